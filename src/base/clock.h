// Time as a parameter. A Clock gives monotonic time for timers and ages, and wall time for stamps that
// people read. `time/stop` and `time/warp` act on the monotonic side of the daemon's Clock.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>

namespace ovs {

struct Monotonic {  // tag: a clock type for std::chrono, never asked for now()
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Monotonic>;
  static constexpr bool is_steady = true;
};
using Duration = std::chrono::nanoseconds;
using TimePoint = std::chrono::time_point<Monotonic>;
using WallTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::nanoseconds>;
using Millis = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;
inline constexpr TimePoint kNever = TimePoint::max();

inline int64_t to_ms(TimePoint t) { return std::chrono::duration_cast<Millis>(t.time_since_epoch()).count(); }
inline int64_t to_ms(Duration d) { return std::chrono::duration_cast<Millis>(d).count(); }

/// Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual TimePoint now() const = 0;
  virtual WallTime wall() const = 0;
  /// True while time only moves by warps: a loop must then not sleep for a timer.
  virtual bool stopped() const { return false; }
};

/// The operating system's clock, which tests of whole daemons may stop and warp. Thread-safe.
class SystemClock final : public Clock {
 public:
  TimePoint now() const override;
  WallTime wall() const override;
  bool stopped() const override { return stopped_.load(std::memory_order_acquire); }
  void stop();               ///< freezes now()
  void warp(Duration step);  ///< moves now() forward; the clock need not be stopped

 private:
  TimePoint real() const;
  std::atomic<bool> stopped_{false};
  std::atomic<int64_t> frozen_ns_{0};
  std::atomic<int64_t> offset_ns_{0};
};

/// For unit tests: starts at 1000 s and moves when told. Thread-safe.
class ManualClock final : public Clock {
 public:
  TimePoint now() const override { return TimePoint(Duration(now_ns_.load())); }
  WallTime wall() const override { return WallTime(Duration(now_ns_.load())); }
  bool stopped() const override { return true; }
  void advance(Duration step) { now_ns_ += step.count(); }

 private:
  std::atomic<int64_t> now_ns_{1'000'000'000'000};
};

}  // namespace ovs
