// Commands for scripts and tests that need no switch: parse, encode and print. Spec: sheet "openflow-connections" 8.6.
#include <cstdio>
#include <iostream>

#include "base/strings.h"
#include "tools/ofctl/app.h"

namespace ovs::ofctl {

namespace {

constexpr std::string_view kBetween = " \t\n\r:.-";   // may stand between hex digits

Result<Bytes> read_file(const std::string& path) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return fail(fmt::format("{}: open failed ({})", path, errno_text(errno)));
  Bytes bytes;
  uint8_t buffer[65536];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.insert(bytes.end(), buffer, buffer + n);
  if (file != stdin) std::fclose(file);
  return bytes;
}

Result<void> print_flow_mods(App& app, std::span<const ofp::FlowText> flows) {
  ofp::ProtocolSet usable = ofp::ProtocolSet::all();
  for (const ofp::FlowText& flow : flows) usable &= flow.usable;
  print_to_stdout(fmt::format("usable protocols: {}\n", usable.text()));
  ofp::ProtocolSet chosen = usable & app.allowed();
  if (chosen.empty()) return fail("no usable protocol");
  ofp::Protocol protocol = chosen.first();
  print_to_stdout(fmt::format("chosen protocol: {}\n", ofp::protocol_name(protocol)));
  for (const ofp::FlowText& flow : flows)
    print_to_stdout(ofp::print_message(flow.mod.encode(protocol, app.xids.next()), print_options(app, 0)));
  return {};
}

Result<void> parse_flow(App& app, Words args) {
  std::vector<ofp::FlowText> flows;
  flows.push_back(TRY(ofp::parse_flow_text(args[0], static_cast<int>(ofp::FlowCommand::add))));
  return print_flow_mods(app, flows);
}

Result<void> parse_flows(App& app, Words args) {
  return print_flow_mods(app, TRY(ofp::parse_flow_file(args[0], static_cast<int>(ofp::FlowCommand::add))));   // no command words here
}

Result<void> parse_group(App& app, Words args) {
  ofp::GroupText group = TRY(ofp::parse_group_text(args[0], ofp::GroupCommand::add, {}));
  print_to_stdout(fmt::format("usable protocols: {}\n", group.usable.text()));
  ofp::ProtocolSet chosen = group.usable & app.allowed();
  if (chosen.empty()) return fail("no usable protocol");
  ofp::Version version = ofp::version_of(chosen.first());
  print_to_stdout(fmt::format("chosen version: {}\n", ofp::version_option(version)));
  print_to_stdout(ofp::print_message(TRY(group.mod.encode(version, app.xids.next())), print_options(app, 0)));
  return {};
}

Result<ofp::Version> version_argument(std::string_view text) {
  auto versions = ofp::parse_versions(text);
  if (!versions || versions->empty()) return fail(fmt::format("{}: not a valid OpenFlow version", text));
  return static_cast<ofp::Version>(versions->highest());
}

std::string differences(ByteView a, ByteView b) {
  std::string text;
  for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    if (i < a.size() && i < b.size() && a[i] == b[i]) continue;
    auto byte = [i](ByteView v) { return i < v.size() ? fmt::format("{:02x}", v[i]) : std::string("(none)"); };
    text += fmt::format("{:2}: {} -> {}\n", i, byte(a), byte(b));
  }
  return text;
}

