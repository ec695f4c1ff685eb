// Flows on the wire: modification, statistics, removal. OpenFlow 1.0 (std and NXM formats), 1.1, 1.2+ OXM, 1.5 OXS.
// Spec: OpenFlow 1.0.1 5.3.3, 5.3.5, 5.4.3; 1.5.1 7.3.4.2, 7.3.5.3-5, 7.4.2; nicira-ext (NXT_FLOW_MOD, NXST_FLOW).
#pragma once
#include "flow/match.h"
#include "ofp/actions/all.h"
#include "ofp/print.h"

namespace ovs::ofp {

using flow::Match;

enum class FlowCommand : uint8_t { add, modify, modify_strict, remove, remove_strict };

// Flags of a flow: the wire's bits of 1.3+ (1.0 has its own emergency bit, which decoding refuses).
inline constexpr uint16_t kFlowSendRemoved = 1 << 0, kFlowCheckOverlap = 1 << 1, kFlowResetCounts = 1 << 2, kFlowNoPacketCounts = 1 << 3,
                          kFlowNoByteCounts = 1 << 4;
// Bits of our own, never on the wire.
inline constexpr uint16_t kFlowHidden = 1 << 8, kFlowNoReadonly = 1 << 9;
void print_flow_flags(std::string& out, uint16_t flags);   ///< "send_flow_rem check_overlap ", each with its space

struct FlowMod {
  FlowCommand command = FlowCommand::add;
  Match match;
  int priority = flow::kDefaultPriority;
  uint64_t cookie = 0, cookie_mask = 0;          ///< filter: flows whose cookie & mask == cookie
  uint64_t new_cookie = 0;                       ///< UINT64_MAX: leave as it is
  bool modify_cookie = false;                    ///< a modification changes the cookie of existing flows
  uint8_t table_id = kAllTables;
  uint16_t idle_timeout = 0, hard_timeout = 0;   ///< seconds
  uint16_t importance = 0;
  uint32_t buffer_id = kNoBuffer;
  OfPort out_port = kPortAny;                    ///< filter of deletions
  uint32_t out_group = kGroupAny;
  uint16_t flags = 0;                            ///< kFlow*
  Actions actions;                               ///< with instructions, in canonical order

  struct Limits {                                ///< what decoding checks against
    bool table_id_extension = false;             ///< 1.0: command's high byte is the table
    uint32_t max_ports = 0xff00;
    uint8_t n_tables = 255;
    std::shared_ptr<const flow::TunMetadataTable> tlv;
  };
  static OfpResult<FlowMod> decode(const Message& m, const Limits& limits);
  Bytes encode(Protocol protocol, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options, Version version) const;
  /// With other text in the match's place (empty: the match) and the priority apart.
  void print_as(std::string& out, const PrintOptions& options, Version version, const std::string& raw_match) const;
};
OfpResult<void> print_flow_mod(std::string& out, const Message& m, const PrintOptions& options);

/// struct ofp10_match; `exact`: no wildcard bit at all, which in 1.0 forces priority 65535.
OfpResult<Match> decode_of10_match(ByteReader& r, bool& exact);

/// Requests of flow and aggregate statistics.
struct FlowStatsRequest {
  bool aggregate = false;
  Match match;
  uint64_t cookie = 0, cookie_mask = 0;
  OfPort out_port = kPortAny;
  uint32_t out_group = kGroupAny;
  uint8_t table_id = kAllTables;
  static OfpResult<FlowStatsRequest> decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  Bytes encode(Protocol protocol, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};

/// What statistics tell of a flow beside its match and its actions.
struct FlowFacts {
  int priority = 0;
  uint64_t cookie = 0;
  uint8_t table_id = 0;
  uint32_t duration_sec = 0, duration_nsec = 0;
  uint16_t idle_timeout = 0, hard_timeout = 0;
  int idle_age = -1, hard_age = -1;              ///< seconds; -1: not told (only NXST_FLOW tells)
  uint64_t packets = UINT64_MAX, bytes = UINT64_MAX;   ///< all ones: not known
  uint16_t importance = 0;
  uint16_t flags = 0;
};
struct FlowStats : FlowFacts {
  Match match;
  Actions actions;

  /// The next element of a reply; `r` is at one.
  static OfpResult<FlowStats> decode(ByteReader& r, const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  /// One element in the form of a reply to `request` (NXST or standard).
  void encode(ByteWriter& w, const Message& request) const;
  /// One line without newline: "cookie=0x0, duration=...".
  void print(std::string& out, const PrintOptions& options) const;
};
/// One element of a reply by hand, for those who have its match and actions encoded: begin, the match, its end, the actions
/// (or instructions), end. FlowStats::encode does the same.
class FlowStatsElement {
 public:
  /// In the form that answers `request`.
  explicit FlowStatsElement(const Message& request);
  Version version() const { return version_; }
  bool nx() const { return nx_; }
  void begin(ByteWriter& w, const FlowFacts& facts);
  void match_ended(ByteWriter& w, const FlowFacts& facts, size_t match_bytes);   ///< bytes: without padding
  void end(ByteWriter& w) { w.patch_be16(start_, static_cast<uint16_t>(w.size() - start_)); }

 private:
  Version version_;
  bool nx_;
  size_t start_ = 0;
};
OfpResult<void> print_flow_stats(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<std::vector<FlowStats>> decode_flow_stats(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);

struct AggregateStats {
  uint64_t packets = 0, bytes = 0;
  uint32_t flows = 0;
  static OfpResult<AggregateStats> decode(const Message& m);
  Bytes encode(const Message& request) const;
  void print(std::string& out, const PrintOptions& options) const;
};

enum class FlowRemovedReason : uint8_t { idle_timeout, hard_timeout, deleted, group_deleted, meter_deleted, eviction };
std::string flow_removed_reason_text(uint8_t reason);
struct FlowRemoved {
  Match match;
  int priority = 0;
  uint64_t cookie = 0;
  FlowRemovedReason reason = FlowRemovedReason::idle_timeout;
  uint8_t table_id = kAllTables;                 ///< 255: not told
  uint32_t duration_sec = 0, duration_nsec = 0;
  uint16_t idle_timeout = 0, hard_timeout = 0;
  uint64_t packets = 0, bytes = 0;
  static OfpResult<FlowRemoved> decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  Bytes encode(Protocol protocol) const;         ///< xid 0
  void print(std::string& out, const PrintOptions& options) const;
};

// --- flow text (add-flow syntax)
struct FlowText {
  FlowMod mod;
  ProtocolSet usable = ProtocolSet::all();       ///< that can carry it
};
struct FlowTextOptions {
  Names names;
  std::shared_ptr<const flow::TunMetadataTable> tlv;
};
/// One flow for `command`; -1 as `command`: the text may begin with add, delete, delete_strict, modify, modify_strict.
Result<FlowText> parse_flow_text(std::string_view text, int command, const FlowTextOptions& options = {});
/// A file of them ("-": stdin); the error is prefixed FILE:LINE.
Result<std::vector<FlowText>> parse_flow_file(const std::string& path, int command, const FlowTextOptions& options = {});
/// dump-flows and dump-aggregate.
Result<FlowStatsRequest> parse_flow_stats_request(std::string_view text, bool aggregate, ProtocolSet& usable, const FlowTextOptions& options = {});

}  // namespace ovs::ofp
