// The field table itself, and fields as bits of a FlowKey.
// Spec: OpenFlow 1.5.1 7.2.3.8; nicira-ext ids; reference sheet "openflow-fields-actions" 1.
#include "flow/fields.h"

#include <cstddef>

#include "packet/headers.h"

namespace ovs::flow {
namespace {

using enum Show;
using F = FieldId;
constexpr auto kV0 = OfpVersion::none;
constexpr auto kV12 = OfpVersion::of12;
constexpr auto kV13 = OfpVersion::of13;
constexpr auto kV15 = OfpVersion::of15;
constexpr uint32_t kNicira = 0x2320, kOnf = 0x4f4e4600, kNsh = 0x5ad650;
constexpr Formats kAll = kFormatAll, k11X = kFormat11 | kFormatX, kX = kFormatX;

constexpr OxmId nxm0(uint8_t n, FixedName name) { return {0, n, 0, kV0, name}; }
constexpr OxmId nxm1(uint8_t n, FixedName name) { return {1, n, 0, kV0, name}; }
constexpr OxmId oxm(uint8_t n, OfpVersion since, FixedName name) { return {0x8000, n, 0, since, name}; }
constexpr OxmId experimenter(uint32_t id, uint8_t n, OfpVersion since, FixedName name) { return {0xffff, n, id, since, name}; }

struct At { size_t offset; uint8_t container, lsb = 0; };
#define AT(member) {offsetof(FlowKey, member), sizeof(FlowKey::member)}
#define AT_OF(outer, member, size) {offsetof(FlowKey, outer.member), size}

struct Masks { bool maskable; Formats formats, cidr, bitwise; };
constexpr Masks exact_in(Formats f) { return {false, f, 0, 0}; }
constexpr Masks masked_in(Formats f) { return {true, f, f, f}; }
constexpr Masks masked_in(Formats f, Formats cidr, Formats bitwise) { return {true, f, cidr, bitwise}; }
constexpr bool kRw = true, kRo = false;

constexpr FieldInfo row(F id, FixedName name, FixedName alias, uint8_t n_bytes, uint16_t n_bits, At at, Masks m, Show show, Needs needs,
                        bool writable, std::array<OxmId, 3> ids = {}) {
  FieldInfo f;
  f.id = id, f.name = name, f.alias = alias;
  f.n_bytes = n_bytes, f.n_bits = n_bits;
  f.offset = static_cast<uint16_t>(at.offset), f.container = at.container, f.lsb = at.lsb;
  f.maskable = m.maskable, f.writable = writable, f.needs = needs, f.show = show;
  f.formats = m.formats, f.cidr = m.cidr, f.bitwise = m.bitwise;
  f.ids = ids;
  while (f.n_ids < 3 && ids[f.n_ids].name.size) ++f.n_ids;
  return f;
}

constexpr At at_mpls(uint8_t lsb) { return {offsetof(FlowKey, mpls), 4, lsb}; }
constexpr At at_tci(uint8_t lsb) { return {offsetof(FlowKey, vlans) + 2, 2, lsb}; }
constexpr At at_tos(uint8_t lsb) { return {offsetof(FlowKey, nw_tos), 1, lsb}; }
constexpr At at_path(uint8_t lsb) { return {offsetof(FlowKey, nsh) + offsetof(NshKey, path), 4, lsb}; }
constexpr At at_tp(bool dst) { return {dst ? offsetof(FlowKey, tp_dst) : offsetof(FlowKey, tp_src), 2}; }
constexpr At at_tunnel(size_t member, uint8_t size) { return {offsetof(FlowKey, tunnel) + member, size}; }
#define TUNNEL(member) at_tunnel(offsetof(TunnelKey, member), sizeof(TunnelKey::member))

// clang-format off
constexpr FieldInfo kBefore[] = {
  row(F::dp_hash, "dp_hash", "", 4, 32, AT(dp_hash), masked_in(kX), hex, Needs::nothing, kRo, {nxm1(35, "NXM_NX_DP_HASH"), experimenter(kNicira, 0, kV15, "NXOXM_ET_DP_HASH")}),
  row(F::recirc_id, "recirc_id", "", 4, 32, AT(recirc_id), exact_in(kX), decimal, Needs::nothing, kRo, {nxm1(36, "NXM_NX_RECIRC_ID")}),
  row(F::packet_type, "packet_type", "", 4, 32, AT(packet_type), exact_in(kX), Show::packet_type, Needs::nothing, kRo, {oxm(44, kV15, "OXM_OF_PACKET_TYPE")}),
  row(F::conj_id, "conj_id", "", 4, 32, AT(conj_id), exact_in(kX), decimal, Needs::nothing, kRo, {nxm1(37, "NXM_NX_CONJ_ID")}),
  row(F::tun_id, "tun_id", "tunnel_id", 8, 64, TUNNEL(id), masked_in(kX), hex, Needs::nothing, kRw, {nxm1(16, "NXM_NX_TUN_ID"), oxm(38, kV13, "OXM_OF_TUNNEL_ID")}),
  row(F::tun_src, "tun_src", "", 4, 32, TUNNEL(src), masked_in(kX), ip4, Needs::nothing, kRw, {nxm1(31, "NXM_NX_TUN_IPV4_SRC")}),
  row(F::tun_dst, "tun_dst", "", 4, 32, TUNNEL(dst), masked_in(kX), ip4, Needs::nothing, kRw, {nxm1(32, "NXM_NX_TUN_IPV4_DST")}),
  row(F::tun_ipv6_src, "tun_ipv6_src", "", 16, 128, TUNNEL(ipv6_src), masked_in(kX), ip6, Needs::nothing, kRw, {nxm1(109, "NXM_NX_TUN_IPV6_SRC")}),
  row(F::tun_ipv6_dst, "tun_ipv6_dst", "", 16, 128, TUNNEL(ipv6_dst), masked_in(kX), ip6, Needs::nothing, kRw, {nxm1(110, "NXM_NX_TUN_IPV6_DST")}),
  row(F::tun_flags, "tun_flags", "", 2, 1, TUNNEL(flags), masked_in(kX), Show::tun_flags, Needs::nothing, kRw, {nxm1(104, "NXM_NX_TUN_FLAGS")}),
  row(F::tun_ttl, "tun_ttl", "", 1, 8, TUNNEL(ttl), exact_in(0), decimal, Needs::nothing, kRo),
  row(F::tun_tos, "tun_tos", "", 1, 8, TUNNEL(tos), exact_in(0), decimal, Needs::nothing, kRo),
  row(F::tun_gbp_id, "tun_gbp_id", "", 2, 16, TUNNEL(gbp_id), masked_in(kX), decimal, Needs::nothing, kRw, {nxm1(38, "NXM_NX_TUN_GBP_ID")}),
  row(F::tun_gbp_flags, "tun_gbp_flags", "", 1, 8, TUNNEL(gbp_flags), masked_in(kX), hex, Needs::nothing, kRw, {nxm1(39, "NXM_NX_TUN_GBP_FLAGS")}),
  row(F::tun_erspan_idx, "tun_erspan_idx", "", 4, 20, TUNNEL(erspan_idx), masked_in(kX), hex, Needs::nothing, kRw, {experimenter(kNicira, 11, kV0, "NXOXM_ET_ERSPAN_IDX")}),
  row(F::tun_erspan_ver, "tun_erspan_ver", "", 1, 4, TUNNEL(erspan_ver), masked_in(kX), decimal, Needs::nothing, kRw, {experimenter(kNicira, 12, kV0, "NXOXM_ET_ERSPAN_VER")}),
  row(F::tun_erspan_dir, "tun_erspan_dir", "", 1, 1, TUNNEL(erspan_dir), masked_in(kX), decimal, Needs::nothing, kRw, {experimenter(kNicira, 13, kV0, "NXOXM_ET_ERSPAN_DIR")}),
  row(F::tun_erspan_hwid, "tun_erspan_hwid", "", 1, 6, TUNNEL(erspan_hwid), masked_in(kX), hex, Needs::nothing, kRw, {experimenter(kNicira, 14, kV0, "NXOXM_ET_ERSPAN_HWID")}),
  row(F::tun_gtpu_flags, "tun_gtpu_flags", "", 1, 8, TUNNEL(gtpu_flags), masked_in(kX), hex, Needs::nothing, kRo, {experimenter(kNicira, 15, kV0, "NXOXM_ET_GTPU_FLAGS")}),
  row(F::tun_gtpu_msgtype, "tun_gtpu_msgtype", "", 1, 8, TUNNEL(gtpu_msgtype), masked_in(kX), decimal, Needs::nothing, kRo, {experimenter(kNicira, 16, kV0, "NXOXM_ET_GTPU_MSGTYPE")}),
};
constexpr FieldInfo kMiddle[] = {   // between tun_metadata<N> and reg<N>
  row(F::metadata, "metadata", "", 8, 64, AT(metadata), masked_in(k11X), hex, Needs::nothing, kRw, {oxm(2, kV12, "OXM_OF_METADATA")}),
  row(F::in_port, "in_port", "", 2, 16, {offsetof(FlowKey, in_port) + 2, 2}, exact_in(kAll), port10, Needs::nothing, kRw, {nxm0(0, "NXM_OF_IN_PORT")}),
  row(F::in_port_oxm, "in_port_oxm", "", 4, 32, AT(in_port), exact_in(k11X), port11, Needs::nothing, kRw, {oxm(0, kV12, "OXM_OF_IN_PORT")}),
  row(F::actset_output, "actset_output", "", 4, 32, AT(actset_output), exact_in(kX), port11, Needs::nothing, kRo, {experimenter(kOnf, 43, kV13, "ONFOXM_ET_ACTSET_OUTPUT"), oxm(43, kV15, "OXM_OF_ACTSET_OUTPUT")}),
  row(F::skb_priority, "skb_priority", "", 4, 32, AT(skb_priority), exact_in(0), hex, Needs::nothing, kRo),
  row(F::pkt_mark, "pkt_mark", "", 4, 32, AT(pkt_mark), masked_in(kX), hex, Needs::nothing, kRw, {nxm1(33, "NXM_NX_PKT_MARK")}),
  row(F::ct_state, "ct_state", "", 4, 8, AT(ct_state), masked_in(kX), Show::ct_state, Needs::nothing, kRo, {nxm1(105, "NXM_NX_CT_STATE")}),
  row(F::ct_zone, "ct_zone", "", 2, 16, AT(ct_zone), exact_in(kX), hex, Needs::nothing, kRo, {nxm1(106, "NXM_NX_CT_ZONE")}),
  row(F::ct_mark, "ct_mark", "", 4, 32, AT(ct_mark), masked_in(kX), hex, Needs::nothing, kRw, {nxm1(107, "NXM_NX_CT_MARK")}),
  row(F::ct_label, "ct_label", "", 16, 128, AT(ct_label), masked_in(kX), hex, Needs::nothing, kRw, {nxm1(108, "NXM_NX_CT_LABEL")}),
  row(F::ct_nw_proto, "ct_nw_proto", "", 1, 8, AT(ct_nw_proto), exact_in(kX), decimal, Needs::ct, kRo, {nxm1(119, "NXM_NX_CT_NW_PROTO")}),
  row(F::ct_nw_src, "ct_nw_src", "", 4, 32, AT(ct_nw_src), masked_in(kX), ip4, Needs::ct, kRo, {nxm1(120, "NXM_NX_CT_NW_SRC")}),
  row(F::ct_nw_dst, "ct_nw_dst", "", 4, 32, AT(ct_nw_dst), masked_in(kX), ip4, Needs::ct, kRo, {nxm1(121, "NXM_NX_CT_NW_DST")}),
  row(F::ct_ipv6_src, "ct_ipv6_src", "", 16, 128, AT(ct_ipv6_src), masked_in(kX), ip6, Needs::ct, kRo, {nxm1(122, "NXM_NX_CT_IPV6_SRC")}),
  row(F::ct_ipv6_dst, "ct_ipv6_dst", "", 16, 128, AT(ct_ipv6_dst), masked_in(kX), ip6, Needs::ct, kRo, {nxm1(123, "NXM_NX_CT_IPV6_DST")}),
  row(F::ct_tp_src, "ct_tp_src", "", 2, 16, AT(ct_tp_src), masked_in(kX), decimal, Needs::ct, kRo, {nxm1(124, "NXM_NX_CT_TP_SRC")}),
  row(F::ct_tp_dst, "ct_tp_dst", "", 2, 16, AT(ct_tp_dst), masked_in(kX), decimal, Needs::ct, kRo, {nxm1(125, "NXM_NX_CT_TP_DST")}),
};
constexpr FieldInfo kAfter[] = {    // after xxreg<N>
  row(F::eth_src, "eth_src", "dl_src", 6, 48, AT(dl_src), masked_in(kAll, k11X, k11X), eth, Needs::eth, kRw, {nxm0(2, "NXM_OF_ETH_SRC"), oxm(4, kV12, "OXM_OF_ETH_SRC")}),
  row(F::eth_dst, "eth_dst", "dl_dst", 6, 48, AT(dl_dst), masked_in(kAll, k11X, k11X), eth, Needs::eth, kRw, {nxm0(1, "NXM_OF_ETH_DST"), oxm(3, kV12, "OXM_OF_ETH_DST")}),
  row(F::eth_type, "eth_type", "dl_type", 2, 16, AT(dl_type), exact_in(kAll), hex, Needs::eth, kRo, {nxm0(3, "NXM_OF_ETH_TYPE"), oxm(5, kV12, "OXM_OF_ETH_TYPE")}),
  row(F::vlan_tci, "vlan_tci", "", 2, 16, at_tci(0), masked_in(kAll, kX, kX), hex, Needs::eth, kRw, {nxm0(4, "NXM_OF_VLAN_TCI")}),
  row(F::dl_vlan, "dl_vlan", "", 2, 12, at_tci(0), exact_in(kAll), decimal, Needs::eth, kRw),
  row(F::vlan_vid, "vlan_vid", "", 2, 12, at_tci(0), masked_in(kAll, kX, kX), decimal, Needs::eth, kRw, {oxm(6, kV12, "OXM_OF_VLAN_VID")}),
  row(F::dl_vlan_pcp, "dl_vlan_pcp", "", 1, 3, at_tci(13), exact_in(kAll), decimal, Needs::eth, kRw),
  row(F::vlan_pcp, "vlan_pcp", "", 1, 3, at_tci(13), exact_in(kAll), decimal, Needs::vlan, kRw, {oxm(7, kV12, "OXM_OF_VLAN_PCP")}),
  row(F::mpls_label, "mpls_label", "", 4, 20, at_mpls(12), exact_in(k11X), decimal, Needs::mpls, kRw, {oxm(34, kV12, "OXM_OF_MPLS_LABEL")}),
  row(F::mpls_tc, "mpls_tc", "", 1, 3, at_mpls(9), exact_in(k11X), decimal, Needs::mpls, kRw, {oxm(35, kV12, "OXM_OF_MPLS_TC")}),
  row(F::mpls_bos, "mpls_bos", "", 1, 1, at_mpls(8), exact_in(kX), decimal, Needs::mpls, kRo, {oxm(36, kV13, "OXM_OF_MPLS_BOS")}),
  row(F::mpls_ttl, "mpls_ttl", "", 1, 8, at_mpls(0), exact_in(kX), decimal, Needs::mpls, kRw, {nxm1(30, "NXM_NX_MPLS_TTL")}),
  row(F::ip_src, "ip_src", "nw_src", 4, 32, AT(nw_src), masked_in(kAll, kAll, k11X), ip4, Needs::ip4, kRw, {nxm0(7, "NXM_OF_IP_SRC"), oxm(11, kV12, "OXM_OF_IPV4_SRC")}),
  row(F::ip_dst, "ip_dst", "nw_dst", 4, 32, AT(nw_dst), masked_in(kAll, kAll, k11X), ip4, Needs::ip4, kRw, {nxm0(8, "NXM_OF_IP_DST"), oxm(12, kV12, "OXM_OF_IPV4_DST")}),
  row(F::ipv6_src, "ipv6_src", "", 16, 128, AT(ipv6_src), masked_in(kX), ip6, Needs::ip6, kRw, {nxm1(19, "NXM_NX_IPV6_SRC"), oxm(26, kV12, "OXM_OF_IPV6_SRC")}),
  row(F::ipv6_dst, "ipv6_dst", "", 16, 128, AT(ipv6_dst), masked_in(kX), ip6, Needs::ip6, kRw, {nxm1(20, "NXM_NX_IPV6_DST"), oxm(27, kV12, "OXM_OF_IPV6_DST")}),
  row(F::ipv6_label, "ipv6_label", "", 4, 20, AT(ipv6_label), masked_in(kX), hex, Needs::ip6, kRw, {nxm1(27, "NXM_NX_IPV6_LABEL"), oxm(28, kV12, "OXM_OF_IPV6_FLABEL")}),
  row(F::nw_proto, "nw_proto", "ip_proto", 1, 8, AT(nw_proto), exact_in(kAll), decimal, Needs::ip, kRo, {nxm0(6, "NXM_OF_IP_PROTO"), oxm(10, kV12, "OXM_OF_IP_PROTO")}),
  row(F::nw_tos, "nw_tos", "", 1, 8, at_tos(0), exact_in(kAll), decimal, Needs::ip, kRw, {nxm0(5, "NXM_OF_IP_TOS")}),
  row(F::ip_dscp, "ip_dscp", "", 1, 6, at_tos(2), exact_in(kAll), decimal, Needs::ip, kRw, {oxm(8, kV12, "OXM_OF_IP_DSCP")}),
  row(F::nw_ecn, "nw_ecn", "ip_ecn", 1, 2, at_tos(0), exact_in(k11X), decimal, Needs::ip, kRw, {nxm1(28, "NXM_NX_IP_ECN"), oxm(9, kV12, "OXM_OF_IP_ECN")}),
  row(F::nw_ttl, "nw_ttl", "", 1, 8, AT(nw_ttl), exact_in(kX), decimal, Needs::ip, kRw, {nxm1(29, "NXM_NX_IP_TTL")}),
  row(F::ip_frag, "ip_frag", "nw_frag", 1, 2, AT(nw_frag), masked_in(kX), frag, Needs::ip, kRo, {nxm1(26, "NXM_NX_IP_FRAG")}),
  row(F::arp_op, "arp_op", "", 2, 16, AT(nw_proto), exact_in(kAll), decimal, Needs::arp, kRw, {nxm0(15, "NXM_OF_ARP_OP"), oxm(21, kV12, "OXM_OF_ARP_OP")}),
  row(F::arp_spa, "arp_spa", "", 4, 32, AT(nw_src), masked_in(kAll, kAll, k11X), ip4, Needs::arp, kRw, {nxm0(16, "NXM_OF_ARP_SPA"), oxm(22, kV12, "OXM_OF_ARP_SPA")}),
  row(F::arp_tpa, "arp_tpa", "", 4, 32, AT(nw_dst), masked_in(kAll, kAll, k11X), ip4, Needs::arp, kRw, {nxm0(17, "NXM_OF_ARP_TPA"), oxm(23, kV12, "OXM_OF_ARP_TPA")}),
  row(F::arp_sha, "arp_sha", "", 6, 48, AT(arp_sha), masked_in(kX), eth, Needs::arp, kRw, {nxm1(17, "NXM_NX_ARP_SHA"), oxm(24, kV12, "OXM_OF_ARP_SHA")}),
  row(F::arp_tha, "arp_tha", "", 6, 48, AT(arp_tha), masked_in(kX), eth, Needs::arp, kRw, {nxm1(18, "NXM_NX_ARP_THA"), oxm(25, kV12, "OXM_OF_ARP_THA")}),
  row(F::tcp_src, "tcp_src", "tp_src", 2, 16, at_tp(false), masked_in(kAll, kX, kX), decimal, Needs::tcp, kRw, {nxm0(9, "NXM_OF_TCP_SRC"), oxm(13, kV12, "OXM_OF_TCP_SRC")}),
  row(F::tcp_dst, "tcp_dst", "tp_dst", 2, 16, at_tp(true), masked_in(kAll, kX, kX), decimal, Needs::tcp, kRw, {nxm0(10, "NXM_OF_TCP_DST"), oxm(14, kV12, "OXM_OF_TCP_DST")}),
  row(F::tcp_flags, "tcp_flags", "", 2, 12, AT(tcp_flags), masked_in(kX), Show::tcp_flags, Needs::tcp, kRo, {nxm1(34, "NXM_NX_TCP_FLAGS"), experimenter(kOnf, 42, kV13, "ONFOXM_ET_TCP_FLAGS"), oxm(42, kV15, "OXM_OF_TCP_FLAGS")}),
  row(F::udp_src, "udp_src", "", 2, 16, at_tp(false), masked_in(kAll, kX, kX), decimal, Needs::udp, kRw, {nxm0(11, "NXM_OF_UDP_SRC"), oxm(15, kV12, "OXM_OF_UDP_SRC")}),
  row(F::udp_dst, "udp_dst", "", 2, 16, at_tp(true), masked_in(kAll, kX, kX), decimal, Needs::udp, kRw, {nxm0(12, "NXM_OF_UDP_DST"), oxm(16, kV12, "OXM_OF_UDP_DST")}),
  row(F::sctp_src, "sctp_src", "", 2, 16, at_tp(false), masked_in(k11X, kX, kX), decimal, Needs::sctp, kRw, {oxm(17, kV12, "OXM_OF_SCTP_SRC")}),
  row(F::sctp_dst, "sctp_dst", "", 2, 16, at_tp(true), masked_in(k11X, kX, kX), decimal, Needs::sctp, kRw, {oxm(18, kV12, "OXM_OF_SCTP_DST")}),
  row(F::icmp_type, "icmp_type", "", 1, 8, at_tp(false), exact_in(kAll), decimal, Needs::icmp4, kRw, {nxm0(13, "NXM_OF_ICMP_TYPE"), oxm(19, kV12, "OXM_OF_ICMPV4_TYPE")}),
  row(F::icmp_code, "icmp_code", "", 1, 8, at_tp(true), exact_in(kAll), decimal, Needs::icmp4, kRw, {nxm0(14, "NXM_OF_ICMP_CODE"), oxm(20, kV12, "OXM_OF_ICMPV4_CODE")}),
  row(F::icmpv6_type, "icmpv6_type", "", 1, 8, at_tp(false), exact_in(kX), decimal, Needs::icmp6, kRw, {nxm1(21, "NXM_NX_ICMPV6_TYPE"), oxm(29, kV12, "OXM_OF_ICMPV6_TYPE")}),
  row(F::icmpv6_code, "icmpv6_code", "", 1, 8, at_tp(true), exact_in(kX), decimal, Needs::icmp6, kRw, {nxm1(22, "NXM_NX_ICMPV6_CODE"), oxm(30, kV12, "OXM_OF_ICMPV6_CODE")}),
  row(F::nd_target, "nd_target", "", 16, 128, AT(nd_target), masked_in(kX), ip6, Needs::nd, kRw, {nxm1(23, "NXM_NX_ND_TARGET"), oxm(31, kV12, "OXM_OF_IPV6_ND_TARGET")}),
  row(F::nd_sll, "nd_sll", "", 6, 48, AT(arp_sha), masked_in(kX), eth, Needs::nd_solicit, kRw, {nxm1(24, "NXM_NX_ND_SLL"), oxm(32, kV12, "OXM_OF_IPV6_ND_SLL")}),
  row(F::nd_tll, "nd_tll", "", 6, 48, AT(arp_tha), masked_in(kX), eth, Needs::nd_advert, kRw, {nxm1(25, "NXM_NX_ND_TLL"), oxm(33, kV12, "OXM_OF_IPV6_ND_TLL")}),
  row(F::nd_reserved, "nd_reserved", "", 4, 32, AT(nd_reserved), exact_in(kX), decimal, Needs::nd, kRw, {OxmId{0x1000, 1, 0, kV0, "ERICOXM_OF_ICMPV6_ND_RESERVED"}}),
  row(F::nd_options_type, "nd_options_type", "", 1, 8, AT(nd_options_type), exact_in(kX), decimal, Needs::nd, kRw, {OxmId{0x1000, 2, 0, kV0, "ERICOXM_OF_ICMPV6_ND_OPTIONS_TYPE"}}),
  row(F::nsh_flags, "nsh_flags", "", 1, 8, AT_OF(nsh, flags, 1), masked_in(kX), decimal, Needs::nsh, kRw, {experimenter(kNsh, 1, kV0, "NXOXM_NSH_FLAGS")}),
  row(F::nsh_mdtype, "nsh_mdtype", "", 1, 8, AT_OF(nsh, mdtype, 1), exact_in(kX), decimal, Needs::nsh, kRo, {experimenter(kNsh, 2, kV0, "NXOXM_NSH_MDTYPE")}),
  row(F::nsh_np, "nsh_np", "", 1, 8, AT_OF(nsh, np, 1), exact_in(kX), decimal, Needs::nsh, kRo, {experimenter(kNsh, 3, kV0, "NXOXM_NSH_NP")}),
  row(F::nsh_spi, "nsh_spi", "nsp", 4, 24, at_path(8), exact_in(kX), hex, Needs::nsh, kRw, {experimenter(kNsh, 4, kV0, "NXOXM_NSH_SPI")}),
  row(F::nsh_si, "nsh_si", "nsi", 1, 8, at_path(0), exact_in(kX), decimal, Needs::nsh, kRw, {experimenter(kNsh, 5, kV0, "NXOXM_NSH_SI")}),
};
// clang-format on

constexpr uint8_t u8(size_t v) { return static_cast<uint8_t>(v); }

constexpr std::array<FieldInfo, kFieldCount> make_table() {
  std::array<FieldInfo, kFieldCount> t{};
  size_t n = 0;
  for (const auto& f : kBefore) t[n++] = f;
  for (size_t i = 0; i < 64; ++i)
    t[n++] = row(F::tun_metadata0 + i, {"tun_metadata", i}, "", kTunMetadataMaxSize, kTunMetadataMaxSize * 8, {offsetof(FlowKey, tun_metadata), 0},
                 masked_in(kX), hex, Needs::nothing, kRw, {nxm1(u8(40 + i), {"NXM_NX_TUN_METADATA", i})});
  for (const auto& f : kMiddle) t[n++] = f;
  for (size_t i = 0; i < 32; ++i)
    t[n++] = row(F::reg0 + i, {"reg", i}, "", 4, 32, {offsetof(FlowKey, regs) + 4 * i, 4}, masked_in(kX), hex, Needs::nothing, kRw,
                 {i < 16 ? nxm1(u8(i), {"NXM_NX_REG", i}) : experimenter(kNicira, u8(i + 1), kV0, {"NXOXM_ET_REG", i})});
  for (size_t i = 0; i < 16; ++i)
    t[n++] = row(F::xreg0 + i, {"xreg", i}, "", 8, 64, {offsetof(FlowKey, regs) + 8 * i, 8}, masked_in(kX), hex, Needs::nothing, kRw,
                 {OxmId{0x8001, u8(i), 0, kV13, {"OXM_OF_PKT_REG", i}}});
  for (size_t i = 0; i < 8; ++i)
    t[n++] = row(F::xxreg0 + i, {"xxreg", i}, "", 16, 128, {offsetof(FlowKey, regs) + 16 * i, 16}, masked_in(kX), hex, Needs::nothing, kRw,
                 {i < 4 ? nxm1(u8(111 + i), {"NXM_NX_XXREG", i}) : experimenter(kNicira, u8(29 + i), kV0, {"NXOXM_ET_XXREG", i})});
  for (const auto& f : kAfter) t[n++] = f;
  for (size_t i = 1; i <= 4; ++i)
    t[n++] = row(F::nsh_c1 + (i - 1), {"nsh_c", i}, {"nshc", i}, 4, 32, {offsetof(FlowKey, nsh) + offsetof(NshKey, context) + 4 * (i - 1), 4},
                 masked_in(kX), hex, Needs::nsh, kRw, {experimenter(kNsh, u8(5 + i), kV0, {"NXOXM_NSH_C", i})});
  t[n++] = row(F::nsh_ttl, "nsh_ttl", "", 1, 8, AT_OF(nsh, ttl, 1), exact_in(kX), decimal, Needs::nsh, kRw, {experimenter(kNsh, 10, kV0, "NXOXM_NSH_TTL")});
  return t;
}
constexpr std::array<FieldInfo, kFieldCount> kTable = make_table();

constexpr bool fields_are_sound() {
  for (size_t i = 0; i < kFieldCount; ++i) {
    const FieldInfo& f = kTable[i];
    if (index_of(f.id) != i || f.name.size == 0 || f.n_bytes == 0 || f.n_bits > f.n_bytes * 8) return false;
    if (!is_tun_metadata(f.id) && (f.lsb + std::min<int>(f.n_bits, f.id == F::arp_op ? 8 : f.n_bits) > f.container * 8 || f.offset + f.container > sizeof(FlowKey))) return false;
    if (i && std::string_view(f.name) == std::string_view(kTable[i - 1].name)) return false;
  }
  return true;
}
static_assert(fields_are_sound());

/// Name -> field, open hashing filled at first use. Immutable after that.
struct NameIndex {
  std::unordered_map<std::string_view, const FieldInfo*> by_name, by_oxm_name;
  std::unordered_map<uint64_t, const FieldInfo*> by_oxm;
  static uint64_t key(uint16_t c, uint8_t n, uint32_t e) { return uint64_t{c} << 40 | uint64_t{n} << 32 | e; }
  NameIndex() {
    for (const FieldInfo& f : kTable) {
      by_name.emplace(f.name, &f);
      if (f.alias.size) by_name.emplace(f.alias, &f);
      for (const OxmId& id : f.oxm()) {
        by_oxm_name.emplace(id.name, &f);
        by_oxm.emplace(key(id.oxm_class, id.number, id.experimenter), &f);
      }
    }
  }
};
const NameIndex& name_index() {
  static const NameIndex index;
  return index;
}

std::span<uint8_t> container(const FieldInfo& f, FlowKey& key) { return {reinterpret_cast<uint8_t*>(&key) + f.offset, f.container}; }
std::span<const uint8_t> container(const FieldInfo& f, const FlowKey& key) {
  return {reinterpret_cast<const uint8_t*>(&key) + f.offset, f.container};
}
/// vlan_vid carries the CFI bit as well on the wire.
size_t tlv_index(FieldId id) { return index_of(id) - index_of(F::tun_metadata0); }

}  // namespace

uint16_t stored_bits(const FieldInfo& f) {
  if (f.id == F::vlan_vid) return 13;
  if (f.id == F::arp_op) return 8;
  bool erspan = f.id >= F::tun_erspan_idx && f.id <= F::tun_erspan_hwid;
  return erspan ? static_cast<uint16_t>(f.n_bytes * 8) : f.n_bits;
}

bool matches_ones_only(const FieldInfo& f) { return f.id >= F::tun_erspan_ver && f.id <= F::tun_erspan_hwid; }

const FieldInfo& field(FieldId id) { return kTable[index_of(id)]; }
std::span<const FieldInfo, kFieldCount> all_fields() { return kTable; }

const FieldInfo* field_by_name(std::string_view name) {
  auto it = name_index().by_name.find(name);
  return it == name_index().by_name.end() ? nullptr : it->second;
}
const FieldInfo* field_by_oxm_name(std::string_view name) {
  auto it = name_index().by_oxm_name.find(name);
  if (it == name_index().by_oxm_name.end() && name.ends_with("_W")) it = name_index().by_oxm_name.find(name.substr(0, name.size() - 2));
  return it == name_index().by_oxm_name.end() ? nullptr : it->second;
}
const FieldInfo* field_by_oxm(uint16_t oxm_class, uint8_t number, uint32_t experimenter) {
  auto it = name_index().by_oxm.find(NameIndex::key(oxm_class, number, experimenter));
  return it == name_index().by_oxm.end() ? nullptr : it->second;
}
const OxmId* preferred_oxm(FieldId id, OfpVersion version) {
  const OxmId* best = nullptr;
  for (const OxmId& o : field(id).oxm())
    if (!best || o.since <= version) best = &o;
  return best;
}

// --- bit arrays

void copy_bits(std::span<const uint8_t> from, size_t from_bit, std::span<uint8_t> to, size_t to_bit, size_t n_bits) {
  if (from_bit % 8 == 0 && to_bit % 8 == 0) {      // whole bytes at the low end
    size_t n = n_bits / 8;
    for (size_t i = 0; i < n; ++i) to[to.size() - 1 - to_bit / 8 - i] = from[from.size() - 1 - from_bit / 8 - i];
    from_bit += n * 8, to_bit += n * 8, n_bits -= n * 8;
  }
  while (n_bits) {                                  // pieces that stay within one byte on both sides
    size_t n = std::min({n_bits, 8 - from_bit % 8, 8 - to_bit % 8});
    unsigned mask = (1u << n) - 1;
    unsigned v = static_cast<unsigned>(from[from.size() - 1 - from_bit / 8]) >> (from_bit % 8) & mask;
    uint8_t& d = to[to.size() - 1 - to_bit / 8];
    d = static_cast<uint8_t>((d & ~(mask << (to_bit % 8))) | v << (to_bit % 8));
    from_bit += n, to_bit += n, n_bits -= n;
  }
}
uint64_t get_bits(std::span<const uint8_t> from, size_t bit, size_t n_bits) {
  uint8_t b[8] = {};
  copy_bits(from, bit, b, 0, n_bits);
  return packet::load<be64>(b).host();
}
void put_bits(uint64_t value, std::span<uint8_t> to, size_t bit, size_t n_bits) {
  uint8_t b[8];
  packet::poke(b, be64(value));
  copy_bits(b, 0, to, bit, n_bits);
}
void fill_bits(bool ones, std::span<uint8_t> to, size_t bit, size_t n_bits) {
  for (size_t done = 0; done < n_bits;) {
    size_t n = std::min<size_t>(n_bits - done, 64);
    put_bits(ones ? ~uint64_t{0} : 0, to, bit + done, n);
    done += n;
  }
}

// --- values

uint64_t FieldValue::u64(const FieldInfo& f) const { return get_bits(span(f), 0, std::min<size_t>(f.n_bytes * size_t{8}, 64)); }
FieldValue FieldValue::from_u64(const FieldInfo& f, uint64_t v) {
  FieldValue x;
  put_bits(v, {x.bytes.data(), f.n_bytes}, 0, std::min<size_t>(f.n_bytes * size_t{8}, 64));
  return x;
}
FieldValue FieldValue::ones(const FieldInfo& f) {
  FieldValue x;
  fill_bits(true, {x.bytes.data(), f.n_bytes}, 0, std::max(f.n_bits, stored_bits(f)));
  if (f.id == F::nw_tos) x.bytes[0] = 0xfc;
  return x;
}
bool FieldValue::is_zero(const FieldInfo& f) const {
  return std::all_of(bytes.begin(), bytes.begin() + f.n_bytes, [](uint8_t b) { return b == 0; });
}
bool FieldValue::is_ones(const FieldInfo& f) const {
  FieldValue all;
  fill_bits(true, {all.bytes.data(), f.n_bytes}, 0, stored_bits(f));
  if (f.id == F::nw_tos) all.bytes[0] = 0xfc;
  for (size_t i = 0; i < f.n_bytes; ++i)
    if ((bytes[i] & all.bytes[i]) != all.bytes[i]) return false;
  return true;
}

// --- fields of a key

FieldValue get_field(FieldId id, const FlowKey& key, const TunMetadataTable* tlv) {
  const FieldInfo& f = field(id);
  FieldValue v;
  std::span<uint8_t> out(v.bytes.data(), f.n_bytes);
  if (is_tun_metadata(id)) {
    if (tlv) tlv->read(u8(tlv_index(id)), key, std::span<uint8_t, kTunMetadataMaxSize>(v.bytes.data(), kTunMetadataMaxSize));
    return v;
  }
  copy_bits(container(f, key), f.lsb, out, 0, stored_bits(f));
  if (id == F::nw_tos) v.bytes[0] &= 0xfc;
  if (f.show == Show::port11) {
    auto port = static_cast<uint32_t>(v.u64(f));
    if (port <= 0xffff) v = FieldValue::from_u64(f, port_to_of11(OfPort{static_cast<uint16_t>(port)}));
  }
  return v;
}

uint64_t get_u64(FieldId id, const FlowKey& key) { return get_field(id, key).u64(field(id)); }

void set_field(FieldId id, const FieldValue& value, FlowKey& key, const TunMetadataTable* tlv) {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) {
    if (tlv) tlv->write(u8(tlv_index(id)), std::span<const uint8_t, kTunMetadataMaxSize>(value.bytes.data(), kTunMetadataMaxSize), key);
    return;
  }
  FieldValue v = value;
  if (f.show == Show::port11) {
    auto port = port_from_of11(static_cast<uint32_t>(value.u64(f)));
    if (!port) return;
    v = FieldValue::from_u64(f, port->value);
  } else if (id == F::nw_tos) {
    copy_bits(v.span(f), 2, container(f, key), 2, 6);
    return;
  }
  copy_bits(v.span(f), 0, container(f, key), f.lsb, stored_bits(f));
  if (id == F::in_port) key.in_port = key.in_port & be32(0xffff);
  bool vlan = id == F::dl_vlan || id == F::vlan_vid || id == F::dl_vlan_pcp || id == F::vlan_pcp;
  if (vlan) key.vlans[0].tci = key.vlans[0].tci | be16(kVlanCfi);
  if (vlan || id == F::vlan_tci) {
    if (!key.vlans[0].tci) key.vlans[0].tpid = {};
    else if (!key.vlans[0].tpid) key.vlans[0].tpid = be16(packet::kEthVlan);
  }
}

