// Spec: sheet "openflow-connections" 3.6.
#include "ofproto/connections/packet_in_queue.h"

namespace ovs::ofproto {

namespace {
constexpr uint64_t kTokensPerPacket = 1000;
constexpr int kMostPerRun = 50;
}  // namespace

void PacketInQueue::configure(uint32_t rate_pps, uint32_t burst, TimePoint now) {
  uint32_t wanted_burst = burst ? burst : std::max<uint32_t>(rate_pps / 4, 1);
  if (rate_ == rate_pps && burst_ == wanted_burst) return;
  bool fresh = rate_ == 0;
  rate_ = rate_pps;
  burst_ = wanted_burst;
  if (fresh) tokens_ = burst_ * kTokensPerPacket;
  filled_ = now;
}

bool PacketInQueue::take_token(TimePoint now) {
  uint64_t elapsed_ms = static_cast<uint64_t>(std::max<int64_t>(to_ms(now - filled_), 0));
  if (elapsed_ms > 0) {
    tokens_ = std::min(tokens_ + elapsed_ms * rate_, burst_ * kTokensPerPacket);
    filled_ += Millis(elapsed_ms);
  }
  if (tokens_ < kTokensPerPacket) return false;
  tokens_ -= kTokensPerPacket;
  return true;
}

void PacketInQueue::add(uint32_t in_port, Bytes message, TimePoint now, const std::function<void(Bytes)>& send) {
  if (rate_ == 0 || (backlog_ == 0 && take_token(now))) {
    ++bypassed;
    return send(std::move(message));
  }
  if (backlog_ >= burst_) drop_one();
  ports_[in_port].push_back(std::move(message));
  ++backlog_;
  ++queued;
}

void PacketInQueue::drop_one() {
  auto longest = std::ranges::max_element(ports_, {}, [](const auto& entry) { return entry.second.size(); });
  if (longest == ports_.end()) return;
  longest->second.pop_front();
  if (longest->second.empty()) ports_.erase(longest);
  --backlog_;
  ++dropped;
}

void PacketInQueue::run(TimePoint now, const std::function<void(Bytes)>& send) {
  for (int i = 0; i < kMostPerRun && backlog_ > 0 && (rate_ == 0 || take_token(now)); ++i) {
    auto port = ports_.lower_bound(next_port_);
    if (port == ports_.end()) port = ports_.begin();
    next_port_ = port->first + 1;
    Bytes message = std::move(port->second.front());
    port->second.pop_front();
    if (port->second.empty()) ports_.erase(port);
    --backlog_;
    send(std::move(message));
  }
}

std::optional<TimePoint> PacketInQueue::wakeup(TimePoint now) const {
  if (backlog_ == 0) return std::nullopt;
  if (rate_ == 0 || tokens_ >= kTokensPerPacket) return now;
  return filled_ + Millis((kTokensPerPacket - tokens_ + rate_ - 1) / rate_);
}

}  // namespace ovs::ofproto
