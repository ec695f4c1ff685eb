// A device that packets come from and go to. Drivers: netdev/drivers.cc. The control thread configures;
// each RxQueue and TxQueue belongs to one datapath thread.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "packet/packet.h"

namespace ovs {
class Clock;
class Loop;
namespace netlink {
class LinkMonitor;
}
namespace stream {
struct Env;
}
}  // namespace ovs

namespace ovs::netdev {

using Options = std::map<std::string, std::string, std::less<>>;  ///< Interface.options and the keys of other_config that drivers read

/// Interface.statistics; a counter that the device does not keep is nullopt and is not shown.
struct PortStats {
  using Count = std::optional<uint64_t>;
  Count rx_packets, tx_packets, rx_bytes, tx_bytes, rx_errors, tx_errors, rx_dropped, tx_dropped, multicast, collisions;
  Count rx_length_errors, rx_over_errors, rx_crc_errors, rx_frame_errors, rx_fifo_errors, rx_missed_errors;
  Count tx_aborted_errors, tx_carrier_errors, tx_fifo_errors, tx_heartbeat_errors, tx_window_errors;
  std::vector<std::pair<std::string, uint64_t>> custom;  ///< the driver's own counters, in its order
};

/// Bits as OpenFlow's OFPPF_* (1.1+ numbering), so that they can be copied.
struct PortFeatures { uint32_t current = 0, advertised = 0, supported = 0, peer = 0; uint32_t current_mbps = 0, max_mbps = 0; };

struct PortStatus {
  bool admin_up = false;
  bool carrier = false;
  bool loopback = false;       ///< a datapath refuses it: ERR "NAME: cannot add a loopback device", EINVAL
  packet::Mac mac;
  int ifindex = 0;             ///< 0: no kernel device
  uint32_t mtu_bytes = 0;      ///< 0: has none (patch)
  uint64_t carrier_resets = 0;
  std::optional<PortFeatures> features;
  std::map<std::string, std::string> status;  ///< Interface.status keys (driver_name, driver_version, ...)
};

/// Datapath thread: owned and polled by exactly one.
class RxQueue {
 public:
  virtual ~RxQueue() = default;
  /// Appends packets until the batch is full or nothing waits. Never blocks; errors are counted, not returned.
  virtual void receive(packet::Batch& batch) = 0;
  /// Readable when packets wait; -1: must be polled (or is fed by `wakeup`).
  virtual int poll_fd() const { return -1; }
};

/// Datapath thread. One TxQueue per thread that sends.
class TxQueue {
 public:
  virtual ~TxQueue() = default;
  /// Sends all and empties the batch; what cannot be sent is counted as dropped.
  virtual void send(packet::Batch& batch) = 0;
  /// True: send() takes frames whose packet.offload asks for a checksum or for segmentation. False: the
  /// datapath finishes both in software first, so that send() sees only complete frames.
  virtual bool takes_offload() const { return false; }
};

/// Control thread.
class Port {
 public:
  virtual ~Port() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view type() const = 0;   ///< as opened: "system", "tap", "dummy-internal", ...
  /// Reads every option that the driver knows; on failure the old configuration stays in force.
  virtual Result<void> configure(const Options& options) = 0;
  /// The options in force, as dpctl/show prints them.
  virtual Options config() const { return {}; }
  virtual PortStatus status() const = 0;
  virtual PortStats stats() const = 0;
  virtual Result<void> set_admin_up(bool up) = 0;
  virtual Result<void> set_mac(packet::Mac mac) = 0;
  virtual Result<void> set_mtu(uint32_t mtu_bytes) = 0;
  virtual Result<void> set_promisc(bool on) { (void)on; return {}; }
  virtual Result<void> set_policing(uint32_t rate_kbit, uint32_t burst_kbit) { (void)rate_kbit; (void)burst_kbit; return fail_errno(EOPNOTSUPP); }
  /// A port that is not in a datapath (patch) returns no queues.
  virtual std::unique_ptr<RxQueue> open_rx(unsigned queue) = 0;
  virtual std::unique_ptr<TxQueue> open_tx(unsigned queue) = 0;
  virtual unsigned rx_queues() const { return 1; }
  /// Numbers of the egress queues that OpenFlow may name; empty: none.
  virtual std::vector<uint32_t> queue_ids() const { return {}; }
  /// True: fast poll-mode device with a thread of its own (DPDK, AF_XDP, dummy-pmd); false: woken by poll_fd().
  virtual bool is_pmd() const { return false; }
  /// The peer of a patch port; empty otherwise.
  virtual std::string patch_peer() const { return {}; }
  /// Called on the control thread whenever status() may have changed (link, MTU, MAC, device gone).
  std::function<void()> on_change;
};

/// What drivers need from the outside.
struct PortEnv {
  Loop& loop;
  Clock& clock;
  netlink::LinkMonitor* links = nullptr;   ///< rtnetlink notifications; nullptr in unit tests
  class DummyRegistry* dummies = nullptr;  ///< set when --enable-dummy; owns netdev-dummy/* state
  stream::Env* streams = nullptr;       ///< for the stream and pstream options of dummies; nullptr: those do not connect
};

/// Opens by Interface.type ("" = system). Error texts as the reference's Interface.error.
Result<std::unique_ptr<Port>> open_port(std::string_view name, std::string_view type, PortEnv& env);
bool is_known_type(std::string_view type, const PortEnv& env);

}  // namespace ovs::netdev
