// See flow_table.h.
#include "ofproto/requests/flow_table.h"

#include "base/check.h"
#include "base/counters.h"
#include "base/log.h"
#include "ofproto/backer.h"
#include "ofproto/meter.h"
#include "ofproto/translate/learn.h"

OVS_LOG_MODULE(ofproto);
OVS_COUNTER(ofproto_dpif_expired);

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

constexpr uint16_t kKeptFlags = ofp::kFlowSendRemoved | ofp::kFlowResetCounts | ofp::kFlowNoPacketCounts | ofp::kFlowNoByteCounts;

ofp::OfpResult<void> check_groups(const Bridge& bridge, const ofp::Actions& actions) {
  bool ok = true;
  for_each_action(actions, [&](const ofp::Action& action) {
    if (auto* group = action.as<ofp::GroupAction>()) ok &= bridge.groups().find(group->group_id) != nullptr;
  });
  if (!ok) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_GROUP);
  if (auto meter = meter_of(actions); meter && !bridge.meters().find(*meter)) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
  return {};
}

void count_groups(Bridge& bridge, const ofp::Actions& actions, int step) {
  if (auto id = meter_of(actions))
    if (Meter* meter = bridge.meters().find(*id)) meter->flow_count += static_cast<size_t>(step);
  for_each_action(actions, [&](const ofp::Action& action) {
    if (auto* use = action.as<ofp::GroupAction>())
      if (auto group = bridge.groups().find(use->group_id)) group->ref_count += static_cast<size_t>(step);
  });
}

bool uses_hidden_fields(const flow::Match& match) {
  return match.mask.recirc_id || match.mask.dp_hash;
}

}  // namespace

std::optional<uint32_t> meter_of(const ofp::Actions& actions) {
  for (const ofp::Action& action : actions)
    if (auto* meter = action.as<ofp::MeterAction>()) return meter->meter_id;
  return {};
}

void for_each_action(const ofp::Actions& actions, const std::function<void(const ofp::Action&)>& f) {
  for (const ofp::Action& action : actions) {
    f(action);
    if (auto* write = action.as<ofp::WriteActions>()) for_each_action(write->actions, f);
    if (auto* clone = action.as<ofp::Clone>()) for_each_action(clone->actions, f);
    if (auto* ct = action.as<ofp::Ct>()) for_each_action(ct->actions, f);
  }
}

ofp::OfpResult<void> check_supported(const Bridge&, const flow::Match& match, const ofp::Actions& actions) {
  if (match.mask.ct_state || match.mask.ct_zone || match.mask.ct_mark || match.mask.ct_label != std::array<uint8_t, 16>{})
    return ofp_fail(Ofperr::NXBMC_CT_DATAPATH_SUPPORT);
  std::optional<Ofperr> error;
  for_each_action(actions, [&](const ofp::Action& action) {
    if (action.as<ofp::Ct>() || action.as<ofp::Nat>()) {
      LOG_WARN_RL(60, 5, "Rejecting {} action because datapath does not support {} (your kernel module may be out of date)", "ct", "ct action");
      error = Ofperr::NXBAC_CT_DATAPATH_SUPPORT;
    }
  });
  if (error) return ofp_fail(*error);
  return {};
}

namespace {

/// Rules of one mask stand in the order in which they came, which people expect of small tables.
void put_in_order(std::vector<Rule*>& rules) {
  constexpr size_t kSmall = 1000;
  if (rules.size() > kSmall) return;
  for (auto first = rules.begin(); first != rules.end();) {
    auto last = std::find_if(first, rules.end(), [&](const Rule* r) { return &r->match.mask() != &(*first)->match.mask(); });
    std::stable_sort(first, last, [](const Rule* a, const Rule* b) { return a->created < b->created; });
    first = last;
  }
}

}  // namespace

