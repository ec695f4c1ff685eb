// Parsing of monitor requests. Spec: RFC 7047 4.1.5; reference sheet "ovsdb" 10.1, 10.5.
#include "dbserver/monitor.h"
#include "ovsdb/members.h"

namespace ovs::dbserver {

using namespace ovsdb;

namespace {

ovsdb::Result<uint8_t> parse_select(const TableSchema& table, const json::Value* json) {
  if (!json) return uint8_t{select_all};
  Members m(*json, fmt::format("table {} select", table.name));
  uint8_t select = 0;
  std::pair<std::string_view, Select> flags[] = {
      {"initial", select_initial}, {"insert", select_insert}, {"delete", select_delete}, {"modify", select_modify}};
  for (auto [name, bit] : flags) {
    auto v = m.get(name, want_bool | want_optional);
    if (!v || v->boolean()) select |= bit;
  }
  TRY(m.done());
  return select;
}

ovsdb::Result<std::vector<size_t>> parse_columns(const TableSchema& table, const json::Value* json) {
  std::vector<size_t> out;
  if (!json) {
    for (size_t i = kVersionColumn; i < table.columns.size(); ++i) out.push_back(i);
    return out;
  }
  for (const json::Value& name : json->array()) {
    if (!name.is_string()) return syntax_error(*json, "array of column names expected");
    const ColumnSchema* column = table.find(name.string());
    if (!column) return syntax_error(*json, fmt::format("{} is not a valid column name", name.string()));
    out.push_back(column->index);
  }
  return out;
}

ovsdb::Result<void> add_where(const TableSchema& table, const json::Value& where, Conditions& conditions, bool& unconditional) {
  Condition parsed = TRY(Condition::from_json(table, where, nullptr));
  if (parsed.clauses.empty()) unconditional = true;
  Condition& all = conditions[&table];
  for (Clause& clause : parsed.clauses) {
    if (clause.function == Function::always) unconditional = true;
    all.clauses.push_back(std::move(clause));
  }
  return {};
}

struct TableParse {
  MonitoredTable out;
  bool unconditional = false;
};

ovsdb::Result<void> parse_request(TableParse& t, Conditions& conditions, const json::Value& json, bool with_conditions) {
  const TableSchema& table = *t.out.schema;
  Members m(json, fmt::format("table {}", table.name));
  auto columns = m.get("columns", want_array | want_optional);
  const json::Value* where = with_conditions ? m.get("where", want_array | want_optional) : nullptr;
  auto select = m.get("select", want_object | want_optional);
  TRY(m.done());
  uint8_t bits = TRY(parse_select(table, select));
  t.out.select |= bits;
  for (size_t c : TRY(parse_columns(table, columns))) {
    if (std::ranges::any_of(t.out.columns, [c](const MonitoredColumn& have) { return have.column == c; }))
      return syntax_error(columns ? *columns : json, fmt::format("column {} mentioned more than once", table.columns[c].name));
    t.out.columns.push_back({c, bits});
  }
  if (where) TRY(add_where(table, *where, conditions, t.unconditional));
  else t.unconditional = true;
  return {};
}

}  // namespace

ovsdb::Result<MonitorRequests> parse_requests(const DatabaseSchema& schema, const json::Value& requests, bool with_conditions) {
  if (!requests.is_object()) return syntax_error(requests, "monitor-requests must be object");
  MonitorRequests out;
  for (const json::Member& m : requests.object()) {
    const TableSchema* table = schema.find(m.key);
    if (!table) return error("syntax error", fmt::format("no table named {}", m.key));
    TableParse t;
    t.out.schema = table;
    if (m.value.is_array()) {
      for (const json::Value& request : m.value.array()) TRY(parse_request(t, out.conditions, request, with_conditions));
    } else {
      TRY(parse_request(t, out.conditions, m.value, with_conditions));
    }
    if (t.unconditional) out.conditions.erase(table);
    std::ranges::sort(t.out.columns, {}, [table](const MonitoredColumn& c) -> const std::string& { return table->columns[c.column].name; });
    out.spec.tables.push_back(std::move(t.out));
  }
  return out;
}

ovsdb::Result<Conditions> parse_condition_change(const DatabaseSchema& schema, const MonitorSpec& spec, const json::Value& requests) {
  if (!requests.is_object()) return error("syntax error", "monitor-cond-change-requests must be object");
  Conditions out;
  for (const json::Member& m : requests.object()) {
    const TableSchema* table = schema.find(m.key);
    if (!table) return error("syntax error", fmt::format("no table named {}", m.key));
    if (!spec.find(*table)) return error("syntax error", fmt::format("no table named {} in monitor session", m.key));
    if (!m.value.is_array()) return error("syntax error", fmt::format("table {} no monitor-cond-change JSON array", m.key));
    bool unconditional = m.value.array().empty();
    out[table];
    for (const json::Value& request : m.value.array()) {
      if (request.find("columns")) return syntax_error(request, "changing columns is unsupported");
      Members r(request, fmt::format("table {}", m.key));
      auto where = r.get("where", want_array | want_optional);
      TRY(r.done());
      if (where) TRY(add_where(*table, *where, out, unconditional));
    }
    if (unconditional) out[table].clauses.clear();
  }
  return out;
}

}  // namespace ovs::dbserver
