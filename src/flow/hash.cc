// Spec: Bob Jenkins, lookup3.c (hashlittle); MurmurHash3_x86_32; reference sheet "openflow-fields-actions" 12.3.
#include "flow/hash.h"

#include <bit>

#include "flow/fields.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using namespace packet;

uint32_t mix(uint32_t h, uint32_t k) {
  k *= 0xcc9e2d51;
  k = std::rotl(k, 15);
  k *= 0x1b873593;
  h ^= k;
  h = std::rotl(h, 13);
  return h * 5 + 0xe6546b64;
}

template <class T>
uint32_t hash_object(const T& v, uint32_t h) {
  static_assert(sizeof(T) % 4 == 0);
  for (size_t i = 0; i < sizeof(T) / 4; ++i) h = hash_add(h, load<uint32_t>(reinterpret_cast<const uint8_t*>(&v) + 4 * i));
  return h;
}

bool is_ip(const FlowKey& k) { return k.dl_type.host() == kEthIpv4 || k.dl_type.host() == kEthIpv6; }
bool later(const FlowKey& k) { return k.nw_frag & kFragLater; }
bool has_ports(const FlowKey& k, bool with_udp) {
  return k.nw_proto == kIpTcp || k.nw_proto == kIpSctp || (with_udp && k.nw_proto == kIpUdp);
}

Ipv6 xor_of(const Ipv6& a, const Ipv6& b) {
  Ipv6 r;
  for (size_t i = 0; i < 16; ++i) r.bytes[i] = a.bytes[i] ^ b.bytes[i];
  return r;
}
Mac xor_of(const Mac& a, const Mac& b) { return Mac::from_u64(a.as_u64() ^ b.as_u64()); }
uint16_t xor_of_vids(const FlowKey& k) {
  uint16_t v = 0;
  for (const Vlan& vlan : k.vlans) v = static_cast<uint16_t>(v ^ (vlan.tci.host() & kVlanVidMask));
  return v;
}

/// The 32-byte record of symmetric_l4.
struct SymmetricRecord {
  std::array<uint8_t, 16> ip{};
  be16 eth_type, vids, tp;
  Mac mac;
  uint8_t proto = 0, pad[3]{};
};
static_assert(sizeof(SymmetricRecord) == 32);

void add_addresses(SymmetricRecord& r, const FlowKey& k) {
  if (k.dl_type.host() == kEthIpv4) poke(r.ip.data(), k.nw_src ^ k.nw_dst);
  else if (k.dl_type.host() == kEthIpv6) r.ip = xor_of(k.ipv6_src, k.ipv6_dst).bytes;
}

uint32_t ip_part(const FlowKey& k, uint32_t h) {
  if (k.dl_type.host() == kEthIpv4) return hash_add(h, (k.nw_src ^ k.nw_dst).raw);
  return hash_object(xor_of(k.ipv6_src, k.ipv6_dst), h);
}

}  // namespace

uint32_t hash_add(uint32_t hash, uint32_t data) {
  if (!data) return std::rotl(hash, 13) * 5 + 0xe6546b64;
  return mix(hash, data);
}
uint32_t hash_finish(uint32_t h, uint32_t final) {
  h ^= final;
  h ^= h >> 16;
  h *= 0x85ebca6b;
  h ^= h >> 13;
  h *= 0xc2b2ae35;
  return h ^ h >> 16;
}

uint32_t hash_bytes(ByteView b, uint32_t basis) {
  uint32_t h = basis;
  size_t i = 0;
  for (; i + 4 <= b.size(); i += 4) h = hash_add(h, load<uint32_t>(b.data() + i));
  if (i < b.size()) {
    uint32_t tail = 0;
    std::memcpy(&tail, b.data() + i, b.size() - i);
    h = hash_add(h, tail);
  }
  return hash_finish(h, static_cast<uint32_t>(b.size()));
}

