// Packet bytes to FlowKey. One pass; a cursor that cannot run past the end; no work for absent layers.
// Spec: ovs-fields(7) for which member means what; RFCs named in packet/headers.h.
#include "flow/extract.h"

#include <atomic>

#include "packet/headers.h"
#include "packet/tunnel.h"

namespace ovs::flow {
namespace {

using namespace packet;

std::atomic<unsigned> vlan_limit_{kMaxVlans};

/// What is left of the packet. `size` may be smaller than the buffer: padding is cut off.
struct Cursor {
  const uint8_t* at;
  const uint8_t* end;
  size_t left() const { return static_cast<size_t>(end - at); }
  bool has(size_t n) const { return left() >= n; }
  template <class T>
  bool peek(T& value) const {
    if (!has(sizeof(T))) return false;
    std::memcpy(static_cast<void*>(&value), at, sizeof(T));
    return true;
  }
  template <class T>
  bool take(T& value) {
    if (!peek(value)) return false;
    at += sizeof(T);
    return true;
  }
};

class Extractor {
 public:
  Extractor(Packet& p, FlowKey& key) : packet_(p), key_(key), begin_(p.data()), c_{p.data(), p.data() + p.size()} {}

  void run() {
    packet_.l2_5 = packet_.l3 = packet_.l4 = kNoOffset;
    packet_.l2_pad = 0;
    uint32_t type = packet_.meta.packet_type;
    uint16_t eth_type;
    if (type == kPacketEthernet) {
      if (!c_.has(sizeof(EthHeader))) return;
      std::memcpy(&key_.dl_dst, c_.at, 12);
      c_.at += 12;
      vlans();
      eth_type = ethertype();
    } else if (type >> 16 == kNsEthertype) {
      eth_type = static_cast<uint16_t>(type);
    } else {
      return;
    }
    key_.dl_type = be16(eth_type);
    if (is_mpls(eth_type)) return mpls();
    packet_.l3 = here();
    switch (eth_type) {
      case kEthIpv4: return ipv4();
      case kEthIpv6: return ipv6();
      case kEthArp:
      case kEthRarp: return arp();
      case kEthNsh: return nsh();
      default: return;
    }
  }

 private:
  uint16_t here() const { return static_cast<uint16_t>(std::min<size_t>(static_cast<size_t>(c_.at - begin_), kNoOffset)); }

  void vlans() {
    unsigned limit = vlan_limit_.load(std::memory_order_relaxed);
    for (unsigned i = 0; i < limit; ++i) {
      be16 tpid;
      if (!c_.peek(tpid) || !is_vlan(tpid.host()) || !c_.has(6)) return;   // a tag and the type after it
      key_.vlans[i].tpid = tpid;
      key_.vlans[i].tci = load<be16>(c_.at + 2) | be16(kVlanCfi);
      c_.at += 4;
    }
  }

  /// Consumes the type field, and LLC/SNAP when that leads to a type.
  uint16_t ethertype() {
    be16 type;
    if (!c_.take(type)) return kDlTypeNone;
    if (type.host() >= kEthMin) return type.host();
    SnapHeader snap;
    if (c_.peek(snap) && snap.dsap == 0xaa && snap.ssap == 0xaa && snap.control == 3 && !snap.org[0] && !snap.org[1] && !snap.org[2] &&
        snap.type.host() >= kEthMin) {
      c_.at += sizeof snap;
      return snap.type.host();
    }
    return kDlTypeNone;
  }

  void mpls() {
    packet_.l2_5 = here();
    for (size_t i = 0;; ++i) {
      be32 lse;
      if (!c_.take(lse)) break;
      if (i < kMaxMpls) key_.mpls[i] = lse;
      if (lse.host() & 0x100) break;
    }
    packet_.l3 = here();                           // what follows the stack; its type is unknown
  }

  /// Leaves `size` bytes in the cursor; the rest is padding.
  void trim(size_t size) {
    size_t pad = c_.left() - size;
    packet_.l2_pad = static_cast<uint16_t>(std::min<size_t>(pad, 0xffff));
    c_.end -= pad;
  }

  void ipv4() {
    Ipv4Header ip;
    if (!c_.peek(ip)) return;
    size_t header = ip.header_size(), total = ip.total_len.host();
    if (header < sizeof ip || total < header || total > c_.left()) return;
    trim(total);
    key_.nw_src = ip.src;
    key_.nw_dst = ip.dst;
    key_.nw_proto = ip.proto;
    key_.nw_tos = ip.tos;
    key_.nw_ttl = ip.ttl;
    uint16_t frag = ip.frag_off.host();
    if (frag & (kIpMoreFragments | kIpOffsetMask)) key_.nw_frag = frag & kIpOffsetMask ? kFragAny | kFragLater : kFragAny;
    c_.at += header;
    upper(ip.proto, false);
  }

