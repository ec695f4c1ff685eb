// From a pattern like "%D{%H:%M:%S.###}|%05N|%c%T|%p|%m" and a record to the text of one message: a pure function.
// Spec: reference sheet "daemons-common" 4.1.
#pragma once
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"

namespace ovs {

struct LogRecord {
  LogLevel level = LogLevel::info;
  std::string_view module;
  std::string_view text;
  std::string_view program;
  std::string_view thread;  ///< empty for the main thread
  std::string_view host;
  WallTime time{};
  int64_t since_start_ms = 0;
  unsigned number = 0;  ///< per thread, from 1
  int pid = 0;
  int facility = 0;  ///< as in <syslog.h>, 0: none set
};

std::string_view log_level_name(LogLevel level);  ///< upper case
/// Unknown directives print their letter; a '%' at the end prints nothing.
std::string format_log_record(std::string_view pattern, const LogRecord& record);
/// strftime() with runs of '#' replaced by that many digits of the fraction of the second.
std::string format_log_time(std::string_view format, WallTime time, bool utc);

}  // namespace ovs
