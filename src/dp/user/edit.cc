// Spec: see edit.h.
#include "dp/user/edit.h"

#include "flow/extract.h"
#include "packet/checksum.h"
#include "packet/headers.h"

namespace ovs::dp::user {

using namespace packet;

namespace {

bool has(const Packet& p, size_t offset, size_t size) { return offset != kNoOffset && offset <= p.size() && p.size() - offset >= size; }

/// value under mask into old.
template <class T>
T blend(const T& old, const T& value, const T& mask) {
  T out;
  auto *o = reinterpret_cast<const uint8_t*>(&old), *v = reinterpret_cast<const uint8_t*>(&value), *m = reinterpret_cast<const uint8_t*>(&mask);
  auto* r = reinterpret_cast<uint8_t*>(&out);
  for (size_t i = 0; i < sizeof(T); ++i) r[i] = static_cast<uint8_t>((o[i] & ~m[i]) | (v[i] & m[i]));
  return out;
}

struct L4Place { size_t csum_at = 0; bool partial = false; bool udp = false; };

/// True if the device still has to sum this packet's layer 4; its field then holds the pseudo header's sum.
bool is_partial(const Packet& p) { return p.offload.needs_csum && p.l4 != kNoOffset && p.offload.csum_start == p.l4; }

/// The checksum field of TCP, UDP or ICMPv6 at l4; nothing if there is none to keep.
std::optional<L4Place> l4_checksum(const Packet& p, uint8_t proto) {
  size_t offset, size;
  switch (proto) {
    case kIpTcp: offset = 16, size = sizeof(TcpHeader); break;
    case kIpUdp: offset = 6, size = sizeof(UdpHeader); break;
    case kIpIcmp6: offset = 2, size = sizeof(IcmpHeader); break;
    default: return std::nullopt;
  }
  if (!has(p, p.l4, size)) return std::nullopt;
  L4Place place{p.l4 + offset, is_partial(p), proto == kIpUdp};
  if (place.udp && !place.partial && load<be16>(p.data() + place.csum_at).raw == 0) return std::nullopt;
  return place;
}

/// `update(old)` gives the new checksum; handles partial sums (which are not complemented) and UDP's zero.
template <class F>
void rewrite_checksum(Packet& p, const L4Place& at, F&& update) {
  uint8_t* field = p.data() + at.csum_at;
  be16 old = load<be16>(field);
  if (at.partial) {
    poke(field, ~update(~old));
    return;
  }
  be16 now = update(old);
  if (at.udp && now.raw == 0) now.raw = 0xffff;
  poke(field, now);
}

/// The upper protocol of an IPv6 packet whose layer 4 was found; 0 if not found. A routing header with segments
/// left means that the destination here is not the one that is summed.
uint8_t ipv6_upper(const Packet& p, bool& destination_summed) {
  destination_summed = true;
  if (p.l4 == kNoOffset || !has(p, p.l3, sizeof(Ipv6Header))) return 0;
  uint8_t next = p.data()[p.l3 + 6];
  size_t at = p.l3 + sizeof(Ipv6Header);
  while (at < p.l4) {
    if (!has(p, at, 8)) return 0;
    if (next == kIpRouting && p.data()[at + 3]) destination_summed = false;
    size_t size = next == kIpFragment ? 8 : next == kIpAh ? (size_t{p.data()[at + 1]} + 2) * 4 : (size_t{p.data()[at + 1]} + 1) * 8;
    next = p.data()[at];
    at += size;
  }
  return at == p.l4 ? next : uint8_t{0};
}

void set_ethernet(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (p.meta.packet_type != kPacketEthernet || p.size() < kMinFrame) return;
  poke(p.data(), blend(load<Mac>(p.data()), v.dl_dst, m.dl_dst));
  poke(p.data() + 6, blend(load<Mac>(p.data() + 6), v.dl_src, m.dl_src));
}

void set_ipv4_address(Packet& p, size_t at, be32 value, uint8_t proto) {
  be32 old = load<be32>(p.data() + at);
  if (old == value) return;
  uint8_t* csum = p.data() + p.l3 + 10;
  poke(csum, csum_update32(load<be16>(csum), old, value));
  if (auto place = l4_checksum(p, proto == kIpIcmp6 ? uint8_t{0} : proto))
    rewrite_checksum(p, *place, [&](be16 c) { return csum_update32(c, old, value); });
  poke(p.data() + at, value);
}

void set_ipv4_byte(Packet& p, size_t word_at, size_t byte, uint8_t value) {
  be16 old = load<be16>(p.data() + word_at);
  p.data()[word_at + byte] = value;
  uint8_t* csum = p.data() + p.l3 + 10;
  poke(csum, csum_update16(load<be16>(csum), old, load<be16>(p.data() + word_at)));
}

bool is_ipv4(const Packet& p) { return has(p, p.l3, sizeof(Ipv4Header)) && p.data()[p.l3] >> 4 == 4; }
bool is_ipv6(const Packet& p) { return has(p, p.l3, sizeof(Ipv6Header)) && p.data()[p.l3] >> 4 == 6; }

void set_ipv4(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!is_ipv4(p)) return;
  auto ip = load<Ipv4Header>(p.data() + p.l3);
  uint8_t proto = ip.frag_off.host() & kIpOffsetMask ? uint8_t{0} : ip.proto;
  if (m.nw_src) set_ipv4_address(p, p.l3 + 12u, blend(ip.src, v.nw_src, m.nw_src), proto);
  if (m.nw_dst) set_ipv4_address(p, p.l3 + 16u, blend(ip.dst, v.nw_dst, m.nw_dst), proto);
  if (m.nw_tos) set_ipv4_byte(p, p.l3, 1, blend(ip.tos, v.nw_tos, m.nw_tos));
  if (m.nw_ttl) set_ipv4_byte(p, p.l3 + 8u, 0, blend(ip.ttl, v.nw_ttl, m.nw_ttl));
}

void set_ipv6_address(Packet& p, size_t at, const Ipv6& value, std::optional<L4Place> place) {
  auto old = load<Ipv6>(p.data() + at);
  if (old == value) return;
  if (place) rewrite_checksum(p, *place, [&](be16 c) { return csum_update128(c, old, value); });
  poke(p.data() + at, value);
}

void set_ipv6(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!is_ipv6(p)) return;
  auto ip = load<Ipv6Header>(p.data() + p.l3);
  bool summed;
  uint8_t proto = ipv6_upper(p, summed);
  auto place = l4_checksum(p, proto);
  if (!m.ipv6_src.is_zero()) set_ipv6_address(p, p.l3 + 8u, blend(ip.src, v.ipv6_src, m.ipv6_src), place);
  if (!m.ipv6_dst.is_zero()) set_ipv6_address(p, p.l3 + 24u, blend(ip.dst, v.ipv6_dst, m.ipv6_dst), summed ? place : std::nullopt);
  uint32_t vtf = ip.vtf.host(), label_mask = m.ipv6_label.host() & 0xfffff, class_mask = uint32_t{m.nw_tos} << 20;
  vtf = (vtf & ~label_mask & ~class_mask) | (v.ipv6_label.host() & label_mask) | ((uint32_t{v.nw_tos} << 20) & class_mask);
  poke(p.data() + p.l3, be32(vtf));
  p.data()[p.l3 + 7] = blend(ip.hop_limit, v.nw_ttl, m.nw_ttl);
}

