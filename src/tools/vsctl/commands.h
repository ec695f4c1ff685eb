// The rows of ovs-vsctl's own commands, by file. To add a command: a function and a row in one of these files.
#pragma once
#include <span>

#include "tools/common/ctl/command_line.h"

namespace ovs::tools {

std::span<const CtlCommand> bridge_commands();      // bridge_commands.cc
std::span<const CtlCommand> port_commands();        // port_commands.cc
std::span<const CtlCommand> controller_commands();  // controller_commands.cc: controllers, managers, TLS, auto attach, reset
std::span<const CtlCommand> zone_commands();        // zone_commands.cc: datapaths, conntrack zones

}  // namespace ovs::tools
