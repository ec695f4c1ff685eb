// Spec: see move.h; texts: observed, tests/diff/ofp_actions_move.t.
#include "ofp/actions/move.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {
namespace {

constexpr std::string_view kAlgorithms[] = {"modulo_n", "hash_threshold", "hrw", "iter_hash"};

// The two headers at the end of every wire form of move, then only zeros.
OfpResult<void> read_move_fields(ByteReader& r, Move& a) {
  a.source.field = TRY(decode_action_field(r));
  a.destination.field = TRY(decode_action_field(r));
  TRY(rest_is_zero(r));
  TRY(check_source(a.source, nullptr));
  return check_destination(a.destination, nullptr);
}

uint32_t lookup_width(uint16_t n_bits) { return n_bits < 16 ? 1u << n_bits : 0x10000; }

}  // namespace

OfpResult<Move> Move::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  Move a;
  a.onf_form = form.vendor == Vendor::onf;
  if (a.onf_form) {
    ByteView pad = TRY(r.bytes(2));
    TRY(must_be_zero(pad, Ofperr::NXBRC_MUST_BE_ZERO));
  }
  uint16_t n_bits = TRY(r.be16());
  a.source.n_bits = a.destination.n_bits = n_bits;
  a.source.offset = TRY(r.be16());
  a.destination.offset = TRY(r.be16());
  if (form.vendor != Vendor::nicira) {
    ByteView pad = TRY(r.bytes(2));
    TRY(must_be_zero(pad, Ofperr::NXBRC_MUST_BE_ZERO));
  }
  TRY(read_move_fields(r, a));
  return a;
}

void Move::encode(ByteWriter& w, const ActionEncode& c) const {
  bool standard = c.version >= Version::of15, onf = onf_form && c.version == Version::of13;
  ActionWriter a(w, standard ? Vendor::standard : onf ? Vendor::onf : Vendor::nicira, standard ? 28 : onf ? 3200 : 6);
  if (onf) w.zeros(2);
  w.be16(source.n_bits);
  w.be16(source.offset);
  w.be16(destination.offset);
  if (standard || onf) w.zeros(2);
  auto version = standard || onf ? flow_version(c.version) : flow::OfpVersion::none;
  flow::put_field_header(w.out(), source.field, version);
  flow::put_field_header(w.out(), destination.field, version);
}

Result<void> Move::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  Move a;
  std::string_view rest = arg;
  auto source = flow::parse_subfield_prefix(rest);
  if (!source) return fail(fmt::format("{}: {}", arg, source.error().text.substr(std::min(source.error().text.find(": ") + 2, source.error().text.size()))));
  if (!rest.starts_with("->")) return fail(fmt::format("{}: missing `->' following source", arg));
  rest.remove_prefix(2);
  a.source = *source;
  a.destination = TRY(flow::parse_subfield(rest));
  if (a.source.n_bits != a.destination.n_bits)
    return fail(fmt::format("{}: source field is {} bits wide but destination is {} bits wide", arg, a.source.n_bits, a.destination.n_bits));
  out.push_back(a);
  return {};
}

void Move::print(std::string& out, const ActionPrint&) const {
  out += "move:" + flow::subfield_text(source) + "->" + flow::subfield_text(destination);
}

namespace {

OfpResult<Subfield> decode_stack(ByteReader& r) {
  Subfield s;
  s.offset = TRY(r.be16());
  s.field = TRY(decode_action_field(r));
  s.n_bits = TRY(r.be16());
  TRY(rest_is_zero(r));
  return s;
}

void encode_stack(ByteWriter& w, const Subfield& s, uint16_t number, const ActionEncode&) {
  ActionWriter a(w, Vendor::nicira, number);
  w.be16(s.offset);
  flow::put_field_header(w.out(), s.field, flow::OfpVersion::none);
  w.be16(s.n_bits);
  a.pad_to_size(24);
}

Result<Subfield> parse_stack(std::string_view arg) {
  std::string_view rest = arg;
  Subfield s = TRY(flow::parse_subfield_prefix(rest));
  if (!rest.empty()) return fail(fmt::format("{}: trailing garbage following push or pop", rest));
  return s;
}

}  // namespace

