// Spec: reference sheet "ovsdb" 12.2.
#include "ovsdb/record.h"

#include "base/clock.h"

namespace ovs::ovsdb {
namespace {

using Kind = RowChange::Kind;

/// `key`: `"NAME":`
void append_key(std::string& out, bool& first, std::string_view key) {
  if (!first) out += ',';
  first = false;
  out += key;
}

void append_row_key(std::string& out, bool& first, const Uuid& uuid) {
  char key[] = "\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\":";
  uuid.write(key + 1);
  append_key(out, first, {key, sizeof key - 1});
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
    append_key(out, first, c.json_key);
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
  append_key(out, first, "\"_date\":");
  json::append_text(out, ms);
  if (is_diff) append_key(out, first, "\"_is_diff\":true");
  if (has_comment) {
    append_key(out, first, "\"_comment\":");
    json::append_quoted(out, comment);
  }
  out += '}';
}

std::vector<const RowChange*> by_table(const std::vector<std::unique_ptr<RowChange>>& changes) {
  std::vector<const RowChange*> order;
  order.reserve(changes.size());
  for (const auto& c : changes) order.push_back(c.get());
  auto number = [](const RowChange* c) { return c->row->table->schema().index; };
  if (!std::ranges::is_sorted(order, {}, number)) std::ranges::stable_sort(order, {}, number);
  return order;
}

}  // namespace

std::string record_text(Database& db, const std::vector<std::unique_ptr<RowChange>>& changes, std::string_view comment,
                        bool has_comment) {
  bool diffs = db.write_diffs && diffs_fit(changes);
  std::string out;
  out.reserve(512);
  out += '{';
  const Table* open = nullptr;
  bool first_table = true, first_row = true;
  for (const RowChange* change : by_table(changes)) {
    Table* table = change->row->table;
    size_t before = out.size();
    bool first_table_before = first_table, first_row_before = first_row;
    if (table != open) {
      if (open) out += '}';
      append_key(out, first_table, table->schema().json_key);
      out += '{';
      first_row = true;
    }
    append_row_key(out, first_row, change->row->uuid);
    if (append_row(out, *change, diffs)) {
      open = table;
    } else {   // nothing of it is to be kept
      out.resize(before);
      first_table = first_table_before;
      first_row = first_row_before;
    }
  }
  if (!open) return {};
  out += '}';
  append_tail(out, first_table, db, comment, has_comment, diffs);
  return out;
}

SnapshotText::SnapshotText(size_t size, bool all_columns) : all_columns_(all_columns) {
  if (size > (1u << 20)) out_.reserve(size + size / 4);   // memory that is not written is not used
}

void SnapshotText::add(const TableSchema& table, const Uuid& uuid, std::span<const Datum> columns) {
  if (&table != table_) {
    if (table_) out_ += '}';
    table_ = &table;
    append_key(out_, first_table_, table.json_key);
    out_ += '{';
    first_row_ = true;
  }
  append_row_key(out_, first_row_, uuid);
  out_ += '{';
  bool first = true;
  for (const ColumnSchema& c : table.columns) {
    if (c.index < kFirstColumn || !c.persistent) continue;
    if (!all_columns_ && columns[c.index].is_default(c.type)) continue;
    append_key(out_, first, c.json_key);
    append_json(out_, columns[c.index], c.type);
  }
  out_ += '}';
}

std::string SnapshotText::finish(const Database& db, std::string_view comment) && {
  if (table_) out_ += '}';
  append_tail(out_, first_table_, db, comment, !comment.empty(), false);
  return std::move(out_);
}

std::string snapshot_text(const Database& db, std::string_view comment, bool all_columns) {
  SnapshotText text(0, all_columns);
  for (const Table& table : db.tables())
    for (const auto& [uuid, row] : table.rows()) text.add(table.schema(), uuid, row->columns);
  return std::move(text).finish(db, comment);
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

/// Finds the members of an object in JSON text that is known to be sound, without parsing their values.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  /// The next member of the object that the text is; false at its end, or when the text is not what it should be (see bad()).
  bool next(std::string_view& key, std::string_view& value) {
    space();
    if (at_ == text_.size() || text_[at_] == '}') return false;
    if (text_[at_] != (first_ ? '{' : ',')) return fail();
    ++at_;
    space();
    if (first_ && at_ < text_.size() && text_[at_] == '}') return false;
    first_ = false;
    if (!token(key) || key.size() < 2 || key[0] != '"' || key.contains('\\')) return fail();
    key = key.substr(1, key.size() - 2);
    space();
    if (at_ == text_.size() || text_[at_++] != ':') return fail();
    space();
    return token(value) || fail();
  }
  bool bad() const { return bad_; }

 private:
  bool fail() {
    bad_ = true;
    return false;
  }
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
  }
  bool token(std::string_view& out) {
    size_t begin = at_, depth = 0;
    for (; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '"') {
        do at_ = text_.find_first_of("\"\\", at_ + 1);
        while (at_ != text_.npos && text_[at_] == '\\' && ++at_);
        if (at_ == text_.npos) return at_ = text_.size(), false;
        if (depth == 0) break;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (c == '}' || c == ']') {
        if (depth == 0) break;
        if (--depth == 0) break;
      } else if (c == ',' && depth == 0) {
        break;
      }
    }
    if (at_ < text_.size() && text_[at_] != ',' && !(depth == 0 && (text_[at_] == '}' || text_[at_] == ']') && !starts_value(begin))) ++at_;
    out = text_.substr(begin, at_ - begin);
    return !out.empty();
  }
  bool starts_value(size_t begin) const { return text_[begin] == '{' || text_[begin] == '[' || text_[begin] == '"'; }
  std::string_view text_;
  size_t at_ = 0;
  bool first_ = true, bad_ = false;
};

}  // namespace

Result<void> apply_record(Database& db, const json::Value& record) {
  if (!record.is_object()) return syntax_error(record, "object expected");
  const json::Value* diff_flag = record.find("_is_diff");
  bool is_diff = diff_flag && diff_flag->is_bool() && diff_flag->boolean();
  for (const json::Member& t : record.object()) {
    if (t.key.starts_with("_")) continue;
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

Result<void> apply_record_text(Database& db, std::string_view text) {
  constexpr size_t kLarge = 64 * 1024;
  auto as_tree = [&]() -> Result<void> {
    auto json = json::parse_any(text);
    if (!json) return plain_error(json.error().text);
    return apply_record(db, *json);
  };
  if (text.size() < kLarge) return as_tree();
  struct Piece {
    Table* table;
    Uuid uuid;
    std::string_view row;
  };
  std::vector<Piece> pieces;   // all is looked through before anything is changed
  bool is_diff = false;
  std::string_view key, value, uuid_text, row;
  Scanner tables(text);
  while (tables.next(key, value)) {
    if (key == "_is_diff") is_diff = value == "true";
    if (key.starts_with('_')) continue;
    Table* table = db.table(key);
    Scanner rows(value);
    while (table && rows.next(uuid_text, row)) {
      auto uuid = Uuid::parse(uuid_text);
      if (!uuid) return as_tree();
      pieces.push_back({table, *uuid, row});
    }
    if (!table || rows.bad()) return as_tree();
  }
  if (tables.bad()) return as_tree();
  for (const Piece& p : pieces) {
    auto json = json::parse_any(p.row);
    if (!json) return plain_error(json.error().text);
    TRY(apply_row(*p.table, p.uuid, *json, is_diff));
  }
  return {};
}

}  // namespace ovs::ovsdb
