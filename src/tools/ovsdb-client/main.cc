// ovsdb-client: talks to a database server from the command line. Here: options, and finding server and database
// among the arguments.
// Spec: ovsdb-client(1); reference sheet "ovsdb-tools" 2. Ref: observed, ovsdb-client 3.1.
#include <cctype>
#include <cstdio>

#include "base/log.h"
#include "base/options.h"
#include "base/prng.h"
#include "base/program.h"
#include "base/signals.h"
#include "base/strings.h"
#include "tools/ovsdb-client/commands.h"
#include "idl/client.h"
#include "stream/replay.h"
#include "stream/tls_config.h"

OVS_LOG_MODULE(ovsdb_client);

namespace ovs::tools {

std::string client_help(const Dirs& dirs);

namespace {

constexpr ClientCommand kCommands[] = {
    {"list-dbs", Needs::server, 0, 0, list_dbs},
    {"get-schema", Needs::database, 0, 0, get_schema},
    {"get-schema-version", Needs::database, 0, 0, get_schema_version},
    {"get-schema-cksum", Needs::database, 0, 0, get_schema_cksum},
    {"list-tables", Needs::database, 0, 0, list_tables},
    {"list-columns", Needs::database, 0, 1, list_columns},
    {"transact", Needs::server, 1, 1, transact},
    {"query", Needs::server, 1, 1, query},
    {"monitor", Needs::database, 1, kAnyArgs, monitor, true},
    {"monitor-cond", Needs::database, 2, 3, monitor_cond, true},
    {"monitor-cond-since", Needs::database, 2, 4, monitor_cond_since, true},
    {"wait", Needs::remotes, 2, 2, wait},
    {"convert", Needs::server, 1, 1, convert},
    {"needs-conversion", Needs::server, 1, 1, needs_conversion},
    {"dump", Needs::database, 0, kAnyArgs, dump},
    {"backup", Needs::database, 0, 0, backup},
    {"restore", Needs::database, 0, 0, restore},
    {"lock", Needs::server, 1, 1, lock, true},
    {"steal", Needs::server, 1, 1, steal, true},
    {"unlock", Needs::server, 1, 1, unlock, true},
};

struct Settings {
  TableStyle style;
  bool timestamp = false, force = false, leader_only = true;
  std::optional<bool> change_aware;
  std::string unixctl;
  stream::ReplayOptions replay;
};

std::vector<std::string> parse_options(int argc, char** argv, const Dirs& dirs, Daemon& daemon, stream::TlsConfig& tls, Settings& s) {
  using Arg = Option::Arg;
  Options options;
  TimeoutOption timeout;
  options.add_help([&] { std::fputs(client_help(dirs).c_str(), stdout); });
  options.add_version();
  timeout.add_to(options, 't');
  options.add({"timestamp", Arg::none, 0, [&](const char*) { s.timestamp = true; }});
  options.add({"force", Arg::none, 0, [&](const char*) { s.force = true; }});
  options.add({"leader-only", Arg::none, 0, [&](const char*) { s.leader_only = true; }});
  options.add({"no-leader-only", Arg::none, 0, [&](const char*) { s.leader_only = false; }});
  options.add({"db-change-aware", Arg::none, 0, [&](const char*) { s.change_aware = true; }});
  options.add({"no-db-change-aware", Arg::none, 0, [&](const char*) { s.change_aware = false; }});
  options.add({"unixctl", Arg::required, 0, [&](const char* arg) { s.unixctl = arg; }});
  add_log_options(options, dirs);
  daemon.add_options(options);
  for (const TableOptionRow& row : kTableOptions) {
    char letter = row.code == kTableFormat ? 'f' : row.code == kTableData ? 'd' : '\0';
    options.add({row.name, row.has_arg ? Arg::required : Arg::none, letter, [&s, code = row.code](const char* arg) {
                   if (auto taken = table_option(s.style, code, arg); !taken) die(taken.error().text);
                 }});
  }
  tls.add_options(options, true, false);
  s.replay.add_to(options, dirs.run);
  auto words = options.parse(argc, argv);
  timeout.arm();
  return words;
}

const ClientCommand& find_command(const std::vector<std::string>& words, const Dirs& dirs) {
  if (words.empty()) die("missing command name; use --help for help");
  if (words[0] == "help") {
    std::fputs(client_help(dirs).c_str(), stdout);
    std::exit(0);
  }
  for (const ClientCommand& command : kCommands)
    if (command.name == words[0]) return command;
  die(fmt::format("unknown command '{}'; use --help for help", words[0]));
}

[[noreturn]] void bad_syntax(const ClientCommand& command) {
  die(fmt::format("invalid syntax for '{}' (use --help for help)", command.name));
}

/// Takes SERVER off the arguments, if it is there.
std::string take_server(const ClientCommand& command, Args& args, const Dirs& dirs) {
  bool given = args.size() > command.min_args && std::isalpha(static_cast<unsigned char>(args[0][0])) && args[0].contains(':');
  if (!given) return fmt::format("unix:{}/db.sock", dirs.run);
  std::string server = args[0];
  args = args.subspan(1);
  return server;
}

/// Is this server one that serves the database, connected, and the leader if that matters?
bool serves(Rpc& rpc, const std::string& database, bool leader_only) {
  auto names = rpc.list_dbs();
  if (!names || (!database.empty() && std::ranges::find(*names, database) == names->end())) return false;
  if (database.empty() || std::ranges::find(*names, "_Server") == names->end()) return true;
  auto reply = rpc.call("transact", json::array({"_Server", json::Object{
      {"columns", json::array({"connected", "leader", "model"})}, {"op", "select"}, {"table", "Database"},
      {"where", json::array({json::array({"name", "==", database})})}}}));
  if (!reply || !reply->is_array() || reply->array().empty()) return false;
  const json::Value* rows = reply->array()[0].find("rows");
  if (!rows || !rows->is_array() || rows->array().size() != 1) return false;
  const json::Value& row = rows->array()[0];
  const json::Value *model = row.find("model"), *connected = row.find("connected"), *leader = row.find("leader");
  if (!model || !model->is("clustered")) return true;
  return connected && *connected == json::Value(true) && (!leader_only || (leader && *leader == json::Value(true)));
}

Result<void> connect(Client& client, const std::string& database, bool leader_only) {
  if (client.remotes.size() == 1) {
    client.rpc = TRY(Rpc::open(client.env, client.remotes[0]));
    return {};
  }
  for (const std::string& remote : client.remotes) {
    LOG_INFO("{}: connecting...", remote);
    auto rpc = Rpc::open(client.env, remote);
    if (!rpc) {
      LOG_INFO("{}", rpc.error().text);
      continue;
    }
    if (!serves(**rpc, database, leader_only)) continue;
    client.rpc = std::move(*rpc);
    return {};
  }
  return fail("no servers were available");
}

/// DATABASE: the next argument if the server has it and arguments remain, else the default.
Result<void> choose_database(Client& client, const ClientCommand& command, Args& args) {
  auto names = TRY(client.rpc->list_dbs());
  auto has = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
  if (args.size() > command.min_args && has(args[0])) {
    client.database = args[0];
    args = args.subspan(1);
    return {};
  }
  if (has("Open_vSwitch")) {
    client.database = "Open_vSwitch";
    return {};
  }
  std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
  if (names.size() != 1) return fail("could not find a default database, please specify a database name");
  client.database = names[0];
  return {};
}

Result<void> run(Client& client, const ClientCommand& command, Args args, const Dirs& dirs, bool leader_only) {
  idl::RemoteList remotes = idl::RemoteList::parse(take_server(command, args, dirs));
  Prng prng = Prng::from_entropy();
  remotes.shuffle(prng);
  client.remotes = remotes.remotes;
  if (command.needs == Needs::server && (args.size() < command.min_args || args.size() > command.max_args)) bad_syntax(command);
  if (command.needs != Needs::remotes) {
    std::string wanted;
    if (command.needs == Needs::database && client.remotes.size() > 1) {
      if (args.size() <= command.min_args) return fail("database name is required with multiple remotes");
      wanted = args[0];
    }
    TRY(connect(client, wanted, leader_only));
    if (client.change_aware) TRY(show_change_aware(client, false));
    if (command.needs == Needs::database) TRY(choose_database(client, command, args));
  }
  if (args.size() < command.min_args || args.size() > command.max_args) bad_syntax(command);
  return command.run(client, args);
}

int main_client(int argc, char** argv) {
  set_program_name(argv[0]);
  ignore_sigpipe();
  Dirs dirs = Dirs::from_environment();
  Daemon daemon(dirs);
  stream::TlsConfig tls;
  Settings settings;
  auto words = parse_options(argc, argv, dirs, daemon, tls, settings);
  const ClientCommand& command = find_command(words, dirs);
  if (command.may_detach) daemon.start(argc, argv);
  SystemClock clock;
  Loop loop(clock);
  FatalSignals signals(loop);
  stream::Env env{loop, dirs.run, &tls};
  std::unique_ptr<stream::Replay> replay = settings.replay.open_or_die(loop);
  env.replay = replay.get();
  if (replay) replay->set_on_end([] {
    std::fflush(stdout);
    std::exit(0);
  });
  Client client{.env = env, .clock = clock, .daemon = daemon, .argc = argc, .argv = argv, .style = settings.style,
                .timestamp = settings.timestamp, .force = settings.force, .change_aware = settings.change_aware,
                .unixctl = settings.unixctl};
  auto done = run(client, command, Args(words).subspan(1), dirs, settings.leader_only);
  std::fflush(stdout);
  if (!done) LOG_FATAL("{}", done.error().text);
  return 0;
}

}  // namespace

}  // namespace ovs::tools

int main(int argc, char** argv) { return ovs::tools::main_client(argc, argv); }
