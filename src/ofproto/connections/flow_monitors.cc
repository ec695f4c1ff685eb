// Spec: sheet "openflow-connections" 7.14; observed, tests/diff/flow_monitor.t.
#include "ofproto/connections/flow_monitors.h"

#include "base/counters.h"
#include "ofproto/bridge.h"
#include "ofproto/requests/rule_walk.h"

OVS_COUNTER(ofmonitor_pause);
OVS_COUNTER(ofmonitor_resume);

namespace ovs::ofproto {

namespace {

using Event = ofp::FlowUpdate::Event;
using ofp::Ofperr;
using ofp::ofp_fail;

/// More than this waits to be read: the peer is too slow for updates.
constexpr size_t kMostQueuedBytes = 128 * 1024;
/// A peer cannot make us remember more monitors than this.
constexpr size_t kMostMonitors = 65536;

Event event_of(RuleEvent event) {
  switch (event) {
    case RuleEvent::added: return Event::added;
    case RuleEvent::modified: return Event::modified;
    case RuleEvent::deleted: break;
  }
  return Event::removed;
}

uint16_t flag_of(RuleEvent event) {
  switch (event) {
    case RuleEvent::added: return ofp::kMonitorAdd;
    case RuleEvent::modified: return ofp::kMonitorModify;
    case RuleEvent::deleted: break;
  }
  return ofp::kMonitorDelete;
}

bool covers(const flow::MatchView& wide, const flow::MatchView& narrow) {
  bool yes = true;
  auto values = wide.values();
  auto& bits = wide.mask().bits;
  wide.mask().for_each([&](size_t position, size_t word) {
    uint64_t mask = bits[position];
    yes &= (narrow.mask_word(word) & mask) == mask && (narrow.value_word(word) & mask) == values[position];
  });
  return yes;
}

ofp::FlowUpdate full_update(const Rule& rule, Event event, uint8_t reason, bool actions) {
  ofp::FlowUpdate update;
  update.event = event;
  update.reason = event == Event::removed ? reason : uint8_t{0};
  update.idle_timeout = rule.idle_timeout;
  update.hard_timeout = rule.hard_timeout;
  update.table_id = rule.table_id;
  update.priority = rule.priority;
  update.cookie = rule.cookie;
  update.match = rule.full_match();
  if (actions) {
    update.has_actions = true;
    update.actions = *rule.actions;
  }
  return update;
}

void append_to(ofp::StatsReply& reply, const ofp::FlowUpdate& update, ofp::Version version) {
  reply.element([&](ByteWriter& w) { update.encode(w, version); });
}

/// PAUSED and RESUMED are messages of their own before 1.4.
Bytes notice(ofp::Version version, Event event) {
  if (version < ofp::Version::of14)
    return ofp::encode_empty(event == Event::paused ? ofp::Kind::flow_monitor_paused : ofp::Kind::flow_monitor_resumed, version, 0);
  ofp::StatsReply reply(*ofp::find_row(ofp::Kind::flow_monitor_stats_reply, version), version, 0);
  ofp::FlowUpdate update;
  update.event = event;
  append_to(reply, update, version);
  return std::move(reply.finish().front());
}

}  // namespace

void FlowMonitors::clear() {
  monitors_.clear();
  missed_.clear();
  updates_.reset();
  abbreviated_.reset();
  paused_ = false;
}

bool FlowMonitors::watches(const Monitor& monitor, const Rule& rule, const ofp::Actions* old_actions) {
  if (monitor.table_id != ofp::kAllTables && monitor.table_id != rule.table_id) return false;
  if (monitor.out_port != ofp::kPortAny && !ofp::outputs_to_port(*rule.actions, monitor.out_port) &&
      !(old_actions && ofp::outputs_to_port(*old_actions, monitor.out_port)))
    return false;
  if (monitor.out_group != ofp::kGroupAny && !ofp::outputs_to_group(*rule.actions, monitor.out_group)) return false;
  return covers(monitor.match, rule.match());
}

uint16_t FlowMonitors::flags_for(const Rule& rule, const ofp::Actions* old_actions, uint16_t wanted) const {
  uint16_t flags = 0;
  for (const auto& [id, monitor] : monitors_)
    if ((monitor.flags & wanted) && watches(monitor, rule, old_actions)) flags |= monitor.flags;
  return flags;
}

// ---- requests ----

ofp::OfpResult<void> FlowMonitors::one_request(const ofp::FlowMonitorRequest& request, std::vector<uint32_t>& fresh, std::vector<uint32_t>& added) {
  using Command = ofp::FlowMonitorRequest::Command;
  bool known = monitors_.contains(request.id);
  if (request.command == Command::remove) return cancel(request.id);
  if (request.table_id != ofp::kAllTables && request.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  if (request.command == Command::add && known) return ofp_fail(Ofperr::OFPMOFC_MONITOR_EXISTS);
  if (request.command == Command::modify && !known) return ofp_fail(Ofperr::OFPMOFC_UNKNOWN_MONITOR);
  if (request.command != Command::add && request.command != Command::modify) return ofp_fail(Ofperr::OFPMOFC_BAD_COMMAND);
  if (!known && monitors_.size() >= kMostMonitors) return ofp_fail(Ofperr::OFPMOFC_UNKNOWN);
  monitors_[request.id] = {request.flags, request.out_port, request.out_group, request.table_id, flow::CompactMatch(request.match)};
  if (!known) added.push_back(request.id);
  fresh.push_back(request.id);
  return {};
}

ofp::OfpResult<std::vector<Bytes>> FlowMonitors::request(const ofp::Message& m) {
  std::vector<uint32_t> fresh, added;
  ByteReader r = m.reader();
  auto take_all = [&]() -> ofp::OfpResult<void> {
    while (!r.empty()) {
      auto request = TRY(ofp::FlowMonitorRequest::decode(r, m, bridge_.tlv_table()));
      TRY(one_request(request, fresh, added));
    }
    return {};
  };
  if (auto done = take_all(); !done) {
    for (uint32_t id : added) monitors_.erase(id);
    return std::unexpected(done.error());
  }
  ofp::StatsReply reply(m, ofp::Kind::flow_monitor_stats_reply);
  bool all_tables = false;
  for (uint32_t id : fresh) all_tables |= (monitors_[id].flags & ofp::kMonitorInitial) != 0;
  if (!all_tables) return reply.finish();
  RuleWalk walk(bridge_, {}, flow::Match{});
  while (const Rule* rule = walk.next()) {
    uint16_t flags = 0;
    for (uint32_t id : fresh)
      if (const Monitor& monitor = monitors_[id]; (monitor.flags & ofp::kMonitorInitial) && watches(monitor, *rule, nullptr)) flags |= monitor.flags;
    if (flags) append_to(reply, full_update(*rule, Event::initial, 0, flags & ofp::kMonitorActions), m.version);
  }
  return reply.finish();
}

ofp::OfpResult<void> FlowMonitors::cancel(uint32_t id) {
  if (!monitors_.erase(id)) return ofp_fail(Ofperr::OFPMOFC_UNKNOWN_MONITOR);
  if (monitors_.empty()) clear();
  return {};
}

// ---- updates ----

void FlowMonitors::append(const ofp::FlowUpdate& update, ofp::Version version) {
  if (!updates_) {
    updates_ = std::make_unique<ofp::StatsReply>(*ofp::find_row(ofp::Kind::flow_monitor_stats_reply, version), version, 0);
    version_ = version;
  }
  append_to(*updates_, update, version);
}

void FlowMonitors::rule_changed(const Rule& rule, const RuleChange& change, bool own, ofp::Version version) {
  if (monitors_.empty()) return;
  if (paused_ && change.event != RuleEvent::deleted) return miss(rule, change);
  uint16_t flags = flags_for(rule, change.old_actions, flag_of(change.event));
  if (paused_) {   // a rule that appeared during the pause was never told
    auto missed = missed_.find(&rule);
    bool unknown = missed != missed_.end() && missed->second.added;
    if (missed != missed_.end()) missed_.erase(missed);
    if (unknown) return;
  }
  if (!flags) return;
  if (own && !(flags & ofp::kMonitorOwn)) {
    if (abbreviated_ == change.xid) return;
    abbreviated_ = change.xid;
    ofp::FlowUpdate update;
    update.event = Event::abbrev;
    update.xid = change.xid;
    return append(update, version);
  }
  append(full_update(rule, event_of(change.event), static_cast<uint8_t>(change.reason), flags & ofp::kMonitorActions), version);
}

void FlowMonitors::flush() {
  abbreviated_.reset();
  if (!updates_) return;
  for (Bytes& message : updates_->finish()) send_(std::move(message));
  updates_.reset();
  if (!paused_ && queued_bytes_() > kMostQueuedBytes) pause();
}

// ---- back-pressure ----

void FlowMonitors::pause() {
  COUNT(ofmonitor_pause);
  paused_ = true;
  missed_.clear();
  send_(notice(version_, Event::paused));
}

void FlowMonitors::miss(const Rule& rule, const RuleChange& change) {
  if (!rule.in_table || !flags_for(rule, nullptr, ofp::kMonitorAdd | ofp::kMonitorModify | ofp::kMonitorDelete)) return;
  bool added = change.event == RuleEvent::added;
  if (change.replaced) {                   // what is in its place may be known
    auto old = missed_.find(change.replaced);
    added = old != missed_.end() && old->second.added;
    if (old != missed_.end()) missed_.erase(old);
  }
  auto [it, is_new] = missed_.try_emplace(&rule);
  if (!is_new) return;                     // added stays added, modified stays modified
  it->second = {rule.self(), added};
  if (missed_.size() >= purge_at_) forget_gone();
}

// Rules that were replaced are of no interest any more.
void FlowMonitors::forget_gone() {
  std::erase_if(missed_, [](const auto& entry) { return !entry.second.rule->in_table; });
  purge_at_ = std::max<size_t>(1024, 2 * missed_.size());
}

void FlowMonitors::run(ofp::Version version) {
  if (!paused_ || queued_bytes_() > 0) return;
  size_t told = 0;
  while (!missed_.empty() && told < kMostQueuedBytes) {
    Missed missed = std::move(missed_.begin()->second);
    missed_.erase(missed_.begin());
    if (!missed.rule->in_table) continue;
    uint16_t flags = flags_for(*missed.rule, nullptr, missed.added ? ofp::kMonitorAdd : ofp::kMonitorModify);
    if (!flags) continue;
    auto update = full_update(*missed.rule, missed.added ? Event::added : Event::modified, 0, flags & ofp::kMonitorActions);
    append(update, version);
    told += 64 + 16 * missed.rule->actions->size();
  }
  bool done = missed_.empty();
  flush();
  if (!done) return;
  COUNT(ofmonitor_resume);
  paused_ = false;
  send_(notice(version, Event::resumed));
}

}  // namespace ovs::ofproto
