// Flow, aggregate statistics and flow removal. Spec: see flow.h; texts: observed, tests/diff/ofp_print_flow.t.
#include "base/append.h"
#include "base/log.h"
#include "ofp/messages/flow.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {
namespace {

// OpenFlow 1.5 OXS statistics: class 0x8002, field << 1, length; framed by {reserved, length}.
constexpr uint16_t kOxsClass = 0x8002;
enum OxsField : uint8_t { oxs_duration = 0, oxs_idle_time = 1, oxs_flow_count = 3, oxs_packet_count = 4, oxs_byte_count = 5 };

struct Oxs {
  uint32_t duration_sec = 0, duration_nsec = 0, flows = 0;
  uint64_t packets = UINT64_MAX, bytes = UINT64_MAX;
  int idle_age = -1;
};

OfpResult<Oxs> read_oxs(ByteReader& r) {
  Oxs s;
  ByteReader look = r;
  TRY(look.skip(2));
  uint16_t length = TRY(look.be16());
  size_t padded = (length + 7u) / 8 * 8;
  if (length < 4 || padded > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body(r.rest().first(length));
  TRY(r.skip(padded));
  TRY(body.skip(4));
  while (!body.empty()) {
    uint16_t oxs_class = TRY(body.be16());
    uint8_t field = TRY(body.u8());
    uint8_t size = TRY(body.u8());
    ByteReader v = TRY(body.sub(size));
    if (oxs_class != kOxsClass) continue;
    switch (field >> 1) {
      case oxs_duration:
        s.duration_sec = TRY(v.be32());
        s.duration_nsec = TRY(v.be32());
        break;
      case oxs_idle_time: s.idle_age = static_cast<int>(TRY(v.be32())); break;
      case oxs_flow_count: s.flows = TRY(v.be32()); break;
      case oxs_packet_count: s.packets = TRY(v.be64()); break;
      case oxs_byte_count: s.bytes = TRY(v.be64()); break;
      default: break;
    }
  }
  return s;
}

class OxsWriter {
 public:
  explicit OxsWriter(ByteWriter& w) : w_(w), start_(w.size()) {
    w.be16(0);
    w.be16(0);
  }
  ~OxsWriter() {
    w_.patch_be16(start_ + 2, static_cast<uint16_t>(w_.size() - start_));
    w_.pad_to(8, start_);
  }
  void duration(uint32_t sec, uint32_t nsec) {
    header(oxs_duration, 8);
    w_.be32(sec);
    w_.be32(nsec);
  }
  void idle(uint32_t seconds) {
    header(oxs_idle_time, 8);
    w_.be32(seconds);
    w_.be32(0);
  }
  void flows(uint32_t n) {
    header(oxs_flow_count, 4);
    w_.be32(n);
  }
  void packets(uint64_t n) {
    header(oxs_packet_count, 8);
    w_.be64(n);
  }
  void bytes(uint64_t n) {
    header(oxs_byte_count, 8);
    w_.be64(n);
  }

 private:
  void header(uint8_t field, uint8_t size) {
    w_.be16(kOxsClass);
    w_.u8(static_cast<uint8_t>(field << 1));
    w_.u8(size);
  }
  ByteWriter& w_;
  size_t start_;
};

/// Tells an unknown 64-bit counter, which old clients read as all ones.
uint64_t known(uint64_t v) { return v; }

OfpResult<Match> read_nxm(ByteReader& r, uint16_t length, std::shared_ptr<const flow::TunMetadataTable> tlv, flow::CookieMatch* cookie = nullptr) {
  ByteView entries = TRY(nxm_entries(r, length));
  Match m = TRY(flow::decode_nxm(entries.first(length), {.tlv = std::move(tlv), .cookie = cookie}));
  return m;
}

bool is_nx(const Message& m) { return m.space() == Space::nicira_stats_request || m.space() == Space::nicira_stats_reply; }

}  // namespace

OfpResult<FlowStatsRequest> FlowStatsRequest::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStatsRequest q;
  q.aggregate = m.kind() == Kind::aggregate_stats_request;
  ByteReader r = m.reader();
  if (is_nx(m)) {
    q.out_port = OfPort(TRY(r.be16()));
    uint16_t length = TRY(r.be16());
    q.table_id = TRY(r.u8());
    TRY(r.skip(3));
    flow::CookieMatch cookie;
    q.match = TRY(read_nxm(r, length, tlv, &cookie));
    if (!r.empty()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
    q.cookie = cookie.cookie;
    q.cookie_mask = cookie.mask;
    return q;
  }
  if (m.version == Version::of10) {
    q.match = TRY(flow::decode_ofp10_match(r));
    q.table_id = TRY(r.u8());
    TRY(r.skip(1));
    q.out_port = OfPort(TRY(r.be16()));
    return q;
  }
  q.table_id = TRY(r.u8());
  TRY(r.skip(3));
  q.out_port = TRY(port_from_of11(TRY(r.be32())));
  q.out_group = TRY(r.be32());
  TRY(r.skip(4));
  q.cookie = TRY(r.be64());
  q.cookie_mask = TRY(r.be64());
  q.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return q;
}

Bytes FlowStatsRequest::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  Kind kind = aggregate ? Kind::aggregate_stats_request : Kind::flow_stats_request;
  if (is_nxm(protocol)) {
    MessageBuilder b(*find_row(kind, v, Space::nicira_stats_request, aggregate ? 1 : 0), v, xid);
    ByteWriter& w = b.body();
    w.be16(out_port.value);
    size_t length_at = w.size();
    w.be16(0);
    w.u8(table_id);
    w.zeros(3);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match, {cookie, cookie_mask})));
    return b.finish();
  }
  MessageBuilder b(kind, v, xid);
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
  w.be32(port_to_of11(out_port));
  w.be32(out_group);
  w.zeros(4);
  w.be64(cookie);
  w.be64(cookie_mask);
  flow::put_ofp11_match(w.out(), match, flow_version(v));
  return b.finish();
}

