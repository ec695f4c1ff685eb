// A generator for each kind of message. Bodies whose version has no encoder for the Nicira form are written byte by byte.
#include "ofp/generators_test.h"

#include "base/test.h"

namespace ovs::ofp::generate {
namespace {

struct Gen {
  const MessageRow& row;
  Version version;
  Random& r;
  uint32_t xid;
  bool nicira() const { return row.space == Space::nicira || row.space == Space::nicira_stats_request || row.space == Space::nicira_stats_reply; }
  Protocol protocol() const { return version == Version::of10 && nicira() ? Protocol::of10_nxm : default_protocol(version); }
  flow::Formats formats() const {
    return version == Version::of10 && !nicira() ? flow::kFormat10 : version == Version::of11 && !nicira() ? flow::kFormat11 : flow::kFormatX;
  }
  flow::Match match() const { return any_match(r, formats()); }
  flow::Match metadata() const {
    flow::Match m;
    m.set_u64(FieldId::in_port, 1 + r.below(1000));
    if (version < Version::of12 && row.space == Space::plain) return m;
    if (r.chance(2)) m.set_u64(FieldId::metadata, r.u64());
    if (r.chance(2)) m.set_u64(FieldId::tun_id, r.u64() | 1);
    if (r.chance(2)) m.set_u64(FieldId::reg0 + r.below(16), r.u32() | 1);
    return m;
  }
  /// Body by hand, after the header of the row.
  Bytes by_hand(auto&& write) const {
    MessageBuilder b(row, version, xid);
    write(b.body());
    return b.finish();
  }
  /// The header of the request that this row's reply answers.
  Message request(Kind kind) const {
    Message m;
    m.version = version;
    m.xid = xid;
    m.row = is_stats(row.space) ? find_row(kind, version, static_cast<Space>(static_cast<uint8_t>(row.space) - 1), row.number) : find_row(kind, version);
    return m;
  }
  /// A multipart reply of some elements.
  template <class Make>
  Bytes reply(Make&& make, size_t at_least = 0) const {
    StatsReply out(row, version, xid);
    for (size_t n = at_least + r.below(4); n-- > 0;) {
      Bytes element;
      ByteWriter w(element);
      make(w);
      out.append(element);
    }
    return std::move(out.finish().front());
  }
  Bytes with_version(Bytes bytes) const {
    bytes[0] = static_cast<uint8_t>(version);
    for (size_t i = 0; i < 4; ++i) bytes[4 + i] = static_cast<uint8_t>(xid >> (24 - 8 * i));
    return bytes;
  }
};

using Generate = Bytes (*)(const Gen&);

Bytes empty(const Gen& g) { return g.by_hand([](ByteWriter&) {}); }
Bytes echo(const Gen& g) { return g.by_hand([&](ByteWriter& w) { w.bytes(g.r.bytes(g.r.below(100))); }); }

Bytes hello(const Gen& g) {
  VersionSet versions(1u << static_cast<unsigned>(g.version));
  versions.bits |= g.r.u32() & ((1u << static_cast<unsigned>(g.version)) - 2);
  return Hello::encode(versions, g.xid);
}

Bytes error(const Gen& g) {
  if (g.r.chance(8)) return encode_hello_error(Ofperr::OFPHFC_INCOMPATIBLE, static_cast<uint8_t>(g.version), g.xid, "no common version");
  for (;;) {
    auto code = static_cast<Ofperr>(g.r.below(static_cast<uint32_t>(Ofperr::truncated)));
    auto point = error_point(code, g.version);
    if (point && error_from_point(g.version, *point) == code && !error_name(code).starts_with("OFPHFC_"))
      return encode_error(code, g.version, encode_echo(Kind::echo_request, g.version, g.xid, g.r.bytes(g.r.below(80))));
  }
}

// --- the switch and its ports

PortDesc port_desc(const Gen& g) {
  PortDesc p;
  bool of10 = g.version == Version::of10;
  p.port = g.r.port();
  p.address = g.r.mac();
  p.name = g.r.name(15);
  constexpr uint32_t kFrom11 = kPortDown | kPortNoRecv | kPortNoFwd | kPortNoPacketIn;
  p.config = g.r.u32() & (of10 ? 0x7f : kFrom11);
  p.state = g.r.u32() & (of10 ? kPortLinkDown | kPortStpMask : kPortLinkDown | kPortBlocked | kPortLive);
  for (uint32_t* features : {&p.current, &p.advertised, &p.supported, &p.peer}) *features = g.r.u32() & (of10 ? 0xf87f : 0xffff);
  if (!of10) {
    p.current_speed_kbps = g.r.u32();
    p.max_speed_kbps = g.r.u32();
  }
  return p;
}

Bytes features_reply(const Gen& g) {
  SwitchFeatures f;
  f.datapath_id = g.r.u64();
  f.n_buffers = g.r.u32();
  f.n_tables = g.r.u8();
  if (g.version >= Version::of13) f.auxiliary_id = g.r.u8();
  f.capabilities = kCapFlowStats | kCapTableStats | kCapPortStats | kCapQueueStats;
  if (g.version == Version::of10) f.actions = g.r.u32() & 0xfff;
  if (g.version < Version::of13)
    for (size_t n = g.r.below(4); n-- > 0;) f.ports.push_back(port_desc(g));
  return f.encode(g.version, g.xid);
}

Bytes config(const Gen& g) {
  SwitchConfig c;
  c.frag = static_cast<FragMode>(g.r.below(4));
  if (g.version > Version::of10 && g.version < Version::of13) c.invalid_ttl_to_controller = g.r.chance(2);
  c.miss_send_len = g.r.u16();
  return c.encode(g.row.kind, g.version, g.xid);
}

Bytes desc_reply(const Gen& g) {
  SwitchDesc d;
  d.manufacturer = g.r.name(255);
  d.hardware = g.r.name(255);
  d.software = g.r.name(20);
  d.serial = g.r.name(31);
  d.datapath = g.r.name(255);
  return d.encode(g.request(Kind::desc_stats_request));
}

Bytes port_status(const Gen& g) {
  PortStatus s{static_cast<PortReason>(g.r.below(3)), port_desc(g)};
  return s.encode(g.version);
}

Bytes port_mod(const Gen& g) {
  PortMod m;
  m.port = g.r.port();
  m.address = g.r.mac();
  uint32_t known = g.version == Version::of10 ? 0x7fu : kPortDown | kPortNoRecv | kPortNoFwd | kPortNoPacketIn;
  m.mask = g.r.u32() & known;
  m.config = g.r.u32() & m.mask;
  m.advertise = g.r.u32() & (g.version == Version::of10 ? 0xf87f : 0xffff);
  return m.encode(g.version, g.xid);
}

Bytes port_request(const Gen& g) { return PortRequest::encode(g.row.kind, g.version, g.xid, g.r.chance(2) ? kPortAny : g.r.port()); }
Bytes port_desc_reply(const Gen& g) { return g.reply([&](ByteWriter& w) { port_desc(g).encode(w, g.version); }); }

Bytes port_stats_reply(const Gen& g) {
  return g.reply([&](ByteWriter& w) {
    PortStats s;
    s.port = g.r.port();
    for (uint64_t* n : {&s.rx_packets, &s.tx_packets, &s.rx_bytes, &s.tx_bytes, &s.rx_dropped, &s.tx_dropped, &s.rx_errors, &s.tx_errors,
                        &s.rx_frame_errors, &s.rx_over_errors, &s.rx_crc_errors, &s.collisions})
      if (!g.r.chance(4)) *n = g.r.u64();
    if (g.version >= Version::of13) s.duration_sec = g.r.u32(), s.duration_nsec = g.r.below(1'000'000'000);
    if (g.version >= Version::of14 && g.r.chance(2))
      for (uint64_t& n : s.rfc2819) n = g.r.u64();
    if (g.version >= Version::of14)
      for (size_t n = g.r.below(3); n-- > 0;) s.custom.push_back({g.r.name(20), g.r.u64()});
    s.encode(w, g.version);
  });
}

// --- queues

Bytes queue_request(const Gen& g) {
  QueueStatsRequest q;
  if (g.row.kind == Kind::queue_get_config_request) {   // names a port that is not reserved; in 1.0 always
    if (g.version == Version::of10 || !g.r.chance(3)) q.port = OfPort(static_cast<uint16_t>(1 + g.r.below(0xfe00)));
  } else if (!g.r.chance(3)) {
    q.port = g.r.port();
  }
  bool both = g.row.kind == Kind::queue_stats_request || g.row.kind == Kind::queue_desc_stats_request;
  if (both && !g.r.chance(3)) q.queue = g.r.u32();
  return q.encode(g.row.kind, g.version, g.xid);
}

Bytes queue_stats_reply(const Gen& g) {
  return g.reply([&](ByteWriter& w) {
    QueueStats s;
    s.port = g.r.port();
    s.queue = g.r.u32();
    s.tx_bytes = g.r.u64();
    s.tx_packets = g.r.u64();
    s.tx_errors = g.r.u64();
    if (g.version >= Version::of13) s.duration_sec = g.r.u32(), s.duration_nsec = g.r.below(1'000'000'000);
    s.encode(w, g.version);
  });
}

Bytes queue_configs(const Gen& g) {
  OfPort port = g.r.port();
  std::vector<QueueConfig> queues;
  for (size_t n = g.r.below(4); n-- > 0;) {
    QueueConfig q{port, g.r.u32()};
    if (g.r.chance(2)) q.min_rate = static_cast<uint16_t>(g.r.below(1001));
    if (g.version >= Version::of12 && g.r.chance(2)) q.max_rate = static_cast<uint16_t>(g.r.below(1001));
    queues.push_back(q);
  }
  bool desc = g.row.kind == Kind::queue_desc_stats_reply;
  Message request = g.request(desc ? Kind::queue_desc_stats_request : Kind::queue_get_config_request);
  return encode_queue_configs(request, port, queues).front();
}

// --- flows

uint16_t flow_flags(const Gen& g) {
  unsigned known = kFlowSendRemoved | kFlowCheckOverlap;
  if (g.version >= Version::of12) known |= kFlowResetCounts;
  if (g.version >= Version::of13) known |= kFlowNoPacketCounts | kFlowNoByteCounts;
  return static_cast<uint16_t>(g.r.u16() & known);
}

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

Bytes flow_removed(const Gen& g) {
  FlowRemoved f;
  f.match = g.match();
  f.priority = static_cast<int>(g.r.below(65535));
  f.cookie = g.r.u64();
  f.reason = static_cast<FlowRemovedReason>(g.r.below(3));
  if (g.version > Version::of10 && !g.nicira()) f.table_id = g.r.u8();
  f.duration_sec = g.r.u32();
  f.duration_nsec = g.r.below(1'000'000'000);
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
    f.duration_sec = g.r.u32();
    f.duration_nsec = g.r.below(1'000'000'000);
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

// --- packets

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

// --- groups and meters

std::vector<Bucket> buckets(const Gen& g, GroupType type, bool ids) {
  std::vector<Bucket> all;
  size_t count = type == GroupType::indirect ? 1 : g.r.below(4);
  for (size_t i = 0; i < count; ++i) {
    Bucket b;
    if (ids) b.bucket_id = static_cast<uint32_t>(i * 7 + 1);
    if (type == GroupType::select) b.weight = g.r.u16();
    if (type == GroupType::fast_failover) b.watch_port = g.r.port();
    b.actions = any_actions(g.r, g.protocol(), ActionsIn::group_bucket);
    all.push_back(std::move(b));
  }
  return all;
}

GroupProperties group_properties(const Gen& g, GroupType type, bool can) {
  GroupProperties p;
  if (!can || type != GroupType::select || g.r.chance(2)) return p;
  p.selection_method = g.r.chance(2) ? "hash" : "dp_hash";
  p.selection_method_param = g.r.u64();
  if (p.selection_method == "hash") {
    FieldValue ones = FieldValue::ones(flow::field(FieldId::ip_dst));
    p.fields = {{FieldId::ip_dst, ones}, {FieldId::nw_proto, FieldValue::ones(flow::field(FieldId::nw_proto))}};
  }
  return p;
}

bool has_group_properties(const Gen& g) { return g.version >= Version::of15 || g.nicira(); }

Bytes group_mod(const Gen& g) {
  GroupMod m;
  bool rich = has_group_properties(g);
  constexpr GroupCommand kCommands[] = {GroupCommand::add, GroupCommand::modify, GroupCommand::remove, GroupCommand::insert_bucket};
  m.command = kCommands[g.r.below(rich ? 4 : 3)];
  m.type = static_cast<GroupType>(g.r.below(4));
  m.group_id = 1 + g.r.below(0xffff);
  if (m.command == GroupCommand::remove) {
    m.type = GroupType::all;
    auto bytes = m.encode(g.version, g.xid);
    REQUIRE(bytes.has_value());
    return *bytes;
  }
  if (m.command == GroupCommand::insert_bucket) {
    m.type = GroupType::all;
    m.command_bucket_id = kBucketFirst;
  }
  m.buckets = buckets(g, m.type, rich);
  m.properties = group_properties(g, m.type, rich);
  auto bytes = m.encode(g.version, g.xid);
  REQUIRE(bytes.has_value());
  return *bytes;
}

Bytes group_desc(const Gen& g) {
  return g.reply([&](ByteWriter& w) {
    GroupDesc d;
    d.type = static_cast<GroupType>(g.r.below(4));
    d.group_id = 1 + g.r.below(0xffff);
    d.buckets = buckets(g, d.type, has_group_properties(g));
    d.properties = group_properties(g, d.type, has_group_properties(g));
    d.encode(w, g.version);
  });
}

Bytes group_stats(const Gen& g) {
  return g.reply([&](ByteWriter& w) {
    GroupStats s;
    s.group_id = g.r.u16();
    s.ref_count = g.r.u32();
    s.packets = g.r.u64();
    s.bytes = g.r.u64();
    if (g.version >= Version::of13) s.duration_sec = g.r.u32(), s.duration_nsec = g.r.below(1'000'000'000);
    for (size_t n = g.r.below(4); n-- > 0;) s.buckets.emplace_back(g.r.u64(), g.r.u64());
    s.encode(w, g.version);
  });
}

Bytes group_features(const Gen& g) {
  GroupFeatures f;
  f.types = g.r.below(16);
  f.capabilities = g.r.below(16);
  for (uint32_t& n : f.max_groups) n = g.r.u32();
  for (uint32_t& n : f.actions) n = g.r.u32();
  return f.encode(g.request(Kind::group_features_stats_request));
}

Bytes group_request(const Gen& g) {
  bool one = g.row.kind == Kind::group_stats_request || g.version >= Version::of15 || g.nicira();
  return encode_group_request(g.row.kind, g.version, g.xid, one && g.r.chance(2) ? g.r.u16() : kGroupAll);
}

MeterConfig meter_config(const Gen& g) {
  MeterConfig c;
  c.meter_id = 1 + g.r.below(0xffff);
  c.flags = static_cast<uint16_t>((g.r.chance(2) ? kMeterKbps : kMeterPktps) | (g.r.chance(2) ? kMeterBurst : 0) | (g.r.chance(2) ? kMeterStats : 0));
  for (size_t n = 1 + g.r.below(3); n-- > 0;) {
    MeterBand b;
    b.type = g.r.chance(2) ? MeterBandType::drop : MeterBandType::dscp_remark;
    b.rate = 1 + g.r.u16();
    if (c.flags & kMeterBurst) b.burst_size = g.r.u32();
    if (b.type == MeterBandType::dscp_remark) b.prec_level = g.r.u8();
    c.bands.push_back(b);
  }
  return c;
}

Bytes meter_mod(const Gen& g) {
  MeterMod m{static_cast<MeterCommand>(g.r.below(3)), meter_config(g)};
  if (m.command == MeterCommand::remove) {
    m.meter.bands.clear();
    m.meter.flags = 0;
  }
  return m.encode(g.version, g.xid);
}

Bytes meter_configs(const Gen& g) {
  std::vector<MeterConfig> all;
  for (size_t n = g.r.below(3); n-- > 0;) all.push_back(meter_config(g));
  return encode_meter_configs(g.request(Kind::meter_config_stats_request), all).front();
}

Bytes meter_stats(const Gen& g) {
  std::vector<MeterStats> all(g.r.below(3));
  for (MeterStats& s : all) {
    s = {1 + g.r.below(1000), g.r.u32(), g.r.u64(), g.r.u64(), g.r.u32(), g.r.below(1'000'000'000), {}};
    for (size_t n = g.r.below(3); n-- > 0;) s.bands.emplace_back(g.r.u64(), g.r.u64());
  }
  return encode_meter_stats(g.request(Kind::meter_stats_request), all).front();
}

Bytes meter_features(const Gen& g) {
  MeterFeatures f{g.r.u32(), g.r.below(8), g.r.below(16), g.r.u8(), g.r.u8()};
  return f.encode(g.request(Kind::meter_features_stats_request));
}

Bytes meter_request(const Gen& g) { return encode_meter_request(g.row.kind, g.version, g.xid, g.r.chance(2) ? kMeterAll : g.r.u16()); }

// --- tables

Bytes table_mod(const Gen& g) {
  TableMod m;
  m.table_id = g.r.u8();
  if (g.version < Version::of14) {
    m.miss = static_cast<TableMiss>(1 + g.r.below(g.version < Version::of13 ? 3 : 1));
    if (g.version >= Version::of13) m.miss = TableMiss::unset;
  } else {
    m.eviction = g.r.chance(2);
    m.vacancy = g.r.chance(2);
    if (*m.vacancy) m.vacancy_down = 20, m.vacancy_up = 80;
  }
  return m.encode(g.version, g.xid);
}

TableDesc table_desc(const Gen& g) {
  TableDesc d;
  d.table_id = g.r.u8();
  d.eviction = g.r.chance(2);
  d.eviction_flags = g.r.below(8);
  d.vacancy = g.r.chance(2);
  if (*d.vacancy) d.vacancy_down = 20, d.vacancy_up = 80, d.vacancy_now = g.r.u8();
  return d;
}

Bytes table_descs(const Gen& g) { return g.reply([&](ByteWriter& w) { table_desc(g).encode(w, g.version); }, 1); }
Bytes table_status(const Gen& g) {
  TableStatus s{g.r.chance(2) ? TableReason::vacancy_down : TableReason::vacancy_up, table_desc(g)};
  return s.encode(g.version);
}

FieldSet field_set(const Gen& g, bool writable) {
  FieldSet set;
  for (const auto& f : flow::all_fields())
    if (flow::preferred_oxm(f.id, flow_version(g.version)) && f.id != FieldId::packet_type && (!writable || f.writable) && g.r.chance(4))
      set.set(flow::index_of(f.id));
  return set;
}

TableFeatures table_features(const Gen& g) {
  TableFeatures f;
  f.table_id = static_cast<uint8_t>(g.r.below(255));
  f.name = g.r.name(31);
  f.metadata_match = f.metadata_write = UINT64_MAX;
  f.max_entries = g.r.u32();
  f.any_properties = true;
  for (auto& side : f.sides) {
    for (size_t n = g.r.below(5); n-- > 0;) side.next.set(g.r.below(254));
    side.instructions = g.r.u32() & 0x7e;
    uint32_t known = action_bitmap(g.version);
    side.write_actions = g.r.u32() & known;
    side.apply_actions = g.r.u32() & known;
    side.write_fields = field_set(g, true);
    side.apply_fields = field_set(g, true);
  }
  f.match = field_set(g, false);
  for (const auto& info : flow::all_fields()) {
    size_t i = flow::index_of(info.id);
    if (f.match[i] && info.maskable && g.r.chance(2)) f.mask.set(i);
    if (f.match[i] && g.r.chance(2)) f.wildcard.set(i);
  }
  return f;
}

Bytes table_features_message(const Gen& g) { return g.reply([&](ByteWriter& w) { table_features(g).encode(w, g.version); }, 1); }

Bytes table_stats(const Gen& g) {
  std::vector<TableStats> stats;
  std::vector<TableFeatures> features;
  for (size_t n = g.r.below(3); n-- > 0;) {
    TableFeatures f;
    f.table_id = g.r.u8();
    f.name = g.r.name(31);
    if (g.version < Version::of13) f.max_entries = g.r.u32();
    stats.push_back({f.table_id, g.r.u32(), g.r.u64(), g.r.u64()});
    features.push_back(std::move(f));
  }
  return encode_table_stats(g.request(Kind::table_stats_request), stats, features).front();
}

// --- controllers

Bytes role(const Gen& g) {
  if (g.nicira()) return g.by_hand([&](ByteWriter& w) { w.be32(g.r.below(3)); });
  return g.by_hand([&](ByteWriter& w) {
    w.be32(1 + g.r.below(3));
    w.zeros(4);
    w.be64(g.r.chance(3) ? UINT64_MAX : g.r.u64());
  });
}

Bytes role_status(const Gen& g) {
  RoleStatus s{static_cast<Role>(1 + g.r.below(3)), static_cast<RoleReason>(g.r.below(3)), g.r.u64()};
  return *s.encode(g.version);
}

Bytes async(const Gen& g) {
  if (g.row.min_body == 24)
    return g.by_hand([&](ByteWriter& w) {
      for (uint32_t known : {7u, 7u, 7u, 7u, 15u, 15u}) w.be32(g.r.u32() & (known >> 1));
    });
  return g.by_hand([&](ByteWriter& w) {
    for (uint16_t type = 0; type < (g.version >= Version::of14 ? 12 : 6); ++type) {
      constexpr uint32_t kKnown[] = {3, 7, 15, 3, 24, 3};
      put_property_u32(w, type, g.r.u32() & kKnown[type / 2]);
    }
  });
}

Bytes bundle_control(const Gen& g) {
  BundleControl c{g.r.u32(), static_cast<BundleControlType>(g.r.below(8)), static_cast<uint16_t>(g.r.below(4))};
  return c.encode(g.version, g.xid);
}

Bytes inner_message(const Gen& g, Kind kind, Bytes (*make)(const Gen&)) {
  Gen inner{*find_row(kind, g.version), g.version, g.r, g.xid};
  return make(inner);
}

Bytes bundle_add(const Gen& g) {
  Bytes inner = g.r.chance(2) ? inner_message(g, Kind::flow_mod, flow_mod) : inner_message(g, Kind::group_mod, group_mod);
  return BundleAdd::encode(g.version, g.r.u32(), static_cast<uint16_t>(g.r.below(4)), inner);
}

Bytes requestforward(const Gen& g) {
  bool meter = g.version >= Version::of13 && g.r.chance(2);
  Bytes inner = meter ? inner_message(g, Kind::meter_mod, meter_mod) : inner_message(g, Kind::group_mod, group_mod);
  return *encode_requestforward(g.version, inner);
}

// --- small ones of Nicira's

Bytes set_flow_format(const Gen& g) { return encode_set_flow_format(g.xid, g.r.chance(2) ? Protocol::of10_nxm : Protocol::of10_std); }
Bytes set_packet_in_format(const Gen& g) { return encode_set_packet_in_format(g.version, g.xid, static_cast<PacketInFormat>(g.r.below(3))); }
Bytes on_off(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.u8(static_cast<uint8_t>(g.r.below(2)));
    w.zeros(7);
  });
}
Bytes number16(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.zeros(6);
    w.be16(g.r.u16());
  });
}
Bytes number32(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) { w.be32(g.r.u32()); });
}

std::vector<flow::TlvMapping> tlv_mappings(const Gen& g) {
  std::vector<flow::TlvMapping> all(g.r.below(4));
  for (size_t i = 0; i < all.size(); ++i) all[i] = {g.r.u16(), g.r.u8(), static_cast<uint8_t>(4 * (1 + g.r.below(31))), static_cast<uint8_t>(i)};
  return all;
}

Bytes tlv_mod(const Gen& g) {
  TlvTableMod m{static_cast<TlvCommand>(g.r.below(3)), tlv_mappings(g)};
  if (m.command == TlvCommand::clear) m.mappings.clear();
  return m.encode(g.version, g.xid);
}
Bytes tlv_reply(const Gen& g) { return encode_tlv_table_reply(g.request(Kind::tlv_table_request), tlv_mappings(g)); }

Bytes ct_flush(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.zeros(8);
    if (g.r.chance(2)) put_property_u16(w, 2, g.r.u16());   // zone
    if (g.r.chance(2)) return;
    uint32_t mask = g.r.chance(2) ? UINT32_MAX : g.r.u32() & ~uint32_t{1};
    put_property_u32(w, 3, g.r.u32() & mask);                // mark and its mask, which is not said when it is full
    if (mask != UINT32_MAX) put_property_u32(w, 4, mask);
  });
}

Bytes ipfix(const Gen& g) {
  bool bridge = g.row.kind == Kind::ipfix_bridge_stats_reply;
  std::vector<IpfixStats> all(bridge ? 1 : g.r.below(3));
  for (IpfixStats& s : all) s = {g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u32()};
  return encode_ipfix_stats(g.request(bridge ? Kind::ipfix_bridge_stats_request : Kind::ipfix_flow_stats_request), all).front();
}

struct GeneratorRow {
  Kind kind;
  Generate generate;
};
constexpr GeneratorRow kGenerators[] = {
    {Kind::hello, hello},
    {Kind::error, error},
    {Kind::echo_request, echo},
    {Kind::echo_reply, echo},
    {Kind::features_request, empty},
    {Kind::features_reply, features_reply},
    {Kind::get_config_request, empty},
    {Kind::get_config_reply, config},
    {Kind::set_config, config},
    {Kind::packet_in, packet_in},
    {Kind::flow_removed, flow_removed},
    {Kind::port_status, port_status},
    {Kind::packet_out, packet_out},
    {Kind::flow_mod, flow_mod},
    {Kind::port_mod, port_mod},
    {Kind::group_mod, group_mod},
    {Kind::table_mod, table_mod},
    {Kind::barrier_request, empty},
    {Kind::barrier_reply, empty},
    {Kind::queue_get_config_request, queue_request},
    {Kind::queue_get_config_reply, queue_configs},
    {Kind::role_request, role},
    {Kind::role_reply, role},
    {Kind::get_async_request, empty},
    {Kind::get_async_reply, async},
    {Kind::set_async, async},
    {Kind::meter_mod, meter_mod},
    {Kind::role_status, role_status},
    {Kind::table_status, table_status},
    {Kind::requestforward, requestforward},
    {Kind::bundle_control, bundle_control},
    {Kind::bundle_add_message, bundle_add},
    {Kind::set_flow_format, set_flow_format},
    {Kind::flow_mod_table_id, on_off},
    {Kind::set_packet_in_format, set_packet_in_format},
    {Kind::flow_age, empty},
    {Kind::set_controller_id, number16},
    {Kind::flow_monitor_cancel, number32},
    {Kind::flow_monitor_paused, empty},
    {Kind::flow_monitor_resumed, empty},
    {Kind::tlv_table_mod, tlv_mod},
    {Kind::tlv_table_request, empty},
    {Kind::tlv_table_reply, tlv_reply},
    {Kind::resume, resume},
    {Kind::ct_flush_zone, number16},
    {Kind::ct_flush, ct_flush},
    {Kind::desc_stats_request, empty},
    {Kind::flow_stats_request, flow_request},
    {Kind::aggregate_stats_request, flow_request},
    {Kind::table_stats_request, empty},
    {Kind::port_stats_request, port_request},
    {Kind::queue_stats_request, queue_request},
    {Kind::group_stats_request, group_request},
    {Kind::group_desc_stats_request, group_request},
    {Kind::group_features_stats_request, empty},
    {Kind::meter_stats_request, meter_request},
    {Kind::meter_config_stats_request, meter_request},
    {Kind::meter_features_stats_request, empty},
    {Kind::table_features_stats_request, table_features_message},
    {Kind::port_desc_stats_request, port_request},
    {Kind::table_desc_stats_request, empty},
    {Kind::queue_desc_stats_request, queue_request},
    {Kind::flow_monitor_stats_request, monitor_request},
    {Kind::desc_stats_reply, desc_reply},
    {Kind::flow_stats_reply, flow_stats},
    {Kind::aggregate_stats_reply, aggregate_reply},
    {Kind::table_stats_reply, table_stats},
    {Kind::port_stats_reply, port_stats_reply},
    {Kind::queue_stats_reply, queue_stats_reply},
    {Kind::group_stats_reply, group_stats},
    {Kind::group_desc_stats_reply, group_desc},
    {Kind::group_features_stats_reply, group_features},
    {Kind::meter_stats_reply, meter_stats},
    {Kind::meter_config_stats_reply, meter_configs},
    {Kind::meter_features_stats_reply, meter_features},
    {Kind::table_features_stats_reply, table_features_message},
    {Kind::port_desc_stats_reply, port_desc_reply},
    {Kind::table_desc_stats_reply, table_descs},
    {Kind::queue_desc_stats_reply, queue_configs},
    {Kind::flow_monitor_stats_reply, monitor_reply},
    {Kind::ipfix_bridge_stats_request, empty},
    {Kind::ipfix_flow_stats_request, empty},
    {Kind::ipfix_bridge_stats_reply, ipfix},
    {Kind::ipfix_flow_stats_reply, ipfix},
};

}  // namespace

std::optional<Bytes> message(const MessageRow& row, Version version, Random& random) {
  auto generator = std::ranges::find_if(kGenerators, [&](const GeneratorRow& g) { return g.kind == row.kind; });
  if (generator == std::end(kGenerators)) return {};
  return generator->generate(Gen{row, version, random, random.u32()});
}

}  // namespace ovs::ofp::generate
