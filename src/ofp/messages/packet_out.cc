// Packet-outs and their text. Spec: see packet.h; texts: observed, tests/diff/ofp_print_packet.t.
#include "base/log.h"
#include "base/strings.h"
#include "ofp/messages/packet.h"
#include "packet/headers.h"

OVS_LOG_MODULE(ofp_packet);

namespace ovs::ofp {
namespace {

bool good_in_port(OfPort p) { return p < kPortMax || p == kPortLocal || p == kPortNone || p == kPortController; }

/// What a packet-out of 1.5 may tell, as observed: not all that a switch keeps beside a packet.
bool is_pipeline_field(FieldId id) {
  bool tunnel = id >= FieldId::tun_id && id <= FieldId::tun_metadata0 + 63;
  bool number = id >= FieldId::reg0 && id <= FieldId::xxreg7;
  return tunnel || number || id == FieldId::packet_type || id == FieldId::metadata || id == FieldId::in_port || id == FieldId::in_port_oxm;
}

bool only_pipeline_fields(const flow::Match& match) {
  return std::ranges::all_of(flow::all_fields(), [&](const flow::FieldInfo& f) { return is_pipeline_field(f.id) || match.is_wild(f.id); });
}

OfpResult<void> read_head(ByteReader& r, Version v, PacketOut& p, uint16_t& actions_len, const std::shared_ptr<const flow::TunMetadataTable>& tlv) {
  p.buffer_id = TRY(r.be32());
  if (v >= Version::of15) {
    actions_len = TRY(r.be16());
    TRY(r.skip(2));
    p.metadata = TRY(flow::decode_ofp11_match(r, {.strict = false, .tlv = tlv}));
    if (!only_pipeline_fields(p.metadata)) return ofp_fail(Ofperr::OFPBRC_PIPELINE_FIELDS_ONLY);
    if (p.metadata.is_wild(FieldId::in_port)) p.metadata.set_in_port(kPortAny);
    p.in_port = OfPort(static_cast<uint16_t>(p.metadata.key.in_port.host()));
    return {};
  }
  if (v == Version::of10) {
    p.in_port = OfPort(TRY(r.be16()));
    actions_len = TRY(r.be16());
  } else {
    p.in_port = TRY(port_from_of11(TRY(r.be32())));
    actions_len = TRY(r.be16());
    TRY(r.skip(6));
  }
  p.metadata.set_in_port(p.in_port);
  return {};
}

}  // namespace

OfpResult<PacketOut> PacketOut::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  ByteReader r = m.reader();
  PacketOut p;
  uint16_t actions_len = 0;
  TRY(read_head(r, m.version, p, actions_len, tlv));
  auto actions = r.bytes(actions_len);
  if (!actions) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  p.actions = TRY(decode_actions(*actions, {.version = m.version, .tlv = tlv}, ActionsIn::packet_out));
  if (!good_in_port(p.in_port)) {
    LOG_WARN_RL(60, 20, "packet-out has bad input port 0x{:x}", p.in_port.value);
    return ofp_fail(Ofperr::OFPBRC_BAD_PORT);
  }
  if (p.buffer_id == kNoBuffer) {
    ByteView rest = r.rest();
    p.packet.assign(rest.begin(), rest.end());
  }
  return p;
}

Bytes PacketOut::encode(Version v, uint32_t xid) const {
  MessageBuilder b(Kind::packet_out, v, xid);
  ByteWriter& w = b.body();
  w.be32(buffer_id);
  Bytes list;
  ByteWriter actions_writer(list);
  encode_actions(actions_writer, actions, {v});
  auto length = static_cast<uint16_t>(list.size());
  if (v >= Version::of15) {
    w.be16(length);
    w.zeros(2);
    flow::Match match = metadata;
    match.set_in_port(in_port);
    flow::put_oxm_match(w.out(), match, flow_version(v));
  } else if (v == Version::of10) {
    w.be16(in_port.value);
    w.be16(length);
  } else {
    w.be32(port_to_of11(in_port));
    w.be16(length);
    w.zeros(6);
  }
  w.bytes(list);
  if (buffer_id == kNoBuffer) w.bytes(packet);
  return b.finish();
}

