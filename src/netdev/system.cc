// Type "system": a device that exists in the kernel, through AF_PACKET.
// Spec: reference sheet "netdev-linux" 1 to 4.
#include "base/log.h"
#include "netdev/af_packet.h"
#include "netdev/drivers.h"

OVS_LOG_MODULE(netdev_linux);

namespace ovs::netdev {
namespace {

class SystemPort final : public KernelPort {
 public:
  SystemPort(std::string_view name, std::string_view type, PortEnv& env) : KernelPort(name, type, env) {
    device_.on_change = [this](bool reborn) {
      for_sockets([&](PacketSocket& s) {
        if (reborn) bind(s);  // the device came back as another one: its queues follow it
        s.clear_error();
      });
      if (on_change) on_change();
    };
  }

  /// The device must exist and we must be allowed to open packet sockets.
  Result<void> start() {
    TRY(device_.refresh());
    (void)TRY(PacketSocket::open(PacketSocket::Use::transmit));
    return {};
  }

  PortStats stats() const override;
  Result<void> set_promisc(bool) override { return {}; }  // every receiving socket asks for it

  std::unique_ptr<RxQueue> open_rx(unsigned queue) override {
    auto socket = queue == 0 ? open_socket(PacketSocket::Use::receive) : nullptr;
    if (!socket) return nullptr;
    auto rx = make_packet_rx(device_.name(), socket, drops_);
    adopt(socket);
    return rx;
  }
  std::unique_ptr<TxQueue> open_tx(unsigned) override {
    auto socket = open_socket(PacketSocket::Use::transmit);
    if (!socket) return nullptr;
    adopt(socket);
    return make_packet_tx(device_.name(), socket, drops_);
  }

 private:
  std::shared_ptr<PacketSocket> open_socket(PacketSocket::Use use);
  void adopt(const std::shared_ptr<PacketSocket>& socket);
  void bind(PacketSocket& socket);
  template <class F>
  void for_sockets(F&& use) const {
    for (auto& weak : sockets_)
      if (auto socket = weak.lock()) use(*socket);
  }

  std::vector<std::weak_ptr<PacketSocket>> sockets_;
};

std::shared_ptr<PacketSocket> SystemPort::open_socket(PacketSocket::Use use) {
  auto socket = PacketSocket::open(use);
  if (!socket) {
    LOG_WARN("{}: could not open packet socket ({})", name(), socket.error().text);
    return nullptr;
  }
  return *socket;
}

void SystemPort::adopt(const std::shared_ptr<PacketSocket>& socket) {
  std::erase_if(sockets_, [](auto& s) { return s.expired(); });
  sockets_.push_back(socket);
  bind(*socket);
}

void SystemPort::bind(PacketSocket& socket) {
  if (!device_.ifindex()) return;
  if (auto bound = socket.bind(device_.ifindex()); !bound)
    LOG_WARN("{}: could not bind packet socket ({})", name(), bound.error().text);
}

PortStats SystemPort::stats() const {
  PortStats s;
  auto k = device_.counters();
  if (!k) return s;
  for_sockets([&](PacketSocket& socket) { drops_->rx_dropped += socket.drops_since_last_call(); });
  s.rx_packets = k->rx_packets, s.tx_packets = k->tx_packets;
  s.rx_bytes = k->rx_bytes, s.tx_bytes = k->tx_bytes;
  s.rx_errors = k->rx_errors, s.tx_errors = k->tx_errors;
  s.rx_dropped = k->rx_dropped + drops_->rx_dropped, s.tx_dropped = k->tx_dropped + drops_->tx_dropped;
  s.multicast = k->multicast, s.collisions = k->collisions;
  s.rx_length_errors = k->rx_length_errors, s.rx_over_errors = k->rx_over_errors, s.rx_crc_errors = k->rx_crc_errors;
  s.rx_frame_errors = k->rx_frame_errors, s.rx_fifo_errors = k->rx_fifo_errors, s.rx_missed_errors = k->rx_missed_errors;
  s.tx_aborted_errors = k->tx_aborted_errors, s.tx_carrier_errors = k->tx_carrier_errors;
  s.tx_fifo_errors = k->tx_fifo_errors, s.tx_heartbeat_errors = k->tx_heartbeat_errors;
  s.tx_window_errors = k->tx_window_errors;
  return s;
}

}  // namespace

Result<std::unique_ptr<Port>> open_system(std::string_view name, std::string_view type, PortEnv& env) {
  if (name == "all" || name == "default") {  // /proc/sys/net/ipv4/conf uses them
    LOG_WARN("{}: Linux forbids network device with this name", name);
    return fail_errno(EINVAL);
  }
  auto port = std::make_unique<SystemPort>(name, type, env);
  TRY(port->start());
  return port;
}

}  // namespace ovs::netdev
