// Log lines of datapaths, in the words that test suites look for. Spec: reference sheets "datapath" 4.1,
// "datapath-userspace" 1.1, 1.2.
#pragma once
#include "dp/datapath.h"

namespace ovs::dp {

namespace user { struct DpFlow; }

void log_port_add(const Datapath& dp, std::string_view name, const Result<DpPort>& number);
void log_port_del(const Datapath& dp, DpPort number);
void log_port_error(const std::string& text);                 ///< ERR of dpif_netdev
void log_meter_set(MeterId meter, const Result<void>& done);
void log_bad_in_port(bool create, bool modify);
void log_flow_add(const user::DpFlow& flow);
void log_flow_mod(const user::DpFlow& old, const user::DpFlow& now);
void log_miss(const Datapath& dp, const Upcall& upcall);

}  // namespace ovs::dp
