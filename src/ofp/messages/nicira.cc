// Spec: see nicira.h; texts: observed, tests/diff/ofp_print_nicira.t.
#include "ofp/messages/nicira.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ofp_util);

namespace ovs::ofp {
namespace {

constexpr uint32_t kFlowFormatStd = 0, kFlowFormatNxm = 2;
enum CtProperty : uint16_t { ct_orig, ct_reply, ct_zone, ct_mark, ct_mark_mask, ct_labels, ct_labels_mask };
enum TupleProperty : uint16_t { tp_source, tp_destination, tp_source_port, tp_destination_port, tp_icmp_id, tp_icmp_type, tp_icmp_code };

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

bool is_mapped_ipv4(const packet::Ipv6& a) {
  return std::ranges::all_of(std::span(a.bytes).first(10), [](uint8_t b) { return b == 0; }) && a.bytes[10] == 0xff && a.bytes[11] == 0xff;
}

OfpResult<packet::Ipv6> read_address(const Property& p) {
  if (p.data.size() != 4 + 16 && p.data.size() != 16) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  packet::Ipv6 a;
  std::copy(p.data.end() - 16, p.data.end(), a.bytes.begin());
  return a;
}

OfpResult<void> read_tuple(ByteView bytes, uint8_t protocol, CtTuple& t, uint8_t& family) {
  ByteReader r(bytes);
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor) return unknown_property(p, "NXT_CT_TUPLE", false);
    bool icmp = protocol == 1 || protocol == 58;
    switch (p.type) {
      case tp_source:
      case tp_destination: {
        packet::Ipv6 a = TRY(read_address(p));
        uint8_t f = is_mapped_ipv4(a) ? 4 : 6;
        if (!a.is_zero() || family == 0) {
          if (family && family != f && !a.is_zero()) return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
          if (!a.is_zero()) family = f;
        }
        (p.type == tp_source ? t.source : t.destination) = a;
        break;
      }
      case tp_source_port: t.source_port = TRY(property_u16(p)); break;
      case tp_destination_port: t.destination_port = TRY(property_u16(p)); break;
      case tp_icmp_id:
        t.icmp_id = TRY(property_u16(p));
        if (!icmp) return ofp_fail(Ofperr::OFPBPC_BAD_TYPE);
        break;
      case tp_icmp_type:
        t.icmp_type = TRY(property_u8(p));
        if (!icmp) return ofp_fail(Ofperr::OFPBPC_BAD_TYPE);
        break;
      case tp_icmp_code:
        t.icmp_code = TRY(property_u8(p));
        if (!icmp) return ofp_fail(Ofperr::OFPBPC_BAD_TYPE);
        break;
      default: TRY(unknown_property(p, "NXT_CT_TUPLE", false));
    }
  }
  return {};
}

void put_address(ByteWriter& w, uint16_t type, const packet::Ipv6& a) {
  size_t at = begin_property(w, type);
  w.zeros(4);
  w.bytes(a.bytes);
  end_property(w, at);
}

void put_tuple(ByteWriter& w, uint16_t type, const CtTuple& t, uint8_t protocol) {
  size_t at = begin_property(w, type);
  w.zeros(4);
  if (!t.source.is_zero()) put_address(w, tp_source, t.source);
  if (!t.destination.is_zero()) put_address(w, tp_destination, t.destination);
  if (protocol == 1 || protocol == 58) {
    put_property_u16(w, tp_icmp_id, t.icmp_id);
    put_property_u8(w, tp_icmp_type, t.icmp_type);
    put_property_u8(w, tp_icmp_code, t.icmp_code);
  } else {
    if (t.source_port) put_property_u16(w, tp_source_port, t.source_port);
    if (t.destination_port) put_property_u16(w, tp_destination_port, t.destination_port);
  }
  end_property(w, at);
}

std::string address_text(const packet::Ipv6& a) {
  if (!is_mapped_ipv4(a)) return a.text();
  ByteReader r(std::span<const uint8_t>(a.bytes).subspan(12));
  return packet::ipv4_text(packet::Ipv4(*r.be32()));
}

