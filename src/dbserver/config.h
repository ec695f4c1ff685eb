// What a server is to serve and where it listens, as plain values: made from the command line, from control commands
// or from a configuration file; Server::apply() carries it out.
// Spec: reference sheet "ovsdb" 1.3, 1.6.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "json/json.h"
#include "ovsdb/error.h"

namespace ovs::dbserver {

/// What clients of a remote may do.
struct SessionOptions {
  bool read_only = false;
  std::string role;                        ///< of RBAC; "": everything
  bool operator==(const SessionOptions&) const = default;
};

struct RemoteOptions {
  std::optional<Duration> probe_interval;  ///< none: 5 s for TCP and TLS, never for Unix sockets; zero: never
  Duration max_backoff = Seconds(8);
  uint8_t dscp = 48;
  SessionOptions session;
  bool operator==(const RemoteOptions&) const = default;
};

/// Another server from which a database comes.
struct Source {
  std::string remotes;                     ///< one or several, separated by commas
  RemoteOptions options;
  bool operator==(const Source&) const = default;
};

enum class ServiceModel : uint8_t { by_file, standalone, clustered, active_backup, relay };
std::string_view service_model_name(ServiceModel model);   ///< "standalone", ...; "" for by_file

struct DatabaseConfig {
  ServiceModel model = ServiceModel::by_file;
  bool backup = false;                     ///< active_backup: follows the source and is read-only
  std::optional<Source> source;            ///< of a relay and of a backup
  std::set<std::string> excluded_tables;   ///< active_backup: not replicated
  bool operator==(const DatabaseConfig&) const = default;

  /// "relay:NAME:REMOTE[,REMOTE...]". `name` gets NAME. Error: "ARG: invalid syntax".
  static ovsdb::Result<DatabaseConfig> from_relay_argument(const std::string& argument, std::string* name);
};

struct ServerConfig {
  std::map<std::string, RemoteOptions> remotes;      ///< by name, e.g. "ptcp:6640" or "db:DB,TABLE,COLUMN"
  std::map<std::string, DatabaseConfig> databases;   ///< by file; a relay by its schema's name
};

/// Milliseconds as users give them: 1 to 999 count as a second, 0 and less as never.
Duration at_least_a_second(int64_t ms);

/// The content of a --config-file. Warnings are logged; nullopt (after logging why) if it cannot be used.
std::optional<ServerConfig> parse_config(const json::Value& json);
/// Reads it from a file, logging as the reference does.
std::optional<ServerConfig> load_config_file(const std::string& path);

/// Tables that are not replicated, by database: "DB:TABLE,DB:TABLE". Malformed items do not count.
using Exclusions = std::map<std::string, std::set<std::string>>;
Exclusions parse_exclusions(std::string_view text);
std::string exclusions_text(const Exclusions& exclusions);

}  // namespace ovs::dbserver
