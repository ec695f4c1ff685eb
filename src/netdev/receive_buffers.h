// Where the kernel writes received frames before their size is known. Each slot offers a buffer for an
// ordinary frame, continued in one of 64 kB: a long frame has only its first part copied, in front of the
// rest, so that packets of any size are contiguous and ordinary ones never touch a big buffer.
// Datapath thread: one object per thread, shared by all its receive queues.
#pragma once
#include <sys/uio.h>

#include "netdev/vnet.h"
#include "packet/packet.h"

namespace ovs::netdev {

class ReceiveBuffers {
 public:
  static constexpr size_t kFirstPart = 1920;      ///< frames up to this size need no copy
  static constexpr size_t kMaxFrame = 65535 + 18 + 64;
  static constexpr size_t kParts = 2;             ///< virtio header and first part, rest

  /// Scatter list of a slot; its buffers are allocated if the last packet took them.
  iovec* prepare(size_t slot);
  /// The frame of `size` bytes (without the virtio header) that was written into the slot.
  packet::Packet take(size_t slot, size_t size);
  /// The virtio header that came with the frame in the slot; valid until take().
  VnetHeader header(size_t slot) const;

  static ReceiveBuffers& of_this_thread();

 private:
  struct Slot {
    packet::Packet first, rest;
    iovec parts[kParts]{};
  };
  std::array<Slot, packet::kBatchSize> slots_;
};

/// Puts a VLAN tag behind the two addresses of the frame: the kernel hands it over beside the frame.
void restore_vlan(packet::Packet& packet, uint16_t tpid, uint16_t tci);

}  // namespace ovs::netdev
