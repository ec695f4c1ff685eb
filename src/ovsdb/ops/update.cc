// Spec: RFC 7047 5.2.3.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_update(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  const json::Value* json_row = op.get("row", want_object);
  TRY(op.done());
  RowValues values = TRY(row_from_json(table->schema(), *json_row, run.symbols));
  for (const auto& [c, datum] : values.values) {
    const ColumnSchema& column = table->schema().columns[c];
    if (!column.mutable_)
      return syntax_error(op.object(), fmt::format("Cannot update immutable column {} in table {}.", column.name, table->schema().name),
                          "constraint violation");
  }
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<Row*> rows = run.txn.matching(*table, condition);
  if (!run.caller.rbac.role.empty()) TRY(run.caller.rbac.check_update(run.db(), *table, rows, values.columns()));
  for (Row* row : rows)
    for (const auto& [c, datum] : values.values)
      if (!(row->columns[c] == datum)) run.txn.write(*row, c, datum);
  return count_result(rows.size());
}

}  // namespace ovs::ovsdb
