// Text of MAC and IP addresses. Ref: inet_ntop(3) forms; MAC "aa:bb:cc:dd:ee:ff".
#include "packet/addresses.h"

#include <arpa/inet.h>
#include <fmt/core.h>

namespace ovs::packet {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

namespace {

/// A hexadecimal number as C reads one, with a sign and 0x if it likes, of any length; its low byte counts.
std::optional<uint8_t> take_byte(std::string_view text, size_t& at) {
  bool negative = at < text.size() && text[at] == '-';
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
  if (at + 2 < text.size() && text[at] == '0' && (text[at + 1] | 0x20) == 'x' && hex_value(text[at + 2]) >= 0) at += 2;
  size_t start = at;
  unsigned value = 0;
  for (; at < text.size() && hex_value(text[at]) >= 0; ++at) value = value << 4 | static_cast<unsigned>(hex_value(text[at]));
  if (at == start) return std::nullopt;
  return static_cast<uint8_t>(negative ? 0u - value : value);
}

}  // namespace

std::optional<Mac> Mac::parse(std::string_view text) {
  Mac mac;
  size_t at = 0;
  for (size_t i = 0; i < 6; ++i) {
    if (i && (at >= text.size() || text[at++] != ':')) return std::nullopt;
    auto value = take_byte(text, at);
    if (!value) return std::nullopt;
    mac.bytes[i] = *value;
  }
  if (at != text.size()) return std::nullopt;
  return mac;
}

std::string Mac::text() const {
  return fmt::format("{:02x}:{:02x}:{:02x}:{:02x}:{:02x}:{:02x}", bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);
}

std::optional<Ipv4> parse_ipv4(std::string_view text) {
  std::string z(text);
  Ipv4 a;
  if (z.size() != text.size() || z.find('\0') != z.npos || inet_pton(AF_INET, z.c_str(), &a.raw) != 1) return std::nullopt;
  return a;
}

std::string ipv4_text(Ipv4 address) {
  uint32_t v = address.host();
  return fmt::format("{}.{}.{}.{}", v >> 24, v >> 16 & 255, v >> 8 & 255, v & 255);
}

std::optional<Ipv6> Ipv6::parse(std::string_view text) {
  std::string z(text);
  Ipv6 a;
  if (z.find('\0') != z.npos || inet_pton(AF_INET6, z.c_str(), a.bytes.data()) != 1) return std::nullopt;
  return a;
}

std::string Ipv6::text() const {
  char buffer[INET6_ADDRSTRLEN];
  inet_ntop(AF_INET6, bytes.data(), buffer, sizeof buffer);
  return buffer;
}

}  // namespace ovs::packet
