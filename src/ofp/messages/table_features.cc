// Table statistics and features: layouts of each version, and the one list that both print as.
// Spec: OpenFlow 1.0.1 5.3.5, 1.2 A.3.5.4, 1.3.5 7.3.5.5; text: tests/diff/ofp_print_table.t.
#include "base/log.h"
#include "ofp/messages/group.h"
#include "ofp/messages/table.h"

#include "flow/nx_match.h"
#include "ofp/messages/elements.h"

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

OfpResult<std::string> read_table_name(ByteReader& r) {
  std::string_view name = as_text(TRY(r.bytes(32)));
  return std::string(name.substr(0, std::min(name.find('\0'), size_t{31})));
}

void put_table_name(ByteWriter& w, std::string_view name) {
  name = name.substr(0, 31);
  w.text(name);
  w.zeros(32 - name.size());
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

namespace {

/// OpenFlow 1.0's wildcard bits that a table supports: all of them for a switch of ours.
constexpr uint32_t kOf10Wildcards = (1u << 22) - 1;
/// OFPFMF11_* of 1.1: the fields of the standard match.
constexpr uint32_t kOf11Fields = (1u << 14) - 1 - (1u << 0) + (1u << 0);

uint64_t oxm_bits(const FieldSet& fields) {
  uint64_t bits = 0;
  for (const auto& f : flow::all_fields())
    for (const auto& id : f.oxm())
      if (fields[flow::index_of(f.id)] && id.oxm_class == 0x8000 && id.since <= flow::OfpVersion::of12) bits |= uint64_t{1} << id.number;
  return bits;
}

FieldSet fields_of_oxm_bits(uint64_t bits) {
  FieldSet set;
  for (const auto& f : flow::all_fields())
    for (const auto& id : f.oxm())
      if (id.oxm_class == 0x8000 && id.number < 64 && (bits >> id.number & 1)) set.set(flow::index_of(f.id));
  return set;
}

uint32_t miss_config(TableMiss m) { return m == TableMiss::next ? 1 : m == TableMiss::drop ? 2 : 0; }
TableMiss miss_of(uint32_t config) { return (config & 3) == 1 ? TableMiss::next : (config & 3) == 2 ? TableMiss::drop : TableMiss::controller; }

void put_of10(ByteWriter& w, const TableStats& s, const TableFeatures& f) {
  w.u8(s.table_id);
  w.zeros(3);
  put_table_name(w, f.name);
  w.be32(kOf10Wildcards);
  w.be32(f.max_entries);
  w.be32(s.active);
  w.be64(s.lookups);
  w.be64(s.matched);
}

void put_of11(ByteWriter& w, const TableStats& s, const TableFeatures& f) {
  w.u8(s.table_id);
  w.zeros(7);
  put_table_name(w, f.name);
  w.be32(kOf11Fields);
  w.be32(kOf11Fields);
  w.be32(f.sides[0].instructions & 0x3e);
  w.be32(action_bitmap(Version::of11));
  w.be32(action_bitmap(Version::of11));
  w.be32(miss_config(f.miss));
  w.be32(f.max_entries);
  w.be32(s.active);
  w.be64(s.lookups);
  w.be64(s.matched);
}

void put_of12(ByteWriter& w, const TableStats& s, const TableFeatures& f) {
  w.u8(s.table_id);
  w.zeros(7);
  put_table_name(w, f.name);
  w.be64(oxm_bits(f.match));
  w.be64(oxm_bits(f.wildcard));
  w.be32(f.sides[0].write_actions);
  w.be32(f.sides[0].apply_actions);
  w.be64(oxm_bits(f.sides[0].write_fields));
  w.be64(oxm_bits(f.sides[0].apply_fields));
  w.be64(f.metadata_match);
  w.be64(f.metadata_write);
  w.be32(f.sides[0].instructions & 0x3e);
  w.be32(miss_config(f.miss));
  w.be32(f.max_entries);
  w.be32(s.active);
  w.be64(s.lookups);
  w.be64(s.matched);
}

OfpResult<void> read_of10(ByteReader& r, TableStats& s, TableFeatures& f) {
  s.table_id = TRY(r.u8());
  TRY(r.skip(3));
  f.name = TRY(read_table_name(r));
  uint32_t wild = TRY(r.be32());
  f.max_entries = TRY(r.be32());
  s.active = TRY(r.be32());
  s.lookups = TRY(r.be64());
  s.matched = TRY(r.be64());
  struct Bit { uint32_t bit; FieldId id; };
  constexpr Bit kBits[] = {{1 << 0, FieldId::in_port}, {1 << 1, FieldId::vlan_vid}, {1 << 2, FieldId::eth_src}, {1 << 3, FieldId::eth_dst},
                           {1 << 4, FieldId::eth_type}, {1 << 5, FieldId::nw_proto}, {1 << 6, FieldId::tcp_src}, {1 << 7, FieldId::tcp_dst},
                           {0x3f << 8, FieldId::ip_src}, {0x3f << 14, FieldId::ip_dst}, {1 << 20, FieldId::vlan_pcp}, {1 << 21, FieldId::nw_tos}};
  for (const Bit& b : kBits) {
    f.match.set(flow::index_of(b.id));
    if (wild & b.bit) f.wildcard.set(flow::index_of(b.id));
  }
  return {};
}

OfpResult<void> read_of11(ByteReader& r, TableStats& s, TableFeatures& f) {
  s.table_id = TRY(r.u8());
  TRY(r.skip(7));
  f.name = TRY(read_table_name(r));
  uint32_t wild = TRY(r.be32());
  uint32_t match = TRY(r.be32());
  uint32_t instructions = TRY(r.be32());
  uint32_t write = TRY(r.be32());
  uint32_t apply = TRY(r.be32());
  f.miss = miss_of(TRY(r.be32()));
  f.max_entries = TRY(r.be32());
  s.active = TRY(r.be32());
  s.lookups = TRY(r.be64());
  s.matched = TRY(r.be64());
  constexpr FieldId kFields[] = {FieldId::in_port, FieldId::dl_vlan, FieldId::dl_vlan_pcp, FieldId::eth_type, FieldId::nw_tos, FieldId::nw_proto,
                                 FieldId::tcp_src, FieldId::tcp_dst, FieldId::mpls_label, FieldId::mpls_tc, FieldId::metadata, FieldId::eth_src,
                                 FieldId::eth_dst, FieldId::ip_src, FieldId::ip_dst};
  for (size_t i = 0; i < std::size(kFields); ++i) {
    if (match >> i & 1) f.match.set(flow::index_of(kFields[i]));
    if (wild >> i & 1) f.wildcard.set(flow::index_of(kFields[i]));
  }
  for (auto& side : f.sides) {
    side.instructions = instructions & 0x7e;
    side.write_actions = write;
    side.apply_actions = apply;
  }
  return {};
}

OfpResult<void> read_of12(ByteReader& r, TableStats& s, TableFeatures& f) {
  s.table_id = TRY(r.u8());
  TRY(r.skip(7));
  f.name = TRY(read_table_name(r));
  uint64_t match = TRY(r.be64());
  uint64_t wild = TRY(r.be64());
  uint32_t write = TRY(r.be32());
  uint32_t apply = TRY(r.be32());
  uint64_t write_fields = TRY(r.be64());
  uint64_t apply_fields = TRY(r.be64());
  f.metadata_match = TRY(r.be64());
  f.metadata_write = TRY(r.be64());
  uint32_t instructions = TRY(r.be32());
  f.miss = miss_of(TRY(r.be32()));
  f.max_entries = TRY(r.be32());
  s.active = TRY(r.be32());
  s.lookups = TRY(r.be64());
  s.matched = TRY(r.be64());
  f.match = fields_of_oxm_bits(match);
  f.wildcard = fields_of_oxm_bits(wild);
  for (auto& side : f.sides) {
    side.instructions = instructions & 0x7e;
    side.write_actions = write;
    side.apply_actions = apply;
    side.write_fields = fields_of_oxm_bits(write_fields);
    side.apply_fields = fields_of_oxm_bits(apply_fields);
  }
  return {};
}

}  // namespace

OfpResult<void> decode_table_stats(ByteReader& r, Version v, TableStats& s, TableFeatures& f) {
  switch (v) {
    case Version::of10: TRY(read_of10(r, s, f)); break;
    case Version::of11: TRY(read_of11(r, s, f)); break;
    case Version::of12: TRY(read_of12(r, s, f)); break;
    default:
      s.table_id = TRY(r.u8());
      TRY(r.skip(3));
      s.active = TRY(r.be32());
      s.lookups = TRY(r.be64());
      s.matched = TRY(r.be64());
  }
  f.table_id = s.table_id;
  return {};
}

std::vector<Bytes> encode_table_stats(const Message& request, std::span<const TableStats> stats, std::span<const TableFeatures> features) {
  StatsReply reply(request, Kind::table_stats_reply);
  for (size_t i = 0; i < stats.size(); ++i) {
    Bytes element;
    ByteWriter w(element);
    static const TableFeatures kNone;
    const TableFeatures& f = i < features.size() ? features[i] : kNone;
    switch (request.version) {
      case Version::of10: put_of10(w, stats[i], f); break;
      case Version::of11: put_of11(w, stats[i], f); break;
      case Version::of12: put_of12(w, stats[i], f); break;
      default:
        w.u8(stats[i].table_id);
        w.zeros(3);
        w.be32(stats[i].active);
        w.be64(stats[i].lookups);
        w.be64(stats[i].matched);
    }
    reply.append(element);
  }
  return reply.finish();
}

std::string instructions_text(uint32_t bits) {
  struct Row { unsigned type; std::string_view name; };
  constexpr Row kRows[] = {{6, "meter"}, {4, "apply_actions"}, {5, "clear_actions"}, {3, "write_actions"}, {2, "write_metadata"}, {1, "goto_table"}};
  std::string out;
  for (const Row& r : kRows) {
    if (!(bits >> r.type & 1)) continue;
    if (!out.empty()) out += ' ';
    out += r.name;
  }
  return out.empty() ? "(none)" : out;
}

namespace {

/// "eth_{src,dst,type}", "reg0...reg15": runs with a common prefix and runs of numbers.
class FieldList {
 public:
  explicit FieldList(const FieldSet& fields) {
    for (const auto& f : flow::all_fields())
      if (fields[flow::index_of(f.id)]) names_.push_back(std::string(std::string_view(f.name)));
  }
  std::string text() const { return group(names_, ' '); }

 private:
  using Names = std::span<const std::string>;

  static std::pair<std::string_view, std::optional<unsigned>> number_of(const std::string& name) {
    size_t digits = name.find_last_not_of("0123456789") + 1;
    if (digits == 0 || digits == name.size()) return {name, std::nullopt};
    return {std::string_view(name).substr(0, digits), static_cast<unsigned>(std::stoul(name.substr(digits)))};
  }

  static size_t number_run(Names names) {
    auto [stem, first] = number_of(names[0]);
    if (!first) return 1;
    size_t n = 1;
    while (n < names.size()) {
      auto [other, number] = number_of(names[n]);
      if (!number || other != stem || *number != *first + n) break;
      ++n;
    }
    return n;
  }

  /// The longest run of names that share a prefix ending in '_' with the first.
  static size_t prefix_run(Names names, size_t& prefix) {
    size_t best = 1;
    prefix = 0;
    size_t underscore = names[0].find('_');
    if (underscore == std::string::npos) return 1;
    std::string_view p = std::string_view(names[0]).substr(0, underscore + 1);
    size_t n = 1;
    while (n < names.size() && std::string_view(names[n]).starts_with(p)) ++n;
    if (n > 1) {
      best = n;
      prefix = p.size();
    }
    return best;
  }

  static std::string group(Names names, char separator) {
    std::string out;
    while (!names.empty()) {
      if (!out.empty()) out += separator;
      size_t numbers = number_run(names), prefix = 0;
      if (numbers > 2) {
        out += names[0] + "..." + names[numbers - 1];
        names = names.subspan(numbers);
        continue;
      }
      size_t n = prefix_run(names, prefix);
      if (n == 1) {
        out += names[0];
      } else {
        std::vector<std::string> tails;
        for (const std::string& name : names.first(n)) tails.push_back(name.substr(prefix));
        out += names[0].substr(0, prefix) + "{" + group(tails, ',') + "}";
      }
      names = names.subspan(n);
    }
    return out;
  }

  std::vector<std::string> names_;
};

std::string tables_text(const TableSet& t) {
  std::string out;
  for (size_t i = 0; i < 256; ++i) {
    if (!t[i]) continue;
    size_t end = i;
    while (end + 1 < 256 && t[end + 1]) ++end;
    if (!out.empty()) out += ',';
    out += i == end ? std::to_string(i) : fmt::format("{}-{}", i, end);
    i = end;
  }
  return out.empty() ? "none" : out;
}

struct ActionFeatures {
  uint32_t actions;
  const FieldSet& fields;
  bool operator==(const ActionFeatures& o) const { return actions == o.actions && fields == o.fields; }
};

void print_actions_features(std::string& out, const ActionFeatures& a) {
  if (a.actions) out += "        actions: " + action_bitmap_text(a.actions, Version::of13) + "\n";
  out += "        supported on Set-Field: " + (a.fields.none() ? std::string() : FieldList(a.fields).text()) + "\n";
}

bool same_sides(const TableFeatures::Side& a, const TableFeatures::Side& b) { return a == b; }

/// Next tables count as equal when only the table that just went by is missing.
bool same_next(const TableSet& a, const TableSet& b, uint8_t a_id) {
  TableSet without = a;
  if (a_id < 255) without.reset(a_id + 1u);
  return a == b || without == b;
}

bool same_instruction_side(const TableFeatures& prev, const TableFeatures& f, size_t i, bool next_too) {
  const auto &a = prev.sides[i], &b = f.sides[i];
  (void)next_too;
  return same_next(a.next, b.next, prev.table_id) && a.instructions == b.instructions && a.write_actions == b.write_actions &&
         a.apply_actions == b.apply_actions && a.write_fields == b.write_fields && a.apply_fields == b.apply_fields;
}

bool same_features(const TableFeatures& prev, const TableFeatures& f) {
  return prev.metadata_match == f.metadata_match && prev.metadata_write == f.metadata_write && prev.miss == f.miss &&
         prev.supports_eviction == f.supports_eviction && prev.supports_vacancy == f.supports_vacancy && prev.max_entries == f.max_entries &&
         prev.any_properties == f.any_properties && same_instruction_side(prev, f, 0, true) && same_instruction_side(prev, f, 1, true) &&
         prev.match == f.match && prev.mask == f.mask && prev.wildcard == f.wildcard;
}

bool empty_features(const TableFeatures& f) {
  TableFeatures none;
  none.table_id = f.table_id;
  return same_features(none, f);
}

// Only 1.3+ tells the next tables.
void print_instructions(std::string& out, const TableFeatures::Side& s, const TableFeatures::Side* prev, int prev_id, bool tells_next) {
  if (tells_next && !(prev && same_next(prev->next, s.next, static_cast<uint8_t>(prev_id)))) out += "      next tables: " + tables_text(s.next) + "\n";
  if (prev && prev->instructions == s.instructions) out += "      (same instructions)\n";
  else out += "      instructions: " + instructions_text(s.instructions) + "\n";
  ActionFeatures write{s.write_actions, s.write_fields}, apply{s.apply_actions, s.apply_fields};
  if (prev && ActionFeatures{prev->write_actions, prev->write_fields} == write && ActionFeatures{prev->apply_actions, prev->apply_fields} == apply) {
    out += "      (same actions)\n";
    return;
  }
  if (write == apply) {
    out += "      Write-Actions and Apply-Actions features:\n";
    print_actions_features(out, write);
  } else {
    out += "      Write-Actions features:\n";
    print_actions_features(out, write);
    out += "      Apply-Actions features:\n";
    print_actions_features(out, apply);
  }
}

void print_matching(std::string& out, const TableFeatures& f) {
  out += "    matching:\n";
  FieldSet arbitrary = f.mask, wild = f.wildcard & ~f.mask, exact = f.match & ~f.wildcard & ~f.mask;
  arbitrary &= f.match;
  wild &= f.match;
  if (arbitrary.any()) out += "      arbitrary mask: " + FieldList(arbitrary).text() + "\n";
  if (wild.any()) out += "      exact match or wildcard: " + FieldList(wild).text() + "\n";
  if (exact.any()) out += "      must exact match: " + FieldList(exact).text() + "\n";
}

void print_features(std::string& out, const TableFeatures& f, const TableFeatures* prev, Version v) {
  if (f.metadata_match || f.metadata_write) out += fmt::format("    metadata: match={} write={}\n", hex_text(f.metadata_match), hex_text(f.metadata_write));
  constexpr std::string_view kMiss[] = {"", "controller", "drop", "continue"};
  if (f.miss != TableMiss::unset) out += fmt::format("    config={}\n", kMiss[static_cast<size_t>(f.miss)]);
  if (v >= Version::of14) {
    out += fmt::format("    eviction: {}supported\n", f.supports_eviction ? "" : "not ");
    out += fmt::format("    vacancy events: {}supported\n", f.supports_vacancy ? "" : "not ");
  }
  if (f.max_entries) out += fmt::format("    max_entries={}\n", f.max_entries);
  if (prev && same_instruction_side(*prev, f, 0, true) && same_instruction_side(*prev, f, 1, true)) {
    if (!(f.sides[0] == TableFeatures::Side{})) out += "    (same instructions)\n";
  } else if (same_sides(f.sides[0], f.sides[1])) {
    if (!(f.sides[0] == TableFeatures::Side{})) {
      out += "    instructions (table miss and others):\n";
      print_instructions(out, f.sides[0], prev ? &prev->sides[0] : nullptr, prev ? prev->table_id : 0, f.any_properties);
    }
  } else {
    out += "    instructions (other than table miss):\n";
    print_instructions(out, f.sides[0], prev ? &prev->sides[0] : nullptr, prev ? prev->table_id : 0, f.any_properties);
    out += "    instructions (table miss):\n";
    print_instructions(out, f.sides[1], prev ? &prev->sides[1] : nullptr, prev ? prev->table_id : 0, f.any_properties);
  }
  if (prev && prev->match == f.match && prev->mask == f.mask && prev->wildcard == f.wildcard) {
    if (f.match.any()) out += "    (same matching)\n";
  } else if (f.match.any()) {
    print_matching(out, f);
  }
}

}  // namespace

std::string field_set_text(const FieldSet& fields) { return FieldList(fields).text(); }

void TablePrinter::finish() {
  if (first_ditto_ < 0) return;
  if (first_ditto_ == last_ditto_) out_ += fmt::format("\n  table {}: ditto\n", first_ditto_);
  else out_ += fmt::format("\n  tables {}...{}: ditto\n", first_ditto_, last_ditto_);
  first_ditto_ = last_ditto_ = -1;
}

void TablePrinter::add(const TableFeatures& f, const TableFeatures* prev, const TableStats* stats, const TableStats* prev_stats) {
  bool same_stats = !stats || (prev_stats && prev_stats->active == stats->active && prev_stats->lookups == stats->lookups && prev_stats->matched == stats->matched);
  bool same = prev && same_features(*prev, f);
  if (same_stats && same && f.name.empty()) {
    if (first_ditto_ < 0) first_ditto_ = f.table_id;
    last_ditto_ = f.table_id;
    return;
  }
  finish();
  out_ += fmt::format("\n  table {}", f.table_id);
  if (!f.name.empty()) out_ += fmt::format(" (\"{}\")", f.name);
  out_ += ':';
  if (same_stats && same) {
    out_ += " ditto";
    return;
  }
  out_ += '\n';
  if (stats) out_ += fmt::format("    active={}, lookup={}, matched={}\n", stats->active, stats->lookups, stats->matched);
  if (same) {
    if (!empty_features(f)) out_ += "    (same features)\n";
    return;
  }
  print_features(out_, f, prev, version_);
}

OfpResult<void> print_table_stats(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  TablePrinter printer(out, options);
  TableStats prev_stats;
  TableFeatures prev_features;
  bool first = true;
  while (!r.empty()) {
    TableStats s;
    TableFeatures f;
    TRY(decode_table_stats(r, m.version, s, f));
    printer.add(f, first ? nullptr : &prev_features, &s, first ? nullptr : &prev_stats);
    prev_stats = s;
    prev_features = f;
    first = false;
  }
  printer.finish();
  return {};
}

OfpResult<void> print_table_features(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  TablePrinter printer(out, options, m.version);
  TableFeatures prev;
  bool first = true;
  constexpr std::string_view kCommands[] = {"replace", "modify", "enable", "disable"};
  while (!r.empty()) {
    TableFeatures f = TRY(TableFeatures::decode(r, m.version, true));
    if (first && f.command) out += fmt::format("\n  command: {}", f.command < 4 ? kCommands[f.command] : std::string_view("(unknown)"));
    printer.add(f, first ? nullptr : &prev, nullptr, nullptr);
    prev = f;
    first = false;
  }
  printer.finish();
  return {};
}

}  // namespace ovs::ofp
