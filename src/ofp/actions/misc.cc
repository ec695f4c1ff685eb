// Spec: see misc.h; texts: observed, tests/diff/ofp_actions_misc.t.
#include "ofp/actions/misc.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {

OfpResult<Resubmit> Resubmit::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Resubmit a;
  a.form = static_cast<uint8_t>(form.number);
  a.in_port = OfPort(TRY(r.be16()));
  if (form.number == 1) return a;
  a.table = TRY(r.u8());
  a.with_ct = form.number == 44;
  TRY(rest_is_zero(r, Ofperr::OFPBAC_BAD_ARGUMENT));
  return a;
}

void Resubmit::encode(ByteWriter& w, const ActionEncode&) const {
  uint16_t number = with_ct ? 44 : form == 1 && table == kAllTables ? 1 : 14;
  ActionWriter a(w, Vendor::nicira, number);
  w.be16(in_port.value);
  if (number != 1) w.u8(table);
}

Result<void> Resubmit::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Resubmit a;
  auto words = split(arg, ',');
  if (!words[0].empty()) {
    auto port = parse_port(words[0], c.names.ports);
    if (!port) return fail(fmt::format("{}: resubmit to unknown port", words[0]));
    a.in_port = *port;
  }
  if (words.size() > 1 && !words[1].empty()) {
    auto table = parse_table(words[1], c.names.tables);
    if (!table) return fail(fmt::format("{}: resubmit to unknown table", words[1]));
    a.table = *table;
  }
  if (words.size() > 2 && !words[2].empty()) {
    if (words[2] != "ct") return fail(fmt::format("{}: unknown parameter", words[2]));
    a.with_ct = true;
  }
  if (a.in_port == kPortInPort && a.table == kAllTables) return fail("at least one \"in_port\" or \"table\" must be specified on resubmit");
  out.push_back(a);
  return {};
}

void Resubmit::print(std::string& out, const ActionPrint& c) const {
  if (in_port != kPortInPort && table == kAllTables && !with_ct) {
    out += "resubmit:" + port_text(in_port, c.names.ports);
    return;
  }
  out += "resubmit(";
  if (in_port != kPortInPort) print_port(out, in_port, c.names.ports);
  out += ',';
  if (table != kAllTables) print_table(out, table, c.names.tables);
  if (with_ct) out += ",ct";
  out += ')';
}

OfpResult<SetQueue> SetQueue::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  if (form.vendor == Vendor::nicira) TRY(r.skip(2));
  return SetQueue{TRY(r.be32())};
}
void SetQueue::encode(ByteWriter& w, const ActionEncode& c) const {
  bool nx = c.version == Version::of10;
  ActionWriter a(w, nx ? Vendor::nicira : Vendor::standard, nx ? 4 : 21);
  if (nx) w.zeros(2);
  w.be32(queue);
}
Result<void> SetQueue::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  SetQueue a{TRY(text_u32(arg))};
  out.push_back(a);
  return {};
}
void SetQueue::print(std::string& out, const ActionPrint&) const { out += fmt::format("set_queue:{}", queue); }

OfpResult<PopQueue> PopQueue::decode(ByteReader&, const WireForm&, const ActionDecode&) { return PopQueue{}; }
void PopQueue::encode(ByteWriter& w, const ActionEncode&) const { ActionWriter a(w, Vendor::nicira, 5); }
Result<void> PopQueue::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(PopQueue{});
  return {};
}
void PopQueue::print(std::string& out, const ActionPrint&) const { out += "pop_queue"; }

OfpResult<FinTimeout> FinTimeout::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  FinTimeout a;
  a.idle_timeout = TRY(r.be16());
  a.hard_timeout = TRY(r.be16());
  return a;
}
void FinTimeout::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 19);
  w.be16(idle_timeout);
  w.be16(hard_timeout);
}
Result<void> FinTimeout::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  FinTimeout a;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "idle_timeout") a.idle_timeout = TRY(text_u16(value, key));
    else if (key == "hard_timeout") a.hard_timeout = TRY(text_u16(value, key));
    else return fail(fmt::format("invalid key '{}' in 'fin_timeout' argument", key));
  }
  out.push_back(a);
  return {};
}
void FinTimeout::print(std::string& out, const ActionPrint&) const {
  out += "fin_timeout(";
  std::string list;
  if (idle_timeout) list += fmt::format("idle_timeout={}", idle_timeout);
  if (hard_timeout) list += fmt::format("{}hard_timeout={}", list.empty() ? "" : ",", hard_timeout);
  out += list + ")";
}

