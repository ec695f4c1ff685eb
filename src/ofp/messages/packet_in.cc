// Packet-ins, resumes. Spec: see packet.h; property numbers: reference sheet "openflow-messages" 3.1.
#include "base/log.h"
#include "base/strings.h"
#include "flow/extract.h"
#include "ofp/messages/nicira.h"
#include "ofp/messages/packet.h"

OVS_LOG_MODULE(ofp_packet);

namespace ovs::ofp {
namespace {

using Tlv = std::shared_ptr<const flow::TunMetadataTable>;
enum PacketInProperty : uint16_t { pi_packet, pi_full_len, pi_buffer_id, pi_table_id, pi_cookie, pi_reason, pi_metadata, pi_userdata, pi_continuation };
enum ContinuationProperty : uint16_t {
  cont_bridge = 0x8000, cont_stack, cont_mirrors, cont_conntracked, cont_table_id, cont_cookie, cont_actions, cont_action_set, cont_odp_port,
  cont_instructions = 0x80f0   ///< our own: what only instructions can say (goto_table, write_actions)
};
constexpr uint16_t kNxPacketIn = 17, kNxPacketIn2 = 30;

struct FormatName {
  std::string_view name;
  PacketInFormat format;
};
constexpr FormatName kFormats[] = {{"standard", PacketInFormat::standard}, {"openflow10", PacketInFormat::standard},
                                   {"nxt_packet_in", PacketInFormat::nxt_packet_in}, {"nxm", PacketInFormat::nxt_packet_in},
                                   {"nxt_packet_in2", PacketInFormat::nxt_packet_in2}};

void take_packet(PacketIn& p, ByteReader& r) {
  ByteView rest = r.rest();
  p.packet.assign(rest.begin(), rest.end());
}

flow::DecodeOptions loose(const Tlv& tlv) { return {.strict = false, .tlv = tlv}; }

OfpResult<PacketIn> decode_of10(ByteReader& r) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.metadata.set_in_port(OfPort(TRY(r.be16())));
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  TRY(r.skip(1));
  take_packet(p, r);
  return p;
}

OfpResult<PacketIn> decode_of11(ByteReader& r) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.metadata.set_in_port(TRY(port_from_of11(TRY(r.be32()))));
  TRY(r.skip(4));
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  take_packet(p, r);
  return p;
}

OfpResult<PacketIn> decode_of12(ByteReader& r, Version v, const Tlv& tlv) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  if (v >= Version::of13) p.cookie = TRY(r.be64());
  p.metadata = TRY(flow::decode_ofp11_match(r, loose(tlv)));
  TRY(r.skip(2));
  take_packet(p, r);
  return p;
}

OfpResult<PacketIn> decode_nx(ByteReader& r, const Tlv& tlv) {
  PacketIn p;
  p.buffer_id = TRY(r.be32());
  p.total_len = TRY(r.be16());
  p.reason = static_cast<PacketInReason>(TRY(r.u8()));
  p.table_id = TRY(r.u8());
  p.cookie = TRY(r.be64());
  uint16_t match_len = TRY(r.be16());
  TRY(r.skip(6));
  ByteView entries = TRY(nxm_entries(r, match_len));
  p.metadata = TRY(flow::decode_nxm(entries.first(match_len), loose(tlv)));
  TRY(r.skip(2));
  take_packet(p, r);
  return p;
}

OfpResult<void> read_property_of(PacketIn& p, const Property& q, const Tlv& tlv, bool is_loose, bool& full) {
  if (q.vendor) return unknown_property(q, "NX_PACKET_IN2", is_loose);
  switch (q.type) {
    case pi_packet: p.packet.assign(q.data.begin(), q.data.end()); return {};
    case pi_full_len:
      p.total_len = TRY(property_u32(q));
      full = true;
      return {};
    case pi_buffer_id: p.buffer_id = TRY(property_u32(q)); return {};
    case pi_table_id: p.table_id = TRY(property_u8(q)); return {};
    case pi_cookie: p.cookie = TRY(property_u64(q)); return {};
    case pi_reason: p.reason = static_cast<PacketInReason>(TRY(property_u8(q))); return {};
    case pi_metadata: p.metadata = TRY(flow::decode_nxm(q.data, loose(tlv))); return {};
    case pi_userdata: p.userdata.assign(q.data.begin(), q.data.end()); return {};
    case pi_continuation: {
      ByteView inner = q.data;
      inner = inner.subspan(std::min<size_t>(4, inner.size()));   // nested lists are preceded by padding to 8
      p.continuation_bytes.assign(inner.begin(), inner.end());
      return {};
    }
    default: return unknown_property(q, "NX_PACKET_IN2", is_loose);
  }
}

