// Rate limit of packet-ins to one controller: a token bucket, and behind it a queue per input port that is
// emptied round-robin, so that one noisy port cannot starve the others. Two of them per connection (actions, misses).
// Control thread. Spec: sheet "openflow-connections" 3.6.
#pragma once
#include <deque>
#include <functional>
#include <map>
#include <optional>

#include "base/bytes.h"
#include "base/clock.h"

namespace ovs::ofproto {

class PacketInQueue {
 public:
  /// rate 0: no limit. burst 0: rate / 4, at least 1.
  void configure(uint32_t rate_pps, uint32_t burst, TimePoint now);
  bool limits() const { return rate_ != 0; }
  /// Calls `send` now or later from run().
  void add(uint32_t in_port, Bytes message, TimePoint now, const std::function<void(Bytes)>& send);
  void run(TimePoint now, const std::function<void(Bytes)>& send);
  std::optional<TimePoint> wakeup(TimePoint now) const;
  void clear() { ports_.clear(); backlog_ = 0; }

  size_t backlog() const { return backlog_; }
  uint64_t bypassed = 0, queued = 0, dropped = 0;

 private:
  bool take_token(TimePoint now);
  void drop_one();

  uint32_t rate_ = 0, burst_ = 0;
  uint64_t tokens_ = 0;                    ///< a packet costs 1000
  TimePoint filled_{};
  std::map<uint32_t, std::deque<Bytes>> ports_;
  uint32_t next_port_ = 0;
  size_t backlog_ = 0;
};

}  // namespace ovs::ofproto
