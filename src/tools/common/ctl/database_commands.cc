// The commands that work on any table: list find get set add remove clear create destroy wait-until comment.
// Spec: ovs-vsctl(8) "Database Commands"; reference sheet "ovsdb-tools" 5. Ref: observed, ovs-vsctl 3.1.
#include "base/log.h"
#include "base/strings.h"
#include "ovsdb/text.h"
#include "tools/common/ctl/context.h"
#include "tools/common/ctl/show.h"
#include "tools/common/datum_cell.h"

OVS_LOG_MODULE(db_ctl_base);

namespace ovs::tools {

namespace {

using ovsdb::ColumnSchema;
using ovsdb::Datum;
using ovsdb::TableSchema;

Result<const TableSchema*> table_argument(CtlContext& c) { return find_table(c.schema(), c.arg(0)); }

/// The columns that --columns names, else all: _uuid first.
Result<std::vector<const ColumnSchema*>> chosen_columns(CtlContext& c, const TableSchema& table) {
  std::vector<const ColumnSchema*> columns;
  const GivenOption* option = c.call.find("--columns");
  if (!option) {
    columns.push_back(&table.columns[ovsdb::kUuidColumn]);
    for (size_t i = ovsdb::kFirstColumn; i < table.columns.size(); ++i) columns.push_back(&table.columns[i]);
    return columns;
  }
  for (std::string_view name : split_any(*option->value, ", ")) {
    if (iequals(name, "_uuid")) columns.push_back(&table.columns[ovsdb::kUuidColumn]);
    else columns.push_back(TRY(find_column(table, name)));
  }
  if (columns.empty()) return fail("must specify at least one column name");
  return columns;
}

void need_columns(CtlContext& c, const TableSchema& table, const std::vector<const ColumnSchema*>& columns) {
  c.interest().table(table);
  for (const ColumnSchema* column : columns)
    if (column->index >= ovsdb::kFirstColumn) c.interest().column(table, column->index, idl::kReadWrite);
}

Table make_table(CtlContext& c, const std::vector<const ColumnSchema*>& columns) {
  Table table(c.settings.style);
  for (const ColumnSchema* column : columns) table.add_column(column->name);
  return table;
}

void add_record(Table& table, const idl::Row& row, const std::vector<const ColumnSchema*>& columns) {
  table.add_row();
  for (const ColumnSchema* column : columns) add_datum(table, row.get(column->index), column->type);
}

// list, find

Result<void> prepare_list(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  auto columns = TRY(chosen_columns(c, *table));
  need_columns(c, *table, columns);
  if (c.call.args.size() > 1) need_record(c, *table);
  return {};
}

Result<void> run_list(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  auto columns = TRY(chosen_columns(c, *table));
  c.table = make_table(c, columns);
  if (c.call.args.size() == 1) {
    for (idl::Row* row : c.replica().table(table->index).rows()) add_record(*c.table, *row, columns);
    return {};
  }
  for (const std::string& name : c.args_from(1)) {
    idl::Row* row = TRY(get_record(c, *table, name, c.has("--if-exists")));
    if (row) add_record(*c.table, *row, columns);
  }
  return {};
}

bool set_relation(std::string_view op, const Datum& a, const Datum& b) {
  if (op == "{=}") return a == b;
  if (op == "{!=}") return a != b;
  if (op == "{<}") return a.size() < b.size() && b.includes_all(a);
  if (op == "{<=}" || op == "{in}") return b.includes_all(a);
  if (op == "{>}") return a.size() > b.size() && a.includes_all(b);
  if (op == "{>=}") return a.includes_all(b);
  return a.excludes_all(b);  // {not-in}
}

bool order_relation(std::string_view op, const Datum& a, const Datum& b) {
  if (op == "=") return a == b;
  if (op == "!=") return a != b;
  if (op == "<") return a < b;
  if (op == ">") return a > b;
  if (op == "<=") return a <= b;
  return a >= b;
}

bool relation(std::string_view op, const Datum& a, const Datum& b) {
  return op.starts_with('{') ? set_relation(op, a, b) : order_relation(op, a, b);
}

Result<bool> satisfies(CtlContext& c, const idl::Row& row, std::string_view condition) {
  Setting s = TRY(parse_setting(row.table().schema(), condition, SettingForm::condition));
  const ovsdb::Type& type = s.column->type;
  const Datum& have = row.get(s.column->index);
  if (!s.key) {
    Datum want = TRY(ovsdb::datum_from_text(type, s.value, &c.symbols()));
    return relation(s.op, have, want);
  }
  if (!type.is_map()) return fail(fmt::format("cannot specify key to check for non-map column {}", s.column->name));
  ovsdb::Atom key = TRY(ovsdb::atom_from_text(type.key, *s.key, &c.symbols()));
  ovsdb::Type values;
  values.key = type.value;
  values.min = 0;
  values.max = ovsdb::kUnlimited;
  Datum want = TRY(ovsdb::datum_from_text(values, s.value, &c.symbols()));
  const ovsdb::Atom* found = have.value_of(key);
  if (!found && !s.op.starts_with('{')) return false;
  return relation(s.op, found ? Datum(*found) : Datum(), want);
}

Result<bool> satisfies_all(CtlContext& c, const idl::Row& row, std::span<const std::string> conditions) {
  for (const std::string& condition : conditions) {
    bool holds = TRY(satisfies(c, row, condition));
    if (!holds) return false;
  }
  return true;
}

Result<void> need_conditions(CtlContext& c, const TableSchema& table, std::span<const std::string> conditions) {
  for (const std::string& condition : conditions) {
    Setting s = TRY(parse_setting(table, condition, SettingForm::condition));
    c.interest().column(table, s.column->index, idl::kReadWrite);
  }
  return {};
}

Result<void> prepare_find(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  auto columns = TRY(chosen_columns(c, *table));
  need_columns(c, *table, columns);
  return need_conditions(c, *table, c.args_from(1));
}

Result<void> run_find(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  auto columns = TRY(chosen_columns(c, *table));
  c.table = make_table(c, columns);
  for (idl::Row* row : c.replica().table(table->index).rows()) {
    bool holds = TRY(satisfies_all(c, *row, c.args_from(1)));
    if (holds) add_record(*c.table, *row, columns);
  }
  return {};
}

// get

Result<ovsdb::Symbol*> claim_symbol(CtlContext& c, const std::string& name, bool* is_new = nullptr) {
  if (!name.starts_with('@')) return fail(fmt::format("row id \"{}\" does not begin with \"@\"", name));
  if (is_new) *is_new = !c.symbols().symbols.contains(name);
  ovsdb::Symbol& symbol = c.symbols().get(name);
  if (symbol.created) return fail(fmt::format("row id \"{}\" may only be specified on one --id option", name));
  symbol.created = true;
  return &symbol;
}

Result<void> prepare_get(CtlContext& c) {
  if (c.has("--if-exists") && c.has("--id")) return fail("--if-exists and --id may not be specified together");
  const TableSchema* table = TRY(table_argument(c));
  need_record(c, *table);
  for (const std::string& word : c.args_from(2)) {
    if (iequals(word, "_uuid")) continue;
    Setting s = TRY(parse_setting(*table, word, SettingForm::column_key));
    c.interest().column(*table, s.column->index, idl::kReadWrite);
  }
  return {};
}

Result<void> get_value(CtlContext& c, const idl::Row& row, std::string_view word) {
  const TableSchema& table = row.table().schema();
  if (iequals(word, "_uuid")) {
    c.print_line(row.uuid().text());
    return {};
  }
  Setting s = TRY(parse_setting(table, word, SettingForm::column_key));
  const ovsdb::Type& type = s.column->type;
  const Datum& value = row.get(s.column->index);
  if (!s.key) {
    c.print_line(ovsdb::to_text(value, type));
    return {};
  }
  if (!type.is_map()) return fail(fmt::format("cannot specify key to get for non-map column {}", s.column->name));
  ovsdb::Atom key = TRY(ovsdb::atom_from_text(type.key, *s.key, &c.symbols()));
  if (const ovsdb::Atom* found = value.value_of(key)) c.print_line(ovsdb::to_text(*found));
  else if (c.has("--if-exists")) c.print_line("");
  else
    return fail(fmt::format("no key \"{}\" in {} record \"{}\" column {}", *s.key, table.name, c.arg(1), s.column->name));
  return {};
}

Result<void> run_get(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(get_record(c, *table, c.arg(1), c.has("--if-exists")));
  if (!row) return {};
  if (const GivenOption* id = c.call.find("--id")) {
    bool is_new = false;
    ovsdb::Symbol* symbol = TRY(claim_symbol(c, *id->value, &is_new));
    if (!is_new) return fail(fmt::format("row id \"{}\" specified on \"get\" command was used before it was defined", *id->value));
    symbol->uuid = row->uuid();
    symbol->strong_ref = true;  // the row is there: no warning that nothing refers to it
  }
  for (const std::string& word : c.args_from(2)) TRY(get_value(c, *row, word));
  return {};
}

// set, add, remove, clear

Result<void> prepare_set(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  need_record(c, *table);
  for (const std::string& word : c.args_from(2)) TRY(need_setting(c, *table, word, false));
  return {};
}

Result<void> run_set(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(get_record(c, *table, c.arg(1), c.has("--if-exists")));
  if (!row) return {};
  std::vector<std::string> words(c.args_from(2).begin(), c.args_from(2).end());
  // Observed: what the last command sets by keys comes after whole values.
  if (c.last) std::ranges::stable_partition(words, [](const std::string& word) { return word.find('=') < word.find(':'); });
  for (const std::string& word : words) TRY(apply_setting(c, *row, word));
  return {};
}

Result<const ColumnSchema*> changeable_column(CtlContext& c, const TableSchema& table, std::string_view name) {
  const ColumnSchema* column = TRY(find_column(table, name));
  c.interest().column(table, column->index, idl::kReadWrite);
  if (!column->mutable_) return fail(fmt::format("cannot modify read-only column {} in table {}", column->name, table.name));
  return column;
}

Result<void> prepare_change(CtlContext& c) {  // add, remove
  const TableSchema* table = TRY(table_argument(c));
  need_record(c, *table);
  TRY(changeable_column(c, *table, c.arg(2)));
  return {};
}

/// "add" before another command, which is to see the result. Keys of a map that are there keep their values; the last
/// command's "add" replaces them, as the reference's does.
Result<void> add_here(idl::Row& row, const ColumnSchema& column, const Datum& more) {
  Datum whole = row.get(column.index);
  whole.unite(more);
  if (whole.size() > column.type.max)
    return fail(fmt::format("\"add\" operation would put {} {} in column {} of table {} but the maximum number is {}", whole.size(),
                            column.type.is_map() ? "pairs" : "values", column.name, row.table().schema().name, column.type.max));
  row.verify(column.index);
  row.set(column.index, std::move(whole));
  return {};
}

Result<void> run_add(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(get_record(c, *table, c.arg(1), c.has("--if-exists")));
  if (!row) return {};
  const ColumnSchema* column = TRY(find_column(*table, c.arg(2)));
  ovsdb::Type many = column->type;
  many.min = 1;
  many.max = ovsdb::kUnlimited;
  Datum more;
  for (const std::string& word : c.args_from(3)) more.unite(TRY(ovsdb::datum_from_text(many, word, &c.symbols())));
  if (!c.last) return add_here(*row, *column, std::move(more));
  for (size_t i = 0; i < more.size(); ++i)
    row->map_set(column->index, more.key(i), more.values().empty() ? ovsdb::Atom() : more.value(i));
  return {};
}

/// "KEY=VALUE" removes only that pair, "KEY" whatever value it has.
Result<Datum> parse_removal(CtlContext& c, const ovsdb::Type& type, const std::string& word) {
  ovsdb::Type many = type;
  many.min = 1;
  many.max = ovsdb::kUnlimited;
  if (type.is_map()) {
    if (auto pairs = ovsdb::datum_from_text(many, word, &c.symbols())) return std::move(*pairs);
    many.value = {};
  }
  return ovsdb::datum_from_text(many, word, &c.symbols());
}

Result<void> run_remove(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(get_record(c, *table, c.arg(1), c.has("--if-exists")));
  if (!row) return {};
  const ColumnSchema* column = TRY(find_column(*table, c.arg(2)));
  Datum left = row->get(column->index);
  for (const std::string& word : c.args_from(3)) {
    Datum less = TRY(parse_removal(c, column->type, word));
    left.subtract(less);
  }
  if (left.size() < column->type.min)
    return fail(fmt::format("\"remove\" operation would put {} {} in column {} of table {} but the minimum number is {}", left.size(),
                            column->type.is_map() ? "pairs" : "values", column->name, table->name, column->type.min));
  row->verify(column->index);
  row->set(column->index, std::move(left));
  return {};
}

Result<void> prepare_clear(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  need_record(c, *table);
  for (const std::string& name : c.args_from(2)) TRY(changeable_column(c, *table, name));
  return {};
}

Result<void> run_clear(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(get_record(c, *table, c.arg(1), c.has("--if-exists")));
  if (!row) return {};
  for (const std::string& name : c.args_from(2)) {
    const ColumnSchema* column = TRY(find_column(*table, name));
    if (column->type.min > 0)
      return fail(fmt::format("\"clear\" operation cannot be applied to column {} of table {}, which is not allowed to be empty",
                              column->name, table->name));
    row->set(column->index, Datum());
  }
  return {};
}

// create, destroy

Result<void> prepare_create(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  c.interest().table(*table);
  for (const std::string& word : c.args_from(1)) TRY(need_setting(c, *table, word, true));
  const GivenOption* id = c.call.find("--id");
  if (!id && !table->is_root)
    LOG_WARN("applying \"create\" command to table {} without --id option will have no effect", table->name);
  return {};
}

Result<void> run_create(CtlContext& c) {
  const TableSchema* schema = TRY(table_argument(c));
  idl::Table& table = c.replica().table(schema->index);
  const GivenOption* id = c.call.find("--id");
  idl::Row* row = nullptr;
  if (!id) {
    row = &c.transaction().insert(table);
  } else if (auto uuid = Uuid::parse(*id->value)) {
    row = &c.transaction().insert(table, *uuid);
  } else {
    ovsdb::Symbol* symbol = TRY(claim_symbol(c, *id->value));
    if (schema->is_root) symbol->strong_ref = true;  // nothing need refer to it
    row = &c.transaction().insert_as(table, symbol->uuid);
  }
  for (const std::string& word : c.args_from(1)) TRY(apply_setting(c, *row, word));
  c.created = row->uuid();
  c.print_line(row->uuid().text());
  return {};
}

/// The row got its real name when it was committed.
Result<void> finish_create(CtlContext& c) {
  if (auto real = c.transaction().inserted_uuid(*c.created)) c.output = real->text() + "\n";
  return {};
}

Result<void> prepare_destroy(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  bool all = c.has("--all"), records = c.call.args.size() > 1;
  if (all && records) return fail("--all and records argument should not be specified together");
  if (all && c.has("--if-exists")) return fail("--all and --if-exists should not be specified together");
  if (!all && !records) LOG_WARN("either --all or records argument should be specified");
  need_record(c, *table);
  return {};
}

Result<void> run_destroy(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  if (c.has("--all"))
    for (idl::Row* row : c.replica().table(table->index).rows()) row->destroy();
  for (const std::string& name : c.args_from(1)) {
    idl::Row* row = TRY(get_record(c, *table, name, c.has("--if-exists")));
    if (row) row->destroy();
  }
  return {};
}

// wait-until, comment

Result<void> prepare_wait_until(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  need_record(c, *table);
  return need_conditions(c, *table, c.args_from(2));
}

Result<void> run_wait_until(CtlContext& c) {
  const TableSchema* table = TRY(table_argument(c));
  idl::Row* row = TRY(find_record(c, *table, c.arg(1)));
  if (!row) {
    c.try_again = true;
    return {};
  }
  bool holds = TRY(satisfies_all(c, *row, c.args_from(2)));
  c.try_again = !holds;
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"comment", 0, kManyArgs, "*ARG", "", false, nullptr, nullptr},
    {"get", 2, kManyArgs, "!TABLE !RECORD *COLUMN?:KEY", "--if-exists,--id=", false, prepare_get, run_get},
    {"list", 1, kManyArgs, "!TABLE *RECORD", "--if-exists,--columns=", false, prepare_list, run_list},
    {"find", 1, kManyArgs, "!TABLE *COLUMN?:KEY=VALUE", "--columns=", false, prepare_find, run_find},
    {"set", 3, kManyArgs, "!TABLE !RECORD +COLUMN?:KEY=VALUE", "--if-exists", true, prepare_set, run_set},
    {"add", 4, kManyArgs, "!TABLE !RECORD !COLUMN +?KEY=VALUE", "--if-exists", true, prepare_change, run_add},
    {"remove", 4, kManyArgs, "!TABLE !RECORD !COLUMN +KEY|VALUE|KEY=VALUE", "--if-exists", true, prepare_change, run_remove},
    {"clear", 3, kManyArgs, "!TABLE !RECORD +COLUMN", "--if-exists", true, prepare_clear, run_clear},
    {"create", 2, kManyArgs, "!TABLE +COLUMN?:KEY=VALUE", "--id=", true, prepare_create, run_create, finish_create},
    {"destroy", 1, kManyArgs, "!TABLE *RECORD", "--if-exists,--all", true, prepare_destroy, run_destroy},
    {"wait-until", 2, kManyArgs, "!TABLE !RECORD *COLUMN?:KEY=VALUE", "", false, prepare_wait_until, run_wait_until},
    {"show", 0, 0, "", "", false, prepare_show, run_show},
};

}  // namespace

std::span<const CtlCommand> database_commands() { return kCommands; }

}  // namespace ovs::tools
