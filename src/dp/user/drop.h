// Why a packet ended in the datapath: one row per reason, each with a counter that coverage and metrics list
// by name. Thread-safe. Spec: reference sheet "datapath" 1.5, "datapath-userspace" 3.1; names marked "own" are ours.
#pragma once
#include <cstdint>
#include <string_view>

namespace ovs::dp::user {

enum class DropReason : uint8_t {
  // what an explicit Drop action says: XlateError values, in their order
  action_of_pipeline, bridge_not_found, recursion_too_deep, too_many_resubmit, stack_too_deep, no_recirculation_context,
  recirculation_conflict, too_many_mpls_labels, invalid_tunnel_metadata, unsupported_packet_type, congestion, forwarding_disabled,
  tunnel_routing_failed, tunnel_output_no_ethernet, tunnel_neigh_cache_miss, tunnel_header_build_failed,
  // the datapath's own
  meter, upcall_error, lock_error, userspace_action_error, tunnel_push_error, tunnel_pop_error, recirc_error, invalid_port, invalid_bond,
  invalid_tnl_port, rx_invalid_packet, hw_post_process, hw_post_process_consumed, sample_error, nsh_decap_error,
  upcall_overflow,   ///< own: the queue of a handler was full; also counted as lost
  no_handler,        ///< own: nobody takes upcalls
  action_error,      ///< own: an action did not fit the packet
  count
};

inline constexpr uint32_t kActionReasons = 16;   ///< the first reasons are those of Drop actions

void count_drop(DropReason reason, uint64_t packets = 1);
uint64_t drops(DropReason reason);
std::string_view drop_name(DropReason reason);
/// The reason of a Drop action; unknown values count as the pipeline's, and are logged.
DropReason reason_of_action(uint32_t xlate_error);

}  // namespace ovs::dp::user
