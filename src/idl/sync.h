// The client's side of the conversation that fills a Content (a Replica) and carries its transactions: a pure machine. Events go
// in (connected, lost, reply, notification), requests come out of take_outgoing(); wants_reconnect() asks for
// the next remote. It follows the `_Server` database where there is one and falls back to older methods where not.
// Control thread.
// Spec: RFC 7047 4; reference sheet "ovsdb" 19.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "idl/replica.h"
#include "idl/transaction.h"

namespace ovs::idl {

struct SyncOptions {
  bool leader_only = true;              ///< of a clustered database, talk only to the leader
  bool announce_change_aware = true;    ///< daemons; one-shot tools do not
  std::optional<Uuid> cluster_id;       ///< accept only this cluster
  bool patient = false;                 ///< there is no other server: one that will not do yet is waited for
};

class Sync final : public TransactionSink {
 public:
  /// To be sent as {"method","params","id"}; ids count up from 0 for the life of the Sync.
  struct Request {
    int64_t id;
    std::string method;
    json::Array params;
  };
  enum class State : uint8_t {
    idle,                  // not connected
    server_schema,         // asked for the schema of _Server
    server_monitor,        // asked for the content of _Server
    waiting,               // the server does not serve our database in a way that we accept
    data_schema,           // old server: asked for the schema of our database
    data_monitor_since,    // asked for our content, in the newest way
    data_monitor_cond,
    data_monitor,
    monitoring,            // content is here and kept true
    failed,                // waits for a new connection
  };

  Sync(Content& content, SyncOptions options);
  ~Sync() override;

  // Events. `peer` names the connection in log messages.
  void connected(std::string peer);
  void disconnected();
  void received_reply(int64_t id, const json::Value& result);
  void received_error(int64_t id, const json::Value& error);
  void received_notification(const std::string& method, const json::Value& params);

  std::vector<Request> take_outgoing() { return std::exchange(outgoing_, {}); }
  /// Runs when a call of the user (not an event) left something to be sent.
  void set_on_outgoing(std::function<void()> on_outgoing) { on_outgoing_ = std::move(on_outgoing); }
  /// True once after the machine decided that this server will not do. `reset_backoff`: fail over at once.
  struct Reconnect { bool wanted = false, reset_backoff = false; };
  Reconnect take_reconnect() { return std::exchange(reconnect_, {}); }

  State state() const { return state_; }

  // Locks. The name holds from the next connection on, or at once when connected. "" releases.
  void set_lock(std::string name);
  bool has_lock() const { return has_lock_; }
  bool lock_contended() const { return lock_contended_; }

  /// Only rows of `table` for which any of `clauses` holds ([column, function, value] or true/false). No clause:
  /// none. Returns the condition_seqno() at which it will be in force.
  uint64_t set_condition(const Table& table, json::Array clauses);
  uint64_t condition_seqno() const { return condition_seqno_; }

  // TransactionSink
  TxnStatus readiness() const override;
  void send(Transaction& transaction, json::Array operations) override;
  void forget(Transaction& transaction) override;
  size_t outstanding_transactions() const { return transactions_.size(); }

  /// Content is fetched anew from the next connection on.
  void resync();

 private:
  struct Condition {
    std::optional<json::Value> acked, requested, fresh;   // clauses
  };
  struct ServerRow;
  int64_t request(std::string method, json::Array params);
  void enter(State state) { state_ = state; }
  void give_up(std::string_view why, bool warn = false);
  void refuse_server(std::string_view why, bool warn = false);
  void restart();
  void data_reply(const json::Value& result);
  void data_error(const json::Value& error);
  void server_schema_reply(const json::Value& result);
  void server_monitor_reply(const json::Value& result);
  Result<void> apply_server_update(const json::Value& updates);
  void check_server();
  bool acceptable(const ServerRow& row);
  void request_data();
  bool meet_schema(const json::Value& schema);
  void start_monitoring(const json::Value& updates, UpdateVersion version, bool replace);
  void apply_data(const json::Value& updates, UpdateVersion version, bool replace);
  void lock_reply(const json::Value& result);
  void request_lock();
  void set_lock_state(bool has, bool contended);
  void send_condition_change();
  void doubt_conditions();
  json::Value data_monitor_id() const;

  Content& content_;
  SyncOptions options_;
  std::string peer_;
  State state_ = State::idle;
  int64_t next_id_ = 0;
  int64_t waiting_for_ = -1;      // request whose reply moves the state
  int64_t lock_request_ = -1, condition_request_ = -1;
  std::vector<Request> outgoing_;
  std::function<void()> on_outgoing_;
  Reconnect reconnect_;
  std::map<Uuid, std::unique_ptr<ServerRow>> server_rows_;
  bool has_server_db_ = false;
  std::string schema_text_;       // of the server, as last met
  int64_t highest_index_ = 0;
  std::optional<Uuid> cluster_id_;
  Uuid last_id_{};
  std::map<std::string, Condition> conditions_;   // by table
  uint64_t condition_seqno_ = 0;
  bool takes_conditions_ = true;  // of the monitoring that runs: `monitor` does not
  std::string lock_name_;
  bool has_lock_ = false, lock_contended_ = false;
  struct Outstanding { Transaction* transaction; bool with_assert; };
  std::map<int64_t, Outstanding> transactions_;
};

}  // namespace ovs::idl
