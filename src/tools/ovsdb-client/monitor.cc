// monitor, monitor-cond, monitor-cond-since: prints what happens to rows.
// Spec: ovsdb-client(1); reference sheet "ovsdb-tools" 2.2. Ref: observed, ovsdb-client 3.1.
#include <cctype>
#include <cstdio>

#include "base/strings.h"
#include "tools/ovsdb-client/control.h"
#include "tools/common/datum_cell.h"

namespace ovs::tools {

namespace {

using ovsdb::ColumnSchema;
using ovsdb::TableSchema;

enum class Version : uint8_t { v1, v2, v3 };

struct Watched {
  const TableSchema* table;
  std::vector<const ColumnSchema*> columns;
  json::Array requests;
};

class Monitor {
 public:
  Monitor(Client& client, Version version) : c_(client), version_(version) {}
  Result<void> watch(Args args);        // TABLE [COLUMNS]... or ALL
  Result<void> run(json::Value condition, const std::string& last_id);

 private:
  Result<void> watch_table(const TableSchema& table, Args column_sets);
  Result<void> parse_columns(std::string_view text, const TableSchema& table, Watched& watched, bool only_set);
  json::Array params(const json::Value& condition, const std::string& last_id) const;
  Result<void> print_reply(const json::Value& reply);
  void print_notification(const json::Array& params);
  void print_updates(const json::Value& updates, bool initial);
  void print_table(const Watched& watched, const json::Value& rows, bool initial);
  void print_row(Table& table, const Watched& watched, std::string_view row, std::string_view action, const json::Value& values);
  void add_commands(Control& control);

