// The list of operations, and what they share. Spec: RFC 7047 5.2.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

constexpr Operation kOperations[] = {
    {"insert", op_insert, true},   {"select", op_select, false},   {"update", op_update, true},
    {"mutate", op_mutate, true},   {"delete", op_delete, true},    {"wait", op_wait, false},
    {"commit", op_commit, true},   {"abort", op_abort, false},     {"comment", op_comment, false},
    {"assert", op_assert, false},
};

const Operation* find_operation(std::string_view name) {
  for (const Operation& o : kOperations)
    if (o.name == name) return &o;
  return nullptr;
}

Table* table_member(Run& run, Members& op) {
  const json::Value* name = op.get("table", want_string);
  if (!name) return nullptr;
  Table* table = run.db().table(name->string());
  if (!table) op.fail(fmt::format("No table named {}.", name->string()));
  return table;
}

json::Object count_result(size_t count) {
  json::Object result;
  result.set("count", count);
  return result;
}

std::vector<size_t> RowValues::columns() const {
  std::vector<size_t> out;
  for (const auto& [c, datum] : values) out.push_back(c);
  return out;
}

Result<RowValues> row_from_json(const TableSchema& table, const json::Value& json, SymbolTable& symbols) {
  if (!json.is_object()) return syntax_error(json, "row must be JSON object");
  RowValues row;
  row.values.reserve(json.object().size());
  for (const json::Member& m : json.object()) {
    const ColumnSchema* column = table.find(m.key);
    if (!column)
      return syntax_error(json, fmt::format("No column {} in table {}.", m.key, table.name), "unknown column");
    Datum datum = TRY(datum_from_json(column->type, m.value, &symbols));
    row.values.emplace_back(column->index, std::move(datum));
  }
  return row;
}

}  // namespace ovs::ovsdb
