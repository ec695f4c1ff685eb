// The map of Geneve options to tun_metadata fields: commands, replies, text. Spec: nicira-ext; reference sheet "openflow-messages" 3, 6.8.
#include "base/log.h"
#include "base/strings.h"
#include "ofp/messages/nicira.h"

OVS_LOG_MODULE(ofp_match);

namespace ovs::ofp {
namespace {

OfpResult<flow::TlvMapping> read_mapping(ByteReader& r) {
  flow::TlvMapping t;
  t.option_class = TRY(r.be16());
  t.type = TRY(r.u8());
  t.size = TRY(r.u8());
  uint16_t index = TRY(r.be16());
  TRY(r.skip(2));
  if (t.size % 4 || t.size > 124) {
    LOG_WARN_RL(60, 20, "tlv table option length ({}) is not a valid option size", t.size);
    return ofp_fail(Ofperr::NXTTMFC_BAD_OPT_LEN);
  }
  if (index >= 64) {
    LOG_WARN_RL(60, 20, "tlv table field index ({}) is too large (max 63)", index);
    return ofp_fail(Ofperr::NXTTMFC_BAD_FIELD_IDX);
  }
  t.index = static_cast<uint8_t>(index);
  return t;
}

void put_mapping(ByteWriter& w, const flow::TlvMapping& t) {
  w.be16(t.option_class);
  w.u8(t.type);
  w.u8(t.size);
  w.be16(t.index);
  w.zeros(2);
}

void print_mappings(std::string& out, const std::vector<flow::TlvMapping>& mappings) {
  out += " mapping table:\n  class  type  length  match field\n ------  ----  ------  --------------";
  for (const auto& t : mappings) {
    auto hash = [](unsigned v) { return hex_text(v); };
    out += fmt::format("\n {:>6}  {:>4}  {:>6}  tun_metadata{}", hash(t.option_class), hash(t.type), t.size, t.index);
  }
}

}  // namespace

OfpResult<TlvTableMod> TlvTableMod::decode(const Message& m) {
  ByteReader r = m.reader();
  TlvTableMod t;
  uint16_t command = TRY(r.be16());
  TRY(r.skip(6));
  if (command > 2) {
    LOG_WARN_RL(60, 20, "tlv table mod command ({}) is out of range", command);
    return ofp_fail(Ofperr::NXTTMFC_BAD_COMMAND);
  }
  t.command = static_cast<TlvCommand>(command);
  while (!r.empty()) t.mappings.push_back(TRY(read_mapping(r)));
  return t;
}

Bytes TlvTableMod::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::tlv_table_mod, version, xid);
  b.body().be16(static_cast<uint16_t>(command));
  b.body().zeros(6);
  for (const auto& t : mappings) put_mapping(b.body(), t);
  return b.finish();
}

Result<std::vector<flow::TlvMapping>> parse_tlv_mappings(std::string_view text) {
  std::vector<flow::TlvMapping> out;
  auto invalid = [] { return fail("invalid tlv mapping"); };
  while (!text.empty()) {
    size_t close = text.find('}');
    if (!text.starts_with('{') || close == text.npos) return invalid();
    auto parts = split(text.substr(1, close - 1), ',');
    if (parts.size() != 3 || !parts[0].starts_with("class=") || !parts[1].starts_with("type=") || !parts[2].starts_with("len=")) return invalid();
    auto option_class = parse_u16(parts[0].substr(6));
    auto type = parse_u8(parts[1].substr(5));
    auto size = parse_u8(parts[2].substr(4));
    text.remove_prefix(close + 1);
    constexpr std::string_view kArrow = "->tun_metadata";
    if (!option_class || !type || !size || !text.starts_with(kArrow)) return invalid();
    text.remove_prefix(kArrow.size());
    size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    auto index = parse_u8(text.substr(0, end), 10);
    if (!index) return invalid();
    text.remove_prefix(end);
    if (text.starts_with(',')) text.remove_prefix(1);
    else if (!text.empty()) return invalid();
    out.push_back({*option_class, *type, *size, *index});
  }
  return out;
}

Bytes encode_tlv_table_reply(const Message& request, std::span<const flow::TlvMapping> mappings) {
  MessageBuilder b(Kind::tlv_table_reply, request.version, request.xid);
  b.body().be32(256);
  b.body().be16(64);
  b.body().zeros(10);
  for (const auto& t : mappings) put_mapping(b.body(), t);
  return b.finish();
}

OfpResult<std::vector<flow::TlvMapping>> decode_tlv_table_reply(const Message& m) {
  ByteReader r = m.reader();
  TRY(r.skip(4));
  uint16_t max_fields = TRY(r.be16());
  TRY(r.skip(10));
  std::vector<flow::TlvMapping> out;
  while (!r.empty()) {
    out.push_back(TRY(read_mapping(r)));
    if (out.back().index >= max_fields) return ofp_fail(Ofperr::NXTTMFC_BAD_FIELD_IDX);
  }
  return out;
}

OfpResult<void> print_tlv_table(std::string& out, const Message& m, const PrintOptions&) {
  if (m.kind() == Kind::tlv_table_mod) {
    TlvTableMod t = TRY(TlvTableMod::decode(m));
    constexpr std::string_view kCommands[] = {"ADD", "DEL", "CLEAR"};
    out += "\n ";
    out += kCommands[static_cast<size_t>(t.command)];
    if (t.command != TlvCommand::clear) print_mappings(out, t.mappings);
    return {};
  }
  ByteReader r = m.reader();
  uint32_t space = TRY(r.be32());
  uint16_t fields = TRY(r.be16());
  std::vector<flow::TlvMapping> mappings = TRY(decode_tlv_table_reply(m));
  int used = 0;
  for (const auto& t : mappings) used += t.size;
  out += fmt::format("\n max option space={} max fields={}\n allocated option space={}\n\n", space, fields, used);
  print_mappings(out, mappings);
  return {};
}

}  // namespace ovs::ofp
