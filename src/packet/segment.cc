// Software segmentation of TCP super-frames, for devices that cannot and for ports between programs.
// Spec: virtio 1.2 5.1.6 (header semantics), RFC 9293, RFC 3168 (CWR only on the first segment).
#include "packet/checksum.h"

namespace ovs::packet {
namespace {

struct Shape { size_t l3, l4, headers; bool v6; };

/// Where the headers lie; nothing if the frame does not fit what it claims.
std::optional<Shape> shape_of(const Packet& p) {
  ByteView v = p.view();
  size_t l3 = p.l3;
  if (l3 == kNoOffset) {                           // no extraction ran: plain Ethernet, maybe VLANs
    l3 = 14;
    for (auto type = peek<be16>(v, 12); type && is_vlan(type->host()); type = peek<be16>(v, l3 - 2)) l3 += 4;
  }
  bool v6 = p.offload.gso == Offload::Gso::tcpv6;
  size_t l4 = p.offload.csum_start > l3 ? p.offload.csum_start : p.l4 != kNoOffset ? p.l4 : 0;
  if (v6) {
    if (!peek<Ipv6Header>(v, l3)) return std::nullopt;
    if (!l4) l4 = l3 + sizeof(Ipv6Header);
  } else {
    auto ip = peek<Ipv4Header>(v, l3);
    if (!ip || ip->header_size() < sizeof(Ipv4Header)) return std::nullopt;
    if (!l4) l4 = l3 + ip->header_size();
  }
  auto tcp = peek<TcpHeader>(v, l4);
  if (!tcp || tcp->header_size() < sizeof(TcpHeader)) return std::nullopt;
  size_t headers = l4 + tcp->header_size();
  if (headers > v.size()) return std::nullopt;
  return Shape{l3, l4, headers, v6};
}

void fix_ip(Packet& s, const Shape& shape, size_t index) {
  uint8_t* at = s.data() + shape.l3;
  if (shape.v6) {
    poke(at + 4, be16(static_cast<uint16_t>(s.size() - shape.l3 - sizeof(Ipv6Header))));
    return;
  }
  auto ip = load<Ipv4Header>(at);
  ip.total_len = be16(static_cast<uint16_t>(s.size() - shape.l3));
  ip.id = be16(static_cast<uint16_t>(ip.id.host() + index));
  ip.csum = {};
  poke(at, ip);
  s.l3 = static_cast<uint16_t>(shape.l3);
  update_ipv4_checksum(s);
}

void fix_tcp(Packet& s, const Shape& shape, uint32_t offset, bool first, bool last) {
  uint8_t* at = s.data() + shape.l4;
  auto tcp = load<TcpHeader>(at);
  tcp.seq = be32(tcp.seq.host() + offset);
  uint16_t flags = tcp.offset_flags.host();
  if (!last) flags &= static_cast<uint16_t>(~(kTcpFin | kTcpPsh));
  if (!first) flags &= static_cast<uint16_t>(~kTcpCwr);
  tcp.offset_flags = be16(flags);
  tcp.csum = {};
  poke(at, tcp);
  auto length = static_cast<uint32_t>(s.size() - shape.l4);
  tcp.csum = csum_finish(csum_add(csum_pseudo(s.view(), shape.l3, kIpTcp, length), s.view().subspan(shape.l4)));
  poke(at, tcp);
}

}  // namespace

std::vector<Packet> segment(Packet packet) {
  std::vector<Packet> out;
  auto shape = packet.offload.gso == Offload::Gso::tcpv4 || packet.offload.gso == Offload::Gso::tcpv6 ? shape_of(packet) : std::nullopt;
  size_t mss = packet.offload.gso_size;
  if (!shape || !mss || packet.size() - shape->headers <= mss) {
    packet.offload.gso = Offload::Gso::none;
    finish_checksum(packet);
    out.push_back(std::move(packet));
    return out;
  }
  size_t payload = packet.size() - shape->headers;
  out.reserve((payload + mss - 1) / mss);
  for (size_t offset = 0; offset < payload; offset += mss) {
    size_t size = std::min(mss, payload - offset);
    Packet s(shape->headers + size);
    s.set_size(static_cast<uint32_t>(shape->headers + size));
    std::memcpy(s.data(), packet.data(), shape->headers);
    std::memcpy(s.data() + shape->headers, packet.data() + shape->headers + offset, size);
    s.meta = packet.meta;
    s.l2_5 = packet.l2_5, s.l3 = packet.l3, s.l4 = packet.l4;
    fix_ip(s, *shape, offset / mss);
    fix_tcp(s, *shape, static_cast<uint32_t>(offset), offset == 0, offset + size == payload);
    s.offload.csum_valid = true;
    out.push_back(std::move(s));
  }
  return out;
}

}  // namespace ovs::packet