uint32_t jhash_bytes(ByteView b, uint32_t basis) {
  uint32_t x = 0xdeadbeef + static_cast<uint32_t>(b.size()) + basis, y = x, z = x;
  size_t at = 0, left = b.size();
  auto word = [&](size_t i) {
    uint32_t v = 0;
    size_t begin = at + 4 * i, n = begin < b.size() ? std::min<size_t>(4, b.size() - begin) : 0;
    std::memcpy(&v, b.data() + begin, n);
    return v;
  };
  for (; left > 12; left -= 12, at += 12) {
    x += word(0), y += word(1), z += word(2);
    x -= z; x ^= std::rotl(z, 4); z += y;
    y -= x; y ^= std::rotl(x, 6); x += z;
    z -= y; z ^= std::rotl(y, 8); y += x;
    x -= z; x ^= std::rotl(z, 16); z += y;
    y -= x; y ^= std::rotl(x, 19); x += z;
    z -= y; z ^= std::rotl(y, 4); y += x;
  }
  if (!left) return z;
  x += word(0), y += left > 4 ? word(1) : 0, z += left > 8 ? word(2) : 0;
  z ^= y; z -= std::rotl(y, 14);
  x ^= z; x -= std::rotl(z, 11);
  y ^= x; y -= std::rotl(x, 25);
  z ^= y; z -= std::rotl(y, 16);
  x ^= z; x -= std::rotl(z, 4);
  y ^= x; y -= std::rotl(x, 14);
  z ^= y; z -= std::rotl(y, 24);
  return z;
}

uint32_t hash_5tuple(const FlowKey& k, uint32_t basis) {
  uint32_t h = basis;
  if (k.dl_type.host() == kEthIpv4) {
    h = hash_add(h, k.nw_src.raw);
    h = hash_add(h, k.nw_dst.raw);
  } else if (k.dl_type.host() == kEthIpv6) {
    h = hash_object(k.ipv6_src, h);
    h = hash_object(k.ipv6_dst, h);
  } else {
    return 0;
  }
  h = hash_add(h, k.nw_proto);
  if (!later(k) && (has_ports(k, true) || k.nw_proto == kIpIcmp || k.nw_proto == kIpIcmp6))
    h = hash_add(h, uint32_t{k.tp_src.raw} << 16 | k.tp_dst.raw);
  return hash_finish(h, 42);
}

uint32_t hash_symmetric_l4(const FlowKey& k, uint32_t basis) {
  SymmetricRecord r;
  r.mac = xor_of(k.dl_src, k.dl_dst);
  r.eth_type = k.dl_type;
  r.vids = be16(xor_of_vids(k));
  if (is_ip(k)) {
    add_addresses(r, k);
    r.proto = k.nw_proto;
    if (!later(k) && has_ports(k, false)) r.tp = k.tp_src ^ k.tp_dst;
  }
  return jhash_bytes({reinterpret_cast<const uint8_t*>(&r), sizeof r}, basis);
}

uint32_t hash_symmetric_l3(const FlowKey& k, uint32_t basis) {
  SymmetricRecord r;
  r.eth_type = k.dl_type;
  add_addresses(r, k);
  constexpr size_t kL3Bytes = 20;   // addresses, type, two bytes of padding; Ref: observed, multipath(symmetric_l3)
  return jhash_bytes({reinterpret_cast<const uint8_t*>(&r), kL3Bytes}, basis);
}

uint32_t hash_symmetric_l2(const FlowKey& k, uint32_t basis) {
  if (k.packet_type) return 0;
  Mac mac = xor_of(k.dl_src, k.dl_dst);   // Ref: observed, multipath(symmetric_l3l4) of frames that are not IP
  uint32_t h = hash_add(basis, uint32_t{be16(xor_of_vids(k)).raw} << 16 | k.dl_type.raw);
  h = hash_add(h, load<uint32_t>(mac.bytes.data()));
  return hash_finish(hash_add(h, load<uint16_t>(mac.bytes.data() + 4)), basis);
}

uint32_t hash_symmetric_l3l4(const FlowKey& k, uint32_t basis, bool with_udp) {
  if (!is_ip(k)) return hash_symmetric_l2(k, basis);
  uint32_t h = ip_part(k, basis);
  h = hash_add(h, k.nw_proto);
  if (!later(k) && has_ports(k, with_udp)) h = hash_add(h, (k.tp_src ^ k.tp_dst).raw);
  return hash_finish(h, basis);
}

