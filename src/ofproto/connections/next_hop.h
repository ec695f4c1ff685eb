// Through which neighbour the machine reaches an address: the kernel's routes and its ARP table, as /proc shows them.
// Ref: proc(5), /proc/net/route, /proc/net/arp.
#pragma once
#include <optional>
#include <string_view>

#include "packet/addresses.h"

namespace ovs::ofproto {

/// Where packets to `to` go next: the gateway, or `to` itself on a connected network. `routes`: text of /proc/net/route.
std::optional<packet::Ipv4> next_hop(std::string_view routes, packet::Ipv4 to);
/// `arp`: text of /proc/net/arp. Nothing if the neighbour is not known (yet).
std::optional<packet::Mac> neighbour_mac(std::string_view arp, packet::Ipv4 neighbour);

}  // namespace ovs::ofproto
