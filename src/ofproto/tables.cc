// See tables.h.
#include "ofproto/tables.h"

#include "base/check.h"
#include "base/log.h"
#include "ofproto/bridge.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {
namespace {
constexpr flow::FieldId kDefaultPrefixes[] = {flow::FieldId::ip_dst, flow::FieldId::ip_src, flow::FieldId::ipv6_dst, flow::FieldId::ipv6_src};
}

FlowTables::FlowTables(Clock&) {
  for (auto& table : tables_) {
    table = std::make_unique<FlowTable>();
    table->classifier.set_prefix_fields(kDefaultPrefixes);
  }
}

FlowTables::~FlowTables() {
  for (unsigned t = 0; t < kTables; ++t)
    for_each(static_cast<uint8_t>(t), [this](Rule& rule) {
      remove(rule);
      return true;
    });
}

void FlowTables::configure(uint8_t number, const FlowTableConfig& config) {
  FlowTable& table = (*this)[number];
  if (!config.name.empty() || table.name_by_database) table.name = config.name;   // a name of the database beats one of OpenFlow
  table.name_by_database = !config.name.empty();
  table.max_flows = config.flow_limit.value_or(UINT32_MAX);
  table.evict_by_database = config.evict;
  std::vector<flow::Subfield> groups;
  for (const std::string& text : config.eviction_groups) {
    if (auto field = flow::parse_subfield(text)) groups.push_back(*field);
    else LOG_WARN_RL(60, 5, "'groups' with invalid field {} ({})", text, field.error().text);
  }
  bool limited = table.max_flows != UINT32_MAX;
  if (!limited) {
    table.eviction.reset();
  } else if (!table.eviction || table.eviction->fields() != groups) {
    table.eviction = std::make_unique<EvictionIndex>(std::move(groups));
    for_each(number, [&](Rule& rule) { return table.eviction->update(rule), true; });
  }
  if (!config.prefixes) {
    table.classifier.set_prefix_fields(kDefaultPrefixes);
    return;
  }
  std::vector<flow::FieldId> fields;
  for (const std::string& name : *config.prefixes)
    if (const flow::FieldInfo* field = flow::field_by_name(name)) fields.push_back(field->id);
  table.classifier.set_prefix_fields(fields);
}

void FlowTables::insert(RulePtr rule, const flow::Classifier::Spot* spot) {
  CHECK(!rule->in_classifier());
  Rule& r = *rule.detach();                    // the table's reference
  r.in_table = true;
  r.conjunctions = conjunctions_of(*r.actions);
  FlowTable& table = (*this)[r.table_id];
  if (spot) table.classifier.insert(r, *spot);
  else table.classifier.insert(r);
  if (r.hidden()) ++table.hidden;
  ++count_;
  timeouts_changed(r);
}

RulePtr FlowTables::remove(Rule& rule) {
  FlowTable& table = (*this)[rule.table_id];
  table.classifier.remove(rule);
  if (rule.hidden()) --table.hidden;
  --count_;
  if (!deadlines_.empty()) deadlines_.erase(&rule);
  if (table.eviction) table.eviction->erase(rule);
  rule.in_table = false;
  return RulePtr(&rule, false);
}

std::vector<RulePtr> FlowTables::remove_all(uint8_t number) {
  FlowTable& table = (*this)[number];
  CHECK(!table.hidden);
  std::vector<RulePtr> removed;
  removed.reserve(table.classifier.size());
  count_ -= table.classifier.size();
  table.classifier.clear([&](flow::ClassifierRule& r) {
    auto& rule = static_cast<Rule&>(r);
    if (!deadlines_.empty()) deadlines_.erase(&rule);
    if (table.eviction) table.eviction->erase(rule);
    rule.in_table = false;
    removed.emplace_back(&rule, false);
  });
  return removed;
}

// A rule that becomes or ceases to be a clause of a conjunction is inserted anew: the classifier treats it differently.
void FlowTables::replace_actions(Rule& rule, std::shared_ptr<const ofp::Actions> actions) {
  auto conjunctions = conjunctions_of(*actions);
  rule.actions = std::move(actions);
  bool same = (!conjunctions && !rule.conjunctions) || (conjunctions && rule.conjunctions && *conjunctions == *rule.conjunctions);
  if (same) return;
  FlowTable& table = (*this)[rule.table_id];
  table.classifier.remove(rule);
  rule.conjunctions = std::move(conjunctions);
  table.classifier.insert(rule);
}

size_t FlowTables::visible_rule_count() const {
  size_t n = 0;
  for (unsigned t = 0; t < kInternalTable; ++t) n += (*this)[static_cast<uint8_t>(t)].visible_count();
  return n;
}

void FlowTables::for_each(uint8_t number, const std::function<bool(Rule&)>& f) const {
  auto one = [&](const FlowTable& table) {
    std::vector<Rule*> rules;   // a copy: f may remove
    rules.reserve(table.classifier.size());
    table.classifier.for_each([&](flow::ClassifierRule& rule) {
      rules.push_back(static_cast<Rule*>(&rule));
      return true;
    });
    for (Rule* rule : rules)
      if (!f(*rule)) return false;
    return true;
  };
  if (number != ofp::kAllTables) {
    (void)one((*this)[number]);
    return;
  }
  for (auto& table : tables_)
    if (!one(*table)) return;
}

TimePoint deadline_of(const Rule& rule) {
  TimePoint at = kNever;
  if (uint16_t hard = rule.hard_timeout) at = std::min(at, rule.modified + Seconds(hard));
  if (uint16_t idle = rule.idle_timeout) at = std::min(at, rule.used() + Seconds(idle));
  return at;
}

void FlowTables::arm(Rule& rule, TimePoint at) {
  auto [it, is_new] = deadlines_.try_emplace(&rule, at);
  if (!is_new && it->second == at) return;
  it->second = at;
  due_.push_back({at, RulePtr(&rule)});
  std::push_heap(due_.begin(), due_.end());
  if (due_.size() < 2 * deadlines_.size() + 1024) return;
  std::erase_if(due_, [&](const Due& d) {            // too many are stale
    auto known = deadlines_.find(d.rule.get());
    return known == deadlines_.end() || known->second != d.at;
  });
  std::make_heap(due_.begin(), due_.end());
}

std::vector<RulePtr> FlowTables::take_expired(TimePoint now) {
  std::vector<RulePtr> over;
  std::vector<RulePtr> alive;
  while (!due_.empty() && due_.front().at < now) {
    std::pop_heap(due_.begin(), due_.end());
    Due d = std::move(due_.back());
    due_.pop_back();
    auto it = deadlines_.find(d.rule.get());
    if (it == deadlines_.end() || it->second != d.at) continue;
    if (deadline_of(*d.rule) < now) over.push_back(d.rule);
    alive.push_back(std::move(d.rule));              // those that are over too: whoever asked may leave them
  }
  for (const RulePtr& rule : alive) arm(*rule, std::max(deadline_of(*rule), now));
  return over;
}

void FlowTables::timeouts_changed(Rule& rule) {
  if (TimePoint at = deadline_of(rule); at != kNever) arm(rule, at);
  if (auto& eviction = (*this)[rule.table_id].eviction) eviction->update(rule);
}

}  // namespace ovs::ofproto