OfpResult<PacketIn> decode_nx2(ByteReader& r, const Tlv& tlv, bool is_loose) {
  PacketIn p;
  bool full = false;
  p.reason = PacketInReason::no_match;
  while (!r.empty()) {
    Property q = TRY(read_property(r));
    TRY(read_property_of(p, q, tlv, is_loose, full));
  }
  if (p.packet.empty()) {
    LOG_WARN_RL(1, 5, "NXT_PACKET_IN2 lacks packet");
    return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  }
  if (!full) p.total_len = static_cast<uint32_t>(p.packet.size());
  return p;
}

/// Whose actions come next.
struct Place { uint8_t table = 0; uint64_t cookie = 0; };

OfpResult<void> read_continuation_property(Continuation& c, Place& place, const Property& q, Version v, const Tlv& tlv) {
  if (q.vendor) return unknown_property(q, "continuation", true);
  switch (q.type) {
    case cont_bridge: {
      if (q.data.size() != 16) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      ByteReader r(q.data);
      for (uint32_t& part : c.bridge.parts) part = std::byteswap(TRY(r.be32()));   // little-endian words: only we read it
      return {};
    }
    case cont_stack: c.stack.emplace_back(q.data.begin(), q.data.end()); return {};
    case cont_mirrors: c.mirrors = TRY(property_u32(q)); return {};
    case cont_conntracked: c.conntracked = true; return {};
    case cont_table_id: place.table = TRY(property_u8(q)); return {};
    case cont_cookie: place.cookie = TRY(property_u64(q)); return {};
    case cont_actions:
    case cont_action_set: {
      if (q.data.size() < 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      Actions& actions = q.type == cont_actions ? c.actions : c.action_set;
      if (q.type == cont_actions) actions.push_back(UnrollXlate{place.table, place.cookie});
      Actions more = TRY(decode_actions(q.data.subspan(4), {.version = v, .tlv = tlv}));
      for (Action& a : more) actions.push_back(std::move(a));
      return {};
    }
    case cont_instructions: {
      if (q.data.size() < 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
      c.actions.push_back(UnrollXlate{place.table, place.cookie});
      Actions more = TRY(decode_instructions(q.data.subspan(4), {.version = v, .tlv = tlv}));
      for (Action& a : more) c.actions.push_back(std::move(a));
      return {};
    }
    case cont_odp_port: c.odp_port = TRY(property_u32(q)); return {};
    default: return unknown_property(q, "continuation", true);
  }
}

OfpResult<Continuation> decode_continuation(ByteView bytes, Version v, const Tlv& tlv) {
  Continuation c;
  Place place;
  ByteReader r(bytes);
  while (!r.empty()) {
    Property q = TRY(read_property(r));
    TRY(read_continuation_property(c, place, q, v, tlv));
  }
  std::ranges::reverse(c.stack);
  return c;
}

void put_bytes(ByteWriter& w, uint16_t type, ByteView bytes) {
  size_t at = begin_property(w, type);
  w.bytes(bytes);
  end_property(w, at);
}

bool is_instruction(const Action& a) {
  return a.as<GotoTable>() || a.as<WriteActions>() || a.as<ClearActions>() || a.as<WriteMetadata>() || a.as<MeterAction>();
}

void put_continuation_actions(ByteWriter& w, const Actions& actions, Version v) {
  UnrollXlate place;
  Actions section;
  auto end_section = [&] {
    if (section.empty()) return;
    put_property_u8(w, cont_table_id, place.table);
    put_property_u64(w, cont_cookie, place.cookie);
    bool plain = v == Version::of10 || std::ranges::none_of(section, is_instruction);
    size_t at = begin_property(w, plain ? cont_actions : cont_instructions);
    w.zeros(4);
    if (plain) encode_actions(w, section, {v});
    else encode_instructions(w, section, {v});
    end_property(w, at);
    section.clear();
  };
  for (const Action& action : actions) {
    if (auto* next = action.as<UnrollXlate>()) {
      end_section();
      place = *next;
    } else {
      section.push_back(action);
    }
  }
  end_section();
}

void put_continuation(ByteWriter& w, const Continuation& c, Version v) {
  size_t at = begin_property(w, cont_bridge);
  for (uint32_t part : c.bridge.parts) w.be32(std::byteswap(part));
  end_property(w, at);
  for (size_t i = c.stack.size(); i-- > 0;) put_bytes(w, cont_stack, c.stack[i]);   // top first
  if (c.mirrors) put_property_u32(w, cont_mirrors, c.mirrors);
  if (c.conntracked) put_bytes(w, cont_conntracked, {});
  put_continuation_actions(w, c.actions, v);
  if (!c.action_set.empty()) {
    at = begin_property(w, cont_action_set);
    w.zeros(4);
    encode_actions(w, c.action_set, {v});
    end_property(w, at);
  }
  if (c.odp_port != UINT32_MAX) put_property_u32(w, cont_odp_port, c.odp_port);
}

PacketInReason wire_reason(PacketInReason r, Version v) {
  bool newer = r == PacketInReason::action_set || r == PacketInReason::group || r == PacketInReason::packet_out;
  if (newer && v < Version::of14) return PacketInReason::action;
  if (r == PacketInReason::explicit_miss) return v < Version::of13 ? PacketInReason::action : PacketInReason::no_match;
  if (r == PacketInReason::implicit_miss) return PacketInReason::no_match;
  return r;
}

void put_nx2(ByteWriter& w, const PacketIn& p, Version v, PacketInReason reason, bool resume) {
  put_bytes(w, pi_packet, p.packet);
  if (p.total_len != p.packet.size()) put_property_u32(w, pi_full_len, p.total_len);
  if (p.buffer_id != kNoBuffer) put_property_u32(w, pi_buffer_id, p.buffer_id);
  if (p.table_id) put_property_u8(w, pi_table_id, p.table_id);
  if (p.cookie != UINT64_MAX) put_property_u64(w, pi_cookie, p.cookie);
  put_property_u8(w, pi_reason, static_cast<uint8_t>(reason));
  size_t at = begin_property(w, pi_metadata);
  flow::encode_oxm_entries(w.out(), p.metadata, v == Version::of10 ? flow::OfpVersion::none : flow_version(v));
  end_property(w, at);
  if (!p.userdata.empty() && !resume) put_bytes(w, pi_userdata, p.userdata);
  if (!p.continuation && p.continuation_bytes.empty()) return;
  at = begin_property(w, pi_continuation);
  w.zeros(4);
  if (p.continuation) put_continuation(w, *p.continuation, v);
  else w.bytes(p.continuation_bytes);
  end_property(w, at);
}

uint32_t in_port_of(const flow::Match& m) { return m.key.in_port.host(); }

Bytes encode_standard(const PacketIn& p, Version v) {
  MessageBuilder b(Kind::packet_in, v, 0);
  ByteWriter& w = b.body();
  auto reason = static_cast<uint8_t>(wire_reason(p.reason, v));
  OfPort in_port(static_cast<uint16_t>(in_port_of(p.metadata)));
  auto total = static_cast<uint16_t>(std::min<uint32_t>(p.total_len, 65535));
  w.be32(p.buffer_id);
  if (v == Version::of10) {
    w.be16(total);
    w.be16(in_port.value);
    w.u8(reason);
    w.u8(0);
  } else if (v == Version::of11) {
    w.be32(port_to_of11(in_port));
    w.be32(port_to_of11(in_port));
    w.be16(total);
    w.u8(reason);
    w.u8(p.table_id);
  } else {
    w.be16(total);
    w.u8(reason);
    w.u8(p.table_id);
    if (v >= Version::of13) w.be64(p.cookie);
    flow::put_oxm_match(w.out(), p.metadata, flow_version(v));
    w.zeros(2);
  }
  w.bytes(p.packet);
  return b.finish();
}

}  // namespace

std::string_view packet_in_format_name(PacketInFormat f) {
  for (const auto& row : kFormats)
    if (row.format == f) return row.name;
  return {};
}

std::optional<PacketInFormat> packet_in_format_from_name(std::string_view name) {
  for (const auto& row : kFormats)
    if (iequals(row.name, name)) return row.format;
  return {};
}

OfpResult<PacketInFormat> decode_set_packet_in_format(const Message& m) {
  ByteReader r = m.reader();
  uint32_t format = TRY(r.be32());
  if (format <= 2) return static_cast<PacketInFormat>(format);
  LOG_WARN_RL(1, 5, "NXT_SET_PACKET_IN_FORMAT message specified invalid packet-in format {}", format);
  return ofp_fail(Ofperr::OFPBRC_EPERM);
}

Bytes encode_set_packet_in_format(Version version, uint32_t xid, PacketInFormat format) {
  MessageBuilder b(Kind::set_packet_in_format, version, xid);
  b.body().be32(static_cast<uint32_t>(format));
  return b.finish();
}

OfpResult<PacketIn> PacketIn::decode(const Message& m, Tlv tlv) {
  ByteReader r = m.reader();
  if (m.space() == Space::nicira) return m.row->number == kNxPacketIn ? decode_nx(r, tlv) : decode_nx2(r, tlv, true);
  if (m.version == Version::of10) return decode_of10(r);
  if (m.version == Version::of11) return decode_of11(r);
  return decode_of12(r, m.version, tlv);
}

OfpResult<PacketIn> decode_resume(const Message& m, Tlv tlv) {
  ByteReader r = m.reader();
  PacketIn p = TRY(decode_nx2(r, tlv, false));
  p.continuation = TRY(decode_continuation(p.continuation_bytes, m.version, tlv));
  return p;
}

Bytes PacketIn::encode(Protocol protocol, PacketInFormat format) const {
  Version v = version_of(protocol);
  switch (format) {
    case PacketInFormat::standard: return encode_standard(*this, v);
    case PacketInFormat::nxt_packet_in: {
      MessageBuilder b(*find_row(Kind::packet_in, v, Space::nicira, kNxPacketIn), v, 0);
      ByteWriter& w = b.body();
      w.be32(buffer_id);
      w.be16(static_cast<uint16_t>(std::min<uint32_t>(total_len, 65535)));
      w.u8(static_cast<uint8_t>(wire_reason(reason, v)));
      w.u8(table_id);
      w.be64(cookie);
      size_t length_at = w.size();
      w.zeros(8);
      w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), metadata)));
      w.zeros(2);
      w.bytes(packet);
      return b.finish();
    }
    case PacketInFormat::nxt_packet_in2: break;
  }
  MessageBuilder b(*find_row(Kind::packet_in, v, Space::nicira, kNxPacketIn2), v, 0);
  put_nx2(b.body(), *this, v, reason == PacketInReason::explicit_miss || reason == PacketInReason::implicit_miss ? wire_reason(reason, v) : reason, false);
  return b.finish();
}

