// Tables: modification, description, status, statistics, features.
// Spec: OpenFlow 1.0.1 5.3.5; 1.5.1 7.3.3, 7.3.5.15-18, 7.4.5.
#pragma once
#include <bitset>

#include "flow/fields.h"
#include "ofp/print.h"

namespace ovs::ofp {

enum class TableMiss : uint8_t { unset, controller, drop, next };
inline constexpr uint32_t kEvictOther = 1, kEvictImportance = 2, kEvictLifetime = 4;
struct TableMod {
  uint8_t table_id = kAllTables;       ///< 255: all
  TableMiss miss = TableMiss::unset;
  std::optional<bool> eviction;
  std::optional<uint32_t> eviction_flags;
  std::optional<bool> vacancy;
  uint8_t vacancy_down = 0, vacancy_up = 0;   ///< percent
  static OfpResult<TableMod> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};
struct TableDesc {
  uint8_t table_id = 0;
  std::optional<bool> eviction, vacancy;      ///< unset prints (default)
  uint32_t eviction_flags = UINT32_MAX;
  uint8_t vacancy_down = 0, vacancy_up = 0, vacancy_now = 0;
  static OfpResult<TableDesc> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
  void print(std::string& out, const PrintOptions& options) const;
};
std::vector<Bytes> encode_table_descs(const Message& request, std::span<const TableDesc> tables);
enum class TableReason : uint8_t { vacancy_down = 3, vacancy_up = 4 };
struct TableStatus {
  TableReason reason = TableReason::vacancy_down;
  TableDesc desc;
  static OfpResult<TableStatus> decode(const Message& m);
  Bytes encode(Version version) const;        ///< 1.4+, xid 0
};

struct TableStats {
  uint8_t table_id = 0;
  uint32_t active = 0;
  uint64_t lookups = 0, matched = 0;
};
using FieldSet = std::bitset<flow::kFieldCount>;
using TableSet = std::bitset<256>;
/// What one table can do; the switch gives the same for nearly all.
struct TableFeatures {
  uint8_t table_id = 0;
  std::string name;
  uint8_t command = 0;                        ///< 1.5 requests: replace, modify, enable, disable
  bool any_properties = false;
  uint64_t metadata_match = 0, metadata_write = 0;
  TableMiss miss = TableMiss::unset;
  bool supports_eviction = false, supports_vacancy = false;
  uint32_t max_entries = 0;
  struct Side {                               ///< [0]: flows other than the table miss; [1]: table miss
    TableSet next;
    uint32_t instructions = 0;                ///< bit n: instruction type n of the wire
    uint32_t write_actions = 0, apply_actions = 0;   ///< bits of the wire's action numbers
    FieldSet write_fields, apply_fields;
    bool operator==(const Side&) const = default;
  };
  std::array<Side, 2> sides;
  FieldSet match, mask, wildcard;
  static OfpResult<TableFeatures> decode(ByteReader& r, Version version, bool loose);
  void encode(ByteWriter& w, Version version) const;
};
/// One element of a table-stats reply; before 1.3 it tells features, too. `r` is at one.
OfpResult<void> decode_table_stats(ByteReader& r, Version version, TableStats& stats, TableFeatures& features);
/// `features` may be empty (1.3+); before, every table needs its row.
std::vector<Bytes> encode_table_stats(const Message& request, std::span<const TableStats> stats, std::span<const TableFeatures> features);
/// Asks for a change of these tables; several messages if need be.
std::vector<Bytes> encode_table_features_request(Version version, uint32_t xid, std::span<const TableFeatures> features);
std::vector<Bytes> encode_table_features(const Message& request, std::span<const TableFeatures> features);
/// Prints several tables as one list: dittos and "same ..." compare with the one before.
class TablePrinter {
 public:
  /// `version` 1.4+: tells of eviction and vacancy.
  TablePrinter(std::string& out, const PrintOptions&, Version version = Version::of13) : out_(out), version_(version) {}
  void add(const TableFeatures& features, const TableFeatures* previous, const TableStats* stats, const TableStats* previous_stats);
  void finish();

 private:
  std::string& out_;
  Version version_;
  int first_ditto_ = -1, last_ditto_ = -1;
};
/// "apply_actions goto_table"; bit n: instruction type n.
std::string instructions_text(uint32_t bits);
std::string field_set_text(const FieldSet& fields);
OfpResult<void> print_table_mod(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_table_descs(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_table_status(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_table_stats(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_table_features(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
