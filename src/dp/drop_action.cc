// See drop_action.h.
#include "dp/drop_action.h"

#include "base/check.h"

OVS_COUNTER(drop_action_of_pipeline);
OVS_COUNTER(drop_action_bridge_not_found);
OVS_COUNTER(drop_action_recursion_too_deep);
OVS_COUNTER(drop_action_too_many_resubmit);
OVS_COUNTER(drop_action_stack_too_deep);
OVS_COUNTER(drop_action_no_recirculation_context);
OVS_COUNTER(drop_action_recirculation_conflict);
OVS_COUNTER(drop_action_too_many_mpls_labels);
OVS_COUNTER(drop_action_invalid_tunnel_metadata);
OVS_COUNTER(drop_action_unsupported_packet_type);
OVS_COUNTER(drop_action_congestion);
OVS_COUNTER(drop_action_forwarding_disabled);
OVS_COUNTER(drop_action_tunnel_routing_failed);
OVS_COUNTER(drop_action_tunnel_output_no_ethernet);
OVS_COUNTER(drop_action_tunnel_neigh_cache_miss);
OVS_COUNTER(drop_action_tunnel_header_build_failed);

namespace ovs::dp {
namespace {

constexpr Counter* kCounters[] = {
    &counter_drop_action_of_pipeline,
    &counter_drop_action_bridge_not_found,
    &counter_drop_action_recursion_too_deep,
    &counter_drop_action_too_many_resubmit,
    &counter_drop_action_stack_too_deep,
    &counter_drop_action_no_recirculation_context,
    &counter_drop_action_recirculation_conflict,
    &counter_drop_action_too_many_mpls_labels,
    &counter_drop_action_invalid_tunnel_metadata,
    &counter_drop_action_unsupported_packet_type,
    &counter_drop_action_congestion,
    &counter_drop_action_forwarding_disabled,
    &counter_drop_action_tunnel_routing_failed,
    &counter_drop_action_tunnel_output_no_ethernet,
    &counter_drop_action_tunnel_neigh_cache_miss,
    &counter_drop_action_tunnel_header_build_failed,
};
static_assert(std::size(kCounters) == kDropActionReasons);

}  // namespace

Counter& drop_action_counter(uint32_t reason) {
  CHECK(reason < kDropActionReasons, reason);
  return *kCounters[reason];
}

}  // namespace ovs::dp