void set_port(Packet& p, size_t at, be16 value, const std::optional<L4Place>& place) {
  be16 old = load<be16>(p.data() + at);
  if (old == value) return;
  poke(p.data() + at, value);
  if (place && !place->partial) rewrite_checksum(p, *place, [&](be16 c) { return csum_update16(c, old, value); });
}

void set_ports(Packet& p, uint8_t proto, size_t header, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l4, header)) return;
  auto place = l4_checksum(p, proto);
  set_port(p, p.l4, blend(load<be16>(p.data() + p.l4), v.tp_src, m.tp_src), place);
  set_port(p, p.l4 + 2u, blend(load<be16>(p.data() + p.l4 + 2), v.tp_dst, m.tp_dst), place);
}

/// A wrong CRC stays wrong: the difference of two sums is applied to what the packet carries.
void set_sctp_ports(Packet& p, be16 src, be16 dst) {
  if (!has(p, p.l4, sizeof(SctpHeader))) return;
  size_t size = p.size() - p.l4 - std::min<size_t>(p.l2_pad, p.size() - p.l4 - sizeof(SctpHeader));
  uint8_t* at = p.data() + p.l4;
  auto carried = load<uint32_t>(at + 8);
  poke(at + 8, uint32_t{0});
  uint32_t before = crc32c({at, size});
  poke(at, src);
  poke(at + 2, dst);
  uint32_t after = crc32c({at, size});
  if constexpr (std::endian::native == std::endian::big) before = __builtin_bswap32(before), after = __builtin_bswap32(after);
  poke(at + 8, carried ^ before ^ after);
}

