// Spec: sheets "vswitchd" 4, "vswitchd-schema" 3 to 7, 10.
#include "vswitchd/desired.h"

#include <set>

#include "base/dirs.h"
#include "base/log.h"
#include "base/strings.h"
#include "vswitchd/local_address.h"

OVS_LOG_MODULE(bridge);

namespace ovs::vswitchd {

namespace {

std::bitset<4096> vlan_set(const idl::Set<int64_t>& vlans) {
  std::bitset<4096> bits;
  for (int64_t vlan : vlans)
    if (vlan >= 0 && vlan < 4096) bits.set(static_cast<size_t>(vlan));
  return bits;
}

std::optional<std::bitset<4096>> vlan_set_or_all(const idl::Set<int64_t>& vlans) {
  if (vlans.empty()) return std::nullopt;
  return vlan_set(vlans);
}

std::optional<packet::Mac> mac_of(std::optional<std::string_view> text) { return text ? packet::Mac::parse(*text) : std::nullopt; }

template <class T>
std::optional<T> number_of(std::optional<int64_t> value, int64_t low, int64_t high) {
  if (!value || *value < low || *value > high) return std::nullopt;
  return static_cast<T>(*value);
}

// ---- interfaces and ports ----

InterfaceConfig interface_config(const vswitch::Interface& row, std::string_view bridge) {
  InterfaceConfig config;
  config.row = row.uuid();
  config.name = row.name();
  bool is_local = row.name() == bridge;
  config.type = is_local ? "internal" : row.type().empty() ? "system" : std::string(row.type());
  for (auto [key, value] : row.options()) config.options.emplace(key, value);
  config.ofport_request = number_of<uint16_t>(row.ofport_request(), 1, 65279);
  config.ofport_hint = number_of<uint16_t>(row.ofport(), 1, 65279);
  config.mtu_request = number_of<uint32_t>(row.mtu_request(), 1, UINT32_MAX);
  if (!is_local) config.mac = mac_of(row.mac());
  else if (row.mac()) LOG_ERR("interface {}: ignoring mac in Interface record (use Bridge record to set local port's mac)", row.name());
  config.policing_rate_kbit = static_cast<uint32_t>(std::clamp<int64_t>(row.ingress_policing_rate(), 0, UINT32_MAX));
  config.policing_burst_kbit = static_cast<uint32_t>(std::clamp<int64_t>(row.ingress_policing_burst(), 0, UINT32_MAX));
  return config;
}

void set_vlan_mode(const vswitch::Port& row, ofproto::BundleConfig& bundle) {
  using ofproto::VlanMode;
  static constexpr std::pair<std::string_view, VlanMode> kModes[] = {{"access", VlanMode::access},
                                                                    {"trunk", VlanMode::trunk},
                                                                    {"native-tagged", VlanMode::native_tagged},
                                                                    {"native-untagged", VlanMode::native_untagged},
                                                                    {"dot1q-tunnel", VlanMode::dot1q_tunnel}};
  bundle.tag = static_cast<int>(number_of<int>(row.tag(), 0, 4095).value_or(-1));
  bundle.trunks = vlan_set_or_all(row.trunks());
  bundle.cvlans = vlan_set_or_all(row.cvlans());
  if (!row.vlan_mode()) {
    bundle.mode = bundle.tag >= 0 ? VlanMode::access : VlanMode::trunk;
    if (bundle.tag >= 0 && bundle.trunks) LOG_WARN_RL(1, 5, "port {}: ignoring trunks in favor of implicit vlan", row.name());
    return;
  }
  for (auto [name, mode] : kModes) {
    if (name != *row.vlan_mode()) continue;
    bundle.mode = mode;
    return;
  }
  LOG_WARN("port {}: unknown VLAN mode {}, falling back to trunk mode", row.name(), *row.vlan_mode());
  bundle.mode = VlanMode::trunk;
}

PortConfig port_config(const vswitch::Port& row, std::string_view bridge) {
  PortConfig config;
  config.row = row.uuid();
  config.name = row.name();
  config.mac = mac_of(row.mac());
  config.fake_bridge = row.fake_bridge();
  for (const vswitch::Interface& interface : row.interfaces()) {
    if (is_reserved_name(interface.name())) {
      LOG_WARN("could not create interface {}, name is reserved", interface.name());
      continue;
    }
    config.interfaces.push_back(interface_config(interface, bridge));
  }
  std::ranges::sort(config.interfaces, {}, &InterfaceConfig::name);
  ofproto::BundleConfig& bundle = config.bundle;
  bundle.name = row.name();
  set_vlan_mode(row, bundle);
  auto other = row.other_config();
  bundle.qinq_ethertype = other.get_or("qinq-ethtype", "") == "802.1q" ? 0x8100 : 0x88a8;
  std::string_view tags = other.get_or("priority-tags", "never");
  if (tags == "always") bundle.priority_tags = ofproto::PriorityTags::always;
  else if (tags == "if-nonzero" || tags == "true") bundle.priority_tags = ofproto::PriorityTags::if_nonzero;
  bundle.is_protected = row.protected_();
  return config;
}

/// A bridge with controllers and no local port gets one that is not in the database.
PortConfig local_port(const std::string& bridge) {
  InterfaceConfig interface;
  interface.name = bridge;
  interface.type = "internal";
  PortConfig port;
  port.name = bridge;
  port.interfaces.push_back(std::move(interface));
  port.bundle.name = bridge;
  return port;
}

std::vector<PortConfig> ports_of(const vswitch::Bridge& row, bool has_controllers) {
  std::vector<PortConfig> ports;
  std::set<std::string_view> names, interfaces;
  bool has_local = false;
  for (const vswitch::Port& port : row.ports()) {
    if (!names.insert(port.name()).second) {
      LOG_WARN("bridge {}: {} specified twice as bridge port", row.name(), port.name());
      continue;
    }
    PortConfig config = port_config(port, row.name());
    for (const InterfaceConfig& interface : config.interfaces) has_local |= interface.name == row.name();
    ports.push_back(std::move(config));
  }
  if (!has_local && has_controllers) {
    LOG_WARN_RL(1, 5, "bridge {}: no port named {}, synthesizing one", row.name(), row.name());
    ports.push_back(local_port(std::string(row.name())));
  }
  std::ranges::sort(ports, {}, &PortConfig::name);
  return ports;
}

// ---- controllers ----

std::string squeeze_slashes(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != '/' || !out.ends_with('/')) out += c;
  return out;
}

/// unix: and punix: controllers could read and overwrite files of the machine: only below the run directory.
bool is_permitted(std::string_view bridge, std::string_view target, const DesiredEnv& env) {
  if (!env.confine_sockets) return true;
  std::string clean = squeeze_slashes(target);
  if (clean.starts_with("unix:")) {
    if (clean.find('/') == std::string::npos || clean.starts_with("unix:" + squeeze_slashes(env.run_dir) + "/")) return true;
    LOG_ERR_RL(1, 5,
               "bridge {}: Not connecting to socket controller \"{}\" due to possibility for remote exploit.  Instead, specify socket in "
               "permitted directory \"unix:{}/\" or connect to \"unix:{}/{}.mgmt\" (which is always available without special configuration).",
               bridge, target, env.run_dir, env.run_dir, bridge);
    return false;
  }
  if (clean.starts_with("punix:")) {
    std::string prefix = fmt::format("punix:{}/{}.", squeeze_slashes(env.run_dir), bridge);
    if (clean.starts_with(prefix) && clean.find('/', prefix.size()) == std::string::npos) return true;
    LOG_ERR_RL(1, 5,
               "bridge {}: Not adding Unix domain socket controller \"{}\" due to possibility of overwriting local files. Instead, specify "
               "path in permitted format \"punix:{}/{}.*\" or connect to \"unix:{}/{}.mgmt\" (which is always available without special "
               "configuration).",
               bridge, target, env.run_dir, bridge, env.run_dir, bridge);
    return false;
  }
  return true;
}

ofproto::ControllerConfig controller_config(const vswitch::Controller& row, bool in_band_allowed) {
  ofproto::ControllerConfig config;
  config.target = row.target();
  bool passive = config.target.starts_with('p');
  config.primary = row.type() ? *row.type() == "primary" : !passive;
  config.in_band = in_band_allowed && row.connection_mode().value_or("in-band") == "in-band" && !passive;
  config.enable_async_messages = row.enable_async_messages().value_or(true);
  if (auto backoff = row.max_backoff()) config.max_backoff = Seconds(std::max<int64_t>(*backoff / 1000, 1));
  if (auto probe = row.inactivity_probe()) config.inactivity_probe = Seconds(*probe <= 0 ? 0 : std::max<int64_t>(*probe / 1000, 1));
  config.rate_limit_pps = number_of<uint32_t>(row.controller_rate_limit(), 1, UINT32_MAX);
  config.burst_packets = number_of<uint32_t>(row.controller_burst_limit(), 1, UINT32_MAX);
  config.queue_packets = number_of<uint32_t>(row.controller_queue_size(), 1, 512);
  int dscp = row.other_config().get_int("dscp", 48);
  config.dscp = static_cast<uint8_t>(dscp >= 0 && dscp <= 63 ? dscp : 48);
  return config;
}

ofp::VersionSet versions_of(const vswitch::Bridge& row) {
  ofp::VersionSet versions;
  for (std::string_view name : row.protocols())
    if (auto version = ofp::parse_versions(name)) versions.bits |= version->bits;
  return versions.empty() ? ofp::VersionSet::all() : versions;
}

std::vector<LocalAddress> local_addresses(const vswitch::Bridge& row) {
  std::vector<LocalAddress> addresses;
  for (const vswitch::Controller& c : row.controller())
    if (auto local = parse_local_address(c.local_ip().value_or(""), c.local_netmask().value_or(""), c.local_gateway().value_or("")))
      addresses.push_back(*local);
  return addresses;
}

ofproto::ConnectionsConfig connections_config(const vswitch::Bridge& row, const vswitch::OpenVSwitch& root, const DesiredEnv& env) {
  ofproto::ConnectionsConfig config;
  auto other = row.other_config();
  config.disable_in_band = other.get_bool("disable-in-band", false);
  config.in_band_queue = other.get_int("in-band-queue", -1);
  int queue = other.get_int("controller-queue-size", 100);
  config.controller_queue_packets = static_cast<uint32_t>(queue >= 1 && queue <= 512 ? queue : 100);
  config.fail_mode = row.fail_mode() == "secure" ? ofproto::FailMode::secure : ofproto::FailMode::standalone;
  config.versions = versions_of(row);
  auto controllers = row.controller();
  if (controllers.size() == 1 && controllers[0].target() == "none") controllers.clear();
  std::set<std::string> targets;
  for (const vswitch::Controller& controller : controllers) {
    if (!is_permitted(row.name(), controller.target(), env)) continue;
    if (!targets.insert(std::string(controller.target())).second) {
      LOG_WARN_RL(1, 5, "bridge {}: Duplicate controllers \"{}\".", row.name(), controller.target());
      continue;
    }
    config.controllers.push_back(controller_config(controller, !config.disable_in_band));
  }
  std::ranges::sort(config.controllers, {}, &ofproto::ControllerConfig::target);
  if (!config.disable_in_band)
    for (const vswitch::Manager& manager : root.manager_options())
      if (manager.connection_mode().value_or("in-band") == "in-band") config.in_band_managers.emplace_back(manager.target());
  return config;
}

// ---- bridges ----

/// other_config:hwaddr, unless it cannot be an address.
std::optional<packet::Mac> hwaddr_of(const vswitch::Bridge& row) {
  auto mac = mac_of(row.other_config().get("hwaddr"));
  if (!mac) return std::nullopt;
  if (mac->is_multicast()) LOG_ERR("bridge {}: cannot set MAC address to multicast address {}", row.name(), mac->text());
  else if (mac->is_zero()) LOG_ERR("bridge {}: cannot set MAC address to zero", row.name());
  else return mac;
  return std::nullopt;
}

ofproto::FlowTableConfig flow_table_config(const vswitch::FlowTable& row) {
  ofproto::FlowTableConfig config;
  config.name = row.name().value_or("");
  config.flow_limit = number_of<uint32_t>(row.flow_limit(), 0, UINT32_MAX);
  config.evict = row.overflow_policy() == "evict";
  for (std::string_view group : row.groups()) config.eviction_groups.emplace_back(group);
  if (!row.prefixes().empty()) {
    config.prefixes.emplace();
    for (std::string_view prefix : row.prefixes())
      if (prefix != "none") config.prefixes->emplace_back(prefix);
  }
  return config;
}

BridgeConfig bridge_config(const vswitch::Bridge& row, const vswitch::OpenVSwitch& root, const DesiredEnv& env) {
  BridgeConfig config;
  config.row = row.uuid();
  config.name = row.name();
  config.type = env.datapath_type(row.datapath_type());
  config.connections = connections_config(row, root, env);
  config.local_addresses = local_addresses(row);
  config.ports = ports_of(row, !config.connections.controllers.empty());
  config.hwaddr = hwaddr_of(row);
  auto other = row.other_config();
  if (auto id = other.get("datapath-id")) config.datapath_id = parse_datapath_id(*id);
  config.dp_desc = other.get_or("dp-desc", "");
  config.dp_sn = other.get_or("dp-sn", "");
  int aging = other.get_int("mac-aging-time", 300);
  config.mac_aging = Seconds(std::clamp(aging == 0 ? 300 : aging, 15, 3600));
  int size = other.get_int("mac-table-size", 8192);
  config.mac_table_size = static_cast<size_t>(std::clamp(size == 0 ? 8192 : size, 10, 1000000));
  config.flood_vlans = vlan_set(row.flood_vlans());
  config.forward_bpdu = other.get_bool("forward-bpdu", false);
  for (auto [number, table] : row.flow_tables())
    if (number >= 0 && number < 254) config.flow_tables.emplace(static_cast<uint8_t>(number), flow_table_config(table));
  return config;
}

ofproto::Limits limits_of(const idl::StringMap& other) {
  ofproto::Limits limits;
  limits.flow_limit = other.get_uint("flow-limit", 200000);
  limits.max_idle = Millis(other.get_uint("max-idle", 10000));
  unsigned max_revalidator = other.get_uint("max-revalidator", 500);
  if (max_revalidator >= 100) limits.max_revalidator = Millis(max_revalidator);
  limits.min_revalidate_pps = other.get_uint("min-revalidate-pps", 5);
  int vlan_limit = other.get_int("vlan-limit", 1);
  limits.vlan_limit = vlan_limit <= 0 ? 0 : static_cast<uint32_t>(vlan_limit);
  limits.handlers = static_cast<unsigned>(std::max(other.get_int("n-handler-threads", 0), 0));
  limits.revalidators = static_cast<unsigned>(std::max(other.get_int("n-revalidator-threads", 0), 0));
  int bundle_idle = other.get_int("bundle-idle-timeout", 0);
  if (bundle_idle > 0) limits.bundle_idle_timeout = Seconds(bundle_idle);
  return limits;
}

}  // namespace

