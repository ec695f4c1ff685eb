// How many connections a zone may have. Spec: reference sheet "datapath-conntrack" 7.
#pragma once
#include <atomic>
#include <map>
#include <memory>

#include "base/mutex.h"
#include "dp/conntrack.h"

namespace ovs::dp::conntrack {

/// Connections that count against one limit. A connection counts where it was made, even if the limit is replaced later.
struct ZoneCount {
  std::atomic<uint32_t> limit{0}, count{0};
  bool inherits = false;           ///< the limit is the default one
};

/// Thread-safe.
class ZoneLimits {
 public:
  /// False: the zone is full. Else `counted` counts one more, unless nothing limits the zone.
  bool take(uint16_t zone, std::shared_ptr<ZoneCount>& counted);
  static void give_back(const std::shared_ptr<ZoneCount>& counted) {
    if (counted) counted->count.fetch_sub(1, std::memory_order_relaxed);
  }

  void set_default(uint32_t limit);            ///< 0: none
  void set(uint16_t zone, uint32_t limit);     ///< 0: nothing may come in
  void clear(uint16_t zone);
  CtLimits get(const std::vector<uint16_t>& zones) const;

 private:
  std::atomic<bool> any_{false};
  mutable Mutex mutex_;
  uint32_t default_ OVS_GUARDED_BY(mutex_) = 0;
  std::map<uint16_t, std::shared_ptr<ZoneCount>> zones_ OVS_GUARDED_BY(mutex_);
};

}  // namespace ovs::dp::conntrack