void print_tuple(std::string& out, const CtTuple& t, uint8_t family, uint8_t protocol) {
  bool v6 = family != 4;
  out += fmt::format("{}={},{}={}", v6 ? "ct_ipv6_src" : "ct_nw_src", address_text(t.source), v6 ? "ct_ipv6_dst" : "ct_nw_dst",
                     address_text(t.destination));
  if (protocol == 1 || protocol == 58) out += fmt::format(",icmp_id={},icmp_type={},icmp_code={}", t.icmp_id, t.icmp_type, t.icmp_code);
  else out += fmt::format(",ct_tp_src={},ct_tp_dst={}", t.source_port, t.destination_port);
}

std::string label_text(const std::array<uint8_t, 16>& v) {
  std::string hex;
  for (uint8_t b : v) hex += fmt::format("{:02x}", b);
  size_t at = hex.find_first_not_of('0');
  return at == hex.npos ? "0" : "0x" + hex.substr(at);
}

bool all_ones(const std::array<uint8_t, 16>& v) { return std::ranges::all_of(v, [](uint8_t b) { return b == 0xff; }); }
bool all_zero(const std::array<uint8_t, 16>& v) { return std::ranges::all_of(v, [](uint8_t b) { return b == 0; }); }

void print_ct_flush(std::string& out, const CtFlush& f) {
  out += fmt::format(" zone={} ", f.zone.value_or(0));
  if (f.mark_mask) {
    out += "mark=" + hex_text(f.mark);
    if (f.mark_mask != UINT32_MAX) out += "/" + hex_text(f.mark_mask);
    out += ' ';
  }
  if (!all_zero(f.labels_mask)) {
    out += "labels=" + label_text(f.labels);
    if (!all_ones(f.labels_mask)) out += "/" + label_text(f.labels_mask);
    out += ' ';
  }
  out += '\'';
  print_tuple(out, f.original, f.family, f.protocol);
  out += fmt::format(",ct_nw_proto={}' '", f.protocol);
  print_tuple(out, f.reply, f.family, f.protocol);
  out += '\'';
}

std::string ipfix_line(const IpfixStats& s, size_t indent) {
  auto t = [](uint64_t v) { return counter_text(v); };
  return fmt::format("flows={}, current flows={}, sampled pkts={}, ipv4 ok={}, ipv6 ok={}, tx pkts={}\n{}pkts errs={}, ipv4 errs={}, ipv6 errs={}, tx errs={}\n",
                     t(s.flows), t(s.current_flows), t(s.packets), t(s.ipv4_packets), t(s.ipv6_packets), t(s.tx_packets), std::string(indent, ' '),
                     t(s.error_packets), t(s.ipv4_errors), t(s.ipv6_errors), t(s.tx_errors));
}

OfpResult<void> print_ipfix(std::string& out, const Message& m) {
  ByteReader r = m.reader();
  if (m.kind() == Kind::ipfix_bridge_stats_reply) {
    IpfixStats s = TRY(IpfixStats::decode(r));
    out += "\n  bridge ipfix: " + ipfix_line(s, 16);
    return {};
  }
  out += fmt::format(" {} ids\n", m.body.size() / 88);
  while (!r.empty()) {
    IpfixStats s = TRY(IpfixStats::decode(r));
    out += fmt::format("  id {:>3}: ", s.collector_set_id) + ipfix_line(s, 10);
  }
  return {};
}

}  // namespace

OfpResult<IpfixStats> IpfixStats::decode(ByteReader& r) {
  IpfixStats s;
  for (uint64_t* v : {&s.flows, &s.current_flows, &s.packets, &s.ipv4_packets, &s.ipv6_packets, &s.error_packets, &s.ipv4_errors,
                      &s.ipv6_errors, &s.tx_packets, &s.tx_errors})
    *v = TRY(r.be64());
  s.collector_set_id = TRY(r.be32());
  TRY(r.skip(4));
  return s;
}

