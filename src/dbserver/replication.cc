// Spec: reference sheet "ovsdb" 16.
#include "dbserver/replication.h"

#include "base/log.h"
#include "dbserver/feed.h"
#include "idl/client.h"

OVS_LOG_MODULE(replication);

namespace ovs::dbserver {

constexpr Duration kDefaultProbe = Seconds(60);

Replication::Replication(stream::Env& env, ovsdb::Database& db, Source source, std::set<std::string> excluded, const Uuid& own_id)
    : loop_(env.loop), db_(db), source_(std::move(source)), excluded_(std::move(excluded)), own_id_(own_id) {
  jsonrpc::Session::Options options{.probe_interval = source_.options.probe_interval.value_or(kDefaultProbe),
                                    .max_backoff = source_.options.max_backoff, .dscp = source_.options.dscp};
  session_ = std::make_unique<jsonrpc::Session>(env, idl::RemoteList::parse(source_.remotes).remotes, options);
  session_->set_on_change([this] { on_change(); });
  session_->set_on_message([this](jsonrpc::Message message) { on_message(std::move(message)); });
}

Replication::~Replication() = default;

void Replication::set_options(const RemoteOptions& options) {
  source_.options = options;
  if (!session_) return;
  session_->set_probe_interval(options.probe_interval.value_or(kDefaultProbe));
  session_->set_max_backoff(options.max_backoff);
}

std::string Replication::status() const {
  switch (state_) {
    case State::failed: return fmt::format("Replication to ({}) failed\n", source_.remotes);
    case State::replicating: {
      std::string out = fmt::format("replicating: {}\n", source_.remotes);
      if (!excluded_.empty()) out += fmt::format("exclude: {}\n", exclusions_text({{db_.name(), excluded_}}));
      return out;
    }
    default: break;
  }
  if (session_ && session_->alive()) return fmt::format("connecting: {}\n", source_.remotes);
  return fmt::format("not connected to {}\n", source_.remotes);
}

void Replication::on_change() {
  if (state_ == State::failed || session_->seqno() == seqno_) return;
  seqno_ = session_->seqno();
  if (session_->connected()) ask(State::server_id);
  else state_ = State::connecting;
}

void Replication::ask(State state) {
  state_ = state;
  std::string method;
  json::Array params;
  switch (state) {
    case State::server_id: method = "get_server_id"; break;
    case State::databases: method = "list_dbs"; break;
    case State::schema:
      method = "get_schema";
      params = json::array({db_.name()});
      break;
    default:
      method = "monitor";
      params = json::array({db_.name(), db_.name(), monitor_requests()});
  }
  waiting_for_ = session_->next_id();
  session_->send(jsonrpc::Message::request(std::move(method), std::move(params), waiting_for_));
}

void Replication::fail(std::string_view text) {
  LOG_ERR("{}", text);
  state_ = State::failed;
  session_.reset();            // which may be calling us: nobody may touch it from here on
  loop_.wake();
}

void Replication::on_message(jsonrpc::Message message) {
  using Type = jsonrpc::Message::Type;
  if (state_ == State::failed) return;
  if (message.type == Type::notification && message.method == "update" && message.params.is_array() && message.params.array().size() == 2) {
    const json::Array& p = message.params.array();
    if (!p[0].is(db_.name())) LOG_WARN("{}: received update for unexpected database {}", db_.name(), json::to_text(p[0]));
    else if (state_ == State::replicating) apply(p[1], false);
    return;
  }
  if (message.type != Type::reply && message.type != Type::error) return;
  if (state_ == State::connecting || message.id != waiting_for_) {
    LOG_WARN("{}: received unexpected reply.", db_.name());
    return;
  }
  waiting_for_ = {};
  if (message.type == Type::error) return fail(fmt::format("{}: received error: {}", db_.name(), json::to_text(message.error)));
  answer(message.result);
}

void Replication::answer(const json::Value& result) {
  switch (state_) {
    case State::server_id:
      if (check_server_id(result)) ask(State::databases);
      return;
    case State::databases:
      if (check_databases(result)) ask(State::schema);
      return;
    case State::schema:
      if (check_schema(result)) ask(State::monitor);
      return;
    case State::monitor:
      LOG_INFO("{}: Monitor reply received. Resetting the database.", db_.name());
      state_ = State::replicating;
      return apply(result, true);
    default: return;
  }
}

bool Replication::check_server_id(const json::Value& result) {
  auto uuid = result.is_string() ? Uuid::parse(result.string()) : std::nullopt;
  if (!uuid) fail(fmt::format("get_server_id failed: {}: Server ID is not valid UUID", db_.name()));
  else if (*uuid == own_id_) fail(fmt::format("Server ID check failed: {}: Self replicating is not allowed", db_.name()));
  return state_ != State::failed;
}

bool Replication::check_databases(const json::Value& result) {
  if (!result.is_array()) fail(fmt::format("list_dbs failed: {}: list_dbs response is not array", db_.name()));
  else if (std::ranges::none_of(result.array(), [&](const json::Value& v) { return v.is(db_.name()); }))
    fail(fmt::format("list_dbs failed: {}: database name is not in the list", db_.name()));
  return state_ != State::failed;
}

namespace {

/// Everything that the source may send has its place here.
bool fits(const ovsdb::DatabaseSchema& from, const ovsdb::DatabaseSchema& into) {
  return std::ranges::all_of(from.tables, [&](const ovsdb::TableSchema& theirs) {
    const ovsdb::TableSchema* ours = into.find(theirs.name);
    return ours && std::ranges::all_of(theirs.columns, [&](const ovsdb::ColumnSchema& c) {
      const ovsdb::ColumnSchema* our = ours->find(c.name);
      return our && our->type.to_json() == c.type.to_json();
    });
  });
}

}  // namespace

bool Replication::check_schema(const json::Value& result) {
  auto schema = ovsdb::DatabaseSchema::from_json(result);
  if (!schema) {
    fail(fmt::format("{}: {}", db_.name(), schema.error().text()));
    return false;
  }
  remote_schema_ = std::move(*schema);
  if (remote_schema_->name != db_.name()) {
    LOG_WARN("{}: unexpected schema {}.", db_.name(), remote_schema_->name);
    fail(fmt::format("{}: the source sent another schema", db_.name()));
    return false;
  }
  if (remote_schema_->equals(db_.schema())) return true;
  LOG_INFO("{0}: Schema version mismatch, checking if {0} can still be replicated or not.", db_.name());
  if (!fits(*remote_schema_, db_.schema())) {
    LOG_INFO("{} cannot be replicated.", db_.name());
    fail(fmt::format("{}: schemas do not fit", db_.name()));
    return false;
  }
  LOG_INFO("{} can be replicated.", db_.name());
  return true;
}

json::Value Replication::monitor_requests() const {
  json::Object requests;
  for (const ovsdb::TableSchema& table : remote_schema_->tables) {
    if (excluded_.contains(table.name)) continue;
    json::Array columns;
    for (const ovsdb::ColumnSchema& c : table.columns)
      if (c.index >= ovsdb::kFirstColumn) columns.push_back(c.name);
    requests.set(table.name, json::Object{{"columns", std::move(columns)}});
  }
  return requests;
}

void Replication::apply(const json::Value& tables, bool replace) {
  auto applied = apply_updates(db_, {tables, idl::UpdateVersion::v1, replace}, excluded_);
  if (!applied) fail(fmt::format("{}: {}", db_.name(), applied.error().text()));
}

}  // namespace ovs::dbserver
