// dpctl/*, dpif-netdev/* and dpif-dummy/*: datapaths as the command line sees them. Control thread.
// Spec: reference sheets "datapath" 5, "datapath-userspace" 6; Ref: observed, ovs-appctl 3.1.
#pragma once
#include "base/clock.h"
#include "dp/registry.h"
#include "unixctl/commands.h"

namespace ovs::dp {

/// All of the commands above. Everything must outlive `commands`.
void register_dpctl_commands(unixctl::Commands& commands, Registry& registry, Clock& clock);

}  // namespace ovs::dp
