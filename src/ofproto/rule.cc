// A rule: how it is made, and how bridge/dump-flows prints it. Spec: sheet "vswitchd" 9.1.
#include "ofproto/rule.h"

namespace ovs::ofproto {

void intrusive_ptr_add_ref(const Rule* rule) noexcept { rule->references.fetch_add(1, std::memory_order_relaxed); }
void intrusive_ptr_release(const Rule* rule) noexcept {
  if (rule->references.fetch_sub(1, std::memory_order_acq_rel) == 1) delete rule;
}

Rule::Rule(Bridge* owner, uint8_t table, const flow::MatchView& m, int prio, TimePoint now)
    : flow::ClassifierRule(m, prio, sizeof(Rule)), table_id(table), bridge(owner), created(now), modified(now), used_ns(now.time_since_epoch().count()) {}

RulePtr Rule::make(Bridge* bridge, uint8_t table, const flow::MatchView& match, const Tlv& tlv, int priority, TimePoint now) {
  RulePtr rule(new (Room(match)) Rule(bridge, table, match, priority, now));
  if (tlv && match.mask_word(offsetof(flow::FlowKey, tun_metadata_present) / 8)) rule->rare_ = std::make_unique<Rare>(Rare{tlv, nullptr});
  return rule;
}

RulePtr Rule::make(Bridge* bridge, uint8_t table, const flow::Match& match, int priority, TimePoint now) {
  return make(bridge, table, flow::CompactMatch(match), match.tlv, priority, now);
}

const Rule::SharedActions& Rule::no_actions() {
  static const SharedActions kNone = std::make_shared<const ofp::Actions>();
  return kNone;
}

void Rule::set_successor(RulePtr rule) {
  if (!rare_) rare_ = std::make_unique<Rare>();
  rare_->successor = std::move(rule);
}

std::string rule_text(const Rule& rule, TimePoint now, bool offload_stats) {
  std::string out;
  if (rule.cookie) out += fmt::format("cookie={:#x}, ", rule.cookie);
  if (rule.table_id) out += fmt::format("table_id={}, ", rule.table_id);
  out += fmt::format("duration={}s, n_packets={}, n_bytes={}, ", (now - rule.created) / Seconds(1), rule.packets.load(), rule.bytes.load());
  if (offload_stats) out += "n_offload_packets=0, n_offload_bytes=0, ";
  std::string match = flow::match_text(rule.full_match(), {.priority = rule.priority});
  if (rule.priority != flow::kDefaultPriority && match.find("priority=") == std::string::npos)
    match = fmt::format("priority={}{}{}", rule.priority, match.empty() ? "" : ",", match);
  out += match;
  out += ",actions=";
  ofp::print_actions(out, *rule.actions);
  return out;
}

}  // namespace ovs::ofproto
