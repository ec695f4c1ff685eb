// When to connect, when to probe, when to give up a connection: a pure machine, no I/O, time comes in. Its user tells
// what happened and does what step() asks for. Used by all JSON-RPC, OpenFlow and Raft sessions.
// Spec: reference sheet "ovsdb" 18.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace ovs::stream {

class Reconnect {
 public:
  enum class State { void_, backoff, connecting, active, idle, reconnect, listening };
  enum class Event {
    tick,             ///< time passed
    enable, disable,
    force,            ///< drop the connection and come back at once
    connecting,       ///< an attempt to connect is under way
    connect_failed,   ///< the attempt or the connection failed; with error
    listening,        ///< passive: waiting for a peer
    listen_failed,    ///< with error
    connected,
    disconnected,     ///< with error: 0 or kEof for an orderly end
    activity,         ///< bytes came from the peer
    receive_attempted ///< the socket was looked at, whether or not bytes came
  };
  enum class Action { none, connect, disconnect, probe };

  struct Settings {
    Duration min_backoff = Seconds(1), max_backoff = Seconds(8);
    Duration probe_interval = Seconds(5);  ///< zero: no probes; else at least a second
    std::optional<unsigned> max_tries;     ///< attempts that remain; none: no limit
    unsigned free_tries = 0;               ///< attempts without backoff
    bool passive = false;
    bool quiet = false;                    ///< INFO messages become DBG
  };

  Reconnect(std::string name, Settings settings, TimePoint now);

  /// Takes what happened; for `tick` returns what to do now (call again after doing it). `error`: errno, kEof or 0.
  Action step(Event event, TimePoint now, int error = 0);
  TimePoint wakeup() const;  ///< when tick has something to say

  void set_name(std::string name) { name_ = std::move(name); }
  const std::string& name() const { return name_; }
  void set_settings(const Settings& settings);
  const Settings& settings() const { return settings_; }
  void set_probe_interval(Duration interval);
  void set_max_backoff(Duration longest);
  void skip_backoff();  ///< a wait under way ends at the next tick
  void reset_backoff() { backoff_ = Duration::zero(); }

  State state() const { return state_; }
  static std::string_view name_of(State state);  ///< "ACTIVE" etc., as the database's status columns show
  bool is_enabled() const { return state_ != State::void_; }
  bool is_connected() const { return state_ == State::active || state_ == State::idle; }
  unsigned seqno() const { return seqno_; }             ///< changes with every connection and disconnection
  std::optional<TimePoint> last_connected() const { return last_connected_; }
  std::optional<TimePoint> last_disconnected() const { return last_disconnected_; }
  Duration time_connected(TimePoint now) const;  ///< sum over all connections
  unsigned attempted_connections() const { return attempted_; }
  unsigned successful_connections() const { return successful_; }
  Duration backoff() const { return backoff_; }

 private:
  void transition(State state, TimePoint now);
  std::optional<TimePoint> deadline() const;
  void disconnected(TimePoint now, int error);
  void log_disconnect(int error) const;
  void next_backoff();
  bool may_retry();
  Action tick(TimePoint now);

  std::string name_;
  Settings settings_;
  State state_ = State::void_;
  TimePoint entered_;
  Duration backoff_{};
  TimePoint last_activity_, last_receive_attempt_;
  std::optional<TimePoint> last_connected_, last_disconnected_;
  Duration total_connected_{};
  unsigned seqno_ = 0, attempted_ = 0, successful_ = 0, backoff_free_left_ = 0;
};

}  // namespace ovs::stream
