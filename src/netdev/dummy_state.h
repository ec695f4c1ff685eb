// What a dummy port shares with its queues and its link: waiting packets, counters, capture files.
// Thread-safe: everything is under one lock, for speed is no aim here.
#pragma once
#include <deque>
#include <mutex>
#include <set>

#include "base/clock.h"
#include "netdev/pcap.h"
#include "netdev/port.h"

namespace ovs::netdev {

struct DummyCount { uint64_t packets = 0, bytes = 0; };

struct DummyQueue {
  std::deque<packet::Packet> waiting;
  DummyCount count;
  int event_fd = -1;          ///< readable while packets wait; made when somebody asks for it
};

struct DummyState : std::enable_shared_from_this<DummyState> {
  explicit DummyState(Clock& clock_) : clock(clock_) {}
  ~DummyState();

  bool push(packet::Packet packet, unsigned queue);             ///< false: no such queue
  void pop(unsigned queue, packet::Batch& batch);               ///< one packet, as the reference's device hands them out
  int event_fd(unsigned queue);
  void transmit(packet::Packet& packet, unsigned queue);
  void resize(unsigned rx, unsigned tx);

  Clock& clock;
  mutable std::mutex mutex;
  std::deque<DummyQueue> rx = std::deque<DummyQueue>(1);
  std::deque<DummyCount> tx = std::deque<DummyCount>(1);
  std::shared_ptr<PcapWriter> rx_capture, tx_capture;           ///< the same object for option pcap
  uint32_t mtu_bytes = 1500;
  bool admin_up = true;
  packet::Mac mac;
  std::set<packet::Ipv4> addresses;
  bool rx_csum_good = false, rx_csum_partial = false, leave_partial_csum = false;
  /// Sends a frame to the other ends of the streams; called with the lock held, on any thread.
  std::function<void(ByteView frame)> to_link;

 private:
  void push_locked(packet::Packet packet, unsigned queue);
  bool fits(const packet::Packet& packet) const;
  void answer_arp(ByteView frame);
};

}  // namespace ovs::netdev
