// Flow, aggregate and table statistics, table descriptions. Spec: OpenFlow 1.5.1 7.3.5; sheet "openflow-connections" 6.
#include "base/log.h"
#include "ofp/messages/table.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

int age_seconds(TimePoint now, TimePoint then) {
  return static_cast<int>(std::clamp<int64_t>((now - then) / Seconds(1), 0, UINT16_MAX));
}

ofp::OfpResult<std::vector<Rule*>> rules_for(const Bridge& bridge, const ofp::FlowStatsRequest& request) {
  if (request.table_id != ofp::kAllTables && request.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  return select_rules(bridge, {.table = request.table_id, .match = &request.match, .cookie = request.cookie, .cookie_mask = request.cookie_mask,
                               .out_port = request.out_port, .out_group = request.out_group});
}

constexpr unsigned kVisibleTables = kInternalTable;

ofp::TableFeatures features_of(const Bridge& bridge, uint8_t number, ofp::Version version) {
  const FlowTable& table = bridge.tables()[number];
  ofp::TableFeatures f;
  f.table_id = number;
  f.name = table.name;
  f.any_properties = true;
  f.metadata_match = f.metadata_write = UINT64_MAX;
  f.miss = static_cast<ofp::TableMiss>(ofp::TableMiss::unset);
  f.supports_eviction = true;
  f.supports_vacancy = true;
  f.max_entries = std::min(table.max_flows, 1000000u);
  for (auto& side : f.sides) {
    for (unsigned next = number + 1u; next < kVisibleTables; ++next) side.next.set(next);
    side.instructions = 0x7e;                       // goto, write metadata, write, apply, clear, meter
    if (number + 1u >= kVisibleTables) side.instructions &= ~uint32_t{1 << 1};
    side.write_actions = side.apply_actions = ofp::action_bitmap(version);
  }
  for (const flow::FieldInfo& field : flow::all_fields()) {
    if (!flow::preferred_oxm(field.id, flow::OfpVersion::of15)) continue;
    f.match.set(flow::index_of(field.id));
    f.wildcard.set(flow::index_of(field.id));
    if (field.maskable) f.mask.set(flow::index_of(field.id));
    if (field.writable)
      for (auto& side : f.sides) side.write_fields.set(flow::index_of(field.id)), side.apply_fields.set(flow::index_of(field.id));
  }
  return f;
}

}  // namespace

ofp::OfpResult<void> on_flow_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m));
  std::vector<Rule*> rules = TRY(rules_for(bridge, request));
  TimePoint now = bridge.owner().clock().now();
  ofp::StatsReply reply(m, ofp::Kind::flow_stats_reply);
  for (const Rule* rule : rules) {
    ofp::FlowStats stats;
    stats.match = rule->full_match();
    stats.priority = rule->priority;
    stats.cookie = rule->cookie;
    stats.table_id = rule->table_id;
    auto age = now - rule->created;
    stats.duration_sec = static_cast<uint32_t>(age / Seconds(1));
    stats.duration_nsec = static_cast<uint32_t>((age % Seconds(1)) / Millis(1) * 1000000);
    stats.idle_timeout = rule->idle_timeout;
    stats.hard_timeout = rule->hard_timeout;
    stats.idle_age = age_seconds(now, rule->used());
    stats.hard_age = age_seconds(now, rule->modified);
    stats.packets = rule->packets;
    stats.bytes = rule->bytes;
    stats.importance = rule->importance;
    stats.flags = rule->flags;
    stats.actions = *rule->actions;
    append(reply, [&](ByteWriter& w) { stats.encode(w, m); });
  }
  send_all(connection, reply.finish());
  return {};
}

ofp::OfpResult<void> on_aggregate_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m));
  std::vector<Rule*> rules = TRY(rules_for(bridge, request));
  ofp::AggregateStats stats;
  for (const Rule* rule : rules) {
    stats.packets += rule->packets;
    stats.bytes += rule->bytes;
    ++stats.flows;
  }
  connection.send(stats.encode(m));
  return {};
}

ofp::OfpResult<void> on_table_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  std::vector<ofp::TableStats> stats;
  std::vector<ofp::TableFeatures> features;
  for (unsigned t = 0; t < kVisibleTables; ++t) {
    auto number = static_cast<uint8_t>(t);
    const TableCounters& counters = bridge.tables().counters(number);
    uint64_t matched = counters.matched, missed = counters.missed;
    stats.push_back({number, static_cast<uint32_t>(bridge.tables()[number].visible_count()), matched + missed, matched});
    if (m.version < ofp::Version::of13) features.push_back(features_of(bridge, number, m.version));
  }
  send_all(connection, ofp::encode_table_stats(m, stats, features));
  return {};
}

// Changing features is more than asked: only names could change anyway.
ofp::OfpResult<void> on_table_features(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  if (!m.body.empty()) return ofp_fail(Ofperr::OFPTFFC_EPERM);
  std::vector<ofp::TableFeatures> features;
  for (unsigned t = 0; t < kVisibleTables; ++t) features.push_back(features_of(bridge, static_cast<uint8_t>(t), m.version));
  send_all(connection, ofp::encode_table_features(m, features));
  return {};
}

ofp::OfpResult<void> on_table_desc(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  std::vector<ofp::TableDesc> tables;
  for (unsigned t = 0; t < kVisibleTables; ++t) {
    ofp::TableDesc desc;
    desc.table_id = static_cast<uint8_t>(t);
    const FlowTable& table = bridge.tables()[desc.table_id];
    desc.eviction = table.evict_by_openflow;
    desc.vacancy = false;
    desc.eviction_flags = ofp::kEvictOther | ofp::kEvictImportance | ofp::kEvictLifetime;
    tables.push_back(desc);
  }
  send_all(connection, ofp::encode_table_descs(m, tables));
  return {};
}

ofp::OfpResult<void> on_table_mod(Bridge& bridge, Connection&, const ofp::Message& m) {
  auto mod = TRY(ofp::TableMod::decode(m));
  if (mod.table_id != ofp::kAllTables && mod.table_id > kInternalTable) return ofp_fail(Ofperr::OFPTMFC_BAD_TABLE);
  if (mod.table_id == kInternalTable) return ofp_fail(Ofperr::OFPTMFC_EPERM);
  if (mod.vacancy.value_or(false)) return ofp_fail(Ofperr::OFPTMFC_BAD_CONFIG);   // no vacancy events
  {
    StateLock::Write write(bridge.owner().lock());
    for (unsigned t = 0; t < kVisibleTables; ++t) {
      if (mod.table_id != ofp::kAllTables && mod.table_id != t) continue;
      FlowTable& table = bridge.tables()[static_cast<uint8_t>(t)];
      switch (mod.miss) {
        case ofp::TableMiss::unset: break;
        case ofp::TableMiss::controller: table.miss = TableMiss::controller; break;
        case ofp::TableMiss::drop: table.miss = TableMiss::drop; break;
        case ofp::TableMiss::next: table.miss = TableMiss::next_table; break;
      }
      if (mod.eviction) table.evict_by_openflow = *mod.eviction;
    }
  }
  bridge.owner().revalidate(Revalidate::flow_table);
  return {};
}

}  // namespace ovs::ofproto
