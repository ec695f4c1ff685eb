#include "stream/address.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>

#include "base/strings.h"

namespace ovs::stream {

namespace {
/// Splits at the one colon that is not part of an IPv6 address. Several colons without brackets: no split.
struct Halves {
  std::string_view first;
  std::optional<std::string_view> second;
};
Halves split_colon(std::string_view text) {
  size_t colon = text.npos;
  if (text.starts_with('[')) {
    size_t end = text.find(']');
    if (end != text.npos) colon = text.find(':', end);
  } else {
    colon = text.find(':');
    bool bracket_follows = colon != text.npos && text.substr(colon + 1).starts_with('[');
    if (colon != text.npos && !bracket_follows && text.find(':', colon + 1) != text.npos) colon = text.npos;
  }
  if (colon == text.npos) return {text, std::nullopt};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

std::string without_brackets(std::string_view host) {
  if (host.size() >= 2 && host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return std::string(host);
}

Result<uint16_t> parse_port(std::string_view port, std::string_view text) {
  auto number = parse_u16(port, 10);
  if (!number) return fail(fmt::format("{}: bad port number \"{}\"", text, port), EAFNOSUPPORT);
  return *number;
}
}  // namespace

Result<HostPort> parse_active(std::string_view text, uint16_t default_port) {
  auto [host, port] = split_colon(text);
  HostPort out{without_brackets(host), default_port};
  bool no_port = !port || port->empty();
  if (no_port && !default_port) return fail(fmt::format("{}: port must be specified", text), EAFNOSUPPORT);
  if (!no_port) out.port = TRY(parse_port(*port, text));
  if (out.host.empty()) return fail(fmt::format("{}: host must be specified", text), EAFNOSUPPORT);
  return out;
}

Result<HostPort> parse_passive(std::string_view text, uint16_t default_port) {
  auto [port, host] = split_colon(text);
  HostPort out{without_brackets(host.value_or("")), default_port};
  if (!host && port.find(':') != port.npos) port = "";  // several colons: nobody knows where the port ends
  if (port.empty() && !default_port) return fail(fmt::format("{}: port must be specified", text), EAFNOSUPPORT);
  if (!port.empty()) out.port = TRY(parse_port(port, text));
  return out;
}

Result<std::optional<SocketAddress>> numeric_address(const HostPort& target, std::string_view text) {
  SocketAddress address;
  auto& v4 = reinterpret_cast<sockaddr_in&>(address.storage);
  if (inet_pton(AF_INET, target.host.c_str(), &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    v4.sin_port = htons(target.port);
    address.size = sizeof v4;
    return address;
  }
  auto& v6 = reinterpret_cast<sockaddr_in6&>(address.storage);
  size_t percent = target.host.find('%');
  if (inet_pton(AF_INET6, target.host.substr(0, percent).c_str(), &v6.sin6_addr) != 1) return std::nullopt;
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(target.port);
  address.size = sizeof v6;
  if (percent == std::string::npos) return address;
  std::string scope = target.host.substr(percent + 1);
  v6.sin6_scope_id = if_nametoindex(scope.c_str());
  if (!v6.sin6_scope_id) v6.sin6_scope_id = parse_u32(scope, 10).value_or(0);
  if (!v6.sin6_scope_id)
    return fail(fmt::format("{}: bad IPv6 scope \"{}\" ({})", text, scope, errno_text(ENODEV)), EAFNOSUPPORT);
  return address;
}

SocketAddress any_address(uint16_t port) {
  SocketAddress address;
  auto& v4 = reinterpret_cast<sockaddr_in&>(address.storage);
  v4.sin_family = AF_INET;
  v4.sin_port = htons(port);
  address.size = sizeof v4;
  return address;
}

std::string address_text(const SocketAddress& address) {
  char text[INET6_ADDRSTRLEN + IF_NAMESIZE + 3] = "";
  if (address.family() == AF_INET) {
    inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address.storage).sin_addr, text, sizeof text);
    return text;
  }
  auto& v6 = reinterpret_cast<const sockaddr_in6&>(address.storage);
  inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
  std::string scope;
  char name[IF_NAMESIZE];
  if (v6.sin6_scope_id && if_indextoname(v6.sin6_scope_id, name)) scope = fmt::format("%{}", name);
  return fmt::format("[{}{}]", text, scope);
}

std::string address_port_text(const SocketAddress& address) {
  return fmt::format("{}:{}", address_text(address), port_of(address));
}

uint16_t port_of(const SocketAddress& address) {
  if (address.family() == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in&>(address.storage).sin_port);
  if (address.family() == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(address.storage).sin6_port);
  return 0;
}

}  // namespace ovs::stream
