// Generators of messages about the switch itself, its ports, queues and tables.
#include "ofp/message_generators_test.h"

namespace ovs::ofp::generate {
namespace {

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
    if (g.version >= Version::of13) g.duration(s);
    if (g.version >= Version::of14 && g.r.chance(2))
      for (uint64_t& n : s.rfc2819) n = g.r.u64();
    if (g.version >= Version::of14)
      for (size_t n = g.r.below(3); n-- > 0;) s.custom.push_back({g.r.name(20), g.r.u64()});
    s.encode(w, g.version);
  });
}

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
    if (g.version >= Version::of13) g.duration(s);
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

constexpr GeneratorRow kRows[] = {
    {Kind::features_reply, features_reply},
    {Kind::get_config_reply, config},
    {Kind::set_config, config},
    {Kind::port_status, port_status},
    {Kind::port_mod, port_mod},
    {Kind::table_mod, table_mod},
    {Kind::queue_get_config_request, queue_request},
    {Kind::queue_get_config_reply, queue_configs},
    {Kind::table_status, table_status},
    {Kind::port_stats_request, port_request},
    {Kind::queue_stats_request, queue_request},
    {Kind::table_features_stats_request, table_features_message},
    {Kind::port_desc_stats_request, port_request},
    {Kind::queue_desc_stats_request, queue_request},
    {Kind::desc_stats_reply, desc_reply},
    {Kind::table_stats_reply, table_stats},
    {Kind::port_stats_reply, port_stats_reply},
    {Kind::queue_stats_reply, queue_stats_reply},
    {Kind::table_features_stats_reply, table_features_message},
    {Kind::port_desc_stats_reply, port_desc_reply},
    {Kind::table_desc_stats_reply, table_descs},
    {Kind::queue_desc_stats_reply, queue_configs},
};

}  // namespace

std::span<const GeneratorRow> switch_generators() { return kRows; }

}  // namespace ovs::ofp::generate
