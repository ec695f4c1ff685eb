// Flow and aggregate statistics. Spec: see flow.h; reference sheet "openflow-messages" 3, 4.4.
#include "base/log.h"
#include "ofp/messages/flow_wire.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {

namespace {

bool is_nicira(Space s) { return s == Space::nicira_stats_request || s == Space::nicira_stats_reply; }
constexpr uint16_t kNxstFlow = 0, kNxstAggregate = 1;

/// NXST ages are one more than they mean, so that zero says "not known".
int age_of(uint16_t wire) { return wire ? wire - 1 : -1; }
uint16_t wire_age(int age) { return age < 0 ? uint16_t{0} : static_cast<uint16_t>(std::min(age, 0xfffe) + 1); }

}  // namespace

// ---- requests ----

OfpResult<FlowStatsRequest> FlowStatsRequest::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStatsRequest q;
  q.aggregate = m.kind() == Kind::aggregate_stats_request;
  ByteReader r = m.reader();
  if (is_nicira(m.space())) {
    q.out_port = OfPort(TRY(r.be16()));
    uint16_t match_len = TRY(r.be16());
    q.table_id = TRY(r.u8());
    TRY(r.skip(3));
    flow::CookieMatch cookie;
    q.match = TRY(take_nx_match(r, match_len, tlv, &cookie));
    q.cookie = cookie.cookie;
    q.cookie_mask = cookie.mask;
  } else if (m.version == Version::of10) {
    q.match = TRY(flow::decode_ofp10_match(r));
    flow::normalize(q.match);
    q.table_id = TRY(r.u8());
    TRY(r.skip(1));
    q.out_port = OfPort(TRY(r.be16()));
  } else {
    q.table_id = TRY(r.u8());
    TRY(r.skip(3));
    q.out_port = TRY(port_from_of11(TRY(r.be32())));
    q.out_group = TRY(r.be32());
    TRY(r.skip(4));
    q.cookie = TRY(r.be64());
    q.cookie_mask = TRY(r.be64());
    q.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  }
  q.match.set_default_packet_type();
  return q;
}

Bytes FlowStatsRequest::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  Kind kind = aggregate ? Kind::aggregate_stats_request : Kind::flow_stats_request;
  if (v == Version::of10 && is_nxm(protocol)) {
    MessageBuilder b(*find_row(kind, v, Space::nicira_stats_request, aggregate ? kNxstAggregate : kNxstFlow), v, xid);
    ByteWriter& w = b.body();
    w.be16(out_port.value);
    size_t length_at = w.size();
    w.be16(0);
    w.u8(table_id);
    w.zeros(3);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match, {cookie, cookie_mask})));
    return b.finish();
  }
  MessageBuilder b(*find_row(kind, v, Space::stats_request, aggregate ? 2 : 1), v, xid);
  ByteWriter& w = b.body();
  if (v == Version::of10) {
    flow::put_ofp10_match(w.out(), match);
    w.u8(table_id);
    w.zeros(1);
    w.be16(out_port.value);
    return b.finish();
  }
  w.u8(table_id);
  w.zeros(3);
  w.be32(flow::port_to_of11(out_port));
  w.be32(out_group);
  w.zeros(4);
  w.be64(cookie);
  w.be64(cookie_mask);
  flow::put_ofp11_match(w.out(), match, wire_version(v));
  return b.finish();
}

void FlowStatsRequest::print(std::string& out, const PrintOptions& options) const {
  if (table_id != kAllTables) {
    out += " table=";
    print_table(out, table_id, options.names.tables);
  }
  if (out_port != kPortAny) {
    out += " out_port=";
    print_port(out, out_port, options.names.ports);
  }
  out += ' ';
  out += flow::match_text(match, {.ports = options.names.ports});
}

// ---- flow replies ----

