// parse-actions and normalize-actions: what test suites compare translations with.
// Spec: reference sheet "datapath" 5.2; Ref: observed, dpctl/normalize-actions 3.1.
#include <fmt/format.h>

#include "base/strings.h"
#include "dp/dpctl_call.h"

namespace ovs::dp {
namespace {

void parse_actions_command(DpctlCall& call) {
  for (std::string_view text : call.args) {
    auto actions = parse_actions(text);
    if (!actions) return call.error("odp_actions_from_string", actions.error().code);
    call.out += actions_text(*actions) + '\n';
  }
}

/// What the packet looks like when an action runs, as far as groups are told apart by it.
struct L2State {
  packet::Mac src, dst;
  uint16_t tpid = 0, tci = 0;
  uint32_t mpls = 0;
  bool has_mpls = false;
  auto operator<=>(const L2State&) const = default;
};

/// Follows one action that only changes layer 2; false: it belongs into the group.
bool follow(const Action& action, L2State& s) {
  const auto& v = static_cast<const ActionVariant&>(action);
  if (auto* push = std::get_if<PushVlan>(&v)) {
    s.tpid = push->tpid.host();
    s.tci = push->tci.host();
  } else if (std::get_if<PopVlan>(&v)) {
    s.tpid = s.tci = 0;
  } else if (auto* push_mpls = std::get_if<PushMpls>(&v)) {
    s.has_mpls = true;
    s.mpls = push_mpls->lse.host();
  } else if (std::get_if<PopMpls>(&v)) {
    s.has_mpls = false;
    s.mpls = 0;
  } else if (auto* set = std::get_if<Set>(&v); set && set->group == SetGroup::ethernet) {
    for (size_t i = 0; i < 6; ++i) {
      auto blend = [](uint8_t& to, uint8_t value, uint8_t mask) { to = static_cast<uint8_t>((to & ~mask) | (value & mask)); };
      blend(s.src.bytes[i], set->value->dl_src.bytes[i], set->mask->dl_src.bytes[i]);
      blend(s.dst.bytes[i], set->value->dl_dst.bytes[i], set->mask->dl_dst.bytes[i]);
    }
  } else if (set && set->group == SetGroup::mpls) {
    s.mpls = (s.mpls & ~set->mask->mpls[0].host()) | (set->value->mpls[0].host() & set->mask->mpls[0].host());
  } else {
    return false;
  }
  return true;
}

/// Runs of outputs in ascending order.
void sort_outputs(Actions& actions) {
  auto is_output = [](const Action& a) { return std::holds_alternative<Output>(static_cast<const ActionVariant&>(a)); };
  for (auto at = actions.begin(); at != actions.end();) {
    auto end = std::find_if_not(at, actions.end(), is_output);
    std::sort(at, end, [](const Action& a, const Action& b) {
      return std::get<Output>(static_cast<const ActionVariant&>(a)).port < std::get<Output>(static_cast<const ActionVariant&>(b)).port;
    });
    at = end == actions.end() ? end : end + 1;
  }
}

void print_group(DpctlCall& call, const L2State& s, const Actions& actions) {
  if (s.tci & flow::kVlanCfi) call.out += fmt::format("vlan(vid={},pcp={}): ", s.tci & flow::kVlanVidMask, s.tci >> 13);
  else call.out += "no vlan: ";
  if (s.has_mpls) call.out += fmt::format("mpls(label={},tc={},ttl={}): ", s.mpls >> 12, s.mpls >> 9 & 7, s.mpls & 0xff);
  else call.out += "no mpls: ";
  format_actions(call.out, actions);
}

void normalize_actions(DpctlCall& call) {
  PortNames names;
  for (size_t i = 2; i < call.args.size(); ++i) {
    size_t eq = call.args[i].find('=');
    auto number = eq == std::string_view::npos ? std::nullopt : parse_u32(call.args[i].substr(eq + 1));
    if (!number) return call.error(fmt::format("{}: expected NAME=NUMBER", call.args[i]), EINVAL);
    names.add(DpPort(*number), call.args[i].substr(0, eq));
  }
  auto key = parse_key(call.args[0], &names);
  if (!key) return call.error("odp_flow_key_from_string (" + key.error().text + ")", EINVAL);
  call.out += "input flow: " + key_text(key->key, nullptr, {.only = key->present}) + '\n';
  if (key->fitness == Fitness::error) return call.error("odp_flow_key_to_flow failed", EINVAL);
  auto actions = parse_actions(call.args[1], &names);
  if (!actions) return call.error("odp_actions_from_string", actions.error().code);
  if (actions->empty() || std::holds_alternative<Drop>(static_cast<const ActionVariant&>(actions->front()))) {
    call.out += "no actions\n";
    return;
  }
  const flow::FlowKey& k = key->key;
  L2State state{k.dl_src, k.dl_dst, k.vlans[0].tpid.host(), k.vlans[0].tci.host(), k.mpls[0].host(), static_cast<bool>(key->present & bit(KeyAttr::mpls))};
  std::map<L2State, Actions> groups;
  for (const Action& a : *actions)
    if (!follow(a, state)) groups[state].push_back(a);
  for (auto& [s, list] : groups) {
    sort_outputs(list);
    print_group(call, s, list);
  }
  call.out += '\n';
}

constexpr DpctlRow kRows[] = {
    {"parse-actions", "actions", 1, unixctl::kManyArgs, parse_actions_command},
    {"normalize-actions", "actions", 2, unixctl::kManyArgs, normalize_actions},
};

}  // namespace

std::span<const DpctlRow> dpctl_action_commands() { return kRows; }

}  // namespace ovs::dp
