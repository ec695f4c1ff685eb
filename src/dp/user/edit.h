// Changes of header bytes: each function edits one packet in place and keeps its checksums as true as they
// were (incrementally; a checksum that a device still has to fill in stays to be filled in).
// A packet that lacks the header is left alone. Needs the offsets that flow::extract sets.
// Spec: RFC 1624, 9260 (CRC32c), 3032, 4861; reference sheet "datapath" 4.
#pragma once
#include "dp/actions.h"
#include "packet/packet.h"

namespace ovs::dp::user {

/// Writes the bits of `set.mask` of its group. Members of the group that a set never writes (protocol, fragment bits) stay.
void apply_set(packet::Packet& packet, const Set& set);
void push_vlan(packet::Packet& packet, be16 tpid, be16 tci);
void pop_vlan(packet::Packet& packet);
/// In front of the first label or layer 3 header; at_l3: layer 2 VLAN tags included in what stays in front.
void push_mpls(packet::Packet& packet, be32 lse, be16 ethertype);
void pop_mpls(packet::Packet& packet, be16 ethertype);
/// Puts an Ethernet header before a packet that has none; the type comes from its packet_type.
void push_eth(packet::Packet& packet, const PushEth& eth);
void pop_eth(packet::Packet& packet);
/// In front of everything: the packet becomes one of type (1,ethertype).
void add_mpls(packet::Packet& packet, const AddMpls& label);
/// An NSH header in front of everything (RFC 8300).
void push_nsh(packet::Packet& packet, const PushNsh& nsh);
/// False: there is no NSH header at the front, or its next protocol is unknown; the packet is unchanged.
bool pop_nsh(packet::Packet& packet);
/// Addresses and ports (TCP, UDP, SCTP) or the identifier (ICMP queries: src_port) of an IP packet. Addresses in IPv6 form, IPv4 in
/// the last four bytes; of the family of the packet.
struct NewEndpoints { packet::Ipv6 src, dst; be16 src_port, dst_port; };
void set_endpoints(packet::Packet& packet, const NewEndpoints& to);
/// Replaces `old_size` bytes of a TCP payload at `at` (offset in the frame) by `text`; lengths and checksums follow.
void replace_tcp_payload(packet::Packet& packet, size_t at, size_t old_size, std::string_view text);
/// False: the TTL was at most 1 and the packet is unchanged. True also for packets that are not IP.
bool dec_ttl(packet::Packet& packet);

}  // namespace ovs::dp::user
