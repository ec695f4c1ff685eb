#include "dp/scanner.h"

#include <charconv>
#include <cstring>

namespace ovs::dp {
namespace {
constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";
uint8_t digit(char c) { return static_cast<uint8_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); }
}  // namespace

std::optional<uint64_t> Scanner::number(uint64_t limit) {
  std::string_view r = rest();
  int base = 10;
  if (r.size() > 2 && r[0] == '0' && (r[1] == 'x' || r[1] == 'X')) {
    base = 16;
    r.remove_prefix(2);
  } else if (r.size() > 1 && r[0] == '0' && r[1] >= '0' && r[1] <= '7') {
    base = 8;
  }
  uint64_t v = 0;
  auto [end, error] = std::from_chars(r.data(), r.data() + r.size(), v, base);
  if (error != std::errc() || v > limit) return std::nullopt;
  at_ = static_cast<size_t>(end - text_.data());
  return v;
}

std::optional<uint64_t> Scanner::decimal(uint64_t limit) {
  std::string_view r = rest();
  uint64_t v = 0;
  auto [end, error] = std::from_chars(r.data(), r.data() + r.size(), v, 10);
  if (error != std::errc() || v > limit) return std::nullopt;
  at_ = static_cast<size_t>(end - text_.data());
  return v;
}

std::optional<packet::Mac> Scanner::mac() {
  size_t start = at_;
  auto m = packet::Mac::parse(run("0123456789abcdefABCDEF:"));
  if (!m) at_ = start;
  return m;
}

std::optional<be32> Scanner::ipv4() {
  size_t start = at_;
  auto a = packet::parse_ipv4(run("0123456789."));
  if (!a) at_ = start;
  return a;
}

std::optional<packet::Ipv6> Scanner::ipv6() {
  size_t start = at_;
  auto a = packet::Ipv6::parse(run("0123456789abcdefABCDEF:."));
  if (!a) at_ = start;
  return a;
}

bool Scanner::hex_right(uint8_t* out, size_t size) {
  size_t start = at_;
  if (rest().starts_with("0x") || rest().starts_with("0X")) at_ += 2;
  std::string_view digits = run(kHexDigits);
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 2 * size) {
    at_ = start;
    return false;
  }
  std::memset(out, 0, size);
  for (size_t i = 0; i < digits.size(); ++i) {
    uint8_t d = digit(digits[digits.size() - 1 - i]);
    out[size - 1 - i / 2] = static_cast<uint8_t>(out[size - 1 - i / 2] | (i % 2 ? d << 4 : d));
  }
  return true;
}

}  // namespace ovs::dp
