// struct virtio_net_hdr <-> packet::Offload: how unsegmented frames and unfinished checksums cross the
// border to the kernel, on AF_PACKET sockets (PACKET_VNET_HDR) and tap devices (IFF_VNET_HDR) alike.
// Spec: virtio 1.2 5.1.6.2; packet(7); linux Documentation/networking/tuntap.
#pragma once
#include <cstdint>
#include <span>

#include "packet/packet.h"

namespace ovs::netdev {

/// struct virtio_net_hdr (the kernel's own header does not compile as C++). Host order.
struct VnetHeader {
  uint8_t flags = 0;         ///< kVnetNeedsCsum, kVnetDataValid
  uint8_t gso_type = 0;      ///< kVnetGso*
  uint16_t header_size = 0;  ///< of a frame with gso
  uint16_t gso_size = 0;
  uint16_t csum_start = 0, csum_offset = 0;
};
static_assert(sizeof(VnetHeader) == 10);
inline constexpr uint8_t kVnetNeedsCsum = 1, kVnetDataValid = 2;
inline constexpr uint8_t kVnetGsoNone = 0, kVnetGsoTcp4 = 1, kVnetGsoUfo = 3, kVnetGsoTcp6 = 4, kVnetGsoUdp = 5, kVnetGsoEcn = 0x80;

/// Fills packet.offload from a header received in front of it. False: a kind of segmentation that we do not
/// know (UFO), or offsets outside the frame: the packet must be dropped.
bool read_vnet(const VnetHeader& header, packet::Packet& packet);

/// The header that goes in front of `packet`.
VnetHeader write_vnet(const packet::Packet& packet);

/// The same as one contiguous piece: the header in the packet's headroom, then the frame. One piece costs the
/// kernel less than two. Makes headroom if there is none.
std::span<uint8_t> with_vnet(packet::Packet& packet);

}  // namespace ovs::netdev
