// See flow_table.h.
#include "ofproto/requests/flow_table.h"

#include "base/log.h"
#include "flow/ct_filter.h"
#include "ofproto/backer.h"
#include "ofproto/meter.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

constexpr uint16_t kKeptFlags = ofp::kFlowSendRemoved | ofp::kFlowCheckOverlap | ofp::kFlowResetCounts | ofp::kFlowNoPacketCounts | ofp::kFlowNoByteCounts;

ofp::OfpResult<void> check_groups(const Bridge& bridge, const ofp::Actions& actions) {
  if (auto meter = meter_of(actions); meter && !bridge.meters().find(*meter)) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
  bool ok = true;
  for_each_action(actions, [&](const ofp::Action& action) {
    if (auto* group = action.as<ofp::GroupAction>()) ok &= bridge.groups().find(group->group_id) != nullptr;
  });
  if (!ok) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_GROUP);
  return {};
}

void count_groups(Bridge& bridge, const ofp::Actions& actions, int step) {
  if (is_plain(actions)) return;
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

/// Fields that no controller may match, and those of connection tracking, which the datapath must know.
flow::FlowMask special_fields() {
  flow::FlowMask m = flow::zero_mask();
  auto all = [&](auto& member) { std::memset(static_cast<void*>(&member), 0xff, sizeof member); };
  all(m.recirc_id), all(m.dp_hash);
  all(m.ct_state), all(m.ct_zone), all(m.ct_mark), all(m.ct_label), all(m.ct_nw_proto);
  all(m.ct_nw_src), all(m.ct_nw_dst), all(m.ct_ipv6_src), all(m.ct_ipv6_dst), all(m.ct_tp_src), all(m.ct_tp_dst);
  return m;
}

}  // namespace

bool is_plain(const ofp::Actions& actions) {
  return std::ranges::all_of(actions, [](const ofp::Action& a) {
    if (auto* resubmit = a.as<ofp::Resubmit>()) return !resubmit->with_ct;
    return a.as<ofp::Output>() || a.as<ofp::SetField>() || a.as<ofp::GotoTable>() || a.as<ofp::WriteMetadata>() || a.as<ofp::Move>();
  });
}

bool is_plain(const flow::CompactMask& mask) {
  static const flow::CompactMask kSpecial(special_fields());
  bool plain = true;
  kSpecial.for_each([&](size_t position, size_t word) {
    if (auto at = mask.position(word); at && (mask.bits[*at] & kSpecial.bits[position])) plain = false;
  });
  return plain;
}

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

namespace {

bool ct_match_supported(const flow::FlowMask& m, const Features& f) {
  constexpr flow::CtLabels kNone{};
  bool nat = m.ct_state.host() & (flow::kCtSnat | flow::kCtDnat);
  bool tuple = m.ct_nw_proto || m.ct_nw_src || m.ct_nw_dst || m.ct_tp_src || m.ct_tp_dst;
  bool tuple6 = !m.ct_ipv6_src.is_zero() || !m.ct_ipv6_dst.is_zero();
  return (f.ct_state || !m.ct_state) && (f.ct_zone || !m.ct_zone) && (f.ct_mark || !m.ct_mark) && (f.ct_label || m.ct_label == kNone) &&
         (f.ct_state_nat || !nat) && (f.ct_orig_tuple || !tuple) && (f.ct_orig_tuple6 || !tuple6);
}

/// What the action needs and the datapath lacks; empty: nothing.
std::string_view lacking(const ofp::Action& action, const Features& f) {
  if (auto* ct = action.as<ofp::Ct>()) {
    if (!f.ct_state) return "ct action";
    if (!f.ct_zone && (ct->zone || ct->zone_from.n_bits)) return "ct zones";
    if (!f.ct_orig_tuple && ct->force) return "force commit";
    for (const ofp::Action& nested : ct->actions) {
      if (nested.as<ofp::Nat>() && !f.ct_state_nat) return "nat";
      auto* set = nested.as<ofp::SetField>();
      if (set && ((set->field == flow::FieldId::ct_mark && !f.ct_mark) || (set->field == flow::FieldId::ct_label && !f.ct_label)))
        return "setting mark and/or label";
    }
  }
  if (auto* resubmit = action.as<ofp::Resubmit>(); resubmit && resubmit->with_ct && !f.ct_orig_tuple) return "ct original direction tuple";
  return "";
}

}  // namespace

