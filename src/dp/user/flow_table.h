// The wildcard classifier of one datapath thread: flows grouped by input port and by mask. A flow is found by
// hashing the words that its mask looks at; masks with more hits are tried first. Flows do not overlap, so
// the first hit is the answer.
// Owned by one thread (or by whoever holds the lock of the datapath's own copy). Ref: design of our own;
// tuple space search (Srinivasan, Suri, Varghese 1999).
#pragma once
#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "dp/datapath.h"
#include "flow/flow_key.h"

namespace ovs::dp::user {

/// The words of a mask that are not zero, ascending. Immutable; shared by the flows of a mask.
struct Shape {
  explicit Shape(const flow::FlowMask& mask);
  flow::FlowMask expand() const;
  std::vector<uint16_t> index;
  std::vector<uint64_t> bits;
  bool operator==(const Shape&) const = default;
};

/// A FlowKey without its zero words: what a table with a million flows can afford to keep.
class PackedKey {
 public:
  explicit PackedKey(const flow::FlowKey& key);
  flow::FlowKey expand() const;

 private:
  std::array<uint64_t, (flow::kFlowWords + 63) / 64> present_{};
  std::unique_ptr<uint64_t[]> words_;
};

/// Counts of one thread for one flow. A slot has one writer (slot 0: under the main lock); anybody may read.
struct alignas(64) StatsSlot {
  std::atomic<uint64_t> packets{0}, bytes{0};
  std::atomic<int64_t> used_ns{0};
  std::atomic<uint16_t> tcp_flags{0};
  void add(uint64_t packet_count, uint64_t byte_count, uint16_t flags, TimePoint now) {
    packets.store(packets.load(std::memory_order_relaxed) + packet_count, std::memory_order_relaxed);
    bytes.store(bytes.load(std::memory_order_relaxed) + byte_count, std::memory_order_relaxed);
    used_ns.store(now.time_since_epoch().count(), std::memory_order_relaxed);
    tcp_flags.store(static_cast<uint16_t>(tcp_flags.load(std::memory_order_relaxed) | flags), std::memory_order_relaxed);
  }
};

/// One flow of the datapath; immutable but for its counts, shared by all threads. A modified flow is a new
/// DpFlow that shares the counts of the old one.
struct DpFlow {
  DpFlow(const FlowPut& put, std::shared_ptr<const Shape> mask_shape, size_t stat_slots);
  DpFlow(const DpFlow& old, std::shared_ptr<const Actions> new_actions);

  FlowStats stats() const;                       ///< sum over the threads
  FlowEntry entry() const;
  bool matches(const flow::FlowKey& packet) const {
    auto w = flow::words(packet);
    for (size_t i = 0; i < shape->index.size(); ++i)
      if ((w[shape->index[i]] & shape->bits[i]) != values[i]) return false;
    return true;
  }
  bool same_match(const DpFlow& o) const;

  Ufid ufid;
  std::shared_ptr<const Shape> shape;
  std::unique_ptr<uint64_t[]> values;            ///< masked words, parallel to shape
  std::shared_ptr<const PackedKey> key;          ///< as it was put, unmasked
  std::shared_ptr<const Actions> actions;
  std::shared_ptr<StatsSlot[]> slots;
  size_t slot_count;
};

uint64_t hash_words(const Shape& shape, const flow::FlowKey& key);

class FlowTable {
 public:
  using Index = uint32_t;                        ///< of a flow; stable while it is in the table, then reused
  static constexpr Index kNone = UINT32_MAX;

  Index insert(std::shared_ptr<DpFlow> flow);
  /// The flow with the same mask and values leaves; nullptr if there is none.
  std::shared_ptr<DpFlow> erase(const DpFlow& flow);
  /// Puts `flow` in the place of the one with the same mask and values. False if there is none.
  bool replace(std::shared_ptr<DpFlow> flow);
  Index find_same(const DpFlow& flow) const;
  void clear();

