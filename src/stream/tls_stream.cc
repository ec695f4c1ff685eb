#include "stream/tls_stream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include "base/log.h"
#include "stream/fd_stream.h"
#include "stream/tls_impl.h"

OVS_LOG_MODULE(stream_ssl);

namespace ovs::stream {

namespace {
class TlsStream final : public Stream {
 public:
  enum class Role { client, server };
  TlsStream(Env& env, std::string name, Fd fd, OpenSslPtr<SSL> ssl, Role role)
      : Stream(std::move(name)), env_(env), fd_(std::move(fd)), ssl_(std::move(ssl)), role_(role),
        state_(role == Role::client ? State::tcp : State::handshake) {}
  ~TlsStream() override {
    watch_.reset();
    if (state_ == State::open && !broken_) SSL_shutdown(ssl_.get());
    ERR_clear_error();
  }

  int connect() override;
  IoResult recv(std::span<uint8_t> into) override;
  IoResult send(ByteView data) override;
  void want(FdEvents events) override;
  std::string peer_common_name() const override;
  bool peer_verified() const override {
    return state_ == State::open && SSL_get_verify_mode(ssl_.get()) != SSL_VERIFY_NONE;
  }
  std::string local_address() const override { return address_text(local_address_of(fd_.get())); }

 private:
  enum class State { tcp, handshake, open };
  int handshake();
  int interpret(int result, const char* what, FdEvents& need, FdEvents normal);
  void peek_for_plain_text();
  FdEvents effective() const;