void PacketOut::print(std::string& out, const PrintOptions& options) const {
  out += ' ' + flow::match_text(metadata, {options.names.ports, flow::kDefaultPriority});
  out += " actions=";
  print_actions(out, actions, {options.names});
  if (buffer_id != kNoBuffer) {
    out += fmt::format(" buffer=0x{:08x}", buffer_id);
    return;
  }
  out += fmt::format(" data_len={}", packet.size());
  if (options.verbosity > 0 && !packet.empty()) {
    out += '\n';
    out += packet_text(packet, metadata.key.packet_type.host());
    if (options.verbosity > 2) print_hex_dump(out, packet, false);
  }
}

OfpResult<void> print_packet_out(std::string& out, const Message& m, const PrintOptions& options) {
  PacketOut p = TRY(PacketOut::decode(m, options.tlv));
  p.print(out, options);
  return {};
}

namespace {

bool is_pipeline_field(std::string_view key) {
  const auto* f = flow::field_by_name(key);
  if (!f) f = flow::field_by_oxm_name(key);
  return f && f->id != FieldId::in_port_oxm && is_pipeline_field(f->id);
}

}  // namespace

Result<PacketOut> parse_packet_out_text(std::string_view text, const Names& names, ProtocolSet& usable) {
  PacketOut p;
  usable = ProtocolSet::all();
  size_t at = text.find("action");
  std::string_view actions;
  if (at != text.npos) {
    size_t equals = text.find('=', at);
    if (equals == text.npos) return fail("must specify an action");
    actions = text.substr(equals + 1);
    text = text.substr(0, at);
  }
  std::string_view rest = text, key, value;
  while (flow::next_item(rest, key, value)) {
    if (value.empty()) return fail(fmt::format("field {} missing value", key));
    if (key == "in_port") {
      auto port = parse_port(value, names.ports);
      if (!port) return fail(fmt::format("{} is not a valid OpenFlow port", value));
      if (!good_in_port(*port)) return fail(fmt::format("{} is not a valid OpenFlow port for PACKET_OUT", value));
      p.in_port = *port;
    } else if (key == "packet_type") {
      flow::Formats formats = flow::kFormatAll;
      std::string pair = value.starts_with('(') ? std::string(value) : fmt::format("({})", value);
      auto item = flow::parse_match_item(key, pair, p.metadata, formats, {names.ports, names.tables, nullptr});
      if (!item) return fail(fmt::format("{}({}) can't be interpreted", key, value));
    } else if (key == "packet") {
      auto bytes = text_hex_bytes(value);
      if (!bytes) return fail("packet: Trailing garbage in packet data");
      if (bytes->size() < sizeof(packet::EthHeader)) return fail("packet: Packet data too short for Ethernet");
      p.packet = std::move(*bytes);
    } else if (flow::field_by_name(key) || flow::field_by_oxm_name(key)) {
      if (!is_pipeline_field(key)) return fail(fmt::format("{} is not a valid pipeline field for PACKET_OUT", key));
      flow::Formats formats = flow::kFormatAll;
      TRY(flow::parse_match_item(key, value, p.metadata, formats, {names.ports, names.tables, nullptr}));
      usable &= protocols_of(formats);   // versions before 1.5 leave the field out
    } else {
      return fail(fmt::format("unknown keyword {}", key));
    }
  }
  if (p.packet.empty()) return fail("must specify packet");
  p.metadata.set_in_port(p.in_port);
  ActionParse how{.names = names};
  p.actions = TRY(parse_actions(actions, how, ActionsIn::packet_out));
  usable &= how.usable;
  return p;
}

}  // namespace ovs::ofp
