// Changes in place with their undo; indexes follow lazily. The checks at commit: commit.cc.
// Spec: RFC 7047 4.1.3.
#include "ovsdb/transaction.h"

#include "ovsdb/condition.h"
#include "ovsdb/walk.h"

namespace ovs::ovsdb {

RowChange& Transaction::change_of(Row& row) {
  if (!row.change) {
    changes_.push_back(std::make_unique<RowChange>());
    row.change = changes_.back().get();
    row.change->row = &row;
  }
  return *row.change;
}

Row& Transaction::insert(Table& table, const Uuid& uuid) {
  Row& row = table.add(table.new_row(uuid));
  RowChange& change = change_of(row);
  change.kind = RowChange::Kind::insert;
  row.columns[kVersionColumn] = Datum(Atom(Uuid::random(db_.prng())));
  if (!table.indexes().empty()) {
    change.unindexed = (uint64_t{1} << table.indexes().size()) - 1;
    stale_.push_back(&change);
  }
  if (!table.schema().is_root) unreferenced_.push_back(&row);
  return row;
}

void Transaction::unindex(RowChange& change, size_t column) {
  auto& indexes = change.row->table->indexes();
  for (size_t i = 0; i < indexes.size(); ++i) {
    uint64_t bit = uint64_t{1} << i;
    if (change.unindexed & bit || !indexes[i].covers(column)) continue;
    if (!change.unindexed) stale_.push_back(&change);
    indexes[i].remove(*change.row);
    change.unindexed |= bit;
  }
}

void Transaction::flush_indexes() {
  for (RowChange* change : stale_) {
    auto& indexes = change->row->table->indexes();
    bool gone = change->kind == RowChange::Kind::erase || change->kind == RowChange::Kind::none;
    for (size_t i = 0; i < indexes.size() && !gone; ++i)
      if (change->unindexed >> i & 1) indexes[i].add(*change->row);
    if (!gone) change->unindexed = 0;
  }
  stale_.clear();
}

Datum& Transaction::edit(Row& row, size_t column) {
  RowChange& change = change_of(row);
  if (change.kind == RowChange::Kind::modify && change.old_values.empty()) {
    change.old_values.reserve(4);
    change.old_values.emplace_back(kVersionColumn, row.columns[kVersionColumn]);
    row.columns[kVersionColumn] = Datum(Atom(Uuid::random(db_.prng())));
  }
  unindex(change, column);
  if (change.kind == RowChange::Kind::modify && !change.touched(column))
    change.old_values.emplace_back(column, row.columns[column]);
  return row.columns[column];
}

void Transaction::erase(Row& row) {
  RowChange& change = change_of(row);
  auto& indexes = row.table->indexes();
  for (size_t i = 0; i < indexes.size(); ++i)
    if (!(change.unindexed >> i & 1)) indexes[i].remove(row);
  change.unindexed = ~uint64_t{0};
  change.kind = change.kind == RowChange::Kind::insert ? RowChange::Kind::none : RowChange::Kind::erase;
  change.dead = row.table->take(row.uuid);
  erased_.emplace(row.uuid, &change);
}

std::vector<Row*> Transaction::matching(Table& table, const Condition& condition) {
  flush_indexes();
  return matching_rows(table, condition);
}

bool Transaction::was_erased(const Table& table, const Uuid& uuid) const {
  auto it = erased_.find(uuid);
  return it != erased_.end() && it->second->row->table == &table;
}

void Transaction::add_comment(std::string_view comment) {
  if (has_comment_) comment_ += '\n';
  has_comment_ = true;
  comment_ += comment;
}

void Transaction::rollback() {
  flush_indexes();
  for (auto [row, step] : ref_undo_) row->strong_refs -= static_cast<uint32_t>(step);
  for (auto it = changes_.rbegin(); it != changes_.rend(); ++it) {
    RowChange& change = **it;
    Row& row = *change.row;
    Table& table = *row.table;
    bool in_table = !change.dead;
    if (change.kind == RowChange::Kind::insert) {
      for (Index& index : table.indexes()) index.remove(row);
      change.dead = table.take(row.uuid);
      continue;
    }
    if (change.kind == RowChange::Kind::none) continue;
    auto touches = [&change](const Index& index) {
      return std::ranges::any_of(change.old_values, [&](const auto& v) { return index.covers(v.first); });
    };
    if (in_table)
      for (Index& index : table.indexes())
        if (touches(index)) index.remove(row);
    for (auto& [column, datum] : change.old_values) row.columns[column] = std::move(datum);
    if (in_table) {
      for (Index& index : table.indexes())
        if (touches(index)) index.add(row);
    } else {
      table.add(std::move(change.dead));
      for (Index& index : table.indexes()) index.add(row);
    }
    row.change = nullptr;
  }
  forget();
}

void Transaction::forget() {
  for (auto& change : changes_) {
    if (!change->dead && change->row) change->row->change = nullptr;
    if (change->dead && db_.walking) db_.walking->bury(std::move(change->dead));
  }
  changes_.clear();
  erased_.clear();
  stale_.clear();
  ref_undo_.clear();
  unreferenced_.clear();
}

}  // namespace ovs::ovsdb
