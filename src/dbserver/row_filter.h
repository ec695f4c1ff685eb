// Conditions of monitors made ready for many rows and many changes: clauses with `==`, and `includes` of one element, are
// looked up by value, so that a row costs the same whether a condition has one clause or a thousand.
// Control thread. Spec: reference sheet "ovsdb" 10.1.
#pragma once
#include <map>
#include <span>
#include <vector>

#include "ovsdb/condition.h"

namespace ovs::dbserver {

/// How clauses are looked up: by the whole value of a column (`==`) or by each element of it (`includes`).
struct Lookup {
  size_t column;
  bool element;
  bool operator==(const Lookup&) const = default;

  size_t key(size_t value_hash) const { return (value_hash ^ (2 * column + element)) * 0x9e3779b97f4a7c15 + (value_hash >> 29); }
  /// Calls visit(key) with the keys under which clauses stand that `row` may match.
  template <class Visit>
  void each_key(std::span<const ovsdb::Datum> row, Visit visit) const {
    const ovsdb::Datum& value = row[column];
    if (!element) return visit(key(value.hash()));
    for (const ovsdb::Atom& a : value.keys()) visit(key(a.hash()));
  }
};
/// Lookup and key of a clause that can be looked up.
struct ClauseKey {
  Lookup lookup;
  size_t key;
};
std::optional<ClauseKey> key_of(const ovsdb::Clause& clause);

/// The condition of one table: a row matches if some clause does, or if there are none.
class RowFilter {
 public:
  RowFilter() = default;                       ///< all rows
  explicit RowFilter(ovsdb::Condition condition);
  bool all() const { return all_; }
  bool matches(std::span<const ovsdb::Datum> row) const;
  bool contains(const ovsdb::Clause& clause) const;
  const ovsdb::Condition& condition() const { return condition_; }
  /// Some clauses can only be judged one by one.
  bool has_others() const { return !others_.empty(); }

 private:
  struct Entry {
    size_t key;
    uint32_t clause;
  };
  /// Calls visit(clause) for those under `key` until it returns true; whether it did.
  template <class Visit>
  bool find(size_t key, Visit visit) const;
  ovsdb::Condition condition_;
  bool all_ = true;
  std::vector<Lookup> lookups_;
  std::vector<Entry> by_key_;                  // sorted
  std::vector<uint32_t> others_;
};

/// What a change of condition is about: the clauses that only one of both has.
RowFilter difference(const RowFilter& a, const RowFilter& b);

}  // namespace ovs::dbserver
