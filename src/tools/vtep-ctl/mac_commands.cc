// MAC addresses of logical switches and the tunnel endpoints behind which they are. The same commands exist for local and
// remote tables: each function is written once, for a pair of row classes.
// Spec: vtep-ctl(8); reference sheet "ovsdb-tools" 7. Ref: observed, vtep-ctl 3.1.
#include "tools/vtep-ctl/commands.h"

namespace ovs::tools {

namespace {

using vtep::LogicalSwitch;
using vtep::PhysicalLocator;
using vtep::PhysicalLocatorSet;

struct Local {
  using Ucast = vtep::UcastMacsLocal;
  using Mcast = vtep::McastMacsLocal;
  static constexpr std::string_view kName = "local";
};
struct Remote {
  using Ucast = vtep::UcastMacsRemote;
  using Mcast = vtep::McastMacsRemote;
  static constexpr std::string_view kName = "remote";
};

template <class Side>
Result<void> prepare_macs(CtlContext& c) {
  need_columns(c, "Logical_Switch", {"name"});
  need_columns(c, Side::Ucast::kTableName, {"MAC", "locator", "logical_switch"});
  need_columns(c, Side::Mcast::kTableName, {"MAC", "locator_set", "logical_switch"});
  need_columns(c, "Physical_Locator", {"dst_ip", "encapsulation_type"});
  need_columns(c, "Physical_Locator_Set", {"locators"});
  return {};
}

template <class R>
R find_mac(CtlContext& c, const LogicalSwitch& ls, std::string_view mac) {
  for (R row : idl::all<R>(c.replica()))
    if (row.logical_switch() == ls && row.mac() == mac) return row;
  return {};
}

/// "[ENCAP] IP" at the end of the arguments.
struct Endpoint {
  std::string encapsulation, ip;
};
Endpoint endpoint_argument(const CtlContext& c) {
  return {c.call.args.size() == 4 ? c.arg(2) : "vxlan_over_ipv4", c.call.args.back()};
}

PhysicalLocator find_locator(CtlContext& c, const Endpoint& endpoint) {
  for (PhysicalLocator row : idl::all<PhysicalLocator>(c.replica()))
    if (row.encapsulation_type() == endpoint.encapsulation && row.dst_ip() == endpoint.ip) return row;
  return {};
}

PhysicalLocator make_locator(CtlContext& c, const Endpoint& endpoint) {
  PhysicalLocator row = find_locator(c, endpoint);
  if (row) return row;
  row = idl::insert<PhysicalLocator>(c.transaction(), c.replica());
  row.set_encapsulation_type(endpoint.encapsulation);
  row.set_dst_ip(endpoint.ip);
  return row;
}

template <class Side>
Result<void> add_ucast(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  PhysicalLocator locator = make_locator(c, endpoint_argument(c));
  auto row = find_mac<typename Side::Ucast>(c, ls, c.arg(1));
  if (!row) {
    row = idl::insert<typename Side::Ucast>(c.transaction(), c.replica());
    row.set_mac(c.arg(1));
    row.set_logical_switch(ls);
  }
  row.set_locator(locator);
  return {};
}

template <class Side>
Result<void> del_ucast(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  if (auto row = find_mac<typename Side::Ucast>(c, ls, c.arg(1))) row.destroy();
  return {};
}

/// Sets of locators cannot be changed: every change makes a new one.
PhysicalLocatorSet make_set(CtlContext& c, const std::vector<PhysicalLocator>& locators) {
  auto set = idl::insert<PhysicalLocatorSet>(c.transaction(), c.replica());
  set.set_locators(locators);
  return set;
}

template <class Side>
Result<void> add_mcast(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  PhysicalLocator locator = make_locator(c, endpoint_argument(c));
  auto row = find_mac<typename Side::Mcast>(c, ls, c.arg(1));
  std::vector<PhysicalLocator> locators;
  if (row && row.locator_set()) locators = row.locator_set().locators();
  if (std::ranges::find(locators, locator) == locators.end()) locators.push_back(locator);
  if (!row) {
    row = idl::insert<typename Side::Mcast>(c.transaction(), c.replica());
    row.set_mac(c.arg(1));
    row.set_logical_switch(ls);
  }
  row.set_locator_set(make_set(c, locators));
  return {};
}

template <class Side>
Result<void> del_mcast(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  auto row = find_mac<typename Side::Mcast>(c, ls, c.arg(1));
  PhysicalLocator locator = find_locator(c, endpoint_argument(c));
  if (!row || !locator || !row.locator_set()) return {};
  auto locators = row.locator_set().locators();
  if (std::erase(locators, locator) == 0) return {};
  if (locators.empty()) row.destroy();
  else row.set_locator_set(make_set(c, locators));
  return {};
}

template <class Side>
Result<void> clear_macs(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  for (auto row : idl::all<typename Side::Ucast>(c.replica()))
    if (row.logical_switch() == ls) row.destroy();
  for (auto row : idl::all<typename Side::Mcast>(c.replica()))
    if (row.logical_switch() == ls) row.destroy();
  return {};
}

std::string mac_line(std::string_view mac, const PhysicalLocator& locator) {
  return fmt::format("  {} -> {}/{}", mac, locator.encapsulation_type(), locator.dst_ip());
}

template <class Side>
Result<void> list_macs(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  std::set<std::string> ucast, mcast;
  for (auto row : idl::all<typename Side::Ucast>(c.replica()))
    if (row.logical_switch() == ls && row.locator()) ucast.insert(mac_line(row.mac(), row.locator()));
  for (auto row : idl::all<typename Side::Mcast>(c.replica()))
    if (row.logical_switch() == ls && row.locator_set())
      for (PhysicalLocator locator : row.locator_set().locators()) mcast.insert(mac_line(row.mac(), locator));
  c.print_line(fmt::format("ucast-mac-{}", Side::kName));
  for (const std::string& line : ucast) c.print_line(line);
  c.print_line("");
  c.print_line(fmt::format("mcast-mac-{}", Side::kName));
  for (const std::string& line : mcast) c.print_line(line);
  c.print_line("");
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"add-ucast-local", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Local>, add_ucast<Local>},
    {"del-ucast-local", 2, 2, "!LS !MAC", "", true, prepare_macs<Local>, del_ucast<Local>},
    {"add-mcast-local", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Local>, add_mcast<Local>},
    {"del-mcast-local", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Local>, del_mcast<Local>},
    {"clear-local-macs", 1, 1, "!LS", "", false, prepare_macs<Local>, clear_macs<Local>},
    {"list-local-macs", 1, 1, "!LS", "", false, prepare_macs<Local>, list_macs<Local>},
    {"add-ucast-remote", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Remote>, add_ucast<Remote>},
    {"del-ucast-remote", 2, 2, "!LS !MAC", "", true, prepare_macs<Remote>, del_ucast<Remote>},
    {"add-mcast-remote", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Remote>, add_mcast<Remote>},
    {"del-mcast-remote", 3, 4, "!LS !MAC ?ENCAP !IP", "", true, prepare_macs<Remote>, del_mcast<Remote>},
    {"clear-remote-macs", 1, 1, "!LS", "", false, prepare_macs<Remote>, clear_macs<Remote>},
    {"list-remote-macs", 1, 1, "!LS", "", false, prepare_macs<Remote>, list_macs<Remote>},
};

}  // namespace

std::span<const CtlCommand> mac_commands() { return kCommands; }

}  // namespace ovs::tools
