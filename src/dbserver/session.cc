// Life of a session and its transactions. The other methods: session_methods.cc.
// Spec: RFC 7047 4.1.3, 4.1.4; reference sheet "ovsdb" 1.2, 7.3.
#include "dbserver/session.h"

#include "base/log.h"
#include "dbserver/server.h"

OVS_LOG_MODULE(ovsdb_jsonrpc_server);

namespace ovs::dbserver {

namespace {

/// What a relay checks before it passes a transaction on: that it is allowed at all, and that waits in front of the first
/// change hold (or will, for `blocked`). Nothing is changed.
ovsdb::Execution rehearse(Database& db, std::span<const json::Value> operations, const ovsdb::Caller& caller) {
  if (!caller.rbac.role.empty()) {
    json::Array all(operations.begin(), operations.end());
    all.push_back(json::Object{{"op", "abort"}});
    ovsdb::Execution e = ovsdb::execute(db, all, caller);
    for (const json::Value& result : e.results)
      if (const json::Value* error = result.find("error"); error && error->is("permission error")) {
        e.results.pop_back();
        return e;
      }
  }
  auto is_wait = [](const json::Value& op) {
    const json::Value* name = op.find("op");
    return name && name->is("wait");
  };
  size_t waits = 0;
  while (waits < operations.size() && is_wait(operations[waits])) ++waits;
  ovsdb::Execution e = ovsdb::execute(db, operations.first(waits), caller);
  if (e.failed) e.results.resize(operations.size());
  return e;
}

}  // namespace

Session::Session(Server& server, std::unique_ptr<jsonrpc::Session> rpc, SessionOptions options)
    : server_(server), rpc_(std::move(rpc)), options_(std::move(options)) {
  rpc_->hold_output(true);
}

Session::~Session() { server_.locks().drop(*this); }

void Session::start() {
  seqno_ = rpc_->seqno();
  rpc_->set_on_message([this](jsonrpc::Message m) {
    auto keep = shared_from_this();
    on_message(std::move(m));
  });
  rpc_->set_on_change([this] {
    auto keep = shared_from_this();
    on_change();
  });
}

void Session::on_change() {
  if (rpc_->seqno() != seqno_) {
    seqno_ = rpc_->seqno();
    drop_state();
  }
  if (!rpc_->alive()) alive_ = false;
  server_.request_turn();
}

void Session::drop_state() {
  monitors_.clear();
  for (auto& [key, trigger] : triggers_)
    if (trigger.forwarded) trigger.served->relay->cancel(trigger.forwarded);
  triggers_.clear();
  change_aware_ = too_early_ = false;
  server_.locks().drop(*this);
}

void Session::disconnect(std::string_view reason) {
  if (!rpc_->connected()) return;
  LOG_INFO("{}: disconnecting ({})", name(), reason);
  rpc_->force_reconnect();
  on_change();
}

void Session::notify(std::string_view method, json::Array params) {
  rpc_->send(jsonrpc::Message::notification(std::string(method), std::move(params)));
}

void Session::send_reply(const json::Value& id, Reply reply) {
  for (auto& [key, use] : monitors_) send_update(use, use.client->take_updates());
  rpc_->send(reply ? jsonrpc::Message::reply(std::move(*reply), id) : jsonrpc::Message::error_reply(std::move(reply.error()), id));
  replied_ = true;
}

void Session::flush_output() {
  rpc_->flush();
  if (!std::exchange(replied_, false) || slow_ || rpc_->backlog_bytes() == 0) return;
  slow_ = true;
  rpc_->set_receiving(false);        // until the peer has read its replies
}

void Session::send_update(Use& use, Text text) {
  if (!text) return;
  json::Array params{use.id};
  Version v = use.client->version();
  if (v == Version::v3) params.emplace_back(use.served->last_id().text());
  params.emplace_back(json::Raw{std::move(text)});
  notify(v == Version::v1 ? "update" : v == Version::v2 ? "update2" : "update3", std::move(params));
}

bool Session::has_pending_updates() const {
  return std::ranges::any_of(monitors_, [](const auto& m) { return m.second.client->pending(); });
}

void Session::resume() {
  if (!slow_ || rpc_->backlog_bytes() > 0) return;
  slow_ = false;
  rpc_->set_receiving(true);
}

void Session::flush_monitors() {
  if (rpc_->backlog_bytes() == 0) flush_monitors_now();   // else changes merge until the peer has caught up
}

void Session::flush_monitors_now() {
  for (auto& [key, use] : monitors_) send_update(use, use.client->take_updates());
}

void Session::on_message(jsonrpc::Message message) {
  using Type = jsonrpc::Message::Type;
  switch (message.type) {
    case Type::request: on_request(message); break;
    case Type::notification:
      if (message.method == "cancel") cancel(message.params);
      break;
    default:
      LOG_WARN("{}: received unexpected {} message", name(), jsonrpc::type_name(message.type));
      rpc_->force_reconnect();
      on_change();
  }
  server_.request_turn();
}

std::expected<ServedDatabase*, json::Value> Session::database_of(const jsonrpc::Message& request) {
  const json::Value& params = request.params;
  auto bad = [&](std::string details, std::string_view tag) {
    return std::unexpected(ovsdb::syntax_error(params, std::move(details), tag).error().to_json());
  };
  if (!params.is_array() || params.array().empty() || !params.array()[0].is_string())
    return bad(fmt::format("{} request params must begin with <db-name>", request.method), "syntax error");
  const std::string& db_name = params.array()[0].string();
  ServedDatabase* db = server_.find(db_name);
  if (!db) return bad(fmt::format("{} request specifies unknown database {}", request.method, db_name), "unknown database");
  if (db->available()) return db;
  too_early_ = true;
  return bad(fmt::format("{} request specifies database {} which is not yet available because it has not completed joining its cluster",
                           request.method, db_name), "database not available");
}

void Session::transact(jsonrpc::Message& request) {
  auto db = database_of(request);
  if (!db) return send_reply(request.id, std::unexpected(db.error()));
  if (!triggers_.empty() && triggers_.contains(json::to_text(request.id)))
    return send_reply(request.id, std::unexpected(ovsdb::syntax_error(request.params, fmt::format("{}: duplicate request ID", request.method))
                                                      .error().to_json()));
  Trigger trigger{.id = std::move(request.id), .served = *db, .params = std::move(request.params), .start = server_.now()};
  ovsdb::Execution e = attempt(trigger);
  if (answers_now(trigger, e)) return send_reply(trigger.id, json::Value(std::move(e.results)));
  std::string key = json::to_text(trigger.id);
  triggers_[key] = std::move(trigger);
  settle(key, std::move(e));
}

ovsdb::Caller Session::caller(const Trigger& trigger) const {
  ovsdb::Caller caller;
  caller.read_only = options_.read_only;
  caller.rbac.role = options_.role;
  if (!options_.role.empty() && rpc_->connection()) caller.rbac.client_id = rpc_->connection()->stream().peer_common_name();
  caller.holds_lock = [this](std::string_view lock) { return server_.locks().holds(*this, lock); };
  caller.waited = server_.now() - trigger.start;
  return caller;
}

/// Executes it, or checks whether the relay's source may be asked to.
ovsdb::Execution Session::attempt(Trigger& trigger) {
  Database& db = *trigger.served->db;
  auto operations = std::span(std::as_const(trigger.params).array()).subspan(1);
  trigger.elsewhere = trigger.served->relay && !options_.read_only && ovsdb::has_writes(operations);
  ovsdb::Execution e = trigger.elsewhere ? rehearse(db, operations, caller(trigger)) : ovsdb::execute(db, operations, caller(trigger));
  trigger.generation = db.generation();
  if (e.changed) server_.request_turn();
  return e;
}

bool Session::answers_now(const Trigger& trigger, const ovsdb::Execution& e) {
  if (e.blocked) return false;
  return e.failed || !(trigger.elsewhere || (e.durable && trigger.served->db->storage));
}

/// What becomes of a transaction after an attempt.
void Session::settle(const std::string& key, ovsdb::Execution e) {
  Trigger& trigger = triggers_.at(key);
  if (answers_now(trigger, e)) return answer(key, json::Value(std::move(e.results)));
  if (e.blocked) {
    trigger.deadline.reset();
    if (e.deadline) trigger.deadline = trigger.start + *e.deadline;
    return;
  }
  if (trigger.elsewhere) return forward(key, "transact");
  trigger.committing = true;
  trigger.params = {};
  trigger.served->db->storage->when_durable([weak = weak_from_this(), key, seqno = seqno_, results = std::move(e.results)](ovsdb::Result<void> stored) mutable {
    auto self = weak.lock();
    if (!self || self->seqno_ != seqno) return;
    if (!stored) results.push_back(stored.error().to_json());
    self->answer(key, json::Value(std::move(results)));
  });
}

void Session::forward(const std::string& key, std::string method) {
  Trigger& trigger = triggers_.at(key);
  trigger.forwarded = trigger.served->relay->forward(std::move(method), std::move(trigger.params.array()), [weak = weak_from_this(), key, seqno = seqno_](auto reply) {
    auto self = weak.lock();
    if (self && self->seqno_ == seqno) self->answer(key, reply);
  });
  trigger.params = {};
}

void Session::answer(const std::string& key, Reply reply) {
  auto found = triggers_.find(key);
  if (found == triggers_.end()) return;
  json::Value id = std::move(found->second.id);
  triggers_.erase(found);
  send_reply(id, std::move(reply));
}

bool Session::try_triggers(TimePoint now) {
  bool ran = false;
  std::vector<std::string> due;
  for (auto& [key, t] : triggers_) {
    if (t.passive()) continue;
    if (t.generation != t.served->db->generation() || (t.deadline && *t.deadline <= now)) due.push_back(key);
  }
  for (const std::string& key : due) {
    auto it = triggers_.find(key);
    if (it == triggers_.end()) continue;
    settle(key, attempt(it->second));
    ran = true;
  }
  return ran;
}

TimePoint Session::next_deadline() const {
  TimePoint next = kNever;
  for (const auto& [key, t] : triggers_)
    if (t.deadline && !t.passive()) next = std::min(next, *t.deadline);
  return next;
}

void Session::cancel(const json::Value& params) {
  if (!params.is_array() || params.array().size() != 1) return;
  auto it = triggers_.find(json::to_text(params.array()[0]));
  if (it == triggers_.end() || it->second.committing) return;
  json::Value id = std::move(it->second.id);
  if (it->second.forwarded) it->second.served->relay->cancel(it->second.forwarded);
  triggers_.erase(it);
  if (change_aware_) send_reply(id, std::unexpected(json::Value("canceled")));
}

void Session::release(Database& db, bool gone) {
  for (auto it = triggers_.begin(); it != triggers_.end();) {
    auto here = it++;
    if (here->second.served->db.get() != &db || here->second.committing || (here->second.forwarded && !gone)) continue;
    json::Value id = std::move(here->second.id);
    if (here->second.forwarded) here->second.served->relay->cancel(here->second.forwarded);
    triggers_.erase(here);
    if (change_aware_) send_reply(id, std::unexpected(json::Value("canceled")));
  }
  for (auto it = monitors_.begin(); it != monitors_.end();) {
    auto here = it++;
    if (&here->second.client->db() != &db) continue;
    if (change_aware_) notify("monitor_canceled", {here->second.id});
    monitors_.erase(here);
  }
}

}  // namespace ovs::dbserver
