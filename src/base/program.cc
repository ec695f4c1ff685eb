#include "base/program.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/log_control.h"

namespace ovs {

namespace {
std::string& name_storage() {
  static auto& name = *new std::string("ovs");  // never destroyed: messages may come after main()
  return name;
}
}  // namespace

void set_program_name(std::string_view argv0) {
  argv0.remove_prefix(argv0.rfind('/') + 1);  // npos + 1 is 0
  if (argv0.starts_with("lt-")) argv0.remove_prefix(3);
  name_storage() = argv0;
}

const std::string& program_name() { return name_storage(); }

std::string version_line() { return fmt::format("{} (Open vSwitch) {}", program_name(), OVS_VERSION); }

void print_version(std::string_view extra) {
  fmt::print("{}\n{}ovs++ {}\n", version_line(), extra, OVSPP_VERSION);
}

std::string error_line(std::string_view text, int code) {
  const std::string& thread = thread_name();
  std::string line = program_name();
  if (!thread.empty()) line += fmt::format("({})", thread);
  line += fmt::format(": {}", text);
  if (code) line += fmt::format(" ({})", errno_text(code));
  return line + "\n";
}

void print_error(std::string_view text, int code) {
  std::string line = error_line(text, code);
  std::fflush(stdout);
  [[maybe_unused]] ssize_t n = write(STDERR_FILENO, line.data(), line.size());
}

void die(std::string_view text, int code) {
  print_error(text, code);
  std::exit(1);
}

void die_logged(const LogModule& module, std::string_view text, int code) {
  std::string full(text);
  if (code) full += fmt::format(" ({})", errno_text(code));
  log_message_quiet(module, LogLevel::emer, full);
  die(full);
}

}  // namespace ovs
