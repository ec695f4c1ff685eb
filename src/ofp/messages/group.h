// Groups: modification, description, statistics, features.
// Spec: OpenFlow 1.1.0 A.3.4.2; 1.5.1 7.3.4.3, 7.3.5.9-11; Netronome selection-method property; nicira-ext (1.0 forms).
#pragma once
#include "ofp/actions/all.h"
#include "ofp/print.h"

namespace ovs::ofp {

enum class GroupType : uint8_t { all, select, indirect, fast_failover };
std::string_view group_type_name(GroupType t);
inline constexpr uint32_t kBucketMax = 0xffffff00, kBucketFirst = 0xfffffffd, kBucketLast = 0xfffffffe, kBucketAll = 0xffffffff;

struct Bucket {
  uint32_t bucket_id = kBucketAll;
  uint16_t weight = 0;
  OfPort watch_port = kPortAny;
  uint32_t watch_group = kGroupAny;
  Actions actions;
  uint64_t packets = 0, bytes = 0;     ///< the switch's counters
};

struct GroupProperties {
  std::string selection_method;        ///< at most 15 bytes
  uint64_t selection_method_param = 0;
  std::vector<std::pair<FieldId, FieldValue>> fields;   ///< in field order; the value is the mask of selected bits
};

enum class GroupCommand : uint16_t { add = 0, modify = 1, remove = 2, insert_bucket = 3, remove_bucket = 5, add_or_mod = 0x8000 };
struct GroupMod {
  GroupCommand command = GroupCommand::add;
  GroupType type = GroupType::all;
  uint32_t group_id = 0;
  uint32_t command_bucket_id = kBucketAll;
  std::vector<Bucket> buckets;
  GroupProperties properties;
  static OfpResult<GroupMod> decode(const Message& m);
  /// Error: "NAME needs OpenFlow 1.5 or later ('-O OpenFlow15')".
  Result<Bytes> encode(Version version, uint32_t xid) const;
};
struct GroupText {
  GroupMod mod;
  ProtocolSet usable = ProtocolSet::all();
};
/// `command` nothing: the text may begin with a command word.
Result<GroupText> parse_group_text(std::string_view text, std::optional<GroupCommand> command, const Names& names);
Result<std::vector<GroupText>> parse_group_file(const std::string& path, std::optional<GroupCommand> command, const Names& names);
OfpResult<void> print_group_mod(std::string& out, const Message& m, const PrintOptions& options);

struct GroupDesc {
  GroupType type = GroupType::all;
  uint32_t group_id = 0;
  std::vector<Bucket> buckets;
  GroupProperties properties;
  static OfpResult<GroupDesc> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
};
struct GroupStats {
  uint32_t group_id = 0, ref_count = 0;
  uint64_t packets = UINT64_MAX, bytes = UINT64_MAX;
  uint32_t duration_sec = UINT32_MAX, duration_nsec = UINT32_MAX;
  std::vector<std::pair<uint64_t, uint64_t>> buckets;     ///< packets, bytes
  static OfpResult<GroupStats> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
};
struct GroupFeatures {
  uint32_t types = 0, capabilities = 0;
  std::array<uint32_t, 4> max_groups{};
  std::array<uint32_t, 4> actions{};   ///< bitmaps of the wire's action numbers
  static OfpResult<GroupFeatures> decode(const Message& m);
  Bytes encode(const Message& request) const;
};
/// Group id of a group or group-desc stats request; kGroupAll when it asks for all.
OfpResult<uint32_t> decode_group_request(const Message& m);
Bytes encode_group_request(Kind kind, Version version, uint32_t xid, uint32_t group_id);
OfpResult<void> print_group_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_group_desc(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_group_stats(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_group_features(std::string& out, const Message& m, const PrintOptions& options);
/// Action numbers of 1.1+ as names, in the order of feature lists.
std::string action_bitmap_text(uint32_t bits, Version version);
/// All action numbers that a switch of ours can do in this version.
uint32_t action_bitmap(Version version);

}  // namespace ovs::ofp
