#include "dbserver/subscriptions.h"

#include <algorithm>

namespace ovs::dbserver {

void Subscriptions::add(Subscriber& who, const RowFilter& filter) {
  ++count_;
  if (filter.all()) return everything_.push_back(&who);
  if (filter.has_others()) judged_.emplace_back(&who, &filter);
  for (const ovsdb::Clause& c : filter.condition().clauses)
    if (auto key = key_of(c)) add_clause(who, *key);
}

void Subscriptions::remove(Subscriber& who, const RowFilter& filter) {
  --count_;
  if (filter.all()) return void(std::erase(everything_, &who));
  std::erase_if(judged_, [&](const auto& judged) { return judged.first == &who; });
  for (const ovsdb::Clause& c : filter.condition().clauses)
    if (auto key = key_of(c)) remove_clause(who, *key);
}

void Subscriptions::add_clause(Subscriber& who, const ClauseKey& key) {
  by_key_[key.key].push_back(&who);
  auto used = std::ranges::find(lookups_, key.lookup, &Used::lookup);
  if (used == lookups_.end()) lookups_.push_back({key.lookup, 1});
  else ++used->clauses;
}

void Subscriptions::remove_clause(Subscriber& who, const ClauseKey& key) {
  auto it = by_key_.find(key.key);
  auto place = std::ranges::find(it->second, &who);
  *place = it->second.back();
  it->second.pop_back();
  if (it->second.empty()) by_key_.erase(it);
  auto used = std::ranges::find(lookups_, key.lookup, &Used::lookup);
  if (--used->clauses == 0) lookups_.erase(used);
}

}  // namespace ovs::dbserver
