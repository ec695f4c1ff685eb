// The fixed match structs of OpenFlow 1.0 (40 bytes) and 1.1 (88 bytes, masks inverted).
// Spec: OpenFlow 1.0.0 5.2.3, 1.1.0 A.2.3; reference sheet "openflow-fields-actions" 1.3.
#include "flow/nx_match.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using namespace packet;
using F = FieldId;

enum Wildcard10 : uint32_t {
  w_in_port = 1 << 0, w_dl_vlan = 1 << 1, w_dl_src = 1 << 2, w_dl_dst = 1 << 3, w_dl_type = 1 << 4, w_nw_proto = 1 << 5,
  w_tp_src = 1 << 6, w_tp_dst = 1 << 7, w_dl_vlan_pcp = 1 << 20, w_nw_tos = 1 << 21
};
constexpr unsigned kSrcShift = 8, kDstShift = 14;

struct Ofp10Match {
  be32 wildcards;
  be16 in_port;
  Mac dl_src, dl_dst;
  be16 dl_vlan;
  uint8_t dl_vlan_pcp, pad1;
  be16 dl_type;
  uint8_t nw_tos, nw_proto, pad2[2];
  be32 nw_src, nw_dst;
  be16 tp_src, tp_dst;
};
static_assert(sizeof(Ofp10Match) == 40);

enum Wildcard11 : uint32_t {
  v_in_port = 1 << 0, v_dl_vlan = 1 << 1, v_dl_vlan_pcp = 1 << 2, v_dl_type = 1 << 3, v_nw_tos = 1 << 4, v_nw_proto = 1 << 5,
  v_tp_src = 1 << 6, v_tp_dst = 1 << 7, v_mpls_label = 1 << 8, v_mpls_tc = 1 << 9
};
struct Ofp11Match {
  be16 type, length;
  be32 in_port, wildcards;
  Mac dl_src, dl_src_mask, dl_dst, dl_dst_mask;
  be16 dl_vlan;
  uint8_t dl_vlan_pcp, pad1;
  be16 dl_type;
  uint8_t nw_tos, nw_proto;
  be32 nw_src, nw_src_mask, nw_dst, nw_dst_mask;
  be16 tp_src, tp_dst;
  be32 mpls_label;
  uint8_t mpls_tc, pad2[3];
  std::array<uint8_t, 16> metadata;                  // two unaligned 64-bit values
};
static_assert(sizeof(Ofp11Match) == 88);

be32 mask_of(unsigned wild_bits) { return be32(wild_bits >= 32 ? 0 : UINT32_MAX << wild_bits); }
unsigned wild_bits_of(be32 mask) { return mask ? static_cast<unsigned>(__builtin_ctz(mask.host())) : 32; }

void set_vlan(Match& m, bool vid_matched, bool pcp_matched, uint16_t vid, uint8_t pcp, uint16_t none) {
  if (vid_matched && vid == none) {
    m.key.vlans[0].tci = {};
    m.mask.vlans[0].tci = be16(0xffff);
    return;
  }
  if (vid_matched) m.set_u64(F::dl_vlan, vid & kVlanVidMask);
  if (pcp_matched) m.set_u64(F::dl_vlan_pcp, pcp & 7);
}

bool matches_beyond_port(const Match& m) {
  FlowMask w = m.mask;
  w.in_port = {};
  w.metadata = {};
  w.packet_type = {};
  Match rest;
  rest.mask = w;
  return !rest.is_catch_all();
}

/// What both structs say about VLANs: vid (0xffff: none) and whether it and the PCP are matched.
struct VlanView { bool vid = false, pcp = false; uint16_t vid_value = 0; uint8_t pcp_value = 0; };
VlanView vlan_view(const Match& m, uint16_t none) {
  VlanView v;
  uint16_t mask = m.mask.vlans[0].tci.host(), tci = m.key.vlans[0].tci.host();
  if (!mask) return v;
  if ((mask & kVlanCfi) && !(tci & kVlanCfi)) return {true, false, none, 0};
  v.vid = (mask & kVlanVidMask) != 0;
  v.pcp = (mask & kVlanPcpMask) != 0;
  v.vid_value = v.vid ? tci & kVlanVidMask : uint16_t{0};
  v.pcp_value = v.pcp ? static_cast<uint8_t>(tci >> 13) : uint8_t{0};
  return v;
}

}  // namespace