  Env& env_;
  Fd fd_;
  OpenSslPtr<SSL> ssl_;
  Role role_;
  State state_;
  bool broken_ = false, peeked_ = false;
  int error_ = 0;
  FdEvents wanted_ = FdEvents::none;
  FdEvents recv_need_ = FdEvents::read, send_need_ = FdEvents::write;  // what the next attempt waits for
  std::shared_ptr<bool> life_ = std::make_shared<bool>(true);
  FdWatch watch_;
};

/// errno for a failed OpenSSL call; EAGAIN leaves in `need` what to wait for.
int TlsStream::interpret(int result, const char* what, FdEvents& need, FdEvents normal) {
  need = normal;
  int saved = errno;
  switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ: need = FdEvents::read; return EAGAIN;
    case SSL_ERROR_WANT_WRITE: need = FdEvents::write; return EAGAIN;
    case SSL_ERROR_ZERO_RETURN: return kEof;
    case SSL_ERROR_SYSCALL:
      broken_ = true;
      if (saved) {
        LOG_WARN_RL(10, 25, "{}: system error ({})", what, errno_text(saved));
        return saved;
      }
      LOG_WARN_RL(10, 25, "{}: unexpected SSL/TLS connection close", what);
      return EPROTO;
    default:
      broken_ = true;
      LOG_WARN_RL(10, 25, "{}: {}", what, openssl_error());
      return EPROTO;
  }
}

void TlsStream::peek_for_plain_text() {
  if (std::exchange(peeked_, true)) return;
  uint8_t first[8];
  ssize_t n = ::recv(fd_.get(), first, sizeof first, MSG_PEEK | MSG_DONTWAIT);
  if (n <= 0) {
    peeked_ = false;
    return;
  }
  const char* kind = first[0] == '{' ? "JSON-RPC" : n == 8 && first[0] <= 6 && first[1] == 0 ? "OpenFlow" : nullptr;
  if (kind) LOG_WARN_RL(10, 25, "{}: received {} data on SSL channel", name_, kind);
}

int TlsStream::handshake() {
  if (role_ == Role::server) peek_for_plain_text();
  ERR_clear_error();
  errno = 0;
  int r = SSL_do_handshake(ssl_.get());
  if (r != 1) {
    int code = interpret(r, role_ == Role::client ? "SSL_connect" : "SSL_accept", recv_need_, FdEvents::read);
    return code == kEof ? EPROTO : code;
  }
  state_ = State::open;
  recv_need_ = FdEvents::read;
  auto& config = env_.tls->impl();
  if (config.bootstrapping()) {
    config.store_ca(ssl_.get());
    LOG_INFO("killing successful connection to retry using CA cert");
    return EPROTO;
  }
  return 0;
}

int TlsStream::connect() {
  if (error_) return error_;
  if (state_ == State::open) return 0;
  if (state_ == State::tcp) {
    int code = connect_progress(fd_.get());
    if (code == EAGAIN) return code;
    if (code) return error_ = code;
    state_ = State::handshake;
  }
  int code = handshake();
  if (code && code != EAGAIN) error_ = code;
  return code;
}

IoResult TlsStream::recv(std::span<uint8_t> into) {
  if (int code = connect()) return {0, code};
  ERR_clear_error();
  errno = 0;
  size_t n = 0;
  int r = SSL_read_ex(ssl_.get(), into.data(), into.size(), &n);
  if (r == 1) {
    recv_need_ = FdEvents::read;
    return {n, 0};
  }
  return {0, interpret(r, "SSL_read", recv_need_, FdEvents::read)};
}

IoResult TlsStream::send(ByteView data) {
  if (int code = connect()) return {0, code};
  ERR_clear_error();
  errno = 0;
  size_t n = 0;
  int r = SSL_write_ex(ssl_.get(), data.data(), data.size(), &n);
  if (r == 1) {
    send_need_ = FdEvents::write;
    return {n, 0};
  }
  int code = interpret(r, "SSL_write", send_need_, FdEvents::write);
  return {0, code == kEof ? EPIPE : code};
}

FdEvents TlsStream::effective() const {
  if (wanted_ == FdEvents::none) return wanted_;
  if (state_ == State::tcp) return FdEvents::write;
  if (state_ == State::handshake) return recv_need_;
  uint32_t bits = 0;
  if (std::to_underlying(wanted_) & std::to_underlying(FdEvents::read)) bits |= std::to_underlying(recv_need_);
  if (std::to_underlying(wanted_) & std::to_underlying(FdEvents::write)) bits |= std::to_underlying(send_need_);
  return static_cast<FdEvents>(bits);
}

void TlsStream::want(FdEvents events) {
  wanted_ = events;
  FdEvents now = effective();
  if (now == FdEvents::none) watch_.reset();
  else if (watch_) watch_.set(now);
  else watch_ = env_.loop.watch(fd_.get(), now, [this](FdEvents) {
    std::weak_ptr<bool> life = life_;
    ready();
    if (!life.expired() && watch_) want(wanted_);  // what we wait for may have changed
  });
  // What OpenSSL has read already does not show on the descriptor.
  bool wants_read = std::to_underlying(wanted_) & std::to_underlying(FdEvents::read);
  if (wants_read && state_ == State::open && SSL_pending(ssl_.get()) > 0)
    env_.loop.post([this, life = std::weak_ptr<bool>(life_)] {
      if (!life.expired()) ready();
    });
}

std::string TlsStream::peer_common_name() const {
  OpenSslPtr<X509> peer(SSL_get1_peer_certificate(ssl_.get()));
  if (!peer) return "";
  char text[256];
  int n = X509_NAME_get_text_by_NID(X509_get_subject_name(peer.get()), NID_commonName, text, sizeof text);
  return n > 0 ? std::string(text, static_cast<size_t>(n)) : "";
}

Result<std::unique_ptr<Stream>> make(Env& env, std::string name, const std::string& host, Fd fd, TlsStream::Role role) {
  SSL_CTX* context = env.tls ? env.tls->impl().usable() : nullptr;
  if (!context) return fail_errno(ENOPROTOOPT);
  OpenSslPtr<SSL> ssl(SSL_new(context));
  if (!ssl || SSL_set_fd(ssl.get(), fd.get()) != 1) {
    LOG_ERR("SSL_new: {}", openssl_error());
    return fail_errno(ENOPROTOOPT);
  }
  if (role == TlsStream::Role::client) {
    const std::string& configured = env.tls->impl().server_name;
    const std::string& server = configured.empty() ? host : configured;
    if (!server.empty()) SSL_set_tlsext_host_name(ssl.get(), server.c_str());
    SSL_set_connect_state(ssl.get());
    if (env.tls->impl().bootstrapping()) SSL_set_verify(ssl.get(), SSL_VERIFY_NONE, nullptr);
  } else {
    SSL_set_accept_state(ssl.get());
  }
  return std::make_unique<TlsStream>(env, std::move(name), std::move(fd), std::move(ssl), role);
}
}  // namespace

Result<void> check_tls(Env& env) {
  if (!env.tls || !env.tls->impl().usable()) return fail_errno(ENOPROTOOPT);
  return {};
}

Result<std::unique_ptr<Stream>> connect_tls(Env& env, std::string name, const std::string& host, Fd fd) {
  return make(env, std::move(name), host, std::move(fd), TlsStream::Role::client);
}

Result<std::unique_ptr<Stream>> accept_tls(Env& env, std::string name, Fd fd) {
  return make(env, std::move(name), "", std::move(fd), TlsStream::Role::server);
}

}  // namespace ovs::stream
