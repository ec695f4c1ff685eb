#include "base/strings.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace ovs {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> split_any(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> pieces;
  size_t at = 0;
  while ((at = text.find_first_not_of(separators, at)) != std::string_view::npos) {
    size_t end = std::min(text.find_first_of(separators, at), text.size());
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <class T>
std::optional<T> parse_integer(std::string_view text, int base) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  bool hex = text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
  if ((base == 0 || base == 16) && hex) {
    text.remove_prefix(2);
    base = 16;
  } else if (base == 0) {
    base = text.size() > 1 && text[0] == '0' ? 8 : 10;
  }
  uint64_t magnitude = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  if constexpr (std::is_signed_v<T>) {
    uint64_t limit = static_cast<uint64_t>(std::numeric_limits<T>::max()) + (negative ? 1 : 0);
    if (magnitude > limit) return std::nullopt;
    return static_cast<T>(negative ? ~magnitude + 1 : magnitude);
  } else {
    if ((negative && magnitude != 0) || magnitude > std::numeric_limits<T>::max()) return std::nullopt;
    return static_cast<T>(magnitude);
  }
}
}  // namespace

namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

/// Sign and base of the number at text[i], which moves to its first digit. "0x" counts only before a hex digit.
bool take_sign_and_base(std::string_view text, size_t& i, int& base) {
  bool negative = false;
  if (i < text.size() && (text[i] == '+' || text[i] == '-')) negative = text[i++] == '-';
  bool hex = i + 2 < text.size() && text[i] == '0' && lower(text[i + 1]) == 'x' && digit_value(text[i + 2]) < 16;
  if (hex && (base == 0 || base == 16)) {
    i += 2;
    base = 16;
  } else if (base == 0) {
    base = i < text.size() && text[i] == '0' ? 8 : 10;
  }
  return negative;
}

}  // namespace

CInteger c_integer(std::string_view text, int base) {
  size_t i = std::min(text.find_first_not_of(" \t\n\v\f\r"), text.size());
  bool negative = take_sign_and_base(text, i, base);
  CInteger out;
  size_t first = i;
  auto radix = static_cast<uint64_t>(base);
  for (; i < text.size() && digit_value(text[i]) < base; ++i) {
    auto digit = static_cast<uint64_t>(digit_value(text[i]));
    if (out.value > (UINT64_MAX - digit) / radix) out.overflow = true;
    out.value = out.value * radix + digit;
  }
  if (i == first) return {};
  out.size = i;
  if (out.overflow) out.value = UINT64_MAX;
  else if (negative) out.value = ~out.value + 1;
  return out;
}

std::optional<uint64_t> take_wrapped(std::string_view& text, int base) {
  size_t i = 0;
  bool negative = take_sign_and_base(text, i, base);
  size_t first = i;
  uint64_t value = 0;
  for (; i < text.size() && digit_value(text[i]) < base; ++i) value = value * static_cast<uint64_t>(base) + static_cast<uint64_t>(digit_value(text[i]));
  if (i == first) return std::nullopt;
  text.remove_prefix(i);
  return negative ? ~value + 1 : value;
}

std::string to_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

bool iequals(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<uint64_t> parse_u64(std::string_view t, int base) { return parse_integer<uint64_t>(t, base); }
std::optional<int64_t> parse_i64(std::string_view t, int base) { return parse_integer<int64_t>(t, base); }
std::optional<uint32_t> parse_u32(std::string_view t, int base) { return parse_integer<uint32_t>(t, base); }
std::optional<uint16_t> parse_u16(std::string_view t, int base) { return parse_integer<uint16_t>(t, base); }
std::optional<uint8_t> parse_u8(std::string_view t, int base) { return parse_integer<uint8_t>(t, base); }

}  // namespace ovs
