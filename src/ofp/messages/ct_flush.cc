// Which connections to forget: message and command-line text. Spec: nicira-ext; reference sheet "openflow-messages" 3, 6.9.
#include "ofp/actions/context.h"
#include "ofp/messages/nicira.h"

namespace ovs::ofp {
namespace {

enum CtProperty : uint16_t { ct_orig, ct_reply, ct_zone, ct_mark, ct_mark_mask, ct_labels, ct_labels_mask };
enum TupleProperty : uint16_t { tp_source, tp_destination, tp_source_port, tp_destination_port, tp_icmp_id, tp_icmp_type, tp_icmp_code };

constexpr size_t kV4At = 12;     // where an IPv4 address lies within one of IPv6

bool is_mapped_ipv4(const packet::Ipv6& a) {
  return std::ranges::all_of(std::span(a.bytes).first(10), [](uint8_t b) { return b == 0; }) && a.bytes[10] == 0xff && a.bytes[11] == 0xff;
}

/// IPv4 comes as ::ffff:a.b.c.d; a filter holds the four bytes alone.
OfpResult<packet::Ipv6> read_address(const Property& p, uint8_t& family) {
  if (p.data.size() != 4 + 16 && p.data.size() != 16) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  packet::Ipv6 a;
  std::copy(p.data.end() - 16, p.data.end(), a.bytes.begin());
  if (a.is_zero()) {
    if (!family) family = 6;
    return a;
  }
  uint8_t f = is_mapped_ipv4(a) ? 4 : 6;
  if (family && family != f) return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
  family = f;
  if (f == 4) std::fill_n(a.bytes.begin(), kV4At, uint8_t{0});
  return a;
}

OfpResult<void> read_tuple(ByteView bytes, uint8_t protocol, flow::CtTuple& t, uint8_t& family) {
  ByteReader r(bytes);
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor) continue;
    bool icmp = protocol == 1 || protocol == 58;
    switch (p.type) {
      case tp_source: t.src = TRY(read_address(p, family)); break;
      case tp_destination: t.dst = TRY(read_address(p, family)); break;
      case tp_source_port: t.src_port = TRY(property_u16(p)); break;
      case tp_destination_port: t.dst_port = TRY(property_u16(p)); break;
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
      default: break;      // passed over, like those of other vendors
    }
  }
  return {};
}

void put_address(ByteWriter& w, uint16_t type, packet::Ipv6 a, bool v4) {
  if (v4) a.bytes[10] = a.bytes[11] = 0xff;
  size_t at = begin_property(w, type);
  w.bytes(a.bytes);
  end_property(w, at);
}

void put_tuple(ByteWriter& w, uint16_t type, const flow::CtTuple& t, const flow::CtFilter& f) {
  bool ports = t.src_port || t.dst_port, icmp = f.original.is_icmp() && (t.icmp_id || t.icmp_type || t.icmp_code);
  if (t.src.is_zero() && t.dst.is_zero() && !ports && !icmp) return;
  size_t at = begin_property(w, type);
  w.zeros(4);
  if (!t.src.is_zero()) put_address(w, tp_source, t.src, f.family == 4);
  if (!t.dst.is_zero()) put_address(w, tp_destination, t.dst, f.family == 4);
  if (f.original.is_icmp()) {
    put_property_u16(w, tp_icmp_id, t.icmp_id);
    put_property_u8(w, tp_icmp_type, t.icmp_type);
    put_property_u8(w, tp_icmp_code, t.icmp_code);
  } else {
    if (t.src_port) put_property_u16(w, tp_source_port, t.src_port);
    if (t.dst_port) put_property_u16(w, tp_destination_port, t.dst_port);
  }
  end_property(w, at);
}

bool all_zero(const std::array<uint8_t, 16>& v) { return std::ranges::all_of(v, [](uint8_t b) { return b == 0; }); }

}  // namespace

OfpResult<CtFlush> CtFlush::decode(const Message& m) {
  ByteReader r = m.reader();
  flow::CtFilter f;
  uint8_t protocol = TRY(r.u8());
  f.original.proto = f.reply.proto = protocol;
  ByteView zeros = TRY(r.bytes(7));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  bool had_mask = false, had_labels_mask = false, had_mark = false, had_labels = false;
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if (p.vendor) continue;
    auto wide = [&](std::array<uint8_t, 16>& v) -> OfpResult<void> {
      if (p.data.size() != 16 && p.data.size() != 20) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      std::copy(p.data.end() - 16, p.data.end(), v.begin());
      return {};
    };
    switch (p.type) {
      case ct_orig:
      case ct_reply:
        if (p.data.size() < 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
        TRY(read_tuple(p.data.subspan(4), protocol, p.type == ct_orig ? f.original : f.reply, f.family));
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
      default: break;
    }
  }
  if (had_mark && !had_mask) f.mark_mask = UINT32_MAX;
  if (had_labels && !had_labels_mask) f.labels_mask.fill(0xff);
  f.original.v6 = f.reply.v6 = f.family == 6;
  return CtFlush{f};
}

Bytes CtFlush::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::ct_flush, version, xid);
  ByteWriter& w = b.body();
  const flow::CtFilter& f = filter;
  w.u8(f.original.proto);
  w.zeros(7);
  put_tuple(w, ct_orig, f.original, f);
  put_tuple(w, ct_reply, f.reply, f);
  if (f.zone) put_property_u16(w, ct_zone, *f.zone);
  if (f.mark_mask) {
    put_property_u32(w, ct_mark, f.mark);
    if (f.mark_mask != UINT32_MAX) put_property_u32(w, ct_mark_mask, f.mark_mask);
  }
  if (!all_zero(f.labels_mask)) {
    for (auto [type, v] : {std::pair{ct_labels, &f.labels}, std::pair{ct_labels_mask, &f.labels_mask}}) {
      size_t at = begin_property(w, type);
      w.zeros(4);
      w.bytes(*v);
      end_property(w, at);
    }
  }
  return b.finish();
}

OfpResult<void> print_ct_flush(std::string& out, const Message& m, const PrintOptions&) {
  auto flush = TRY(CtFlush::decode(m));
  out += ' ' + flow::ct_filter_text(flush.filter);
  return {};
}

}  // namespace ovs::ofp
