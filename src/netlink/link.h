// Network devices through rtnetlink: read, change, delete.
// Spec: rtnetlink(7), linux/if_link.h.
#pragma once
#include <linux/if_link.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "netlink/socket.h"

namespace ovs::netlink {

using HwAddress = std::array<uint8_t, 6>;

struct Link {
  int ifindex = 0;
  std::string name;
  uint32_t flags = 0;               ///< IFF_UP, IFF_RUNNING, IFF_LOOPBACK, ...
  uint16_t arp_type = 0;            ///< ARPHRD_*
  HwAddress mac{};                  ///< zero unless the device has a 6-byte address
  uint32_t mtu_bytes = 0;
  bool carrier = false;             ///< IFF_RUNNING: admin up and the medium is there
  int master = 0;                   ///< ifindex of the bridge, bond or vrf it belongs to; 0: none
  int peer = 0;                     ///< IFLA_LINK: the other end of a veth; 0: none
  std::string kind;                 ///< "veth", "tun", ...; empty for hardware
  std::optional<rtnl_link_stats64> stats;
};

/// The payload of an RTM_NEWLINK or RTM_DELLINK message.
Result<Link> parse_link(ByteView payload);

/// ENODEV if there is none.
Result<Link> get_link(Socket& route, std::string_view name);
Result<Link> get_link(Socket& route, int ifindex);
Result<void> set_up(Socket& route, int ifindex, bool up);
Result<void> set_mac(Socket& route, int ifindex, const HwAddress& mac);
Result<void> set_mtu(Socket& route, int ifindex, uint32_t mtu_bytes);

}  // namespace ovs::netlink
