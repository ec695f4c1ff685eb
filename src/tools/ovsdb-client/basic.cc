// list-dbs get-schema* list-tables list-columns transact query convert needs-conversion dump.
// Spec: ovsdb-client(1); reference sheet "ovsdb-tools" 2, 2.3. Ref: observed, ovsdb-client 3.1.
#include <cstdio>

#include "tools/ovsdb-client/commands.h"
#include "tools/common/datum_cell.h"

namespace ovs::tools {

using ovsdb::ColumnSchema;
using ovsdb::Datum;
using ovsdb::TableSchema;

void Client::print(const Table& table) {
  std::string text = table.render(!printed_table);
  printed_table = true;
  std::fwrite(text.data(), 1, text.size(), stdout);
}

namespace {

void print_json(const Client& client, const json::Value& value) {
  std::string text = (client.style.pretty ? json::to_pretty(value) : json::to_text(value)) + "\n";
  std::fwrite(text.data(), 1, text.size(), stdout);
}

}  // namespace

Result<void> list_dbs(Client& c, Args) {
  auto names = TRY(c.rpc->list_dbs());
  for (const std::string& name : names) std::puts(name.c_str());
  return {};
}

Result<void> get_schema(Client& c, Args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  print_json(c, schema->to_json());
  return {};
}

Result<void> get_schema_version(Client& c, Args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  std::puts(schema->version.c_str());
  return {};
}

Result<void> get_schema_cksum(Client& c, Args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  std::puts(schema->cksum.c_str());
  return {};
}

Result<void> list_tables(Client& c, Args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  Table table(c.style);
  table.add_column("Table");
  for (const TableSchema& t : schema->tables) {
    table.add_row();
    table.add_text(t.name);
  }
  c.print(table);
  return {};
}

Result<void> list_columns(Client& c, Args args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  Table table(c.style);
  if (args.empty()) table.add_column("Table");
  table.add_column("Column");
  table.add_column("Type");
  for (const TableSchema& t : schema->tables) {
    if (!args.empty() && t.name != args[0]) continue;
    for (const ColumnSchema& column : t.columns) {
      table.add_row();
      if (args.empty()) table.add_text(t.name);
      table.add_text(column.name);
      table.add_json(column.type.to_json());
    }
  }
  c.print(table);
  return {};
}

// transact, query

Result<json::Value> parse_argument(const std::string& text) {
  auto value = json::parse_any(text);
  if (!value) return fail(fmt::format("\"{}\": {}", text, value.error().text));
  return std::move(*value);
}

Result<json::Array> parse_transaction(const std::string& text) {
  json::Value value = TRY(parse_argument(text));
  if (!value.is_array() || value.array().empty() || !value.array()[0].is_string()) return fail("not a valid OVSDB query");
  return std::move(value.array());
}

namespace {
Result<json::Value> run_transaction(Client& c, json::Array params) {
  auto reply = TRY(c.rpc->request("transact", std::move(params)));
  if (reply.is_error) return fail(fmt::format("transaction returned error: {}", json::to_text(reply.value)));
  return std::move(reply.value);
}
}  // namespace

Result<void> transact(Client& c, Args args) {
  json::Array params = TRY(parse_transaction(args[0]));
  json::Value reply = TRY(run_transaction(c, std::move(params)));
  print_json(c, reply);
  return {};
}

Result<void> query(Client& c, Args args) {
  json::Array params = TRY(parse_transaction(args[0]));
  params.push_back(json::Object{{"op", "abort"}});
  json::Value reply = TRY(run_transaction(c, std::move(params)));
  // The answer to our own "abort" is nobody's business.
  if (reply.is_array() && !reply.array().empty())
    if (const json::Value* error = reply.array().back().find("error"); error && error->is("aborted")) reply.array().pop_back();
  print_json(c, reply);
  return {};
}

// Conversion

namespace {
Result<Schema> schema_file(const std::string& path) {
  auto schema = ovsdb::DatabaseSchema::from_file(path);
  if (!schema) return fail(schema.error().text());
  return std::move(*schema);
}
}  // namespace

Result<void> show_change_aware(Client& c, bool by_default) {
  if (!c.change_aware && !by_default) return {};
  auto reply = TRY(c.rpc->request("set_db_change_aware", json::array({c.change_aware.value_or(true)})));
  if (reply.is_error && c.change_aware)
    return fail(fmt::format("{}: set_db_change_aware failed ({})", c.rpc->name(), json::to_text(reply.value)));
  return {};
}

Result<void> convert(Client& c, Args args) {
  Schema schema = TRY(schema_file(args[0]));
  TRY(show_change_aware(c, true));
  TRY(c.rpc->call("convert", json::array({schema->name, schema->to_json()})));
  return {};
}

Result<void> needs_conversion(Client& c, Args args) {
  Schema wanted = TRY(schema_file(args[0]));
  Schema present = TRY(c.rpc->schema(wanted->name));
  std::puts(present->equals(*wanted) ? "no" : "yes");
  return {};
}

// dump

namespace {

using DumpRow = std::vector<Datum>;

struct DumpTable {
  const TableSchema* schema;
  std::vector<const ColumnSchema*> columns;  // by name
};

Result<std::vector<DumpRow>> fetch(Client& c, const DumpTable& table) {
  json::Array names;
  for (const ColumnSchema* column : table.columns) names.push_back(column->name);
  json::Value reply = TRY(run_transaction(
      c, json::array({c.database, json::Object{{"columns", std::move(names)}, {"op", "select"}, {"table", table.schema->name}, {"where", json::Array()}}})));
  if (!reply.is_array() || reply.array().size() != 1 || !reply.array()[0].find("rows") || !reply.array()[0].find("rows")->is_array())
    return fail(fmt::format("transaction returned error: {}", json::to_text(reply)));
  std::vector<DumpRow> rows;
  for (const json::Value& object : reply.array()[0].find("rows")->array()) {
    DumpRow row;
    for (const ColumnSchema* column : table.columns) {
      const json::Value* value = object.find(column->name);
      auto datum = value ? ovsdb::datum_from_json(column->type, *value) : ovsdb::Result<Datum>(Datum());
      if (!datum) return fail(datum.error().text());
      row.push_back(std::move(*datum));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// First by what is no UUID: those differ from run to run.
void sort_rows(const DumpTable& table, std::vector<DumpRow>& rows) {
  std::vector<size_t> order;
  for (bool uuids : {false, true})
    for (size_t i = 0; i < table.columns.size(); ++i)
      if ((table.columns[i]->type.key.type == ovsdb::AtomType::uuid) == uuids) order.push_back(i);
  std::ranges::sort(rows, [&](const DumpRow& a, const DumpRow& b) {
    for (size_t i : order)
      if (a[i] != b[i]) return a[i] < b[i];
    return false;
  });
}

Result<std::vector<DumpTable>> tables_to_dump(const ovsdb::DatabaseSchema& schema, Args args) {
  std::vector<DumpTable> tables;
  for (const TableSchema& table : schema.tables) {
    if (!args.empty() && table.name != args[0]) continue;
    DumpTable dump{&table, {}};
    for (const ColumnSchema& column : table.columns)
      if (args.size() > 1 ? std::ranges::find(args.subspan(1), column.name) != args.end() : column.index != ovsdb::kVersionColumn)
        dump.columns.push_back(&column);
    tables.push_back(std::move(dump));
  }
  if (args.empty()) return tables;
  if (tables.empty()) return fail(fmt::format("No table \"{}\" found.", args[0]));
  for (const std::string& name : args.subspan(1))
    if (!tables[0].schema->find(name)) return fail(fmt::format("Table \"{}\" has no column {}.", args[0], name));
  std::ranges::sort(tables[0].columns, {}, &ColumnSchema::name);
  return tables;
}

}  // namespace

Result<void> dump(Client& c, Args args) {
  Schema schema = TRY(c.rpc->schema(c.database));
  auto tables = TRY(tables_to_dump(*schema, args));
  for (const DumpTable& dump : tables) {
    auto rows = TRY(fetch(c, dump));
    sort_rows(dump, rows);
    Table table(c.style);
    table.set_caption(dump.schema->name + " table");
    for (const ColumnSchema* column : dump.columns) table.add_column(column->name);
    for (const DumpRow& row : rows) {
      table.add_row();
      for (size_t i = 0; i < row.size(); ++i) add_datum(table, row[i], dump.columns[i]->type);
    }
    c.print(table);
  }
  return {};
}

}  // namespace ovs::tools
