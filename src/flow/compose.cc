// FlowKey to packet. Ref: observed, ovs-ofctl compose-packet and netdev-dummy/receive 3.1.
#include "flow/compose.h"


#include "flow/extract.h"
#include "packet/checksum.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using namespace packet;

constexpr size_t kDefaultPayload = 64;

class Composer {
 public:
  Composer(const FlowKey& key, const ByteView* payload) : k_(key), payload_(payload) {}

  Bytes run() {
    uint16_t type = k_.dl_type.host();
    if (!k_.packet_type) ethernet(type);
    else if (k_.packet_type.host() >> 16 == kNsEthertype) type = static_cast<uint16_t>(k_.packet_type.host());
    if (type == kEthIpv4) ip4();
    else if (type == kEthIpv6) ip6();
    else if (type == kEthArp || type == kEthRarp) arp();
    else if (is_mpls(type)) mpls();
    else if (type == kEthNsh) nsh();
    else if (type == kDlTypeNone || type < kEthMin) llc();
    return std::move(out_);
  }

 private:
  ByteWriter w() { return ByteWriter(out_); }

  void ethernet(uint16_t type) {
    ByteWriter w(out_);
    w.bytes(k_.dl_dst.bytes);
    w.bytes(k_.dl_src.bytes);
    for (const Vlan& v : k_.vlans) {
      if (!(v.tci.host() & kVlanCfi) && !v.tpid) break;
      w.be16(v.tpid ? v.tpid.host() : kEthVlan);
      w.be16(v.tci.host() & static_cast<uint16_t>(~kVlanCfi));
    }
    length_at_ = out_.size();
    w.be16(type);
  }

  /// 802.3: the type field is the length of the frame.
  void llc() {
    if (k_.dl_type.host() == kDlTypeNone && length_at_) w().patch_be16(length_at_, static_cast<uint16_t>(out_.size()));
  }

  uint16_t fragment() const {
    uint16_t f = k_.nw_frag & kFragAny ? kIpMoreFragments : uint16_t{0};
    return k_.nw_frag & kFragLater ? static_cast<uint16_t>(f | 100) : f;
  }

  void ip4() {
    size_t l3 = out_.size();
    w().object(Ipv4Header{0x45, k_.nw_tos, {}, {}, be16(fragment()), k_.nw_ttl, k_.nw_proto, {}, k_.nw_src, k_.nw_dst});
    size_t l4 = out_.size();
    if (!(k_.nw_frag & kFragLater)) upper(false);
    w().patch_be16(l3 + 2, static_cast<uint16_t>(out_.size() - l3));
    poke(out_.data() + l3 + 10, checksum(ByteView(out_).subspan(l3, 20)));
    finish(l3, l4);
  }

  void ip6() {
    size_t l3 = out_.size();
    bool fragment_header = k_.nw_frag & kFragAny;
    w().object(Ipv6Header{be32(6u << 28 | uint32_t{k_.nw_tos} << 20 | (k_.ipv6_label.host() & 0xfffff)), {},
                          fragment_header ? kIpFragment : k_.nw_proto, k_.nw_ttl, k_.ipv6_src, k_.ipv6_dst});
    if (fragment_header)
      w().object(Ipv6Fragment{k_.nw_proto, 0, be16(k_.nw_frag & kFragLater ? 100 << 3 | 1 : 1), {}, {}});
    size_t l4 = out_.size();
    if (!(k_.nw_frag & kFragLater)) upper(true);
    w().patch_be16(l3 + 4, static_cast<uint16_t>(out_.size() - l3 - sizeof(Ipv6Header)));
    finish(l3, l4);
  }

  void payload() {
    if (payload_) return w().bytes(*payload_);
    for (size_t i = 0; i < kDefaultPayload; ++i) out_.push_back(static_cast<uint8_t>(i));
  }

  void upper(bool v6) {
    ByteWriter w(out_);
    switch (k_.nw_proto) {
      case kIpTcp: {
        uint16_t flags = k_.tcp_flags.host() & 0xfff;
        w.object(TcpHeader{k_.tp_src, k_.tp_dst, {}, {}, be16(static_cast<uint16_t>(5 << 12 | flags)), {}, {}, {}});
        if (!(flags & (kTcpSyn | kTcpFin | kTcpRst))) payload();
        return;
      }
      case kIpUdp:
        w.object(UdpHeader{k_.tp_src, k_.tp_dst, {}, {}});
        payload();
        return;
      case kIpSctp: w.object(SctpHeader{k_.tp_src, k_.tp_dst, {}, {}, {}}); return;
      case kIpIcmp:
        if (!v6) icmp(kIcmpEcho, kIcmpEchoReply, 4);
        return;
      case kIpIgmp:
        if (v6) return;
        w.object(IcmpHeader{low(k_.tp_src), low(k_.tp_dst), {}});
        w.object(k_.igmp_group_ip4);
        return;
      case kIpIcmp6:
        if (v6) icmp6();
        return;
      default: return;
    }
  }

  static uint8_t low(be16 v) { return static_cast<uint8_t>(v.host()); }

