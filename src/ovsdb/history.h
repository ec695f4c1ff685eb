// The last transactions of a database by name, so that a client that comes back, here or to another server with the
// same history, gets only what happened since. Names are given by whoever orders transactions (the source of a relay, a
// replicated log); a standalone database has none.
// Spec: ovsdb-server(7) "monitor_cond_since"; reference sheet "ovsdb" 1.4, 10.4.
#pragma once
#include <deque>
#include <memory>
#include <vector>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

using Image = std::shared_ptr<const std::vector<Datum>>;   ///< all columns of a row at some time

/// One row before and after; null: it was not there.
struct RowImages {
  Image before, after;
};
RowImages images_of(const RowChange& change);

/// Control thread. Listens to one database, which must outlive it.
class History final : public CommitListener {
 public:
  explicit History(Database& db, size_t max_transactions = 100);
  ~History() override;
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  /// The present state is called `id`: what was committed since the last call is what led to it. Zero: it has no name,
  /// and nothing is known about the past.
  void name(const Uuid& id);
  /// Name of the present state; zero: none.
  Uuid last_id() const { return states_.empty() ? Uuid() : states_.back().id; }
  bool knows(const Uuid& id) const { return !id.is_zero() && position(id) < states_.size(); }
  /// Calls visit(table, uuid, images) for each change of a row since state `id`, oldest first. knows(id) must hold.
  template <class Visit>
  void since(const Uuid& id, Visit visit) const {
    for (size_t i = position(id) + 1; i < states_.size(); ++i)
      for (const Change& c : states_[i].changes) visit(db_.schema().tables[c.table], c.uuid, c.images);
  }
  size_t transactions() const { return states_.empty() ? 0 : states_.size() - 1; }
  size_t atoms() const { return atoms_; }   ///< of all changes: never more than the database has

  void on_commit(const Delta& delta) override;
  void on_replaced() override;

 private:
  struct Change {
    size_t table;            // index in the schema
    Uuid uuid;
    RowImages images;
  };
  struct State {
    Uuid id;
    std::vector<Change> changes;   // that led to it; of the oldest state: none
    size_t atoms = 0;
  };
  size_t position(const Uuid& id) const;   // of the newest such state; states_.size(): none
  void forget_oldest();

  Database& db_;
  size_t max_transactions_;
  std::deque<State> states_;
  State open_;               // changes without a name yet
  size_t atoms_ = 0, database_atoms_ = 0;
};

}  // namespace ovs::ovsdb