void set_field_masked(FieldId id, const FieldValue& value, const FieldValue& mask, FlowKey& key, const TunMetadataTable* tlv) {
  const FieldInfo& f = field(id);
  FieldValue old = get_field(id, key, tlv);
  for (size_t i = 0; i < f.n_bytes; ++i) old.bytes[i] = static_cast<uint8_t>((old.bytes[i] & ~mask.bytes[i]) | (value.bytes[i] & mask.bytes[i]));
  set_field(id, old, key, tlv);
}

void set_u64(FieldId id, uint64_t value, FlowKey& key) { set_field(id, FieldValue::from_u64(field(id), value), key); }

void mask_field(FieldId id, const FieldValue& field_mask, FlowMask& mask, const TunMetadataTable* tlv) {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) {
    if (!tlv) return;
    FieldValue old;
    std::span<uint8_t, kTunMetadataMaxSize> bytes(old.bytes.data(), kTunMetadataMaxSize);
    tlv->read(u8(tlv_index(id)), mask, bytes);
    for (size_t i = 0; i < kTunMetadataMaxSize; ++i) bytes[i] |= field_mask.bytes[i];
    tlv->write(u8(tlv_index(id)), bytes, mask);
    return;
  }
  std::span<uint8_t> c = container(f, mask);
  uint8_t bits[16] = {};
  std::span<uint8_t> b(bits, f.container);
  copy_bits(field_mask.span(f), 0, b, f.lsb, stored_bits(f));
  if (id == F::nw_tos) bits[0] &= 0xfc;
  for (size_t i = 0; i < c.size(); ++i) c[i] |= bits[i];
  if (field_mask.is_zero(f)) return;
  if (id == F::in_port) mask.in_port = be32(UINT32_MAX);
  bool vlan = id == F::dl_vlan || id == F::vlan_vid || id == F::dl_vlan_pcp || id == F::vlan_pcp;
  if (vlan) mask.vlans[0].tci = mask.vlans[0].tci | be16(kVlanCfi);
}
void mask_field(FieldId id, FlowMask& mask, const TunMetadataTable* tlv) { mask_field(id, FieldValue::ones(field(id)), mask, tlv); }