void set_sctp(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l4, sizeof(SctpHeader))) return;
  const uint8_t* at = p.data() + p.l4;
  set_sctp_ports(p, blend(load<be16>(at), v.tp_src, m.tp_src), blend(load<be16>(at + 2), v.tp_dst, m.tp_dst));
}

void set_icmp(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l4, sizeof(IcmpHeader))) return;
  uint8_t* at = p.data() + p.l4;
  be16 old = load<be16>(at);
  at[0] = static_cast<uint8_t>((at[0] & ~m.tp_src.host()) | (v.tp_src.host() & m.tp_src.host()));
  at[1] = static_cast<uint8_t>((at[1] & ~m.tp_dst.host()) | (v.tp_dst.host() & m.tp_dst.host()));
  if (!is_partial(p)) poke(at + 2, csum_update16(load<be16>(at + 2), old, load<be16>(at)));
}

void set_arp(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l3, sizeof(ArpPacket))) return;
  auto arp = load<ArpPacket>(p.data() + p.l3);
  if (m.nw_proto) arp.op = be16(static_cast<uint16_t>((arp.op.host() & ~m.nw_proto) | (v.nw_proto & m.nw_proto)));
  arp.spa = as_array(blend(as_be32(arp.spa), v.nw_src, m.nw_src));
  arp.tpa = as_array(blend(as_be32(arp.tpa), v.nw_dst, m.nw_dst));
  arp.sha = blend(arp.sha, v.arp_sha, m.arp_sha);
  arp.tha = blend(arp.tha, v.arp_tha, m.arp_tha);
  poke(p.data() + p.l3, arp);
}

constexpr size_t kNdHeader = 24;   // type, code, checksum, reserved, target

bool is_nd(const Packet& p) {
  if (!has(p, p.l4, kNdHeader)) return false;
  uint8_t type = p.data()[p.l4];
  return type == kNdSolicit || type == kNdAdvert;
}

/// Recomputes by difference the ICMPv6 checksum over `size` bytes at `at` (even offset from l4) after `edit` changed them.
template <class F>
void edit_summed(Packet& p, size_t at, size_t size, F&& edit) {
  uint64_t before = csum_add(0, {p.data() + at, size});
  edit(p.data() + at);
  uint64_t after = csum_add(0, {p.data() + at, size});
  if (is_partial(p)) return;
  uint8_t* field = p.data() + p.l4 + 2;
  be16 csum = load<be16>(field);
  poke(field, csum_update16(csum, ~csum_finish(before), ~csum_finish(after)));
}

void set_nd(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!is_nd(p)) return;
  edit_summed(p, p.l4 + 8u, sizeof(Ipv6), [&](uint8_t* at) { poke(at, blend(load<Ipv6>(at), v.nd_target, m.nd_target)); });
  for (size_t at = p.l4 + kNdHeader; has(p, at, 8);) {
    uint8_t type = p.data()[at];
    size_t size = size_t{p.data()[at + 1]} * 8;
    if (!size || !has(p, at, size)) return;
    if (size == 8 && type == kNdOptSource)
      edit_summed(p, at, 8, [&](uint8_t* o) { poke(o + 2, blend(load<Mac>(o + 2), v.arp_sha, m.arp_sha)); });
    else if (size == 8 && type == kNdOptTarget)
      edit_summed(p, at, 8, [&](uint8_t* o) { poke(o + 2, blend(load<Mac>(o + 2), v.arp_tha, m.arp_tha)); });
    at += size;
  }
}

void set_nd_extensions(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!is_nd(p)) return;
  edit_summed(p, p.l4 + 4u, 4, [&](uint8_t* at) { poke(at, blend(load<be32>(at), v.nd_reserved, m.nd_reserved)); });
  if (m.nd_options_type && has(p, p.l4 + kNdHeader, 8))
    edit_summed(p, p.l4 + kNdHeader, 2, [&](uint8_t* at) { at[0] = blend(at[0], v.nd_options_type, m.nd_options_type); });
}

