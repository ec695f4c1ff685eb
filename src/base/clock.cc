#include "base/clock.h"

#include <ctime>

namespace ovs {

TimePoint SystemClock::real() const {
  timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return TimePoint(Seconds(ts.tv_sec) + Duration(ts.tv_nsec));
}

TimePoint SystemClock::now() const {
  Duration base = stopped() ? Duration(frozen_ns_.load()) : real().time_since_epoch();
  return TimePoint(base + Duration(offset_ns_.load()));
}

WallTime SystemClock::wall() const {
  return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

void SystemClock::stop() {
  if (stopped()) return;
  frozen_ns_ = real().time_since_epoch().count();
  stopped_.store(true, std::memory_order_release);
}

void SystemClock::warp(Duration step) { offset_ns_ += step.count(); }

}  // namespace ovs