  void ipv6() {
    Ipv6Header ip;
    if (!c_.take(ip)) return;
    size_t payload = ip.payload_len.host();
    if (payload > c_.left()) return;
    trim(payload);                                 // jumbograms (length 0 with a payload) are not supported: padding
    key_.ipv6_src = ip.src;
    key_.ipv6_dst = ip.dst;
    uint8_t next = ip.next;
    if (!extensions(next)) {                       // cut: only the addresses count
      key_.nw_frag = 0;
      return;
    }
    key_.ipv6_label = ip.vtf & be32(0xfffff);
    key_.nw_tos = static_cast<uint8_t>(ip.vtf.host() >> 20);
    key_.nw_ttl = ip.hop_limit;
    key_.nw_proto = next;
    upper(next, true);
  }

  /// Walks the extension headers. False if one is cut: there is no upper layer then. Later fragments end the walk.
  bool extensions(uint8_t& next) {
    for (;;) {
      switch (next) {
        case kIpHopOpts: case kIpRouting: case kIpDestOpts: case kIpAh: {
          if (!c_.has(8)) return false;
          size_t size = next == kIpAh ? (size_t{c_.at[1]} + 2) * 4 : (size_t{c_.at[1]} + 1) * 8;
          if (!c_.has(size)) return false;
          next = c_.at[0];
          c_.at += size;
          break;
        }
        case kIpFragment: {
          Ipv6Fragment f;
          if (!c_.take(f)) return false;
          uint16_t off = f.offset.host();
          if (off & 0xfff8) {                      // a later fragment shows kIpFragment as its protocol
            key_.nw_frag = kFragAny | kFragLater;
            return true;
          }
          next = f.next;
          if (off) key_.nw_frag = kFragAny;        // an atomic fragment is no fragment
          break;
        }
        default:
          return true;
      }
    }
  }

  void upper(uint8_t proto, bool v6) {
    packet_.l4 = here();
    if (key_.nw_frag & kFragLater) return;
    switch (proto) {
      case kIpTcp: {
        TcpHeader tcp;
        if (!c_.peek(tcp) || tcp.header_size() < sizeof tcp || !c_.has(tcp.header_size())) return;
        key_.tp_src = tcp.src;
        key_.tp_dst = tcp.dst;
        key_.tcp_flags = tcp.offset_flags & be16(0xfff);

        return;
      }
      case kIpUdp: {
        UdpHeader udp;
        if (!c_.peek(udp)) return;
        return ports(udp.src, udp.dst);
      }
      case kIpSctp: {
        SctpHeader sctp;
        if (!c_.peek(sctp)) return;
        return ports(sctp.src, sctp.dst);
      }
      case kIpIcmp: {
        if (!c_.has(8)) return;                    // over IPv6 as well
        return ports(be16(c_.at[0]), be16(c_.at[1]));
      }
      case kIpIgmp: {
        if (!c_.has(8)) return;                    // over IPv6 as well
        ports(be16(c_.at[0]), be16(c_.at[1]));
        key_.igmp_group_ip4 = load<be32>(c_.at + 4);
        return;
      }
      case kIpIcmp6:
        if (v6) icmp6();
        return;
      default: return;
    }
  }

  void ports(be16 src, be16 dst) {
    key_.tp_src = src;
    key_.tp_dst = dst;

  }

  void icmp6() {
    IcmpHeader icmp;
    if (!c_.has(8) || !c_.peek(icmp)) return;
    key_.tp_src = be16(icmp.type);
    key_.tp_dst = be16(icmp.code);
    if (icmp.code != 0 || (icmp.type != kNdSolicit && icmp.type != kNdAdvert)) return;
    key_.nd_reserved = load<be32>(c_.at + 4);
    if (!c_.has(8 + sizeof(Ipv6))) return;
    Cursor options = c_;
    std::memcpy(&key_.nd_target, c_.at + 8, sizeof(Ipv6));
    options.at += 8 + sizeof(Ipv6);
    if (!nd_options(options)) {                    // doubled options: not trusted at all
      key_.nd_target = {};
      key_.arp_sha = key_.arp_tha = {};
      key_.nd_options_type = 0;
      return;
    }
  }

