// Spec: reference sheet "netdev-linux" 4; rtnetlink(7). Bits of OFPPF_*: OpenFlow 1.5.1 7.2.1.1.
#include "netdev/kernel_device.h"

#include <linux/ethtool.h>
#include <linux/if.h>
#include <linux/if_arp.h>
#include <linux/rtnetlink.h>

#include "base/log.h"
#include "netdev/drivers.h"

OVS_LOG_MODULE(netdev_linux);

namespace ovs::netdev {
namespace {

constexpr uint32_t kOther = 1u << 10, kCopper = 1u << 11, kFiber = 1u << 12, kAutoneg = 1u << 13, kPause = 1u << 14,
                   kPauseAsym = 1u << 15;

struct SpeedRow { uint32_t mbps; uint32_t half, full; };
constexpr SpeedRow kSpeeds[] = {
    {10, 1u << 0, 1u << 1}, {100, 1u << 2, 1u << 3}, {1000, 1u << 4, 1u << 5}, {10000, 0, 1u << 6},
    {40000, 0, 1u << 7},    {100000, 0, 1u << 8},    {1000000, 0, 1u << 9},
};

struct ModeRow { unsigned mode; uint32_t bit; uint32_t mbps; };
constexpr ModeRow kModes[] = {
    {ETHTOOL_LINK_MODE_10baseT_Half_BIT, 1u << 0, 10},
    {ETHTOOL_LINK_MODE_10baseT_Full_BIT, 1u << 1, 10},
    {ETHTOOL_LINK_MODE_100baseT_Half_BIT, 1u << 2, 100},
    {ETHTOOL_LINK_MODE_100baseT_Full_BIT, 1u << 3, 100},
    {ETHTOOL_LINK_MODE_1000baseT_Half_BIT, 1u << 4, 1000},
    {ETHTOOL_LINK_MODE_1000baseT_Full_BIT, 1u << 5, 1000},
    {ETHTOOL_LINK_MODE_1000baseKX_Full_BIT, 1u << 5, 1000},
    {ETHTOOL_LINK_MODE_10000baseT_Full_BIT, 1u << 6, 10000},
    {ETHTOOL_LINK_MODE_10000baseKX4_Full_BIT, 1u << 6, 10000},
    {ETHTOOL_LINK_MODE_10000baseKR_Full_BIT, 1u << 6, 10000},
    {ETHTOOL_LINK_MODE_40000baseKR4_Full_BIT, 1u << 7, 40000},
    {ETHTOOL_LINK_MODE_40000baseCR4_Full_BIT, 1u << 7, 40000},
    {ETHTOOL_LINK_MODE_40000baseSR4_Full_BIT, 1u << 7, 40000},
    {ETHTOOL_LINK_MODE_40000baseLR4_Full_BIT, 1u << 7, 40000},
    {ETHTOOL_LINK_MODE_100000baseKR4_Full_BIT, 1u << 8, 100000},
    {ETHTOOL_LINK_MODE_100000baseSR4_Full_BIT, 1u << 8, 100000},
    {ETHTOOL_LINK_MODE_100000baseCR4_Full_BIT, 1u << 8, 100000},
    {ETHTOOL_LINK_MODE_100000baseLR4_ER4_Full_BIT, 1u << 8, 100000},
    {ETHTOOL_LINK_MODE_TP_BIT, kCopper, 0},
    {ETHTOOL_LINK_MODE_FIBRE_BIT, kFiber, 0},
    {ETHTOOL_LINK_MODE_Autoneg_BIT, kAutoneg, 0},
    {ETHTOOL_LINK_MODE_Pause_BIT, kPause, 0},
    {ETHTOOL_LINK_MODE_Asym_Pause_BIT, kPauseAsym, 0},
};

uint32_t bits_of(const netlink::LinkModes& modes, uint32_t* max_mbps = nullptr) {
  uint32_t bits = 0;
  for (const ModeRow& row : kModes) {
    if (!modes.has(row.mode)) continue;
    bits |= row.bit;
    if (max_mbps) *max_mbps = std::max(*max_mbps, row.mbps);
  }
  return bits;
}

uint32_t current_speed_bit(const netlink::LinkSettings& settings) {
  if (!settings.speed_mbps) return 0;
  bool full = settings.full_duplex.value_or(true);
  for (const SpeedRow& row : kSpeeds)
    if (row.mbps == *settings.speed_mbps && (full ? row.full : row.half)) return full ? row.full : row.half;
  return kOther;
}

template <class F>
auto with_route(F&& use) -> decltype(use(std::declval<netlink::Socket&>())) {
  netlink::Socket route = TRY(netlink::Socket::open(NETLINK_ROUTE));
  return use(route);
}

}  // namespace

PortFeatures features_of(const netlink::LinkSettings& settings) {
  PortFeatures out;
  out.current = current_speed_bit(settings);
  if (settings.port == PORT_TP) out.current |= kCopper;
  if (settings.port == PORT_FIBRE) out.current |= kFiber;
  if (settings.autoneg) out.current |= kAutoneg;
  out.supported = bits_of(settings.supported, &out.max_mbps);
  out.advertised = bits_of(settings.advertised);
  out.peer = bits_of(settings.peer);
  out.current_mbps = settings.speed_mbps.value_or(0);
  return out;
}

KernelDevice::KernelDevice(std::string name, PortEnv& env) : name_(std::move(name)) {
  if (env.links) subscription_ = env.links->subscribe(name_, [this](const netlink::Link* link) { changed(link); });
}

Result<void> KernelDevice::refresh() {
  auto link = with_route([&](netlink::Socket& route) { return netlink::get_link(route, name_); });
  if (!link) {
    if (link.error().code == ENODEV) link_ = {};
    return std::unexpected(link.error());
  }
  adopt(*link);
  return {};
}

void KernelDevice::adopt(const netlink::Link& link) {
  if (link_.ifindex != link.ifindex) policing_ = {};  // another device of that name
  if (link_.ifindex == link.ifindex && link_.carrier != link.carrier) ++carrier_resets_;
  link_ = link;
  link_.stats.reset();
  ethtool_known_ = false;
}

void KernelDevice::changed(const netlink::Link* link) {
  int before = link_.ifindex;
  if (link) adopt(*link);
  else (void)refresh();
  if (on_change) on_change(before != link_.ifindex);
}

void KernelDevice::read_ethtool() const {
  if (ethtool_known_) return;
  ethtool_known_ = true;
  features_.reset();
  driver_.clear();
  auto ethtool = netlink::Ethtool::open();
  if (!ethtool) return;
  if (auto settings = ethtool->link_settings(name_)) features_ = features_of(*settings);
  if (auto info = ethtool->driver_info(name_)) {
    driver_["driver_name"] = info->driver;
    driver_["driver_version"] = info->version;
    driver_["firmware_version"] = info->firmware;
  }
}

PortStatus KernelDevice::status() const {
  PortStatus s;
  s.carrier_resets = carrier_resets_;
  if (!link_.ifindex) return s;
  read_ethtool();
  s.admin_up = link_.flags & IFF_UP;
  s.carrier = link_.carrier;
  s.loopback = link_.flags & IFF_LOOPBACK;
  if (link_.arp_type == ARPHRD_ETHER || link_.arp_type == ARPHRD_LOOPBACK) s.mac = packet::Mac{link_.mac};
  s.ifindex = link_.ifindex;
  s.mtu_bytes = link_.mtu_bytes;
  s.features = features_;
  s.status = driver_;
  if (link_.kind == "veth" && link_.peer > 0) s.status["peer_ifindex"] = std::to_string(link_.peer);
  return s;
}

Result<rtnl_link_stats64> KernelDevice::counters() const {
  auto link = TRY(with_route([&](netlink::Socket& route) { return netlink::get_link(route, name_); }));
  if (!link.stats) return fail_errno(EOPNOTSUPP);
  return *link.stats;
}

Result<void> KernelDevice::set_admin_up(bool up) {
  if (!link_.ifindex) return fail_errno(ENODEV);
  TRY(with_route([&](netlink::Socket& route) { return netlink::set_up(route, link_.ifindex, up); }));
  return refresh();
}

Result<void> KernelDevice::set_mac(packet::Mac mac) {
  if (!link_.ifindex) return fail_errno(ENODEV);
  if (mac.bytes == link_.mac) return {};
  TRY(with_route([&](netlink::Socket& route) { return netlink::set_mac(route, link_.ifindex, mac.bytes); }));
  return refresh();
}

Result<void> KernelDevice::set_mtu(uint32_t mtu_bytes) {
  if (!link_.ifindex) return fail_errno(ENODEV);
  if (mtu_bytes == link_.mtu_bytes) return {};
  TRY(with_route([&](netlink::Socket& route) { return netlink::set_mtu(route, link_.ifindex, mtu_bytes); }));
  return refresh();
}

Result<void> KernelDevice::set_policing(uint32_t rate_kbit, uint32_t burst_kbit) {
  if (!link_.ifindex) return fail_errno(ENODEV);
  netlink::PolicerSettings wanted{rate_kbit, rate_kbit && !burst_kbit ? 8000 : burst_kbit};
  if (wanted.rate_kbit == policing_.rate_kbit && wanted.burst_kbit == policing_.burst_kbit) return {};
  auto done = with_route([&](netlink::Socket& route) { return netlink::set_policer(route, link_.ifindex, wanted); });
  if (!done) {
    LOG_WARN("{}: {}", name_, done.error().text);
    return done;
  }
  policing_ = wanted;
  return {};
}

Result<void> KernelPort::configure(const Options& options) {
  if (options != options_) warn_of_options(name(), options);
  options_ = options;
  return {};
}

}  // namespace ovs::netdev
