// The commands of ovsdb-client. A row says what a command needs to be connected to; main.cc sees to that.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/daemon.h"
#include "base/dirs.h"
#include "tools/ovsdb-client/rpc.h"
#include "tools/common/table.h"

namespace ovs::tools {

/// What a command runs with.
struct Client {
  stream::Env& env;
  Clock& clock;
  Daemon& daemon;
  int argc;
  char** argv;
  TableStyle style;
  bool timestamp = false, force = false;
  std::optional<bool> change_aware;  ///< as the user said; none: the command's own choice
  std::string unixctl;
  std::vector<std::string> remotes;
  std::unique_ptr<Rpc> rpc;          ///< unless Needs::remotes
  std::string database;
  bool printed_table = false;

  void print(const Table& table);
};

using Args = std::span<const std::string>;
enum class Needs : uint8_t { nothing, remotes, server, database };
struct ClientCommand {
  std::string_view name;
  Needs needs;
  size_t min_args, max_args;
  Result<void> (*run)(Client&, Args);
  bool may_detach = false;
};

/// set_db_change_aware, as the user or else the command wants it.
Result<void> show_change_aware(Client& client, bool by_default);

// basic.cc
Result<void> list_dbs(Client&, Args);
Result<void> get_schema(Client&, Args);
Result<void> get_schema_version(Client&, Args);
Result<void> get_schema_cksum(Client&, Args);
Result<void> list_tables(Client&, Args);
Result<void> list_columns(Client&, Args);
Result<void> transact(Client&, Args);
Result<void> query(Client&, Args);
Result<void> convert(Client&, Args);
Result<void> needs_conversion(Client&, Args);
Result<void> dump(Client&, Args);
// monitor.cc
Result<void> monitor(Client&, Args);
Result<void> monitor_cond(Client&, Args);
Result<void> monitor_cond_since(Client&, Args);
// wait.cc
Result<void> wait(Client&, Args);
Result<void> lock(Client&, Args);
Result<void> steal(Client&, Args);
Result<void> unlock(Client&, Args);
// backup.cc
Result<void> backup(Client&, Args);
Result<void> restore(Client&, Args);

inline constexpr size_t kAnyArgs = SIZE_MAX;
/// "transact" of any command: the argument must be an array whose first element is a database name.
Result<json::Array> parse_transaction(const std::string& text);
Result<json::Value> parse_argument(const std::string& text);

}  // namespace ovs::tools
