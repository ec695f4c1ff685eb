// How connections are named: two endpoints, protocol, family and zone. A Key belongs to one direction; the
// key of the other direction is its mirror image, and both have the same hash.
// Spec: reference sheet "datapath-conntrack" 1.
#pragma once
#include <cstdint>
#include <cstring>
#include <utility>

#include "packet/headers.h"

namespace ovs::dp::conntrack {

/// An IPv4 address lies in the last four bytes, the rest is zero.
using Address = packet::Ipv6;

inline Address from_v4(be32 v4) {
  Address a;
  std::memcpy(a.bytes.data() + 12, &v4, sizeof v4);
  return a;
}
inline be32 to_v4(const Address& a) { return packet::load<be32>(a.bytes.data() + 12); }

struct Endpoint {
  Address addr;
  be16 port;                       ///< TCP, UDP, SCTP: the port; ICMP: the identifier, on both sides; else 0
  uint8_t icmp_type = 0, icmp_code = 0;
  bool operator==(const Endpoint&) const = default;
};

struct Key {
  Endpoint src, dst;
  uint16_t eth_type = 0;           ///< kEthIpv4 or kEthIpv6
  uint16_t zone = 0;
  uint8_t proto = 0;
  uint8_t pad[3] = {};
  bool operator==(const Key& o) const { return std::memcmp(this, &o, sizeof *this) == 0; }

  bool is_v6() const { return eth_type == packet::kEthIpv6; }
  bool is_icmp() const { return proto == (is_v6() ? packet::kIpIcmp6 : packet::kIpIcmp); }
  Key reversed() const {
    Key r = *this;
    std::swap(r.src, r.dst);
    return r;
  }
};
static_assert(sizeof(Endpoint) == 20 && sizeof(Key) == 48);

namespace detail {
inline uint64_t mix(uint64_t a, uint64_t b) {
  auto product = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}
inline uint64_t hash_endpoint(const Endpoint& e, uint64_t secret) {
  uint64_t high, low;
  std::memcpy(&high, e.addr.bytes.data(), 8);
  std::memcpy(&low, e.addr.bytes.data() + 8, 8);
  return mix(mix(high ^ secret, low ^ 0x9e3779b97f4a7c15) ^ e.port.raw, secret | 1);
}
}  // namespace detail

/// Equal for a key and its reverse. `secret` keeps senders from choosing collisions.
inline uint64_t hash_key(const Key& k, uint64_t secret) {
  uint64_t ends = detail::hash_endpoint(k.src, secret) + detail::hash_endpoint(k.dst, secret);
  uint64_t rest = uint64_t{k.zone} << 32 | uint64_t{k.eth_type} << 8 | k.proto;
  return detail::mix(ends ^ rest, secret ^ 0xe7037ed1a0b428db);
}

}  // namespace ovs::dp::conntrack
