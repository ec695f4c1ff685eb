// Spec: sheet "openflow-connections" 3.3 to 3.8.
#include "ofproto/connections/ofconn.h"

#include "base/log.h"
#include "ofp/messages/flow.h"
#include "ofp/messages/nicira.h"
#include "ofp/messages/switch.h"
#include "ofproto/bridge.h"
#include "ofproto/connections/connections.h"
#include "ofproto/port_desc.h"
#include "ofproto/requests/all.h"

OVS_LOG_MODULE(connmgr);

namespace ovs::ofproto {

namespace {

using ofp::AsyncKind;
using ofp::Kind;

/// Reading stops while this many replies wait to be sent: a peer that does not read cannot grow our memory.
constexpr size_t kMaxQueuedReplies = 100;
/// A long reply goes on when less than this of it waits.
constexpr size_t kSliceBytes = 256 * 1024;
/// Requests that may wait behind a long reply.
constexpr size_t kMaxWaiting = 16;
/// Where the datapath's flows take longer than this to follow a change, a barrier does not wait for them.
constexpr Millis kMaxSettleTime{1};
/// And in no case longer than this.
constexpr Millis kMaxBarrierWait{10};
/// A peer for whom more than this waits (events that we cannot hold back) is given up.
constexpr size_t kMaxQueuedBytes = 512 * 1024 * 1024;

/// What a secondary controller may not ask for.
bool needs_control(Kind kind) {
  static constexpr Kind kChanging[] = {Kind::packet_out, Kind::port_mod, Kind::flow_mod, Kind::group_mod, Kind::table_mod,
                                       Kind::meter_mod, Kind::bundle_control, Kind::bundle_add_message, Kind::tlv_table_mod};
  return std::ranges::find(kChanging, kind) != std::end(kChanging);
}


/// The reason that a version knows for it: masks and messages speak of no other.
PacketInReason reason_in(PacketInReason reason, ofp::Version version) {
  switch (reason) {
    case PacketInReason::action_set:
    case PacketInReason::group:
    case PacketInReason::packet_out: return version < ofp::Version::of14 ? PacketInReason::action : reason;
    case PacketInReason::explicit_miss: return version < ofp::Version::of13 ? PacketInReason::action : PacketInReason::no_match;
    case PacketInReason::implicit_miss: return PacketInReason::no_match;
    default: return reason;
  }
}

}  // namespace

OfConn::OfConn(Connections& owner, Bridge& bridge, std::unique_ptr<Rconn> rconn, const ControllerConfig& config, Clock& clock)
    : owner_(owner), bridge_(bridge), clock_(clock), rconn_(std::move(rconn)), config_(config),
      monitors_(bridge, [this](Bytes message) { push(std::move(message), &updates_); }, [this] { return updates_.bytes; }) {
  rconn_->set_on_connected([this] { connected(); });
  rconn_->set_on_message([this](ByteView bytes) { received(bytes); });
  rconn_->set_on_disconnected([this] { disconnected(); });
  set_config(config);
}

OfConn::~OfConn() {
  log_flow_mods(flow_mods_.rest(clock_.now()));
  bridge_.forget_connection(*this);
}

void OfConn::log_flow_mods(const std::optional<std::string>& line) const {
  if (line) LOG_INFO("{}: {}", rconn_->name(), *line);
}

void OfConn::set_config(const ControllerConfig& config) {
  config_ = config;
  for (PacketInQueue& queue : queues_)
    queue.configure(config.rate_limit_pps.value_or(0), config.burst_packets.value_or(0), clock_.now());
}

/// All that a peer told us is lost with its connection.
void OfConn::connected() {
  role_ = ofp::Role::equal;
  protocol_ = ofp::default_protocol(rconn_->version());
  packet_in_format_ = ofp::PacketInFormat::standard;
  miss_send_len_ = config_.primary ? 128 : 0;
  controller_id_ = 0;
  async_ = config_.enable_async_messages ? ofp::AsyncConfig::defaults(rconn_->version()) : ofp::AsyncConfig{};
  for (PacketInQueue& queue : queues_) queue.clear();
  monitors_.clear();
  bridge_.forget_connection(*this);
  slices_ = nullptr;
  barrier_.reset();
  waiting_.clear();
  replies_ = packet_ins_ = updates_ = {};
  receiving_ = true;
  owner_.connection_changed();
}

void OfConn::disconnected() {
  log_flow_mods(flow_mods_.rest(clock_.now()));
  flow_mods_ = {};
  monitors_.clear();
  bridge_.forget_connection(*this);
  slices_ = nullptr;
  barrier_.reset();
  waiting_.clear();
  owner_.connection_changed();
}

// ---- what goes out, and what is held back ----

void OfConn::push(Bytes message, Rconn::Load* load) {
  rconn_->send(std::move(message), load);
  if (rconn_->queued_bytes() > kMaxQueuedBytes) rconn_->give_up();
}

void OfConn::send(Bytes message) {
  push(std::move(message), &replies_);
  update_receiving();
}

void OfConn::update_receiving() {
  bool wanted = replies_.messages < kMaxQueuedReplies && waiting_.size() < kMaxWaiting;
  if (wanted == receiving_) return;
  receiving_ = wanted;
  rconn_->set_receiving(wanted);
}

void OfConn::reply_in_slices(std::function<bool()> more) {
  slices_ = std::move(more);
  run_slices();
}

void OfConn::run_slices() {
  while (slices_ && replies_.bytes < kSliceBytes && rconn_->connected()) {
    auto more = slices_;   // it may end the connection, which drops slices_
    if (!more()) slices_ = nullptr;
  }
}

// The reply says that packets meet the tables as they are, not only that the tables are so.
void OfConn::barrier(const ofp::Message& request) {
  Switch& owner = bridge_.owner();
  barrier_ = Barrier{request.version, request.xid, owner.revalidate_seq(), clock_.now() + kMaxBarrierWait};
  if (owner.settle_time() > kMaxSettleTime) barrier_->deadline = clock_.now();
  release_barrier();
}

void OfConn::release_barrier() {
  if (!barrier_ || (!bridge_.owner().settled(barrier_->seq) && clock_.now() < barrier_->deadline)) return;
  Barrier done = *barrier_;
  barrier_.reset();
  send(ofp::encode_empty(Kind::barrier_reply, done.version, done.xid));
}

void OfConn::answer_waiting() {
  while (!busy() && !waiting_.empty() && replies_.messages < kMaxQueuedReplies) {
    Bytes message = std::move(waiting_.front());
    waiting_.pop_front();
    answer(message);
  }
}

void OfConn::run() {
  log_flow_mods(flow_mods_.due(clock_.now()));
  if (!rconn_->connected()) return;
  run_slices();
  release_barrier();
  answer_waiting();
  update_receiving();
  monitors_.run(rconn_->version());
  for (PacketInQueue& queue : queues_) queue.run(clock_.now(), [this](Bytes message) { send_packet_in(std::move(message)); });
}

std::optional<TimePoint> OfConn::wakeup() const {
  std::optional<TimePoint> first = flow_mods_.wakeup();
  if (barrier_) first = std::min(first.value_or(barrier_->deadline), barrier_->deadline);
  for (const PacketInQueue& queue : queues_)
    if (auto at = queue.wakeup(clock_.now()); at && rconn_->connected()) first = std::min(first.value_or(*at), *at);
  return first;
}

// ---- requests ----

void OfConn::received(ByteView bytes) {
  owner_.heard_from_controller();
  constexpr uint8_t kEchoRequest = 2;
  if (!busy() && waiting_.empty()) return answer(bytes);
  if (bytes[1] == kEchoRequest) return answer(bytes);   // whoever asks whether we live is told so at once
  waiting_.emplace_back(bytes.begin(), bytes.end());
  update_receiving();
}

void OfConn::answer(ByteView bytes) {
  auto message = ofp::decode_message(bytes);
  if (!message) return send_error(message.error().code, bytes);
  if (message->kind() == Kind::hello || message->kind() == Kind::error) return;
  auto done = handle(*message);
  if (done) flow_mods_.done(*message, rconn_->last_activity());
  else send_error(ofp::or_bad_len(done.error(), ofp::Ofperr::OFPBRC_BAD_LEN).code, bytes);
}

void OfConn::send_error(ofp::Ofperr error, ByteView request) {
  auto decoded = ofp::decode_message_header(request);
  LOG_INFO_RL(10, 10, "{}: sending {} error reply to {} message", rconn_->name(), ofp::error_name(error),
              decoded ? decoded->row->name : std::string_view("invalid"));
  send(ofp::encode_error(error, rconn_->version(), request));
}

ofp::OfpResult<void> OfConn::handle(const ofp::Message& message) {
  if (role_ == ofp::Role::secondary && needs_control(message.kind())) return ofp::ofp_fail(ofp::Ofperr::OFPBRC_IS_SECONDARY);
  bool mine = true;
  auto done = handle_own(message, mine);
  if (mine) return done;
  return handle_request(bridge_, *this, message);
}

ofp::OfpResult<void> OfConn::handle_own(const ofp::Message& message, bool& mine) {
  switch (message.kind()) {
    case Kind::echo_request:
      send(ofp::encode_echo(Kind::echo_reply, message.version, message.xid, message.body));
      return {};
    case Kind::echo_reply:
    case Kind::flow_age: return {};
    case Kind::barrier_request: barrier(message); return {};
    case Kind::get_config_request: reply_config(message); return {};
    case Kind::set_config: return handle_set_config(message);
    case Kind::role_request: return handle_role(message);
    case Kind::get_async_request:
      send(async_.encode(Kind::get_async_reply, message.version, message.xid));
      return {};
    case Kind::set_async:
      async_ = TRY(ofp::AsyncConfig::decode(message, async_));
      if (!config_.primary && miss_send_len_ == 0) miss_send_len_ = 128;
      owner_.connection_changed();
      return {};
    case Kind::set_packet_in_format: packet_in_format_ = TRY(ofp::decode_set_packet_in_format(message)); return {};
    case Kind::set_controller_id: controller_id_ = TRY(ofp::decode_set_controller_id(message)); return {};
    case Kind::set_flow_format: {
      ofp::Protocol wanted = TRY(ofp::decode_set_flow_format(message));
      protocol_ = ofp::with_table_id(wanted, ofp::has_table_id(protocol_));
      return {};
    }
    case Kind::flow_mod_table_id: {
      bool on = TRY(ofp::decode_flow_mod_table_id(message));
      protocol_ = ofp::with_table_id(protocol_, on);
      return {};
    }
    case Kind::flow_monitor_stats_request: return handle_monitor(message);
    case Kind::flow_monitor_cancel: {
      uint32_t id = TRY(ofp::decode_flow_monitor_cancel(message));
      auto done = monitors_.cancel(id);
      owner_.connection_changed();
      return done;
    }
    default: mine = false; return {};
  }
}

ofp::OfpResult<void> OfConn::handle_monitor(const ofp::Message& message) {
  auto replies = monitors_.request(message);
  owner_.connection_changed();
  if (!replies) return std::unexpected(replies.error());
  for (Bytes& reply : *replies) send(std::move(reply));
  return {};
}

void OfConn::reply_config(const ofp::Message& message) {
  ofp::SwitchConfig config;
  config.frag = bridge_.frag_mode();
  config.miss_send_len = miss_send_len_;
  config.invalid_ttl_to_controller =
      (async_.mask(false, AsyncKind::packet_in) >> std::to_underlying(PacketInReason::invalid_ttl) & 1) != 0;
  send(config.encode(Kind::get_config_reply, message.version, message.xid));
}

ofp::OfpResult<void> OfConn::handle_set_config(const ofp::Message& message) {
  ofp::SwitchConfig config = TRY(ofp::SwitchConfig::decode(message));
  if (!(config_.primary && role_ == ofp::Role::secondary)) {
    ofp::FragMode wanted = config.frag;
    if (wanted == ofp::FragMode::reassemble) {
      LOG_WARN_RL(600, 600, "{}: unsupported fragment handling mode {}", bridge_.name(), ofp::frag_mode_name(config.frag));
    } else if (wanted != bridge_.frag_mode()) {
      bridge_.set_frag_mode(wanted);
    }
  }
  if (config.invalid_ttl_to_controller) {
    uint32_t bit = 1u << std::to_underlying(PacketInReason::invalid_ttl);
    uint32_t& mask = async_.mask(false, AsyncKind::packet_in);
    mask = *config.invalid_ttl_to_controller ? mask | bit : mask & ~bit;
  }
  miss_send_len_ = config.miss_send_len;
  owner_.connection_changed();
  return {};
}

ofp::OfpResult<void> OfConn::handle_role(const ofp::Message& message) {
  ofp::RoleRequest request = TRY(ofp::RoleRequest::decode(message));
  if (request.role != ofp::Role::nochange) {
    if (request.generation_id && request.role != ofp::Role::equal && !owner_.accept_generation(*request.generation_id))
      return ofp::ofp_fail(ofp::Ofperr::OFPRRFC_STALE);
    if (request.role == ofp::Role::primary) owner_.demote_primary(*this);
    role_ = request.role;
  }
  ofp::RoleRequest reply{role_, owner_.generation_id()};
  send(reply.encode_reply(message));
  owner_.connection_changed();
  return {};
}

void OfConn::become_secondary(ofp::RoleReason reason, uint64_t generation_id) {
  role_ = ofp::Role::secondary;
  ofp::RoleStatus status{ofp::Role::secondary, reason, generation_id};
  if (auto message = status.encode(rconn_->version())) push(std::move(*message));
}

// ---- asynchronous messages ----

bool OfConn::hears(AsyncKind kind, unsigned reason) const {
  if (!rconn_->connected()) return false;
  if (!config_.primary && miss_send_len_ == 0) return false;
  return async_.mask(role_ == ofp::Role::secondary, kind) >> reason & 1;
}

bool OfConn::wants_table_misses() const {
  return rconn_->connected() && rconn_->version() < ofp::Version::of13 && controller_id_ == 0 &&
         hears(AsyncKind::packet_in, std::to_underlying(PacketInReason::no_match));
}

void OfConn::packet_in(const PacketInEvent& event, const ofp::PacketIn& base) {
  if (event.controller_id != controller_id_ || !rconn_->connected()) return;
  if (!hears(AsyncKind::packet_in, std::to_underlying(reason_in(event.reason, rconn_->version())))) return;
  bool miss = event.reason == PacketInReason::no_match || event.reason == PacketInReason::explicit_miss ||
              event.reason == PacketInReason::implicit_miss;
  if (event.reason == PacketInReason::implicit_miss && rconn_->version() >= ofp::Version::of13) return;
  // Nothing is buffered, so whatever length was asked for, the whole packet goes.
  queues_[miss].add(event.metadata.in_port.host(), base.encode(protocol_, packet_in_format_), clock_.now(),
                    [this](Bytes bytes) { send_packet_in(std::move(bytes)); });
}

void OfConn::send_packet_in(Bytes message) {
  size_t limit = config_.queue_packets.value_or(owner_.default_queue_packets());
  if (packet_ins_.messages >= limit) LOG_INFO_RL(600, 600, "{}: dropping packet-in due to queue overflow", rconn_->name());
  else push(std::move(message), &packet_ins_);
}

void OfConn::flow_removed(const Rule& rule, FlowRemovedReason reason) {
  if (!hears(AsyncKind::flow_removed, std::to_underlying(reason))) return;
  ofp::FlowRemoved message;
  message.match = rule.full_match();
  message.priority = rule.priority;
  message.cookie = rule.cookie;
  message.reason = static_cast<ofp::FlowRemovedReason>(std::to_underlying(reason));
  message.table_id = rule.table_id;
  Duration age = clock_.now() - rule.created;
  message.duration_sec = static_cast<uint32_t>(std::chrono::duration_cast<Seconds>(age).count());
  message.duration_nsec = static_cast<uint32_t>((age % Seconds(1)).count());
  message.idle_timeout = rule.idle_timeout;
  message.hard_timeout = rule.hard_timeout;
  message.packets = rule.packets;
  message.bytes = rule.bytes;
  send(message.encode(protocol_));
}

void OfConn::port_status(const ofp::PortStatus& status, const ofp::PortDesc* old) {
  if (!hears(AsyncKind::port_status, std::to_underlying(status.reason))) return;
  Bytes message = status.encode(rconn_->version());
  if (old) {   // what this version cannot tell apart did not change
    ofp::PortStatus before{status.reason, *old};
    if (before.encode(rconn_->version()) == message) return;
  }
  push(std::move(message));
}

void OfConn::table_status(const ofp::TableStatus& status) {
  if (!hears(AsyncKind::table_status, std::to_underlying(status.reason)) || rconn_->version() < ofp::Version::of14) return;
  push(status.encode(rconn_->version()));
}

void OfConn::request_forward(ofp::RequestForwardReason reason, const std::function<std::optional<Bytes>(ofp::Version)>& encode) {
  if (!hears(AsyncKind::requestforward, std::to_underlying(reason))) return;
  if (auto request = encode(rconn_->version()))
    if (auto message = ofp::encode_requestforward(rconn_->version(), *request)) push(std::move(*message));
}

// ---- status ----

ControllerStatus OfConn::status(TimePoint now) const {
  ControllerStatus status;
  status.target = rconn_->target();
  status.is_connected = rconn_->connected();
  if (status.is_connected)
    status.role = role_ == ofp::Role::primary ? "master" : role_ == ofp::Role::secondary ? "slave" : "other";
  status.status["state"] = Rconn::state_name(rconn_->state());
  if (rconn_->last_error()) status.status["last_error"] = errno_text(rconn_->last_error());
  auto seconds = [now](TimePoint then) { return std::to_string(std::chrono::duration_cast<Seconds>(now - then).count()); };
  if (auto then = rconn_->last_connected()) status.status["sec_since_connect"] = seconds(*then);
  if (auto then = rconn_->last_disconnected()) status.status["sec_since_disconnect"] = seconds(*then);
  static constexpr const char* kQueues[] = {"action", "miss"};
  for (size_t i = 0; i < 2 && status.is_connected; ++i) {
    if (!queues_[i].limits()) continue;
    std::string prefix = fmt::format("packet-in-{}-", kQueues[i]);
    status.status[prefix + "backlog"] = std::to_string(queues_[i].backlog());
    status.status[prefix + "bypassed"] = std::to_string(queues_[i].bypassed);
    status.status[prefix + "queued"] = std::to_string(queues_[i].queued);
    status.status[prefix + "dropped"] = std::to_string(queues_[i].dropped);
  }
  return status;
}

}  // namespace ovs::ofproto
