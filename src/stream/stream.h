// Byte streams: non-blocking, named as users name them ("unix:FILE", "tcp:HOST:PORT", "ssl:HOST:PORT").
// Spec: reference sheet "daemons-common" 7.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "base/loop.h"
#include "base/result.h"

namespace ovs::stream {

class TlsConfig;
class Replay;

/// What streams need from the program. Must outlive them.
struct Env {
  Loop& loop;
  std::string run_dir;       ///< relative socket names start here
  TlsConfig* tls = nullptr;  ///< needed for ssl: and pssl:
  unsigned unix_connections = 0;  ///< counts accepted Unix connections: "unix#N"
  Replay* replay = nullptr;  ///< --record or --replay; usually null
};

struct Settings {
  uint8_t dscp = 48;          ///< of TCP and TLS sockets
  uint16_t default_port = 0;  ///< used if the name has none; 0: a name must have one
};

struct IoResult {
  size_t bytes = 0;
  int error = 0;  ///< 0, EAGAIN, kEof (orderly end, only recv) or another errno
  bool drained = false;  ///< recv: there was not more; to ask again at once is of no use
};

/// Control thread. An open connection or one that is being opened.
class Stream {
 public:
  virtual ~Stream() = default;
  const std::string& name() const { return name_; }

  /// 0: connected; EAGAIN: in progress; else why it failed, for good (errno; kEof).
  virtual int connect() = 0;
  virtual IoResult recv(std::span<uint8_t> into) = 0;  ///< errors EAGAIN until connected
  virtual IoResult send(ByteView data) = 0;            ///< may take a part; EAGAIN: nothing now
  /// Several, at least one, as one; takes any part of them.
  virtual IoResult send_parts(std::span<const ByteView> parts) { return send(parts.front()); }

  /// `on_ready` runs in the loop whenever what want() asked for may be possible (level-triggered, may be spurious).
  /// Until connect() has succeeded, both directions mean progress of the connection. It may destroy the stream.
  void set_callback(std::function<void()> on_ready) { on_ready_ = std::move(on_ready); }
  virtual void want(FdEvents events) = 0;

  /// Common name of the certificate that the peer proved to own; empty if none.
  virtual std::string peer_common_name() const { return {}; }
  /// Peer's certificate was checked (TLS with verification). For messages about insecure peers.
  virtual bool peer_verified() const { return false; }
  /// Local address "IP" of the connection if it is IP, else empty. For OpenFlow's in-band and logs.
  virtual std::string local_address() const { return {}; }

 protected:
  explicit Stream(std::string name) : name_(std::move(name)) {}
  void ready() {
    if (on_ready_) {
      auto copy = on_ready_;  // the stream may go away under it
      copy();
    }
  }
  std::string name_;

 private:
  std::function<void()> on_ready_;
};

/// Control thread. A listening socket.
class PassiveStream {
 public:
  virtual ~PassiveStream() = default;
  const std::string& name() const { return name_; }  ///< as given, e.g. "ptcp:6640"
  virtual Result<std::unique_ptr<Stream>> accept() = 0;  ///< code EAGAIN: nobody waits
  /// Runs when accept() may succeed (level-triggered).
  void set_callback(std::function<void()> on_ready) { on_ready_ = std::move(on_ready); }
  virtual void want(bool accepting) = 0;  ///< initially true
  virtual uint16_t bound_port() const { return 0; }  ///< host order; 0 for Unix sockets

 protected:
  explicit PassiveStream(std::string name) : name_(std::move(name)) {}
  void ready() {
    if (on_ready_) {
      auto copy = on_ready_;
      copy();
    }
  }
  std::string name_;

 private:
  std::function<void()> on_ready_;
};

/// True for "tcp:...", "ssl:...", "unix:..." (the part behind the colon is not looked at).
bool is_active_name(std::string_view name);
/// True for "ptcp:...", "pssl:...", "punix:...", "pfd:...".
bool is_passive_name(std::string_view name);
/// A probe makes sense on TCP and TLS, not on Unix sockets.
bool needs_probes(std::string_view name);

/// Starts to connect. Errors that are known at once; unknown kinds give EAFNOSUPPORT.
Result<std::unique_ptr<Stream>> open(Env& env, std::string_view name, Settings settings = {});
Result<std::unique_ptr<PassiveStream>> listen(Env& env, std::string_view name, Settings settings = {});
/// Both ends of a new local connection, for tests and for links inside a process.
std::pair<std::unique_ptr<Stream>, std::unique_ptr<Stream>> pair(Env& env, std::string name_a, std::string name_b);
/// Blocks until the connection is there or has failed, turning the loop. For command line tools.
Result<std::unique_ptr<Stream>> open_block(Env& env, std::string_view name, Settings settings = {});

/// The blocks "Active %s connection methods:", "Passive ...", "PKI configuration..." of --help. `what` is e.g. "JSON-RPC".
/// The active one comes first and starts with an empty line.
std::string active_help(std::string_view what, uint16_t default_port = 0);
std::string passive_help(std::string_view what);

}  // namespace ovs::stream
