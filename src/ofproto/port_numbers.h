// Automatic OpenFlow port numbers of a bridge. Spec: sheet "ofproto" 1.1.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>

#include "base/clock.h"

namespace ovs::ofproto {

/// A number that was freed is not given out again for an hour while others were never used.
class PortNumbers {
 public:
  static constexpr uint16_t kMaxPorts = 0xff00;     ///< first invalid
  static constexpr uint16_t kMaxAutomatic = 32767;
  static constexpr Seconds kRest{3600};

  /// The next number for which `used` is false; nullopt: all are in use.
  std::optional<uint16_t> allocate(TimePoint now, const std::function<bool(uint16_t)>& used) {
    std::optional<uint16_t> oldest;
    TimePoint oldest_time = TimePoint::max();
    for (unsigned tries = 0; tries < kMaxAutomatic; ++tries) {
      cursor_ = cursor_ >= kMaxAutomatic ? uint16_t{1} : static_cast<uint16_t>(cursor_ + 1);
      if (used(cursor_)) continue;
      auto freed = freed_.find(cursor_);
      if (freed == freed_.end() || freed->second + kRest < now) return cursor_;
      if (freed->second < oldest_time) oldest = cursor_, oldest_time = freed->second;
    }
    return oldest;
  }
  void release(uint16_t number, TimePoint now) { freed_[number] = now; }
  void take(uint16_t number) { freed_.erase(number); }

 private:
  uint16_t cursor_ = 0;
  std::map<uint16_t, TimePoint> freed_;
};

}  // namespace ovs::ofproto
