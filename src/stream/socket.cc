#include "stream/socket.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/exit_files.h"
#include "base/log.h"

OVS_LOG_MODULE(socket_util);

namespace ovs::stream {

namespace unix_log {
OVS_LOG_MODULE(socket_util_unix);
static void name_too_long(const std::string& path, size_t most) {
  LOG_WARN("Unix socket name {} is longer than maximum {} bytes", path, most);
}
static void unlink_failed(const std::string& path, int code) { LOG_WARN("unlinking \"{}\": {}", path, errno_text(code)); }
}  // namespace unix_log
namespace stream_unix_log {
OVS_LOG_MODULE(stream_unix);
static void bind_failed(const std::string& path, int code) { LOG_ERR("{}: binding failed: {}", path, errno_text(code)); }
static void listen_failed(const std::string& path, int code) { LOG_ERR("{}: listen: {}", path, errno_text(code)); }
}  // namespace stream_unix_log

namespace {
constexpr int kBacklog = 64;

SocketAddress short_unix_address(std::string_view path) {
  SocketAddress address;
  auto& un = reinterpret_cast<sockaddr_un&>(address.storage);
  un.sun_family = AF_UNIX;
  path.copy(un.sun_path, sizeof un.sun_path - 1);
  address.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1);
  return address;
}

mode_t current_umask() {
  mode_t mask = umask(077);
  umask(mask);
  return mask;
}
}  // namespace

Fd::~Fd() {
  if (fd_ >= 0) close(fd_);
}

Result<Fd> new_socket(int family) {
  int fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) {
    int code = errno;
    LOG_ERR("socket: {}", errno_text(code));
    return fail_errno(code);
  }
  return Fd(fd);
}

Result<SocketAddress> unix_address(const std::string& path, Fd& folder) {
  constexpr size_t kMost = sizeof(sockaddr_un::sun_path) - 1;
  if (path.size() <= kMost) return short_unix_address(path);
  size_t slash = path.rfind('/');
  std::string dir = slash == path.npos ? "." : path.substr(0, slash);
  std::string base = path.substr(slash + 1);
  folder = Fd(open(dir.c_str(), O_DIRECTORY | O_PATH | O_CLOEXEC));
  if (!folder) return fail_errno(errno);
  std::string through = fmt::format("/proc/self/fd/{}/{}", folder.get(), base);
  if (through.size() <= kMost) return short_unix_address(through);
  unix_log::name_too_long(path, kMost);
  return fail_errno(ENAMETOOLONG);
}

void set_dscp(int fd, int family, uint8_t dscp) {
  int value = dscp << 2;
  int r = family == AF_INET6 ? setsockopt(fd, IPPROTO_IPV6, IPV6_TCLASS, &value, sizeof value)
                             : setsockopt(fd, IPPROTO_IP, IP_TOS, &value, sizeof value);
  if (r < 0) LOG_ERR_RL(60, 5, "failed to set DSCP: {}", errno_text(errno));
}

void set_no_delay(int fd) {
  int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int pending_error(int fd) {
  int code = 0;
  socklen_t size = sizeof code;
  return getsockopt(fd, SOL_SOCKET, SO_ERROR, &code, &size) < 0 ? errno : code;
}

SocketAddress local_address_of(int fd) {
  SocketAddress address;
  address.size = sizeof address.storage;
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&address.storage), &address.size) < 0) address.size = 0;
  return address;
}

Result<Fd> listen_unix(const std::string& path) {
  Fd folder;
  SocketAddress address = TRY(unix_address(path, folder));
  Fd fd = TRY(new_socket(AF_UNIX));
  if (unlink(path.c_str()) < 0 && errno != ENOENT && errno != ENOTDIR) unix_log::unlink_failed(path, errno);
  remove_at_exit(path);
  mode_t mask = current_umask();
  fchmod(fd.get(), 0700);  // Linux gives this mode to the file that bind() makes
  if (bind(fd.get(), address.get(), address.size) < 0) {
    int code = errno;
    remove_exit_file(path);
    stream_unix_log::bind_failed(path, code);
    return fail_errno(code);
  }
  if (chmod(path.c_str(), 0770 & ~mask) < 0 || listen(fd.get(), kBacklog) < 0) {
    int code = errno;
    remove_exit_file(path);
    stream_unix_log::listen_failed(path, code);
    return fail_errno(code);
  }
  return fd;
}

Result<Fd> listen_tcp(const SocketAddress& address, std::string_view text, uint8_t dscp) {
  Fd fd = TRY(new_socket(address.family()));
  int on = 1;
  setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(fd.get(), address.get(), address.size) < 0) {
    int code = errno;
    LOG_ERR("{}: bind: {}", text, errno_text(code));
    return fail_errno(code);
  }
  set_dscp(fd.get(), address.family(), dscp);
  if (listen(fd.get(), kBacklog) < 0) {
    int code = errno;
    LOG_ERR("{}: listen: {}", text, errno_text(code));
    return fail_errno(code);
  }
  if (port_of(address) == 0) LOG_INFO("{}: listening on port {}", text, port_of(local_address_of(fd.get())));
  return fd;
}

}  // namespace ovs::stream
