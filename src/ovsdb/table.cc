// Spec: RFC 7047 3.2.
#include "ovsdb/table.h"

namespace ovs::ovsdb {

bool RowChange::touched(size_t column) const {
  return std::ranges::any_of(old_values, [column](const auto& v) { return v.first == column; });
}
const Datum& RowChange::old_value(size_t column) const {
  for (const auto& [c, datum] : old_values)
    if (c == column) return datum;
  return row->columns[column];
}
const Datum& RowChange::new_value(size_t column) const { return row->columns[column]; }

bool Index::covers(size_t column) const { return std::ranges::find(columns_, column) != columns_.end(); }

size_t Index::hash(const Row& row) const {
  size_t h = 0;
  for (size_t c : columns_) h = mix(h, row.columns[c].hash());
  return h;
}

void HashedRows::add(size_t hash, Row& row) {
  if (4 * (count_ + 1) > 3 * slots_.size()) {
    std::vector<Slot> old(std::max<size_t>(8, 2 * slots_.size()));
    old.swap(slots_);
    count_ = 0;
    for (Slot& s : old)
      if (s.row) add(s.hash, *s.row);
  }
  size_t i = hash & mask();
  while (slots_[i].row) i = (i + 1) & mask();
  slots_[i] = {hash, &row};
  ++count_;
}

void HashedRows::remove(size_t hash, Row& row) {
  if (slots_.empty()) return;
  size_t hole = hash & mask();
  while (slots_[hole].row != &row) {
    if (!slots_[hole].row) return;
    hole = (hole + 1) & mask();
  }
  // What comes behind moves up unless it would leave its own place.
  for (size_t i = (hole + 1) & mask(); slots_[i].row; i = (i + 1) & mask()) {
    size_t home = slots_[i].hash & mask();
    if (((i - home) & mask()) < ((i - hole) & mask())) continue;
    slots_[hole] = slots_[i];
    hole = i;
  }
  slots_[hole] = {};
  --count_;
}

void Index::remove(Row& row) { rows_.remove(hash(row), row); }

Row* Index::duplicate_of(const Row& row) const {
  Row* found = nullptr;
  rows_.find(hash(row), [&](Row& other) {
    if (&other != &row && std::ranges::all_of(columns_, [&](size_t c) { return other.columns[c] == row.columns[c]; })) found = &other;
    return found != nullptr;
  });
  return found;
}

Table::Table(const TableSchema& schema) : schema_(&schema) {
  for (const auto& columns : schema.indexes) indexes_.emplace_back(columns);
}

Row* Table::find(const Uuid& uuid) const {
  auto it = rows_.find(uuid);
  return it == rows_.end() ? nullptr : it->second.get();
}

Row& Table::add(std::unique_ptr<Row> row) {
  Row& r = *row;
  rows_[r.uuid] = std::move(row);
  return r;
}

std::unique_ptr<Row> Table::take(const Uuid& uuid) {
  auto it = rows_.find(uuid);
  std::unique_ptr<Row> row = std::move(it->second);
  rows_.erase(it);
  return row;
}

std::unique_ptr<Row> Table::new_row(const Uuid& uuid) {
  auto row = std::make_unique<Row>();
  row->table = this;
  row->uuid = uuid;
  row->columns.reserve(schema_->columns.size());
  for (const ColumnSchema& c : schema_->columns) row->columns.push_back(c.default_value);
  row->columns[kUuidColumn] = Datum(Atom(uuid));
  return row;
}

}  // namespace ovs::ovsdb