std::vector<Rule*> select_rules(const Bridge& bridge, const RuleFilter& filter) {
  std::vector<Rule*> found;
  auto wanted = [&](const Rule& rule) {
    if (rule.priority > kMaxVisiblePriority || ((rule.cookie ^ filter.cookie) & filter.cookie_mask)) return false;
    if (filter.out_port != ofp::kPortAny && !ofp::outputs_to_port(*rule.actions, filter.out_port)) return false;
    return filter.out_group == ofp::kGroupAny || ofp::outputs_to_group(*rule.actions, filter.out_group);
  };
  bool all = filter.table == ofp::kAllTables;
  unsigned first = all ? 0 : filter.table, last = all ? kInternalTable - 1u : filter.table;
  if (all && filter.cookie_mask == UINT64_MAX) last = kInternalTable;
  for (unsigned t = first; t <= last; ++t) {
    const flow::Classifier& classifier = bridge.tables()[static_cast<uint8_t>(t)].classifier;
    if (!classifier.size()) continue;
    if (filter.priority >= 0) {
      auto* rule = static_cast<Rule*>(classifier.find_exact(*filter.match, filter.priority, 0));
      if (rule && wanted(*rule)) found.push_back(rule);
      continue;
    }
    classifier.for_each_matching(*filter.match, 0, [&](flow::ClassifierRule& r) {
      if (auto& rule = static_cast<Rule&>(r); wanted(rule)) found.push_back(&rule);
      return true;
    });
  }
  put_in_order(found);
  return found;
}

namespace {

/// Tells connections of tables that became nearly full, or roomy again.
void check_vacancy(Bridge& bridge) {
  if (!bridge.peer() || !bridge.tables().any_vacancy) return;
  for (unsigned t = 0; t < kInternalTable; ++t) {
    FlowTable& table = bridge.tables()[static_cast<uint8_t>(t)];
    if (!table.vacancy.on) continue;
    uint8_t now = table.free_percent();
    using Reason = ofp::TableReason;
    bool down = table.vacancy.next == Reason::vacancy_down;
    if (down ? now >= table.vacancy.down : now <= table.vacancy.up) continue;
    ofp::TableStatus status{table.vacancy.next, describe_table(bridge, static_cast<uint8_t>(t))};
    table.vacancy.next = down ? Reason::vacancy_up : Reason::vacancy_down;
    bridge.peer()->table_status(status);
  }
}

}  // namespace

ofp::TableDesc describe_table(const Bridge& bridge, uint8_t number) {
  const FlowTable& table = bridge.tables()[number];
  ofp::TableDesc desc;
  desc.table_id = number;
  desc.eviction = table.evict_by_openflow;
  desc.eviction_flags = ofp::kEvictOther | ofp::kEvictImportance | ofp::kEvictLifetime;
  desc.vacancy = table.vacancy.on;
  desc.vacancy_down = table.vacancy.down;
  desc.vacancy_up = table.vacancy.up;
  desc.vacancy_now = table.free_percent();
  return desc;
}

Transaction::Transaction(Bridge& bridge, Connection* from, uint32_t xid)
    : bridge_(bridge), from_(from), xid_(xid), write_(std::make_unique<StateLock::Write>(bridge.owner().lock())) {}

Transaction::~Transaction() {
  if (write_) undo_to(0);
}

void Transaction::undo_to(size_t mark) {
  while (undo_.size() > mark) {
    undo_.back()();
    undo_.pop_back();
  }
}

void Transaction::commit() {
  write_.reset();
  if (!undo_.empty()) {
    bridge_.owner().revalidate(Revalidate::flow_table);
    check_vacancy(bridge_);
  }
  undo_.clear();
  OpenFlowPeer* peer = bridge_.peer();
  bool watched = peer && peer->watches_rules();
  for (Event& event : events_) {
    if (!peer || event.rule->hidden()) continue;
    if (watched) peer->rule_changed(*event.rule, {event.what, event.reason, event.old_actions.get(), event.replaced.get(), from_, event.xid});
    if (event.flow_removed && (event.rule->flags & ofp::kFlowSendRemoved)) peer->flow_removed(*event.rule, event.reason);
  }
  if (watched && !events_.empty()) peer->flush_monitors();
  events_.clear();
}

ofp::OfpResult<void> Transaction::flow_mod(const ofp::FlowMod& mod) {
  size_t undo_mark = undo_.size(), event_mark = events_.size();
  ofp::OfpResult<void> done;
  switch (mod.command) {
    case ofp::FlowCommand::add: done = add(mod); break;
    case ofp::FlowCommand::modify: done = modify(mod, false); break;
    case ofp::FlowCommand::modify_strict: done = modify(mod, true); break;
    case ofp::FlowCommand::remove: done = erase(mod, false); break;
    case ofp::FlowCommand::remove_strict: done = erase(mod, true); break;
  }
  if (!done) {
    undo_to(undo_mark);
    events_.resize(event_mark);
  }
  return done;
}

