// The identity of the running program: its name in messages, its version, its way to give up.
// Spec: reference sheet "daemons-common" 2.
#pragma once
#include <string>
#include <string_view>

#include "base/log.h"
#include "base/result.h"

namespace ovs {

/// First thing main() does. The name is the last part of argv[0] without a leading "lt-".
void set_program_name(std::string_view argv0);
const std::string& program_name();
/// "NAME (Open vSwitch) VERSION": first line of --version and the reply of the control command "version".
std::string version_line();
/// --version: version_line(), `extra` (lines that the tool adds, each with its newline) and our own line. To stdout.
void print_version(std::string_view extra = "");

/// "PROG: text" or "PROG: text (strerror(code))" with newline; "PROG(THREAD): ..." in a named thread.
std::string error_line(std::string_view text, int code = 0);
void print_error(std::string_view text, int code = 0);  ///< error_line() to stderr
/// print_error() and exit(1): for programs' own complaints that do not go to the log.
[[noreturn]] void die(std::string_view text, int code = 0);
/// The message to the log at level EMER (not to the console), then die().
[[noreturn]] void die_logged(const LogModule& module, std::string_view text, int code = 0);

}  // namespace ovs

/// Only in main() and command-line code: ends the program.
#define LOG_FATAL(...) ::ovs::die_logged(log_module_, ::fmt::format(__VA_ARGS__))