  /// Source and target link-layer addresses. False if one comes twice.
  bool nd_options(Cursor c) {
    while (c.has(8)) {
      uint8_t type = c.at[0];
      size_t size = size_t{c.at[1]} * 8;
      if (size == 0 || !c.has(size)) return true;  // what came before it counts
      if (size == 8 && (type == kNdOptSource || type == kNdOptTarget)) {
        Mac& where = type == kNdOptSource ? key_.arp_sha : key_.arp_tha;
        if (!where.is_zero()) return false;
        std::memcpy(&where, c.at + 2, sizeof where);
        if (key_.nd_options_type == 0) key_.nd_options_type = type;
      }
      c.at += size;
    }
    return true;
  }

  void arp() {
    ArpPacket arp;
    if (!c_.peek(arp)) return;
    if (arp.hw.host() != 1 || arp.proto.host() != kEthIpv4 || arp.hlen != 6 || arp.plen != 4) return;
    key_.nw_src = as_be32(arp.spa);
    key_.nw_dst = as_be32(arp.tpa);
    if (arp.op.host() <= 0xff) key_.nw_proto = static_cast<uint8_t>(arp.op.host());
    key_.arp_sha = arp.sha;
    key_.arp_tha = arp.tha;
  }

  void nsh() {
    NshHeader h;
    if (!c_.peek(h)) return;
    uint16_t v = h.ver_flags_ttl_len.host();
    size_t size = size_t{v & 0x3fu} * 4;
    if (v >> 14 != 0 || size < sizeof h || !c_.has(size)) return;
    bool md1 = h.mdtype == 1;
    if (md1 && size != sizeof h + 16) return;
    key_.nsh.flags = static_cast<uint8_t>(v >> 12 & 3);
    key_.nsh.ttl = static_cast<uint8_t>(v >> 6 & 0x3f);
    key_.nsh.mdtype = h.mdtype;
    key_.nsh.np = h.np;
    key_.nsh.path = h.path;
    if (md1) std::memcpy(key_.nsh.context, c_.at + sizeof h, 16);
  }

