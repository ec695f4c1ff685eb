// Spec: see output.h; texts: observed, tests/diff/ofp_actions_output.t.
#include "ofp/actions/output.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {
namespace {

constexpr std::string_view kReasons[] = {"no_match", "action", "invalid_ttl", "action_set", "group", "packet_out", "", ""};
constexpr std::string_view kHashNames[] = {"eth_src", "symmetric_l4", "symmetric_l3l4", "symmetric_l3l4+udp", "nw_src", "nw_dst", "symmetric_l3"};
constexpr uint32_t kNxmInPort = 2;       // header NXM_OF_IN_PORT
constexpr uint16_t kMinTrunc = 14;       // an Ethernet header
constexpr size_t kMaxMembers = 2048;

enum ControllerProperty : uint16_t { cp_max_len, cp_controller_id, cp_reason, cp_userdata, cp_pause, cp_meter_id };

OfpResult<void> check_output_port(OfPort port) {
  if (port == kPortMax) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
  return {};
}

Result<void> parse_trunc(std::string_view arg, ActionParse& c, Actions& out) {
  OutputTrunc t;
  t.port = kPortNone;
  std::string_view rest = arg, key, value, unsupported;
  while (next_key_value(rest, key, value)) {
    if (key == "port") {
      auto port = parse_port(value, c.names.ports);
      if (!port) return fail(fmt::format("output to unknown truncate port: {}", value));
      if (*port >= kPortMax && *port != kPortLocal && *port != kPortInPort) unsupported = value;
      t.port = *port;
    } else if (key == "max_len") {
      t.max_len = TRY(text_u32(value));
      if (t.max_len < kMinTrunc) break;
    } else {
      return fail(fmt::format("invalid key '{}' in output_trunc argument", key));
    }
  }
  if (t.max_len < kMinTrunc) return fail(fmt::format("max_len {} is less than the minimum value {}", t.max_len, kMinTrunc));
  if (!unsupported.empty()) return fail(fmt::format("output to unsupported truncate port: {}", unsupported));
  out.push_back(t);
  return {};
}

OfpResult<void> read_controller_property(uint16_t type, ByteView data, Controller& a) {
  ByteReader r(data);
  auto sized = [&](size_t n) { return data.size() >= n && data.size() <= 4; };   // padding may count or not
  switch (type) {
    case cp_max_len:
      if (!sized(2)) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      a.max_len = TRY(r.be16());
      return {};
    case cp_controller_id:
      if (!sized(2)) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      a.controller_id = TRY(r.be16());
      return {};
    case cp_reason:
      if (data.empty()) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      a.reason = static_cast<PacketInReason>(data[0]);
      return {};
    case cp_userdata:
      a.userdata.assign(data.begin(), data.end());
      return {};
    case cp_pause: a.pause = true; return {};
    case cp_meter_id:
      if (!sized(4)) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      a.meter_id = TRY(r.be32());
      return {};
    default:
      LOG_WARN_RL(60, 20, "unknown NXAST_CONTROLLER2 property type {}", type);
      return ofp_fail(Ofperr::OFPBPC_BAD_TYPE);
  }
}

// type u16, length u16, padded to 8; lengths below 4 or beyond the end are OFPBPC_BAD_LEN.
OfpResult<void> read_controller_properties(ByteReader& r, Controller& a) {
  while (!r.empty()) {
    ByteView start = r.rest();
    auto type = r.be16();
    auto length = r.be16();
    if (!type || !length || *length < 4 || (*length + 7u) / 8 * 8 > start.size()) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
    TRY(r.skip((*length + 7u) / 8 * 8 - 4));
    TRY(read_controller_property(*type, start.subspan(4, *length - 4u), a));
  }
  return {};
}

}  // namespace

std::string_view packet_in_reason_name(PacketInReason reason) {
  auto i = static_cast<size_t>(reason);
  return i < std::size(kReasons) ? kReasons[i] : std::string_view{};
}

OfpResult<Output> Output::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Output a;
  if (form.size == 8) a.port = OfPort(TRY(r.be16()));
  else a.port = TRY(port_from_of11(TRY(r.be32())));
  a.max_len = TRY(r.be16());
  TRY(check_output_port(a.port));
  return a;
}

void Output::encode(ByteWriter& w, const ActionEncode& c) const {
  ActionWriter a(w, Vendor::standard, 0);
  if (c.version == Version::of10) w.be16(port.value);
  else w.be32(port_to_of11(port));
  w.be16(max_len);
}

Result<void> Output::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  if (arg.find("port") != arg.npos && arg.find("max_len") != arg.npos) return parse_trunc(arg, c, out);
  if (auto port = parse_port(arg, c.names.ports)) {
    out.push_back(Output{*port, static_cast<uint16_t>(*port == kPortController ? 0xffff : 0)});
    return {};
  }
  auto source = flow::parse_subfield(arg);
  if (!source) return fail(fmt::format("{}: output to unknown port", arg));
  out.push_back(OutputReg{*source, 0xffff, false});
  return {};
}

