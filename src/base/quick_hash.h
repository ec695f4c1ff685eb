// A fast hash of short byte strings for tables in memory. Not for the wire, not against chosen keys.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ovs {

struct QuickHash {
  using is_transparent = void;
  using is_avalanching = void;
  size_t operator()(std::string_view key) const {
    uint64_t h = key.size();
    const char* p = key.data();
    size_t left = key.size();
    for (; left >= 8; left -= 8, p += 8) h = mix(h, load(p, 8));
    return mix(h, left ? load(p, left) : 0);
  }

 private:
  static uint64_t load(const char* p, size_t n) {
    uint64_t v = 0;
    std::memcpy(&v, p, n);
    return v;
  }
  static uint64_t mix(uint64_t h, uint64_t v) {
    unsigned __int128 p = static_cast<unsigned __int128>(h ^ v ^ 0x2d358dccaa6c78a5) * 0x9e3779b97f4a7c15;
    return static_cast<uint64_t>(p) ^ static_cast<uint64_t>(p >> 64);
  }
};

}  // namespace ovs
