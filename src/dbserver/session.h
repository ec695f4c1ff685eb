// One client of the server: its requests, monitors, locks and waiting transactions.
// Control thread. Spec: RFC 7047 4.1; reference sheet "ovsdb" 7.
#pragma once
#include <map>
#include <memory>
#include <string>

#include "dbserver/config.h"
#include "dbserver/monitor.h"
#include "jsonrpc/session.h"
#include "ovsdb/execute.h"

namespace ovs::dbserver {

class Server;
struct ServedDatabase;

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(Server& server, std::unique_ptr<jsonrpc::Session> rpc, SessionOptions options);
  ~Session();
  void start();                      ///< after construction: begins to take messages

  bool alive() const { return alive_ && rpc_->alive(); }
  jsonrpc::Session& rpc() { return *rpc_; }
  const std::string& name() const { return rpc_->name(); }
  bool change_aware() const { return change_aware_; }
  bool was_too_early() const { return too_early_; }   ///< it asked for a database that was not available yet
  /// Ends (accepted) or restarts (active) the connection; INFO "NAME: disconnecting (REASON)".
  void disconnect(std::string_view reason);
  void kill() {                      ///< the remote is gone: the server drops the session in its next turn
    alive_ = false;
    rpc_->force_reconnect();
  }
  void resume();                     ///< a slow peer is listened to again once it has read its replies
  void flush_monitors();             ///< sends what monitors have to tell, unless the peer is slow
  void flush_monitors_now();         ///< even if it is
  void flush_output();               ///< end of a turn: what is to be sent goes to the socket
  bool has_pending_updates() const;
  bool try_triggers(TimePoint now);  ///< runs waiting transactions again whose time has come; true if one ran
  TimePoint next_deadline() const;
  size_t trigger_count() const { return triggers_.size(); }
  size_t monitor_count() const { return monitors_.size(); }
  size_t backlog_bytes() const { return rpc_->backlog_bytes(); }
  void notify(std::string_view method, json::Array params);
  /// The database gets another schema or is `gone`: monitors and waiting transactions of it end. What a source works
  /// at is answered by the source unless the database is gone.
  void release(Database& db, bool gone);
  const SessionOptions& options() const { return options_; }

 private:
  struct Use {                       // of a monitor
    json::Value id;
    std::unique_ptr<MonitorClient> client;
    const ServedDatabase* served = nullptr;
  };
  struct Trigger {                   // a transaction that waits
    json::Value id;
    ServedDatabase* served = nullptr;
    json::Value params;              // database and operations
    TimePoint start;
    std::optional<TimePoint> deadline;
    uint64_t generation = 0;
    bool elsewhere = false;          // writes that the relay's source must do
    bool committing = false;         // executed; the answer waits for the storage
    uint64_t forwarded = 0;          // token at the relay: the answer comes from its source
    bool passive() const { return committing || forwarded; }
  };
  using Reply = std::expected<json::Value, json::Value>;
  using Handler = Reply (Session::*)(const jsonrpc::Message& request);
  struct Method;

  void on_message(jsonrpc::Message message);
  void on_change();
  void on_request(jsonrpc::Message& request);
  void send_reply(const json::Value& id, Reply reply);
  void drop_state();
  std::expected<ServedDatabase*, json::Value> database_of(const jsonrpc::Message& request);

  Reply list_dbs(const jsonrpc::Message&);
  Reply get_schema(const jsonrpc::Message&);
  Reply get_server_id(const jsonrpc::Message&);
  Reply set_change_aware(const jsonrpc::Message&);
  Reply monitor(const jsonrpc::Message&);
  Reply monitor_cond_change(const jsonrpc::Message&);
  Reply monitor_cancel(const jsonrpc::Message&);
  Reply lock(const jsonrpc::Message&);
  Reply unlock(const jsonrpc::Message&);
  Reply convert(const jsonrpc::Message&);
  Reply echo(const jsonrpc::Message&);
  Reply add_monitor(const jsonrpc::Message&, ServedDatabase& served, Version version);
  void transact(jsonrpc::Message&);   ///< takes the operations out of it
  void begin_monitor(const json::Value& id, const MonitorClient* client, Text text, std::shared_ptr<ChangeSet> since);
  void cancel(const json::Value& params);
  ovsdb::Execution attempt(Trigger& trigger);
  static bool answers_now(const Trigger& trigger, const ovsdb::Execution& e);
  void settle(const std::string& key, ovsdb::Execution execution);
  ovsdb::Caller caller(const Trigger& trigger) const;
  void forward(const std::string& key, std::string method);
  bool forward_convert(jsonrpc::Message&);   ///< false: not a database of a relay
  void answer(const std::string& key, Reply reply);
  void send_update(Use& use, Text text);

  Server& server_;
  std::unique_ptr<jsonrpc::Session> rpc_;
  SessionOptions options_;
  bool answer_later_ = false;                  // by the method that runs
  bool alive_ = true, change_aware_ = false, slow_ = false, replied_ = false, too_early_ = false;
  unsigned seqno_ = 0;
  std::map<std::string, Use> monitors_;        // by text of the id
  std::map<std::string, Trigger> triggers_;    // by text of the request's id
};

}  // namespace ovs::dbserver
