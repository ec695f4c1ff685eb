// A relay: an in-memory copy of another server's database. Clients read and monitor it here; what writes is passed
// on to the source and its answer passed back.
// Control thread. Spec: reference sheet "ovsdb" 17; ovsdb(7), "Relay Service Model".
#pragma once
#include <functional>
#include <list>
#include <memory>

#include "dbserver/config.h"
#include "idl/client.h"
#include "ovsdb/history.h"

namespace ovs::dbserver {

class Relay final : public idl::Content {
 public:
  /// The source has another schema than last time: `fresh` is a database with it, and with what could be kept. The
  /// owner puts it in place.
  using SchemaChange = std::function<void(std::unique_ptr<ovsdb::Database> fresh, bool first)>;
  /// `history` is told the source's names of states.
  Relay(stream::Env& env, ovsdb::Database& db, ovsdb::History& history, Source source, SchemaChange on_schema);
  ~Relay() override;

  /// An empty database, until the source tells its schema.
  static std::unique_ptr<ovsdb::Database> make_database(const std::string& name, Prng& prng, const Clock& clock);

  bool available() const { return available_; }    ///< the schema and the first content are here
  /// Transactions could be sent now or a short time ago.
  bool connected(TimePoint now) const;
  TimePoint wakeup() const;                        ///< when connected() changes by itself
  const Source& source() const { return source_; }
  void set_probe_interval(Duration interval);
  void set_options(const RemoteOptions& options);

  /// The answer of the source, or its error. "canceled": the connection was lost meanwhile.
  using Reply = std::expected<json::Value, json::Value>;
  using Done = std::function<void(Reply)>;
  /// Passes a "transact" or "convert" on; waits for a connection if there is none. Returns a token for cancel(). `done` runs
  /// later, never from inside; not at all after cancel().
  uint64_t forward(std::string method, json::Array params, Done done);
  void cancel(uint64_t token);
  size_t waiting() const { return requests_.size(); }

  // idl::Content
  const std::string& database_name() const override { return db_.name(); }
  json::Object monitor_requests() const override;
  void meet_schema(std::shared_ptr<const ovsdb::DatabaseSchema> schema) override;
  ovs::Result<void> apply(const idl::Updates& updates) override;
  void set_has_content() override;
  void raise_seqno() override {}
  bool on_server(std::string_view table) const override { return db_.schema().find(table) != nullptr; }

 private:
  struct Request {
    uint64_t token;
    std::string method;
    json::Array params;
    Done done;
    bool sent = false;
  };
  bool usable() const { return client_->sync().state() == idl::Sync::State::monitoring; }
  void on_event();
  void on_reply(jsonrpc::Message message);
  void send_waiting();
  void cancel_sent();

  stream::Env& env_;
  ovsdb::Database& db_;
  ovsdb::History& history_;
  Source source_;
  SchemaChange on_schema_;
  bool available_ = false, met_ = false;
  std::list<Request> requests_;
  uint64_t next_token_ = 1;
  unsigned seqno_ = 0;
  std::optional<TimePoint> last_usable_;
  std::unique_ptr<idl::Client> client_;
};

}  // namespace ovs::dbserver