void set_mpls(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l2_5, 4)) return;
  poke(p.data() + p.l2_5, blend(load<be32>(p.data() + p.l2_5), v.mpls[0], m.mpls[0]));
}

/// flags:2 at bit 12, ttl:6 at bit 6 of the first two bytes.
void set_nsh(Packet& p, const flow::FlowKey& v, const flow::FlowMask& m) {
  if (!has(p, p.l3, sizeof(NshHeader))) return;
  uint8_t* at = p.data() + p.l3;
  auto header = load<NshHeader>(at);
  uint16_t bits = static_cast<uint16_t>((m.nsh.flags & 3) << 12 | (m.nsh.ttl & 0x3f) << 6);
  uint16_t wanted = static_cast<uint16_t>((v.nsh.flags & 3) << 12 | (v.nsh.ttl & 0x3f) << 6);
  header.ver_flags_ttl_len = be16(static_cast<uint16_t>((header.ver_flags_ttl_len.host() & ~bits) | (wanted & bits)));
  header.path = blend(header.path, v.nsh.path, m.nsh.path);
  poke(at, header);
  if (header.mdtype != 1 || !has(p, p.l3, sizeof header + 16)) return;
  for (size_t i = 0; i < 4; ++i) {
    uint8_t* context = at + sizeof header + 4 * i;
    poke(context, blend(load<be32>(context), v.nsh.context[i], m.nsh.context[i]));
  }
}

void set_tunnel(Packet& p, const flow::FlowKey& v) {
  Metadata meta;
  flow::key_to_metadata(v, meta);
  p.meta.tunnel = std::move(meta.tunnel);
}

/// Bytes of Ethernet and VLAN headers up to the last Ethertype, whose place it is.
size_t ethertype_at(const Packet& p) {
  size_t at = 12;
  while (has(p, at, 6) && is_vlan(load<be16>(p.data() + at).host())) at += 4;
  return at;
}

/// Makes room for `size` bytes at `offset`; what lies before moves to the front. Offsets of what lies behind move along.
void insert(Packet& p, size_t offset, size_t size) {
  p.push_front(size);
  std::memmove(p.data(), p.data() + size, offset);
}
void remove(Packet& p, size_t offset, size_t size) {
  std::memmove(p.data() + size, p.data(), offset);
  p.pull_front(size);
}

}  // namespace

void apply_set(Packet& p, const Set& set) {
  const flow::FlowKey& v = *set.value;
  const flow::FlowMask& m = *set.mask;
  switch (set.group) {
    case SetGroup::priority: p.meta.skb_priority = blend(be32(p.meta.skb_priority), v.skb_priority, m.skb_priority).host(); break;
    case SetGroup::mark: p.meta.pkt_mark = blend(be32(p.meta.pkt_mark), v.pkt_mark, m.pkt_mark).host(); break;
    case SetGroup::ethernet: set_ethernet(p, v, m); break;
    case SetGroup::ipv4: set_ipv4(p, v, m); break;
    case SetGroup::ipv6: set_ipv6(p, v, m); break;
    case SetGroup::arp: set_arp(p, v, m); break;
    case SetGroup::nd: set_nd(p, v, m); break;
    case SetGroup::nd_extensions: set_nd_extensions(p, v, m); break;
    case SetGroup::tcp: set_ports(p, kIpTcp, sizeof(TcpHeader), v, m); break;
    case SetGroup::udp: set_ports(p, kIpUdp, sizeof(UdpHeader), v, m); break;
    case SetGroup::sctp: set_sctp(p, v, m); break;
    case SetGroup::icmp:
    case SetGroup::icmpv6: set_icmp(p, v, m); break;
    case SetGroup::mpls: set_mpls(p, v, m); break;
    case SetGroup::nsh: set_nsh(p, v, m); break;
    case SetGroup::tunnel: set_tunnel(p, v); break;
  }
}

void push_vlan(Packet& p, be16 tpid, be16 tci) {
  if (p.size() < kMinFrame) return;
  insert(p, 12, 4);
  poke(p.data() + 12, tpid);
  poke(p.data() + 14, be16(static_cast<uint16_t>(tci.host() & ~flow::kVlanCfi)));
}

