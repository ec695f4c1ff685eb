// Spec: reference sheet "ovsdb" 2.
#include "dbserver/commands.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ovsdb_server);

namespace ovs::dbserver {
namespace {

using unixctl::Args;
using Reply = ovs::Result<std::string>;

template <class Items>
std::string lines(const Items& items) {
  std::string out;
  for (const std::string& item : items) out += item + "\n";
  return out;
}

Reply compact(Server& server, Args args) {
  if (!args.empty() && args[0].starts_with('_')) return fail("cannot compact built-in databases");
  std::string errors;
  bool any = false;
  for (const auto& [name, served] : server.databases()) {
    if (name.starts_with('_') || (!args.empty() && name != args[0])) continue;
    any = true;
    LOG_INFO("compacting {} database by user request", name);
    auto done = server.compact(*served, "compacting database online");
    if (done) continue;
    if (!errors.empty()) errors += '\n';
    errors += done.error().text();
  }
  if (!any && !args.empty()) return fail("no database by that name");
  if (!errors.empty()) return fail(errors);
  return std::string();
}

Reply storage_status(Server& server, Args args) {
  ServedDatabase* served = server.find(args[0]);
  if (!served) return fail("Failed to find the database.");
  return "status: " + (served->db->storage ? served->db->storage->status() : std::string("ok"));
}

Reply trim(Server& server, Args args) {
  if (args[0] != "on" && args[0] != "off") return fail("invalid argument");
  server.trim_memory = args[0] == "on";
  LOG_INFO("memory trimming after compaction {}.", server.trim_memory ? "enabled" : "disabled");
  return std::string();
}

Reply table_log_set(Server& server, Args args) {
  bool on = iequals(args[1], "on");
  if (!on && !iequals(args[1], "off")) return fail("invalid command argument");
  auto parts = split(args[0], ':');
  if (parts.size() != 2) return fail("invalid DB:TABLE argument");
  ServedDatabase* served = server.find(parts[0]);
  if (!served) return fail("no such database");
  ovsdb::Table* table = served->db->table(parts[1]);
  if (!table) return fail("no such table");
  table->log_changes = on;
  return std::string();
}

Reply table_log_list(Server& server) {
  std::string out = "database        table                       logging\n--------        -----                       -------\n";
  for (const auto& [name, served] : server.databases()) {
    out += fmt::format("{:<16} \n", name);
    for (const ovsdb::Table& t : served->db->tables())
      out += fmt::format("{:16}{:<27} {}\n", "", t.schema().name, t.log_changes ? "ON" : "OFF");
  }
  return out;
}

void register_databases(unixctl::Commands& commands, Server& server) {
  auto add = [&](std::string name, std::string usage, int min, int max, std::function<Reply(Args)> run) {
    commands.add({.name = std::move(name), .usage = std::move(usage), .min_args = min, .max_args = max, .run = std::move(run)});
  };
  add("ovsdb-server/compact", "", 0, 1, [&server](Args args) { return compact(server, args); });
  add("ovsdb-server/memory-trim-on-compaction", "on|off", 1, 1, [&server](Args args) { return trim(server, args); });
  add("ovsdb-server/add-db", "DB", 1, 1, [&server](Args args) -> Reply {
    if (args[0].starts_with("relay:")) return fail("relay databases are not supported yet");
    auto opened = server.open(args[0]);
    if (!opened) return fail(opened.error().text());
    return std::string();
  });
  add("ovsdb-server/remove-db", "DB", 1, 1, [&server](Args args) -> Reply {
    TRY(server.close(args[0]));
    return std::string();
  });
  add("ovsdb-server/list-dbs", "", 0, 0, [&server](Args) -> Reply {
    std::string out;
    for (const auto& [name, served] : server.databases()) out += name + "\n";
    return out;
  });
  add("ovsdb-server/get-db-storage-status", "DB", 1, 1, [&server](Args args) { return storage_status(server, args); });
  add("ovsdb-server/tlog-set", "DB:TABLE on|off", 2, 2, [&server](Args args) { return table_log_set(server, args); });
  add("ovsdb-server/tlog-list", "", 0, 0, [&server](Args) { return table_log_list(server); });
  add("ovsdb-server/sync-status", "", 0, 0, [](Args) -> Reply { return std::string("state: active\n"); });
  for (const char* name : {"ovsdb-server/perf-counters-show", "ovsdb-server/perf-counters-clear"})
    add(name, "", 0, 0, [](Args) -> Reply { return std::string("performance counter is not supported on this platform"); });
}

void register_remotes(unixctl::Commands& commands, Server& server) {
  auto add = [&](std::string name, std::string usage, int min, int max, std::function<Reply(Args)> run) {
    commands.add({.name = std::move(name), .usage = std::move(usage), .min_args = min, .max_args = max, .run = std::move(run)});
  };
  add("ovsdb-server/reconnect", "", 0, 0, [&server](Args) -> Reply {
    server.disconnect_all("user ran ovsdb-server/reconnect", true);
    return std::string();
  });
  add("ovsdb-server/add-remote", "REMOTE", 1, 1, [&server](Args args) -> Reply {
    if (args[0].starts_with("pfd:")) return fail("pfd: remotes can only be specified on the command line");
    TRY(server.remotes().add(args[0]));
    return std::string();
  });
  add("ovsdb-server/remove-remote", "REMOTE", 1, 1, [&server](Args args) -> Reply {
    if (!server.remotes().remove(args[0])) return fail("no such remote");
    return std::string();
  });
  add("ovsdb-server/list-remotes", "", 0, 0, [&server](Args) -> Reply { return lines(server.remotes().list()); });
  commands.add({.name = "ovsdb-server/disable-monitor-cond", .run = [&server](Args) -> Reply {
                  server.disable_monitor_cond();
                  return std::string();
                }, .hidden = true});
}

}  // namespace

void register_commands(unixctl::Commands& commands, Server& server, std::function<void()> on_exit) {
  commands.add({.name = "exit", .run = [on_exit = std::move(on_exit)](Args) -> Reply {
                  on_exit();
                  return std::string();
                }});
  register_databases(commands, server);
  register_remotes(commands, server);
}

}  // namespace ovs::dbserver
