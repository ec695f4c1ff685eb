// Control commands of ovsdb-server. Spec: reference sheet "ovsdb" 2.
#pragma once
#include "dbserver/server.h"
#include "unixctl/commands.h"

namespace ovs::dbserver {

/// `on_exit` is called by "exit".
void register_commands(unixctl::Commands& commands, Server& server, std::function<void()> on_exit);

}  // namespace ovs::dbserver
