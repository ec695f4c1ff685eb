// Spec: packet(7). No BPF filter: PACKET_IGNORE_OUTGOING keeps away what the device transmits, ours included.
#include "netdev/af_packet.h"

#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/log.h"
#include "netdev/packet_ring.h"
#include "netdev/receive_buffers.h"
#include "netdev/vnet.h"

OVS_LOG_MODULE(netdev_linux);

#ifndef PACKET_IGNORE_OUTGOING
#define PACKET_IGNORE_OUTGOING 23
#endif

namespace ovs::netdev {
namespace {

using packet::Batch;
using packet::kBatchSize;
using packet::Packet;

constexpr int kSocketBufferBytes = 8 << 20;  // a TCP window of 64 kB frames; only waiting frames use it

Result<void> set_option(int fd, int level, int name, int value) {
  if (setsockopt(fd, level, name, &value, sizeof value) < 0) return fail_errno(errno);
  return {};
}

/// More than net.core.[rw]mem_max if we may, else as much as it lets us.
void set_buffer(int fd, int forced_name, int name) {
  if (!set_option(fd, SOL_SOCKET, forced_name, kSocketBufferBytes)) (void)set_option(fd, SOL_SOCKET, name, kSocketBufferBytes);
}

/// For kernels before 4.20: drop frames whose packet type is PACKET_OUTGOING.
Result<void> filter_outgoing(int fd) {
  sock_filter code[] = {
      BPF_STMT(BPF_LD + BPF_B + BPF_ABS, static_cast<uint32_t>(SKF_AD_OFF + SKF_AD_PKTTYPE)),
      BPF_JUMP(BPF_JMP + BPF_JEQ + BPF_K, PACKET_OUTGOING, 0, 1),
      BPF_STMT(BPF_RET + BPF_K, 0),
      BPF_STMT(BPF_RET + BPF_K, 0xffffffff),
  };
  sock_fprog program{.len = std::size(code), .filter = code};
  if (setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) < 0) return fail_errno(errno);
  return {};
}

Result<void> prepare_socket(int fd, PacketSocket::Use use) {
  TRY(set_option(fd, SOL_PACKET, PACKET_VNET_HDR, 1));
  if (use == PacketSocket::Use::transmit) {
    set_buffer(fd, SO_SNDBUFFORCE, SO_SNDBUF);
    return {};
  }
  TRY(set_option(fd, SOL_PACKET, PACKET_AUXDATA, 1));
  if (!set_option(fd, SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)) TRY(filter_outgoing(fd));
  set_buffer(fd, SO_RCVBUFFORCE, SO_RCVBUF);
  return {};
}

/// An error that says that the device is down or gone: reported by the device's status, not by the log.
bool is_device_gone(int code) { return code == ENETDOWN || code == ENXIO || code == ENODEV; }

/// What both ways of receiving share.
class PacketRxBase : public RxQueue {
 public:
  PacketRxBase(std::string device, std::shared_ptr<PacketSocket> socket, std::shared_ptr<DropCounters> drops)
      : device_(std::move(device)), socket_(std::move(socket)), drops_(std::move(drops)) {
    for (mmsghdr& m : messages_) m.msg_hdr.msg_iovlen = ReceiveBuffers::kParts;
  }
  int poll_fd() const override { return socket_->fd(); }

 protected:
  /// Up to `most` frames of the socket's queue into slots of `buffers`; 0 if nothing waits.
  size_t receive_messages(ReceiveBuffers& buffers, size_t most) {
    for (size_t i = 0; i < most; ++i) messages_[i].msg_hdr.msg_iov = buffers.prepare(i);
    int count = recvmmsg(socket_->fd(), messages_.data(), static_cast<unsigned>(most), MSG_DONTWAIT, nullptr);
    if (count >= 0) return static_cast<size_t>(count);
    if (errno == EAGAIN || errno == EINTR || is_device_gone(errno)) return 0;
    drops_->rx_errors.fetch_add(1, std::memory_order_relaxed);
    LOG_WARN_RL(60, 5, "error receiving Ethernet packet on {}: {}", device_, errno_text(errno));
    return 0;
  }
  /// The frame of message `i`; nothing if it had to be dropped.
  Packet take_message(ReceiveBuffers& buffers, size_t i) {
    size_t size = messages_[i].msg_len;
    if (messages_[i].msg_hdr.msg_flags & MSG_TRUNC) return drop(kTooBig);
    if (size < sizeof(VnetHeader) + packet::kMinFrame) return drop(kTooShort);
    VnetHeader header = buffers.header(i);
    Packet p = buffers.take(i, size - sizeof header);
    if (!read_vnet(header, p)) return drop(kBadHeader);
    return p;
  }
  Packet drop(const char* why) {
    drops_->rx_dropped.fetch_add(1, std::memory_order_relaxed);
    LOG_WARN_RL(60, 5, "{}: Dropped packet: {}", device_, why);
    return {};
  }

