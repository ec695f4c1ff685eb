// The ways to a syslog daemon. Sends never block: what cannot be sent at once is lost.
// Spec: reference sheet "daemons-common" 4.4.
#pragma once
#include <string>
#include <string_view>

#include "base/log.h"
#include "base/result.h"

namespace ovs {

/// Movable owner of one descriptor.
class LogSocket {
 public:
  LogSocket() = default;
  explicit LogSocket(int fd) : fd_(fd) {}
  LogSocket(LogSocket&& o) noexcept : fd_(std::exchange(o.fd_, -1)) {}
  LogSocket& operator=(LogSocket&& o) noexcept {
    std::swap(fd_, o.fd_);
    return *this;
  }
  ~LogSocket();
  int fd() const { return fd_; }

 private:
  int fd_ = -1;
};

class SyslogSender {
 public:
  SyslogSender() = default;  ///< "libc"
  static Result<SyslogSender> open(std::string_view method);
  /// `prefix` ("<PRI>") is used by methods without a header of their own.
  void send(LogLevel level, int facility, std::string_view prefix, std::string_view line);
  bool has_own_header() const { return kind_ != Kind::socket; }
  std::string_view shown_prefix() const;

 private:
  enum class Kind { libc, null, socket };
  Kind kind_ = Kind::libc;
  LogSocket socket_;
  bool opened_ = false;
};

class SyslogTarget {
 public:
  static Result<SyslogTarget> open(std::string_view host_port);
  bool active() const { return socket_.fd() >= 0; }
  void send(std::string_view datagram);

 private:
  LogSocket socket_;
};

}  // namespace ovs
