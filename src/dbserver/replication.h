// A backup of a database: follows the same database of another server, the source, with an ordinary monitor. While it
// does, clients may only read it.
// Control thread. Spec: reference sheet "ovsdb" 16; ovsdb(7), "Active-Backup Database Service Model".
#pragma once
#include <memory>
#include <set>
#include <string>

#include "dbserver/config.h"
#include "jsonrpc/session.h"
#include "ovsdb/database.h"

namespace ovs::dbserver {

class Replication {
 public:
  /// Starts at once. `own_id`: the id of this server, which is refused as a source.
  Replication(stream::Env& env, ovsdb::Database& db, Source source, std::set<std::string> excluded, const Uuid& own_id);
  ~Replication();
  Replication(const Replication&) = delete;
  Replication& operator=(const Replication&) = delete;

  /// It has given up, for good; why is in the log.
  bool failed() const { return state_ == State::failed; }
  /// "replicating: SERVER", "connecting: SERVER" ... as sync-status shows it, with a newline after each line.
  std::string status() const;
  const Source& source() const { return source_; }
  void set_options(const RemoteOptions& options);

 private:
  enum class State : uint8_t { connecting, server_id, databases, schema, monitor, replicating, failed };
  void on_change();
  void on_message(jsonrpc::Message message);
  void ask(State state);
  void answer(const json::Value& result);
  void fail(std::string_view text);
  bool check_server_id(const json::Value& result);
  bool check_databases(const json::Value& result);
  bool check_schema(const json::Value& result);
  void apply(const json::Value& tables, bool replace);
  json::Value monitor_requests() const;

  Loop& loop_;
  ovsdb::Database& db_;
  Source source_;
  std::set<std::string> excluded_;
  Uuid own_id_;
  State state_ = State::connecting;
  json::Value waiting_for_;                                   // id of the question
  std::shared_ptr<const ovsdb::DatabaseSchema> remote_schema_;
  unsigned seqno_ = 0;
  std::unique_ptr<jsonrpc::Session> session_;               // null: failed
};

}  // namespace ovs::dbserver
