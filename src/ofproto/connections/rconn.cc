// Spec: sheet "openflow-connections" 2.
#include "ofproto/connections/rconn.h"

#include "base/log.h"
#include "ofp/message.h"

OVS_LOG_MODULE(rconn);

namespace ovs::ofproto {

namespace {

constexpr Duration kMinBackoff = Seconds(1);
constexpr size_t kMaxMonitors = 8;

int64_t whole_seconds(Duration d) { return std::chrono::duration_cast<Seconds>(d).count(); }

/// Messages that any peer sends right after connecting: they do not prove that it accepted us.
bool proves_admission(ByteView message) {
  auto decoded = ofp::decode_message_header(message);
  if (!decoded) return true;
  using ofp::Kind;
  static constexpr Kind kChatter[] = {
      Kind::hello, Kind::error, Kind::echo_request, Kind::echo_reply, Kind::features_request, Kind::features_reply, Kind::get_config_request,
      Kind::get_config_reply, Kind::set_config, Kind::queue_get_config_request, Kind::queue_get_config_reply, Kind::get_async_request,
      Kind::get_async_reply, Kind::group_stats_request, Kind::group_stats_reply, Kind::group_desc_stats_request, Kind::group_desc_stats_reply,
      Kind::group_features_stats_request, Kind::group_features_stats_reply, Kind::table_features_stats_request,
      Kind::table_features_stats_reply, Kind::table_desc_stats_request, Kind::table_desc_stats_reply};
  return std::ranges::find(kChatter, decoded->kind()) == std::end(kChatter);
}

}  // namespace

std::string_view Rconn::state_name(State state) {
  static constexpr std::string_view kNames[] = {"VOID", "BACKOFF", "CONNECTING", "ACTIVE", "IDLE", "DISCONNECTED"};
  return kNames[std::to_underlying(state)];
}

Rconn::Rconn(stream::Env& env, std::string name, std::string target, Settings settings)
    : env_(env), name_(std::move(name)), target_(std::move(target)), settings_(settings), reliable_(true) {
  created_ = last_admitted_ = last_activity_ = backoff_deadline_ = env_.loop.now();
  timer_ = env_.loop.timer([this] { tick(); });
  state_ = State::backoff;
  entered_ = env_.loop.now();
  timer_.set(env_.loop.now());  // the first attempt, in the next turn
}

Rconn::Rconn(stream::Env& env, std::string name, std::unique_ptr<stream::Stream> stream, Settings settings)
    : env_(env), name_(std::move(name)), settings_(settings), reliable_(false) {
  created_ = last_admitted_ = last_activity_ = backoff_deadline_ = env_.loop.now();
  target_ = stream->name();
  timer_ = env_.loop.timer([this] { tick(); });
  enter(State::connecting);
  adopt(std::move(stream), true);
}

Rconn::~Rconn() = default;

void Rconn::enter(State state) {
  state_ = state;
  entered_ = env_.loop.now();
  LOG_DBG("{}: entering {}", name_, state_name(state));
  set_timer();
}

std::optional<TimePoint> Rconn::deadline() const {
  switch (state_) {
    case State::void_:
    case State::disconnected: return std::nullopt;
    case State::backoff: return entered_ + backoff_;
    case State::connecting: return entered_ + std::max<Duration>(Seconds(1), backoff_);
    case State::active:
      if (settings_.probe_interval == Duration::zero()) return std::nullopt;
      return std::max(last_activity_, entered_) + settings_.probe_interval;
    case State::idle:
      if (settings_.probe_interval == Duration::zero()) return std::nullopt;
      return entered_ + settings_.probe_interval;
  }
  return std::nullopt;
}

void Rconn::set_timer() {
  if (auto when = deadline()) timer_.set(*when);
  else timer_.cancel();
}

void Rconn::tick() {
  graves_.clear();
  auto when = deadline();
  if (!when || env_.loop.now() < *when) return set_timer();
  switch (state_) {
    case State::backoff: return connect();
    case State::connecting:
      if (log_attempts()) LOG_INFO("{}: connection timed out", name_);
      backoff_deadline_ = TimePoint::max();
      return disconnect(ETIMEDOUT);
    case State::active:
      LOG_DBG("{}: idle {} seconds, sending inactivity probe", name_, whole_seconds(env_.loop.now() - std::max(last_activity_, entered_)));
      enter(State::idle);
      return send(ofp::encode_empty(ofp::Kind::echo_request, channel_->version(), 0));
    case State::idle:
      LOG_ERR("{}: no response to inactivity probe after {} seconds, disconnecting", name_, whole_seconds(env_.loop.now() - entered_));
      return disconnect(ETIMEDOUT);
    case State::void_:
    case State::disconnected: return;
  }
}

void Rconn::connect() {
  if (log_attempts()) LOG_INFO("{}: connecting...", name_);
  auto opened = stream::open(env_, target_, {.dscp = settings_.dscp, .default_port = 6653});
  int error = opened ? (*opened)->connect() : opened.error().code;   // a local peer refuses at once
  if (error && error != EAGAIN) {
    LOG_WARN("{}: connection failed ({})", name_, errno_text(error));
    backoff_deadline_ = TimePoint::max();
    return disconnect(error);
  }
  backoff_deadline_ = env_.loop.now() + backoff_;
  enter(State::connecting);
  adopt(std::move(*opened), false);
}

void Rconn::adopt(std::unique_ptr<stream::Stream> stream, bool passive) {
  channel_ = std::make_unique<ofp::Channel>(std::move(stream), ofp::Channel::Options{.versions = settings_.versions, .passive = passive});
  channel_->set_on_change([this] { channel_changed(); });
  channel_->set_on_message([this](ByteView message) { received(message); });
  channel_->set_on_input([this] { input_time_ = env_.loop.now(); });
  channel_->set_on_sent([this] { last_activity_ = env_.loop.now(); });
  channel_->set_monitor_sink([this](ByteView message) {
    std::erase_if(monitors_, [](const auto& m) { return m->closed(); });
    for (auto& monitor : monitors_)
      if (monitor->connected() && monitor->queued_messages() < 100) monitor->send(Bytes(message.begin(), message.end()));
  });
}

void Rconn::channel_changed() {
  if (channel_->closed()) {
    int error = channel_->error();
    if (state_ == State::connecting) {
      if (log_attempts()) LOG_INFO("{}: connection failed ({})", name_, errno_text(error));
    } else {
      report_error(error);
    }
    return disconnect(error);
  }
  if (reliable_) LOG_INFO("{}: connected", name_);
  else LOG_DBG("{}: connected", name_);
  probed_by_message_ = false;
  last_connected_ = env_.loop.now();
  last_activity_ = env_.loop.now();
  enter(State::active);
  if (on_connected_) on_connected_();
}

void Rconn::report_error(int error) const {
  if (error == kEof || error == 0) {
    if (reliable_) LOG_INFO("{}: connection closed by peer", name_);
    else LOG_DBG("{}: connection closed by peer", name_);
  } else {
    LOG_WARN("{}: connection dropped ({})", name_, errno_text(error));
  }
}

void Rconn::received(ByteView message) {
  last_activity_ = input_time_;
  if (state_ == State::idle) enter(State::active);
  if (!probed_by_message_ && (proves_admission(message) || input_time_ - *last_connected_ >= Seconds(30))) probed_by_message_ = true;
  if (admitted()) last_admitted_ = input_time_;
  if (on_message_) on_message_(message);
}

bool Rconn::admitted() const { return connected() && probed_by_message_; }

Duration Rconn::failure_duration() const {
  return admitted() ? Duration::zero() : env_.loop.now() - last_admitted_;
}

void Rconn::disconnect(int error) {
  last_error_ = error;
  bool was_connected = connected();
  if (channel_) {
    channel_->set_on_change(nullptr);
    channel_->set_on_message(nullptr);
    channel_->set_on_sent(nullptr);
    graves_.push_back(std::move(channel_));
  }
  if (state_ == State::connecting || was_connected) last_disconnected_ = env_.loop.now();
  if (reliable_) {
    next_backoff();
    enter(State::backoff);
  } else {
    enter(State::disconnected);
  }
  if (was_connected && on_disconnected_) on_disconnected_();
}

void Rconn::next_backoff() {
  TimePoint now = env_.loop.now();
  if (now >= backoff_deadline_) {
    backoff_ = kMinBackoff;
  } else if (backoff_ < settings_.max_backoff / 2) {
    backoff_ = std::max(kMinBackoff, 2 * backoff_);
    LOG_INFO("{}: waiting {} seconds before reconnect", name_, whole_seconds(backoff_));
    told_background_ = false;
  } else {
    if (!told_background_) LOG_INFO("{}: continuing to retry connections in the background but suppressing further logging", name_);
    told_background_ = true;
    backoff_ = settings_.max_backoff;
  }
  backoff_deadline_ = now + backoff_;
}

void Rconn::send(Bytes message, Load* load) {
  if (!connected()) return;
  channel_->send(std::move(message), load);
}

void Rconn::give_up() {
  if (!connected()) return;
  LOG_WARN("{}: {} bytes wait for a peer that does not read them, disconnecting", name_, queued_bytes());
  disconnect(ENOBUFS);
}

void Rconn::set_settings(const Settings& settings) {
  bool again = reliable_ && settings.dscp != settings_.dscp;
  settings_ = settings;
  if (settings_.probe_interval != Duration::zero()) settings_.probe_interval = std::max<Duration>(settings_.probe_interval, Seconds(5));
  settings_.max_backoff = std::max(settings_.max_backoff, kMinBackoff);
  if (state_ == State::backoff && backoff_ > settings_.max_backoff) backoff_ = settings_.max_backoff;
  if (again) reconnect();
  else set_timer();
}

void Rconn::reconnect() {
  if (!connected()) return;
  LOG_INFO("{}: disconnecting", name_);
  disconnect(0);
}

void Rconn::add_monitor(std::unique_ptr<ofp::Channel> monitor) {
  std::erase_if(monitors_, [](const auto& m) { return m->closed(); });
  if (monitors_.size() >= kMaxMonitors) {
    LOG_DBG("too many monitor connections, discarding {}", monitor->name());
    return;
  }
  LOG_INFO("new monitor connection from {}", monitor->name());
  monitor->set_on_message([](ByteView) {});  // what a monitor says is ignored
  monitors_.push_back(std::move(monitor));
}

}  // namespace ovs::ofproto
