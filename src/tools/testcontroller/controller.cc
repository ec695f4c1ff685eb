// Spec: see controller.h.
#include "tools/testcontroller/controller.h"

#include "base/log.h"
#include "base/program.h"

namespace ovs::testcontroller {

namespace {
constexpr Duration kProbeInterval = Seconds(60);
constexpr uint16_t kDefaultPort = 6653;

namespace connection_log {
OVS_LOG_MODULE(rconn);
void entering(const std::string& name, std::string_view state) { LOG_DBG("{}: entering {}", name, state); }
void connected(const std::string& name) { LOG_DBG("{}: connected", name); }
void closed(const std::string& name, int error) {
  if (error == kEof || error == 0) LOG_DBG("{}: connection closed by peer", name);
  else LOG_WARN("{}: connection dropped ({})", name, errno_text(error));
}
void idle(const std::string& name) {
  LOG_DBG("{}: idle {} seconds, sending inactivity probe", name, std::chrono::duration_cast<Seconds>(kProbeInterval).count());
}
void silent(const std::string& name) {
  LOG_ERR("{}: no response to inactivity probe after {} seconds, disconnecting", name,
          std::chrono::duration_cast<Seconds>(kProbeInterval).count());
}
}  // namespace connection_log

}  // namespace

/// One switch. Dies when its connection does.
class Controller::Peer {
 public:
  Peer(stream::Env& env, std::unique_ptr<stream::Stream> stream, bool passive, ofp::VersionSet versions, const SwitchOptions& options)
      : loop_(env.loop), options_(options), channel_(std::move(stream), {.versions = versions, .passive = passive}) {
    timer_ = loop_.timer([this] { silence(); });
    connection_log::entering(channel_.name(), "CONNECTING");
    channel_.set_on_message([this](ByteView message) { received(message); });
    channel_.set_on_change([this] { changed(); });
  }
  bool closed() const { return channel_.closed(); }

 private:
  void changed() {
    if (channel_.closed()) {
      timer_.cancel();
      connection_log::closed(channel_.name(), channel_.error());
      return loop_.wake();   // to be buried
    }
    connection_log::connected(channel_.name());
    enter_active();
    logic_ = std::make_unique<LearningSwitch>(options_, channel_.name(), channel_.version(),
                                              LearningSwitch::Wires{[this](Bytes m) { channel_.send(std::move(m)); },
                                                                    [this] { return channel_.queued_messages(); }});
    logic_->greet();
  }

  void received(ByteView message) {
    last_activity_ = loop_.now();
    if (probed_) enter_active();
    logic_->handle(message, loop_.now());
  }

  void enter_active() {
    probed_ = false;
    connection_log::entering(channel_.name(), "ACTIVE");
    last_activity_ = loop_.now();
    timer_.set(loop_.now() + kProbeInterval);
  }

  void silence() {
    TimePoint due = last_activity_ + kProbeInterval;
    if (!probed_ && loop_.now() < due) return timer_.set(due);
    if (probed_) {
      connection_log::silent(channel_.name());
      return channel_.close(ETIMEDOUT);
    }
    probed_ = true;
    connection_log::idle(channel_.name());
    connection_log::entering(channel_.name(), "IDLE");
    channel_.send(ofp::encode_empty(ofp::Kind::echo_request, channel_.version(), 0));
    timer_.set(loop_.now() + kProbeInterval);
  }

  Loop& loop_;
  const SwitchOptions& options_;
  ofp::Channel channel_;
  std::unique_ptr<LearningSwitch> logic_;
  Timer timer_;
  TimePoint last_activity_{};
  bool probed_ = false;
};

OVS_LOG_MODULE(controller);

Controller::Controller(stream::Env& env, ofp::VersionSet versions, const SwitchOptions& options)
    : env_(env), versions_(versions), options_(options) {
  hook_ = env_.loop.on_turn([this] { bury(); });
}

Controller::~Controller() = default;

void Controller::add(const std::string& method) {
  const stream::Settings settings{.default_port = kDefaultPort};
  int error = 0;
  if (stream::is_passive_name(method)) {
    auto listener = stream::listen(env_, method, settings);
    if (listener) {
      if (listeners_.size() >= kMaxListeners) LOG_FATAL("max {} passive connections", kMaxListeners);
      stream::PassiveStream& added = *listeners_.emplace_back(std::move(*listener));
      added.set_callback([this, &added] { accept_some(added); });
      return;
    }
    error = listener.error().code;
  } else {
    auto stream = stream::open(env_, method, settings);
    if (stream) {
      if (switches_.size() >= kMaxSwitches) LOG_FATAL("max {} switch connections", kMaxSwitches);
      add_switch(std::move(*stream), false);
      return;
    }
    error = stream.error().code;
  }
  LOG_ERR("{}: connect: {}", method, errno_text(error));
}

void Controller::add_switch(std::unique_ptr<stream::Stream> stream, bool passive) {
  switches_.push_back(std::make_unique<Peer>(env_, std::move(stream), passive, versions_, options_));
}

void Controller::accept_some(stream::PassiveStream& listener) {
  while (switches_.size() < kMaxSwitches) {
    auto stream = listener.accept();
    if (!stream) {
      if (stream.error().code != EAGAIN) {
        LOG_ERR("{}: accept: {}", listener.name(), errno_text(stream.error().code));
        std::erase_if(listeners_, [&](const auto& l) { return l.get() == &listener; });
      }
      return;
    }
    add_switch(std::move(*stream), true);
  }
  listener.want(false);   // until somebody leaves
}

void Controller::bury() {
  if (std::erase_if(switches_, [](const auto& peer) { return peer->closed(); }) == 0) return;
  for (auto& listener : listeners_) listener->want(true);
}

}  // namespace ovs::testcontroller
