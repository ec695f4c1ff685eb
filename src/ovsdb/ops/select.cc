// Spec: RFC 7047 5.2.2. "sort" (columns to order the rows by) is an extension that the reference's tests use.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {
namespace {

/// A JSON array of the rows with these columns. `unique`: no two can be equal; else equal ones come once.
std::string rows_text(const TableSchema& table, std::span<Row* const> rows, std::span<const size_t> columns, bool unique) {
  std::unordered_set<std::string> seen;
  std::string out;
  out.reserve(512);
  out += '[';
  for (const Row* row : rows) {
    size_t begin = out.size();
    for (size_t c : columns) {
      out += out.size() == begin ? '{' : ',';
      out += table.columns[c].json_key;
      append_json(out, row->columns[c], table.columns[c].type);
    }
    if (columns.empty()) out += '{';
    out += "},";
    if (!unique && !seen.insert(out.substr(begin)).second) out.resize(begin);
  }
  if (out.back() == ',') out.pop_back();
  out += ']';
  return out;
}

Result<std::vector<size_t>> columns_by_name(const json::Value& json, const TableSchema& table) {
  std::vector<size_t> columns = TRY(columns_from_json(&json, table));
  std::ranges::sort(columns, {}, [&table](size_t c) -> const std::string& { return table.columns[c].name; });
  return columns;
}

}  // namespace

Result<json::Object> op_select(Run& run, Members& op) {
  Table* table = table_member(run, op);
  const json::Value* where = op.get("where", want_array);
  const json::Value* json_columns = op.get("columns", want_array | want_optional);
  const json::Value* json_sort = op.get("sort", want_array | want_optional);
  TRY(op.done());
  Condition condition = TRY(Condition::from_json(table->schema(), *where, &run.symbols));
  std::vector<size_t> some;
  if (json_columns) some = TRY(columns_by_name(*json_columns, table->schema()));
  const std::vector<size_t>& columns = json_columns ? some : table->schema().by_name;
  std::vector<size_t> sort;
  if (json_sort) sort = TRY(columns_from_json(json_sort, table->schema()));
  bool unique = std::ranges::find(columns, kUuidColumn) != columns.end();
  std::vector<Row*> found = run.txn.matching(*table, condition);
  if (!sort.empty())
    std::ranges::sort(found, [&sort](const Row* a, const Row* b) {
      for (size_t c : sort)
        if (auto order = a->columns[c] <=> b->columns[c]; order != 0) return order < 0;
      return a->uuid < b->uuid;
    });
  json::Object result;
  result.set("rows", json::Raw{std::make_shared<const std::string>(rows_text(table->schema(), found, columns, unique))});
  return result;
}

}  // namespace ovs::ovsdb