SystemConfig desired(idl::Replica& replica, const DesiredEnv& env) {
  SystemConfig config;
  vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(replica);
  if (!root) return config;
  auto other = root.other_config();
  config.limits = limits_of(other);
  for (auto [key, value] : other) config.datapath_config.emplace(key, value);
  config.flow_restore_wait = other.get_bool("flow-restore-wait", false);
  config.stats_interval = Millis(std::max(other.get_int("stats-update-interval", 5000), 5000));
  std::set<std::string_view> names;
  for (const vswitch::Bridge& bridge : root.bridges()) {
    if (bridge.name().find_first_of("/\\") != std::string_view::npos) {
      LOG_WARN_RL(1, 5, "ignoring bridge with invalid name \"{}\"", bridge.name());
    } else if (!names.insert(bridge.name()).second) {
      LOG_WARN_RL(1, 5, "bridge {} specified twice", bridge.name());
    } else {
      config.bridges.push_back(bridge_config(bridge, root, env));
    }
  }
  std::ranges::sort(config.bridges, {}, &BridgeConfig::name);
  return config;
}

std::optional<uint64_t> parse_datapath_id(std::string_view text) {
  std::optional<uint64_t> id;
  if (text.starts_with("0x") || text.starts_with("0X")) {
    text.remove_prefix(2);
    if (text.size() <= 16) id = parse_u64(text, 16);
  } else if (text.size() == 16) {
    id = parse_u64(text, 16);
  }
  return id == 0 ? std::nullopt : id;
}

bool is_reserved_name(std::string_view name) {
  static constexpr std::string_view kTunnels[] = {"genev_sys", "gre_sys", "vxlan_sys", "erspan_sys", "ip6erspan_sys",
                                                  "ip6gre_sys", "gtpu_sys", "udp_sys", "srv6_sys"};
  static constexpr std::string_view kDatapaths[] = {"ovs-system", "ovs-netdev", "ovs-dummy"};
  return std::ranges::any_of(kTunnels, [&](std::string_view prefix) { return name.starts_with(prefix); }) ||
         std::ranges::find(kDatapaths, name) != std::end(kDatapaths);
}

}  // namespace ovs::vswitchd