void FlowStatsRequest::print(std::string& out, const PrintOptions& options) const {
  if (table_id != kAllTables) {
    out += " table=";
    print_table(out, table_id, options.names.tables);
  }
  if (out_port != kPortAny) out += " out_port=" + port_text(out_port, options.names.ports);
  out += ' ' + flow::match_text(match, {options.names.ports, flow::kDefaultPriority});
}

namespace {

using Tlv = std::shared_ptr<const flow::TunMetadataTable>;

/// Length-prefixed element, without the length.
OfpResult<ByteReader> element(ByteReader& r, size_t minimum) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < minimum || length > r.remaining()) {
    LOG_WARN_RL(1, 5, "OFPST_FLOW reply claims invalid length {}", length);
    return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  }
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  return body;
}

OfpResult<void> read_duration(ByteReader& r, FlowStats& s) {
  s.duration_sec = TRY(r.be32());
  s.duration_nsec = TRY(r.be32());
  return {};
}

OfpResult<void> read_counters(ByteReader& r, FlowStats& s) {
  s.cookie = TRY(r.be64());
  s.packets = TRY(r.be64());
  s.bytes = TRY(r.be64());
  return {};
}

OfpResult<FlowStats> decode_of10(ByteReader& body) {
  FlowStats s;
  s.table_id = TRY(body.u8());
  TRY(body.skip(1));
  bool exact = false;
  s.match = TRY(decode_of10_match(body, exact));
  TRY(read_duration(body, s));
  s.priority = TRY(body.be16());
  if (exact) s.priority = 65535;
  s.idle_timeout = TRY(body.be16());
  s.hard_timeout = TRY(body.be16());
  TRY(body.skip(6));
  TRY(read_counters(body, s));
  s.actions = TRY(decode_actions(body.rest(), {.version = Version::of10}));
  return s;
}