Bytes PacketIn::encode_resume(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::resume, version, xid);
  put_nx2(b.body(), *this, version, reason, true);
  return b.finish();
}

namespace {

void print_continuation(std::string& out, const Continuation& c, const PrintOptions& options) {
  if (!c.bridge.is_zero()) out += " continuation.bridge=" + c.bridge.text() + "\n";
  if (!c.stack.empty()) {
    out += " continuation.stack=(top)";
    for (size_t i = c.stack.size(); i-- > 0;) {
      std::string hex;
      for (uint8_t b : c.stack[i]) hex += fmt::format("{:02x}", b);
      size_t digit = hex.find_first_not_of('0');
      out += " 0x" + (digit == hex.npos ? std::string("0") : hex.substr(digit));
    }
    out += " (bottom)\n";
  }
  if (c.mirrors) out += fmt::format(" continuation.mirrors=0x{:x}\n", c.mirrors);
  if (c.conntracked) out += " continuation.conntracked=true\n";
  if (!c.actions.empty()) out += " continuation.actions=" + actions_text(c.actions, options.names) + "\n";
  if (!c.action_set.empty()) out += " continuation.action_set=" + actions_text(c.action_set, options.names) + "\n";
  if (c.odp_port != UINT32_MAX) out += fmt::format(" continuation.odp_port={}\n", c.odp_port);
}

std::string checksum_text(ByteView frame, const flow::FlowKey& key, const packet::Packet& packet) {
  if (key.nw_frag & flow::kFragLater) return {};
  size_t l4 = packet.l4;
  auto at = [&](size_t offset) -> std::optional<uint16_t> {
    if (l4 == packet::kNoOffset || l4 + offset + 2 > frame.size()) return {};
    return static_cast<uint16_t>(frame[l4 + offset] << 8 | frame[l4 + offset + 1]);
  };
  struct Row { uint16_t type; uint8_t protocol; size_t offset, minimum; std::string_view name; };
  constexpr Row kRows[] = {{0, 6, 16, 20, "tcp_csum"}, {0, 17, 6, 8, "udp_csum"}, {0, 132, 8, 12, "sctp_csum"},
                           {0x800, 1, 2, 4, "icmp_csum"}, {0x86dd, 58, 2, 4, "icmp6_csum"}};
  uint16_t type = key.dl_type.host();
  if (type != 0x800 && type != 0x86dd) return {};
  for (const Row& row : kRows) {
    if (row.protocol != key.nw_proto || (row.type && row.type != type)) continue;
    if (l4 == packet::kNoOffset || l4 + row.minimum > frame.size()) return {};
    auto v = at(row.offset);
    if (!v) return {};
    if (row.protocol == 132) {
      ByteReader r(frame.subspan(l4 + 8));
      return fmt::format(" {}:{:x}", row.name, *r.be32());
    }
    return fmt::format(" {}:{:x}", row.name, *v);
  }
  return {};
}

}  // namespace