void Output::print(std::string& out, const ActionPrint& c) const {
  if (port < kPortMax) out += "output:" + port_text(port, c.names.ports);
  else if (port == kPortController) out += fmt::format("CONTROLLER:{}", max_len);
  else out += port_text(port, c.names.ports);
}

OfpResult<OutputReg> OutputReg::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  OutputReg a;
  a.second_form = form.number == 32;
  uint16_t bits = TRY(r.be16());
  if (a.second_form) a.max_len = TRY(r.be16());
  a.source = from_ofs_nbits(TRY(decode_action_field(r)), bits);
  if (!a.second_form) a.max_len = TRY(r.be16());
  TRY(rest_is_zero(r, a.second_form ? Ofperr::NXBRC_MUST_BE_ZERO : Ofperr::OFPBAC_BAD_ARGUMENT));
  TRY(check_source(a.source, nullptr));
  return a;
}

void OutputReg::encode(ByteWriter& w, const ActionEncode&) const {
  bool second = second_form || flow::field_header_size(source.field, flow::OfpVersion::none) != 4;
  ActionWriter a(w, Vendor::nicira, second ? 32 : 15);
  w.be16(ofs_nbits(source));
  if (second) w.be16(max_len);
  flow::put_field_header(w.out(), source.field, flow::OfpVersion::none);
  if (!second) w.be16(max_len);
  a.pad_to_size(24);
}

void OutputReg::print(std::string& out, const ActionPrint&) const { out += "output:" + flow::subfield_text(source); }

OfpResult<OutputTrunc> OutputTrunc::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  OutputTrunc a;
  a.port = OfPort(TRY(r.be16()));
  a.max_len = TRY(r.be32());
  if (a.max_len < kMinTrunc) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  return a;
}

void OutputTrunc::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 39);
  w.be16(port.value);
  w.be32(max_len);
}

void OutputTrunc::print(std::string& out, const ActionPrint& c) const {
  out += fmt::format("output(port={},max_len={})", port_text(port, c.names.ports), max_len);
}

OfpResult<Controller> Controller::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Controller a;
  if (form.number == 20) {
    a.max_len = TRY(r.be16());
    a.controller_id = TRY(r.be16());
    a.reason = static_cast<PacketInReason>(TRY(r.u8()));
    return a;
  }
  a.second_form = true;
  ByteView zeros = TRY(r.bytes(6));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  TRY(read_controller_properties(r, a));
  return a;
}

void Controller::encode(ByteWriter& w, const ActionEncode&) const {
  bool second = second_form || !userdata.empty() || pause || meter_id;
  ActionWriter a(w, Vendor::nicira, second ? 37 : 20);
  if (!second) {
    w.be16(max_len);
    w.be16(controller_id);
    w.u8(static_cast<uint8_t>(reason));
    w.u8(0);
    return;
  }
  w.zeros(6);
  auto property = [&](uint16_t type, auto&& body) {
    size_t start = w.size();
    w.be16(type);
    w.be16(0);
    body();
    w.patch_be16(start + 2, static_cast<uint16_t>(w.size() - start));
    w.pad_to(8, start);
  };
  if (max_len != 0xffff) property(cp_max_len, [&] { w.be16(max_len); w.zeros(2); });
  if (controller_id) property(cp_controller_id, [&] { w.be16(controller_id); w.zeros(2); });
  if (reason != PacketInReason::action) property(cp_reason, [&] { w.u8(static_cast<uint8_t>(reason)); });
  if (!userdata.empty()) property(cp_userdata, [&] { w.bytes(userdata); });
  if (pause) property(cp_pause, [] {});
  if (meter_id) property(cp_meter_id, [&] { w.be32(meter_id); });
}

Result<void> Controller::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Controller a;
  if (arg.empty()) {
    out.push_back(Output{kPortController, 0xffff});
    return {};
  }
  if (arg.find_first_not_of("0123456789") == arg.npos) {
    a.max_len = TRY(text_u16(arg, "max_len"));
    out.push_back(Output{kPortController, a.max_len});
    return {};
  }
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "reason") {
      auto it = std::ranges::find(kReasons, value);
      if (it == std::end(kReasons) || value.empty()) return fail(fmt::format("unknown reason \"{}\"", value));
      a.reason = static_cast<PacketInReason>(it - std::begin(kReasons));
    } else if (key == "max_len") {
      a.max_len = TRY(text_u16(value, "max_len"));
    } else if (key == "id") {
      a.controller_id = TRY(text_u16(value, "id"));
    } else if (key == "userdata") {
      auto bytes = text_hex_bytes(value);
      if (!bytes) return fail("bad hex digit in `controller' action `userdata'");
      a.userdata = std::move(*bytes);
    } else if (key == "pause") {
      a.pause = true;
    } else if (key == "meter_id") {
      a.meter_id = TRY(text_u32(value));
    } else {
      return fail(fmt::format("unknown key \"{}\" parsing controller action", key));
    }
  }
  (void)c;
  bool plain = a.reason == PacketInReason::action && !a.controller_id && a.userdata.empty() && !a.pause && !a.meter_id;
  if (plain) out.push_back(Output{kPortController, a.max_len});
  else out.push_back(std::move(a));
  return {};
}

