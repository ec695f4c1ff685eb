// Commands that ask one thing and print the answer. Spec: sheet "openflow-connections" 8.3.
#include "base/strings.h"
#include "ofp/json.h"
#include "tools/ofctl/app.h"

namespace ovs::ofctl {

namespace {

using ofp::Kind;

Result<void> dump_simple(App& app, const std::string& target, Kind kind, bool stats) {
  auto session = TRY(Session::open(app, target));
  if (!ofp::find_row(kind, session->version())) {
    if (kind == Kind::table_desc_stats_request) return fail("dump-table-desc needs OpenFlow 1.4 or later ('-O OpenFlow14')");
    return fail(fmt::format("this command needs a newer OpenFlow version than {} (use -O)", ofp::version_option(session->version())));
  }
  Bytes request = ofp::encode_empty(kind, session->version(), session->next_xid());
  return stats ? session->dump_stats(std::move(request)) : session->dump(std::move(request));
}

Result<void> show_json(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  auto ask = [&](Kind kind) { return session->ask_json(ofp::encode_empty(kind, session->version(), session->next_xid())); };
  json::Object all = TRY(ask(Kind::features_request));
  if (session->version() >= ofp::Version::of13) {
    ofp::merge_json(all, TRY(session->ask_json(ofp::PortRequest::encode(Kind::port_desc_stats_request, session->version(), session->next_xid(), ofp::kPortAny))));
  }
  ofp::merge_json(all, TRY(ask(Kind::get_config_request)));
  print_json(app, std::move(all));
  return {};
}

Result<void> show(App& app, Words args) {
  if (app.json) return show_json(app, args);
  {
    auto session = TRY(Session::open(app, args[0]));
    Bytes reply = TRY(session->transact(ofp::encode_empty(Kind::features_request, session->version(), session->next_xid())));
    print_to_stdout(ofp::print_message(reply, print_options(app, 1)));
    auto message = ofp::decode_message(reply);
    auto features = message && message->kind() == Kind::features_reply ? ofp::SwitchFeatures::decode(*message) : ofp::ofp_fail({});
    if (!features || !features->ports_complete) {
      TRY(session->stats(ofp::PortRequest::encode(Kind::port_desc_stats_request, session->version(), session->next_xid(), ofp::kPortAny),
                         [&app](ByteView ports) -> Result<void> {
                           print_to_stdout(ofp::print_message(ports, print_options(app, 1)));
                           return {};
                         }));
    }
  }
  return dump_simple(app, args[0], Kind::get_config_request, false);
}

Result<void> dump_ports(App& app, Words args, Kind kind) {
  ofp::OfPort port = ofp::kPortAny;
  if (args.size() > 1) port = TRY(port_argument(app, args[0], args[1], fmt::format("{}: unknown port `{}'", args[0], args[1])));
  auto session = TRY(Session::open(app, args[0]));
  return session->dump_stats(ofp::PortRequest::encode(kind, session->version(), session->next_xid(), port));
}

/// 1.0 cannot ask for all ports at once.
Result<void> dump_queues_of_each_port(App& app, Session& session, ofp::QueueStatsRequest request) {
  json::Object all;
  for (const ofp::PortDesc& port : TRY(session.ports())) {
    if (port.port.value >= ofp::kPortMax.value) continue;
    request.port = port.port;
    Bytes message = request.encode(Kind::queue_get_config_request, session.version(), session.next_xid());
    if (app.json) ofp::merge_json(all, TRY(session.ask_json(std::move(message))));
    else TRY(session.dump(std::move(message)));
  }
  if (app.json) print_json(app, std::move(all));
  return {};
}

Result<void> dump_queues(App& app, Words args, Kind kind) {
  ofp::QueueStatsRequest request;
  if (args.size() > 1 && !args[1].empty() && !iequals(args[1], "all"))
    request.port = TRY(port_argument(app, args[0], args[1], fmt::format("{}: unknown port `{}'", args[0], args[1])));
  if (args.size() > 2 && !args[2].empty() && !iequals(args[2], "all")) {
    request.queue = parse_u32(args[2]).value_or(0);   // as the reference, which takes what is no number for 0
  }
  auto session = TRY(Session::open(app, args[0]));
  if (kind == Kind::queue_get_config_request && session->version() == ofp::Version::of10 && request.port == ofp::kPortAny)
    return dump_queues_of_each_port(app, *session, request);
  if (kind == Kind::queue_get_config_request && session->version() >= ofp::Version::of14) kind = Kind::queue_desc_stats_request;
  Bytes message = request.encode(kind, session->version(), session->next_xid());
  return kind == Kind::queue_stats_request ? session->dump_stats(std::move(message)) : session->dump(std::move(message));
}

Result<void> dump_aggregate(App& app, Words args) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  auto request = TRY(parse_with_names(app, args[0], [&](ofp::Names names) {
    return ofp::parse_flow_stats_request(args.size() > 1 ? std::string_view(args[1]) : "", true, usable, {.names = names});
  }));
  auto session = TRY(Session::open(app, args[0]));
  ofp::Protocol protocol = TRY(session->choose_dump_protocol(usable));
  return session->dump_stats(request.encode(protocol, session->next_xid()));
}

/// All elements of all segments as one list.
Result<void> dump_table_features(App& app, Words args) {
  auto session = TRY(Session::open(app, args[0]));
  if (session->version() < ofp::Version::of13) return fail("dump-table-features needs OpenFlow 1.3 or later ('-O OpenFlow13')");
  if (app.json) return session->dump_stats(ofp::encode_empty(Kind::table_features_stats_request, session->version(), session->next_xid()));
  std::string text;
  ofp::PrintOptions options = print_options(app, 1);
  ofp::TablePrinter printer(text, options, session->version());
  std::optional<ofp::TableFeatures> previous;
  TRY(session->stats(ofp::encode_empty(Kind::table_features_stats_request, session->version(), session->next_xid()),
                     [&](ByteView reply) -> Result<void> {
                       auto message = ofp::decode_message(reply);
                       if (!message || message->kind() != Kind::table_features_stats_reply) return fail("received bad reply");
                       ByteReader reader = message->reader();
                       while (!reader.empty()) {
                         auto features = ofp::TableFeatures::decode(reader, message->version, true);
                         if (!features) return fail(fmt::format("received bad reply: {}", ofp::error_name(features.error().code)));
                         printer.add(*features, previous ? &*previous : nullptr, nullptr, nullptr);
                         previous = std::move(*features);
                       }
                       return {};
                     }));
  printer.finish();
  print_to_stdout(text.starts_with('\n') ? text.substr(1) : text);
  return {};
}

}  // namespace

