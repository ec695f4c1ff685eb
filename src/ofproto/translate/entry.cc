// Where a datapath key enters the pipeline; errors of translation by name. Spec: sheet "ofproto" 2.1.
#include "base/counters.h"
#include "ofproto/backer.h"
#include "ofproto/switch.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/translate/translate.h"
#include "ofproto/bridge.h"

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

namespace ovs::ofproto {
namespace {

struct ErrorRow { std::string_view text; Counter* counter; };
const ErrorRow kErrors[] = {
  {"OK", &counter_drop_action_of_pipeline},
  {"Bridge not found", &counter_drop_action_bridge_not_found},
  {"Recursion too deep", &counter_drop_action_recursion_too_deep},
  {"Too many resubmits", &counter_drop_action_too_many_resubmit},
  {"Stack too deep", &counter_drop_action_stack_too_deep},
  {"No recirculation context", &counter_drop_action_no_recirculation_context},
  {"Recirculation conflict", &counter_drop_action_recirculation_conflict},
  {"Too many MPLS labels", &counter_drop_action_too_many_mpls_labels},
  {"Invalid tunnel metadata", &counter_drop_action_invalid_tunnel_metadata},
  {"Unsupported packet type", &counter_drop_action_unsupported_packet_type},
  {"Congestion Drop", &counter_drop_action_congestion},
  {"Forwarding is disabled", &counter_drop_action_forwarding_disabled},
  {"Native tunnel routing failed", &counter_drop_action_tunnel_routing_failed},
  {"Tunnel output device lacks Ethernet address", &counter_drop_action_tunnel_output_no_ethernet},
  {"Tunnel neighbor cache miss", &counter_drop_action_tunnel_neigh_cache_miss},
  {"Native tunnel header build failed", &counter_drop_action_tunnel_header_build_failed},
};

}  // namespace

std::string_view error_text(TranslateError error) { return kErrors[static_cast<size_t>(error)].text; }
void count_drop(TranslateError error) { kErrors[static_cast<size_t>(error)].counter->add(); }

Result<Entry> find_entry(Backer& backer, const flow::FlowKey& dp_key) {
  Entry entry;
  entry.flow = dp_key;
  if (uint32_t id = dp_key.recirc_id.host()) {
    entry.frozen = backer.owner().recirc_ids().find(id);
    if (!entry.frozen || entry.frozen->for_controller) return fail(fmt::format("no recirculation data for recirc_id {:#x}", id));
    entry.bridge = backer.owner().find(entry.frozen->bridge);
    if (!entry.bridge) return fail("Frozen bridge no longer exists.");
    entry.in_port = OfPort(static_cast<uint16_t>(entry.frozen->metadata.in_port.host()));
    entry.flow.in_port = entry.frozen->metadata.in_port;
    return entry;
  }
  OfPortEntry* port = backer.port(dp::DpPort(dp_key.in_port.host()));
  if (!port || !port->bridge) return fail(fmt::format("no OpenFlow port for datapath port {}", dp_key.in_port.host()));
  entry.bridge = port->bridge;
  entry.in_port = port->number;
  entry.flow.in_port = be32(port->number.value);
  return entry;
}

}  // namespace ovs::ofproto
