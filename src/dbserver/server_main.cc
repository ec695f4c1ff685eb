// ovsdb-server: options, then one Server in one Loop.
// Spec: reference sheet "ovsdb" 1.1, 1.8; ovsdb-server(1).
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

#include "base/coverage.h"
#include "base/daemon.h"
#include "base/dirs.h"
#include "base/log.h"
#include "base/options.h"
#include "base/program.h"
#include "base/signals.h"
#include "dbserver/commands.h"
#include "dbserver/running_config.h"
#include "dbserver/server.h"
#include "stream/replay.h"
#include "stream/tls_config.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"

OVS_LOG_MODULE(ovsdb_server);

using namespace ovs;

namespace {

/// TLS settings as given: each may be a "db:DB,TABLE,COLUMN".
struct TlsNames {
  std::string private_key, certificate, ca_certificate, peer_ca, protocols, ciphers, ciphersuites, server_name;
  bool bootstrap = false;
  bool any() const {
    return !(private_key + certificate + ca_certificate + protocols + ciphers + ciphersuites + server_name + peer_ca).empty();
  }
};

struct CommandLine {
  std::vector<std::string> databases, remotes;
  std::string unixctl, run, config_file;
  dbserver::Server::Sync sync;
  bool active = false;
  stream::ReplayOptions replay;
  TlsNames tls;
  bool default_database = true, write_diffs = true, data_conversion = false;
};

void print_help(const Dirs& dirs) {
  std::string text = fmt::format(
      "{0}: Open vSwitch database server\n"
      "usage: {0} [OPTIONS] [DATABASE...]\n"
      "where each DATABASE is a database file in ovsdb format.\n"
      "The default DATABASE, if none is given, is\n"
      "{1}/conf.db.\n"
      "\nJSON-RPC options (may be specified any number of times):\n"
      "  --remote=REMOTE         connect or listen to REMOTE\n",
      program_name(), dirs.db);
  text += stream::active_help("JSON-RPC") + stream::passive_help("JSON-RPC") + stream::TlsConfig::help() + Daemon::help(dirs) +
          log_help(dirs);
  text +=
      "\nSyncing options:\n"
      "  --sync-from=SERVER      sync DATABASE from active SERVER and start in\n"
      "                          backup mode (except with --active)\n"
      "  --sync-exclude-tables=DB:TABLE,...\n"
      "                          exclude the TABLE in DB from syncing\n"
      "  --active                with --sync-from, start in active mode\n"
      "\nReplay options:\n"
      "  --record[=DIR]            turn on writing replay files\n"
      "  --replay[=DIR]            run from replay files\n"
      "\nOther options:\n"
      "  --run COMMAND           run COMMAND as subprocess then exit\n"
      "  --unixctl=SOCKET        override default control socket name\n"
      "  --disable-file-column-diff\n"
      "                          don't use column diff in database file\n"
      "  --config-file=FILE      read remotes and databases from FILE\n"
      "  -h, --help              display this help message\n"
      "  -V, --version           display version information\n";
  std::fputs(text.c_str(), stdout);
  std::exit(0);
}

void add_tls_options(Options& options, TlsNames& tls) {
  using Arg = Option::Arg;
  auto add = [&](const char* name, char letter, std::string* to) {
    options.add({.name = name, .arg = Arg::required, .letter = letter, .take = [to](const char* arg) { *to = arg; }});
  };
  add("private-key", 'p', &tls.private_key);
  add("certificate", 'c', &tls.certificate);
  add("ca-cert", 'C', &tls.ca_certificate);
  add("peer-ca-cert", 0, &tls.peer_ca);
  add("ssl-protocols", 0, &tls.protocols);
  add("ssl-ciphers", 0, &tls.ciphers);
  add("ssl-ciphersuites", 0, &tls.ciphersuites);
  add("ssl-server-name", 0, &tls.server_name);
  options.add({.name = "bootstrap-ca-cert", .arg = Arg::required, .take = [&tls](const char* arg) {
                 tls.ca_certificate = arg;
                 tls.bootstrap = true;
               }});
}

void check_config_file(const CommandLine& line) {
  if (!line.sync.source.empty() || !line.sync.excluded.empty() || line.active)
    die("--config-file is mutually exclusive with --sync-from, --sync-exclude and --active");
  if (!line.remotes.empty()) die("--config-file is mutually exclusive with --remote");
  if (!line.databases.empty()) die("Databases should be specified in a config file");
}

CommandLine parse_command_line(int argc, char** argv, const Dirs& dirs, Daemon& daemon) {
  CommandLine line;
  Options options;
  using Arg = Option::Arg;
  options.add({.name = "remote", .arg = Arg::required, .take = [&](const char* arg) { line.remotes.emplace_back(arg); }});
  options.add({.name = "unixctl", .arg = Arg::required, .take = [&](const char* arg) { line.unixctl = arg; }});
  options.add({.name = "run", .arg = Arg::required, .take = [&](const char* arg) { line.run = arg; }});
  options.add({.name = "no-dbs", .take = [&](const char*) { line.default_database = false; }});
  options.add({.name = "disable-file-column-diff", .take = [&](const char*) { line.write_diffs = false; }});
  options.add({.name = "disable-file-no-data-conversion", .take = [&](const char*) { line.data_conversion = true; }});
  options.add({.name = "sync-from", .arg = Arg::required, .take = [&](const char* arg) { line.sync.source = arg; }});
  options.add({.name = "sync-exclude-tables", .arg = Arg::required, .take = [&](const char* arg) {
                 line.sync.excluded = dbserver::parse_exclusions(arg);
               }});
  options.add({.name = "active", .take = [&](const char*) { line.active = true; }});
  options.add({.name = "config-file", .arg = Arg::required, .take = [&](const char* arg) { line.config_file = arg; }});
  line.replay.add_to(options, dirs.run);
  add_tls_options(options, line.tls);
  daemon.add_options(options);
  add_log_options(options, dirs);
  options.add_help([&dirs] { print_help(dirs); });
  options.add_version();
  line.databases = options.parse(argc, argv);
  if (!line.config_file.empty()) {
    check_config_file(line);
    line.config_file = in_dir(dirs.db, line.config_file);
    return line;
  }
  line.sync.backup = !line.sync.source.empty() && !line.active;
  if (line.databases.empty() && line.default_database) line.databases.push_back(dirs.db + "/conf.db");
  return line;
}

/// Brings TLS settings that databases hold to the TlsConfig.
class TlsFollower {
 public:
  TlsFollower(const TlsNames& names, dbserver::Remotes& remotes, stream::TlsConfig& tls) : names_(names), remotes_(remotes), tls_(tls) {}
  void run() {
    if (!names_.any()) return;
    tls_.set_key_and_certificate(text(names_.private_key), text(names_.certificate));
    tls_.set_ca_certificate(text(names_.ca_certificate), names_.bootstrap);
    if (!names_.peer_ca.empty()) tls_.set_peer_ca_certificate(text(names_.peer_ca));
    if (std::string s = text(names_.protocols); !s.empty()) tls_.set_protocols(s);
    if (std::string s = text(names_.ciphers); !s.empty()) tls_.set_ciphers(s);
    if (std::string s = text(names_.ciphersuites); !s.empty()) tls_.set_ciphersuites(s);
    if (std::string s = text(names_.server_name); !s.empty()) tls_.set_server_name(s);
    tls_.refresh();
  }

