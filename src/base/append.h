// Numbers appended to text without a temporary: for dumps of a million lines.
#pragma once
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace ovs {

template <std::integral T>
inline void append_decimal(std::string& out, T value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}
/// Lower-case digits without prefix.
inline void append_hex_digits(std::string& out, uint64_t value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value, 16).ptr);
}
/// "0x1f", "0x0".
inline void append_0x(std::string& out, uint64_t value) {
  out += "0x";
  append_hex_digits(out, value);
}
/// As printf's %#x: "0x1f", "0".
inline void append_hex(std::string& out, uint64_t value) {
  if (value) append_0x(out, value);
  else out += '0';
}
/// With leading zeros up to `width` (at most 16) digits.
inline void append_padded_hex(std::string& out, uint64_t value, size_t width) {
  char digits[24];
  auto size = static_cast<size_t>(std::to_chars(digits, digits + sizeof digits, value, 16).ptr - digits);
  if (size < width) out.append(width - size, '0');
  out.append(digits, size);
}
inline void append_padded_decimal(std::string& out, uint64_t value, size_t width) {
  char digits[24];
  auto size = static_cast<size_t>(std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
  if (size < width) out.append(width - size, '0');
  out.append(digits, size);
}

}  // namespace ovs
