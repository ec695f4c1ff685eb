// Flow monitors: Nicira's in 1.0-1.2, ONF's in 1.3, the standard's from 1.4.
// Spec: OpenFlow 1.5.1 7.3.5.19; nicira-ext (NXST_FLOW_MONITOR); reference sheet "openflow-messages" 3.
#pragma once
#include "ofp/messages/flow.h"

namespace ovs::ofp {

// Nicira's bits. 1.4's no-abbrev (32) is not known, its only-own (64) stands for own: as the reference has it.
inline constexpr uint16_t kMonitorInitial = 1, kMonitorAdd = 2, kMonitorDelete = 4, kMonitorModify = 8, kMonitorActions = 16, kMonitorOwn = 32;
struct FlowMonitorRequest {
  uint32_t id = 0;
  enum class Command : uint8_t { add, modify, remove } command = Command::add;
  uint16_t flags = 0;
  OfPort out_port = kPortAny;
  uint32_t out_group = kGroupAny;
  uint8_t table_id = kAllTables;
  Match match;
  static OfpResult<FlowMonitorRequest> decode(ByteReader& r, const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  Bytes encode(Protocol protocol, uint32_t xid) const;
};
struct FlowUpdate {
  enum class Event : uint8_t { initial, added, removed, modified, abbrev, paused, resumed } event = Event::added;
  uint8_t reason = 0;                  ///< of removed
  uint16_t idle_timeout = 0, hard_timeout = 0;
  uint8_t table_id = 0;
  int priority = 0;
  uint64_t cookie = 0;
  Match match;
  bool has_actions = false;
  Actions actions;
  uint32_t xid = 0;                    ///< of abbrev
  static OfpResult<FlowUpdate> decode(ByteReader& r, const Message& m);
  void encode(ByteWriter& w, Version version) const;
};
Result<FlowMonitorRequest> parse_flow_monitor_text(std::string_view text, uint32_t id, ProtocolSet& usable, const FlowTextOptions& options);
OfpResult<void> print_flow_monitor_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_flow_monitor_reply(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_flow_monitor_cancel(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<uint32_t> decode_flow_monitor_cancel(const Message& m);

}  // namespace ovs::ofp
