// The tables Datapath, CT_Zone and CT_Timeout_Policy: what the database wants of connection tracking, brought to the
// datapath as far as it changed; and Datapath.capabilities. Control thread. Spec: sheet "vswitchd-schema" 13.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>

#include "idl/vswitch.h"
#include "ofproto/switch.h"
#include "ofproto/timeout_policies.h"

namespace ovs::vswitchd {

struct ZoneConfig {
  std::optional<ofproto::TimeoutPolicies::Timeouts> timeouts;
  std::optional<uint32_t> limit;
};

/// One row of Datapath.
struct TrackingConfig {
  std::map<uint16_t, ZoneConfig> zones;
  std::optional<uint32_t> default_limit;
  bool has_limits() const;
};

/// By datapath type.
std::map<std::string, TrackingConfig> desired_tracking(idl::Replica& replica);

class Tracking {
 public:
  explicit Tracking(ofproto::Switch& owner) : owner_(owner) {}
  void apply(const std::map<std::string, TrackingConfig>& desired);
  /// Writes the capabilities of datapaths whose rows were not seen before. Within a transaction.
  void write_capabilities(idl::Replica& replica);

 private:
  void apply_to(ofproto::Backer& backer, TrackingConfig& actual, const TrackingConfig& desired);

  ofproto::Switch& owner_;
  std::map<std::string, TrackingConfig> actual_;
  std::set<std::string> known_;
};

}  // namespace ovs::vswitchd