namespace {
FieldValue mask_bits(FieldId id, const FlowMask& mask, const TunMetadataTable* tlv) {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) return get_field(id, mask, tlv);
  FieldValue v;
  copy_bits(container(f, mask), f.lsb, {v.bytes.data(), f.n_bytes}, 0, id == F::vlan_vid ? f.n_bits : stored_bits(f));
  if (id == F::nw_tos) v.bytes[0] &= 0xfc;
  return v;
}
}  // namespace

bool is_wild(FieldId id, const FlowMask& mask, const TunMetadataTable* tlv) {
  if (is_tun_metadata(id)) return !(mask.tun_metadata_present.host() >> tlv_index(id) & 1);
  if (id == F::dl_vlan || id == F::vlan_vid) return !(mask.vlans[0].tci.host() & (kVlanVidMask | kVlanCfi));
  return mask_bits(id, mask, tlv).is_zero(field(id));
}
bool is_exact(FieldId id, const FlowMask& mask, const TunMetadataTable* tlv) {
  if (is_tun_metadata(id)) {
    const TlvMapping* m = tlv ? tlv->find(u8(tlv_index(id))) : nullptr;
    if (!m || is_wild(id, mask, tlv)) return false;
    FieldValue v = mask_bits(id, mask, tlv);
    return std::all_of(v.bytes.begin() + static_cast<ptrdiff_t>(kTunMetadataMaxSize - m->size), v.bytes.begin() + kTunMetadataMaxSize,
                       [](uint8_t b) { return b == 0xff; });
  }
  FieldValue v = mask_bits(id, mask, tlv);
  if (id == F::vlan_vid) return (mask.vlans[0].tci.host() & 0x1fff) == 0x1fff;
  return v.is_ones(field(id));
}

