// Applies updates to the replica.
// Spec: RFC 7047 4.1.6; reference sheet "ovsdb" 10.2, 10.3 (formats), 20 (what users see).
#include "idl/replica.h"

#include "base/check.h"
#include "base/log.h"

OVS_LOG_MODULE(ovsdb_idl);

namespace ovs::idl {

Replica::Replica(Interest interest) : interest_(std::move(interest)), tracking_(interest_.tracks_anything()) {
  for (const ovsdb::TableSchema& table : schema().tables) {
    tables_.push_back(std::make_unique<Table>(*this, table));
    bool tracked = false;
    for (size_t i = 0; i < table.columns.size(); ++i) tracked |= (interest_.mode(table.index, i) & kTrack) != 0;
    tracked_.push_back(tracked);
  }
}

Replica::~Replica() { CHECK(!transaction_); }

Table& Replica::table(std::string_view name) {
  const ovsdb::TableSchema* table = schema().find(name);
  CHECK(table, name);
  return *tables_[table->index];
}

void Replica::clear_changes() {
  for (auto& table : tables_) table->clear_changes();
}

void Replica::set_has_content() {
  if (has_content_) return;
  has_content_ = true;
  ++seqno_;
}

size_t Replica::cell_count() const {
  size_t count = 0;
  for (const auto& table : tables_) count += table->stored_count() * table->schema().columns.size();
  return count;
}

bool Replica::on_server(std::string_view table) const {
  const ovsdb::TableSchema* known = schema().find(table);
  return known && tables_[known->index]->on_server();
}

void Replica::meet_server_schema(const ovsdb::DatabaseSchema& server) {
  for (auto& table : tables_) {
    const ovsdb::TableSchema& ours = table->schema();
    const ovsdb::TableSchema* theirs = server.find(ours.name);
    table->on_server_ = theirs != nullptr;
    table->missing_.assign(ours.columns.size(), false);
    if (!theirs) {
      if (interest_.has_table(ours.index))
        LOG_WARN("{} database lacks {} table (database needs upgrade?)", schema().name, ours.name);
      continue;
    }
    for (size_t i = ovsdb::kFirstColumn; i < ours.columns.size(); ++i) {
      if (theirs->find(ours.columns[i].name)) continue;
      table->missing_[i] = true;
      if (interest_.mode(ours.index, i) & kReplicated)
        LOG_WARN("{} table in {} database lacks {} column (database needs upgrade?)", ours.name, schema().name,
                 ours.columns[i].name);
    }
  }
}

json::Object Replica::monitor_requests() const {
  json::Object requests;
  for (const auto& table : tables_) {
    const ovsdb::TableSchema& schema = table->schema();
    if (!interest_.has_table(schema.index) || !table->on_server()) continue;
    json::Array columns;
    for (size_t i = ovsdb::kFirstColumn; i < schema.columns.size(); ++i)
      if ((interest_.mode(schema.index, i) & kReplicated) && table->on_server(i)) columns.push_back(schema.columns[i].name);
    requests.set(schema.name, json::array({json::Object{{"columns", std::move(columns)}}}));
  }
  return requests;
}

Result<void> Replica::apply(const json::Value& updates, UpdateVersion version, bool replace) {
  CHECK(!transaction_);
  if (!updates.is_object()) return fail("<table-updates> is not an object");
  news_ = false;
  Result<void> result;
  for (const auto& table : tables_) {
    const json::Value* rows = updates.find(table->schema().name);
    if (rows && !rows->is_object())
      result = fail(fmt::format("<table-update> for table \"{}\" is not an object", table->schema().name));
    if (!result) break;
    std::set<Uuid> seen;
    if (rows) result = apply_table(*table, rows->object(), version, replace ? &seen : nullptr);
    if (!result) break;
    if (!replace) continue;
    for (Row* row : table->rows())
      if (!seen.contains(row->uuid())) delete_row(*row);
  }
  if (result) {
    for (const json::Member& member : updates.object())
      if (!schema().find(member.key)) {
        result = fail(fmt::format("<table-updates> includes unknown table \"{}\"", member.key));
        break;
      }
  }
  if (news_ && has_content_) ++seqno_;
  return result;
}

Result<void> Replica::apply_table(Table& table, const json::Object& rows, UpdateVersion version, std::set<Uuid>* seen) {
  for (const json::Member& member : rows) {
    std::optional<Uuid> uuid = Uuid::parse(member.key);
    if (!uuid)
      return fail(fmt::format("<table-update> for table \"{}\" contains bad UUID \"{}\" as member name", table.schema().name,
                              member.key));
    if (!member.value.is_object())
      return fail(fmt::format("<table-update> for table \"{}\" contains <row-update> for {} that is not an object",
                              table.schema().name, member.key));
    if (seen) seen->insert(*uuid);
    TRY(version == UpdateVersion::v1 ? apply_row_v1(table, *uuid, member.value)
                                     : apply_row_v2(table, *uuid, member.value, seen != nullptr));
  }
  return {};
}

Result<void> Replica::apply_row_v1(Table& table, const Uuid& uuid, const json::Value& change) {
  const json::Value* fresh = change.find("new");
  Row* row = table.find(uuid);
  if (!fresh) {
    if (!change.find("old")) return fail("<row-update> missing \"old\" and \"new\" members");
    if (!row)
      return fail(fmt::format("cannot delete missing row {} from table {}", uuid.text(), table.schema().name));
    delete_row(*row);
    return {};
  }
  if (!row) return insert_row(table, uuid, *fresh);
  return change_row(*row, *fresh, false);
}

Result<void> Replica::apply_row_v2(Table& table, const Uuid& uuid, const json::Value& change, bool replace) {
  Row* row = table.find(uuid);
  if (change.object().size() != 1) return fail("<row-update2> object does not have exactly one member");
  const auto& [what, value] = *change.object().begin();
  if (what == "initial" || what == "insert") {
    if (row && !replace)
      return fail(fmt::format("cannot add existing row {} to table {}", uuid.text(), table.schema().name));
    return row ? overwrite_row(*row, value) : insert_row(table, uuid, value);
  }
  if (what == "delete") {
    if (!row) return fail(fmt::format("cannot delete missing row {} from table {}", uuid.text(), table.schema().name));
    delete_row(*row);
    return {};
  }
  if (what == "modify") {
    if (!row)
      return fail(fmt::format("cannot modify missing row {} in table {}", uuid.text(), table.schema().name));
    return change_row(*row, value, true);
  }
  return fail(fmt::format("<row-update2> has unknown member \"{}\"", what));
}

Result<void> Replica::insert_row(Table& table, const Uuid& uuid, const json::Value& columns) {
  Row& row = table.add(uuid);
  ++table.stored_count_;
  note_change(row, RowChange::inserted);
  news_ = true;
  return change_row(row, columns, false);
}

/// `columns` holds everything that is not a default.
Result<void> Replica::overwrite_row(Row& row, const json::Value& columns) {
  if (!columns.is_object()) return fail("<row> is not an object");
  const ovsdb::TableSchema& schema = row.table().schema();
  json::Object all = columns.object();
  for (size_t i = ovsdb::kFirstColumn; i < schema.columns.size(); ++i) {
    const ovsdb::ColumnSchema& column = schema.columns[i];
    if (!all.contains(column.name)) all.set(column.name, ovsdb::to_json(column.default_value, column.type));
  }
  return change_row(row, json::Value(std::move(all)), false);
}

Result<void> Replica::change_row(Row& row, const json::Value& columns, bool is_diff) {
  if (!columns.is_object()) return fail("<row> is not an object");
  const ovsdb::TableSchema& schema = row.table().schema();
  bool tracked = false;
  for (const json::Member& member : columns.object()) {
    const ovsdb::ColumnSchema* column = schema.find(member.key);
    if (!column || column->index < ovsdb::kFirstColumn)
      return fail(fmt::format("unknown column {} updating row {}", member.key, row.uuid().text()));
    const ovsdb::Type& type = column->type;
    // A newer server may allow more values than we know of: only the type itself must be right.
    auto parsed = ovsdb::diff_from_json(type, member.value);
    if (!parsed) return fail(fmt::format("error parsing column {} in row {}: {}", member.key, row.uuid().text(), parsed.error().text()));
    Datum value = std::move(*parsed);
    if (is_diff) {
      auto whole = ovsdb::apply_diff(row.stored(column->index), value, type);
      if (!whole) return fail(fmt::format("error updating column {} in row {}: {}", member.key, row.uuid().text(), whole.error().text()));
      value = std::move(*whole);
    }
    if (value == row.stored(column->index)) continue;
    uint8_t mode = interest_.mode(schema.index, column->index);
    if (mode & kAlert) news_ = true;
    if (mode & kTrack) tracked = true;
    store(row, column->index, std::move(value));
  }
  if (tracked) note_change(row, RowChange::modified);
  return {};
}

void Replica::store(Row& row, size_t column, Datum value) {
  if (tracking_) {
    add_references(row, column, row.data_[column], false);
    add_references(row, column, value, true);
  }
  row.data_[column] = std::move(value);
}

void Replica::add_references(Row& row, size_t column, const Datum& value, bool add) {
  const ovsdb::ColumnSchema& schema = row.table().schema().columns[column];
  auto visit = [&](const ovsdb::TableSchema* target, const ovsdb::Atoms& atoms) {
    if (!target) return;
    auto& referrers = table(target->index).referrers_;
    for (const Atom& atom : atoms) {
      auto& counts = referrers[atom.uuid()];
      if (add) ++counts[&row];
      else if (auto at = counts.find(&row); at != counts.end() && --at->second == 0) counts.erase(at);
      if (counts.empty()) referrers.erase(atom.uuid());
    }
  };
  visit(schema.key_ref, value.keys());
  visit(schema.value_ref, value.values());
}

void Replica::delete_row(Row& row) {
  news_ = true;
  Table& table = row.table();
  --table.stored_count_;
  note_change(row, RowChange::deleted);
  if (tracking_)
    for (size_t i = ovsdb::kFirstColumn; i < row.data_.size(); ++i) add_references(row, i, row.data_[i], false);
  table.erase(row);
}

void Replica::note_change(Row& row, RowChange change, bool from_reference) {
  Table& table = row.table();
  if (tracking_ && !from_reference)
    if (auto at = table.referrers_.find(row.uuid()); at != table.referrers_.end())
      for (auto& [referrer, count] : at->second)
        if (referrer != &row) note_change(*referrer, RowChange::modified, true);
  if (!tracks(table)) return;
  if (row.change_ == RowChange::none) {
    row.change_ = change;
    table.changes_.push_back(&row);
  } else if (change == RowChange::deleted) {
    bool never_seen = row.change_ == RowChange::inserted;
    row.change_ = never_seen ? RowChange::none : RowChange::deleted;
    if (never_seen) std::erase(table.changes_, &row);
  }
}

// Table

Row* Table::find(const Uuid& uuid) const {
  auto at = rows_.find(uuid);
  return at != rows_.end() && !at->second->is_deleted() ? at->second.get() : nullptr;
}

std::vector<Row*> Table::rows() const {
  std::vector<Row*> rows;
  rows.reserve(rows_.size());
  for (const auto& [uuid, row] : rows_)
    if (!row->is_deleted()) rows.push_back(row.get());
  return rows;
}

Row* Table::first() const {
  for (const auto& [uuid, row] : rows_)
    if (!row->is_deleted()) return row.get();
  return nullptr;
}

Row& Table::add(const Uuid& uuid) {
  auto [at, fresh] = rows_.emplace(uuid, nullptr);
  CHECK(fresh, uuid.text());
  at->second = std::make_unique<Row>(*this, uuid);
  return *at->second;
}

void Table::erase(Row& row) {
  auto at = rows_.find(row.uuid());
  CHECK(at != rows_.end() && at->second.get() == &row);
  if (row.change_ == RowChange::deleted) {
    row.gone_ = true;
    graves_.push_back(std::move(at->second));
  }
  rows_.erase(at);
}

void Table::clear_changes() {
  for (Row* row : changes_) row->change_ = RowChange::none;
  changes_.clear();
  graves_.clear();
}

// Row

Row::Row(Table& table, const Uuid& uuid) : table_(table), uuid_(uuid) {
  const auto& columns = table.schema().columns;
  data_.reserve(columns.size());
  for (const ovsdb::ColumnSchema& column : columns) data_.push_back(column.default_value);
  data_[ovsdb::kUuidColumn] = Datum(Atom(uuid));
}

const Datum& Row::get(size_t column) const {
  if (!pending_) return data_[column];
  if (auto at = pending_->edited.find(column); at != pending_->edited.end()) return at->second;
  if (auto at = pending_->written.find(column); at != pending_->written.end()) return at->second;
  return data_[column];
}

bool Row::is_inserted() const { return pending_ && pending_->inserted; }
bool Row::is_deleted() const { return gone_ || (pending_ && pending_->deleted); }

}  // namespace ovs::idl