 private:
  std::string text(const std::string& name) {
    if (name.empty()) return {};
    auto found = remotes_.text_of(name);
    if (found) return *found;
    if (told_.insert(found.error().text).second) LOG_WARN("{}", found.error().text);
    return {};
  }
  const TlsNames& names_;
  dbserver::Remotes& remotes_;
  stream::TlsConfig& tls_;
  std::set<std::string> told_;
};

/// --run: a child whose end ends the server.
class Child {
 public:
  Child(Loop& loop, const std::string& command) : command_(command) {
    pid_ = ::fork();
    if (pid_ == 0) {
      ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      ::_exit(127);
    }
    if (pid_ < 0) LOG_FATAL("{}: {}", command, errno_text(errno));
    pidfd_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
    watch_ = loop.watch(pidfd_, FdEvents::read, [this, &loop](FdEvents) {
      ::waitpid(pid_, &status_, WNOHANG);
      loop.stop();
    });
  }
  ~Child() { ::close(pidfd_); }
  void check() const {
    if (WIFEXITED(status_) && WEXITSTATUS(status_) == 0) return;
    std::string how = WIFEXITED(status_) ? fmt::format("exit status {}", WEXITSTATUS(status_))
                                         : fmt::format("killed ({})", signal_text(WTERMSIG(status_)));
    LOG_FATAL("{}: child exited, {}", command_, how);
  }