OfpResult<Protocol> decode_set_flow_format(const Message& m) {
  ByteReader r = m.reader();
  uint32_t format = TRY(r.be32());
  if (format == kFlowFormatStd) return Protocol::of10_std;
  if (format == kFlowFormatNxm) return Protocol::of10_nxm;
  LOG_WARN_RL(1, 5, "NXT_SET_FLOW_FORMAT message specified invalid flow format {}", format);
  return ofp_fail(Ofperr::OFPBRC_EPERM);
}

Bytes encode_set_flow_format(uint32_t xid, Protocol protocol) {
  MessageBuilder b(Kind::set_flow_format, Version::of10, xid);
  b.body().be32(is_nxm(protocol) ? kFlowFormatNxm : kFlowFormatStd);
  return b.finish();
}

OfpResult<bool> decode_flow_mod_table_id(const Message& m) {
  ByteReader r = m.reader();
  uint8_t on = TRY(r.u8());
  return on != 0;
}

Bytes encode_flow_mod_table_id(uint32_t xid, bool on) {
  MessageBuilder b(Kind::flow_mod_table_id, Version::of10, xid);
  b.body().u8(on);
  b.body().zeros(7);
  return b.finish();
}

OfpResult<PacketInFormat> decode_set_packet_in_format(const Message& m) {
  ByteReader r = m.reader();
  uint32_t format = TRY(r.be32());
  if (format <= 2) return static_cast<PacketInFormat>(format);
  LOG_WARN_RL(1, 5, "NXT_SET_PACKET_IN_FORMAT message specified invalid packet-in format {}", format);
  return ofp_fail(Ofperr::OFPBRC_EPERM);
}

Bytes encode_set_packet_in_format(Version version, uint32_t xid, PacketInFormat format) {
  MessageBuilder b(Kind::set_packet_in_format, version, xid);
  b.body().be32(static_cast<uint32_t>(format));
  return b.finish();
}

OfpResult<uint16_t> decode_set_controller_id(const Message& m) {
  ByteReader r = m.reader();
  ByteView zeros = TRY(r.bytes(6));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  uint16_t id = TRY(r.be16());
  return id;
}

OfpResult<uint16_t> decode_ct_flush_zone(const Message& m) { return decode_set_controller_id(m); }

Bytes encode_ct_flush_zone(Version version, uint32_t xid, uint16_t zone) {
  MessageBuilder b(Kind::ct_flush_zone, version, xid);
  b.body().zeros(6);
  b.body().be16(zone);
  return b.finish();
}

OfpResult<CtFlush> CtFlush::decode(const Message& m) {
  ByteReader r = m.reader();
  CtFlush f;
  f.protocol = TRY(r.u8());
  ByteView zeros = TRY(r.bytes(7));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  bool had_mask = false, had_labels_mask = false, had_mark = false, had_labels = false;
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor) return std::unexpected(unknown_property(p, "NXT_CT_FLUSH", false).error());
    auto wide = [&](std::array<uint8_t, 16>& v) -> OfpResult<void> {
      if (p.data.size() != 20) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      std::copy(p.data.end() - 16, p.data.end(), v.begin());
      return {};
    };
    switch (p.type) {
      case ct_orig:
      case ct_reply:
        if (p.data.size() < 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
        TRY(read_tuple(p.data.subspan(4), f.protocol, p.type == ct_orig ? f.original : f.reply, f.family));
        break;
      case ct_zone: f.zone = TRY(property_u16(p)); break;
      case ct_mark:
        f.mark = TRY(property_u32(p));
        had_mark = true;
        break;
      case ct_mark_mask:
        f.mark_mask = TRY(property_u32(p));
        had_mask = true;
        break;
      case ct_labels:
        TRY(wide(f.labels));
        had_labels = true;
        break;
      case ct_labels_mask:
        TRY(wide(f.labels_mask));
        had_labels_mask = true;
        break;
      default: TRY(unknown_property(p, "NXT_CT_FLUSH", false));
    }
  }
  if (had_mark && !had_mask) f.mark_mask = UINT32_MAX;
  if (had_labels && !had_labels_mask) f.labels_mask.fill(0xff);
  return f;
}

