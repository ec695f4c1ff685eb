// Small helpers on text that every layer needs.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ovs {

std::vector<std::string_view> split(std::string_view text, char separator);              ///< keeps empty pieces
std::vector<std::string_view> split_any(std::string_view text, std::string_view separators);  ///< drops empty pieces
std::string_view trim(std::string_view text);  ///< without leading and trailing white space
std::string to_lower(std::string_view text);
bool iequals(std::string_view a, std::string_view b);  ///< ASCII, case-insensitive

/// A whole text as an integer in C syntax: decimal, 0x hex, 0 octal when base is 0.
std::optional<uint64_t> parse_u64(std::string_view text, int base = 0);
std::optional<int64_t> parse_i64(std::string_view text, int base = 0);
std::optional<uint32_t> parse_u32(std::string_view text, int base = 0);
std::optional<uint16_t> parse_u16(std::string_view text, int base = 0);
std::optional<uint8_t> parse_u8(std::string_view text, int base = 0);

/// What C's strtoull makes of the start of a text: white space and a sign may come first, a negative number wraps.
struct CInteger {
  uint64_t value = 0;      ///< UINT64_MAX on overflow
  size_t size = 0;         ///< characters taken, 0 if there is no number
  bool overflow = false;
};
CInteger c_integer(std::string_view text, int base = 0);

/// A number with an optional sign at the start of `text`, modulo 2^64, as C's scanf takes it; drops what it took.
std::optional<uint64_t> take_wrapped(std::string_view& text, int base = 10);

}  // namespace ovs
