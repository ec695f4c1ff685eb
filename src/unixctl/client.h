// One call of a control command, as ovs-appctl makes it. Blocks, turning the loop.
// Spec: reference sheet "daemons-common" 5.1.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "jsonrpc/connection.h"
#include "unixctl/commands.h"

namespace ovs::unixctl {

class Client {
 public:
  /// Connects to a socket path. Error: the errno; logs "failed to connect to %s".
  static Result<std::unique_ptr<Client>> connect(stream::Env& env, const std::string& path);
  struct Answer {
    json::Value result;          ///< if !failed
    json::Value error;           ///< if failed: the server's error
    bool failed = false;
  };
  /// Error: the connection broke (code: errno or kEof); logged.
  Result<Answer> call(const std::string& command, Args args);

 private:
  Client(stream::Env& env, std::unique_ptr<jsonrpc::Connection> connection, std::string path)
      : env_(env), connection_(std::move(connection)), path_(std::move(path)) {}
  stream::Env& env_;
  std::unique_ptr<jsonrpc::Connection> connection_;
  std::string path_;
  int64_t next_id_ = 0;
};

}  // namespace ovs::unixctl
