// Spec: RFC 7047 5.2.2. "sort" (columns to order the rows by) is an extension that the reference's tests use.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_select(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  const json::Value* json_columns = op.get("columns", want_array | want_optional);
  const json::Value* json_sort = op.get("sort", want_array | want_optional);
  TRY(op.done());
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<size_t> columns = TRY(columns_from_json(json_columns, table->schema()));
  std::vector<size_t> sort;
  if (json_sort) sort = TRY(columns_from_json(json_sort, table->schema()));
  bool unique = std::ranges::find(columns, kUuidColumn) != columns.end();
  std::ranges::sort(columns, [&](size_t a, size_t b) { return table->schema().columns[a].name < table->schema().columns[b].name; });
  std::unordered_set<std::string> seen;   // rows equal in all columns asked for come once
  json::Array rows;
  std::vector<Row*> found = run.txn.matching(*table, condition);
  if (!sort.empty())
    std::ranges::sort(found, [&sort](const Row* a, const Row* b) {
      for (size_t c : sort)
        if (auto order = a->columns[c] <=> b->columns[c]; order != 0) return order < 0;
      return a->uuid < b->uuid;
    });
  for (const Row* row : found) {
    json::Object o;
    std::string key;
    for (size_t c : columns) {
      const Type& type = table->schema().columns[c].type;
      if (!unique) append_json(key, row->columns[c], type), key += ',';
      o.set(table->schema().columns[c].name, to_json(row->columns[c], type));
    }
    if (unique || seen.insert(std::move(key)).second) rows.push_back(std::move(o));
  }
  json::Object result;
  result.set("rows", std::move(rows));
  return result;
}

}  // namespace ovs::ovsdb
