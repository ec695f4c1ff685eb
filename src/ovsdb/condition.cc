// Spec: RFC 7047 5.1; reference sheet "ovsdb" 8.3.
#include "ovsdb/condition.h"

namespace ovs::ovsdb {
namespace {

constexpr std::string_view kNames[] = {"<", "<=", "==", "!=", ">=", ">", "includes", "excludes", "true", "false"};

std::optional<Function> function_from_name(std::string_view name) {
  for (size_t i = 0; i < 8; ++i)
    if (kNames[i] == name) return static_cast<Function>(i);
  return std::nullopt;
}

bool is_order(Function f) { return f == Function::lt || f == Function::le || f == Function::ge || f == Function::gt; }

bool order_matches(Function f, const Datum& value, const Datum& arg) {
  if (value.empty() || arg.empty()) return false;
  auto c = value.key(0) <=> arg.key(0);
  switch (f) {
    case Function::lt: return c < 0;
    case Function::le: return c <= 0;
    case Function::ge: return c >= 0;
    default: return c > 0;
  }
}

}  // namespace

std::string_view function_name(Function f) { return kNames[static_cast<size_t>(f)]; }

Result<Clause> Clause::from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols) {
  Clause clause;
  if (json.is_bool()) {
    clause.function = json.boolean() ? Function::always : Function::never;
    return clause;
  }
  if (!json.is_array() || json.array().size() != 3 || !json.array()[0].is_string() || !json.array()[1].is_string())
    return syntax_error(json, "Parse error in condition.");
  const json::Array& a = json.array();
  clause.column = table.find(a[0].string());
  if (!clause.column)
    return syntax_error(json, fmt::format("No column {} in table {}.", a[0].string(), table.name), "unknown column");
  auto function = function_from_name(a[1].string());
  if (!function) return error("unknown function", fmt::format("No function named {}.", a[1].string()));
  clause.function = *function;
  const Type& type = clause.column->type;
  if (type.is_scalar() && !is_order(*function)) {
    clause.arg = TRY(datum_from_json(type, a[2], symbols));
    return clause;
  }
  Type wanted = type;
  if (is_order(*function)) {
    bool number = type.key.type == AtomType::integer || type.key.type == AtomType::real;
    if (!number || !(type.is_scalar() || type.is_optional_scalar()))
      return syntax_error(json, fmt::format("Type mismatch: \"{}\" operator may not be applied to column {} of type {}.",
                                            a[1].string(), clause.column->name, type.english()));
    wanted.min = wanted.max = 1;   // an empty column is never less or greater, but nothing is compared with emptiness
  } else {
    if (*function == Function::includes) wanted.min = 0;
    if (*function == Function::excludes) wanted.min = 0, wanted.max = kUnlimited;
  }
  clause.arg = TRY(datum_from_json(wanted, a[2], symbols));
  return clause;
}

bool Clause::matches(std::span<const Datum> columns) const {
  if (!column) return function == Function::always;
  const Datum& value = columns[column->index];
  switch (function) {
    case Function::eq: return value == arg;
    case Function::ne: return !(value == arg);
    case Function::includes: return value.includes_all(arg);
    case Function::excludes: return value.excludes_all(arg);
    default: return order_matches(function, value, arg);
  }
}

json::Value Clause::to_json() const {
  if (!column) return function == Function::always;
  return json::array({column->name, function_name(function), ovsdb::to_json(arg, column->type)});
}

Result<Condition> Condition::from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols) {
  if (!json.is_array()) return syntax_error(json, "array expected");
  Condition condition;
  for (const json::Value& item : json.array()) {
    Clause clause = TRY(Clause::from_json(table, item, symbols));
    condition.clauses.push_back(std::move(clause));
  }
  return condition;
}

bool Condition::matches_all(std::span<const Datum> columns) const {
  return std::ranges::all_of(clauses, [&](const Clause& c) { return c.matches(columns); });
}
bool Condition::matches_any(std::span<const Datum> columns) const {
  return clauses.empty() || std::ranges::any_of(clauses, [&](const Clause& c) { return c.matches(columns); });
}

json::Value Condition::to_json() const {
  json::Array out;
  for (const Clause& c : clauses) out.push_back(c.to_json());
  return out;
}

namespace {
const Datum* wanted_value(const Condition& condition, size_t column) {
  for (const Clause& c : condition.clauses)
    if (c.function == Function::eq && c.column && c.column->index == column) return &c.arg;
  return nullptr;
}

bool through_index(const Table& table, const Condition& condition, std::vector<Row*>& out) {
  for (const Index& index : table.indexes()) {
    std::vector<const Datum*> values;
    for (size_t c : index.columns())
      if (const Datum* d = wanted_value(condition, c)) values.push_back(d);
    if (values.size() != index.columns().size()) continue;
    index.find(values, [&](Row& row) {
      if (condition.matches_all(row.columns)) out.push_back(&row);
    });
    return true;
  }
  return false;
}
}  // namespace

std::vector<Row*> matching_rows(const Table& table, const Condition& condition) {
  std::vector<Row*> out;
  if (const Datum* uuid = wanted_value(condition, kUuidColumn)) {
    Row* row = table.find(uuid->key(0).uuid());
    if (row && condition.matches_all(row->columns)) out.push_back(row);
    return out;
  }
  if (!condition.clauses.empty() && through_index(table, condition, out)) return out;
  for (const auto& [id, row] : table.rows())
    if (condition.matches_all(row->columns)) out.push_back(row.get());
  return out;
}

}  // namespace ovs::ovsdb
