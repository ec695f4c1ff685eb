// Rows, tables and their hash indexes as they lie in memory. A Row object stays where it is for its whole
// life; an open Transaction changes it in place and keeps the old values of the columns that it touched.
// Spec: RFC 7047 3.2 (indexes, references).
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <memory>
#include <vector>

#include "ovsdb/schema.h"

namespace ovs::ovsdb {

class Table;
struct Row;

/// What an open transaction did to one row, and after commit() what a listener may read.
struct RowChange {
  enum class Kind : uint8_t { insert, modify, erase, none };  ///< none: inserted and erased again, or no effect
  Kind kind = Kind::modify;
  Row* row = nullptr;
  std::unique_ptr<Row> dead;                          ///< owns the row once it is erased
  std::vector<std::pair<size_t, Datum>> old_values;   ///< of touched columns; empty for inserts
  uint64_t unindexed = 0;                             ///< bit i: not in index i at the moment

  const Datum& old_value(size_t column) const;        ///< before the transaction
  const Datum& new_value(size_t column) const;
  bool touched(size_t column) const;
};

struct Row {
  Table* table = nullptr;
  Uuid uuid;
  std::vector<Datum> columns;       ///< as TableSchema::columns
  uint32_t strong_refs = 0;         ///< strong references from other rows
  uint32_t seen = 0;                ///< number of the last Walk that met it
  /// Rows with weak references to this one and how many.
  using WeakSources = boost::unordered_flat_map<Row*, uint32_t>;
  std::unique_ptr<WeakSources> weak_sources;
  RowChange* change = nullptr;      ///< of the open transaction
};

/// Rows by a hash that several may have: open addressing, 16 bytes a slot.
class HashedRows {
 public:
  void add(size_t hash, Row& row);
  void remove(size_t hash, Row& row);
  /// Calls visit(row) for rows with that hash until it returns true.
  template <class Visit>
  void find(size_t hash, Visit visit) const {
    if (slots_.empty()) return;
    for (size_t i = hash & mask(); slots_[i].row; i = (i + 1) & mask())
      if (slots_[i].hash == hash && visit(*slots_[i].row)) return;
  }

 private:
  struct Slot {
    size_t hash = 0;
    Row* row = nullptr;
  };
  size_t mask() const { return slots_.size() - 1; }
  std::vector<Slot> slots_;   // as many as a power of two, none or at most 3/4 of them in use
  size_t count_ = 0;
};

/// All rows by the hash of the values of some columns.
class Index {
 public:
  explicit Index(std::vector<size_t> columns) : columns_(std::move(columns)) {}
  const std::vector<size_t>& columns() const { return columns_; }
  bool covers(size_t column) const;
  void add(Row& row) { rows_.add(hash(row), row); }
  void remove(Row& row);
  /// Another row with the same values, or nullptr.
  Row* duplicate_of(const Row& row) const;
  /// Calls `visit` for each row whose values are `values` (in the order of columns()).
  template <class Visit>
  void find(const std::vector<const Datum*>& values, Visit visit) const {
    size_t h = 0;
    for (const Datum* d : values) h = mix(h, d->hash());
    rows_.find(h, [&](Row& row) {
      bool same = true;
      for (size_t i = 0; i < columns_.size() && same; ++i) same = row.columns[columns_[i]] == *values[i];
      if (same) visit(row);
      return false;
    });
  }

 private:
  static size_t mix(size_t h, size_t more) { return (h ^ more) * 0x9e3779b97f4a7c15 + (h >> 29); }
  size_t hash(const Row& row) const;
  std::vector<size_t> columns_;
  HashedRows rows_;
};

class Table {
 public:
  explicit Table(const TableSchema& schema);
  const TableSchema& schema() const { return *schema_; }
  using Rows = boost::unordered_flat_map<Uuid, std::unique_ptr<Row>, std::hash<Uuid>>;
  const Rows& rows() const { return rows_; }
  Row* find(const Uuid& uuid) const;
  size_t size() const { return rows_.size(); }

  // For transactions and loaders only.
  Row& add(std::unique_ptr<Row> row);
  std::unique_ptr<Row> take(const Uuid& uuid);
  std::vector<Index>& indexes() { return indexes_; }
  const std::vector<Index>& indexes() const { return indexes_; }
  std::unique_ptr<Row> new_row(const Uuid& uuid);   ///< with defaults, not yet in the table
  bool log_changes = false;                         ///< "tlog": each committed change is logged

 private:
  const TableSchema* schema_;
  Rows rows_;
  std::vector<Index> indexes_;
};

/// Calls visit(column, atom, base) for each reference held by `datum` in `column`.
template <class Visit>
void each_reference(const ColumnSchema& column, const Datum& datum, Visit visit) {
  if (column.key_ref)
    for (const Atom& a : datum.keys()) visit(a.uuid(), *column.key_ref, column.type.key);
  if (column.value_ref)
    for (const Atom& a : datum.values()) visit(a.uuid(), *column.value_ref, column.type.value);
}

}  // namespace ovs::ovsdb
