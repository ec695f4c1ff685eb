// mod-port, mod-table, get-frags, set-frags. Spec: sheet "openflow-connections" 8.3.
#include "base/strings.h"
#include "tools/ofctl/app.h"

namespace ovs::ofctl {

namespace {

using ofp::Kind;

struct PortFlag { std::string_view name; uint32_t bit; bool inverted; };
constexpr PortFlag kPortFlags[] = {{"down", ofp::kPortDown, false},       {"up", ofp::kPortDown, true},
                                   {"stp", ofp::kPortNoStp, true},        {"receive", ofp::kPortNoRecv, true},
                                   {"receive-stp", ofp::kPortNoRecvStp, true}, {"flood", ofp::kPortNoFlood, true},
                                   {"forward", ofp::kPortNoFwd, true},    {"packet-in", ofp::kPortNoPacketIn, true}};

/// Sets config and mask from "up", "no-flood", "noflood"... False: no such word.
bool apply_port_word(std::string_view word, ofp::PortMod& mod) {
  std::string text = to_lower(word);
  std::string_view name = text;
  bool no = false;
  if (name.starts_with("no-")) no = true, name.remove_prefix(3);
  else if (name.starts_with("no")) no = true, name.remove_prefix(2);
  for (const PortFlag& flag : kPortFlags) {
    if (flag.name != name) continue;
    mod.mask = flag.bit;
    mod.config = flag.inverted != no ? 0 : flag.bit;
    return true;
  }
  return false;
}

Result<void> mod_port(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  auto ports = TRY(session->ports());
  auto number = ofp::parse_port(args[1]);
  auto found = std::ranges::find_if(ports, [&](const ofp::PortDesc& p) { return number ? p.port == *number : p.name == args[1]; });
  if (found == ports.end()) found = std::ranges::find(ports, args[1], &ofp::PortDesc::name);
  if (found == ports.end()) return fail(fmt::format("{}: couldn't find port `{}'", args[0], args[1]));
  ofp::PortMod mod;
  mod.port = found->port;
  mod.address = found->address;
  if (!apply_port_word(args[2], mod)) return fail(fmt::format("unknown mod-port command '{}'", args[2]));
  return session->must(mod.encode(session->version(), session->next_xid()));
}

Result<ofp::SwitchConfig> get_config(Session& session) {
  Bytes reply = TRY(session.transact(ofp::encode_empty(Kind::get_config_request, session.version(), session.next_xid())));
  auto message = ofp::decode_message(reply);
  auto config = message && message->kind() == Kind::get_config_reply ? ofp::SwitchConfig::decode(*message) : ofp::ofp_fail({});
  if (!config) return fail(fmt::format("{}: bad reply to config request", session.name()));
  return *config;
}

Result<void> get_frags(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  ofp::SwitchConfig config = TRY(get_config(*session));
  print_to_stdout(std::string(ofp::frag_mode_name(config.frag)) + "\n");
  return {};
}

Result<void> set_frags(App& app, Words args) {
  auto mode = ofp::frag_mode_from_name(args[1]);
  if (!mode) return fail(fmt::format("{}: unknown fragment handling mode", args[1]));
  auto session = TRY(Session::open(app, args[0]));
  ofp::SwitchConfig config = TRY(get_config(*session));
  if (config.frag == *mode) return {};
  config.frag = *mode;
  TRY(session->must(config.encode(Kind::set_config, session->version(), session->next_xid())));
  if (TRY(get_config(*session)).frag != *mode)
    return fail(fmt::format("{}: setting fragment handling mode failed (this switch probably doesn't support mode \"{}\")", args[0],
                            ofp::frag_mode_name(*mode)));
  return {};
}

Result<void> mod_table(App& app, Words args) {
  ofp::TableMod mod;
  if (!iequals(args[1], "all")) {
    auto table = ofp::parse_table(args[1]);
    if (!table) return fail(fmt::format("unknown table \"{}\"", args[1]));
    mod.table_id = *table;
  }
  ofp::VersionSet versions;
  auto of = [](std::initializer_list<ofp::Version> list) { ofp::VersionSet s; for (auto v : list) s.add(v); return s; };
  using ofp::Version;
  if (args[2] == "controller") mod.miss = ofp::TableMiss::controller, versions = of({Version::of11, Version::of12});
  else if (args[2] == "continue") mod.miss = ofp::TableMiss::next, versions = of({Version::of11, Version::of12});
  else if (args[2] == "drop") mod.miss = ofp::TableMiss::drop, versions = of({Version::of11, Version::of12});
  else if (args[2] == "evict") mod.eviction = true, versions = of({Version::of14, Version::of15});
  else if (args[2] == "noevict") mod.eviction = false, versions = of({Version::of14, Version::of15});
  else return fail(fmt::format("invalid table_mod setting {}", args[2]));
  versions = versions & app.versions;
  if (versions.empty()) return fail(fmt::format("table_mod '{}' requires one of the OpenFlow versions that -O does not enable", args[2]));
  auto session = TRY(Session::open_with(app, args[0], versions));
  return session->must(mod.encode(session->version(), session->next_xid()));
}

}  // namespace

std::vector<Subcommand> port_commands(App& app) {
  return {
      {"mod-port", "switch iface act", 3, 3, [&app](Words args) { return mod_port(app, args); }, true},
      {"mod-table", "switch mod", 3, 3, [&app](Words args) { return mod_table(app, args); }, true},
      {"get-frags", "switch", 1, 1, [&app](Words args) { return get_frags(app, args); }},
      {"set-frags", "switch frag_mode", 2, 2, [&app](Words args) { return set_frags(app, args); }, true},
  };
}

}  // namespace ovs::ofctl