/// Lines of hex on standard input; instructions: "TABLE,hex".
Result<void> parse_action_lines(Words args, bool instructions) {
  ofp::Version version = TRY(version_argument(args[0]));
  std::string line;
  while (std::getline(std::cin, line)) {
    std::string_view text = line;
    text = trim(text.substr(0, text.find('#')));
    if (text.empty()) continue;
    uint8_t table = 255;
    if (instructions) {
      size_t comma = text.find(',');
      if (comma != std::string_view::npos) table = parse_u8(text.substr(0, comma)).value_or(255), text.remove_prefix(comma + 1);
    }
    auto bytes = bytes_of_hex(text, kBetween);
    if (!bytes) return fail("Trailing garbage in hex data");
    ofp::ActionDecode context;
    context.version = version;
    auto actions = instructions ? ofp::decode_instructions(*bytes, context) : ofp::decode_actions(*bytes, context);
    if (actions && instructions) {
      ofp::CheckContext check{.table_id = table, .n_tables = 255};
      if (auto checked = ofp::check_actions(*actions, flow::Match{}, check); !checked) actions = std::unexpected(checked.error());
    }
    std::string_view what = instructions ? "instructions" : "actions";
    if (!actions) {
      print_to_stdout(fmt::format("bad {} {}: {}\n\n", ofp::version_option(version), what,
                                  ofp::error_name(ofp::or_bad_len(actions.error(), ofp::Ofperr::OFPBAC_BAD_LEN).code)));
      continue;
    }
    std::string out = "actions=";
    ofp::print_actions(out, *actions);
    out += '\n';
    Bytes again;
    ByteWriter writer(again);
    ofp::ActionEncode encode;
    encode.version = version;
    if (instructions) ofp::encode_instructions(writer, *actions, encode);
    else ofp::encode_actions(writer, *actions, encode);
    print_to_stdout(out + differences(*bytes, again) + "\n");
  }
  return {};
}

Result<void> ofp_print(App& app, Words args) {
  int verbosity = args.size() > 1 ? static_cast<int>(parse_u32(args[1]).value_or(2)) : 2;
  ofp::PrintOptions options = print_options(app, 0);
  options.verbosity = verbosity;
  if (args[0] == "-" && app.raw) {
    print_to_stdout(ofp::print_message(TRY(read_file("-")), options));
    return {};
  }
  std::string text = args[0];
  if (text == "-") {
    Bytes all = TRY(read_file("-"));
    text = std::string(as_text(all));
  }
  auto bytes = bytes_of_hex(text, kBetween);
  if (!bytes) return fail("trailing garbage following hex bytes");
  print_to_stdout(ofp::print_message(*bytes, options));
  return {};
}

Result<void> ofp_parse(App& app, Words args) {
  Bytes all = TRY(read_file(args[0]));
  ByteView rest = all;
  while (!rest.empty()) {
    if (rest.size() < 8) return fail(fmt::format("{}: unexpected end of file mid-message", args[0]));
    size_t length = static_cast<size_t>(rest[2] << 8 | rest[3]);
    if (length < 8) return fail(fmt::format("{}: {}-byte message is too short for OpenFlow", args[0], length));
    if (length > rest.size()) return fail(fmt::format("{}: unexpected end of file mid-message", args[0]));
    print_to_stdout(ofp::print_message(rest.first(length), print_options(app, 2)));
    rest = rest.subspan(length);
  }
  return {};
}

Result<void> print_error(Words args) {
  auto error = ofp::error_from_name(args[0]);
  if (!error) return fail(fmt::format("unknown error \"{}\"", args[0]));
  std::string text;
  for (ofp::Version version : ofp::kVersions) {
    auto point = ofp::error_point(*error, version);
    if (!point) continue;
    text += fmt::format("OpenFlow {}: vendor {}, type {}, code {}\n", ofp::version_text(version), ofp::hex_text(point->vendor), point->type, point->code);
  }
  print_to_stdout(text);
  return {};
}

Result<void> encode_error_reply(Words args) {
  auto error = ofp::error_from_name(args[0]);
  if (!error) return fail(fmt::format("unknown error \"{}\"", args[0]));
  auto request = bytes_of_hex(args[1], kBetween);
  if (!request || request->size() < 8) return fail("Request too short");
  if ((*request)[2] << 8 != (static_cast<int>(request->size()) & 0xff00) || (*request)[3] != (request->size() & 0xff))
    return fail("Request size inconsistent");
  auto version = ofp::version_from_wire((*request)[0]);
  Bytes reply = ofp::encode_error(*error, version.value_or(ofp::Version::of10), *request);
  std::string text;
  ofp::print_hex_dump(text, reply, false);
  print_to_stdout(text);
  return {};
}

