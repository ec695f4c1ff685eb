// What every command of ovs-ofctl works with: the loop, the options, and how to talk to a switch.
// Spec: sheet "openflow-connections" 8.1, 8.2.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/command_line.h"
#include "base/daemon.h"
#include "base/dirs.h"
#include "base/loop.h"
#include "ofp/channel.h"
#include "ofp/messages/all.h"
#include "ofp/print.h"
#include "stream/stream.h"
#include "stream/tls_config.h"

namespace ovs::ofctl {

struct SortKey {
  std::string field;             ///< "priority" or the name of a match field
  bool descending = false;
};

struct App {
  SystemClock clock;
  Loop loop{clock};
  Dirs dirs;
  Daemon* daemon = nullptr;
  stream::TlsConfig* tls = nullptr;
  stream::Env streams{loop, {}, nullptr};
  ofp::XidSource xids;

  ofp::VersionSet versions = ofp::VersionSet::of(ofp::Version::of10);
  ofp::ProtocolSet protocols = ofp::ProtocolSet::all();  ///< -F
  bool strict = false, readd = false, bundle = false, may_create = false, timestamp = false, read_only = false, stats = true;
  bool bare = false, raw = false;
  int verbosity = 0;             ///< count of -m
  int names = -1;                ///< --names 1, --no-names 0; -1: in output if it is a terminal
  std::optional<ofp::PacketInFormat> packet_in_format;
  std::vector<SortKey> sort;
  std::string unixctl_path;

  bool show_names() const;
  ofp::ProtocolSet allowed() const { return protocols & ofp::ProtocolSet::of_versions(versions); }
};

/// The numbers and names of a switch's ports (and tables, which only 1.4+ can name).
struct SwitchNames {
  ofp::NameMap ports;
  ofp::Names names() const { return {.ports = &ports}; }
};

/// One connection to a switch. Errors carry the exact text that ends the program.
class Session {
 public:
  /// `target` as users write it: BRIDGE, socket path or connection method.
  static Result<std::unique_ptr<Session>> open(App& app, std::string_view target, bool snoop = false);
  /// The same with other versions than -O said.
  static Result<std::unique_ptr<Session>> open_with(App& app, std::string_view target, ofp::VersionSet versions, bool snoop = false);

  const std::string& name() const { return channel_->name(); }
  ofp::Version version() const { return channel_->version(); }
  ofp::Protocol protocol() const { return protocol_; }
  ofp::Channel& channel() { return *channel_; }
  uint32_t next_xid() { return app_.xids.next(); }

  Result<void> send(Bytes message);
  Result<Bytes> receive();
  /// Sends and waits for the message with the same xid.
  Result<Bytes> transact(Bytes request);
  /// Sends, then a barrier: the switch's complaint, if it had one.
  Result<std::optional<Bytes>> transact_quiet(Bytes request);
  /// transact_quiet; a complaint is printed to stderr and ends the program.
  Result<void> must(Bytes request);
  Result<void> must_all(std::vector<Bytes> requests);
  /// All requests in one atomic, ordered bundle.
  Result<void> bundle(std::vector<Bytes> requests, uint16_t flags);
  /// Sends a statistics request and hands each reply to `each` until the last.
  Result<void> stats(Bytes request, const std::function<Result<void>(ByteView reply)>& each);
  /// As stats(), printing each reply to stdout. Errors of the switch are printed, too.
  Result<void> dump_stats(Bytes request);
  Result<void> dump(Bytes request);        ///< one reply, printed to stdout

  /// Makes the connection speak one of `usable`, preferably what it speaks now.
  Result<ofp::Protocol> choose_protocol(ofp::ProtocolSet usable);
  /// The best of `usable` for dumps that the switch accepts.
  Result<ofp::Protocol> choose_dump_protocol(ofp::ProtocolSet usable);
  Result<std::vector<ofp::PortDesc>> ports();

 private:
  Session(App& app, std::unique_ptr<ofp::Channel> channel);
  Result<bool> try_protocol(ofp::Protocol wanted);
  Result<bool> accepted(Bytes request);

  App& app_;
  std::unique_ptr<ofp::Channel> channel_;
  ofp::Protocol protocol_;
};

ofp::PrintOptions print_options(const App& app, int extra, const SwitchNames* names = nullptr);
/// Pairs of hex digits; characters of `between` are passed over. Nothing on a bad digit or an odd number of them.
std::optional<Bytes> bytes_of_hex(std::string_view text, std::string_view between);
void print_to_stdout(const std::string& text);
void print_to_stderr(const std::string& text);
/// Port names of a switch, by a connection of its own.
Result<SwitchNames> switch_names(App& app, std::string_view target);
/// Parses with numbers only; if that fails and names are allowed, fetches the names of `target` and tries again.
template <class F>
auto parse_with_names(App& app, std::string_view target, F&& parse) -> decltype(parse(ofp::Names{})) {
  auto plain = parse(ofp::Names{});
  if (plain || app.names == 0) return plain;
  auto names = switch_names(app, target);
  if (!names) return plain;
  return parse(names->names());
}
/// A port given as number or name.
Result<ofp::OfPort> port_argument(App& app, std::string_view target, std::string_view text, std::string_view message);

// The tables of commands, one per file.
std::vector<Subcommand> dump_commands(App& app);
std::vector<Subcommand> flow_commands(App& app);
std::vector<Subcommand> port_commands(App& app);
std::vector<Subcommand> group_commands(App& app);
std::vector<Subcommand> monitor_commands(App& app);
std::vector<Subcommand> echo_commands(App& app);
std::vector<Subcommand> debug_commands(App& app);
[[noreturn]] void print_help(const Dirs& dirs);

}  // namespace ovs::ofctl
