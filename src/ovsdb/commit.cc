// What a commit demands, in the order in which the reference looks: strong references, garbage, number of
// rows, weak references, indexes. All work is in proportion to the change.
// Spec: RFC 7047 3.2, 4.1.3; texts and order: reference sheet "ovsdb" 9.
#include "base/log.h"
#include "ovsdb/record.h"
#include "ovsdb/text.h"
#include "ovsdb/transaction.h"

OVS_LOG_MODULE(transaction);

namespace ovs::ovsdb {
namespace {

using Kind = RowChange::Kind;

bool is_live(const RowChange& c) { return c.kind == Kind::insert || c.kind == Kind::modify; }

std::string row_text(const Row& row) {
  bool inserted = row.change && row.change->kind == Kind::insert;
  return fmt::format("\"{}\" row {}{}", row.table->schema().name, row.uuid.text(),
                     inserted ? " (inserted within this transaction)" : "");
}

}  // namespace

void Transaction::drop_no_effect() {
  flush_indexes();
  std::erase_if(changes_, [](std::unique_ptr<RowChange>& c) {
    if (c->kind != Kind::modify) return false;
    std::erase_if(c->old_values, [&](const auto& v) { return v.first != kVersionColumn && v.second == c->row->columns[v.first]; });
    if (c->old_values.size() > 1) return false;
    c->row->columns[kVersionColumn] = std::move(c->old_values[0].second);   // only the version differs
    c->row->change = nullptr;
    return true;
  });
}

Result<void> Transaction::adjust_refs(Row& source, const ColumnSchema& column, const Datum& datum, int step) {
  Result<void> result;
  each_reference(column, datum, [&](const Uuid& to, const TableSchema& ts, const BaseType& base) {
    if (!result || !base.ref_strong || (to == source.uuid && &db_.table(ts) == source.table)) return;
    Row* target = db_.table(ts).find(to);
    if (!target) {
      auto gone = erased_.find(to);
      if (step < 0) {
        if (gone != erased_.end()) target = gone->second->row;
        else return;
      } else {
        result = error("referential integrity violation",
                       fmt::format("Table {} column {} row {} references nonexistent row {} in table {}.",
                                   source.table->schema().name, column.name, source.uuid.text(), to.text(), ts.name));
        return;
      }
    }
    target->strong_refs += static_cast<uint32_t>(step);
    ref_undo_.emplace_back(target, step);
    if (step < 0 && target->strong_refs == 0 && !ts.is_root) unreferenced_.push_back(target);
  });
  return result;
}

Result<void> Transaction::count_strong_refs() {
  for (auto& change : changes_) {
    Row& row = *change->row;
    const TableSchema& table = row.table->schema();
    if (!table.has_references || change->kind == Kind::none) continue;
    if (change->kind == Kind::modify) {
      for (auto& [c, old] : change->old_values) {
        const ColumnSchema& column = table.columns[c];
        if (!column.key_ref && !column.value_ref) continue;
        AddedRemoved delta = added_removed(old, row.columns[c]);
        TRY(adjust_refs(row, column, delta.removed, -1));
        TRY(adjust_refs(row, column, delta.added, +1));
      }
      continue;
    }
    bool insert = change->kind == Kind::insert;
    for (const ColumnSchema& column : table.columns)
      if (column.key_ref || column.value_ref)
        TRY(adjust_refs(row, column, insert ? row.columns[column.index] : change->old_value(column.index), insert ? 1 : -1));
  }
  return {};
}

Result<void> Transaction::check_deleted() {
  for (auto& change : changes_) {
    if (change->kind != Kind::erase || change->row->strong_refs == 0) continue;
    size_t n = change->row->strong_refs;
    return error("referential integrity violation",
                 fmt::format("cannot delete {} row {} because of {} remaining reference(s)",
                             change->row->table->schema().name, change->row->uuid.text(), n));
  }
  return {};
}

void Transaction::collect_garbage() {
  while (!unreferenced_.empty()) {
    Row& row = *unreferenced_.back();
    unreferenced_.pop_back();
    bool gone = row.change && !is_live(*row.change);
    if (gone || row.strong_refs > 0) continue;
    const TableSchema& table = row.table->schema();
    erase(row);
    for (const ColumnSchema& column : table.columns)
      if (column.key_ref || column.value_ref) (void)adjust_refs(row, column, row.columns[column.index], -1);
  }
}

Result<void> Transaction::check_max_rows() {
  for (auto& change : changes_) {
    if (change->kind != Kind::insert) continue;
    const Table& table = *change->row->table;
    if (table.size() > table.schema().max_rows)
      return constraint(fmt::format("transaction causes \"{}\" table to contain {} rows, greater than the "
                                    "schema-defined limit of {} row(s)",
                                    table.schema().name, table.size(), table.schema().max_rows));
  }
  return {};
}

namespace {

/// Weak references to be taken out of one column of one row.
struct Pruning {
  std::vector<Uuid> gone;
};
using Prunings = std::map<std::pair<Row*, size_t>, Pruning>;

void erase_references(Datum& datum, const ColumnSchema& column, const Uuid& gone) {
  if (column.type.key.is_weak_ref()) datum.erase(Atom(gone));
  if (!column.type.value.is_weak_ref()) return;
  std::vector<Atom> keys;
  for (size_t i = 0; i < datum.size(); ++i)
    if (datum.value(i).uuid() == gone) keys.push_back(datum.key(i));
  for (const Atom& key : keys) datum.erase(key);
}

bool has_reference(const Datum& datum, const ColumnSchema& column, const Uuid& to) {
  if (column.type.key.is_weak_ref() && datum.contains(Atom(to))) return true;
  if (!column.type.value.is_weak_ref()) return false;
  return std::ranges::any_of(datum.values(), [&](const Atom& a) { return a.uuid() == to; });
}

Failure emptied(const Row& row, const ColumnSchema& column, const Pruning& pruning) {
  bool only_zero = pruning.gone.size() == 1 && pruning.gone[0].is_zero();
  if (only_zero && row.change->kind == Kind::insert)
    return constraint(fmt::format(
        "Weak reference column \"{}\" in {} contained all-zeros UUID (probably as the default value for this column) "
        "but deleting this value caused a constraint volation because this column is not allowed to be empty.",
        column.name, row_text(row)));
  return constraint(fmt::format(
      "Deletion of {} weak reference(s) to deleted (or never-existing) rows from column \"{}\" in {} caused this "
      "column to become empty, but constraints on this column disallow an empty column.",
      pruning.gone.size(), column.name, row_text(row)));
}

}  // namespace

Result<void> Transaction::prune_weak_refs() {
  Prunings prunings;
  auto look = [&](Row& row, const ColumnSchema& column, const Datum& refs) {
    each_reference(column, refs, [&](const Uuid& to, const TableSchema& ts, const BaseType& base) {
      if (!base.ref_strong && !db_.table(ts).find(to)) prunings[{&row, column.index}].gone.push_back(to);
    });
  };
  for (auto& change : changes_) {
    Row& row = *change->row;
    const TableSchema& table = row.table->schema();
    if (is_live(*change) && table.has_weak_references) {
      for (const ColumnSchema& column : table.columns) {
        if (!column.type.key.is_weak_ref() && !column.type.value.is_weak_ref()) continue;
        if (change->kind == Kind::insert) look(row, column, row.columns[column.index]);
        else if (change->touched(column.index))
          look(row, column, added_removed(change->old_value(column.index), row.columns[column.index]).added);
      }
    }
    if (change->kind != Kind::erase || !row.weak_sources) continue;
    for (auto& [source, count] : *row.weak_sources) {
      if (source->change && !is_live(*source->change)) continue;
      for (const ColumnSchema& column : source->table->schema().columns)
        if ((column.key_ref == &table || column.value_ref == &table) &&
            has_reference(source->columns[column.index], column, row.uuid))
          prunings[{source, column.index}].gone.push_back(row.uuid);
    }
  }
  for (auto& [where, pruning] : prunings) {
    Row& row = *where.first;
    const ColumnSchema& column = row.table->schema().columns[where.second];
    std::ranges::sort(pruning.gone);
    pruning.gone.erase(std::ranges::unique(pruning.gone).begin(), pruning.gone.end());
    Datum& datum = edit(row, where.second);
    for (const Uuid& gone : pruning.gone) erase_references(datum, column, gone);
    if (datum.size() < column.type.min) return emptied(row, column, pruning);
  }
  return {};
}

namespace {

std::string joined(const std::vector<std::string>& items) {
  if (items.size() == 1) return items[0];
  if (items.size() == 2) return items[0] + " and " + items[1];
  std::string out;
  for (size_t i = 0; i + 1 < items.size(); ++i) out += items[i] + ", ";
  return out + "and " + items.back();
}

std::string index_values(const Index& index, const Row& row, bool before) {
  std::vector<std::string> values;
  for (size_t c : index.columns()) {
    const Datum& d = before ? row.change->old_value(c) : row.columns[c];
    values.push_back(to_text(d, row.table->schema().columns[c].type));
  }
  return joined(values);
}

std::string origin(const Index& index, const Row& row) {
  if (!row.change) return "existed in the database before this transaction and was not modified by the transaction";
  if (row.change->kind == Kind::insert) return "was inserted by this transaction";
  bool changed = std::ranges::any_of(index.columns(), [&](size_t c) { return row.change->touched(c); });
  if (!changed)
    return "existed in the database before this transaction, which modified some of the row's columns but not any "
           "columns in this index";
  return "had the following index values before the transaction: " + index_values(index, row, true);
}

bool greater_row(const Row& a, const Row& b) {
  for (size_t c = kFirstColumn; c < a.columns.size(); ++c) {
    if (a.table->schema().columns[c].type.key.type == AtomType::uuid) continue;
    auto order = a.columns[c] <=> b.columns[c];
    if (order != 0) return order > 0;
  }
  return a.uuid > b.uuid;
}

Failure duplicate_error(const Index& index, const Row& one, const Row& other) {
  const Row& first = greater_row(one, other) ? one : other;
  const Row& second = &first == &one ? other : one;
  std::vector<std::string> names;
  for (size_t c : index.columns()) names.push_back("\"" + one.table->schema().columns[c].name + "\"");
  return constraint(fmt::format(
      "Transaction causes multiple rows in \"{}\" table to have identical values ({}) for index on column{} {}.  "
      "First row, with UUID {}, {}.  Second row, with UUID {}, {}.",
      one.table->schema().name, index_values(index, one, false), names.size() > 1 ? "s" : "", joined(names),
      first.uuid.text(), origin(index, first), second.uuid.text(), origin(index, second)));
}

}  // namespace

Result<void> Transaction::check_indexes() {
  flush_indexes();
  for (auto& change : changes_) {
    if (!is_live(*change)) continue;
    for (const Index& index : change->row->table->indexes()) {
      bool concerned = change->kind == Kind::insert ||
                       std::ranges::any_of(index.columns(), [&](size_t c) { return change->touched(c); });
      if (!concerned) continue;
      if (Row* other = index.duplicate_of(*change->row)) return duplicate_error(index, *change->row, *other);
    }
  }
  return {};
}

void Transaction::update_weak_sources() {
  auto adjust = [this](Row& source, const ColumnSchema& column, const Datum& refs, bool add) {
    each_reference(column, refs, [&](const Uuid& to, const TableSchema& ts, const BaseType& base) {
      Row* target = base.ref_strong ? nullptr : db_.table(ts).find(to);
      if (!target) return;
      if (add) {
        if (!target->weak_sources) target->weak_sources = std::make_unique<Row::WeakSources>();
        ++(*target->weak_sources)[&source];
      } else if (target->weak_sources) {
        auto it = target->weak_sources->find(&source);
        if (it != target->weak_sources->end() && --it->second == 0) target->weak_sources->erase(it);
      }
    });
  };
  for (auto& change : changes_) {
    Row& row = *change->row;
    const TableSchema& table = row.table->schema();
    if (!table.has_weak_references || change->kind == Kind::none) continue;
    for (const ColumnSchema& column : table.columns) {
      if (!column.type.key.is_weak_ref() && !column.type.value.is_weak_ref()) continue;
      if (change->kind == Kind::insert) {
        adjust(row, column, row.columns[column.index], true);
      } else if (change->kind == Kind::erase) {
        adjust(row, column, change->old_value(column.index), false);
      } else if (change->touched(column.index)) {
        AddedRemoved delta = added_removed(change->old_value(column.index), row.columns[column.index]);
        adjust(row, column, delta.removed, false);
        adjust(row, column, delta.added, true);
      }
    }
  }
}

Result<void> Transaction::precommit() {
  drop_no_effect();
  TRY(count_strong_refs());
  TRY(check_deleted());
  collect_garbage();
  TRY(check_max_rows());
  TRY(prune_weak_refs());
  drop_no_effect();
  std::erase_if(changes_, [this](const std::unique_ptr<RowChange>& c) {
    if (c->kind != Kind::none) return false;
    std::erase_if(ref_undo_, [&](const auto& undo) { return undo.first == c->row; });
    erased_.erase(c->row->uuid);
    return true;
  });
  TRY(check_indexes());
  changed_ = !changes_.empty();
  return {};
}

namespace {
void log_change(const RowChange& change) {
  const Row& row = *change.row;
  const TableSchema& table = row.table->schema();
  std::string text;
  for (size_t c = kFirstColumn; c < table.columns.size(); ++c) {
    if (change.kind == Kind::modify && !change.touched(c)) continue;
    if (change.kind == Kind::insert && row.columns[c].is_default(table.columns[c].type)) continue;
    text += fmt::format(",{}:{}", table.columns[c].name, to_text(row.columns[c], table.columns[c].type));
  }
  std::string_view op = change.kind == Kind::insert ? "inserted" : change.kind == Kind::erase ? "deleted" : "updated";
  LOG_INFO("table:{},op:{}{}", table.name, op, text);
}
}  // namespace

Result<void> Transaction::commit() {
  auto checked = precommit();
  if (!checked) {
    rollback();
    return checked;
  }
  if (!changed_) {
    forget();
    return {};
  }
  if (db_.storage) {
    std::string record = record_text(db_, changes_, comment_, has_comment_);
    if (!record.empty()) {
      auto appended = db_.storage->append(record);
      if (!appended) {
        rollback();
        changed_ = false;
        return appended;
      }
      stored_ = true;
    }
  }
  update_weak_sources();
  for (auto& change : changes_)
    if (change->row->table->log_changes) log_change(*change);
  db_.announce(Delta{changes_});
  forget();
  return {};
}

}  // namespace ovs::ovsdb
