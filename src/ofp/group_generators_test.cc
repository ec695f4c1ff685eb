// Generators of messages about groups and meters.
#include "ofp/message_generators_test.h"

#include "base/test.h"

namespace ovs::ofp::generate {
namespace {

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

}  // namespace

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

namespace {

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
    if (g.version >= Version::of13) g.duration(s);
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

}  // namespace

Bytes meter_mod(const Gen& g) {
  MeterMod m{static_cast<MeterCommand>(g.r.below(3)), meter_config(g)};
  if (m.command == MeterCommand::remove) {
    m.meter.bands.clear();
    m.meter.flags = 0;
  }
  return m.encode(g.version, g.xid);
}

namespace {

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

constexpr GeneratorRow kRows[] = {
    {Kind::group_mod, group_mod},
    {Kind::meter_mod, meter_mod},
    {Kind::group_stats_request, group_request},
    {Kind::group_desc_stats_request, group_request},
    {Kind::meter_stats_request, meter_request},
    {Kind::meter_config_stats_request, meter_request},
    {Kind::group_stats_reply, group_stats},
    {Kind::group_desc_stats_reply, group_desc},
    {Kind::group_features_stats_reply, group_features},
    {Kind::meter_stats_reply, meter_stats},
    {Kind::meter_config_stats_reply, meter_configs},
    {Kind::meter_features_stats_reply, meter_features},
};

}  // namespace

std::span<const GeneratorRow> group_generators() { return kRows; }

}  // namespace ovs::ofp::generate
