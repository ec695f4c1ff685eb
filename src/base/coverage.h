// Rates of the event counters over the last 5 seconds, minute and hour, for coverage/show. Control thread.
// Spec: reference sheet "daemons-common" 6.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace ovs {

class Coverage {
 public:
  explicit Coverage(TimePoint start);
  /// Called at least every few seconds: closes the 5-second samples that have passed.
  void run(TimePoint now);
  TimePoint wakeup() const { return next_; }
  std::string show() const;  ///< text of coverage/show
  /// Sum over counters of that name; nothing if none exists.
  static std::optional<uint64_t> read(std::string_view name);

 private:
  static constexpr size_t kPerMinute = 12, kPerHour = 60;
  struct Samples {
    uint64_t seen = 0;
    uint32_t minute[kPerMinute]{};  ///< events in each 5 s
    uint32_t hour[kPerHour]{};      ///< events in each minute
  };
  void close_sample();

  std::vector<Samples> samples_;  ///< parallel to all_counters()
  TimePoint next_;
  size_t at_ = 0;  ///< 5-second samples closed so far
};

void count_long_poll();  ///< the counter of loop turns that took a second or more

}  // namespace ovs
