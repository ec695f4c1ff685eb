// The table of messages, header decoding and encoding, multipart splitting, property lists. Spec: see message.h.
#include "ofp/message.h"

#include "base/check.h"
#include "base/log.h"

OVS_LOG_MODULE(ofp_msgs);

namespace ovs::ofp {
namespace {

constexpr uint32_t kNicira = 0x2320, kOnf = 0x4f4e4600;
constexpr uint16_t kStatsExperimenter = 0xffff;

// clang-format off
constexpr MessageRow kMessages[] = {
  {Kind::hello, "OFPT_HELLO", Space::plain, 1, 6, 0, 0, 1},
  {Kind::error, "OFPT_ERROR", Space::plain, 1, 6, 1, 4, 1},
  {Kind::echo_request, "OFPT_ECHO_REQUEST", Space::plain, 1, 6, 2, 0, 1},
  {Kind::echo_reply, "OFPT_ECHO_REPLY", Space::plain, 1, 6, 3, 0, 1},
  {Kind::features_request, "OFPT_FEATURES_REQUEST", Space::plain, 1, 6, 5, 0, 0},
  {Kind::features_reply, "OFPT_FEATURES_REPLY", Space::plain, 1, 1, 6, 24, 48},
  {Kind::features_reply, "OFPT_FEATURES_REPLY", Space::plain, 2, 3, 6, 24, 64},
  {Kind::features_reply, "OFPT_FEATURES_REPLY", Space::plain, 4, 6, 6, 24, 0},
  {Kind::get_config_request, "OFPT_GET_CONFIG_REQUEST", Space::plain, 1, 6, 7, 0, 0},
  {Kind::get_config_reply, "OFPT_GET_CONFIG_REPLY", Space::plain, 1, 6, 8, 4, 0},
  {Kind::set_config, "OFPT_SET_CONFIG", Space::plain, 1, 6, 9, 4, 0},
  {Kind::packet_in, "OFPT_PACKET_IN", Space::plain, 1, 1, 10, 10, 1},
  {Kind::packet_in, "OFPT_PACKET_IN", Space::plain, 2, 2, 10, 16, 1},
  {Kind::packet_in, "OFPT_PACKET_IN", Space::plain, 3, 3, 10, 8, 1},
  {Kind::packet_in, "OFPT_PACKET_IN", Space::plain, 4, 6, 10, 16, 1},
  {Kind::flow_removed, "OFPT_FLOW_REMOVED", Space::plain, 1, 1, 11, 80, 0},
  {Kind::flow_removed, "OFPT_FLOW_REMOVED", Space::plain, 2, 5, 11, 40, 8},
  {Kind::flow_removed, "OFPT_FLOW_REMOVED", Space::plain, 6, 6, 11, 16, 8},
  {Kind::port_status, "OFPT_PORT_STATUS", Space::plain, 1, 1, 12, 56, 0},
  {Kind::port_status, "OFPT_PORT_STATUS", Space::plain, 2, 4, 12, 72, 0},
  {Kind::port_status, "OFPT_PORT_STATUS", Space::plain, 5, 6, 12, 48, 8},
  {Kind::packet_out, "OFPT_PACKET_OUT", Space::plain, 1, 1, 13, 8, 1},
  {Kind::packet_out, "OFPT_PACKET_OUT", Space::plain, 2, 5, 13, 16, 1},
  {Kind::packet_out, "OFPT_PACKET_OUT", Space::plain, 6, 6, 13, 8, 1},
  {Kind::flow_mod, "OFPT_FLOW_MOD", Space::plain, 1, 1, 14, 64, 8},
  {Kind::flow_mod, "OFPT_FLOW_MOD", Space::plain, 2, 6, 14, 40, 8},
  {Kind::port_mod, "OFPT_PORT_MOD", Space::plain, 1, 1, 15, 24, 0},
  {Kind::port_mod, "OFPT_PORT_MOD", Space::plain, 2, 4, 16, 32, 0},
  {Kind::port_mod, "OFPT_PORT_MOD", Space::plain, 5, 6, 16, 24, 8},
  {Kind::group_mod, "OFPT_GROUP_MOD", Space::plain, 2, 5, 15, 8, 8},
  {Kind::group_mod, "OFPT_GROUP_MOD", Space::plain, 6, 6, 15, 16, 8},
  {Kind::table_mod, "OFPT_TABLE_MOD", Space::plain, 2, 4, 17, 8, 0},
  {Kind::table_mod, "OFPT_TABLE_MOD", Space::plain, 5, 6, 17, 8, 8},
  {Kind::barrier_request, "OFPT_BARRIER_REQUEST", Space::plain, 1, 1, 18, 0, 0},
  {Kind::barrier_request, "OFPT_BARRIER_REQUEST", Space::plain, 2, 6, 20, 0, 0},
  {Kind::barrier_reply, "OFPT_BARRIER_REPLY", Space::plain, 1, 1, 19, 0, 0},
  {Kind::barrier_reply, "OFPT_BARRIER_REPLY", Space::plain, 2, 6, 21, 0, 0},
  {Kind::queue_get_config_request, "OFPT_QUEUE_GET_CONFIG_REQUEST", Space::plain, 1, 1, 20, 4, 0},
  {Kind::queue_get_config_request, "OFPT_QUEUE_GET_CONFIG_REQUEST", Space::plain, 2, 4, 22, 8, 0},
  {Kind::queue_get_config_reply, "OFPT_QUEUE_GET_CONFIG_REPLY", Space::plain, 1, 1, 21, 8, 8},
  {Kind::queue_get_config_reply, "OFPT_QUEUE_GET_CONFIG_REPLY", Space::plain, 2, 4, 23, 8, 8},
  {Kind::role_request, "OFPT_ROLE_REQUEST", Space::plain, 3, 6, 24, 16, 0},
  {Kind::role_reply, "OFPT_ROLE_REPLY", Space::plain, 3, 6, 25, 16, 0},
  {Kind::get_async_request, "OFPT_GET_ASYNC_REQUEST", Space::plain, 4, 6, 26, 0, 0},
  {Kind::get_async_reply, "OFPT_GET_ASYNC_REPLY", Space::plain, 4, 4, 27, 24, 0},
  {Kind::get_async_reply, "OFPT_GET_ASYNC_REPLY", Space::plain, 5, 6, 27, 0, 8},
  {Kind::set_async, "OFPT_SET_ASYNC", Space::plain, 4, 4, 28, 24, 0},
  {Kind::set_async, "OFPT_SET_ASYNC", Space::plain, 5, 6, 28, 0, 8},
  {Kind::meter_mod, "OFPT_METER_MOD", Space::plain, 4, 6, 29, 8, 8},
  {Kind::role_status, "OFPT_ROLE_STATUS", Space::plain, 5, 6, 30, 16, 8},
  {Kind::table_status, "OFPT_TABLE_STATUS", Space::plain, 5, 6, 31, 8, 8},
  {Kind::requestforward, "OFPT_REQUESTFORWARD", Space::plain, 5, 6, 32, 8, 8},
  {Kind::bundle_control, "OFPT_BUNDLE_CONTROL", Space::plain, 5, 6, 33, 8, 8},
  {Kind::bundle_add_message, "OFPT_BUNDLE_ADD_MESSAGE", Space::plain, 5, 6, 34, 8, 1},
  {Kind::role_request, "NXT_ROLE_REQUEST", Space::nicira, 1, 6, 10, 4, 0},
  {Kind::role_reply, "NXT_ROLE_REPLY", Space::nicira, 1, 6, 11, 4, 0},
  {Kind::set_flow_format, "NXT_SET_FLOW_FORMAT", Space::nicira, 1, 1, 12, 4, 0},
  {Kind::flow_mod, "NXT_FLOW_MOD", Space::nicira, 1, 6, 13, 32, 8},
  {Kind::flow_removed, "NXT_FLOW_REMOVED", Space::nicira, 1, 6, 14, 40, 8},
  {Kind::flow_mod_table_id, "NXT_FLOW_MOD_TABLE_ID", Space::nicira, 1, 6, 15, 8, 0},
  {Kind::set_packet_in_format, "NXT_SET_PACKET_IN_FORMAT", Space::nicira, 1, 6, 16, 4, 0},
  {Kind::packet_in, "NXT_PACKET_IN", Space::nicira, 1, 6, 17, 24, 1},
  {Kind::flow_age, "NXT_FLOW_AGE", Space::nicira, 1, 6, 18, 0, 0},
  {Kind::set_async, "NXT_SET_ASYNC_CONFIG", Space::nicira, 1, 6, 19, 24, 0},
  {Kind::set_controller_id, "NXT_SET_CONTROLLER_ID", Space::nicira, 1, 6, 20, 8, 0},
  {Kind::flow_monitor_cancel, "NXT_FLOW_MONITOR_CANCEL", Space::nicira, 1, 3, 21, 4, 0},
  {Kind::flow_monitor_paused, "NXT_FLOW_MONITOR_PAUSED", Space::nicira, 1, 3, 22, 0, 0},
  {Kind::flow_monitor_resumed, "NXT_FLOW_MONITOR_RESUMED", Space::nicira, 1, 3, 23, 0, 0},
  {Kind::tlv_table_mod, "NXT_TLV_TABLE_MOD", Space::nicira, 1, 6, 24, 8, 8},
  {Kind::tlv_table_request, "NXT_TLV_TABLE_REQUEST", Space::nicira, 1, 6, 25, 0, 0},
  {Kind::tlv_table_reply, "NXT_TLV_TABLE_REPLY", Space::nicira, 1, 6, 26, 16, 8},
  {Kind::set_async, "NXT_SET_ASYNC_CONFIG2", Space::nicira, 1, 4, 27, 0, 8},
  {Kind::resume, "NXT_RESUME", Space::nicira, 1, 6, 28, 0, 8},
  {Kind::ct_flush_zone, "NXT_CT_FLUSH_ZONE", Space::nicira, 1, 6, 29, 8, 0},
  {Kind::packet_in, "NXT_PACKET_IN2", Space::nicira, 1, 6, 30, 0, 8},
  {Kind::group_mod, "NXT_GROUP_MOD", Space::nicira, 1, 1, 31, 16, 8},
  {Kind::ct_flush, "NXT_CT_FLUSH", Space::nicira, 1, 6, 32, 8, 8},
  {Kind::requestforward, "NXT_REQUESTFORWARD", Space::nicira, 1, 3, 132, 8, 8},
  {Kind::flow_monitor_cancel, "ONFT_FLOW_MONITOR_CANCEL", Space::onf, 4, 4, 1870, 4, 0},
  {Kind::flow_monitor_paused, "ONFT_FLOW_MONITOR_PAUSED", Space::onf, 4, 4, 1871, 0, 0},
  {Kind::flow_monitor_resumed, "ONFT_FLOW_MONITOR_RESUMED", Space::onf, 4, 4, 1872, 0, 0},
  {Kind::role_status, "ONFT_ROLE_STATUS", Space::onf, 4, 4, 1911, 16, 8},
  {Kind::bundle_control, "ONFT_BUNDLE_CONTROL", Space::onf, 4, 4, 2300, 8, 8},
  {Kind::bundle_add_message, "ONFT_BUNDLE_ADD_MESSAGE", Space::onf, 4, 4, 2301, 8, 1},
  {Kind::requestforward, "ONFT_REQUESTFORWARD", Space::onf, 4, 4, 2350, 8, 8},
  {Kind::desc_stats_request, "OFPST_DESC request", Space::stats_request, 1, 6, 0, 0, 0},
  {Kind::flow_stats_request, "OFPST_FLOW request", Space::stats_request, 1, 1, 1, 44, 0},
  {Kind::flow_stats_request, "OFPST_FLOW request", Space::stats_request, 2, 6, 1, 32, 8},
  {Kind::aggregate_stats_request, "OFPST_AGGREGATE request", Space::stats_request, 1, 1, 2, 44, 0},
  {Kind::aggregate_stats_request, "OFPST_AGGREGATE request", Space::stats_request, 2, 6, 2, 32, 8},
  {Kind::table_stats_request, "OFPST_TABLE request", Space::stats_request, 1, 6, 3, 0, 0},
  {Kind::port_stats_request, "OFPST_PORT request", Space::stats_request, 1, 6, 4, 8, 0},
  {Kind::queue_stats_request, "OFPST_QUEUE request", Space::stats_request, 1, 6, 5, 8, 0},
  {Kind::group_stats_request, "OFPST_GROUP request", Space::stats_request, 2, 6, 6, 8, 0},
  {Kind::group_desc_stats_request, "OFPST_GROUP_DESC request", Space::stats_request, 2, 5, 7, 0, 0},
  {Kind::group_desc_stats_request, "OFPST_GROUP_DESC request", Space::stats_request, 6, 6, 7, 8, 0},
  {Kind::group_features_stats_request, "OFPST_GROUP_FEATURES request", Space::stats_request, 3, 6, 8, 0, 0},
  {Kind::meter_stats_request, "OFPST_METER request", Space::stats_request, 4, 6, 9, 8, 0},
  {Kind::meter_config_stats_request, "OFPST_METER_CONFIG request", Space::stats_request, 4, 6, 10, 8, 0},
  {Kind::meter_features_stats_request, "OFPST_METER_FEATURES request", Space::stats_request, 4, 6, 11, 0, 0},
  {Kind::table_features_stats_request, "OFPST_TABLE_FEATURES request", Space::stats_request, 4, 6, 12, 0, 8},
  {Kind::port_desc_stats_request, "OFPST_PORT_DESC request", Space::stats_request, 1, 5, 13, 0, 0},
  {Kind::port_desc_stats_request, "OFPST_PORT_DESC request", Space::stats_request, 6, 6, 13, 8, 0},
  {Kind::table_desc_stats_request, "OFPST_TABLE_DESC request", Space::stats_request, 5, 6, 14, 0, 0},
  {Kind::queue_desc_stats_request, "OFPST_QUEUE_DESC request", Space::stats_request, 5, 6, 15, 8, 0},
  {Kind::flow_monitor_stats_request, "OFPST_FLOW_MONITOR request", Space::stats_request, 5, 6, 16, 0, 8},
  {Kind::desc_stats_reply, "OFPST_DESC reply", Space::stats_reply, 1, 6, 0, 1056, 0},
  {Kind::flow_stats_reply, "OFPST_FLOW reply", Space::stats_reply, 1, 6, 1, 0, 1},
  {Kind::aggregate_stats_reply, "OFPST_AGGREGATE reply", Space::stats_reply, 1, 5, 2, 24, 0},
  {Kind::aggregate_stats_reply, "OFPST_AGGREGATE reply", Space::stats_reply, 6, 6, 2, 0, 1},
  {Kind::table_stats_reply, "OFPST_TABLE reply", Space::stats_reply, 1, 1, 3, 0, 64},
  {Kind::table_stats_reply, "OFPST_TABLE reply", Space::stats_reply, 2, 2, 3, 0, 88},
  {Kind::table_stats_reply, "OFPST_TABLE reply", Space::stats_reply, 3, 3, 3, 0, 128},
  {Kind::table_stats_reply, "OFPST_TABLE reply", Space::stats_reply, 4, 6, 3, 0, 24},
  {Kind::port_stats_reply, "OFPST_PORT reply", Space::stats_reply, 1, 3, 4, 0, 104},
  {Kind::port_stats_reply, "OFPST_PORT reply", Space::stats_reply, 4, 4, 4, 0, 112},
  {Kind::port_stats_reply, "OFPST_PORT reply", Space::stats_reply, 5, 6, 4, 0, 8},
  {Kind::queue_stats_reply, "OFPST_QUEUE reply", Space::stats_reply, 1, 3, 5, 0, 32},
  {Kind::queue_stats_reply, "OFPST_QUEUE reply", Space::stats_reply, 4, 4, 5, 0, 40},
  {Kind::queue_stats_reply, "OFPST_QUEUE reply", Space::stats_reply, 5, 6, 5, 0, 8},
  {Kind::group_stats_reply, "OFPST_GROUP reply", Space::stats_reply, 2, 6, 6, 0, 8},
  {Kind::group_desc_stats_reply, "OFPST_GROUP_DESC reply", Space::stats_reply, 2, 6, 7, 0, 8},
  {Kind::group_features_stats_reply, "OFPST_GROUP_FEATURES reply", Space::stats_reply, 3, 6, 8, 40, 0},
  {Kind::meter_stats_reply, "OFPST_METER reply", Space::stats_reply, 4, 6, 9, 0, 8},
  {Kind::meter_config_stats_reply, "OFPST_METER_CONFIG reply", Space::stats_reply, 4, 6, 10, 0, 8},
  {Kind::meter_features_stats_reply, "OFPST_METER_FEATURES reply", Space::stats_reply, 4, 6, 11, 16, 0},
  {Kind::table_features_stats_reply, "OFPST_TABLE_FEATURES reply", Space::stats_reply, 4, 6, 12, 64, 8},
  {Kind::port_desc_stats_reply, "OFPST_PORT_DESC reply", Space::stats_reply, 1, 1, 13, 0, 48},
  {Kind::port_desc_stats_reply, "OFPST_PORT_DESC reply", Space::stats_reply, 2, 4, 13, 0, 64},
  {Kind::port_desc_stats_reply, "OFPST_PORT_DESC reply", Space::stats_reply, 5, 6, 13, 0, 8},
  {Kind::table_desc_stats_reply, "OFPST_TABLE_DESC reply", Space::stats_reply, 5, 6, 14, 8, 8},
  {Kind::queue_desc_stats_reply, "OFPST_QUEUE_DESC reply", Space::stats_reply, 5, 6, 15, 0, 8},
  {Kind::flow_monitor_stats_reply, "OFPST_FLOW_MONITOR reply", Space::stats_reply, 5, 6, 16, 0, 8},
  {Kind::flow_stats_request, "NXST_FLOW request", Space::nicira_stats_request, 1, 1, 0, 8, 8},
  {Kind::aggregate_stats_request, "NXST_AGGREGATE request", Space::nicira_stats_request, 1, 1, 1, 8, 8},
  {Kind::flow_monitor_stats_request, "NXST_FLOW_MONITOR request", Space::nicira_stats_request, 1, 3, 2, 0, 8},
  {Kind::ipfix_bridge_stats_request, "NXST_IPFIX_BRIDGE request", Space::nicira_stats_request, 1, 6, 3, 0, 0},
  {Kind::ipfix_flow_stats_request, "NXST_IPFIX_FLOW request", Space::nicira_stats_request, 1, 6, 4, 0, 0},
  {Kind::group_stats_request, "NXST_GROUP request", Space::nicira_stats_request, 1, 1, 7, 8, 0},
  {Kind::group_desc_stats_request, "NXST_GROUP_DESC request", Space::nicira_stats_request, 1, 1, 8, 8, 0},
  {Kind::group_features_stats_request, "NXST_GROUP_FEATURES request", Space::nicira_stats_request, 1, 2, 9, 0, 0},
  {Kind::flow_stats_reply, "NXST_FLOW reply", Space::nicira_stats_reply, 1, 1, 0, 0, 1},
  {Kind::aggregate_stats_reply, "NXST_AGGREGATE reply", Space::nicira_stats_reply, 1, 1, 1, 24, 0},
  {Kind::flow_monitor_stats_reply, "NXST_FLOW_MONITOR reply", Space::nicira_stats_reply, 1, 3, 2, 0, 8},
  {Kind::ipfix_bridge_stats_reply, "NXST_IPFIX_BRIDGE reply", Space::nicira_stats_reply, 1, 6, 3, 88, 0},
  {Kind::ipfix_flow_stats_reply, "NXST_IPFIX_FLOW reply", Space::nicira_stats_reply, 1, 6, 4, 0, 88},
  {Kind::group_stats_reply, "NXST_GROUP reply", Space::nicira_stats_reply, 1, 1, 7, 0, 8},
  {Kind::group_desc_stats_reply, "NXST_GROUP_DESC reply", Space::nicira_stats_reply, 1, 1, 8, 0, 8},
  {Kind::group_features_stats_reply, "NXST_GROUP_FEATURES reply", Space::nicira_stats_reply, 1, 2, 9, 40, 0},
  {Kind::flow_monitor_stats_request, "ONFST_FLOW_MONITOR request", Space::onf_stats_request, 4, 4, 1870, 0, 8},
  {Kind::flow_monitor_stats_reply, "ONFST_FLOW_MONITOR reply", Space::onf_stats_reply, 4, 4, 1870, 0, 8},
};
// clang-format on

bool in(const MessageRow& row, Version v) { return static_cast<uint8_t>(v) >= row.first && static_cast<uint8_t>(v) <= row.last; }

struct RawHeader {
  uint8_t type = 0;
  uint16_t stats_type = 0, stats_flags = 0;
  uint32_t vendor = 0;
  uint32_t subtype = 0;
  bool vendor_message = false, stats = false, reply = false;
  size_t size = 8;
};

uint8_t stats_request_type(Version v) { return v == Version::of10 ? 16 : 18; }

OfpResult<RawHeader> read_stats(ByteReader& r, Version version, RawHeader raw) {
  raw.stats = true;
  raw.reply = raw.type != stats_request_type(version);
  raw.stats_type = TRY(r.be16());
  raw.stats_flags = TRY(r.be16());
  if (version != Version::of10) TRY(r.skip(4));
  if (raw.stats_type != kStatsExperimenter) return raw;
  raw.vendor_message = true;
  raw.vendor = TRY(r.be32());
  if (version == Version::of10 && raw.vendor != kNicira) return raw;
  raw.subtype = TRY(r.be32());
  if (version == Version::of10) TRY(r.skip(4));
  return raw;
}

OfpResult<RawHeader> read_header(ByteReader& r, Version version) {
  RawHeader raw;
  TRY(r.skip(1));
  raw.type = TRY(r.u8());
  TRY(r.skip(6));
  if (raw.type == stats_request_type(version) || raw.type == stats_request_type(version) + 1) {
    raw = TRY(read_stats(r, version, raw));
  } else if (raw.type == 4) {
    raw.vendor_message = true;
    raw.vendor = TRY(r.be32());
    if (raw.vendor == kNicira || raw.vendor == kOnf) raw.subtype = TRY(r.be32());
  }
  raw.size = r.position();
  return raw;
}

Space space_of(const RawHeader& raw) {
  if (!raw.stats) return !raw.vendor_message ? Space::plain : raw.vendor == kNicira ? Space::nicira : Space::onf;
  if (!raw.vendor_message) return raw.reply ? Space::stats_reply : Space::stats_request;
  if (raw.vendor == kNicira) return raw.reply ? Space::nicira_stats_reply : Space::nicira_stats_request;
  return raw.reply ? Space::onf_stats_reply : Space::onf_stats_request;
}

std::unexpected<OfpError> unknown_message(Version version, const RawHeader& raw) {
  std::string text = fmt::format("version {}, type {}", static_cast<unsigned>(version), raw.type);
  if (raw.stats) text += fmt::format(", stat {}", raw.stats_type);
  if (raw.vendor_message) text += fmt::format(", vendor 0x{:x}, subtype {}", raw.vendor, raw.subtype);
  LOG_WARN_RL(60, 20, "unknown OpenFlow message ({})", text);
  if (raw.vendor_message) return ofp_fail(Ofperr::OFPBRC_BAD_SUBTYPE);
  return ofp_fail(raw.stats ? Ofperr::OFPBRC_BAD_STAT : Ofperr::OFPBRC_BAD_TYPE);
}

std::string expected_length(const MessageRow& row, size_t header) {
  size_t min = row.min_body + header;
  if (row.step == 0) return fmt::format("expected length {}", min);
  if (row.step == 1) return fmt::format("expected length at least {} bytes", min);
  return fmt::format("must be exactly {} bytes or longer by an integer multiple of {} bytes", min, row.step);
}

bool length_ok(const MessageRow& row, size_t body) {
  if (body < row.min_body) return false;
  return row.step == 0 ? body == row.min_body : (body - row.min_body) % row.step == 0;
}

void put_header(ByteWriter& w, const MessageRow& row, Version version, uint32_t xid) {
  bool vendor = row.space == Space::nicira || row.space == Space::onf;
  bool stats = is_stats(row.space);
  uint8_t type = static_cast<uint8_t>(row.number);
  if (vendor) type = 4;
  if (stats) type = static_cast<uint8_t>(stats_request_type(version) + is_stats_reply(row.space));
  w.u8(static_cast<uint8_t>(version));
  w.u8(type);
  w.be16(0);
  w.be32(xid);
  uint32_t id = row.space == Space::nicira || row.space == Space::nicira_stats_request || row.space == Space::nicira_stats_reply
                    ? kNicira : kOnf;
  if (vendor) {
    w.be32(id);
    w.be32(row.number);
  }
  if (!stats) return;
  bool standard = row.space == Space::stats_request || row.space == Space::stats_reply;
  w.be16(standard ? row.number : kStatsExperimenter);
  w.be16(0);
  if (version != Version::of10) w.zeros(4);
  if (standard) return;
  w.be32(id);
  w.be32(row.number);
  if (version == Version::of10) w.zeros(4);
}

/// Hello, error and echo look the same in every version, also in those that we do not know.
constexpr uint8_t kLastSymmetric = 3;
Message symmetric_message(ByteView data) {
  Message m;
  m.row = std::ranges::find_if(kMessages, [&](const MessageRow& r) { return r.space == Space::plain && r.number == data[1]; });
  m.version = static_cast<Version>(data[0]);
  m.xid = static_cast<uint32_t>(data[4]) << 24 | static_cast<uint32_t>(data[5]) << 16 | static_cast<uint32_t>(data[6]) << 8 | data[7];
  m.whole = data;
  m.body = data.subspan(8);
  return m;
}

}  // namespace

size_t header_size(Space space, Version version) {
  switch (space) {
    case Space::plain: return 8;
    case Space::nicira:
    case Space::onf: return 16;
    case Space::stats_request:
    case Space::stats_reply: return version == Version::of10 ? 12 : 16;
    default: return 24;
  }
}

std::span<const MessageRow> all_messages() { return kMessages; }

const MessageRow* find_row(Kind kind, Version version) {
  const MessageRow* best = nullptr;
  auto rank = [](Space s) {
    if (s == Space::onf || s == Space::onf_stats_request || s == Space::onf_stats_reply) return 1;
    return s == Space::plain || s == Space::stats_request || s == Space::stats_reply ? 0 : 2;
  };
  for (const MessageRow& row : kMessages)
    if (row.kind == kind && in(row, version) && (!best || rank(row.space) < rank(best->space))) best = &row;
  return best;
}

const MessageRow* find_row(Kind kind, Version version, Space space, uint16_t number) {
  for (const MessageRow& row : kMessages)
    if (row.kind == kind && in(row, version) && row.space == space && row.number == number) return &row;
  return nullptr;
}

namespace {

/// The plain messages by version and number: they come by the hundred thousand.
struct PlainRows {
  std::array<std::array<const MessageRow*, 64>, 8> rows{};
  PlainRows() {
    for (const MessageRow& row : kMessages)
      if (row.space == Space::plain)
        for (unsigned v = row.first; v <= row.last; ++v) rows[v][row.number] = &row;
  }
};

const MessageRow* find_row(Space space, uint32_t number, Version version) {
  static const PlainRows kPlain;
  if (space == Space::plain) return number < 64 && static_cast<size_t>(version) < kPlain.rows.size() ? kPlain.rows[static_cast<size_t>(version)][number] : nullptr;
  auto row = std::ranges::find_if(kMessages, [&](const MessageRow& r) { return r.space == space && r.number == number && in(r, version); });
  return row == std::end(kMessages) ? nullptr : row;
}

}  // namespace

OfpResult<Message> decode_message_header(ByteView data) {
  if (data.size() < 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  auto version = version_from_wire(data[0]);
  if (!version && data[1] <= kLastSymmetric) return symmetric_message(data);
  if (!version) version = static_cast<Version>(data[0]);   // its form is that of 1.1+, and nothing in it is known
  ByteReader r(data);
  auto header = read_header(r, *version);
  if (!header) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  RawHeader raw = *header;
  if (raw.vendor_message && data.size() < 16) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  if (raw.vendor_message && raw.vendor != kNicira && (raw.vendor != kOnf || (raw.stats && *version == Version::of10))) {
    LOG_WARN_RL(60, 20, "OpenFlow message has unknown vendor 0x{:x}", raw.vendor);
    return ofp_fail(Ofperr::OFPBRC_BAD_VENDOR);
  }
  Space space = space_of(raw);
  uint32_t number = raw.vendor_message ? raw.subtype : raw.stats ? raw.stats_type : raw.type;
  const MessageRow* row = find_row(space, number, *version);
  if (!row) return unknown_message(*version, raw);
  Message m;
  m.row = row;
  m.version = *version;
  m.xid = static_cast<uint32_t>(data[4]) << 24 | static_cast<uint32_t>(data[5]) << 16 | static_cast<uint32_t>(data[6]) << 8 | data[7];
  m.stats_flags = raw.stats_flags;
  m.whole = data;
  m.body = data.subspan(raw.size);
  return m;
}

OfpResult<Message> decode_message(ByteView data) {
  Message m = TRY(decode_message_header(data));
  if (length_ok(*m.row, m.body.size())) return m;
  LOG_WARN_RL(60, 20, "received {} with incorrect length {} ({})", m.row->name, data.size(),
              expected_length(*m.row, data.size() - m.body.size()));
  return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
}

MessageBuilder::MessageBuilder(Kind kind, Version version, uint32_t xid) {
  const MessageRow* row = find_row(kind, version);
  CHECK(row, static_cast<int>(kind), static_cast<int>(version));
  put_header(writer_, *row, version, xid);
  header_bytes_ = bytes_.size();
}

MessageBuilder::MessageBuilder(const MessageRow& row, Version version, uint32_t xid) {
  put_header(writer_, row, version, xid);
  header_bytes_ = bytes_.size();
}

Bytes MessageBuilder::finish() {
  CHECK(bytes_.size() <= kMaxMessage, bytes_.size());
  writer_.patch_be16(2, static_cast<uint16_t>(bytes_.size()));
  return std::move(bytes_);
}

Bytes encode_empty(Kind kind, Version version, uint32_t xid) { return MessageBuilder(kind, version, xid).finish(); }

Bytes encode_echo(Kind kind, Version version, uint32_t xid, ByteView payload) {
  MessageBuilder m(kind, version, xid);
  m.body().bytes(payload);
  return m.finish();
}

namespace flows {
OVS_LOG_MODULE(ofp_flow);
void tell_left_out() { LOG_WARN_RL(1, 5, "Flow exceeded the maximum flow statistics reply size and was excluded from the response set"); }
}  // namespace flows

namespace {
void tell_left_out(const MessageRow& row) {
  if (row.kind == Kind::flow_stats_reply)
    flows::tell_left_out();
  else
    LOG_WARN_RL(1, 5, "an element of {} exceeded the maximum message size and was excluded from the response set", row.name);
}
}  // namespace

StatsReply::StatsReply(const Message& request, Kind reply_kind) : row_(nullptr), version_(request.version), xid_(request.xid) {
  auto space = static_cast<Space>(static_cast<uint8_t>(request.row->space) + 1);  // each request space is followed by its reply space
  row_ = find_row(reply_kind, version_, space, request.row->number);
  CHECK(row_, request.row->name);
  begin();
}

StatsReply::StatsReply(const MessageRow& row, Version version, uint32_t xid) : row_(&row), version_(version), xid_(xid) { begin(); }

void StatsReply::begin() { current_ = std::make_unique<MessageBuilder>(*row_, version_, xid_); }

// The last element went beyond the longest message: it begins the next one.
void StatsReply::overflowed(size_t element_start) {
  Bytes& bytes = current_->body().out();
  auto at = bytes.begin() + static_cast<std::ptrdiff_t>(element_start);
  Bytes element(at, bytes.end());
  bytes.erase(at, bytes.end());
  if (current_->header_bytes() + element.size() > kMaxMessage) return tell_left_out(*row_);
  constexpr size_t kRoom = kMaxMessage + 4096;   // a message and what goes beyond it
  Bytes full = current_->finish();
  full[11] |= kStatsMore;
  full_.push_back(std::move(full));
  begin();
  current_->reserve(kRoom);
  current_->body().bytes(element);
}

std::vector<Bytes> StatsReply::finish() {
  full_.push_back(current_->finish());
  current_.reset();
  return std::move(full_);
}

namespace {
OfpResult<Property> take_property(ByteReader& r, uint16_t experimenter_from, size_t alignment) {
  ByteView start = r.rest();
  auto type = r.be16();
  auto length = r.be16();
  if (!type || !length || *length < 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  size_t padded = (*length + alignment - 1) / alignment * alignment;
  if (padded > start.size()) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  (void)r.skip(padded - 4);
  Property p;
  p.type = *type;
  p.whole = start.first(*length);
  p.data = p.whole.subspan(4);
  if (*type < experimenter_from) return p;
  ByteReader e(p.data);
  auto vendor = e.be32();
  auto exp_type = e.be32();
  if (!vendor || !exp_type) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  if (*vendor == 0) return ofp_fail(Ofperr::OFPBPC_BAD_EXPERIMENTER);
  p.vendor = *vendor;
  p.type = *exp_type;
  p.data = e.rest();
  return p;
}

template <class T>
OfpResult<T> property_number(const Property& p, size_t pad, Result<T> (ByteReader::*read)()) {
  if (p.data.size() != sizeof(T) + pad) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  ByteReader r(p.data);
  TRY(r.skip(pad));
  T v = TRY((r.*read)());
  return v;
}
}  // namespace

OfpResult<Property> read_property(ByteReader& r, uint16_t experimenter_from) { return take_property(r, experimenter_from, 8); }
OfpResult<Property> read_property_unpadded(ByteReader& r) {
  ByteReader copy = r;
  auto p = take_property(r, 0xffff, 1);
  if (!p && p.error().code == Ofperr::OFPBPC_BAD_EXPERIMENTER) r = copy;
  return p;
}

// A u8 and a u16 are followed by padding, a u64 is preceded by it (so that it is aligned);
// the padding may be in the length or not.
OfpResult<uint8_t> property_u8(const Property& p) {
  if (p.data.empty() || p.data.size() > 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  return p.data[0];
}
OfpResult<uint16_t> property_u16(const Property& p) {
  if (p.data.size() < 2 || p.data.size() > 4) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  return static_cast<uint16_t>(p.data[0] << 8 | p.data[1]);
}
OfpResult<uint32_t> property_u32(const Property& p) { return property_number<uint32_t>(p, 0, &ByteReader::be32); }
OfpResult<uint64_t> property_u64(const Property& p) { return property_number<uint64_t>(p, 4, &ByteReader::be64); }

namespace {
LogModule& own_module() { return log_module_; }
}  // namespace

OfpResult<void> unknown_property(const Property& p, std::string_view what, bool loose, LogModule* module) {
  if (loose) return {};
  LogModule& log_module_ = module ? *module : own_module();
  if (p.vendor) {
    LOG_WARN_RL(60, 20, "unknown {} property type for exp_id 0x{:x}, exp_type {}", what, p.vendor, p.type);
    return ofp_fail(Ofperr::OFPBPC_BAD_EXP_TYPE);
  }
  LOG_WARN_RL(60, 20, "unknown {} property type {}", what, p.type);
  return ofp_fail(Ofperr::OFPBPC_BAD_TYPE);
}

size_t begin_property(ByteWriter& w, uint16_t type) {
  size_t start = w.size();
  w.be16(type);
  w.be16(0);
  return start;
}

size_t begin_experimenter_property(ByteWriter& w, uint32_t vendor, uint32_t type) {
  size_t start = begin_property(w, 0xffff);
  w.be32(vendor);
  w.be32(type);
  return start;
}

void end_property(ByteWriter& w, size_t start) {
  w.patch_be16(start + 2, static_cast<uint16_t>(w.size() - start));
  w.pad_to(8, start);
}

void put_property_u8(ByteWriter& w, uint16_t type, uint8_t v) {
  size_t at = begin_property(w, type);
  w.u8(v);
  end_property(w, at);
}
void put_property_u16(ByteWriter& w, uint16_t type, uint16_t v) {
  size_t at = begin_property(w, type);
  w.be16(v);
  w.zeros(2);
  end_property(w, at);
}
void put_property_u32(ByteWriter& w, uint16_t type, uint32_t v) {
  size_t at = begin_property(w, type);
  w.be32(v);
  end_property(w, at);
}
void put_property_u64(ByteWriter& w, uint16_t type, uint64_t v) {
  size_t at = begin_property(w, type);
  w.zeros(4);
  w.be64(v);
  end_property(w, at);
}

}  // namespace ovs::ofp
