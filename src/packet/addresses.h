// Addresses as they lie in packets.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "base/endian.h"

namespace ovs::packet {

struct Mac {
  std::array<uint8_t, 6> bytes{};
  bool operator==(const Mac&) const = default;
  auto operator<=>(const Mac&) const = default;
  bool is_zero() const { return *this == Mac{}; }
  bool is_multicast() const { return bytes[0] & 1; }
  bool is_broadcast() const { return *this == Mac{{255, 255, 255, 255, 255, 255}}; }
  /// 01:80:c2:00:00:0x: never forwarded by NORMAL unless forward-bpdu.
  bool is_reserved() const { return bytes[0] == 1 && bytes[1] == 0x80 && bytes[2] == 0xc2 && !bytes[3] && !bytes[4] && bytes[5] < 16; }
  uint64_t as_u64() const { uint64_t v = 0; for (uint8_t b : bytes) v = v << 8 | b; return v; }
  static Mac from_u64(uint64_t v) { Mac m; for (size_t i = 6; i-- > 0; v >>= 8) m.bytes[i] = static_cast<uint8_t>(v); return m; }
  static std::optional<Mac> parse(std::string_view text);  ///< "aa:bb:cc:dd:ee:ff", one or two digits each
  std::string text() const;
};

/// IPv4 address, network order in memory.
using Ipv4 = be32;
std::optional<Ipv4> parse_ipv4(std::string_view text);
std::string ipv4_text(Ipv4 address);

struct Ipv6 {
  std::array<uint8_t, 16> bytes{};
  bool operator==(const Ipv6&) const = default;
  auto operator<=>(const Ipv6&) const = default;
  bool is_zero() const { return *this == Ipv6{}; }
  static std::optional<Ipv6> parse(std::string_view text);
  std::string text() const;  ///< as inet_ntop prints
};

}  // namespace ovs::packet

template <>
struct std::hash<ovs::packet::Mac> {
  size_t operator()(const ovs::packet::Mac& m) const noexcept { return m.as_u64() * 0x9e3779b97f4a7c15; }
};
