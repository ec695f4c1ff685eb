// ovs-appctl: sends one control command to a daemon and prints the answer.
// Spec: reference sheet "daemons-common" 5.1; ovs-appctl(8).
#include <cstdio>
#include <cstdlib>

#include "base/dirs.h"
#include "base/log.h"
#include "base/options.h"
#include "base/pidfile.h"
#include "base/program.h"
#include "base/signals.h"
#include "base/strings.h"
#include "unixctl/client.h"

OVS_LOG_MODULE(appctl);

namespace ovs {
namespace {

struct CommandLine {
  std::string target = "ovs-vswitchd";
  bool target_given = false, execute_given = false, json = false, pretty = false;
  std::vector<std::string> words;
};

void print_help(const Dirs& dirs) {
  fmt::print("{0}, for querying and controlling Open vSwitch daemon\n"
             "usage: {0} [TARGET] COMMAND [ARG...]\n"
             "Targets:\n"
             "  -t, --target=TARGET  pidfile or socket to contact\n"
             "Common commands:\n"
             "  list-commands      List commands supported by the target\n"
             "  version            Print version of the target\n"
             "  vlog/list          List current logging levels\n"
             "  vlog/list-pattern  List logging patterns for each destination.\n"
             "  vlog/set [SPEC]\n"
             "      Set log levels as detailed in SPEC, which may include:\n"
             "      A valid module name (all modules, by default)\n"
             "      'syslog', 'console', 'file' (all destinations, by default))\n"
             "      'off', 'emer', 'err', 'warn', 'info', or 'dbg' ('dbg', bydefault)\n"
             "  vlog/reopen        Make the program reopen its log file\n"
             "Other options:\n"
             "  --timeout=SECS     wait at most SECS seconds for a response\n"
             "  -f, --format=FMT   Output format. One of: 'json', or 'text'\n"
             "                     ('text', by default)\n"
             "  --pretty           Format the output in a more readable fashion.\n"
             "                     Requires: --format json.\n"
             "  -h, --help         Print this helpful information\n"
             "  -V, --version      Display ovs-appctl version information\n",
             program_name());
  static_cast<void>(dirs);
}

CommandLine parse_command_line(int argc, char** argv, const Dirs& dirs, TimeoutOption& timeout) {
  using enum Option::Arg;
  CommandLine line;
  Options options;
  options.add({"target", required, 't', [&](const char* target) {
                 if (std::exchange(line.target_given, true)) LOG_FATAL("-t or --target may be specified only once");
                 line.target = target;
               }});
  options.add({"execute", none, 'e', [&](const char*) {
                 // The word is misspelt in the reference, too; scripts compare it.
                 if (std::exchange(line.execute_given, true)) LOG_FATAL("-e or --execute may be speciifed only once");
               }});
  options.add_help([&] { print_help(dirs); });
  options.add({"format", required, 'f', [&](const char* format) {
                 line.json = iequals(format, "json");
                 if (!line.json && !iequals(format, "text"))
                   LOG_FATAL("value {} on -f or --format is invalid", format);
               }});
  options.add({"pretty", none, 0, [&](const char*) { line.pretty = true; }});
  options.add_list();
  options.add_version();
  timeout.add_to(options, 'T');
  add_log_options(options, dirs);
  line.words = options.parse(argc, argv, Options::Order::stop_at_first_positional);
  if (line.words.empty()) LOG_FATAL("at least one non-option argument is required (use --help for help)");
  if (line.pretty && !line.json) LOG_FATAL("--pretty is supported with --format json only");
  return line;
}

std::string socket_path(const std::string& target, const Dirs& dirs) {
  if (target.starts_with('/')) return target;
  std::string pidfile = fmt::format("{}/{}.pid", dirs.run, target);
  auto pid = read_pidfile(pidfile);
  if (!pid) LOG_FATAL("cannot read pidfile \"{}\" ({})", pidfile, errno_text(pid.error().code));
  return fmt::format("{}/{}.{}.ctl", dirs.run, target, *pid);
}

void print(FILE* file, std::string text) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  std::fputs(text.c_str(), file);
}

std::string result_text(const json::Value& result, const CommandLine& line) {
  if (line.json) return line.pretty ? json::to_pretty(result) : json::to_text(result);
  return result.is_string() ? result.string() : json::to_text(result);
}

unixctl::Client::Answer call(unixctl::Client& client, const std::string& command, unixctl::Args args,
                             const std::string& target) {
  auto answer = client.call(command, args);
  if (!answer) LOG_FATAL("{}: transaction error ({})", target, answer.error().text);
  if (!answer->failed) return std::move(*answer);
  std::fflush(stdout);
  print(stderr, answer->error.is_string() ? answer->error.string() : json::to_text(answer->error));
  print_error(fmt::format("{}: server returned an error", target));
  std::exit(2);
}

int run(int argc, char** argv) {
  set_program_name(argv[0]);
  Dirs dirs = Dirs::from_environment();
  TimeoutOption timeout;
  CommandLine line = parse_command_line(argc, argv, dirs, timeout);

  SystemClock clock;
  Loop loop(clock);
  FatalSignals signals(loop);
  timeout.arm();
  stream::Env env{.loop = loop, .run_dir = dirs.run};
  std::string path = socket_path(line.target, dirs);
  auto client = unixctl::Client::connect(env, path);
  if (!client) LOG_FATAL("cannot connect to \"{}\" ({})", path, client.error().text);
  if (line.json) call(**client, "set-options", std::vector<std::string>{"--format", "json"}, line.target);
  auto answer = call(**client, line.words[0], unixctl::Args(line.words).subspan(1), line.target);
  if (!line.json && !answer.result.is_string()) {
    print_error(fmt::format("{}: unexpected reply type", line.target));
    return 2;
  }
  print(stdout, result_text(answer.result, line));
  return 0;
}

}  // namespace
}  // namespace ovs

int main(int argc, char** argv) { return ovs::run(argc, argv); }
