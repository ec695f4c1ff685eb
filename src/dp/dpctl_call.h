// What every dpctl command shares: options, the datapath argument, output and errors. Internal to dp/dpctl*.cc.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "dp/format.h"
#include "dp/registry.h"
#include "unixctl/commands.h"

namespace ovs::dp {

struct DpctlCall {
  DpctlCall(Registry& r, Clock& c) : registry(r), clock(c) {}

  /// Takes leading options off; error: `Unrecognized option -x`.
  Result<void> take_options(unixctl::Args args);
  /// `ovs-vswitchd: TEXT[ (strerror)]` and a newline; the call has failed then.
  void error(std::string_view text, int code = 0);
  /// The datapath of a command with an optional first argument [dp] and at most `most` arguments; removes it from args.
  Datapath* optional_datapath(size_t most);
  /// The datapath of a mandatory first argument; removes it.
  Datapath* datapath();
  bool with_names() const { return names.value_or(verbosity > 0); }
  PortNames port_names(const Datapath& dp) const { return PortNames::of(dp); }

  Registry& registry;
  Clock& clock;
  std::vector<std::string_view> args;
  std::string out;
  bool failed = false;
  int verbosity = 0;
  bool statistics = false, may_create = false, clear = false;
  std::optional<bool> names;
};

struct DpctlRow {
  std::string_view name, usage;
  int min_args, max_args;
  void (*run)(DpctlCall& call);
};

// One group of commands each.
std::span<const DpctlRow> dpctl_port_commands();       // dpctl_ports.cc
std::span<const DpctlRow> dpctl_flow_commands();       // dpctl_flows.cc
std::span<const DpctlRow> dpctl_tracking_commands();   // dpctl_tracking.cc
std::span<const DpctlRow> dpctl_action_commands();     // dpctl_actions.cc
void register_netdev_commands(unixctl::Commands& commands, Registry& registry);   // user/netdev_commands.cc

}  // namespace ovs::dp
