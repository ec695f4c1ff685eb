// What operators can change about logging: levels, patterns, destinations, the file, rate limits. These are the
// functions under -v, --log-file, --syslog-* and the vlog/* commands. All are thread-safe.
// Spec: reference sheet "daemons-common" 4.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/log.h"
#include "base/result.h"

namespace ovs {

/// Applies one "-vSPEC" / vlog/set word list, e.g. "jsonrpc:file:dbg", "PATTERN:console:%m", "FACILITY:daemon".
Result<void> log_set(std::string_view spec);
void log_set_all(LogLevel level);  ///< every module, every destination

/// `prefix` is what every path of the log folder gets. Logs "opened log file"; a failure is logged too and returned.
Result<void> log_open_file(const std::string& path);
/// Closes and opens the file again under the same name; silent if it is still the same file.
/// Error "Logging to file not configured" when no file was ever named.
Result<void> log_reopen_file();
void log_close_file();  ///< the name is kept for log_reopen_file()
/// Gives the open log file to another user. For --user. -1: unchanged.
Result<void> log_chown_file(unsigned uid, unsigned gid);

/// "libc", "unix:FILE", "udp:IP[:PORT]" or "null"; error "unsupported syslog method '%s'".
Result<void> log_set_syslog_method(std::string_view method);
/// RFC 5424 messages to HOST:PORT by UDP as well. HOST is an address.
Result<void> log_set_syslog_target(std::string_view target);

std::string log_list_levels();    ///< reply of vlog/list
std::string log_list_patterns();  ///< reply of vlog/list-pattern
/// Empty list or "ANY": all modules. Error "unknown module".
Result<void> log_honor_rate_limits(std::span<const std::string> modules, bool honor);
bool log_module_exists(std::string_view name);

/// The name that %T and %t print for messages of the calling thread; empty: main thread.
void set_thread_name(std::string name);
const std::string& thread_name();

/// As log_message() but never to the console: for errors that are printed to stderr in another form as well.
void log_message_quiet(const LogModule& module, LogLevel level, std::string_view text);
/// While one lives, messages of its thread go nowhere: for work that is done a second time.
class LogSilence {
 public:
  LogSilence();
  ~LogSilence();
  LogSilence(const LogSilence&) = delete;
  LogSilence& operator=(const LogSilence&) = delete;
};
/// Writes raw bytes into the log file, if open. Async-signal-safe. For crash handlers.
void log_write_raw(std::string_view text);

}  // namespace ovs
