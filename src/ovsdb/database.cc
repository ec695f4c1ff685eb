// Spec: RFC 7047 3.2, 4.1.
#include "ovsdb/database.h"

#include "base/prng.h"

namespace ovs::ovsdb {

Database::Database(std::shared_ptr<const DatabaseSchema> schema, Prng& prng, const Clock& clock)
    : schema_(std::move(schema)), prng_(prng), clock_(clock) {
  tables_.reserve(schema_->tables.size());
  for (const TableSchema& t : schema_->tables) tables_.emplace_back(t);
}

Table* Database::table(std::string_view name) {
  const TableSchema* t = schema_->find(name);
  return t ? &tables_[t->index] : nullptr;
}

void Database::announce(const Delta& delta) {
  ++generation_;
  for (CommitListener* l : std::vector(listeners_)) l->on_commit(delta);
}

void Database::take_content(Database&& other) {
  schema_ = other.schema_;
  tables_ = std::move(other.tables_);
  for (Table& t : tables_)
    for (auto& [uuid, row] : t.rows()) row->table = &t;
  ++generation_;
  for (CommitListener* l : std::vector(listeners_)) l->on_replaced();
}

namespace {
/// True if `datum` holds a weak reference to a row that is not there.
void drop_dangling(Database& db, Row& row, const ColumnSchema& column) {
  std::vector<Atom> keys, values;
  const Datum& d = row.columns[column.index];
  for (size_t i = 0; i < d.size(); ++i) {
    bool gone = column.type.key.is_weak_ref() && column.key_ref && !db.table(*column.key_ref).find(d.key(i).uuid());
    if (!gone && column.type.value.is_weak_ref() && column.value_ref)
      gone = !db.table(*column.value_ref).find(d.value(i).uuid());
    if (gone) continue;
    keys.push_back(d.key(i));
    if (!d.values().empty()) values.push_back(d.value(i));
  }
  if (keys.size() == d.size() || keys.size() < column.type.min) return;
  row.columns[column.index].assign_sorted(std::move(keys), std::move(values));
}
}  // namespace

void Database::rebuild() {
  for (Table& t : tables_) {
    for (auto& [uuid, row] : t.rows()) {
      row->strong_refs = 0;
      row->weak_sources.reset();
    }
  }
  for (Table& t : tables_) {
    for (auto& [uuid, row_ptr] : t.rows()) {
      Row& row = *row_ptr;
      row.columns[kVersionColumn] = Datum(Atom(Uuid::random(prng_)));
      for (const ColumnSchema& c : t.schema().columns) {
        if (c.type.key.is_weak_ref() || c.type.value.is_weak_ref()) drop_dangling(*this, row, c);
        each_reference(c, row.columns[c.index], [&](const Uuid& to, const TableSchema& ts, const BaseType& base) {
          Row* target = table(ts).find(to);
          if (!target) return;
          if (base.ref_strong) {
            if (target != &row) ++target->strong_refs;
          } else {
            if (!target->weak_sources) target->weak_sources = std::make_unique<Row::WeakSources>();
            ++(*target->weak_sources)[&row];
          }
        });
      }
      for (Index& index : t.indexes()) index.add(row);
    }
  }
}

Database::Size Database::size() const {
  Size s;
  for (const Table& t : tables_) {
    s.cells += t.size() * t.schema().columns.size();
    for (const auto& [uuid, row] : t.rows()) {
      for (const Datum& d : row->columns) s.atoms += d.atom_count();
      if (row->weak_sources)
        for (const auto& [source, n] : *row->weak_sources) s.weak_refs += n;
    }
  }
  return s;
}

}  // namespace ovs::ovsdb
