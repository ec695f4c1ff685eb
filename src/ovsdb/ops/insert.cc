// Spec: RFC 7047 5.2.1; "uuid": reference sheet "ovsdb" 8.2.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {
namespace {

Result<Uuid> chosen_uuid(Run& run, const Table& table, const json::Value& json) {
  auto uuid = Uuid::parse(json.string());
  if (!uuid) return syntax_error(json, "bad uuid");
  if (table.find(*uuid) || run.txn.was_erased(table, *uuid))
    return syntax_error(json,
                        "This UUID would duplicate a UUID already present within the table or deleted within the "
                        "same transaction.",
                        "duplicate uuid");
  return *uuid;
}

Result<Uuid> named_uuid(Run& run, const json::Value& name, const std::optional<Uuid>& chosen) {
  Symbol& symbol = run.symbols.get(name.string());
  if (symbol.created)
    return syntax_error(name, "This \"uuid-name\" appeared on an earlier \"insert\" operation.", "duplicate uuid-name");
  symbol.created = true;
  if (chosen) symbol.uuid = *chosen;
  return symbol.uuid;
}

/// Defaults of columns left out must obey the column's constraints, too.
Result<void> check_defaults(const TableSchema& table, const RowValues& row) {
  for (const ColumnSchema& c : table.columns) {
    if (c.index < kFirstColumn || c.type.min == 0) continue;
    if (std::ranges::any_of(row.values, [&](const auto& v) { return v.first == c.index; })) continue;
    TRY(check(c.default_value, c.type));
  }
  return {};
}

}  // namespace

Result<json::Object> op_insert(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* json_row = op.get("row", want_object);
  const json::Value* uuid_name = op.get("uuid-name", want_id | want_optional);
  const json::Value* json_uuid = op.get("uuid", want_string | want_optional);
  TRY(op.done());
  std::optional<Uuid> uuid;
  if (json_uuid) uuid = TRY(chosen_uuid(run, *table, *json_uuid));
  if (uuid_name) uuid = TRY(named_uuid(run, *uuid_name, uuid));
  if (!uuid) uuid = Uuid::random(run.db().prng());
  RowValues values = TRY(row_from_json(table->schema(), *json_row, run.symbols));
  TRY(check_defaults(table->schema(), values));
  Row& row = run.txn.insert(*table, *uuid);
  for (auto& [column, datum] : values.values)
    if (column >= kFirstColumn) row.columns[column] = std::move(datum);
  TRY(run.caller.rbac.check_insert(run.db(), row));
  json::Array reference;
  reference.reserve(2);
  reference.emplace_back("uuid");
  reference.emplace_back(uuid->text());
  json::Object result;
  result.set("uuid", std::move(reference));
  return result;
}

}  // namespace ovs::ovsdb
