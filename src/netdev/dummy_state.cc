// Spec: reference sheet "netdev" 2.2.
#include "netdev/dummy_state.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "netdev/dummy.h"
#include "packet/build.h"
#include "packet/checksum.h"

namespace ovs::netdev {

using packet::Batch;
using packet::Packet;

DummyState::~DummyState() {
  for (DummyQueue& q : rx)
    if (q.event_fd >= 0) close(q.event_fd);
}

bool DummyState::push(Packet packet, unsigned queue) {
  std::lock_guard lock(mutex);
  if (queue >= rx.size()) return false;
  push_locked(std::move(packet), queue);
  return true;
}

void DummyState::push_locked(Packet packet, unsigned queue) {
  DummyQueue& q = rx[queue];
  if (q.waiting.size() >= DummyPort::kQueueLength) return;
  if (rx_capture) rx_capture->write(packet.view(), clock.wall());
  if (rx_csum_good) packet.offload.csum_valid = true;
  q.waiting.push_back(std::move(packet));
  if (q.event_fd >= 0 && q.waiting.size() == 1) eventfd_write(q.event_fd, 1);
}

void DummyState::pop(unsigned queue, Batch& batch) {
  std::lock_guard lock(mutex);
  if (queue >= rx.size() || rx[queue].waiting.empty() || batch.full()) return;
  DummyQueue& q = rx[queue];
  q.count.packets += 1;
  q.count.bytes += q.waiting.front().size();
  batch.add(std::move(q.waiting.front()));
  q.waiting.pop_front();
  eventfd_t ignored;
  if (q.event_fd >= 0 && q.waiting.empty()) eventfd_read(q.event_fd, &ignored);
}

int DummyState::event_fd(unsigned queue) {
  std::lock_guard lock(mutex);
  if (queue >= rx.size()) return -1;
  DummyQueue& q = rx[queue];
  if (q.event_fd < 0) q.event_fd = eventfd(q.waiting.empty() ? 0 : 1, EFD_CLOEXEC | EFD_NONBLOCK);
  return q.event_fd;
}

bool DummyState::fits(const Packet& p) const {
  if (p.size() < packet::kMinFrame) return false;
  auto type = packet::peek<be16>(p.view(), 12);
  uint32_t most = mtu_bytes + 14 + (type && packet::is_vlan(type->host()) ? 4 : 0);
  return p.size() <= most;
}

void DummyState::transmit(Packet& p, unsigned queue) {
  std::lock_guard lock(mutex);
  if (p.meta.packet_type != packet::kPacketEthernet || !fits(p)) return;
  if (!leave_partial_csum) packet::finish_checksum(p);
  DummyCount& count = tx[queue < tx.size() ? queue : 0];
  count.packets += 1;
  count.bytes += p.size();
  if (to_link) to_link(p.view());
  answer_arp(p.view());
  if (tx_capture) tx_capture->write(p.view(), clock.wall());
}

/// Somebody asks for one of our addresses: the answer comes in on queue 0.
void DummyState::answer_arp(ByteView frame) {
  auto eth = packet::peek<packet::EthHeader>(frame);
  if (addresses.empty() || !eth || eth->type != be16(packet::kEthArp)) return;
  auto arp = packet::peek<packet::ArpPacket>(frame, sizeof(packet::EthHeader));
  if (!arp || arp->op != be16(1) || !addresses.contains(packet::as_be32(arp->tpa))) return;
  packet::PacketBuilder reply;
  reply.eth(arp->sha, mac, packet::kEthArp);
  reply.arp(2, mac, packet::as_be32(arp->tpa), arp->sha, packet::as_be32(arp->spa));
  push_locked(reply.finish(), 0);
}

void DummyState::resize(unsigned rx_queues, unsigned tx_queues) {
  std::lock_guard lock(mutex);
  if (rx_queues == rx.size() && tx_queues == tx.size()) return;
  for (size_t i = rx_queues; i < rx.size(); ++i)
    if (rx[i].event_fd >= 0) close(std::exchange(rx[i].event_fd, -1));
  rx.resize(rx_queues);
  tx.assign(tx_queues, {});
  for (DummyQueue& q : rx) q.count = {};
}

}  // namespace ovs::netdev
