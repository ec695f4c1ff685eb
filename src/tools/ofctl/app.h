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
#include "base/log_control.h"
#include "base/loop.h"
#include "json/json.h"
#include "ofp/channel.h"
#include "ofp/messages/all.h"
#include "ofp/print.h"
#include "stream/stream.h"
#include "stream/tls_config.h"
#include "tools/ofctl/color.h"
#include "tools/ofctl/flow_file.h"

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
  bool json = false, pretty = false;             ///< --format=json: dumps are objects (doc/json.md)
  std::optional<Palette> palette;                ///< colours are wanted
  bool pcap = false, bad_csum = false;           ///< compose-packet

  bool show_names() const;
  ofp::ProtocolSet allowed() const { return protocols & ofp::ProtocolSet::of_versions(versions); }
};

/// The numbers and names of a switch's ports and tables.
struct SwitchNames {
  ofp::NameMap ports, tables;
  ofp::Names names() const { return {.ports = &ports, .tables = &tables}; }
};

/// One connection to a switch. Errors carry the exact text that ends the program.
class Session {
 public:
  /// `target` as users write it: BRIDGE, socket path or connection method.
  static Result<std::unique_ptr<Session>> open(App& app, std::string_view target, bool snoop = false);
  /// The same with other versions than -O said.
  static Result<std::unique_ptr<Session>> open_with(App& app, std::string_view target, ofp::VersionSet versions, bool snoop = false);

  const std::string& name() const { return channel_->name(); }
  const std::string& target() const { return target_; }
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
  /// must() for each, with the next transaction ids.
  Result<void> must_each(Requests requests);
  /// All requests in one atomic, ordered bundle, with the next transaction ids.
  Result<void> bundle(Requests requests, uint16_t flags);
  Result<void> bundle(std::vector<Bytes> requests, uint16_t flags);
  /// Sends a statistics request and hands each reply to `each` until the last.
  Result<void> stats(Bytes request, const std::function<Result<void>(ByteView reply)>& each);
  /// As stats(), printing each reply to stdout, in the form that the options ask for. Errors of the switch are printed, too.
  Result<void> dump_stats(Bytes request);
  Result<void> dump(Bytes request);        ///< one reply, printed to stdout
  /// The replies as one object; an error of the switch becomes {"error":...}.
  Result<json::Object> ask_json(Bytes request);

  /// Makes the connection speak one of `usable`, preferably what it speaks now.
  Result<ofp::Protocol> choose_protocol(ofp::ProtocolSet usable);
  /// The best of `usable` for dumps that the switch accepts.
  Result<ofp::Protocol> choose_dump_protocol(ofp::ProtocolSet usable);
  Result<ofp::SwitchConfig> config();
  Result<std::vector<ofp::PortDesc>> ports();
  /// Number and name of each table that has one.
  Result<std::vector<std::pair<uint8_t, std::string>>> table_names();

 private:
  Session(App& app, std::unique_ptr<ofp::Channel> channel, std::string_view target);
  Result<void> print_reply(ByteView reply);
  std::unexpected<Error> bad_reply(ByteView reply);
  /// Names for printing, asked for at the first use; nothing if numbers are wanted.
  Result<const SwitchNames*> printed_names();
  Result<bool> try_protocol(ofp::Protocol wanted);
  Result<void> release();                  ///< what was held back goes out
  /// Queues; much at once goes out together. release() sends the rest.
  Result<void> send_paced(Bytes message);
  Result<std::vector<Bytes>> bundle_errors(Requests requests, uint16_t flags);
  Result<bool> accepted(Bytes request);

  App& app_;
  std::unique_ptr<ofp::Channel> channel_;
  std::string target_;
  std::optional<SwitchNames> names_;
  ofp::Protocol protocol_;
};

ofp::PrintOptions print_options(const App& app, int extra, const SwitchNames* names = nullptr);
/// Pairs of hex digits; characters of `between` are passed over. Nothing on a bad digit or an odd number of them.
std::optional<Bytes> bytes_of_hex(std::string_view text, std::string_view between);
void print_to_stdout(std::string_view text);
/// One value of JSON and a newline, indented with --pretty.
void print_json(const App& app, json::Value value);
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
  LogSilence silence;   // what the first attempt had to say was said
  return parse(names->names());
}
/// A port given as number or name.
Result<ofp::OfPort> port_argument(App& app, std::string_view target, std::string_view text, std::string_view message);

/// Time of a message as --timestamp shows it.
std::string timestamp(WallTime when, const char* format);

// The tables of commands, one per file.
std::vector<Subcommand> dump_commands(App& app);
std::vector<Subcommand> flow_commands(App& app);
std::vector<Subcommand> port_commands(App& app);
std::vector<Subcommand> group_commands(App& app);
std::vector<Subcommand> monitor_commands(App& app);
std::vector<Subcommand> echo_commands(App& app);
std::vector<Subcommand> debug_commands(App& app);
std::vector<Subcommand> match_commands(App& app);
std::vector<Subcommand> packet_commands(App& app);
[[noreturn]] void print_help(const Dirs& dirs);

}  // namespace ovs::ofctl
