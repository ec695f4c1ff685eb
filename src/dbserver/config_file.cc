// The file of --config-file: a JSON object with "remotes" and "databases".
// Spec: reference sheet "ovsdb" 1.6.
#include <fcntl.h>
#include <unistd.h>

#include "base/log.h"
#include "dbserver/config.h"
#include "ovsdb/members.h"

OVS_LOG_MODULE(ovsdb_server);

namespace ovs::dbserver {
namespace {

using ovsdb::Members;
using namespace ovsdb;   // want_*

constexpr ServiceModel kModels[] = {ServiceModel::standalone, ServiceModel::clustered, ServiceModel::active_backup,
                                    ServiceModel::relay};

/// Options of a connection. What is not known is only warned of.
RemoteOptions parse_remote_options(const json::Value& json, bool with_session) {
  RemoteOptions options;
  if (json.is_null()) return options;
  Members members(json, "JSON-RPC options");
  if (const json::Value* v = members.get("max-backoff", want_integer | want_optional))
    options.max_backoff = std::max<Duration>(Millis(v->integer()), Seconds(1));
  if (const json::Value* v = members.get("inactivity-probe", want_integer | want_optional))
    options.probe_interval = at_least_a_second(v->integer());
  if (const json::Value* v = members.get("dscp", want_integer | want_optional); v && v->integer() >= 0 && v->integer() <= 63)
    options.dscp = static_cast<uint8_t>(v->integer());
  if (with_session) {
    if (const json::Value* v = members.get("read-only", want_bool | want_optional)) options.session.read_only = v->boolean();
    if (const json::Value* v = members.get("role", want_string | want_optional)) options.session.role = v->string();
  }
  if (auto done = members.done(); !done) LOG_WARN("{}", done.error().details);
  return options;
}

bool is_object_or_null(const json::Value& json) { return json.is_object() || json.is_null(); }

bool parse_remotes(const json::Value& json, ServerConfig& config) {
  if (!json.is_object()) {
    LOG_WARN("config: 'remotes' is not a JSON object");
    return false;
  }
  for (const json::Member& remote : json.object()) {
    if (!is_object_or_null(remote.value)) {
      LOG_WARN("{}: JSON-RPC options are not a JSON object or null", remote.key);
      return false;
    }
    config.remotes[remote.key] = parse_remote_options(remote.value, true);
  }
  return true;
}

ServiceModel parse_model(Members& members) {
  const json::Value* text = members.get("service-model", want_string | want_optional);
  if (!text) return ServiceModel::by_file;
  for (ServiceModel model : kModels)
    if (text->is(service_model_name(model))) return model;
  LOG_WARN("Unrecognized database service model: '{}'", text->string());
  members.fail(fmt::format("'{}' is not a valid service model", text->string()));
  return ServiceModel::by_file;
}

std::optional<Source> parse_source(Members& members, bool required) {
  const json::Value* json = members.get("source", required ? want_object : want_object | want_optional);
  if (!json) return std::nullopt;
  if (json->object().size() != 1) {
    members.fail("'source' should be an object with exactly one element");
    return std::nullopt;
  }
  const json::Member& only = *json->object().begin();
  if (!is_object_or_null(only.value)) {
    members.fail("JSON-RPC options is not a JSON object or null");
    return std::nullopt;
  }
  return Source{only.key, parse_remote_options(only.value, false)};
}

void parse_excluded(Members& members, DatabaseConfig& database) {
  const json::Value* json = members.get("exclude-tables", want_array | want_optional);
  if (!json) return;
  for (const json::Value& table : json->array()) {
    if (!table.is_string()) return members.fail("'exclude-tables' must contain strings");
    database.excluded_tables.insert(table.string());
  }
}

ovsdb::Result<DatabaseConfig> parse_database(const std::string& name, const json::Value& json) {
  DatabaseConfig database;
  if (json.is_null()) return database;
  Members members(json, fmt::format("database {}", name));
  database.model = parse_model(members);
  if (database.model == ServiceModel::active_backup) {
    if (const json::Value* backup = members.get("backup", want_bool)) database.backup = backup->boolean();
    parse_excluded(members, database);
    database.source = parse_source(members, database.backup);
  } else if (database.model == ServiceModel::relay) {
    database.source = parse_source(members, true);
  }
  TRY(members.done());
  return database;
}

bool parse_databases(const json::Value& json, ServerConfig& config) {
  if (!json.is_object()) {
    LOG_WARN("config: 'databases' is not a JSON object");
    return false;
  }
  for (const json::Member& m : json.object()) {
    auto database = parse_database(m.key, m.value);
    if (!database) {
      LOG_WARN("{}", database.error().text());
      return false;
    }
    config.databases[m.key] = std::move(*database);
  }
  return true;
}

}  // namespace

std::optional<ServerConfig> parse_config(const json::Value& json) {
  ServerConfig config;
  if (!json.is_object()) {
    LOG_WARN("configuration in a file must be a JSON object");
    return std::nullopt;
  }
  static const json::Value kMissing;
  const json::Value* remotes = json.find("remotes");
  const json::Value* databases = json.find("databases");
  if (!parse_remotes(remotes ? *remotes : kMissing, config)) {
    LOG_WARN("config: failed to parse 'remotes'");
    return std::nullopt;
  }
  if (!parse_databases(databases ? *databases : kMissing, config)) {
    LOG_WARN("config: failed to parse 'databases'");
    return std::nullopt;
  }
  return config;
}

std::optional<ServerConfig> load_config_file(const std::string& path) {
  LOG_INFO("loading configuration from '{}'", path);
  auto failed = [&] {
    LOG_WARN("failed to load configuration from {}", path);
    return std::nullopt;
  };
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    LOG_ERR("failed to open configuration file '{}': {}", path, errno_text(errno));
    return std::nullopt;
  }
  ::close(fd);
  auto json = json::parse_file(path);
  if (!json) {
    LOG_WARN("config: reading JSON failed ({})", json.error().text);
    return failed();
  }
  auto config = parse_config(*json);
  if (!config) return failed();
  return config;
}

}  // namespace ovs::dbserver