namespace {

OfpResult<FlowStats> decode_nx(ByteReader& r, Version version, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStats f;
  f.table_id = TRY(r.u8());
  TRY(r.skip(1));
  f.duration_sec = TRY(r.be32());
  f.duration_nsec = TRY(r.be32());
  f.priority = TRY(r.be16());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  uint16_t match_len = TRY(r.be16());
  f.idle_age = age_of(TRY(r.be16()));
  f.hard_age = age_of(TRY(r.be16()));
  f.cookie = TRY(r.be64());
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.match = TRY(take_nx_match(r, match_len, tlv, nullptr));
  f.actions = TRY(decode_actions(r.rest(), {.version = version, .tlv = tlv, .debug_actions = true}));
  return f;
}

OfpResult<FlowStats> decode_of10(ByteReader& r) {
  FlowStats f;
  f.table_id = TRY(r.u8());
  TRY(r.skip(1));
  f.match = TRY(flow::decode_ofp10_match(r));
  f.duration_sec = TRY(r.be32());
  f.duration_nsec = TRY(r.be32());
  f.priority = TRY(r.be16());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  TRY(r.skip(6));
  f.cookie = TRY(r.be64());
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.actions = TRY(decode_actions(r.rest(), {.version = Version::of10, .debug_actions = true}));
  return f;
}

OfpResult<FlowStats> decode_of11(ByteReader& r, Version v, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStats f;
  f.table_id = TRY(r.u8());
  TRY(r.skip(1));
  f.duration_sec = TRY(r.be32());
  f.duration_nsec = TRY(r.be32());
  f.priority = TRY(r.be16());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  uint16_t flags = TRY(r.be16()), importance = TRY(r.be16());
  if (v >= Version::of13) f.flags = flags;
  if (v >= Version::of14) f.importance = importance;
  TRY(r.skip(2));
  f.cookie = TRY(r.be64());
  f.packets = TRY(r.be64());
  f.bytes = TRY(r.be64());
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  f.actions = TRY(decode_instructions(r.rest(), {.version = v, .tlv = tlv, .debug_actions = true}));
  return f;
}

OfpResult<FlowStats> decode_of15(ByteReader& r, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStats f;
  TRY(r.skip(2));
  f.table_id = TRY(r.u8());
  TRY(r.skip(1));
  f.priority = TRY(r.be16());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  f.flags = TRY(r.be16());
  f.importance = TRY(r.be16());
  f.cookie = TRY(r.be64());
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  FlowCounters counters = TRY(take_oxs(r));
  f.packets = counters.packets;
  f.bytes = counters.bytes;
  f.duration_sec = counters.duration_sec;
  f.duration_nsec = counters.duration_nsec;
  f.actions = TRY(decode_instructions(r.rest(), {.version = Version::of15, .tlv = tlv, .debug_actions = true}));
  return f;
}

}  // namespace

OfpResult<FlowStats> FlowStats::decode(ByteReader& r, const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  ByteReader peek(r.rest());
  uint16_t length = TRY(peek.be16());
  if (length < 2) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader element = TRY(r.sub(length));
  TRY(element.skip(2));
  if (is_nicira(m.space())) return decode_nx(element, m.version, std::move(tlv));
  if (m.version == Version::of10) return decode_of10(element);
  if (m.version == Version::of15) return decode_of15(element, std::move(tlv));
  return decode_of11(element, m.version, std::move(tlv));
}