void Controller::print(std::string& out, const ActionPrint&) const {
  bool special = second_form || !userdata.empty() || pause || meter_id;
  if (reason == PacketInReason::action && !controller_id && !special) {
    out += fmt::format("CONTROLLER:{}", max_len);
    return;
  }
  std::string list;
  auto item = [&](const std::string& text) { list += (list.empty() ? "" : ",") + text; };
  if (reason != PacketInReason::action) {
    std::string_view name = packet_in_reason_name(reason);
    item(fmt::format("reason={}", name.empty() && static_cast<size_t>(reason) > 7 ? std::to_string(static_cast<int>(reason)) : std::string(name)));
  }
  if (max_len != 0xffff) item(fmt::format("max_len={}", max_len));
  if (controller_id) item(fmt::format("id={}", controller_id));
  if (!userdata.empty()) item("userdata=" + dotted_hex(userdata));
  if (pause) item("pause");
  if (meter_id) item(fmt::format("meter_id={}", meter_id));
  out += "controller(" + list + ")";
}

OfpResult<Enqueue> Enqueue::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  Enqueue a;
  a.port = OfPort(TRY(r.be16()));
  TRY(r.skip(6));
  a.queue = TRY(r.be32());
  if (a.port >= kPortMax && a.port != kPortInPort && a.port != kPortLocal) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
  return a;
}

void Enqueue::encode(ByteWriter& w, const ActionEncode& c) const {
  if (c.version == Version::of10) {
    ActionWriter a(w, Vendor::standard, 11);
    w.be16(port.value);
    w.zeros(6);
    w.be32(queue);
    return;
  }
  SetQueue{queue}.encode(w, c);
  Output{port, 0xffff}.encode(w, c);
  PopQueue{}.encode(w, c);
}

Result<void> Enqueue::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  auto words = split_any(arg, ":q,");
  if (words.size() < 2) return fail("\"enqueue\" syntax is \"enqueue:PORT:QUEUE\" or \"enqueue(PORT,QUEUE)\"");
  auto port = parse_port(words[0], c.names.ports);
  if (!port) return fail(fmt::format("{}: enqueue to unknown port", words[0]));
  Enqueue a{*port, 0};
  a.queue = TRY(text_u32(arg.substr(static_cast<size_t>(words[1].data() - arg.data()))));
  out.push_back(a);
  return {};
}

void Enqueue::print(std::string& out, const ActionPrint& c) const {
  out += fmt::format("enqueue:{}:{}", port_text(port, c.names.ports), queue);
}

OfpResult<GroupAction> GroupAction::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  if (form.vendor == Vendor::nicira) TRY(r.skip(2));
  GroupAction a;
  a.group_id = TRY(r.be32());
  return a;
}

void GroupAction::encode(ByteWriter& w, const ActionEncode& c) const {
  bool nx = c.version == Version::of10;
  ActionWriter a(w, nx ? Vendor::nicira : Vendor::standard, nx ? 40 : 22);
  if (nx) w.zeros(2);
  w.be32(group_id);
}

Result<void> GroupAction::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  GroupAction a;
  a.group_id = TRY(text_u32(arg));
  out.push_back(a);
  return {};
}

void GroupAction::print(std::string& out, const ActionPrint&) const { out += fmt::format("group:{}", group_id); }

std::string_view hash_fields_name(HashFields f) {
  auto i = static_cast<size_t>(f);
  return i < std::size(kHashNames) ? kHashNames[i] : std::string_view("<unknown>");
}

std::optional<HashFields> hash_fields_from_name(std::string_view name) {
  for (size_t i = 0; i < std::size(kHashNames); ++i)
    if (iequals(kHashNames[i], name)) return static_cast<HashFields>(i);
  return {};
}