bool is_valid_value(FieldId id, const FieldValue& value) {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) return true;
  switch (id) {
    case F::nw_tos: return !(value.bytes[0] & 3);
    case F::nsh_mdtype: return value.bytes[0] == 1 || value.bytes[0] == 2;
    case F::nsh_ttl: return value.bytes[0] <= 63;
    case F::in_port_oxm:
    case F::actset_output: {
      auto v = static_cast<uint32_t>(value.u64(f));
      return v < kPortMax.value || v >= 0xffff0000u + kPortMax.value;
    }
    default: break;
  }
  if (f.n_bytes > 8) return true;
  size_t bits = stored_bits(f);
  return bits >= 64 || value.u64(f) >> bits == 0;
}

// --- prerequisites

namespace {
/// dl_type and nw_proto that a prerequisite demands; 0xff proto: none.
struct Demand { uint16_t dl_type, dl_type2; int proto; };
Demand demand_of(Needs n) {
  using namespace packet;
  switch (n) {
    case Needs::arp: return {kEthArp, kEthRarp, -1};
    case Needs::ip4: return {kEthIpv4, kEthIpv4, -1};
    case Needs::ip6: return {kEthIpv6, kEthIpv6, -1};
    case Needs::ip: return {kEthIpv4, kEthIpv6, -1};
    case Needs::mpls: return {kEthMpls, kEthMplsMulticast, -1};
    case Needs::tcp: return {kEthIpv4, kEthIpv6, kIpTcp};
    case Needs::udp: return {kEthIpv4, kEthIpv6, kIpUdp};
    case Needs::sctp: return {kEthIpv4, kEthIpv6, kIpSctp};
    case Needs::icmp4: return {kEthIpv4, kEthIpv4, kIpIcmp};
    case Needs::icmp6:
    case Needs::nd:
    case Needs::nd_solicit:
    case Needs::nd_advert: return {kEthIpv6, kEthIpv6, kIpIcmp6};
    case Needs::nsh: return {kEthNsh, kEthNsh, -1};
    default: return {0, 0, -1};
  }
}
bool ct_is_valid(uint32_t state) {
  return (state & (kCtNew | kCtEst | kCtRel | kCtRpl | kCtSnat | kCtDnat)) || ((state & kCtTrk) && !(state & kCtInv));
}
}  // namespace

