// Packets to and from controllers: packet-in in all its formats, packet-out, continuations and resume.
// Spec: OpenFlow 1.0.1 5.4.1, 5.3.6; 1.5.1 7.4.1, 7.3.6; nicira-ext (NXT_PACKET_IN, NXT_PACKET_IN2, NXT_RESUME).
#pragma once
#include "base/uuid.h"
#include "flow/match.h"
#include "ofp/actions/all.h"
#include "ofp/print.h"

namespace ovs::ofp {

enum class PacketInFormat : uint8_t { standard, nxt_packet_in, nxt_packet_in2 };
std::string_view packet_in_format_name(PacketInFormat f);      ///< "nxt_packet_in2"
std::optional<PacketInFormat> packet_in_format_from_name(std::string_view name);   ///< also openflow10, nxm

/// A translation that waits for a controller's NXT_RESUME.
struct Continuation {
  Uuid bridge;
  std::vector<Bytes> stack;            ///< bottom first
  uint32_t mirrors = 0;
  bool conntracked = false;
  /// Still to do. Each unroll_xlate says which table and cookie the actions after it belong to (before the first: 0, 0).
  Actions actions;
  Actions action_set;
  uint32_t odp_port = UINT32_MAX;
};

struct PacketIn {
  Bytes packet;                        ///< what is sent of it
  uint32_t total_len = 0;              ///< bytes of the whole packet
  flow::Match metadata;                ///< in_port, registers, metadata, tunnel, ct_*: pipeline fields at that point
  PacketInReason reason = PacketInReason::no_match;
  uint8_t table_id = 0;
  uint64_t cookie = UINT64_MAX;        ///< all ones: none
  uint32_t buffer_id = kNoBuffer;
  Bytes userdata;
  std::optional<Continuation> continuation;

  /// Any of the formats. A continuation is kept opaque in `continuation_bytes`.
  static OfpResult<PacketIn> decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  Bytes continuation_bytes;            ///< the property's content as received
  /// xid 0. `packet` is cut to `max_len` before.
  Bytes encode(Protocol protocol, PacketInFormat format) const;
  /// NXT_RESUME of a packet-in with continuation.
  Bytes encode_resume(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};
/// Decodes NXT_RESUME with its private properties. Error OFPBPC_*.
OfpResult<PacketIn> decode_resume(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
OfpResult<void> print_packet_in(std::string& out, const Message& m, const PrintOptions& options);
/// The line that dumps show of a packet: flow text and checksum, with newline.
std::string packet_text(ByteView packet, uint32_t packet_type = 0);

struct PacketOut {
  Bytes packet;                        ///< if buffer_id is none
  uint32_t buffer_id = kNoBuffer;
  OfPort in_port = kPortController;
  flow::Match metadata;                ///< in_port and, from 1.5, other pipeline fields
  Actions actions;
  /// Errors OFPBRC_BAD_PORT, OFPBRC_PIPELINE_FIELDS_ONLY, those of actions.
  static OfpResult<PacketOut> decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv = nullptr);
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};
OfpResult<void> print_packet_out(std::string& out, const Message& m, const PrintOptions& options);
/// "in_port=1 packet=HEX actions=..."; `usable` gets the protocols that can carry it.
Result<PacketOut> parse_packet_out_text(std::string_view text, const Names& names, ProtocolSet& usable);

}  // namespace ovs::ofp
