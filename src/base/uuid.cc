#include "base/uuid.h"

#include "base/prng.h"

namespace ovs {

Uuid Uuid::random(Prng& prng) {
  uint64_t a = prng.next(), b = prng.next();
  Uuid u;
  u.parts = {static_cast<uint32_t>(a >> 32), static_cast<uint32_t>(a), static_cast<uint32_t>(b >> 32),
             static_cast<uint32_t>(b)};
  u.parts[1] = (u.parts[1] & 0xffff0fff) | 0x00004000;
  u.parts[2] = (u.parts[2] & 0x3fffffff) | 0x80000000;
  return u;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid u;
  size_t digit = 0;
  for (size_t i = 0; i < 36; ++i) {
    char c = text[i];
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (c != '-') return std::nullopt;
      continue;
    }
    uint32_t v;
    if (c >= '0' && c <= '9') v = static_cast<uint32_t>(c - '0');
    else if (c >= 'a' && c <= 'f') v = static_cast<uint32_t>(c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') v = static_cast<uint32_t>(c - 'A' + 10);
    else return std::nullopt;
    u.parts[digit / 8] = u.parts[digit / 8] << 4 | v;
    ++digit;
  }
  return u;
}

std::string Uuid::text() const {
  std::string out(36, '-');
  char* to = out.data();
  constexpr char hex[] = "0123456789abcdef";
  for (size_t nibble = 0; nibble < 32; ++nibble) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) ++to;
    *to++ = hex[parts[nibble / 8] >> (28 - 4 * (nibble % 8)) & 15];
  }
  return out;
}

}  // namespace ovs
