// Spec: see learn.h; texts: observed, tests/diff/ofp_actions_learn.t.
#include "ofp/actions/learn.h"

#include "base/strings.h"
#include "ofp/actions/all.h"

namespace ovs::ofp {
namespace {

constexpr uint16_t kBitsMask = 0x3ff, kSourceImmediate = 1 << 13, kDestinationShift = 11, kDestinationMask = 3, kSpecKnown = 0x3fff;
enum LearnFlag : uint16_t { learn_send_flow_rem = 1, learn_delete = 2, learn_write_result = 4 };

size_t immediate_bytes(uint16_t n_bits) { return (n_bits + 15u) / 16 * 2; }

OfpResult<Subfield> read_operand(ByteReader& r, uint16_t n_bits) {
  FieldId field = TRY(decode_action_field(r));
  uint16_t offset = TRY(r.be16());
  return Subfield{field, offset, n_bits};
}

OfpResult<LearnSpec> read_spec(ByteReader& r, uint16_t header) {
  LearnSpec s;
  if (header & ~kSpecKnown) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  uint16_t to = header >> kDestinationShift & kDestinationMask;
  s.immediate = header & kSourceImmediate;
  s.n_bits = header & kBitsMask;
  if (to > 2 || (to == 2 && s.immediate)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  s.to = static_cast<LearnSpec::To>(to);
  if (s.n_bits == 0) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if (s.immediate) {
    ByteView v = TRY(r.bytes(immediate_bytes(s.n_bits)));
    s.value.assign(v.begin(), v.end());
    for (size_t bit = s.n_bits; bit < v.size() * 8; ++bit)
      if (flow::get_bits(v, bit, 1)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  } else {
    s.source = TRY(read_operand(r, s.n_bits));
    TRY(check_source(s.source, nullptr));
  }
  if (s.to == LearnSpec::To::output) return s;
  s.destination = TRY(read_operand(r, s.n_bits));
  if (s.to == LearnSpec::To::match) TRY(check_source(s.destination, nullptr));
  else TRY(check_destination(s.destination, nullptr));
  return s;
}

OfpResult<void> read_specs(ByteReader& r, std::vector<LearnSpec>& specs) {
  while (r.remaining() >= 2) {
    uint16_t header = TRY(r.be16());
    if (header == 0) break;
    specs.push_back(TRY(read_spec(r, header)));
  }
  return rest_is_zero(r, Ofperr::OFPBAC_BAD_ARGUMENT);
}

void put_operand(ByteWriter& w, const Subfield& s) {
  flow::put_field_header(w.out(), s.field, flow::OfpVersion::none);
  w.be16(s.offset);
}

void put_spec(ByteWriter& w, const LearnSpec& s) {
  w.be16(static_cast<uint16_t>(s.n_bits | static_cast<uint16_t>(s.to) << kDestinationShift | (s.immediate ? kSourceImmediate : 0)));
  if (s.immediate) w.bytes(s.value);
  else put_operand(w, s.source);
  if (s.to != LearnSpec::To::output) put_operand(w, s.destination);
}

/// n_bits of a field value, from its offset, right-justified in whole 16-bit units.
Bytes cut_value(const FieldValue& value, const flow::FieldInfo& f, uint16_t offset, uint16_t n_bits) {
  Bytes out(immediate_bytes(n_bits));
  flow::copy_bits({value.bytes.data(), f.n_bytes}, offset, out, 0, n_bits);
  return out;
}

/// "FIELD->DESTINATION" of a load.
Result<LearnSpec> parse_load_field(std::string_view value) {
  LearnSpec s;
  s.to = LearnSpec::To::load;
  std::string_view rest = value;
  s.source = TRY(flow::parse_subfield_prefix(rest));
  if (!rest.starts_with("->")) return fail(fmt::format("{}: missing `->' following source", value));
  s.destination = TRY(flow::parse_subfield(rest.substr(2)));
  s.n_bits = s.source.n_bits;
  if (s.source.n_bits != s.destination.n_bits)
    return fail(fmt::format("{}: source field is {} bits wide but destination is {} bits wide", value, s.source.n_bits, s.destination.n_bits));
  return s;
}

/// Learned flows can't hold fields of other vendors' OXM.
Result<void> check_learnable(FieldId id, std::string_view where, std::string_view name) {
  if (flow::preferred_oxm(id, flow::OfpVersion::none) && flow::field_header_size(id, flow::OfpVersion::none) == 4) return {};
  return fail(fmt::format("{}: experimenter OXM field '{}' not supported", where, name));
}

/// "SOURCE->DESTINATION": a source that begins with a number is one, any other a field.
Result<LearnSpec> parse_load_spec(std::string_view value) {
  size_t arrow = value.find("->");
  if (arrow == value.npos) return fail(fmt::format("load: missing `->' in `{}'", value));
  if (arrow == 0) return fail(fmt::format("load: missing source before `->' in `{}'", value));
  std::string_view source = value.substr(0, arrow);
  Bytes wide(128);
  if (!flow::take_number(source, wide)) return parse_load_field(value);
  LearnSpec s;
  s.to = LearnSpec::To::load;
  s.destination = TRY(flow::parse_subfield(value.substr(arrow + 2)));
  if (!source.empty()) return fail(fmt::format("load: garbage before `->' in `{}'", value));
  s.immediate = true;
  s.n_bits = s.destination.n_bits;
  for (size_t bit = s.n_bits; bit < wide.size() * 8; ++bit)
    if (flow::get_bits(wide, bit, 1)) return fail(fmt::format("{}: value does not fit into {} bits", value, s.n_bits));
  s.value = Bytes(immediate_bytes(s.n_bits));
  flow::copy_bits(wide, 0, s.value, 0, s.n_bits);
  return s;
}

/// The field that `key` names as a whole: "eth_src", "eth_src[]".
const flow::FieldInfo* whole_field(std::string_view key) {
  if (const auto* f = flow::field_by_name(key)) return f;
  auto part = flow::parse_subfield(key);
  return part && part->n_bits == flow::field(part->field).n_bits ? &flow::field(part->field) : nullptr;
}

Result<LearnSpec> parse_match_spec(std::string_view arg, std::string_view key, std::string_view value, const ActionParse& c) {
  LearnSpec s;
  if (const auto* f = whole_field(key); f && !value.empty()) {
    TRY(check_learnable(f->id, arg, key));
    auto same = flow::parse_subfield(value);
    FieldValue v, mask;
    auto parsed = flow::parse_field(*f, value, v, mask, c.names.ports);
    if (parsed && mask.is_ones(*f)) {
      s.immediate = true;
      s.n_bits = f->n_bits;
      s.destination = {f->id, 0, f->n_bits};
      s.value = cut_value(v, *f, 0, f->n_bits);
      return s;
    }
    if (!same)
      return fail(fmt::format("{}: {} value {} cannot be parsed as a subfield ({}) or an immediate value ({})", arg, key, value,
                              same.error().text,
                              parsed ? fmt::format("{}: wildcards not allowed here", value) : parsed.error().text));
    if (same->n_bits != f->n_bits)
      return fail(fmt::format("{}: bit widths of {} ({}) and {} ({}) differ", arg, key, same->n_bits, value, f->n_bits));
    s.n_bits = f->n_bits;
    s.source = *same;
    s.destination = {f->id, 0, f->n_bits};
    return s;
  }
  auto destination = flow::parse_subfield(key);
  if (!destination) return fail(fmt::format("{}: unknown keyword {}", arg, key));
  s.destination = *destination;
  s.n_bits = s.destination.n_bits;
  if (value.empty()) {
    s.source = s.destination;
    return s;
  }
  auto source = flow::parse_subfield(value);
  if (source) {
    if (source->n_bits != s.n_bits)
      return fail(fmt::format("{}: bit widths of {} ({}) and {} ({}) differ", arg, key, source->n_bits, value, s.n_bits));
    s.source = *source;
    return s;
  }
  std::string_view rest = value;
  auto immediate = flow::take_immediate(s.destination, rest, arg);
  if (immediate && !rest.empty()) immediate = fail(fmt::format("{}: cannot parse integer value", arg));
  if (!immediate)
    return fail(fmt::format("{}: {} value {} cannot be parsed as a subfield ({}) or an immediate value ({})", arg, key, value, source.error().text,
                            immediate.error().text));
  s.immediate = true;
  s.value = cut_value(*immediate, flow::field(s.destination.field), 0, s.n_bits);
  return s;
}

Result<LearnSpec> parse_spec(std::string_view arg, std::string_view key, std::string_view value, const ActionParse& c) {
  LearnSpec s;
  if (key == "load") {
    s = TRY(parse_load_spec(value));
  } else if (key == "output") {
    s.to = LearnSpec::To::output;
    s.source = TRY(flow::parse_subfield(value));
    s.n_bits = s.source.n_bits;
    return s;
  } else {
    s = TRY(parse_match_spec(arg, key, value, c));
  }
  bool load = s.to == LearnSpec::To::load;
  TRY(check_learnable(s.destination.field, load ? value : arg, load ? value.substr(value.find("->") + 2) : key));
  return s;
}

std::string bits_text(const Bytes& value) {
  std::string hex;
  for (uint8_t b : value) hex += fmt::format("{:02x}", b);
  size_t at = hex.find_first_not_of('0');
  return at == hex.npos ? "0" : "0x" + hex.substr(at);
}

void print_spec(std::string& out, const LearnSpec& s, const ActionPrint& c) {
  const auto& f = flow::field(s.destination.field);
  bool whole = s.destination.offset == 0 && s.destination.n_bits == f.n_bits;
  switch (s.to) {
    case LearnSpec::To::output: out += "output:" + flow::subfield_text(s.source); return;
    case LearnSpec::To::load:
      out += "load:" + (s.immediate ? bits_text(s.value) : flow::subfield_text(s.source)) + "->" + flow::subfield_text(s.destination);
      return;
    case LearnSpec::To::match: break;
  }
  if (!s.immediate) {
    out += flow::subfield_text(s.destination);
    if (!(s.source == s.destination)) out += "=" + flow::subfield_text(s.source);
    return;
  }
  if (whole) {
    FieldValue v;
    flow::copy_bits(s.value, 0, {v.bytes.data(), f.n_bytes}, 0, s.n_bits);
    out += std::string_view(f.name);
    out += '=';
    flow::print_field(f, v, nullptr, out, c.names.ports);
    return;
  }
  out += flow::subfield_text(s.destination) + "=" + bits_text(s.value);
}

}  // namespace

OfpResult<Learn> Learn::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Learn a;
  a.second_form = form.number == 45;
  a.idle_timeout = TRY(r.be16());
  a.hard_timeout = TRY(r.be16());
  a.priority = TRY(r.be16());
  a.cookie = TRY(r.be64());
  uint16_t flags = TRY(r.be16());
  a.table = TRY(r.u8());
  uint8_t pad = TRY(r.u8());
  a.fin_idle_timeout = TRY(r.be16());
  a.fin_hard_timeout = TRY(r.be16());
  if (pad || a.table == 255) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  if (flags & ~(a.second_form ? 7 : 3)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  a.send_flow_rem = flags & learn_send_flow_rem;
  a.delete_learned = flags & learn_delete;
  a.write_result = flags & learn_write_result;
  if (a.second_form) {
    a.limit = TRY(r.be32());
    uint16_t offset = TRY(r.be16());
    if (TRY(r.be16())) return ofp_fail(Ofperr::NXBAC_MUST_BE_ZERO);
    if (a.write_result) {
      a.result = {TRY(decode_action_field(r)), offset, 1};
      TRY(check_destination(a.result, nullptr));
    } else if (offset) {
      return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
    }
  }
  TRY(read_specs(r, a.specs));
  return a;
}

void Learn::encode(ByteWriter& w, const ActionEncode&) const {
  bool second = second_form || limit || write_result;
  ActionWriter a(w, Vendor::nicira, second ? 45 : 16);
  w.be16(idle_timeout);
  w.be16(hard_timeout);
  w.be16(priority);
  w.be64(cookie);
  w.be16(static_cast<uint16_t>(send_flow_rem * learn_send_flow_rem | delete_learned * learn_delete | write_result * learn_write_result));
  w.u8(table);
  w.u8(0);
  w.be16(fin_idle_timeout);
  w.be16(fin_hard_timeout);
  if (second) {
    w.be32(limit);
    w.be16(result.offset);
    w.be16(0);
    if (write_result) flow::put_field_header(w.out(), result.field, flow::OfpVersion::none);
  }
  for (const LearnSpec& s : specs) put_spec(w, s);
}

Result<void> Learn::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  Learn a;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key == "table") {
      auto table = parse_table(value, c.names.tables);
      if (!table) return fail(fmt::format("unknown table \"{}\"", value));
      if (*table == 255) return fail(fmt::format("{}: table id 255 not valid for `learn' action", arg));
      a.table = *table;
    } else if (key == "priority") {
      a.priority = static_cast<uint16_t>(text_atoi(value));
    } else if (key == "idle_timeout") {
      a.idle_timeout = static_cast<uint16_t>(text_atoi(value));
    } else if (key == "hard_timeout") {
      a.hard_timeout = static_cast<uint16_t>(text_atoi(value));
    } else if (key == "fin_idle_timeout") {
      a.fin_idle_timeout = static_cast<uint16_t>(text_atoi(value));
    } else if (key == "fin_hard_timeout") {
      a.fin_hard_timeout = static_cast<uint16_t>(text_atoi(value));
    } else if (key == "cookie") {
      a.cookie = c_integer(value).value;
    } else if (key == "send_flow_rem") {
      a.send_flow_rem = true;
    } else if (key == "delete_learned") {
      a.delete_learned = true;
    } else if (key == "limit") {
      a.limit = static_cast<uint32_t>(text_atoi(value));
    } else if (key == "result_dst") {
      a.write_result = true;
      a.result = TRY(flow::parse_subfield(value));
      if (!flow::field(a.result.field).writable) return fail(fmt::format("{} is read-only", value));
      if (a.result.n_bits != 1) return fail("result_dst in 'learn' action must be a single bit");
    } else {
      a.specs.push_back(TRY(parse_spec(arg, key, value, c)));
    }
  }
  out.push_back(std::move(a));
  return {};
}

void Learn::print(std::string& out, const ActionPrint& c) const {
  out += "learn(table=";
  print_table(out, table, c.names.tables);
  auto number = [&](std::string_view name, uint16_t v) {
    if (v) out += fmt::format(",{}={}", name, v);
  };
  number("idle_timeout", idle_timeout);
  number("hard_timeout", hard_timeout);
  number("fin_idle_timeout", fin_idle_timeout);
  number("fin_hard_timeout", fin_hard_timeout);
  if (priority != 32768) out += fmt::format(",priority={}", priority);
  if (send_flow_rem) out += ",send_flow_rem";
  if (delete_learned) out += ",delete_learned";
  if (cookie) out += fmt::format(",cookie=0x{:x}", cookie);
  if (limit) out += fmt::format(",limit={}", limit);
  if (write_result) out += ",result_dst=" + flow::subfield_text(result);
  for (const LearnSpec& s : specs) {
    out += ',';
    print_spec(out, s, c);
  }
  out += ')';
}

}  // namespace ovs::ofp
