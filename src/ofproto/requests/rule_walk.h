// The rules that a request selects, one after the other, for replies that are long and sent in pieces: a table is looked through
// when its turn comes, and its rules are fetched into the processor's cache before they are needed.
// Control thread. Spec: OpenFlow 1.5.1 7.3.5.3.
#pragma once
#include <vector>

#include "ofproto/requests/flow_table.h"

namespace ovs::ofproto {

class RuleWalk {
 public:
  /// `filter` as for select_rules, but for its match, which the walk keeps. The bridge outlives it.
  RuleWalk(const Bridge& bridge, RuleFilter filter, flow::Match match);
  RuleWalk(const RuleWalk&) = delete;
  RuleWalk& operator=(const RuleWalk&) = delete;

  /// nullptr: no more. The rule lives until the next call; it may have left its table since that was looked through.
  const Rule* next();

 private:
  bool next_table();
  void fetch_ahead() const;

  const Bridge& bridge_;
  flow::Match match_;
  RuleFilter filter_;
  unsigned table_, last_table_;
  std::vector<RulePtr> rules_;    ///< of the table that is under way
  size_t at_ = 0;
};

}  // namespace ovs::ofproto
