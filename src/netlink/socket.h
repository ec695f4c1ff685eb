// A netlink socket for requests. The kernel answers while the request is being sent, so that nothing here
// waits for anybody; it may therefore be used on the control thread.
// Spec: netlink(7).
#pragma once
#include <functional>
#include <memory>

#include "netlink/message.h"

struct mnl_socket;

namespace ovs::netlink {

/// One thread.
class Socket {
 public:
  /// `protocol`: NETLINK_ROUTE, NETLINK_GENERIC, ... `groups`: legacy multicast bits to join, 0 for requests.
  static Result<Socket> open(int protocol, unsigned groups = 0);
  Socket(Socket&&) noexcept = default;
  Socket& operator=(Socket&&) noexcept = default;

  int fd() const;
  /// Sends, waits for the acknowledgement; `on_message` sees every answer before it. Errors carry the
  /// kernel's errno as code.
  Result<void> transact(Request& request, const std::function<void(const MessageView&)>& on_message = {});
  /// As transact, for requests with NLM_F_DUMP: many answers.
  Result<void> dump(Request& request, const std::function<void(const MessageView&)>& on_message);
  /// One waiting datagram of a multicast group; 0 bytes: nothing waits (the socket must be non-blocking).
  /// ENOBUFS: notifications were lost.
  Result<size_t> receive(std::span<uint8_t> buffer);

 private:
  struct Close { void operator()(mnl_socket* s) const; };
  explicit Socket(mnl_socket* socket) : socket_(socket) {}
  Result<void> send(Request& request, uint16_t flags);
  std::unique_ptr<mnl_socket, Close> socket_;
  uint32_t sequence_ = 0;
};

}  // namespace ovs::netlink