bool needs_met(Needs needs, const FlowKey& key, FlowMask* unwildcard) {
  if (needs == Needs::nothing) return true;
  if (unwildcard) {
    FlowMask m = zero_mask();
    mask_needs(needs, m);
    auto to = words(*unwildcard);
    auto from = words(m);
    for (size_t i = 0; i < kFlowWords; ++i) to[i] |= from[i];
  }
  if (needs == Needs::eth) return !key.packet_type;
  if (needs == Needs::vlan) return key.vlans[0].tci.host() & kVlanCfi;
  if (needs == Needs::ct) return ct_is_valid(key.ct_state.host());
  Demand d = demand_of(needs);
  uint16_t dl_type = key.dl_type.host();
  if (key.packet_type.host() >> 16 == packet::kNsEthertype) dl_type = static_cast<uint16_t>(key.packet_type.host());
  if (dl_type != d.dl_type && dl_type != d.dl_type2) return false;
  if (d.proto < 0) return true;
  if (key.nw_proto != d.proto || (key.nw_frag & kFragLater)) return false;
  if (needs < Needs::nd || needs > Needs::nd_advert) return true;
  uint16_t type = key.tp_src.host();
  return !key.tp_dst && (needs == Needs::nd_solicit ? type == packet::kNdSolicit : needs == Needs::nd_advert ? type == packet::kNdAdvert
                                                    : type == packet::kNdSolicit || type == packet::kNdAdvert);
}

