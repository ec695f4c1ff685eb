// What an operation gets and gives. Every operation is one file here and one row in all.cc.
#pragma once
#include "ovsdb/condition.h"
#include "ovsdb/execute.h"
#include "ovsdb/members.h"
#include "ovsdb/transaction.h"

namespace ovs::ovsdb {

/// State of one request while its operations run.
struct Run {
  Transaction& txn;
  SymbolTable symbols;
  const Caller& caller;
  Execution& execution;
  Database& db() { return txn.db(); }
};

struct Operation {
  std::string_view name;
  Result<json::Object> (*run)(Run& run, Members& op);
  bool writes;
};
const Operation* find_operation(std::string_view name);

/// Member "table"; null after an error, which `op` keeps.
Table* table_member(Run& run, Members& op);

/// Columns of a row given as JSON object.
struct RowValues {
  std::vector<std::pair<size_t, Datum>> values;
  std::vector<size_t> columns() const;
};
Result<RowValues> row_from_json(const TableSchema& table, const json::Value& json, SymbolTable& symbols);

json::Object count_result(size_t count);   ///< {"count":N}

Result<json::Object> op_insert(Run& run, Members& op);
Result<json::Object> op_select(Run& run, Members& op);
Result<json::Object> op_update(Run& run, Members& op);
Result<json::Object> op_mutate(Run& run, Members& op);
Result<json::Object> op_delete(Run& run, Members& op);
Result<json::Object> op_wait(Run& run, Members& op);
Result<json::Object> op_commit(Run& run, Members& op);
Result<json::Object> op_abort(Run& run, Members& op);
Result<json::Object> op_comment(Run& run, Members& op);
Result<json::Object> op_assert(Run& run, Members& op);

}  // namespace ovs::ovsdb
