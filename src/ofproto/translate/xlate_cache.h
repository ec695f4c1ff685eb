// What the statistics of an installed flow must credit: written by translation, replayed with every difference of
// packets and bytes. push(): any thread, under StateLock::Read. Spec: sheet "ofproto" 7.4.
#pragma once
#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "dp/datapath.h"
#include "flow/flow_key.h"
#include "ofproto/group.h"
#include "ofproto/port.h"
#include "ofproto/rule.h"
#include "ofproto/tables.h"

namespace ovs::ofproto {

class Switch;

struct CacheTable { std::shared_ptr<FlowTables::Counters> counters; uint8_t table; bool matched; };
struct CacheRule { RulePtr rule; };
/// Patch port traversal: tx of the near side, rx of the far side.
struct CachePatch { std::shared_ptr<OfPortEntry> tx, rx; };
struct CacheGroup { std::shared_ptr<Group> group; size_t bucket; };  ///< bucket: SIZE_MAX counts only the group
/// NORMAL: the source address is seen (again) on the port.
struct CacheNormal { std::shared_ptr<OfPortEntry> in_port; packet::Mac source; uint16_t vlan; bool gratuitous_arp; };
struct CacheFinTimeout { RulePtr rule; uint16_t idle, hard; };
/// learn(): the flow_mod to do.
struct CacheLearn { std::shared_ptr<const struct LearnedFlow> flow; };

using CacheEntry = std::variant<CacheTable, CacheRule, CachePatch, CacheGroup, CacheNormal, CacheFinTimeout, CacheLearn>;

/// Notes in the bridge's MAC table where the address was seen. Thread-safe.
void learn_mac(const CacheNormal& seen, TimePoint now);

class XlateCache {
 public:
  void add(CacheEntry entry) { entries_.push_back(std::move(entry)); }
  void clear() { entries_.clear(); }
  bool empty() const { return entries_.empty(); }
  const std::vector<CacheEntry>& entries() const { return entries_; }
  /// Credits `packets` and `bytes`; side effects (learning) happen if packets > 0 or `side_effects`.
  void push(Switch& owner, const dp::FlowStats& delta, bool side_effects) const;

 private:
  std::vector<CacheEntry> entries_;
};

}  // namespace ovs::ofproto
