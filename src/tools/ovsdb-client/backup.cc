// backup: the content of a database as a database file on stdout. restore: the way back, in one transaction.
// Spec: ovsdb-client(1); reference sheet "ovsdb-tools" 2.4, "ovsdb" 12.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/log.h"
#include "tools/ovsdb-client/commands.h"
#include "ovsdb/log_file.h"

OVS_LOG_MODULE(ovsdb_client);

namespace ovs::tools {

using ovsdb::ColumnSchema;
using ovsdb::Datum;
using ovsdb::TableSchema;

namespace {

/// A file name of our own that goes away with us.
class TemporaryFile {
 public:
  TemporaryFile() {
    const char* dir = std::getenv("TMPDIR");
    std::string pattern = fmt::format("{}/ovsdb-client-XXXXXX", dir && *dir ? dir : "/tmp");
    dir_ = mkdtemp(pattern.data()) ? pattern : "/tmp";
    path_ = dir_ + "/database";
  }
  ~TemporaryFile() {
    std::remove(path_.c_str());
    std::remove((dir_ + "/.database.~lock~").c_str());
    rmdir(dir_.c_str());
  }
  const std::string& path() const { return path_; }

 private:
  std::string dir_, path_;
};

template <class T>
Result<T> told(ovsdb::Result<T> result) {
  if (!result) return fail(result.error().text());
  if constexpr (std::is_void_v<T>) return {};
  else return std::move(*result);
}

/// The persistent columns of every row, those with default values too: table -> uuid -> column -> value.
Result<json::Object> fetch_content(Client& c, const ovsdb::DatabaseSchema& schema) {
  json::Array params = json::array({c.database});
  for (const TableSchema& table : schema.tables) {
    json::Array columns = json::array({"_uuid"});
    for (const ColumnSchema& column : std::span(table.columns).subspan(ovsdb::kFirstColumn))
      if (column.persistent) columns.push_back(column.name);
    params.push_back(json::Object{{"columns", std::move(columns)}, {"op", "select"}, {"table", table.name}, {"where", json::Array()}});
  }
  json::Value reply = TRY(c.rpc->call("transact", std::move(params)));
  json::Object content;
  for (size_t i = 0; i < schema.tables.size(); ++i) {
    const json::Value* rows = reply.is_array() && i < reply.array().size() ? reply.array()[i].find("rows") : nullptr;
    if (!rows || !rows->is_array()) return fail(fmt::format("transaction returned error: {}", json::to_text(reply)));
    json::Object table;
    for (const json::Value& row : rows->array()) {
      const json::Value* uuid = row.find("_uuid");
      if (!uuid || !uuid->is_array() || uuid->array().size() != 2) continue;
      json::Object columns = row.object();
      std::string name = uuid->array()[1].string();
      columns.erase("_uuid");
      table.set(name, std::move(columns));
    }
    if (!table.empty()) content.set(schema.tables[i].name, std::move(table));
  }
  return content;
}

}  // namespace

Result<void> backup(Client& c, Args) {
  if (isatty(STDOUT_FILENO)) return fail("not writing backup to a terminal; please redirect stdout to a file");
  Schema schema = TRY(c.rpc->schema(c.database));
  json::Object content = TRY(fetch_content(c, *schema));
  content.set("_comment", "produced by \"ovsdb-client backup\"");
  content.set("_date", std::chrono::duration_cast<Millis>(c.clock.wall().time_since_epoch()).count());
  TemporaryFile temporary;
  auto file = TRY(told(ovsdb::LogFile::open(temporary.path(), "JSON", ovsdb::LogFile::Mode::create)));
  TRY(told(file->write(json::to_text(schema->to_json()))));
  TRY(told(file->write(json::to_text(json::Value(std::move(content))))));
  std::ifstream written(temporary.path(), std::ios::binary);
  std::stringstream bytes;
  bytes << written.rdbuf();
  std::string text = bytes.str();
  std::fwrite(text.data(), 1, text.size(), stdout);
  return {};
}

// restore

namespace {

struct Restored {
  Schema schema;
  /// table -> uuid -> values of all columns
  std::map<std::string, std::map<Uuid, std::vector<Datum>>> tables;
};

Result<void> apply_row(const TableSchema& table, std::map<Uuid, std::vector<Datum>>& rows, const Uuid& uuid, const json::Value& change,
                       bool is_diff) {
  if (change.is_null()) {
    rows.erase(uuid);
    return {};
  }
  auto [at, fresh] = rows.try_emplace(uuid);
  if (fresh)
    for (const ColumnSchema& column : table.columns) at->second.push_back(column.default_value);
  if (!change.is_object()) return fail("backup holds a malformed row");
  for (const auto& [name, value] : change.object()) {
    const ColumnSchema* column = table.find(name);
    if (!column) return fail(fmt::format("backup names unknown column {} of table {}", name, table.name));
    Datum datum = TRY(told(ovsdb::diff_from_json(column->type, value)));
    if (is_diff && !fresh) datum = TRY(told(ovsdb::apply_diff(at->second[column->index], datum, column->type)));
    at->second[column->index] = std::move(datum);
  }
  return {};
}

Result<void> apply_record(Restored& restored, const json::Value& record) {
  const json::Value* diff = record.find("_is_diff");
  bool is_diff = diff && *diff == json::Value(true);
  if (!record.is_object()) return fail("backup holds a malformed record");
  for (const auto& [name, rows] : record.object()) {
    if (name.starts_with("_")) continue;
    const TableSchema* table = restored.schema->find(name);
    if (!table || !rows.is_object()) return fail(fmt::format("backup names unknown table {}", name));
    for (const auto& [row, change] : rows.object()) {
      auto uuid = Uuid::parse(row);
      if (!uuid) return fail(fmt::format("backup holds bad row name {}", row));
      TRY(apply_row(*table, restored.tables[name], *uuid, change, is_diff));
    }
  }
  return {};
}

/// Errors name what the user gave us.
template <class T>
ovsdb::Result<T> from_stdin(ovsdb::Result<T> result, const TemporaryFile& temporary) {
  if (result) return result;
  ovsdb::Error error = result.error();
  size_t at = error.details.find(temporary.path());
  if (at != std::string::npos) error.details.replace(at, temporary.path().size(), "/dev/stdin");
  return ovsdb::Failure(std::move(error));
}

Result<Restored> read_backup() {
  TemporaryFile temporary;
  {
    std::ofstream copy(temporary.path(), std::ios::binary);
    char buffer[65536];
    for (ssize_t n; (n = read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) copy.write(buffer, n);
  }
  auto file = TRY(told(from_stdin(ovsdb::LogFile::open(temporary.path(), "JSON", ovsdb::LogFile::Mode::read), temporary)));
  auto first = TRY(told(from_stdin(file->read(), temporary)));
  if (!first) return fail("backup contains no schema");
  Restored restored;
  restored.schema = TRY(told(ovsdb::DatabaseSchema::from_json(*first)));
  while (true) {
    auto record = TRY(told(from_stdin(file->read(), temporary)));
    if (!record) return restored;
    TRY(apply_record(restored, *record));
  }
}

Result<void> compare_schemas(const Client& c, const ovsdb::DatabaseSchema& ours, const ovsdb::DatabaseSchema& theirs) {
  if (ours.equals(theirs)) return {};
  std::string difference =
      ours.version != theirs.version
          ? fmt::format("backup schema has version \"{}\" but database schema has version \"{}\"", ours.version, theirs.version)
          : fmt::format("backup schema and database schema are both version {} but still differ", ours.version);
  if (!c.force)
    return fail(fmt::format("{} (use --force to override differences, or \"ovsdb-client convert\" to change the schema)", difference));
  LOG_INFO("{}", difference);
  return {};
}

std::string row_name(const Uuid& uuid) {
  std::string name = "row" + uuid.text();
  std::ranges::replace(name, '-', '_');
  return name;
}

/// References become names: the rows will be new ones.
json::Value with_names(const Restored& restored, const json::Value& value) {
  if (!value.is_array()) return value;
  const json::Array& array = value.array();
  if (array.size() == 2 && array[0].is("uuid") && array[1].is_string()) {
    auto uuid = Uuid::parse(array[1].string());
    for (const auto& [name, rows] : restored.tables)
      if (uuid && rows.contains(*uuid)) return json::array({"named-uuid", row_name(*uuid)});
    return value;
  }
  json::Array copy;
  for (const json::Value& element : array) copy.push_back(with_names(restored, element));
  return copy;
}

json::Array restoring_transaction(const Client& c, const Restored& restored, const ovsdb::DatabaseSchema& target) {
  json::Array params = json::array({c.database});
  for (const TableSchema& table : target.tables)
    params.push_back(json::Object{{"op", "delete"}, {"table", table.name}, {"where", json::Array()}});
  for (const auto& [name, rows] : restored.tables) {
    const TableSchema& table = *restored.schema->find(name);
    for (const auto& [uuid, values] : rows) {
      json::Object columns;
      for (const ColumnSchema& column : std::span(table.columns).subspan(ovsdb::kFirstColumn))
        if (!values[column.index].is_default(column.type))
          columns.set(column.name, with_names(restored, ovsdb::to_json(values[column.index], column.type)));
      params.push_back(json::Object{{"op", "insert"}, {"row", std::move(columns)}, {"table", name}, {"uuid-name", row_name(uuid)}});
    }
  }
  return params;
}

}  // namespace

Result<void> restore(Client& c, Args) {
  if (isatty(STDIN_FILENO)) return fail("not reading backup from a terminal; please redirect stdin from a file");
  Restored restored = TRY(read_backup());
  Schema present = TRY(c.rpc->schema(c.database));
  TRY(compare_schemas(c, *restored.schema, *present));
  json::Value reply = TRY(c.rpc->call("transact", restoring_transaction(c, restored, *present)));
  if (!reply.is_array()) return fail("reply is not an array");
  for (const json::Value& element : reply.array())
    if (element.find("error")) return fail(fmt::format("transaction returned error: {}", json::to_text(element)));
  return {};
}

}  // namespace ovs::tools
