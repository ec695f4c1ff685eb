// Table statistics: the layouts of each version, which tell features too up to 1.2.
// Spec: OpenFlow 1.0.1 5.3.5, 1.1 A.3.5.3, 1.2 A.3.5.4, 1.3.5 7.3.5.4.
#include "flow/nx_match.h"
#include "ofp/messages/group.h"
#include "ofp/messages/table.h"
#include "ofp/messages/table_name.h"

namespace ovs::ofp {

namespace {

/// OpenFlow 1.0's wildcard bits that a table supports: all of them for a switch of ours.
constexpr uint32_t kOf10Wildcards = (1u << 22) - 1;
/// OFPFMF11_* of 1.1: the fields of the standard match; bit 10 would be its type.
constexpr uint32_t kOf11Fields = 0xffff & ~(1u << 10);

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

/// What every version ends with.
void put_counts(ByteWriter& w, const TableStats& s) {
  w.be32(s.active);
  w.be64(s.lookups);
  w.be64(s.matched);
}

OfpResult<void> read_counts(ByteReader& r, TableStats& s) {
  s.active = TRY(r.be32());
  s.lookups = TRY(r.be64());
  s.matched = TRY(r.be64());
  return {};
}

/// Before 1.3 a table has one set of abilities: it holds for entries and for misses.
void set_both_sides(TableFeatures& f, uint32_t instructions, uint32_t write_actions, uint32_t apply_actions) {
  for (auto& side : f.sides) {
    side.instructions = instructions & 0x7e;
    side.write_actions = write_actions;
    side.apply_actions = apply_actions;
  }
}

void put_of10(ByteWriter& w, const TableStats& s, const TableFeatures& f) {
  w.u8(s.table_id);
  w.zeros(3);
  put_table_name(w, f.name);
  w.be32(kOf10Wildcards);
  w.be32(f.max_entries);
  put_counts(w, s);
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
  put_counts(w, s);
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
  put_counts(w, s);
}

OfpResult<void> read_of10(ByteReader& r, TableStats& s, TableFeatures& f) {
  s.table_id = TRY(r.u8());
  TRY(r.skip(3));
  f.name = TRY(read_table_name(r));
  uint32_t wild = TRY(r.be32());
  f.max_entries = TRY(r.be32());
  TRY(read_counts(r, s));
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
  TRY(read_counts(r, s));
  constexpr std::pair<unsigned, FieldId> kFields[] = {
      {0, FieldId::in_port}, {1, FieldId::dl_vlan}, {2, FieldId::dl_vlan_pcp}, {3, FieldId::eth_type}, {4, FieldId::nw_tos},
      {5, FieldId::nw_proto}, {6, FieldId::tcp_src}, {7, FieldId::tcp_dst}, {8, FieldId::mpls_label}, {9, FieldId::mpls_tc},
      {11, FieldId::eth_src}, {12, FieldId::eth_dst}, {13, FieldId::ip_src}, {14, FieldId::ip_dst}, {15, FieldId::metadata}};
  for (auto [bit, id] : kFields) {
    if (match >> bit & 1) f.match.set(flow::index_of(id));
    if (wild >> bit & 1) f.wildcard.set(flow::index_of(id));
  }
  set_both_sides(f, instructions, write, apply);
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
  TRY(read_counts(r, s));
  f.match = fields_of_oxm_bits(match);
  f.wildcard = fields_of_oxm_bits(wild);
  set_both_sides(f, instructions, write, apply);
  for (auto& side : f.sides) {
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
      TRY(read_counts(r, s));
  }
  f.table_id = s.table_id;
  return {};
}

std::vector<Bytes> encode_table_stats(const Message& request, std::span<const TableStats> stats, std::span<const TableFeatures> features) {
  StatsReply reply(request, Kind::table_stats_reply);
  for (size_t i = 0; i < stats.size(); ++i) {
    static const TableFeatures kNone;
    const TableFeatures& f = i < features.size() ? features[i] : kNone;
    reply.element([&](ByteWriter& w) {
      switch (request.version) {
        case Version::of10: put_of10(w, stats[i], f); break;
        case Version::of11: put_of11(w, stats[i], f); break;
        case Version::of12: put_of12(w, stats[i], f); break;
        default:
          w.u8(stats[i].table_id);
          w.zeros(3);
          put_counts(w, stats[i]);
      }
    });
  }
  return reply.finish();
}

}  // namespace ovs::ofp
