// What a Sync keeps true: a typed replica, or the database of a relay.
// Spec: reference sheet "ovsdb" 17, 19.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/uuid.h"
#include "json/json.h"
#include "ovsdb/schema.h"

namespace ovs::idl {

enum class UpdateVersion : uint8_t { v1, v2 };

/// One <table-updates>.
struct Updates {
  const json::Value& tables;
  UpdateVersion version = UpdateVersion::v2;
  bool replace = false;       ///< rows that it does not mention are gone
  Uuid last_id{};             ///< the server's name of the state after it; zero: it gave none
};

/// Control thread.
class Content {
 public:
  virtual ~Content() = default;
  virtual const std::string& database_name() const = 0;
  /// The `requests` of monitor, monitor_cond, ...: table -> [{"columns": [...]}].
  virtual json::Object monitor_requests() const = 0;
  /// The server's schema is known, or is another one than last time.
  virtual void meet_schema(std::shared_ptr<const ovsdb::DatabaseSchema> server) = 0;
  /// Error: the server and we disagree; the content must then be fetched anew.
  virtual Result<void> apply(const Updates& updates) = 0;
  virtual void set_has_content() = 0;     ///< the first updates have been applied
  virtual void raise_seqno() = 0;         ///< there is news that is not content (locks)
  virtual bool on_server(std::string_view table) const = 0;
};

}  // namespace ovs::idl
