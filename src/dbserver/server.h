// The database server: databases, remotes, sessions, locks, and the work of each turn of the loop: waiting
// transactions, updates to clients, connections that come and go, the _Server database.
// Control thread. Spec: reference sheet "ovsdb" 1.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/loop.h"
#include "base/prng.h"
#include "dbserver/config.h"
#include "dbserver/locks.h"
#include "dbserver/relay.h"
#include "dbserver/remotes.h"
#include "dbserver/replication.h"
#include "dbserver/session.h"
#include "ovsdb/compaction.h"
#include "ovsdb/file_storage.h"
#include "stream/stream.h"
#include "unixctl/commands.h"

namespace ovs::dbserver {

struct ServedDatabase {
  std::unique_ptr<Database> db;
  std::unique_ptr<MonitorHub> hub;
  std::string file;                 ///< as given by the user; "" for built-in ones
  DatabaseConfig config;
  std::unique_ptr<Replication> replication;   ///< of a backup
  std::unique_ptr<ovsdb::History> history;    ///< null: its states have no names
  std::unique_ptr<Relay> relay;               ///< of a relay
  std::unique_ptr<ovsdb::Compaction> compaction;   ///< under way
  std::vector<ovsdb::Compaction::Done> compaction_done;
  bool told_connected = false, told_available = false;   ///< as _Server says
  /// Its schema is known: false only for a relay that has not met its source.
  bool available() const { return !relay || relay->available(); }
  /// Name of its present state, the same on all servers that serve it; zero: it has none.
  Uuid last_id() const { return history ? history->last_id() : Uuid(); }
  TimePoint next_snapshot{}, last_snapshot{};
};

class Server {
 public:
  struct Settings {
    bool write_diffs = true;
    std::string db_dir;             ///< relative file names start here
    std::string config_file;        ///< of --config-file; "": the command line and control commands rule
  };
  Server(stream::Env& env, Prng& prng, Settings settings);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Serves a database: a file, "relay:NAME:REMOTES", or with a config that says so a relay of that name. The error is
  /// the user's text; damage of the file's tail is only logged.
  ovsdb::Result<void> open(const std::string& file);
  ovsdb::Result<void> open(const std::string& file, const DatabaseConfig& config);
  ovs::Result<void> close(const std::string& name);   ///< by database name
  /// Makes the server as `config` says: opens, closes, converts databases, adds and removes remotes. False: not all
  /// of it worked; the log says why.
  bool apply(const ServerConfig& config);
  ServedDatabase* find(std::string_view name);
  const std::map<std::string, std::unique_ptr<ServedDatabase>, std::less<>>& databases() const { return databases_; }
  ovsdb::Result<void> convert(ServedDatabase& db, std::shared_ptr<const ovsdb::DatabaseSchema> schema);
  /// Does not stop clients. `done` may be called before it returns.
  void compact(ServedDatabase& db, std::string_view comment, ovsdb::Compaction::Done done);

  /// Active-backup service of all databases in files, as the command line and control commands set it.
  struct Sync {
    std::string source;             ///< "": none
    Exclusions excluded;
    bool backup = false;
    Duration probe_interval = Seconds(60);
    bool operator==(const Sync&) const = default;
  };
  const Sync& sync() const { return sync_; }
  void set_sync(Sync sync, bool apply);   ///< `apply` false: only for what is opened from now on
  void set_relay_probe_interval(Duration interval);

  void add_session(std::shared_ptr<Session> session) { sessions_.push_back(std::move(session)); }
  const std::vector<std::shared_ptr<Session>>& sessions() const { return sessions_; }
  void disconnect_all(std::string_view reason, bool also_aware);

  Locks& locks() { return locks_; }
  Remotes& remotes() { return *remotes_; }
  const Uuid& id() const { return id_; }
  TimePoint now() const { return env_.loop.now(); }
  stream::Env& env() { return env_; }
  Prng& prng() { return prng_; }
  Settings& settings() { return settings_; }
  bool monitor_cond_enabled() const { return monitor_cond_enabled_; }
  void disable_monitor_cond();
  void write_diffs();               ///< from now on values go to files as differences
  void request_turn() { env_.loop.wake(); }
  std::map<std::string, uint64_t> memory_usage() const;
  bool trim_memory = true;

 private:
  void run();                       // each turn
  void run_triggers();
  void tell_monitors();
  void flush();
  ovsdb::Result<void> serve(std::unique_ptr<ServedDatabase> served, const std::string& name);
  ovsdb::Result<std::unique_ptr<ServedDatabase>> open_file(const std::string& file, const DatabaseConfig& config);
  ovsdb::Result<void> open_relay(const std::string& name, const std::string& file, const DatabaseConfig& config);
  void configure(ServedDatabase& served, const DatabaseConfig& config);
  DatabaseConfig sync_config(const std::string& name) const;
  void replace_content(ServedDatabase& served, Database&& fresh, const std::string& reason, bool first);
  void follow_sources();
  void schedule_snapshot(ServedDatabase& db, bool again);
  void snapshots_if_due();
  void run_steps();
  void compacted(ServedDatabase& db, ovsdb::Result<void> result);
  void update_builtin();
  void set_timer();

  stream::Env& env_;
  Prng& prng_;
  Prng jitter_;                     // for times: takes nothing from the numbers that UUIDs are made of
  Settings settings_;
  Uuid id_;
  std::map<std::string, std::unique_ptr<ServedDatabase>, std::less<>> databases_;
  std::vector<std::shared_ptr<Session>> sessions_;
  Locks locks_;
  std::unique_ptr<Remotes> remotes_;
  ovsdb::Syncer syncer_;
  Sync sync_;
  std::optional<Duration> relay_probe_;
  bool monitor_cond_enabled_ = true;
  TimePoint next_updates_{};        // not before, if they are many
  TimePoint updates_due_ = kNever;  // they were put off until then
  Timer timer_;
  TurnHook hook_;
};

/// The _Server database, empty. Reserved: clients may only read it.
std::unique_ptr<Database> make_builtin_database(Prng& prng, const Clock& clock);
/// Makes its rows tell of `databases`.
void describe_databases(Database& builtin, const std::map<std::string, std::unique_ptr<ServedDatabase>, std::less<>>& databases,
                        TimePoint now);

}  // namespace ovs::dbserver
