// Changes of flow tables and groups as transactions: every change can be taken back until commit(), which makes
// revalidators run and tells connections. One flow_mod is a transaction; so is a bundle.
// Control thread. Spec: sheet "openflow-connections" 7.2 to 7.9, 7.13.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "ofp/messages/flow.h"
#include "ofp/messages/group.h"
#include "ofproto/bridge.h"
#include "ofproto/group.h"

namespace ovs::ofproto {

/// A flow_mod of one flow (add, strict modification or deletion) in the form that tables store. Its table is an ordinary one.
struct FlowChange {
  ofp::FlowCommand command = ofp::FlowCommand::add;
  uint8_t table = 0;
  bool plain = false;                  ///< nothing in it depends on groups, meters or what the datapath can
  flow::MatchView match;               ///< good until the next flow_mod is read
  Rule::Tlv tlv;                       ///< of the match
  int priority = 0;
  uint64_t cookie = 0, cookie_mask = 0, new_cookie = 0;
  uint16_t flags = 0, importance = 0, idle_timeout = 0, hard_timeout = 0;
  ofp::OfPort out_port = ofp::kPortAny;
  uint32_t out_group = ofp::kGroupAny;
  Rule::SharedActions actions;
};

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
  ofp::OfpResult<void> flow_mod(const FlowChange& change);
  ofp::OfpResult<void> group_mod(const ofp::GroupMod& mod);
  void remove(Rule& rule, FlowRemovedReason reason);
  /// Makes it lasting; ends the lock, then sends flow-removed and monitor messages.
  void commit();
  bool changed() const { return !undo_.empty(); }

 private:
  struct Event {
    RulePtr rule;
    RuleEvent what;
    FlowRemovedReason reason;
    uint32_t xid;
    Rule::SharedActions old_actions;   ///< of a modified or replaced rule
    RulePtr replaced;                  ///< by an added rule
  };
  // Steps back, by what was done.
  struct Inserted { Rule* rule; };
  struct Removed { RulePtr rule; };
  struct AllRemoved { std::unique_ptr<std::vector<RulePtr>> rules; };
  struct Succeeded { RulePtr rule; };
  struct Before {
    Rule* rule;
    Rule::SharedActions actions;
    uint64_t cookie;
    TimePoint modified;
    uint64_t packets, bytes;
  };
  struct Modified { std::unique_ptr<Before> before; };
  struct Other { std::unique_ptr<std::function<void()>> step; };
  using Undo = std::variant<Inserted, Removed, AllRemoved, Succeeded, Modified, Other>;
  /// One flow_mod; on error nothing of it is left.
  template <class F>
  ofp::OfpResult<void> whole(F&& change);
  ofp::OfpResult<void> add(const ofp::FlowMod& mod);
  ofp::OfpResult<void> put(const FlowChange& change, bool own);
  ofp::OfpResult<void> modify(const ofp::FlowMod& mod, bool strict);
  ofp::OfpResult<void> modify(const FlowChange& change);
  void edit(Rule& rule, const Rule::SharedActions& actions, uint64_t new_cookie, uint16_t flags);
  ofp::OfpResult<void> erase(const ofp::FlowMod& mod, bool strict);
  void erase(const FlowChange& change);
  void erase_all(uint8_t table);
  ofp::OfpResult<void> make_room(FlowTable& table, uint8_t number);
  std::vector<Rule*> collect(const ofp::FlowMod& mod, bool strict) const;
  void insert(RulePtr rule, const flow::Classifier::Spot* spot);
  RulePtr take_out(Rule& rule);
  void removed(const RulePtr& rule, FlowRemovedReason reason);
  void note(const RulePtr& rule, RuleEvent what, FlowRemovedReason reason = FlowRemovedReason::deleted,
            const Rule::SharedActions& old_actions = nullptr, const RulePtr& replaced = nullptr);
  void set_group(uint32_t id, std::shared_ptr<Group> group);
  void remove_learned(const ofp::Learn& learn);
  void undo_to(size_t mark);
  void put_back(RulePtr rule);
  void take_back(Inserted& inserted);
  void take_back(Removed& removed) { put_back(std::move(removed.rule)); }
  void take_back(AllRemoved& removed);
  void take_back(Succeeded& succeeded) { succeeded.rule->set_successor(nullptr); }
  void take_back(Modified& modified);
  void take_back(Other& other) { (*other.step)(); }
  void bury_removed();

  Bridge& bridge_;
  Connection* from_;
  uint32_t xid_;
  TimePoint now_;                      ///< one for all that it does
  bool watched_;                       ///< somebody wants to hear of every change
  std::optional<StateLock::Write> write_;
  boost::container::small_vector<Undo, 2> undo_;
  boost::container::small_vector<Event, 1> events_;
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
/// Nothing in it depends on groups, meters or what the datapath can, and it learns nothing.
bool is_plain(const ofp::Actions& actions);
/// Such fields, or those that no controller may match, are not among those of the mask.
bool is_plain(const flow::CompactMask& mask);
/// The meter that a flow's actions name, if they do.
std::optional<uint32_t> meter_of(const ofp::Actions& actions);
/// Calls f for every action at every depth.
void for_each_action(const ofp::Actions& actions, const std::function<void(const ofp::Action&)>& f);

/// Table description, also of OFPT_TABLE_STATUS.
ofp::TableDesc describe_table(const Bridge& bridge, uint8_t number);
/// Tells connections of tables that became nearly full, or roomy again.
void check_vacancy(Bridge& bridge);
/// A limit was lowered: what is above it goes, if the table evicts.
void evict_surplus(Bridge& bridge, uint8_t number);
/// Rules whose idle or hard timeout is over go; after each round of statistics.
void expire_timed_rules(Bridge& bridge);
/// The switch's own rules: fail-open, in-band (priority above 65535) or the standalone NORMAL rule.
void put_switch_rule(Bridge& bridge, const flow::Match& match, int priority, const ofp::Actions& actions);
void drop_switch_rule(Bridge& bridge, const flow::Match& match, int priority);

}  // namespace ovs::ofproto
