// Flow removals. Spec: see flow.h; reference sheet "openflow-messages" 3, 4.4.
#include "ofp/messages/flow.h"

#include "ofp/messages/flow_wire.h"

namespace ovs::ofp {

// ---- removal ----

std::string flow_removed_reason_text(uint8_t reason) {
  static constexpr std::string_view kNames[] = {"idle", "hard", "delete", "group_delete", "meter_delete", "eviction"};
  return reason < std::size(kNames) ? std::string(kNames[reason]) : std::to_string(reason);
}

OfpResult<FlowRemoved> FlowRemoved::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowRemoved f;
  ByteReader r = m.reader();
  if (m.space() == Space::nicira) {
    f.cookie = TRY(r.be64());
    f.priority = TRY(r.be16());
    f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
    uint8_t table = TRY(r.u8());
    f.table_id = table ? static_cast<uint8_t>(table - 1) : kAllTables;
    f.duration_sec = TRY(r.be32());
    f.duration_nsec = TRY(r.be32());
    f.idle_timeout = TRY(r.be16());
    uint16_t match_len = TRY(r.be16());
    f.packets = TRY(r.be64());
    f.bytes = TRY(r.be64());
    f.match = TRY(take_nx_match(r, match_len, tlv, nullptr));
    return f;
  }
  if (m.version == Version::of10) {
    f.match = TRY(flow::decode_ofp10_match(r));
    f.cookie = TRY(r.be64());
    f.priority = TRY(r.be16());
    f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
    TRY(r.skip(1));
    f.duration_sec = TRY(r.be32());
    f.duration_nsec = TRY(r.be32());
    f.idle_timeout = TRY(r.be16());
    TRY(r.skip(2));
    f.packets = TRY(r.be64());
    f.bytes = TRY(r.be64());
    return f;
  }
  if (m.version == Version::of15) {
    f.table_id = TRY(r.u8());
    f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
    f.priority = TRY(r.be16());
    f.idle_timeout = TRY(r.be16());
    f.hard_timeout = TRY(r.be16());
    f.cookie = TRY(r.be64());
    f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
    FlowCounters counters = TRY(take_oxs(r));
    f.packets = counters.packets;
    f.bytes = counters.bytes;
    f.duration_sec = counters.duration_sec;
    f.duration_nsec = counters.duration_nsec;
    return f;
  }
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  f.table_id = TRY(r.u8());
  f.duration_sec = TRY(r.be32());
  f.duration_nsec = TRY(r.be32());
  f.idle_timeout = TRY(r.be16());
  uint16_t hard = TRY(r.be16());
  if (m.version >= Version::of12) f.hard_timeout = hard;
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return f;
}

Bytes FlowRemoved::encode(Protocol protocol) const {
  Version v = version_of(protocol);
  uint8_t wire_reason = std::to_underlying(reason);
  if (v < Version::of14 && reason >= FlowRemovedReason::meter_deleted) wire_reason = std::to_underlying(FlowRemovedReason::deleted);
  if (v == Version::of10 && is_nxm(protocol)) {
    MessageBuilder b(*find_row(Kind::flow_removed, v, Space::nicira, 14), v, 0);
    ByteWriter& w = b.body();
    w.be64(cookie);
    w.be16(static_cast<uint16_t>(priority));
    w.u8(wire_reason);
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
  MessageBuilder b(*find_row(Kind::flow_removed, v, Space::plain, 11), v, 0);
  ByteWriter& w = b.body();
  if (v == Version::of10) {
    flow::put_ofp10_match(w.out(), match);
    w.be64(cookie);
    w.be16(static_cast<uint16_t>(priority));
    w.u8(wire_reason);
    w.zeros(1);
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(idle_timeout);
    w.zeros(2);
    w.be64(packets);
    w.be64(bytes);
    return b.finish();
  }
  if (v == Version::of15) {
    w.u8(table_id);
    w.u8(wire_reason);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be64(cookie);
    flow::put_ofp11_match(w.out(), match, wire_version(v));
    put_oxs(w, {packets, bytes, duration_sec, duration_nsec});
    return b.finish();
  }
  w.be64(cookie);
  w.be16(static_cast<uint16_t>(priority));
  w.u8(wire_reason);
  w.u8(table_id);
  w.be32(duration_sec);
  w.be32(duration_nsec);
  w.be16(idle_timeout);
  w.be16(v >= Version::of12 ? hard_timeout : 0);
  w.be64(packets);
  w.be64(bytes);
  flow::put_ofp11_match(w.out(), match, wire_version(v));
  return b.finish();
}

void FlowRemoved::print(std::string& out, const PrintOptions& options) const {
  out += ' ';
  out += flow::match_text(match, {.ports = options.names.ports, .priority = priority});
  out += " reason=" + flow_removed_reason_text(std::to_underlying(reason));
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
