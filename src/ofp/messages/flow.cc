// Flow modifications and removals. Spec: see flow.h; reference sheet "openflow-messages" 3, 3.2, 4.4.
#include "ofp/messages/flow.h"

#include "base/log.h"
#include "ofp/messages/flow_wire.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {

namespace {

constexpr uint16_t kEmergency = 4;  // 1.0's flag in the place of reset_counts

uint16_t allowed_flags(Version v) {
  uint16_t flags = kFlowSendRemoved | kFlowCheckOverlap;
  if (v >= Version::of12) flags |= kFlowResetCounts;
  if (v >= Version::of13) flags |= kFlowNoPacketCounts | kFlowNoByteCounts;
  return flags;
}

OfpResult<void> take_flags(FlowMod& mod, uint16_t wire, Version v) {
  if (v == Version::of10 && (wire & kEmergency)) {
    bool timeouts = mod.idle_timeout || mod.hard_timeout;
    return ofp_fail(timeouts ? Ofperr::OFPFMFC_BAD_EMERG_TIMEOUT : Ofperr::OFPFMFC_TABLE_FULL);
  }
  if (wire & ~allowed_flags(v)) return ofp_fail(Ofperr::OFPFMFC_BAD_FLAGS);
  mod.flags = wire;
  if (v <= Version::of11 && mod.command == FlowCommand::add) mod.flags |= kFlowResetCounts;
  return {};
}

OfpResult<FlowCommand> take_command(uint16_t wire) {
  if (wire > 4) return ofp_fail(Ofperr::OFPFMFC_BAD_COMMAND);
  return static_cast<FlowCommand>(wire);
}

bool is_delete(FlowCommand c) { return c == FlowCommand::remove || c == FlowCommand::remove_strict; }
bool is_modify(FlowCommand c) { return c == FlowCommand::modify || c == FlowCommand::modify_strict; }

/// The command of 1.0 and NXM, whose high byte is the table when that extension is on.
OfpResult<void> take_command_and_table(FlowMod& mod, uint16_t wire, bool extension) {
  if (extension) {
    mod.command = TRY(take_command(wire & 0xff));
    mod.table_id = static_cast<uint8_t>(wire >> 8);
    return {};
  }
  if (wire >> 8) LOG_WARN_RL(1, 5, "flow_mod has explicit table_id but flow_mod_table_id extension is not enabled");
  mod.command = TRY(take_command(wire));
  mod.table_id = kAllTables;
  return {};
}

OfpResult<void> decode_of10(FlowMod& mod, ByteReader& r, const FlowMod::Limits& limits) {
  mod.match = TRY(flow::decode_ofp10_match(r));
  bool exact = flow::ofp10_is_exact(mod.match);
  flow::normalize(mod.match);
  mod.new_cookie = TRY(r.be64());
  TRY(take_command_and_table(mod, TRY(r.be16()), limits.table_id_extension));
  mod.idle_timeout = TRY(r.be16());
  mod.hard_timeout = TRY(r.be16());
  mod.priority = TRY(r.be16());
  if (exact) mod.priority = 65535;
  mod.buffer_id = TRY(r.be32());
  mod.out_port = OfPort(TRY(r.be16()));
  return take_flags(mod, TRY(r.be16()), Version::of10);
}

OfpResult<void> decode_nxm(FlowMod& mod, ByteReader& r, const FlowMod::Limits& limits) {
  mod.new_cookie = TRY(r.be64());
  TRY(take_command_and_table(mod, TRY(r.be16()), limits.table_id_extension));
  mod.idle_timeout = TRY(r.be16());
  mod.hard_timeout = TRY(r.be16());
  mod.priority = TRY(r.be16());
  mod.buffer_id = TRY(r.be32());
  mod.out_port = OfPort(TRY(r.be16()));
  uint16_t flags = TRY(r.be16());
  uint16_t match_len = TRY(r.be16());
  TRY(r.skip(6));
  flow::CookieMatch cookie;
  mod.match = TRY(take_nx_match(r, match_len, limits.tlv, &cookie));
  mod.cookie = cookie.cookie;
  mod.cookie_mask = cookie.mask;
  if (mod.command == FlowCommand::add && mod.cookie_mask) return ofp_fail(Ofperr::NXBRC_NXM_INVALID);
  return take_flags(mod, flags, Version::of10);
}

OfpResult<void> decode_of11(FlowMod& mod, ByteReader& r, Version v, const FlowMod::Limits& limits) {
  uint64_t cookie = TRY(r.be64()), cookie_mask = TRY(r.be64());
  mod.table_id = TRY(r.u8());
  mod.command = TRY(take_command(TRY(r.u8())));
  mod.idle_timeout = TRY(r.be16());
  mod.hard_timeout = TRY(r.be16());
  mod.priority = TRY(r.be16());
  mod.buffer_id = TRY(r.be32());
  uint32_t out_port = TRY(r.be32()), out_group = TRY(r.be32());
  if (is_delete(mod.command)) {
    mod.out_port = TRY(port_from_of11(out_port));
    mod.out_group = out_group;
  }
  uint16_t flags = TRY(r.be16());
  uint16_t importance = TRY(r.be16());
  if (v >= Version::of14 && mod.command == FlowCommand::add) mod.importance = importance;
  mod.match = TRY(flow::decode_ofp11_match(r, {.tlv = limits.tlv}));
  TRY(take_flags(mod, flags, v));
  if (mod.table_id == kAllTables && (v == Version::of11 || !is_delete(mod.command))) return ofp_fail(Ofperr::OFPFMFC_BAD_TABLE_ID);
  bool sets_cookie = mod.command == FlowCommand::add || (v == Version::of11 && is_modify(mod.command) && cookie_mask == 0);
  if (sets_cookie) {
    mod.new_cookie = cookie;
  } else {
    mod.new_cookie = UINT64_MAX;
    mod.cookie = cookie;
    mod.cookie_mask = cookie_mask;
  }
  return {};
}

}  // namespace

