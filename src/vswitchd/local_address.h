// Controller.local_ip, local_netmask, local_gateway: the address of the bridge's local port, for in-band control.
// Control thread. Spec: ovs-vswitchd.conf.db(5), Controller table; observed with Open vSwitch 3.1.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "vswitchd/config.h"

namespace ovs::vswitchd {

/// From the columns as written. None: there is no address, or it is none. A bad mask or gateway counts as not written.
std::optional<LocalAddress> parse_local_address(std::string_view ip, std::string_view netmask, std::string_view gateway);

/// The local port gets what it does not have yet. A bridge of a dummy datapath has no device that could.
void apply_local_addresses(const BridgeConfig& bridge);

}  // namespace ovs::vswitchd