  void icmp(uint8_t request, uint8_t reply, size_t rest) {
    w().object(IcmpHeader{low(k_.tp_src), low(k_.tp_dst), {}});
    w().zeros(rest);
    if (low(k_.tp_dst) == 0 && (low(k_.tp_src) == request || low(k_.tp_src) == reply)) payload();
  }

  void icmp6() {
    uint8_t type = low(k_.tp_src);
    if (low(k_.tp_dst) != 0 || (type != kNdSolicit && type != kNdAdvert)) return icmp(kIcmp6Echo, kIcmp6EchoReply, 4);
    ByteWriter w(out_);
    w.object(IcmpHeader{type, 0, {}});
    w.object(k_.nd_reserved);
    w.bytes(k_.nd_target.bytes);
    auto option = [&](uint8_t kind, const Mac& mac) {
      if (mac.is_zero()) return;
      w.u8(kind);
      w.u8(1);
      w.bytes(mac.bytes);
    };
    option(kNdOptSource, k_.arp_sha);
    option(kNdOptTarget, k_.arp_tha);
  }

  /// L4 length and checksum.
  void finish(size_t l3, size_t l4) {
    ByteView upper = ByteView(out_).subspan(l4);
    if (upper.empty()) return;
    auto length = static_cast<uint32_t>(upper.size());
    uint8_t* at = out_.data() + l4;
    auto sum = [&](uint64_t pseudo) { return csum_finish(csum_add(pseudo, ByteView(out_).subspan(l4))); };
    switch (k_.nw_proto) {
      case kIpTcp: poke(at + 16, sum(csum_pseudo(out_, l3, kIpTcp, length))); return;
      case kIpUdp: {
        poke(at + 4, be16(static_cast<uint16_t>(length)));
        be16 csum = sum(csum_pseudo(out_, l3, kIpUdp, length));
        poke(at + 6, csum ? csum : be16(0xffff));
        return;
      }
      case kIpIcmp:
      case kIpIgmp: poke(at + 2, sum(0)); return;
      case kIpIcmp6: poke(at + 2, sum(csum_pseudo(out_, l3, kIpIcmp6, length))); return;
      default: return;
    }
  }

  void arp() {
    w().object(ArpPacket{be16(1), be16(kEthIpv4), 6, 4, be16(k_.nw_proto), k_.arp_sha, as_array(k_.nw_src), k_.arp_tha, as_array(k_.nw_dst)});
  }

  void mpls() {
    for (be32 lse : k_.mpls) {
      w().object(lse);
      if (lse.host() & 0x100) break;
    }
  }

  void nsh() {
    bool md1 = k_.nsh.mdtype == 1;
    if (!md1 && k_.nsh.mdtype != 2) return;
    size_t words = md1 ? 6 : 2;
    auto head = static_cast<uint16_t>((k_.nsh.flags & 3) << 12 | (k_.nsh.ttl & 0x3f) << 6 | static_cast<int>(words));
    w().object(NshHeader{be16(head), k_.nsh.mdtype, k_.nsh.np, k_.nsh.path});
    if (md1)
      for (be32 c : k_.nsh.context) w().object(c);
  }

  const FlowKey& k_;
  const ByteView* payload_;
  Bytes out_;
  size_t length_at_ = 0;
};

}  // namespace

packet::Packet compose(const FlowKey& key, const ByteView* payload) {
  packet::Packet p = packet::Packet::from_bytes(Composer(key, payload).run());
  key_to_metadata(key, p.meta);
  return p;
}

void compose_pad(packet::Packet& p, const FlowKey& key, size_t size) {
  if (size <= p.size()) return;
  size_t extra = size - p.size();
  FlowKey again;
  extract(p, again);
  std::memset(p.push_back(extra), 0, extra);
  if (p.l3 == packet::kNoOffset) return;
  uint8_t* l3 = p.data() + p.l3;
  uint16_t type = key.dl_type.host();
  auto grow = [&](uint8_t* at) { poke(at, be16(static_cast<uint16_t>(load<be16>(at).host() + extra))); };
  if (type == kEthIpv4) {
    grow(l3 + 2);
    update_ipv4_checksum(p);
  } else if (type == kEthIpv6) {
    grow(l3 + 4);
  } else {
    return;
  }
  if (p.l4 == packet::kNoOffset || (key.nw_frag & kFragLater)) return;
  uint8_t* l4 = p.data() + p.l4;
  size_t csum_at = key.nw_proto == kIpTcp ? 16 : key.nw_proto == kIpUdp ? 6 : 2;
  if (key.nw_proto != kIpTcp && key.nw_proto != kIpUdp && key.nw_proto != kIpIcmp && key.nw_proto != kIpIcmp6) return;
  if (p.l4 + csum_at + 2 > p.size()) return;
  if (key.nw_proto == kIpUdp) grow(l4 + 4);
  poke(l4 + csum_at, be16());
  auto length = static_cast<uint32_t>(p.size() - p.l4);
  uint64_t pseudo = key.nw_proto == kIpIcmp ? 0 : csum_pseudo(p.view(), p.l3, key.nw_proto, length);
  poke(l4 + csum_at, csum_finish(csum_add(pseudo, p.view().subspan(p.l4))));
}

}  // namespace ovs::flow