OfpResult<FlowStats> decode_nx(ByteReader& body, const Tlv& tlv) {
  FlowStats s;
  s.table_id = TRY(body.u8());
  TRY(body.skip(1));
  TRY(read_duration(body, s));
  s.priority = TRY(body.be16());
  s.idle_timeout = TRY(body.be16());
  s.hard_timeout = TRY(body.be16());
  uint16_t match_len = TRY(body.be16());
  s.idle_age = TRY(body.be16()) - 1;
  s.hard_age = TRY(body.be16()) - 1;
  TRY(read_counters(body, s));
  s.match = TRY(read_nxm(body, match_len, tlv));
  s.actions = TRY(decode_actions(body.rest(), {.version = Version::of10, .tlv = tlv}));
  return s;
}

OfpResult<FlowStats> decode_of11(ByteReader& body, Version v, const Tlv& tlv) {
  FlowStats s;
  s.table_id = TRY(body.u8());
  TRY(body.skip(1));
  TRY(read_duration(body, s));
  s.priority = TRY(body.be16());
  s.idle_timeout = TRY(body.be16());
  s.hard_timeout = TRY(body.be16());
  uint16_t flags = TRY(body.be16());
  uint16_t importance = TRY(body.be16());
  if (v >= Version::of13) s.flags = flags & 0x1f;
  if (v >= Version::of14) s.importance = importance;
  TRY(body.skip(2));
  TRY(read_counters(body, s));
  s.match = TRY(flow::decode_ofp11_match(body, {.tlv = tlv}));
  s.actions = TRY(decode_instructions(body.rest(), {.version = v, .tlv = tlv}));
  return s;
}

OfpResult<FlowStats> decode_of15(ByteReader& body, const Tlv& tlv) {
  FlowStats s;
  TRY(body.skip(2));
  s.table_id = TRY(body.u8());
  TRY(body.skip(1));
  s.priority = TRY(body.be16());
  s.idle_timeout = TRY(body.be16());
  s.hard_timeout = TRY(body.be16());
  s.flags = TRY(body.be16()) & 0x1f;
  s.importance = TRY(body.be16());
  s.cookie = TRY(body.be64());
  s.match = TRY(flow::decode_ofp11_match(body, {.tlv = tlv}));
  Oxs oxs = TRY(read_oxs(body));
  s.duration_sec = oxs.duration_sec;
  s.duration_nsec = oxs.duration_nsec;
  s.packets = oxs.packets;
  s.bytes = oxs.bytes;
  s.idle_age = oxs.idle_age;
  s.actions = TRY(decode_instructions(body.rest(), {.version = Version::of15, .tlv = tlv}));
  return s;
}

void put_of15(ByteWriter& w, const FlowStats& s) {
  w.zeros(2);
  w.u8(s.table_id);
  w.zeros(1);
  w.be16(static_cast<uint16_t>(s.priority));
  w.be16(s.idle_timeout);
  w.be16(s.hard_timeout);
  w.be16(s.flags & 0x1f);
  w.be16(s.importance);
  w.be64(s.cookie);
  flow::put_oxm_match(w.out(), s.match, flow::OfpVersion::of15);
  {
    OxsWriter oxs(w);
    oxs.duration(s.duration_sec, s.duration_nsec);
    if (s.idle_age >= 0) oxs.idle(static_cast<uint32_t>(s.idle_age));
    if (s.packets != UINT64_MAX) oxs.packets(s.packets);
    if (s.bytes != UINT64_MAX) oxs.bytes(s.bytes);
  }
  encode_instructions(w, s.actions, {Version::of15});
}

