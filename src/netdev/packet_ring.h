// The receive ring of an AF_PACKET socket: the kernel copies frames into memory that we share with it, in the
// context of whoever sends them, so that receiving small frames takes no system call. A frame that is too long
// for a slot (segments left together, up to 64 kB) waits whole in the socket's queue, in the same order.
// Datapath thread. Spec: linux Documentation/networking/packet_mmap (TPACKET_V2, PACKET_COPY_THRESH).
// Version 3 is faster still for bulk but hands over blocks: a lone frame would wait for a timer.
#pragma once
#include <linux/if_packet.h>

#include <cstdint>
#include <memory>

#include "base/result.h"

namespace ovs::netdev {

class PacketRing {
 public:
  static constexpr size_t kSlotBytes = 2048, kSlots = 1024, kBlockBytes = 64 * 1024;

  /// Makes the ring of `fd`, whose options (virtio headers) must be set already, before it is bound.
  static Result<std::unique_ptr<PacketRing>> open(int fd);
  ~PacketRing();
  PacketRing(const PacketRing&) = delete;
  PacketRing& operator=(const PacketRing&) = delete;

  struct Frame {
    const uint8_t* data;       ///< the virtio header lies in front of it
    uint32_t size;             ///< bytes in the slot
    bool in_queue;             ///< the whole frame waits in the socket's queue
    bool cut;                  ///< longer than the slot, and lost
    bool has_vlan;
    uint16_t vlan_tpid, vlan_tci;
  };
  /// The frame `ahead` places after the oldest; false if it has not arrived.
  bool peek(size_t ahead, Frame& frame) const;
  /// Gives the oldest slot back.
  void release();

 private:
  explicit PacketRing(uint8_t* memory) : memory_(memory) {}
  tpacket2_hdr* slot(size_t ahead) const {
    return reinterpret_cast<tpacket2_hdr*>(memory_ + (next_ + ahead) % kSlots * kSlotBytes);
  }
  uint8_t* memory_;
  size_t next_ = 0;
};

}  // namespace ovs::netdev
