// Spec: netlink(7). NLM_F_DUMP_INTR is not retried: the tables that we dump are read again on every change.
#include "netlink/socket.h"

#include <fcntl.h>
#include <linux/netlink.h>
#include <sys/socket.h>

namespace ovs::netlink {
namespace {

constexpr size_t kReceiveSize = 64 * 1024;

/// The errno of an NLMSG_ERROR or NLMSG_DONE message: 0 for an acknowledgement.
int error_of(const MessageView& message) {
  int32_t code = 0;
  if (message.payload.size() < sizeof code) return message.type == NLMSG_ERROR ? EPROTO : 0;
  std::memcpy(&code, message.payload.data(), sizeof code);
  return -code;
}

}  // namespace

void Socket::Close::operator()(mnl_socket* s) const { mnl_socket_close(s); }

Result<Socket> Socket::open(int protocol, unsigned groups) {
  mnl_socket* raw = mnl_socket_open2(protocol, SOCK_CLOEXEC | (groups ? SOCK_NONBLOCK : 0));
  if (!raw) return fail_errno(errno);
  Socket socket(raw);
  if (mnl_socket_bind(raw, groups, MNL_SOCKET_AUTOPID) < 0) return fail_errno(errno);
  return socket;
}

int Socket::fd() const { return mnl_socket_get_fd(socket_.get()); }

Result<void> Socket::send(Request& request, uint16_t flags) {
  if (!request.complete()) return fail_errno(EMSGSIZE);
  nlmsghdr* message = request.message();
  message->nlmsg_flags = static_cast<uint16_t>(message->nlmsg_flags | flags);
  message->nlmsg_seq = ++sequence_;
  if (mnl_socket_sendto(socket_.get(), message, message->nlmsg_len) < 0) return fail_errno(errno);
  return {};
}

Result<void> Socket::transact(Request& request, const std::function<void(const MessageView&)>& on_message) {
  TRY(send(request, NLM_F_ACK));
  Bytes buffer(kReceiveSize);
  for (;;) {
    ssize_t size = mnl_socket_recvfrom(socket_.get(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return fail_errno(errno);
    MessageReader reader({buffer.data(), static_cast<size_t>(size)});
    while (auto message = reader.next()) {
      if (message->sequence != sequence_) continue;  // the late answer of a request that failed half-way
      if (message->type == NLMSG_ERROR || message->type == NLMSG_DONE) {
        int code = error_of(*message);
        if (code) return fail_errno(code);
        return {};
      }
      if (on_message) on_message(*message);
    }
  }
}

Result<void> Socket::dump(Request& request, const std::function<void(const MessageView&)>& on_message) {
  request.message()->nlmsg_flags = static_cast<uint16_t>(request.message()->nlmsg_flags | NLM_F_DUMP);
  return transact(request, on_message);
}

Result<size_t> Socket::receive(std::span<uint8_t> buffer) {
  for (;;) {
    ssize_t size = mnl_socket_recvfrom(socket_.get(), buffer.data(), buffer.size());
    if (size >= 0) return static_cast<size_t>(size);
    if (errno == EAGAIN) return size_t{0};
    if (errno != EINTR) return fail_errno(errno);
  }
}

}  // namespace ovs::netlink
