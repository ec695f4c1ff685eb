// Devices without hardware, for tests of everything above: packets come from netdev-dummy/receive or from
// the other end of a stream, and go to capture files and streams.
// Spec: reference sheet "netdev" 2.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "netdev/port.h"

namespace ovs::unixctl {
class Commands;
}

namespace ovs::netdev {

class DummyPort;

/// What all dummy devices share. Made by main() for --enable-dummy. Control thread.
class DummyRegistry {
 public:
  enum class Replace { nothing, system, everything };   ///< --enable-dummy, =system, =override
  /// Composes a frame from a datapath flow in text; `size_bytes` 0: the usual payload, else the frame grows to it.
  using FlowParser = std::function<Result<packet::Packet>(std::string_view flow, size_t size_bytes)>;

  explicit DummyRegistry(Replace replace = Replace::nothing) : replace_(replace) {}

  /// True if devices of this type are to be dummies under the same type name.
  bool replaces(std::string_view type) const;
  packet::Mac next_mac();
  /// By name, in order of the name.
  const std::map<std::string, DummyPort*, std::less<>>& ports() const { return ports_; }
  DummyPort* find(std::string_view name) const;

  FlowParser parse_flow;   ///< set by main(); without it only hex is understood
  /// netdev-dummy/ip4addr and ip6addr: the address and its prefix, as typed ("1.2.3.4/24"); for the router.
  std::function<void(std::string_view port, std::string_view address, unsigned prefix_bits)> on_address;

 private:
  friend class DummyPort;
  Replace replace_;
  uint32_t macs_given_ = 0;
  std::map<std::string, DummyPort*, std::less<>> ports_;
};

class DummyLink;
struct DummyState;

/// Control thread; its queues run where the datapath wants.
class DummyPort final : public Port {
 public:
  static constexpr size_t kQueueLength = 100;   ///< packets that wait at most per queue; more are lost
  static constexpr unsigned kMaxQueues = 1024;

  DummyPort(std::string_view name, std::string_view type, PortEnv& env);
  ~DummyPort() override;

  std::string_view name() const override { return name_; }
  std::string_view type() const override { return type_; }
  Result<void> configure(const Options& options) override;
  Options config() const override;
  PortStatus status() const override;
  PortStats stats() const override;
  Result<void> set_admin_up(bool up) override;
  Result<void> set_mac(packet::Mac mac) override;
  Result<void> set_mtu(uint32_t mtu_bytes) override;
  std::unique_ptr<RxQueue> open_rx(unsigned queue) override;
  std::unique_ptr<TxQueue> open_tx(unsigned queue) override;
  unsigned rx_queues() const override { return n_rxq_; }
  std::vector<uint32_t> queue_ids() const override { return {0}; }
  bool is_pmd() const override { return type_ == "dummy-pmd"; }

  /// A packet arrives. False: there is no such queue.
  bool inject(packet::Packet packet, unsigned queue = 0);
  void add_address(packet::Ipv4 address);        ///< ARP requests for it are answered
  /// "connected", "disconnected" or "unknown".
  std::string_view connection_state() const;

 private:
  void configure_links(const Options& options);
  void configure_captures(const Options& options);
  void configure_queues(const Options& options);

  std::string name_, type_;
  PortEnv env_;
  Options options_;
  std::shared_ptr<DummyState> state_;
  std::unique_ptr<DummyLink> link_;
  packet::Mac mac_;
  int ifindex_ = -1;
  unsigned n_rxq_ = 1, n_txq_ = 1;
  int numa_id_ = 0;
};

/// netdev-dummy/receive, set-admin-state, conn-state, ip4addr, ip6addr.
void register_dummy_commands(unixctl::Commands& commands, DummyRegistry& registry);

}  // namespace ovs::netdev