void mask_needs(Needs needs, FlowMask& mask) {
  if (needs == Needs::nothing) return;
  mask.packet_type = be32(UINT32_MAX);
  if (needs == Needs::ct) {
    mask.ct_state = be32(kCtAll);
    return;
  }
  if (needs == Needs::eth) return;
  if (needs == Needs::vlan) {
    mask.vlans[0].tci = mask.vlans[0].tci | be16(kVlanCfi);
    return;
  }
  mask.dl_type = be16(0xffff);
  if (demand_of(needs).proto >= 0) mask.nw_proto = 0xff, mask.nw_frag |= kFragLater;
  if (needs >= Needs::nd && needs <= Needs::nd_advert) mask.tp_src = mask.tp_dst = be16(0xffff);
}

// --- subfields

uint64_t get_subfield(const Subfield& s, const FlowKey& key, const TunMetadataTable* tlv) {
  FieldValue v = get_field(s.field, key, tlv);
  return get_bits(v.span(field(s.field)), s.offset, std::min<size_t>(s.n_bits, 64));
}
FieldValue get_subfield_value(const Subfield& s, const FlowKey& key, const TunMetadataTable* tlv) {
  FieldValue v = get_field(s.field, key, tlv), out;
  copy_bits(v.span(field(s.field)), s.offset, {out.bytes.data(), 16}, 0, std::min<size_t>(s.n_bits, 128));
  return out;
}
void set_subfield(const Subfield& s, uint64_t value, FlowKey& key, const TunMetadataTable* tlv) {
  FieldValue v = get_field(s.field, key, tlv);
  std::span<uint8_t> bytes(v.bytes.data(), field(s.field).n_bytes);
  fill_bits(false, bytes, s.offset, s.n_bits);
  put_bits(value, bytes, s.offset, std::min<size_t>(s.n_bits, 64));
  set_field(s.field, v, key, tlv);
}
void mask_subfield(const Subfield& s, FlowMask& mask, const TunMetadataTable* tlv) {
  FieldValue v;
  fill_bits(true, {v.bytes.data(), field(s.field).n_bytes}, s.offset, s.n_bits);
  mask_field(s.field, v, mask, tlv);
}

}  // namespace ovs::flow
