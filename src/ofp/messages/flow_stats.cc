// Flow statistics, which are the flows of a dump. Spec: see flow.h; texts: observed, tests/diff/ofp_print_flow.t.
#include "base/append.h"
#include "base/log.h"
#include "ofp/messages/flow.h"
#include "ofp/messages/oxs.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {

namespace {

/// Tells an unknown 64-bit counter, which old clients read as all ones.
uint64_t known(uint64_t v) { return v; }

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

void append_flow_stats(StatsReply& reply, ByteView element) {
  if (!reply.append(element))
    LOG_WARN_RL(1, 5, "Flow exceeded the maximum flow statistics reply size and was excluded from the response set");
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

}  // namespace ovs::ofp
