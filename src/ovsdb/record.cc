// Spec: reference sheet "ovsdb" 12.2.
#include "ovsdb/record.h"

#include "base/clock.h"

namespace ovs::ovsdb {
namespace {

using Kind = RowChange::Kind;

void append_member(std::string& out, bool& first, std::string_view key) {
  if (!first) out += ',';
  first = false;
  json::append_quoted(out, key);
  out += ':';
}

/// The row's columns in the record; false if there is nothing to write. `diffs`: differences where they fit.
bool append_row(std::string& out, const RowChange& change, bool diffs) {
  const Row& row = *change.row;
  const TableSchema& table = row.table->schema();
  if (change.kind == Kind::erase) {
    out += "null";
    return true;
  }
  out += '{';
  bool first = true;
  for (const ColumnSchema& c : table.columns) {
    if (c.index < kFirstColumn || !c.persistent) continue;
    const Datum& now = row.columns[c.index];
    if (change.kind == Kind::insert ? now.is_default(c.type) : !change.touched(c.index)) continue;
    append_member(out, first, c.name);
    if (change.kind == Kind::insert || !diffs) append_json(out, now, c.type);
    else append_json(out, diff(change.old_value(c.index), now, c.type), c.type);
  }
  out += '}';
  return change.kind == Kind::insert || !first;
}

/// A difference may have more elements than the column: older readers refuse such, so it is then written whole.
bool diffs_fit(const std::vector<std::unique_ptr<RowChange>>& changes) {
  for (const auto& change : changes) {
    if (change->kind != Kind::modify) continue;
    for (const auto& [c, old] : change->old_values) {
      const Type& type = change->row->table->schema().columns[c].type;
      if (type.max == 1 || type.max == kUnlimited) continue;
      const Datum& now = change->row->columns[c];
      if (old.size() + now.size() > type.max && diff(old, now, type).size() > type.max) return false;
    }
  }
  return true;
}

void append_tail(std::string& out, bool& first, const Database& db, std::string_view comment, bool has_comment,
                 bool is_diff) {
  auto ms = std::chrono::duration_cast<Millis>(db.clock().wall().time_since_epoch()).count();
  append_member(out, first, "_date");
  out += std::to_string(ms);
  if (is_diff) {
    append_member(out, first, "_is_diff");
    out += "true";
  }
  if (has_comment) {
    append_member(out, first, "_comment");
    json::append_quoted(out, comment);
  }
  out += '}';
}

}  // namespace

std::string record_text(Database& db, const std::vector<std::unique_ptr<RowChange>>& changes, std::string_view comment,
                        bool has_comment) {
  bool diffs = db.write_diffs && diffs_fit(changes);
  std::vector<const RowChange*> order;
  order.reserve(changes.size());
  for (const auto& c : changes) order.push_back(c.get());
  std::ranges::stable_sort(order, {}, [](const RowChange* c) { return c->row->table->schema().index; });
  std::string out = "{";
  const Table* open = nullptr;
  bool first_table = true, first_row = true;
  for (const RowChange* change : order) {
    std::string row;
    if (!append_row(row, *change, diffs)) continue;
    if (change->row->table != open) {
      if (open) out += '}';
      open = change->row->table;
      append_member(out, first_table, open->schema().name);
      out += '{';
      first_row = true;
    }
    append_member(out, first_row, change->row->uuid.text());
    out += row;
  }
  if (!open) return {};
  out += '}';
  append_tail(out, first_table, db, comment, has_comment, diffs);
  return out;
}

std::string snapshot_text(const Database& db, std::string_view comment, bool all_columns) {
  std::string out = "{";
  bool first_table = true;
  for (const Table& table : db.tables()) {
    if (table.size() == 0) continue;
    append_member(out, first_table, table.schema().name);
    out += '{';
    bool first_row = true;
    for (const auto& [uuid, row] : table.rows()) {
      append_member(out, first_row, uuid.text());
      out += '{';
      bool first = true;
      for (const ColumnSchema& c : table.schema().columns) {
        if (c.index < kFirstColumn || !c.persistent) continue;
        if (!all_columns && row->columns[c.index].is_default(c.type)) continue;
        append_member(out, first, c.name);
        append_json(out, row->columns[c.index], c.type);
      }
      out += '}';
    }
    out += '}';
  }
  append_tail(out, first_table, db, comment, !comment.empty(), false);
  return out;
}

namespace {

Result<void> apply_row(Table& table, const Uuid& uuid, const json::Value& json, bool is_diff) {
  Row* row = table.find(uuid);
  if (json.is_null()) {
    if (!row) return syntax_error(json, fmt::format("transaction deletes row {} that does not exist", uuid.text()));
    table.take(uuid);
    return {};
  }
  if (!json.is_object()) return syntax_error(json, "row must be JSON object");
  bool existed = row != nullptr;
  if (!row) row = &table.add(table.new_row(uuid));
  for (const json::Member& m : json.object()) {
    const ColumnSchema* column = table.schema().find(m.key);
    if (!column)
      return syntax_error(json, fmt::format("No column {} in table {}.", m.key, table.schema().name), "unknown column");
    if (is_diff && existed) {
      Datum change = TRY(diff_from_json(column->type, m.value));
      row->columns[column->index] = TRY(apply_diff(row->columns[column->index], change, column->type));
    } else {
      row->columns[column->index] = TRY(datum_from_json(column->type, m.value));
    }
  }
  return {};
}

}  // namespace

Result<void> apply_record(Database& db, const json::Value& record) {
  if (!record.is_object()) return syntax_error(record, "object expected");
  const json::Value* diff_flag = record.find("_is_diff");
  bool is_diff = diff_flag && diff_flag->is_bool() && diff_flag->boolean();
  for (const json::Member& t : record.object()) {
    if (t.key.starts_with('_')) continue;
    Table* table = db.table(t.key);
    if (!table) return syntax_error(record, fmt::format("No table named {}.", t.key), "unknown table");
    if (!t.value.is_object()) return syntax_error(t.value, "object expected");
    for (const json::Member& r : t.value.object()) {
      auto uuid = Uuid::parse(r.key);
      if (!uuid) return syntax_error(t.value, fmt::format("\"{}\" is not a valid UUID", r.key));
      TRY(apply_row(*table, *uuid, r.value, is_diff));
    }
  }
  return {};
}

}  // namespace ovs::ovsdb