  static constexpr const char* kTooBig = "Too big. GRO/TSO enabled?";
  static constexpr const char* kTooShort = "less than ether hdr size";
  static constexpr const char* kBadHeader = "vnet header is missing or corrupt: Invalid argument";
  std::string device_;
  std::shared_ptr<PacketSocket> socket_;
  std::shared_ptr<DropCounters> drops_;
  std::array<mmsghdr, kBatchSize> messages_{};
};

/// Without a ring: 32 frames a system call.
class MessageRx final : public PacketRxBase {
 public:
  using PacketRxBase::PacketRxBase;

  void receive(Batch& batch) override {
    ReceiveBuffers& buffers = ReceiveBuffers::of_this_thread();
    size_t room = kBatchSize - batch.size();
    for (size_t i = 0; i < room; ++i) {
      messages_[i].msg_hdr.msg_control = &control_[i];
      messages_[i].msg_hdr.msg_controllen = sizeof control_[i];
    }
    size_t count = receive_messages(buffers, room);
    for (size_t i = 0; i < count; ++i) {
      Packet p = take_message(buffers, i);
      if (!p) continue;
      add_vlan(messages_[i].msg_hdr, p);
      batch.add(std::move(p));
    }
  }

 private:
  struct alignas(cmsghdr) Control { char bytes[CMSG_SPACE(sizeof(tpacket_auxdata))]; };

  static void add_vlan(msghdr& message, Packet& p) {
    for (cmsghdr* c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
      if (c->cmsg_level != SOL_PACKET || c->cmsg_type != PACKET_AUXDATA) continue;
      tpacket_auxdata aux;
      std::memcpy(&aux, CMSG_DATA(c), sizeof aux);
      if (!(aux.tp_status & TP_STATUS_VLAN_VALID)) return;
      restore_vlan(p, aux.tp_status & TP_STATUS_VLAN_TPID_VALID ? aux.tp_vlan_tpid : uint16_t{ETH_P_8021Q}, aux.tp_vlan_tci);
      return;
    }
  }

  std::array<Control, kBatchSize> control_;
};

/// With a ring: no system call for frames that fit a slot, one for a run of longer ones.
class RingRx final : public PacketRxBase {
 public:
  RingRx(std::string device, std::shared_ptr<PacketSocket> socket, std::shared_ptr<DropCounters> drops, std::unique_ptr<PacketRing> ring)
      : PacketRxBase(std::move(device), std::move(socket), std::move(drops)), ring_(std::move(ring)) {}

  void receive(Batch& batch) override {
    PacketRing::Frame frame;
    while (!batch.full() && ring_->peek(0, frame)) {
      if (frame.in_queue) {
        receive_run(batch);
        continue;
      }
      add(batch, copy(frame), frame);
      ring_->release();
    }
  }

 private:
  Packet copy(const PacketRing::Frame& frame) {
    if (frame.cut) return drop(kTooBig);
    if (frame.size < packet::kMinFrame) return drop(kTooShort);
    Packet p(frame.size + 4);
    p.set_size(frame.size);
    std::memcpy(p.data(), frame.data, frame.size);
    VnetHeader header;
    std::memcpy(&header, frame.data - sizeof header, sizeof header);
    if (!read_vnet(header, p)) return drop(kBadHeader);
    return p;
  }

  static void add(Batch& batch, Packet p, const PacketRing::Frame& frame) {
    if (!p) return;
    if (frame.has_vlan) restore_vlan(p, frame.vlan_tpid, frame.vlan_tci);
    batch.add(std::move(p));
  }

  /// The oldest frame and those after it that wait in the queue.
  void receive_run(Batch& batch) {
    ReceiveBuffers& buffers = ReceiveBuffers::of_this_thread();
    PacketRing::Frame frame;
    size_t run = 1, room = kBatchSize - batch.size();
    while (run < room && ring_->peek(run, frame) && frame.in_queue) ++run;
    size_t count = receive_messages(buffers, run);
    for (size_t i = 0; i < std::max<size_t>(count, 1); ++i) {
      ring_->peek(0, frame);
      if (i < count) add(batch, take_message(buffers, i), frame);
      ring_->release();
    }
  }

