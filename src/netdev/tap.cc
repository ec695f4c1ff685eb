// Types "tap" and "internal": a device of the kernel whose other end is this process. Segmentation and
// checksums cross it unfinished, in both directions. The device goes when its last descriptor is closed.
// Spec: reference sheet "netdev-linux" 1 to 4; linux Documentation/networking/tuntap.
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/log.h"
#include "netdev/drivers.h"
#include "netdev/kernel_device.h"
#include "netdev/receive_buffers.h"
#include "netdev/vnet.h"

OVS_LOG_MODULE(netdev_linux);

#ifndef TUN_F_USO4
#define TUN_F_USO4 0x20
#define TUN_F_USO6 0x40
#endif

namespace ovs::netdev {
namespace {

using packet::Batch;
using packet::Packet;

struct TapFd {
  explicit TapFd(int fd_) : fd(fd_) {}
  ~TapFd() { if (fd >= 0) close(fd); }
  TapFd(const TapFd&) = delete;
  TapFd& operator=(const TapFd&) = delete;
  int fd;
};

class TapRx final : public RxQueue {
 public:
  TapRx(std::string device, std::shared_ptr<TapFd> tap, std::shared_ptr<DropCounters> drops)
      : device_(std::move(device)), tap_(std::move(tap)), drops_(std::move(drops)) {}

  int poll_fd() const override { return tap_->fd; }

  void receive(Batch& batch) override {
    ReceiveBuffers& buffers = ReceiveBuffers::of_this_thread();
    while (!batch.full()) {
      ssize_t size = readv(tap_->fd, buffers.prepare(0), ReceiveBuffers::kParts);
      if (size < 0) {
        if (errno == EINTR) continue;
        if (errno != EAGAIN && errno != EBADFD) failed(errno);
        return;
      }
      take(buffers, static_cast<size_t>(size), batch);
    }
  }

 private:
  void failed(int code) {
    drops_->rx_errors.fetch_add(1, std::memory_order_relaxed);
    LOG_WARN_RL(60, 5, "error receiving Ethernet packet on {}: {}", device_, errno_text(code));
  }
  void drop(const char* why) {
    drops_->rx_dropped.fetch_add(1, std::memory_order_relaxed);
    LOG_WARN_RL(60, 5, "{}: Dropped packet: {}", device_, why);
  }
  void take(ReceiveBuffers& buffers, size_t size, Batch& batch) {
    if (size < sizeof(VnetHeader) + packet::kMinFrame) return drop("less than ether hdr size");
    VnetHeader header = buffers.header(0);
    Packet p = buffers.take(0, size - sizeof header);
    if (!read_vnet(header, p)) return drop("Invalid virtio net header");
    batch.add(std::move(p));
  }

  std::string device_;
  std::shared_ptr<TapFd> tap_;
  std::shared_ptr<DropCounters> drops_;
};

class TapTx final : public TxQueue {
 public:
  TapTx(std::string device, std::shared_ptr<TapFd> tap, std::shared_ptr<DropCounters> drops)
      : device_(std::move(device)), tap_(std::move(tap)), drops_(std::move(drops)) {}

  bool takes_offload() const override { return true; }
  void send(Batch& batch) override {
    for (Packet& p : batch) {
      std::span<uint8_t> bytes = with_vnet(p);
      while (write(tap_->fd, bytes.data(), bytes.size()) < 0)
        if (errno != EINTR) {
          failed(errno);
          break;
        }
    }
    batch.clear();
  }

 private:
  void failed(int code) {
    drops_->tx_dropped.fetch_add(1, std::memory_order_relaxed);
    if (code == EIO || code == EAGAIN || code == EBADFD) return;  // down, full, removed
    LOG_WARN_RL(60, 5, "error sending Ethernet packet on {}: {}", device_, errno_text(code));
  }

  std::string device_;
  std::shared_ptr<TapFd> tap_;
  std::shared_ptr<DropCounters> drops_;
};

class TapPort final : public KernelPort {
 public:
  TapPort(std::string_view name, std::string_view type, std::shared_ptr<TapFd> tap, PortEnv& env)
      : KernelPort(name, type, env), tap_(std::move(tap)) {
    device_.on_change = [this](bool) {
      if (on_change) on_change();
    };
  }
  Result<void> start() { return device_.refresh(); }

  PortStats stats() const override;
  std::unique_ptr<RxQueue> open_rx(unsigned queue) override {
    return queue == 0 ? std::make_unique<TapRx>(device_.name(), tap_, drops_) : nullptr;
  }
  std::unique_ptr<TxQueue> open_tx(unsigned) override { return std::make_unique<TapTx>(device_.name(), tap_, drops_); }

 private:
  std::shared_ptr<TapFd> tap_;
};

/// What the kernel calls received is what we sent. Detail counters make no sense for us and read as zero.
PortStats TapPort::stats() const {
  PortStats s;
  auto k = device_.counters();
  if (!k) return s;
  s.rx_packets = k->tx_packets, s.tx_packets = k->rx_packets;
  s.rx_bytes = k->tx_bytes, s.tx_bytes = k->rx_bytes;
  s.rx_errors = k->tx_errors, s.tx_errors = k->rx_errors;
  s.rx_dropped = k->tx_dropped + drops_->rx_dropped, s.tx_dropped = k->rx_dropped + drops_->tx_dropped;
  s.multicast = k->multicast, s.collisions = k->collisions;
  s.rx_length_errors = s.rx_over_errors = s.rx_crc_errors = s.rx_frame_errors = s.rx_fifo_errors = s.rx_missed_errors = 0;
  s.tx_aborted_errors = s.tx_carrier_errors = s.tx_fifo_errors = s.tx_heartbeat_errors = s.tx_window_errors = 0;
  return s;
}

/// The most that this kernel lets us take over.
void offer_offloads(std::string_view name, int fd) {
  constexpr unsigned kTso = TUN_F_CSUM | TUN_F_TSO4 | TUN_F_TSO6 | TUN_F_TSO_ECN;
  for (unsigned offloads : {kTso | TUN_F_USO4 | TUN_F_USO6, kTso})
    if (ioctl(fd, TUNSETOFFLOAD, offloads) == 0) return;
  LOG_INFO("{}: Disabling checksum and segment offloading due to missing kernel support", name);
}

Result<std::shared_ptr<TapFd>> create_tap(std::string_view name) {
  ifreq request{};
  if (name.size() >= sizeof request.ifr_name) return fail_errno(EINVAL);
  auto tap = std::make_shared<TapFd>(open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
  if (tap->fd < 0) {
    int code = errno;
    LOG_WARN("opening \"/dev/net/tun\" failed: {}", errno_text(code));
    return fail_errno(code);
  }
  name.copy(request.ifr_name, name.size());
  request.ifr_flags = IFF_TAP | IFF_NO_PI | IFF_VNET_HDR;
  if (ioctl(tap->fd, TUNSETIFF, &request) < 0) {
    int code = errno;
    LOG_WARN("{}: creating tap device failed: {}", name, errno_text(code));
    return fail_errno(code);
  }
  offer_offloads(name, tap->fd);
  return tap;
}

}  // namespace

Result<std::unique_ptr<Port>> open_tap(std::string_view name, std::string_view type, PortEnv& env) {
  auto tap = TRY(create_tap(name));
  auto port = std::make_unique<TapPort>(name, type, std::move(tap), env);
  TRY(port->start());
  return port;
}

}  // namespace ovs::netdev
