// One OpenFlow rule in a table. Control thread changes it under Write; statistics are relaxed atomics.
// RulePtr: caches of installed flows keep a removed rule until they are rebuilt.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>

#include "base/clock.h"
#include "flow/classifier.h"
#include "ofp/actions/all.h"
#include "ofproto/rule_ptr.h"

namespace ovs::ofproto {

class Bridge;

/// Rules above this priority are the switch's own: no OpenFlow request sees them.
inline constexpr int kMaxVisiblePriority = 65535;
inline constexpr uint8_t kInternalTable = 254;
inline constexpr unsigned kTables = 255;

/// 136 bytes, its match (8 for every word of the mask), and its action list unless other rules have the same one.
class Rule final : public flow::ClassifierRule {
 public:
  using Tlv = std::shared_ptr<const flow::TunMetadataTable>;
  using SharedActions = std::shared_ptr<const ofp::Actions>;

  /// `tlv` locates the tun_metadata fields of the match. It has no actions yet.
  static RulePtr make(Bridge* bridge, uint8_t table, const flow::MatchView& match, const Tlv& tlv, int priority, TimePoint now);
  static RulePtr make(Bridge* bridge, uint8_t table, const flow::Match& match, int priority, TimePoint now);

  uint16_t flags = 0;                          ///< ofp::kFlow* bits
  uint16_t importance = 0;
  std::atomic<uint16_t> idle_timeout{0}, hard_timeout{0};  ///< s; 0: never. fin_timeout lowers them from any thread
  const uint8_t table_id;
  bool in_table = false;
  mutable std::atomic<uint32_t> references{0}; ///< RulePtr's
  Bridge* bridge;                              ///< nullptr once removed
  uint64_t cookie = 0;
  SharedActions actions = no_actions();        ///< often shared with other rules
  TimePoint created, modified;
  std::atomic<int64_t> used_ns;
  std::atomic<uint64_t> packets{0}, bytes{0};

  /// Null once the rule is out of its table.
  RulePtr self() const { return in_table ? RulePtr(const_cast<Rule*>(this)) : RulePtr(); }
  bool hidden() const { return priority > kMaxVisiblePriority || table_id == kInternalTable; }
  TimePoint used() const { return TimePoint(Duration(used_ns.load(std::memory_order_relaxed))); }
  flow::Match full_match() const { return match().expand(tlv()); }
  /// Null unless the match has tun_metadata fields.
  Tlv tlv() const { return rare_ ? rare_->tlv : nullptr; }
  /// An equal flow that replaced this one and keeps its counters; null: there is none.
  void set_successor(RulePtr rule);
  void credit(uint64_t n_packets, uint64_t n_bytes, TimePoint when) {
    if (rare_ && rare_->successor) return rare_->successor->credit(n_packets, n_bytes, when);
    packets.fetch_add(n_packets, std::memory_order_relaxed);
    bytes.fetch_add(n_bytes, std::memory_order_relaxed);
    int64_t now = when.time_since_epoch().count(), old = used_ns.load(std::memory_order_relaxed);
    while (old < now && !used_ns.compare_exchange_weak(old, now, std::memory_order_relaxed)) {}
  }

 private:
  struct Rare {
    Tlv tlv;
    RulePtr successor;
  };
  Rule(Bridge* owner, uint8_t table, const flow::MatchView& match, int priority, TimePoint now);
  static const SharedActions& no_actions();

  std::unique_ptr<Rare> rare_;
};
static_assert(sizeof(Rule) == 136);

/// The text of a rule as bridge/dump-flows prints it (without newline).
std::string rule_text(const Rule& rule, TimePoint now, bool offload_stats = false);

}  // namespace ovs::ofproto
