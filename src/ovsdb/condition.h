// Conditions: which rows an operation or a monitor means.
// Spec: RFC 7047 5.1 <condition>; reference sheet "ovsdb" 8.3, 10.1.
#pragma once
#include <vector>

#include "ovsdb/table.h"

namespace ovs::ovsdb {

enum class Function : uint8_t { lt, le, eq, ne, ge, gt, includes, excludes, always, never };
std::string_view function_name(Function f);

struct Clause {
  Function function = Function::always;
  const ColumnSchema* column = nullptr;   ///< null for always and never
  Datum arg;

  static Result<Clause> from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols);
  bool matches(std::span<const Datum> columns) const;
  json::Value to_json() const;
  bool operator==(const Clause&) const = default;
};

struct Condition {
  std::vector<Clause> clauses;

  static Result<Condition> from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols);
  bool matches_all(std::span<const Datum> columns) const;   ///< every clause; none: true
  bool matches_any(std::span<const Datum> columns) const;   ///< some clause; none: true
  json::Value to_json() const;
  bool operator==(const Condition&) const = default;
};

/// The rows of `table` that match all clauses, found through _uuid or an index where a clause allows it.
std::vector<Row*> matching_rows(const Table& table, const Condition& condition);

}  // namespace ovs::ovsdb
