// Spec: see packet.h; reference sheet "openflow-messages" 3, 3.1, 4.5.
#include "ofp/messages/packet.h"

#include "base/log.h"
#include "base/strings.h"
#include "flow/extract.h"
#include "ofp/messages/flow_wire.h"

OVS_LOG_MODULE(ofp_packet);

namespace ovs::ofp {

namespace {

enum PacketIn2 : uint16_t { pin2_packet, pin2_full_len, pin2_buffer_id, pin2_table_id, pin2_cookie, pin2_reason, pin2_metadata, pin2_userdata, pin2_continuation };

/// How a reason is told to versions that do not know it.
uint8_t reason_for(PacketInReason reason, Version v) {
  switch (reason) {
    case PacketInReason::action_set:
    case PacketInReason::group:
    case PacketInReason::packet_out:
      return std::to_underlying(v < Version::of14 ? PacketInReason::action : reason);
    case PacketInReason::explicit_miss: return std::to_underlying(v < Version::of13 ? PacketInReason::action : PacketInReason::no_match);
    case PacketInReason::implicit_miss: return std::to_underlying(PacketInReason::no_match);
    default: return std::to_underlying(reason);
  }
}

uint16_t in_port_of(const flow::Match& match) { return static_cast<uint16_t>(match.key.in_port.host()); }

Bytes rest_of(ByteReader& r) {
  ByteView rest = r.rest();
  return Bytes(rest.begin(), rest.end());
}

}  // namespace

std::string_view packet_in_format_name(PacketInFormat f) {
  constexpr std::string_view kNames[] = {"standard", "nxt_packet_in", "nxt_packet_in2"};
  return kNames[std::to_underlying(f)];
}

std::optional<PacketInFormat> packet_in_format_from_name(std::string_view name) {
  if (iequals(name, "standard") || iequals(name, "openflow10")) return PacketInFormat::standard;
  if (iequals(name, "nxt_packet_in") || iequals(name, "nxm")) return PacketInFormat::nxt_packet_in;
  if (iequals(name, "nxt_packet_in2")) return PacketInFormat::nxt_packet_in2;
  return std::nullopt;
}

// ---- packet-in: decode ----

namespace {

OfpResult<PacketIn> decode_of10(ByteReader& r) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.metadata.set_in_port(OfPort(TRY(r.be16())));
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  TRY(r.skip(1));
  p.packet = rest_of(r);
  return p;
}

OfpResult<PacketIn> decode_of11(ByteReader& r) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.metadata.set_in_port(TRY(port_from_of11(TRY(r.be32()))));
  TRY(r.skip(4));
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  p.packet = rest_of(r);
  return p;
}

OfpResult<PacketIn> decode_of12_up(ByteReader& r, Version v, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  if (v >= Version::of13) p.cookie = TRY(r.be64());
  p.metadata = TRY(flow::decode_ofp11_match(r, {.strict = false, .tlv = tlv}));
  TRY(r.skip(2));
  p.packet = rest_of(r);
  return p;
}

OfpResult<PacketIn> decode_nxt(ByteReader& r, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  p.cookie = TRY(r.be64());
  uint16_t match_len = TRY(r.be16());
  TRY(r.skip(6));
  size_t padded = (match_len + 7u) / 8 * 8;
  ByteReader entries = TRY(r.sub(padded));
  p.metadata = TRY(flow::decode_nxm(entries.rest().first(match_len), {.strict = false, .tlv = tlv}));
  TRY(r.skip(2));
  p.packet = rest_of(r);
  return p;
}

OfpResult<PacketIn> decode_nxt2(ByteReader& r, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  PacketIn p;
  std::optional<uint32_t> full_length;
  while (!r.empty()) {
    Property property = TRY(read_property(r));
    switch (property.vendor ? 0xffffu : property.type) {
      case pin2_packet: p.packet.assign(property.data.begin(), property.data.end()); break;
      case pin2_full_len: full_length = TRY(property_u32(property)); break;
      case pin2_buffer_id: p.buffer_id = TRY(property_u32(property)); break;
      case pin2_table_id: p.table_id = TRY(property_u8(property)); break;
      case pin2_cookie: p.cookie = TRY(property_u64(property)); break;
      case pin2_reason: p.reason = static_cast<PacketInReason>(TRY(property_u8(property))); break;
      case pin2_metadata: p.metadata = TRY(flow::decode_nxm(property.data, {.strict = false, .tlv = tlv})); break;
      case pin2_userdata: p.userdata.assign(property.data.begin(), property.data.end()); break;
      case pin2_continuation: p.continuation_bytes.assign(property.data.begin(), property.data.end()); break;
      default: TRY(unknown_property(property, "packet_in2", true)); break;
    }
  }
  p.total_len = full_length.value_or(static_cast<uint32_t>(p.packet.size()));
  return p;
}

}  // namespace