OfpResult<Note> Note::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  ByteView rest = r.rest();
  return Note{Bytes(rest.begin(), rest.end())};
}
void Note::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 8);
  w.bytes(data);
}
Result<void> Note::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  auto bytes = text_hex_bytes(arg);
  if (!bytes) return fail("bad hex digit in `note' argument");
  out.push_back(Note{std::move(*bytes)});
  return {};
}
void Note::print(std::string& out, const ActionPrint&) const { out += "note:" + dotted_hex(data); }

OfpResult<Exit> Exit::decode(ByteReader&, const WireForm&, const ActionDecode&) { return Exit{}; }
void Exit::encode(ByteWriter& w, const ActionEncode&) const { ActionWriter a(w, Vendor::nicira, 17); }
Result<void> Exit::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(Exit{});
  return {};
}
void Exit::print(std::string& out, const ActionPrint&) const { out += "exit"; }

namespace {

OfpResult<void> read_sample_operand(ByteReader& r, uint32_t& immediate, Subfield& from) {
  auto header = flow::decode_oxm_header(r);
  if (!header) return std::unexpected(OfpError(Ofperr::OFPBAC_BAD_SET_LEN));
  uint16_t bits = TRY(r.be16());
  if (!header->oxm_class && !header->number && !header->length) {
    immediate = static_cast<uint32_t>(bits) << 16 | TRY(r.be16());
    return {};
  }
  TRY(r.skip(2));
  if (!header->field) return ofp_fail(Ofperr::OFPBAC_BAD_SET_TYPE);
  from = from_ofs_nbits(header->field->id, bits);
  if (from.n_bits > 32) return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
  return check_source(from, nullptr);
}

void put_sample_operand(ByteWriter& w, uint32_t immediate, const Subfield& from) {
  if (!from) {
    w.be32(0);
    w.be32(immediate);
    return;
  }
  flow::put_field_header(w.out(), from.field, flow::OfpVersion::none);
  w.be16(ofs_nbits(from));
  w.be16(0);
}

Result<void> parse_sample_operand(std::string_view key, std::string_view value, uint32_t& immediate, Subfield& from) {
  if (value.empty() || !std::isalpha(static_cast<unsigned char>(value[0]))) {
    immediate = TRY(text_u32(value));
    return {};
  }
  from = TRY(flow::parse_subfield(value));
  if (from.n_bits > 32) return fail(fmt::format("size of {} field ({}) exceeds maximum (32)", key, from.n_bits));
  return {};
}

}  // namespace

OfpResult<Sample> Sample::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Sample a;
  a.form = static_cast<uint8_t>(form.number);
  a.probability = TRY(r.be16());
  a.collector_set_id = TRY(r.be32());
  if (a.probability == 0) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if (form.number == 51) {
    TRY(read_sample_operand(r, a.obs_domain_id, a.obs_domain_from));
    TRY(read_sample_operand(r, a.obs_point_id, a.obs_point_from));
  } else {
    a.obs_domain_id = TRY(r.be32());
    a.obs_point_id = TRY(r.be32());
  }
  if (form.number == 29) return a;
  a.sampling_port = OfPort(TRY(r.be16()));
  uint8_t direction = TRY(r.u8());
  if (direction > 2) {
    LOG_WARN_RL(1, 5, "invalid sample direction {}", direction);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  a.direction = static_cast<SampleDirection>(direction);
  TRY(rest_is_zero(r));
  return a;
}

