// From FlowKey to a packet that extracts to it, byte for byte as the reference composes:
// netdev-dummy/receive, ofproto/trace and compose-packet use it. Ref: observed, ovs-ofctl compose-packet 3.1.
#pragma once
#include "flow/flow_key.h"
#include "packet/packet.h"

namespace ovs::flow {

/// `payload`: L7 bytes; nullptr: 64 bytes 00..3f where the protocol takes a payload (TCP without SYN/FIN/RST, UDP, ICMP echo).
packet::Packet compose(const FlowKey& key, const ByteView* payload = nullptr);
/// Grows the frame to `size` bytes with zeros at the end of the payload and fixes IP and L4 lengths and checksums; smaller sizes change nothing.
void compose_pad(packet::Packet& packet, const FlowKey& key, size_t size);

}  // namespace ovs::flow
