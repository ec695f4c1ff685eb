// The part of a connection string behind the colon: "HOST:PORT", "PORT[:IP]". Pure.
// Spec: reference sheet "daemons-common" 7.
#pragma once
#include <sys/socket.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ovs::stream {

struct HostPort {
  std::string host;   ///< without brackets; empty: any address (passive only)
  uint16_t port = 0;  ///< host order
};

/// `default_port` 0: a port must be there. Error texts are complete ("1.2.3.4:x: bad port number \"x\"").
Result<HostPort> parse_active(std::string_view text, uint16_t default_port);
Result<HostPort> parse_passive(std::string_view text, uint16_t default_port);

struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t size = 0;
  const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
  int family() const { return storage.ss_family; }
};
/// Numeric addresses with optional "%scope"; nothing if `host` is a name. The error is about a bad scope.
Result<std::optional<SocketAddress>> numeric_address(const HostPort& target, std::string_view text);
SocketAddress any_address(uint16_t port);  ///< IPv4
/// "1.2.3.4" or "[::1]", and with port "1.2.3.4:80".
std::string address_text(const SocketAddress& address);
std::string address_port_text(const SocketAddress& address);
uint16_t port_of(const SocketAddress& address);

}  // namespace ovs::stream
