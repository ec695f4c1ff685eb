// See recirc.h.
#include "ofproto/translate/recirc.h"

#include "base/log.h"

OVS_LOG_MODULE(ofproto_dpif_rid);

namespace ovs::ofproto {
namespace {

constexpr Millis kLinger{250};   // how long an id without references can still be thawed

uint64_t mix(uint64_t h, uint64_t v) { return (h ^ v) * 0x9e3779b97f4a7c15 ^ (h >> 29); }

uint64_t hash_of(const FrozenState& s) {
  uint64_t h = s.table;
  for (uint32_t part : s.bridge.parts) h = mix(h, part);
  for (uint64_t word : flow::words(s.metadata)) h = mix(h, word);
  for (uint8_t byte : s.stack) h = mix(h, byte);
  for (const FrozenFrame& f : s.frames) h = mix(mix(h, reinterpret_cast<uintptr_t>(f.actions.get())), f.next);
  h = mix(h, s.action_set.size());
  for (uint8_t byte : s.userdata) h = mix(h, byte);
  return mix(h, static_cast<uint64_t>(s.conntracked) | static_cast<uint64_t>(s.was_mpls) << 1 | static_cast<uint64_t>(s.for_controller) << 2);
}

}  // namespace

bool same(const FrozenState& a, const FrozenState& b) {
  return a.bridge == b.bridge && a.table == b.table && a.metadata == b.metadata && a.stack == b.stack && a.mirrors == b.mirrors &&
         a.conntracked == b.conntracked && a.was_mpls == b.was_mpls && a.frames == b.frames && ofp::same_actions(a.action_set, b.action_set) &&
         a.userdata == b.userdata && a.packet_in_reason == b.packet_in_reason && a.for_controller == b.for_controller &&
         a.look_up == b.look_up;
}

RecircIds::RecircIds() = default;

uint32_t RecircIds::acquire(FrozenState state) {
  uint64_t hash = hash_of(state);
  std::lock_guard guard(mutex_);
  auto [first, last] = by_hash_.equal_range(hash);
  for (auto it = first; it != last; ++it) {
    Node& node = nodes_.at(it->second);
    if (node.refs > 0 && same(*node.state, state)) {
      ++node.refs;
      return it->second;
    }
  }
  if (nodes_.size() >= kMax / 2) return 0;
  while (next_ == 0 || nodes_.contains(next_)) next_ = next_ >= kMax ? kWrapTo : next_ + 1;
  uint32_t id = next_;
  next_ = next_ >= kMax ? kWrapTo : next_ + 1;
  nodes_[id] = {std::make_shared<const FrozenState>(std::move(state)), 1, hash};
  by_hash_.emplace(hash, id);
  return id;
}

bool RecircIds::ref(uint32_t id) {
  std::lock_guard guard(mutex_);
  auto it = nodes_.find(id);
  if (it == nodes_.end() || it->second.refs == 0) return false;
  ++it->second.refs;
  return true;
}

void RecircIds::unref(uint32_t id) {
  std::lock_guard guard(mutex_);
  auto it = nodes_.find(id);
  if (it == nodes_.end() || it->second.refs == 0) {
    LOG_WARN_RL(60, 5, "Freeing nonexistent recirculation ID: {}", id);
    return;
  }
  if (--it->second.refs == 0) dying_.push_back({id, now_});
}

std::shared_ptr<const FrozenState> RecircIds::find(uint32_t id) const {
  std::lock_guard guard(mutex_);
  auto it = nodes_.find(id);
  return it == nodes_.end() ? nullptr : it->second.state;
}

void RecircIds::expire(TimePoint now) {
  std::lock_guard guard(mutex_);
  now_ = now;
  while (!dying_.empty() && dying_.front().since + 2 * kLinger <= now) {
    forget(dying_.front().id);
    dying_.pop_front();
  }
}

size_t RecircIds::count() const {
  std::lock_guard guard(mutex_);
  return nodes_.size();
}

void RecircIds::forget(uint32_t id) {
  auto it = nodes_.find(id);
  if (it == nodes_.end()) return;
  auto [first, last] = by_hash_.equal_range(it->second.hash);
  for (auto h = first; h != last; ++h)
    if (h->second == id) {
      by_hash_.erase(h);
      break;
    }
  nodes_.erase(it);
}

}  // namespace ovs::ofproto
