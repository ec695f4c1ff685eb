// Groups, meters, TLV mappings, connection tracking flush. Spec: sheet "openflow-connections" 8.3.
#include "base/log.h"
#include "base/strings.h"
#include "ofp/text_file.h"
#include "tools/ofctl/app.h"

OVS_LOG_MODULE(ofp_group);

namespace ovs::ofctl {

namespace {

using ofp::GroupCommand;
using ofp::Kind;

Result<void> send_groups(App& app, const std::string& target, std::vector<ofp::GroupText> groups) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  for (const ofp::GroupText& group : groups) usable &= group.usable;
  if (app.bundle) usable &= ofp::ProtocolSet::of13_up();
  ofp::ProtocolSet common = usable & app.allowed();
  if (common.empty()) return fail(fmt::format("none of the usable flow formats ({}) is among the allowed flow formats ({})", usable.text(), app.allowed().text()));
  auto session = TRY(Session::open_with(app, target, common.versions()));
  std::vector<Bytes> requests;
  for (const ofp::GroupText& group : groups) requests.push_back(TRY(group.mod.encode(session->version(), app.bundle ? 0 : session->next_xid())));
  if (app.bundle) return session->bundle(std::move(requests), ofp::kBundleAtomic | ofp::kBundleOrdered);
  return session->must_all(std::move(requests));
}

Result<void> groups_from_file(App& app, Words args, std::optional<GroupCommand> command) {
  auto groups = TRY(parse_with_names(app, args[0], [&](ofp::Names names) { return ofp::parse_group_file(args[1], command, names); }));
  return send_groups(app, args[0], std::move(groups));
}

Result<void> change_group(App& app, Words args, GroupCommand command) {
  std::string text = args.size() > 1 ? args[1] : "";
  if (text == "-") return groups_from_file(app, args, command);
  std::vector<ofp::GroupText> groups;
  groups.push_back(TRY(parse_with_names(app, args[0], [&](ofp::Names names) { return ofp::parse_group_text(text, command, names); })));
  return send_groups(app, args[0], std::move(groups));
}

/// What is no group asks for all of them.
Result<uint32_t> group_argument(std::string_view text) {
  if (auto group = ofp::parse_group(text)) return *group;
  LOG_WARN("{} is not a valid group ID.  (Valid group IDs are 32-bit nonnegative integers or the keywords ANY or ALL.)", text);
  return ofp::kGroupAll;
}

/// "group_id=N", as other group commands take it.
Result<uint32_t> group_of_text(App& app, Words args) {
  auto parse = [&](ofp::Names names) { return ofp::parse_group_text(args[1], GroupCommand::remove, names); };
  return TRY(parse_with_names(app, args[0], parse)).mod.group_id;
}

Result<void> dump_groups(App& app, Words args, Kind kind) {
  uint32_t group = ofp::kGroupAll;
  if (args.size() > 1) {
    group = TRY(kind == Kind::group_stats_request ? group_of_text(app, args) : group_argument(args[1]));
  }
  auto session = TRY(Session::open(app, args[0]));
  return session->dump_stats(ofp::encode_group_request(kind, session->version(), session->next_xid(), group));
}

ofp::VersionSet with_meters(const App& app) { return app.versions & ofp::VersionSet::from(ofp::Version::of13); }

Result<std::unique_ptr<Session>> open_for_meters(App& app, const std::string& target) {
  ofp::VersionSet versions = with_meters(app);
  if (versions.empty())
    return fail(fmt::format("none of the usable flow formats ({}) is among the allowed flow formats ({})", ofp::ProtocolSet::of13_up().text(), app.allowed().text()));
  return Session::open_with(app, target, versions);
}

Result<void> change_meter(App& app, Words args, ofp::MeterCommand command) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  ofp::MeterMod mod;
  if (args.size() > 1) {
    mod = TRY(ofp::parse_meter_text(args[1], command, usable));
  } else {
    mod.command = command;
    mod.meter.meter_id = ofp::kMeterAll;
  }
  auto session = TRY(open_for_meters(app, args[0]));
  return session->must(mod.encode(session->version(), session->next_xid()));
}

Result<void> dump_meters(App& app, Words args, Kind kind) {
  uint32_t meter = ofp::kMeterAll;
  if (args.size() > 1) {
    ofp::ProtocolSet usable = ofp::ProtocolSet::all();
    meter = TRY(ofp::parse_meter_text(args[1], ofp::MeterCommand::remove, usable)).meter.meter_id;
  }
  auto session = TRY(open_for_meters(app, args[0]));
  return session->dump_stats(ofp::encode_meter_request(kind, session->version(), session->next_xid(), meter));
}

Result<void> change_tlv_map(App& app, Words args, ofp::TlvCommand command) {
  ofp::TlvTableMod mod;
  mod.command = command;
  if (args.size() > 1) mod.mappings = TRY(ofp::parse_tlv_mappings(args[1]));
  else mod.command = ofp::TlvCommand::clear;
  auto session = TRY(Session::open(app, args[0]));
  return session->must(mod.encode(session->version(), session->next_xid()));
}

Result<void> ct_flush_zone(App& app, Words args) {
  auto zone = parse_u16(args[1]);
  if (!zone) return fail(fmt::format("invalid {} \"{}\"", "zone_id", args[1]));
  auto session = TRY(Session::open(app, args[0]));
  return session->must(ofp::encode_ct_flush_zone(session->version(), session->next_xid(), *zone));
}