MatchResult<Match> decode_ofp10_match(ByteReader& in) {
  auto r = in.object<Ofp10Match>();
  if (!r) return std::unexpected(MatchErrc::bad_len);
  const Ofp10Match& o = *r;
  uint32_t w = o.wildcards.host() & kOfp10WildcardsAll;
  auto matched = [w](uint32_t bit) { return !(w & bit); };
  Match m;
  if (matched(w_in_port)) m.set_in_port(OfPort{o.in_port.host()});
  if (matched(w_dl_src)) m.key.dl_src = o.dl_src, m.mask.dl_src.bytes.fill(0xff);
  if (matched(w_dl_dst)) m.key.dl_dst = o.dl_dst, m.mask.dl_dst.bytes.fill(0xff);
  set_vlan(m, matched(w_dl_vlan), matched(w_dl_vlan_pcp), o.dl_vlan.host(), o.dl_vlan_pcp, 0xffff);
  if (matched(w_dl_type)) m.set_u64(F::eth_type, o.dl_type.host());
  if (matched(w_nw_tos)) m.set_u64(F::nw_tos, o.nw_tos & 0xfc);
  if (matched(w_nw_proto)) m.set_u64(F::nw_proto, o.nw_proto);
  m.mask.nw_src = mask_of(w >> kSrcShift & 63);
  m.mask.nw_dst = mask_of(w >> kDstShift & 63);
  m.key.nw_src = o.nw_src & m.mask.nw_src;
  m.key.nw_dst = o.nw_dst & m.mask.nw_dst;
  if (matched(w_tp_src)) m.key.tp_src = o.tp_src, m.mask.tp_src = be16(0xffff);
  if (matched(w_tp_dst)) m.key.tp_dst = o.tp_dst, m.mask.tp_dst = be16(0xffff);
  if (matches_beyond_port(m)) m.set_default_packet_type();
  return m;
}

void put_ofp10_match(Bytes& out, const Match& m) {
  Ofp10Match o{};
  uint32_t w = 0;
  auto field = [&w](bool matched, uint32_t bit) { if (!matched) w |= bit; return matched; };
  if (field(m.mask.in_port.raw != 0, w_in_port)) o.in_port = be16(static_cast<uint16_t>(m.key.in_port.host()));
  if (field(!m.mask.dl_src.is_zero(), w_dl_src)) o.dl_src = m.key.dl_src;
  if (field(!m.mask.dl_dst.is_zero(), w_dl_dst)) o.dl_dst = m.key.dl_dst;
  VlanView v = vlan_view(m, 0xffff);
  bool untagged = v.vid && v.vid_value == 0xffff;
  if (field(v.vid, w_dl_vlan)) o.dl_vlan = be16(v.vid_value);
  if (field(v.pcp || untagged, w_dl_vlan_pcp)) o.dl_vlan_pcp = v.pcp_value;
  if (field(m.mask.dl_type.raw != 0, w_dl_type)) o.dl_type = m.key.dl_type;
  if (field((m.mask.nw_tos & 0xfc) != 0, w_nw_tos)) o.nw_tos = m.key.nw_tos & 0xfc;
  if (field(m.mask.nw_proto != 0, w_nw_proto)) o.nw_proto = m.key.nw_proto;
  w |= wild_bits_of(m.mask.nw_src) << kSrcShift | wild_bits_of(m.mask.nw_dst) << kDstShift;
  o.nw_src = m.key.nw_src;
  o.nw_dst = m.key.nw_dst;
  if (field(m.mask.tp_src.raw != 0, w_tp_src)) o.tp_src = m.key.tp_src;
  if (field(m.mask.tp_dst.raw != 0, w_tp_dst)) o.tp_dst = m.key.tp_dst;
  // Everything wild also covers the bits that 1.0 does not define.
  constexpr uint32_t kNothing = kOfp10WildcardsAll & ~(63u << kSrcShift) & ~(63u << kDstShift);
  bool all = (w & kNothing) == kNothing && !m.mask.nw_src && !m.mask.nw_dst;
  o.wildcards = be32(all ? kNothing | 32u << kSrcShift | 32u << kDstShift : w);
  ByteWriter(out).object(o);
}

