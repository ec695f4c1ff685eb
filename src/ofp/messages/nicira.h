// Small Nicira messages: flow format, table-id extension, packet-in format, controller id, TLV table, IPFIX statistics,
// connection tracking flush. Spec: nicira-ext; reference sheet "openflow-messages" 3.
#pragma once
#include "flow/ct_filter.h"
#include "ofp/messages/packet.h"

namespace ovs::ofp {

/// NXT_SET_FLOW_FORMAT: the 1.0 protocol without table id. Error OFPBRC_EPERM.
OfpResult<Protocol> decode_set_flow_format(const Message& m);
Bytes encode_set_flow_format(uint32_t xid, Protocol protocol);
OfpResult<bool> decode_flow_mod_table_id(const Message& m);
Bytes encode_flow_mod_table_id(uint32_t xid, bool on);
OfpResult<PacketInFormat> decode_set_packet_in_format(const Message& m);   ///< Error OFPBRC_EPERM
Bytes encode_set_packet_in_format(Version version, uint32_t xid, PacketInFormat format);
OfpResult<uint16_t> decode_set_controller_id(const Message& m);            ///< Error NXBRC_MUST_BE_ZERO
OfpResult<uint16_t> decode_ct_flush_zone(const Message& m);
Bytes encode_ct_flush_zone(Version version, uint32_t xid, uint16_t zone);

struct CtFlush {
  flow::CtFilter filter;
  static OfpResult<CtFlush> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
};

enum class TlvCommand : uint16_t { add, remove, clear };
struct TlvTableMod {
  TlvCommand command = TlvCommand::add;
  std::vector<flow::TlvMapping> mappings;
  static OfpResult<TlvTableMod> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
};
Result<std::vector<flow::TlvMapping>> parse_tlv_mappings(std::string_view text);
Bytes encode_tlv_table_reply(const Message& request, std::span<const flow::TlvMapping> mappings);
OfpResult<std::vector<flow::TlvMapping>> decode_tlv_table_reply(const Message& m);

struct IpfixStats {
  uint64_t flows = 0, current_flows = 0, packets = 0, ipv4_packets = 0, ipv6_packets = 0, error_packets = 0, ipv4_errors = 0,
           ipv6_errors = 0, tx_packets = 0, tx_errors = 0;
  uint32_t collector_set_id = 0;
  static OfpResult<IpfixStats> decode(ByteReader& r);
};
std::vector<Bytes> encode_ipfix_stats(const Message& request, std::span<const IpfixStats> stats);

OfpResult<void> print_tlv_table(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_ct_flush(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_nicira(std::string& out, const Message& m, const PrintOptions& options);   ///< the small ones above

}  // namespace ovs::ofp