OfpResult<PacketIn> PacketIn::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  ByteReader r = m.reader();
  if (m.space() == Space::nicira) return m.row->number == 17 ? decode_nxt(r, std::move(tlv)) : decode_nxt2(r, std::move(tlv));
  if (m.version == Version::of10) return decode_of10(r);
  if (m.version == Version::of11) return decode_of11(r);
  return decode_of12_up(r, m.version, std::move(tlv));
}

OfpResult<PacketIn> decode_resume(const Message&, std::shared_ptr<const flow::TunMetadataTable>) {
  // The switch makes no continuations yet, so no message can resume one of its own.
  return ofp_fail(Ofperr::NXR_STALE);
}

// ---- packet-in: encode ----

namespace {

void put_properties(ByteWriter& w, const PacketIn& p, Version v) {
  auto blob = [&w](uint16_t type, ByteView data) {
    size_t start = begin_property(w, type);
    w.bytes(data);
    end_property(w, start);
  };
  if (!p.packet.empty()) blob(pin2_packet, p.packet);
  if (p.total_len != p.packet.size()) put_property_u32(w, pin2_full_len, p.total_len);
  put_property_u8(w, pin2_table_id, p.table_id);
  if (p.cookie != UINT64_MAX) put_property_u64(w, pin2_cookie, p.cookie);
  put_property_u8(w, pin2_reason, reason_for(p.reason, v));
  Bytes entries;
  flow::encode_oxm_entries(entries, p.metadata, v == Version::of10 ? flow::OfpVersion::none : wire_version(v));
  blob(pin2_metadata, entries);
  if (!p.userdata.empty()) blob(pin2_userdata, p.userdata);
  if (!p.continuation_bytes.empty()) blob(pin2_continuation, p.continuation_bytes);
}

}  // namespace

Bytes PacketIn::encode(Protocol protocol, PacketInFormat format) const {
  Version v = version_of(protocol);
  if (format == PacketInFormat::nxt_packet_in2) {
    MessageBuilder b(*find_row(Kind::packet_in, v, Space::nicira, 30), v, 0);
    put_properties(b.body(), *this, v);
    return b.finish();
  }
  if (format == PacketInFormat::nxt_packet_in) {
    MessageBuilder b(*find_row(Kind::packet_in, v, Space::nicira, 17), v, 0);
    ByteWriter& w = b.body();
    w.be32(buffer_id);
    w.be16(static_cast<uint16_t>(total_len));
    w.u8(reason_for(reason, v));
    w.u8(table_id);
    w.be64(cookie);
    size_t length_at = w.size();
    w.be16(0);
    w.zeros(6);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), metadata)));
    w.zeros(2);
    w.bytes(packet);
    return b.finish();
  }
  MessageBuilder b(*find_row(Kind::packet_in, v, Space::plain, 10), v, 0);
  ByteWriter& w = b.body();
  w.be32(buffer_id);
  if (v == Version::of10) {
    w.be16(static_cast<uint16_t>(total_len));
    w.be16(in_port_of(metadata));
    w.u8(reason_for(reason, v));
    w.zeros(1);
  } else if (v == Version::of11) {
    uint32_t port = flow::port_to_of11(OfPort(in_port_of(metadata)));
    w.be32(port);
    w.be32(port);
    w.be16(static_cast<uint16_t>(total_len));
    w.u8(reason_for(reason, v));
    w.u8(table_id);
  } else {
    w.be16(static_cast<uint16_t>(total_len));
    w.u8(reason_for(reason, v));
    w.u8(table_id);
    if (v >= Version::of13) w.be64(cookie);
    flow::put_oxm_match(w.out(), metadata, wire_version(v));
    w.zeros(2);
  }
  w.bytes(packet);
  return b.finish();
}

Bytes PacketIn::encode_resume(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::resume, version, xid);
  put_properties(b.body(), *this, version);
  return b.finish();
}

// ---- packet-in: print ----