  std::unique_ptr<PacketRing> ring_;
};

class PacketTx final : public TxQueue {
 public:
  PacketTx(std::string device, std::shared_ptr<PacketSocket> socket, std::shared_ptr<DropCounters> drops)
      : device_(std::move(device)), socket_(std::move(socket)), drops_(std::move(drops)) {
    for (size_t i = 0; i < kBatchSize; ++i) {
      messages_[i].msg_hdr.msg_iov = &parts_[i];
      messages_[i].msg_hdr.msg_iovlen = 1;
    }
  }

  bool takes_offload() const override { return true; }
  void send(Batch& batch) override {
    size_t count = batch.size();
    for (size_t i = 0; i < count; ++i) {
      std::span<uint8_t> bytes = with_vnet(batch[i]);
      parts_[i] = {bytes.data(), bytes.size()};
    }
    for (size_t sent = 0; sent < count;) {
      int n = sendmmsg(socket_->fd(), messages_.data() + sent, static_cast<unsigned>(count - sent), MSG_DONTWAIT);
      if (n > 0) sent += static_cast<size_t>(n);
      else if (errno != EINTR) sent += give_up(errno, count - sent);
    }
    batch.clear();
  }

 private:
  /// How many packets are lost by this error: all that are left if the device takes none, else the first.
  size_t give_up(int code, size_t left) {
    if (code == ENOBUFS) code = EAGAIN;
    size_t lost = code == EAGAIN || is_device_gone(code) ? left : 1;
    drops_->tx_dropped.fetch_add(lost, std::memory_order_relaxed);
    if (code != EAGAIN && !is_device_gone(code))
      LOG_WARN_RL(60, 5, "error sending Ethernet packet on {}: {}", device_, errno_text(code));
    return lost;
  }

  std::string device_;
  std::shared_ptr<PacketSocket> socket_;
  std::shared_ptr<DropCounters> drops_;
  std::array<mmsghdr, kBatchSize> messages_{};
  std::array<iovec, kBatchSize> parts_{};
};

}  // namespace

Result<std::shared_ptr<PacketSocket>> PacketSocket::open(Use use) {
  int fd = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);  // protocol 0: nothing arrives before bind
  if (fd < 0) return fail_errno(errno);
  std::shared_ptr<PacketSocket> opened(new PacketSocket(fd, use));
  TRY(prepare_socket(fd, use));
  return opened;
}

PacketSocket::~PacketSocket() { close(fd_); }

void PacketSocket::clear_error() {
  int ignored = 0;
  socklen_t size = sizeof ignored;
  getsockopt(fd_, SOL_SOCKET, SO_ERROR, &ignored, &size);
}

uint64_t PacketSocket::drops_since_last_call() {
  tpacket_stats counted{};
  socklen_t size = sizeof counted;
  if (use_ != Use::receive || getsockopt(fd_, SOL_PACKET, PACKET_STATISTICS, &counted, &size) < 0) return 0;
  return counted.tp_drops;
}

Result<void> PacketSocket::bind(int ifindex) {
  sockaddr_ll address{};
  address.sll_family = AF_PACKET;
  address.sll_ifindex = ifindex;
  address.sll_protocol = use_ == Use::receive ? be16(ETH_P_ALL).raw : uint16_t{0};
  if (::bind(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) < 0) return fail_errno(errno);
  if (use_ == Use::transmit) return {};
  packet_mreq promiscuous{};  // ends with the socket
  promiscuous.mr_ifindex = ifindex;
  promiscuous.mr_type = PACKET_MR_PROMISC;
  if (setsockopt(fd_, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &promiscuous, sizeof promiscuous) < 0) return fail_errno(errno);
  return {};
}

std::unique_ptr<RxQueue> make_packet_rx(std::string device, std::shared_ptr<PacketSocket> socket,
                                        std::shared_ptr<DropCounters> drops) {
  auto ring = PacketRing::open(socket->fd());
  if (ring) return std::make_unique<RingRx>(std::move(device), std::move(socket), std::move(drops), std::move(*ring));
  LOG_DBG("{}: no receive ring ({})", device, ring.error().text);
  return std::make_unique<MessageRx>(std::move(device), std::move(socket), std::move(drops));
}

std::unique_ptr<TxQueue> make_packet_tx(std::string device, std::shared_ptr<PacketSocket> socket,
                                        std::shared_ptr<DropCounters> drops) {
  return std::make_unique<PacketTx>(std::move(device), std::move(socket), std::move(drops));
}

}  // namespace ovs::netdev
