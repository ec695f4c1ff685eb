// From packet bytes to FlowKey. Sets the packet's l2_5, l3, l4 and l2_pad. Every length is checked:
// a header that lies or is cut ends the walk there, and what was read so far stays.
// Spec: ovs-fields(7); IEEE 802.1Q, RFC 791, 8200, 4861, 826, 3032, 8300, 3376.
#pragma once
#include "flow/flow_key.h"
#include "packet/packet.h"

namespace ovs::flow {

/// Fills `key` completely (members that no layer sets are zero). Metadata (in_port, ct, tunnel, marks, packet_type)
/// comes from packet.meta. Never fails; touches at most the headers.
void extract(packet::Packet& packet, FlowKey& key);
/// Without a Packet: bytes of an Ethernet frame (or of `packet_type`), no metadata.
FlowKey extract_frame(ByteView frame, uint32_t packet_type = 0);

/// Metadata as FlowKey shows it, and back (ct, tunnel, marks, in_port, recirc_id, dp_hash).
void metadata_to_key(const packet::Metadata& meta, FlowKey& key);
void key_to_metadata(const FlowKey& key, packet::Metadata& meta);

/// TCP flags of the packet (after extract), 0 if not TCP.
uint16_t tcp_flags_of(const FlowKey& key);

/// Limit of VLAN headers that extraction reads, as Open_vSwitch.other_config:vlan-limit; process-wide. 0..2.
void set_vlan_limit(unsigned limit);
unsigned vlan_limit();

}  // namespace ovs::flow
