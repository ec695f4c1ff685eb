// Byte order as a type: be16/be32/be64 hold network order in memory; conversion is explicit both ways.
#pragma once
#include <bit>
#include <compare>
#include <cstdint>

namespace ovs {

template <class T>
struct BigEndian {
  T raw = 0;  ///< as it lies in memory

  constexpr BigEndian() = default;
  constexpr explicit BigEndian(T host) : raw(swap(host)) {}
  static constexpr BigEndian from_raw(T raw) { BigEndian v; v.raw = raw; return v; }
  constexpr T host() const { return swap(raw); }
  constexpr bool operator==(const BigEndian&) const = default;
  constexpr auto operator<=>(const BigEndian& o) const { return host() <=> o.host(); }
  constexpr explicit operator bool() const { return raw != 0; }
  constexpr BigEndian operator&(BigEndian o) const { return from_raw(static_cast<T>(raw & o.raw)); }
  constexpr BigEndian operator|(BigEndian o) const { return from_raw(static_cast<T>(raw | o.raw)); }
  constexpr BigEndian operator^(BigEndian o) const { return from_raw(static_cast<T>(raw ^ o.raw)); }
  constexpr BigEndian operator~() const { return from_raw(static_cast<T>(~raw)); }

 private:
  static constexpr T swap(T v) {
    if constexpr (std::endian::native == std::endian::little && sizeof(T) == 8) return __builtin_bswap64(v);
    else if constexpr (std::endian::native == std::endian::little && sizeof(T) == 4) return __builtin_bswap32(v);
    else if constexpr (std::endian::native == std::endian::little && sizeof(T) == 2) return __builtin_bswap16(v);
    else return v;
  }
};

using be16 = BigEndian<uint16_t>;
using be32 = BigEndian<uint32_t>;
using be64 = BigEndian<uint64_t>;
using be128 = unsigned __int128;  ///< raw network order bytes; only compared and masked

}  // namespace ovs
