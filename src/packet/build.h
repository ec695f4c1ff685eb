// Makes packets layer by layer, for tests, for probes of protocols and for flow composition.
// Each call appends a header; finish() fills in lengths and checksums of everything that was added.
#pragma once
#include <string>

#include "packet/headers.h"
#include "packet/packet.h"

namespace ovs::packet {

struct Ipv4Options { be32 src, dst; uint8_t proto = 0; uint8_t tos = 0, ttl = 64; uint16_t id = 0, frag_off = 0; };
struct Ipv6Options { Ipv6 src, dst; uint8_t next = 0; uint8_t traffic_class = 0, hop_limit = 64; uint32_t label = 0; };
struct TcpOptions { uint16_t src = 0, dst = 0, flags = kTcpAck; uint32_t seq = 0, ack = 0; uint16_t window = 0; };

class PacketBuilder {
 public:
  PacketBuilder& eth(Mac dst, Mac src, uint16_t type);
  PacketBuilder& vlan(uint16_t tci, uint16_t next_type, uint16_t tpid = kEthVlan);  ///< after eth() or vlan(): patches the type before it
  PacketBuilder& mpls(uint32_t label, uint8_t tc, bool bottom, uint8_t ttl);
  PacketBuilder& arp(uint16_t op, Mac sha, be32 spa, Mac tha, be32 tpa);
  PacketBuilder& ipv4(const Ipv4Options& o);
  PacketBuilder& ipv6(const Ipv6Options& o);
  PacketBuilder& tcp(const TcpOptions& o);
  PacketBuilder& udp(uint16_t src, uint16_t dst);
  PacketBuilder& sctp(uint16_t src, uint16_t dst);
  PacketBuilder& icmp(uint8_t type, uint8_t code, uint32_t rest = 0);    ///< 8 bytes; ICMPv6 when the last IP header was IPv6
  PacketBuilder& bytes(ByteView b);
  PacketBuilder& text(std::string_view s) { return bytes(as_bytes(s)); }
  PacketBuilder& counting(size_t count);                                 ///< payload 00 01 02 ...
  Packet finish();
  Bytes finish_bytes();

 private:
  Bytes out_;
  size_t type_at_ = 0;                     ///< where the last Ethertype lies
  size_t l3_ = kNoOffset, l4_ = kNoOffset;
  uint8_t l4_proto_ = 0;
  bool is_v6_ = false;
};

/// A frame as hex digits (white space ignored), as netdev-dummy/receive takes it. EINVAL for anything else.
Result<Bytes> parse_hex(std::string_view text);
/// "0000  00 01 02 ..." exactly as the reference's hex dumps: offset 8 digits, 16 bytes a line with a '-' in the middle.
/// With `ascii`, "|....|" follows. `first_offset` is printed for the first byte.
std::string hex_dump(ByteView bytes, size_t first_offset = 0, bool ascii = false);
std::string hex_text(ByteView bytes);      ///< lower-case digits without spaces

}  // namespace ovs::packet
