// A conversation that survives connections: several remotes tried in turn, backoff, inactivity probes, "echo"
// answered here. Also wraps one accepted connection (which then ends the session when it ends).
// Control thread. Spec: reference sheet "ovsdb" 4 and 18.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/prng.h"
#include "jsonrpc/connection.h"
#include "stream/reconnect.h"

namespace ovs::jsonrpc {

class Session {
 public:
  struct Options {
    bool retry = true;                        ///< false: the session dies with its first connection or failure
    std::optional<Duration> probe_interval;   ///< none: 5 s for TCP and TLS, none for Unix sockets
    Duration max_backoff = Seconds(8);
    uint8_t dscp = 48;
    uint16_t default_port = 0;
    bool quiet = false;
  };

  /// Connects to the first remote at once (in the next turn) and to the next one on every further attempt.
  /// A passive remote ("ptcp:...") serves one peer at a time.
  Session(stream::Env& env, std::vector<std::string> remotes, Options options);
  /// Around an accepted connection.
  Session(stream::Env& env, std::unique_ptr<stream::Stream> stream, Options options);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Both may destroy the session. `on_change`: connected, disconnected or dead; look at seqno() and alive().
  void set_on_message(std::function<void(Message)> on_message) { on_message_ = std::move(on_message); }
  void set_on_change(std::function<void()> on_change) { on_change_ = std::move(on_change); }

  /// Sends on the connection there is; without one the message is dropped. Returns 0 or ENOTCONN or the error.
  /// In a turn that brought messages what is sent goes out at its end, together.
  int send(const Message& message);
  /// True: what is sent waits for flush(), which the owner calls once a turn.
  void hold_output(bool hold);
  void flush();
  json::Value next_id();  ///< integers from 0: ids for own requests

  bool alive() const { return connection_ || passive_ || pending_ || reconnect_->is_enabled(); }
  bool connected() const { return connection_ != nullptr; }
  unsigned seqno() const { return seqno_; }  ///< new value with each connection and each loss
  const std::string& name() const { return reconnect_->name(); }
  stream::Reconnect& reconnect() { return *reconnect_; }
  const stream::Reconnect& reconnect() const { return *reconnect_; }
  int last_error() const { return last_error_; }  ///< of the last connection lost or attempt failed; 0: none
  Connection* connection() { return connection_.get(); }
  size_t backlog_bytes() const { return connection_ ? connection_->backlog_bytes() : 0; }
  stream::Env& env() { return env_; }
  /// Port that a passive remote listens on; 0: none.
  uint16_t bound_port() const { return passive_ ? passive_->bound_port() : 0; }

  void force_reconnect();
  void enable_retry();  ///< undoes Options::retry == false
  void set_remotes(std::vector<std::string> remotes);  ///< reconnects only if the current one is gone from the list
  void set_probe_interval(std::optional<Duration> interval);
  void set_max_backoff(Duration longest);
  void set_backlog_limits(size_t messages, size_t bytes);
  /// False: messages stay in the socket. For servers whose peer does not read its replies.
  void set_receiving(bool receiving);

 private:
  void schedule();
  void run();
  void run_reconnect();
  void start_connecting();
  void disconnect(int error);
  void adopt(std::unique_ptr<stream::Stream> stream);
  void run_connection();
  bool take_messages(Connection& from);
  void handle(Message message);
  std::string next_remote();
  Duration probe_for(const std::string& remote) const;
  void changed();

  stream::Env& env_;
  Options options_;
  std::vector<std::string> remotes_;
  size_t next_remote_ = 0;
  std::unique_ptr<stream::Reconnect> reconnect_;
  std::unique_ptr<Connection> connection_;
  std::unique_ptr<stream::Stream> pending_;
  std::unique_ptr<stream::PassiveStream> passive_;
  Timer timer_;
  std::function<void(Message)> on_message_;
  std::function<void()> on_change_;
  std::shared_ptr<bool> life_ = std::make_shared<bool>(true);  ///< false once destroyed: callbacks look at it
  unsigned seqno_ = 0;
  int64_t next_id_ = 0;
  uint64_t seen_bytes_ = 0;
  int last_error_ = 0;
  size_t max_messages_ = 0, max_bytes_ = 0;
  bool receiving_ = true, hold_output_ = false;
};

}  // namespace ovs::jsonrpc