Result<void> ct_flush(App& app, Words args) {
  std::vector<std::string_view> words(args.begin() + 1, args.end());
  ofp::CtFlush flush{TRY(flow::parse_ct_filter(words))};
  auto session = TRY(Session::open(app, args[0]));
  return session->must(flush.encode(session->version(), session->next_xid()));
}

/// One line of a bundle file. What it begins with says what it is; without a word it is a flow.
struct Change {
  std::optional<ofp::FlowText> flow;
  std::optional<ofp::GroupText> group;
  std::optional<ofp::PacketOut> packet;
  ofp::ProtocolSet usable;
};
Result<Change> parse_change(std::string_view line, ofp::Names names) {
  size_t end = std::min(line.find_first_of(" \t"), line.size());
  std::string_view word = line.substr(0, end), rest = trim(line.substr(end));
  Change change;
  if (word == "group") {
    change.group = TRY(ofp::parse_group_text(rest, std::nullopt, names));
    change.usable = change.group->usable;
  } else if (word == "packet-out") {
    change.packet = TRY(ofp::parse_packet_out_text(rest, names, change.usable));
  } else {
    change.flow = TRY(ofp::parse_flow_text(word == "flow" ? rest : line, -1, {.names = names}));
    change.usable = change.flow->usable;
  }
  return change;
}

/// A file of changes in one bundle.
Result<void> bundle_file(App& app, Words args) {
  std::vector<Change> changes;
  ofp::ProtocolSet usable;
  TRY(parse_with_names(app, args[0], [&](ofp::Names names) {
    changes.clear();
    usable = ofp::ProtocolSet::of13_up();
    return ofp::for_each_line(args[1], [&](std::string_view line) -> Result<void> {
      Change change = TRY(parse_change(line, names));
      usable &= change.usable;
      changes.push_back(std::move(change));
      return {};
    });
  }));
  auto session = TRY(Session::open(app, args[0]));
  ofp::Protocol protocol = TRY(session->choose_protocol(usable));
  std::vector<Bytes> requests;
  for (const Change& change : changes) {
    if (change.flow) requests.push_back(change.flow->mod.encode(protocol, 0));
    else if (change.group) requests.push_back(TRY(change.group->mod.encode(session->version(), 0)));
    else requests.push_back(change.packet->encode(session->version(), 0));
  }
  return session->bundle(std::move(requests), ofp::kBundleAtomic | ofp::kBundleOrdered);
}

}  // namespace

std::vector<Subcommand> group_commands(App& app) {
  auto group = [&app](GroupCommand command) { return [&app, command](Words args) { return change_group(app, args, command); }; };
  auto meter = [&app](ofp::MeterCommand command) { return [&app, command](Words args) { return change_meter(app, args, command); }; };
  return {
      {"add-group", "switch group", 1, 2, group(GroupCommand::add), true},
      {"add-groups", "switch file", 1, 2, [&app](Words args) { return groups_from_file(app, args, {}); }, true},
      {"mod-group", "switch group", 1, 2,
       [&app](Words args) { return change_group(app, args, app.may_create ? GroupCommand::add_or_mod : GroupCommand::modify); }, true},
      {"del-groups", "switch [group]", 1, 2, group(GroupCommand::remove), true},
      {"insert-buckets", "switch [group]", 1, 2, group(GroupCommand::insert_bucket), true},
      {"remove-buckets", "switch [group]", 1, 2, group(GroupCommand::remove_bucket), true},
      {"dump-groups", "switch [group]", 1, 2, [&app](Words args) { return dump_groups(app, args, Kind::group_desc_stats_request); }},
      {"dump-group-stats", "switch [group]", 1, 2, [&app](Words args) { return dump_groups(app, args, Kind::group_stats_request); }},
      {"add-meter", "switch meter", 2, 2, meter(ofp::MeterCommand::add), true},
      {"mod-meter", "switch meter", 2, 2, meter(ofp::MeterCommand::modify), true},
      {"del-meter", "switch [meter]", 1, 2, meter(ofp::MeterCommand::remove), true},
      {"del-meters", "switch [meter]", 1, 2, meter(ofp::MeterCommand::remove), true},
      {"dump-meter", "switch [meter]", 1, 2, [&app](Words args) { return dump_meters(app, args, Kind::meter_config_stats_request); }},
      {"dump-meters", "switch [meter]", 1, 2, [&app](Words args) { return dump_meters(app, args, Kind::meter_config_stats_request); }},
      {"meter-stats", "switch [meter]", 1, 2, [&app](Words args) { return dump_meters(app, args, Kind::meter_stats_request); }},
      {"add-tlv-map", "switch map", 2, 2, [&app](Words args) { return change_tlv_map(app, args, ofp::TlvCommand::add); }, true},
      {"del-tlv-map", "switch [map]", 1, 2, [&app](Words args) { return change_tlv_map(app, args, ofp::TlvCommand::remove); }, true},
      {"ct-flush-zone", "switch zone", 2, 2, [&app](Words args) { return ct_flush_zone(app, args); }, true},
      {"ct-flush", "switch [zone=N] [mark=X[/M]] [labels=Y[/N]] [ct-orig-tuple [ct-reply-tuple]]", 1, 6,
       [&app](Words args) { return ct_flush(app, args); }, true},
      {"bundle", "switch file", 2, 2, [&app](Words args) { return bundle_file(app, args); }, true},
  };
}

}  // namespace ovs::ofctl
