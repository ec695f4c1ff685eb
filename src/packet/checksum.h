// Internet checksums: full, incremental, with pseudo header; and the work that an offloading device
// would have done: filling in a partial checksum, cutting a TCP super-frame into segments.
// Spec: RFC 1071, RFC 1624, RFC 8200 8.1, RFC 9260 appendix A (CRC32c).
#pragma once
#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "packet/headers.h"
#include "packet/packet.h"

namespace ovs::packet {

/// Unfolded ones' complement sum of 16-bit words in memory order; an odd last byte is padded with zero,
/// so only the last piece of several may be odd.
uint64_t csum_add(uint64_t sum, ByteView bytes);
/// Folds and complements. The result may be stored into a packet as it is.
be16 csum_finish(uint64_t sum);
inline be16 checksum(ByteView bytes) { return csum_finish(csum_add(0, bytes)); }

/// RFC 1624: the checksum after a covered value changed.
be16 csum_update16(be16 old_csum, be16 old_value, be16 new_value);
be16 csum_update32(be16 old_csum, be32 old_value, be32 new_value);
be16 csum_update128(be16 old_csum, const Ipv6& old_value, const Ipv6& new_value);

uint64_t csum_pseudo4(be32 src, be32 dst, uint8_t proto, uint16_t length);
uint64_t csum_pseudo6(const Ipv6& src, const Ipv6& dst, uint8_t proto, uint32_t length);
/// Pseudo header of the IP packet at frame[l3..]; the upper layer is `proto`, `length` bytes. 0 if neither IPv4 nor IPv6.
uint64_t csum_pseudo(ByteView frame, size_t l3, uint8_t proto, uint32_t length);

uint32_t crc32c(ByteView bytes);

/// Fills in the L4 checksum if offload.needs_csum, and clears the flag. Ignores offsets outside the frame.
void finish_checksum(Packet& packet);
/// Recomputes the IPv4 header checksum of the header at packet.l3 (which must be valid).
void update_ipv4_checksum(Packet& packet);
/// Cuts a TCP (v4, v6) super-frame into frames of offload.gso_size payload bytes with finished checksums.
/// A frame without GSO comes back alone. Frames that lie about their headers come back as they are, without GSO.
std::vector<Packet> segment(Packet packet);

}  // namespace ovs::packet