OfpResult<StackPush> StackPush::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  StackPush a{TRY(decode_stack(r))};
  TRY(check_source(a.source, nullptr));
  return a;
}
void StackPush::encode(ByteWriter& w, const ActionEncode& c) const { encode_stack(w, source, 27, c); }
Result<void> StackPush::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  Subfield s = TRY(parse_stack(arg));
  out.push_back(StackPush{s});
  return {};
}
void StackPush::print(std::string& out, const ActionPrint&) const { out += "push:" + flow::subfield_text(source); }

OfpResult<StackPop> StackPop::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  StackPop a{TRY(decode_stack(r))};
  TRY(check_destination(a.destination, nullptr));
  return a;
}
void StackPop::encode(ByteWriter& w, const ActionEncode& c) const { encode_stack(w, destination, 28, c); }
Result<void> StackPop::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  Subfield s = TRY(parse_stack(arg));
  out.push_back(StackPop{s});
  return {};
}
void StackPop::print(std::string& out, const ActionPrint&) const { out += "pop:" + flow::subfield_text(destination); }

OfpResult<CheckPktLarger> CheckPktLarger::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  CheckPktLarger a;
  a.size_bytes = TRY(r.be16());
  uint16_t offset = TRY(r.be16());
  a.destination = {TRY(decode_action_field(r)), offset, 1};
  TRY(rest_is_zero(r));
  TRY(check_destination(a.destination, nullptr));
  return a;
}
void CheckPktLarger::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 49);
  w.be16(size_bytes);
  w.be16(destination.offset);
  flow::put_field_header(w.out(), destination.field, flow::OfpVersion::none);
  a.pad_to_size(24);
}
Result<void> CheckPktLarger::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  CheckPktLarger a;
  size_t arrow = arg.find("->");
  if (arrow == arg.npos) return fail(fmt::format("{}: missing `->'", arg));
  if (arrow + 2 == arg.size()) return fail(fmt::format("{}: missing field name following `->'", arg));
  std::string_view size = arg.substr(0, arrow);
  a.size_bytes = TRY(text_u16(size.ends_with(')') ? size.substr(0, size.size() - 1) : size, "check_pkt_larger"));
  a.destination = TRY(flow::parse_subfield(arg.substr(arrow + 2)));
  if (a.destination.n_bits != 1) return fail("Only 1-bit destination field is allowed");
  out.push_back(a);
  return {};
}
void CheckPktLarger::print(std::string& out, const ActionPrint&) const {
  out += fmt::format("check_pkt_larger({})->{}", size_bytes, flow::subfield_text(destination));
}

OfpResult<Multipath> Multipath::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  Multipath a;
  uint16_t fields = TRY(r.be16());
  a.basis = TRY(r.be16());
  TRY(r.skip(2));
  uint16_t algorithm = TRY(r.be16());
  a.max_link = TRY(r.be16());
  a.argument = TRY(r.be32());
  TRY(r.skip(2));
  uint16_t bits = TRY(r.be16());
  a.destination = from_ofs_nbits(TRY(decode_action_field(r)), bits);
  a.fields = static_cast<HashFields>(fields);
  a.algorithm = static_cast<MultipathAlgorithm>(algorithm);
  if (fields > static_cast<uint16_t>(HashFields::symmetric_l3)) {
    LOG_WARN_RL(1, 5, "unsupported fields {}", fields);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (algorithm > 3) {
    LOG_WARN_RL(1, 5, "unsupported algorithm {}", algorithm);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  if (lookup_width(a.destination.n_bits) < a.max_link + 1u) {
    LOG_WARN_RL(1, 5, "multipath action requires at least {} bits for {} links", std::bit_width(a.max_link), a.max_link + 1u);
    return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  }
  TRY(check_destination(a.destination, nullptr));
  return a;
}

void Multipath::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 10);
  w.be16(static_cast<uint16_t>(fields));
  w.be16(basis);
  w.zeros(2);
  w.be16(static_cast<uint16_t>(algorithm));
  w.be16(max_link);
  w.be32(argument);
  w.zeros(2);
  w.be16(ofs_nbits(destination));
  flow::put_field_header(w.out(), destination.field, flow::OfpVersion::none);
}

