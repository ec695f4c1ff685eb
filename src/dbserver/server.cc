// Spec: reference sheet "ovsdb" 1.2, 12.5.
#include "dbserver/server.h"

#include <malloc.h>

#include "base/log.h"
#include "ovsdb/record.h"

OVS_LOG_MODULE(ovsdb_server);

namespace ovs::dbserver {

Server::Server(stream::Env& env, Prng& prng, Settings settings)
    : env_(env), prng_(prng), jitter_(Prng::from_entropy()), settings_(std::move(settings)), id_(Uuid::random(prng)),
      locks_([](Session& session, Locks::Notice notice, const std::string& name) {
        session.notify(notice == Locks::Notice::locked ? "locked" : "stolen", {name});
      }),
      syncer_(env.loop) {
  auto served = std::make_unique<ServedDatabase>();
  served->db = make_builtin_database(prng, env.loop.clock());
  served->hub = std::make_unique<MonitorHub>(*served->db);
  databases_["_Server"] = std::move(served);
  remotes_ = std::make_unique<Remotes>(*this);
  update_builtin();
  timer_ = env_.loop.timer([] {});
  hook_ = env_.loop.on_turn([this] { run(); });
}

Server::~Server() {
  remotes_.reset();
  sessions_.clear();
}

ServedDatabase* Server::find(std::string_view name) {
  auto it = databases_.find(name);
  return it == databases_.end() ? nullptr : it->second.get();
}

void Server::disconnect_all(std::string_view reason, bool also_aware) {
  for (auto& session : std::vector(sessions_))
    if (also_aware || !session->change_aware()) session->disconnect(reason);
}

void Server::compact(ServedDatabase& served, std::string_view comment, ovsdb::Compaction::Done done) {
  Database& db = *served.db;
  if (!db.storage) return done({});
  served.compaction_done.push_back(std::move(done));
  if (served.compaction) return;
  constexpr uint64_t kSmall = 1 << 20;   // bytes; done at once
  if (!db.storage->can_snapshot_online() || db.storage->growth().bytes < kSmall)
    return compacted(served, db.storage->snapshot(json::to_text(db.schema().to_json()), ovsdb::snapshot_text(db, comment)));
  served.compaction = std::make_unique<ovsdb::Compaction>(db, std::string(comment), [this, &served](ovsdb::Result<void> result) {
    compacted(served, std::move(result));
  });
  request_turn();
}

void Server::compacted(ServedDatabase& served, ovsdb::Result<void> result) {
  if (result) {
    served.last_snapshot = now();
    schedule_snapshot(served, false);
    if (trim_memory) ::malloc_trim(0);
  }
  for (auto& done : std::exchange(served.compaction_done, {})) done(result);
  request_turn();
}

/// Work that is done in small steps, one of each kind in a turn.
void Server::run_steps() {
  bool more = false;
  for (auto& [name, served] : databases_) {
    if (served->compaction) more |= served->compaction->step();
    if (served->compaction && served->compaction->finished()) served->compaction.reset();
    more |= served->hub->step();
  }
  if (more) request_turn();
}

void Server::disable_monitor_cond() {
  monitor_cond_enabled_ = false;
  disconnect_all("user ran ovsdb-server/disable-monitor-cond", true);
}

void Server::write_diffs() {
  settings_.write_diffs = true;
  for (auto& [name, served] : databases_) served->db->write_diffs = true;
}

void Server::schedule_snapshot(ServedDatabase& db, bool again) {
  int64_t base = again ? 60 : 600;
  db.next_snapshot = now() + Seconds(base + static_cast<int64_t>(jitter_.below(static_cast<uint64_t>(base))));
}

void Server::snapshots_if_due() {
  for (auto& [name, served] : databases_) {
    if (!served->db->storage || served->next_snapshot > now()) continue;
    auto growth = served->db->storage->growth();
    bool grown = growth.records >= 100 && growth.bytes > (10u << 20) && growth.bytes > 2 * growth.snapshot_bytes;
    bool old = now() - served->last_snapshot > Seconds(24 * 3600) && growth.records > 2;
    schedule_snapshot(*served, true);
    if (!grown && !old) continue;
    LOG_INFO("{}: compacting database online", served->file);
    compact(*served, "compacting database online", [](ovsdb::Result<void> done) {
      if (!done) LOG_WARN("{}", done.error().text());
    });
  }
}

void Server::update_builtin() {
  for (auto& [name, served] : databases_) {
    served->told_connected = served->relay && served->relay->connected(now());
    served->told_available = served->available();
  }
  describe_databases(*databases_.find("_Server")->second->db, databases_, now());
}

void Server::run_triggers() {
  for (int round = 0; round < 100; ++round) {
    bool ran = false;
    for (size_t i = 0; i < sessions_.size(); ++i)
      if (sessions_[i]->trigger_count()) ran |= sessions_[i]->try_triggers(now());
    if (!ran) return;
  }
  request_turn();
}

void Server::run() {
  follow_sources();
  remotes_->run();
  run_triggers();
  tell_monitors();
  flush();
  std::erase_if(sessions_, [](const auto& session) { return !session->alive(); });
  snapshots_if_due();
  run_steps();
  set_timer();
}

/// Updates to many clients take at most a third of the time while there is other work: those of several turns are then
/// one, and one system call.
void Server::tell_monitors() {
  constexpr size_t kMany = 32;
  constexpr Duration kLongest = Millis(5);
  updates_due_ = kNever;
  TimePoint begin = now();
  for (auto& session : sessions_) session->resume();
  if (begin < next_updates_ && sessions_.size() >= kMany && !env_.loop.clock().stopped()) {
    updates_due_ = next_updates_;
    return;
  }
  for (size_t i = 0; i < sessions_.size(); ++i) sessions_[i]->flush_monitors();
  flush();
  next_updates_ = now() + std::min(2 * (now() - begin), kLongest);
}

/// What this turn has written goes to the files, then what it has to tell to the sockets.
void Server::flush() {
  for (auto& [name, served] : databases_)
    if (served->db->storage) served->db->storage->flush();
  for (auto& session : sessions_) session->flush_output();
}

void Server::set_timer() {
  TimePoint next = std::min(remotes_->wakeup(), updates_due_);
  for (const auto& session : sessions_)
    if (session->trigger_count()) next = std::min(next, session->next_deadline());
  for (const auto& [name, served] : databases_) {
    if (served->db->storage) next = std::min(next, served->next_snapshot);
    if (served->relay) next = std::min(next, served->relay->wakeup());
  }
  timer_.set(next);
}

std::map<std::string, uint64_t> Server::memory_usage() const {
  std::map<std::string, uint64_t> usage;
  usage["monitors"] = 0;
  usage["n-weak-refs"] = 0;
  for (const auto& [name, served] : databases_) {
    auto size = served->db->size();
    usage["cells"] += size.cells;
    usage["atoms"] += size.atoms;
    usage["n-weak-refs"] += size.weak_refs;
    usage["monitors"] += served->hub->count();
    if (!served->history || !served->history->transactions()) continue;
    usage["txn-history"] += served->history->transactions();
    usage["txn-history-atoms"] += served->history->atoms();
  }
  uint64_t triggers = 0, backlog = 0;
  for (const auto& session : sessions_) {
    triggers += session->trigger_count();
    backlog += session->backlog_bytes();
  }
  if (!sessions_.empty()) usage["sessions"] = sessions_.size();
  if (triggers) usage["triggers"] = triggers;
  if (backlog) usage["backlog"] = backlog;
  return usage;
}

}  // namespace ovs::dbserver
