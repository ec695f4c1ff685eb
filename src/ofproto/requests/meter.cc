// OFPT_METER_MOD and questions about meters. Spec: OpenFlow 1.5.1 7.3.4.5, 7.3.5.12-14; sheet "openflow-connections" 7.10.
#include "ofproto/meter.h"

#include "ofproto/backer.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

/// Flows that name the meter go first, so that none is left without it.
void delete_meters(Bridge& bridge, Connection& connection, uint32_t xid, uint32_t id) {
  if (id != kMeterAll && !bridge.meters().find(id)) return;
  {
    Transaction transaction(bridge, &connection, xid);
    bridge.tables().for_each(ofp::kAllTables, [&](Rule& rule) {
      if (auto used = meter_of(*rule.actions); used && (id == kMeterAll || *used == id)) transaction.remove(rule, FlowRemovedReason::meter_delete);
      return true;
    });
    if (id == kMeterAll) bridge.meters().clear();
    else bridge.meters().erase(id);
    transaction.commit();
  }
}

template <class F>
ofp::OfpResult<void> for_meters(Bridge& bridge, uint32_t id, F&& f) {
  if (id == kMeterAll) {
    for (auto& [number, meter] : bridge.meters().all()) f(number, meter);
    return {};
  }
  if (!id || (id > kMeterMax && !is_meter_id(id))) return ofp_fail(Ofperr::OFPMMFC_UNKNOWN_METER);
  const Meter* meter = bridge.meters().find(id);
  if (!meter) return ofp_fail(Ofperr::OFPMMFC_UNKNOWN_METER);
  f(id, *meter);
  return {};
}

}  // namespace

ofp::OfpResult<void> on_meter_mod(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto mod = TRY(ofp::MeterMod::decode(m));
  uint32_t id = mod.meter.meter_id;
  if (mod.command == ofp::MeterCommand::remove) {
    if (is_meter_id(id) || id == kMeterAll) delete_meters(bridge, connection, m.xid, id);
    return {};
  }
  dp::MeterLimits limits = bridge.backer().datapath().meter_limits();
  if (!is_meter_id(id) || !limits.max_meters) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
  if (mod.meter.bands.size() > limits.max_bands) return ofp_fail(Ofperr::OFPMMFC_OUT_OF_BANDS);
  {
    StateLock::Write write(bridge.owner().lock());
    if (mod.command == ofp::MeterCommand::add) TRY(bridge.meters().add(mod.meter, bridge.owner().clock().now()));
    else TRY(bridge.meters().modify(mod.meter));
  }
  bridge.owner().revalidate(Revalidate::flow_table);   // virtual meters are in flows that do not name them
  return {};
}

ofp::OfpResult<void> on_meter_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  uint32_t id = TRY(ofp::decode_meter_request(m));
  std::vector<ofp::MeterStats> all;
  TRY(for_meters(bridge, id, [&](uint32_t number, const Meter& meter) {
    ofp::MeterStats stats;
    stats.meter_id = number;
    stats.flow_count = static_cast<uint32_t>(meter.flow_count);
    if (auto counts = bridge.backer().datapath().meter_get(meter.provider)) {
      stats.packets = counts->packets;
      stats.bytes = counts->bytes;
      stats.bands = std::move(counts->bands);
    }
    auto age = bridge.owner().clock().now() - meter.created;
    stats.duration_sec = static_cast<uint32_t>(age / Seconds(1));
    stats.duration_nsec = static_cast<uint32_t>((age % Seconds(1)) / Millis(1) * 1000000);
    all.push_back(std::move(stats));
  }));
  send_all(connection, ofp::encode_meter_stats(m, all));
  return {};
}

ofp::OfpResult<void> on_meter_config(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  uint32_t id = TRY(ofp::decode_meter_request(m));
  std::vector<ofp::MeterConfig> all;
  TRY(for_meters(bridge, id, [&](uint32_t, const Meter& meter) { all.push_back(meter.config); }));
  send_all(connection, ofp::encode_meter_configs(m, all));
  return {};
}

ofp::OfpResult<void> on_meter_features(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  dp::MeterLimits limits = bridge.backer().datapath().meter_limits();
  ofp::MeterFeatures features;
  features.max_meters = limits.max_meters;
  features.max_bands = limits.max_bands;
  if (limits.max_meters) {
    features.band_types = 1u << static_cast<unsigned>(ofp::MeterBandType::drop);
    features.capabilities = ofp::kMeterKbps | ofp::kMeterPktps | ofp::kMeterBurst | ofp::kMeterStats;
  }
  connection.send(features.encode(m));
  return {};
}

}  // namespace ovs::ofproto