void Transaction::insert(std::shared_ptr<Rule> rule) {
  Rule* r = rule.get();
  count_groups(bridge_, *rule->actions, 1);
  bridge_.tables().insert(std::move(rule));
  undo_.push_back([this, r] {
    count_groups(bridge_, *r->actions, -1);
    (void)bridge_.tables().remove(*r);
  });
}

void Transaction::remove(Rule& rule, FlowRemovedReason reason) {
  if (!rule.self) return;   // went along with another one
  count_groups(bridge_, *rule.actions, -1);
  std::shared_ptr<Rule> kept = bridge_.tables().remove(rule);
  undo_.push_back([this, kept] {
    count_groups(bridge_, *kept->actions, 1);
    bridge_.tables().insert(kept);
  });
  events_.push_back({kept, RuleEvent::deleted, reason, true, xid_});
  for (const ofp::Action& action : *kept->actions)
    if (auto* learn = action.as<ofp::Learn>(); learn && learn->delete_learned) remove_learned(*learn);
}

// learn(delete_learned): when the last rule that learns into a table with a cookie goes, so do the flows it learned.
void Transaction::remove_learned(const ofp::Learn& learn) {
  bool others = false;
  bridge_.tables().for_each(ofp::kAllTables, [&](Rule& rule) {
    for (const ofp::Action& action : *rule.actions)
      if (auto* same = action.as<ofp::Learn>(); same && same->delete_learned && same->table == learn.table && same->cookie == learn.cookie) others = true;
    return !others;
  });
  if (others) return;
  flow::Match any;
  for (Rule* rule : select_rules(bridge_, {.table = learn.table, .match = &any, .cookie = learn.cookie, .cookie_mask = UINT64_MAX}))
    if (rule->self) remove(*rule, FlowRemovedReason::deleted);
}

