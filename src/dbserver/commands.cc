// Spec: reference sheet "ovsdb" 2.
#include "dbserver/commands.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ovsdb_server);

namespace ovs::dbserver {
namespace {

using unixctl::Args;
using Reply = ovs::Result<std::string>;

void compact(Server& server, Args args, const unixctl::Request& request) {
  if (!args.empty() && args[0].starts_with('_')) return request.reply_error("cannot compact built-in databases");
  struct Answer {                      // given when the last database is done
    explicit Answer(const unixctl::Request& r) : request(r) {}
    ~Answer() { errors.empty() ? request.reply("") : request.reply_error(errors); }
    unixctl::Request request;
    std::string errors;
  };
  auto answer = std::make_shared<Answer>(request);
  bool any = false;
  for (const auto& [name, served] : server.databases()) {
    if (name.starts_with('_') || (!args.empty() && name != args[0])) continue;
    any = true;
    LOG_INFO("compacting {} database by user request", name);
    server.compact(*served, "compacting database online", [answer](ovsdb::Result<void> done) {
      if (!done) answer->errors += (answer->errors.empty() ? "" : "\n") + done.error().text();
    });
  }
  if (!any && !args.empty()) answer->errors = "no database by that name";
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

/// Adds commands; those that change the configuration are refused while a file holds it.
struct Adder {
  unixctl::Commands& commands;
  Server& server;
  void operator()(std::string name, std::string usage, int min, int max, std::function<Reply(Args)> run) {
    commands.add({.name = std::move(name), .usage = std::move(usage), .min_args = min, .max_args = max, .run = std::move(run)});
  }
  void changing(std::string name, std::string usage, int min, int max, std::function<Reply(Args)> run) {
    (*this)(std::move(name), std::move(usage), min, max, [&server = server, run = std::move(run)](Args args) -> Reply {
      const std::string& file = server.settings().config_file;
      if (!file.empty()) return fail(fmt::format("Update the {} and use ovsdb-server/reload instead", file));
      return run(args);
    });
  }
};

void register_databases(unixctl::Commands& commands, Server& server) {
  Adder add{commands, server};
  commands.add({.name = "ovsdb-server/compact", .usage = "", .min_args = 0, .max_args = 1,
                .start = [&server](Args args, unixctl::Request request) { compact(server, args, request); }});
  add("ovsdb-server/memory-trim-on-compaction", "on|off", 1, 1, [&server](Args args) { return trim(server, args); });
  add.changing("ovsdb-server/add-db", "DB", 1, 1, [&server](Args args) -> Reply {
    auto opened = server.open(args[0]);
    if (!opened) return fail(opened.error().text());
    return std::string();
  });
  add.changing("ovsdb-server/remove-db", "DB", 1, 1, [&server](Args args) -> Reply {
    TRY(server.close(args[0]));
    return std::string();
  });
  add("ovsdb-server/list-dbs", "", 0, 0, [&server](Args) -> Reply {
    std::string out;
    for (const auto& [name, served] : server.databases()) out += name + "\n";
    return out;
  });
  add("ovsdb-server/reload", "", 0, 0, [&server](Args) -> Reply {
    const std::string& file = server.settings().config_file;
    if (file.empty()) return fail("Configuration file was not specified on command line");
    auto config = load_config_file(file);
    if (!config || !server.apply(*config)) return fail("Configuration failed.  See the log file for details.");
    return std::string();
  });
  add("ovsdb-server/get-db-storage-status", "DB", 1, 1, [&server](Args args) { return storage_status(server, args); });
  add("ovsdb-server/tlog-set", "DB:TABLE on|off", 2, 2, [&server](Args args) { return table_log_set(server, args); });
  add("ovsdb-server/tlog-list", "", 0, 0, [&server](Args) { return table_log_list(server); });
  if (!server.settings().write_diffs)
    add("ovsdb/file/column-diff-enable", "", 0, 0, [&server](Args) -> Reply {
      server.write_diffs();
      return std::string();
    });
  add("ovsdb-server/perf-counters-show", "", 0, 0, [](Args) -> Reply { return std::string("performance counter is not supported on this platform"); });
  add("ovsdb-server/perf-counters-clear", "", 0, 0, [](Args) -> Reply { return std::string(); });
}

void register_remotes(unixctl::Commands& commands, Server& server) {
  Adder add{commands, server};
  add("ovsdb-server/reconnect", "", 0, 0, [&server](Args) -> Reply {
    server.disconnect_all("user ran ovsdb-server/reconnect", true);
    return std::string();
  });
  add.changing("ovsdb-server/add-remote", "REMOTE", 1, 1, [&server](Args args) -> Reply {
    if (args[0].starts_with("pfd:")) return fail("pfd: remotes can only be specified on the command line");
    TRY(server.remotes().add(args[0]));
    return std::string();
  });
  add.changing("ovsdb-server/remove-remote", "REMOTE", 1, 1, [&server](Args args) -> Reply {
    if (!server.remotes().remove(args[0])) return fail("no such remote");
    return std::string();
  });
  add("ovsdb-server/list-remotes", "", 0, 0, [&server](Args) -> Reply { 
    std::string out;
    for (const auto& [name, options] : server.remotes().configured()) out += name + "\n";
    return out;
  });
  commands.add({.name = "ovsdb-server/disable-monitor-cond", .run = [&server](Args) -> Reply {
                  server.disable_monitor_cond();
                  return std::string();
                }});
}

// Active-backup

/// Milliseconds as an argument of a command.
Result<Duration> probe_interval(std::string_view text) {
  auto ms = parse_i64(text, 10);
  if (!ms) return fail("Invalid probe interval, integer value expected");
  return at_least_a_second(*ms);
}

Reply sync_status(Server& server) {
  std::string out;
  for (const auto& [name, served] : server.databases()) {
    if (served->config.model != ServiceModel::active_backup) continue;
    if (!out.empty()) out += '\n';
    out += fmt::format("database: {}\nstate: {}\n", name, served->config.backup ? "backup" : "active");
    if (served->replication) out += served->replication->status();
  }
  return out.empty() ? std::string("state: active\n") : out;
}

void register_sync(unixctl::Commands& commands, Server& server) {
  Adder add{commands, server};
  /// Changes the settings and, if `apply`, what is served now.
  auto change = [&server](bool apply, auto edit) {
    Server::Sync sync = server.sync();
    edit(sync);
    server.set_sync(std::move(sync), apply);
  };
  add.changing("ovsdb-server/set-active-ovsdb-server", "", 1, 1, [change](Args args) -> Reply {
    change(false, [&](Server::Sync& sync) { sync.source = args[0]; });
    return std::string();
  });
  add("ovsdb-server/get-active-ovsdb-server", "", 0, 0, [&server](Args) -> Reply { return server.sync().source; });
  add.changing("ovsdb-server/connect-active-ovsdb-server", "", 0, 0, [&server, change](Args) -> Reply {
    if (server.sync().source.empty()) return std::string("Unable to connect: active server is not specified.\n");
    change(true, [](Server::Sync& sync) { sync.backup = true; });
    return std::string();
  });
  add.changing("ovsdb-server/disconnect-active-ovsdb-server", "", 0, 0, [change](Args) -> Reply {
    change(true, [](Server::Sync& sync) { sync.backup = false; });
    return std::string();
  });
  add.changing("ovsdb-server/set-active-ovsdb-server-probe-interval", "", 1, 1, [&server, change](Args args) -> Reply {
    Duration interval = TRY(probe_interval(args[0]));
    change(server.sync().backup, [&](Server::Sync& sync) { sync.probe_interval = interval; });
    return std::string();
  });
  add.changing("ovsdb-server/set-sync-exclude-tables", "", 0, 1, [&server, change](Args args) -> Reply {
    change(server.sync().backup, [&](Server::Sync& sync) { sync.excluded = parse_exclusions(args.empty() ? "" : args[0]); });
    return std::string();
  });
  add("ovsdb-server/get-sync-exclude-tables", "", 0, 0, [&server](Args) -> Reply { return exclusions_text(server.sync().excluded); });
  add("ovsdb-server/sync-status", "", 0, 0, [&server](Args) { return sync_status(server); });
  add.changing("ovsdb-server/set-relay-source-probe-interval", "", 1, 1, [&server](Args args) -> Reply {
    Duration interval = TRY(probe_interval(args[0]));
    server.set_relay_probe_interval(interval);
    return std::string();
  });
}

}  // namespace

void register_commands(unixctl::Commands& commands, Server& server, std::function<void()> on_exit) {
  commands.add({.name = "exit", .run = [on_exit = std::move(on_exit)](Args) -> Reply {
                  on_exit();
                  return std::string();
                }});
  register_databases(commands, server);
  register_remotes(commands, server);
  register_sync(commands, server);
}

}  // namespace ovs::dbserver
