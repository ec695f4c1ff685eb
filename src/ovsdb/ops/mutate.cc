// Spec: RFC 7047 5.2.4.
#include "ovsdb/mutation.h"
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_mutate(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  const json::Value* json_mutations = op.get("mutations", want_array);
  TRY(op.done());
  std::vector<Mutation> mutations;
  for (const json::Value& item : json_mutations->array()) {
    Mutation mutation = TRY(Mutation::from_json(table->schema(), item, &run.symbols));
    mutations.push_back(std::move(mutation));
  }
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<Row*> rows = run.txn.matching(*table, condition);
  std::vector<size_t> columns;
  for (const Mutation& m : mutations) columns.push_back(m.column->index);
  TRY(run.caller.rbac.check_mutate(run.db(), *table, rows, columns));
  for (Row* row : rows)
    for (const Mutation& m : mutations) TRY(m.apply(run.txn.edit(*row, m.column->index)));
  return count_result(rows.size());
}

}  // namespace ovs::ovsdb
