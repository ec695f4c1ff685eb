// Spec: RFC 7047 5.2.5.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_delete(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  TRY(op.done());
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<Row*> rows = run.txn.matching(*table, condition);
  TRY(run.caller.rbac.check_delete(run.db(), *table, rows));
  for (Row* row : rows) run.txn.erase(*row);
  return count_result(rows.size());
}

}  // namespace ovs::ovsdb