Result<void> encode_hello(App& app, Words args) {
  auto bits = parse_u32(args[0]);
  if (!bits) return fail(fmt::format("{}: not a bitmap", args[0]));
  Bytes hello = ofp::Hello::encode(ofp::VersionSet(*bits), app.xids.next());
  std::string text;
  ofp::print_hex_dump(text, hello, false);
  print_to_stdout(text + ofp::print_message(hello, print_options(app, 0)));
  return {};
}

/// Lines of NXM or OXM text on standard input, decoded, encoded again and printed. `version` none: NXM.
Result<void> parse_match_lines(App& app, std::optional<ofp::Version> version) {
  std::string line;
  while (std::getline(std::cin, line)) {
    std::string_view text = trim(std::string_view(line).substr(0, line.find('#')));
    if (text.empty()) {
      print_to_stdout(line + "\n");
      continue;
    }
    Bytes bytes = version ? TRY(flow::parse_oxm_match_text(text)) : TRY(flow::parse_nx_match_text(text));
    ByteReader reader(bytes);
    flow::CookieMatch cookie;
    flow::DecodeOptions how{.strict = app.strict, .cookie = version ? nullptr : &cookie};
    auto match = version ? flow::decode_ofp11_match(reader, how) : flow::decode_nxm(bytes, how);
    if (!match) {
      print_to_stdout(fmt::format("nx_pull_match() returned error {}\n", flow::match_errc_name(match.error())));
      continue;
    }
    Bytes again;
    size_t size = 0;
    if (version) flow::put_oxm_match(again, *match, ofp::flow_version(*version));
    else size = flow::put_nxm_match(again, *match, cookie);
    std::string out = (version ? flow::oxm_match_text(again) : flow::nx_match_text(ByteView(again).first(size))) + "\n";
    if (app.verbosity > 0) ofp::print_hex_dump(out, again, false);
    print_to_stdout(out);
  }
  return {};
}

Result<void> parse_oxm(App& app, Words args) {
  auto versions = ofp::parse_versions(args[0]);
  if (!versions || versions->empty() || versions->highest() < static_cast<uint8_t>(ofp::Version::of12))
    return fail(fmt::format("{}: not a valid version for OXM", args[0]));
  return parse_match_lines(app, static_cast<ofp::Version>(versions->highest()));
}

Result<void> parse_key_value(Words args) {
  for (const std::string& arg : args) {
    std::string_view rest = arg, key, value;
    std::string text;
    while (flow::next_item(rest, key, value)) {
      if (!text.empty()) text += ", ";
      text += key;
      if (!value.empty()) text += fmt::format("={}", value);
    }
    print_to_stdout(text + "\n");
  }
  return {};
}

}  // namespace

std::vector<Subcommand> debug_commands(App& app) {
  return {
      {"ofp-parse", "file", 1, 1, [&app](Words args) { return ofp_parse(app, args); }, true},
      {"parse-flow", "flow", 1, 1, [&app](Words args) { return parse_flow(app, args); }},
      {"parse-flows", "file", 1, 1, [&app](Words args) { return parse_flows(app, args); }},
      {"parse-group", "group", 1, 1, [&app](Words args) { return parse_group(app, args); }},
      {"parse-actions", "version", 1, 1, [](Words args) { return parse_action_lines(args, false); }},
      {"parse-instructions", "version", 1, 1, [](Words args) { return parse_action_lines(args, true); }},
      {"parse-nx-match", "", 0, 0, [&app](Words) { return parse_match_lines(app, std::nullopt); }},
      {"parse-nxm", "", 0, 0, [&app](Words) { return parse_match_lines(app, std::nullopt); }},
      {"parse-oxm", "version", 1, 1, [&app](Words args) { return parse_oxm(app, args); }},
      {"print-error", "name", 1, 1, [](Words args) { return print_error(args); }},
      {"encode-error-reply", "name request", 2, 2, [](Words args) { return encode_error_reply(args); }},
      {"ofp-print", "hex [verbosity]", 1, 2, [&app](Words args) { return ofp_print(app, args); }},
      {"encode-hello", "bitmap", 1, 1, [&app](Words args) { return encode_hello(app, args); }},
      {"parse-key-value", "string...", 1, kManyArgs, [](Words args) { return parse_key_value(args); }},
  };
}

}  // namespace ovs::ofctl
