// Spec: reference sheet "ovsdb-tools" 3.1.
#include "show_log.h"

#include <cstdio>
#include <ctime>
#include <map>
#include <set>

#include "ovsdb/log_file.h"
#include "ovsdb/schema.h"
#include "ovsdb/text.h"

namespace ovs::ovsdb_tool {
namespace {

using namespace ovsdb;

std::string date_text(int64_t date) {
  int64_t ms = date < INT32_MAX ? date * 1000 : date;   // very old files have seconds
  std::time_t seconds = ms / 1000;
  std::tm tm{};
  ::gmtime_r(&seconds, &tm);
  char text[64];
  size_t n = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &tm);
  return fmt::format("{}.{:03}", std::string_view(text, n), ms % 1000);
}

class Printer {
 public:
  explicit Printer(int verbosity) : verbosity_(verbosity) {}

  void schema(const json::Value& json) {
    auto parsed = DatabaseSchema::from_json(json);
    if (!parsed) {
      fmt::print("{}\n", parsed.error().text());
      return;
    }
    schema_ = *parsed;
    fmt::print(" \"{}\" schema, version=\"{}\", cksum=\"{}\"\n", schema_->name, schema_->version, schema_->cksum);
  }

  void transaction(const json::Value& json) {
    if (auto date = json.find("_date"); date && date->is_integer()) fmt::print(" {}", date_text(date->integer()));
    if (auto comment = json.find("_comment"); comment && comment->is_string()) fmt::print(" \"{}\"", comment->string());
    fmt::print("\n");
    if (verbosity_ == 0) return;
    auto diff = json.find("_is_diff");
    bool is_diff = diff && diff->is_bool() && diff->boolean();
    for (const json::Member& table : json.object()) {
      if (table.key.starts_with("_") || !table.value.is_object()) continue;
      for (const json::Member& row : table.value.object()) this->row(table.key, row.key, row.value, is_diff);
    }
  }

 private:
  void row(const std::string& table, const std::string& uuid, const json::Value& json, bool is_diff) {
    std::string id = uuid.substr(0, 8);
    auto key = std::pair(table, uuid);
    bool known = known_.contains(key);
    if (const json::Value* name = json.find("name")) names_[key] = json::to_text(*name);
    auto named = names_.find(key);
    std::string label = named == names_.end() ? id : named->second;
    if (known) fmt::print("  table {} row {} ({}){}:\n", table, label, id, is_diff ? " diff" : "");
    else if (named != names_.end()) fmt::print("  table {} insert row {} ({}):\n", table, label, id);
    else fmt::print("  table {} insert row {}:\n", table, id);
    if (json.is_null()) {
      fmt::print("    delete row\n");
      known_.erase(key);
      names_.erase(key);
      return;
    }
    known_.insert(key);
    if (verbosity_ > 1 && json.is_object())
      for (const json::Member& column : json.object()) fmt::print("    {}={}\n", column.key, value(table, column));
  }

  std::string value(const std::string& table, const json::Member& column) const {
    const TableSchema* t = schema_ ? schema_->find(table) : nullptr;
    const ColumnSchema* c = t ? t->find(column.key) : nullptr;
    if (!c) return json::to_text(column.value);
    auto datum = diff_from_json(c->type, column.value);
    return datum ? to_text(*datum, c->type) : json::to_text(column.value);
  }

  int verbosity_;
  std::shared_ptr<const DatabaseSchema> schema_;
  std::set<std::pair<std::string, std::string>> known_;
  std::map<std::pair<std::string, std::string>, std::string> names_;
};

}  // namespace

ovsdb::Result<void> show_log(const std::string& path, int verbosity) {
  auto file = TRY(LogFile::open(path, "JSON|CLUSTER", LogFile::Mode::read));
  if (file->magic() != "JSON") return plain_error(fmt::format("{}: clustered databases are not supported yet", path));
  Printer printer(verbosity);
  for (int i = 0;; ++i) {
    auto record = TRY(file->read());
    if (!record) break;
    fmt::print("record {}:", i);
    if (i == 0) printer.schema(*record);
    else printer.transaction(*record);
    if (i == 0 || verbosity > 0) fmt::print("\n");
    std::fflush(stdout);
  }
  return {};
}

}  // namespace ovs::ovsdb_tool
