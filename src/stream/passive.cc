#include "stream/passive.h"

#include <fcntl.h>

#include "base/dirs.h"
#include "base/exit_files.h"
#include "base/log.h"
#include "base/strings.h"
#include "stream/fd_stream.h"
#include "stream/tls_stream.h"

OVS_LOG_MODULE(stream_fd);

namespace ovs::stream {

namespace socket_log {
OVS_LOG_MODULE(socket_util);
static void error(const Error& e) { LOG_ERR("{}", e.text); }
}  // namespace socket_log

ListeningSocket::ListeningSocket(Env& env, std::string name, Fd fd, Kind kind, std::string path, uint8_t dscp)
    : PassiveStream(std::move(name)), env_(env), fd_(std::move(fd)), kind_(kind), path_(std::move(path)), dscp_(dscp),
      watch_(env.loop.watch(fd_.get(), FdEvents::read, [this](FdEvents) { ready(); })) {}

ListeningSocket::~ListeningSocket() {
  if (!path_.empty()) remove_exit_file(path_);
}

Result<std::unique_ptr<Stream>> ListeningSocket::accept() {
  SocketAddress peer;
  peer.size = sizeof peer.storage;
  Fd fd(accept4(fd_.get(), reinterpret_cast<sockaddr*>(&peer.storage), &peer.size, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!fd) {
    int code = errno;
    if (code == ECONNABORTED || code == EINTR) code = EAGAIN;
    if (code != EAGAIN) LOG_ERR_RL(60, 10, "accept: {}", errno_text(code));
    return fail_errno(code);
  }
  if (kind_ == Kind::unix_socket)
    return std::unique_ptr<Stream>(std::make_unique<FdStream>(
        env_.loop, fmt::format("unix#{}", env_.unix_connections++), std::move(fd), FdStream::State::connected));
  set_dscp(fd.get(), peer.family(), dscp_);
  set_no_delay(fd.get());
  std::string address = address_port_text(peer);
  if (kind_ == Kind::tls) return accept_tls(env_, "ssl:" + address, std::move(fd));
  return std::unique_ptr<Stream>(
      std::make_unique<FdStream>(env_.loop, "tcp:" + address, std::move(fd), FdStream::State::connected));
}

uint16_t ListeningSocket::bound_port() const {
  return kind_ == Kind::unix_socket ? 0 : port_of(local_address_of(fd_.get()));
}

Result<std::unique_ptr<PassiveStream>> listen_unix_name(Env& env, std::string_view name, std::string_view rest) {
  std::string path = in_dir(env.run_dir, rest);
  Fd fd = TRY(listen_unix(path));
  return std::make_unique<ListeningSocket>(env, std::string(name), std::move(fd), ListeningSocket::Kind::unix_socket,
                                           path, 0);
}

Result<std::unique_ptr<PassiveStream>> listen_ip_name(Env& env, std::string_view name, std::string_view rest, bool tls,
                                                      Settings settings) {
  auto logged = [](Error e) {
    socket_log::error(e);
    return fail_errno(e.code);
  };
  auto target = parse_passive(rest, settings.default_port);
  if (!target) return logged(target.error());
  SocketAddress address = any_address(target->port);
  if (!target->host.empty()) {
    auto numeric = numeric_address(*target, rest);
    if (!numeric) return logged(numeric.error());
    if (!*numeric) return logged({fmt::format("\"{}\" is not a valid IP address", target->host), EAFNOSUPPORT});
    address = **numeric;
  }
  Fd fd = TRY(listen_tcp(address, rest, settings.dscp));
  auto kind = tls ? ListeningSocket::Kind::tls : ListeningSocket::Kind::tcp;
  return std::make_unique<ListeningSocket>(env, std::string(name), std::move(fd), kind, "", settings.dscp);
}

Result<std::unique_ptr<PassiveStream>> adopt_listening(Env& env, std::string_view name, std::string_view rest) {
  auto number = parse_u32(rest, 10);
  auto refuse = [](std::string text, int code) {
    LOG_ERR("{}", text);
    return fail_errno(code);
  };
  if (!number || *number > 1u << 20) return refuse(fmt::format("{}: bad file descriptor", name), ERANGE);
  int fd = static_cast<int>(*number);
  int type = 0, listening = 0;
  socklen_t size = sizeof type;
  if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) < 0) {
    int code = errno;
    return refuse(fmt::format("{}: not a socket ({})", name, errno_text(code)), code);
  }
  if (type != SOCK_STREAM) return refuse(fmt::format("{}: not a stream socket (type {})", name, type), EINVAL);
  size = sizeof listening;
  if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) < 0 || !listening)
    return refuse(fmt::format("{}: not a listening socket", name), EINVAL);
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  return std::make_unique<ListeningSocket>(env, std::string(name), Fd(fd), ListeningSocket::Kind::unix_socket, "", 0);
}

}  // namespace ovs::stream