ofp::OfpResult<void> check_supported(const Bridge& bridge, const flow::Match& match, const ofp::Actions& actions) {
  const Features& features = bridge.backer().features();
  if (!ct_match_supported(match.mask, features)) return ofp_fail(Ofperr::NXBMC_CT_DATAPATH_SUPPORT);
  bool good = true;
  for_each_action(actions, [&](const ofp::Action& action) {
    std::string_view what = lacking(action, features);
    if (what.empty()) return;
    good = false;
    LOG_WARN_RL(60, 5, "Rejecting {} action because datapath does not support {} (your kernel module may be out of date)",
                action.as<ofp::Ct>() ? "ct" : "resubmit", what);
  });
  if (!good) return ofp_fail(Ofperr::NXBAC_CT_DATAPATH_SUPPORT);
  return {};
}

namespace {

/// Rules of one mask stand in the order in which they came, which people expect of small tables.
void put_in_order(std::vector<Rule*>& rules) {
  constexpr size_t kSmall = 1000;
  if (rules.size() > kSmall) return;
  for (auto first = rules.begin(); first != rules.end();) {
    auto last = std::find_if(first, rules.end(), [&](const Rule* r) { return &r->match().mask() != &(*first)->match().mask(); });
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
      auto* rule = static_cast<Rule*>(classifier.find_exact(*filter.match, filter.priority));
      if (rule && wanted(*rule)) found.push_back(rule);
      continue;
    }
    classifier.for_each_matching(*filter.match, [&](flow::ClassifierRule& r) {
      if (auto& rule = static_cast<Rule&>(r); wanted(rule)) found.push_back(&rule);
      return true;
    });
  }
  put_in_order(found);
  return found;
}

Transaction::Transaction(Bridge& bridge, Connection* from, uint32_t xid)
    : bridge_(bridge), from_(from), xid_(xid), now_(bridge.owner().clock().now()), watched_(bridge.peer() && bridge.peer()->watches_rules()) {
  write_.emplace(bridge.owner().lock());
}

Transaction::~Transaction() {
  if (write_) undo_to(0);
}

void Transaction::undo_to(size_t mark) {
  while (undo_.size() > mark) {
    std::visit([this](auto& step) { take_back(step); }, undo_.back());
    undo_.pop_back();
  }
}

void Transaction::put_back(RulePtr rule) {
  count_groups(bridge_, *rule->actions, 1);
  bridge_.tables().insert(std::move(rule));
}

void Transaction::take_back(Inserted& inserted) {
  count_groups(bridge_, *inserted.rule->actions, -1);
  (void)bridge_.tables().remove(*inserted.rule);
}

void Transaction::take_back(AllRemoved& removed) {
  for (RulePtr& rule : *removed.rules) put_back(std::move(rule));
}

void Transaction::take_back(Modified& modified) {
  const Before& before = *modified.before;
  Rule& rule = *before.rule;
  if (rule.actions != before.actions) {
    count_groups(bridge_, *rule.actions, -1);
    bridge_.tables().replace_actions(rule, before.actions);
    count_groups(bridge_, *before.actions, 1);
  }
  rule.cookie = before.cookie;
  rule.modified = before.modified;
  rule.packets = before.packets;
  rule.bytes = before.bytes;
}

