// ovs-dpctl: the dpctl/* commands without a daemon. Datapaths in userspace live in ovs-vswitchd (ovs-appctl dpctl/*
// reaches them); the kernel's are not supported, so what is left works on texts. Spec: ovs-dpctl(8); sheet "datapath" 5.
#include <cstdio>

#include "base/dirs.h"
#include "base/log.h"
#include "base/loop.h"
#include "base/options.h"
#include "base/program.h"
#include "dp/dpctl.h"

OVS_LOG_MODULE(dpctl);

namespace ovs {
namespace {

void print_help() {
  fmt::print("{0}: Open vSwitch datapath management utility\n"
             "usage: {0} [OPTIONS] COMMAND [ARG...]\n"
             "  dump-dps                 display names of all datapaths\n"
             "  show [DP...]             show basic info on each DP\n"
             "  dump-flows [DP]          display flows in DP\n"
             "  list-commands            list all commands\n"
             "\nOptions:\n"
             "  -s,  --statistics           print statistics for port or flow\n"
             "  -m, --more                  increase verbosity of output\n"
             "  --names                     use port names in output\n"
             "  --may-create                create flow if it doesn't exist\n"
             "  --clear                     reset existing stats to zero\n"
             "  -t, --timeout=SECS          give up after SECS seconds\n"
             "  -h, --help                  display this help message\n"
             "  -V, --version               display version information\n",
             program_name());
}

int run(int argc, char** argv) {
  set_program_name(argv[0]);
  Dirs dirs = Dirs::from_environment();
  using enum Option::Arg;
  std::vector<std::string> words;
  Options options;
  auto pass = [&](std::string_view name, char letter, std::string word) {
    options.add({std::string(name), none, letter, [&words, word](const char*) { words.push_back(word); }});
  };
  pass("statistics", 's', "-s");
  pass("more", 'm', "-m");
  pass("names", 0, "--names");
  pass("no-names", 0, "--no-names");
  pass("clear", 0, "--clear");
  pass("may-create", 0, "--may-create");
  options.add({"read-only", none, 0, [](const char*) {}});
  options.add_help(print_help);
  options.add_list();
  options.add_version();
  TimeoutOption timeout;
  timeout.add_to(options, 't');
  add_log_options(options, dirs);
  std::vector<std::string> rest = options.parse(argc, argv, Options::Order::stop_at_first_positional);
  if (rest.empty()) LOG_FATAL("missing command name; use --help for help");
  timeout.arm();

  SystemClock clock;
  Loop loop(clock);
  netdev::PortEnv env{.loop = loop, .clock = clock};
  dp::Registry registry(env);
  unixctl::Commands commands;
  dp::register_dpctl_commands(commands, registry, clock);
  const unixctl::Command* command = commands.find("dpctl/" + rest[0]);
  if (!command) LOG_FATAL("unknown command '{}'; use --help for help", rest[0]);
  if (rest.size() - 1 < static_cast<size_t>(command->min_args)) LOG_FATAL("'{}' command requires at least {} arguments", rest[0], command->min_args);
  words.push_back("--");
  words.insert(words.end(), rest.begin() + 1, rest.end());
  auto text = command->run(words);
  std::fputs((text ? *text : text.error().text).c_str(), text ? stdout : stderr);
  return text ? 0 : 1;
}

}  // namespace
}  // namespace ovs

int main(int argc, char** argv) { return ovs::run(argc, argv); }
