// See rule_walk.h.
#include "ofproto/requests/rule_walk.h"

namespace ovs::ofproto {

RuleWalk::RuleWalk(const Bridge& bridge, RuleFilter filter, flow::Match match) : bridge_(bridge), match_(std::move(match)), filter_(filter) {
  filter_.match = &match_;
  bool all = filter.table == ofp::kAllTables;
  table_ = all ? 0 : filter.table;
  last_table_ = all ? kInternalTable - 1u : filter.table;
  if (all && filter.cookie_mask == UINT64_MAX) last_table_ = kInternalTable;   // an exact cookie is looked for everywhere
}

bool RuleWalk::next_table() {
  rules_.clear();
  at_ = 0;
  while (rules_.empty() && table_ <= last_table_) {
    filter_.table = static_cast<uint8_t>(table_++);
    if (!bridge_.tables()[filter_.table].classifier.size()) continue;
    std::vector<Rule*> found = select_rules(bridge_, filter_);
    constexpr size_t kMany = 1000;               // then in the order of memory, whose neighbours share pages
    if (found.size() > kMany) std::ranges::sort(found, std::less<>());
    rules_.reserve(found.size());
    for (Rule* rule : found) rules_.push_back(rule->self());
  }
  return !rules_.empty();
}

/// A rule lies on several cache lines, its actions on others, whose address it holds.
void RuleWalk::fetch_ahead() const {
  constexpr size_t kRules = 12, kActions = 6, kLine = 64, kUsualMatch = 64;   // bytes of a match, which follows its rule
  if (at_ + kRules < rules_.size()) {
    auto* bytes = reinterpret_cast<const char*>(rules_[at_ + kRules].get());
    for (size_t i = 0; i < sizeof(Rule) + kUsualMatch; i += kLine) __builtin_prefetch(bytes + i);
  }
  if (at_ + kActions < rules_.size()) __builtin_prefetch(rules_[at_ + kActions]->actions.get());
}

const Rule* RuleWalk::next() {
  if (at_ > 0) rules_[at_ - 1] = {};
  if (at_ == rules_.size() && !next_table()) return nullptr;
  fetch_ahead();
  return &*rules_[at_++];
}

}  // namespace ovs::ofproto