OfpResult<FlowMod> FlowMod::decode(const Message& m, const Limits& limits) {
  FlowMod mod;
  ByteReader r = m.reader();
  if (m.space() == Space::nicira) TRY(decode_nxm(mod, r, limits));
  else if (m.version == Version::of10) TRY(decode_of10(mod, r, limits));
  else TRY(decode_of11(mod, r, m.version, limits));
  mod.modify_cookie = mod.new_cookie != UINT64_MAX;
  mod.match.set_default_packet_type();
  ActionDecode context{.version = m.version, .tlv = limits.tlv, .debug_actions = true};
  mod.actions = m.space() == Space::nicira ? TRY(decode_actions(r.rest(), context)) : TRY(decode_instructions(r.rest(), context));
  CheckContext check{.max_ports = limits.max_ports, .table_id = mod.table_id, .n_tables = limits.n_tables};
  TRY(check_actions(mod.actions, mod.match, check));
  if (m.version >= Version::of11 && (check.usable & ProtocolSet::of_versions(VersionSet::of(m.version))).empty())
    return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
  return mod;
}

Bytes FlowMod::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  uint16_t raw_flags = static_cast<uint16_t>(flags & allowed_flags(v));
  if (v == Version::of10) {
    uint16_t command_and_table = static_cast<uint16_t>(std::to_underlying(command) | (has_table_id(protocol) ? table_id << 8 : 0));
    raw_flags &= static_cast<uint16_t>(~kFlowResetCounts);
    if (!is_nxm(protocol)) {
      MessageBuilder b(*find_row(Kind::flow_mod, v, Space::plain, 14), v, xid);
      ByteWriter& w = b.body();
      flow::put_ofp10_match(w.out(), match);
      w.be64(new_cookie);
      w.be16(command_and_table);
      w.be16(idle_timeout);
      w.be16(hard_timeout);
      w.be16(static_cast<uint16_t>(priority));
      w.be32(buffer_id);
      w.be16(out_port.value);
      w.be16(raw_flags);
      encode_actions(w, actions, {v});
      return b.finish();
    }
    MessageBuilder b(*find_row(Kind::flow_mod, v, Space::nicira, 13), v, xid);
    ByteWriter& w = b.body();
    w.be64(new_cookie);
    w.be16(command_and_table);
    w.be16(idle_timeout);
    w.be16(hard_timeout);
    w.be16(static_cast<uint16_t>(priority));
    w.be32(buffer_id);
    w.be16(out_port.value);
    w.be16(raw_flags);
    size_t length_at = w.size();
    w.be16(0);
    w.zeros(6);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match, {cookie, cookie_mask})));
    encode_actions(w, actions, {v});
    return b.finish();
  }
  MessageBuilder b(*find_row(Kind::flow_mod, v, Space::plain, 14), v, xid);
  ByteWriter& w = b.body();
  bool by_new = command == FlowCommand::add || (v == Version::of11 && is_modify(command) && cookie_mask == 0);
  w.be64(by_new ? (new_cookie == UINT64_MAX ? 0 : new_cookie) : cookie & cookie_mask);
  w.be64(by_new ? 0 : cookie_mask);
  // Only deletions may mean every table.
  uint8_t wire_table = table_id == kAllTables && (v == Version::of11 || !is_delete(command)) ? uint8_t{0} : table_id;
  w.u8(wire_table);
  w.u8(std::to_underlying(command));
  w.be16(idle_timeout);
  w.be16(hard_timeout);
  w.be16(static_cast<uint16_t>(priority));
  w.be32(buffer_id);
  w.be32(flow::port_to_of11(out_port));
  w.be32(out_group);
  w.be16(raw_flags);
  w.be16(v >= Version::of14 ? importance : 0);
  flow::put_ofp11_match(w.out(), match, wire_version(v));
  encode_instructions(w, actions, {v});
  return b.finish();
}

