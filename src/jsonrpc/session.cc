#include "jsonrpc/session.h"

#include "base/log.h"

OVS_LOG_MODULE(jsonrpc);

namespace ovs::jsonrpc {

namespace {
using Event = stream::Reconnect::Event;
using Action = stream::Reconnect::Action;
constexpr Duration kDefaultProbe = Seconds(5);

// Of one session in one turn: others want to run, too.
constexpr unsigned kMessagesPerTurn = 200, kMessagesPerLook = 16;
constexpr Duration kTimePerTurn = std::chrono::microseconds(500);
constexpr size_t kOutputPerTurn = 256 * 1024;   // bytes

stream::Reconnect::Settings settings_for(const Session::Options& options, bool passive, size_t remotes) {
  stream::Reconnect::Settings settings;
  settings.max_backoff = options.max_backoff;
  settings.passive = passive;
  settings.quiet = options.quiet;
  if (remotes > 1) settings.free_tries = static_cast<unsigned>(remotes);
  if (!options.retry) settings.max_tries = passive || remotes == 0 ? 1 : static_cast<unsigned>(remotes);
  return settings;
}
}  // namespace

Session::Session(stream::Env& env, std::vector<std::string> remotes, Options options)
    : env_(env), options_(std::move(options)), remotes_(std::move(remotes)) {
  std::string first = next_remote();
  bool passive = stream::is_passive_name(first);
  reconnect_ = std::make_unique<stream::Reconnect>(first, settings_for(options_, passive, remotes_.size()), env_.loop.now());
  next_remote_ = 0;
  reconnect_->set_probe_interval(probe_for(first));
  timer_ = env_.loop.timer([this] { run(); });
  reconnect_->step(Event::enable, env_.loop.now());
  schedule();
}

Session::Session(stream::Env& env, std::unique_ptr<stream::Stream> stream, Options options)
    : env_(env), options_(std::move(options)) {
  stream::Reconnect::Settings settings = settings_for(options_, false, 0);
  settings.quiet = true;
  settings.max_tries = 1;
  reconnect_ = std::make_unique<stream::Reconnect>(stream->name(), settings, env_.loop.now());
  reconnect_->set_probe_interval(probe_for(stream->name()));
  timer_ = env_.loop.timer([this] { run(); });
  reconnect_->step(Event::enable, env_.loop.now());
  reconnect_->step(Event::connected, env_.loop.now());
  adopt(std::move(stream));
  schedule();
}

Session::~Session() {
  *life_ = false;
  if (connection_) connection_->flush();
}

std::string Session::next_remote() {
  if (remotes_.empty()) return "void";
  return remotes_[next_remote_++ % remotes_.size()];
}

Duration Session::probe_for(const std::string& remote) const {
  if (env_.replay) return Duration::zero();
  if (options_.probe_interval) return *options_.probe_interval;
  return stream::needs_probes(remote) ? kDefaultProbe : Duration::zero();
}

json::Value Session::next_id() { return next_id_++; }

void Session::schedule() {
  TimePoint when = reconnect_->wakeup();
  // Who does not read cannot judge silence: set_receiving(true) brings us back here.
  bool blind = connection_ && !receiving_ && when <= env_.loop.now();
  if (when == kNever || blind) timer_.cancel();
  else timer_.set(when);
}

void Session::changed() {
  if (!on_change_) return;
  auto call = on_change_;  // it may destroy us
  call();
}

void Session::adopt(std::unique_ptr<stream::Stream> stream) {
  pending_ = nullptr;
  connection_ = std::make_unique<Connection>(std::move(stream));
  connection_->set_backlog_limits(max_messages_, max_bytes_);
  connection_->set_receiving(receiving_);
  if (hold_output_) connection_->cork();
  connection_->set_callback([this] { run(); });
  seen_bytes_ = 0;
  ++seqno_;
}

void Session::disconnect(int error) {
  bool had = connection_ != nullptr;
  if (had) connection_->flush();
  last_error_ = error;
  connection_ = nullptr;
  pending_ = nullptr;
  if (had) ++seqno_;
}

void Session::start_connecting() {
  TimePoint now = env_.loop.now();
  std::string remote = next_remote();
  if (remote != reconnect_->name()) {
    reconnect_->set_name(remote);
    reconnect_->set_probe_interval(probe_for(remote));
  }
  stream::Settings settings{.dscp = options_.dscp, .default_port = options_.default_port};
  if (!stream::is_passive_name(remote)) {
    auto opened = stream::open(env_, remote, settings);
    reconnect_->step(Event::connecting, now);
    if (!opened) {
      last_error_ = opened.error().code;
      reconnect_->step(Event::connect_failed, now, last_error_);
      return;
    }
    pending_ = std::move(*opened);
    pending_->set_callback([this] { run(); });
    pending_->want(FdEvents::write);
    return;
  }
  if (!passive_) {
    auto opened = stream::listen(env_, remote, settings);
    if (!opened) {
      last_error_ = opened.error().code;
      reconnect_->step(Event::connecting, now);
      reconnect_->step(Event::connect_failed, now, last_error_);
      return;
    }
    passive_ = std::move(*opened);
    passive_->set_callback([this] { run(); });
  }
  passive_->want(true);
  reconnect_->step(Event::listening, now);
}

/// Connection attempts and waits for peers; probes and deadlines.
void Session::run_reconnect() {
  TimePoint now = env_.loop.now();
  if (passive_ && !connection_ && !pending_) {
    if (auto peer = passive_->accept()) {
      reconnect_->step(Event::connected, now);
      passive_->want(false);  // one peer at a time
      adopt(std::move(*peer));
    } else if (peer.error().code != EAGAIN) {
      last_error_ = peer.error().code;
      reconnect_->step(Event::listen_failed, now, last_error_);
      passive_ = nullptr;
    }
  }
  if (pending_) {
    int code = pending_->connect();
    if (code == 0) {
      reconnect_->step(Event::connected, now);
      adopt(std::move(pending_));
    } else if (code != EAGAIN) {
      last_error_ = code;
      pending_ = nullptr;
      reconnect_->step(Event::connect_failed, now, code);
    } else {
      pending_->want(FdEvents::write);
    }
  }
  switch (reconnect_->step(Event::tick, now)) {
    case Action::none: break;
    case Action::connect: start_connecting(); break;
    case Action::disconnect:
      reconnect_->step(Event::disconnected, now);
      disconnect(0);
      break;
    case Action::probe:
      if (connection_) connection_->send(Message::request("echo", json::Array{}, "echo"));
      break;
  }
}

void Session::handle(Message message) {
  if (message.type == Message::Type::request && message.method == "echo") {
    if (connection_) connection_->send(Message::reply(std::move(message.params), std::move(message.id)));
    return;
  }
  bool answer_to_probe = message.type == Message::Type::reply && message.id.is("echo");
  if (answer_to_probe || !on_message_) return;
  auto call = on_message_;  // it may destroy us
  call(std::move(message));
}

/// Hands out what came; false: the connection or we are gone.
bool Session::take_messages(Connection& from) {
  TimePoint begin = env_.loop.now();
  std::shared_ptr<bool> life = life_;
  for (unsigned i = 0; receiving_; ++i) {
    bool enough = i >= kMessagesPerTurn || from.queued_bytes() > kOutputPerTurn ||
                  (i && i % kMessagesPerLook == 0 && env_.loop.now() - begin > kTimePerTurn);
    if (enough) {
      env_.loop.post([this, weak = std::weak_ptr<bool>(life_)] {
        if (auto alive = weak.lock(); alive && *alive) run();
      });
      break;
    }
    std::optional<Message> message = from.receive();
    if (from.received_bytes() != seen_bytes_) {
      seen_bytes_ = from.received_bytes();
      reconnect_->step(Event::activity, begin);
    }
    if (i == 0) reconnect_->step(Event::receive_attempted, begin);
    if (!message) break;
    handle(std::move(*message));
    if (!*life || connection_.get() != &from) return false;
  }
  return true;
}

void Session::run_connection() {
  Connection* current = connection_.get();
  if (!hold_output_ || current->blocked()) current->flush();
  current->cork();
  if (!take_messages(*current)) return;
  if (!hold_output_) current->uncork();
  if (int code = current->status()) {
    reconnect_->step(Event::disconnected, env_.loop.now(), code);
    disconnect(code);
  }
}

void Session::run() {
  std::shared_ptr<bool> life = life_;
  unsigned before = seqno_;
  bool was_alive = alive();
  if (connection_) run_connection();
  if (!*life) return;
  run_reconnect();
  schedule();
  if (seqno_ != before || was_alive != alive()) changed();
}

int Session::send(const Message& message) {
  if (!connection_) return ENOTCONN;
  int code = connection_->send(message);
  if (code) timer_.set(env_.loop.now());  // the loss is handled in the next turn, not under the caller's feet
  return code;
}

void Session::hold_output(bool hold) {
  hold_output_ = hold;
  if (connection_ && hold) connection_->cork();
}

void Session::flush() {
  if (!connection_ || connection_->blocked() || connection_->queued_bytes() == 0) return;
  if (connection_->flush()) timer_.set(env_.loop.now());   // as in send()
}

void Session::force_reconnect() {
  reconnect_->step(Event::force, env_.loop.now());
  schedule();
}

void Session::enable_retry() {
  if (options_.retry) return;
  options_.retry = true;
  stream::Reconnect::Settings settings = reconnect_->settings();
  settings.max_tries = std::nullopt;
  reconnect_->set_settings(settings);
  reconnect_->step(Event::enable, env_.loop.now());
  schedule();
}

void Session::set_remotes(std::vector<std::string> remotes) {
  bool keep = std::ranges::find(remotes, reconnect_->name()) != remotes.end();
  remotes_ = std::move(remotes);
  next_remote_ = 0;
  if (!keep) force_reconnect();
}

void Session::set_probe_interval(std::optional<Duration> interval) {
  options_.probe_interval = interval;
  reconnect_->set_probe_interval(probe_for(reconnect_->name()));
  schedule();
}

void Session::set_max_backoff(Duration longest) {
  options_.max_backoff = longest;
  reconnect_->set_max_backoff(longest);
  schedule();
}

void Session::set_backlog_limits(size_t messages, size_t bytes) {
  max_messages_ = messages, max_bytes_ = bytes;
  if (connection_) connection_->set_backlog_limits(messages, bytes);
}

void Session::set_receiving(bool receiving) {
  if (receiving_ == receiving) return;
  receiving_ = receiving;
  if (!connection_) return;
  connection_->set_receiving(receiving);
  if (receiving) timer_.set(env_.loop.now());  // whole messages may wait in our buffer
}

}  // namespace ovs::jsonrpc