 private:
  std::string command_;
  pid_t pid_ = -1;
  int pidfd_ = -1, status_ = 0;
  FdWatch watch_;
};

void configure(dbserver::Server& server, const dbserver::RunningConfig::Content& content) {
  bool failed = false;
  server.set_sync(content.sync, false);
  for (const std::string& file : content.databases) {
    auto opened = server.open(file);
    if (opened) continue;
    LOG_WARN("failed to open database '{}': {}", file, opened.error().text());
    failed = true;
  }
  if (failed) {
    LOG_WARN("failed to configure databases");
    die("server configuration failed");
  }
  for (const std::string& name : content.remotes)
    if (auto added = server.remotes().add(name); !added) die(fmt::format("failed to configure remotes: {}", added.error().text));
}

void configure_from_file(dbserver::Server& server, const std::string& file) {
  auto config = dbserver::load_config_file(file);
  if (!config || !server.apply(*config)) die("server configuration failed");
}

/// Relays get a moment to find their sources, so that who starts after us finds them at work.
void wait_for_sources(Loop& loop, const dbserver::Server& server) {
  auto waiting = [&] {
    return std::ranges::any_of(server.databases(), [](const auto& d) { return !d.second->available(); });
  };
  TimePoint deadline = loop.now() + Seconds(1);
  Timer timer = loop.timer([] {});
  timer.set(deadline);
  while (waiting() && loop.now() < deadline) loop.turn();
}

dbserver::RunningConfig::Content content_of(const dbserver::Server& server, dbserver::Remotes& remotes) {
  dbserver::RunningConfig::Content content{{}, {}, server.sync()};
  for (const auto& [name, options] : remotes.configured()) content.remotes.push_back(name);
  for (const auto& [name, served] : server.databases())
    if (!served->file.empty()) content.databases.push_back(served->file);
  return content;
}

}  // namespace

int main(int argc, char** argv) {
  set_program_name(argv[0]);
  Dirs dirs = Dirs::from_environment();
  Daemon daemon(dirs);
  CommandLine line = parse_command_line(argc, argv, dirs, daemon);
  dbserver::RunningConfig running;
  daemon.start(argc, argv);
  ignore_sigpipe();
  install_crash_handler();
  SystemClock clock;
  Loop loop(clock);
  FatalSignals signals(loop);
  stream::TlsConfig tls;
  stream::Env env{loop, dirs.run, &tls};
  std::unique_ptr<stream::Replay> replay = line.replay.open_or_die(loop);
  env.replay = replay.get();
  uint64_t seed = Prng::from_entropy().next();
  Prng prng(replay ? replay->seed(seed) : seed);

  unixctl::Commands commands;
  Coverage coverage(loop.now());
  dbserver::Server server(env, prng, {.write_diffs = line.write_diffs, .db_dir = dirs.db, .config_file = line.config_file});
  TlsFollower tls_follower(line.tls, server.remotes(), tls);
  if (line.config_file.empty()) configure(server, running.load().value_or(dbserver::RunningConfig::Content{line.remotes, line.databases, line.sync}));
  else configure_from_file(server, line.config_file);
  tls_follower.run();
  server.remotes().run();
  auto control = unixctl::Server::open_or_die(env, commands, line.unixctl);
  unixctl::register_common_commands(commands, coverage);
  unixctl::MemoryReporter memory(loop, commands, [&server] { return server.memory_usage(); });
  bool exiting = false;
  if (line.data_conversion)   // of clusters: files of single servers always hold what was converted
    commands.add({.name = "ovsdb/file/no-data-conversion-enable", .run = [](unixctl::Args) -> Result<std::string> { return std::string(); }});
  dbserver::register_commands(commands, server, [&] {
    exiting = true;
    loop.stop();
  });
  if (replay) replay->set_on_end([&] {
    exiting = true;
    loop.stop();
  });
  TurnHook hook = loop.on_turn([&] {
    coverage.run(loop.now());
    tls_follower.run();
    if (line.config_file.empty()) running.save(content_of(server, server.remotes()));
  });

  wait_for_sources(loop, server);
  daemon.ready();
  std::unique_ptr<Child> child;
  if (line.run.empty()) LOG_INFO("{}", version_line());
  else child = std::make_unique<Child>(loop, line.run);
  loop.run();
  control->flush(Seconds(1));
  if (child && !exiting) child->check();
  return 0;
}
