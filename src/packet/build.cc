// Packet builder and hex text of frames. Ref: observed, ovs-ofctl compose-packet and ofp-print dumps of 3.1.
#include "packet/build.h"

#include "packet/checksum.h"

namespace ovs::packet {

PacketBuilder& PacketBuilder::eth(Mac dst, Mac src, uint16_t type) {
  ByteWriter w(out_);
  w.bytes(dst.bytes);
  w.bytes(src.bytes);
  type_at_ = out_.size();
  w.be16(type);
  return *this;
}

PacketBuilder& PacketBuilder::vlan(uint16_t tci, uint16_t next_type, uint16_t tpid) {
  ByteWriter w(out_);
  w.patch_be16(type_at_, tpid);
  w.be16(tci);
  type_at_ = out_.size();
  w.be16(next_type);
  return *this;
}

PacketBuilder& PacketBuilder::mpls(uint32_t label, uint8_t tc, bool bottom, uint8_t ttl) {
  ByteWriter(out_).be32(label << 12 | uint32_t{tc} << 9 | uint32_t{bottom} << 8 | ttl);
  return *this;
}

PacketBuilder& PacketBuilder::arp(uint16_t op, Mac sha, be32 spa, Mac tha, be32 tpa) {
  ByteWriter(out_).object(ArpPacket{be16(1), be16(kEthIpv4), 6, 4, be16(op), sha, as_array(spa), tha, as_array(tpa)});
  return *this;
}

PacketBuilder& PacketBuilder::ipv4(const Ipv4Options& o) {
  l3_ = out_.size(), is_v6_ = false, l4_ = kNoOffset;
  l4_proto_ = o.proto;
  ByteWriter(out_).object(Ipv4Header{0x45, o.tos, {}, be16(o.id), be16(o.frag_off), o.ttl, o.proto, {}, o.src, o.dst});
  return *this;
}

PacketBuilder& PacketBuilder::ipv6(const Ipv6Options& o) {
  l3_ = out_.size(), is_v6_ = true, l4_ = kNoOffset;
  l4_proto_ = o.next;
  ByteWriter(out_).object(
      Ipv6Header{be32(6u << 28 | uint32_t{o.traffic_class} << 20 | (o.label & 0xfffff)), {}, o.next, o.hop_limit, o.src, o.dst});
  return *this;
}

PacketBuilder& PacketBuilder::tcp(const TcpOptions& o) {
  l4_ = out_.size(), l4_proto_ = kIpTcp;
  ByteWriter(out_).object(TcpHeader{be16(o.src), be16(o.dst), be32(o.seq), be32(o.ack),
                                    be16(static_cast<uint16_t>(5 << 12 | (o.flags & 0xfff))), be16(o.window), {}, {}});
  return *this;
}

PacketBuilder& PacketBuilder::udp(uint16_t src, uint16_t dst) {
  l4_ = out_.size(), l4_proto_ = kIpUdp;
  ByteWriter(out_).object(UdpHeader{be16(src), be16(dst), {}, {}});
  return *this;
}

PacketBuilder& PacketBuilder::sctp(uint16_t src, uint16_t dst) {
  l4_ = out_.size(), l4_proto_ = kIpSctp;
  ByteWriter(out_).object(SctpHeader{be16(src), be16(dst), {}, {}, {}});
  return *this;
}

PacketBuilder& PacketBuilder::icmp(uint8_t type, uint8_t code, uint32_t rest) {
  l4_ = out_.size(), l4_proto_ = is_v6_ ? kIpIcmp6 : kIpIcmp;
  ByteWriter w(out_);
  w.object(IcmpHeader{type, code, {}});
  w.be32(rest);
  return *this;
}

PacketBuilder& PacketBuilder::bytes(ByteView b) {
  out_.insert(out_.end(), b.begin(), b.end());
  return *this;
}

PacketBuilder& PacketBuilder::counting(size_t count) {
  for (size_t i = 0; i < count; ++i) out_.push_back(static_cast<uint8_t>(i));
  return *this;
}

Bytes PacketBuilder::finish_bytes() {
  ByteWriter w(out_);
  if (l3_ != kNoOffset) {
    auto length = static_cast<uint16_t>(out_.size() - l3_);
    if (is_v6_) w.patch_be16(l3_ + 4, static_cast<uint16_t>(length - sizeof(Ipv6Header)));
    else w.patch_be16(l3_ + 2, length);
    if (!is_v6_) poke(out_.data() + l3_ + 10, checksum(ByteView(out_).subspan(l3_, 20)));
  }
  if (l4_ != kNoOffset) {
    ByteView upper = ByteView(out_).subspan(l4_);
    auto length = static_cast<uint32_t>(upper.size());
    if (l4_proto_ == kIpUdp) w.patch_be16(l4_ + 4, static_cast<uint16_t>(length));
    uint64_t pseudo = l4_proto_ == kIpIcmp ? 0 : csum_pseudo(out_, l3_, l4_proto_, length);
    be16 sum = csum_finish(csum_add(pseudo, upper));
    if (l4_proto_ == kIpTcp) poke(out_.data() + l4_ + 16, sum);
    else if (l4_proto_ == kIpUdp) poke(out_.data() + l4_ + 6, sum.raw ? sum : be16(0xffff));
    else if (l4_proto_ == kIpIcmp || l4_proto_ == kIpIcmp6) poke(out_.data() + l4_ + 2, sum);
    else if (l4_proto_ == kIpSctp) poke(out_.data() + l4_ + 8, crc32c(upper));
  }
  return std::move(out_);
}

Packet PacketBuilder::finish() { return Packet::from_bytes(finish_bytes()); }

Result<Bytes> parse_hex(std::string_view text) {
  Bytes out;
  int high = -1;
  for (char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    int v = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (v < 0) return fail("bad hex digits", EINVAL);
    if (high < 0) high = v;
    else out.push_back(static_cast<uint8_t>(high << 4 | v)), high = -1;
  }
  if (high >= 0) return fail("odd number of hex digits", EINVAL);
  return out;
}

std::string hex_dump(ByteView bytes, size_t first_offset, bool ascii) {
  std::string out;
  size_t at = 0;
  while (at < bytes.size()) {
    size_t line = first_offset + at, start = line % 16;
    size_t n = std::min<size_t>(16 - start, bytes.size() - at);
    out += fmt::format("{:08x} ", line - start);
    for (size_t i = 0; i < 16; ++i) {
      if (i < start || i >= start + n) {
        if (i >= start + n && !ascii) break;
        out += "   ";
      } else {
        out += fmt::format("{}{:02x}", i == 8 ? '-' : ' ', bytes[at + i - start]);
      }
    }
    if (ascii) {
      out += " |";
      for (size_t i = 0; i < 16; ++i) {
        uint8_t c = i < start || i >= start + n ? ' ' : bytes[at + i - start];
        out += c >= 32 && c < 127 ? static_cast<char>(c) : '.';
      }
      out += '|';
    }
    out += '\n';
    at += n;
  }
  return out;
}

std::string hex_text(ByteView bytes) {
  std::string out;
  for (uint8_t b : bytes) out += fmt::format("{:02x}", b);
  return out;
}

}  // namespace ovs::packet
