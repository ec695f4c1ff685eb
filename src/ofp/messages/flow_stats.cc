// Flow statistics, which are the flows of a dump. Spec: see flow.h; texts: observed, tests/diff/ofp_print_flow.t.
#include "base/append.h"
#include "base/log.h"
#include "ofp/messages/flow.h"
#include "ofp/messages/oxs.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {

namespace {

using Tlv = std::shared_ptr<const flow::TunMetadataTable>;

constexpr size_t kOf11Fixed = 48;               // what comes before the match
constexpr uint16_t kFlagsOnWire = 0x1f;

std::unexpected<OfpError> invalid_length(uint16_t length) {
  LOG_WARN_RL(1, 5, "OFPST_FLOW reply claims invalid length {}", length);
  return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
}

/// Length-prefixed element, without the length.
OfpResult<ByteReader> element(ByteReader& r, size_t minimum) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < minimum || length > r.remaining()) return invalid_length(length);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  return body;
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

/// 1.1 to 1.4. What the element claims as its length counts only when it comes to the instructions.
OfpResult<FlowStats> decode_of11(ByteReader& r, Version v, const Tlv& tlv) {
  FlowStats s;
  size_t before = r.remaining();
  uint16_t length = TRY(r.be16());
  if (before < kOf11Fixed || length < kOf11Fixed) return invalid_length(length);
  s.table_id = TRY(r.u8());
  TRY(r.skip(1));
  TRY(read_duration(r, s));
  s.priority = TRY(r.be16());
  s.idle_timeout = TRY(r.be16());
  s.hard_timeout = TRY(r.be16());
  uint16_t flags = TRY(r.be16());
  uint16_t importance = TRY(r.be16());
  if (v >= Version::of14) s.importance = importance;
  TRY(r.skip(2));
  TRY(read_counters(r, s));
  s.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  if (v >= Version::of13) {
    if (flags & ~kFlagsOnWire) return ofp_fail(Ofperr::OFPFMFC_BAD_FLAGS);
    s.flags = flags;
  }
  size_t used = before - r.remaining();
  if (length < used) return invalid_length(length);
  if (length - used > r.remaining()) return ofp_fail(Ofperr::OFPBIC_BAD_LEN);
  s.actions = TRY(decode_instructions(*r.bytes(length - used), {.version = v, .tlv = tlv}));
  return s;
}

/// All before the instructions.
OfpResult<FlowStats> facts_of15(ByteReader& r, ByteReader& body, const Tlv& tlv) {
  FlowStats s;
  body = TRY(element(r, 24));
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
  take_oxs(s, oxs);
  s.idle_age = oxs.idle_age;
  return s;
}

OfpResult<FlowStats> decode_of15(ByteReader& r, const Tlv& tlv) {
  ByteReader body = r;
  auto s = facts_of15(r, body, tlv);
  if (!s) return ofp_fail(Ofperr::invalid);
  s->actions = TRY(decode_instructions(body.rest(), {.version = Version::of15, .tlv = tlv}));
  return s;
}

// What comes before the match, as it lies on the wire.
struct Head {                                    // 1.1 to 1.4
  be16 length;
  uint8_t table_id, pad;
  be32 seconds, nanoseconds;
  be16 priority, idle_timeout, hard_timeout, flags, importance, pad2;
  be64 cookie, packets, bytes;
};
struct NxHead {
  be16 length;
  uint8_t table_id, pad;
  be32 seconds, nanoseconds;
  be16 priority, idle_timeout, hard_timeout, match_length, idle_age, hard_age;
  be64 cookie, packets, bytes;
};
static_assert(sizeof(Head) == 48 && sizeof(NxHead) == 48);
struct Head15 {
  be16 length;
  uint8_t pad[2], table_id, pad2;
  be16 priority, idle_timeout, hard_timeout, flags, importance;
  uint8_t cookie[8];                             // not aligned
};
static_assert(sizeof(Head15) == 24);

be16 low16(int v) { return be16(static_cast<uint16_t>(v)); }
be16 age_plus_one(int seconds) { return low16(seconds < 0 ? 0 : std::min(seconds + 1, 65535)); }
be16 wire_flags(const FlowFacts& f) { return low16(f.flags & 0x1f); }

