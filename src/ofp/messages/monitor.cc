// Spec: see monitor.h; texts: observed, tests/diff/ofp_print_monitor.t.
#include "ofp/messages/monitor.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ofp_monitor);

namespace ovs::ofp {
namespace {

constexpr BitName kFlagNames[] = {{kMonitorInitial, "initial"}, {kMonitorAdd, "add"},   {kMonitorDelete, "delete"}, {kMonitorModify, "modify"},
                                  {kMonitorActions, "actions"}, {kMonitorOwn, "own"}};
constexpr uint16_t kNxKnown = 0x3f, kOf14Known = 0x5f;

constexpr uint16_t kEvents = kMonitorAdd | kMonitorDelete | kMonitorModify;
constexpr uint16_t kOf14Own = 64;

OfpResult<void> check_flags(uint16_t flags, uint16_t known, std::string_view name) {
  if (!(flags & ~known) && (flags & kEvents)) return {};
  LOG_WARN_RL(1, 5, "{} has bad flags {}", name, hex_text(flags));
  return ofp_fail(Ofperr::OFPMOFC_BAD_FLAGS);
}

using Tlv = std::shared_ptr<const flow::TunMetadataTable>;

OfpResult<FlowMonitorRequest> read_nx(ByteReader& r, const Tlv& tlv) {
  FlowMonitorRequest q;
  q.id = TRY(r.be32());
  uint16_t flags = TRY(r.be16());
  q.out_port = OfPort(TRY(r.be16()));
  uint16_t match_len = TRY(r.be16());
  q.table_id = TRY(r.u8());
  ByteView zeros = TRY(r.bytes(5));
  TRY(check_flags(flags, kNxKnown, "NXST_FLOW_MONITOR"));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  q.flags = flags;
  ByteView entries = TRY(nxm_entries(r, match_len));
  q.match = TRY(flow::decode_nxm(entries.first(match_len), {.tlv = tlv}));
  return q;
}

OfpResult<FlowMonitorRequest> read_onf(ByteReader& r, const Tlv& tlv) {
  FlowMonitorRequest q;
  q.id = TRY(r.be32());
  uint16_t flags = TRY(r.be16());
  TRY(r.skip(2));
  TRY(check_flags(flags, kNxKnown, "ONFST_FLOW_MONITOR"));
  q.out_port = TRY(port_from_of11(TRY(r.be32())));
  q.table_id = TRY(r.u8());
  ByteView zeros = TRY(r.bytes(3));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  q.flags = flags;
  q.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return q;
}

OfpResult<FlowMonitorRequest> read_of14(ByteReader& r, const Tlv& tlv) {
  FlowMonitorRequest q;
  q.id = TRY(r.be32());
  uint32_t out_port = TRY(r.be32());
  q.out_group = TRY(r.be32());
  uint16_t flags = TRY(r.be16());
  q.table_id = TRY(r.u8());
  uint8_t command = TRY(r.u8());
  q.command = static_cast<FlowMonitorRequest::Command>(command);
  if (q.command != FlowMonitorRequest::Command::remove) {
    TRY(check_flags(flags, kOf14Known, "OFPST_FLOW_MONITOR"));
    q.out_port = TRY(port_from_of11(out_port));
  }
  q.flags = static_cast<uint16_t>((flags & 0x1f) | (flags & kOf14Own ? kMonitorOwn : 0));
  q.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return q;
}

OfpResult<FlowUpdate> read_full_nx(ByteReader body, FlowUpdate u, Version v) {
  uint16_t reason = TRY(body.be16());
  u.reason = static_cast<uint8_t>(reason);
  u.priority = TRY(body.be16());
  u.idle_timeout = TRY(body.be16());
  u.hard_timeout = TRY(body.be16());
  uint16_t match_len = TRY(body.be16());
  u.table_id = TRY(body.u8());
  TRY(body.skip(1));
  u.cookie = TRY(body.be64());
  if (v == Version::of13) {
    u.match = TRY(flow::decode_ofp11_match(body));
  } else {
    ByteView entries = TRY(nxm_entries(body, match_len));
    u.match = TRY(flow::decode_nxm(entries.first(match_len)));
  }
  u.actions = TRY(v == Version::of13 ? decode_instructions(body.rest(), {.version = v}) : decode_actions(body.rest(), {.version = v}));
  u.has_actions = !u.actions.empty();
  return u;
}

OfpResult<FlowUpdate> read_full_of14(ByteReader body, FlowUpdate u, Version v) {
  u.table_id = TRY(body.u8());
  u.reason = TRY(body.u8());
  u.idle_timeout = TRY(body.be16());
  u.hard_timeout = TRY(body.be16());
  u.priority = TRY(body.be16());
  TRY(body.skip(4));
  u.cookie = TRY(body.be64());
  u.match = TRY(flow::decode_ofp11_match(body));
  u.actions = TRY(decode_instructions(body.rest(), {.version = v}));
  u.has_actions = !u.actions.empty();
  return u;
}

using Event = FlowUpdate::Event;
constexpr Event kNxEvents[] = {Event::added, Event::removed, Event::modified, Event::abbrev};

}  // namespace

OfpResult<FlowMonitorRequest> FlowMonitorRequest::decode(ByteReader& r, const Message& m, Tlv tlv) {
  if (m.version < Version::of13) return read_nx(r, tlv);
  return m.version == Version::of13 ? read_onf(r, tlv) : read_of14(r, tlv);
}

Bytes FlowMonitorRequest::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  MessageBuilder b(Kind::flow_monitor_stats_request, v, xid);
  ByteWriter& w = b.body();
  w.be32(id);
  if (v < Version::of13) {
    w.be16(flags & kNxKnown);
    w.be16(out_port.value);
    size_t length_at = w.size();
    w.be16(0);
    w.u8(table_id);
    w.zeros(5);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match)));
  } else if (v == Version::of13) {
    w.be16(flags & kNxKnown);
    size_t length_at = w.size();
    w.be16(0);
    w.be32(port_to_of11(out_port));
    w.u8(table_id);
    w.zeros(3);
    size_t before = w.size();
    flow::put_oxm_match(w.out(), match, flow_version(v));
    w.patch_be16(length_at, static_cast<uint16_t>(w.size() - before));
  } else {
    w.be32(port_to_of11(out_port));
    w.be32(out_group);
    w.be16(static_cast<uint16_t>((flags & 0x1f) | (flags & kMonitorOwn ? kOf14Own : 0)));
    w.u8(table_id);
    w.u8(static_cast<uint8_t>(command));
    flow::put_oxm_match(w.out(), match, flow_version(v));
  }
  return b.finish();
}

