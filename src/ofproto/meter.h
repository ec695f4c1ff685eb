// Meters of a bridge, each backed by a meter of the datapath. Control thread changes them under Write; translation
// reads. Spec: OpenFlow 1.5.1 5.11; sheet "openflow-connections" 7.10.
#pragma once
#include <cstdint>
#include <map>
#include <memory>

#include "base/clock.h"
#include "dp/actions.h"
#include "ofp/error.h"
#include "ofp/messages/meter.h"

namespace ovs::ofproto {

class Backer;

inline constexpr uint32_t kMeterMax = 0xffff0000;
inline constexpr uint32_t kMeterSlowPath = 0xfffffffd, kMeterController = 0xfffffffe, kMeterAll = 0xffffffff;
inline bool is_meter_id(uint32_t id) { return (id > 0 && id <= kMeterMax) || id == kMeterSlowPath || id == kMeterController; }

struct Meter {
  ofp::MeterConfig config;
  dp::MeterId provider;
  TimePoint created{};
  size_t flow_count = 0;               ///< rules that name it
};

class Meters {
 public:
  explicit Meters(Backer& backer) : backer_(backer) {}
  ~Meters() { clear(); }

  Meter* find(uint32_t id) {
    auto it = meters_.find(id);
    return it == meters_.end() ? nullptr : &it->second;
  }
  const std::map<uint32_t, Meter>& all() const { return meters_; }
  /// The datapath's meter of a virtual or real one; none: there is no such meter.
  const Meter* find(uint32_t id) const { return const_cast<Meters*>(this)->find(id); }

  // Under Write. Errors: those of meter_mod.
  ofp::OfpResult<void> add(const ofp::MeterConfig& config, TimePoint now);
  ofp::OfpResult<void> modify(const ofp::MeterConfig& config);
  void erase(uint32_t id);
  void clear();

 private:
  ofp::OfpResult<void> put(dp::MeterId provider, const ofp::MeterConfig& config);
  Backer& backer_;
  std::map<uint32_t, Meter> meters_;
};

}  // namespace ovs::ofproto
