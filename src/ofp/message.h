// The OpenFlow header in all its shapes, and the table of all messages: which number a message has in which
// version, how it is printed, and how long its body is. kMessages in message.cc is the only list.
// Spec: OpenFlow 1.0.1 to 1.5.1; NXT_*, NXST_*: nicira-ext; ONF EXT-*. Names and lengths: tests/diff/ofp_headers.t.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "ofp/error.h"
#include "ofp/version.h"

namespace ovs {
struct LogModule;
}

namespace ovs::ofp {

/// What a message is about, whatever its version and vendor. *_stats_* are multipart messages.
enum class Kind : uint8_t {
  hello, error, echo_request, echo_reply, features_request, features_reply, get_config_request,
  get_config_reply, set_config, packet_in, flow_removed, port_status, packet_out, flow_mod,
  port_mod, group_mod, table_mod, barrier_request, barrier_reply, queue_get_config_request,
  queue_get_config_reply, role_request, role_reply, get_async_request, get_async_reply, set_async,
  meter_mod, role_status, table_status, requestforward, bundle_control, bundle_add_message,
  set_flow_format, flow_mod_table_id, set_packet_in_format, flow_age, set_controller_id,
  flow_monitor_cancel, flow_monitor_paused, flow_monitor_resumed, tlv_table_mod, tlv_table_request,
  tlv_table_reply, resume, ct_flush_zone, ct_flush, desc_stats_request, flow_stats_request,
  aggregate_stats_request, table_stats_request, port_stats_request, queue_stats_request,
  group_stats_request, group_desc_stats_request, group_features_stats_request, meter_stats_request,
  meter_config_stats_request, meter_features_stats_request, table_features_stats_request,
  port_desc_stats_request, table_desc_stats_request, queue_desc_stats_request,
  flow_monitor_stats_request, desc_stats_reply, flow_stats_reply, aggregate_stats_reply,
  table_stats_reply, port_stats_reply, queue_stats_reply, group_stats_reply,
  group_desc_stats_reply, group_features_stats_reply, meter_stats_reply, meter_config_stats_reply,
  meter_features_stats_reply, table_features_stats_reply, port_desc_stats_reply,
  table_desc_stats_reply, queue_desc_stats_reply, flow_monitor_stats_reply,
  ipfix_bridge_stats_request, ipfix_flow_stats_request, ipfix_bridge_stats_reply,
  ipfix_flow_stats_reply,
};

/// Where in the number spaces a message lives; decides the shape of its header.
enum class Space : uint8_t {
  plain, nicira, onf,
  stats_request, stats_reply, nicira_stats_request, nicira_stats_reply, onf_stats_request, onf_stats_reply,
};
inline bool is_stats(Space s) { return s >= Space::stats_request; }
inline bool is_stats_reply(Space s) {
  return s == Space::stats_reply || s == Space::nicira_stats_reply || s == Space::onf_stats_reply;
}

struct MessageRow {
  Kind kind;
  std::string_view name;    ///< as printed, e.g. "OFPST_FLOW reply"
  Space space;
  uint8_t first, last;      ///< wire versions, both included
  uint16_t number;
  uint16_t min_body;        ///< bytes after the header of its shape
  uint16_t step;            ///< 0: exactly min_body; n: min_body plus any multiple of n bytes
};

/// Bytes of the header of a message of this space.
size_t header_size(Space space, Version version);

inline constexpr uint16_t kStatsMore = 1;
inline constexpr size_t kMaxMessage = 65535;

/// A received message whose header was understood and whose body has a legal length.
struct Message {
  const MessageRow* row = nullptr;
  Version version = Version::of10;
  uint32_t xid = 0;
  uint16_t stats_flags = 0;
  ByteView whole;           ///< header and body
  ByteView body;
  Kind kind() const { return row->kind; }
  Space space() const { return row->space; }
  ByteReader reader() const { return ByteReader(body); }
};

/// Looks at the header only. `data` holds exactly one message (header length == size).
/// Errors: OFPBRC_BAD_VERSION, _BAD_TYPE, _BAD_STAT, _BAD_VENDOR, _BAD_SUBTYPE, _BAD_LEN; logs the reason.
OfpResult<Message> decode_message(ByteView data);
/// As decode_message, but the body may have any length: to name a message that is cut off or broken.
OfpResult<Message> decode_message_header(ByteView data);

/// Every message that there is.
std::span<const MessageRow> all_messages();
/// The row of `kind` that `version` can carry: standard before ONF before Nicira; none: not in this version.
const MessageRow* find_row(Kind kind, Version version);
const MessageRow* find_row(Kind kind, Version version, Space space, uint16_t number);

/// Builds one message: header, then body() appended to, then finish().
class MessageBuilder {
 public:
  /// The version must have the message (find_row).
  MessageBuilder(Kind kind, Version version, uint32_t xid);
  MessageBuilder(const MessageRow& row, Version version, uint32_t xid);
  ByteWriter& body() { return writer_; }
  size_t size() const { return bytes_.size(); }
  void reserve(size_t bytes) { bytes_.reserve(bytes); }
  size_t header_bytes() const { return header_bytes_; }
  /// Fills in the length. The message must fit 65535 bytes.
  Bytes finish();

