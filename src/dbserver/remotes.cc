// Spec: reference sheet "ovsdb" 1.3.
#include "dbserver/remotes.h"

#include "base/log.h"
#include "base/strings.h"
#include "dbserver/server.h"
#include "ovsdb/transaction.h"

OVS_LOG_MODULE(ovsdb_jsonrpc_server);

namespace ovs::dbserver {

using ovsdb::Atom;
using ovsdb::AtomType;
using ovsdb::Datum;
using ovsdb::Row;

struct Remotes::Remote {
  std::string name;
  RemoteOptions options;
  std::unique_ptr<stream::PassiveStream> listener;
  std::vector<std::weak_ptr<Session>> sessions;
  bool waiting = false;              // listening failed; tried again later

  std::vector<std::shared_ptr<Session>> live() {
    std::vector<std::shared_ptr<Session>> out;
    std::erase_if(sessions, [&](const auto& weak) {
      auto s = weak.lock();
      if (s && s->alive()) out.push_back(s);
      return !s || !s->alive();
    });
    return out;
  }
};

constexpr Duration kStatusInterval = Millis(2500);

Remotes::Remotes(Server& server) : server_(server), next_status_(server.now() + kStatusInterval) {}
Remotes::~Remotes() = default;

ovs::Result<DbColumn> Remotes::resolve(const std::string& name) const {
  auto parts = split(std::string_view(name).substr(3), ',');
  if (parts.size() != 3) return fail(fmt::format("\"{}\": invalid syntax", name));
  ServedDatabase* served = server_.find(parts[0]);
  if (!served) return fail(fmt::format("\"{}\": no database named {}", name, parts[0]));
  DbColumn where{served->db.get()};
  where.table = where.db->table(parts[1]);
  if (!where.table) return fail(fmt::format("\"{}\": no table named {}", name, parts[1]));
  where.column = where.table->schema().find(parts[2]);
  if (!where.column) return fail(fmt::format("\"{}\": table \"{}\" has no column \"{}\"", name, parts[1], parts[2]));
  return where;
}

ovs::Result<std::string> Remotes::text_of(const std::string& name) const {
  if (!name.starts_with("db:")) return name;
  DbColumn where = TRY(resolve(name));
  if (where.column->type.key.type != AtomType::string || where.column->type.is_map())
    return fail(fmt::format("\"{}\": table \"{}\" column \"{}\" is not a string", name, where.table->schema().name, where.column->name));
  for (const auto& [uuid, row] : where.table->rows())
    for (const Atom& a : row->columns[where.column->index].keys())
      if (!a.string().empty()) return std::string(a.string());
  return std::string();
}

/// The database is served but its schema is not known yet: a relay without connection.
bool Remotes::waits_for_schema(const std::string& name) const {
  auto parts = split(std::string_view(name).substr(3), ',');
  ServedDatabase* served = parts.size() == 3 ? server_.find(parts[0]) : nullptr;
  return served && !served->available();
}

ovs::Result<void> Remotes::add(const std::string& name, const RemoteOptions& options) {
  if (name.starts_with("db:") && !waits_for_schema(name)) {
    DbColumn where = TRY(resolve(name));
    const auto& type = where.column->type;
    bool strings = type.key.type == AtomType::string && !type.is_map();
    if (!strings && !where.column->key_ref)
      return fail(fmt::format("\"{}\": type of table \"{}\" column \"{}\" is neither string nor a reference", name,
                              where.table->schema().name, where.column->name));
  }
  configured_[name] = options;
  dirty_ = true;
  server_.request_turn();
  return {};
}

bool Remotes::set(const std::map<std::string, RemoteOptions>& remotes) {
  bool ok = true;
  configured_.clear();
  for (const auto& [name, options] : remotes) {
    auto added = add(name, options);
    if (added) continue;
    LOG_WARN("failed to configure remotes: {}", added.error().text);
    ok = false;
  }
  dirty_ = true;
  server_.request_turn();
  return ok;
}

bool Remotes::remove(const std::string& name) {
  if (!configured_.erase(name)) return false;
  dirty_ = true;
  server_.request_turn();
  return true;
}

namespace {

/// Values of a Manager-like row; a column that is missing or of another type counts as absent.
struct ManagerRow {
  const Row& row;
  const Datum* column(std::string_view name, AtomType type) const {
    const ovsdb::ColumnSchema* c = row.table->schema().find(name);
    if (!c || c->type.key.type != type || c->type.max != 1) return nullptr;
    const Datum& d = row.columns[c->index];
    return d.empty() ? nullptr : &d;
  }
  std::optional<int64_t> integer(std::string_view name) const {
    const Datum* d = column(name, AtomType::integer);
    if (!d) return std::nullopt;
    return d->key(0).integer();
  }
  std::string text(std::string_view name) const {
    const Datum* d = column(name, AtomType::string);
    return d ? std::string(d->key(0).string()) : std::string();
  }
  bool flag(std::string_view name) const {
    const Datum* d = column(name, AtomType::boolean);
    return d && d->key(0).boolean();
  }
  std::string map_text(std::string_view name, std::string_view key) const {
    const ovsdb::ColumnSchema* c = row.table->schema().find(name);
    if (!c || c->type.key.type != AtomType::string || c->type.value.type != AtomType::string) return {};
    const Atom* a = row.columns[c->index].value_of(key);
    return a ? std::string(a->string()) : std::string();
  }
};

}  // namespace

void Remotes::add_from_row(Wanted& wanted, const Row& row) {
  ManagerRow manager{row};
  std::string target = manager.text("target");
  if (target.empty()) {
    LOG_INFO_RL(60, 20, "Table `{}' has missing or invalid `target' column", row.table->schema().name);
    return;
  }
  if (target.starts_with("pfd:")) {
    LOG_WARN_RL(60, 20, "pfd: remotes can only be specified on the command line; ignoring \"{}\" from database", target);
    return;
  }
  RemoteOptions options;
  if (auto ms = manager.integer("max_backoff")) options.max_backoff = std::max<Duration>(Millis(*ms), Seconds(1));
  if (auto ms = manager.integer("inactivity_probe")) options.probe_interval = at_least_a_second(*ms);
  if (auto dscp = parse_u8(manager.map_text("other_config", "dscp")); dscp && *dscp < 64) options.dscp = *dscp;
  options.session.read_only = manager.flag("read_only");
  options.session.role = manager.text("role");
  wanted.emplace(target, options);
}

void Remotes::add_from_column(Wanted& wanted, const DbColumn& where) {
  const ovsdb::TableSchema* target = where.column->key_ref;
  for (const auto& [uuid, row] : where.table->rows()) {
    const Datum& datum = row->columns[where.column->index];
    for (const Atom& a : datum.keys()) {
      if (a.type() == AtomType::string) {
        std::string name(a.string());
        if (!name.empty()) wanted.emplace(name, RemoteOptions{});
      } else if (target) {
        if (Row* r = where.db->table(*target).find(a.uuid())) add_from_row(wanted, *r);
      }
    }
    for (const Atom& a : datum.values())
      if (where.column->value_ref && a.type() == AtomType::uuid)
        if (Row* r = where.db->table(*where.column->value_ref).find(a.uuid())) add_from_row(wanted, *r);
  }
}

Remotes::Wanted Remotes::wanted() {
  Wanted out;
  generations_.clear();
  for (const auto& [name, options] : configured_) {
    if (!name.starts_with("db:")) {
      out.emplace(name, options);
      continue;
    }
    if (waits_for_schema(name)) continue;
    auto where = resolve(name);
    if (!where) {
      LOG_WARN_RL(60, 20, "{}", where.error().text);
      continue;
    }
    generations_[where->db] = where->db->generation();
    add_from_column(out, *where);
  }
  return out;
}

void Remotes::reconfigure() {
  dirty_ = false;
  Wanted desired = wanted();
  for (auto it = remotes_.begin(); it != remotes_.end();) {
    auto here = it++;
    Remote& remote = *here->second;
    auto want = desired.find(here->first);
    bool keep = want != desired.end() && want->second.dscp == remote.options.dscp &&
                want->second.session.role == remote.options.session.role;
    if (keep) {
      for (auto& session : remote.live()) {
        session->rpc().set_probe_interval(want->second.probe_interval);
        session->rpc().set_max_backoff(want->second.max_backoff);
      }
      SessionOptions session_options = remote.options.session;   // read_only: as when it was made
      remote.options = want->second;
      remote.options.session = session_options;
      continue;
    }
    if (want == desired.end()) LOG_INFO("{}: remote deconfigured", here->first);
    for (auto& session : remote.live()) session->kill();
    remotes_.erase(here);
  }
  for (auto& [name, options] : desired) {
    if (remotes_.contains(name)) continue;
    auto& remote = remotes_[name] = std::make_unique<Remote>();
    remote->name = name;
    remote->options = options;
    start(*remote);
  }
}

void Remotes::start(Remote& remote) {
  remote.waiting = false;
  stream::Settings settings{.dscp = remote.options.dscp, .default_port = 6640};
  if (stream::is_passive_name(remote.name)) {
    auto listener = stream::listen(server_.env(), remote.name, settings);
    if (!listener) {
      LOG_ERR_RL(60, 20, "{}: listen failed: {}", remote.name, errno_text(listener.error().code));
      remote.waiting = true;
      return;
    }
    remote.listener = std::move(*listener);
    remote.listener->set_callback([this, &remote] { accept(remote); });
    return;
  }
  if (!stream::is_active_name(remote.name)) {
    LOG_ERR_RL(60, 20, "{}: listen failed: {}", remote.name, errno_text(EAFNOSUPPORT));
    remote.waiting = true;
    return;
  }
  jsonrpc::Session::Options options{.probe_interval = remote.options.probe_interval, .max_backoff = remote.options.max_backoff,
                                    .dscp = remote.options.dscp, .default_port = 6640};
  auto rpc = std::make_unique<jsonrpc::Session>(server_.env(), std::vector{remote.name}, options);
  auto session = std::make_shared<Session>(server_, std::move(rpc), remote.options.session);
  session->start();
  remote.sessions.push_back(session);
  server_.add_session(std::move(session));
}

void Remotes::accept(Remote& remote) {
  for (int i = 0; i < 32; ++i) {
    auto stream = remote.listener->accept();
    if (!stream) {
      if (stream.error().code != EAGAIN)
        LOG_WARN_RL(5, 5, "{}: accept failed: {}", remote.name, errno_text(stream.error().code));
      return;
    }
    jsonrpc::Session::Options options{.retry = false, .probe_interval = remote.options.probe_interval, .dscp = remote.options.dscp};
    auto rpc = std::make_unique<jsonrpc::Session>(server_.env(), std::move(*stream), options);
    auto session = std::make_shared<Session>(server_, std::move(rpc), remote.options.session);
    session->start();
    remote.live();
    remote.sessions.push_back(session);
    server_.add_session(std::move(session));
  }
}

void Remotes::run() {
  if (!writing_) {
    for (const auto& [db, generation] : generations_)
      if (db->generation() != generation) dirty_ = true;
    if (dirty_) reconfigure();
  }
  TimePoint now = server_.now();
  if (now >= next_retry_) {
    for (auto& [name, remote] : remotes_)
      if (remote->waiting) start(*remote);
    next_retry_ = now + Seconds(1);
  }
  if (now >= next_status_) {
    write_status();
    next_status_ = now + kStatusInterval;
  }
}

void Remotes::write_status() {
  if (server_.env().replay) return;     // its time is not that of the recording
  writing_ = true;
  for (const auto& [name, options] : configured_) {
    if (!name.starts_with("db:")) continue;
    auto where = resolve(name);
    if (where && where->column->key_ref && !where->db->read_only && !where->db->reserved &&
        !server_.find(where->db->name())->relay) write_status(*where);
  }
  writing_ = false;
}

namespace {

using StatusMap = std::map<std::string, std::string>;

std::string seconds_since(TimePoint then, TimePoint now) { return std::to_string(to_ms(now - then) / 1000); }

void add_session_status(StatusMap& status, Session& session, TimePoint now, Locks& locks) {
  const stream::Reconnect& r = session.rpc().reconnect();
  status["state"] = stream::Reconnect::name_of(r.state());
  if (r.last_connected()) status["sec_since_connect"] = seconds_since(*r.last_connected(), now);
  if (r.last_disconnected()) status["sec_since_disconnect"] = seconds_since(*r.last_disconnected(), now);
  if (int error = session.rpc().last_error()) status["last_error"] = errno_text(error);
  Locks::Names names = locks.names_of(session);
  if (!names.held.empty()) status["locks_held"] = names.held;
  if (!names.waiting.empty()) status["locks_waiting"] = names.waiting;
  if (!names.lost.empty()) status["locks_lost"] = names.lost;
}

void write_if_there(ovsdb::Transaction& txn, Row& row, std::string_view column, Datum value, AtomType type, bool map) {
  const ovsdb::ColumnSchema* c = row.table->schema().find(column);
  if (!c || c->type.key.type != type || c->type.is_map() != map) return;
  if (!(row.columns[c->index] == value)) txn.write(row, c->index, std::move(value));
}

}  // namespace

void Remotes::write_status(const DbColumn& where) {
  ovsdb::Transaction txn(*where.db);
  ovsdb::Table& table = where.db->table(*where.column->key_ref);
  std::set<Uuid> rows;
  for (const auto& [uuid, row] : where.table->rows())
    for (const Atom& a : row->columns[where.column->index].keys()) rows.insert(a.uuid());
  for (const Uuid& uuid : rows) {
    Row* row = table.find(uuid);
    if (!row) continue;
    auto it = remotes_.find(ManagerRow{*row}.text("target"));
    StatusMap status;
    bool connected = false;
    bool passive = it == remotes_.end() || it->second->listener || it->second->waiting;
    auto sessions = it == remotes_.end() ? std::vector<std::shared_ptr<Session>>() : it->second->live();
    for (auto& s : sessions) connected |= s->rpc().connected();
    if (passive) {
      status["sec_since_connect"] = status["sec_since_disconnect"] = "0";
      if (it != remotes_.end() && it->second->listener && it->second->listener->bound_port())
        status["bound_port"] = std::to_string(it->second->listener->bound_port());
      if (sessions.size() > 1) status["n_connections"] = std::to_string(sessions.size());
    } else if (!sessions.empty()) {
      add_session_status(status, *sessions[0], server_.now(), server_.locks());
    }
    std::vector<Atom> keys, values;
    for (auto& [k, v] : status) {
      keys.emplace_back(k);
      values.emplace_back(v);
    }
    write_if_there(txn, *row, "is_connected", Datum(Atom(connected)), AtomType::boolean, false);
    write_if_there(txn, *row, "status", Datum::from_unsorted(std::move(keys), std::move(values)), AtomType::string, true);
  }
  auto done = txn.commit();
  if (!done) LOG_ERR_RL(1, 1, "Failed to update remote status: {}", done.error().text());
}

}  // namespace ovs::dbserver
