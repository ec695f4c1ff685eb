// Spec: reference sheet "ovsdb" 19. Ref: observed traffic of ovs-vsctl and ovs-vswitchd 3.1.
#include "idl/sync.h"

#include "base/check.h"
#include "base/log.h"

OVS_LOG_MODULE(ovsdb_cs);

namespace ovs::idl {

/// A row of _Server's table Database.
struct Sync::ServerRow {
  json::Object columns;
  const json::Value* find(std::string_view column) const { return columns.find(column); }
  bool flag(std::string_view column) const {
    const json::Value* v = find(column);
    return v && v->is_bool() && v->boolean();
  }
  std::string text(std::string_view column) const {  // "" for an empty optional
    const json::Value* v = find(column);
    return v && v->is_string() ? v->string() : "";
  }
  std::optional<int64_t> integer(std::string_view column) const {
    const json::Value* v = find(column);
    return v && v->is_integer() ? std::optional(v->integer()) : std::nullopt;
  }
  std::optional<Uuid> uuid(std::string_view column) const {
    const json::Value* v = find(column);
    if (!v || !v->is_array() || v->array().size() != 2 || !v->array()[0].is("uuid") || !v->array()[1].is_string()) return {};
    return Uuid::parse(v->array()[1].string());
  }
};

namespace {
const json::Value& server_monitor_id() {
  static const json::Value kId = json::array({"monid", "_Server"});
  return kId;
}
constexpr std::string_view kServerColumns[] = {"name", "model", "connected", "leader", "schema", "cid", "index"};

/// true/false clauses decide alone; no clause at all means none.
json::Value normalized(json::Array clauses) {
  if (clauses.empty()) return json::array({false});
  for (const json::Value& clause : clauses)
    if (clause == json::Value(true)) return json::array({true});
  return clauses;
}
}  // namespace

Sync::Sync(Content& content, SyncOptions options)
    : content_(content), options_(options), cluster_id_(options.cluster_id) {}
Sync::~Sync() = default;

int64_t Sync::request(std::string method, json::Array params) {
  outgoing_.push_back({next_id_, std::move(method), std::move(params)});
  return next_id_++;
}

json::Value Sync::data_monitor_id() const { return json::array({"monid", content_.database_name()}); }

// Connection

void Sync::connected(std::string peer) {
  disconnected();
  peer_ = std::move(peer);
  restart();
  request_lock();
}

void Sync::restart() {
  server_rows_.clear();
  has_server_db_ = false;
  enter(State::server_schema);
  waiting_for_ = request("get_schema", json::array({"_Server"}));
}

void Sync::disconnected() {
  enter(State::idle);
  outgoing_.clear();
  waiting_for_ = lock_request_ = condition_request_ = -1;
  auto lost = std::exchange(transactions_, {});
  for (auto& [id, outstanding] : lost) outstanding.transaction->finish_lost();
  if (!lock_name_.empty() && (has_lock_ || lock_contended_)) set_lock_state(false, false);
  doubt_conditions();
}

/// A condition that was on its way may be in force or not: only the whole content tells.
void Sync::doubt_conditions() {
  condition_request_ = -1;
  for (auto& [table, condition] : conditions_) {
    if (!condition.requested) continue;
    last_id_ = {};
    if (!condition.fresh) condition.fresh = std::move(condition.requested);
    condition.requested.reset();
  }
}

void Sync::give_up(std::string_view why, bool warn) {
  if (warn) LOG_WARN("{}: {}", peer_, why);
  else LOG_INFO("{}: {}", peer_, why);
  reconnect_ = {true, state_ == State::monitoring};
  enter(State::failed);
}

/// The server's state will not do, at least for now; _Server will tell when it changes.
void Sync::refuse_server(std::string_view why, bool warn) {
  if (!options_.patient || state_ == State::monitoring) return give_up(why, warn);
  LOG_INFO("{}: {}", peer_, why);
  enter(State::waiting);
}

void Sync::resync() { last_id_ = {}; }

// Replies

void Sync::received_reply(int64_t id, const json::Value& result) {
  if (auto at = transactions_.find(id); at != transactions_.end()) {
    Outstanding outstanding = at->second;
    transactions_.erase(at);
    json::Value own = result;
    if (outstanding.with_assert && own.is_array() && !own.array().empty()) {
      // Our own assertion is no operation of the transaction, unless it is what failed.
      const json::Value& last = own.array().back();
      if (!last.find("error")) own.array().pop_back();
    }
    outstanding.transaction->finish_reply(own);
    if (outstanding.transaction->wants_resync()) give_up("database was removed");
    return;
  }
  if (id == lock_request_) return lock_reply(result);
  if (id == condition_request_) {
    condition_request_ = -1;
    for (auto& [table, condition] : conditions_)
      if (condition.requested) condition.acked = std::exchange(condition.requested, std::nullopt);
    ++condition_seqno_;
    return send_condition_change();
  }
  if (id != waiting_for_) return;
  waiting_for_ = -1;
  switch (state_) {
    case State::server_schema: return server_schema_reply(result);
    case State::server_monitor: return server_monitor_reply(result);
    case State::data_schema:
      if (meet_schema(result)) {
        enter(State::data_monitor);
        waiting_for_ = request("monitor", json::array({content_.database_name(), data_monitor_id(), content_.monitor_requests()}));
      }
      return;
    case State::data_monitor_since:
    case State::data_monitor_cond:
    case State::data_monitor: return data_reply(result);
    default: LOG_INFO("{}: received unexpected reply: {}", peer_, json::to_text(result));
  }
}

void Sync::received_error(int64_t id, const json::Value& error) {
  if (auto at = transactions_.find(id); at != transactions_.end()) {
    Outstanding outstanding = at->second;
    transactions_.erase(at);
    outstanding.transaction->finish_error(error);
    if (outstanding.transaction->wants_resync()) resync();
    return;
  }
  if (id == lock_request_) {
    lock_request_ = -1;
    return;
  }
  if (id == condition_request_) return give_up(fmt::format("monitor_cond_change failed: {}", json::to_text(error)), true);
  if (id != waiting_for_) return;
  waiting_for_ = -1;
  switch (state_) {
    case State::server_schema:
    case State::server_monitor:  // a server without _Server
      enter(State::data_schema);
      waiting_for_ = request("get_schema", json::array({content_.database_name()}));
      return;
    case State::data_monitor_since:
    case State::data_monitor_cond: return data_error(error);
    default: return give_up(fmt::format("received unexpected error: {}", json::to_text(error)));
  }
}

void Sync::data_error(const json::Value& error) {
  const json::Value* text = error.find("error");
  bool unknown = error.is("unknown method") || (text && text->is("unknown method"));
  if (!unknown) return give_up(fmt::format("received unexpected error: {}", json::to_text(error)));
  std::string method = state_ == State::data_monitor_since ? "monitor_cond" : "monitor";
  enter(state_ == State::data_monitor_since ? State::data_monitor_cond : State::data_monitor);
  json::Object requests = content_.monitor_requests();
  if (state_ == State::data_monitor_cond)
    for (auto& [table, condition] : conditions_)
      if (json::Value* r = requests.find(table); r && condition.acked)
        r->array()[0].object().set("where", *condition.acked);
  waiting_for_ = request(method, json::array({content_.database_name(), data_monitor_id(), std::move(requests)}));
}

// _Server

void Sync::server_schema_reply(const json::Value& result) {
  json::Array columns;
  const json::Value* tables = result.find("tables");
  const json::Value* database = tables ? tables->find("Database") : nullptr;
  const json::Value* known = database ? database->find("columns") : nullptr;
  for (std::string_view column : kServerColumns)
    if (known && known->find(column)) columns.push_back(column);
  json::Object requests{{"Database", json::array({json::Object{{"columns", std::move(columns)}}})}};
  enter(State::server_monitor);
  waiting_for_ = request("monitor_cond", json::array({"_Server", server_monitor_id(), std::move(requests)}));
}

void Sync::server_monitor_reply(const json::Value& result) {
  has_server_db_ = true;
  if (options_.announce_change_aware) request("set_db_change_aware", json::array({true}));
  if (auto applied = apply_server_update(result); !applied) return give_up(applied.error().text, true);
  enter(State::waiting);
  check_server();
}

Result<void> Sync::apply_server_update(const json::Value& updates) {
  const json::Value* table = updates.find("Database");
  if (!table) return {};
  if (!table->is_object()) return fail("bad update of _Server");
  for (const json::Member& member : table->object()) {
    std::optional<Uuid> uuid = Uuid::parse(member.key);
    if (!uuid || !member.value.is_object()) return fail("bad update of _Server");
    for (const json::Member& change : member.value.object()) {
      if (change.key == "delete") {
        server_rows_.erase(*uuid);
        continue;
      }
      auto& row = server_rows_[*uuid];
      if (!row) row = std::make_unique<ServerRow>();
      if (!change.value.is_object()) return fail("bad update of _Server");
      for (const json::Member& column : change.value.object()) row->columns.set(column.key, column.value);
    }
  }
  return {};
}

/// Is there a row of our database, and may we use this server? Then ask for the content, if not done yet.
void Sync::check_server() {
  const ServerRow* found = nullptr;
  for (auto& [uuid, row] : server_rows_) {
    if (row->text("name") != content_.database_name()) continue;
    if (cluster_id_ && row->uuid("cid") != cluster_id_) continue;
    found = row.get();
  }
  if (!found) return refuse_server(fmt::format("server does not have {} database", content_.database_name()));
  if (!acceptable(*found)) return;
  if (state_ == State::monitoring) return;  // a change of the schema will come with monitor_canceled
  auto schema = json::parse(found->text("schema"));
  if (!schema) return give_up("missing database schema");
  if (waiting_for_ >= 0) {  // we asked in terms of the schema before
    if (json::to_text(*schema) != schema_text_) {
      give_up("database schema changed");
      reconnect_.reset_backoff = true;
    }
    return;
  }
  if (!meet_schema(*schema)) return;
  request_data();
}

bool Sync::acceptable(const ServerRow& row) {
  std::string model = row.text("model");
  bool connected = row.flag("connected"), leader = row.flag("leader");
  auto refuse = [&](std::string_view why, bool warn = false) {
    refuse_server(why, warn);
    return false;
  };
  if (model == "clustered") {
    if (row.text("schema").empty())
      return refuse("clustered database server has not yet joined cluster; trying another server");
    if (!connected) return refuse("clustered database server is disconnected from cluster; trying another server");
    if (options_.leader_only && !leader)
      return refuse("clustered database server is not cluster leader; trying another server");
    if (auto index = row.integer("index")) {
      if (*index < highest_index_) return refuse("clustered database server has stale data; trying another server", true);
      highest_index_ = *index;
    }
    if (!cluster_id_) cluster_id_ = row.uuid("cid");
  } else if (model == "relay") {
    if (row.text("schema").empty())
      return refuse("relay database server has not yet connected to the relay source; trying another server");
    if (!connected) return refuse("relay database server is disconnected from the relay source; trying another server");
    if (options_.leader_only) return refuse("relay database server cannot be a leader; trying another server");
  }
  if (row.text("schema").empty()) return refuse("missing database schema");
  return true;
}

// Content

bool Sync::meet_schema(const json::Value& schema) {
  auto parsed = ovsdb::DatabaseSchema::from_json(schema);
  if (!parsed) {
    give_up(fmt::format("error parsing database schema: {}", parsed.error().text()), true);
    return false;
  }
  std::string text = json::to_text(schema);
  if (text == schema_text_) return true;
  schema_text_ = std::move(text);
  last_id_ = {};
  content_.meet_schema(std::move(*parsed));
  return true;
}

void Sync::request_data() {
  json::Object requests = content_.monitor_requests();
  for (auto& [table, condition] : conditions_) {
    if (last_id_.is_zero() && condition.fresh) condition.acked = std::exchange(condition.fresh, std::nullopt);
    json::Value* r = requests.find(table);
    if (r && condition.acked) r->array()[0].object().set("where", *condition.acked);
  }
  enter(State::data_monitor_since);
  waiting_for_ = request("monitor_cond_since",
                         json::array({content_.database_name(), data_monitor_id(), std::move(requests), last_id_.text()}));
}

void Sync::data_reply(const json::Value& result) {
  if (state_ == State::data_monitor) return start_monitoring(result, UpdateVersion::v1, true);
  if (state_ == State::data_monitor_cond) return start_monitoring(result, UpdateVersion::v2, true);
  if (!result.is_array() || result.array().size() != 3 || !result.array()[0].is_bool() || !result.array()[1].is_string())
    return give_up("received malformed monitor_cond_since reply", true);
  bool found = result.array()[0].boolean();
  last_id_ = Uuid::parse(result.array()[1].string()).value_or(Uuid{});
  start_monitoring(result.array()[2], UpdateVersion::v2, !found);
}

void Sync::start_monitoring(const json::Value& updates, UpdateVersion version, bool replace) {
  enter(State::monitoring);
  takes_conditions_ = version != UpdateVersion::v1;
  apply_data(updates, version, replace);
  if (state_ != State::monitoring) return;
  content_.set_has_content();
  ++condition_seqno_;
  send_condition_change();
}

void Sync::apply_data(const json::Value& updates, UpdateVersion version, bool replace) {
  if (auto applied = content_.apply({updates, version, replace, last_id_}); !applied) {
    last_id_ = {};
    give_up(applied.error().text, true);
  }
}

void Sync::received_notification(const std::string& method, const json::Value& params) {
  if (!params.is_array() || params.array().empty()) return;
  const json::Array& p = params.array();
  if (method == "locked" || method == "stolen") {
    if (p[0].is(lock_name_) && !lock_name_.empty()) set_lock_state(method == "locked", method == "stolen");
    return;
  }
  bool is_server = p[0] == server_monitor_id(), is_data = p[0] == data_monitor_id();
  if (method == "monitor_canceled") {
    if (!is_data || state_ == State::failed || state_ == State::idle) return;
    enter(State::waiting);  // the schema changed: ask for the content again
    waiting_for_ = -1;
    doubt_conditions();
    return has_server_db_ ? check_server() : restart();
  }
  if (is_server && method == "update2" && p.size() == 2 && has_server_db_) {
    if (auto applied = apply_server_update(p[1]); !applied) return give_up(applied.error().text, true);
    return check_server();
  }
  if (!is_data || state_ != State::monitoring) return;
  if (method == "update" && p.size() == 2) return apply_data(p[1], UpdateVersion::v1, false);
  if (method == "update2" && p.size() == 2) return apply_data(p[1], UpdateVersion::v2, false);
  if (method == "update3" && p.size() == 3 && p[1].is_string()) {
    if (auto id = Uuid::parse(p[1].string())) last_id_ = *id;
    return apply_data(p[2], UpdateVersion::v2, false);
  }
}

// Conditions

uint64_t Sync::set_condition(const Table& table, json::Array clauses) {
  Condition& condition = conditions_[table.schema().name];
  json::Value wanted = normalized(std::move(clauses));
  const std::optional<json::Value>& latest = condition.fresh       ? condition.fresh
                                             : condition.requested ? condition.requested
                                                                   : condition.acked;
  json::Value present = latest ? *latest : json::Value(json::array({true}));
  if (wanted != present) {
    condition.fresh = std::move(wanted);
    send_condition_change();
    if (on_outgoing_) on_outgoing_();
  }
  bool monitoring = state_ == State::monitoring;
  if (condition.requested && !condition.fresh) return condition_seqno_ + 1;
  if (!condition.fresh) return condition_seqno_;
  if (monitoring) return condition_seqno_ + (condition_request_ >= 0 ? 2 : 1);
  // The start of monitoring counts one; it brings this condition only if the whole content is still to be asked for.
  bool asked = state_ == State::data_monitor_since || state_ == State::data_monitor_cond;
  return condition_seqno_ + (last_id_.is_zero() && !asked ? 1 : 2);
}

void Sync::send_condition_change() {
  if (state_ != State::monitoring || condition_request_ >= 0) return;
  json::Object changes;
  for (auto& [table, condition] : conditions_) {
    if (!condition.fresh) continue;
    // Where the server cannot choose rows, or lacks the table, the condition holds as well as it ever will.
    bool ask = takes_conditions_ && content_.on_server(table);
    (ask ? condition.requested : condition.acked) = std::exchange(condition.fresh, std::nullopt);
    if (ask) changes.set(table, json::array({json::Object{{"where", *condition.requested}}}));
  }
  if (changes.empty()) return;
  condition_request_ =
      request("monitor_cond_change", json::array({data_monitor_id(), data_monitor_id(), std::move(changes)}));
}

// Locks

void Sync::set_lock(std::string name) {
  if (name == lock_name_) return;
  bool connected = state_ != State::idle;
  if (!lock_name_.empty()) {
    if (connected) request("unlock", json::array({lock_name_}));
    if (has_lock_ || lock_contended_) set_lock_state(false, false);
  }
  lock_name_ = std::move(name);
  if (connected) request_lock();
  if (on_outgoing_) on_outgoing_();
}

void Sync::request_lock() {
  if (!lock_name_.empty()) lock_request_ = request("lock", json::array({lock_name_}));
}

void Sync::lock_reply(const json::Value& result) {
  lock_request_ = -1;
  const json::Value* locked = result.find("locked");
  bool has = locked && locked->is_bool() && locked->boolean();
  set_lock_state(has, !has);
}

void Sync::set_lock_state(bool has, bool contended) {
  if (has == has_lock_ && contended == lock_contended_) return;
  has_lock_ = has;
  lock_contended_ = contended;
  content_.raise_seqno();
}

// Transactions

TxnStatus Sync::readiness() const {
  if (state_ != State::monitoring) return TxnStatus::try_again;
  if (!lock_name_.empty() && !has_lock_) return TxnStatus::not_locked;
  return TxnStatus::incomplete;
}

void Sync::send(Transaction& transaction, json::Array operations) {
  json::Array params = json::array({content_.database_name()});
  params.insert(params.end(), std::make_move_iterator(operations.begin()), std::make_move_iterator(operations.end()));
  bool with_assert = !lock_name_.empty();
  if (with_assert) params.push_back(json::Object{{"lock", lock_name_}, {"op", "assert"}});
  transactions_[request("transact", std::move(params))] = {&transaction, with_assert};
  if (on_outgoing_) on_outgoing_();
}

void Sync::forget(Transaction& transaction) {
  std::erase_if(transactions_, [&](const auto& entry) { return entry.second.transaction == &transaction; });
}

}  // namespace ovs::idl
