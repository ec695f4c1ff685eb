// The attributes of a flow key whose text is a plain list of members: name, place in FlowKey, notation. One
// table serves printer, parser and `set(...)`. Internal to dp/format_*.cc and dp/parse_*.cc.
// Spec: reference sheet "datapath" 1.1 and 2.1.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "dp/format.h"
#include "flow/flow_key.h"

namespace ovs::dp {

enum class Show : uint8_t { hex, dec, nsh_dec, nsh_hex, mac, ipv4, ipv6, frag };

struct KeyMember {
  std::string_view name;   ///< empty: the content is the value itself
  uint16_t byte;           ///< offset in FlowKey
  uint8_t bytes;
  Show show;
  uint64_t limit;          ///< all bits of the member; also its exact mask
};

struct KeyRow {
  KeyAttr attr;
  std::string_view name;
  std::span<const KeyMember> members;
  bool maskable = true;
};

#define OVS_AT(MEMBER) static_cast<uint16_t>(offsetof(flow::FlowKey, MEMBER))
// clang-format off
inline constexpr KeyMember kPriorityMembers[] = {{"", OVS_AT(skb_priority), 4, Show::hex, UINT32_MAX}};
inline constexpr KeyMember kMarkMembers[] = {{"", OVS_AT(pkt_mark), 4, Show::hex, UINT32_MAX}};
inline constexpr KeyMember kCtZoneMembers[] = {{"", OVS_AT(ct_zone), 2, Show::hex, UINT16_MAX}};
inline constexpr KeyMember kCtMarkMembers[] = {{"", OVS_AT(ct_mark), 4, Show::hex, UINT32_MAX}};
inline constexpr KeyMember kRecircMembers[] = {{"", OVS_AT(recirc_id), 4, Show::hex, UINT32_MAX}};
inline constexpr KeyMember kDpHashMembers[] = {{"", OVS_AT(dp_hash), 4, Show::hex, UINT32_MAX}};
inline constexpr KeyMember kCt4Members[] = {
  {"src", OVS_AT(ct_nw_src), 4, Show::ipv4, 0}, {"dst", OVS_AT(ct_nw_dst), 4, Show::ipv4, 0}, {"proto", OVS_AT(ct_nw_proto), 1, Show::dec, 0xff},
  {"tp_src", OVS_AT(ct_tp_src), 2, Show::dec, 0xffff}, {"tp_dst", OVS_AT(ct_tp_dst), 2, Show::dec, 0xffff}};
inline constexpr KeyMember kCt6Members[] = {
  {"src", OVS_AT(ct_ipv6_src), 16, Show::ipv6, 0}, {"dst", OVS_AT(ct_ipv6_dst), 16, Show::ipv6, 0}, {"proto", OVS_AT(ct_nw_proto), 1, Show::dec, 0xff},
  {"tp_src", OVS_AT(ct_tp_src), 2, Show::dec, 0xffff}, {"tp_dst", OVS_AT(ct_tp_dst), 2, Show::dec, 0xffff}};
inline constexpr KeyMember kPacketTypeMembers[] = {
  {"ns", OVS_AT(packet_type), 2, Show::dec, 0xffff}, {"id", OVS_AT(packet_type) + 2, 2, Show::hex, 0xffff}};
inline constexpr KeyMember kEthMembers[] = {{"src", OVS_AT(dl_src), 6, Show::mac, 0}, {"dst", OVS_AT(dl_dst), 6, Show::mac, 0}};
inline constexpr KeyMember kIpv4Members[] = {
  {"src", OVS_AT(nw_src), 4, Show::ipv4, 0}, {"dst", OVS_AT(nw_dst), 4, Show::ipv4, 0}, {"proto", OVS_AT(nw_proto), 1, Show::dec, 0xff},
  {"tos", OVS_AT(nw_tos), 1, Show::hex, 0xff}, {"ttl", OVS_AT(nw_ttl), 1, Show::dec, 0xff}, {"frag", OVS_AT(nw_frag), 1, Show::frag, 3}};
inline constexpr KeyMember kIpv6Members[] = {
  {"src", OVS_AT(ipv6_src), 16, Show::ipv6, 0}, {"dst", OVS_AT(ipv6_dst), 16, Show::ipv6, 0}, {"label", OVS_AT(ipv6_label), 4, Show::hex, 0xfffff},
  {"proto", OVS_AT(nw_proto), 1, Show::dec, 0xff}, {"tclass", OVS_AT(nw_tos), 1, Show::hex, 0xff}, {"hlimit", OVS_AT(nw_ttl), 1, Show::dec, 0xff},
  {"frag", OVS_AT(nw_frag), 1, Show::frag, 3}};
inline constexpr KeyMember kArpMembers[] = {
  {"sip", OVS_AT(nw_src), 4, Show::ipv4, 0}, {"tip", OVS_AT(nw_dst), 4, Show::ipv4, 0}, {"op", OVS_AT(nw_proto), 1, Show::dec, 0xff},
  {"sha", OVS_AT(arp_sha), 6, Show::mac, 0}, {"tha", OVS_AT(arp_tha), 6, Show::mac, 0}};
inline constexpr KeyMember kNshMembers[] = {
  {"flags", OVS_AT(nsh.flags), 1, Show::nsh_dec, 0xff}, {"ttl", OVS_AT(nsh.ttl), 1, Show::nsh_dec, 0xff}, {"mdtype", OVS_AT(nsh.mdtype), 1, Show::nsh_dec, 0xff},
  {"np", OVS_AT(nsh.np), 1, Show::nsh_dec, 0xff}, {"spi", OVS_AT(nsh.path), 3, Show::nsh_hex, 0xffffff}, {"si", OVS_AT(nsh.path) + 3, 1, Show::nsh_dec, 0xff},
  {"c1", OVS_AT(nsh.context), 4, Show::nsh_hex, UINT32_MAX}, {"c2", OVS_AT(nsh.context) + 4, 4, Show::nsh_hex, UINT32_MAX},
  {"c3", OVS_AT(nsh.context) + 8, 4, Show::nsh_hex, UINT32_MAX}, {"c4", OVS_AT(nsh.context) + 12, 4, Show::nsh_hex, UINT32_MAX}};
inline constexpr KeyMember kPortMembers[] = {{"src", OVS_AT(tp_src), 2, Show::dec, 0xffff}, {"dst", OVS_AT(tp_dst), 2, Show::dec, 0xffff}};
inline constexpr KeyMember kIcmpMembers[] = {{"type", OVS_AT(tp_src) + 1, 1, Show::dec, 0xff}, {"code", OVS_AT(tp_dst) + 1, 1, Show::dec, 0xff}};
inline constexpr KeyMember kNdMembers[] = {
  {"target", OVS_AT(nd_target), 16, Show::ipv6, 0}, {"sll", OVS_AT(arp_sha), 6, Show::mac, 0}, {"tll", OVS_AT(arp_tha), 6, Show::mac, 0}};
inline constexpr KeyMember kNdExtMembers[] = {
  {"nd_reserved", OVS_AT(nd_reserved), 4, Show::nsh_hex, UINT32_MAX}, {"nd_options_type", OVS_AT(nd_options_type), 1, Show::dec, 0xff}};

/// Attributes that need more than the table: tunnel, ct_state, ct_label, in_port, vlan, eth_type, mpls, tcp_flags.
inline constexpr KeyRow kKeyRows[] = {
  {KeyAttr::skb_priority, "skb_priority", kPriorityMembers},
  {KeyAttr::skb_mark, "skb_mark", kMarkMembers},
  {KeyAttr::ct_zone, "ct_zone", kCtZoneMembers},
  {KeyAttr::ct_mark, "ct_mark", kCtMarkMembers},
  {KeyAttr::ct_tuple4, "ct_tuple4", kCt4Members},
  {KeyAttr::ct_tuple6, "ct_tuple6", kCt6Members},
  {KeyAttr::recirc_id, "recirc_id", kRecircMembers, false},
  {KeyAttr::dp_hash, "dp_hash", kDpHashMembers},
  {KeyAttr::packet_type, "packet_type", kPacketTypeMembers},
  {KeyAttr::eth, "eth", kEthMembers},
  {KeyAttr::ipv4, "ipv4", kIpv4Members},
  {KeyAttr::ipv6, "ipv6", kIpv6Members},
  {KeyAttr::arp, "arp", kArpMembers},
  {KeyAttr::nsh, "nsh", kNshMembers},
  {KeyAttr::tcp, "tcp", kPortMembers},
  {KeyAttr::udp, "udp", kPortMembers},
  {KeyAttr::sctp, "sctp", kPortMembers},
  {KeyAttr::icmp, "icmp", kIcmpMembers},
  {KeyAttr::icmpv6, "icmpv6", kIcmpMembers},
  {KeyAttr::nd, "nd", kNdMembers},
  {KeyAttr::nd_ext, "nd_ext", kNdExtMembers},
};
// clang-format on
#undef OVS_AT

constexpr const KeyRow* find_row(KeyAttr attr) {
  for (const KeyRow& row : kKeyRows)
    if (row.attr == attr) return &row;
  return nullptr;
}

inline const uint8_t* member_bytes(const flow::FlowKey& key, const KeyMember& m) { return reinterpret_cast<const uint8_t*>(&key) + m.byte; }
inline uint8_t* member_bytes(flow::FlowKey& key, const KeyMember& m) { return reinterpret_cast<uint8_t*>(&key) + m.byte; }

/// Members of up to 8 bytes as an integer in host order.
inline uint64_t load_member(const flow::FlowKey& key, const KeyMember& m) {
  uint64_t v = 0;
  for (size_t i = 0; i < m.bytes; ++i) v = v << 8 | member_bytes(key, m)[i];
  return v;
}
inline void store_member(flow::FlowKey& key, const KeyMember& m, uint64_t v) {
  for (size_t i = m.bytes; i-- > 0; v >>= 8) member_bytes(key, m)[i] = static_cast<uint8_t>(v);
}

struct FlagName { uint32_t bit; std::string_view name; };
inline constexpr FlagName kCtStateNames[] = {{1, "new"}, {2, "est"}, {4, "rel"}, {8, "rpl"}, {0x10, "inv"}, {0x20, "trk"}, {0x40, "snat"}, {0x80, "dnat"}};
inline constexpr FlagName kTcpFlagNames[] = {{1, "fin"},    {2, "syn"},    {4, "rst"},   {8, "psh"},       {0x10, "ack"},     {0x20, "urg"},
                                             {0x40, "ece"}, {0x80, "cwr"}, {0x100, "ns"}, {0x200, "[200]"}, {0x400, "[400]"}, {0x800, "[800]"}};
inline constexpr FlagName kTunnelFlagNames[] = {{1, "oam"}, {2, "df"}, {4, "csum"}, {8, "key"}};

void format_members(std::string& out, const KeyRow& row, const flow::FlowKey& key, const flow::FlowMask* mask, bool verbose);
void format_tunnel(std::string& out, const flow::FlowKey& key, const flow::FlowMask* mask, bool verbose);
void format_mpls(std::string& out, std::span<const be32> key, std::span<const be32> mask);
void format_number_masked(std::string& out, Show show, uint64_t value, uint64_t mask, uint64_t limit);

}  // namespace ovs::dp
