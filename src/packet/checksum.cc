// Internet checksums. Words are summed in memory order, which RFC 1071 (2.B) allows on any machine.
// Spec: RFC 1071, RFC 1624 eqn. 3.
#include "packet/checksum.h"

#include <algorithm>

namespace ovs::packet {
namespace {

uint32_t fold(uint64_t sum) {
  sum = (sum & 0xffffffff) + (sum >> 32);
  sum = (sum & 0xffff) + (sum >> 16);
  sum = (sum & 0xffff) + (sum >> 16);
  sum = (sum & 0xffff) + (sum >> 16);
  return static_cast<uint32_t>(sum);
}

be16 update(be16 csum, uint64_t removed, uint64_t added) {
  // ~(~HC + ~m + m'); each term folded to 16 bits
  uint64_t sum = uint64_t{static_cast<uint16_t>(~csum.raw)} + (~fold(removed) & 0xffff) + fold(added);
  return be16::from_raw(static_cast<uint16_t>(~fold(sum)));
}

}  // namespace

uint64_t csum_add(uint64_t sum, ByteView bytes) {
  const uint8_t* p = bytes.data();
  size_t left = bytes.size();
  uint64_t a = fold(sum), b = 0;
  for (; left >= 8; left -= 8, p += 8) {   // 32-bit halves into 64-bit sums never overflow (frames are < 2^32 bytes)
    uint64_t v = load<uint64_t>(p);
    a += v & 0xffffffff;
    b += v >> 32;
  }
  if (left >= 4) { a += load<uint32_t>(p); p += 4; left -= 4; }
  if (left >= 2) { a += load<uint16_t>(p); p += 2; left -= 2; }
  if (left) { uint8_t last[2] = {*p, 0}; a += load<uint16_t>(last); }
  return uint64_t{fold(a)} + fold(b);
}

be16 csum_finish(uint64_t sum) { return be16::from_raw(static_cast<uint16_t>(~fold(sum))); }

be16 csum_update16(be16 old_csum, be16 old_value, be16 new_value) { return update(old_csum, old_value.raw, new_value.raw); }
be16 csum_update32(be16 old_csum, be32 old_value, be32 new_value) { return update(old_csum, old_value.raw, new_value.raw); }
be16 csum_update128(be16 old_csum, const Ipv6& old_value, const Ipv6& new_value) {
  return update(old_csum, csum_add(0, old_value.bytes), csum_add(0, new_value.bytes));
}

uint64_t csum_pseudo4(be32 src, be32 dst, uint8_t proto, uint16_t length) {
  return uint64_t{src.raw} + dst.raw + be16(proto).raw + be16(length).raw;
}
uint64_t csum_pseudo6(const Ipv6& src, const Ipv6& dst, uint8_t proto, uint32_t length) {
  return csum_add(csum_add(0, src.bytes), dst.bytes) + be32(length).raw + be16(proto).raw;
}
uint64_t csum_pseudo(ByteView frame, size_t l3, uint8_t proto, uint32_t length) {
  auto v4 = peek<Ipv4Header>(frame, l3);
  if (v4 && v4->version() == 4) return csum_pseudo4(v4->src, v4->dst, proto, static_cast<uint16_t>(length));
  auto v6 = peek<Ipv6Header>(frame, l3);
  if (v6 && v6->vtf.host() >> 28 == 6) return csum_pseudo6(v6->src, v6->dst, proto, length);
  return 0;
}

uint32_t crc32c(ByteView bytes) {
  static constexpr auto kTable = [] {
    std::array<uint32_t, 256> t{};
    for (uint32_t i = 0; i < 256; ++i) {
      uint32_t c = i;
      for (int k = 0; k < 8; ++k) c = c & 1 ? c >> 1 ^ 0x82f63b78 : c >> 1;
      t[i] = c;
    }
    return t;
  }();
  uint32_t crc = ~0u;
  for (uint8_t b : bytes) crc = kTable[(crc ^ b) & 0xff] ^ crc >> 8;
  return ~crc;
}

void finish_checksum(Packet& packet) {
  Offload& o = packet.offload;
  if (!o.needs_csum) return;
  o.needs_csum = false;
  size_t at = size_t{o.csum_start} + o.csum_offset;
  if (o.csum_start >= packet.size() || at + 2 > packet.size()) return;
  // The field holds the pseudo header's sum, so that summing everything from csum_start is enough.
  size_t end = packet.size() > packet.l2_pad ? packet.size() - packet.l2_pad : packet.size();
  if (end < at + 2) end = packet.size();
  be16 csum = csum_finish(csum_add(0, packet.view().subspan(o.csum_start, end - o.csum_start)));
  if (csum.raw == 0 && o.csum_offset == 6) csum = be16(0xffff);   // UDP: zero means "none"
  poke(packet.data() + at, csum);
}

void update_ipv4_checksum(Packet& packet) {
  auto ip = peek<Ipv4Header>(packet.view(), packet.l3);
  if (!ip) return;
  size_t size = std::clamp<size_t>(ip->header_size(), 20, packet.size() - packet.l3);
  poke(packet.data() + packet.l3 + 10, be16());
  poke(packet.data() + packet.l3 + 10, checksum(packet.view().subspan(packet.l3, size)));
}

}  // namespace ovs::packet
