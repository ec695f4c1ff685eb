// Ports and queues: descriptions, statistics, modification. Spec: OpenFlow 1.5.1 7.3.4.3, 7.3.5.6 to 7.3.5.8.
#include "ofp/messages/port.h"
#include "ofp/messages/queue.h"
#include "ofproto/port_desc.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

std::vector<OfPortEntry*> ports_for(const Bridge& bridge, OfPort wanted) {
  if (wanted == ofp::kPortAny) return bridge.ports();
  OfPortEntry* port = bridge.port(wanted);
  return port ? std::vector<OfPortEntry*>{port} : std::vector<OfPortEntry*>{};
}

ofp::PortStats stats_of(const OfPortEntry& port, TimePoint now) {
  netdev::PortStats from = port.device->stats();
  ofp::PortStats to;
  auto take = [](uint64_t& out, const netdev::PortStats::Count& in) { out = in.value_or(ofp::kUnknownCounter); };
  to.port = port.number;
  take(to.rx_packets, from.rx_packets), take(to.tx_packets, from.tx_packets);
  take(to.rx_bytes, from.rx_bytes), take(to.tx_bytes, from.tx_bytes);
  take(to.rx_dropped, from.rx_dropped), take(to.tx_dropped, from.tx_dropped);
  take(to.rx_errors, from.rx_errors), take(to.tx_errors, from.tx_errors);
  take(to.rx_frame_errors, from.rx_frame_errors), take(to.rx_over_errors, from.rx_over_errors);
  take(to.rx_crc_errors, from.rx_crc_errors), take(to.collisions, from.collisions);
  if (port.is_patch) {
    to.rx_packets = port.counters.rx_packets, to.tx_packets = port.counters.tx_packets;
    to.rx_bytes = port.counters.rx_bytes, to.tx_bytes = port.counters.tx_bytes;
    to.rx_dropped = to.tx_dropped = to.rx_errors = to.tx_errors = ofp::kUnknownCounter;
  }
  for (const auto& [name, value] : from.custom) to.custom.push_back({name, value});
  WireAge age = wire_age(now - port.created);
  to.duration_sec = age.seconds;
  to.duration_nsec = age.nanoseconds;
  return to;
}

}  // namespace

ofp::OfpResult<void> on_port_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::PortRequest::decode(m));
  std::vector<ofp::PortStats> stats;
  for (const OfPortEntry* port : ports_for(bridge, request.port)) stats.push_back(stats_of(*port, bridge.owner().clock().now()));
  send_all(connection, ofp::encode_port_stats(m, stats));
  return {};
}

ofp::OfpResult<void> on_port_desc(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::PortRequest::decode(m));
  std::vector<ofp::PortDesc> descriptions;
  for (const OfPortEntry* port : ports_for(bridge, request.port)) descriptions.push_back(port_description(*port));
  send_all(connection, ofp::encode_port_descs(m, descriptions));
  return {};
}

ofp::OfpResult<void> on_port_mod(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto mod = TRY(ofp::PortMod::decode(m));
  OfPortEntry* port = bridge.port(mod.port);
  if (!port) return ofp_fail(Ofperr::OFPPMFC_BAD_PORT);
  if (port->mac != mod.address) return ofp_fail(Ofperr::OFPPMFC_BAD_HW_ADDR);
  bridge.set_port_config(*port, (port->config & ~mod.mask) | (mod.config & mod.mask), &connection);
  return {};
}

namespace {

/// What a reply says of each queue that a request means, port by port. Errors: no such port; no port has the queue.
template <class Said>
ofp::OfpResult<std::vector<Said>> queues_for(const Bridge& bridge, const ofp::QueueStatsRequest& request) {
  if (request.port != ofp::kPortAny && !bridge.port(request.port)) return ofp_fail(Ofperr::OFPQOFC_BAD_PORT);
  std::vector<Said> found;
  for (const OfPortEntry* port : ports_for(bridge, request.port)) {
    for (uint32_t queue : port->device->queue_ids())
      if (request.queue == ofp::kQueueAll || request.queue == queue) {
        Said& said = found.emplace_back();
        said.port = port->number;
        said.queue = queue;
      }
  }
  if (found.empty() && request.queue != ofp::kQueueAll) return ofp_fail(Ofperr::OFPQOFC_BAD_QUEUE);
  return found;
}

}  // namespace

// The counters of queues are not known: all ones.
ofp::OfpResult<void> on_queue_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::QueueStatsRequest::decode(m));
  auto stats = TRY(queues_for<ofp::QueueStats>(bridge, request));
  send_all(connection, ofp::encode_queue_stats(m, stats));
  return {};
}

ofp::OfpResult<void> on_queue_config(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::QueueStatsRequest::decode(m));
  auto configs = TRY(queues_for<ofp::QueueConfig>(bridge, request));
  send_all(connection, ofp::encode_queue_configs(m, request.port, configs));
  return {};
}

}  // namespace ovs::ofproto