void pop_vlan(Packet& p) {
  if (p.size() >= kMinFrame + 4 && is_vlan(load<be16>(p.data() + 12).host())) remove(p, 12, 4);
}

void push_mpls(Packet& p, be32 lse, be16 ethertype) {
  if (p.size() < kMinFrame) return;
  size_t type_at = ethertype_at(p);
  insert(p, type_at + 2, 4);
  poke(p.data() + type_at, ethertype);
  poke(p.data() + type_at + 2, lse);
  p.l2_5 = static_cast<uint16_t>(type_at + 2);
}

void add_mpls(Packet& p, const AddMpls& label) {
  p.push_front(4);
  poke(p.data(), label.lse);
  p.meta.packet_type = packet_type(kNsEthertype, label.ethertype.host());
  p.l2_5 = 0;
}

void push_nsh(Packet& p, const PushNsh& action) {
  const flow::NshKey& n = action.value->nsh;
  size_t size = sizeof(NshHeader) + (n.mdtype == 1 ? 16 : action.metadata.size());
  uint8_t* at = p.push_front(size);
  auto head = static_cast<uint16_t>((n.flags & 3) << 12 | (n.ttl & 0x3f) << 6 | static_cast<int>(size / 4 & 0x3f));
  poke(at, NshHeader{be16(head), n.mdtype, n.np, n.path});
  if (n.mdtype == 1) std::memcpy(at + sizeof(NshHeader), n.context, 16);
  else if (!action.metadata.empty()) std::memcpy(at + sizeof(NshHeader), action.metadata.data(), action.metadata.size());
  p.meta.packet_type = packet_type(kNsEthertype, kEthNsh);
  p.l2_5 = p.l4 = kNoOffset;
  p.l3 = 0;
}

bool pop_nsh(Packet& p) {
  if (p.meta.packet_type != packet_type(kNsEthertype, kEthNsh) || p.size() < sizeof(NshHeader)) return false;
  auto header = load<NshHeader>(p.data());
  size_t size = size_t{header.ver_flags_ttl_len.host() & 0x3fu} * 4;
  if (size < sizeof header || size > p.size()) return false;
  uint32_t inside;
  switch (header.np) {
    case 1: inside = packet_type(kNsEthertype, kEthIpv4); break;
    case 2: inside = packet_type(kNsEthertype, kEthIpv6); break;
    case 3: inside = kPacketEthernet; break;
    case 4: inside = packet_type(kNsEthertype, kEthNsh); break;
    default: return false;
  }
  p.pull_front(size);
  p.meta.packet_type = inside;
  return true;
}

void pop_mpls(Packet& p, be16 ethertype) {
  if (p.meta.packet_type >> 16 == kNsEthertype) {   // the label is the first thing
    if (!is_mpls(static_cast<uint16_t>(p.meta.packet_type)) || p.size() < 4) return;
    p.pull_front(4);
    p.meta.packet_type = ethertype.host() == 0x6558 ? kPacketEthernet : packet_type(kNsEthertype, ethertype.host());
    p.l2_5 = is_mpls(ethertype.host()) ? uint16_t{0} : kNoOffset;
    p.l3 = is_mpls(ethertype.host()) ? kNoOffset : uint16_t{0};
    return;
  }
  if (p.size() < kMinFrame) return;
  size_t type_at = ethertype_at(p);
  if (!is_mpls(load<be16>(p.data() + type_at).host()) || !has(p, type_at + 2, 4)) return;
  remove(p, type_at + 2, 4);
  poke(p.data() + type_at, ethertype);
  if (is_mpls(ethertype.host())) return;
  p.l2_5 = kNoOffset;
  p.l3 = static_cast<uint16_t>(type_at + 2);
}

void push_eth(Packet& p, const PushEth& eth) {
  if (p.meta.packet_type == kPacketEthernet) return;
  EthHeader h{eth.dst, eth.src, p.meta.packet_type >> 16 == kNsEthertype ? be16(static_cast<uint16_t>(p.meta.packet_type)) : eth.ethertype};
  p.push_front(sizeof h);
  poke(p.data(), h);
  p.meta.packet_type = kPacketEthernet;
}

