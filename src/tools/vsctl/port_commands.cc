// list-ports add-port add-bond del-port port-to-br, add-bond-iface del-bond-iface list-ifaces iface-to-br.
// Spec: ovs-vsctl(8) "Port Commands"; reference sheet "ovsdb-tools" 6.4. Ref: observed, ovs-vsctl 3.1.
#include "tools/vsctl/commands.h"
#include "tools/vsctl/model.h"

namespace ovs::tools {

namespace {

using vswitch::Interface;
using vswitch::Port;

struct NewPort {
  const std::string& bridge;
  const std::string& name;
  std::span<const std::string> interfaces;
  std::span<const std::string> settings;
  std::string_view command;  ///< "add-port BR P", for messages
  bool may_exist = false, fake_interface = false;
};

std::string joined(std::vector<std::string> names) {
  std::ranges::sort(names);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Result<void> check_existing(const PortModel& port, const NewPort& wanted) {
  if (port.bridge->name != wanted.bridge)
    return fail(fmt::format("\"--may-exist {}\" but {} is actually attached to bridge {}", wanted.command, port.name,
                            port.bridge->name));
  std::vector<std::string> have, want(wanted.interfaces.begin(), wanted.interfaces.end());
  for (const InterfaceModel* interface : port.interfaces) have.push_back(interface->name);
  std::ranges::sort(have);
  std::ranges::sort(want);
  if (have != want)
    return fail(fmt::format("\"--may-exist {}\" but {} actually has interface(s) {}", wanted.command, port.name, joined(have)));
  return {};
}

Result<void> check_interface_free(const Model& model, const std::string& name) {
  return model.check_free(name, fmt::format("cannot create an interface named {}", name));
}

Result<void> add_port(CtlContext& c, const NewPort& wanted) {
  if (wanted.name.empty()) return fail("port name must not be empty string");
  Model& model = model_of(c);
  if (wanted.may_exist) {
    if (const PortModel* port = model.find_port(wanted.name)) return check_existing(*port, wanted);
  }
  TRY(model.check_free(wanted.name, fmt::format("cannot create a port named {}", wanted.name)));
  for (const std::string& interface : wanted.interfaces) TRY(check_interface_free(model, interface));
  BridgeModel* bridge = TRY(model.bridge(wanted.bridge));
  std::vector<Interface> rows;
  for (const std::string& name : wanted.interfaces) {
    rows.push_back(idl::insert<Interface>(c.transaction(), c.replica()));
    rows.back().set_name(name);
    model.new_interfaces.push_back(name);
  }
  Port port = idl::insert<Port>(c.transaction(), c.replica());
  port.set_name(wanted.name);
  port.set_interfaces(rows);
  port.set_bond_fake_iface(wanted.fake_interface);
  if (bridge->is_fake()) port.set_tag(bridge->vlan);
  for (const std::string& setting : wanted.settings) TRY(apply_setting(c, port.row(), setting));
  bridge->row.verify_name();  // still there
  bridge->row.add_ports(port);
  PortModel& made = model.add_port(*bridge, port);
  for (Interface row : rows) model.add_interface(made, row);
  return {};
}

Result<void> prepare_settings(CtlContext& c, size_t first) {
  need_model(c);
  const ovsdb::TableSchema& table = *c.schema().find("Port");
  c.interest().column("Port", "bond_fake_iface", idl::kReadWrite);
  for (const std::string& setting : c.args_from(first))
    if (!need_setting(c, table, setting, false)) break;  // the command itself will complain, after it has checked the names
  return {};
}

Result<void> prepare_add_port(CtlContext& c) { return prepare_settings(c, 2); }

Result<void> run_add_port(CtlContext& c) {
  std::string command = fmt::format("add-port {} {}", c.arg(0), c.arg(1));
  return add_port(c, {.bridge = c.arg(0), .name = c.arg(1), .interfaces = std::span(&c.arg(1), 1), .settings = c.args_from(2),
                      .command = command, .may_exist = c.has("--may-exist")});
}

/// Arguments from the first one with "=" on are settings.
size_t first_setting(const CtlContext& c) {
  size_t at = 2;
  while (at < c.call.args.size() && !c.arg(at).contains('=')) ++at;
  return at;
}

Result<void> prepare_add_bond(CtlContext& c) {
  size_t settings = first_setting(c);
  if (settings < 4)
    return fail(fmt::format("add-bond requires at least 2 interfaces, but only {} were specified", settings - 2));
  return prepare_settings(c, settings);
}

Result<void> run_add_bond(CtlContext& c) {
  size_t settings = first_setting(c);
  auto interfaces = c.args_from(2).first(settings - 2);
  std::string command = fmt::format("add-bond {} {}", c.arg(0), c.arg(1));
  for (const std::string& name : interfaces) command += " " + name;
  return add_port(c, {.bridge = c.arg(0), .name = c.arg(1), .interfaces = interfaces, .settings = c.args_from(settings),
                      .command = command, .may_exist = c.has("--may-exist"), .fake_interface = c.has("--fake-iface")});
}

// del-port

/// The port that "del-port" means; nullptr if there is none and that is all right.
Result<PortModel*> port_to_delete(CtlContext& c, Model& model, const std::string& target) {
  bool with_interface = c.has("--with-iface"), must_exist = !c.has("--if-exists");
  PortModel* port = model.find_port(target);
  if (!port && with_interface)
    if (InterfaceModel* interface = model.find_interface(target)) port = interface->port;
  if (!port && must_exist) {
    if (model.find_bridge(target))
      return fail(fmt::format("cannot delete port {} because it is the local port for bridge {} (deleting this port requires deleting "
                              "the entire bridge)", target, target));
    return fail(fmt::format("no port{} named {}", with_interface ? " or interface" : "", target));
  }
  return port;
}

Result<void> del_port(CtlContext& c) {
  Model& model = model_of(c);
  const std::string& target = c.call.args.back();
  PortModel* port = TRY(port_to_delete(c, model, target));
  if (!port) return {};
  if (c.call.args.size() == 2) {
    BridgeModel* bridge = TRY(model.bridge(c.arg(0)));
    if (port->bridge != bridge) {
      if (port->bridge->parent == bridge)
        return fail(fmt::format("bridge {} does not have a port {} (although its child bridge {} does)", c.arg(0), target,
                                port->bridge->name));
      return fail(fmt::format("bridge {} does not have a port {}", c.arg(0), target));
    }
  }
  model.remove_port(*port);
  return {};
}

Result<void> list_ports(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  std::vector<std::string> names;
  for (const PortModel* port : bridge->ports) names.push_back(port->name);
  std::ranges::sort(names);
  for (const std::string& name : names) c.print_line(name);
  return {};
}

Result<void> port_to_br(CtlContext& c) {
  const PortModel* port = TRY(model_of(c).port(c.arg(0)));
  c.print_line(port->bridge->name);
  return {};
}

// Interfaces

Result<void> add_bond_iface(CtlContext& c) {
  Model& model = model_of(c);
  PortModel* port = TRY(model.port(c.arg(0)));
  const std::string& name = c.arg(1);
  if (c.has("--may-exist")) {
    if (const InterfaceModel* interface = model.find_interface(name)) {
      if (interface->port == port) return {};
      return fail(fmt::format("\"--may-exist add-bond-iface {} {}\" but {} is actually attached to port {}", port->name, name, name,
                              interface->port->name));
    }
  }
  TRY(check_interface_free(model, name));
  Interface row = idl::insert<Interface>(c.transaction(), c.replica());
  row.set_name(name);
  port->row.add_interfaces(row);
  model.add_interface(*port, row);
  model.new_interfaces.push_back(name);
  return {};
}

Result<void> del_bond_iface(CtlContext& c) {
  Model& model = model_of(c);
  const std::string& name = c.call.args.back();
  if (c.has("--if-exists") && !model.find_interface(name)) return {};
  InterfaceModel* interface = TRY(model.interface(name));
  PortModel* port = interface->port;
  if (c.call.args.size() == 2) {
    PortModel* named = TRY(model.port(c.arg(0)));
    if (named != port) return fail(fmt::format("port {} does not have an interface {}", named->name, name));
  }
  if (port->interfaces.size() == 1) return fail(fmt::format("cannot delete last interface from port {}", port->name));
  port->row.verify_interfaces();
  port->row.remove_interfaces(interface->row);
  model.remove_interface(*interface);
  return {};
}

Result<void> list_ifaces(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  std::vector<std::string> names;
  for (const PortModel* port : bridge->ports)
    for (const InterfaceModel* interface : port->interfaces) names.push_back(interface->name);
  std::ranges::sort(names);
  for (const std::string& name : names) c.print_line(name);
  return {};
}

Result<void> iface_to_br(CtlContext& c) {
  const InterfaceModel* interface = TRY(model_of(c).interface(c.arg(0)));
  c.print_line(interface->port->bridge->name);
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"list-ports", 1, 1, "!BRIDGE", "", false, prepare_model, list_ports},
    {"add-port", 2, kManyArgs, "!BRIDGE !NEW-PORT *COLUMN?:KEY=VALUE", "--may-exist", true, prepare_add_port, run_add_port},
    {"add-bond", 4, kManyArgs, "!BRIDGE !BOND +IFACE *COLUMN?:KEY=VALUE", "--may-exist,--fake-iface", true, prepare_add_bond, run_add_bond},
    {"del-port", 1, 2, "?BRIDGE !PORT|IFACE", "--if-exists,--with-iface", true, prepare_model, del_port},
    {"port-to-br", 1, 1, "!PORT", "", false, prepare_model, port_to_br},
    {"add-bond-iface", 2, 2, "!BOND !IFACE", "--may-exist", true, prepare_model, add_bond_iface},
    {"del-bond-iface", 1, 2, "?BOND !IFACE", "--if-exists", true, prepare_model, del_bond_iface},
    {"list-ifaces", 1, 1, "!BRIDGE", "", false, prepare_model, list_ifaces},
    {"iface-to-br", 1, 1, "!IFACE", "", false, prepare_model, iface_to_br},
};

}  // namespace

std::span<const CtlCommand> port_commands() { return kCommands; }

}  // namespace ovs::tools
