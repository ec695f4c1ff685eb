// Ref: design of our own; see flow_table.h.
#include "dp/user/flow_table.h"

namespace ovs::dp::user {

using flow::FlowKey;
using flow::FlowMask;

namespace {

constexpr uint64_t kSeed = 0x9e3779b97f4a7c15, kMultiplier = 0xd6e8feb86659fd93;

/// 64 x 64 -> 128 bits, folded: one multiplication a word.
inline uint64_t mix(uint64_t a, uint64_t b) {
  auto p = static_cast<unsigned __int128>(a ^ kSeed) * (b ^ kMultiplier);
  return static_cast<uint64_t>(p) ^ static_cast<uint64_t>(p >> 64);
}

template <size_t Offset>
inline uint64_t word_at(const FlowKey& key) {
  uint64_t w;
  std::memcpy(&w, reinterpret_cast<const uint8_t*>(&key) + Offset, 8);
  return w;
}

}  // namespace

Shape::Shape(const FlowMask& mask) {
  auto w = flow::words(mask);
  for (size_t i = 0; i < w.size(); ++i)
    if (w[i]) {
      index.push_back(static_cast<uint16_t>(i));
      bits.push_back(w[i]);
    }
}

FlowMask Shape::expand() const {
  FlowMask mask = flow::zero_mask();
  auto w = flow::words(static_cast<FlowKey&>(mask));
  for (size_t i = 0; i < index.size(); ++i) w[index[i]] = bits[i];
  return mask;
}

PackedKey::PackedKey(const FlowKey& key) {
  auto w = flow::words(key);
  size_t count = 0;
  for (size_t i = 0; i < w.size(); ++i)
    if (w[i]) {
      present_[i / 64] |= uint64_t{1} << i % 64;
      ++count;
    }
  words_ = std::make_unique<uint64_t[]>(count);
  count = 0;
  for (uint64_t v : w)
    if (v) words_[count++] = v;
}

FlowKey PackedKey::expand() const {
  FlowKey key = flow::zero_key();
  auto w = flow::words(key);
  size_t next = 0;
  for (size_t i = 0; i < w.size(); ++i)
    if (present_[i / 64] >> i % 64 & 1) w[i] = words_[next++];
  return key;
}

uint64_t hash_words(const Shape& shape, const FlowKey& key) {
  auto w = flow::words(key);
  uint64_t h = kSeed;
  for (size_t i = 0; i < shape.index.size(); ++i) h = mix(h, w[shape.index[i]] & shape.bits[i]);
  return h;
}

uint64_t packet_hash(const FlowKey& key) {
  uint64_t h = mix(word_at<offsetof(FlowKey, in_port)>(key), uint64_t{key.recirc_id.raw} << 32 | key.dp_hash.raw);
  uint64_t l2 = mix(word_at<offsetof(FlowKey, dl_dst)>(key), word_at<offsetof(FlowKey, dl_dst) + 8>(key));
  h = mix(h, l2 ^ word_at<offsetof(FlowKey, vlans)>(key));
  uint64_t l4 = uint64_t{key.nw_proto} << 56 ^ uint64_t{key.tp_src.raw} << 16 ^ key.tp_dst.raw ^ uint64_t{key.ct_state.raw} << 24 ^
                uint64_t{key.mpls[0].raw} << 8;
  if (key.dl_type.host() != 0x86dd) return mix(h, mix(word_at<offsetof(FlowKey, nw_src)>(key), l4));
  uint64_t src = mix(word_at<offsetof(FlowKey, ipv6_src)>(key), word_at<offsetof(FlowKey, ipv6_src) + 8>(key));
  uint64_t dst = mix(word_at<offsetof(FlowKey, ipv6_dst)>(key), word_at<offsetof(FlowKey, ipv6_dst) + 8>(key));
  return mix(h ^ dst, mix(src, l4));
}

// --- DpFlow

DpFlow::DpFlow(const FlowPut& put, std::shared_ptr<const Shape> mask_shape, size_t stat_slots)
    : ufid(put.ufid), shape(std::move(mask_shape)), values(std::make_unique<uint64_t[]>(shape->index.size())),
      key(std::make_shared<PackedKey>(put.key)), actions(put.actions), slots(new StatsSlot[stat_slots]), slot_count(stat_slots) {
  auto w = flow::words(put.key);
  for (size_t i = 0; i < shape->index.size(); ++i) values[i] = w[shape->index[i]] & shape->bits[i];
}

DpFlow::DpFlow(const DpFlow& old, std::shared_ptr<const Actions> new_actions)
    : ufid(old.ufid), shape(old.shape), values(std::make_unique<uint64_t[]>(shape->index.size())), key(old.key), actions(std::move(new_actions)),
      slots(old.slots), slot_count(old.slot_count) {
  std::copy_n(old.values.get(), shape->index.size(), values.get());
}

FlowStats DpFlow::stats() const {
  FlowStats s;
  for (const StatsSlot& slot : std::span(slots.get(), slot_count)) {
    s.packets += slot.packets.load(std::memory_order_relaxed);
    s.bytes += slot.bytes.load(std::memory_order_relaxed);
    s.used = std::max(s.used, TimePoint(Duration(slot.used_ns.load(std::memory_order_relaxed))));
    s.tcp_flags |= slot.tcp_flags.load(std::memory_order_relaxed);
  }
  return s;
}

FlowEntry DpFlow::entry() const { return {.ufid = ufid, .key = key->expand(), .mask = shape->expand(), .actions = actions, .stats = stats()}; }

bool DpFlow::same_match(const DpFlow& o) const {
  return *shape == *o.shape && std::equal(values.get(), values.get() + shape->index.size(), o.values.get());
}

// --- FlowTable

uint32_t FlowTable::in_port_of(const DpFlow& flow) {
  constexpr size_t kWord = offsetof(FlowKey, in_port) / 8;
  for (size_t i = 0; i < flow.shape->index.size(); ++i)
    if (flow.shape->index[i] == kWord) {
      be32 port;
      std::memcpy(&port, reinterpret_cast<const uint8_t*>(&flow.values[i]) + offsetof(FlowKey, in_port) % 8, 4);
      return port.host();
    }
  return UINT32_MAX;
}

uint32_t FlowTable::entry_hash(const DpFlow& flow) {
  uint64_t h = kSeed;
  for (size_t i = 0; i < flow.shape->index.size(); ++i) h = mix(h, flow.values[i]);
  return static_cast<uint32_t>(h);
}

FlowTable::PortFlows* FlowTable::flows_of(uint32_t in_port) const {
  auto it = ports_.find(in_port);
  return it == ports_.end() ? nullptr : it->second.get();
}

FlowTable::Subtable* FlowTable::subtable(const DpFlow& flow, bool create) {
  uint32_t port = in_port_of(flow);
  PortFlows* p = flows_of(port);
  if (!p && create) p = (ports_[port] = std::make_unique<PortFlows>()).get();
  if (!p) return nullptr;
  for (auto& t : p->subtables)
    if (t->shape == flow.shape || *t->shape == *flow.shape) return t.get();
  if (!create) return nullptr;
  auto t = std::make_unique<Subtable>();
  t->shape = flow.shape;
  t->entries.assign(8, {0, kNone});
  ++masks_;
  p->subtables.push_back(std::move(t));
  return p->subtables.back().get();
}

FlowTable::Entry* FlowTable::find_entry(Subtable& t, const DpFlow& flow) const {
  uint32_t hash = entry_hash(flow);
  size_t mask = t.entries.size() - 1;
  for (size_t i = hash & mask;; i = (i + 1) & mask) {
    Entry& e = t.entries[i];
    if (e.flow == kNone) return nullptr;
    if (e.flow != kDead && e.hash == hash && flows_[e.flow]->same_match(flow)) return &e;
  }
}

void FlowTable::grow(Subtable& t) {
  std::vector<Entry> old = std::move(t.entries);
  size_t size = 8;
  while (size < t.used * 3) size *= 2;
  t.entries.assign(size, {0, kNone});
  t.dead = 0;
  for (const Entry& e : old) {
    if (e.flow >= kDead) continue;
    size_t i = e.hash & (size - 1);
    while (t.entries[i].flow != kNone) i = (i + 1) & (size - 1);
    t.entries[i] = e;
  }
}

void FlowTable::place(Index i, std::shared_ptr<DpFlow> flow) {
  hot_[i] = {flow->shape.get(), flow->values.get(), flow.get()};
  flows_[i] = std::move(flow);
}

FlowTable::Index FlowTable::insert(std::shared_ptr<DpFlow> flow) {
  Subtable& t = *subtable(*flow, true);
  if ((t.used + t.dead + 1) * 4 > t.entries.size() * 3) {
    ++t.used;
    grow(t);
    --t.used;
  }
  Index index;
  uint32_t hash = entry_hash(*flow);
  if (free_.empty()) {
    index = static_cast<Index>(flows_.size());
    flows_.emplace_back();
    hot_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  place(index, std::move(flow));
  size_t mask = t.entries.size() - 1, i = hash & mask;
  while (t.entries[i].flow < kDead) i = (i + 1) & mask;
  if (t.entries[i].flow == kDead) --t.dead;
  t.entries[i] = {hash, index};
  ++t.used;
  return index;
}

std::shared_ptr<DpFlow> FlowTable::erase(const DpFlow& flow) {
  Subtable* t = subtable(flow, false);
  Entry* e = t ? find_entry(*t, flow) : nullptr;
  if (!e) return nullptr;
  std::shared_ptr<DpFlow> gone = std::move(flows_[e->flow]);
  hot_[e->flow] = {};
  free_.push_back(e->flow);
  e->flow = kDead;
  --t->used;
  ++t->dead;
  if (t->used) return gone;
  uint32_t port = in_port_of(*gone);
  PortFlows& p = *flows_of(port);
  std::erase_if(p.subtables, [t](const auto& s) { return s.get() == t; });
  --masks_;
  if (p.subtables.empty()) ports_.erase(port);
  return gone;
}

FlowTable::Index FlowTable::find_same(const DpFlow& flow) const {
  auto* self = const_cast<FlowTable*>(this);
  Subtable* t = self->subtable(flow, false);
  Entry* e = t ? find_entry(*t, flow) : nullptr;
  return e ? e->flow : kNone;
}

bool FlowTable::replace(std::shared_ptr<DpFlow> flow) {
  Index i = find_same(*flow);
  if (i == kNone) return false;
  place(i, std::move(flow));
  return true;
}

void FlowTable::clear() {
  flows_.clear();
  hot_.clear();
  free_.clear();
  ports_.clear();
  masks_ = 0;
}

FlowTable::Index FlowTable::lookup(const FlowKey& key) {
  last_walk_ = 0;
  PortFlows* p = flows_of(key.in_port.host());
  if (!p) return kNone;
  for (auto& t : p->subtables) {
    ++last_walk_;
    auto hash = static_cast<uint32_t>(hash_words(*t->shape, key));
    size_t mask = t->entries.size() - 1;
    for (size_t i = hash & mask; t->entries[i].flow != kNone; i = (i + 1) & mask) {
      const Entry& e = t->entries[i];
      if (e.hash != hash || e.flow == kDead || !matches(e.flow, key)) continue;
      ++t->hits;
      return e.flow;
    }
  }
  return kNone;
}

void FlowTable::rank() {
  for (auto& [port, p] : ports_) {
    std::stable_sort(p->subtables.begin(), p->subtables.end(), [](const auto& a, const auto& b) { return a->hits > b->hits; });
    for (auto& t : p->subtables) t->hits = 0;
  }
}

}  // namespace ovs::dp::user
