// Spec: sheet "vswitchd" 4, 10.
#include "vswitchd/engine.h"

#include "base/log.h"
#include "ofproto/backer.h"
#include "vswitchd/local_address.h"

OVS_LOG_MODULE(bridge);

namespace ovs::vswitchd {

namespace {

/// False if somebody took the port out behind our back (dpctl/del-if).
bool is_in_datapath(const ofproto::Bridge& bridge, OfPort number) {
  const ofproto::OfPortEntry* port = bridge.port(number);
  return port && (!port->odp || bridge.backer().datapath().port_by_number(*port->odp).has_value());
}

}  // namespace

Engine::~Engine() { clear(); }

Actual Engine::actual() const {
  Actual actual;
  for (const auto& [name, state] : bridges_) {
    ActualBridge& bridge = actual[name];
    bridge.type = state.type;
    for (const auto& [interface_name, interface] : state.interfaces) {
      ActualInterface& there = bridge.interfaces[interface_name];
      there.type = interface.config.type;
      there.options = interface.config.options;
      there.number = static_cast<uint16_t>(interface.number.value);
      there.requested = interface.config.ofport_request;
      bool device_gone = interface.ifindex != 0 && interface.device->status().ifindex != interface.ifindex;
      there.gone = device_gone || !is_in_datapath(*state.bridge, interface.number);
    }
  }
  return actual;
}

void Engine::apply(const SystemConfig& desired) {
  env_.ofproto.set_limits(desired.limits);
  env_.ofproto.set_datapath_config(desired.datapath_config);
  errors_.clear();
  for (const Step& step : plan(actual(), desired)) run(step);
  results_.clear();
  for (const BridgeConfig& config : desired.bridges) {
    auto it = bridges_.find(config.name);
    if (it != bridges_.end()) settle_bridge(it->second, config, desired.flow_restore_wait);
    collect_results(config);
  }
}

void Engine::run(const Step& step) {
  if (auto* s = std::get_if<DestroyBridge>(&step)) return destroy_bridge(s->bridge);
  if (auto* s = std::get_if<CreateBridge>(&step)) return create_bridge(*s);
  if (auto* s = std::get_if<RemoveInterface>(&step)) return remove_interface(s->bridge, s->interface);
  auto with_bridge = [this](const std::string& name, auto&& act) {
    auto it = bridges_.find(name);
    if (it != bridges_.end()) act(it->second);  // a bridge that could not be made has no interfaces either
  };
  if (auto* s = std::get_if<AddInterface>(&step)) return with_bridge(s->bridge, [&](BridgeState& b) { add_interface(b, *s->config); });
  if (auto* s = std::get_if<ReconfigureInterface>(&step))
    return with_bridge(s->bridge, [&](BridgeState& b) { reconfigure_interface(b, *s->config); });
}

void Engine::destroy_bridge(const std::string& name) {
  auto it = bridges_.find(name);
  if (it == bridges_.end()) return;
  while (!it->second.interfaces.empty()) remove_interface(name, std::string(it->second.interfaces.begin()->first));
  env_.ofproto.destroy_bridge(*it->second.bridge);
  bridges_.erase(it);
}

void Engine::create_bridge(const CreateBridge& step) {
  auto bridge = env_.ofproto.create_bridge(step.bridge, step.type);
  if (!bridge) {
    LOG_ERR("failed to create bridge {}: {}", step.bridge, bridge.error().text);
    return;
  }
  BridgeState state;
  state.bridge = *bridge;
  state.type = step.type;
  bridges_.emplace(step.bridge, std::move(state));
}

void Engine::remove_interface(const std::string& bridge, const std::string& name) {
  auto it = bridges_.find(bridge);
  if (it == bridges_.end()) return;
  auto interface = it->second.interfaces.find(name);
  if (interface == it->second.interfaces.end()) return;
  (void)it->second.bridge->remove_port(interface->second.number);
  LOG_INFO("bridge {}: deleted interface {} on port {}", bridge, name, interface->second.number.value);
  it->second.interfaces.erase(interface);
}

// ---- one interface ----

void Engine::add_interface(BridgeState& state, const InterfaceConfig& config) {
  auto interface = make_interface(state, config);
  if (!interface) {
    errors_[{state.bridge->name(), config.name}] = interface.error().text;
    return;
  }
  LOG_INFO("bridge {}: added interface {} on port {}", state.bridge->name(), config.name, interface->number.value);
  state.interfaces.emplace(config.name, std::move(*interface));
}

Result<Interface> Engine::make_interface(BridgeState& state, const InterfaceConfig& config) {
  std::string type = config.type == "internal" ? env_.internal_type(state.type) : config.type;
  auto device = netdev::open_port(config.name, type, env_.ports);
  if (!device) {
    LOG_WARN_RL(1, 5, "{}", device.error().text);   // "could not open network device NAME (...)"
    return std::unexpected(device.error());
  }
  if (auto configured = (*device)->configure(config.options); !configured) return std::unexpected(configured.error());
  if (config.mtu_request) (void)(*device)->set_mtu(*config.mtu_request);
  Interface interface;
  interface.config = config;
  interface.device = std::move(*device);
  interface.ifindex = interface.device->status().ifindex;
  auto number = state.bridge->add_port({interface.device.get(), config.preferred()});
  if (!number) {
    std::string text = fmt::format("could not add network device {} to ofproto ({})", config.name, number.error().text);
    LOG_WARN_RL(1, 5, "{}", text);
    return fail(text, number.error().code);
  }
  interface.number = *number;
  return interface;
}

void Engine::reconfigure_interface(BridgeState& state, const InterfaceConfig& config) {
  auto it = state.interfaces.find(config.name);
  if (it == state.interfaces.end()) return;
  if (it->second.device->configure(config.options)) {
    it->second.config.options = config.options;
    state.bridge->refresh_port(it->second.number);
    return;
  }
  InterfaceConfig again = config;
  if (!again.ofport_request) again.ofport_hint = static_cast<uint16_t>(it->second.number.value);
  remove_interface(std::string(state.bridge->name()), config.name);
  add_interface(state, again);
}

// ---- settings of a bridge ----

void Engine::settle_bridge(BridgeState& state, const BridgeConfig& config, bool flow_restore_wait) {
  state.row = config.row;
  for (const PortConfig& port : config.ports) {
    for (const InterfaceConfig& wanted : port.interfaces) {
      auto it = state.interfaces.find(wanted.name);
      if (it == state.interfaces.end()) continue;
      Interface& interface = it->second;
      if (wanted.mtu_request && wanted.mtu_request != interface.config.mtu_request) (void)interface.device->set_mtu(*wanted.mtu_request);
      bool polices = wanted.policing_rate_kbit != interface.config.policing_rate_kbit ||
                     wanted.policing_burst_kbit != interface.config.policing_burst_kbit;
      if (polices) (void)interface.device->set_policing(wanted.policing_rate_kbit, wanted.policing_burst_kbit);
      interface.config = wanted;
    }
  }
  set_bundles(state, config);
  set_addresses(state, config);
  set_mtus(state);
  ofproto::Bridge& bridge = *state.bridge;
  bridge.set_descriptions(config.dp_desc, config.dp_sn);
  bridge.set_mac_table(config.mac_aging, config.mac_table_size);
  bridge.set_flood_vlans(config.flood_vlans);
  bridge.set_forward_bpdu(config.forward_bpdu);
  for (unsigned table = 0; table < 254; ++table) {
    auto it = config.flow_tables.find(static_cast<uint8_t>(table));
    bridge.set_flow_table(static_cast<uint8_t>(table), it == config.flow_tables.end() ? ofproto::FlowTableConfig{} : it->second);
  }
  ofproto::ConnectionsConfig connections = config.connections;
  if (flow_restore_wait) connections.controllers.clear();
  bridge.set_connections(connections);
}

void Engine::set_bundles(BridgeState& state, const BridgeConfig& config) {
  std::set<std::string, std::less<>> wanted;
  for (const PortConfig& port : config.ports) {
    ofproto::BundleConfig bundle = port.bundle;
    for (const InterfaceConfig& interface : port.interfaces) {
      auto it = state.interfaces.find(interface.name);
      if (it != state.interfaces.end()) bundle.members.push_back(it->second.number);
    }
    if (bundle.members.empty()) continue;
    wanted.insert(port.name);
    state.bridge->set_bundle(bundle);
  }
  for (const std::string& name : state.bundles)
    if (!wanted.contains(name)) state.bridge->remove_bundle(name);
  state.bundles = std::move(wanted);
}

void Engine::set_addresses(BridgeState& state, const BridgeConfig& config) {
  state.mac = config.hwaddr ? *config.hwaddr : choose_bridge_mac(state, config);
  auto local = state.interfaces.find(config.name);
  if (local != state.interfaces.end() && local->second.device->status().mac != state.mac) {
    if (auto set = local->second.device->set_mac(state.mac); !set)
      LOG_ERR_RL(1, 5, "bridge {}: failed to set bridge Ethernet address: {}", config.name, set.error().text);
  }
  uint64_t id = config.datapath_id.value_or(state.mac.as_u64());
  if (id != state.bridge->datapath_id()) LOG_INFO("bridge {}: using datapath ID {:016x}", config.name, id);
  state.bridge->set_datapath_id(id);
  if (local != state.interfaces.end()) apply_local_addresses(config);
  for (auto& [name, interface] : state.interfaces) {
    if (!interface.config.mac || interface.config.type != "internal" || name == config.name) continue;
    packet::Mac mac = *interface.config.mac;
    if (mac == interface.device->status().mac) continue;
    if (mac.is_multicast()) LOG_ERR("interface {}: cannot set MAC to multicast address", name);
    else if (mac.is_zero()) LOG_ERR("interface {}: cannot set MAC to all zero address", name);
    else if (auto set = interface.device->set_mac(mac); !set) LOG_ERR("interface {}: setting MAC failed ({})", name, set.error().text);
  }
}

/// Internal ports whose MTU nobody asked for follow the lowest of the other ports.
void Engine::set_mtus(BridgeState& state) {
  uint32_t lowest = 0;
  auto follows = [](const Interface& i) { return !i.config.mtu_request && (i.config.type == "internal" || i.config.type == "patch"); };
  for (const auto& [name, interface] : state.interfaces) {
    uint32_t mtu = interface.device->status().mtu_bytes;
    if (!follows(interface) && mtu != 0 && (lowest == 0 || mtu < lowest)) lowest = mtu;
  }
  if (lowest == 0) lowest = 1500;
  for (const auto& [name, interface] : state.interfaces) {
    uint32_t mtu = interface.device->status().mtu_bytes;
    if (follows(interface) && interface.config.type == "internal" && mtu != 0 && mtu != lowest) (void)interface.device->set_mtu(lowest);
  }
}

void Engine::collect_results(const BridgeConfig& config) {
  auto state = bridges_.find(config.name);
  for (const PortConfig& port : config.ports) {
    for (const InterfaceConfig& wanted : port.interfaces) {
      if (wanted.row.is_zero()) continue;
      InterfaceResult result;
      if (state != bridges_.end()) {
        auto it = state->second.interfaces.find(wanted.name);
        if (it != state->second.interfaces.end()) result = {static_cast<int>(it->second.number.value), "", &it->second};
      }
      if (!result.interface) {
        auto error = errors_.find({config.name, wanted.name});
        if (error != errors_.end()) result.error = error->second;
      }
      results_[wanted.row] = result;
    }
  }
}

// ---- bridge address ----

namespace {

/// Addresses that switches and bridges use among themselves and that no bridge may take.
bool is_reserved(packet::Mac mac) {
  static constexpr uint64_t kReserved[] = {0x00e02b000000, 0x00e02b000004, 0x00e02b000006, 0x01000c000000,
                                           0x01000ccccccc, 0x01000ccccccd, 0x01000ccdcdcd};
  uint64_t value = mac.as_u64();
  return mac.is_reserved() || (value & ~7ull) == 0x01000cccccc0 || std::ranges::find(kReserved, value) != std::end(kReserved);
}

std::optional<packet::Mac> contribution(const BridgeState& state, const PortConfig& port) {
  if (port.mac) return port.mac;
  for (const InterfaceConfig& interface : port.interfaces) {  // alphabetically first
    auto it = state.interfaces.find(interface.name);
    if (it != state.interfaces.end()) return it->second.device->status().mac;
  }
  return std::nullopt;
}

}  // namespace

packet::Mac choose_bridge_mac(const BridgeState& state, const BridgeConfig& config) {
  std::optional<packet::Mac> lowest;
  for (const PortConfig& port : config.ports) {
    if (port.name == config.name) continue;
    auto mac = contribution(state, port);
    if (!mac || mac->is_zero() || mac->is_multicast() || (mac->bytes[0] & 2) || is_reserved(*mac)) continue;
    if (!lowest || *mac < *lowest) lowest = mac;
  }
  return lowest.value_or(mac_from_uuid(config.row));
}

packet::Mac mac_from_uuid(const Uuid& row) {
  packet::Mac mac;
  std::memcpy(mac.bytes.data(), row.parts.data(), 6);  // words in little-endian order, as the reference has them there
  mac.bytes[0] = static_cast<uint8_t>((mac.bytes[0] & ~1) | 2);
  return mac;
}

}  // namespace ovs::vswitchd