  Index lookup(const flow::FlowKey& key);
  /// How many masks the last lookup() tried.
  uint32_t last_walk() const { return last_walk_; }
  const DpFlow* at(Index i) const { return flows_[i].get(); }
  /// True if there is such a flow and the packet is one of its.
  bool matches(Index i, const flow::FlowKey& key) const {
    if (i >= hot_.size() || !hot_[i].shape) return false;
    const Shape& shape = *hot_[i].shape;
    const uint16_t* index = shape.index.data();
    const uint64_t *bits = shape.bits.data(), *values = hot_[i].values, *w = flow::words(key).data();
    uint64_t differ = 0;
    for (size_t n = shape.index.size(), at = 0; at < n; ++at) differ |= (w[index[at]] & bits[at]) ^ values[at];
    return differ == 0;
  }
  const std::shared_ptr<DpFlow>& shared(Index i) const { return flows_[i]; }
  size_t size() const { return flows_.size() - free_.size(); }
  size_t masks() const { return masks_; }
  /// Masks with many hits since the last call move to the front.
  void rank();
  void prefetch_entry(Index i) const { if (i < hot_.size()) __builtin_prefetch(&hot_[i]); }
  void prefetch_flow(Index i) const {
    if (i >= hot_.size()) return;
    __builtin_prefetch(hot_[i].values);
    __builtin_prefetch(hot_[i].flow);
  }

 private:
  struct Entry { uint32_t hash; Index flow; };
  /// What a look-up needs of a flow, in one cache line and beside its neighbours.
  struct Hot { const Shape* shape = nullptr; const uint64_t* values = nullptr; const DpFlow* flow = nullptr; };
  static constexpr Index kDead = UINT32_MAX - 1;
  struct Subtable {
    std::shared_ptr<const Shape> shape;
    std::vector<Entry> entries;                  ///< power of two; linear probing
    size_t used = 0, dead = 0;
    uint64_t hits = 0;
  };
  struct PortFlows { std::vector<std::unique_ptr<Subtable>> subtables; };

  PortFlows* flows_of(uint32_t in_port) const;
  Subtable* subtable(const DpFlow& flow, bool create);
  static uint32_t entry_hash(const DpFlow& flow);
  Entry* find_entry(Subtable& t, const DpFlow& flow) const;
  void grow(Subtable& t);
  static uint32_t in_port_of(const DpFlow& flow);

  void place(Index i, std::shared_ptr<DpFlow> flow);

  std::vector<std::shared_ptr<DpFlow>> flows_;
  std::vector<Hot> hot_;                         ///< parallel to flows_
  std::vector<Index> free_;
  boost::unordered_flat_map<uint32_t, std::unique_ptr<PortFlows>> ports_;
  size_t masks_ = 0;
  uint32_t last_walk_ = 0;
};

/// Remembers by a hash of the packet which flow it hit. A wrong memory is harmless: FlowTable::matches() is asked.
class SignatureCache {
 public:
  explicit SignatureCache(unsigned bucket_bits = 16) : mask_((size_t{1} << bucket_bits) - 1), buckets_(mask_ + 1) {}
  void prefetch(uint64_t hash) const { __builtin_prefetch(&buckets_[hash & mask_]); }
  /// The flow that a packet with this hash hit last; kNone: unknown.
  FlowTable::Index guess(uint64_t hash) const {
    auto signature = static_cast<uint32_t>(hash >> 32);
    for (const Way& w : buckets_[hash & mask_].ways)
      if (w.signature == signature) return w.flow;
    return FlowTable::kNone;
  }
  void insert(uint64_t hash, FlowTable::Index flow) {
    Bucket& b = buckets_[hash & mask_];
    auto signature = static_cast<uint32_t>(hash >> 32);
    for (Way& w : b.ways)
      if (w.signature == signature || w.flow == FlowTable::kNone) {
        w = {signature, flow};
        return;
      }
    b.ways[next_++ % 4] = {signature, flow};
  }

 private:
  struct Way { uint32_t signature = 0; FlowTable::Index flow = FlowTable::kNone; };
  struct Bucket { Way ways[4]; };
  size_t mask_;
  std::vector<Bucket> buckets_;
  unsigned next_ = 0;
};

/// Over what tells connections apart; not over what flows rarely match.
uint64_t packet_hash(const flow::FlowKey& key);

}  // namespace ovs::dp::user
