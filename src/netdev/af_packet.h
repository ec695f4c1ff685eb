// Frames of an existing device through AF_PACKET sockets with virtio headers: each of up to 64 kB, with its
// segmentation and checksum left to whoever needs them. Received through a ring, sent 32 a system call.
// Spec: packet(7); reference sheet "netdev-linux" 2, 3.
#pragma once
#include <memory>
#include <string>

#include "netdev/kernel_device.h"
#include "netdev/port.h"

namespace ovs::netdev {

/// A packet socket, shared by the queue that uses it and the port that binds it again when its device
/// comes back with another ifindex (bind is safe beside a receiving thread).
class PacketSocket {
 public:
  enum class Use { receive, transmit };
  /// EPERM without CAP_NET_RAW.
  static Result<std::shared_ptr<PacketSocket>> open(Use use);
  ~PacketSocket();
  PacketSocket(const PacketSocket&) = delete;
  PacketSocket& operator=(const PacketSocket&) = delete;

  int fd() const { return fd_; }
  Result<void> bind(int ifindex);
  /// Forgets "network is down", which would keep a sleeping thread awake that reads from a ring.
  void clear_error();
  /// Frames that found no room since the last call.
  uint64_t drops_since_last_call();

 private:
  PacketSocket(int fd, Use use) : fd_(fd), use_(use) {}
  int fd_;
  Use use_;
};

/// Before the socket is bound: the ring must be there when the first frame comes.
std::unique_ptr<RxQueue> make_packet_rx(std::string device, std::shared_ptr<PacketSocket> socket,
                                        std::shared_ptr<DropCounters> drops);
std::unique_ptr<TxQueue> make_packet_tx(std::string device, std::shared_ptr<PacketSocket> socket,
                                        std::shared_ptr<DropCounters> drops);

}  // namespace ovs::netdev