 private:
  Bytes bytes_;
  ByteWriter writer_{bytes_};
  size_t header_bytes_ = 0;
};

/// A message whose body is empty: barrier, echo without payload, most stats requests.
Bytes encode_empty(Kind kind, Version version, uint32_t xid);
/// `payload` after a plain header: echo.
Bytes encode_echo(Kind kind, Version version, uint32_t xid, ByteView payload);

/// Splits stats replies: elements are appended one by one, a new message begins where one would not fit. An element that is
/// too long for any message is left out, which the log tells.
class StatsReply {
 public:
  /// Answers `request`: same version, xid and space (NXST request, NXST reply).
  StatsReply(const Message& request, Kind reply_kind);
  StatsReply(const MessageRow& row, Version version, uint32_t xid);
  /// One element as put(ByteWriter&) writes it, in its place.
  template <class Put>
  void element(Put&& put) {
    size_t start = current_->size();
    put(current_->body());
    if (current_->size() > kMaxMessage) overflowed(start);
  }
  void append(ByteView whole_element) {
    element([&](ByteWriter& w) { w.bytes(whole_element); });
  }
  /// Messages that are full, MORE set in all: they can go before the reply is complete.
  bool has_full() const { return !full_.empty(); }
  std::vector<Bytes> take_full() { return std::exchange(full_, {}); }
  /// All messages that were not taken, MORE set in all but the last.
  std::vector<Bytes> finish();

 private:
  void overflowed(size_t element_start);
  void begin();
  const MessageRow* row_;
  Version version_;
  uint32_t xid_;
  std::vector<Bytes> full_;
  std::unique_ptr<MessageBuilder> current_;
};

/// One element of a length-prefixed property list (OpenFlow 1.3+): `type u16, length u16`, padded to 8.
struct Property {
  uint32_t vendor = 0;     ///< 0: standard; else the experimenter, and `type` is its type
  uint32_t type = 0;
  ByteView data;           ///< after the header (4 bytes, or 12 of an experimenter)
  ByteView whole;          ///< header and data, without padding
};
/// Takes one property off `r`. `experimenter_from`: first type number that is an experimenter's.
/// Errors OFPBPC_BAD_LEN, OFPBPC_BAD_EXPERIMENTER.
OfpResult<Property> read_property(ByteReader& r, uint16_t experimenter_from = 0xffff);
OfpResult<Property> read_property_unpadded(ByteReader& r);
OfpResult<uint8_t> property_u8(const Property& p);
OfpResult<uint16_t> property_u16(const Property& p);
OfpResult<uint32_t> property_u32(const Property& p);
OfpResult<uint64_t> property_u64(const Property& p);
/// What an unknown property means: a warning and OFPBPC_BAD_TYPE or _BAD_EXP_TYPE; with `loose` nothing.
/// `module`: whose log; none: that of message headers.
OfpResult<void> unknown_property(const Property& p, std::string_view what, bool loose, LogModule* module = nullptr);
/// Starts a property; end_property fills in its length and pads to 8.
size_t begin_property(ByteWriter& w, uint16_t type);
size_t begin_experimenter_property(ByteWriter& w, uint32_t vendor, uint32_t type);
void end_property(ByteWriter& w, size_t start);
void put_property_u8(ByteWriter& w, uint16_t type, uint8_t v);
void put_property_u16(ByteWriter& w, uint16_t type, uint16_t v);
void put_property_u32(ByteWriter& w, uint16_t type, uint32_t v);
void put_property_u64(ByteWriter& w, uint16_t type, uint64_t v);

}  // namespace ovs::ofp