std::string packet_text(ByteView frame, uint32_t packet_type) {
  packet::Packet packet = packet::Packet::from_bytes(frame);
  packet.meta.packet_type = packet_type;
  flow::FlowKey key;
  flow::extract(packet, key);
  return flow::flow_text(key) + checksum_text(frame, key, packet) + "\n";
}

void PacketIn::print(std::string& out, const PrintOptions& options) const {
  if (table_id || table_is_named(table_id, options.names.tables)) {
    out += " table_id=";
    print_table(out, table_id, options.names.tables);
  }
  if (cookie != UINT64_MAX) out += fmt::format(" cookie=0x{:x}", cookie);
  out += fmt::format(" total_len={} ", total_len);
  out += flow::match_text(metadata, {options.names.ports, flow::kDefaultPriority});
  std::string why = static_cast<size_t>(reason) > 7 ? std::to_string(static_cast<unsigned>(reason)) : std::string(packet_in_reason_name(reason));
  out += fmt::format(" (via {}) data_len={}", why, packet.size());
  if (buffer_id == kNoBuffer) {
    out += " (unbuffered)";
    if (total_len != packet.size()) out += " (***total_len != data_len***)";
  } else {
    out += fmt::format(" buffer=0x{:08x}", buffer_id);
    if (total_len < packet.size()) out += " (***total_len < data_len***)";
  }
  out += '\n';
  if (!userdata.empty()) out += " userdata=" + dotted_hex(userdata) + "\n";
  if (continuation) print_continuation(out, *continuation, options);
  if (options.verbosity > 0) out += packet_text(packet, metadata.key.packet_type.host());
  if (options.verbosity > 2) print_hex_dump(out, packet, false);
}

OfpResult<void> print_packet_in(std::string& out, const Message& m, const PrintOptions& options) {
  PacketIn p;
  if (m.kind() == Kind::resume) {
    p = TRY(decode_resume(m, options.tlv));
  } else {
    p = TRY(PacketIn::decode(m, options.tlv));
    if (!p.continuation_bytes.empty())
      if (auto c = decode_continuation(p.continuation_bytes, m.version, options.tlv)) p.continuation = std::move(*c);
  }
  p.print(out, options);
  return {};
}

}  // namespace ovs::ofp
