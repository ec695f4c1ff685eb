// Spec: reference sheet "netdev" 2.1. Ref: netdev-dummy/conn-state of a passive device says "unknown" (observed, 3.1).
#include "netdev/dummy_link.h"

#include <deque>
#include <mutex>

#include "base/log.h"
#include "base/loop.h"
#include "netdev/dummy_state.h"
#include "netdev/frame_stream.h"
#include "stream/reconnect.h"
#include "stream/stream.h"

OVS_LOG_MODULE(netdev_dummy);

namespace ovs::netdev {
namespace {

using stream::Reconnect;
using stream::Stream;

/// One open connection: frames in both directions.
class Peer {
 public:
  explicit Peer(std::unique_ptr<Stream> s) : stream_(std::move(s)) {}

  /// Call once the peer has its place in memory.
  void start(std::function<void()> on_ready) {
    stream_->set_callback(std::move(on_ready));
    stream_->want(FdEvents::both);
  }
  bool connected() const { return connected_; }
  const std::string& name() const { return stream_->name(); }

  void enqueue(ByteView frame) {
    if (!connected_ || waiting_.size() >= DummyLink::kQueueFrames) return;
    Bytes wire;
    if (append_frame(wire, frame)) waiting_.push_back(std::move(wire));
  }

  /// Does what can be done now. 0: goes on; else why the connection ended (errno, kEof).
  int run(DummyState& device) {
    if (!connected_) {
      int error = stream_->connect();
      if (error) return error == EAGAIN ? 0 : error;
      connected_ = true;
    }
    int error = receive(device);
    if (!error) error = transmit();
    if (!error) stream_->want(waiting_.empty() ? FdEvents::read : FdEvents::both);
    return error;
  }

 private:
  static constexpr int kReadsPerTurn = 16;

  int receive(DummyState& device) {
    std::array<uint8_t, 16384> buffer;
    for (int i = 0; i < kReadsPerTurn; ++i) {
      auto got = stream_->recv(buffer);
      if (got.error == EAGAIN) return 0;
      if (got.error) return got.error;
      reader_.feed(ByteView(buffer).first(got.bytes));
      for (;;) {
        auto frame = reader_.next();
        if (!frame) return frame.error().code;
        if (!*frame) break;
        device.push(packet::Packet::from_bytes(**frame), 0);
      }
    }
    return 0;
  }

  int transmit() {
    while (!waiting_.empty()) {
      auto sent = stream_->send(ByteView(waiting_.front()).subspan(sent_));
      if (sent.error == EAGAIN) return 0;
      if (sent.error) return sent.error;
      sent_ += sent.bytes;
      if (sent_ < waiting_.front().size()) continue;
      waiting_.pop_front();
      sent_ = 0;
    }
    return 0;
  }

  std::unique_ptr<Stream> stream_;
  FrameReader reader_;
  std::deque<Bytes> waiting_;
  size_t sent_ = 0;        ///< bytes of waiting_.front()
  bool connected_ = false;
};

/// Frames on their way from any thread to the control thread, which gives them to the peers.
struct Outbox {
  std::mutex mutex;
  std::vector<Bytes> frames;
  bool posted = false;
  std::function<void(ByteView)> deliver;  ///< control thread; empty once the link is gone

  static void put(const std::shared_ptr<Outbox>& box, Loop& loop, ByteView frame) {
    std::lock_guard lock(box->mutex);
    if (box->frames.size() >= 10 * DummyLink::kQueueFrames) return;
    box->frames.emplace_back(frame.begin(), frame.end());
    if (!std::exchange(box->posted, true)) loop.post([box] { box->flush(); });
  }
  void flush() {
    std::vector<Bytes> now;
    {
      std::lock_guard lock(mutex);
      now.swap(frames);
      posted = false;
    }
    for (const Bytes& frame : now)
      if (deliver) deliver(frame);
  }
};

class LinkBase : public DummyLink {
 public:
  LinkBase(PortEnv& env, std::shared_ptr<DummyState> state) : loop_(env.loop), streams_(*env.streams), state_(std::move(state)) {
    outbox_->deliver = [this](ByteView frame) { deliver(frame); };
  }
  ~LinkBase() override { outbox_->deliver = nullptr; }
  std::function<void(ByteView)> sender() override {
    return [box = outbox_, &loop = loop_](ByteView frame) { Outbox::put(box, loop, frame); };
  }

 protected:
  virtual void deliver(ByteView frame) = 0;
  Loop& loop_;
  stream::Env& streams_;
  std::shared_ptr<DummyState> state_;

