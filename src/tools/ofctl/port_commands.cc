// mod-port, mod-table, get-frags, set-frags. Spec: sheet "openflow-connections" 8.3.
#include <algorithm>

#include "base/strings.h"
#include "ofp/messages/table.h"
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

Result<void> get_frags(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  ofp::SwitchConfig config = TRY(session->config());
  print_to_stdout(std::string(ofp::frag_mode_name(config.frag)) + "\n");
  return {};
}

Result<void> set_frags(App& app, Words args) {
  auto mode = ofp::frag_mode_from_name(args[1]);
  if (!mode) return fail(fmt::format("{}: unknown fragment handling mode", args[1]));
  auto session = TRY(Session::open(app, args[0]));
  ofp::SwitchConfig config = TRY(session->config());
  if (config.frag == *mode) return {};
  config.frag = *mode;
  TRY(session->must(config.encode(Kind::set_config, session->version(), session->next_xid())));
  if (TRY(session->config()).frag != *mode)
    return fail(fmt::format("{}: setting fragment handling mode failed (this switch probably doesn't support mode \"{}\")", args[0],
                            ofp::frag_mode_name(*mode)));
  return {};
}

/// "LOW,HIGH" in percent.
Result<void> parse_vacancy(std::string_view text, ofp::TableMod& mod) {
  auto percent = [](std::string_view word) -> std::optional<uint8_t> {
    auto n = parse_u32(word, 10);
    if (!n || *n > 100) return {};
    return static_cast<uint8_t>(*n);
  };
  size_t comma = text.find(',');
  auto down = percent(text.substr(0, comma));
  if (!down) return fail(fmt::format("Invalid vacancy down value \"{}\"", text.substr(0, comma)));
  if (comma == text.npos) return fail("Vacancy up value missing");
  auto up = percent(text.substr(comma + 1));
  if (!up) return fail(fmt::format("Invalid vacancy up value \"{}\"", text.substr(comma + 1)));
  if (*up <= *down) return fail("Invalid vacancy range, vacancy up should be greater than vacancy down (OFPBPC_BAD_VALUE)");
  mod.vacancy = true;
  mod.vacancy_down = *down;
  mod.vacancy_up = *up;
  return {};
}

/// The name is one of a table's features: they are all asked for and sent back with the new name; in 1.5 of one table.
Result<void> name_table(App& app, Session& session, uint8_t table, const std::string& name) {
  std::vector<ofp::TableFeatures> tables;
  TRY(session.stats(ofp::encode_empty(Kind::table_features_stats_request, session.version(), session.next_xid()), [&](ByteView reply) -> Result<void> {
    auto m = ofp::decode_message(reply);
    if (!m) return fail("bad reply");
    ByteReader r = m->reader();
    while (!r.empty()) {
      auto f = ofp::TableFeatures::decode(r, m->version, true);
      if (!f) return fail("bad table features");
      tables.push_back(std::move(*f));
    }
    return {};
  }));
  auto it = std::ranges::find(tables, table, &ofp::TableFeatures::table_id);
  if (it == tables.end()) return fail(fmt::format("switch does not have table {}", table));
  it->name = name.substr(0, 31);
  if (session.version() >= ofp::Version::of15) {
    it->command = 1;                     // modify
    tables = {std::move(*it)};
  }
  std::vector<Bytes> pieces = ofp::encode_table_features_request(session.version(), session.next_xid(), tables);
  for (size_t i = 0; i + 1 < pieces.size(); ++i) TRY(session.send(std::move(pieces[i])));
  Bytes reply = TRY(session.transact(std::move(pieces.back())));
  auto message = ofp::decode_message_header(reply);
  if (message && message->kind() != Kind::error) return {};
  print_to_stderr(ofp::print_message(reply, print_options(app, 2)));
  std::exit(1);
}

/// A number, a name that the switch knows (asked for on a connection of its own) or "all".
Result<uint8_t> table_argument(App& app, std::string_view target, std::string_view text) {
  ofp::NameMap names;
  if (app.names != 0) {
    auto session = TRY(Session::open(app, target));
    for (const auto& [number, name] : TRY(session->table_names())) names.add(number, name);
  }
  if (iequals(text, "all")) return ofp::kAllTables;
  if (auto table = ofp::parse_table(text, &names)) return *table;
  return fail(fmt::format("unknown table \"{}\"", text));
}

/// From 1.4 on a message sets eviction and vacancy together: what `wanted` leaves open stays as the switch has it.
Result<void> change_tables(Session& session, const ofp::TableMod& wanted) {
  std::vector<ofp::TableDesc> tables;
  TRY(session.stats(ofp::encode_empty(Kind::table_desc_stats_request, session.version(), session.next_xid()), [&](ByteView reply) -> Result<void> {
    auto m = ofp::decode_message(reply);
    if (!m) return fail("bad reply");
    ByteReader r = m->reader();
    while (!r.empty()) {
      auto desc = ofp::TableDesc::decode(r, m->version);
      if (!desc) return fail("bad table description");
      if (wanted.table_id == ofp::kAllTables || wanted.table_id == desc->table_id) tables.push_back(*desc);
    }
    return {};
  }));
  for (const ofp::TableDesc& desc : tables) {
    ofp::TableMod mod = wanted;
    mod.table_id = desc.table_id;
    if (!mod.eviction) mod.eviction = desc.eviction;
    if (!mod.vacancy) mod.vacancy = desc.vacancy, mod.vacancy_down = desc.vacancy_down, mod.vacancy_up = desc.vacancy_up;
    TRY(session.must(mod.encode(session.version(), session.next_xid())));
  }
  return {};
}

Result<void> mod_table(App& app, Words args) {
  ofp::TableMod mod;
  mod.table_id = TRY(table_argument(app, args[0], args[1]));
  ofp::VersionSet versions;
  auto of = [](std::initializer_list<ofp::Version> list) { ofp::VersionSet s; for (auto v : list) s.add(v); return s; };
  using ofp::Version;
  if (args[2] == "controller") mod.miss = ofp::TableMiss::controller, versions = of({Version::of11, Version::of12});
  else if (args[2] == "continue") mod.miss = ofp::TableMiss::next, versions = of({Version::of11, Version::of12});
  else if (args[2] == "drop") mod.miss = ofp::TableMiss::drop, versions = of({Version::of11, Version::of12});
  else if (args[2] == "evict") mod.eviction = true, versions = of({Version::of14, Version::of15});
  else if (args[2] == "noevict") mod.eviction = false, versions = of({Version::of14, Version::of15});
  else if (args[2] == "novacancy") mod.vacancy = false, versions = of({Version::of14, Version::of15});
  else if (args[2].starts_with("vacancy:")) TRY(parse_vacancy(std::string_view(args[2]).substr(8), mod)), versions = of({Version::of14, Version::of15});
  else if (args[2].starts_with("name:") && mod.table_id != ofp::kAllTables) versions = of({Version::of13, Version::of14, Version::of15});
  else return fail(fmt::format("invalid table_mod setting {}", args[2]));
  std::string needed = versions.text();
  versions = versions & app.versions;
  if (versions.empty()) return fail(fmt::format("table_mod '{}' requires one of the OpenFlow versions {}", args[2], needed));
  auto session = TRY(Session::open_with(app, args[0], versions));
  if (args[2].starts_with("name:")) return name_table(app, *session, mod.table_id, args[2].substr(5));
  if (session->version() >= ofp::Version::of14) return change_tables(*session, mod);
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
