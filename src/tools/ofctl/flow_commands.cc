// Flows: add, modify, delete, dump, compare, replace; packet-out. Spec: sheet "openflow-connections" 8.3, 8.4.
#include <filesystem>

#include "base/log.h"
#include "flow/fields.h"
#include "packet/headers.h"
#include "tools/ofctl/app.h"
#include "tools/ofctl/flow_dump.h"
#include "tools/ofctl/flow_file.h"

OVS_LOG_MODULE(ofctl);

namespace ovs::ofctl {

namespace {

using ofp::FlowCommand;
using ofp::FlowMod;
using ofp::FlowStats;
using ofp::FlowText;

// ---- changes ----

/// -m five times: the request as a dump; six times: as one number, which ofctl/send takes after a 0.
void show_request(const App& app, ByteView request) {
  constexpr int kDump = 5;
  if (app.verbosity < kDump) return;
  std::string text;
  if (app.verbosity == kDump) {
    ofp::print_hex_dump(text, request, true);
  } else {
    for (uint8_t byte : request) text += fmt::format("{:02x}", byte);
    text = "0x" + text.substr(1) + "\n";
  }
  print_to_stdout(text);
}

Result<void> send_flow_mods(App& app, const std::string& target, std::vector<FlowText> flows) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  for (const FlowText& flow : flows) usable &= flow.usable;
  if (app.bundle) usable &= ofp::ProtocolSet::of13_up();
  auto session = TRY(Session::open(app, target));
  ofp::Protocol protocol = TRY(session->choose_protocol(usable));
  if (!app.bundle) {
    for (FlowText& flow : flows) {
      Bytes request = flow.mod.encode(protocol, session->next_xid());
      show_request(app, request);
      TRY(session->must(std::move(request)));
    }
    return {};
  }
  std::vector<Bytes> requests;
  for (FlowText& flow : flows) requests.push_back(flow.mod.encode(protocol, 0));
  return session->bundle(std::move(requests), ofp::kBundleAtomic | ofp::kBundleOrdered);
}

/// Lines of a file, which for additions may begin with a word that says what else to do.
Result<void> change_from_file(App& app, Words args, FlowCommand command) {
  FlowFile file = TRY(FlowFile::read(args[1], command == FlowCommand::add ? -1 : static_cast<int>(command), app.allowed()));
  std::optional<SwitchNames> names;     // the file refers to them until it is encoded
  auto parsed = file.parse({});
  if (!parsed && app.names != 0) {
    if (auto found = switch_names(app, args[0])) names = std::move(*found), parsed = file.parse(names->names());
  }
  TRY(std::move(parsed));
  ofp::ProtocolSet usable = file.usable();
  if (app.bundle) usable &= ofp::ProtocolSet::of13_up();
  auto session = TRY(Session::open(app, args[0]));
  ofp::Protocol protocol = TRY(session->choose_protocol(usable));
  Requests requests = TRY(file.encoded(protocol));
  return app.bundle ? session->bundle(requests, ofp::kBundleAtomic | ofp::kBundleOrdered) : session->must_each(requests);
}

Result<void> change(App& app, Words args, FlowCommand command) {
  if (args.size() > 1 && args[1] == "-") return change_from_file(app, args, command);
  std::string_view text = args.size() > 1 ? std::string_view(args[1]) : "";
  std::vector<FlowText> flows;
  flows.push_back(TRY(parse_with_names(
      app, args[0], [&](ofp::Names names) { return ofp::parse_flow_text(text, static_cast<int>(command), {.names = names}); })));
  return send_flow_mods(app, args[0], std::move(flows));
}

// ---- dumps ----

Result<std::vector<FlowStats>> collect_flows(Session& session, Bytes request) {
  std::vector<FlowStats> flows;
  TRY(session.stats(std::move(request), [&flows](ByteView reply) -> Result<void> {
    auto message = TRY(flow_reply(reply));
    auto more = ofp::decode_flow_stats(message);
    if (!more) return bad_flow_reply(reply);
    std::ranges::move(*more, std::back_inserter(flows));
    return {};
  }));
  return flows;
}

Result<void> dump_flows(App& app, Words args) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  auto request = TRY(parse_with_names(app, args[0], [&](ofp::Names names) {
    usable = ofp::ProtocolSet::all();
    return ofp::parse_flow_stats_request(args.size() > 1 ? std::string_view(args[1]) : "", false, usable, {.names = names});
  }));
  auto session = TRY(Session::open(app, args[0]));
  ofp::Protocol protocol = TRY(session->choose_dump_protocol(usable));
  Bytes message = request.encode(protocol, session->next_xid());
  if (app.sort.empty() && !app.show_names() && app.stats && !app.json) return session->dump_stats(std::move(message));
  SwitchNames names;
  FlowDump dump(app, [&]() -> Result<ofp::PrintOptions> {
    if (app.show_names()) names = TRY(switch_names(app, args[0]));
    return print_options(app, 1, app.show_names() ? &names : nullptr);
  });
  TRY(session->stats(std::move(message), [&dump](ByteView reply) { return dump.add(reply); }));
  return dump.finish();
}

