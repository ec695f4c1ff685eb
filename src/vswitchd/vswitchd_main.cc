// ovs-vswitchd: builds every object of the switch and hands each what it needs.
// Spec: sheet "vswitchd" 1, 5, 7, 8.
#include <sys/mman.h>
#include <sys/stat.h>

#include <cstdio>

#include "base/coverage.h"
#include "base/daemon.h"
#include "base/log.h"
#include "base/options.h"
#include "base/program.h"
#include "base/signals.h"
#include "dp/dpctl.h"
#include "dp/format.h"
#include "dp/user/datapath.h"
#include "flow/compose.h"
#include "idl/client.h"
#include "netdev/dummy.h"
#include "netlink/monitor.h"
#include "ofproto/backer.h"
#include "ofproto/connections/connections.h"
#include "ofproto/switch.h"
#include "stream/tls_config.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"
#include "vswitchd/commands.h"
#include "vswitchd/daemon.h"

OVS_LOG_MODULE(vswitchd);

using namespace ovs;

namespace {

struct CommandLine {
  std::string database, unixctl;
  bool mlockall = false, enable_dummy = false, disable_system = false;
  netdev::DummyRegistry::Replace replace = netdev::DummyRegistry::Replace::nothing;
};

void take_dummy_level(CommandLine& line, const char* arg) {
  using Replace = netdev::DummyRegistry::Replace;
  line.enable_dummy = true;
  std::string_view level = arg ? arg : "";
  if (level == "override") line.replace = Replace::everything;
  else if (level == "system") line.replace = Replace::system;
  else if (!level.empty()) die(fmt::format("{}: unknown dummy level", level));
}

void print_help(const Dirs& dirs) {
  std::string text = fmt::format(
      "{0}: Open vSwitch daemon\n"
      "usage: {0} [OPTIONS] [DATABASE]\n"
      "where DATABASE is a socket on which ovsdb-server is listening\n"
      "      (default: \"unix:{1}/db.sock\").\n",
      program_name(), dirs.run);
  text += stream::active_help("DATABASE") + stream::TlsConfig::help() + Daemon::help(dirs) + log_help(dirs);
  text +=
      "\nDPDK options:\n"
      "Configuration of DPDK via command-line is removed from this\n"
      "version of Open vSwitch. DPDK is configured through ovsdb.\n"
      "\nOther options:\n"
      "  --unixctl=SOCKET          override default control socket name\n"
      "  -h, --help                display this help message\n"
      "  -V, --version             display version information\n";
  std::fputs(text.c_str(), stdout);
  std::exit(0);
}

CommandLine parse_command_line(int argc, char** argv, const Dirs& dirs, Daemon& daemon, stream::TlsConfig& tls) {
  CommandLine line;
  Options options;
  using Arg = Option::Arg;
  options.add_help([&dirs] { print_help(dirs); });
  options.add_version();
  options.add({.name = "mlockall", .take = [&](const char*) { line.mlockall = true; }});
  options.add({.name = "unixctl", .arg = Arg::required, .take = [&](const char* arg) { line.unixctl = arg; }});
  options.add({.name = "enable-dummy", .arg = Arg::optional, .take = [&](const char* arg) { take_dummy_level(line, arg); }});
  options.add({.name = "disable-system", .take = [&](const char*) { line.disable_system = true; }});
  options.add({.name = "disable-system-route", .take = [](const char*) {}});
  options.add({.name = "dummy-numa", .arg = Arg::required, .take = [](const char*) {}});
  options.add({.name = "dpdk", .arg = Arg::optional,
               .take = [](const char*) { die("Using --dpdk to configure DPDK is not supported."); }});
  options.add({.name = "hw-rawio-access", .take = [](const char*) {
                 LOG_WARN("No driver requires Linux capability CAP_SYS_RAWIO, disabling it.");
               }});
  add_log_options(options, dirs);
  daemon.add_options(options);
  tls.add_options(options, true, true);
  std::vector<std::string> words = options.parse(argc, argv);
  if (words.size() > 1) LOG_FATAL("at most one non-option argument accepted; use --help for usage");
  line.database = words.empty() ? "unix:" + dirs.run + "/db.sock" : words[0];
  return line;
}

void lock_memory() {
#ifdef MCL_ONFAULT
  if (mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0) return;
#endif
  if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0) LOG_ERR("mlockall failed: {}", errno_text(errno));
}

/// Which datapath types there are, and how each is made.
class DatapathTypes {
 public:
  DatapathTypes(const CommandLine& line, Clock& clock, Prng& prng) : line_(line), clock_(clock), prng_(prng) {}

  bool is_dummy(std::string_view type) const {
    using Replace = netdev::DummyRegistry::Replace;
    if (!line_.enable_dummy) return false;
    return type == "dummy" || line_.replace == Replace::everything || (line_.replace == Replace::system && type == "system");
  }
  /// What serves a Bridge.datapath_type. Without a kernel datapath "system" is the userspace one.
  std::string resolve(std::string_view type) const {
    if (type.empty()) type = "system";
    if (type != "system" || is_dummy(type)) return std::string(type);
    if (!told_) LOG_INFO("there is no kernel datapath: bridges of datapath_type \"system\" use the userspace datapath");
    told_ = true;
    return "netdev";
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names{"netdev"};
    if (!line_.disable_system) names.push_back("system");
    if (line_.enable_dummy) names.push_back("dummy");
    std::ranges::sort(names);
    return names;
  }
  std::vector<std::string> interface_types() const {
    std::vector<std::string> types{"internal", "patch", "system", "tap"};
    if (line_.enable_dummy) types.insert(types.end(), {"dummy", "dummy-internal", "dummy-pmd"});
    std::ranges::sort(types);
    return types;
  }
  /// The kinds of datapath that can be opened here.
  void fill(dp::Registry& registry) const {
    for (const char* type : {"dummy", "netdev", "system"}) {
      bool dummy = is_dummy(type);
      if (!dummy && std::string_view(type) != "netdev") continue;
      registry.add_kind({.type = type, .local_type = dummy ? "dummy-internal" : "tap",
                         .make = [this, type, dummy](std::string_view name, std::function<void(dp::Datapath&)> closed) {
                           return dp::user::make_user_datapath({.name = std::string(name), .type = type, .threaded = !dummy, .dummy_numbers = dummy,
                                                                .seed = prng_.next(), .closed = std::move(closed)}, clock_);
                         }});
    }
  }

