// Recirculation ids: each names a frozen state of the pipeline, to be thawed when the packet comes round again,
// or the metadata of a packet-in. Thread-safe. Spec: sheet "ofproto" 2.8.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "flow/flow_key.h"
#include "ofp/actions/all.h"

namespace ovs::ofproto {

/// Unexecuted rest of one action list, innermost last.
struct FrozenFrame {
  std::shared_ptr<const ofp::Actions> actions;
  size_t next = 0;
  uint8_t table = 0;
  uint64_t cookie = 0;
  bool operator==(const FrozenFrame&) const = default;
};

struct FrozenState {
  Uuid bridge;
  uint8_t table = 0;
  flow::FlowKey metadata = flow::zero_key();   ///< tunnel, metadata, registers, in_port (OfPort); the rest zero
  Bytes stack;
  uint32_t mirrors = 0;
  bool conntracked = false, was_mpls = false;
  std::vector<FrozenFrame> frames;
  ofp::Actions action_set;
  Bytes userdata;                              ///< of the controller action
  uint8_t packet_in_reason = 0;
  bool for_controller = false;
  bool look_up = false;                        ///< frames are empty: resume with a lookup in `table`
};
bool same(const FrozenState& a, const FrozenState& b);

class RecircIds {
 public:
  RecircIds();
  /// The id of an equal live state, or a new one; with a reference. 0: none left.
  uint32_t acquire(FrozenState state);
  /// Takes another reference; false: unknown or already dying.
  bool ref(uint32_t id);
  void unref(uint32_t id);
  std::shared_ptr<const FrozenState> find(uint32_t id) const;
  /// Once per revalidation round: ids that lost their last reference two rounds ago go.
  void expire(TimePoint now);
  size_t count() const;

 private:
  struct Node { std::shared_ptr<const FrozenState> state; uint64_t refs = 0; uint64_t hash = 0; };
  struct Dying { uint32_t id; TimePoint since; };
  void forget(uint32_t id);
  static constexpr uint32_t kMax = (1u << 28) - 1, kWrapTo = 1025;

  mutable std::mutex mutex_;
  std::unordered_map<uint32_t, Node> nodes_;
  std::unordered_multimap<uint64_t, uint32_t> by_hash_;
  std::deque<Dying> dying_;
  TimePoint now_{};
  uint32_t next_ = 1;
};

}  // namespace ovs::ofproto
