// See meter.h.
#include "ofproto/meter.h"

#include "ofproto/backer.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

Ofperr meter_error(int code) {
  switch (code) {
    case EFBIG: case ENOMEM: return Ofperr::OFPMMFC_OUT_OF_METERS;
    case EBADF: return Ofperr::OFPMMFC_BAD_FLAGS;
    case EINVAL: return Ofperr::OFPMMFC_OUT_OF_BANDS;
    case ENODEV: return Ofperr::OFPMMFC_BAD_BAND;
    case EDOM: return Ofperr::OFPMMFC_BAD_RATE;
    default: return Ofperr::OFPMMFC_UNKNOWN;
  }
}

}  // namespace

ofp::OfpResult<void> Meters::put(dp::MeterId provider, const ofp::MeterConfig& config) {
  if (config.bands.empty()) return ofp_fail(Ofperr::OFPMMFC_OUT_OF_BANDS);
  dp::MeterConfig wanted{.kbps = (config.flags & ofp::kMeterKbps) != 0};
  for (const ofp::MeterBand& band : config.bands) {
    if (band.type != ofp::MeterBandType::drop) return ofp_fail(Ofperr::OFPMMFC_BAD_BAND);
    wanted.bands.push_back({band.rate, band.burst_size});
  }
  if (auto done = backer_.datapath().meter_set(provider, wanted); !done) return ofp_fail(meter_error(done.error().code));
  return {};
}

ofp::OfpResult<void> Meters::add(const ofp::MeterConfig& config, TimePoint now) {
  if (meters_.contains(config.meter_id)) return ofp_fail(Ofperr::OFPMMFC_METER_EXISTS);
  auto provider = backer_.take_meter_id();
  if (!provider) return ofp_fail(Ofperr::OFPMMFC_OUT_OF_METERS);
  if (auto done = put(*provider, config); !done) {
    backer_.free_meter_id(*provider);
    return done;
  }
  meters_[config.meter_id] = {config, *provider, now, 0};
  return {};
}

ofp::OfpResult<void> Meters::modify(const ofp::MeterConfig& config) {
  Meter* meter = find(config.meter_id);
  if (!meter) return ofp_fail(Ofperr::OFPMMFC_UNKNOWN_METER);
  TRY(put(meter->provider, config));
  meter->config = config;
  return {};
}

void Meters::erase(uint32_t id) {
  auto it = meters_.find(id);
  if (it == meters_.end()) return;
  (void)backer_.datapath().meter_del(it->second.provider);
  backer_.free_meter_id(it->second.provider);
  meters_.erase(it);
}

void Meters::clear() {
  while (!meters_.empty()) erase(meters_.begin()->first);
}

}  // namespace ovs::ofproto
