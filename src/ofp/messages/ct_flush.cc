// Which connections to forget: message and command-line text. Spec: nicira-ext; reference sheet "openflow-messages" 3, 6.9.
#include "base/strings.h"
#include "ofp/actions/context.h"
#include "ofp/messages/nicira.h"

namespace ovs::ofp {
namespace {

enum CtProperty : uint16_t { ct_orig, ct_reply, ct_zone, ct_mark, ct_mark_mask, ct_labels, ct_labels_mask };
enum TupleProperty : uint16_t { tp_source, tp_destination, tp_source_port, tp_destination_port, tp_icmp_id, tp_icmp_type, tp_icmp_code };

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

}  // namespace

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

OfpResult<void> print_ct_flush(std::string& out, const Message& m, const PrintOptions&) {
  CtFlush f = TRY(CtFlush::decode(m));
  print_ct_flush(out, f);
  return {};
}

}  // namespace ovs::ofp
