// Which members of a key a packet of its kind has: what a dump of a packet shows.
// Ref: observed, ovs-ofctl 3.1; reference sheet "openflow-fields-actions" 6.
#include "flow/match.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using namespace packet;

const be16 kAll16(0xffff);
const be32 kAll32(UINT32_MAX);

void add_metadata(const FlowKey& k, FlowMask& m) {
  if (k.pkt_mark) m.pkt_mark = kAll32;
  if (k.recirc_id) m.recirc_id = kAll32;
  if (k.dp_hash) m.dp_hash = kAll32;
  if (k.skb_priority) m.skb_priority = kAll32;
  if (k.ct_state) m.ct_state = kAll32;
  if (k.ct_zone) m.ct_zone = kAll16;
  if (k.ct_mark) m.ct_mark = kAll32;
  for (uint8_t b : k.ct_label)
    if (b) m.ct_label.fill(0xff);
  m.packet_type = kAll32;
  for (size_t i = 0; i < kRegs; ++i)
    if (k.regs[i]) m.regs[i] = kAll32;
  if (k.metadata) m.metadata = be64(UINT64_MAX);
  if (k.in_port) m.in_port = kAll32;
}

void add_tunnel(const TunnelKey& t, TunnelKey& w) {
  if (!t.dst && t.ipv6_dst.is_zero() && !t.src && t.ipv6_src.is_zero()) return;
  w.id = be64(UINT64_MAX);
  if (t.src) w.src = kAll32;
  if (t.dst) w.dst = kAll32;
  if (!t.ipv6_src.is_zero()) w.ipv6_src.bytes.fill(0xff);
  if (!t.ipv6_dst.is_zero()) w.ipv6_dst.bytes.fill(0xff);
  w.flags = be16(0xf);
  w.tos = w.ttl = 0xff;
  if (t.gbp_id) w.gbp_id = kAll16;
  if (t.gbp_flags) w.gbp_flags = 0xff;
  if (t.erspan_ver) w.erspan_ver = w.erspan_dir = w.erspan_hwid = 0xff, w.erspan_idx = kAll32;
  if (t.gtpu_flags) w.gtpu_flags = 0xff;
  if (t.gtpu_msgtype) w.gtpu_msgtype = 0xff;
}

void add_ethernet(const FlowKey& k, FlowMask& m) {
  m.dl_src.bytes.fill(0xff);
  m.dl_dst.bytes.fill(0xff);
  m.dl_type = kAll16;
  for (size_t i = 0; i < kMaxVlans; ++i) {
    m.vlans[i].tci = kAll16;
    if (!k.vlans[i].tci) break;
  }
}

/// The original tuple, which says something only of packets that belong to a connection.
void add_conntrack(const FlowKey& k, uint16_t dl_type, FlowMask& m) {
  constexpr uint32_t kOfConnection = kCtNew | kCtEst | kCtRel | kCtRpl | kCtSnat | kCtDnat;
  uint32_t state = k.ct_state.host();
  bool valid = (state & kOfConnection) || ((state & kCtTrk) && !(state & kCtInv));
  if (!valid || !k.ct_nw_proto || (dl_type != kEthIpv4 && dl_type != kEthIpv6)) return;
  m.ct_nw_proto = 0xff;
  m.ct_tp_src = m.ct_tp_dst = kAll16;
  if (dl_type == kEthIpv4) {
    m.ct_nw_src = m.ct_nw_dst = kAll32;
  } else {
    m.ct_ipv6_src.bytes.fill(0xff);
    m.ct_ipv6_dst.bytes.fill(0xff);
  }
}

void add_hardware_addresses(FlowMask& m) {
  m.arp_sha.bytes.fill(0xff);
  m.arp_tha.bytes.fill(0xff);
}

void add_arp(FlowMask& m) {
  m.nw_src = m.nw_dst = kAll32;
  m.nw_proto = 0xff;
  add_hardware_addresses(m);
}

/// Labels up to the one with the bottom-of-stack bit.
void add_mpls(const FlowKey& k, FlowMask& m) {
  for (size_t i = 0; i < kMaxMpls; ++i) {
    m.mpls[i] = kAll32;
    if (k.mpls[i].host() & 0x100) return;
  }
}

void add_ip_header(FlowMask& m) {
  m.nw_frag = 3;
  m.nw_proto = m.nw_tos = m.nw_ttl = 0xff;
}

void add_nsh(FlowMask& m) {
  m.nsh.flags = m.nsh.ttl = m.nsh.mdtype = m.nsh.np = 0xff;
  m.nsh.path = kAll32;
  for (be32& c : m.nsh.context) c = kAll32;
  add_ip_header(m);                                // as the reference shows it
}

void add_icmp6(const FlowKey& k, FlowMask& m) {
  m.tp_src = m.tp_dst = kAll16;
  bool discovery = !k.tp_dst && (k.tp_src.host() == kNdSolicit || k.tp_src.host() == kNdAdvert);
  if (!discovery) return;
  m.nd_target.bytes.fill(0xff);
  add_hardware_addresses(m);
}

void add_ip(const FlowKey& k, bool v6, FlowMask& m) {
  if (v6) {
    m.ipv6_src.bytes.fill(0xff);
    m.ipv6_dst.bytes.fill(0xff);
    m.ipv6_label = kAll32;
  } else {
    m.nw_src = m.nw_dst = kAll32;
  }
  add_ip_header(m);
  if (k.nw_frag & kFragLater) return;
  switch (k.nw_proto) {
    case kIpTcp: m.tcp_flags = kAll16; [[fallthrough]];
    case kIpUdp:
    case kIpSctp:
    case kIpIcmp:
    case kIpIgmp: m.tp_src = m.tp_dst = kAll16; break;
    case kIpIcmp6:
      if (v6) add_icmp6(k, m);
      break;
    default: break;
  }
}

FlowMask packet_mask(const FlowKey& k) {
  FlowMask m = zero_mask();
  add_metadata(k, m);
  add_tunnel(k.tunnel, m.tunnel);
  bool ethernet = !k.packet_type;
  if (ethernet) add_ethernet(k, m);
  uint16_t dl_type = ethernet ? k.dl_type.host() : static_cast<uint16_t>(k.packet_type.host());
  add_conntrack(k, dl_type, m);
  if (dl_type == kEthIpv4 || dl_type == kEthIpv6) add_ip(k, dl_type == kEthIpv6, m);
  else if (dl_type == kEthArp || dl_type == kEthRarp) add_arp(m);
  else if (is_mpls(dl_type)) add_mpls(k, m);
  else if (dl_type == kEthNsh) add_nsh(m);
  return m;
}

}  // namespace

std::string flow_text(const FlowKey& key, const NameMap* ports) {
  Match m;
  m.key = key;
  m.mask = packet_mask(key);
  return match_text(m, {.ports = ports});
}

}  // namespace ovs::flow
