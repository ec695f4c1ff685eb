// A connection to a database server on which one request at a time is made and waited for.
// Errors are fatal texts as users see them. Spec: reference sheet "ovsdb-tools" 2, 2.1.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/loop.h"
#include "json/json.h"
#include "jsonrpc/connection.h"
#include "ovsdb/schema.h"
#include "stream/stream.h"

namespace ovs::tools {

using Schema = std::shared_ptr<const ovsdb::DatabaseSchema>;

class Rpc {
 public:
  /// Blocks. Error: failed to connect to "R" (ERR).
  static Result<std::unique_ptr<Rpc>> open(stream::Env& env, const std::string& remote);

  const std::string& name() const { return connection_.name(); }
  /// Error: S: receive failed (ERR), server returned error reply: {json}.
  Result<json::Value> call(std::string method, json::Array params);
  /// As call(), an error reply is returned as a value: {is_error, value}.
  struct Reply {
    bool is_error = false;
    json::Value value;
  };
  Result<Reply> request(std::string method, json::Array params);
  int64_t send(std::string method, json::Array params);
  /// The next message that is no probe; blocks.
  Result<jsonrpc::Message> receive();
  /// Ends a receive() under way with an error; for control commands.
  stream::Env& env() { return env_; }
  void set_reading(bool reading) { connection_.set_receiving(reading), reading_ = reading; }
  /// Called by receive() in each turn; true: stop waiting (receive() fails with an empty text).
  void set_interrupt(std::function<bool()> interrupt) { interrupt_ = std::move(interrupt); }

  Result<std::vector<std::string>> list_dbs();
  Result<Schema> schema(const std::string& database);

 private:
  Rpc(stream::Env& env, std::unique_ptr<stream::Stream> stream) : env_(env), connection_(std::move(stream)) {}
  stream::Env& env_;
  jsonrpc::Connection connection_;
  std::vector<jsonrpc::Message> early_;  // notifications that came while a reply was awaited
  std::function<bool()> interrupt_;
  int64_t next_id_ = 0;
  bool reading_ = true;
};

}  // namespace ovs::tools