namespace {
constexpr std::string_view kHashNames[kHashFieldsCount] = {"eth_src", "symmetric_l4", "symmetric_l3l4", "symmetric_l3l4+udp",
                                                           "nw_src", "nw_dst", "symmetric_l3"};
uint32_t hash_address(const FlowKey& k, bool dst, uint16_t basis) {
  if (k.dl_type.host() == kEthIpv4) {
    uint8_t b[4];
    poke(b, dst ? k.nw_dst : k.nw_src);
    return jhash_bytes(b, basis);
  }
  if (k.dl_type.host() == kEthIpv6) return jhash_bytes((dst ? k.ipv6_dst : k.ipv6_src).bytes, basis);
  return basis;
}
}  // namespace

std::string_view hash_fields_name(HashFields f) {
  auto i = static_cast<size_t>(f);
  return i < kHashFieldsCount ? kHashNames[i] : "<unknown>";
}
std::optional<HashFields> parse_hash_fields(std::string_view name) {
  for (size_t i = 0; i < kHashFieldsCount; ++i)
    if (kHashNames[i] == name) return static_cast<HashFields>(i);
  return std::nullopt;
}

uint32_t hash_fields(const FlowKey& k, HashFields f, uint16_t basis) {
  switch (f) {
    case HashFields::eth_src: return jhash_bytes(k.dl_src.bytes, basis);
    case HashFields::symmetric_l4: return hash_symmetric_l4(k, basis);
    case HashFields::symmetric_l3l4: return hash_symmetric_l3l4(k, basis, false);
    case HashFields::symmetric_l3l4_udp: return hash_symmetric_l3l4(k, basis, true);
    case HashFields::nw_src: return hash_address(k, false, basis);
    case HashFields::nw_dst: return hash_address(k, true, basis);
    case HashFields::symmetric_l3: return hash_symmetric_l3(k, basis);
  }
  return basis;
}

namespace {
void mask_l2(FlowMask& m) {
  m.dl_src.bytes.fill(0xff);
  m.dl_dst.bytes.fill(0xff);
}
void mask_vids(const FlowKey& k, FlowMask& m) {
  for (size_t i = 0; i < kMaxVlans; ++i) {
    m.vlans[i].tci = m.vlans[i].tci | be16(kVlanVidMask | kVlanCfi);
    if (!k.vlans[i].tci) return;
  }
}
void mask_addresses(const FlowKey& k, FlowMask& m, bool src, bool dst) {
  if (k.dl_type.host() == kEthIpv4) {
    if (src) m.nw_src = be32(UINT32_MAX);
    if (dst) m.nw_dst = be32(UINT32_MAX);
  } else if (k.dl_type.host() == kEthIpv6) {
    if (src) m.ipv6_src.bytes.fill(0xff);
    if (dst) m.ipv6_dst.bytes.fill(0xff);
  }
}
void mask_l4(const FlowKey& k, FlowMask& m, bool with_udp) {
  if (!is_ip(k)) return;
  m.nw_proto = 0xff;
  m.nw_frag |= kFragLater;
  if (!later(k) && has_ports(k, with_udp)) m.tp_src = m.tp_dst = be16(0xffff);
}
}  // namespace

void mask_hash_fields(const FlowKey& k, FlowMask& m, HashFields f) {
  m.dl_type = be16(0xffff);
  switch (f) {
    case HashFields::eth_src: m.dl_src.bytes.fill(0xff); return;
    case HashFields::symmetric_l4:
      mask_l2(m);
      mask_vids(k, m);
      mask_addresses(k, m, true, true);
      mask_l4(k, m, false);
      if (is_ip(k) && !later(k) && k.nw_proto != kIpUdp) m.tp_src = m.tp_dst = be16(0xffff);   // as observed, whatever is hashed
      return;
    case HashFields::symmetric_l3l4:
    case HashFields::symmetric_l3l4_udp:
      if (!is_ip(k)) { mask_l2(m); return mask_vids(k, m); }
      mask_addresses(k, m, true, true);
      return mask_l4(k, m, f == HashFields::symmetric_l3l4_udp);
    case HashFields::nw_src: return mask_addresses(k, m, true, false);
    case HashFields::nw_dst: return mask_addresses(k, m, false, true);
    case HashFields::symmetric_l3: return mask_addresses(k, m, true, true);
  }
}

}  // namespace ovs::flow
