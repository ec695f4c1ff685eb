// Spec: reference sheet "ovsdb" 17.
#include "dbserver/relay.h"

#include "base/log.h"
#include "dbserver/feed.h"
#include "ovsdb/file_storage.h"

OVS_LOG_MODULE(relay);

namespace ovs::dbserver {

constexpr Duration kDefaultProbe = Seconds(5);
constexpr Duration kGrace = Seconds(30);       // without source, until clients are told

Relay::Relay(stream::Env& env, ovsdb::Database& db, ovsdb::History& history, Source source, SchemaChange on_schema)
    : env_(env), db_(db), history_(history), source_(std::move(source)), on_schema_(std::move(on_schema)) {
  idl::Client::Options options;
  options.sync.leader_only = false;
  options.session.probe_interval = source_.options.probe_interval.value_or(kDefaultProbe);
  options.session.max_backoff = source_.options.max_backoff;
  options.session.dscp = source_.options.dscp;
  idl::RemoteList remotes = idl::RemoteList::parse(source_.remotes);
  remotes.shuffle(db.prng());
  options.sync.patient = remotes.remotes.size() == 1;
  client_ = std::make_unique<idl::Client>(env_, *this, std::move(remotes), options);
  client_->set_on_event([this] { on_event(); });
  client_->set_on_reply([this](jsonrpc::Message message) { on_reply(std::move(message)); });
}

Relay::~Relay() = default;

std::unique_ptr<ovsdb::Database> Relay::make_database(const std::string& name, Prng& prng, const Clock& clock) {
  auto schema = std::make_shared<ovsdb::DatabaseSchema>();
  schema->name = name;
  return std::make_unique<ovsdb::Database>(std::move(schema), prng, clock);
}

bool Relay::connected(TimePoint now) const {
  return usable() || (last_usable_ && now - *last_usable_ <= kGrace);
}

TimePoint Relay::wakeup() const {
  if (usable() || !last_usable_ || env_.loop.now() - *last_usable_ > kGrace) return kNever;
  return *last_usable_ + kGrace + Millis(1);
}

void Relay::set_probe_interval(Duration interval) {
  source_.options.probe_interval = interval;
  client_->session().set_probe_interval(interval);
}

void Relay::set_options(const RemoteOptions& options) {
  source_.options = options;
  client_->session().set_probe_interval(options.probe_interval.value_or(kDefaultProbe));
  client_->session().set_max_backoff(options.max_backoff);
}

// Requests

uint64_t Relay::forward(std::string method, json::Array params, Done done) {
  requests_.push_back({next_token_, std::move(method), std::move(params), std::move(done)});
  send_waiting();
  return next_token_++;
}

void Relay::cancel(uint64_t token) {
  auto it = std::ranges::find(requests_, token, &Request::token);
  if (it == requests_.end()) return;
  if (it->sent) client_->session().send(jsonrpc::Message::notification("cancel", json::array({std::to_string(token)})));
  requests_.erase(it);
}

void Relay::send_waiting() {
  if (!usable()) return;
  for (Request& r : requests_) {
    if (r.sent) continue;
    r.sent = true;
    client_->session().send(jsonrpc::Message::request(r.method, std::move(r.params), std::to_string(r.token)));
  }
}

void Relay::on_reply(jsonrpc::Message message) {
  auto it = std::ranges::find_if(requests_, [&](const Request& r) { return message.id.is(std::to_string(r.token)); });
  if (it == requests_.end()) return;
  Done done = std::move(it->done);
  requests_.erase(it);
  if (message.type == jsonrpc::Message::Type::reply) done(std::move(message.result));
  else done(std::unexpected(std::move(message.error)));
}

void Relay::cancel_sent() {
  std::vector<Done> lost;
  for (auto it = requests_.begin(); it != requests_.end();) {
    auto here = it++;
    if (!here->sent) continue;
    lost.push_back(std::move(here->done));
    requests_.erase(here);
  }
  for (Done& done : lost) done(std::unexpected(json::Value("canceled")));
}

void Relay::on_event() {
  unsigned seqno = client_->session().seqno();
  if (seqno != seqno_) {
    seqno_ = seqno;
    cancel_sent();
  }
  if (usable()) last_usable_ = env_.loop.now();
  send_waiting();
  env_.loop.wake();
}

// Content

json::Object Relay::monitor_requests() const {
  json::Object requests;
  for (const ovsdb::TableSchema& table : db_.schema().tables) {
    json::Array columns;
    for (const ovsdb::ColumnSchema& c : table.columns)
      if (c.index >= ovsdb::kFirstColumn) columns.push_back(c.name);
    requests.set(table.name, json::array({json::Object{{"columns", std::move(columns)}}}));
  }
  return requests;
}

void Relay::meet_schema(std::shared_ptr<const ovsdb::DatabaseSchema> schema) {
  if (met_ && schema->equals(db_.schema())) return;
  // What is here holds, as far as it fits, until the source has sent its content.
  auto fresh = ovsdb::convert(db_, schema);
  if (!fresh) available_ = false;
  on_schema_(fresh ? std::move(*fresh) : std::make_unique<ovsdb::Database>(std::move(schema), db_.prng(), db_.clock()), !met_);
  met_ = true;
}

ovs::Result<void> Relay::apply(const idl::Updates& updates) {
  auto applied = apply_updates(db_, updates);
  if (!applied) return ovs::fail(applied.error().text());
  history_.name(updates.last_id);
  return {};
}

void Relay::set_has_content() { available_ = true; }

}  // namespace ovs::dbserver
