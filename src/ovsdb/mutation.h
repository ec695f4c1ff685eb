// Mutations: changes of a column relative to its value.
// Spec: RFC 7047 5.1 <mutation>; reference sheet "ovsdb" 8.4.
#pragma once
#include <vector>

#include "ovsdb/table.h"

namespace ovs::ovsdb {

enum class Mutator : uint8_t { add, sub, mul, div, mod, insert, erase };

struct Mutation {
  Mutator mutator = Mutator::add;
  const ColumnSchema* column = nullptr;
  Datum arg;

  static Result<Mutation> from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols);
  /// Changes `value` in place; on an error it may be half changed: the transaction fails anyway.
  Result<void> apply(Datum& value) const;
};

}  // namespace ovs::ovsdb
