// Control commands of the configuration layer. Spec: sheet "vswitchd" 9.
#pragma once
#include "unixctl/commands.h"
#include "vswitchd/engine.h"

namespace ovs::vswitchd {

/// bridge/reconnect, qos/show, qos/show-types.
void register_commands(unixctl::Commands& commands, const Engine& engine);

}  // namespace ovs::vswitchd
