// A transaction changes rows in place and can take everything back. precommit() checks what the database
// demands and completes the changes (garbage collection, weak references, versions); commit() stores them and
// tells the listeners.
// Spec: RFC 7047 4.1.3; order of checks: reference sheet "ovsdb" 9.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

/// Control thread. At most one at a time for a database. Destroyed without commit: rolled back.
class Transaction {
 public:
  explicit Transaction(Database& db) : db_(db) {}
  ~Transaction() { rollback(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Database& db() { return db_; }
  Row& insert(Table& table, const Uuid& uuid);
  /// The column's value, to be changed by the caller; its old value is kept.
  Datum& edit(Row& row, size_t column);
  void write(Row& row, size_t column, Datum value) { edit(row, column) = std::move(value); }
  void erase(Row& row);
  /// Rows that match, with indexes brought up to date first.
  std::vector<Row*> matching(Table& table, const struct Condition& condition);
  bool was_erased(const Table& table, const Uuid& uuid) const;
  void add_comment(std::string_view comment);
  const std::string& comment() const { return comment_; }

  /// Error: the first violated rule. The transaction can then only be rolled back.
  Result<void> precommit();
  /// precommit(), storage, listeners. After an error everything is rolled back.
  Result<void> commit();
  void rollback();
  /// After commit(): whether anything changed (`stored`: in the file, too).
  bool changed() const { return changed_; }
  bool stored() const { return stored_; }

 private:
  RowChange& change_of(Row& row);
  void flush_indexes();
  void unindex(RowChange& change, size_t column);
  void drop_no_effect();
  Result<void> count_strong_refs();
  Result<void> adjust_refs(Row& source, const ColumnSchema& column, const Datum& datum, int step);
  Result<void> check_deleted();
  void collect_garbage();
  Result<void> check_max_rows();
  Result<void> prune_weak_refs();
  Result<void> check_indexes();
  void update_weak_sources();
  void forget();

  Database& db_;
  std::vector<std::unique_ptr<RowChange>> changes_;
  std::unordered_map<Uuid, RowChange*> erased_;
  std::vector<RowChange*> stale_;                    // with rows missing from an index
  std::vector<std::pair<Row*, int>> ref_undo_;
  std::vector<Row*> unreferenced_;                   // candidates of garbage collection
  std::string comment_;
  bool has_comment_ = false, changed_ = false, stored_ = false;
};

}  // namespace ovs::ovsdb
