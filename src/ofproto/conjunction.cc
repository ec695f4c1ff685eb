// Which conjunctions a rule is a clause of. Spec: sheet "openflow-fields-actions" 16.
#include "ofproto/tables.h"

namespace ovs::ofproto {

std::unique_ptr<std::vector<flow::Conjunction>> conjunctions_of(const ofp::Actions& actions) {
  std::unique_ptr<std::vector<flow::Conjunction>> all;
  for (const ofp::Action& action : actions)
    if (auto* c = action.as<ofp::Conjunction>()) {
      if (!all) all = std::make_unique<std::vector<flow::Conjunction>>();
      all->push_back({c->id, c->clause, c->n_clauses});
    }
  return all;
}

}  // namespace ovs::ofproto