std::string packet_text(ByteView packet, uint32_t packet_type) {
  flow::FlowKey key = flow::extract_frame(packet, packet_type);
  std::string text = flow::flow_text(key);
  auto checksum = [&](size_t l4, size_t offset, size_t header, std::string_view name, bool wide = false) {
    if (l4 + header > packet.size()) return;
    const uint8_t* p = packet.data() + l4 + offset;
    uint32_t value = wide ? uint32_t{p[0]} << 24 | uint32_t{p[1]} << 16 | uint32_t{p[2]} << 8 | p[3] : uint32_t{p[0]} << 8 | p[1];
    text += fmt::format(" {}_csum:{:x}", name, value);
  };
  packet::Packet copy = packet::Packet::from_bytes(packet);
  flow::FlowKey again;
  flow::extract(copy, again);
  size_t l4 = copy.l4;
  if (copy.l4 != packet::kNoOffset && !(key.nw_frag & flow::kFragLater)) {
    bool v4 = key.dl_type.host() == 0x0800;
    if (key.nw_proto == 6) checksum(l4, 16, 20, "tcp");
    else if (key.nw_proto == 17) checksum(l4, 6, 8, "udp");
    else if (key.nw_proto == 132) checksum(l4, 8, 12, "sctp", true);
    else if (key.nw_proto == 1 && v4) checksum(l4, 2, 4, "icmp");
    else if (key.nw_proto == 58 && !v4) checksum(l4, 2, 4, "icmp6");
  }
  return text + "\n";
}

void PacketIn::print(std::string& out, const PrintOptions& options) const {
  if (table_is_named(table_id, options.names.tables)) {
    out += " table_id=";
    print_table(out, table_id, options.names.tables);
  }
  if (cookie != UINT64_MAX) out += fmt::format(" cookie=0x{:x}", cookie);
  out += fmt::format(" total_len={} ", total_len);
  out += flow::match_text(metadata, {.ports = options.names.ports});
  out += fmt::format(" (via {})", packet_in_reason_name(reason));
  out += fmt::format(" data_len={}", packet.size());
  if (buffer_id == kNoBuffer) {
    out += " (unbuffered)";
    if (total_len != packet.size()) out += " (***total_len != data_len***)";
  } else {
    out += fmt::format(" buffer=0x{:08x}", buffer_id);
    if (total_len < packet.size()) out += " (***total_len < data_len***)";
  }
  out += '\n';
  if (!userdata.empty()) out += " userdata=" + dotted_hex(userdata) + "\n";
  if (options.verbosity >= 1) {
    uint32_t packet_type = metadata.mask.packet_type ? metadata.key.packet_type.host() : 0;
    out += packet_text(packet, packet_type);
  }
  if (options.verbosity >= 3) print_hex_dump(out, packet, false);
}

OfpResult<void> print_packet_in(std::string& out, const Message& m, const PrintOptions& options) {
  PacketIn packet = TRY(PacketIn::decode(m, options.tlv));
  packet.print(out, options);
  return {};
}

// ---- packet-out ----

namespace {

bool may_come_from(OfPort port) { return port < kPortMax || port == kPortLocal || port == kPortNone || port == kPortController; }

OfpResult<Actions> take_actions(ByteReader& r, uint16_t size, Version v, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  ByteReader list = TRY(r.sub(size));
  return decode_actions(list.rest(), {.version = v, .tlv = std::move(tlv), .debug_actions = true}, ActionsIn::packet_out);
}

}  // namespace

OfpResult<PacketOut> PacketOut::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  PacketOut p;
  ByteReader r = m.reader();
  p.buffer_id = TRY(r.be32());
  if (m.version == Version::of15) {
    uint16_t size = TRY(r.be16());
    TRY(r.skip(2));
    auto match = flow::decode_ofp11_match(r, {.tlv = tlv, .pipeline_fields_only = true});
    if (!match) return ofp_fail(match.error() == flow::MatchErrc::bad_field ? Ofperr::OFPBRC_PIPELINE_FIELDS_ONLY : OfpError(match.error()).code);
    p.metadata = std::move(*match);
    if (p.metadata.is_wild(FieldId::in_port)) return ofp_fail(Ofperr::OFPBRC_BAD_PORT);
    p.in_port = OfPort(in_port_of(p.metadata));
    p.actions = TRY(take_actions(r, size, m.version, tlv));
  } else if (m.version == Version::of10) {
    p.in_port = OfPort(TRY(r.be16()));
    uint16_t size = TRY(r.be16());
    p.actions = TRY(take_actions(r, size, m.version, tlv));
  } else {
    auto port = port_from_of11(TRY(r.be32()));
    if (!port) return ofp_fail(Ofperr::OFPBRC_BAD_PORT);
    p.in_port = *port;
    uint16_t size = TRY(r.be16());
    TRY(r.skip(6));
    p.actions = TRY(take_actions(r, size, m.version, tlv));
  }
  if (!may_come_from(p.in_port)) {
    LOG_WARN_RL(1, 5, "packet-out has bad input port {:#x}", p.in_port.value);
    return ofp_fail(Ofperr::OFPBRC_BAD_PORT);
  }
  if (m.version != Version::of15) p.metadata.set_in_port(p.in_port);
  if (p.buffer_id == kNoBuffer) p.packet = rest_of(r);
  return p;
}

