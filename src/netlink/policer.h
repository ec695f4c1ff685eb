// Limits what a device receives: the tc ingress queue with one police action on everything.
// Spec: reference sheet "netdev-linux" 5; tc-police(8), linux/pkt_cls.h.
#pragma once
#include "netlink/socket.h"

namespace ovs::netlink {

struct PolicerSettings {
  uint32_t rate_kbit = 0;    ///< of 1000 bits a second
  uint32_t burst_kbit = 0;   ///< of 1024 bits, as the reference has it
};

/// Replaces whatever ingress queue the device had. Error texts begin with what failed.
Result<void> set_policer(Socket& route, int ifindex, const PolicerSettings& settings);
/// No error if there was none.
Result<void> remove_policer(Socket& route, int ifindex);

/// Kernel ticks that `bytes` take at `bytes_per_second` (> 0); at most UINT32_MAX.
uint32_t transmit_ticks(uint64_t bytes, uint64_t bytes_per_second, double ticks_per_us);

}  // namespace ovs::netlink
