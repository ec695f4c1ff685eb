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

namespace {
constexpr auto kHexPairs = [] {
  std::array<std::array<char, 2>, 256> pairs{};
  constexpr char hex[] = "0123456789abcdef";
  for (size_t i = 0; i < 256; ++i) pairs[i] = {hex[i >> 4], hex[i & 15]};
  return pairs;
}();
constexpr uint8_t kNoDigit = 0xff;
constexpr auto kDigits = [] {
  std::array<uint8_t, 256> digits{};
  digits.fill(kNoDigit);
  for (uint8_t i = 0; i < 10; ++i) digits[size_t{'0'} + i] = i;
  for (uint8_t i = 0; i < 6; ++i) digits[size_t{'a'} + i] = digits[size_t{'A'} + i] = static_cast<uint8_t>(10 + i);
  return digits;
}();
/// Where the text has the two digits of each byte.
constexpr uint8_t kBytesAt[16] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != kTextSize || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
  Uuid u;
  uint32_t all = 0;   // has bits above the fourth if a character is no digit
  for (size_t i = 0; i < 16; ++i) {
    uint32_t high = kDigits[static_cast<uint8_t>(text[kBytesAt[i]])], low = kDigits[static_cast<uint8_t>(text[kBytesAt[i] + 1])];
    all |= high | low;
    u.parts[i / 4] = u.parts[i / 4] << 8 | high << 4 | low;
  }
  if (all > 15) return std::nullopt;
  return u;
}

void Uuid::write(char* to) const {
  for (size_t at : {8u, 13u, 18u, 23u}) to[at] = '-';
  for (size_t i = 0; i < 16; ++i) {
    const auto& pair = kHexPairs[parts[i / 4] >> (24 - 8 * (i % 4)) & 255];
    to[kBytesAt[i]] = pair[0];
    to[kBytesAt[i] + 1] = pair[1];
  }
}

std::string Uuid::text() const {
  std::string out(kTextSize, '-');
  write(out.data());
  return out;
}

}  // namespace ovs
