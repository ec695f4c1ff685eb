// What the tracker has to know of a packet, and whether it may be tracked at all: lengths, checksums and types
// that no honest host sends make it invalid. Pure. Spec: reference sheet "datapath-conntrack" 2; RFC 9293, 768,
// 792, 4443, 9260.
#pragma once
#include "dp/user/conntrack/key.h"
#include "packet/packet.h"

namespace ovs::dp::conntrack {

inline constexpr uint8_t kNoWindowScale = 0xff;

struct TcpFacts {
  uint32_t seq = 0, ack = 0;
  uint32_t payload_bytes = 0;
  uint16_t window = 0, flags = 0;
  uint8_t window_scale = kNoWindowScale;   ///< of a SYN's option
};

struct Seen {
  Key key;
  TcpFacts tcp;
  bool icmp_error = false;         ///< key: of the packet that the error is about, reversed
  uint32_t payload = 0;            ///< offset of what follows a TCP or UDP header
  uint32_t end = 0;                ///< offset of the end of the IP datagram
  // Of the packet inside an ICMP error: offsets from the start of the frame.
  uint32_t inner_l3 = 0, inner_l4 = 0;
};

/// False: invalid. Needs packet.l3. Remembers a good layer 4 checksum in packet.offload.
bool inspect(packet::Packet& packet, uint16_t zone, Seen& seen);

/// The type of the answer to an ICMP query; the type itself if it is not one.
uint8_t reverse_icmp_type(uint8_t type, bool v6);
/// A query that may open a connection.
bool opens_icmp(uint8_t type, bool v6);

}  // namespace ovs::dp::conntrack
