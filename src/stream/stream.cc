#include "stream/stream.h"

#include <sys/socket.h>

#include "base/dirs.h"
#include "base/log.h"
#include "stream/fd_stream.h"
#include "stream/passive.h"
#include "stream/replay.h"
#include "stream/resolver.h"
#include "stream/tls_stream.h"

OVS_LOG_MODULE(stream_tcp);

namespace ovs::stream {

namespace socket_log {
OVS_LOG_MODULE(socket_util);
static void error(const Error& e) { LOG_ERR("{}", e.text); }
}  // namespace socket_log

namespace {
struct Name {
  std::string_view kind, rest;
};
Name split_name(std::string_view name) {
  size_t colon = name.find(':');
  if (colon == name.npos) return {"", name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

Result<std::unique_ptr<Stream>> open_unix(Env& env, std::string_view name, std::string_view rest) {
  Fd folder;
  SocketAddress address = TRY(unix_address(in_dir(env.run_dir, rest), folder));
  Connecting started = TRY(start_connect(address, 0));
  auto stream = std::make_unique<FdStream>(env.loop, std::string(name), std::move(started.fd), started.state);
  stream->set_address(address, std::move(folder));
  return stream;
}

Result<std::unique_ptr<Stream>> connect_ip(Env& env, std::string name, const std::string& host,
                                           const SocketAddress& address, bool tls, uint8_t dscp) {
  Connecting started = TRY(start_connect(address, dscp));
  if (tls) return connect_tls(env, std::move(name), host, std::move(started.fd));
  return std::make_unique<FdStream>(env.loop, std::move(name), std::move(started.fd), started.state);
}

/// Waits for the name server, then is the real stream.
class NamedStream final : public Stream {
 public:
  NamedStream(Env& env, std::string name, HostPort target, bool tls, uint8_t dscp)
      : Stream(name),
        resolution_(env.loop, target.host, target.port,
                    [this, &env, name, host = target.host, tls, dscp](Result<SocketAddress> address) {
                      resolved(env, name, host, std::move(address), tls, dscp);
                    }) {}
  int connect() override { return inner_ ? inner_->connect() : error_; }
  IoResult recv(std::span<uint8_t> into) override { return inner_ ? inner_->recv(into) : IoResult{0, error_}; }
  IoResult send(ByteView data) override { return inner_ ? inner_->send(data) : IoResult{0, error_}; }
  void want(FdEvents events) override {
    wanted_ = events;
    if (inner_) inner_->want(events);
  }
  std::string peer_common_name() const override { return inner_ ? inner_->peer_common_name() : ""; }
  bool peer_verified() const override { return inner_ && inner_->peer_verified(); }
  std::string local_address() const override { return inner_ ? inner_->local_address() : ""; }

 private:
  void resolved(Env& env, const std::string& name, const std::string& host, Result<SocketAddress> address, bool tls,
                uint8_t dscp) {
    if (!address) {
      error_ = address.error().code;
    } else if (auto opened = connect_ip(env, name, host, *address, tls, dscp)) {
      inner_ = std::move(*opened);
      inner_->set_callback([this] { ready(); });
      inner_->want(wanted_);
    } else {
      error_ = opened.error().code;
    }
    ready();
  }
  std::unique_ptr<Stream> inner_;
  int error_ = EAGAIN;
  FdEvents wanted_ = FdEvents::none;
  Resolution resolution_;
};

Result<std::unique_ptr<Stream>> open_ip(Env& env, std::string_view name, std::string_view rest, bool tls,
                                        Settings settings) {
  auto refused = [&](const Error& e) {
    socket_log::error(e);
    LOG_ERR("{}: connect: {}", name, errno_text(e.code));
    return fail_errno(e.code);
  };
  if (tls) {
    if (auto usable = check_tls(env); !usable) return std::unexpected(usable.error());
  }
  auto target = parse_active(rest, settings.default_port);
  if (!target) return refused(target.error());
  auto numeric = numeric_address(*target, rest);
  if (!numeric) return refused(numeric.error());
  if (*numeric) return connect_ip(env, std::string(name), "", **numeric, tls, settings.dscp);
  return std::make_unique<NamedStream>(env, std::string(name), *target, tls, settings.dscp);
}
}  // namespace

bool is_active_name(std::string_view name) {
  std::string_view kind = split_name(name).kind;
  return kind == "tcp" || kind == "ssl" || kind == "unix";
}

bool is_passive_name(std::string_view name) {
  std::string_view kind = split_name(name).kind;
  return kind == "ptcp" || kind == "pssl" || kind == "punix" || kind == "pfd";
}

bool needs_probes(std::string_view name) {
  std::string_view kind = split_name(name).kind;
  return kind == "tcp" || kind == "ssl" || kind == "ptcp" || kind == "pssl";
}

namespace {
Result<std::unique_ptr<Stream>> open_real(Env& env, std::string_view name, Settings settings) {
  auto [kind, rest] = split_name(name);
  if (kind == "unix") return open_unix(env, name, rest);
  if (kind == "tcp") return open_ip(env, name, rest, false, settings);
  if (kind == "ssl") return open_ip(env, name, rest, true, settings);
  return fail_errno(EAFNOSUPPORT);
}

Result<std::unique_ptr<PassiveStream>> listen_real(Env& env, std::string_view name, Settings settings) {
  auto [kind, rest] = split_name(name);
  if (kind == "punix") return listen_unix_name(env, name, rest);
  if (kind == "ptcp") return listen_ip_name(env, name, rest, false, settings);
  if (kind == "pssl") return listen_ip_name(env, name, rest, true, settings);
  if (kind == "pfd") return adopt_listening(env, name, rest);
  return fail_errno(EAFNOSUPPORT);
}

}  // namespace

Result<std::unique_ptr<Stream>> open(Env& env, std::string_view name, Settings settings) {
  if (env.replay && env.replay->replaying()) return env.replay->replay_stream(std::string(name));
  std::unique_ptr<Stream> stream = TRY(open_real(env, name, settings));
  return env.replay ? env.replay->record(std::move(stream)) : std::move(stream);
}

Result<std::unique_ptr<PassiveStream>> listen(Env& env, std::string_view name, Settings settings) {
  if (env.replay && env.replay->replaying()) return env.replay->replay_listener(std::string(name));
  std::unique_ptr<PassiveStream> listener = TRY(listen_real(env, name, settings));
  return env.replay ? env.replay->record(std::move(listener)) : std::move(listener);
}

std::pair<std::unique_ptr<Stream>, std::unique_ptr<Stream>> pair(Env& env, std::string name_a, std::string name_b) {
  int fds[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds) < 0) return {};
  auto wrap = [&](std::string name, int fd) {
    return std::make_unique<FdStream>(env.loop, std::move(name), Fd(fd), FdStream::State::connected);
  };
  return {wrap(std::move(name_a), fds[0]), wrap(std::move(name_b), fds[1])};
}

Result<std::unique_ptr<Stream>> open_block(Env& env, std::string_view name, Settings settings) {
  std::unique_ptr<Stream> stream = TRY(open(env, name, settings));
  int code;
  while ((code = stream->connect()) == EAGAIN) {
    stream->want(FdEvents::write);
    env.loop.turn();
  }
  stream->want(FdEvents::none);
  if (code) return fail_errno(code);
  return stream;
}

std::string active_help(std::string_view what, uint16_t default_port) {
  std::string port = default_port ? fmt::format("PORT (default: {})", default_port) : "PORT";
  std::string_view target = default_port ? "HOST[:PORT]  " : "HOST:PORT    ";
  return fmt::format("\nActive {0} connection methods:\n"
                     "  tcp:{1}       {2} at remote HOST\n"
                     "  ssl:{1}       SSL/TLS {2} at remote HOST\n"
                     "  unix:FILE               Unix domain socket named FILE\n", what, target, port);
}

std::string passive_help(std::string_view what) {
  return fmt::format("Passive {} connection methods:\n"
                     "  ptcp:PORT[:IP]          listen to TCP PORT on IP\n"
                     "  pssl:PORT[:IP]          listen for SSL/TLS on PORT on IP\n"
                     "  punix:FILE              listen on Unix domain socket FILE\n", what);
}

}  // namespace ovs::stream
