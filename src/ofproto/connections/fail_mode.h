// What a bridge does without its controllers: the flow of a standalone bridge, and failing open when controllers
// stay away. Control thread. Spec: sheet "openflow-connections" 4.
#pragma once
#include "base/clock.h"
#include "base/prng.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

class FailModeRules {
 public:
  FailModeRules(Bridge& bridge, Prng& prng) : bridge_(bridge), prng_(prng) {}

  /// The mode or whether there are primary controllers changed: flows are flushed. First call: sets up.
  void configure(FailMode mode, bool has_controllers, Duration longest_probe);
  /// All flows are gone: puts back what belongs here.
  void restore();
  /// Once a turn. `failure`: how long the best controller has been away, zero if one is there.
  void run(Duration failure, bool some_connected, TimePoint now);
  /// A controller said something.
  void heard(bool some_admitted);
  bool open() const { return open_; }
  std::optional<TimePoint> wakeup() const;

 private:
  void add_normal(int priority);
  void remove_open_rule();
  void recover();
  void send_bogus_packet_in();

  Bridge& bridge_;
  Prng& prng_;
  std::optional<FailMode> mode_;
  bool has_controllers_ = false, open_ = false;
  Duration probe_ = Seconds(5);
  TimePoint next_reminder_{}, next_bogus_{};
};

}  // namespace ovs::ofproto
