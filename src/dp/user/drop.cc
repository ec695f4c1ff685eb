// The counters of drops. Spec: see drop.h.
#include "dp/user/drop.h"

#include "base/counters.h"
#include "base/log.h"
#include "dp/drop_action.h"

OVS_LOG_MODULE(odp_execute);
OVS_COUNTER(datapath_drop_meter);
OVS_COUNTER(datapath_drop_upcall_error);
OVS_COUNTER(datapath_drop_lock_error);
OVS_COUNTER(datapath_drop_userspace_action_error);
OVS_COUNTER(datapath_drop_tunnel_push_error);
OVS_COUNTER(datapath_drop_tunnel_pop_error);
OVS_COUNTER(datapath_drop_recirc_error);
OVS_COUNTER(datapath_drop_invalid_port);
OVS_COUNTER(datapath_drop_invalid_bond);
OVS_COUNTER(datapath_drop_invalid_tnl_port);
OVS_COUNTER(datapath_drop_rx_invalid_packet);
OVS_COUNTER(datapath_drop_hw_post_process);
OVS_COUNTER(datapath_drop_hw_post_process_consumed);
OVS_COUNTER(datapath_drop_sample_error);
OVS_COUNTER(datapath_drop_nsh_decap_error);
OVS_COUNTER(datapath_drop_upcall_overflow);
OVS_COUNTER(datapath_drop_no_handler);
OVS_COUNTER(datapath_drop_action_error);

namespace ovs::dp::user {
namespace {

/// By DropReason, after those of Drop actions.
constexpr Counter* kCounters[] = {
    &counter_datapath_drop_meter,
    &counter_datapath_drop_upcall_error,
    &counter_datapath_drop_lock_error,
    &counter_datapath_drop_userspace_action_error,
    &counter_datapath_drop_tunnel_push_error,
    &counter_datapath_drop_tunnel_pop_error,
    &counter_datapath_drop_recirc_error,
    &counter_datapath_drop_invalid_port,
    &counter_datapath_drop_invalid_bond,
    &counter_datapath_drop_invalid_tnl_port,
    &counter_datapath_drop_rx_invalid_packet,
    &counter_datapath_drop_hw_post_process,
    &counter_datapath_drop_hw_post_process_consumed,
    &counter_datapath_drop_sample_error,
    &counter_datapath_drop_nsh_decap_error,
    &counter_datapath_drop_upcall_overflow,
    &counter_datapath_drop_no_handler,
    &counter_datapath_drop_action_error,
};
static_assert(kActionReasons + std::size(kCounters) == static_cast<size_t>(DropReason::count));

Counter& counter(DropReason r) {
  auto n = static_cast<uint32_t>(r);
  return n < kActionReasons ? drop_action_counter(n) : *kCounters[n - kActionReasons];
}

}  // namespace

void count_drop(DropReason reason, uint64_t packets) { counter(reason).add(packets); }
uint64_t drops(DropReason reason) { return counter(reason).total.load(std::memory_order_relaxed); }
std::string_view drop_name(DropReason reason) { return counter(reason).name; }

DropReason reason_of_action(uint32_t xlate_error) {
  if (xlate_error < kActionReasons) return DropReason{static_cast<uint8_t>(xlate_error)};
  LOG_ERR_RL(60, 5, "Invalid Drop reason type: {}", xlate_error);
  return DropReason::action_of_pipeline;
}

}  // namespace ovs::dp::user
