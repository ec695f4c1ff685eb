// A connection to a controller that comes back: backoff, inactivity probes, admission, snooping monitors. Also
// wraps one accepted connection, which then ends for good.
// Control thread. Spec: sheet "openflow-connections" 2.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/loop.h"
#include "ofp/channel.h"
#include "stream/stream.h"

namespace ovs::ofproto {

class Rconn {
 public:
  enum class State : uint8_t { void_, backoff, connecting, active, idle, disconnected };
  static std::string_view state_name(State state);  ///< "ACTIVE"

  struct Settings {
    Duration probe_interval = Seconds(5);            ///< zero: no probes; below 5 s counts as 5 s
    Duration max_backoff = Seconds(8);
    uint8_t dscp = 48;
    ofp::VersionSet versions = ofp::VersionSet::all();
  };

  /// Connects to `target` and keeps reconnecting.
  Rconn(stream::Env& env, std::string name, std::string target, Settings settings);
  /// Around an accepted stream.
  Rconn(stream::Env& env, std::string name, std::unique_ptr<stream::Stream> stream, Settings settings);
  ~Rconn();
  Rconn(const Rconn&) = delete;
  Rconn& operator=(const Rconn&) = delete;

  void set_on_message(std::function<void(ByteView)> f) { on_message_ = std::move(f); }
  void set_on_connected(std::function<void()> f) { on_connected_ = std::move(f); }
  void set_on_disconnected(std::function<void()> f) { on_disconnected_ = std::move(f); }

  const std::string& name() const { return name_; }
  const std::string& target() const { return target_; }
  State state() const { return state_; }
  bool connected() const { return state_ == State::active || state_ == State::idle; }
  bool alive() const { return state_ != State::void_ && state_ != State::disconnected; }
  bool reliable() const { return reliable_; }
  ofp::Version version() const { return channel_->version(); }  ///< while connected
  int last_error() const { return last_error_; }
  std::optional<TimePoint> last_connected() const { return last_connected_; }
  std::optional<TimePoint> last_disconnected() const { return last_disconnected_; }
  TimePoint last_activity() const { return last_activity_; }   ///< while messages of a turn are handled: its time
  bool admitted() const;
  /// Zero while connected and admitted, else how long that has not been so.
  Duration failure_duration() const;

  using Load = ofp::Channel::Load;
  void send(Bytes message, Load* load = nullptr);   ///< dropped while not connected; `load`: see Channel
  size_t queued_bytes() const { return channel_ ? channel_->queued_bytes() : 0; }
  void set_receiving(bool receiving) { if (channel_) channel_->set_receiving(receiving); }
  /// Ends a connection whose peer does not read what it asked for.
  void give_up();
  void set_settings(const Settings& settings);
  void reconnect();                         ///< drops the connection, comes back at once
  void add_monitor(std::unique_ptr<ofp::Channel> monitor);

 private:
  void enter(State state);
  void connect();
  void adopt(std::unique_ptr<stream::Stream> stream, bool passive);
  void channel_changed();
  void received(ByteView message);
  void disconnect(int error);
  void next_backoff();
  void tick();
  void set_timer();
  std::optional<TimePoint> deadline() const;
  void report_error(int error) const;
  bool log_attempts() const { return backoff_ < settings_.max_backoff; }

  stream::Env& env_;
  std::string name_, target_;
  Settings settings_;
  bool reliable_;
  State state_ = State::void_;
  TimePoint entered_, created_, last_activity_, backoff_deadline_, last_admitted_;
  TimePoint input_time_;                      ///< when the messages of this turn were read
  Duration backoff_{};
  int last_error_ = 0;
  bool probed_by_message_ = false, told_background_ = false;
  std::optional<TimePoint> last_connected_, last_disconnected_;
  std::unique_ptr<ofp::Channel> channel_;
  std::vector<std::unique_ptr<ofp::Channel>> monitors_;
  std::vector<std::unique_ptr<ofp::Channel>> graves_;   ///< closed channels: destroyed outside their own callbacks
  Timer timer_;
  std::function<void(ByteView)> on_message_;
  std::function<void()> on_connected_, on_disconnected_;
};

}  // namespace ovs::ofproto