void put_of11(ByteWriter& w, const FlowStats& s, Version v) {
  w.u8(s.table_id);
  w.zeros(1);
  w.be32(s.duration_sec);
  w.be32(s.duration_nsec);
  w.be16(static_cast<uint16_t>(s.priority));
  w.be16(s.idle_timeout);
  w.be16(s.hard_timeout);
  w.be16(v >= Version::of13 ? s.flags & 0x1f : 0);
  w.be16(v >= Version::of14 ? s.importance : 0);
  w.zeros(2);
  w.be64(s.cookie);
  w.be64(known(s.packets));
  w.be64(known(s.bytes));
  flow::put_ofp11_match(w.out(), s.match, flow_version(v));
  encode_instructions(w, s.actions, {v});
}

void put_of10(ByteWriter& w, const FlowStats& s) {
  w.u8(s.table_id);
  w.zeros(1);
  flow::put_ofp10_match(w.out(), s.match);
  w.be32(s.duration_sec);
  w.be32(s.duration_nsec);
  w.be16(static_cast<uint16_t>(s.priority));
  w.be16(s.idle_timeout);
  w.be16(s.hard_timeout);
  w.zeros(6);
  w.be64(s.cookie);
  w.be64(known(s.packets));
  w.be64(known(s.bytes));
  encode_actions(w, s.actions, {Version::of10});
}

void put_nx(ByteWriter& w, const FlowStats& s) {
  auto age = [](int seconds) { return static_cast<uint16_t>(seconds < 0 ? 0 : std::min(seconds + 1, 65535)); };
  w.u8(s.table_id);
  w.zeros(1);
  w.be32(s.duration_sec);
  w.be32(s.duration_nsec);
  w.be16(static_cast<uint16_t>(s.priority));
  w.be16(s.idle_timeout);
  w.be16(s.hard_timeout);
  size_t length_at = w.size();
  w.be16(0);
  w.be16(age(s.idle_age));
  w.be16(age(s.hard_age));
  w.be64(s.cookie);
  w.be64(known(s.packets));
  w.be64(known(s.bytes));
  w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), s.match)));
  encode_actions(w, s.actions, {Version::of10});
}

}  // namespace

OfpResult<FlowStats> FlowStats::decode(ByteReader& r, const Message& m, Tlv tlv) {
  if (is_nx(m)) {
    ByteReader body = TRY(element(r, 48));
    return decode_nx(body, tlv);
  }
  if (m.version == Version::of10) {
    ByteReader body = TRY(element(r, 88));
    return decode_of10(body);
  }
  if (m.version >= Version::of15) {
    ByteReader body = TRY(element(r, 24));
    return decode_of15(body, tlv);
  }
  ByteReader body = TRY(element(r, 48));
  return decode_of11(body, m.version, tlv);
}

void FlowStats::encode(ByteWriter& w, const Message& request) const {
  size_t start = w.size();
  w.be16(0);
  if (is_nx(request)) put_nx(w, *this);
  else if (request.version == Version::of10) put_of10(w, *this);
  else if (request.version >= Version::of15) put_of15(w, *this);
  else put_of11(w, *this, request.version);
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

void FlowStats::print(std::string& out, const PrintOptions& options) const {
  auto number = [&out](std::string_view name, uint64_t value) {
    out += name;
    append_decimal(out, value);
    out += ", ";
  };
  auto counter = [&](std::string_view name, uint64_t value) {
    if (value != UINT64_MAX) return number(name, value);
    out += name;
    out += "?, ";
  };
  if (options.show_stats || cookie) {
    out += "cookie=";
    append_0x(out, cookie);
    out += ", ";
  }
  if (options.show_stats) {
    out += "duration=";
    print_duration(out, duration_sec, duration_nsec);
    out += ", ";
  }
  if (options.show_stats || table_id || table_is_named(table_id, options.names.tables)) {
    out += "table=";
    print_table(out, table_id, options.names.tables);
    out += ", ";
  }
  if (options.show_stats) counter("n_packets=", packets), counter("n_bytes=", bytes);
  if (idle_timeout) number("idle_timeout=", idle_timeout);
  if (hard_timeout) number("hard_timeout=", hard_timeout);
  print_flow_flags(out, flags);
  if (importance) number("importance=", importance);
  if (options.show_stats && idle_age >= 0) number("idle_age=", static_cast<uint64_t>(idle_age));
  if (options.show_stats && hard_age >= 0 && static_cast<uint32_t>(hard_age) != duration_sec) number("hard_age=", static_cast<uint64_t>(hard_age));
  size_t before = out.size();
  flow::append_match(out, match, {options.names.ports, priority});
  if (out.size() != before) out += ' ';
  out += "actions=";
  print_actions(out, actions, {options.names});
}

OfpResult<void> print_flow_stats(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowStats s = TRY(FlowStats::decode(r, m, options.tlv));
    out += "\n ";
    s.print(out, options);
  }
  return {};
}

