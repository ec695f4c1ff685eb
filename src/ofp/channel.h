// One OpenFlow connection over a stream: hello and version negotiation, framing, a queue of messages to send,
// monitors that get copies (snoop). Used by the switch and by tools.
// Control thread. Spec: OpenFlow 1.5.1 6.3.1; reference sheet "openflow-connections" 1.
#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "ofp/message.h"
#include "ofp/version.h"
#include "stream/stream.h"

namespace ovs::ofp {

class Channel {
 public:
  enum class State : uint8_t { connecting, send_hello, recv_hello, send_error, connected, disconnected };
  struct Options {
    VersionSet versions = VersionSet::all();
    bool any_version = false;        ///< accept messages of every version (snoop)
    uint32_t hello_xid = 1;
    bool passive = false;            ///< accepted: the stream is connected
  };

  Channel(std::unique_ptr<stream::Stream> stream, Options options);
  ~Channel();
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;

  const std::string& name() const { return name_; }
  State state() const { return state_; }
  bool connected() const { return state_ == State::connected; }
  bool closed() const { return state_ == State::disconnected; }
  int error() const { return error_; }        ///< errno or kEof once disconnected
  Version version() const { return version_; } ///< once connected

  /// Runs for each message (exactly one whole message) after negotiation; may destroy the channel. What it sends goes out
  /// together, after the last message of the turn.
  void set_on_message(std::function<void(ByteView)> f) { on_message_ = std::move(f); }
  /// Runs before the messages of a turn.
  void set_on_input(std::function<void()> f) { on_input_ = std::move(f); }
  /// Runs after the state changed to connected or disconnected; may destroy the channel.
  void set_on_change(std::function<void()> f) { on_change_ = std::move(f); }

  /// What of one kind still waits to be sent: whoever produces that kind keeps it small.
  struct Load {
    size_t messages = 0, bytes = 0;
  };
  /// Queues a whole message; sends what the stream takes. Dropped when disconnected. `load` counts the message until it is
  /// in the socket; it outlives the connection (a connection that ends leaves it as it is).
  void send(Bytes message, Load* load = nullptr);
  /// Until release(), messages only queue up; then they go out in few writes.
  void hold() { held_ = true; }
  void release();
  size_t queued_messages() const { return queue_.size() + early_.size(); }
  size_t queued_bytes() const { return queued_bytes_; }
  /// Runs after messages went out into the socket.
  void set_on_sent(std::function<void()> f) { on_sent_ = std::move(f); }
  /// False: input waits in the socket (back-pressure).
  void set_receiving(bool receiving);
  /// A copy of every message sent or received from now on goes to `monitor`.
  void set_monitor_sink(std::function<void(ByteView)> sink) { monitor_sink_ = std::move(sink); }
  void close(int error);

  // Blocking use by tools: turn the loop until it happened. Error: errno, kEof.
  Result<void> wait_connected(Loop& loop);
  /// The next message; only without set_on_message().
  Result<Bytes> receive(Loop& loop);
  Result<void> flush(Loop& loop);   ///< everything queued is in the socket
  std::optional<Bytes> try_receive();

 private:
  void progress();
  void make_progress();
  bool step();
  void negotiate(ByteView message);
  void flush_some();
  bool flush_piece();
  void read_some();
  /// One whole message off the input, valid until the next call; 0, EAGAIN: not yet there, or another errno.
  int next_message(ByteView& message);
  bool accept_version(ByteView message);
  void deliver(ByteView message);
  ByteView next_piece();
  void consume(size_t bytes);
  void update_wants();
  ByteView unread() const { return ByteView(input_).subspan(input_at_, input_end_ - input_at_); }
  bool has_whole_message() const;
  void fill();

  std::unique_ptr<stream::Stream> stream_;
  Options options_;
  std::string name_;
  State state_ = State::connecting;
  int error_ = 0;
  Version version_ = Version::of10;
  Bytes input_;
  size_t input_at_ = 0, input_end_ = 0;        ///< what is not read yet
  int input_error_ = 0;
  struct Outgoing {
    Bytes message;
    Load* load = nullptr;
  };
  std::deque<Outgoing> queue_, early_;
  size_t queue_offset_ = 0, queued_bytes_ = 0;
  std::deque<Bytes> inbox_;
  Bytes gathered_;                             ///< short messages on their way into the socket together
  bool held_ = false, in_progress_ = false;
  bool receiving_ = true;
  std::function<void(ByteView)> on_message_;
  std::function<void()> on_input_, on_sent_;
  std::function<void()> on_change_;
  std::function<void(ByteView)> monitor_sink_;
  std::shared_ptr<bool> life_ = std::make_shared<bool>(true);
};

/// A fresh transaction id for requests of this process, from 1. Control thread.
class XidSource {
 public:
  uint32_t next() { return ++last_; }

 private:
  uint32_t last_ = 0;
};

}  // namespace ovs::ofp
