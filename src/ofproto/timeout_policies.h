// Which zone uses which timeout policy of connection tracking. Policies with the same timeouts share one in the datapath; one
// that no zone uses any more is deleted later, so that installed flows that name it are gone by then.
// Control thread, except of_zone() (under StateLock::Read). Spec: sheet "ofproto" 9.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"
#include "dp/conntrack.h"

namespace ovs::ofproto {

class TimeoutPolicies {
 public:
  using Timeouts = std::map<std::string, uint32_t, std::less<>>;   ///< seconds by key of CT_Timeout_Policy.timeouts

  explicit TimeoutPolicies(dp::ConnectionTracking* tracking) : tracking_(tracking) {}
  /// nullopt: the zone has none. True: translations may change.
  bool set(uint16_t zone, const std::optional<Timeouts>& timeouts);
  std::optional<uint32_t> of_zone(uint16_t zone) const {
    auto it = zones_.find(zone);
    return it == zones_.end() ? std::nullopt : std::optional(it->second);
  }
  std::vector<uint16_t> zones() const;
  /// Deletes unused policies, at most every 20 s.
  void run(TimePoint now);

 private:
  struct Policy { Timeouts timeouts; size_t users = 0; };
  uint32_t id_of(const Timeouts& timeouts);

  dp::ConnectionTracking* tracking_;
  std::map<uint16_t, uint32_t> zones_;
  std::map<uint32_t, Policy> policies_;
  TimePoint next_cleaning_{};
};

}  // namespace ovs::ofproto