OfpResult<std::vector<FlowStats>> decode_flow_stats(const Message& m, Tlv tlv) {
  std::vector<FlowStats> flows;
  ByteReader r = m.reader();
  while (!r.empty()) flows.push_back(TRY(FlowStats::decode(r, m, tlv)));
  return flows;
}

OfpResult<AggregateStats> AggregateStats::decode(const Message& m) {
  ByteReader r = m.reader();
  AggregateStats a;
  if (m.version >= Version::of15) {
    Oxs oxs = TRY(read_oxs(r));
    a.packets = oxs.packets;
    a.bytes = oxs.bytes;
    a.flows = oxs.flows;
    return a;
  }
  a.packets = TRY(r.be64());
  a.bytes = TRY(r.be64());
  a.flows = TRY(r.be32());
  return a;
}

Bytes AggregateStats::encode(const Message& request) const {
  auto space = static_cast<Space>(static_cast<uint8_t>(request.space()) + 1);
  MessageBuilder b(*find_row(Kind::aggregate_stats_reply, request.version, space, request.row->number), request.version, request.xid);
  ByteWriter& w = b.body();
  if (request.version >= Version::of15) {
    OxsWriter oxs(w);
    oxs.packets(packets);
    oxs.bytes(bytes);
    oxs.flows(flows);
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

std::string flow_removed_reason_text(uint8_t reason) {
  constexpr std::string_view kNames[] = {"idle", "hard", "delete", "group_delete", "meter_delete", "eviction"};
  return reason < std::size(kNames) ? std::string(kNames[reason]) : std::to_string(reason);
}

namespace {

OfpResult<FlowRemoved> removed_of10(ByteReader& r) {
  FlowRemoved f;
  bool exact = false;
  f.match = TRY(decode_of10_match(r, exact));
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  if (exact) f.priority = 65535;
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

OfpResult<FlowRemoved> removed_nx(ByteReader& r, const Tlv& tlv) {
  FlowRemoved f;
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
  f.match = TRY(read_nxm(r, match_len, tlv));
  if (!r.empty()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  return f;
}

OfpResult<FlowRemoved> removed_of11(ByteReader& r, Version v, const Tlv& tlv) {
  FlowRemoved f;
  f.cookie = TRY(r.be64());
  f.priority = TRY(r.be16());
  f.reason = static_cast<FlowRemovedReason>(TRY(r.u8()));
  f.table_id = TRY(r.u8());
  f.duration_sec = TRY(r.be32());
  f.duration_nsec = TRY(r.be32());
  f.idle_timeout = TRY(r.be16());
  uint16_t hard = TRY(r.be16());
  if (v >= Version::of12) f.hard_timeout = hard;
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
  Oxs oxs = TRY(read_oxs(r));
  f.duration_sec = oxs.duration_sec;
  f.duration_nsec = oxs.duration_nsec;
  f.packets = oxs.packets;
  f.bytes = oxs.bytes;
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
  return removed_of11(r, m.version, tlv);
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
  if (out.back() != ' ') out += ' ';
  out += "reason=" + flow_removed_reason_text(static_cast<uint8_t>(reason));
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
