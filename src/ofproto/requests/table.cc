// Tables: statistics, descriptions, features and changes of all of these.
// Spec: OpenFlow 1.5.1 7.3.3, 7.3.5.15 to 18; sheet "openflow-connections" 6, 7.7, 7.8.
#include "ofproto/requests/table_features.h"

#include "base/log.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

constexpr unsigned kVisibleTables = kInternalTable;

ofp::TableMiss miss_of(const FlowTable& table) {
  switch (table.miss) {
    case TableMiss::by_version: break;
    case TableMiss::controller: return ofp::TableMiss::controller;
    case TableMiss::next_table: return ofp::TableMiss::next;
    case TableMiss::drop: return ofp::TableMiss::drop;
  }
  return ofp::TableMiss::unset;
}

ofp::TableFeatures features_of(const Bridge& bridge, uint8_t number, ofp::Version version) {
  const FlowTable& table = bridge.tables()[number];
  ofp::TableFeatures f;
  f.table_id = number;
  f.name = table.name;
  f.any_properties = true;
  f.metadata_match = f.metadata_write = UINT64_MAX;
  f.miss = miss_of(table);
  f.max_entries = std::min(table.max_flows, 1000000u);
  for (auto& side : f.sides) {
    for (unsigned next = number + 1u; next < kVisibleTables; ++next) side.next.set(next);
    side.instructions = version < ofp::Version::of15 ? 0x7e : 0x3e;   // goto, write metadata, write, apply, clear; meter, an action in 1.5
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

namespace {

ofp::OfpResult<void> refuse(std::string text) {
  LOG_INFO_RL(60, 5, "{}", text);
  return ofp_fail(Ofperr::OFPTFFC_EPERM);
}

bool within(const ofp::TableFeatures::Side& wanted, const ofp::TableFeatures::Side& have) {
  return (wanted.next & ~have.next).none() && !(wanted.instructions & ~have.instructions) && !(wanted.write_actions & ~have.write_actions) &&
         !(wanted.apply_actions & ~have.apply_actions) && (wanted.write_fields & ~have.write_fields).none() &&
         (wanted.apply_fields & ~have.apply_fields).none();
}

// Features may only shrink, and shrinking changes nothing: what is really changed is the name.
ofp::OfpResult<void> check_change(const Bridge& bridge, const ofp::TableFeatures& f, ofp::Version version) {
  const FlowTable& table = bridge.tables()[f.table_id];
  ofp::TableFeatures have = features_of(bridge, f.table_id, version);
  if (f.max_entries != have.max_entries) return refuse("can't change max_entries");
  if (table.name_by_database && f.name != table.name)
    return refuse(fmt::format("can't change name of table {} to {} because it is already set to {} via OVSDB", f.table_id, f.name, table.name));
  bool grows = (f.metadata_match & ~have.metadata_match) || (f.metadata_write & ~have.metadata_write);
  if (f.any_properties)
    grows = grows || !within(f.sides[0], have.sides[0]) || !within(f.sides[1], have.sides[1]) || (f.match & ~have.match).any() ||
            (f.mask & ~have.mask).any() || (f.wildcard & ~have.wildcard).any();
  if (grows) return refuse(fmt::format("can't increase table features for table {}", f.table_id));
  return {};
}

ofp::OfpResult<void> change_features(Bridge& bridge, const std::vector<ofp::TableFeatures>& wanted, ofp::Version version) {
  std::bitset<256> seen;
  for (const ofp::TableFeatures& f : wanted) {
    if (f.table_id >= kVisibleTables) return refuse(fmt::format("can't modify hidden table {}", f.table_id));
    if (seen[f.table_id]) {
      LOG_INFO_RL(60, 5, "duplicate table {}", f.table_id);
      return ofp_fail(Ofperr::NXTFFC_DUP_TABLE);
    }
    seen.set(f.table_id);
  }
  enum { replace, modify };
  uint8_t command = wanted.empty() ? uint8_t{replace} : wanted[0].command;
  if (command > modify) return refuse("tables cannot be enabled or disabled");
  if (command == replace) {
    if (seen.count() > kVisibleTables) return ofp_fail(Ofperr::OFPTFFC_TOO_MANY);
    for (unsigned t = 0; t < kVisibleTables; ++t)
      if (!seen[t]) return refuse(fmt::format("can't disable table {}", t));
  }
  for (const ofp::TableFeatures& f : wanted) TRY(check_change(bridge, f, version));
  StateLock::Write write(bridge.owner().lock());
  for (const ofp::TableFeatures& f : wanted)
    if (FlowTable& table = bridge.tables()[f.table_id]; !table.name_by_database) table.name = f.name;
  return {};
}

}  // namespace

// A request with a body is a change, which may come in several messages.
ofp::OfpResult<void> TableFeatureRequests::handle(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto it = open_.find(&connection);
  bool more = (m.stats_flags & ofp::kStatsMore) != 0;
  if (!m.body.empty() || it != open_.end()) {
    if (it != open_.end() && it->second.xid != m.xid) {
      open_.erase(it);
      it = open_.end();
    }
    if (it == open_.end()) it = open_.emplace(&connection, Open{m.xid, {}}).first;
    ByteReader r = m.reader();
    while (!r.empty()) {
      auto f = ofp::TableFeatures::decode(r, m.version, false);
      if (f && it->second.tables.size() > 256) f = ofp_fail(Ofperr::OFPBRC_MULTIPART_BUFFER_OVERFLOW);
      if (!f) {
        open_.erase(it);
        return ofp_fail(f.error().code);
      }
      it->second.tables.push_back(std::move(*f));
    }
    if (more) return {};
    auto wanted = std::move(it->second.tables);
    open_.erase(it);
    TRY(change_features(bridge, wanted, m.version));
  }
  std::vector<ofp::TableFeatures> features;
  for (unsigned t = 0; t < kVisibleTables; ++t) features.push_back(features_of(bridge, static_cast<uint8_t>(t), m.version));
  send_all(connection, ofp::encode_table_features(m, features));
  return {};
}

ofp::OfpResult<void> on_table_features(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  return bridge.table_feature_requests().handle(bridge, connection, m);
}

ofp::OfpResult<void> on_table_desc(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  std::vector<ofp::TableDesc> tables;
  for (unsigned t = 0; t < kVisibleTables; ++t) tables.push_back(describe_table(bridge, static_cast<uint8_t>(t)));
  send_all(connection, ofp::encode_table_descs(m, tables));
  return {};
}

namespace {

void apply(FlowTables& tables, FlowTable& table, const ofp::TableMod& mod) {
  switch (mod.miss) {
    case ofp::TableMiss::unset: break;
    case ofp::TableMiss::controller: table.miss = TableMiss::controller; break;
    case ofp::TableMiss::drop: table.miss = TableMiss::drop; break;
    case ofp::TableMiss::next: table.miss = TableMiss::next_table; break;
  }
  if (mod.eviction) table.evict_by_openflow = *mod.eviction;
  if (!mod.vacancy) return;
  table.vacancy.on = *mod.vacancy;
  if (!*mod.vacancy) {
    table.vacancy = {};
    return;
  }
  tables.any_vacancy = true;
  table.vacancy.down = mod.vacancy_down;
  table.vacancy.up = mod.vacancy_up;
  table.vacancy.next = table.free_percent() < mod.vacancy_up ? ofp::TableReason::vacancy_up : ofp::TableReason::vacancy_down;
}

}  // namespace

ofp::OfpResult<void> on_table_mod(Bridge& bridge, Connection&, const ofp::Message& m) {
  auto mod = TRY(ofp::TableMod::decode(m));
  if (mod.table_id != ofp::kAllTables && mod.table_id > kInternalTable) return ofp_fail(Ofperr::OFPTMFC_BAD_TABLE);
  if (mod.table_id == kInternalTable) return ofp_fail(Ofperr::OFPTMFC_EPERM);
  {
    StateLock::Write write(bridge.owner().lock());
    for (unsigned t = 0; t < kVisibleTables; ++t)
      if (mod.table_id == ofp::kAllTables || mod.table_id == t) apply(bridge.tables(), bridge.tables()[static_cast<uint8_t>(t)], mod);
  }
  bridge.owner().revalidate(Revalidate::flow_table);
  return {};
}

}  // namespace ovs::ofproto
