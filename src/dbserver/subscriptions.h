// Who wants to hear of changes in a table under a condition: found by the values of the changed row, so that those whose
// conditions cannot match cost nothing. Control thread. Spec: reference sheet "ovsdb" 10.1.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <vector>

#include "dbserver/row_filter.h"

namespace ovs::dbserver {

/// One who subscribes; the owner keeps it where it is while it does.
struct Subscriber {
  const void* last_table = nullptr;   ///< who subscribes to several tables is found in each
  uint64_t last_visit = 0;
};

/// Of one table.
class Subscriptions {
 public:
  void add(Subscriber& who, const RowFilter& filter);
  void remove(Subscriber& who, const RowFilter& filter);   ///< with the filter that it was added with
  bool empty() const { return count_ == 0; }
  /// Calls visit(subscriber) once for each whose filter may match one of the rows (null: none).
  template <class Visit>
  void each(const std::vector<ovsdb::Datum>* before, const std::vector<ovsdb::Datum>* after, Visit visit) {
    ++visits_;
    auto once = [&](Subscriber& who) {
      if (who.last_table != this || who.last_visit != visits_) visit(who);
      who.last_table = this;
      who.last_visit = visits_;
    };
    for (Subscriber* who : everything_) once(*who);
    for (const auto* row : {before, after}) {
      if (!row) continue;
      for (const auto& [who, filter] : judged_)
        if (filter->matches(*row)) once(*who);
      for (const Used& used : lookups_)
        used.lookup.each_key(*row, [&](size_t key) {
          if (auto it = by_key_.find(key); it != by_key_.end())
            for (Subscriber* who : it->second) once(*who);
        });
    }
  }

 private:
  struct Used {
    Lookup lookup;
    size_t clauses;
  };
  void add_clause(Subscriber& who, const ClauseKey& key);
  void remove_clause(Subscriber& who, const ClauseKey& key);
  size_t count_ = 0;
  uint64_t visits_ = 0;
  std::vector<Subscriber*> everything_;                                  // all rows
  std::vector<std::pair<Subscriber*, const RowFilter*>> judged_;         // with clauses that cannot be looked up
  std::vector<Used> lookups_;
  boost::unordered_flat_map<size_t, std::vector<Subscriber*>> by_key_;
};

}  // namespace ovs::dbserver
