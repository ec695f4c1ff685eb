// Table features: properties on the wire. Statistics: table_stats.cc; how both print: table_text.cc.
// Spec: OpenFlow 1.3.5 7.3.5.5, 1.5.1 7.3.5.18.
#include "base/log.h"
#include "ofp/messages/group.h"
#include "ofp/messages/table.h"

#include "flow/nx_match.h"
#include "ofp/messages/elements.h"
#include "ofp/messages/table_name.h"

OVS_LOG_MODULE(ofp_table);

namespace ovs::ofp {
namespace {

enum FeatureProperty : uint16_t { tp_instructions = 0, tp_next = 2, tp_write_actions = 4, tp_apply_actions = 6, tp_match = 8, tp_wildcards = 10,
                                  tp_write_fields = 12, tp_apply_fields = 14, tp_experimenter = 0xfffe };
constexpr uint32_t kCapEviction = 1 << 2, kCapVacancy = 1 << 3;

OfpResult<TableSet> read_tables(ByteView data) {
  TableSet t;
  for (uint8_t id : data) t.set(id);
  return t;
}

/// Instruction and action ids: {type, length}, no padding.
OfpResult<uint32_t> read_ids(ByteView data, uint16_t limit, bool loose) {
  uint32_t bits = 0;
  ByteReader r(data);
  while (!r.empty()) {
    Property p = TRY(read_property_unpadded(r));
    if (p.vendor) {
      TRY(unknown_property(p, "table features", loose, &log_module_));
      continue;
    }
    if (p.type < limit) bits |= 1u << p.type;
    else if (!loose) return ofp_fail(Ofperr::OFPTFFC_BAD_FEATURES);
  }
  return bits;
}

OfpResult<void> read_fields(ByteView data, FieldSet& fields, FieldSet* masked) {
  ByteReader r(data);
  while (!r.empty()) {
    auto header = flow::decode_oxm_header(r);
    if (!header) return ofp_fail(Ofperr::OFPBMC_BAD_LEN);
    if (!header->field) continue;
    fields.set(flow::index_of(header->field->id));
    if (masked && header->has_mask) masked->set(flow::index_of(header->field->id));
  }
  return {};
}

OfpResult<void> read_feature(const Property& p, TableFeatures& f, bool loose) {
  if (p.vendor) return unknown_property(p, "table features", loose, &log_module_);
  bool miss = p.type & 1;
  TableFeatures::Side& side = f.sides[miss];
  switch (p.type & ~1u) {
    case tp_instructions: side.instructions = TRY(read_ids(p.data, 7, loose)); return {};
    case tp_next: side.next = TRY(read_tables(p.data)); return {};
    case tp_write_actions: side.write_actions = TRY(read_ids(p.data, 28, loose)); return {};
    case tp_apply_actions: side.apply_actions = TRY(read_ids(p.data, 28, loose)); return {};
    case tp_match:
      if (miss) return unknown_property(p, "table features", loose, &log_module_);
      return read_fields(p.data, f.match, &f.mask);
    case tp_wildcards:
      if (miss) return unknown_property(p, "table features", loose, &log_module_);
      return read_fields(p.data, f.wildcard, nullptr);
    case tp_write_fields: return read_fields(p.data, side.write_fields, nullptr);
    case tp_apply_fields: return read_fields(p.data, side.apply_fields, nullptr);
    default: return unknown_property(p, "table features", loose, &log_module_);
  }
}

// A missing "miss" property means "as for other flows".
constexpr uint32_t bit(uint16_t type) { return 1u << type; }
void copy_missing(TableFeatures& f, uint32_t seen) {
  auto& [nonmiss, miss] = f.sides;
  if (!(seen & bit(tp_instructions + 1))) miss.instructions = nonmiss.instructions;
  if (!(seen & bit(tp_next + 1))) miss.next = nonmiss.next;
  if (!(seen & bit(tp_write_actions + 1))) miss.write_actions = nonmiss.write_actions;
  if (!(seen & bit(tp_apply_actions + 1))) miss.apply_actions = nonmiss.apply_actions;
  if (!(seen & bit(tp_write_fields + 1))) miss.write_fields = nonmiss.write_fields;
  if (!(seen & bit(tp_apply_fields + 1))) miss.apply_fields = nonmiss.apply_fields;
}

/// All but the "miss" ones must be there, unless 1.5 says nothing or asks to switch a table on or off.
OfpResult<void> check_required(const TableFeatures& f, uint32_t seen, Version v) {
  constexpr uint32_t kRequired = bit(tp_instructions) | bit(tp_next) | bit(tp_write_actions) | bit(tp_apply_actions) | bit(tp_match) | bit(tp_wildcards) |
                                 bit(tp_write_fields) | bit(tp_apply_fields);
  uint32_t missing = kRequired & ~seen;
  if (!missing || f.command >= 2 || (v >= Version::of15 && !seen)) return {};
  LOG_WARN_RL(1, 5, "table features message missing {} required properties, including property {}", std::popcount(missing), std::countr_zero(missing));
  return ofp_fail(Ofperr::OFPTFFC_BAD_FEATURES);
}

void put_ids(ByteWriter& w, uint16_t type, uint32_t bits) {
  size_t at = begin_property(w, type);
  for (uint16_t i = 0; i < 32; ++i) {
    if (!(bits >> i & 1)) continue;
    w.be16(i);
    w.be16(4);
  }
  end_property(w, at);
}

void put_tables(ByteWriter& w, uint16_t type, const TableSet& tables) {
  size_t at = begin_property(w, type);
  for (size_t i = 0; i < 255; ++i)
    if (tables[i]) w.u8(static_cast<uint8_t>(i));
  end_property(w, at);
}

void put_fields(ByteWriter& w, uint16_t type, const FieldSet& fields, const FieldSet& masked, Version v) {
  size_t at = begin_property(w, type);
  for (const auto& f : flow::all_fields()) {
    if (!fields[flow::index_of(f.id)] || !f.n_ids) continue;
    flow::put_field_header(w.out(), f.id, flow_version(v), masked[flow::index_of(f.id)]);
  }
  end_property(w, at);
}

void put_side(ByteWriter& w, const TableFeatures::Side& s, uint16_t miss, Version v) {
  put_ids(w, static_cast<uint16_t>(tp_instructions + miss), s.instructions);
  put_tables(w, static_cast<uint16_t>(tp_next + miss), s.next);
  put_ids(w, static_cast<uint16_t>(tp_write_actions + miss), s.write_actions);
  put_ids(w, static_cast<uint16_t>(tp_apply_actions + miss), s.apply_actions);
  put_fields(w, static_cast<uint16_t>(tp_write_fields + miss), s.write_fields, {}, v);
  put_fields(w, static_cast<uint16_t>(tp_apply_fields + miss), s.apply_fields, {}, v);
}

}  // namespace

OfpResult<TableFeatures> TableFeatures::decode(ByteReader& r, Version v, bool loose) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < 64 || length > r.remaining() || length % 8) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  TableFeatures f;
  f.table_id = TRY(body.u8());
  if (f.table_id == kAllTables) return ofp_fail(Ofperr::OFPTFFC_BAD_TABLE);
  f.command = TRY(body.u8());
  if (v < Version::of15) f.command = 0;
  if (f.command > 3) return ofp_fail(Ofperr::OFPTFFC_BAD_COMMAND);
  TRY(body.skip(4));   // features
  f.name = TRY(read_table_name(body));
  f.metadata_match = TRY(body.be64());
  f.metadata_write = TRY(body.be64());
  uint32_t capabilities = TRY(body.be32());
  f.max_entries = TRY(body.be32());
  f.miss = TableMiss::unset;
  f.supports_eviction = v >= Version::of14 && (capabilities & kCapEviction);
  f.supports_vacancy = v >= Version::of14 && (capabilities & kCapVacancy);
  f.any_properties = !body.empty();
  uint32_t seen = 0;
  while (!body.empty()) {
    Property p = TRY(read_property(body, tp_experimenter));
    if (!p.vendor && p.type < 32) seen |= 1u << p.type;
    TRY(read_feature(p, f, loose));
  }
  TRY(check_required(f, seen, v));
  copy_missing(f, seen);
  return f;
}

