// Spec: see learning_switch.h.
#include "tools/testcontroller/learning_switch.h"

#include "base/log.h"
#include "flow/extract.h"

OVS_LOG_MODULE(learning_switch);

namespace ovs::testcontroller {

namespace {

using ofp::Kind, ofp::OfPort, ofp::Version;
using W = Wildcards;

constexpr size_t kMaxQueued = 10;          // messages; a switch that does not read gets no more
constexpr uint16_t kMissBytes = 128;
constexpr int kFlowPriority = 1;

/// The MAC table tells ports apart by address only: a number in a pointer's clothes, never followed.
proto::MacPort table_port(OfPort port) { return reinterpret_cast<proto::MacPort>(uintptr_t{port.value} + 1); }
OfPort of_table_port(proto::MacPort port) { return OfPort(static_cast<uint16_t>(reinterpret_cast<uintptr_t>(port) - 1)); }

be32 high_bits(unsigned ignored_low) { return be32(ignored_low >= 32 ? 0u : ~uint32_t{0} << ignored_low); }

}  // namespace

flow::Match match_of_packet(ByteView packet, OfPort in_port, Wildcards wildcards) {
  flow::Match match;
  match.key = flow::extract_frame(packet);
  match.key.in_port = be32(in_port.value);
  flow::FlowMask& mask = match.mask;
  auto wanted = [&](uint32_t bit) { return !(wildcards.bits & bit); };
  auto all = [](auto& member) { std::memset(static_cast<void*>(&member), 0xff, sizeof member); };
  if (wanted(W::kInPort)) all(mask.in_port);
  if (wanted(W::kSource)) all(mask.dl_src);
  if (wanted(W::kDestination)) all(mask.dl_dst);
  if (wanted(W::kType)) all(mask.dl_type);
  bool tagged = match.key.vlans[0].tci.host() & flow::kVlanCfi;
  if (!tagged) {
    if (wanted(W::kVlan)) mask.vlans[0].tci = be16(0xffff);
  } else {
    uint16_t tci = 0;
    if (wanted(W::kVlan)) tci |= flow::kVlanCfi | flow::kVlanVidMask;
    if (wanted(W::kPcp)) tci |= flow::kVlanCfi | flow::kVlanPcpMask;
    mask.vlans[0].tci = be16(tci);
  }
  if (wanted(W::kTos)) mask.nw_tos = 0xfc;
  if (wanted(W::kProtocol)) all(mask.nw_proto);
  mask.nw_src = high_bits(wildcards.nw_source_bits());
  mask.nw_dst = high_bits(wildcards.nw_destination_bits());
  if (wanted(W::kTpSource)) all(mask.tp_src);
  if (wanted(W::kTpDestination)) all(mask.tp_dst);
  match.zero_unmasked();
  flow::normalize(match);                  // an ARP has no ports, ...
  return match;
}

LearningSwitch::LearningSwitch(const SwitchOptions& options, std::string name, Version version, Wires wires)
    : options_(options), name_(std::move(name)), version_(version), protocol_(ofp::default_protocol(version)), wires_(std::move(wires)) {}

void LearningSwitch::greet() {
  if (options_.mute) return;
  send(ofp::encode_empty(Kind::features_request, version_, next_xid()));
  ofp::SwitchConfig config;
  config.miss_send_len = kMissBytes;
  send(config.encode(Kind::set_config, version_, next_xid()));
  add_initial_flows();
}

void LearningSwitch::add_initial_flows() {
  if (version_ >= Version::of13) {         // older switches send misses unasked
    ofp::FlowMod miss;
    miss.priority = 0;
    miss.table_id = 0;
    miss.actions.push_back(ofp::Output{.port = ofp::kPortController, .max_len = kMissBytes});
    send(miss.encode(protocol_, next_xid()));
  }
  if (options_.flows.empty()) return;
  ofp::ProtocolSet usable = ofp::ProtocolSet::of_versions(ofp::VersionSet::of(version_));
  for (const ofp::FlowText& flow : options_.flows) usable &= flow.usable;
  if (usable.empty()) {
    LOG_INFO_RL(1, 5, "{}: failed to set usable protocol", name_);
    return;
  }
  if (!usable.has(protocol_)) {
    ofp::Protocol wanted = usable.first();
    if (ofp::is_nxm(wanted) != ofp::is_nxm(protocol_)) send(ofp::encode_set_flow_format(next_xid(), ofp::with_table_id(wanted, false)));
    if (ofp::has_table_id(wanted) != ofp::has_table_id(protocol_)) send(ofp::encode_flow_mod_table_id(next_xid(), ofp::has_table_id(wanted)));
    protocol_ = wanted;
  }
  for (const ofp::FlowText& flow : options_.flows) send(flow.mod.encode(protocol_, next_xid()));
}

void LearningSwitch::queue(Bytes message) {
  if (wires_.queued() >= kMaxQueued) {
    LOG_INFO_RL(1, 5, "{:016x}: {}: tx queue overflow", datapath_id_.value_or(0), name_);
    return;
  }
  send(std::move(message));
}

void LearningSwitch::handle(ByteView bytes, TimePoint now) {
  if (options_.mute) return;
  auto message = ofp::decode_message(bytes);
  if (!message) return;
  Kind kind = message->kind();
  if (kind == Kind::echo_request) return queue(ofp::encode_echo(Kind::echo_reply, message->version, message->xid, message->body));
  if (kind == Kind::features_reply) return handle_features(*message);
  if (!knows_features()) return;
  if (kind == Kind::packet_in) return handle_packet_in(*message, now);
  if (kind == Kind::port_desc_stats_reply) {
    if (auto ports = ofp::decode_port_descs(*message)) note_ports(*ports);
  } else if (kind == Kind::error) {
    std::string text = ofp::print_message(bytes, {.verbosity = 2});
    while (text.ends_with('\n')) text.pop_back();
    LOG_INFO_RL(30, 300, "{:016x}: switch reported an error: {}", *datapath_id_, text);
  } else if (kind == Kind::flow_removed) {
    macs_.expire(now);
  }
}

void LearningSwitch::note_ports(const std::vector<ofp::PortDesc>& ports) {
  for (const ofp::PortDesc& port : ports)
    if (auto found = options_.port_queues.find(port.name); found != options_.port_queues.end()) queues_[port.port.value] = found->second;
}

void LearningSwitch::handle_features(const ofp::Message& message) {
  auto features = ofp::SwitchFeatures::decode(message);
  if (!features) {
    LOG_ERR("{}: received invalid features reply ({})", name_, ofp::error_name(features.error().code));
    return;
  }
  datapath_id_ = features->datapath_id;
  note_ports(features->ports);
  if (!options_.port_queues.empty() && version_ >= Version::of13)
    send(ofp::PortRequest::encode(Kind::port_desc_stats_request, version_, next_xid(), ofp::kPortAny));
}

OfPort LearningSwitch::choose_port(const flow::FlowKey& key, OfPort in_port, TimePoint now) {
  if (options_.forwarding == Forwarding::learn) {
    proto::MacTable::Learn learn{.mac = key.dl_src, .vlan = 0, .port = table_port(in_port)};
    if (macs_.may_learn(key.dl_src, 0)) {
      auto change = macs_.learn(learn, now);
      if (change == proto::MacTable::Change::added || change == proto::MacTable::Change::moved)
        LOG_DBG_RL(30, 300, "{:016x}: learned that {} is on port {}", *datapath_id_, key.dl_src.text(), ofp::port_text(in_port));
    }
  }
  if (key.dl_dst.is_reserved()) return ofp::kPortNone;
  macs_.expire(now);
  const proto::MacEntry* entry = macs_.find(key.dl_dst, 0);
  if (!entry) return ofp::kPortFlood;
  OfPort port = of_table_port(entry->port);
  if (port == in_port) return ofp::kPortNone;
  return options_.forwarding == Forwarding::normal ? ofp::kPortNormal : port;
}

std::optional<uint32_t> LearningSwitch::queue_for(OfPort in_port) const {
  auto found = queues_.find(in_port.value);
  return found != queues_.end() ? std::optional(found->second) : options_.queue;
}

ofp::Actions LearningSwitch::actions_to(OfPort port, OfPort in_port) const {
  ofp::Actions actions;
  if (port == ofp::kPortNone) return actions;
  auto queue = queue_for(in_port);
  bool physical = port.value < ofp::kPortMax.value;
  if (!queue || !physical) {
    actions.push_back(ofp::Output{.port = port});
  } else if (version_ == Version::of10) {
    actions.push_back(ofp::Enqueue{.port = port, .queue = *queue});
  } else {
    actions.push_back(ofp::SetQueue{*queue});
    actions.push_back(ofp::Output{.port = port});
    actions.push_back(ofp::PopQueue{});
  }
  return actions;
}

void LearningSwitch::handle_packet_in(const ofp::Message& message, TimePoint now) {
  auto in = ofp::PacketIn::decode(message);
  if (!in) return;
  if (in->reason != ofp::PacketInReason::no_match) {   // asked for by somebody's flow: theirs
    LOG_DBG_RL(30, 300, "{}: packet-in for reason {} is ignored", name_, std::to_underlying(in->reason));
    return;
  }
  OfPort in_port(static_cast<uint16_t>(in->metadata.key.in_port.host()));
  flow::FlowKey key = flow::extract_frame(in->packet);
  OfPort port = choose_port(key, in_port, now);
  ofp::Actions actions = actions_to(port, in_port);
  bool buffered = in->buffer_id != ofp::kNoBuffer;
  bool permanent = options_.forwarding != Forwarding::learn || port != ofp::kPortFlood;

  ofp::PacketOut out;
  out.buffer_id = in->buffer_id;
  if (!buffered) out.packet = in->packet;
  out.in_port = in_port;
  out.metadata.set_in_port(in_port);
  out.actions = actions;

  if (options_.add_flows && permanent) {
    ofp::FlowMod add;
    add.match = match_of_packet(in->packet, in_port, options_.wildcards);
    add.priority = kFlowPriority;
    add.idle_timeout = options_.max_idle_seconds;
    add.buffer_id = in->buffer_id;
    add.actions = std::move(actions);
    queue(add.encode(protocol_, next_xid()));
    if (!buffered && port != ofp::kPortNone) queue(out.encode(version_, next_xid()));
  } else if (buffered || port != ofp::kPortNone) {
    queue(out.encode(version_, next_xid()));
  }
}

}  // namespace ovs::testcontroller
