#include "stream/fd_stream.h"

#include <poll.h>
#include <sys/uio.h>

namespace ovs::stream {

namespace {
constexpr Duration kFullRetry = Millis(10);
}

int FdStream::connect() {
  if (error_) return error_;
  if (state_ == State::connected) return 0;
  if (state_ == State::full) {
    if (::connect(fd_.get(), address_.get(), address_.size) == 0) state_ = State::connected;
    else if (errno == EINPROGRESS) state_ = State::connecting;
    else if (errno != EAGAIN) error_ = errno;
    return error_ ? error_ : state_ == State::connected ? 0 : EAGAIN;
  }
  int code = connect_progress(fd_.get());
  if (code == 0) state_ = State::connected;
  else if (code != EAGAIN) error_ = code;
  return code;
}

IoResult FdStream::recv(std::span<uint8_t> into) {
  if (int code = connect()) return {0, code};
  ssize_t n = ::recv(fd_.get(), into.data(), into.size(), MSG_DONTWAIT);
  if (n > 0) return {static_cast<size_t>(n), 0, static_cast<size_t>(n) < into.size()};
  if (n == 0) return {0, kEof};
  return {0, errno == EINTR ? EAGAIN : errno};
}

IoResult FdStream::send(ByteView data) {
  if (int code = connect()) return {0, code};
  ssize_t n = ::send(fd_.get(), data.data(), data.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (n >= 0) return {static_cast<size_t>(n), 0};
  return {0, errno == EINTR ? EAGAIN : errno};
}

IoResult FdStream::send_parts(std::span<const ByteView> parts) {
  constexpr size_t kMost = 64;
  if (parts.size() == 1) return send(parts.front());
  if (int code = connect()) return {0, code};
  iovec pieces[kMost];
  size_t count = std::min(parts.size(), kMost);
  for (size_t i = 0; i < count; ++i) pieces[i] = {const_cast<uint8_t*>(parts[i].data()), parts[i].size()};
  msghdr message{};
  message.msg_iov = pieces;
  message.msg_iovlen = count;
  ssize_t n = ::sendmsg(fd_.get(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
  if (n >= 0) return {static_cast<size_t>(n), 0};
  return {0, errno == EINTR ? EAGAIN : errno};
}

void FdStream::want(FdEvents events) {
  if (state_ == State::full && events != FdEvents::none) {
    again_ = loop_.timer([this] { ready(); });
    again_.set(loop_.now() + kFullRetry);
    return;
  }
  again_.cancel();
  if (state_ == State::connecting && events != FdEvents::none) events = FdEvents::write;
  if (events == FdEvents::none) watch_.reset();  // a hangup would be reported even to those who want nothing
  else if (watch_) watch_.set(events);
  else watch_ = loop_.watch(fd_.get(), events, [this](FdEvents) { ready(); });
}

std::string FdStream::local_address() const {
  SocketAddress address = local_address_of(fd_.get());
  return address.family() == AF_INET || address.family() == AF_INET6 ? address_text(address) : "";
}

int connect_progress(int fd) {
  pollfd p{.fd = fd, .events = POLLOUT, .revents = 0};
  if (poll(&p, 1, 0) == 0) return EAGAIN;
  int code = pending_error(fd);
  return !code && (p.revents & POLLHUP) ? ECONNREFUSED : code;
}

Result<Connecting> start_connect(const SocketAddress& address, uint8_t dscp) {
  Fd fd = TRY(new_socket(address.family()));
  if (address.family() != AF_UNIX) {
    set_dscp(fd.get(), address.family(), dscp);
    set_no_delay(fd.get());
  }
  using enum FdStream::State;
  if (::connect(fd.get(), address.get(), address.size) == 0) return Connecting{std::move(fd), connected};
  if (errno == EINPROGRESS) return Connecting{std::move(fd), connecting};
  if (errno == EAGAIN && address.family() == AF_UNIX) return Connecting{std::move(fd), full};
  return fail_errno(errno);
}

}  // namespace ovs::stream
