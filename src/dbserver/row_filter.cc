#include "dbserver/row_filter.h"

#include <algorithm>

namespace ovs::dbserver {

using ovsdb::Clause;
using ovsdb::Function;

std::optional<ClauseKey> key_of(const Clause& clause) {
  if (!clause.column) return std::nullopt;
  Lookup lookup{clause.column->index, clause.function == Function::includes};
  if (clause.function == Function::eq) return ClauseKey{lookup, lookup.key(clause.arg.hash())};
  bool one_element = lookup.element && clause.arg.size() == 1 && !clause.column->type.is_map();
  if (!one_element) return std::nullopt;
  return ClauseKey{lookup, lookup.key(clause.arg.key(0).hash())};
}

RowFilter::RowFilter(ovsdb::Condition condition) : condition_(std::move(condition)), all_(condition_.clauses.empty()) {
  for (uint32_t i = 0; i < condition_.clauses.size(); ++i) {
    const Clause& clause = condition_.clauses[i];
    if (clause.function == Function::always) all_ = true;
    if (!clause.column) continue;
    if (auto key = key_of(clause)) {
      by_key_.push_back({key->key, i});
      if (std::ranges::find(lookups_, key->lookup) == lookups_.end()) lookups_.push_back(key->lookup);
    } else {
      others_.push_back(i);
    }
  }
  std::ranges::sort(by_key_, {}, &Entry::key);
}

template <class Visit>
bool RowFilter::find(size_t key, Visit visit) const {
  auto it = std::ranges::lower_bound(by_key_, key, {}, &Entry::key);
  for (; it != by_key_.end() && it->key == key; ++it)
    if (visit(condition_.clauses[it->clause])) return true;
  return false;
}

bool RowFilter::matches(std::span<const ovsdb::Datum> row) const {
  if (all_) return true;
  bool found = false;
  for (const Lookup& lookup : lookups_) {
    lookup.each_key(row, [&](size_t key) {
      found = found || find(key, [&](const Clause& c) { return c.matches(row); });
    });
    if (found) return true;
  }
  return std::ranges::any_of(others_, [&](uint32_t i) { return condition_.clauses[i].matches(row); });
}

bool RowFilter::contains(const Clause& clause) const {
  if (auto key = key_of(clause)) return find(key->key, [&](const Clause& c) { return c == clause; });
  return std::ranges::find(condition_.clauses, clause) != condition_.clauses.end();
}

RowFilter difference(const RowFilter& a, const RowFilter& b) {
  if (a.all() || b.all()) return RowFilter();
  ovsdb::Condition out;
  for (const Clause& c : a.condition().clauses)
    if (!b.contains(c)) out.clauses.push_back(c);
  for (const Clause& c : b.condition().clauses)
    if (!a.contains(c)) out.clauses.push_back(c);
  if (out.clauses.empty()) out.clauses.push_back({.function = Function::never});
  return RowFilter(std::move(out));
}

}  // namespace ovs::dbserver
