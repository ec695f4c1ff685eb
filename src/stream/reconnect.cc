#include "stream/reconnect.h"

#include "base/log.h"
#include "base/result.h"

OVS_LOG_MODULE(reconnect);

#define LOG_RECONNECT(...) LOG_AT(settings_.quiet ? ::ovs::LogLevel::dbg : ::ovs::LogLevel::info, __VA_ARGS__)

namespace ovs::stream {

namespace {
constexpr Duration kShortestProbe = Seconds(1), kShortestConnect = Seconds(1);
double seconds(Duration d) { return std::chrono::duration<double>(d).count(); }
}  // namespace

Reconnect::Reconnect(std::string name, Settings settings, TimePoint now)
    : name_(std::move(name)), entered_(now), last_activity_(now), last_receive_attempt_(now) {
  set_settings(settings);
}

void Reconnect::set_settings(const Settings& settings) {
  settings_ = settings;
  settings_.min_backoff = std::max(settings.min_backoff, Duration(Seconds(1)));
  set_max_backoff(settings.max_backoff);
  set_probe_interval(settings.probe_interval);
  backoff_free_left_ = settings.free_tries;
}

void Reconnect::set_probe_interval(Duration interval) {
  settings_.probe_interval = interval > Duration::zero() ? std::max(interval, kShortestProbe) : Duration::zero();
}

void Reconnect::set_max_backoff(Duration longest) {
  settings_.max_backoff = std::max(longest > Duration::zero() ? longest : Duration(Seconds(8)), settings_.min_backoff);
  if (state_ == State::backoff && backoff_ > settings_.max_backoff) backoff_ = settings_.max_backoff;
}

void Reconnect::skip_backoff() {
  if (state_ == State::backoff) backoff_ = Duration::zero();
}

std::string_view Reconnect::name_of(State state) {
  switch (state) {
    case State::void_: return "VOID";
    case State::backoff: return "BACKOFF";
    case State::connecting: return "CONNECTING";
    case State::active: return "ACTIVE";
    case State::idle: return "IDLE";
    case State::reconnect: return "RECONNECT";
    case State::listening: return "LISTENING";
  }
  return "?";
}

void Reconnect::transition(State state, TimePoint now) {
  bool was = is_connected();
  if (state == State::connecting) ++attempted_;
  LOG_DBG("{}: entering {}", name_, name_of(state));
  state_ = state;
  entered_ = now;
  if (was == is_connected()) return;
  ++seqno_;
  if (was) {
    last_disconnected_ = now;
    total_connected_ += now - *last_connected_;
  } else {
    last_connected_ = now;
    ++successful_;
  }
}

Duration Reconnect::time_connected(TimePoint now) const {
  return total_connected_ + (is_connected() ? now - *last_connected_ : Duration::zero());
}

std::optional<TimePoint> Reconnect::deadline() const {
  switch (state_) {
    case State::void_: case State::listening: return std::nullopt;
    case State::backoff: return entered_ + backoff_;
    case State::connecting: return entered_ + std::max(kShortestConnect, backoff_);
    case State::active: case State::idle: {
      if (settings_.probe_interval == Duration::zero()) return std::nullopt;
      TimePoint base = state_ == State::active ? std::max(last_activity_, entered_) : entered_;
      TimePoint expiry = base + settings_.probe_interval;
      // A process that slept first has to look into its socket: the answer may lie there.
      if (last_receive_attempt_ < expiry) return expiry + Millis(1);
      return expiry;
    }
    case State::reconnect: return entered_;
  }
  return std::nullopt;
}

TimePoint Reconnect::wakeup() const { return deadline().value_or(kNever); }

Reconnect::Action Reconnect::tick(TimePoint now) {
  auto due = deadline();
  if (!due || now < *due) return Action::none;
  switch (state_) {
    case State::backoff: return Action::connect;
    case State::connecting: case State::reconnect: return Action::disconnect;
    case State::active:
      if (last_receive_attempt_ < std::max(last_activity_, entered_) + settings_.probe_interval) return Action::none;
      LOG_DBG("{}: idle {} ms, sending inactivity probe", name_, to_ms(now - std::max(last_activity_, entered_)));
      transition(State::idle, now);
      return Action::probe;
    case State::idle:
      if (last_receive_attempt_ < entered_ + settings_.probe_interval) return Action::none;
      LOG_ERR("{}: no response to inactivity probe after {:.3g} seconds, disconnecting", name_, seconds(now - entered_));
      return Action::disconnect;
    default: return Action::none;
  }
}

bool Reconnect::may_retry() {
  if (!settings_.max_tries) return true;
  if (*settings_.max_tries == 0) return false;
  --*settings_.max_tries;
  return true;
}

void Reconnect::log_disconnect(int error) const {
  bool more = backoff_ < settings_.max_backoff;  // later ones repeat themselves
  switch (state_) {
    case State::active: case State::idle:
      if (error > 0) LOG_WARN("{}: connection dropped ({})", name_, errno_text(error));
      else if (error == kEof) LOG_RECONNECT("{}: connection closed by peer", name_);
      else LOG_RECONNECT("{}: connection dropped", name_);
      return;
    case State::listening:
      if (error > 0) LOG_WARN("{}: error listening for connections ({})", name_, errno_text(error));
      else LOG_RECONNECT("{}: error listening for connections", name_);
      return;
    case State::reconnect: return;
    default: break;
  }
  if (!more) return;
  const char* what = settings_.passive ? "listen" : "connection";
  if (error > 0) LOG_RECONNECT("{}: {} attempt failed ({})", name_, what, errno_text(error));
  else LOG_RECONNECT("{}: {} attempt timed out", name_, what);
}

void Reconnect::next_backoff() {
  bool was_up = is_connected();
  bool lived = was_up && (settings_.passive || last_activity_ - last_connected_.value_or(last_activity_) >= backoff_);
  if (backoff_free_left_ > 1) {
    --backoff_free_left_;
    backoff_ = Duration::zero();
  } else if (lived) {
    backoff_ = settings_.passive ? Duration::zero() : settings_.min_backoff;
  } else if (backoff_ < settings_.min_backoff) {
    backoff_ = settings_.min_backoff;
  } else if (backoff_ < settings_.max_backoff / 2) {
    backoff_ *= 2;
    if (settings_.passive) LOG_RECONNECT("{}: waiting {:.3g} seconds before trying to listen again", name_, seconds(backoff_));
    else LOG_RECONNECT("{}: waiting {:.3g} seconds before reconnect", name_, seconds(backoff_));
  } else {
    if (backoff_ < settings_.max_backoff)
      LOG_RECONNECT("{}: continuing to {} in the background but suppressing further logging", name_,
                    settings_.passive ? "try to listen" : "reconnect");
    backoff_ = settings_.max_backoff;
  }
}

void Reconnect::disconnected(TimePoint now, int error) {
  if (state_ == State::backoff || state_ == State::void_) return;
  log_disconnect(error);
  next_backoff();
  transition(may_retry() ? State::backoff : State::void_, now);
}

Reconnect::Action Reconnect::step(Event event, TimePoint now, int error) {
  switch (event) {
    case Event::tick: return tick(now);
    case Event::enable:
      if (state_ != State::void_ || !may_retry()) break;
      backoff_ = Duration::zero();
      transition(State::backoff, now);
      break;
    case Event::disable:
      if (state_ != State::void_) transition(State::void_, now);
      break;
    case Event::force:
      if (state_ == State::connecting || is_connected()) transition(State::reconnect, now);
      break;
    case Event::connecting:
      if (state_ == State::connecting) break;
      if (settings_.passive) LOG_RECONNECT("{}: listening...", name_);
      else if (backoff_ < settings_.max_backoff) LOG_RECONNECT("{}: connecting...", name_);
      transition(State::connecting, now);
      break;
    case Event::connect_failed:
      if (state_ != State::connecting) transition(State::connecting, now);
      disconnected(now, error);
      break;
    case Event::listening:
      if (state_ == State::listening) break;
      LOG_RECONNECT("{}: listening...", name_);
      transition(State::listening, now);
      break;
    case Event::listen_failed:
    case Event::disconnected: disconnected(now, error); break;
    case Event::connected:
      if (is_connected()) break;
      if (state_ != State::connecting) transition(State::connecting, now);
      LOG_RECONNECT("{}: connected", name_);
      last_activity_ = now;
      transition(State::active, now);
      break;
    case Event::activity:
      if (state_ == State::idle) transition(State::active, now);
      last_activity_ = now;
      break;
    case Event::receive_attempted: last_receive_attempt_ = now; break;
  }
  return Action::none;
}

}  // namespace ovs::stream
