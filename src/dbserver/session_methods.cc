// The methods of the protocol, one row each. Spec: RFC 7047 4.1; reference sheet "ovsdb" 7.2, 10, 11.
#include "dbserver/server.h"
#include "dbserver/session.h"
#include "ovsdb/members.h"

namespace ovs::dbserver {

using jsonrpc::Message;

struct Session::Method {
  std::string_view name;
  Handler run;
};

void Session::on_request(Message& request) {
  static constexpr Method kMethods[] = {
      {"echo", &Session::echo},
      {"list_dbs", &Session::list_dbs},
      {"get_schema", &Session::get_schema},
      {"get_server_id", &Session::get_server_id},
      {"set_db_change_aware", &Session::set_change_aware},
      {"monitor", &Session::monitor},
      {"monitor_cond", &Session::monitor},
      {"monitor_cond_since", &Session::monitor},
      {"monitor_cond_change", &Session::monitor_cond_change},
      {"monitor_cancel", &Session::monitor_cancel},
      {"lock", &Session::lock},
      {"steal", &Session::lock},
      {"unlock", &Session::unlock},
      {"convert", &Session::convert},
  };
  if (request.method == "transact") return transact(request);
  if (request.method == "convert" && forward_convert(request)) return;
  for (const Method& m : kMethods)
    if (m.name == request.method) {
      Reply reply = (this->*m.run)(request);
      if (!std::exchange(answer_later_, false)) send_reply(request.id, std::move(reply));
      return;
    }
  send_reply(request.id, std::unexpected(json::Value("unknown method")));
}

namespace {
std::unexpected<json::Value> refuse(const json::Value& at, std::string details, std::string_view tag = "syntax error") {
  return std::unexpected(ovsdb::syntax_error(at, std::move(details), tag).error().to_json());
}
std::unexpected<json::Value> refuse(const ovsdb::Error& error) { return std::unexpected(error.to_json()); }
}  // namespace

Session::Reply Session::echo(const Message& request) { return request.params; }

Session::Reply Session::list_dbs(const Message&) {
  json::Array names;
  for (const auto& [name, db] : server_.databases()) names.push_back(name);
  return names;
}

Session::Reply Session::get_schema(const Message& request) {
  auto db = database_of(request);
  if (!db) return std::unexpected(db.error());
  return (*db)->db->schema().to_json();
}

Session::Reply Session::get_server_id(const Message&) { return server_.id().text(); }

Session::Reply Session::set_change_aware(const Message& request) {
  const json::Value& p = request.params;
  if (!p.is_array() || p.array().size() != 1 || !p.array()[0].is_bool())
    return refuse(p, "set_db_change_aware: true or false parameter expected");
  change_aware_ = p.array()[0].boolean();
  return json::Object();
}

Session::Reply Session::monitor(const Message& request) {
  Version version = request.method == "monitor" ? Version::v1 : request.method == "monitor_cond" ? Version::v2 : Version::v3;
  if (version != Version::v1 && !server_.monitor_cond_enabled()) return std::unexpected(json::Value("unknown method"));
  auto db = database_of(request);
  if (!db) return std::unexpected(db.error());
  return add_monitor(request, **db, version);
}

Session::Reply Session::add_monitor(const Message& request, ServedDatabase& served, Version version) {
  Database& db = *served.db;
  const json::Array& params = request.params.array();
  size_t wanted = version == Version::v3 ? 4 : 3;
  if (params.size() < wanted || (version != Version::v1 && params.size() > wanted)) return refuse(request.params, "invalid parameters");
  if (!params[2].is_object()) return refuse(params[2], "monitor-requests must be object");
  std::string key = json::to_text(params[1]);
  if (monitors_.contains(key)) return refuse(params[1], "duplicate monitor ID");
  auto requests = parse_requests(db.schema(), params[2], version != Version::v1);
  if (!requests) return refuse(requests.error());
  Uuid known{};   // the state that the client has
  if (version == Version::v3) {
    if (!params[3].is_string()) return refuse(params[3], "last-txn-id must be string");
    auto id = Uuid::parse(params[3].string());
    if (!id) return refuse(params[3], "last-txn-id must be UUID format.");
    known = *id;
  }
  for (auto& [k, use] : monitors_) send_update(use, use.client->take_updates());
  std::shared_ptr<Monitor> like = served.hub->get(std::move(requests->spec));
  bool found = served.history && served.history->knows(known);
  bool large = !found && requests->conditions.empty() && served.hub->is_large(like->spec()) && !like->known_initial(version);
  if (large) {
    auto client = std::make_unique<MonitorClient>(like, version);
    answer_later_ = true;
    served.hub->dump(like, version, [weak = weak_from_this(), seqno = seqno_, id = request.id, at = client.get()](
                                        Text text, std::shared_ptr<ChangeSet> since) {
      if (auto self = weak.lock(); self && self->seqno_ == seqno) self->begin_monitor(id, at, std::move(text), std::move(since));
    });
    monitors_[key] = Use{params[1], std::move(client), &served};
    server_.request_turn();
    return json::Value();
  }
  auto client = std::make_unique<MonitorClient>(std::move(like), version, std::move(requests->conditions));
  Text text = found ? client->since(*served.history, known) : client->initial();
  json::Value updates = text ? json::Value(json::Raw{std::move(text)}) : json::Value(json::Object());
  monitors_[key] = Use{params[1], std::move(client), &served};
  if (version != Version::v3) return updates;
  return json::Array{found, served.last_id().text(), std::move(updates)};
}

/// The initial content of a large monitor is there. `client` may be gone: the monitor was cancelled.
void Session::begin_monitor(const json::Value& id, const MonitorClient* client, Text text, std::shared_ptr<ChangeSet> since) {
  auto use = std::ranges::find_if(monitors_, [client](const auto& m) { return m.second.client.get() == client; });
  if (!text || use == monitors_.end()) return send_reply(id, std::unexpected(json::Value("canceled")));
  MonitorClient& monitor = *use->second.client;
  json::Value initial = json::Raw{std::move(text)};
  if (monitor.version() == Version::v3) initial = json::Array{false, since->from.text(), std::move(initial)};
  send_reply(id, std::move(initial));
  monitor.begin(std::move(since));
  send_update(use->second, monitor.take_updates());
  send_update(use->second, monitor.late_conditions());
}

Session::Reply Session::monitor_cond_change(const Message& request) {
  if (!request.params.is_array() || request.params.array().size() != 3) return refuse(request.params, "invalid parameters");
  const json::Array& params = request.params.array();
  auto it = monitors_.find(json::to_text(params[0]));
  if (it == monitors_.end()) return refuse(params[0], "unknown monitor session");
  std::string new_key = json::to_text(params[1]);
  if (new_key != it->first && monitors_.contains(new_key)) return refuse(params[1], "duplicate monitor ID");
  auto change = parse_condition_change(it->second.client->db().schema(), it->second.client->spec(), params[2]);
  if (!change) return refuse(change.error());
  send_update(it->second, it->second.client->take_updates());
  Text text = it->second.client->change_conditions(*change);
  auto node = monitors_.extract(it);
  node.key() = new_key;
  node.mapped().id = params[1];
  send_update(node.mapped(), std::move(text));
  monitors_.insert(std::move(node));
  return json::Object();
}

Session::Reply Session::monitor_cancel(const Message& request) {
  if (!request.params.is_array() || request.params.array().size() != 1) return std::unexpected(json::Value("invalid parameters"));
  if (!monitors_.erase(json::to_text(request.params.array()[0]))) return std::unexpected(json::Value("unknown monitor"));
  return json::Object();
}

Session::Reply Session::lock(const Message& request) {
  if (options_.read_only) return std::unexpected(json::Value("lock and unlock methods not allowed, DB server is read only."));
  const json::Value& p = request.params;
  if (!p.is_array() || p.array().size() != 1 || !p.array()[0].is_string() || !ovsdb::is_id(p.array()[0].string()))
    return refuse(p, fmt::format("{} request params must be <id>", request.method));
  const std::string& lock_name = p.array()[0].string();
  if (server_.locks().knows(*this, lock_name)) return refuse(p, fmt::format("must issue \"unlock\" before new \"{}\"", request.method));
  bool got = server_.locks().lock(*this, lock_name, request.method == "steal");
  return json::Object{{"locked", got}};
}

Session::Reply Session::unlock(const Message& request) {
  if (options_.read_only) return std::unexpected(json::Value("lock and unlock methods not allowed, DB server is read only."));
  const json::Value& p = request.params;
  if (!p.is_array() || p.array().size() != 1 || !p.array()[0].is_string() || !ovsdb::is_id(p.array()[0].string()))
    return refuse(p, "unlock request params must be <id>");
  const std::string& lock_name = p.array()[0].string();
  if (!server_.locks().knows(*this, lock_name)) return refuse(p, "unlock: \"unlock\" without \"lock\" or \"steal\"");
  server_.locks().unlock(*this, lock_name);
  return json::Object();
}

/// Whether the caller may convert the database at all.
static ovsdb::Result<void> check_convert(const Database& db, const ovsdb::Caller& caller) {
  TRY(caller.rbac.check_convert(db));
  if (caller.read_only || db.read_only || db.reserved)
    return ovsdb::error("not allowed", fmt::format("conversion is not allowed for read-only database {}", db.name()));
  return {};
}

bool Session::forward_convert(Message& request) {
  auto db = database_of(request);
  if (!db || !(*db)->relay) return false;
  std::string key = json::to_text(request.id);
  if (triggers_.contains(key) || !check_convert(*(*db)->db, caller({}))) return false;
  triggers_[key] = {.id = request.id, .served = *db, .params = std::move(request.params), .start = server_.now()};
  forward(key, "convert");
  return true;
}

Session::Reply Session::convert(const Message& request) {
  auto db = database_of(request);
  if (!db) return std::unexpected(db.error());
  Database& database = *(*db)->db;
  if (auto allowed = check_convert(database, caller({})); !allowed) return refuse(allowed.error());
  if ((*db)->relay) return refuse(request.params, "convert: duplicate request ID");   // all else went to its source
  const json::Array& params = request.params.array();
  if (params.size() != 2) return refuse(request.params, "array expected");
  auto schema = ovsdb::DatabaseSchema::from_json(params[1]);
  if (!schema) return refuse(schema.error());
  if ((*schema)->name != database.name())
    return refuse(ovsdb::error("invalid parameters", fmt::format("new schema name ({}) does not match database name ({})",
                                                                 (*schema)->name, database.name())).error());
  auto done = server_.convert(**db, std::move(*schema));
  if (!done) return refuse(done.error());
  return json::Object();
}

}  // namespace ovs::dbserver
