#include "base/log_spec.h"

#include <syslog.h>

#include "base/strings.h"

namespace ovs {

namespace {
struct Facility {
  std::string_view name;
  int value;
};
constexpr Facility kFacilities[] = {
    {"kern", LOG_KERN}, {"user", LOG_USER}, {"mail", LOG_MAIL}, {"daemon", LOG_DAEMON}, {"auth", LOG_AUTH},
    {"syslog", LOG_SYSLOG}, {"lpr", LOG_LPR}, {"news", LOG_NEWS}, {"uucp", LOG_UUCP}, {"clock", LOG_CRON},
    {"ftp", LOG_FTP}, {"ntp", 12 << 3}, {"audit", 13 << 3}, {"alert", 14 << 3}, {"clock2", 15 << 3},
    {"local0", LOG_LOCAL0}, {"local1", LOG_LOCAL1}, {"local2", LOG_LOCAL2}, {"local3", LOG_LOCAL3},
    {"local4", LOG_LOCAL4}, {"local5", LOG_LOCAL5}, {"local6", LOG_LOCAL6}, {"local7", LOG_LOCAL7},
};
constexpr std::string_view kSeparators = " ,:\t\r\n";

std::optional<LogLevel> parse_level(std::string_view name) {
  constexpr std::string_view kNames[] = {"off", "emer", "err", "warn", "info", "dbg"};
  for (size_t i = 0; i < std::size(kNames); ++i)
    if (iequals(name, kNames[i])) return static_cast<LogLevel>(i);
  return std::nullopt;
}

/// Splits at the first ':': "console:%m" -> "console", and `rest` becomes "%m".
std::string_view take_word(std::string_view& rest) {
  size_t colon = rest.find(':');
  std::string_view word = rest.substr(0, colon);
  rest.remove_prefix(colon == rest.npos ? rest.size() : colon + 1);
  return word;
}

Result<LogChange> parse_pattern(std::string_view rest) {
  std::string_view name = take_word(rest);
  if (name.empty()) return fail("missing destination");
  LogPatternChange change{std::nullopt, std::string(rest)};
  if (!iequals(name, "ANY")) {
    change.destination = parse_log_destination(name);
    if (!change.destination) return fail(fmt::format("unknown destination \"{}\"", name));
  }
  return LogChange(std::move(change));
}

Result<LogChange> parse_facility(std::string_view name) {
  for (const Facility& f : kFacilities)
    if (iequals(name, f.name)) return LogChange(LogFacilityChange{f.value});
  return fail("invalid facility");
}
}  // namespace

std::optional<LogDestination> parse_log_destination(std::string_view name) {
  constexpr std::string_view kNames[] = {"syslog", "console", "file"};
  for (size_t i = 0; i < std::size(kNames); ++i)
    if (iequals(name, kNames[i])) return static_cast<LogDestination>(i);
  return std::nullopt;
}

Result<LogChange> parse_log_spec(std::string_view spec, const std::function<bool(std::string_view)>& module_exists) {
  std::string_view rest = spec;
  std::string_view keyword = take_word(rest);
  if (iequals(keyword, "PATTERN")) return parse_pattern(rest);
  if (iequals(keyword, "FACILITY")) return parse_facility(rest);

  std::optional<LogLevel> level;
  LogLevelChange change;
  for (std::string_view word : split_any(spec, kSeparators)) {
    if (iequals(word, "ANY")) continue;
    if (auto destination = parse_log_destination(word)) {
      if (change.destination) return fail("cannot specify multiple destinations");
      change.destination = destination;
    } else if (auto new_level = parse_level(word)) {
      if (level) return fail("cannot specify multiple levels");
      level = new_level;
    } else if (module_exists(word)) {
      if (!change.module.empty()) return fail("cannot specify multiple modules");
      change.module = to_lower(word);
    } else {
      return fail(fmt::format("no destination, level, or module \"{}\"", word));
    }
  }
  change.level = level.value_or(LogLevel::dbg);
  return LogChange(std::move(change));
}

}  // namespace ovs
