// How users name tables, columns, rows and settings.
// Spec: reference sheet "ovsdb-tools" 4.2, 4.3. Ref: observed, ovs-vsctl 3.1.
#include "base/strings.h"
#include "ovsdb/text.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {

CtlContext::CtlContext(const CtlTool& tool_, CtlCall& call_, idl::Interest& interest, const CtlSettings& settings_)
    : tool(tool_), call(call_), settings(settings_), interest_(&interest) {}

CtlContext::CtlContext(const CtlTool& tool_, CtlCall& call_, idl::Replica& replica, idl::Transaction& transaction,
                       ovsdb::SymbolTable& symbols, const CtlSettings& settings_)
    : tool(tool_), call(call_), settings(settings_), replica_(&replica), transaction_(&transaction), symbols_(&symbols) {}

namespace {

char folded(char c) { return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool same_name(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, folded, folded); }
bool has_prefix(std::string_view name, std::string_view prefix) {
  return prefix.size() <= name.size() && same_name(name.substr(0, prefix.size()), prefix);
}

/// Exact match, else all that begin with it.
template <class T>
std::vector<const T*> candidates(std::span<const T> all, std::string_view name) {
  std::vector<const T*> found;
  for (const T& item : all) {
    if (same_name(item.name, name)) return {&item};
    if (has_prefix(item.name, name)) found.push_back(&item);
  }
  return found;
}

template <class T>
std::string joined_names(const std::vector<const T*>& items) {
  std::string text;
  for (const T* item : items) text += (text.empty() ? "" : ", ") + item->name;
  return text;
}

}  // namespace

Result<const ovsdb::TableSchema*> find_table(const ovsdb::DatabaseSchema& schema, std::string_view name) {
  auto found = candidates(std::span(schema.tables), name);
  if (found.empty()) return fail(fmt::format("unknown table \"{}\"", name));
  if (found.size() > 1) return fail(fmt::format("\"{}\" matches multiple table names: {}", name, joined_names(found)));
  return found[0];
}

Result<const ovsdb::ColumnSchema*> find_column(const ovsdb::TableSchema& table, std::string_view name) {
  auto found = candidates(std::span(table.columns).subspan(ovsdb::kFirstColumn), name);
  if (found.empty())
    return fail(fmt::format("{} does not contain a column whose name matches \"{}\"", table.name, name));
  if (found.size() > 1)
    return fail(fmt::format("{} contains more than one column whose name matches \"{}\": {}", table.name, name,
                            joined_names(found)));
  return found[0];
}

void need_record(CtlContext& context, const ovsdb::TableSchema& table) {
  context.interest().table(table);
  for (const RecordId& id : context.tool.record_ids) {
    if (id.table != table.name) continue;
    if (!id.name_table.empty() && !id.name_column.empty())
      context.interest().column(id.name_table, id.name_column, idl::kReadWrite);
    if (!id.reference.empty()) context.interest().column(id.name_table, id.reference, idl::kReadWrite);
  }
}

namespace {

/// One way of naming. Several hits: an error.
Result<idl::Row*> find_by_id(CtlContext& context, const ovsdb::TableSchema& table, const RecordId& id, std::string_view name) {
  const idl::Table& name_table = context.replica().table(id.name_table);
  const ovsdb::ColumnSchema& column = *name_table.schema().find(id.name_column);
  idl::Row* found = nullptr;
  for (idl::Row* row : name_table.rows()) {
    const ovsdb::Datum& value = row->get(column.index);
    if (value.size() != 1) continue;
    const ovsdb::Atom& atom = value.key(0);
    bool equal = atom.type() == ovsdb::AtomType::string    ? atom.string() == name
                 : atom.type() == ovsdb::AtomType::uuid    ? name.size() >= 4 && atom.uuid().text().starts_with(to_lower(name))
                 : atom.type() == ovsdb::AtomType::integer ? fmt::format("{}", atom.integer()) == name
                                                           : false;
    if (!equal) continue;
    if (found) return fail(fmt::format("multiple rows in {} match \"{}\"", table.name, name));
    found = row;
  }
  if (!found || id.reference.empty()) return found;
  const ovsdb::Datum& reference = found->get(name_table.schema().find(id.reference)->index);
  if (reference.size() != 1 || reference.key(0).type() != ovsdb::AtomType::uuid) return nullptr;
  return context.replica().table(table.index).find(reference.key(0).uuid());
}

Result<idl::Row*> find_by_prefix(const idl::Table& table, std::string_view name) {
  bool is_hex = name.size() >= 4 && name.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
  if (!is_hex) return nullptr;
  std::string prefix = to_lower(name);
  idl::Row* found = nullptr;
  for (idl::Row* row : table.rows()) {
    if (!row->uuid().text().starts_with(prefix)) continue;
    if (found)
      return fail(fmt::format("{} contains 2 or more rows whose UUIDs begin with {}: at least {} and {}", table.schema().name,
                              name, found->uuid().text(), row->uuid().text()));
    found = row;
  }
  return found;
}

}  // namespace