Bytes PacketOut::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::packet_out, version, xid);
  ByteWriter& w = b.body();
  Bytes list;
  ByteWriter actions_writer(list);
  encode_actions(actions_writer, actions, {version});
  w.be32(buffer_id);
  auto size = static_cast<uint16_t>(list.size());
  if (version == Version::of15) {
    w.be16(size);
    w.zeros(2);
    flow::Match match = metadata;
    match.set_in_port(in_port);
    flow::put_oxm_match(w.out(), match, wire_version(version));
  } else if (version == Version::of10) {
    w.be16(in_port.value);
    w.be16(size);
  } else {
    w.be32(flow::port_to_of11(in_port));
    w.be16(size);
    w.zeros(6);
  }
  w.bytes(list);
  if (buffer_id == kNoBuffer) w.bytes(packet);
  return b.finish();
}

void PacketOut::print(std::string& out, const PrintOptions& options) const {
  out += ' ';
  out += flow::match_text(metadata, {.ports = options.names.ports});
  out += " actions=";
  print_actions(out, actions, {.names = options.names});
  if (buffer_id != kNoBuffer) {
    out += fmt::format(" buffer=0x{:08x}", buffer_id);
    return;
  }
  out += fmt::format(" data_len={}", packet.size());
  if (options.verbosity >= 1 && !packet.empty()) {
    uint32_t packet_type = metadata.mask.packet_type ? metadata.key.packet_type.host() : 0;
    out += '\n' + packet_text(packet, packet_type);
    if (options.verbosity >= 3) print_hex_dump(out, packet, false);
  }
}

OfpResult<void> print_packet_out(std::string& out, const Message& m, const PrintOptions& options) {
  PacketOut packet = TRY(PacketOut::decode(m, options.tlv));
  packet.print(out, options);
  return {};
}

Result<PacketOut> parse_packet_out_text(std::string_view text, const Names& names, ProtocolSet& usable) {
  PacketOut p;
  usable = ProtocolSet::all();
  std::string_view fields = text;
  std::optional<std::string_view> action_text;
  if (size_t at = text.find("action"); at != text.npos) {
    if (size_t equals = text.find('=', at); equals != text.npos) {
      fields = text.substr(0, at);
      action_text = text.substr(equals + 1);
    }
  }
  flow::Formats formats = flow::kFormatAll;
  bool has_packet = false;
  std::string_view key, value;
  while (flow::next_item(fields, key, value)) {
    if (value.empty()) return fail(fmt::format("field {} missing value", key));
    if (key == "in_port") {
      auto port = parse_port(value, names.ports);
      if (!port) return fail(fmt::format("{} is not a valid OpenFlow port", value));
      if (!may_come_from(*port)) return fail(fmt::format("{} is not a valid OpenFlow port for PACKET_OUT", value));
      p.in_port = *port;
    } else if (key == "packet") {
      auto bytes = text_hex_bytes(value);
      if (!bytes) return fail(fmt::format("packet: {}", "Trailing garbage in packet data"));
      p.packet = std::move(*bytes);
      has_packet = true;
    } else {
      auto item = flow::parse_match_item(key, value, p.metadata, formats, {.ports = names.ports, .tables = names.tables});
      if (!item) return std::unexpected(item.error());
      if (*item == flow::ItemResult::unknown) return fail(fmt::format("unknown keyword {}", key));
    }
  }
  if (!has_packet) return fail("must specify packet");
  p.metadata.set_in_port(p.in_port);
  if (action_text) {
    ActionParse context;
    context.names = names;
    p.actions = TRY(parse_actions(*action_text, context, ActionsIn::packet_out));
    usable &= context.usable;
  }
  return p;
}

}  // namespace ovs::ofp
