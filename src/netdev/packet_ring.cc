// Spec: linux Documentation/networking/packet_mmap.
#include "netdev/packet_ring.h"

#include <linux/if_ether.h>
#include <sys/mman.h>
#include <sys/socket.h>

namespace ovs::netdev {

Result<std::unique_ptr<PacketRing>> PacketRing::open(int fd) {
  int version = TPACKET_V2, copy_long_frames = 1;
  tpacket_req request{.tp_block_size = kBlockBytes,
                      .tp_block_nr = kSlots * kSlotBytes / kBlockBytes,
                      .tp_frame_size = kSlotBytes,
                      .tp_frame_nr = kSlots};
  if (setsockopt(fd, SOL_PACKET, PACKET_VERSION, &version, sizeof version) < 0 ||
      setsockopt(fd, SOL_PACKET, PACKET_COPY_THRESH, &copy_long_frames, sizeof copy_long_frames) < 0 ||
      setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &request, sizeof request) < 0)
    return fail_errno(errno);
  void* memory = mmap(nullptr, kSlots * kSlotBytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED) {
    int code = errno;
    request = {};   // without its memory a ring would only swallow frames
    setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &request, sizeof request);
    return fail_errno(code);
  }
  return std::unique_ptr<PacketRing>(new PacketRing(static_cast<uint8_t*>(memory)));
}

PacketRing::~PacketRing() { munmap(memory_, kSlots * kSlotBytes); }

bool PacketRing::peek(size_t ahead, Frame& frame) const {
  const tpacket2_hdr* h = slot(ahead);
  uint32_t status = __atomic_load_n(&h->tp_status, __ATOMIC_ACQUIRE);
  if (!(status & TP_STATUS_USER)) return false;
  frame.data = reinterpret_cast<const uint8_t*>(h) + h->tp_mac;
  frame.size = h->tp_snaplen;
  frame.in_queue = status & TP_STATUS_COPY;
  frame.cut = !frame.in_queue && h->tp_snaplen < h->tp_len;
  frame.has_vlan = status & TP_STATUS_VLAN_VALID;
  frame.vlan_tci = h->tp_vlan_tci;
  frame.vlan_tpid = status & TP_STATUS_VLAN_TPID_VALID ? h->tp_vlan_tpid : uint16_t{ETH_P_8021Q};
  return true;
}

void PacketRing::release() {
  __atomic_store_n(&slot(0)->tp_status, uint32_t{TP_STATUS_KERNEL}, __ATOMIC_RELEASE);
  next_ = (next_ + 1) % kSlots;
}

}  // namespace ovs::netdev
