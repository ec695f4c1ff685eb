// What happens to flow tables beside requests: timeouts, limits that were lowered, vacancy, the switch's own rules, and the
// flows and timeouts that translation asks for. Spec: sheet "openflow-connections" 7.5 to 7.8.
#include "base/check.h"
#include "base/counters.h"
#include "base/log.h"
#include "ofproto/backer.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/translate/learn.h"

OVS_LOG_MODULE(ofproto);
OVS_COUNTER(ofproto_dpif_expired);

namespace ovs::ofproto {

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
  std::vector<RulePtr> over = bridge.tables().take_expired(now);
  if (over.empty()) return;
  Transaction transaction(bridge, nullptr, 0);
  for (RulePtr& rule : over) {
    if (!rule->in_table) continue;
    COUNT(ofproto_dpif_expired);
    uint16_t hard = rule->hard_timeout;
    transaction.remove(*rule, hard && now > rule->modified + Seconds(hard) ? FlowRemovedReason::hard_timeout : FlowRemovedReason::idle_timeout);
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
  auto* rule = static_cast<Rule*>(bridge.tables()[0].classifier.find_exact(match, priority));
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

void Switch::timeouts_lowered(const RulePtr& rule) {
  std::lock_guard guard(queue_mutex_);
  lowered_.push_back(rule);
}

void Switch::apply_learned() {
  std::vector<std::shared_ptr<const LearnedFlow>> learned;
  std::vector<RulePtr> lowered;
  {
    std::lock_guard guard(queue_mutex_);
    learned.swap(learned_);
    lowered.swap(lowered_);
  }
  if (!lowered.empty()) {
    StateLock::Write write(lock_);
    for (auto& rule : lowered)
      if (rule->in_table && rule->bridge) rule->bridge->tables().timeouts_changed(*rule);
  }
  for (auto& flow : learned)
    if (Bridge* bridge = find(flow->bridge)) apply_learned_flow(*bridge, flow->mod);
}

// The flow may be there already: then it only gets younger.
void apply_learned_flow(Bridge& bridge, const ofp::FlowMod& mod) {
  auto* rule = static_cast<Rule*>(bridge.tables()[mod.table_id].classifier.find_exact(mod.match, mod.priority));
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

// Each turn frees some of the rules that are left of large deletions.
void Switch::bury(std::vector<RulePtr> rules) {
  if (graves_.empty()) graves_ = std::move(rules);
  else graves_.insert(graves_.end(), std::make_move_iterator(rules.begin()), std::make_move_iterator(rules.end()));
  env_.loop.wake();
}

void Switch::free_buried() {
  constexpr size_t kPerTurn = 20000;
  if (graves_.empty()) return;
  graves_.resize(graves_.size() - std::min(kPerTurn, graves_.size()));
  if (graves_.empty()) graves_ = {};
  else env_.loop.wake();
}

}  // namespace ovs::ofproto
