// Spec: RFC 8259 6, 7; Ref: reference sheet "ovsdb" 3.1 (texts).
#include "json/literals.h"

#include <algorithm>
#include <charconv>

namespace ovs::json {
namespace {

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void append_utf8(std::string& out, uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

/// Four hex digits at text[at]; `text` ends where the string does.
const char* read_hex4(std::string_view text, size_t at, uint32_t& out) {
  if (text.size() - at < 4) return "quoted string ends within \\u escape";
  out = 0;
  for (size_t i = at; i < at + 4; ++i) {
    int digit = hex_digit(text[i]);
    if (digit < 0) return "malformed \\u escape";
    out = out << 4 | static_cast<uint32_t>(digit);
  }
  return out == 0 ? "null bytes not supported in quoted strings" : nullptr;
}

const char* read_unicode(std::string_view text, size_t& at, std::string& out) {
  uint32_t c = 0, low = 0;
  if (auto error = read_hex4(text, at, c)) return error;
  at += 4;
  if (c >= 0xd800 && c <= 0xdbff) {
    if (text.size() - at < 2 || text[at] != '\\' || text[at + 1] != 'u') return "malformed escaped surrogate pair";
    if (auto error = read_hex4(text, at + 2, low)) return error;
    if (low < 0xdc00 || low > 0xdfff) return "second half of escaped surrogate pair is not trailing surrogate";
    at += 6;
    c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
  }
  append_utf8(out, c);
  return nullptr;
}

}  // namespace

std::string resolve_escapes(std::string_view text, std::string& out) {
  for (size_t i = 0; i < text.size();) {
    size_t slash = text.find('\\', i);
    if (slash == text.npos) slash = text.size();
    out.append(text, i, slash - i);
    if (slash == text.size()) break;
    if (slash + 1 == text.size()) return "quoted string may not end with backslash";
    char c = text[slash + 1];
    i = slash + 2;
    switch (c) {
      case '"': case '\\': case '/': out += c; break;
      case 'b': out += '\b'; break;
      case 'f': out += '\f'; break;
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case 'u':
        if (auto error = read_unicode(text, i, out)) return error;
        break;
      default: return std::string("bad escape \\") + c;
    }
  }
  return {};
}

const char* check_number(std::string_view t, bool& exponent_too_big) {
  size_t i = 0;
  auto digit_at = [&t](size_t at) { return at < t.size() && is_digit(t[at]); };
  if (t[i] == '-') ++i;
  if (!digit_at(i)) return "'-' must be followed by digit";
  if (t[i] == '0') {
    if (digit_at(++i)) return "leading zeros not allowed";
  } else {
    while (digit_at(i)) ++i;
  }
  if (i < t.size() && t[i] == '.') {
    if (!digit_at(++i)) return "decimal point must be followed by digit";
    while (digit_at(i)) ++i;
  }
  if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
    ++i;
    if (i < t.size() && (t[i] == '+' || t[i] == '-')) ++i;
    if (!digit_at(i)) return "exponent must contain at least one digit";
    int64_t exponent = 0;
    for (; digit_at(i); ++i) exponent = std::min<int64_t>(exponent * 10 + (t[i] - '0'), 1 << 30);
    exponent_too_big = exponent >= 1 << 30;
  }
  return i == t.size() ? nullptr : "syntax error in number";
}

std::optional<int64_t> exact_integer(std::string_view t) {
  bool negative = t[0] == '-';
  uint64_t mantissa = 0;
  int64_t power = 0, exponent = 0;
  bool fraction = false;
  for (size_t i = negative; i < t.size(); ++i) {
    if (t[i] == '.') {
      fraction = true;
    } else if (t[i] == 'e' || t[i] == 'E') {
      std::string_view e = t.substr(i + 1);
      if (e[0] == '+') e.remove_prefix(1);
      std::from_chars(e.data(), e.data() + e.size(), exponent);
      break;
    } else {
      auto digit = static_cast<unsigned>(t[i] - '0');
      if (mantissa > (UINT64_MAX - digit) / 10) return std::nullopt;
      mantissa = mantissa * 10 + digit;
      power -= fraction;
    }
  }
  power += exponent;
  if (mantissa == 0) return 0;
  for (; power < 0; ++power) {
    if (mantissa % 10) return std::nullopt;
    mantissa /= 10;
  }
  for (; power > 0; --power) {
    if (mantissa > UINT64_MAX / 10) return std::nullopt;
    mantissa *= 10;
  }
  if (negative) {
    if (mantissa > uint64_t{1} << 63) return std::nullopt;
    return static_cast<int64_t>(0 - mantissa);
  }
  if (mantissa > static_cast<uint64_t>(INT64_MAX)) return std::nullopt;
  return static_cast<int64_t>(mantissa);
}

}  // namespace ovs::json
