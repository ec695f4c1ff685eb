// The handlers that all.cc dispatches to, and what they share.
#pragma once
#include "ofp/message.h"
#include "ofp/messages/flow.h"
#include "ofproto/bridge.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

inline void send_all(Connection& connection, std::vector<Bytes> messages) {
  for (Bytes& message : messages) connection.send(std::move(message));
}
/// How messages tell an age: whole seconds, and ns in steps of a millisecond.
struct WireAge { uint32_t seconds, nanoseconds; };
inline WireAge wire_age(Duration age) {
  int64_t ms = age / Millis(1);
  return {static_cast<uint32_t>(ms / 1000), static_cast<uint32_t>(ms % 1000 * 1000000)};
}

/// Checked as far as it can be without the tables.
ofp::OfpResult<ofp::FlowMod> decode_flow_mod(Bridge& bridge, const Connection& connection, const ofp::Message& m);

using Handler = ofp::OfpResult<void>(Bridge& bridge, Connection& connection, const ofp::Message& m);
Handler on_flow_mod, on_packet_out, on_port_mod, on_table_mod, on_group_mod;
Handler on_features, on_desc, on_flow_stats, on_aggregate_stats, on_table_stats, on_port_stats, on_port_desc, on_queue_stats, on_queue_config,
    on_table_features, on_table_desc, on_group_stats, on_group_desc, on_group_features, on_tlv_table, on_tlv_mod, on_resume, on_ct_flush, on_ct_flush_zone, on_meter_mod, on_meter_stats, on_meter_config, on_meter_features, on_barrier, on_bundle_control, on_bundle_add;

}  // namespace ovs::ofproto