// ---- replace-flows and diff-flows ----

struct Version {
  uint64_t cookie = 0;
  uint16_t idle_timeout = 0, hard_timeout = 0, importance = 0, flags = 0;
  ofp::Actions actions;
  std::string actions_text;
  bool operator==(const Version& o) const {
    return cookie == o.cookie && idle_timeout == o.idle_timeout && hard_timeout == o.hard_timeout && importance == o.importance &&
           actions_text == o.actions_text;
  }
};
struct FlowEntry {
  flow::Match match;
  int priority = 0;
  uint8_t table = 0;
  std::optional<Version> versions[2];
};
/// By table and text of match with priority: the identity of a flow.
using FlowSet = std::map<std::pair<uint8_t, std::string>, FlowEntry>;

void put(FlowSet& set, const flow::Match& match, int priority, uint8_t table, Version version, int side) {
  std::string text = flow::match_text(match, {.priority = priority});
  FlowEntry& entry = set[{table, text}];
  entry.match = match;
  entry.priority = priority;
  entry.table = table;
  version.actions_text = ofp::actions_text(version.actions);
  entry.versions[side] = std::move(version);
}

Result<ofp::ProtocolSet> read_file(FlowSet& set, const std::string& path, int side, ofp::Names names) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  for (FlowText& flow : TRY(ofp::parse_flow_file(path, static_cast<int>(FlowCommand::add), {.names = names}))) {
    usable &= flow.usable;
    FlowMod& m = flow.mod;
    put(set, m.match, m.priority, m.table_id == ofp::kAllTables ? uint8_t{0} : m.table_id,
        {m.new_cookie, m.idle_timeout, m.hard_timeout, m.importance, m.flags, std::move(m.actions), {}}, side);
  }
  return usable;
}

Result<void> read_switch(FlowSet& set, Session& session, ofp::Protocol protocol, int side) {
  ofp::FlowStatsRequest all;
  for (FlowStats& f : TRY(collect_flows(session, all.encode(protocol, session.next_xid()))))
    put(set, f.match, f.priority, f.table_id, {f.cookie, f.idle_timeout, f.hard_timeout, f.importance, 0, std::move(f.actions), {}}, side);
  return {};
}

std::string entry_line(const FlowEntry& entry, const Version& version) {
  std::string line;
  if (entry.table) line += fmt::format("table={} ", entry.table);
  line += flow::match_text(entry.match, {.priority = entry.priority});
  if (version.cookie) line += fmt::format(" cookie=0x{:x}", version.cookie);
  if (version.idle_timeout) line += fmt::format(" idle_timeout={}", version.idle_timeout);
  if (version.hard_timeout) line += fmt::format(" hard_timeout={}", version.hard_timeout);
  if (version.importance) line += fmt::format(" importance={}", version.importance);
  return line + " actions=" + version.actions_text + "\n";
}

FlowMod flow_mod_of(const FlowEntry& entry, const Version& version, FlowCommand command) {
  FlowMod mod;
  mod.command = command;
  mod.match = entry.match;
  mod.priority = entry.priority;
  mod.table_id = entry.table;
  if (command == FlowCommand::remove_strict) return mod;
  mod.new_cookie = version.cookie;
  mod.idle_timeout = version.idle_timeout;
  mod.hard_timeout = version.hard_timeout;
  mod.importance = version.importance;
  mod.flags = version.flags;
  mod.actions = version.actions;
  return mod;
}

Result<void> replace_flows(App& app, Words args) {
  enum { file = 0, present = 1 };
  FlowSet set;
  auto usable = TRY(parse_with_names(app, args[0], [&](ofp::Names names) { return set.clear(), read_file(set, args[1], file, names); }));
  if (app.bundle) usable &= ofp::ProtocolSet::of13_up();
  auto session = TRY(Session::open(app, args[0]));
  ofp::Protocol protocol = TRY(session->choose_dump_protocol(usable & ofp::ProtocolSet::all()));
  TRY(read_switch(set, *session, protocol, present));
  std::vector<Bytes> requests;
  auto queue = [&](FlowMod mod) {
    if (!ofp::has_table_id(protocol) && mod.table_id == 0) mod.table_id = ofp::kAllTables;
    requests.push_back(mod.encode(protocol, app.bundle ? 0 : session->next_xid()));
  };
  bool many_tables = std::ranges::any_of(set, [](const auto& e) { return e.first.first != 0; });
  if (many_tables && !ofp::has_table_id(protocol)) protocol = TRY(session->choose_protocol(usable & ofp::ProtocolSet::with_table_ids()));
  for (const auto& [key, entry] : set)
    if (entry.versions[present] && !entry.versions[file]) queue(flow_mod_of(entry, *entry.versions[present], FlowCommand::remove_strict));
  for (const auto& [key, entry] : set)
    if (entry.versions[file] && (app.readd || !entry.versions[present] || !(*entry.versions[file] == *entry.versions[present])))
      queue(flow_mod_of(entry, *entry.versions[file], FlowCommand::add));
  if (app.bundle) return session->bundle(std::move(requests), ofp::kBundleAtomic | ofp::kBundleOrdered);
  return session->must_all(std::move(requests));
}