Bytes CtFlush::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::ct_flush, version, xid);
  ByteWriter& w = b.body();
  w.u8(protocol);
  w.zeros(7);
  put_tuple(w, ct_orig, original, protocol);
  put_tuple(w, ct_reply, reply, protocol);
  if (zone) put_property_u16(w, ct_zone, *zone);
  if (mark_mask) {
    put_property_u32(w, ct_mark, mark);
    if (mark_mask != UINT32_MAX) put_property_u32(w, ct_mark_mask, mark_mask);
  }
  if (!all_zero(labels_mask)) {
    for (auto [type, v] : {std::pair{ct_labels, &labels}, std::pair{ct_labels_mask, &labels_mask}}) {
      size_t at = begin_property(w, type);
      w.zeros(4);
      w.bytes(*v);
      end_property(w, at);
    }
  }
  return b.finish();
}

namespace {

Result<void> parse_tuple_address(std::string_view key, std::string_view value, uint8_t wanted, packet::Ipv6& out, uint8_t& family) {
  if (family && family != wanted) return fail(fmt::format("the L3 protocol does not match {}", value));
  if (!out.is_zero()) return fail(fmt::format("{} is set multiple times", key));
  if (wanted == 4) {
    auto v4 = packet::parse_ipv4(value);
    if (!v4) return fail(fmt::format("failed to parse field {}", key));
    out.bytes[10] = out.bytes[11] = 0xff;
    for (size_t i = 0; i < 4; ++i) out.bytes[12 + i] = static_cast<uint8_t>(v4->host() >> (24 - 8 * i));
  } else {
    auto v6 = packet::Ipv6::parse(value);
    if (!v6) return fail(fmt::format("failed to parse field {}", key));
    out = *v6;
  }
  family = wanted;
  return {};
}

Result<void> parse_tuple(std::string_view text, CtFlush& f, CtTuple& t) {
  std::string_view rest = text, key, value;
  while (flow::next_item(rest, key, value)) {
    if (value.empty()) return fail(fmt::format("field {} missing value", key));
    auto number16 = [&](uint16_t& out) -> Result<void> {
      auto v = parse_u16(value);
      if (!v) return fail(fmt::format("failed to parse field {}", key));
      out = *v;
      return {};
    };
    auto number8 = [&](uint8_t& out) -> Result<void> {
      auto v = parse_u8(value);
      if (!v) return fail(fmt::format("failed to parse field {}", key));
      out = *v;
      return {};
    };
    bool icmp = f.protocol == 1 || f.protocol == 58;
    if (key == "ct_nw_src") TRY(parse_tuple_address(key, value, 4, t.source, f.family));
    else if (key == "ct_nw_dst") TRY(parse_tuple_address(key, value, 4, t.destination, f.family));
    else if (key == "ct_ipv6_src") TRY(parse_tuple_address(key, value, 6, t.source, f.family));
    else if (key == "ct_ipv6_dst") TRY(parse_tuple_address(key, value, 6, t.destination, f.family));
    else if (key == "ct_nw_proto") {
      uint8_t protocol = 0;
      TRY(number8(protocol));
      if (f.protocol && f.protocol != protocol) return fail("ct_nw_proto is set multiple times");
      f.protocol = protocol;
    } else if (key == "ct_tp_src") TRY(number16(t.source_port));
    else if (key == "ct_tp_dst") TRY(number16(t.destination_port));
    else if (key == "icmp_type" || key == "icmp_code" || key == "icmp_id") {
      if (!icmp) return fail("invalid L4 fields");
      if (key == "icmp_type") TRY(number8(t.icmp_type));
      else if (key == "icmp_code") TRY(number8(t.icmp_code));
      else TRY(number16(t.icmp_id));
    } else return fail(fmt::format("invalid conntrack tuple field: {}", key));
  }
  bool icmp = f.protocol == 1 || f.protocol == 58;
  if ((t.source_port || t.destination_port) && icmp) return fail("invalid L4 fields");
  if ((t.source_port || t.destination_port) && !f.protocol) return fail("port is set without protocol");
  return {};
}

Result<CtFlush> parse_ct_words(std::span<const std::string_view> words) {
  CtFlush f;
  size_t i = 0;
  if (i < words.size() && words[i].starts_with("zone=")) {
    auto zone = parse_u16(words[i].substr(5));
    if (!zone) return fail("failed to parse zone");
    f.zone = *zone;
    ++i;
  }
  if (i < words.size() && words[i].starts_with("mark=")) {
    FieldValue v, m;
    const auto& field = flow::field(FieldId::ct_mark);
    if (!flow::parse_field(field, words[i].substr(5), v, m)) return fail("failed to parse mark");
    f.mark = static_cast<uint32_t>(v.u64(field));
    f.mark_mask = static_cast<uint32_t>(m.u64(field));
    ++i;
  }
  if (i < words.size() && words[i].starts_with("labels=")) {
    FieldValue v, m;
    if (!flow::parse_field(flow::field(FieldId::ct_label), words[i].substr(7), v, m)) return fail("failed to parse labels");
    std::copy_n(v.bytes.begin(), 16, f.labels.begin());
    std::copy_n(m.bytes.begin(), 16, f.labels_mask.begin());
    ++i;
  }
  if (i < words.size()) TRY(parse_tuple(words[i++], f, f.original));
  if (i < words.size()) TRY(parse_tuple(words[i++], f, f.reply));
  if (i < words.size()) return fail("invalid arguments");
  return f;
}

}  // namespace

