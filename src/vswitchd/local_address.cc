// See local_address.h.
#include "vswitchd/local_address.h"

#include "base/log.h"

OVS_LOG_MODULE(bridge);

namespace ovs::vswitchd {

namespace {

std::optional<packet::Ipv4> address_in(std::string_view text) {
  auto ip = packet::parse_ipv4(text);
  return ip && *ip ? std::optional(*ip) : std::nullopt;
}

void apply(const std::string& bridge, const LocalAddress& local) {
  if (netdev::ipv4_of(bridge) == local.ip) return;
  if (!netdev::set_ipv4(bridge, local.ip)) return;
  LOG_INFO("bridge {}: configured IP address {}, netmask {}", bridge, packet::ipv4_text(local.ip.address), packet::ipv4_text(local.ip.netmask));
  if (local.gateway && netdev::add_default_route(*local.gateway))
    LOG_INFO("bridge {}: configured gateway {}", bridge, packet::ipv4_text(*local.gateway));
}

}  // namespace

std::optional<LocalAddress> parse_local_address(std::string_view ip, std::string_view netmask, std::string_view gateway) {
  auto address = address_in(ip);
  if (!address) return std::nullopt;
  return LocalAddress{{*address, address_in(netmask).value_or(netdev::class_netmask(*address))}, address_in(gateway)};
}

void apply_local_addresses(const BridgeConfig& bridge) {
  if (bridge.type == "dummy") return;
  for (const LocalAddress& local : bridge.local_addresses) apply(bridge.name, local);
}

}  // namespace ovs::vswitchd