  Packet& packet_;
  FlowKey& key_;
  const uint8_t* begin_;
  Cursor c_;
};

void tunnel_to_key(const TunnelInfo& t, FlowKey& key) {
  key.tunnel.id = t.id;
  key.tunnel.src = t.src;
  key.tunnel.dst = t.dst;
  key.tunnel.ipv6_src = t.ipv6_src;
  key.tunnel.ipv6_dst = t.ipv6_dst;
  key.tunnel.flags = be16(t.flags);
  key.tunnel.tos = t.tos;
  key.tunnel.ttl = t.ttl;
  key.tunnel.tp_src = t.tp_src;
  key.tunnel.tp_dst = t.tp_dst;
  key.tunnel.gbp_id = t.gbp_id;
  key.tunnel.gbp_flags = t.gbp_flags;
  key.tunnel.erspan_ver = t.erspan_ver;
  key.tunnel.erspan_idx = t.erspan_idx;
  key.tunnel.erspan_dir = t.erspan_dir;
  key.tunnel.erspan_hwid = t.erspan_hwid;
  key.tunnel.gtpu_flags = t.gtpu_flags;
  key.tunnel.gtpu_msgtype = t.gtpu_msgtype;
  if (!t.options.empty()) {
    size_t size = std::min(t.options.size(), sizeof key.tun_metadata);
    std::memcpy(key.tun_metadata.data(), t.options.data(), size);
    key.tun_metadata_present = be64(size);
    key.tunnel.flags = key.tunnel.flags | be16(kTunnelRawOptions);
  }
}

std::shared_ptr<const TunnelInfo> key_to_tunnel(const FlowKey& key) {
  const TunnelKey& k = key.tunnel;
  if (!k.dst && k.ipv6_dst.is_zero() && !k.src && k.ipv6_src.is_zero()) return nullptr;
  auto t = std::make_shared<TunnelInfo>();
  t->id = k.id;
  t->src = k.src, t->dst = k.dst;
  t->ipv6_src = k.ipv6_src, t->ipv6_dst = k.ipv6_dst;
  t->flags = static_cast<uint16_t>(k.flags.host() & ~kTunnelRawOptions);
  t->tos = k.tos, t->ttl = k.ttl;
  t->tp_src = k.tp_src, t->tp_dst = k.tp_dst;
  t->gbp_id = k.gbp_id, t->gbp_flags = k.gbp_flags;
  t->erspan_ver = k.erspan_ver, t->erspan_idx = k.erspan_idx, t->erspan_dir = k.erspan_dir, t->erspan_hwid = k.erspan_hwid;
  t->gtpu_flags = k.gtpu_flags, t->gtpu_msgtype = k.gtpu_msgtype;
  if (k.flags.host() & kTunnelRawOptions) {
    size_t size = std::min<size_t>(key.tun_metadata_present.host(), sizeof key.tun_metadata);
    t->options.assign(key.tun_metadata.begin(), key.tun_metadata.begin() + static_cast<ptrdiff_t>(size));
  }
  return t;
}

}  // namespace

void metadata_to_key(const packet::Metadata& m, FlowKey& key) {
  key.in_port = be32(m.in_port);
  key.recirc_id = be32(m.recirc_id);
  key.dp_hash = be32(m.dp_hash);
  key.skb_priority = be32(m.skb_priority);
  key.pkt_mark = be32(m.pkt_mark);
  key.packet_type = be32(m.packet_type);
  if (m.ct_state) {
    key.ct_state = be32(m.ct_state);
    key.ct_zone = be16(m.ct_zone);
    key.ct_mark = be32(m.ct_mark);
    key.ct_label = m.ct_label;
    if (m.ct_orig_proto) {
      key.ct_nw_proto = m.ct_orig_proto;
      key.ct_nw_src = m.ct_orig_src4, key.ct_nw_dst = m.ct_orig_dst4;
      key.ct_ipv6_src = m.ct_orig_src6, key.ct_ipv6_dst = m.ct_orig_dst6;
      key.ct_tp_src = m.ct_orig_tp_src, key.ct_tp_dst = m.ct_orig_tp_dst;
    }
  }
  if (m.tunnel) tunnel_to_key(*m.tunnel, key);
}

void key_to_metadata(const FlowKey& key, packet::Metadata& m) {
  m.in_port = key.in_port.host();
  m.recirc_id = key.recirc_id.host();
  m.dp_hash = key.dp_hash.host();
  m.skb_priority = key.skb_priority.host();
  m.pkt_mark = key.pkt_mark.host();
  m.packet_type = key.packet_type.host();
  m.ct_state = static_cast<uint8_t>(key.ct_state.host());
  m.ct_zone = key.ct_zone.host();
  m.ct_mark = key.ct_mark.host();
  m.ct_label = key.ct_label;
  m.ct_orig_proto = key.ct_nw_proto;
  m.ct_orig_src4 = key.ct_nw_src, m.ct_orig_dst4 = key.ct_nw_dst;
  m.ct_orig_src6 = key.ct_ipv6_src, m.ct_orig_dst6 = key.ct_ipv6_dst;
  m.ct_orig_tp_src = key.ct_tp_src, m.ct_orig_tp_dst = key.ct_tp_dst;
  m.tunnel = key_to_tunnel(key);
}

void extract(packet::Packet& packet, FlowKey& key) {
  std::memset(static_cast<void*>(&key), 0, sizeof key);
  metadata_to_key(packet.meta, key);
  Extractor(packet, key).run();
  // The original tuple is only shown for packets whose family it is.
  if (key.ct_nw_proto && key.dl_type.host() != kEthIpv4 && key.dl_type.host() != kEthIpv6) {
    key.ct_nw_proto = 0;
    key.ct_tp_src = key.ct_tp_dst = {};
  }
  if (key.dl_type.host() != kEthIpv4) key.ct_nw_src = key.ct_nw_dst = {};
  if (key.dl_type.host() != kEthIpv6) key.ct_ipv6_src = key.ct_ipv6_dst = {};
}

FlowKey extract_frame(ByteView frame, uint32_t packet_type) {
  packet::Packet p = packet::Packet::from_bytes(frame);
  p.meta.packet_type = packet_type;
  FlowKey key;
  extract(p, key);
  return key;
}

uint16_t tcp_flags_of(const FlowKey& key) {
  bool ip = key.dl_type.host() == kEthIpv4 || key.dl_type.host() == kEthIpv6;
  return ip && key.nw_proto == kIpTcp ? key.tcp_flags.host() : uint16_t{0};
}

void set_vlan_limit(unsigned limit) { vlan_limit_.store(std::min<unsigned>(limit, kMaxVlans), std::memory_order_relaxed); }
unsigned vlan_limit() { return vlan_limit_.load(std::memory_order_relaxed); }

}  // namespace ovs::flow
