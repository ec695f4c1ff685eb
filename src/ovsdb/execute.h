// Runs the operations of a "transact" request as one transaction.
// Spec: RFC 7047 4.1.3, 5.2; reference sheet "ovsdb" 8.
#pragma once
#include <functional>
#include <optional>

#include "base/clock.h"
#include "ovsdb/database.h"
#include "ovsdb/rbac.h"

namespace ovs::ovsdb {

/// Who asks, and what he may.
struct Caller {
  bool read_only = false;
  Rbac rbac;                                               ///< no role: may everything
  std::function<bool(std::string_view lock)> holds_lock;   ///< null: holds none
  bool may_wait = true;                                    ///< false: an unsatisfied wait is an error
  Duration waited{};                                       ///< since the request came: for timeouts of waits
};

struct Execution {
  json::Array results;                 ///< one per operation, plus one for an error found at commit
  bool failed = false;                 ///< one of the results is an error
  bool blocked = false;                ///< nothing was done: to be run again when the database changes...
  std::optional<Duration> deadline;    ///< ...or this long after the request came
  bool changed = false;                ///< the database changed
  bool durable = false;                ///< the answer must wait for Storage::when_durable()
};

/// `operations`: the elements after the database's name. Commits if all succeed.
Execution execute(Database& db, std::span<const json::Value> operations, const Caller& caller);
/// As execute() for "[db, op...]" as the tools take it. Checks that the name fits.
/// Result: the array of results, or an error object.
json::Value execute_request(Database& db, const json::Value& request, const Caller& caller);
/// True if one of the operations writes.
bool has_writes(std::span<const json::Value> operations);

}  // namespace ovs::ovsdb
