// One JSON-RPC connection over a Stream: framing, a queue of what could not be sent yet, the log of traffic.
// Control thread. Spec: reference sheet "ovsdb" 4.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "jsonrpc/message.h"
#include "stream/stream.h"

namespace ovs::jsonrpc {

class Connection {
 public:
  explicit Connection(std::unique_ptr<stream::Stream> stream);
  ~Connection();

  const std::string& name() const { return stream_->name(); }
  stream::Stream& stream() { return *stream_; }

  /// 0: usable; else why not (errno, kEof; EPROTO after garbage, E2BIG after too long a backlog), for good.
  int status() const { return status_; }
  /// Queues, and unless corked tries to send at once. Returns status().
  int send(const Message& message);
  /// The next complete message; nothing: look at status(), else wait for the callback. Reads at most some
  /// hundred kB in one call.
  std::optional<Message> receive();
  int flush();  ///< sends what is queued, as far as possible; returns status()

  /// What is sent from now on waits for flush() or uncork(), and then goes out together.
  void cork() { corked_ = true; }
  int uncork();
  bool corked() const { return corked_; }
  bool blocked() const { return blocked_; }           ///< the peer did not take all of it at the last try
  size_t queued_bytes() const { return output_.bytes(); }

  /// What the peer did not take; nothing while corked and not yet tried.
  size_t backlog_bytes() const { return corked_ && !blocked_ ? 0 : output_.bytes(); }
  size_t backlog_messages() const { return output_.messages(); }
  /// Zero: no limit.
  void set_backlog_limits(size_t messages, size_t bytes) { max_messages_ = messages, max_bytes_ = bytes; }
  uint64_t received_bytes() const { return received_bytes_; }  ///< grows with any byte from the peer

  /// Runs when receive() or flush() may make progress. It may destroy the connection.
  void set_callback(std::function<void()> on_ready);
  /// False: leave the peer's bytes in the socket (flow control).
  void set_receiving(bool receiving);
  /// Error ends the connection: `error` becomes status().
  void fail(int error);

 private:
  void update_wants();
  bool parse(std::optional<Message>& message);
  void check_backlog();

  std::unique_ptr<stream::Stream> stream_;
  json::StreamParser parser_;
  Output output_;
  size_t max_messages_ = 0, max_bytes_ = 0;
  uint64_t received_bytes_ = 0;
  int status_ = 0;
  bool receiving_ = true, corked_ = false, blocked_ = false;
  bool drained_ = false;   // the stream had no more at the last look
};

}  // namespace ovs::jsonrpc