void pop_eth(Packet& p) {
  if (p.meta.packet_type != kPacketEthernet || p.size() < kMinFrame) return;
  size_t type_at = ethertype_at(p);
  uint16_t type = load<be16>(p.data() + type_at).host();
  p.pull_front(type_at + 2);
  p.meta.packet_type = packet_type(kNsEthertype, type);
}

namespace {

be32 as_v4(const Ipv6& a) { return load<be32>(a.bytes.data() + 12); }

void set_l4_endpoints(Packet& p, uint8_t proto, const NewEndpoints& to) {
  auto place = l4_checksum(p, proto);
  switch (proto) {
    case kIpTcp:
    case kIpUdp:
      if (!has(p, p.l4, sizeof(UdpHeader))) return;
      set_port(p, p.l4, to.src_port, place);
      set_port(p, p.l4 + 2u, to.dst_port, place);
      return;
    case kIpSctp: return set_sctp_ports(p, to.src_port, to.dst_port);
    case kIpIcmp:
    case kIpIcmp6:
      if (!has(p, p.l4, 8)) return;
      set_port(p, p.l4 + 4u, to.src_port, L4Place{p.l4 + 2u, is_partial(p), false});
      return;
    default: return;
  }
}

/// Sums everything again: what a change of length or of many bytes needs.
void sum_tcp_again(Packet& p, size_t end) {
  uint8_t* field = p.data() + p.l4 + 16;
  poke(field, be16());
  auto length = static_cast<uint32_t>(end - p.l4);
  uint64_t pseudo = csum_pseudo(p.view(), p.l3, kIpTcp, length);
  if (is_partial(p)) poke(field, ~csum_finish(pseudo));
  else poke(field, csum_finish(csum_add(pseudo, p.view().subspan(p.l4, length))));
}

}  // namespace

void set_endpoints(Packet& p, const NewEndpoints& to) {
  if (is_ipv4(p)) {
    auto ip = load<Ipv4Header>(p.data() + p.l3);
    bool later = ip.frag_off.host() & kIpOffsetMask;
    uint8_t proto = later ? uint8_t{0} : ip.proto;
    set_ipv4_address(p, p.l3 + 12u, as_v4(to.src), proto);
    set_ipv4_address(p, p.l3 + 16u, as_v4(to.dst), proto);
    if (!later) set_l4_endpoints(p, proto, to);
  } else if (is_ipv6(p)) {
    bool summed;
    uint8_t proto = ipv6_upper(p, summed);
    auto place = l4_checksum(p, proto);
    set_ipv6_address(p, p.l3 + 8u, to.src, place);
    set_ipv6_address(p, p.l3 + 24u, to.dst, summed ? place : std::nullopt);
    set_l4_endpoints(p, proto, to);
  }
}

void replace_tcp_payload(Packet& p, size_t at, size_t old_size, std::string_view text) {
  ByteView view = p.view();
  if (!has(p, p.l4, sizeof(TcpHeader)) || at + old_size > view.size()) return;
  size_t end = p.size() - std::min<size_t>(p.l2_pad, p.size());
  Bytes rest(view.begin() + static_cast<ptrdiff_t>(at + old_size), view.begin() + static_cast<ptrdiff_t>(std::max(end, at + old_size)));
  p.truncate(static_cast<uint32_t>(at));
  p.l2_pad = 0;
  uint8_t* fresh = p.push_back(text.size() + rest.size());
  std::copy(text.begin(), text.end(), fresh);
  std::copy(rest.begin(), rest.end(), fresh + text.size());
  if (is_ipv4(p)) {
    poke(p.data() + p.l3 + 2, be16(static_cast<uint16_t>(p.size() - p.l3)));
    update_ipv4_checksum(p);
  } else {
    poke(p.data() + p.l3 + 4, be16(static_cast<uint16_t>(p.size() - p.l3 - sizeof(Ipv6Header))));
  }
  sum_tcp_again(p, p.size());
}

bool dec_ttl(Packet& p) {
  if (is_ipv4(p)) {
    uint8_t ttl = p.data()[p.l3 + 8];
    if (ttl <= 1) return false;
    set_ipv4_byte(p, p.l3 + 8u, 0, static_cast<uint8_t>(ttl - 1));
  } else if (is_ipv6(p)) {
    uint8_t& hops = p.data()[p.l3 + 7];
    if (hops <= 1) return false;
    --hops;
  }
  return true;
}

}  // namespace ovs::dp::user
