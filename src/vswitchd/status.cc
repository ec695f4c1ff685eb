// Spec: sheets "vswitchd" 6, "vswitchd-schema" 4, 6, 10.
#include "vswitchd/status.h"

namespace ovs::vswitchd {

namespace {

std::optional<std::string_view> view(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// Empty columns: the interface is not part of a switch.
void clear_interface(const vswitch::Interface& row) {
  row.set_status(std::map<std::string, std::string>{});
  row.set_admin_state(std::nullopt);
  row.set_duplex(std::nullopt);
  row.set_link_speed(std::nullopt);
  row.set_link_state(std::nullopt);
  row.set_mac_in_use(std::nullopt);
  row.set_mtu(std::nullopt);
  row.set_statistics(std::map<std::string, int64_t>{});
  row.set_ifindex(std::nullopt);
}

constexpr uint32_t kHalfDuplex = 1 << 0 | 1 << 2 | 1 << 4;  // OFPPF_*_HD

void write_interface_status(const vswitch::Interface& row, const Interface& interface) {
  netdev::PortStatus status = interface.device->status();
  row.set_admin_state(status.admin_up ? "up" : "down");
  row.set_link_state(status.carrier ? "up" : "down");
  row.set_link_resets(static_cast<int64_t>(status.carrier_resets));
  row.set_mac_in_use(status.mac.text());
  row.set_mtu(status.mtu_bytes ? std::optional<int64_t>(status.mtu_bytes) : std::nullopt);
  row.set_ifindex(status.ifindex);
  row.set_status(status.status);
  if (status.features && status.features->current_mbps) {
    row.set_link_speed(static_cast<int64_t>(status.features->current_mbps) * 1'000'000);
    row.set_duplex(status.features->current & kHalfDuplex ? "half" : "full");
  } else {
    row.set_link_speed(std::nullopt);
    row.set_duplex(std::nullopt);
  }
}

/// A patch port without its mate works, but not as its owner hopes.
std::string patch_error(const Engine& engine, const Interface& interface, const BridgeState& state) {
  std::string peer = interface.device->patch_peer();
  if (peer.empty()) return "";
  for (const auto& [name, other] : engine.bridges()) {
    auto it = other.interfaces.find(peer);
    if (it != other.interfaces.end() && other.type == state.type && it->second.device->patch_peer() == interface.config.name) return "";
  }
  return fmt::format("No usable peer '{}' exists in '{}' datapath.", peer, state.type);
}

const BridgeState* bridge_of(const Engine& engine, const Interface* interface) {
  for (const auto& [name, state] : engine.bridges()) {
    auto it = state.interfaces.find(interface->config.name);
    if (it != state.interfaces.end() && &it->second == interface) return &state;
  }
  return nullptr;
}

void write_controllers(idl::Replica& replica, const Engine& engine) {
  for (const auto& [name, state] : engine.bridges()) {
    vswitch::Bridge bridge = idl::find<vswitch::Bridge>(replica, state.row);
    if (!bridge) continue;
    auto statuses = state.bridge->controller_statuses();
    for (const vswitch::Controller& row : bridge.controller()) {
      auto it = std::ranges::find(statuses, row.target(), &ofproto::ControllerStatus::target);
      if (it == statuses.end()) {
        row.set_is_connected(false);
        row.set_role(std::nullopt);
        row.set_status(std::map<std::string, std::string>{});
      } else {
        row.set_is_connected(it->is_connected);
        row.set_role(view(it->role));
        row.set_status(it->status);
      }
    }
  }
}

}  // namespace

void write_results(idl::Replica& replica, const Engine& engine) {
  for (const auto& [uuid, result] : engine.results()) {
    vswitch::Interface row = idl::find<vswitch::Interface>(replica, uuid);
    if (!row) continue;
    row.set_ofport(result.ofport);
    row.set_error(view(result.error));
    if (!result.interface) clear_interface(row);
  }
  for (const auto& [name, state] : engine.bridges())
    if (vswitch::Bridge row = idl::find<vswitch::Bridge>(replica, state.row)) row.set_datapath_id(fmt::format("{:016x}", state.bridge->datapath_id()));
}

void write_status(idl::Replica& replica, const Engine& engine) {
  for (const auto& [uuid, result] : engine.results()) {
    vswitch::Interface row = idl::find<vswitch::Interface>(replica, uuid);
    if (!row || !result.interface) continue;
    write_interface_status(row, *result.interface);
    const BridgeState* state = bridge_of(engine, result.interface);
    if (state) row.set_error(view(patch_error(engine, *result.interface, *state)));
  }
  for (const auto& [name, state] : engine.bridges())
    if (vswitch::Bridge row = idl::find<vswitch::Bridge>(replica, state.row)) row.set_datapath_version("<built-in>");
  if (vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(replica)) {
    root.set_dpdk_initialized(false);
    root.set_dpdk_version("none");
  }
}

void write_statistics(idl::Replica& replica, const Engine& engine) {
  for (const auto& [uuid, result] : engine.results())
    if (vswitch::Interface row = idl::find<vswitch::Interface>(replica, uuid); row && result.interface)
      row.set_statistics(statistics_map(result.interface->device->stats()));
  write_controllers(replica, engine);
}

std::map<std::string, int64_t> statistics_map(const netdev::PortStats& stats) {
  std::map<std::string, int64_t> map;
  auto put = [&map](const char* key, const netdev::PortStats::Count& count) {
    if (count) map[key] = static_cast<int64_t>(*count);
  };
  put("rx_packets", stats.rx_packets);
  put("tx_packets", stats.tx_packets);
  put("rx_bytes", stats.rx_bytes);
  put("tx_bytes", stats.tx_bytes);
  put("rx_dropped", stats.rx_dropped);
  put("tx_dropped", stats.tx_dropped);
  put("rx_errors", stats.rx_errors);
  put("tx_errors", stats.tx_errors);
  put("rx_frame_err", stats.rx_frame_errors);
  put("rx_over_err", stats.rx_over_errors);
  put("rx_crc_err", stats.rx_crc_errors);
  put("rx_missed_errors", stats.rx_missed_errors);
  put("rx_multicast_packets", stats.multicast);
  put("collisions", stats.collisions);
  for (const auto& [key, count] : stats.custom) map[key] = static_cast<int64_t>(count);
  return map;
}

}  // namespace ovs::vswitchd
