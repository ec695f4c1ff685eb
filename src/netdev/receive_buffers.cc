// Ref: design of our own.
#include "netdev/receive_buffers.h"

namespace ovs::netdev {

using packet::Packet;

iovec* ReceiveBuffers::prepare(size_t slot) {
  Slot& s = slots_[slot];
  if (!s.first) {
    s.first = Packet(kFirstPart);
    s.parts[0] = {s.first.data() - sizeof(VnetHeader), sizeof(VnetHeader) + kFirstPart};
  }
  if (!s.rest) {
    s.rest = Packet(kMaxFrame - kFirstPart, packet::kHeadroom + kFirstPart);
    s.parts[1] = {s.rest.data(), kMaxFrame - kFirstPart};
  }
  return s.parts;
}

VnetHeader ReceiveBuffers::header(size_t slot) const {
  VnetHeader header;
  std::memcpy(&header, slots_[slot].first.data() - sizeof header, sizeof header);
  return header;
}

Packet ReceiveBuffers::take(size_t slot, size_t size) {
  Slot& s = slots_[slot];
  if (size <= kFirstPart) {
    Packet p = std::move(s.first);
    p.set_size(static_cast<uint32_t>(size));
    return p;
  }
  Packet p = std::move(s.rest);
  p.set_size(static_cast<uint32_t>(size - kFirstPart));
  std::memcpy(p.push_front(kFirstPart), s.first.data(), kFirstPart);
  return p;
}

ReceiveBuffers& ReceiveBuffers::of_this_thread() {
  static thread_local ReceiveBuffers buffers;
  return buffers;
}

void restore_vlan(Packet& packet, uint16_t tpid, uint16_t tci) {
  uint8_t* frame = packet.push_front(4);
  std::memmove(frame, frame + 4, 12);
  const uint8_t tag[4] = {static_cast<uint8_t>(tpid >> 8), static_cast<uint8_t>(tpid), static_cast<uint8_t>(tci >> 8),
                          static_cast<uint8_t>(tci)};
  std::memcpy(frame + 12, tag, sizeof tag);
}

}  // namespace ovs::netdev
