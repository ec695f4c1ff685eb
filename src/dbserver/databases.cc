// Databases that come, go and change their kind while the server runs.
// Spec: reference sheet "ovsdb" 1.1, 1.2, 1.6, 7.4.
#include <fcntl.h>
#include <unistd.h>

#include "base/dirs.h"
#include "base/log.h"
#include "dbserver/server.h"
#include "ovsdb/record.h"

OVS_LOG_MODULE(ovsdb_server);

namespace ovs::dbserver {
namespace {

bool is_clustered_file(const std::string& path) {
  char magic[14] = {};
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  ssize_t n = ::read(fd, magic, 13);
  ::close(fd);
  return n == 13 && std::string_view(magic) == "OVSDB CLUSTER";
}

bool is_relay(const DatabaseConfig& config) { return config.model == ServiceModel::relay; }

}  // namespace

// Opening and closing

ovsdb::Result<void> Server::open(const std::string& file) {
  if (!file.starts_with("relay:")) {
    auto served = TRY(open_file(file, {}));
    std::string name = served->db->name();
    TRY(serve(std::move(served), name));
    configure(*find(name), sync_config(name));
    return {};
  }
  std::string name;
  DatabaseConfig config = TRY(DatabaseConfig::from_relay_argument(file, &name));
  config.source->options.probe_interval = relay_probe_;
  return open_relay(name, file, config);
}

ovsdb::Result<void> Server::open(const std::string& file, const DatabaseConfig& config) {
  if (is_relay(config)) return open_relay(file, file, config);
  auto served = TRY(open_file(file, config));
  std::string name = served->db->name();
  TRY(serve(std::move(served), name));
  configure(*find(name), config);
  return {};
}

ovsdb::Result<std::unique_ptr<ServedDatabase>> Server::open_file(const std::string& file, const DatabaseConfig& config) {
  std::string path = file;
  if (::access(file.c_str(), F_OK) < 0 && ::access(in_dir(settings_.db_dir, file).c_str(), F_OK) == 0)
    path = in_dir(settings_.db_dir, file);
  for (const auto& [name, served] : databases_)
    if (served->db->storage && served->db->storage->path() == path) return ovsdb::plain_error(fmt::format("{}: already open", file));
  if (is_clustered_file(path)) return ovsdb::plain_error(fmt::format("{}: clustered databases are not supported by this version", file));
  auto opened = TRY(ovsdb::open_database(path, true, prng_, env_.loop.clock(), &syncer_));
  if (config.model == ServiceModel::clustered)
    return ovsdb::plain_error(fmt::format("{}: database is standalone and not clustered", file));
  if (opened.damage) LOG_ERR("{}", opened.damage->text());
  auto served = std::make_unique<ServedDatabase>();
  served->db = std::move(opened.db);
  served->db->write_diffs = settings_.write_diffs;
  served->file = file;
  return served;
}

ovsdb::Result<void> Server::open_relay(const std::string& name, const std::string& file, const DatabaseConfig& config) {
  auto served = std::make_unique<ServedDatabase>();
  served->db = Relay::make_database(name, prng_, env_.loop.clock());
  served->file = file;
  served->config = config;
  ServedDatabase* s = served.get();
  s->history = std::make_unique<ovsdb::History>(*s->db);
  s->relay = std::make_unique<Relay>(env_, *s->db, *s->history, *config.source, [this, s](std::unique_ptr<Database> fresh, bool first) {
    replace_content(*s, std::move(*fresh), fmt::format("database {} {}", s->db->name(), first ? "connected to storage" : "schema changed"), first);
  });
  return serve(std::move(served), name);
}

ovsdb::Result<void> Server::serve(std::unique_ptr<ServedDatabase> served, const std::string& name) {
  if (name.starts_with('_')) return ovsdb::plain_error(fmt::format("{}: names beginning with \"_\" are reserved", name));
  if (databases_.contains(name)) return ovsdb::plain_error(fmt::format("{}: duplicate database name", name));
  served->hub = std::make_unique<MonitorHub>(*served->db, served->history.get());
  served->last_snapshot = now();
  schedule_snapshot(*served, false);
  disconnect_all(fmt::format("adding {} database", name), false);
  databases_[name] = std::move(served);
  remotes_->forget_databases();
  update_builtin();
  request_turn();
  return {};
}

ovs::Result<void> Server::close(const std::string& name) {
  auto it = databases_.find(name);
  if (it == databases_.end()) return fail("Failed to find the database.");
  if (name.starts_with('_')) return fail("Cannot remove reserved database.");
  for (auto& session : std::vector(sessions_)) session->release(*it->second->db, true);
  disconnect_all(fmt::format("removing {} database by user request", name), false);
  databases_.erase(it);
  remotes_->forget_databases();
  update_builtin();
  request_turn();
  return {};
}

// Another schema

/// `first`: the database had no schema before, so that nobody depends on it but who asked for it too early.
void Server::replace_content(ServedDatabase& served, Database&& fresh, const std::string& reason, bool first) {
  Database& db = *served.db;
  auto old_schema = db.shared_schema();   // monitors point into it until they are released
  served.hub->forget();
  db.take_content(std::move(fresh));
  update_builtin();
  // Who follows _Server learns of the schema before its monitors end.
  for (auto& session : std::vector(sessions_)) {
    session->flush_monitors_now();
    session->release(db, false);
  }
  remotes_->forget_databases();
  // After the answer to whoever asked for this.
  env_.loop.post([this, reason, first] {
    for (auto& session : std::vector(sessions_))
      if (!session->change_aware() && (!first || session->was_too_early())) session->disconnect(reason);
  });
  request_turn();
}

ovsdb::Result<void> Server::convert(ServedDatabase& served, std::shared_ptr<const ovsdb::DatabaseSchema> schema) {
  Database& db = *served.db;
  auto fresh = TRY(ovsdb::convert(db, std::move(schema)));
  served.compaction.reset();   // the conversion writes the file anew
  for (auto& done : std::exchange(served.compaction_done, {})) done({});
  if (db.storage)
    TRY(db.storage->snapshot(json::to_text(fresh->schema().to_json()), ovsdb::snapshot_text(*fresh, "converted by ovsdb-server")));
  replace_content(served, std::move(*fresh), fmt::format("committed {} database schema conversion", db.name()), false);
  return {};
}

// Service models

DatabaseConfig Server::sync_config(const std::string& name) const {
  if (sync_.source.empty()) return {};
  DatabaseConfig config{.model = ServiceModel::active_backup, .backup = sync_.backup, .source = Source{sync_.source, {}}};
  config.source->options.probe_interval = sync_.probe_interval;
  if (auto it = sync_.excluded.find(name); it != sync_.excluded.end()) config.excluded_tables = it->second;
  return config;
}

/// Standalone or active-backup, active or backup; or another source of a relay.
void Server::configure(ServedDatabase& served, const DatabaseConfig& config) {
  DatabaseConfig before = std::exchange(served.config, config);
  if (served.relay) return served.relay->set_options(config.source->options);
  bool same_source = before.source && config.source && before.source->remotes == config.source->remotes;
  if (served.replication && config.backup && same_source && before.excluded_tables == config.excluded_tables &&
      !served.replication->failed())
    return served.replication->set_options(config.source->options);
  served.replication.reset();
  served.db->read_only = config.backup;
  if (config.backup) served.replication = std::make_unique<Replication>(env_, *served.db, *config.source, config.excluded_tables, id_);
  request_turn();
}

void Server::set_sync(Sync sync, bool apply) {
  sync_ = std::move(sync);
  if (!apply) return;
  for (auto& [name, served] : databases_)
    if (!served->db->reserved && !served->relay) configure(*served, sync_config(name));
}

void Server::set_relay_probe_interval(Duration interval) {
  relay_probe_ = interval;
  for (auto& [name, served] : databases_)
    if (served->relay) served->relay->set_probe_interval(interval);
}

/// Each turn: sources that failed, relays that came or went.
void Server::follow_sources() {
  bool news = false;
  for (auto& [name, served] : databases_) {
    if (served->relay && (served->relay->connected(now()) != served->told_connected || served->available() != served->told_available))
      news = true;
    if (served->replication && served->replication->failed() && sync_.backup) {
      Sync active = sync_;
      active.backup = false;
      set_sync(std::move(active), true);
      break;
    }
  }
  if (news) update_builtin();
}

bool Server::apply(const ServerConfig& config) {
  bool ok = true;
  std::vector<std::string> gone;
  std::set<std::string> known;
  for (auto& [name, served] : databases_) {
    if (served->db->reserved) continue;
    auto wanted = config.databases.find(served->file);
    if (wanted == config.databases.end()) {
      LOG_INFO("database {} removed from configuration", name);
      gone.push_back(name);
    } else if (is_relay(wanted->second) != is_relay(served->config) || wanted->second.model == ServiceModel::clustered ||
               (is_relay(wanted->second) && wanted->second.source->remotes != served->config.source->remotes)) {
      LOG_INFO("service model changed for database {}", name);
      gone.push_back(name);
    } else {
      configure(*served, wanted->second);
      known.insert(served->file);
    }
  }
  for (const std::string& name : gone) (void)close(name);
  for (const auto& [file, database] : config.databases) {
    if (known.contains(file)) continue;
    auto opened = open(file, database);
    if (opened) continue;
    LOG_WARN("failed to open database '{}': {}", file, opened.error().text());
    ok = false;
  }
  return remotes_->set(config.remotes) && ok;
}

}  // namespace ovs::dbserver
