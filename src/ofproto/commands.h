// The unixctl commands of this layer. Control thread.
#pragma once
#include "ofproto/switch.h"
#include "unixctl/commands.h"

namespace ovs::ofproto {

void register_fdb_commands(unixctl::Commands& commands, Switch& owner);
void register_dpif_commands(unixctl::Commands& commands, Switch& owner);
void register_upcall_commands(unixctl::Commands& commands, Switch& owner);

}  // namespace ovs::ofproto
