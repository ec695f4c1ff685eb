// Spec: sheet "vswitchd" 9.1.
#include "vswitchd/commands.h"

namespace ovs::vswitchd {

namespace {

Result<std::string> reconnect(const Engine& engine, unixctl::Args args) {
  if (args.empty()) {
    for (const auto& [name, state] : engine.bridges()) state.bridge->reconnect();
    return "";
  }
  auto it = engine.bridges().find(args[0]);
  if (it == engine.bridges().end()) return fail("Unknown bridge");
  it->second.bridge->reconnect();
  return "";
}

const Interface* find_interface(const Engine& engine, std::string_view name) {
  for (const auto& [bridge, state] : engine.bridges())
    if (auto it = state.interfaces.find(name); it != state.interfaces.end()) return &it->second;
  return nullptr;
}

}  // namespace

void register_commands(unixctl::Commands& commands, const Engine& engine) {
  commands.add({.name = "bridge/reconnect", .usage = "[bridge]", .min_args = 0, .max_args = 1,
                .run = [&engine](unixctl::Args args) { return reconnect(engine, args); }});
  commands.add({.name = "qos/show-types", .usage = "interface", .min_args = 1, .max_args = 1,
                .run = [&engine](unixctl::Args args) -> Result<std::string> {
                  if (!find_interface(engine, args[0])) return fail("no such interface");
                  return fmt::format("No QoS types supported for interface: {}\n", args[0]);
                }});
  commands.add({.name = "qos/show", .usage = "interface", .min_args = 1, .max_args = 1,
                .run = [&engine](unixctl::Args args) -> Result<std::string> {
                  if (!find_interface(engine, args[0])) return fail("no such interface");
                  return fmt::format("QoS not configured on {}\n", args[0]);
                }});
}

}  // namespace ovs::vswitchd