void put_head15(ByteWriter& w, const FlowFacts& f) {
  Head15 head{.length = {}, .pad = {}, .table_id = f.table_id, .pad2 = 0, .priority = low16(f.priority), .idle_timeout = be16(f.idle_timeout),
              .hard_timeout = be16(f.hard_timeout), .flags = wire_flags(f), .importance = be16(f.importance), .cookie = {}};
  be64 cookie(f.cookie);
  std::memcpy(head.cookie, &cookie, sizeof cookie);
  w.object(head);
}

void put_nx_head(ByteWriter& w, const FlowFacts& f) {
  w.object(NxHead{.length = {}, .table_id = f.table_id, .pad = 0, .seconds = be32(f.duration_sec), .nanoseconds = be32(f.duration_nsec),
                  .priority = low16(f.priority), .idle_timeout = be16(f.idle_timeout), .hard_timeout = be16(f.hard_timeout), .match_length = {},
                  .idle_age = age_plus_one(f.idle_age), .hard_age = age_plus_one(f.hard_age), .cookie = be64(f.cookie),
                  .packets = be64(f.packets), .bytes = be64(f.bytes)});
}

void put_head(ByteWriter& w, const FlowFacts& f, Version v) {
  w.object(Head{.length = {}, .table_id = f.table_id, .pad = 0, .seconds = be32(f.duration_sec), .nanoseconds = be32(f.duration_nsec),
                .priority = low16(f.priority), .idle_timeout = be16(f.idle_timeout), .hard_timeout = be16(f.hard_timeout),
                .flags = v >= Version::of13 ? wire_flags(f) : be16(), .importance = be16(v >= Version::of14 ? f.importance : uint16_t{0}),
                .pad2 = {}, .cookie = be64(f.cookie), .packets = be64(f.packets), .bytes = be64(f.bytes)});
}

void put_of10_tail(ByteWriter& w, const FlowFacts& f) {
  w.be32(f.duration_sec);
  w.be32(f.duration_nsec);
  w.be16(static_cast<uint16_t>(f.priority));
  w.be16(f.idle_timeout);
  w.be16(f.hard_timeout);
  w.zeros(6);
  w.be64(f.cookie);
  w.be64(f.packets);
  w.be64(f.bytes);
}

void put_oxs(ByteWriter& w, const FlowFacts& f) {
  OxsWriter oxs(w);
  oxs.duration(f.duration_sec, f.duration_nsec);
  if (f.idle_age >= 0) oxs.idle(static_cast<uint32_t>(f.idle_age));
  if (f.packets != UINT64_MAX) oxs.packets(f.packets);
  if (f.bytes != UINT64_MAX) oxs.bytes(f.bytes);
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
  if (m.version >= Version::of15) return decode_of15(r, tlv);
  return decode_of11(r, m.version, tlv);
}

FlowStatsElement::FlowStatsElement(const Message& request) : version_(request.version), nx_(is_nx(request)) {}

void FlowStatsElement::begin(ByteWriter& w, const FlowFacts& facts) {
  start_ = w.size();
  if (nx_) return put_nx_head(w, facts);
  if (version_ >= Version::of15) return put_head15(w, facts);
  if (version_ > Version::of10) return put_head(w, facts, version_);
  w.be16(0);
  w.u8(facts.table_id);
  w.u8(0);
}

void FlowStatsElement::match_ended(ByteWriter& w, const FlowFacts& facts, size_t match_bytes) {
  if (nx_) w.patch_be16(start_ + offsetof(NxHead, match_length), static_cast<uint16_t>(match_bytes));
  else if (version_ >= Version::of15) put_oxs(w, facts);
  else if (version_ == Version::of10) put_of10_tail(w, facts);
}

void FlowStats::encode(ByteWriter& w, const Message& request) const {
  FlowStatsElement element(request);
  element.begin(w, *this);
  size_t match_bytes = 0;
  if (element.nx()) match_bytes = flow::put_nxm_match(w.out(), match);
  else if (request.version == Version::of10) flow::put_ofp10_match(w.out(), match);
  else flow::put_ofp11_match(w.out(), match, flow_version(request.version));
  element.match_ended(w, *this, match_bytes);
  if (request.version == Version::of10) encode_actions(w, actions, {Version::of10});
  else encode_instructions(w, actions, {request.version});
  element.end(w);
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

}  // namespace ovs::ofp
