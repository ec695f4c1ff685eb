// One OpenFlow rule in a table. Control thread changes it under Write; statistics are relaxed atomics.
// shared_ptr: caches of installed flows keep a removed rule until they are rebuilt.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>

#include "base/clock.h"
#include "flow/classifier.h"
#include "ofp/actions/all.h"

namespace ovs::ofproto {

class Bridge;

/// Rules above this priority are the switch's own: no OpenFlow request sees them.
inline constexpr int kMaxVisiblePriority = 65535;
inline constexpr uint8_t kInternalTable = 254;
inline constexpr unsigned kTables = 255;

class Rule final : public flow::ClassifierRule {
 public:
  Rule(Bridge* owner, uint8_t table, const flow::Match& m, int prio, TimePoint now)
      : flow::ClassifierRule(m, prio), bridge(owner), table_id(table), tlv(m.tlv), created(now), modified(now), used_ns(now.time_since_epoch().count()) {}

  Bridge* bridge;                              ///< nullptr once removed
  uint8_t table_id;
  uint64_t cookie = 0;
  uint16_t flags = 0;                          ///< ofp::kFlow* bits
  uint16_t importance = 0;
  std::atomic<uint16_t> idle_timeout{0}, hard_timeout{0};  ///< s; 0: never. fin_timeout lowers them from any thread
  std::shared_ptr<const flow::TunMetadataTable> tlv;
  std::shared_ptr<const ofp::Actions> actions = std::make_shared<const ofp::Actions>();
  TimePoint created, modified;
  std::atomic<int64_t> used_ns;
  std::atomic<uint64_t> packets{0}, bytes{0};
  std::shared_ptr<Rule> successor;             ///< replaced by an equal flow that keeps the counters
  std::shared_ptr<Rule> self;                  ///< set while the rule is in its table

  bool hidden() const { return priority > kMaxVisiblePriority || table_id == kInternalTable; }
  TimePoint used() const { return TimePoint(Duration(used_ns.load(std::memory_order_relaxed))); }
  flow::Match full_match() const { return match.expand(tlv); }
  void credit(uint64_t n_packets, uint64_t n_bytes, TimePoint when) {
    if (successor) return successor->credit(n_packets, n_bytes, when);
    packets.fetch_add(n_packets, std::memory_order_relaxed);
    bytes.fetch_add(n_bytes, std::memory_order_relaxed);
    int64_t now = when.time_since_epoch().count(), old = used_ns.load(std::memory_order_relaxed);
    while (old < now && !used_ns.compare_exchange_weak(old, now, std::memory_order_relaxed)) {}
  }
};

/// The text of a rule as bridge/dump-flows prints it (without newline).
std::string rule_text(const Rule& rule, TimePoint now, bool offload_stats = false);

}  // namespace ovs::ofproto