 private:
  std::shared_ptr<Outbox> outbox_ = std::make_shared<Outbox>();
};

class ActiveLink final : public LinkBase {
 public:
  ActiveLink(std::string_view method, PortEnv& env, std::shared_ptr<DummyState> state)
      : LinkBase(env, std::move(state)),
        machine_(std::string(method), {.probe_interval = Duration::zero()}, loop_.now()),
        timer_(loop_.timer([this] { drive(); })) {
    machine_.step(Reconnect::Event::enable, loop_.now());
    drive();
  }
  std::string_view state() const override { return machine_.is_connected() ? "connected" : "disconnected"; }

 private:
  void deliver(ByteView frame) override {
    if (!peer_) return;
    peer_->enqueue(frame);
    run_peer();
  }

  void drive() {
    for (;;) {
      switch (machine_.step(Reconnect::Event::tick, loop_.now())) {
        case Reconnect::Action::connect: open(); break;
        case Reconnect::Action::disconnect:
          peer_.reset();
          machine_.step(Reconnect::Event::disconnected, loop_.now());
          break;
        case Reconnect::Action::probe: break;
        case Reconnect::Action::none:
          if (machine_.wakeup() == kNever) timer_.cancel();
          else timer_.set(machine_.wakeup());
          return;
      }
    }
  }

  void open() {
    auto stream = stream::open(streams_, machine_.name());
    if (!stream) {
      machine_.step(Reconnect::Event::connect_failed, loop_.now(), stream.error().code);
      return;
    }
    machine_.step(Reconnect::Event::connecting, loop_.now());
    peer_ = std::make_unique<Peer>(std::move(*stream));
    peer_->start([this] {
      run_peer();
      drive();
    });
    run_peer();
  }

  void run_peer() {
    if (!peer_) return;
    bool was_connected = peer_->connected();
    int error = peer_->run(*state_);
    if (!was_connected && peer_->connected()) machine_.step(Reconnect::Event::connected, loop_.now());
    if (error) {
      auto event = peer_->connected() ? Reconnect::Event::disconnected : Reconnect::Event::connect_failed;
      peer_.reset();
      machine_.step(event, loop_.now(), error);
      timer_.set(loop_.now());
    }
  }

  Reconnect machine_;
  Timer timer_;
  std::unique_ptr<Peer> peer_;
};

class PassiveLink final : public LinkBase {
 public:
  PassiveLink(PortEnv& env, std::shared_ptr<DummyState> state, std::unique_ptr<stream::PassiveStream> listener)
      : LinkBase(env, std::move(state)), listener_(std::move(listener)) {
    listener_->set_callback([this] { accept_all(); });
  }
  std::string_view state() const override { return "unknown"; }

 private:
  void deliver(ByteView frame) override {
    for (auto& peer : peers_) peer->enqueue(frame);
    auto current = raw_peers();
    for (Peer* peer : current) run_peer(peer);
  }

  void accept_all() {
    while (auto stream = listener_->accept()) {
      auto& peer = peers_.emplace_back(std::make_unique<Peer>(std::move(*stream)));
      peer->start([this, p = peer.get()] { run_peer(p); });
      run_peer(peer.get());
    }
  }

  void run_peer(Peer* peer) {
    int error = peer->run(*state_);
    if (!error) return;
    LOG_DBG("{}: closed ({})", peer->name(), errno_text(error));
    std::erase_if(peers_, [peer](auto& p) { return p.get() == peer; });
  }

  std::vector<Peer*> raw_peers() const {
    std::vector<Peer*> all;
    for (auto& p : peers_) all.push_back(p.get());
    return all;
  }

  std::unique_ptr<stream::PassiveStream> listener_;
  std::vector<std::unique_ptr<Peer>> peers_;
};

}  // namespace

std::unique_ptr<DummyLink> DummyLink::connect(const std::string& port, std::string_view method, PortEnv& env,
                                              const std::shared_ptr<DummyState>& state) {
  if (env.streams && stream::is_active_name(method)) return std::make_unique<ActiveLink>(method, env, state);
  LOG_WARN("{}: open of {} failed ({})", port, method, errno_text(EAFNOSUPPORT));
  return nullptr;
}

std::unique_ptr<DummyLink> DummyLink::listen(const std::string& port, std::string_view method, PortEnv& env,
                                             const std::shared_ptr<DummyState>& state) {
  int code = EAFNOSUPPORT;
  if (env.streams) {
    auto listener = stream::listen(*env.streams, method);
    if (listener) return std::make_unique<PassiveLink>(env, state, std::move(*listener));
    code = listener.error().code;
  }
  LOG_WARN("{}: open of {} failed ({})", port, method, errno_text(code));
  return nullptr;
}

}  // namespace ovs::netdev