void Sample::encode(ByteWriter& w, const ActionEncode&) const {
  bool fields = obs_domain_from || obs_point_from;
  uint16_t number = fields ? 51 : direction != SampleDirection::both ? 41 : sampling_port != kPortNone ? 38 : 29;
  if (number == 29 && form == 38) number = 38;
  ActionWriter a(w, Vendor::nicira, number);
  w.be16(probability);
  w.be32(collector_set_id);
  if (fields) {
    put_sample_operand(w, obs_domain_id, obs_domain_from);
    put_sample_operand(w, obs_point_id, obs_point_from);
  } else {
    w.be32(obs_domain_id);
    w.be32(obs_point_id);
  }
  if (number == 29) return;
  w.be16(sampling_port.value);
  w.u8(static_cast<uint8_t>(direction));
  w.zeros(5);
}

Result<void> Sample::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Sample a;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "probability") {
      a.probability = TRY(text_u16(value, "probability"));
      if (a.probability == 0) return fail(fmt::format("invalid probability value \"{}\"", value));
    } else if (key == "collector_set_id") {
      a.collector_set_id = TRY(text_u32(value));
    } else if (key == "obs_domain_id") {
      TRY(parse_sample_operand(key, value, a.obs_domain_id, a.obs_domain_from));
    } else if (key == "obs_point_id") {
      TRY(parse_sample_operand(key, value, a.obs_point_id, a.obs_point_from));
    } else if (key == "sampling_port") {
      auto port = parse_port(value, c.names.ports);
      if (!port) return fail(fmt::format("{}: unknown port", value));
      a.sampling_port = *port;
    } else if (key == "ingress") {
      a.direction = SampleDirection::ingress;
    } else if (key == "egress") {
      a.direction = SampleDirection::egress;
    } else {
      return fail(fmt::format("invalid key \"{}\" in \"sample\" argument", key));
    }
  }
  if (a.probability == 0) return fail("non-zero \"probability\" must be specified on sample");
  out.push_back(a);
  return {};
}

void Sample::print(std::string& out, const ActionPrint& c) const {
  auto operand = [](uint32_t immediate, const Subfield& from) { return from ? flow::subfield_text(from) : std::to_string(immediate); };
  out += fmt::format("sample(probability={},collector_set_id={},obs_domain_id={},obs_point_id={}", probability, collector_set_id,
                     operand(obs_domain_id, obs_domain_from), operand(obs_point_id, obs_point_from));
  if (sampling_port != kPortNone) out += ",sampling_port=" + port_text(sampling_port, c.names.ports);
  if (direction == SampleDirection::ingress) out += ",ingress";
  if (direction == SampleDirection::egress) out += ",egress";
  out += ')';
}

OfpResult<DebugRecirc> DebugRecirc::decode(ByteReader&, const WireForm&, const ActionDecode& c) {
  if (!c.debug_actions) return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR_TYPE);
  return DebugRecirc{};
}
void DebugRecirc::encode(ByteWriter& w, const ActionEncode&) const { ActionWriter a(w, Vendor::nicira, 255); }
Result<void> DebugRecirc::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(DebugRecirc{});
  return {};
}
void DebugRecirc::print(std::string& out, const ActionPrint&) const { out += "debug_recirc"; }

OfpResult<DebugSlow> DebugSlow::decode(ByteReader&, const WireForm&, const ActionDecode& c) {
  if (!c.debug_actions) return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR_TYPE);
  return DebugSlow{};
}
void DebugSlow::encode(ByteWriter& w, const ActionEncode&) const { ActionWriter a(w, Vendor::nicira, 254); }
Result<void> DebugSlow::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(DebugSlow{});
  return {};
}
void DebugSlow::print(std::string& out, const ActionPrint&) const { out += "debug_slow"; }

OfpResult<UnrollXlate> UnrollXlate::decode(ByteReader&, const WireForm&, const ActionDecode&) {
  return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR_TYPE);
}
void UnrollXlate::encode(ByteWriter&, const ActionEncode&) const {}
Result<void> UnrollXlate::parse(std::string_view, std::string_view, ActionParse&, Actions&) {
  return fail("UNROLL is an internal action that shouldn't be used via OpenFlow");
}
void UnrollXlate::print(std::string& out, const ActionPrint&) const {
  out += fmt::format("unroll_xlate(table={}, cookie={})", table, cookie);
}

}  // namespace ovs::ofp
