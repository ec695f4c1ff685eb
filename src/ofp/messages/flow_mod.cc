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
  f.flags = c.flags;
  return {};
}

/// Flows for the time without a controller, which 1.0 alone has: there is no room for any.
OfpResult<void> refuse_emergency(const FlowMod& f) {
  if (!(f.flags & kEmergency)) return {};
  return ofp_fail(f.idle_timeout || f.hard_timeout ? Ofperr::OFPFMFC_BAD_EMERG_TIMEOUT : Ofperr::OFPFMFC_TABLE_FULL);
}

OfpResult<ByteView> decode_of10(ByteReader& r, FlowMod& f, const FlowMod::Limits& limits) {
  bool exact = false;
  f.match = TRY(decode_of10_match(r, exact));
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
  ByteView entries = TRY(nxm_entries(r, match_len));
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
  bool deletes = command == 3 || command == 4;
  if (f.table_id == kAllTables && (version == Version::of11 || !deletes)) return ofp_fail(Ofperr::OFPFMFC_BAD_TABLE_ID);
  if (command > 4) return ofp_fail(Ofperr::OFPFMFC_BAD_COMMAND);
  f.command = static_cast<FlowCommand>(command);
  if (f.command != FlowCommand::add) f.importance = 0;
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
  f.flags = flags;
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

OfpResult<Match> decode_of10_match(ByteReader& r, bool& exact) {
  ByteReader look = r;
  uint32_t wildcards = TRY(look.be32());
  exact = !(wildcards & flow::kOfp10WildcardsAll);
  return OfpResult<Match>(TRY(flow::decode_ofp10_match(r)));
}

OfpResult<FlowMod> FlowMod::decode(const Message& m, const Limits& limits) {
  FlowMod f;
  ByteReader r = m.reader();
  ActionDecode how{.version = m.version, .tlv = limits.tlv};
  bool nxm = m.space() == Space::nicira;
  auto rest = nxm ? decode_nxm(r, f, limits) : m.version == Version::of10 ? decode_of10(r, f, limits) : decode_of11(r, f, m.version, limits);
  if (!rest) return std::unexpected(or_bad_len(rest.error(), Ofperr::OFPBRC_BAD_LEN));
  f.actions = TRY(decode_instructions(*rest, how));
  if (nxm || m.version == Version::of10) TRY(refuse_emergency(f));
  f.flags = TRY(decode_flags(f.flags, f.command, m.version));
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

void FlowMod::print(std::string& out, const PrintOptions& options, Version version) const { print_as(out, options, version, {}); }

void FlowMod::print_as(std::string& out, const PrintOptions& options, Version version, const std::string& raw_match) const {
  out += ' ';
  out += kCommands[static_cast<size_t>(command)];
  if (table_id || table_is_named(table_id, options.names.tables)) {
    out += " table:";
    print_table(out, table_id, options.names.tables);
  }
  out += ' ';
  std::string text = raw_match.empty() ? flow::match_text(match, {options.names.ports, priority}) : raw_match;
  out += text;
  if (!text.empty()) out += ' ';
  if (new_cookie && new_cookie != UINT64_MAX) out += fmt::format("cookie:0x{:x} ", new_cookie);
  if (cookie_mask) out += fmt::format("cookie:0x{:x}/0x{:x} ", cookie, cookie_mask);
  if (idle_timeout) out += fmt::format("idle:{} ", idle_timeout);
  if (hard_timeout) out += fmt::format("hard:{} ", hard_timeout);
  if (importance) out += fmt::format("importance:{} ", importance);
  if (!raw_match.empty() && priority != flow::kDefaultPriority) out += fmt::format("pri:{} ", priority);
  if (buffer_id != kNoBuffer) out += fmt::format("buf:0x{:x} ", buffer_id);
  if (out_port != kPortAny) out += "out_port:" + port_text(out_port, options.names.ports) + " ";
  print_flow_flags(out, version <= Version::of11 ? static_cast<uint16_t>(flags & ~kFlowResetCounts) : flags);
  out += "actions=";
  print_actions(out, actions, {options.names});
}

namespace {

/// struct ofp10_match field by field, without interpretation.
std::string raw_of10_match(ByteReader r) {
  auto wild = *r.be32();
  uint16_t in_port = *r.be16();
  auto mac = [&] {
    packet::Mac m;
    ByteView b = *r.bytes(6);
    std::copy(b.begin(), b.end(), m.bytes.begin());
    return m.text();
  };
  std::string src = mac(), dst = mac();
  uint16_t vlan = *r.be16();
  uint8_t pcp = *r.u8();
  (void)r.skip(1);
  uint16_t type = *r.be16();
  uint8_t tos = *r.u8(), proto = *r.u8();
  (void)r.skip(2);
  uint32_t nw_src = *r.be32(), nw_dst = *r.be32();
  uint16_t tp_src = *r.be16(), tp_dst = *r.be16();
  std::string out;
  auto add = [&](std::string text) { out += (out.empty() ? "" : ",") + text; };
  bool type_known = !(wild & 1 << 4), proto_known = !(wild & 1 << 5), skip_type = false, skip_proto = false, icmp = false;
  if (type_known && type == 0x800) {
    skip_type = true;
    std::string_view name = "ip";
    if (proto_known) {
      constexpr std::pair<uint8_t, std::string_view> kNames[] = {{1, "icmp"}, {6, "tcp"}, {17, "udp"}, {132, "sctp"}};
      for (const auto& [number, text] : kNames)
        if (number == proto) name = text, skip_proto = true;
      icmp = proto == 1;
    }
    add(std::string(name));
  } else if (type_known && (type == 0x806 || type == 0x8035)) {
    skip_type = true;
    add(type == 0x806 ? "arp" : "rarp");
  }
  auto field = [&](std::string_view name, unsigned bit, std::string text) { add(fmt::format("{}={}", name, wild >> bit & 1 ? "*" : text)); };
  field("in_port", 0, port_text(OfPort(in_port)));
  field("dl_vlan", 1, std::to_string(vlan));
  field("dl_vlan_pcp", 20, std::to_string(pcp));
  field("dl_src", 2, src);
  field("dl_dst", 3, dst);
  if (!skip_type) field("dl_type", 4, fmt::format("0x{:04x}", type));
  auto address = [&](std::string_view name, uint32_t v, uint32_t bits) {
    std::string text = bits >= 32 ? fmt::format("{}=*", name) : fmt::format("{}={}", name, packet::ipv4_text(packet::Ipv4(v)));
    add(bits && bits < 32 ? text + fmt::format("/{}", 32 - bits) : text);
  };
  address("nw_src", nw_src, wild >> 8 & 0x3f);
  address("nw_dst", nw_dst, wild >> 14 & 0x3f);
  bool arp = type_known && (type == 0x806 || type == 0x8035);
  if (!skip_proto) field(arp ? "arp_op" : "nw_proto", 5, std::to_string(proto));
  field("nw_tos", 21, std::to_string(tos));
  field(icmp ? "icmp_type" : "tp_src", 6, std::to_string(tp_src));
  field(icmp ? "icmp_code" : "tp_dst", 7, std::to_string(tp_dst));
  return out;
}

/// Verbosity 3: the match as it lies in a 1.0 message, instead of its meaning, and the priority apart.
std::string raw_match_text(const Message& m) {
  ByteReader r = m.reader();
  if (m.space() != Space::nicira) return raw_of10_match(r);
  (void)r.skip(24);
  uint16_t length = *r.be16();
  (void)r.skip(6);
  return flow::nx_match_text(r.rest().first(length));
}

}  // namespace

OfpResult<void> print_flow_mod(std::string& out, const Message& m, const PrintOptions& options) {
  FlowMod::Limits limits;
  limits.table_id_extension = m.version == Version::of10 || m.space() == Space::nicira;
  limits.tlv = options.tlv;
  FlowMod f = TRY(FlowMod::decode(m, limits));
  // Without the extension a zero high byte means "any table".
  Version shown = m.space() == Space::nicira ? Version::of10 : m.version;
  if (options.verbosity < 3 || shown != Version::of10) {
    f.print(out, options, shown);
    return {};
  }
  f.print_as(out, options, shown, raw_match_text(m));
  return {};
}

}  // namespace ovs::ofp