bool ofp10_is_exact(const Match& m) {
  Bytes b;
  put_ofp10_match(b, m);
  return load<be32>(b.data()).raw == 0;
}

namespace {

MatchResult<Match> decode_standard(const Ofp11Match& o) {
  auto bad = [](MatchErrc e) { return std::unexpected(e); };
  uint32_t w = o.wildcards.host();
  auto matched = [w](uint32_t bit) { return !(w & bit); };
  Match m;
  if (matched(v_in_port)) {
    auto port = port_from_of11(o.in_port.host());
    if (!port) return bad(MatchErrc::bad_value);
    m.set_in_port(*port);
  }
  for (size_t i = 0; i < 6; ++i) {
    m.mask.dl_src.bytes[i] = static_cast<uint8_t>(~o.dl_src_mask.bytes[i]);
    m.mask.dl_dst.bytes[i] = static_cast<uint8_t>(~o.dl_dst_mask.bytes[i]);
    m.key.dl_src.bytes[i] = o.dl_src.bytes[i] & m.mask.dl_src.bytes[i];
    m.key.dl_dst.bytes[i] = o.dl_dst.bytes[i] & m.mask.dl_dst.bytes[i];
  }
  bool pcp = matched(v_dl_vlan_pcp);
  if (matched(v_dl_vlan)) {
    uint16_t vid = o.dl_vlan.host();
    if (vid == 0xfffe) m.key.vlans[0].tci = m.mask.vlans[0].tci = be16(kVlanCfi);
    else if (vid != 0xffff && vid > kVlanVidMask) return bad(MatchErrc::bad_value);
    if (pcp && vid != 0xffff && o.dl_vlan_pcp > 7) return bad(MatchErrc::bad_value);
    if (vid == 0xfffe) { if (pcp) m.set_u64(F::dl_vlan_pcp, o.dl_vlan_pcp); }
    else set_vlan(m, true, pcp, vid, o.dl_vlan_pcp, 0xffff);
  }
  if (matched(v_dl_type)) m.set_u64(F::eth_type, o.dl_type.host());
  uint16_t type = m.dl_type();
  bool ip = type == kEthIpv4, arp = type == kEthArp || type == kEthRarp;
  if (ip && matched(v_nw_tos)) {
    if (o.nw_tos & 3) return bad(MatchErrc::bad_value);
    m.set_u64(F::nw_tos, o.nw_tos);
  }
  if (ip || arp) {
    if (matched(v_nw_proto)) m.set_u64(F::nw_proto, o.nw_proto);
    m.mask.nw_src = ~o.nw_src_mask;
    m.mask.nw_dst = ~o.nw_dst_mask;
    m.key.nw_src = o.nw_src & m.mask.nw_src;
    m.key.nw_dst = o.nw_dst & m.mask.nw_dst;
  }
  uint8_t proto = ip && m.mask.nw_proto ? m.key.nw_proto : uint8_t{0};
  if (proto == kIpIcmp || proto == kIpTcp || proto == kIpUdp || proto == kIpSctp) {
    bool icmp = proto == kIpIcmp;
    if (matched(v_tp_src)) {
      if (icmp && o.tp_src.host() > 255) return bad(MatchErrc::bad_field);
      m.key.tp_src = o.tp_src, m.mask.tp_src = be16(0xffff);
    }
    if (matched(v_tp_dst)) {
      if (icmp && o.tp_dst.host() > 255) return bad(MatchErrc::bad_field);
      m.key.tp_dst = o.tp_dst, m.mask.tp_dst = be16(0xffff);
    }
  }
  if (is_mpls(type)) {
    if (matched(v_mpls_label)) m.set_u64(F::mpls_label, o.mpls_label.host());
    if (matched(v_mpls_tc)) m.set_u64(F::mpls_tc, o.mpls_tc);
  }
  m.mask.metadata = ~load<be64>(o.metadata.data() + 8);
  m.key.metadata = load<be64>(o.metadata.data()) & m.mask.metadata;
  if (matches_beyond_port(m)) m.set_default_packet_type();
  return m;
}

void put_standard(Bytes& out, const Match& m) {
  Ofp11Match o{};
  o.length = be16(sizeof o);
  uint32_t w = 0;
  auto field = [&w](bool matched, uint32_t bit) { if (!matched) w |= bit; return matched; };
  if (field(m.mask.in_port.raw != 0, v_in_port)) o.in_port = be32(port_to_of11(OfPort{static_cast<uint16_t>(m.key.in_port.host())}));
  for (size_t i = 0; i < 6; ++i) {
    o.dl_src_mask.bytes[i] = static_cast<uint8_t>(~m.mask.dl_src.bytes[i]);
    o.dl_dst_mask.bytes[i] = static_cast<uint8_t>(~m.mask.dl_dst.bytes[i]);
  }
  o.dl_src = m.key.dl_src;
  o.dl_dst = m.key.dl_dst;
  VlanView v = vlan_view(m, 0xffff);
  bool any = (v.pcp || m.mask.vlans[0].tci.host() & kVlanCfi) && !v.vid;
  if (field(v.vid || any, v_dl_vlan)) o.dl_vlan = be16(any ? uint16_t{0xfffe} : v.vid_value);
  if (field(v.pcp, v_dl_vlan_pcp)) o.dl_vlan_pcp = v.pcp_value;
  if (field(m.mask.dl_type.raw != 0, v_dl_type)) o.dl_type = m.key.dl_type;
  if (field((m.mask.nw_tos & 0xfc) != 0, v_nw_tos)) o.nw_tos = m.key.nw_tos & 0xfc;
  if (field(m.mask.nw_proto != 0, v_nw_proto)) o.nw_proto = m.key.nw_proto;
  o.nw_src = m.key.nw_src, o.nw_src_mask = ~m.mask.nw_src;
  o.nw_dst = m.key.nw_dst, o.nw_dst_mask = ~m.mask.nw_dst;
  if (field(m.mask.tp_src.raw != 0, v_tp_src)) o.tp_src = m.key.tp_src;
  if (field(m.mask.tp_dst.raw != 0, v_tp_dst)) o.tp_dst = m.key.tp_dst;
  if (field(m.mask.mpls[0].host() >> 12 != 0, v_mpls_label)) o.mpls_label = be32(m.key.mpls[0].host() >> 12);
  if (field((m.mask.mpls[0].host() >> 9 & 7) != 0, v_mpls_tc)) o.mpls_tc = static_cast<uint8_t>(m.key.mpls[0].host() >> 9 & 7);
  poke(o.metadata.data(), m.key.metadata);
  poke(o.metadata.data() + 8, ~m.mask.metadata);
  o.wildcards = be32(w);
  ByteWriter(out).object(o);
}

}  // namespace

MatchResult<Match> decode_ofp11_match(ByteReader& in, const DecodeOptions& options) {
  auto bad = [](MatchErrc e) { return std::unexpected(e); };
  auto type = peek<be16>(in.rest()), length = peek<be16>(in.rest(), 2);
  if (!type || !length) return bad(MatchErrc::bad_len);
  size_t size = length->host();
  if (type->host() == 0) {
    if (size != sizeof(Ofp11Match)) return bad(MatchErrc::bad_len);
    auto o = in.object<Ofp11Match>();
    if (!o) return bad(MatchErrc::bad_len);
    return decode_standard(*o);
  }
  if (type->host() != 1) return bad(MatchErrc::bad_type);
  size_t padded = (size + 7) / 8 * 8;
  if (size < 4 || padded > in.remaining()) return bad(MatchErrc::bad_len);
  ByteView whole = *in.bytes(padded);
  return decode_nxm(whole.subspan(4, size - 4), options);
}

size_t put_ofp11_match(Bytes& out, const Match& match, OfpVersion version) {
  if (version >= OfpVersion::of12) return put_oxm_match(out, match, version);
  put_standard(out, match);
  return sizeof(Ofp11Match);
}

}  // namespace ovs::flow
