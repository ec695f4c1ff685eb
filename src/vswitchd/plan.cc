// Spec: sheet "vswitchd" 4, steps 2 to 8.
#include "vswitchd/plan.h"

#include <set>

namespace ovs::vswitchd {

namespace {

/// The interfaces of one bridge by name; the first of two with one name wins.
std::map<std::string_view, const InterfaceConfig*> wanted_interfaces(const BridgeConfig& bridge) {
  std::map<std::string_view, const InterfaceConfig*> wanted;
  for (const PortConfig& port : bridge.ports)
    for (const InterfaceConfig& interface : port.interfaces) wanted.emplace(interface.name, &interface);
  return wanted;
}

/// Numbers to give up because a request changed. A number that is free or held by a port that did not ask for it
/// moves; one that its holder asked for stays where it is.
std::set<std::string_view> renumbered(const ActualBridge& actual, const std::map<std::string_view, const InterfaceConfig*>& wanted) {
  std::map<uint16_t, std::string_view> holders;
  for (const auto& [name, interface] : actual.interfaces) holders[interface.number] = name;
  std::set<std::string_view> removed;
  for (const auto& [name, config] : wanted) {
    auto present = actual.interfaces.find(name);
    if (present == actual.interfaces.end() || !config->ofport_request) continue;
    if (present->second.number == 0xfffe || present->second.number == *config->ofport_request) continue;
    auto holder = holders.find(*config->ofport_request);
    if (holder != holders.end()) {
      auto other = wanted.find(holder->second);
      if (other != wanted.end() && other->second->ofport_request == config->ofport_request) continue;
      removed.insert(holder->second);
    }
    removed.insert(present->first);
  }
  return removed;
}

void plan_removals(std::string_view name, const ActualBridge& actual, const std::map<std::string_view, const InterfaceConfig*>& wanted,
                   std::set<std::string_view>& removed, std::vector<Step>& steps) {
  removed = renumbered(actual, wanted);
  for (const auto& [interface, present] : actual.interfaces) {
    auto it = wanted.find(interface);
    if (it == wanted.end() || it->second->type != present.type || present.gone) removed.insert(interface);
  }
  for (std::string_view interface : removed) steps.push_back(RemoveInterface{std::string(name), std::string(interface)});
}

}  // namespace

std::vector<Step> plan(const Actual& actual, const SystemConfig& desired) {
  std::vector<Step> steps, creations, changes, requested_adds, other_adds;
  std::map<std::string_view, const BridgeConfig*> wanted_bridges;
  for (const BridgeConfig& bridge : desired.bridges) wanted_bridges.emplace(bridge.name, &bridge);

  for (const auto& [name, bridge] : actual) {
    auto it = wanted_bridges.find(name);
    if (it == wanted_bridges.end() || it->second->type != bridge.type) steps.push_back(DestroyBridge{name});
  }
  for (const auto& [name, config] : wanted_bridges) {
    auto present = actual.find(name);
    bool is_new = present == actual.end() || present->second.type != config->type;
    auto wanted = wanted_interfaces(*config);
    std::set<std::string_view> removed;
    if (is_new) creations.push_back(CreateBridge{config->name, config->type});
    else plan_removals(name, present->second, wanted, removed, steps);
    for (const auto& [interface, interface_config] : wanted) {
      bool stays = !is_new && present->second.interfaces.contains(interface) && !removed.contains(interface);
      if (!stays) {
        (interface_config->ofport_request ? requested_adds : other_adds).push_back(AddInterface{config->name, interface_config});
      } else if (present->second.interfaces.find(interface)->second.options != interface_config->options) {
        changes.push_back(ReconfigureInterface{config->name, interface_config});
      }
    }
  }
  for (auto* list : {&creations, &changes, &requested_adds, &other_adds}) std::ranges::move(*list, std::back_inserter(steps));
  return steps;
}

}  // namespace ovs::vswitchd
