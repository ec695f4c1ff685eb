// Spec: sheet "openflow-connections" 3, 4.
#include "ofproto/connections/connections.h"

#include "base/dirs.h"
#include "base/log.h"
#include "ofp/messages/group.h"
#include "ofp/messages/meter.h"
#include "ofp/messages/port.h"
#include "ofproto/bridge.h"
#include "ofproto/connections/pipeline_match.h"
#include "ofproto/requests/bundle.h"

OVS_LOG_MODULE(connmgr);

namespace ovs::ofproto {

namespace {

constexpr uint16_t kOpenFlowPort = 6653;
constexpr Duration kTick = Seconds(1);   ///< how often failing controllers are looked at

std::string_view kind_name(const ControllerConfig& config) { return config.primary ? "primary" : "service"; }

/// As configured: what failing open counts with, whether the connection is probed or not.
Duration wanted_probe(const ControllerConfig& config) {
  Duration probe = config.inactivity_probe.value_or(Seconds(5));
  return probe == Duration::zero() ? probe : std::max<Duration>(probe, Seconds(5));
}

Duration probe_of(const ControllerConfig& config) {
  bool tells_the_end = !stream::needs_probes(config.target) && stream::is_active_name(config.target);   // Unix sockets
  return tells_the_end ? Duration::zero() : wanted_probe(config);
}

}  // namespace

MakePeer make_connections(stream::Env& streams, Prng& prng) {
  return [&streams, &prng](Bridge& bridge) -> std::unique_ptr<OpenFlowPeer> { return std::make_unique<Connections>(bridge, streams, prng); };
}

Connections::Connections(Bridge& bridge, stream::Env& streams, Prng& prng)
    : bridge_(bridge), streams_(streams), prng_(prng), fail_mode_(bridge, prng), in_band_(bridge) {
  timer_ = streams_.loop.timer([] {});   // its turn does the work
}

Connections::~Connections() = default;

template <class F>
void Connections::each(F&& f) const {
  for (const auto& [target, connection] : controllers_) f(*connection);
  for (const auto& [target, service] : services_)
    for (const auto& connection : service.accepted) f(*connection);
}

// ---- configuration ----

/// BRIDGE.mgmt: there for every bridge, whatever the database says.
ControllerConfig Connections::management() const {
  ControllerConfig config;
  config.target = fmt::format("punix:{}/{}.mgmt", streams_.run_dir, bridge_.name());
  config.primary = false;
  config.in_band = false;
  config.inactivity_probe = Seconds(60);
  config.dscp = 0;
  return config;
}

Rconn::Settings Connections::settings_for(const ControllerConfig& config) const {
  return {.probe_interval = probe_of(config), .max_backoff = config.max_backoff, .dscp = config.dscp, .versions = config_.versions};
}

void Connections::configure(const ConnectionsConfig& config) {
  if (configured_ && config == config_) return;
  bool versions_changed = configured_ && config.versions != config_.versions;
  remove_missing(config);
  config_ = config;
  if (versions_changed) {
    for (const auto& [target, connection] : controllers_)
      LOG_INFO("{}: Changes to controller \"{}\" expects re-initialization: Re-initializing now.", bridge_.name(), target);
    controllers_.clear();
  }
  for (const ControllerConfig& controller : config_.controllers) {
    if (stream::is_active_name(controller.target)) add_controller(controller);
    else if (stream::is_passive_name(controller.target)) add_service(controller);
    else LOG_WARN("{}: unsupported controller \"{}\"", bridge_.name(), controller.target);
  }
  add_service(management());
  if (!snoop_) open_snoop();
  Duration longest{};
  for (const auto& [target, connection] : controllers_)
    if (connection->config().primary) longest = std::max(longest, wanted_probe(connection->config()));
  fail_mode_.configure(config_.fail_mode, has_primary_controllers(), longest);
  configure_in_band();
  configured_ = true;
  set_timer();
  connection_changed();
}

void Connections::remove_missing(const ConnectionsConfig& config) {
  auto wanted = [&](const std::string& target) {
    return target == management().target || std::ranges::find(config.controllers, target, &ControllerConfig::target) != config.controllers.end();
  };
  auto gone = [&](const std::string& target, const ControllerConfig& controller) {
    if (wanted(target)) return false;
    LOG_INFO("{}: removed {} controller \"{}\"", bridge_.name(), kind_name(controller), target);
    return true;
  };
  std::erase_if(controllers_, [&](const auto& entry) { return gone(entry.first, entry.second->config()); });
  std::erase_if(services_, [&](const auto& entry) { return gone(entry.first, entry.second.config); });
}

void Connections::add_controller(const ControllerConfig& config) {
  auto& connection = controllers_[config.target];
  if (connection) {
    connection->set_config(config);
    connection->rconn().set_settings(settings_for(config));
    return;
  }
  auto rconn = std::make_unique<Rconn>(streams_, fmt::format("{}<->{}", bridge_.name(), config.target), config.target, settings_for(config));
  connection = std::make_unique<OfConn>(*this, bridge_, std::move(rconn), config, streams_.loop.clock());
  LOG_INFO("{}: added {} controller \"{}\"", bridge_.name(), kind_name(config), config.target);
}

void Connections::add_service(const ControllerConfig& config) {
  auto [it, is_new] = services_.try_emplace(config.target);
  Service& service = it->second;
  service.config = config;
  for (auto& connection : service.accepted) {
    connection->set_config(config);
    connection->rconn().set_settings(settings_for(config));
  }
  if (is_new) LOG_INFO("{}: added {} controller \"{}\"", bridge_.name(), kind_name(config), config.target);
  if (service.listener) return;
  auto listener = stream::listen(streams_, config.target, {.dscp = config.dscp, .default_port = kOpenFlowPort});
  if (!listener) {
    LOG_ERR("failed to listen on {}: {}", config.target, listener.error().text);
    return;
  }
  service.listener = std::move(*listener);
  service.listener->set_callback([this, &service] { accept(service); });
}

void Connections::accept(Service& service) {
  auto stream = service.listener->accept();
  if (!stream) {
    if (stream.error().code != EAGAIN) LOG_WARN_RL(1, 5, "accept failed ({})", stream.error().text);
    return;
  }
  std::string name = fmt::format("{}<->{}", bridge_.name(), (*stream)->name());
  auto rconn = std::make_unique<Rconn>(streams_, std::move(name), std::move(*stream), settings_for(service.config));
  service.accepted.push_back(std::make_unique<OfConn>(*this, bridge_, std::move(rconn), service.config, streams_.loop.clock()));
}

void Connections::reconnect() {
  each([](OfConn& connection) { connection.rconn().reconnect(); });
}

// ---- snoop ----

void Connections::open_snoop() {
  std::string target = fmt::format("punix:{}/{}.snoop", streams_.run_dir, bridge_.name());
  auto listener = stream::listen(streams_, target, {.dscp = 0});
  if (!listener) {
    LOG_ERR("failed to listen on {}: {}", target, listener.error().text);
    return;
  }
  snoop_ = std::move(*listener);
  snoop_->set_callback([this] { accept_snoop(); });
}

OfConn* Connections::best_controller() const {
  OfConn* best = nullptr;
  int best_rank = -1;
  for (const auto& [target, connection] : controllers_) {
    int rank = 0;
    if (connection->rconn().connected())
      rank = connection->role() == ofp::Role::primary ? 3 : connection->role() == ofp::Role::equal ? 2 : 1;
    if (rank > best_rank) best = connection.get(), best_rank = rank;
  }
  return best;
}

void Connections::accept_snoop() {
  auto stream = snoop_->accept();
  if (!stream) {
    if (stream.error().code != EAGAIN) LOG_WARN_RL(1, 5, "accept failed ({})", stream.error().text);
    return;
  }
  OfConn* best = best_controller();
  if (!best) {
    LOG_INFO("no controller connection to snoop");
    return;
  }
  best->rconn().add_monitor(std::make_unique<ofp::Channel>(std::move(*stream), ofp::Channel::Options{.any_version = true, .passive = true}));
}

// ---- the turn ----

void Connections::run() {
  for (auto& [target, service] : services_)
    std::erase_if(service.accepted, [](const auto& connection) { return !connection->rconn().alive(); });
  each([](OfConn& connection) { connection.run(); });
  in_band_.run(streams_.loop.now());
  run_fail_mode();
  set_timer();
}

void Connections::run_fail_mode() {
  if (controllers_.empty()) return;
  Duration failure = Duration::max();
  bool connected = false;
  for (const auto& [target, connection] : controllers_) {
    if (!connection->config().primary) continue;
    failure = std::min(failure, connection->rconn().failure_duration());
    connected |= connection->rconn().connected();
  }
  if (failure != Duration::max()) fail_mode_.run(failure, connected, streams_.loop.now());
}

void Connections::set_timer() {
  TimePoint now = streams_.loop.now();
  TimePoint first = TimePoint::max();
  if (!controllers_.empty()) first = now + kTick;
  auto consider = [&](std::optional<TimePoint> at) {
    if (at) first = std::min(first, std::max(*at, now));
  };
  consider(in_band_.wakeup());
  consider(bridge_.bundle_store().wakeup(bridge_.owner().limits().bundle_idle_timeout));
  each([&](OfConn& connection) { consider(connection.wakeup()); });
  if (first == TimePoint::max()) timer_.cancel();
  else timer_.set(first);
}

// In-band control serves every controller and manager that a TCP connection over our own ports must reach.
void Connections::configure_in_band() {
  std::vector<Remote> remotes;
  if (!config_.disable_in_band) {
    for (const ControllerConfig& controller : config_.controllers)
      if (auto remote = remote_of(controller.target, kOpenFlowPort); remote && controller.in_band) remotes.push_back(*remote);
    constexpr uint16_t kDatabasePort = 6640;
    constexpr uint32_t kLoopbackNet = 127;
    for (const std::string& target : config_.in_band_managers)
      if (auto remote = remote_of(target, kDatabasePort); remote && remote->ip.host() >> 24 != kLoopbackNet) remotes.push_back(*remote);
  }
  in_band_.configure(std::move(remotes), config_.in_band_queue);
}

void Connections::flushed() {
  fail_mode_.restore();
  in_band_.restore();
}

void Connections::connection_changed() {
  bool wants = false;
  watches_rules_ = false;
  each([&](OfConn& connection) {
    wants |= connection.wants_table_misses();
    watches_rules_ |= !connection.monitors().empty();
  });
  if (wants != wants_misses_.exchange(wants)) bridge_.owner().revalidate(Revalidate::flow_table);
}

// ---- what the bridge and vswitchd ask ----

std::vector<ControllerStatus> Connections::statuses() const {
  std::vector<ControllerStatus> statuses;
  for (const auto& [target, connection] : controllers_) statuses.push_back(connection->status(streams_.loop.now()));
  return statuses;
}

size_t Connections::connection_count() const {
  size_t count = 0;
  each([&](OfConn&) { ++count; });
  return count;
}

size_t Connections::queued_packet_count() const {
  size_t count = 0;
  each([&](OfConn& connection) { count += connection.queued_packet_ins(); });
  return count;
}

size_t Connections::waiting_bytes() const {
  size_t bytes = 0;
  each([&](OfConn& connection) { bytes += connection.rconn().queued_bytes(); });
  return bytes;
}

bool Connections::has_primary_controllers() const {
  return std::ranges::any_of(controllers_, [](const auto& entry) { return entry.second->config().primary; }) ||
         std::ranges::any_of(services_, [](const auto& entry) { return entry.second.config.primary; });
}

bool Connections::primary_controller_admitted() const {
  return std::ranges::any_of(controllers_, [](const auto& e) { return e.second->config().primary && e.second->rconn().admitted(); });
}

bool Connections::accept_generation(uint64_t id) {
  if (generation_ && static_cast<int64_t>(id - *generation_) < 0) return false;
  generation_ = id;
  return true;
}

void Connections::demote_primary(OfConn& new_primary) {
  each([&](OfConn& connection) {
    if (&connection != &new_primary && connection.role() == ofp::Role::primary)
      connection.become_secondary(ofp::RoleReason::primary_request, generation_id());
  });
}

// ---- asynchronous messages ----

void Connections::packet_in(const PacketInEvent& event) {
  ofp::PacketIn message;
  message.packet = event.packet;
  message.total_len = static_cast<uint32_t>(event.packet.size());
  message.metadata = pipeline_match(event.metadata);
  message.reason = static_cast<ofp::PacketInReason>(std::to_underlying(event.reason));
  message.table_id = event.table_id;
  message.cookie = event.cookie;
  message.userdata = event.userdata;
  if (event.continuation) message.continuation = *event.continuation;
  each([&](OfConn& connection) { connection.packet_in(event, message); });
}

void Connections::flow_removed(const Rule& rule, FlowRemovedReason reason) {
  each([&](OfConn& connection) { connection.flow_removed(rule, reason); });
}

void Connections::port_status(const ofp::PortDesc& port, PortChange change, Connection* cause, const ofp::PortDesc* old) {
  ofp::PortReason reason = change == PortChange::add ? ofp::PortReason::add
                           : change == PortChange::del ? ofp::PortReason::remove
                                                       : ofp::PortReason::modify;
  ofp::PortStatus status{reason, port};
  each([&](OfConn& connection) {
    if (&connection == cause && connection.rconn().connected() && connection.version() < ofp::Version::of15) return;
    connection.port_status(status, old);
  });
}

void Connections::table_status(const ofp::TableStatus& status) {
  each([&](OfConn& connection) { connection.table_status(status); });
}

namespace {

/// The request as a controller of another version would have sent it.
std::optional<Bytes> recode(const ofp::Message& request, ofp::Version version) {
  if (request.kind() == ofp::Kind::group_mod) {
    auto mod = ofp::GroupMod::decode(request);
    if (!mod) return std::nullopt;
    auto bytes = mod->encode(version, request.xid);
    return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
  }
  auto mod = ofp::MeterMod::decode(request);
  if (!mod || version < ofp::Version::of13) return std::nullopt;
  return mod->encode(version, request.xid);
}

}  // namespace

void Connections::request_forward(const ofp::Message& request, Connection* cause) {
  auto reason = request.kind() == ofp::Kind::group_mod ? ofp::RequestForwardReason::group_mod : ofp::RequestForwardReason::meter_mod;
  each([&](OfConn& connection) {
    if (&connection != cause) connection.request_forward(reason, [&](ofp::Version version) { return recode(request, version); });
  });
}

void Connections::rule_changed(const Rule& rule, const RuleChange& change) {
  each([&](OfConn& connection) {
    if (!connection.monitors().empty()) connection.monitors().rule_changed(rule, change, &connection == change.cause, connection.version());
  });
}

void Connections::flush_monitors() {
  each([](OfConn& connection) { connection.monitors().flush(); });
}

}  // namespace ovs::ofproto
