// ovs-testcontroller: a small controller that makes switches forward by learned addresses; to test with, not to run a
// network on. Spec: sheet "openflow-connections" 9; ovs-testcontroller(8).
#include "base/coverage.h"
#include "base/daemon.h"
#include "base/log.h"
#include "base/options.h"
#include "base/program.h"
#include "base/signals.h"
#include "base/strings.h"
#include "stream/tls_config.h"
#include "tools/testcontroller/controller.h"
#include "unixctl/commands.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"

OVS_LOG_MODULE(controller);

using namespace ovs;
using namespace ovs::testcontroller;

namespace {

struct CommandLine {
  ofp::VersionSet versions = ofp::VersionSet::all();
  SwitchOptions controller;
  std::string unixctl_path;
  std::vector<std::string> flow_files, methods;
};

[[noreturn]] void print_help(const Dirs& dirs) {
  std::string text = fmt::format("{0}: OpenFlow controller\nusage: {0} [OPTIONS] METHOD\nwhere METHOD is any OpenFlow connection method.\n", program_name());
  text += stream::active_help("OpenFlow", 6653) + stream::passive_help("OpenFlow") + stream::TlsConfig::help(false) + Daemon::help(dirs);
  text += fmt::format("\nOpenFlow version options:\n"
                      "  -V, --version           display version information\n"
                      "  -O, --protocols         set allowed OpenFlow versions\n"
                      "                          (default: {})\n", ofp::VersionSet::all().text());
  text += log_help(dirs);
  text += R"(
Other options:
  -H, --hub               act as hub instead of learning switch
  -n, --noflow            pass traffic, but don't add flows
  --max-idle=SECS         max idle time for new flows
  -N, --normal            use OFPP_NORMAL action
  -w, --wildcards[=MASK]  wildcard (specified) bits in flows
  -q, --queue=QUEUE-ID    OpenFlow queue ID to use for output
  -Q PORT-NAME:QUEUE-ID   use QUEUE-ID for frames from PORT-NAME
  --with-flows FILE       use the flows from FILE
  --unixctl=SOCKET        override default control socket name
  -h, --help              display this help message
  -V, --version           display version information
)";
  std::fputs(text.c_str(), stdout);
  std::exit(0);
}

/// As the C library's strtoul: what is no number is 0 and trailing text is passed over.
uint32_t leading_number(const char* text, int base) { return static_cast<uint32_t>(std::strtoul(text, nullptr, base)); }

void set_max_idle(SwitchOptions& options, std::string_view text) {
  if (text == "permanent") {
    options.max_idle_seconds = 0;
    return;
  }
  uint32_t seconds = leading_number(std::string(text).c_str(), 10);
  if (seconds < 1 || seconds > 65535) LOG_FATAL("--max-idle argument must be between 1 and 65535 or the word 'permanent'");
  options.max_idle_seconds = static_cast<uint16_t>(seconds);
}

void add_port_queue(SwitchOptions& options, std::string_view text) {
  size_t colon = text.find(':');
  std::string_view name = text.substr(0, colon), queue = colon == text.npos ? std::string_view() : text.substr(colon + 1);
  if (name.empty() || queue.empty())
    LOG_FATAL("argument to -Q or --port-queue should take the form \"<port-name>:<queue-id>\"");
  if (!options.port_queues.emplace(name, leading_number(std::string(queue).c_str(), 10)).second)
    LOG_FATAL("<port-name> arguments for -Q or --port-queue must be unique");
}

CommandLine parse_command_line(int argc, char** argv, const Dirs& dirs, Daemon& daemon, stream::TlsConfig& tls) {
  using enum Option::Arg;
  CommandLine line;
  SwitchOptions& c = line.controller;
  bool hub = false, normal = false;
  Options options;
  options.add({"hub", none, 'H', [&](const char*) { hub = true; }});
  options.add({"noflow", none, 'n', [&](const char*) { c.add_flows = false; }});
  options.add({"normal", none, 'N', [&](const char*) { normal = true; }});
  options.add({"wildcards", optional, 'w', [&](const char* mask) { c.wildcards.bits = mask ? leading_number(mask, 16) : Wildcards::kLayer2Only; }});
  options.add({"max-idle", required, 0, [&](const char* text) { set_max_idle(c, text); }});
  options.add({"mute", none, 0, [&](const char*) { c.mute = true; }});
  options.add({"queue", required, 'q', [&](const char* text) { c.queue = leading_number(text, 10); }});
  options.add({"port-queue", required, 'Q', [&](const char* text) { add_port_queue(c, text); }});
  options.add({"with-flows", required, 0, [&](const char* file) { line.flow_files.push_back(file); }});
  options.add({"unixctl", required, 0, [&](const char* path) { line.unixctl_path = path; }});
  options.add({"protocols", required, 'O', [&](const char* text) {
                 auto versions = ofp::parse_versions(text);
                 if (!versions) die(versions.error().text);
                 line.versions = *versions;
               }});
  options.add_help([&dirs] { print_help(dirs); });
  options.add_version("OpenFlow versions 0x1:0x6\n");
  daemon.add_options(options);
  add_log_options(options, dirs);
  tls.add_options(options, false, true);
  line.methods = options.parse(argc, argv);

  if (c.queue || !c.port_queues.empty()) {
    if (std::exchange(normal, false)) print_error("queue IDs are incompatible with -N or --normal; not using OFPP_NORMAL");
    if (std::exchange(hub, false)) print_error("queue IDs are incompatible with -H or --hub; not acting as hub");
  }
  c.forwarding = hub ? Forwarding::hub : normal ? Forwarding::normal : Forwarding::learn;
  for (const std::string& file : line.flow_files) {
    auto flows = ofp::parse_flow_file(file, static_cast<int>(ofp::FlowCommand::add));
    if (!flows) die(flows.error().text);
    std::ranges::move(*flows, std::back_inserter(c.flows));
  }
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  set_program_name(argv[0]);
  Dirs dirs = Dirs::from_environment();
  Daemon daemon(dirs);
  stream::TlsConfig tls;
  CommandLine line = parse_command_line(argc, argv, dirs, daemon, tls);
  if (line.methods.empty()) LOG_FATAL("at least one vconn argument required; use --help for usage");
  ignore_sigpipe();

  SystemClock clock;
  daemon.start(argc, argv);
  Loop loop(clock);
  stream::Env env{loop, dirs.run, &tls};
  Controller controller(env, line.versions, line.controller);
  for (const std::string& method : line.methods) controller.add(method);
  if (!controller.alive()) LOG_FATAL("no active or passive switch connections");

  FatalSignals signals(loop);
  unixctl::Commands commands;
  Coverage coverage(loop.now());
  unixctl::register_common_commands(commands, coverage);
  auto control = unixctl::Server::open_or_die(env, commands, line.unixctl_path);
  daemon.ready();
  while (controller.alive()) loop.turn();
  control->flush(Millis(200));
  return 0;
}
