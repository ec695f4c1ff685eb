// Generators of messages about flows and packets.
#include "ofp/message_generators_test.h"

namespace ovs::ofp::generate {
namespace {

uint16_t flow_flags(const Gen& g) {
  unsigned known = kFlowSendRemoved | kFlowCheckOverlap;
  if (g.version >= Version::of12) known |= kFlowResetCounts;
  if (g.version >= Version::of13) known |= kFlowNoPacketCounts | kFlowNoByteCounts;
  return static_cast<uint16_t>(g.r.u16() & known);
}

}  // namespace

Bytes flow_mod(const Gen& g) {
  FlowMod f;
  f.command = static_cast<FlowCommand>(g.r.below(5));
  f.match = g.match();
  f.priority = static_cast<int>(g.r.below(65535));
  f.new_cookie = g.r.u64();
  f.idle_timeout = g.r.u16();
  f.hard_timeout = g.r.u16();
  if (g.version >= Version::of14 && f.command == FlowCommand::add) f.importance = g.r.u16();
  f.flags = flow_flags(g);
  if (g.version > Version::of10) f.table_id = static_cast<uint8_t>(g.r.below(254));
  if (g.r.chance(4)) f.buffer_id = g.r.u32() >> 1;
  bool deletes = f.command == FlowCommand::remove || f.command == FlowCommand::remove_strict;
  if (deletes && g.r.chance(2)) f.out_port = g.r.port();
  if (deletes && g.version > Version::of10 && g.r.chance(2)) f.out_group = g.r.u16();
  bool masks = g.version > Version::of10 || g.nicira();
  if (masks && f.command != FlowCommand::add && g.r.chance(2)) {
    f.cookie_mask = g.r.u64();
    f.cookie = g.r.u64() & f.cookie_mask;
  }
  if (g.row.space == Space::nicira && g.version > Version::of10) {   // an old message in a new version: of what both have
    f.table_id = kAllTables;
    f.out_group = kGroupAny;
    f.flags &= kFlowSendRemoved | kFlowCheckOverlap;
    f.importance = 0;
    return g.with_version(f.encode(Protocol::of10_nxm, g.xid));
  }
  f.actions = any_actions(g.r, g.protocol(), ActionsIn::flow);
  return f.encode(g.protocol(), g.xid);
}

namespace {

Bytes flow_removed(const Gen& g) {
  FlowRemoved f;
  f.match = g.match();
  f.priority = static_cast<int>(g.r.below(65535));
  f.cookie = g.r.u64();
  f.reason = static_cast<FlowRemovedReason>(g.r.below(3));
  if (g.version > Version::of10 && !g.nicira()) f.table_id = g.r.u8();
  g.duration(f);
  f.idle_timeout = g.r.u16();
  if (g.version > Version::of11 && !g.nicira()) f.hard_timeout = g.r.u16();
  f.packets = g.r.u64();
  f.bytes = g.r.u64();
  return g.with_version(f.encode(g.nicira() ? Protocol::of10_nxm : g.protocol()));
}

Bytes flow_request(const Gen& g) {
  FlowStatsRequest q;
  q.aggregate = g.row.kind == Kind::aggregate_stats_request;
  q.match = g.match();
  if (g.r.chance(2)) q.table_id = static_cast<uint8_t>(g.r.below(254));
  if (g.r.chance(2)) q.out_port = g.r.port();
  if (g.version > Version::of10 && g.r.chance(2)) q.out_group = g.r.u16();
  if ((g.version > Version::of10 || g.nicira()) && g.r.chance(2)) {
    q.cookie_mask = g.r.u64();
    q.cookie = g.r.u64() & q.cookie_mask;
  }
  return q.encode(g.protocol(), g.xid);
}

Bytes flow_stats(const Gen& g) {
  Message request = g.request(Kind::flow_stats_request);
  return g.reply([&](ByteWriter& w) {
    FlowStats f;
    f.match = g.match();
    f.priority = static_cast<int>(g.r.below(65535));
    f.cookie = g.r.u64();
    f.table_id = g.r.u8();
    g.duration(f);
    f.idle_timeout = g.r.u16();
    f.hard_timeout = g.r.u16();
    if (g.nicira()) f.idle_age = static_cast<int>(g.r.below(1000)), f.hard_age = static_cast<int>(g.r.below(1000));
    f.packets = g.r.u64();
    f.bytes = g.r.u64();
    if (g.version >= Version::of14) f.importance = g.r.u16();
    if (g.version > Version::of10) f.flags = flow_flags(g);
    f.actions = any_actions(g.r, g.protocol(), ActionsIn::flow);
    f.encode(w, request);
  });
}

Bytes aggregate_reply(const Gen& g) {
  AggregateStats a{g.r.u64(), g.r.u64(), g.r.u32()};
  return a.encode(g.request(Kind::aggregate_stats_request));
}

Bytes monitor_request(const Gen& g) {
  FlowMonitorRequest q;
  q.id = g.r.u32();
  constexpr uint16_t kEvents[] = {kMonitorAdd, kMonitorDelete, kMonitorModify};   // it must ask for one
  q.flags = static_cast<uint16_t>((g.r.u16() & 0x1f) | g.r.pick<uint16_t>(kEvents));
  if (g.r.chance(2)) q.out_port = g.r.port();
  if (g.r.chance(2)) q.table_id = g.r.u8();
  q.match = any_match(g.r, flow::kFormatX);
  return q.encode(g.version == Version::of10 ? Protocol::of10_nxm : g.protocol(), g.xid);
}

Bytes monitor_reply(const Gen& g) {
  return g.reply([&](ByteWriter& w) {
    FlowUpdate u;
    constexpr FlowUpdate::Event kEvents[] = {FlowUpdate::Event::added, FlowUpdate::Event::removed, FlowUpdate::Event::modified, FlowUpdate::Event::abbrev};
    u.event = g.r.pick<FlowUpdate::Event>(kEvents);
    if (u.event == FlowUpdate::Event::abbrev) {
      u.xid = g.r.u32();
      return u.encode(w, g.version);
    }
    if (u.event == FlowUpdate::Event::removed) u.reason = static_cast<uint8_t>(g.r.below(3));
    u.idle_timeout = g.r.u16();
    u.hard_timeout = g.r.u16();
    u.table_id = g.r.u8();
    u.priority = g.r.u16();
    u.cookie = g.r.u64();
    u.match = any_match(g.r, flow::kFormatX);
    u.actions = any_actions(g.r, g.version == Version::of10 ? Protocol::of10_nxm : g.protocol(), ActionsIn::flow);
    u.has_actions = true;
    u.encode(w, g.version);
  });
}

Bytes packet_in(const Gen& g) {
  PacketIn p;
  p.packet = g.r.bytes(14 + g.r.below(60));
  p.total_len = static_cast<uint32_t>(p.packet.size());
  p.metadata = g.metadata();
  p.reason = g.r.chance(2) ? PacketInReason::no_match : PacketInReason::action;
  p.table_id = g.r.u8();
  if (!g.r.chance(4)) p.cookie = g.r.u64();
  if (g.r.chance(2)) {
    p.buffer_id = g.r.u32() >> 1;
    p.total_len += g.r.below(100);
  }
  PacketInFormat format = g.row.space != Space::nicira ? PacketInFormat::standard
                          : g.row.number == 17        ? PacketInFormat::nxt_packet_in
                                                      : PacketInFormat::nxt_packet_in2;
  if (format == PacketInFormat::nxt_packet_in2 && g.r.chance(2)) p.userdata = g.r.bytes(1 + g.r.below(30));
  return g.with_version(p.encode(default_protocol(g.version), format));
}

Bytes resume(const Gen& g) {
  PacketIn p;
  p.packet = g.r.bytes(14 + g.r.below(60));
  p.total_len = static_cast<uint32_t>(p.packet.size());
  p.metadata = g.metadata();
  Continuation c;
  for (size_t n = g.r.below(3); n-- > 0;) c.stack.push_back(g.r.bytes(1 + g.r.below(8)));
  if (g.r.chance(2)) c.mirrors = g.r.u32();
  c.conntracked = g.r.chance(2);
  c.actions = any_actions(g.r, default_protocol(g.version), ActionsIn::packet_out);
  p.continuation = std::move(c);
  return p.encode_resume(g.version, g.xid);
}

Bytes packet_out(const Gen& g) {
  PacketOut p;
  p.in_port = OfPort(static_cast<uint16_t>(1 + g.r.below(1000)));
  p.metadata.set_in_port(p.in_port);
  if (g.version >= Version::of15 && g.r.chance(2)) p.metadata.set_u64(FieldId::metadata, g.r.u64() | 1);
  if (g.r.chance(3)) p.buffer_id = g.r.u32() >> 1;
  else p.packet = g.r.bytes(14 + g.r.below(60));
  p.actions = any_actions(g.r, default_protocol(g.version), ActionsIn::packet_out);
  return p.encode(g.version, g.xid);
}

constexpr GeneratorRow kRows[] = {
    {Kind::packet_in, packet_in},
    {Kind::flow_removed, flow_removed},
    {Kind::packet_out, packet_out},
    {Kind::flow_mod, flow_mod},
    {Kind::resume, resume},
    {Kind::flow_stats_request, flow_request},
    {Kind::aggregate_stats_request, flow_request},
    {Kind::flow_monitor_stats_request, monitor_request},
    {Kind::flow_stats_reply, flow_stats},
    {Kind::aggregate_stats_reply, aggregate_reply},
    {Kind::flow_monitor_stats_reply, monitor_reply},
};

}  // namespace

std::span<const GeneratorRow> flow_generators() { return kRows; }

}  // namespace ovs::ofp::generate
