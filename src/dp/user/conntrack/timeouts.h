// How long connections live, by state; and policies that replace the defaults for a zone.
// Spec: reference sheet "datapath-conntrack" 4.1.
#pragma once
#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/mutex.h"
#include "dp/conntrack.h"

namespace ovs::dp::conntrack {

/// What a connection waits for.
enum class Timer : uint8_t {
  tcp_first_packet, tcp_opening, tcp_established, tcp_closing, tcp_fin_wait, tcp_closed,
  other_first, other_multiple, other_bidir, icmp_first, icmp_reply, count
};
inline constexpr size_t kTimers = static_cast<size_t>(Timer::count);
std::string_view timer_name(Timer timer);    ///< "TCP_FIRST_PACKET", for the log

using TimerTable = std::array<uint32_t, kTimers>;   ///< seconds
inline constexpr TimerTable kDefaultTimers = {30, 30, 86400, 900, 45, 30, 60, 60, 30, 60, 30};

/// Thread-safe.
class TimeoutPolicies {
 public:
  /// Replaces the policy of this id; what `policy` does not say takes its default. Id 0: the default policy.
  void set(const CtTimeoutPolicy& policy);
  /// ENOENT.
  Result<void> erase(uint32_t id);
  Result<CtTimeoutPolicy> get(uint32_t id) const;
  std::vector<CtTimeoutPolicy> all() const;

  /// Time that a connection of this policy may stay in a state; an unknown policy counts as the default one.
  Duration time(uint32_t id, Timer timer) const {
    if (!any_.load(std::memory_order_relaxed)) return Seconds(kDefaultTimers[static_cast<size_t>(timer)]);
    return slow_time(id, timer);
  }

 private:
  Duration slow_time(uint32_t id, Timer timer) const;
  std::atomic<bool> any_{false};
  mutable Mutex mutex_;
  std::map<uint32_t, CtTimeoutPolicy> policies_ OVS_GUARDED_BY(mutex_);
  std::atomic<std::shared_ptr<const std::map<uint32_t, TimerTable>>> tables_;
  void publish() OVS_REQUIRES(mutex_);
};

}  // namespace ovs::dp::conntrack