Result<void> Multipath::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  auto words = split_any(arg, ", ");
  if (words.size() < 6) return fail(fmt::format("{}: not enough arguments to multipath action", arg));
  Multipath a;
  auto fields = hash_fields_from_name(words[0]);
  if (!fields) return fail(fmt::format("{}: unknown fields `{}'", arg, words[0]));
  a.fields = *fields;
  a.basis = static_cast<uint16_t>(text_atoi(words[1]));
  auto algorithm = std::ranges::find_if(kAlgorithms, [&](std::string_view n) { return iequals(n, words[2]); });
  if (algorithm == std::end(kAlgorithms)) return fail(fmt::format("{}: unknown algorithm `{}'", arg, words[2]));
  a.algorithm = static_cast<MultipathAlgorithm>(algorithm - std::begin(kAlgorithms));
  int links = text_atoi(words[3]);
  if (links < 1 || links > 65536) return fail(fmt::format("{}: n_links {} is not in valid range 1 to 65536", arg, links));
  a.max_link = static_cast<uint16_t>(links - 1);
  a.argument = static_cast<uint32_t>(text_atoi(words[4]));
  a.destination = TRY(flow::parse_subfield(words[5]));
  if (flow::field_header_size(a.destination.field, flow::OfpVersion::none) != 4)
    return fail(fmt::format("{}: experimenter OXM field '{}' not supported", arg, words[5]));
  if (lookup_width(a.destination.n_bits) < static_cast<uint32_t>(links))
    return fail(fmt::format("{}: {}-bit destination field has {} possible values, less than specified n_links {}", arg, a.destination.n_bits,
                            1u << a.destination.n_bits, links));
  out.push_back(a);
  return {};
}

void Multipath::print(std::string& out, const ActionPrint&) const {
  out += fmt::format("multipath({},{},{},{},{},{})", hash_fields_name(fields), basis, kAlgorithms[static_cast<size_t>(algorithm) & 3],
                     max_link + 1, argument, flow::subfield_text(destination));
}

OfpResult<Conjunction> Conjunction::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  Conjunction a;
  a.clause = TRY(r.u8());
  a.n_clauses = TRY(r.u8());
  a.id = TRY(r.be32());
  if (a.n_clauses < 2 || a.n_clauses > 64 || a.clause >= a.n_clauses) return ofp_fail(Ofperr::NXBAC_BAD_CONJUNCTION);
  return a;
}

void Conjunction::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 34);
  w.u8(clause);
  w.u8(n_clauses);
  w.be32(id);
}

Result<void> Conjunction::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  auto syntax = [] { return fail("\"conjunction\" syntax is \"conjunction(id,i/n)\""); };
  // Numbers as C's scanf takes them: cut to their width.
  auto number = [&arg](int base) {
    arg.remove_prefix(std::min(arg.find_first_not_of(" \t\r\n"), arg.size()));
    return take_wrapped(arg, base);
  };
  auto skip = [&arg](char c) {
    arg.remove_prefix(std::min(arg.find_first_not_of(" \t\r\n"), arg.size()));
    bool there = arg.starts_with(c);
    if (there) arg.remove_prefix(1);
    return there;
  };
  auto id = number(0);
  if (!id || !skip(',')) return syntax();
  auto clause = number(10);
  if (!clause || !skip('/')) return syntax();
  auto clauses = number(10);
  if (!clauses || !arg.empty()) return syntax();
  auto k = static_cast<uint8_t>(*clause), n = static_cast<uint8_t>(*clauses);
  if (n < 2) return fail("conjunction must have at least 2 clauses");
  if (n > 64) return fail("conjunction must have at most 64 clauses");
  if (k < 1) return fail("clause index must be positive");
  if (k > n) return fail("clause index must be less than or equal to number of clauses");
  out.push_back(Conjunction{static_cast<uint32_t>(*id), static_cast<uint8_t>(k - 1), n});
  return {};
}

void Conjunction::print(std::string& out, const ActionPrint&) const { out += fmt::format("conjunction({},{}/{})", id, clause + 1, n_clauses); }

}  // namespace ovs::ofp