void print_flow_flags(std::string& out, uint16_t flags) {
  static constexpr std::pair<uint16_t, std::string_view> kNames[] = {
      {kFlowSendRemoved, "send_flow_rem "},        {kFlowCheckOverlap, "check_overlap "},   {kFlowResetCounts, "reset_counts "},
      {kFlowNoPacketCounts, "no_packet_counts "},  {kFlowNoByteCounts, "no_byte_counts "}, {kFlowHidden, "allow_hidden_fields "},
      {kFlowNoReadonly, "no_readonly_table "}};
  for (auto [bit, name] : kNames)
    if (flags & bit) out += name;
}

void FlowMod::print(std::string& out, const PrintOptions& options, Version version) const {
  static constexpr std::string_view kCommands[] = {"ADD", "MOD", "MOD_STRICT", "DEL", "DEL_STRICT"};
  out += ' ';
  out += kCommands[std::to_underlying(command)];
  if (table_id) {
    out += " table:";
    print_table(out, table_id, options.names.tables);
  }
  out += ' ';
  out += flow::match_text(match, {.ports = options.names.ports, .priority = priority});
  if (!out.ends_with(' ')) out += ' ';
  if (new_cookie != 0 && new_cookie != UINT64_MAX) out += fmt::format("cookie:0x{:x} ", new_cookie);
  if (cookie_mask) out += fmt::format("cookie:0x{:x}/0x{:x} ", cookie, cookie_mask);
  if (idle_timeout) out += fmt::format("idle:{} ", idle_timeout);
  if (hard_timeout) out += fmt::format("hard:{} ", hard_timeout);
  if (importance) out += fmt::format("importance:{} ", importance);
  if (buffer_id != kNoBuffer) out += fmt::format("buf:0x{:x} ", buffer_id);
  if (out_port != kPortAny) {
    out += "out_port:";
    print_port(out, out_port, options.names.ports);
    out += ' ';
  }
  uint16_t shown = flags;
  if (version <= Version::of11) shown &= static_cast<uint16_t>(~kFlowResetCounts);
  print_flow_flags(out, shown);
  out += "actions=";
  print_actions(out, actions, {.names = options.names});
}

OfpResult<void> print_flow_mod(std::string& out, const Message& m, const PrintOptions& options) {
  FlowMod mod = TRY(FlowMod::decode(m, {.table_id_extension = true, .tlv = options.tlv}));
  mod.print(out, options, m.version);
  return {};
}

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
