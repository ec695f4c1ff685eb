// Spec: reference sheet "ovsdb-tools" 6.2 (warnings), 6.3 (fake bridges).
#include "tools/vsctl/model.h"

#include "base/log.h"

OVS_LOG_MODULE(vsctl);

namespace ovs::tools {

using vswitch::Bridge;
using vswitch::Interface;
using vswitch::OpenVSwitch;
using vswitch::Port;

Model::Model(idl::Replica& replica) : replica_(replica) {}

void Model::rebuild() {
  stale_ = false;
  bridges_.clear();
  ports_.clear();
  interfaces_.clear();
  ovs_ = idl::first<OpenVSwitch>(replica_);
  if (!ovs_) return;
  for (Bridge row : ovs_.bridges()) {
    if (bridges_.contains(row.name())) {
      LOG_WARN("{}: database contains duplicate bridge name", row.name());
      continue;
    }
    add_bridge(std::string(row.name()), row, nullptr, 0);
  }
  for (Bridge row : ovs_.bridges()) fill_bridge(row);
}

namespace {
bool is_vlan_bridge(const Port& port) {
  return port.fake_bridge() && port.tag() && *port.tag() >= 0 && *port.tag() <= 4095;
}
}  // namespace

/// First the fake bridges, which own ports; then the ports.
void Model::fill_bridge(Bridge row) {
  BridgeModel& real = *bridges_.find(row.name())->second;
  if (real.row != row) return;
  auto ports = row.ports();
  for (Port port : ports)
    if (is_vlan_bridge(port) && !bridges_.contains(port.name())) add_bridge(std::string(port.name()), row, &real, *port.tag());
  for (Port port : ports) fill_port(real, port);
}

void Model::fill_port(BridgeModel& real, Port port) {
  std::string_view name = port.name();
  if (PortModel* known = find_port(name)) {
    if (known->row == port)
      LOG_WARN("{}: port is in multiple bridges ({} and {})", name, real.name, known->bridge->name);
    else
      LOG_AT(LogLevel::err, "{}: database contains duplicate port name", name);
    return;
  }
  if (is_vlan_bridge(port)) {
    BridgeModel* bridge = find_bridge(name);
    if (bridge && bridge->parent == &real) return;  // its local port
  }
  if (name == real.name) return;
  BridgeModel* owner = &real;
  for (BridgeModel* child : real.children)
    if (port.tag() == child->vlan) owner = child;
  PortModel& model = add_port(*owner, port);
  for (Interface interface : port.interfaces()) {
    if (InterfaceModel* known = find_interface(interface.name())) {
      if (known->row == interface)
        LOG_WARN("{}: interface is in multiple ports ({} and {})", interface.name(), name, known->port->name);
      else
        LOG_AT(LogLevel::err, "{}: database contains duplicate interface name", interface.name());
      continue;
    }
    add_interface(model, interface);
  }
}

// Look-up

namespace {
auto* find_in(const auto& map, std::string_view name) {
  auto at = map.find(name);
  return at == map.end() ? nullptr : at->second.get();
}
}  // namespace

BridgeModel* Model::find_bridge(std::string_view name) const { return find_in(bridges_, name); }
PortModel* Model::find_port(std::string_view name) const { return find_in(ports_, name); }
InterfaceModel* Model::find_interface(std::string_view name) const { return find_in(interfaces_, name); }

Result<BridgeModel*> Model::bridge(std::string_view name) const {
  BridgeModel* found = find_bridge(name);
  if (!found) return fail(fmt::format("no bridge named {}", name));
  return found;
}

Result<BridgeModel*> Model::real_bridge(std::string_view name) const {
  BridgeModel* found = TRY(bridge(name));
  if (found->is_fake()) return fail(fmt::format("{} is a fake bridge", name));
  return found;
}

Result<PortModel*> Model::port(std::string_view name) const {
  PortModel* found = find_port(name);
  if (!found) return fail(fmt::format("no port named {}", name));
  return found;
}

Result<InterfaceModel*> Model::interface(std::string_view name) const {
  InterfaceModel* found = find_interface(name);
  if (!found) return fail(fmt::format("no interface named {}", name));
  return found;
}

Result<void> Model::check_free(std::string_view name, std::string_view what) const {
  if (find_bridge(name)) return fail(fmt::format("{} because a bridge named {} already exists", what, name));
  if (PortModel* port = find_port(name))
    return fail(fmt::format("{} because a port named {} already exists on bridge {}", what, name, port->bridge->name));
  if (InterfaceModel* interface = find_interface(name))
    return fail(fmt::format("{} because an interface named {} already exists on bridge {}", what, name,
                            interface->port->bridge->name));
  return {};
}

// Changes

BridgeModel& Model::add_bridge(std::string name, Bridge row, BridgeModel* parent, int64_t vlan) {
  auto bridge = std::make_unique<BridgeModel>();
  bridge->name = name;
  bridge->row = row;
  bridge->parent = parent;
  bridge->vlan = vlan;
  if (parent) parent->children.push_back(bridge.get());
  return *(bridges_[name] = std::move(bridge));
}

PortModel& Model::add_port(BridgeModel& bridge, Port row) {
  auto port = std::make_unique<PortModel>();
  port->name = row.name();
  port->row = row;
  port->bridge = &bridge;
  bridge.ports.push_back(port.get());
  return *(ports_[port->name] = std::move(port));
}

InterfaceModel& Model::add_interface(PortModel& port, Interface row) {
  auto interface = std::make_unique<InterfaceModel>();
  interface->name = row.name();
  interface->row = row;
  interface->port = &port;
  port.interfaces.push_back(interface.get());
  return *(interfaces_[interface->name] = std::move(interface));
}

void Model::remove_interface(InterfaceModel& interface) {
  std::erase(interface.port->interfaces, &interface);
  interface.row.destroy();
  interfaces_.erase(interfaces_.find(interface.name));
}

void Model::remove_port(PortModel& port) {
  while (!port.interfaces.empty()) remove_interface(*port.interfaces.back());
  std::erase(port.bridge->ports, &port);
  port.bridge->row.remove_ports(port.row);
  port.row.destroy();
  ports_.erase(ports_.find(port.name));
}

void Model::remove_bridge(BridgeModel& bridge) {
  while (!bridge.children.empty()) remove_bridge(*bridge.children.back());
  while (!bridge.ports.empty()) remove_port(*bridge.ports.back());
  for (Port port : bridge.row.ports()) {
    if (port.name() != bridge.name) continue;
    for (Interface interface : port.interfaces()) interface.destroy();
    bridge.row.remove_ports(port);
    port.destroy();
  }
  if (bridge.parent) {
    std::erase(bridge.parent->children, &bridge);
  } else {
    for (auto set : idl::all<vswitch::FlowSampleCollectorSet>(replica_))
      if (set.bridge() == bridge.row) set.destroy();
    ovs_.remove_bridges(bridge.row);
    bridge.row.destroy();
  }
  bridges_.erase(bridges_.find(bridge.name));
}

// Access

Model& model_of(CtlContext& c) {
  if (!std::any_cast<std::shared_ptr<Model>>(c.shared)) *c.shared = std::make_shared<Model>(c.replica());
  Model& model = **std::any_cast<std::shared_ptr<Model>>(c.shared);
  model.refresh();
  return model;
}

bool may_change_model(const ovsdb::DatabaseSchema& schema, const CtlCall& call) {
  constexpr std::pair<std::string_view, std::string_view> kColumns[] = {
      {"Open_vSwitch", "bridges"}, {"Bridge", "ports"}, {"Port", "interfaces"}, {"Port", "tag"}, {"Port", "fake_bridge"}};
  auto table = find_table(schema, call.args[0]);
  if (!table || call.command->name == "destroy") return true;
  if (call.command->name == "create") return false;  // a row counts once something refers to it
  for (const std::string& word : std::span(call.args).subspan(2)) {
    std::string_view name = std::string_view(word).substr(0, word.find_first_of(":="));
    auto column = find_column(**table, name);
    for (auto [t, c] : kColumns)
      if ((*table)->name == t && (!column || (*column)->name == c)) return true;
    if (call.command->name == "add" || call.command->name == "remove") break;  // one column only
  }
  return false;
}

void need_model(CtlContext& c) {
  auto need = [&]<class R>(std::initializer_list<size_t> columns, R*) {
    for (size_t column : columns)
      c.interest().column(c.schema().tables[R::kTable], column, idl::kReadWrite);
  };
  need({OpenVSwitch::kBridges}, static_cast<OpenVSwitch*>(nullptr));
  need({Bridge::kName, Bridge::kController, Bridge::kFailMode, Bridge::kPorts}, static_cast<Bridge*>(nullptr));
  need({Port::kName, Port::kFakeBridge, Port::kTag, Port::kInterfaces}, static_cast<Port*>(nullptr));
  need({Interface::kName}, static_cast<Interface*>(nullptr));
}

Result<void> prepare_model(CtlContext& c) {
  need_model(c);
  return {};
}

}  // namespace ovs::tools