 private:
  const CommandLine& line_;
  Clock& clock_;
  Prng& prng_;
  mutable bool told_ = false;
};

/// netdev-dummy/receive's flow text.
Result<packet::Packet> packet_of_flow(std::string_view text, size_t size_bytes) {
  auto parsed = TRY(dp::parse_key(text));
  if (parsed.fitness == dp::Fitness::error) return fail(parsed.why);
  packet::Packet packet = flow::compose(parsed.key);
  if (size_bytes) flow::compose_pad(packet, parsed.key, size_bytes);
  return packet;
}

unixctl::MemoryUsage memory_usage(const ofproto::Switch& ofproto, const idl::Replica& replica) {
  unixctl::MemoryUsage usage;
  usage["idl-cells-Open_vSwitch"] = replica.cell_count();
  for (const ofproto::Bridge* bridge : ofproto.bridges()) {
    usage["ports"] += bridge->port_count();
    usage["rules"] += bridge->rule_count();
    if (bridge->peer()) {
      usage["ofconns"] += bridge->peer()->connection_count();
      usage["packets"] += bridge->peer()->queued_packet_count();
    }
  }
  std::erase_if(usage, [](const auto& entry) { return entry.second == 0; });
  return usage;
}

}  // namespace

int main(int argc, char** argv) {
  set_program_name(argv[0]);
  Dirs dirs = Dirs::from_environment();
  Daemon daemon(dirs);
  stream::TlsConfig tls;
  CommandLine line = parse_command_line(argc, argv, dirs, daemon, tls);
  ignore_sigpipe();
  daemon.start(argc, argv, {.network = true});
  install_crash_handler();
  if (line.mlockall) lock_memory();

  SystemClock clock;
  Prng prng = Prng::from_entropy();
  Loop loop(clock);
  FatalSignals signals(loop);
  stream::Env streams{loop, dirs.run, &tls};
  unixctl::Commands commands;
  std::vector<unixctl::Request> exits;
  commands.add({.name = "exit", .usage = "[--cleanup]", .min_args = 0, .max_args = 1,
                .start = [&](unixctl::Args, unixctl::Request request) { exits.push_back(request); loop.stop(); }});
  Coverage coverage(clock.now());
  Timer coverage_timer;
  coverage_timer = loop.timer([&] { coverage.run(clock.now()); coverage_timer.set(coverage.wakeup()); });
  coverage_timer.set(coverage.wakeup());
  unixctl::register_common_commands(commands, coverage);
  std::optional<unixctl::TimeCommands> time_commands;
  auto control = unixctl::Server::open_or_die(streams, commands, line.unixctl);

  auto links = netlink::LinkMonitor::open(loop);
  netdev::DummyRegistry dummies(line.replace);
  dummies.parse_flow = packet_of_flow;
  netdev::PortEnv ports{loop, clock, links ? links->get() : nullptr, line.enable_dummy ? &dummies : nullptr, &streams};
  if (line.enable_dummy) {
    time_commands.emplace(loop, clock, commands);
    netdev::register_dummy_commands(commands, dummies);
  }

  DatapathTypes types(line, clock, prng);
  dp::Registry datapaths(ports);
  types.fill(datapaths);
  dp::register_dpctl_commands(commands, datapaths, clock);
  ofproto::Switch ofproto({.loop = loop, .clock = clock, .prng = prng,
                           .open_datapath = [&](std::string_view type) { return datapaths.open(type, fmt::format("ovs-{}", type)); },
                           .is_inline = [&](std::string_view type) { return types.is_dummy(type); },
                           .make_peer = ofproto::make_connections(streams, prng)});
  ofproto.register_commands(commands);
  vswitchd::Engine engine({ofproto, ports, [&](std::string_view type) { return std::string(types.is_dummy(type) ? "dummy-internal" : "tap"); }});
  vswitchd::register_commands(commands, engine);

  idl::Replica replica(vswitchd::interest());
  idl::Client client(streams, replica, idl::RemoteList::parse(line.database), {});
  unixctl::MemoryReporter memory(loop, commands, [&] { return memory_usage(ofproto, replica); });
  vswitchd::Daemon vswitch({.loop = loop, .prng = prng, .replica = replica, .client = client, .ofproto = ofproto, .engine = engine,
                            .links = ports.links,
                            .desired = {.datapath_type = [&](std::string_view type) { return types.resolve(type); },
                                        .run_dir = dirs.run, .confine_sockets = daemon.self_confinement()},
                            .datapath_types = types.names(), .iface_types = types.interface_types(),
                            .on_first_configuration = [&] { daemon.ready(); }});
  loop.run();
  engine.clear();
  for (const unixctl::Request& request : exits) request.reply("");
  if (control) control->flush(Millis(500));
  return 0;
}
