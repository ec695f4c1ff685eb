// Spec: RFC 7047 3.2; reference sheet "ovsdb" 5.1.
#include "ovsdb/schema.h"

#include <numeric>

#include "base/strings.h"

namespace ovs::ovsdb {
namespace {

template <class T>
const T* find_by_name(const std::vector<T>& all, std::string_view name) {
  auto it = std::lower_bound(all.begin(), all.end(), name, [](const T& t, std::string_view n) { return t.name < n; });
  return it != all.end() && it->name == name ? &*it : nullptr;
}

ColumnSchema uuid_column(std::string_view name, size_t index) {
  ColumnSchema c;
  c.name = name;
  c.json_key = json::quoted(name) + ":";
  c.index = index;
  c.type = Type::scalar(AtomType::uuid);
  c.mutable_ = false;
  c.persistent = index == kUuidColumn;
  c.default_value = Datum::default_of(c.type);
  return c;
}

Result<void> read_columns(TableSchema& t, const json::Object& columns, const json::Value& at) {
  t.columns.push_back(uuid_column("_uuid", kUuidColumn));
  t.columns.push_back(uuid_column("_version", kVersionColumn));
  for (const json::Member& m : columns) {
    if (m.key.starts_with("_")) return syntax_error(at, "names beginning with \"_\" are reserved");
    if (!is_id(m.key)) return syntax_error(at, "name must be a valid id");
    ColumnSchema c = TRY(ColumnSchema::from_json(m.key, m.value));
    c.index = t.columns.size();
    t.columns.push_back(std::move(c));
  }
  t.by_name.resize(t.columns.size());
  std::iota(t.by_name.begin(), t.by_name.end(), size_t{0});
  std::ranges::sort(t.by_name, {}, [&t](size_t c) -> const std::string& { return t.columns[c].name; });
  return {};
}

/// `at`: the table's schema.
Result<void> read_indexes(TableSchema& t, const json::Array& indexes, const json::Value& at) {
  for (const json::Value& index : indexes) {
    std::vector<size_t> columns = TRY(columns_from_json(&index, t));
    if (columns.empty()) return syntax_error(at, "index must have at least one column");
    for (size_t c : columns)
      if (!t.columns[c].persistent)
        return syntax_error(at, fmt::format("ephemeral columns (such as {}) may not be indexed", t.columns[c].name));
    t.indexes.push_back(std::move(columns));
  }
  return {};
}

Result<void> resolve_ref(DatabaseSchema& db, ColumnSchema& c, const BaseType& base, std::string_view what,
                         const TableSchema** out) {
  if (!base.is_ref()) return {};
  const TableSchema* target = db.find(base.ref_table);
  if (!target)
    return error("syntax error", fmt::format("column {} {} refers to undefined table {}", c.name, what, base.ref_table));
  // A strong reference to a row that only references keep must survive with the row.
  if (base.is_strong_ref() && !target->is_root) c.persistent = true;
  *out = target;
  return {};
}

Result<void> resolve_refs(DatabaseSchema& db) {
  for (TableSchema& t : db.tables) {
    for (ColumnSchema& c : t.columns) {
      TRY(resolve_ref(db, c, c.type.key, "key", &c.key_ref));
      TRY(resolve_ref(db, c, c.type.value, "value", &c.value_ref));
      if (c.key_ref || c.value_ref) t.has_references = true;
      if (c.type.key.is_weak_ref() || c.type.value.is_weak_ref()) {
        t.has_weak_references = true;
        c.mutable_ = true;
      }
    }
  }
  return {};
}

}  // namespace

bool is_version(std::string_view text) {
  auto parts = split(text, '.');
  return parts.size() == 3 && std::ranges::all_of(parts, [](std::string_view p) {
           return !p.empty() && std::ranges::all_of(p, [](char c) { return c >= '0' && c <= '9'; });
         });
}

Result<ColumnSchema> ColumnSchema::from_json(std::string_view name, const json::Value& json) {
  Members m(json, fmt::format("schema for column {}", name));
  auto is_mutable = m.get("mutable", want_bool | want_optional);
  auto ephemeral = m.get("ephemeral", want_bool | want_optional);
  auto type = m.get("type", want_string | want_object);
  TRY(m.done());
  ColumnSchema c;
  c.name = name;
  c.json_key = json::quoted(name) + ":";
  c.type = TRY(Type::from_json(*type));
  c.mutable_ = !is_mutable || is_mutable->boolean();
  c.persistent = !ephemeral || !ephemeral->boolean();
  c.default_value = Datum::default_of(c.type);
  return c;
}

json::Value ColumnSchema::to_json() const {
  json::Object o{{"type", type.to_json()}};
  if (!mutable_) o.set("mutable", false);
  if (!persistent) o.set("ephemeral", true);
  return o;
}

Result<TableSchema> TableSchema::from_json(std::string_view name, const json::Value& json) {
  Members m(json, fmt::format("table schema for table {}", name));
  auto columns = m.get("columns", want_object);
  auto is_mutable = m.get("mutable", want_bool | want_optional);
  auto rows = m.get("maxRows", want_integer | want_optional);
  auto root = m.get("isRoot", want_bool | want_optional);
  auto indexes = m.get("indexes", want_array | want_optional);
  TRY(m.done());
  TableSchema t;
  t.name = name;
  t.json_key = json::quoted(name) + ":";
  if (rows) {
    if (rows->integer() <= 0) return syntax_error(json, "maxRows must be at least 1");
    t.max_rows = static_cast<size_t>(rows->integer());
  }
  if (columns->object().empty()) return syntax_error(json, "table must have at least one column");
  t.mutable_ = !is_mutable || is_mutable->boolean();
  t.is_root = root && root->boolean();
  TRY(read_columns(t, columns->object(), json));
  if (indexes) TRY(read_indexes(t, indexes->array(), json));
  return t;
}

json::Value TableSchema::to_json(bool with_root) const {
  json::Object out, cols;
  for (size_t i = kFirstColumn; i < columns.size(); ++i) cols.set(columns[i].name, columns[i].to_json());
  out.set("columns", std::move(cols));
  if (!mutable_) out.set("mutable", false);
  if (with_root && is_root) out.set("isRoot", true);
  if (max_rows != SIZE_MAX) out.set("maxRows", max_rows);
  if (!indexes.empty()) {
    json::Array list;
    for (const auto& index : indexes) {
      json::Array names;
      for (size_t c : index) names.push_back(columns[c].name);
      list.push_back(std::move(names));
    }
    out.set("indexes", std::move(list));
  }
  return out;
}

const ColumnSchema* TableSchema::find(std::string_view column) const {
  if (column == "_uuid") return &columns[kUuidColumn];
  if (column == "_version") return &columns[kVersionColumn];
  auto it = std::lower_bound(columns.begin() + kFirstColumn, columns.end(), column,
                             [](const ColumnSchema& c, std::string_view n) { return c.name < n; });
  return it != columns.end() && it->name == column ? &*it : nullptr;
}

Result<std::shared_ptr<const DatabaseSchema>> DatabaseSchema::from_json(const json::Value& json) {
  Members m(json, "database schema");
  auto name = m.get("name", want_id);
  auto version = m.get("version", want_string | want_optional);
  auto cksum = m.get("cksum", want_string | want_optional);
  auto tables = m.get("tables", want_object);
  TRY(m.done());
  auto db = std::make_shared<DatabaseSchema>();
  db->name = name->string();
  if (version) {
    db->version = version->string();
    if (!is_version(db->version))
      return syntax_error(json, fmt::format("schema version \"{}\" not in format x.y.z", db->version));
  }
  if (cksum) db->cksum = cksum->string();
  for (const json::Member& t : tables->object()) {
    if (t.key.starts_with("_")) return syntax_error(json, "names beginning with \"_\" are reserved");
    if (!is_id(t.key)) return syntax_error(json, "name must be a valid id");
    TableSchema table = TRY(TableSchema::from_json(t.key, t.value));
    table.index = db->tables.size();
    db->tables.push_back(std::move(table));
  }
  bool any_root = std::ranges::any_of(db->tables, &TableSchema::is_root);
  if (!any_root)
    for (TableSchema& t : db->tables) t.is_root = true;
  TRY(resolve_refs(*db));
  return std::shared_ptr<const DatabaseSchema>(std::move(db));
}

Result<std::shared_ptr<const DatabaseSchema>> DatabaseSchema::from_file(const std::string& path) {
  auto json = json::parse_file(path);
  if (!json) return error("failed to read schema", fmt::format("\"{}\" could not be read as JSON ({})", path, json.error().text));
  auto schema = from_json(*json);
  if (!schema) {
    Error e = schema.error();
    e.details = fmt::format("failed to parse \"{}\" as ovsdb schema: {}", path, e.details);
    return Failure(std::move(e));
  }
  return schema;
}

json::Value DatabaseSchema::to_json() const {
  bool all_root = std::ranges::all_of(tables, &TableSchema::is_root);
  json::Object o{{"name", name}}, list;
  if (!version.empty()) o.set("version", version);
  if (!cksum.empty()) o.set("cksum", cksum);
  for (const TableSchema& t : tables) list.set(t.name, t.to_json(!all_root));
  o.set("tables", std::move(list));
  return o;
}

const TableSchema* DatabaseSchema::find(std::string_view table) const { return find_by_name(tables, table); }

Result<std::vector<size_t>> columns_from_json(const json::Value* json, const TableSchema& table) {
  std::vector<size_t> out;
  out.reserve(json && json->is_array() ? json->array().size() : table.columns.size());
  if (!json) {
    for (size_t i = 0; i < table.columns.size(); ++i) out.push_back(i);
    return out;
  }
  auto distinct = [json] { return syntax_error(*json, "array of distinct column names expected"); };
  if (!json->is_array()) return distinct();
  for (const json::Value& name : json->array()) {
    if (!name.is_string()) return distinct();
    const ColumnSchema* c = table.find(name.string());
    if (!c) return syntax_error(*json, fmt::format("{} is not a valid column name", name.string()));
    if (std::ranges::find(out, c->index) != out.end()) return distinct();
    out.push_back(c->index);
  }
  return out;
}

}  // namespace ovs::ovsdb