bool is_file(const std::string& source) {
  std::error_code ec;
  return source.starts_with('/') || source.starts_with('.') || (source.find(':') == std::string::npos && std::filesystem::exists(source, ec));
}

Result<void> diff_flows(App& app, Words args) {
  FlowSet set;
  for (int side = 0; side < 2; ++side) {
    const std::string& source = args[static_cast<size_t>(side)];
    if (is_file(source)) {
      TRY(read_file(set, source, side, {}));
    } else {
      auto session = TRY(Session::open(app, source));
      ofp::Protocol protocol = TRY(session->choose_dump_protocol(ofp::ProtocolSet::all()));
      TRY(read_switch(set, *session, protocol, side));
    }
  }
  std::string text;
  for (const auto& [key, entry] : set) {
    if (entry.versions[0] && entry.versions[1] && *entry.versions[0] == *entry.versions[1]) continue;
    if (entry.versions[0]) text += "-" + entry_line(entry, *entry.versions[0]);
    if (entry.versions[1]) text += "+" + entry_line(entry, *entry.versions[1]);
  }
  print_to_stdout(text);
  if (!text.empty()) {
    std::fflush(stdout);
    std::exit(2);
  }
  return {};
}

// ---- packet-out ----

Result<void> send_packet_out(App& app, const std::string& target, const ofp::PacketOut& packet, ofp::ProtocolSet usable) {
  auto session = TRY(Session::open(app, target));
  TRY(session->choose_protocol(usable));
  return session->must(packet.encode(session->version(), session->next_xid()));
}

Result<void> packet_out(App& app, Words args) {
  if (args.size() == 2) {
    ofp::ProtocolSet usable = ofp::ProtocolSet::all();
    auto packet = TRY(parse_with_names(app, args[0], [&](ofp::Names names) { return ofp::parse_packet_out_text(args[1], names, usable); }));
    return send_packet_out(app, args[0], packet, usable);
  }
  if (args.size() == 3) return fail("Too many arguments (4)");
  ofp::PacketOut packet;
  packet.in_port = TRY(port_argument(app, args[0], args[1], fmt::format("{}: unknown port `{}'", args[0], args[1])));
  packet.metadata.set_in_port(packet.in_port);
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  packet.actions = TRY(parse_with_names(app, args[0], [&](ofp::Names names) -> Result<ofp::Actions> {
    ofp::ActionParse context;
    context.names = names;
    auto actions = ofp::parse_actions(args[2], context, ofp::ActionsIn::packet_out);
    usable = context.usable;
    return actions;
  }));
  for (const std::string& hex : args.subspan(3)) {
    auto bytes = bytes_of_hex(hex, " .:");
    if (!bytes) return fail("Trailing garbage in packet data");
    if (bytes->size() < sizeof(packet::EthHeader)) return fail("Packet data too short for Ethernet");
    packet.packet = std::move(*bytes);
    TRY(send_packet_out(app, args[0], packet, usable));
  }
  return {};
}

}  // namespace

std::vector<Subcommand> flow_commands(App& app) {
  return {
      {"dump-flows", "switch [flow]", 1, 2, [&app](Words args) { return dump_flows(app, args); }},
      {"add-flow", "switch flow", 2, 2, [&app](Words args) { return change(app, args, FlowCommand::add); }, true},
      {"add-flows", "switch file", 2, 2, [&app](Words args) { return change_from_file(app, args, FlowCommand::add); }, true},
      {"mod-flows", "switch flow", 2, 2,
       [&app](Words args) { return change(app, args, app.strict ? FlowCommand::modify_strict : FlowCommand::modify); }, true},
      {"del-flows", "switch [flow]", 1, 2,
       [&app](Words args) { return change(app, args, app.strict ? FlowCommand::remove_strict : FlowCommand::remove); }, true},
      {"replace-flows", "switch file", 2, 2, [&app](Words args) { return replace_flows(app, args); }, true},
      {"diff-flows", "source1 source2", 2, 2, [&app](Words args) { return diff_flows(app, args); }, true},
      {"packet-out", "switch \"in_port=<port> packet=<hex data> actions=...\"", 2, kManyArgs,
       [&app](Words args) { return packet_out(app, args); }, true},
  };
}

}  // namespace ovs::ofctl