/// Remembers what connections want to hear of when it lasts.
void Transaction::note(const RulePtr& rule, RuleEvent what, FlowRemovedReason reason, const Rule::SharedActions& old_actions, const RulePtr& replaced) {
  bool told = what == RuleEvent::deleted && (rule->flags & ofp::kFlowSendRemoved);
  if (watched_ || told) events_.push_back({rule, what, reason, xid_, old_actions, replaced});
}

void Transaction::commit() {
  write_.reset();
  if (!undo_.empty()) {
    bridge_.owner().revalidate(Revalidate::flow_table);
    check_vacancy(bridge_);
  }
  bury_removed();
  OpenFlowPeer* peer = bridge_.peer();
  for (Event& event : events_) {
    if (!peer || event.rule->hidden()) continue;
    if (watched_) peer->rule_changed(*event.rule, {event.what, event.reason, event.old_actions.get(), event.replaced.get(), from_, event.xid});
    if (event.what == RuleEvent::deleted && (event.rule->flags & ofp::kFlowSendRemoved)) peer->flow_removed(*event.rule, event.reason);
  }
  if (watched_ && peer && !events_.empty()) peer->flush_monitors();
  events_.clear();
}

/// Many rules are freed a few at a time: it would hold up everything else.
void Transaction::bury_removed() {
  constexpr size_t kFew = 1000;
  std::vector<RulePtr> single;
  for (Undo& undo : undo_) {
    if (auto* all = std::get_if<AllRemoved>(&undo)) bridge_.owner().bury(std::move(*all->rules));
    else if (auto* one = std::get_if<Removed>(&undo); one && undo_.size() > kFew) single.push_back(std::move(one->rule));
  }
  if (!single.empty()) bridge_.owner().bury(std::move(single));
  undo_.clear();
}

template <class F>
ofp::OfpResult<void> Transaction::whole(F&& change) {
  size_t undo_mark = undo_.size(), event_mark = events_.size();
  ofp::OfpResult<void> done = change();
  if (!done) {
    undo_to(undo_mark);
    events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(event_mark), events_.end());
  }
  return done;
}

ofp::OfpResult<void> Transaction::flow_mod(const ofp::FlowMod& mod) {
  return whole([&]() -> ofp::OfpResult<void> {
    switch (mod.command) {
      case ofp::FlowCommand::add: return add(mod);
      case ofp::FlowCommand::modify: return modify(mod, false);
      case ofp::FlowCommand::modify_strict: return modify(mod, true);
      case ofp::FlowCommand::remove: return erase(mod, false);
      case ofp::FlowCommand::remove_strict: break;
    }
    return erase(mod, true);
  });
}

ofp::OfpResult<void> Transaction::flow_mod(const FlowChange& change) {
  return whole([&]() -> ofp::OfpResult<void> {
    switch (change.command) {
      case ofp::FlowCommand::add:
        if (!change.plain) {
          flow::Match match = change.match.expand(change.tlv);
          if (uses_hidden_fields(match)) return ofp_fail(Ofperr::OFPBRC_EPERM);
          TRY(check_supported(bridge_, match, *change.actions));
          TRY(check_groups(bridge_, *change.actions));
        }
        return put(change, false);
      case ofp::FlowCommand::modify_strict: return modify(change);
      default: return erase(change), ofp::OfpResult<void>{};
    }
  });
}

void Transaction::insert(RulePtr rule, const flow::Classifier::Spot* spot) {
  count_groups(bridge_, *rule->actions, 1);
  undo_.push_back(Inserted{rule.get()});
  bridge_.tables().insert(std::move(rule), spot);
}

RulePtr Transaction::take_out(Rule& rule) {
  count_groups(bridge_, *rule.actions, -1);
  RulePtr kept = bridge_.tables().remove(rule);
  undo_.push_back(Removed{kept});
  return kept;
}

void Transaction::remove(Rule& rule, FlowRemovedReason reason) {
  if (rule.in_table) removed(take_out(rule), reason);   // else it went along with another one
}

