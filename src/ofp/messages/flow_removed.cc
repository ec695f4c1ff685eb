// Flow removal. Spec: see flow.h; texts: observed, tests/diff/ofp_print_flow.t.
#include "ofp/messages/flow.h"
#include "ofp/messages/oxs.h"

namespace ovs::ofp {

std::string flow_removed_reason_text(uint8_t reason) {
  constexpr std::string_view kNames[] = {"idle", "hard", "delete", "group_delete", "meter_delete", "eviction"};
  return reason < std::size(kNames) ? std::string(kNames[reason]) : std::to_string(reason);
}

namespace {

using Tlv = std::shared_ptr<const flow::TunMetadataTable>;

OfpResult<FlowRemoved> removed_of10(ByteReader& r) {
  FlowRemoved f;
  bool exact = false;
  f.match = TRY(decode_of10_match(r, exact));
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  if (exact) f.priority = 65535;
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  TRY(r.skip(1));
  TRY(read_duration(r, f));
  f.idle_timeout = TRY(r.be16());
  TRY(r.skip(2));
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  return f;
}

OfpResult<FlowRemoved> removed_nx(ByteReader& r, const Tlv& tlv) {
  FlowRemoved f;
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  uint8_t table = TRY(r.u8());
  f.table_id = table ? static_cast<uint8_t>(table - 1) : kAllTables;
  TRY(read_duration(r, f));
  f.idle_timeout = TRY(r.be16());
  uint16_t match_len = TRY(r.be16());
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.match = TRY(read_nxm(r, match_len, tlv));
  if (!r.empty()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  return f;
}

OfpResult<FlowRemoved> removed_of11(ByteReader& r, const Tlv& tlv) {
  FlowRemoved f;
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  f.table_id = TRY(r.u8());
  TRY(read_duration(r, f));
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return f;
}

OfpResult<FlowRemoved> removed_of15(ByteReader& r, const Tlv& tlv) {
  FlowRemoved f;
  f.table_id = TRY(r.u8());
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  f.priority = TRY(r.be16());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  f.cookie = TRY(r.be64());
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  take_oxs(f, TRY(read_oxs(r)));
  return f;
}

/// Reasons that a version does not have are told as the nearest that it has.
uint8_t wire_reason(FlowRemovedReason reason, Version v) {
  bool newer = reason == FlowRemovedReason::meter_deleted || reason == FlowRemovedReason::eviction;
  if (v < Version::of14 && newer && reason == FlowRemovedReason::meter_deleted) return static_cast<uint8_t>(FlowRemovedReason::deleted);
  return static_cast<uint8_t>(reason);
}

}  // namespace

OfpResult<FlowRemoved> FlowRemoved::decode(const Message& m, Tlv tlv) {
  ByteReader r = m.reader();
  if (m.space() == Space::nicira) return removed_nx(r, tlv);
  if (m.version == Version::of10) return removed_of10(r);
  if (m.version >= Version::of15) return removed_of15(r, tlv);
  return removed_of11(r, tlv);
}

Bytes FlowRemoved::encode(Protocol protocol) const {
  Version v = version_of(protocol);
  uint8_t why = wire_reason(reason, v);
  if (is_nxm(protocol)) {
    MessageBuilder b(*find_row(Kind::flow_removed, v, Space::nicira, 14), v, 0);
    ByteWriter& w = b.body();
    w.be64(cookie);
    w.be16(static_cast<uint16_t>(priority));
    w.u8(why);
    w.u8(static_cast<uint8_t>(table_id + 1));
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(idle_timeout);
    size_t length_at = w.size();
    w.be16(0);
    w.be64(packets);
    w.be64(bytes);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match)));
    return b.finish();
  }
  MessageBuilder b(Kind::flow_removed, v, 0);
  ByteWriter& w = b.body();
  if (v >= Version::of15) {
    w.u8(table_id);
    w.u8(why);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be64(cookie);
    flow::put_oxm_match(w.out(), match, flow::OfpVersion::of15);
    OxsWriter oxs(w);
    oxs.duration(duration_sec, duration_nsec);
    oxs.packets(packets);
    oxs.bytes(bytes);
  } else {
    if (v == Version::of10) flow::put_ofp10_match(w.out(), match);
    w.be64(cookie);
    w.be16(static_cast<uint16_t>(priority));
    w.u8(why);
    w.u8(v == Version::of10 ? 0 : table_id);
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(idle_timeout);
    w.be16(v >= Version::of12 ? hard_timeout : 0);
    w.be64(packets);
    w.be64(bytes);
    if (v != Version::of10) flow::put_ofp11_match(w.out(), match, flow_version(v));
  }
  return b.finish();
}

void FlowRemoved::print(std::string& out, const PrintOptions& options) const {
  out += ' ' + flow::match_text(match, {options.names.ports, priority});
  out += " reason=" + flow_removed_reason_text(static_cast<uint8_t>(reason));
  if (table_id != kAllTables) {
    out += " table_id=";
    print_table(out, table_id, options.names.tables);
  }
  if (cookie) out += fmt::format(" cookie:0x{:x}", cookie);
  out += " duration";
  print_duration(out, duration_sec, duration_nsec);
  out += fmt::format(" idle{}", idle_timeout);
  if (hard_timeout) out += fmt::format(" hard{}", hard_timeout);
  out += fmt::format(" pkts{} bytes{}\n", packets, bytes);
}

}  // namespace ovs::ofp
