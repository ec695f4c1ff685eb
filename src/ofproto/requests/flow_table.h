// Changes of flow tables and groups as transactions: every change can be taken back until commit(), which makes
// revalidators run and tells connections. One flow_mod is a transaction; so is a bundle.
// Control thread. Spec: sheet "openflow-connections" 7.2 to 7.9, 7.13.
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "ofp/messages/flow.h"
#include "ofp/messages/group.h"
#include "ofproto/bridge.h"
#include "ofproto/group.h"

namespace ovs::ofproto {

class Transaction {
 public:
  /// `from` (may be nullptr: the switch itself) and `xid` are for flow monitors and versions.
  Transaction(Bridge& bridge, Connection* from, uint32_t xid);
  ~Transaction();                      ///< rolls back what was not committed
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// What comes now is part of this request (bundles hold several).
  void set_request(uint32_t xid) { xid_ = xid; }
  /// On error nothing of this flow_mod is left; earlier changes of the transaction are.
  ofp::OfpResult<void> flow_mod(const ofp::FlowMod& mod);
  ofp::OfpResult<void> group_mod(const ofp::GroupMod& mod);
  void remove(Rule& rule, FlowRemovedReason reason);
  /// Makes it lasting; ends the lock, then sends flow-removed and monitor messages.
  void commit();
  bool changed() const { return !undo_.empty(); }

 private:
  struct Event {
    std::shared_ptr<Rule> rule;
    RuleEvent what;
    FlowRemovedReason reason;
    bool flow_removed;
    uint32_t xid = 0;
    std::shared_ptr<const ofp::Actions> old_actions = nullptr;   ///< of a modified or replaced rule
    std::shared_ptr<Rule> replaced = nullptr;                    ///< by an added rule
  };
  ofp::OfpResult<void> add(const ofp::FlowMod& mod);
  ofp::OfpResult<void> modify(const ofp::FlowMod& mod, bool strict);
  ofp::OfpResult<void> erase(const ofp::FlowMod& mod, bool strict);
  ofp::OfpResult<void> make_room(FlowTable& table, uint8_t number);
  std::vector<Rule*> collect(const ofp::FlowMod& mod, bool strict) const;
  void insert(std::shared_ptr<Rule> rule);
  void set_group(uint32_t id, std::shared_ptr<Group> group);
  void remove_learned(const ofp::Learn& learn);
  void undo_to(size_t mark);

  Bridge& bridge_;
  Connection* from_;
  uint32_t xid_;
  std::unique_ptr<StateLock::Write> write_;
  std::vector<std::function<void()>> undo_;
  std::vector<Event> events_;
  bool tables_changed_ = false;
};

/// Which rules a request selects.
struct RuleFilter {
  uint8_t table = ofp::kAllTables;
  const flow::Match* match = nullptr;
  uint64_t cookie = 0, cookie_mask = 0;
  ofp::OfPort out_port = ofp::kPortAny;
  uint32_t out_group = ofp::kGroupAny;
  int priority = -1;                   ///< >= 0: strict
};
/// Visible rules; in table 254 too if the request names it or an exact cookie.
std::vector<Rule*> select_rules(const Bridge& bridge, const RuleFilter& filter);

/// Errors for what this switch does not do (yet): connection tracking, pausing.
ofp::OfpResult<void> check_supported(const Bridge& bridge, const flow::Match& match, const ofp::Actions& actions);
/// The meter that a flow's actions name, if they do.
std::optional<uint32_t> meter_of(const ofp::Actions& actions);
/// Calls f for every action at every depth.
void for_each_action(const ofp::Actions& actions, const std::function<void(const ofp::Action&)>& f);

/// Table description, also of OFPT_TABLE_STATUS.
ofp::TableDesc describe_table(const Bridge& bridge, uint8_t number);
/// A limit was lowered: what is above it goes, if the table evicts.
void evict_surplus(Bridge& bridge, uint8_t number);
/// Rules whose idle or hard timeout is over go; after each round of statistics.
void expire_timed_rules(Bridge& bridge);
/// The switch's own rules: fail-open, in-band (priority above 65535) or the standalone NORMAL rule.
void put_switch_rule(Bridge& bridge, const flow::Match& match, int priority, const ofp::Actions& actions);
void drop_switch_rule(Bridge& bridge, const flow::Match& match, int priority);

}  // namespace ovs::ofproto
