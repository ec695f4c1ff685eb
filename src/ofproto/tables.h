// The 255 flow tables of a bridge: classifiers, look-up counters, configuration, and the indexes that requests
// need (timeouts, cookies). Control thread changes them under Write. Spec: sheet "openflow-connections" 7.
#pragma once
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "flow/classifier.h"
#include "ofp/messages/table.h"
#include "ofproto/eviction.h"
#include "ofproto/rule.h"

namespace ovs::ofproto {

struct FlowTableConfig;

/// What a miss does; set per table by OpenFlow 1.1 and 1.2.
enum class TableMiss : uint8_t { by_version, controller, next_table, drop };

struct TableCounters { std::atomic<uint64_t> matched{0}, missed{0}; };

struct FlowTable {
  flow::Classifier classifier;
  std::string name;
  bool name_by_database = false;
  TableMiss miss = TableMiss::by_version;
  uint32_t max_flows = UINT32_MAX;
  bool evict_by_database = false, evict_by_openflow = false;
  std::unique_ptr<EvictionIndex> eviction;     ///< made with the first limit
  struct Vacancy { bool on = false; uint8_t down = 0, up = 0; ofp::TableReason next = ofp::TableReason::vacancy_down; } vacancy;
  uint8_t free_percent() const {
    if (max_flows == UINT32_MAX) return 100;
    size_t used = visible_count();
    return used >= max_flows ? uint8_t{0} : static_cast<uint8_t>((max_flows - used) * 100 / max_flows);
  }
  size_t hidden = 0;                           ///< rules that do not count
  bool evicts() const { return evict_by_database || evict_by_openflow; }
  size_t visible_count() const { return classifier.size() - hidden; }
};

class FlowTables {
 public:
  explicit FlowTables(Clock& clock);
  ~FlowTables();

  FlowTable& operator[](uint8_t table) { return *tables_[table]; }
  const FlowTable& operator[](uint8_t table) const { return *tables_[table]; }
  TableCounters& counters(uint8_t table) const { return (*counters_)[table]; }
  using Counters = std::array<TableCounters, kTables>;
  const std::shared_ptr<Counters>& shared_counters() const { return counters_; }
  void configure(uint8_t table, const FlowTableConfig& config);

  /// The rule is not in a table yet; its actions are set.
  /// `spot`: that of its match, if known.
  void insert(RulePtr rule, const flow::Classifier::Spot* spot = nullptr);
  /// Takes it out; the returned pointer may be the last one.
  RulePtr remove(Rule& rule);
  /// Takes all of a table's out at once, in no order. No hidden ones among them.
  std::vector<RulePtr> remove_all(uint8_t table);
  void replace_actions(Rule& rule, std::shared_ptr<const ofp::Actions> actions);
  size_t rule_count() const { return count_; }
  size_t visible_rule_count() const;

  /// The next rule to evict; nullptr: none can be.
  Rule* victim(uint8_t table, TimePoint now) const { return (*this)[table].eviction ? (*this)[table].eviction->victim(now) : nullptr; }

  /// Every rule of a table (or all of them with ofp::kAllTables), in no order, until f returns false.
  void for_each(uint8_t table, const std::function<bool(Rule&)>& f) const;
  /// Rules whose idle or hard timeout is over. Looks only at those that may be: a rule that was used since is put back.
  std::vector<RulePtr> take_expired(TimePoint now);
  size_t expirable_count() const { return deadlines_.size(); }
  void timeouts_changed(Rule& rule);
  bool any_vacancy = false;                    ///< some table asked for vacancy events, ever

 private:
  std::array<std::unique_ptr<FlowTable>, kTables> tables_;
  std::shared_ptr<Counters> counters_ = std::make_shared<Counters>();
  /// When to look at a rule with timeouts; `due_` is a heap (soonest first) whose other entries are stale.
  struct Due {
    TimePoint at;
    RulePtr rule;
    bool operator<(const Due& o) const { return at > o.at; }
  };
  void arm(Rule& rule, TimePoint at);
  std::unordered_map<const Rule*, TimePoint> deadlines_;
  std::vector<Due> due_;
  size_t count_ = 0;
};

/// When the first of a rule's timeouts will be over if nothing happens; kNever: it has none.
TimePoint deadline_of(const Rule& rule);
/// conjunction() actions of a rule: what the classifier must know.
std::unique_ptr<std::vector<flow::Conjunction>> conjunctions_of(const ofp::Actions& actions);

}  // namespace ovs::ofproto
