#include "base/log_syslog.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <syslog.h>
#include <unistd.h>

#include "base/program.h"
#include "base/strings.h"

namespace ovs {

namespace {
constexpr uint16_t kSyslogPort = 514;
constexpr int kPriorities[] = {LOG_ALERT, LOG_ALERT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_DEBUG};

/// -1 if it cannot be reached; then messages are lost, as the daemon must go on.
int connect_unix(std::string_view path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return -1;
  path.copy(address.sun_path, path.size());
  for (int type : {SOCK_DGRAM, SOCK_STREAM}) {
    int fd = socket(AF_UNIX, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) continue;
    if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return fd;
    close(fd);
  }
  return -1;
}

int connect_address(const sockaddr* address, socklen_t size) {
  int fd = socket(address->sa_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd >= 0 && connect(fd, address, size) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

/// "IP[:PORT]" or "[IP6][:PORT]".
int connect_udp(std::string_view text, uint16_t port) {
  std::string host(text);
  size_t colon = text.rfind(':');
  bool bracket = text.starts_with('[');
  if (bracket) {
    size_t end = text.find(']');
    if (end == text.npos) return -1;
    host = text.substr(1, end - 1);
    if (end + 1 < text.size()) port = parse_u16(text.substr(end + 2)).value_or(port);
  } else if (colon != text.npos) {
    host = text.substr(0, colon);
    port = parse_u16(text.substr(colon + 1)).value_or(port);
  }
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(port);
  if (!bracket && inet_pton(AF_INET, host.c_str(), &v4.sin_addr) == 1)
    return connect_address(reinterpret_cast<sockaddr*>(&v4), sizeof v4);
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(port);
  if (inet_pton(AF_INET6, host.c_str(), &v6.sin6_addr) == 1)
    return connect_address(reinterpret_cast<sockaddr*>(&v6), sizeof v6);
  return -1;
}

void send_line(int fd, std::string_view line) {
  if (fd >= 0) [[maybe_unused]] ssize_t n = ::send(fd, line.data(), line.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}
}  // namespace

LogSocket::~LogSocket() {
  if (fd_ >= 0) close(fd_);
}

Result<SyslogSender> SyslogSender::open(std::string_view method) {
  SyslogSender sender;
  if (method == "libc") return sender;
  if (method == "null") {
    sender.kind_ = Kind::null;
    return sender;
  }
  sender.kind_ = Kind::socket;
  if (method.starts_with("unix:")) sender.socket_ = LogSocket(connect_unix(method.substr(5)));
  else if (method.starts_with("udp:")) sender.socket_ = LogSocket(connect_udp(method.substr(4), kSyslogPort));
  else return fail(fmt::format("unsupported syslog method '{}'", method));
  return sender;
}

void SyslogSender::send(LogLevel level, int facility, std::string_view prefix, std::string_view line) {
  if (kind_ == Kind::libc) {
    if (!opened_) openlog(program_name().c_str(), LOG_NDELAY, LOG_DAEMON);
    opened_ = true;
    syslog(facility | kPriorities[static_cast<size_t>(level)], "%.*s", static_cast<int>(line.size()), line.data());
  } else if (kind_ == Kind::socket) {
    send_line(socket_.fd(), fmt::format("{}{}", prefix, line));
  }
}

std::string_view SyslogSender::shown_prefix() const {
  switch (kind_) {
    case Kind::libc: return "<%B> %D{%h %e %T} %E %A:";
    case Kind::socket: return "<%B>";
    default: return "";
  }
}

Result<SyslogTarget> SyslogTarget::open(std::string_view host_port) {
  SyslogTarget target;
  target.socket_ = LogSocket(connect_udp(host_port, kSyslogPort));
  if (!target.active()) return fail(fmt::format("{}: failed to connect: Invalid argument", host_port));
  return target;
}

void SyslogTarget::send(std::string_view datagram) { send_line(socket_.fd(), datagram); }

}  // namespace ovs
