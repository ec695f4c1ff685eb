// The IPv4 address and the default route of a device of the kernel, as ifconfig(8) and route(8) set them.
// Control thread. Ref: netdevice(7), rtentry in route(4).
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "packet/addresses.h"

namespace ovs::netdev {

struct Ipv4Config {
  packet::Ipv4 address, netmask;
  bool operator==(const Ipv4Config&) const = default;
};

/// The mask of the address' class (A, B or C): for those who name none.
packet::Ipv4 class_netmask(packet::Ipv4 address);
/// The first address of the device; none: it has none, or there is no such device.
std::optional<Ipv4Config> ipv4_of(const std::string& device);
/// Sets it and takes the device up. Errors: of the kernel (ENODEV).
Result<void> set_ipv4(const std::string& device, const Ipv4Config& config);
/// A default route through `gateway`. Errors: of the kernel (EEXIST; ENETUNREACH: not on a network of ours).
Result<void> add_default_route(packet::Ipv4 gateway);

}  // namespace ovs::netdev
