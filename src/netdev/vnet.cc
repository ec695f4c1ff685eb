// Spec: virtio 1.2 5.1.6.2.
#include "netdev/vnet.h"

#include <algorithm>

namespace ovs::netdev {

using packet::Offload;

bool read_vnet(const VnetHeader& header, packet::Packet& packet) {
  Offload& o = packet.offload;
  o = {};
  switch (header.gso_type & ~kVnetGsoEcn) {
    case kVnetGsoNone: break;
    case kVnetGsoTcp4: o.gso = Offload::Gso::tcpv4; break;
    case kVnetGsoTcp6: o.gso = Offload::Gso::tcpv6; break;
    case kVnetGsoUdp: o.gso = Offload::Gso::udp; break;
    default: return false;
  }
  if (header.flags & kVnetNeedsCsum) {
    if (size_t{header.csum_start} + header.csum_offset + 2 > packet.size()) return false;
    o.needs_csum = true;
    o.csum_start = header.csum_start;
    o.csum_offset = header.csum_offset;
  } else if (header.flags & kVnetDataValid) {
    o.csum_valid = true;
  }
  if (o.gso != Offload::Gso::none) {
    if (header.gso_size == 0) return false;
    o.ecn = header.gso_type & kVnetGsoEcn;
    o.gso_size = header.gso_size;
    o.header_size = header.header_size;
  }
  return true;
}

VnetHeader write_vnet(const packet::Packet& packet) {
  const Offload& o = packet.offload;
  VnetHeader header{};
  if (o.needs_csum) {
    header.flags = kVnetNeedsCsum;
    header.csum_start = o.csum_start;
    header.csum_offset = o.csum_offset;
  } else if (o.csum_valid) {
    header.flags = kVnetDataValid;
  }
  switch (o.gso) {
    case Offload::Gso::none: return header;
    case Offload::Gso::tcpv4: header.gso_type = kVnetGsoTcp4; break;
    case Offload::Gso::tcpv6: header.gso_type = kVnetGsoTcp6; break;
    case Offload::Gso::udp: header.gso_type = kVnetGsoUdp; break;
  }
  if (o.ecn) header.gso_type |= kVnetGsoEcn;
  header.gso_size = o.gso_size;
  header.header_size = static_cast<uint16_t>(std::min<uint32_t>(o.header_size, packet.size()));
  return header;
}

std::span<uint8_t> with_vnet(packet::Packet& packet) {
  VnetHeader header = write_vnet(packet);
  if (packet.headroom() < sizeof header) {
    packet.push_front(sizeof header);  // moves the frame into a buffer with headroom
    packet.pull_front(sizeof header);
  }
  std::memcpy(packet.data() - sizeof header, &header, sizeof header);
  return {packet.data() - sizeof header, packet.size() + sizeof header};
}

}  // namespace ovs::netdev