Result<CtFlush> parse_ct_flush(std::span<const std::string_view> words) { return parse_ct_words(words); }

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
    flow::TlvMapping t;
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
  TRY(r.skip(16));
  std::vector<flow::TlvMapping> out;
  while (!r.empty()) out.push_back(TRY(read_mapping(r)));
  return out;
}

std::vector<Bytes> encode_ipfix_stats(const Message& request, std::span<const IpfixStats> stats) {
  bool bridge = request.kind() == Kind::ipfix_bridge_stats_request;
  StatsReply reply(request, bridge ? Kind::ipfix_bridge_stats_reply : Kind::ipfix_flow_stats_reply);
  for (const IpfixStats& s : stats) {
    Bytes element;
    ByteWriter w(element);
    for (uint64_t v : {s.flows, s.current_flows, s.packets, s.ipv4_packets, s.ipv6_packets, s.error_packets, s.ipv4_errors, s.ipv6_errors,
                       s.tx_packets, s.tx_errors})
      w.be64(v);
    w.be32(s.collector_set_id);
    w.zeros(4);
    reply.append(element);
  }
  return reply.finish();
}

OfpResult<void> print_nicira(std::string& out, const Message& m, const PrintOptions&) {
  switch (m.kind()) {
    case Kind::set_flow_format: {
      ByteReader r = m.reader();
      uint32_t format = TRY(r.be32());
      out += " format=";
      out += format == kFlowFormatStd ? "openflow10" : format == kFlowFormatNxm ? "nxm" : "(unknown)";
      return {};
    }
    case Kind::flow_mod_table_id: out += TRY(decode_flow_mod_table_id(m)) ? " enable" : " disable"; return {};
    case Kind::set_packet_in_format: {
      PacketInFormat format = TRY(decode_set_packet_in_format(m));
      out += " format=";
      out += packet_in_format_name(format);
      return {};
    }
    case Kind::set_controller_id:
    case Kind::ct_flush_zone: {
      ByteReader r = m.reader();
      TRY(r.skip(6));   // must be zero, which only the receiver minds
      out += fmt::format(" {}={}", m.kind() == Kind::ct_flush_zone ? "zone_id" : "id", TRY(r.be16()));
      return {};
    }
    case Kind::ct_flush: {
      CtFlush f = TRY(CtFlush::decode(m));
      print_ct_flush(out, f);
      return {};
    }
    case Kind::tlv_table_mod: {
      TlvTableMod t = TRY(TlvTableMod::decode(m));
      constexpr std::string_view kCommands[] = {"ADD", "DEL", "CLEAR"};
      out += "\n ";
      out += kCommands[static_cast<size_t>(t.command)];
      if (t.command != TlvCommand::clear) print_mappings(out, t.mappings);
      return {};
    }
    case Kind::tlv_table_reply: {
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
    default: return print_ipfix(out, m);
  }
}

}  // namespace ovs::ofp
