// Spec: see zone_limits.h.
#include "dp/user/conntrack/zone_limits.h"

#include "base/log.h"

OVS_LOG_MODULE(conntrack);

namespace ovs::dp::conntrack {

bool ZoneLimits::take(uint16_t zone, std::shared_ptr<ZoneCount>& counted) {
  if (!any_.load(std::memory_order_relaxed)) return true;
  MutexLock lock(mutex_);
  auto it = zones_.find(zone);
  if (it == zones_.end()) {
    if (!default_) return true;
    auto made = std::make_shared<ZoneCount>();
    made->limit = default_;
    made->inherits = true;
    it = zones_.emplace(zone, std::move(made)).first;
  }
  ZoneCount& z = *it->second;
  if (z.count.load() >= z.limit.load()) return false;
  z.count.fetch_add(1);
  counted = it->second;
  return true;
}

void ZoneLimits::set_default(uint32_t limit) {
  MutexLock lock(mutex_);
  default_ = limit;
  if (limit) {
    for (auto& [zone, z] : zones_)
      if (z->inherits) z->limit = limit;
  } else {
    std::erase_if(zones_, [](const auto& z) { return z.second->inherits; });
  }
  any_ = default_ || !zones_.empty();
  LOG_INFO("Set default zone limit to {}", limit);
}

void ZoneLimits::set(uint16_t zone, uint32_t limit) {
  MutexLock lock(mutex_);
  auto& place = zones_[zone];
  bool known = place && !place->inherits;
  if (!place) place = std::make_shared<ZoneCount>();
  place->limit = limit;
  place->inherits = false;
  any_ = true;
  if (known) LOG_INFO("Changed zone limit of {} for zone {}", limit, zone);
  else LOG_INFO("Created zone limit of {} for zone {}", limit, zone);
}

void ZoneLimits::clear(uint16_t zone) {
  MutexLock lock(mutex_);
  auto it = zones_.find(zone);
  if (it == zones_.end() || it->second->inherits) {
    LOG_INFO("Attempted delete of non-existent zone limit: zone {}", zone);
    return;
  }
  zones_.erase(it);
  any_ = default_ || !zones_.empty();
  LOG_INFO("Deleted zone limit for zone {}", zone);
}

CtLimits ZoneLimits::get(const std::vector<uint16_t>& zones) const {
  MutexLock lock(mutex_);
  CtLimits limits{default_, {}};
  if (zones.empty())
    for (const auto& [zone, z] : zones_)
      if (!z->inherits) limits.zones.push_back({zone, z->limit, z->count});
  for (uint16_t zone : zones) {
    auto it = zones_.find(zone);
    if (it == zones_.end()) limits.zones.push_back({zone, default_, 0});
    else limits.zones.push_back({zone, it->second->limit, it->second->count});
  }
  return limits;
}

}  // namespace ovs::dp::conntrack
