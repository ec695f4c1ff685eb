#include "base/log_pattern.h"
#include "base/log_spec.h"
#include "base/strings.h"
#include "base/test.h"

using namespace ovs;

namespace {
LogRecord record() {
  return {.level = LogLevel::warn, .module = "bridge", .text = "hello\nworld\n\n", .program = "ovs-vswitchd",
          .thread = "", .host = "box", .time = WallTime(Seconds(1'000'000'000) + Millis(42)), .since_start_ms = 7,
          .number = 3, .pid = 99, .facility = 0};
}
bool known(std::string_view name) { return iequals(name, "bridge") || iequals(name, "jsonrpc"); }
std::string spec_error(std::string_view spec) {
  auto r = parse_log_spec(spec, known);
  return r ? "" : r.error().text;
}
}  // namespace

TEST_CASE("patterns print what operators are used to") {
  struct {
    const char *pattern, *text;
  } rows[] = {
      {"%D{%Y-%m-%dT%H:%M:%S.###Z}|%05N|%c%T|%p|%m", "2001-09-09T01:46:40.042Z|00003|bridge|WARN|hello\nworld"},
      {"%D{%Y-%m-%dT%H:%M:%SZ}", "2001-09-09T01:46:40Z"},
      {"%D{#####}", "04200"},
      {"%A %B %E %P %r %t", "ovs-vswitchd 132 box 99 7 main"},
      {"%8p|%-8p|%08N|%2c", "    WARN|WARN    |00000003|bridge"},
      {"%c{x}y", "bridgey"},
      {"%%|%5%|%q|%n|%", "%|    %|q|\n|"},
      {"", ""},
      {"%D{%H", "2001-09-09 01:46:40.042{H"},
  };
  for (auto& row : rows) CHECK(format_log_record(row.pattern, record()) == row.text);
}

TEST_CASE("threads and facilities show") {
  LogRecord r = record();
  r.thread = "handler1";
  r.facility = 3 << 3;
  r.level = LogLevel::emer;
  CHECK(format_log_record("%c%T|%t|%B", r) == "bridge(handler1)|handler1|25");
}

TEST_CASE("words of -v") {
  auto change = parse_log_spec("JSONRPC:file:Err", known);
  REQUIRE(change);
  auto& level = std::get<LogLevelChange>(*change);
  CHECK(level.module == "jsonrpc");
  CHECK(level.destination == LogDestination::file);
  CHECK(level.level == LogLevel::err);
  CHECK(std::get<LogLevelChange>(*parse_log_spec("bridge", known)).level == LogLevel::dbg);
  CHECK(std::get<LogLevelChange>(*parse_log_spec("ANY:ANY:off", known)).level == LogLevel::off);
  auto pattern = std::get<LogPatternChange>(*parse_log_spec("pattern:console:a:%m", known));
  CHECK(pattern.pattern == "a:%m");
  CHECK(!std::get<LogPatternChange>(*parse_log_spec("PATTERN:ANY:", known)).destination);
  CHECK(std::get<LogFacilityChange>(*parse_log_spec("FACILITY:local7", known)).facility == 23 << 3);
}

TEST_CASE("errors of -v, word by word") {
  CHECK(spec_error("foo") == "no destination, level, or module \"foo\"");
  CHECK(spec_error("any:foo") == "no destination, level, or module \"foo\"");
  CHECK(spec_error("PATTERN:x") == "unknown destination \"x\"");
  CHECK(spec_error("PATTERN") == "missing destination");
  CHECK(spec_error("FACILITY:x") == "invalid facility");
  CHECK(spec_error("console:file:dbg") == "cannot specify multiple destinations");
  CHECK(spec_error("dbg:info") == "cannot specify multiple levels");
  CHECK(spec_error("bridge jsonrpc") == "cannot specify multiple modules");
  CHECK(spec_error(",: \t") == "");
}
