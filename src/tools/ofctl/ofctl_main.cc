// ovs-ofctl: talks OpenFlow to switches. Options here; commands in the other files.
// Spec: sheet "openflow-connections" 8.
#include <unistd.h>

#include "base/log.h"
#include "base/options.h"
#include "base/program.h"
#include "base/signals.h"
#include "base/strings.h"
#include "flow/fields.h"
#include "tools/ofctl/app.h"

OVS_LOG_MODULE(ofctl);

using namespace ovs;
using namespace ovs::ofctl;

namespace {

void add_sort_key(App& app, const char* arg, bool descending) {
  std::string field = arg ? to_lower(arg) : "priority";
  if (field != "priority" && !flow::field_by_name(field)) die(fmt::format("{}: unknown field name", field));
  app.sort.push_back({std::move(field), descending});
}

void set_flow_formats(App& app, const char* arg) {
  auto protocols = ofp::parse_protocols(arg);
  if (!protocols) die(protocols.error().text);
  app.protocols = *protocols;
}

void set_packet_in_format(App& app, const char* arg) {
  app.packet_in_format = ofp::packet_in_format_from_name(arg);
  if (!app.packet_in_format) die(fmt::format("unknown packet-in format `{}'", arg));
}

void set_color(App& app, const char* arg) {
  std::string_view value = arg ? arg : "auto";
  auto among = [value](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [value](std::string_view word) { return iequals(value, word); });
  };
  const char* terminal = std::getenv("TERM");
  bool can = isatty(STDOUT_FILENO) && terminal && std::string_view(terminal) != "dumb";
  app.palette.reset();
  if (among({"never", "no", "none"}) || (among({"auto", "tty", "if-tty"}) && !can)) return;
  if (!among({"always", "yes", "force", "auto", "tty", "if-tty"})) die(fmt::format("incorrect value `{}' for --color", value));
  const char* colors = std::getenv("OVS_COLORS");
  app.palette = Palette(colors ? colors : "");
}

void set_format(App& app, std::string_view value) {
  app.json = iequals(value, "json");
  if (!app.json && !iequals(value, "text")) die(fmt::format("value {} on --format is invalid", value));
}

void add_options(App& app, Options& options) {
  using Arg = Option::Arg;
  auto flag = [&options](std::string name, bool& value, bool to = true) {
    options.add({.name = std::move(name), .take = [&value, to](const char*) { value = to; }});
  };
  options.add({.name = "protocols", .arg = Arg::required, .letter = 'O', .take = [&app](const char* arg) {
                 auto versions = ofp::parse_versions(arg);
                 if (!versions) die(versions.error().text);
                 app.versions = *versions;
               }});
  flag("strict", app.strict);
  flag("read-only", app.read_only);
  flag("readd", app.readd);
  flag("bundle", app.bundle);
  flag("may-create", app.may_create);
  flag("timestamp", app.timestamp);
  flag("bare", app.bare);
  flag("raw", app.raw);
  flag("stats", app.stats);
  flag("no-stats", app.stats, false);
  options.add({.name = "names", .take = [&app](const char*) { app.names = 1; }});
  options.add({.name = "no-names", .take = [&app](const char*) { app.names = 0; }});
  options.add({.name = "flow-format", .arg = Arg::required, .letter = 'F', .take = [&app](const char* arg) { set_flow_formats(app, arg); }});
  options.add({.name = "packet-in-format", .arg = Arg::required, .letter = 'P', .take = [&app](const char* arg) { set_packet_in_format(app, arg); }});
  options.add({.name = "more", .letter = 'm', .take = [&app](const char*) { ++app.verbosity; }});
  options.add({.name = "sort", .arg = Arg::optional, .take = [&app](const char* arg) { add_sort_key(app, arg, false); }});
  options.add({.name = "rsort", .arg = Arg::optional, .take = [&app](const char* arg) { add_sort_key(app, arg, true); }});
  options.add({.name = "unixctl", .arg = Arg::required, .take = [&app](const char* arg) { app.unixctl_path = arg; }});
  options.add({.name = "color", .arg = Arg::optional, .take = [&app](const char* arg) { set_color(app, arg); }});
  options.add({.name = "format", .arg = Arg::required, .take = [&app](const char* arg) { set_format(app, arg); }});
  flag("pretty", app.pretty);
  flag("pcap", app.pcap);
  flag("bad-csum", app.bad_csum);
}

/// --bundle (and the command of that name) need 1.3 or later: the user need not say so.
void allow_bundles(App& app, const std::vector<std::string>& words) {
  if (!app.bundle && (words.empty() || words[0] != "bundle")) return;
  app.bundle = true;
  ofp::VersionSet newer = app.versions & ofp::VersionSet::from(ofp::Version::of13);
  app.versions = newer.empty() ? ofp::VersionSet::of(ofp::Version::of14) : newer;
}

void check_formats(const App& app) {
  if (!app.allowed().empty()) return;
  die(fmt::format("None of the enabled OpenFlow versions ({}) supports any of the enabled flow formats ({}).  (Use -O to enable additional "
                  "OpenFlow versions or -F to enable additional flow formats.)",
                  app.versions.text(), app.protocols.text()));
}

}  // namespace

int main(int argc, char** argv) {
  set_program_name(argv[0]);
  ignore_sigpipe();
  App app;
  app.dirs = Dirs::from_environment();
  app.streams.run_dir = app.dirs.run;
  Daemon daemon(app.dirs);
  stream::TlsConfig tls;
  app.daemon = &daemon;
  app.tls = app.streams.tls = &tls;
  Options options;
  TimeoutOption timeout;
  add_options(app, options);
  timeout.add_to(options, 't');
  options.add_help([&app] { print_help(app.dirs); });
  options.add_version("OpenFlow versions 0x1:0x6\n");
  options.add_list();
  add_log_options(options, app.dirs);
  daemon.add_options(options);
  tls.add_options(options, false, false);
  std::vector<std::string> words = options.parse(argc, argv);
  timeout.arm();
  if (app.pretty && !app.json) die("--pretty is supported with --format json only");
  allow_bundles(app, words);
  check_formats(app);
  daemon.start(argc, argv);

  std::vector<Subcommand> table;
  for (auto* group : {dump_commands, flow_commands, port_commands, group_commands, monitor_commands, echo_commands, debug_commands, match_commands, packet_commands})
    std::ranges::move(group(app), std::back_inserter(table));
  table.push_back({"help", "", 0, kManyArgs, [&app](Words) -> Result<void> { print_help(app.dirs); }});
  run_subcommand(words, table, app.read_only);
  std::fflush(stdout);
  return 0;
}
