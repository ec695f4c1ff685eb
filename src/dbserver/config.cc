// Spec: reference sheet "ovsdb" 1.1, 16, 17.
#include "dbserver/config.h"

#include "base/strings.h"

namespace ovs::dbserver {

std::string_view service_model_name(ServiceModel model) {
  switch (model) {
    case ServiceModel::by_file: return "";
    case ServiceModel::standalone: return "standalone";
    case ServiceModel::clustered: return "clustered";
    case ServiceModel::active_backup: return "active-backup";
    case ServiceModel::relay: return "relay";
  }
  return "";
}

ovsdb::Result<DatabaseConfig> DatabaseConfig::from_relay_argument(const std::string& argument, std::string* name) {
  std::string_view rest = std::string_view(argument).substr(std::string_view("relay:").size());
  size_t colon = rest.find(':');
  if (colon == rest.npos || colon == 0 || colon + 1 == rest.size()) return ovsdb::plain_error(fmt::format("{}: invalid syntax", argument));
  *name = std::string(rest.substr(0, colon));
  return DatabaseConfig{.model = ServiceModel::relay, .source = Source{std::string(rest.substr(colon + 1)), {}}};
}

Duration at_least_a_second(int64_t ms) { return Millis(ms <= 0 ? 0 : std::max<int64_t>(ms, 1000)); }

Exclusions parse_exclusions(std::string_view text) {
  Exclusions out;
  for (std::string_view item : split(text, ',')) {
    size_t colon = item.find(':');
    if (colon == item.npos || colon == 0 || colon + 1 == item.size()) continue;
    out[std::string(item.substr(0, colon))].insert(std::string(item.substr(colon + 1)));
  }
  return out;
}

std::string exclusions_text(const Exclusions& exclusions) {
  std::string out;
  for (const auto& [database, tables] : exclusions)
    for (const std::string& table : tables) out += fmt::format("{}{}:{}", out.empty() ? "" : ",", database, table);
  return out;
}

}  // namespace ovs::dbserver