void Transaction::removed(const RulePtr& rule, FlowRemovedReason reason) {
  note(rule, RuleEvent::deleted, reason);
  for (const ofp::Action& action : *rule->actions)
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
    remove(*rule, FlowRemovedReason::deleted);
}

ofp::OfpResult<void> Transaction::add(const ofp::FlowMod& mod) {
  uint8_t number = mod.table_id == ofp::kAllTables ? uint8_t{0} : mod.table_id;
  if (number >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  bool own = !from_ && mod.priority > kMaxVisiblePriority;
  if (number == kInternalTable) return ofp_fail(Ofperr::OFPBRC_EPERM);
  if (!own && uses_hidden_fields(mod.match)) return ofp_fail(Ofperr::OFPBRC_EPERM);
  TRY(check_supported(bridge_, mod.match, mod.actions));
  TRY(check_groups(bridge_, mod.actions));
  flow::CompactMatch match(mod.match);
  return put({.table = number, .match = match, .tlv = mod.match.tlv, .priority = mod.priority, .new_cookie = mod.new_cookie, .flags = mod.flags,
              .importance = mod.importance, .idle_timeout = mod.idle_timeout, .hard_timeout = mod.hard_timeout,
              .actions = std::make_shared<const ofp::Actions>(mod.actions)},
             own);
}

ofp::OfpResult<void> Transaction::put(const FlowChange& c, bool own) {
  FlowTable& table = bridge_.tables()[c.table];
  auto spot = table.classifier.spot(c.match);
  auto* old = static_cast<Rule*>(table.classifier.find_exact(spot, c.priority));
  bool same_spot = !old && table.max_flows == UINT32_MAX;    // nothing is removed before the insertion
  if (!old) {
    if ((c.flags & ofp::kFlowCheckOverlap) && table.classifier.overlaps(c.match.expand(c.tlv), c.priority)) return ofp_fail(Ofperr::OFPFMFC_OVERLAP);
    if (!own) TRY(make_room(table, c.table));
  }
  RulePtr rule = Rule::make(&bridge_, c.table, c.match, c.tlv, c.priority, now_);
  rule->cookie = c.new_cookie;
  rule->flags = c.flags & kKeptFlags;
  rule->importance = c.importance;
  rule->idle_timeout.store(c.idle_timeout, std::memory_order_relaxed);
  rule->hard_timeout.store(c.hard_timeout, std::memory_order_relaxed);
  rule->actions = c.actions;
  RulePtr replaced;
  if (old) {
    bool resets = (c.flags & ofp::kFlowResetCounts) || (from_ && from_->version() < ofp::Version::of12);
    if (!resets) {
      rule->packets = old->packets.load();
      rule->bytes = old->bytes.load();
      old->set_successor(rule);
      undo_.push_back(Succeeded{RulePtr(old)});
    }
    rule->used_ns = old->used_ns.load();
    replaced = take_out(*old);
  }
  insert(rule, same_spot ? &spot : nullptr);
  note(rule, RuleEvent::added, FlowRemovedReason::deleted, replaced ? replaced->actions : nullptr, replaced);
  return {};
}

// Space for one more flow: refused, or the flow that matters least goes.
ofp::OfpResult<void> Transaction::make_room(FlowTable& table, uint8_t number) {
  if (table.visible_count() < table.max_flows) return {};
  if (!table.evicts()) return ofp_fail(Ofperr::OFPFMFC_TABLE_FULL);
  Rule* victim = bridge_.tables().victim(number, now_);
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
  for (Rule* rule : rules) edit(*rule, actions, mod.modify_cookie ? mod.new_cookie : UINT64_MAX, mod.flags);
  return {};
}

namespace {

/// The flow that the change is about, if there is one and its cookie fits.
Rule* find_rule(const Bridge& bridge, const FlowChange& c) {
  auto* rule = static_cast<Rule*>(bridge.tables()[c.table].classifier.find_exact(c.match, c.priority));
  return rule && !((rule->cookie ^ c.cookie) & c.cookie_mask) ? rule : nullptr;
}

}  // namespace

ofp::OfpResult<void> Transaction::modify(const FlowChange& c) {
  if (!c.plain) TRY(check_supported(bridge_, c.match.expand(c.tlv), *c.actions));
  Rule* rule = find_rule(bridge_, c);
  if (!rule) return {};
  if (!c.plain) TRY(check_groups(bridge_, *c.actions));
  edit(*rule, c.actions, UINT64_MAX, c.flags);
  return {};
}

/// `new_cookie`: UINT64_MAX leaves it as it is.
void Transaction::edit(Rule& rule, const Rule::SharedActions& actions, uint64_t new_cookie, uint16_t flags) {
  Rule::SharedActions old = rule.actions;
  undo_.push_back(Modified{std::make_unique<Before>(&rule, old, rule.cookie, rule.modified, rule.packets.load(std::memory_order_relaxed),
                                                    rule.bytes.load(std::memory_order_relaxed))});
  bool new_actions = old != actions && !ofp::same_actions(*old, *actions);
  if (new_actions) {
    count_groups(bridge_, *old, -1);
    bridge_.tables().replace_actions(rule, actions);
    count_groups(bridge_, *actions, 1);
  }
  bool changes_cookie = new_cookie != UINT64_MAX && new_cookie != rule.cookie;
  if (changes_cookie) rule.cookie = new_cookie;
  rule.modified = now_;
  if (flags & ofp::kFlowResetCounts) rule.packets = 0, rule.bytes = 0;
  if (new_actions || changes_cookie) note(rule.self(), RuleEvent::modified, FlowRemovedReason::deleted, old);
}

ofp::OfpResult<void> Transaction::erase(const ofp::FlowMod& mod, bool strict) {
  if (mod.table_id != ofp::kAllTables && mod.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  bool everything = !strict && mod.match.is_catch_all() && !mod.cookie_mask && mod.out_port == ofp::kPortAny && mod.out_group == ofp::kGroupAny;
  constexpr size_t kSmall = 1000;                  // of these, who is told is told in their order
  if (everything)
    for (unsigned t = 0; t < kInternalTable; ++t) {
      const FlowTable& table = bridge_.tables()[static_cast<uint8_t>(t)];
      if ((mod.table_id == t || mod.table_id == ofp::kAllTables) && table.classifier.size() > kSmall && !table.hidden) erase_all(static_cast<uint8_t>(t));
    }
  std::vector<Rule*> rules = collect(mod, strict);
  TRY(drop_read_only(rules));
  std::vector<RulePtr> alive(rules.begin(), rules.end());
  for (auto& rule : alive) remove(*rule, FlowRemovedReason::deleted);
  return {};
}

void Transaction::erase(const FlowChange& c) {
  Rule* rule = find_rule(bridge_, c);
  if (!rule) return;
  if (c.out_port != ofp::kPortAny && !ofp::outputs_to_port(*rule->actions, c.out_port)) return;
  if (c.out_group != ofp::kGroupAny && !ofp::outputs_to_group(*rule->actions, c.out_group)) return;
  remove(*rule, FlowRemovedReason::deleted);
}

void Transaction::erase_all(uint8_t table) {
  auto gone = std::make_unique<std::vector<RulePtr>>(bridge_.tables().remove_all(table));
  const std::vector<RulePtr>& rules = *gone;       // stays where it is
  undo_.push_back(AllRemoved{std::move(gone)});
  const ofp::Actions* plain = nullptr;             // many have the same
  for (const RulePtr& rule : rules) {
    if (rule->actions.get() != plain && is_plain(*rule->actions)) plain = rule->actions.get();
    if (rule->actions.get() == plain) {
      note(rule, RuleEvent::deleted);
    } else {
      count_groups(bridge_, *rule->actions, -1);
      removed(rule, FlowRemovedReason::deleted);
    }
  }
}

}  // namespace ovs::ofproto
