// OFPT_FLOW_MOD and NXT_FLOW_MOD. Spec: see flow.h; defaults by version: reference sheet "openflow-messages" 3.2.
#include "base/log.h"
#include "ofp/messages/flow.h"

OVS_LOG_MODULE(ofp_flow);

namespace ovs::ofp {
namespace {

constexpr BitName kFlagNames[] = {
    {kFlowSendRemoved, "send_flow_rem"},   {kFlowCheckOverlap, "check_overlap"},     {kFlowResetCounts, "reset_counts"},
    {kFlowNoPacketCounts, "no_packet_counts"}, {kFlowNoByteCounts, "no_byte_counts"}, {kFlowHidden, "allow_hidden_fields"},
    {kFlowNoReadonly, "no_readonly_table"},
};
constexpr std::string_view kCommands[] = {"ADD", "MOD", "MOD_STRICT", "DEL", "DEL_STRICT"};
constexpr uint16_t kEmergency = 4;   // 1.0 only

uint16_t known_flags(Version v) {
  uint16_t known = kFlowSendRemoved | kFlowCheckOverlap;
  if (v >= Version::of12) known |= kFlowResetCounts;
  if (v >= Version::of13) known |= kFlowNoPacketCounts | kFlowNoByteCounts;
  return known;
}

OfpResult<uint16_t> decode_flags(uint16_t wire, FlowCommand command, Version v) {
  if (wire & ~known_flags(v)) return ofp_fail(Ofperr::OFPFMFC_BAD_FLAGS);
  if (v <= Version::of11 && command == FlowCommand::add) wire |= kFlowResetCounts;
  return wire;
}

struct Common {
  uint16_t command = 0, idle = 0, hard = 0, priority = 0, out_port = 0, flags = 0;
  uint32_t buffer = 0;
};

OfpResult<Common> read_common(ByteReader& r) {
  Common c;
  c.command = TRY(r.be16());
  c.idle = TRY(r.be16());
  c.hard = TRY(r.be16());
  c.priority = TRY(r.be16());
  c.buffer = TRY(r.be32());
  c.out_port = TRY(r.be16());
  c.flags = TRY(r.be16());
  return c;
}

OfpResult<void> apply_common(FlowMod& f, const Common& c, const FlowMod::Limits& limits) {
  uint16_t command = c.command;
  if (limits.table_id_extension) {
    f.table_id = static_cast<uint8_t>(command >> 8);
    command &= 0xff;
  } else if (command & 0xff00) {
    LOG_WARN_RL(1, 5, "flow_mod has explicit table_id but flow_mod_table_id extension is not enabled");
  }
  if (command > 4) return ofp_fail(Ofperr::OFPFMFC_BAD_COMMAND);
  f.command = static_cast<FlowCommand>(command);
  f.idle_timeout = c.idle;
  f.hard_timeout = c.hard;
  f.priority = c.priority;
  f.buffer_id = c.buffer;
  f.out_port = OfPort(c.out_port);
  if (c.flags & kEmergency) {
    if (c.idle || c.hard) return ofp_fail(Ofperr::OFPFMFC_BAD_EMERG_TIMEOUT);
    return ofp_fail(Ofperr::OFPFMFC_TABLE_FULL);
  }
  f.flags = TRY(decode_flags(c.flags, f.command, Version::of10));
  return {};
}

OfpResult<ByteView> decode_of10(ByteReader& r, FlowMod& f, const FlowMod::Limits& limits) {
  f.match = TRY(flow::decode_ofp10_match(r));
  bool exact = flow::ofp10_is_exact(f.match);
  f.new_cookie = TRY(r.be64());
  Common c = TRY(read_common(r));
  TRY(apply_common(f, c, limits));
  if (exact) f.priority = 65535;
  flow::normalize_and_log(f.match);
  f.modify_cookie = f.new_cookie != UINT64_MAX;
  return r.rest();
}

OfpResult<ByteView> decode_nxm(ByteReader& r, FlowMod& f, const FlowMod::Limits& limits) {
  f.new_cookie = TRY(r.be64());
  Common c = TRY(read_common(r));
  uint16_t match_len = TRY(r.be16());
  TRY(r.skip(6));
  ByteView entries = TRY(r.bytes((match_len + 7u) / 8 * 8));
  flow::CookieMatch cookie;
  flow::DecodeOptions how{.tlv = limits.tlv, .cookie = &cookie};
  f.match = TRY(flow::decode_nxm(entries.first(match_len), how));
  f.cookie = cookie.cookie;
  f.cookie_mask = cookie.mask;
  TRY(apply_common(f, c, limits));
  if (f.command == FlowCommand::add && f.cookie_mask) return ofp_fail(Ofperr::NXBRC_NXM_INVALID);
  f.modify_cookie = f.new_cookie != UINT64_MAX;
  return r.rest();
}

OfpResult<ByteView> decode_of11(ByteReader& r, FlowMod& f, Version version, const FlowMod::Limits& limits) {
  uint64_t cookie = TRY(r.be64());
  uint64_t cookie_mask = TRY(r.be64());
  f.table_id = TRY(r.u8());
  uint8_t command = TRY(r.u8());
  f.idle_timeout = TRY(r.be16());
  f.hard_timeout = TRY(r.be16());
  f.priority = TRY(r.be16());
  f.buffer_id = TRY(r.be32());
  uint32_t out_port = TRY(r.be32());
  f.out_group = TRY(r.be32());
  uint16_t flags = TRY(r.be16());
  f.importance = TRY(r.be16());
  if (version < Version::of14) f.importance = 0;
  f.match = TRY(flow::decode_ofp11_match(r, {.tlv = limits.tlv}));
  if (command > 4) return ofp_fail(Ofperr::OFPFMFC_BAD_COMMAND);
  f.command = static_cast<FlowCommand>(command);
  bool modify = f.command == FlowCommand::modify || f.command == FlowCommand::modify_strict;
  if (f.command == FlowCommand::add) {
    f.new_cookie = cookie;
  } else {
    f.cookie = cookie;
    f.cookie_mask = cookie_mask;
    f.new_cookie = UINT64_MAX;
    if (version == Version::of11 && modify && cookie_mask == 0) f.new_cookie = cookie;
  }
  f.modify_cookie = false;
  f.out_port = TRY(port_from_of11(out_port));
  f.flags = TRY(decode_flags(flags, f.command, version));
  bool deletes = f.command >= FlowCommand::remove;
  if (f.table_id == kAllTables && (version == Version::of11 || !deletes)) return ofp_fail(Ofperr::OFPFMFC_BAD_TABLE_ID);
  return r.rest();
}

OfpResult<void> check_match(const Match& match) {
  bool ct4 = !match.is_wild(FieldId::ct_nw_src) || !match.is_wild(FieldId::ct_nw_dst);
  bool ct6 = !match.is_wild(FieldId::ct_ipv6_src) || !match.is_wild(FieldId::ct_ipv6_dst);
  if ((ct4 && match.dl_type() != 0x800) || (ct6 && match.dl_type() != 0x86dd)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
  return {};
}

OfpResult<void> check_flow_actions(FlowMod& f, Version version, const FlowMod::Limits& limits) {
  CheckContext check;
  check.max_ports = limits.max_ports;
  check.n_tables = limits.n_tables;
  check.table_id = f.table_id;
  TRY(check_actions(f.actions, f.match, check));
  if ((check.usable & ProtocolSet::of_versions(VersionSet::of(version))).empty()) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
  return {};
}

void put_common(ByteWriter& w, const FlowMod& f, bool table_id) {
  uint16_t command = static_cast<uint16_t>(f.command);
  if (table_id) command = static_cast<uint16_t>(command | f.table_id << 8);
  w.be16(command);
  w.be16(f.idle_timeout);
  w.be16(f.hard_timeout);
  w.be16(static_cast<uint16_t>(f.priority));
  w.be32(f.buffer_id);
  w.be16(f.out_port.value);
  w.be16(f.flags & known_flags(Version::of10));
}

Bytes encode_of11(const FlowMod& f, Version v, uint32_t xid) {
  MessageBuilder b(Kind::flow_mod, v, xid);
  ByteWriter& w = b.body();
  bool adds = f.command == FlowCommand::add, deletes = f.command >= FlowCommand::remove;
  bool plain_cookie = adds || (v == Version::of11 && !deletes && f.cookie_mask == 0);
  w.be64(plain_cookie ? f.new_cookie : f.cookie & f.cookie_mask);
  w.be64(plain_cookie && adds ? 0 : f.cookie_mask);
  w.u8(f.table_id == kAllTables && (v == Version::of11 || !deletes) ? 0 : f.table_id);
  w.u8(static_cast<uint8_t>(f.command));
  w.be16(f.idle_timeout);
  w.be16(f.hard_timeout);
  w.be16(static_cast<uint16_t>(f.priority));
  w.be32(f.buffer_id);
  w.be32(port_to_of11(f.out_port));
  w.be32(f.out_group);
  w.be16(f.flags & known_flags(v));
  w.be16(v >= Version::of14 ? f.importance : 0);
  flow::put_ofp11_match(w.out(), f.match, flow_version(v));
  encode_instructions(w, f.actions, {v});
  return b.finish();
}

Bytes encode_nxm(const FlowMod& f, Protocol protocol, uint32_t xid) {
  const MessageRow* row = find_row(Kind::flow_mod, Version::of10, Space::nicira, 13);
  MessageBuilder b(*row, Version::of10, xid);
  ByteWriter& w = b.body();
  w.be64(f.new_cookie);
  put_common(w, f, has_table_id(protocol));
  size_t length_at = w.size();
  w.zeros(8);
  size_t match_len = flow::put_nxm_match(w.out(), f.match, {f.cookie, f.cookie_mask});
  w.patch_be16(length_at, static_cast<uint16_t>(match_len));
  encode_actions(w, f.actions, {Version::of10});
  return b.finish();
}

}  // namespace

void print_flow_flags(std::string& out, uint16_t flags) {
  if (!flags) return;
  print_bits(out, flags, kFlagNames, ' ');
  out += ' ';
}

OfpResult<FlowMod> FlowMod::decode(const Message& m, const Limits& limits) {
  FlowMod f;
  ByteReader r = m.reader();
  ActionDecode how{.version = m.version, .tlv = limits.tlv};
  bool nxm = m.space() == Space::nicira;
  auto rest = nxm ? decode_nxm(r, f, limits) : m.version == Version::of10 ? decode_of10(r, f, limits) : decode_of11(r, f, m.version, limits);
  if (!rest) return std::unexpected(or_bad_len(rest.error(), Ofperr::OFPBRC_BAD_LEN));
  if (nxm && m.version > Version::of10) f.actions = TRY(decode_actions(*rest, how));
  else f.actions = TRY(decode_instructions(*rest, how));
  TRY(check_match(f.match));
  TRY(check_flow_actions(f, m.version, limits));
  return f;
}

Bytes FlowMod::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  if (v != Version::of10) return encode_of11(*this, v, xid);
  if (is_nxm(protocol)) return encode_nxm(*this, protocol, xid);
  MessageBuilder b(Kind::flow_mod, v, xid);
  ByteWriter& w = b.body();
  flow::put_ofp10_match(w.out(), match);
  w.be64(new_cookie);
  put_common(w, *this, has_table_id(protocol));
  encode_actions(w, actions, {v});
  return b.finish();
}

void FlowMod::print(std::string& out, const PrintOptions& options, Version version) const {
  out += ' ';
  out += kCommands[static_cast<size_t>(command)];
  bool any_table = table_id == kAllTables && version == Version::of10;
  if (!any_table && (table_id || table_is_named(table_id, options.names.tables))) {
    out += " table:";
    print_table(out, table_id, options.names.tables);
  }
  out += ' ';
  std::string text = flow::match_text(match, {options.names.ports, priority});
  out += text;
  if (!text.empty()) out += ' ';
  if (new_cookie && new_cookie != UINT64_MAX) out += fmt::format("cookie:0x{:x} ", new_cookie);
  if (cookie_mask) out += fmt::format("cookie:0x{:x}/0x{:x} ", cookie, cookie_mask);
  if (idle_timeout) out += fmt::format("idle:{} ", idle_timeout);
  if (hard_timeout) out += fmt::format("hard:{} ", hard_timeout);
  if (importance) out += fmt::format("importance:{} ", importance);
  if (buffer_id != kNoBuffer) out += fmt::format("buf:0x{:x} ", buffer_id);
  if (out_port != kPortAny) out += "out_port:" + port_text(out_port, options.names.ports) + " ";
  print_flow_flags(out, version <= Version::of11 ? static_cast<uint16_t>(flags & ~kFlowResetCounts) : flags);
  out += "actions=";
  print_actions(out, actions, {options.names});
}

namespace {

/// Verbosity 3: the match as it lies in a 1.0 message, instead of its meaning.
void print_raw_head(std::string& out, const FlowMod& f, const Message& m) {
  out += ' ';
  out += kCommands[static_cast<size_t>(f.command)];
  if (f.table_id != kAllTables && f.table_id) out += fmt::format(" table:{}", f.table_id);
  out += ' ';
  ByteReader r = m.reader();
  (void)r.skip(24);
  auto length = r.be16();
  (void)r.skip(6);
  if (length && *length <= r.remaining()) out += flow::nx_match_text(r.rest().first(*length));
  out += fmt::format(" pri:{}", f.priority);
}

}  // namespace

OfpResult<void> print_flow_mod(std::string& out, const Message& m, const PrintOptions& options) {
  FlowMod::Limits limits;
  limits.table_id_extension = m.version == Version::of10 || m.space() == Space::nicira;
  limits.tlv = options.tlv;
  FlowMod f = TRY(FlowMod::decode(m, limits));
  // Without the extension a zero high byte means "any table".
  bool nicira = m.space() == Space::nicira;
  if (options.verbosity < 3 || !nicira) {
    f.print(out, options, m.version == Version::of10 || nicira ? Version::of10 : m.version);
    return {};
  }
  std::string plain;
  f.print(plain, options, Version::of10);
  std::string normal_match = flow::match_text(f.match, {options.names.ports, f.priority});
  print_raw_head(out, f, m);
  std::string head = std::string(" ") + std::string(kCommands[static_cast<size_t>(f.command)]);
  if (f.table_id && f.table_id != kAllTables) head += fmt::format(" table:{}", f.table_id);
  head += " " + normal_match;
  out += plain.substr(head.size());
  return {};
}

}  // namespace ovs::ofp
