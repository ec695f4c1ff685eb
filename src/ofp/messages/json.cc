// Ports, queues, groups, meters, tables and the switch itself as JSON. Spec: see ofp/json.h.
#include "ofp/json.h"

namespace ovs::ofp {
using namespace json_parts;
namespace {

json::Object bucket_json(const Bucket& b, const PrintOptions& options) {
  json::Object o;
  if (b.bucket_id != kBucketAll) o.set("bucket_id", b.bucket_id);
  nonzero(o, "weight", b.weight);
  if (b.watch_port != kPortAny) o.set("watch_port", port_value(b.watch_port, options.names.ports));
  if (b.watch_group != kGroupAny) o.set("watch_group", b.watch_group);
  o.set("actions", actions_json(b.actions, options.names));
  return o;
}

json::Object pair_json(const std::pair<uint64_t, uint64_t>& counters) {
  json::Object o;
  counter(o, "packets", counters.first);
  counter(o, "bytes", counters.second);
  return o;
}

json::Value meter_value(uint32_t id) {
  switch (id) {
    case kMeterSlowpath: return "slowpath";
    case kMeterController: return "controller";
    case kMeterAll: return "all";
    default: return id;
  }
}

json::Object meter_stats_json(const MeterStats& s) {
  json::Object o;
  o.set("meter", meter_value(s.meter_id));
  o.set("flows", s.flow_count);
  counter(o, "packets", s.packets);
  counter(o, "bytes", s.bytes);
  duration(o, s.duration_sec, s.duration_nsec);
  json::Array bands;
  for (const auto& b : s.bands) bands.emplace_back(pair_json(b));
  o.set("bands", std::move(bands));
  return o;
}

json::Object queue_stats_json(const QueueStats& s, const PrintOptions& options) {
  json::Object o;
  o.set("port", port_value(s.port, options.names.ports));
  o.set("queue", s.queue);
  counter(o, "bytes", s.tx_bytes);
  counter(o, "packets", s.tx_packets);
  counter(o, "errors", s.tx_errors);
  duration(o, s.duration_sec, s.duration_nsec);
  return o;
}

json::Object queue_config_json(const QueueConfig& q, const PrintOptions& options) {
  json::Object o;
  o.set("port", port_value(q.port, options.names.ports));
  o.set("queue", q.queue);
  auto rate = [&](std::string_view name, uint16_t v) {
    if (v <= 1000) o.set(name, static_cast<double>(v) / 10);
    else if (v != UINT16_MAX) o.set(name, "disabled");
  };
  rate("min_rate", q.min_rate);
  rate("max_rate", q.max_rate);
  return o;
}

json::Object table_desc_json(const TableDesc& d, const PrintOptions& options) {
  json::Object o;
  o.set("table", table(d.table_id, options.names.tables));
  o.set("eviction", d.eviction.value_or(false));
  constexpr BitName kEvict[] = {{kEvictOther, "OTHER"}, {kEvictImportance, "IMPORTANCE"}, {kEvictLifetime, "LIFETIME"}};
  if (d.eviction_flags != UINT32_MAX) o.set("eviction_flags", bits(d.eviction_flags, kEvict));
  o.set("vacancy", d.vacancy.value_or(false));
  if (d.vacancy.value_or(false)) {
    o.set("vacancy_down", d.vacancy_down);
    o.set("vacancy_up", d.vacancy_up);
    o.set("vacancy_now", d.vacancy_now);
  }
  return o;
}

json::Array fields_json(const FieldSet& fields) {
  json::Array out;
  for (const auto& f : flow::all_fields())
    if (fields[flow::index_of(f.id)]) out.emplace_back(std::string_view(f.name));
  return out;
}

json::Object side_json(const TableFeatures::Side& s) {
  json::Array next;
  for (size_t i = 0; i < 256; ++i)
    if (s.next[i]) next.emplace_back(i);
  return {{"next_tables", std::move(next)},
          {"instructions", s.instructions ? words(instructions_text(s.instructions)) : json::Array{}},
          {"write_actions", s.write_actions ? words(action_bitmap_text(s.write_actions, Version::of13)) : json::Array{}},
          {"apply_actions", s.apply_actions ? words(action_bitmap_text(s.apply_actions, Version::of13)) : json::Array{}},
          {"write_set_fields", fields_json(s.write_fields)},
          {"apply_set_fields", fields_json(s.apply_fields)}};
}

json::Object ipfix_json(const IpfixStats& s, bool with_id) {
  json::Object o;
  if (with_id) o.set("id", s.collector_set_id);
  counter(o, "flows", s.flows);
  counter(o, "current_flows", s.current_flows);
  counter(o, "sampled_packets", s.packets);
  counter(o, "ipv4_packets", s.ipv4_packets);
  counter(o, "ipv6_packets", s.ipv6_packets);
  counter(o, "error_packets", s.error_packets);
  counter(o, "ipv4_errors", s.ipv4_errors);
  counter(o, "ipv6_errors", s.ipv6_errors);
  counter(o, "tx_packets", s.tx_packets);
  counter(o, "tx_errors", s.tx_errors);
  return o;
}

/// All elements of a body as an array: decode() takes one off the reader.
template <class Decode, class Json>
OfpResult<json::Array> each(const Message& m, Decode&& decode, Json&& to_json) {
  json::Array out;
  ByteReader r = m.reader();
  while (!r.empty()) {
    auto value = TRY(decode(r));
    out.emplace_back(to_json(value));
  }
  return out;
}

OfpResult<json::Array> table_stats(const Message& m, const PrintOptions& options) {
  json::Array out;
  ByteReader r = m.reader();
  while (!r.empty()) {
    TableStats s;
    TableFeatures f;
    TRY(decode_table_stats(r, m.version, s, f));
    json::Object o;
    o.set("table", table(s.table_id, options.names.tables));
    if (!f.name.empty()) o.set("name", f.name);
    o.set("active", s.active);
    counter(o, "lookups", s.lookups);
    counter(o, "matched", s.matched);
    nonzero(o, "max_entries", f.max_entries);
    out.emplace_back(std::move(o));
  }
  return out;
}

json::Object features_json(const SwitchFeatures& f, Version version) {
  json::Object o;
  o.set("dpid", fmt::format("{:016x}", f.datapath_id));
  o.set("n_tables", f.n_tables);
  o.set("n_buffers", f.n_buffers);
  nonzero(o, "auxiliary_id", f.auxiliary_id);
  o.set("capabilities", f.capabilities ? words(capabilities_text(f.capabilities, version)) : json::Array{});
  if (version == Version::of10) o.set("actions", words(action_bitmap_text(f.actions, version)));
  if (version < Version::of13) {
    json::Array ports;
    for (const PortDesc& p : f.ports) ports.emplace_back(port_json(p));
    o.set("ports", std::move(ports));
  }
  return o;
}

json::Object group_features_json(const GroupFeatures& f, Version version) {
  json::Object o;
  o.set("capabilities", fmt::format("0x{:x}", f.capabilities));
  json::Array types;
  for (size_t i = 0; i < 4; ++i) {
    if (!(f.types >> i & 1)) continue;
    types.emplace_back(json::Object{{"type", group_type_name(static_cast<GroupType>(i))},
                                    {"max_groups", f.max_groups[i]},
                                    {"actions", f.actions[i] ? words(action_bitmap_text(f.actions[i], version)) : json::Array{}}});
  }
  o.set("types", std::move(types));
  return o;
}

json::Object meter_features_json(const MeterFeatures& f) {
  return {{"max_meters", f.max_meters},
          {"max_bands", f.max_bands},
          {"max_color", f.max_color},
          {"band_types", bits(f.band_types, meter_band_names())},
          {"capabilities", bits(f.capabilities, meter_flag_names())}};
}

json::Object config_json(const SwitchConfig& c) {
  json::Object o{{"frags", frag_mode_name(c.frag)}, {"miss_send_len", c.miss_send_len}};
  if (c.invalid_ttl_to_controller) o.set("invalid_ttl_to_controller", *c.invalid_ttl_to_controller);
  return o;
}

json::Object desc_json(const SwitchDesc& d) {
  return {{"manufacturer", d.manufacturer}, {"hardware", d.hardware}, {"software", d.software}, {"serial", d.serial}, {"datapath", d.datapath}};
}

json::Array tlv_json(std::span<const flow::TlvMapping> mappings) {
  json::Array out;
  for (const auto& t : mappings)
    out.emplace_back(json::Object{{"class", fmt::format("0x{:04x}", t.option_class)}, {"type", t.type}, {"len", t.size}, {"field", fmt::format("tun_metadata{}", t.index)}});
  return out;
}

json::Object port_status_json(const PortStatus& s) {
  constexpr std::string_view kReasons[] = {"add", "delete", "modify"};
  return {{"reason", kReasons[static_cast<size_t>(s.reason)]}, {"port", port_json(s.desc)}};
}

}  // namespace

json::Object port_json(const PortDesc& p) {
  json::Object o;
  o.set("port", port_value(p.port));
  o.set("name", p.name);
  o.set("address", p.address.text());
  o.set("config", bits(p.config, port_config_names()));
  o.set("state", bits(p.state & ~kPortStpMask, port_state_names()));
  if (p.current) o.set("current", bits(p.current, port_feature_names()));
  if (p.advertised) o.set("advertised", bits(p.advertised, port_feature_names()));
  if (p.supported) o.set("supported", bits(p.supported, port_feature_names()));
  if (p.peer) o.set("peer", bits(p.peer, port_feature_names()));
  o.set("current_speed_mbps", p.current_speed_kbps / 1000);
  o.set("max_speed_mbps", p.max_speed_kbps / 1000);
  return o;
}

json::Object port_stats_json(const PortStats& s, const PrintOptions& options) {
  json::Object o;
  o.set("port", port_value(s.port, options.names.ports));
  counter(o, "rx_packets", s.rx_packets);
  counter(o, "rx_bytes", s.rx_bytes);
  counter(o, "rx_dropped", s.rx_dropped);
  counter(o, "rx_errors", s.rx_errors);
  counter(o, "rx_frame_errors", s.rx_frame_errors);
  counter(o, "rx_over_errors", s.rx_over_errors);
  counter(o, "rx_crc_errors", s.rx_crc_errors);
  counter(o, "tx_packets", s.tx_packets);
  counter(o, "tx_bytes", s.tx_bytes);
  counter(o, "tx_dropped", s.tx_dropped);
  counter(o, "tx_errors", s.tx_errors);
  counter(o, "collisions", s.collisions);
  duration(o, s.duration_sec, s.duration_nsec);
  constexpr std::string_view kRfc2819[] = {
      "rx_1_to_64_packets",     "rx_65_to_127_packets",    "rx_128_to_255_packets",   "rx_256_to_511_packets",  "rx_512_to_1023_packets",
      "rx_1024_to_1522_packets", "rx_1523_to_max_packets", "tx_1_to_64_packets",      "tx_65_to_127_packets",   "tx_128_to_255_packets",
      "tx_256_to_511_packets",  "tx_512_to_1023_packets",  "tx_1024_to_1522_packets", "tx_1523_to_max_packets", "tx_multicast_packets",
      "rx_broadcast_packets",   "tx_broadcast_packets",    "rx_undersized_errors",    "rx_oversize_errors",     "rx_fragmented_errors",
      "rx_jabber_errors"};
  for (size_t i = 0; i < s.rfc2819.size(); ++i) counter(o, kRfc2819[i], s.rfc2819[i]);
  if (s.custom.empty()) return o;
  json::Object custom;
  for (const Counter64& c : s.custom)
    if (!c.name.empty()) counter(custom, c.name, c.value);
  o.set("custom", std::move(custom));
  return o;
}

json::Object group_json(const GroupDesc& g, const PrintOptions& options) {
  json::Object o;
  o.set("group_id", g.group_id);
  o.set("type", group_type_name(g.type));
  if (!g.properties.selection_method.empty()) {
    o.set("selection_method", g.properties.selection_method);
    o.set("selection_method_param", number_value(g.properties.selection_method_param));
    json::Object fields;
    for (const auto& [id, mask] : g.properties.fields) {
      std::string text;
      const auto& f = flow::field(id);
      if (!mask.is_ones(f)) flow::print_field(f, mask, nullptr, text);
      fields.set(std::string_view(f.name), text);
    }
    o.set("fields", std::move(fields));
  }
  json::Array buckets;
  for (const Bucket& b : g.buckets) buckets.emplace_back(bucket_json(b, options));
  o.set("buckets", std::move(buckets));
  return o;
}

json::Object group_stats_json(const GroupStats& s) {
  json::Object o;
  o.set("group_id", s.group_id);
  o.set("ref_count", s.ref_count);
  counter(o, "packets", s.packets);
  counter(o, "bytes", s.bytes);
  duration(o, s.duration_sec, s.duration_nsec);
  json::Array buckets;
  for (const auto& b : s.buckets) buckets.emplace_back(pair_json(b));
  o.set("buckets", std::move(buckets));
  return o;
}

json::Object meter_json(const MeterConfig& m) {
  json::Object o;
  o.set("meter", meter_value(m.meter_id));
  o.set("flags", bits(m.flags, meter_flag_names()));
  json::Array bands;
  for (const MeterBand& b : m.bands) {
    json::Object band;
    bool drop = b.type == MeterBandType::drop;
    band.set("type", drop ? "drop" : "dscp_remark");
    band.set("rate", b.rate);
    if (m.flags & kMeterBurst) band.set("burst_size", b.burst_size);
    if (!drop) band.set("prec_level", b.prec_level);
    bands.emplace_back(std::move(band));
  }
  o.set("bands", std::move(bands));
  return o;
}

json::Object table_json(const TableFeatures& f, const PrintOptions& options) {
  json::Object o;
  o.set("table", table(f.table_id, options.names.tables));
  if (!f.name.empty()) o.set("name", f.name);
  o.set("metadata_match", fmt::format("0x{:x}", f.metadata_match));
  o.set("metadata_write", fmt::format("0x{:x}", f.metadata_write));
  o.set("max_entries", f.max_entries);
  o.set("eviction", f.supports_eviction);
  o.set("vacancy_events", f.supports_vacancy);
  o.set("flows", side_json(f.sides[0]));
  o.set("table_miss", side_json(f.sides[1]));
  o.set("match", fields_json(f.match));
  o.set("mask", fields_json(f.mask));
  o.set("wildcard", fields_json(f.wildcard));
  return o;
}

OfpResult<std::optional<json::Object>> element_json(const Message& m, const PrintOptions& options) {
  auto list = [](std::string_view name, json::Array values) { return json::Object{{std::string(name), std::move(values)}}; };
  Version v = m.version;
  switch (m.kind()) {
    case Kind::port_desc_stats_reply:
      return list("ports", TRY(each(m, [v](ByteReader& r) { return PortDesc::decode(r, v); }, port_json)));
    case Kind::port_stats_reply:
      return list("ports", TRY(each(m, [v](ByteReader& r) { return PortStats::decode(r, v); },
                                    [&](const PortStats& s) { return port_stats_json(s, options); })));
    case Kind::queue_stats_reply:
      return list("queues", TRY(each(m, [v](ByteReader& r) { return QueueStats::decode(r, v); },
                                     [&](const QueueStats& s) { return queue_stats_json(s, options); })));
    case Kind::queue_get_config_reply:
    case Kind::queue_desc_stats_reply: {
      OfPort port;
      std::vector<QueueConfig> queues = TRY(decode_queue_configs(m, port));
      json::Array out;
      for (const QueueConfig& q : queues) out.emplace_back(queue_config_json(q, options));
      return list("queues", std::move(out));
    }
    case Kind::group_desc_stats_reply:
      return list("groups", TRY(each(m, [v](ByteReader& r) { return GroupDesc::decode(r, v); },
                                     [&](const GroupDesc& g) { return group_json(g, options); })));
    case Kind::group_stats_reply:
      return list("groups", TRY(each(m, [v](ByteReader& r) { return GroupStats::decode(r, v); }, group_stats_json)));
    case Kind::group_features_stats_reply: return group_features_json(TRY(GroupFeatures::decode(m)), v);
    case Kind::meter_config_stats_reply: return list("meters", TRY(each(m, MeterConfig::decode, meter_json)));
    case Kind::meter_stats_reply: return list("meters", TRY(each(m, MeterStats::decode, meter_stats_json)));
    case Kind::meter_features_stats_reply: return meter_features_json(TRY(MeterFeatures::decode(m)));
    case Kind::table_stats_reply: return list("tables", TRY(table_stats(m, options)));
    case Kind::table_features_stats_reply:
      return list("tables", TRY(each(m, [v](ByteReader& r) { return TableFeatures::decode(r, v, true); },
                                     [&](const TableFeatures& f) { return table_json(f, options); })));
    case Kind::table_desc_stats_reply:
      return list("tables", TRY(each(m, [v](ByteReader& r) { return TableDesc::decode(r, v); },
                                     [&](const TableDesc& d) { return table_desc_json(d, options); })));
    case Kind::ipfix_bridge_stats_reply:
    case Kind::ipfix_flow_stats_reply: {
      bool flow = m.kind() == Kind::ipfix_flow_stats_reply;
      return list(flow ? "sets" : "bridge", TRY(each(m, IpfixStats::decode, [&](const IpfixStats& s) { return ipfix_json(s, flow); })));
    }
    case Kind::features_reply: return features_json(TRY(SwitchFeatures::decode(m)), v);
    case Kind::get_config_reply:
    case Kind::set_config: return config_json(TRY(SwitchConfig::decode(m)));
    case Kind::desc_stats_reply: return desc_json(TRY(SwitchDesc::decode(m)));
    case Kind::tlv_table_reply: return list("mappings", tlv_json(TRY(decode_tlv_table_reply(m))));
    case Kind::port_status: return port_status_json(TRY(PortStatus::decode(m)));
    default: return std::nullopt;
  }
}

}  // namespace ovs::ofp
