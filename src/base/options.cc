#include "base/options.h"

#include <getopt.h>
#include <unistd.h>

#include <cstdlib>

#include "base/log_control.h"
#include "base/program.h"
#include "base/strings.h"

OVS_LOG_MODULE(vlog);

namespace ovs {

void Options::add_help(std::function<void()> print_help) {
  add({.name = "help", .letter = 'h', .take = [print_help = std::move(print_help)](const char*) {
         print_help();
         std::exit(0);
       }});
}

void Options::add_version(std::string extra_lines) {
  add({.name = "version", .letter = 'V', .take = [extra = std::move(extra_lines)](const char*) {
         print_version(extra);
         std::exit(0);
       }});
}

void Options::add_list() {
  add({.name = "option", .letter = 'o', .take = [this](const char*) {
         fmt::print("{}", list());
         std::exit(0);
       }});
}

std::vector<std::string> Options::parse(int argc, char** argv, Order order) {
  constexpr int kFirstId = 1000;  // beyond every letter
  std::vector<option> long_rows;
  std::string letters = order == Order::stop_at_first_positional ? "+" : "";
  for (size_t i = 0; i < rows_.size(); ++i) {
    const Option& row = rows_[i];
    if (!row.name.empty())
      long_rows.push_back({row.name.c_str(), static_cast<int>(row.arg), nullptr, kFirstId + static_cast<int>(i)});
    if (row.letter) letters += row.letter + std::string(static_cast<size_t>(row.arg), ':');
  }
  long_rows.push_back({});
  optind = 0;  // also resets glibc's scanner
  for (int id; (id = getopt_long(argc, argv, letters.c_str(), long_rows.data(), nullptr)) != -1;) {
    if (id == '?') std::exit(1);
    auto row = id >= kFirstId ? rows_.begin() + (id - kFirstId)
                              : std::ranges::find_if(rows_, [&](const Option& r) { return r.letter == id; });
    row->take(optarg);
  }
  return {argv + optind, argv + argc};
}

std::string Options::list() const {
  constexpr std::string_view kLong[] = {"", "=ARG", "=[ARG]"}, kShort[] = {" ", " ARG", " [ARG]"};
  std::string out;
  for (const Option& row : rows_) {
    if (row.name.empty()) continue;
    out += fmt::format("--{}{}\n", row.name, kLong[static_cast<size_t>(row.arg)]);
    if (row.letter) out += fmt::format("-{}{}\n", row.letter, kShort[static_cast<size_t>(row.arg)]);
  }
  return out;
}

namespace {
std::string default_log_file(const Dirs& dirs) { return fmt::format("{}/{}.log", dirs.log, program_name()); }

void set_verbosity(const char* spec) {
  if (!spec) return log_set_all(LogLevel::dbg);
  if (auto r = log_set(spec); !r) die(fmt::format("processing \"{}\": {}", spec, r.error().text));
}

void set_syslog_method(std::string_view method) {
  if (auto r = log_set_syslog_method(method); !r) die(r.error().text);
}
}  // namespace

void add_log_options(Options& options, const Dirs& dirs) {
  if (const char* method = std::getenv("OVS_SYSLOG_METHOD"); method && *method) set_syslog_method(method);
  options.add({"verbose", Option::Arg::optional, 'v', set_verbosity});
  options.add({"log-file", Option::Arg::optional, 0, [&dirs](const char* name) {
                 auto opened = log_open_file(name ? in_dir(dirs.log, name) : default_log_file(dirs));
                 if (!opened && name) std::exit(1);
               }});
  options.add({"syslog-method", Option::Arg::required, 0, [seen = false](const char* method) mutable {
                 if (!std::exchange(seen, true)) set_syslog_method(method);
               }});
  options.add({"syslog-target", Option::Arg::required, 0, [](const char* target) {
                 LOG_WARN("--syslog-target flag is deprecated, use --syslog-method instead");
                 if (auto r = log_set_syslog_target(target); !r) LOG_WARN("{}", r.error().text);
               }});
}

std::string log_help(const Dirs& dirs) {
  return fmt::format("\nLogging options:\n"
                     "  -vSPEC, --verbose=SPEC   set logging levels\n"
                     "  -v, --verbose            set maximum verbosity level\n"
                     "  --log-file[=FILE]        enable logging to specified FILE\n"
                     "                           (default: {})\n"
                     "  --syslog-method=(libc|unix:file|udp:ip:port)\n"
                     "                           specify how to send messages to syslog daemon\n"
                     "  --syslog-target=HOST:PORT  also send syslog msgs to HOST:PORT via UDP\n",
                     default_log_file(dirs));
}

void TimeoutOption::add_to(Options& options, char letter) {
  options.add({"timeout", Option::Arg::required, letter, [this, letter](const char* text) {
                 auto seconds = parse_u32(text, 10);
                 if (!seconds || !*seconds) LOG_FATAL("value {} on -{} or --timeout is invalid", text, letter);
                 seconds_ = *seconds;
               }});
}

void TimeoutOption::arm() {
  const char* text = std::getenv("OVS_CTL_TIMEOUT");
  if (!seconds_ && text) seconds_ = parse_u32(text, 10).value_or(0);
  if (seconds_) alarm(seconds_);
}

}  // namespace ovs