OfpResult<Bundle> Bundle::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Bundle b;
  uint16_t algorithm = TRY(r.be16());
  uint16_t fields = TRY(r.be16());
  b.basis = TRY(r.be16());
  uint32_t type = TRY(r.be32());
  uint16_t count = TRY(r.be16());
  uint16_t bits = TRY(r.be16());
  ByteReader destination = TRY(r.sub(4));
  ByteView zeros = TRY(r.bytes(4));
  b.fields = static_cast<HashFields>(fields);
  b.algorithm = static_cast<BundleAlgorithm>(algorithm);
  if (fields >= std::size(kHashNames)) {
    LOG_WARN_RL(1, 5, "unsupported fields {}", fields);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (count > kMaxMembers) {
    LOG_WARN_RL(1, 5, "too many members");
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (algorithm > 1) {
    LOG_WARN_RL(1, 5, "unsupported algorithm {}", algorithm);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (type != kNxmInPort) {
    LOG_WARN_RL(1, 5, "unsupported member type {}", type);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (std::ranges::any_of(zeros, [](uint8_t x) { return x != 0; })) {
    LOG_WARN_RL(1, 5, "reserved field is nonzero");
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (form.number == 13) {
    b.destination = from_ofs_nbits(TRY(decode_action_field(destination)), bits);
    if (b.destination.n_bits < 16) {
      LOG_WARN_RL(1, 5, "bundle_load action requires at least 16 bit destination.");
      return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
    }
  } else if (bits || TRY(destination.be32())) {
    LOG_WARN_RL(1, 5, "bundle action has nonzero {}", bits ? "ofs_nbits" : "dst");
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (r.remaining() < size_t{count} * 2) {
    LOG_WARN_RL(1, 5, "Nicira action only has {} bytes allocated for members", r.remaining());
    return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  }
  for (uint16_t i = 0; i < count; ++i) b.members.push_back(OfPort(TRY(r.be16())));
  return b;
}

void Bundle::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, destination ? 13 : 12);
  w.be16(static_cast<uint16_t>(algorithm));
  w.be16(static_cast<uint16_t>(fields));
  w.be16(basis);
  w.be32(kNxmInPort);
  w.be16(static_cast<uint16_t>(members.size()));
  w.be16(destination ? ofs_nbits(destination) : 0);
  if (destination) flow::put_field_header(w.out(), destination.field, flow::OfpVersion::none);
  else w.zeros(4);
  w.zeros(4);
  for (OfPort m : members) w.be16(m.value);
}

Result<void> Bundle::parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out) {
  bool load = iequals(name, "bundle_load");
  auto words = split_any(arg, ", ");
  size_t at_delimiter = load ? 5 : 4;
  if (words.size() < at_delimiter + 1) return fail(fmt::format("{}: not enough arguments to bundle action", arg));
  Bundle b;
  auto fields = hash_fields_from_name(words[0]);
  std::string_view delimiter = words[at_delimiter];
  size_t colon = delimiter.find(':');
  std::string_view word = delimiter.substr(0, colon);
  if (!iequals(word, "members") && !iequals(word, "slaves"))
    return fail(fmt::format("{}: missing member delimiter, expected `members', got `{}'", arg, word));
  if (!fields) return fail(fmt::format("{}: unknown fields `{}'", arg, words[0]));
  b.fields = *fields;
  b.basis = static_cast<uint16_t>(text_atoi(words[1]));
  if (iequals(words[2], "active_backup")) b.algorithm = BundleAlgorithm::active_backup;
  else if (iequals(words[2], "hrw")) b.algorithm = BundleAlgorithm::hrw;
  else return fail(fmt::format("{}: unknown algorithm `{}'", arg, words[2]));
  if (!iequals(words[3], "ofport")) return fail(fmt::format("{}: unknown member_type `{}'", arg, words[3]));
  if (load) {
    b.destination = TRY(flow::parse_subfield(words[4]));
    if (flow::field_header_size(b.destination.field, flow::OfpVersion::none) != 4)
      return fail(fmt::format("{}: experimenter OXM field '{}' not supported", arg, words[4]));
  }
  std::vector<std::string_view> ports(words.begin() + static_cast<ptrdiff_t>(at_delimiter) + 1, words.end());
  if (colon != delimiter.npos && colon + 1 < delimiter.size()) ports.insert(ports.begin(), delimiter.substr(colon + 1));
  for (std::string_view p : ports) {
    for (std::string_view one : split_any(p, "[]")) {
      auto port = parse_port(one, c.names.ports);
      if (!port) return fail(fmt::format("{}: bad port number", one));
      b.members.push_back(*port);
    }
  }
  out.push_back(std::move(b));
  return {};
}

void Bundle::print(std::string& out, const ActionPrint& c) const {
  out += fmt::format("{}({},{},{},ofport", destination ? "bundle_load" : "bundle", hash_fields_name(fields), basis,
                     algorithm == BundleAlgorithm::hrw ? "hrw" : "active_backup");
  if (destination) out += "," + flow::subfield_text(destination);
  out += ",members:";
  for (size_t i = 0; i < members.size(); ++i) out += (i ? "," : "") + port_text(members[i], c.names.ports);
  out += ')';
}

}  // namespace ovs::ofp