ofp::OfpResult<void> Transaction::add(const ofp::FlowMod& mod) {
  uint8_t number = mod.table_id == ofp::kAllTables ? uint8_t{0} : mod.table_id;
  if (number >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  bool own = !from_ && mod.priority > kMaxVisiblePriority;
  if (number == kInternalTable) return ofp_fail(Ofperr::OFPBRC_EPERM);
  if (!own && uses_hidden_fields(mod.match)) return ofp_fail(Ofperr::OFPBRC_EPERM);
  TRY(check_supported(bridge_, mod.match, mod.actions));
  TRY(check_groups(bridge_, mod.actions));
  FlowTable& table = bridge_.tables()[number];
  TimePoint now = bridge_.owner().clock().now();

  auto rule = std::make_shared<Rule>(&bridge_, number, mod.match, mod.priority, now);
  rule->cookie = mod.new_cookie;
  rule->flags = mod.flags & kKeptFlags;
  rule->importance = mod.importance;
  rule->idle_timeout = mod.idle_timeout;
  rule->hard_timeout = mod.hard_timeout;
  rule->actions = std::make_shared<const ofp::Actions>(mod.actions);

  std::shared_ptr<Rule> replaced;
  if (auto* old = static_cast<Rule*>(table.classifier.find_exact(mod.match, mod.priority, 0))) {
    replaced = old->self;
    bool resets = (mod.flags & ofp::kFlowResetCounts) || (from_ && from_->version() < ofp::Version::of12);
    if (!resets) {
      rule->packets = old->packets.load();
      rule->bytes = old->bytes.load();
      old->successor = rule;
      undo_.push_back([old] { old->successor.reset(); });
    }
    rule->used_ns = old->used_ns.load();
    count_groups(bridge_, *old->actions, -1);
    std::shared_ptr<Rule> kept = bridge_.tables().remove(*old);
    undo_.push_back([this, kept] {
      count_groups(bridge_, *kept->actions, 1);
      bridge_.tables().insert(kept);
    });
  } else {
    if ((mod.flags & ofp::kFlowCheckOverlap) && table.classifier.overlaps(mod.match, mod.priority, 0)) return ofp_fail(Ofperr::OFPFMFC_OVERLAP);
    if (!own) TRY(make_room(table, number));
  }
  insert(rule);
  events_.push_back({std::move(rule), RuleEvent::added, FlowRemovedReason::deleted, false, xid_, replaced ? replaced->actions : nullptr, std::move(replaced)});
  return {};
}

// Space for one more flow: refused, or the flow that matters least goes.
ofp::OfpResult<void> Transaction::make_room(FlowTable& table, uint8_t number) {
  if (table.visible_count() < table.max_flows) return {};
  if (!table.evicts()) return ofp_fail(Ofperr::OFPFMFC_TABLE_FULL);
  Rule* victim = bridge_.tables().victim(number, bridge_.owner().clock().now());
  if (!victim) return ofp_fail(Ofperr::OFPFMFC_TABLE_FULL);
  remove(*victim, FlowRemovedReason::eviction);
  return {};
}

std::vector<Rule*> Transaction::collect(const ofp::FlowMod& mod, bool strict) const {
  RuleFilter filter{.table = mod.table_id, .match = &mod.match, .cookie = mod.cookie, .cookie_mask = mod.cookie_mask};
  if (strict) filter.priority = mod.priority;
  bool deletes = mod.command == ofp::FlowCommand::remove || mod.command == ofp::FlowCommand::remove_strict;
  if (deletes) filter.out_port = mod.out_port, filter.out_group = mod.out_group;
  return select_rules(bridge_, filter);
}

namespace {

/// Read-only rules are skipped; EPERM if there is nothing else.
ofp::OfpResult<void> drop_read_only(std::vector<Rule*>& rules) {
  size_t before = rules.size();
  std::erase_if(rules, [](const Rule* rule) { return rule->table_id == kInternalTable; });
  if (before && rules.empty()) return ofp_fail(Ofperr::OFPBRC_EPERM);
  return {};
}

}  // namespace

ofp::OfpResult<void> Transaction::modify(const ofp::FlowMod& mod, bool strict) {
  if (mod.table_id != ofp::kAllTables && mod.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  TRY(check_supported(bridge_, mod.match, mod.actions));
  std::vector<Rule*> rules = collect(mod, strict);
  if (rules.empty()) {
    if (mod.cookie_mask || mod.new_cookie == UINT64_MAX) return {};
    return add(mod);
  }
  TRY(drop_read_only(rules));
  TRY(check_groups(bridge_, mod.actions));
  auto actions = std::make_shared<const ofp::Actions>(mod.actions);
  TimePoint now = bridge_.owner().clock().now();
  for (Rule* rule : rules) {
    auto kept = rule->self;
    auto old = rule->actions;
    bool new_actions = !ofp::same_actions(*rule->actions, *actions);
    bool new_cookie = mod.modify_cookie && mod.new_cookie != UINT64_MAX && mod.new_cookie != rule->cookie;
    undo_.push_back([this, kept, old, cookie = rule->cookie, modified = rule->modified, packets = rule->packets.load(),
                     bytes = rule->bytes.load(), new_actions] {
      if (new_actions) {
        count_groups(bridge_, *kept->actions, -1);
        bridge_.tables().replace_actions(*kept, old);
        count_groups(bridge_, *old, 1);
      }
      kept->cookie = cookie;
      kept->modified = modified;
      kept->packets = packets;
      kept->bytes = bytes;
    });
    if (new_actions) {
      count_groups(bridge_, *rule->actions, -1);
      bridge_.tables().replace_actions(*rule, actions);
      count_groups(bridge_, *actions, 1);
    }
    if (new_cookie) rule->cookie = mod.new_cookie;
    rule->modified = now;
    if (mod.flags & ofp::kFlowResetCounts) rule->packets = 0, rule->bytes = 0;
    if (new_actions || new_cookie) events_.push_back({std::move(kept), RuleEvent::modified, FlowRemovedReason::deleted, false, xid_, std::move(old)});
  }
  return {};
}

ofp::OfpResult<void> Transaction::erase(const ofp::FlowMod& mod, bool strict) {
  if (mod.table_id != ofp::kAllTables && mod.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  std::vector<Rule*> rules = collect(mod, strict);
  TRY(drop_read_only(rules));
  std::vector<std::shared_ptr<Rule>> alive;
  for (Rule* rule : rules) alive.push_back(rule->self);
  for (auto& rule : alive)
    if (rule->self) remove(*rule, FlowRemovedReason::deleted);
  return {};
}

void evict_surplus(Bridge& bridge, uint8_t number) {
  FlowTable& table = bridge.tables()[number];
  if (!table.evicts() || table.visible_count() <= table.max_flows) return;
  Transaction transaction(bridge, nullptr, 0);
  while (table.visible_count() > table.max_flows) {
    Rule* victim = bridge.tables().victim(number, bridge.owner().clock().now());
    if (!victim) break;
    transaction.remove(*victim, FlowRemovedReason::eviction);
  }
  transaction.commit();
}

void expire_timed_rules(Bridge& bridge) {
  TimePoint now = bridge.owner().clock().now();
  std::vector<std::pair<std::shared_ptr<Rule>, FlowRemovedReason>> over;
  for (Rule* rule : bridge.tables().expirable()) {
    uint16_t hard = rule->hard_timeout, idle = rule->idle_timeout;
    if (hard && now > rule->modified + Seconds(hard)) over.push_back({rule->self, FlowRemovedReason::hard_timeout});
    else if (idle && now > rule->used() + Seconds(idle)) over.push_back({rule->self, FlowRemovedReason::idle_timeout});
  }
  if (over.empty()) return;
  Transaction transaction(bridge, nullptr, 0);
  for (auto& [rule, reason] : over) {
    if (!rule->self) continue;
    COUNT(ofproto_dpif_expired);
    transaction.remove(*rule, reason);
  }
  transaction.commit();
}

void put_switch_rule(Bridge& bridge, const flow::Match& match, int priority, const ofp::Actions& actions) {
  ofp::FlowMod mod;
  mod.match = match;
  mod.priority = priority;
  mod.table_id = 0;
  mod.actions = actions;
  Transaction transaction(bridge, nullptr, 0);
  auto done = transaction.flow_mod(mod);
  CHECK(done.has_value(), bridge.name(), priority);
  transaction.commit();
}

void drop_switch_rule(Bridge& bridge, const flow::Match& match, int priority) {
  auto* rule = static_cast<Rule*>(bridge.tables()[0].classifier.find_exact(match, priority, 0));
  if (!rule) return;
  Transaction transaction(bridge, nullptr, 0);
  transaction.remove(*rule, FlowRemovedReason::deleted);
  transaction.commit();
}

// --- what translation asks for

void Switch::queue_learned(std::shared_ptr<const LearnedFlow> flow) {
  {
    std::lock_guard guard(queue_mutex_);
    learned_.push_back(std::move(flow));
  }
  if (!lock_.on_control_thread()) env_.loop.wake();
}

void Switch::timeouts_lowered(const std::shared_ptr<Rule>& rule) {
  std::lock_guard guard(queue_mutex_);
  lowered_.push_back(rule);
}

void Switch::apply_learned() {
  std::vector<std::shared_ptr<const LearnedFlow>> learned;
  std::vector<std::shared_ptr<Rule>> lowered;
  {
    std::lock_guard guard(queue_mutex_);
    learned.swap(learned_);
    lowered.swap(lowered_);
  }
  if (!lowered.empty()) {
    StateLock::Write write(lock_);
    for (auto& rule : lowered)
      if (rule->self && rule->bridge) rule->bridge->tables().timeouts_changed(*rule);
  }
  for (auto& flow : learned)
    if (Bridge* bridge = find(flow->bridge)) apply_learned_flow(*bridge, flow->mod);
}

// The flow may be there already: then it only gets younger.
void apply_learned_flow(Bridge& bridge, const ofp::FlowMod& mod) {
  auto* rule = static_cast<Rule*>(bridge.tables()[mod.table_id].classifier.find_exact(mod.match, mod.priority, 0));
  TimePoint now = bridge.owner().clock().now();
  if (rule && rule->cookie == mod.new_cookie && rule->idle_timeout == mod.idle_timeout && rule->hard_timeout == mod.hard_timeout &&
      ofp::same_actions(*rule->actions, mod.actions)) {
    rule->modified = now;
    rule->used_ns = now.time_since_epoch().count();
    return;
  }
  Transaction transaction(bridge, nullptr, 0);
  if (auto done = transaction.flow_mod(mod); !done) {
    LOG_WARN_RL(60, 5, "LEARN action execution failed ({}).", ofp::error_name(done.error().code));
    return;
  }
  transaction.commit();
}

}  // namespace ovs::ofproto