  Client& c_;
  Version version_;
  Schema schema_;
  std::vector<Watched> watched_;
  bool blocked_ = false;
};

/// Every column: by name, then _version.
std::vector<const ColumnSchema*> default_columns(const TableSchema& table) {
  std::vector<const ColumnSchema*> columns;
  for (size_t i = ovsdb::kFirstColumn; i < table.columns.size(); ++i) columns.push_back(&table.columns[i]);
  columns.push_back(&table.columns[ovsdb::kVersionColumn]);
  return columns;
}

Result<void> Monitor::watch(Args args) {
  schema_ = TRY(c_.rpc->schema(c_.database));
  if (args[0] == "ALL") {
    for (const TableSchema& table : schema_->tables) TRY(watch_table(table, {}));
    return {};
  }
  const TableSchema* table = schema_->find(args[0]);
  if (!table) return fail(fmt::format("{}: {} does not have a table named \"{}\"", c_.rpc->name(), c_.database, args[0]));
  return watch_table(*table, args.subspan(1));
}

Result<void> Monitor::watch_table(const TableSchema& table, Args column_sets) {
  Watched watched{&table, {}, {}};
  for (const std::string& set : column_sets) TRY(parse_columns(set, table, watched, column_sets.size() == 1));
  if (column_sets.empty()) TRY(parse_columns("", table, watched, true));
  watched_.push_back(std::move(watched));
  return {};
}

Result<void> Monitor::parse_columns(std::string_view text, const TableSchema& table, Watched& watched, bool only_set) {
  json::Object select{{"delete", true}, {"initial", true}, {"insert", true}, {"modify", true}};
  std::vector<const ColumnSchema*> columns;
  for (std::string_view word : split_any(text, ",")) {
    if (word.starts_with('!') && select.contains(word.substr(1))) {
      select.set(word.substr(1), false);
      continue;
    }
    const ColumnSchema* column = table.find(word);
    if (!column)
      return fail(fmt::format("{}: table \"{}\" in {} does not have a column named \"{}\"", c_.rpc->name(), table.name,
                              c_.database, word));
    columns.push_back(column);
  }
  if (columns.empty() && only_set) columns = default_columns(table);
  json::Array names;
  for (const ColumnSchema* column : columns) {
    names.push_back(column->name);
    watched.columns.push_back(column);
  }
  watched.requests.push_back(json::Object{{"columns", std::move(names)}, {"select", std::move(select)}});
  return {};
}

json::Array Monitor::params(const json::Value& condition, const std::string& last_id) const {
  json::Object requests;
  for (const Watched& watched : watched_) {
    json::Array list = watched.requests;
    if (!condition.is_null())
      for (json::Value& request : list) request.object().set("where", condition);
    requests.set(watched.table->name, std::move(list));
  }
  json::Array params = json::array({c_.database, nullptr, std::move(requests)});
  if (version_ == Version::v3) params.push_back(last_id);
  return params;
}

Result<void> Monitor::run(json::Value condition, const std::string& last_id) {
  TRY(show_change_aware(c_, true));
  Control control(c_);
  add_commands(control);
  constexpr std::string_view kMethods[] = {"monitor", "monitor_cond", "monitor_cond_since"};
  json::Value reply = TRY(c_.rpc->call(std::string(kMethods[static_cast<size_t>(version_)]), params(condition, last_id)));
  TRY(print_reply(reply));
  control.ready();
  while (true) {
    auto message = c_.rpc->receive();
    if (control.exiting()) return {};
    if (!message) return std::unexpected(message.error());
    if (message->type != jsonrpc::Message::Type::notification || !message->params.is_array()) continue;
    const json::Array& p = message->params.array();
    if (p.empty() || !p[0].is_null()) continue;
    if (message->method == "monitor_canceled") return fail(fmt::format("{}: {} database was removed", c_.rpc->name(), c_.database));
    if (message->method.starts_with("update")) print_notification(p);
  }
}

void Monitor::add_commands(Control& control) {
  auto add = [&](std::string name, bool block, std::string already) {
    control.commands().add({.name = std::move(name), .usage = "", .run = [this, block, already](unixctl::Args) -> Result<std::string> {
      if (blocked_ == block) return already;
      blocked_ = block;
      c_.rpc->set_reading(!block);
      return std::string();
    }});
  };
  add("ovsdb-client/block", true, "already blocking");
  add("ovsdb-client/unblock", false, "already unblocked");
  if (version_ == Version::v1) return;
  control.commands().add({.name = "ovsdb-client/cond_change", .usage = "TABLE COND", .min_args = 2, .max_args = 2,
    .run = [this](unixctl::Args args) -> Result<std::string> {
      json::Value condition = TRY(parse_argument(args[1]));
      json::Object change{{args[0], json::array({json::Object{{"where", std::move(condition)}}})}};
      c_.rpc->send("monitor_cond_change", json::array({nullptr, nullptr, std::move(change)}));
      return std::string("condition changed");
    }});
}

// Output

Result<void> Monitor::print_reply(const json::Value& reply) {
  if (version_ != Version::v3) {
    print_updates(reply, true);
    return {};
  }
  if (!reply.is_array() || reply.array().size() != 3 || !reply.array()[0].is_bool() || !reply.array()[1].is_string())
    return fail("monitor_cond_since reply is malformed");
  const json::Array& p = reply.array();
  fmt::print("found: {}, last_id: {}\n", p[0].boolean(), p[1].string());
  print_updates(p[2], true);
  return {};
}

void Monitor::print_notification(const json::Array& p) {
  if (version_ == Version::v3 && p.size() == 3 && p[1].is_string()) {
    fmt::print("\nlast_id: {}", p[1].string());
    print_updates(p[2], false);
  } else if (p.size() == 2) {
    print_updates(p[1], false);
  }
}

void Monitor::print_updates(const json::Value& updates, bool initial) {
  for (const Watched& watched : watched_)
    if (const json::Value* rows = updates.find(watched.table->name); rows && rows->is_object() && !rows->object().empty())
      print_table(watched, *rows, initial);
  std::fflush(stdout);
}

void Monitor::print_table(const Watched& watched, const json::Value& rows, bool initial) {
  Table table(c_.style);
  if (watched_.size() > 1) table.set_caption(watched.table->name);
  if (c_.timestamp) table.set_time(c_.clock.wall());
  table.add_column("row");
  table.add_column("action");
  for (const ColumnSchema* column : watched.columns) table.add_column(column->name);
  for (const auto& [row, change] : rows.object()) {
    if (!change.is_object()) continue;
    if (version_ != Version::v1) {
      for (const auto& [action, values] : change.object()) print_row(table, watched, row, action, values);
      continue;
    }
    const json::Value* before = change.find("old");
    const json::Value* after = change.find("new");
    if (initial && after) print_row(table, watched, row, "initial", *after);
    else if (!before && after) print_row(table, watched, row, "insert", *after);
    else if (before && !after) print_row(table, watched, row, "delete", *before);
    else if (before && after) {
      print_row(table, watched, row, "old", *before);
      print_row(table, watched, "", "new", *after);
    }
  }
  if (table.row_count() > 0) c_.print(table);
}

void Monitor::print_row(Table& table, const Watched& watched, std::string_view row, std::string_view action, const json::Value& values) {
  table.add_row();
  table.add_text(std::string(row));
  table.add_text(std::string(action));
  for (const ColumnSchema* column : watched.columns) {
    const json::Value* value = values.find(column->name);
    auto datum = value ? ovsdb::diff_from_json(column->type, *value) : ovsdb::Result<ovsdb::Datum>(ovsdb::plain_error(""));
    if (datum) add_datum(table, *datum, column->type);
    else table.add_empty();
  }
}

}  // namespace

Result<void> monitor(Client& c, Args args) {
  Monitor monitor(c, Version::v1);
  TRY(monitor.watch(args));
  return monitor.run(nullptr, "");
}

Result<void> monitor_cond(Client& c, Args args) {
  json::Value condition = TRY(parse_argument(args[0]));
  Monitor monitor(c, Version::v2);
  TRY(monitor.watch(args.subspan(1)));
  return monitor.run(std::move(condition), "");
}

Result<void> monitor_cond_since(Client& c, Args args) {
  std::string last_id = Uuid{}.text();
  if (Uuid::parse(args[0])) {
    last_id = args[0];
    args = args.subspan(1);
  }
  if (args.size() < 2) return fail("invalid syntax for 'monitor-cond-since' (use --help for help)");
  json::Value condition = TRY(parse_argument(args[0]));
  Monitor monitor(c, Version::v3);
  TRY(monitor.watch(args.subspan(1)));
  return monitor.run(std::move(condition), last_id);
}

}  // namespace ovs::tools
