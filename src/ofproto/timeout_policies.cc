// See timeout_policies.h.
#include "ofproto/timeout_policies.h"

namespace ovs::ofproto {

namespace { constexpr Seconds kCleanEvery{20}; }

uint32_t TimeoutPolicies::id_of(const Timeouts& timeouts) {
  uint32_t id = 1;                             // 0 is the datapath's default policy
  for (const auto& [number, policy] : policies_) {
    if (policy.timeouts == timeouts) return number;
    if (number == id) ++id;
  }
  policies_[id].timeouts = timeouts;
  tracking_->set_timeout_policy({id, timeouts});
  return id;
}

bool TimeoutPolicies::set(uint16_t zone, const std::optional<Timeouts>& timeouts) {
  if (!tracking_) return false;
  auto old = of_zone(zone);
  if (!old && !timeouts) return false;
  if (old && timeouts && policies_[*old].timeouts == *timeouts) return false;
  if (timeouts) {
    uint32_t id = id_of(*timeouts);
    ++policies_[id].users;
    zones_[zone] = id;
  } else {
    zones_.erase(zone);
  }
  if (old) --policies_[*old].users;
  return true;
}

std::vector<uint16_t> TimeoutPolicies::zones() const {
  std::vector<uint16_t> list;
  for (const auto& [zone, id] : zones_) list.push_back(zone);
  return list;
}

void TimeoutPolicies::run(TimePoint now) {
  if (!tracking_ || now < next_cleaning_) return;
  next_cleaning_ = now + kCleanEvery;
  for (auto it = policies_.begin(); it != policies_.end();) {
    auto here = it++;
    if (here->second.users) continue;
    (void)tracking_->del_timeout_policy(here->first);
    policies_.erase(here);
  }
}

}  // namespace ovs::ofproto