OfpResult<FlowUpdate> FlowUpdate::decode(ByteReader& r, const Message& m) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  uint16_t event = TRY(look.be16());
  if (length < 8 || length % 8 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(4));
  FlowUpdate u;
  bool nx = m.version < Version::of14;
  if (event > (nx ? 3 : 6)) {
    LOG_WARN_RL(1, 5, "NXST_FLOW_MONITOR reply has bad event {}", event);
    return ofp_fail(Ofperr::NXBRC_FM_BAD_EVENT);
  }
  u.event = nx ? kNxEvents[event] : static_cast<Event>(event);
  if (u.event == Event::paused || u.event == Event::resumed) return u;
  if (u.event == Event::abbrev) {
    if (length != 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
    u.xid = TRY(body.be32());
    return u;
  }
  return nx ? read_full_nx(body, u, m.version) : read_full_of14(body, u, m.version);
}

void FlowUpdate::encode(ByteWriter& w, Version v) const {
  size_t start = w.size();
  w.be16(0);
  bool nx = v < Version::of14;
  auto wire = static_cast<uint16_t>(event);
  if (nx) {
    Event told = event == Event::initial ? Event::added : event;
    wire = static_cast<uint16_t>(std::ranges::find(kNxEvents, told) - std::begin(kNxEvents));
  }
  w.be16(wire);
  if (event == Event::abbrev) {
    w.be32(xid);
  } else if (event == Event::paused || event == Event::resumed) {
    w.zeros(4);
  } else if (nx) {
    w.be16(reason);
    w.be16(static_cast<uint16_t>(priority));
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    size_t length_at = w.size();
    w.be16(0);
    w.u8(table_id);
    w.zeros(1);
    w.be64(cookie);
    size_t before = w.size();
    if (v == Version::of13) flow::put_oxm_match(w.out(), match, flow_version(v));
    size_t match_len = v == Version::of13 ? static_cast<size_t>(w.out()[before + 2] << 8 | w.out()[before + 3]) : flow::put_nxm_match(w.out(), match);
    w.patch_be16(length_at, static_cast<uint16_t>(match_len));
    if (has_actions && v == Version::of13) encode_instructions(w, actions, {v});
    else if (has_actions) encode_actions(w, actions, {v});
  } else {
    w.u8(table_id);
    w.u8(reason);
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be16(static_cast<uint16_t>(priority));
    w.zeros(4);
    w.be64(cookie);
    flow::put_oxm_match(w.out(), match, flow_version(v));
    if (has_actions) encode_instructions(w, actions, {v});
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

Result<FlowMonitorRequest> parse_flow_monitor_text(std::string_view text, uint32_t id, ProtocolSet& usable, const FlowTextOptions& options) {
  FlowMonitorRequest q;
  q.id = id;
  q.flags = kMonitorInitial | kMonitorAdd | kMonitorDelete | kMonitorModify | kMonitorActions | kMonitorOwn;
  usable = ProtocolSet::all();
  struct Clear { std::string_view word; uint16_t bit; };
  constexpr Clear kClear[] = {{"!initial", kMonitorInitial}, {"!add", kMonitorAdd},     {"!delete", kMonitorDelete}, {"!modify", kMonitorModify},
                              {"!actions", kMonitorActions}, {"!own", kMonitorOwn}};
  std::string_view rest = text, key, value;
  while (flow::next_item(rest, key, value)) {
    auto clear = std::ranges::find_if(kClear, [&](const Clear& c) { return c.word == key; });
    if (clear != std::end(kClear)) {
      q.flags = static_cast<uint16_t>(q.flags & ~clear->bit);
      continue;
    }
    if (key == "table" && !value.empty()) {
      auto table = parse_table(value, options.names.tables);
      if (!table) return fail(fmt::format("unknown table \"{}\"", value));
      q.table_id = *table;
      continue;
    }
    if (key == "out_port" && !value.empty()) {
      q.out_port = OfPort(static_cast<uint16_t>(text_atoi(value)));
      continue;
    }
    if (key == "out_group" && !value.empty()) {
      q.out_group = static_cast<uint32_t>(text_atoi(value));
      continue;
    }
    flow::Formats formats = flow::kFormatAll;
    flow::ItemResult item = TRY(flow::parse_match_item(key, value, q.match, formats, {options.names.ports, options.names.tables, options.tlv}));
    if (item == flow::ItemResult::done) {
      usable &= protocols_of(formats);
      continue;
    }
    if (value.empty()) return fail(fmt::format("{}: field {} missing value", text, key));
    return fail(fmt::format("{}: unknown keyword {}", text, key));
  }
  return q;
}

OfpResult<void> print_flow_monitor_request(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowMonitorRequest q = TRY(FlowMonitorRequest::decode(r, m));
    out += fmt::format("\n id={}", q.id);
    if (q.command == FlowMonitorRequest::Command::remove) {
      out += " command=delete";
      continue;
    }
    out += " flags=";
    print_bits(out, q.flags, kFlagNames, ',');
    if (q.out_port != kPortAny) out += " out_port=" + port_text(q.out_port, options.names.ports);
    if (q.out_group && q.out_group != kGroupAny) out += fmt::format(" out_group={}", q.out_group);
    if (q.table_id != kAllTables) {
      out += " table=";
      print_table(out, q.table_id, options.names.tables);
    }
    std::string text = flow::match_text(q.match, {options.names.ports, flow::kDefaultPriority});
    if (!text.empty()) out += ' ' + text;
  }
  return {};
}

OfpResult<void> print_flow_monitor_reply(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowUpdate u = TRY(FlowUpdate::decode(r, m));
    out += "\n event=";
    switch (u.event) {
      case Event::initial: out += "INITIAL"; break;
      case Event::added: out += "ADDED"; break;
      case Event::removed: out += "DELETED reason=" + flow_removed_reason_text(u.reason); break;
      case Event::modified: out += "MODIFIED"; break;
      case Event::abbrev: out += fmt::format("ABBREV xid=0x{:x}", u.xid); continue;
      case Event::paused: out += "PAUSED"; continue;
      case Event::resumed: out += "RESUMED"; continue;
    }
    out += " table=";
    print_table(out, u.table_id, options.names.tables);
    if (u.idle_timeout) out += fmt::format(" idle_timeout={}", u.idle_timeout);
    if (u.hard_timeout) out += fmt::format(" hard_timeout={}", u.hard_timeout);
    out += " cookie=" + hex_text(u.cookie) + " ";
    out += flow::match_text(u.match, {options.names.ports, flow::kDefaultPriority});
    if (u.has_actions) {
      if (out.back() != ' ') out += ' ';
      out += "actions=";
      print_actions(out, u.actions, {options.names});
    }
  }
  return {};
}

OfpResult<uint32_t> decode_flow_monitor_cancel(const Message& m) {
  ByteReader r = m.reader();
  uint32_t id = TRY(r.be32());
  return id;
}

OfpResult<void> print_flow_monitor_cancel(std::string& out, const Message& m, const PrintOptions&) {
  out += fmt::format(" id={}", TRY(decode_flow_monitor_cancel(m)));
  return {};
}

}  // namespace ovs::ofp