Result<idl::Row*> find_record(CtlContext& context, const ovsdb::TableSchema& schema, std::string_view name) {
  const idl::Table& table = context.replica().table(schema.index);
  if (auto uuid = Uuid::parse(name))
    if (idl::Row* row = table.find(*uuid)) return row;
  if (name == ".") {
    auto rows = table.rows();
    return rows.size() == 1 ? rows[0] : nullptr;
  }
  for (const RecordId& id : context.tool.record_ids) {
    if (id.table != schema.name || id.name_column.empty()) continue;
    idl::Row* row = TRY(find_by_id(context, schema, id, name));
    if (row) return row;
  }
  return find_by_prefix(table, name);
}

Result<idl::Row*> get_record(CtlContext& context, const ovsdb::TableSchema& table, std::string_view name, bool if_exists) {
  idl::Row* row = TRY(find_record(context, table, name));
  if (!row && !if_exists) return fail(fmt::format("no row \"{}\" in table {}", name, table.name));
  return row;
}

// Settings

namespace {
constexpr std::string_view kOperators[] = {"=",   "!=",   "<",    ">",    "<=",   ">=",  "{=}",
                                           "{!=}", "{<}", "{>}", "{<=}", "{>=}", "{in}", "{not-in}"};

Result<void> take_operator(std::string_view whole, std::string_view rest, SettingForm form, Setting& setting) {
  std::span<const std::string_view> allowed(kOperators);
  if (form == SettingForm::assignment) allowed = allowed.first(1);
  for (std::string_view op : allowed)
    if (rest.starts_with(op) && op.size() > setting.op.size()) setting.op = op;
  setting.value = rest.substr(setting.op.size());
  if (!setting.op.empty() && !setting.value.empty()) return {};
  if (form == SettingForm::assignment)
    return fail(fmt::format("{}: argument does not end in \"=\" followed by a value.", whole));
  std::string list;
  for (const std::string_view& op : allowed)
    list += fmt::format("{}{}\"{}\"", list.empty() ? "" : ", ", &op == &allowed.back() ? "or " : "", op);
  return fail(fmt::format("{}: argument does not end in {} followed by a value.", whole, list));
}
/// Errors name what is left of the argument.
Result<std::string> next_token(std::string_view& rest) {
  std::string_view start = rest;
  auto token = ovsdb::take_token(rest);
  if (!token) return fail(fmt::format("{}: {}", start, token.error().text));
  return std::move(*token);
}
}  // namespace

Result<Setting> parse_setting(const ovsdb::TableSchema& table, std::string_view text, SettingForm form) {
  Setting setting;
  std::string_view rest = text;
  std::string column = TRY(next_token(rest));
  if (column.empty()) return fail(fmt::format("{}: missing column name", text));
  setting.column = TRY(find_column(table, column));
  if (rest.starts_with(':')) {
    rest.remove_prefix(1);
    std::string key = TRY(next_token(rest));
    setting.key = std::move(key);
  }
  if (form == SettingForm::column_key) {
    if (!rest.empty()) return fail(fmt::format("{}: trailing garbage \"{}\" in argument", text, rest));
    return setting;
  }
  TRY(take_operator(text, rest, form, setting));
  return setting;
}

Result<void> need_setting(CtlContext& context, const ovsdb::TableSchema& table, std::string_view text, bool creating) {
  // Only the column is looked at: what is wrong behind it is told in the second phase, after what is wrong with the row.
  std::string_view rest = text;
  std::string name = TRY(next_token(rest));
  if (name.empty()) return fail(fmt::format("{}: missing column name", text));
  const ovsdb::ColumnSchema* column = TRY(find_column(table, name));
  context.interest().column(table, column->index, idl::kReadWrite);
  if (!creating && !column->mutable_)
    return fail(fmt::format("cannot modify read-only column {} in table {}", column->name, table.name));
  return {};
}

Result<void> apply_setting(CtlContext& context, idl::Row& row, std::string_view text) {
  Setting setting = TRY(parse_setting(row.table().schema(), text, SettingForm::assignment));
  const ovsdb::ColumnSchema& column = *setting.column;
  if (!setting.key) {
    ovsdb::Datum value = TRY(ovsdb::datum_from_text(column.type, setting.value, &context.symbols()));
    row.set(column.index, std::move(value));
    return {};
  }
  if (!column.type.is_map()) return fail(fmt::format("cannot specify key to set for non-map column {}", column.name));
  ovsdb::Atom key = TRY(ovsdb::atom_from_text(column.type.key, *setting.key, &context.symbols()));
  ovsdb::Atom value = TRY(ovsdb::atom_from_text(column.type.value, setting.value, &context.symbols()));
  row.map_set(column.index, std::move(key), std::move(value));
  return {};
}

std::string record_id_help(const CtlTool& tool) {
  std::string text = "Database commands may reference a row in each table in the following ways:\n";
  std::vector<std::string_view> tables;
  for (const ovsdb::TableSchema& table : tool.schema->tables) tables.push_back(table.name);
  for (std::string_view table : tables) {
    text += fmt::format("  {}:\n    by UUID\n", table);
    if (tool.schema->find(table)->max_rows == 1) text += "    as \".\"\n";
    for (const RecordId& id : tool.record_ids) {
      if (id.table != table || id.name_column.empty()) continue;
      if (id.reference.empty()) text += fmt::format("    by \"{}\"\n", id.name_column);
      else
        text += fmt::format("    via \"{}\" of {} with matching \"{}\"\n", id.reference, id.name_table, id.name_column);
    }
  }
  return text;
}

}  // namespace ovs::tools
