// Spec: reference sheet "ovsdb" 10.2, 10.3.
#include "dbserver/feed.h"

#include <unordered_set>

#include "ovsdb/transaction.h"

namespace ovs::dbserver {
namespace {

using ovsdb::ColumnSchema;
using ovsdb::Database;
using ovsdb::Datum;
using ovsdb::Result;
using ovsdb::Row;
using ovsdb::Table;

/// Applies the changes of one table's rows to an open transaction.
class TableFeed {
 public:
  TableFeed(ovsdb::Transaction& txn, Table& table, bool replace) : txn_(txn), table_(table), replace_(replace) {}

  Result<void> row_v1(const Uuid& uuid, const json::Value& change) {
    const json::Value* to = change.find("new");
    const json::Value* from = change.find("old");
    if (to) return put(uuid, *to, from != nullptr);
    if (from) return erase(uuid);
    return ovsdb::syntax_error(change, "<row-update> lacks \"old\" and \"new\"");
  }

  Result<void> row_v2(const Uuid& uuid, const json::Value& change) {
    if (!change.is_object() || change.object().size() != 1)
      return ovsdb::syntax_error(change, "<row-update2> must have exactly one member");
    const json::Member& m = *change.object().begin();
    if (m.key == "initial" || m.key == "insert") return put(uuid, m.value, false);
    if (m.key == "modify") return patch(uuid, m.value);
    if (m.key == "delete") return erase(uuid);
    return ovsdb::syntax_error(change, fmt::format("<row-update2> has unknown member \"{}\"", m.key));
  }

  /// Deletes what no update mentioned.
  void erase_others() {
    std::vector<Row*> others;
    for (const auto& [uuid, row] : table_.rows())
      if (!seen_.contains(uuid)) others.push_back(row.get());
    for (Row* row : others) txn_.erase(*row);
  }

 private:
  Result<const ColumnSchema*> column_of(const json::Member& m, const json::Value& row) const {
    const ColumnSchema* c = table_.schema().find(m.key);
    if (c && c->index >= ovsdb::kFirstColumn) return c;
    return ovsdb::syntax_error(row, fmt::format("No column {} in table {}.", m.key, table_.schema().name), "unknown column");
  }

  /// A whole row. `partial`: columns that are left out keep their values, else they get defaults.
  Result<void> put(const Uuid& uuid, const json::Value& columns, bool partial) {
    if (!columns.is_object()) return ovsdb::syntax_error(columns, "row must be JSON object");
    Row* row = table_.find(uuid);
    if (row && !partial && !replace_) return inconsistent("insert existing", uuid);
    if (!row && partial && !replace_) return inconsistent("modify missing", uuid);
    if (replace_) seen_.insert(uuid);
    bool fresh = !row;
    if (fresh) row = &txn_.insert(table_, uuid);
    std::vector<bool> given(table_.schema().columns.size());
    for (const json::Member& m : columns.object()) {
      const ColumnSchema* c = TRY(column_of(m, columns));
      Datum datum = TRY(datum_from_json(c->type, m.value));
      given[c->index] = true;
      if (fresh) row->columns[c->index] = std::move(datum);
      else write(*row, *c, std::move(datum));
    }
    if (fresh || partial) return {};
    for (const ColumnSchema& c : table_.schema().columns)
      if (c.index >= ovsdb::kFirstColumn && !given[c.index]) write(*row, c, c.default_value);
    return {};
  }

  Result<void> patch(const Uuid& uuid, const json::Value& columns) {
    Row* row = table_.find(uuid);
    if (!row) return inconsistent("modify missing", uuid);
    if (!columns.is_object()) return ovsdb::syntax_error(columns, "row must be JSON object");
    for (const json::Member& m : columns.object()) {
      const ColumnSchema* c = TRY(column_of(m, columns));
      Datum change = TRY(diff_from_json(c->type, m.value));
      Datum value = TRY(apply_diff(row->columns[c->index], change, c->type));
      write(*row, *c, std::move(value));
    }
    return {};
  }

  Result<void> erase(const Uuid& uuid) {
    Row* row = table_.find(uuid);
    if (!row) return inconsistent("delete missing", uuid);
    txn_.erase(*row);
    return {};
  }

  void write(Row& row, const ColumnSchema& c, Datum value) {
    if (!(row.columns[c.index] == value)) txn_.write(row, c.index, std::move(value));
  }

  ovsdb::Failure inconsistent(std::string_view what, const Uuid& uuid) const {
    return ovsdb::plain_error(fmt::format("cannot {} row {} of table {}", what, uuid.text(), table_.schema().name));
  }

  ovsdb::Transaction& txn_;
  Table& table_;
  bool replace_;
  std::unordered_set<Uuid, std::hash<Uuid>> seen_;
};

Result<void> apply_table(TableFeed& feed, const json::Value& rows, idl::UpdateVersion version) {
  if (!rows.is_object()) return ovsdb::syntax_error(rows, "<table-update> is not an object");
  for (const json::Member& m : rows.object()) {
    auto uuid = Uuid::parse(m.key);
    if (!uuid) return ovsdb::syntax_error(rows, fmt::format("<table-update> contains bad UUID \"{}\"", m.key));
    TRY(version == idl::UpdateVersion::v1 ? feed.row_v1(*uuid, m.value) : feed.row_v2(*uuid, m.value));
  }
  return {};
}

}  // namespace

Result<void> apply_updates(Database& db, const idl::Updates& updates, const std::set<std::string>& excluded) {
  if (!updates.tables.is_object()) return ovsdb::syntax_error(updates.tables, "<table-updates> is not an object");
  for (const json::Member& m : updates.tables.object())
    if (!db.table(m.key)) return ovsdb::syntax_error(updates.tables, fmt::format("No table named {}.", m.key), "unknown table");
  ovsdb::Transaction txn(db);
  for (Table& table : db.tables()) {
    if (excluded.contains(table.schema().name)) continue;
    TableFeed feed(txn, table, updates.replace);
    if (const json::Value* rows = updates.tables.find(table.schema().name)) TRY(apply_table(feed, *rows, updates.version));
    if (updates.replace) feed.erase_others();
  }
  return txn.commit();
}

}  // namespace ovs::dbserver