std::vector<Subcommand> dump_commands(App& app) {
  auto simple = [&app](Kind kind, bool stats) {
    return [&app, kind, stats](Words args) { return dump_simple(app, args[0], kind, stats); };
  };
  return {
      {"show", "switch", 1, 1, [&app](Words args) { return show(app, args); }},
      {"dump-desc", "switch", 1, 1, simple(Kind::desc_stats_request, true)},
      {"dump-tables", "switch", 1, 1, simple(Kind::table_stats_request, true)},
      {"dump-table-features", "switch", 1, 1, [&app](Words args) { return dump_table_features(app, args); }},
      {"dump-table-desc", "switch", 1, 1, simple(Kind::table_desc_stats_request, true)},
      {"dump-aggregate", "switch", 1, 2, [&app](Words args) { return dump_aggregate(app, args); }},
      {"queue-stats", "switch [port [queue]]", 1, 3, [&app](Words args) { return dump_queues(app, args, Kind::queue_stats_request); }},
      {"queue-get-config", "switch [port [queue]]", 1, 3,
       [&app](Words args) { return dump_queues(app, args, Kind::queue_get_config_request); }},
      {"dump-ports", "switch [port]", 1, 2, [&app](Words args) { return dump_ports(app, args, Kind::port_stats_request); }},
      {"dump-ports-desc", "switch [port]", 1, 2, [&app](Words args) { return dump_ports(app, args, Kind::port_desc_stats_request); }},
      {"dump-ipfix-bridge", "switch", 1, 1, simple(Kind::ipfix_bridge_stats_request, true)},
      {"dump-ipfix-flow", "switch", 1, 1, simple(Kind::ipfix_flow_stats_request, true)},
      {"dump-tlv-map", "switch", 1, 1, simple(Kind::tlv_table_request, false)},
      {"dump-group-features", "switch", 1, 1, simple(Kind::group_features_stats_request, true)},
      {"meter-features", "switch", 1, 1, simple(Kind::meter_features_stats_request, true)},
  };
}

}  // namespace ovs::ofctl
