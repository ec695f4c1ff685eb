// What the switch tells the database: results of a configuration, status and statistics. Each function writes
// into the open transaction of the replica; a write of what is there already sends nothing. Control thread.
// Spec: sheets "vswitchd" 6, "vswitchd-schema" 4, 6, 10.
#pragma once
#include "idl/vswitch.h"
#include "vswitchd/engine.h"

namespace ovs::vswitchd {

/// With cur_cfg, in one transaction: ofport, error and datapath_id.
void write_results(idl::Replica& replica, const Engine& engine);
/// Link state, addresses, MTU, driver columns of interfaces; datapath_version of bridges.
void write_status(idl::Replica& replica, const Engine& engine);
/// Interface.statistics, and how controllers are.
void write_statistics(idl::Replica& replica, const Engine& engine);
/// Statistics and status of one interface as the columns hold them.
std::map<std::string, int64_t> statistics_map(const netdev::PortStats& stats);

}  // namespace ovs::vswitchd
