// Spec: RFC 7047 5.2.6; reference sheet "ovsdb" 8.5.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {
namespace {

using RowSet = std::set<std::vector<Datum>>;

std::vector<Datum> project(std::span<const Datum> columns, const std::vector<size_t>& wanted) {
  std::vector<Datum> out;
  for (size_t c : wanted) out.push_back(columns[c]);
  return out;
}

Result<RowSet> expected_rows(Run& run, const Table& table, const std::vector<size_t>& columns, const json::Array& json) {
  RowSet rows;
  std::unique_ptr<Row> defaults = const_cast<Table&>(table).new_row(Uuid());
  for (const json::Value& item : json) {
    RowValues values = TRY(row_from_json(table.schema(), item, run.symbols));
    std::vector<Datum> full = defaults->columns;
    for (auto& [c, datum] : values.values) full[c] = std::move(datum);
    rows.insert(project(full, columns));
  }
  return rows;
}

Failure unsatisfied(Run& run, const std::optional<Duration>& timeout) {
  if (timeout && *timeout == Duration::zero()) return error("timed out", "\"where\" clause test failed");
  if (timeout && run.caller.waited >= *timeout)
    return error("timed out", fmt::format("\"wait\" timed out after {} ms", to_ms(run.caller.waited)));
  if (!run.caller.may_wait) return error("not supported", "triggers not supported");
  run.execution.blocked = true;
  if (timeout && (!run.execution.deadline || *timeout < *run.execution.deadline)) run.execution.deadline = timeout;
  return error("", "blocked");
}

}  // namespace

Result<json::Object> op_wait(Run& run, Members& op) {
  const json::Value* json_timeout = op.get("timeout", want_integer | want_optional);
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  const json::Value* json_columns = op.get("columns", want_array | want_optional);
  const json::Value* until = op.get("until", want_string);
  const json::Value* json_rows = op.get("rows", want_array);
  TRY(op.done());
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<size_t> columns = TRY(columns_from_json(json_columns, table->schema()));
  std::optional<Duration> timeout;
  if (json_timeout) {
    if (json_timeout->number() < 0) return syntax_error(*json_timeout, "timeout must be nonnegative");
    timeout = Millis(static_cast<int64_t>(std::min(json_timeout->number(), 1e12)));
  }
  if (!until->is("==") && !until->is("!="))
    return syntax_error(*until, "\"until\" must be \"==\" or \"!=\"");
  RowSet expected = TRY(expected_rows(run, *table, columns, json_rows->array()));
  RowSet actual;
  for (const Row* row : run.txn.matching(*table, condition)) actual.insert(project(row->columns, columns));
  if ((expected == actual) == until->is("==")) return json::Object();
  return unsatisfied(run, timeout);
}

}  // namespace ovs::ovsdb
