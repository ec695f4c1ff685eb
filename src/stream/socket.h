// Thin owners of sockets: descriptors, Unix socket names of any length, options. Spec: unix(7), tcp(7), ip(7).
#pragma once
#include <string>
#include <utility>

#include "base/result.h"
#include "stream/address.h"

namespace ovs::stream {

class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& o) noexcept : fd_(std::exchange(o.fd_, -1)) {}
  Fd& operator=(Fd&& o) noexcept {
    std::swap(fd_, o.fd_);
    return *this;
  }
  ~Fd();
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

/// Non-blocking, close-on-exec.
Result<Fd> new_socket(int family);
/// A Unix address; for long names it goes through /proc/self/fd of a descriptor on the folder, kept in `folder`.
Result<SocketAddress> unix_address(const std::string& path, Fd& folder);
void set_dscp(int fd, int family, uint8_t dscp);
void set_no_delay(int fd);
int pending_error(int fd);  ///< SO_ERROR
SocketAddress local_address_of(int fd);

/// A listening Unix socket at `path` (mode 0770 less umask); an old file is removed first.
Result<Fd> listen_unix(const std::string& path);
/// `text` names the socket in messages, e.g. "0:127.0.0.1".
Result<Fd> listen_tcp(const SocketAddress& address, std::string_view text, uint8_t dscp);

}  // namespace ovs::stream