void TableFeatures::encode(ByteWriter& w, Version v) const {
  size_t start = w.size();
  w.be16(0);
  w.u8(table_id);
  w.u8(v >= Version::of15 ? command : 0);
  w.zeros(4);
  put_table_name(w, name);
  w.be64(metadata_match);
  w.be64(metadata_write);
  w.be32(v >= Version::of14 ? (supports_eviction ? kCapEviction : 0) | (supports_vacancy ? kCapVacancy : 0) : 0);
  w.be32(max_entries);
  if (any_properties) {
    put_side(w, sides[0], 0, v);
    if (!(sides[0] == sides[1])) put_side(w, sides[1], 1, v);
    put_fields(w, tp_match, match, mask, v);
    put_fields(w, tp_wildcards, wildcard, {}, v);
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

std::vector<Bytes> encode_table_features_request(Version version, uint32_t xid, std::span<const TableFeatures> features) {
  return encode_elements(StatsReply(*find_row(Kind::table_features_stats_request, version), version, xid), features,
                         [&](ByteWriter& w, const TableFeatures& f) { f.encode(w, version); });
}

std::vector<Bytes> encode_table_features(const Message& request, std::span<const TableFeatures> features) {
  return encode_elements(StatsReply(request, Kind::table_features_stats_reply), features,
                         [&](ByteWriter& w, const TableFeatures& f) { f.encode(w, request.version); });
}

}  // namespace ovs::ofp
