// The words of "-vSPEC" and vlog/set, parsed into a value. Pure. Spec: reference sheet "daemons-common" 4.2.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/log.h"
#include "base/result.h"

namespace ovs {

struct LogLevelChange {
  std::string module;                          ///< lower case; empty: all
  std::optional<LogDestination> destination;   ///< none: all
  LogLevel level = LogLevel::dbg;
};
struct LogPatternChange {
  std::optional<LogDestination> destination;
  std::string pattern;
};
struct LogFacilityChange {
  int facility;
};
using LogChange = std::variant<LogLevelChange, LogPatternChange, LogFacilityChange>;

Result<LogChange> parse_log_spec(std::string_view spec, const std::function<bool(std::string_view)>& module_exists);
std::optional<LogDestination> parse_log_destination(std::string_view name);

}  // namespace ovs