void FlowStats::encode(ByteWriter& w, const Message& request) const {
  size_t start = w.size();
  Version v = request.version;
  w.be16(0);
  if (is_nicira(request.space())) {
    w.u8(table_id);
    w.zeros(1);
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    size_t length_at = w.size();
    w.be16(0);
    w.be16(wire_age(idle_age));
    w.be16(wire_age(hard_age));
    w.be64(cookie);
    w.be64(packets);
    w.be64(bytes);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match)));
    encode_actions(w, actions, {v});
  } else if (v == Version::of10) {
    w.u8(table_id);
    w.zeros(1);
    flow::put_ofp10_match(w.out(), match);
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.zeros(6);
    w.be64(cookie);
    w.be64(packets);
    w.be64(bytes);
    encode_actions(w, actions, {v});
  } else if (v == Version::of15) {
    w.zeros(2);
    w.u8(table_id);
    w.zeros(1);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be16(static_cast<uint16_t>(flags & 31));
    w.be16(importance);
    w.be64(cookie);
    flow::put_ofp11_match(w.out(), match, wire_version(v));
    put_oxs(w, {packets, bytes, duration_sec, duration_nsec});
    encode_instructions(w, actions, {v});
  } else {
    w.u8(table_id);
    w.zeros(1);
    w.be32(duration_sec);
    w.be32(duration_nsec);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be16(v >= Version::of13 ? static_cast<uint16_t>(flags & 31) : uint16_t{0});
    w.be16(v >= Version::of14 ? importance : uint16_t{0});
    w.zeros(2);
    w.be64(cookie);
    w.be64(packets);
    w.be64(bytes);
    flow::put_ofp11_match(w.out(), match, wire_version(v));
    encode_instructions(w, actions, {v});
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

void FlowStats::print(std::string& out, const PrintOptions& options) const {
  if (options.show_stats || cookie) out += fmt::format("cookie=0x{:x}, ", cookie);
  if (options.show_stats) {
    out += "duration=";
    print_duration(out, duration_sec, duration_nsec);
    out += ", ";
  }
  if (options.show_stats || table_is_named(table_id, options.names.tables)) {
    out += "table=";
    print_table(out, table_id, options.names.tables);
    out += ", ";
  }
  if (options.show_stats) out += fmt::format("n_packets={}, n_bytes={}, ", counter_text(packets), counter_text(bytes));
  if (idle_timeout) out += fmt::format("idle_timeout={}, ", idle_timeout);
  if (hard_timeout) out += fmt::format("hard_timeout={}, ", hard_timeout);
  print_flow_flags(out, flags);
  if (importance) out += fmt::format("importance={}, ", importance);
  if (options.show_stats && idle_age >= 0) out += fmt::format("idle_age={}, ", idle_age);
  if (options.show_stats && hard_age >= 0 && static_cast<uint32_t>(hard_age) != duration_sec) out += fmt::format("hard_age={}, ", hard_age);
  out += flow::match_text(match, {.ports = options.names.ports, .priority = priority});
  if (!out.ends_with(' ')) out += ' ';
  out += "actions=";
  print_actions(out, actions, {.names = options.names});
}

OfpResult<std::vector<FlowStats>> decode_flow_stats(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  std::vector<FlowStats> flows;
  ByteReader r = m.reader();
  while (!r.empty()) flows.push_back(TRY(FlowStats::decode(r, m, tlv)));
  return flows;
}

OfpResult<void> print_flow_stats(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowStats flow = TRY(FlowStats::decode(r, m, options.tlv));
    out += "\n ";
    flow.print(out, options);
  }
  return {};
}

// ---- aggregates ----

OfpResult<AggregateStats> AggregateStats::decode(const Message& m) {
  AggregateStats a;
  ByteReader r = m.reader();
  if (m.version == Version::of15 && !is_nicira(m.space())) {
    FlowCounters counters = TRY(take_oxs(r));
    return AggregateStats{counters.packets, counters.bytes, counters.flows};
  }
  a.packets = TRY(r.be64());
  a.bytes = TRY(r.be64());
  a.flows = TRY(r.be32());
  return a;
}

Bytes AggregateStats::encode(const Message& request) const {
  Space space = is_nicira(request.space()) ? Space::nicira_stats_reply : Space::stats_reply;
  MessageBuilder b(*find_row(Kind::aggregate_stats_reply, request.version, space, request.row->number), request.version, request.xid);
  ByteWriter& w = b.body();
  if (request.version == Version::of15 && space == Space::stats_reply) {
    put_oxs(w, {.packets = packets, .bytes = bytes, .flows = flows}, true);
  } else {
    w.be64(packets);
    w.be64(bytes);
    w.be32(flows);
    w.zeros(4);
  }
  return b.finish();
}

void AggregateStats::print(std::string& out, const PrintOptions&) const {
  out += fmt::format(" packet_count={} byte_count={} flow_count={}", packets, bytes, flows);
}

}  // namespace ovs::ofp
