// What is common to ports that are devices of the kernel (system, tap): attributes, statistics, changes.
// Control thread. Spec: reference sheet "netdev-linux" 4.
#pragma once
#include <atomic>
#include <memory>
#include <string>

#include "netdev/port.h"
#include "netlink/ethtool.h"
#include "netlink/monitor.h"
#include "netlink/policer.h"

namespace ovs::netdev {

/// Packets that a driver itself had to drop; shared by a port and its queues. Thread-safe.
struct DropCounters {
  std::atomic<uint64_t> rx_dropped{0}, tx_dropped{0}, rx_errors{0};
};

class KernelDevice {
 public:
  /// The device need not exist yet.
  KernelDevice(std::string name, PortEnv& env);

  const std::string& name() const { return name_; }
  /// Reads the device anew; ENODEV if it is gone.
  Result<void> refresh();
  int ifindex() const { return link_.ifindex; }  ///< 0: gone
  PortStatus status() const;
  /// Counters as the kernel keeps them: "rx" is what the device received.
  Result<rtnl_link_stats64> counters() const;
  Result<void> set_admin_up(bool up);
  Result<void> set_mac(packet::Mac mac);
  Result<void> set_mtu(uint32_t mtu_bytes);
  /// 0: none. A burst of 0 means 8000 kbit. Nothing happens if the device has this rate already.
  Result<void> set_policing(uint32_t rate_kbit, uint32_t burst_kbit);

  /// Called after the facts above changed; `reborn` if the ifindex is another than before.
  std::function<void(bool reborn)> on_change;

 private:
  void changed(const netlink::Link* link);
  void adopt(const netlink::Link& link);

  std::string name_;
  netlink::Link link_;                ///< ifindex 0: there is no such device
  uint64_t carrier_resets_ = 0;
  netlink::PolicerSettings policing_;  ///< in force on this ifindex
  mutable std::optional<PortFeatures> features_;
  mutable std::map<std::string, std::string> driver_;
  mutable bool ethtool_known_ = false;
  void read_ethtool() const;
  netlink::LinkMonitor::Subscription subscription_;
};

/// What the port types of the kernel answer alike; a driver adds its queues and statistics.
class KernelPort : public Port {
 public:
  std::string_view name() const override { return device_.name(); }
  std::string_view type() const override { return type_; }
  Result<void> configure(const Options& options) override;   ///< there are no options: a warning names what is given
  PortStatus status() const override { return device_.status(); }
  Result<void> set_admin_up(bool up) override { return device_.set_admin_up(up); }
  Result<void> set_mac(packet::Mac mac) override { return device_.set_mac(mac); }
  Result<void> set_mtu(uint32_t mtu_bytes) override { return device_.set_mtu(mtu_bytes); }
  Result<void> set_policing(uint32_t rate_kbit, uint32_t burst_kbit) override { return device_.set_policing(rate_kbit, burst_kbit); }

 protected:
  KernelPort(std::string_view name, std::string_view type, PortEnv& env) : device_(std::string(name), env), type_(type) {}
  KernelDevice device_;
  std::shared_ptr<DropCounters> drops_ = std::make_shared<DropCounters>();

 private:
  std::string type_;
  Options options_;
};

/// Bits of OFPPF_* and speeds from what ethtool says.
PortFeatures features_of(const netlink::LinkSettings& settings);

}  // namespace ovs::netdev
