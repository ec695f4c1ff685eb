// add-br del-br list-br br-exists br-to-vlan br-to-parent br-set-external-id br-get-external-id.
// Spec: ovs-vsctl(8) "Bridge Commands"; reference sheet "ovsdb-tools" 6.4. Ref: observed, ovs-vsctl 3.1.
#include "base/strings.h"
#include "tools/vsctl/commands.h"
#include "tools/vsctl/model.h"

namespace ovs::tools {

namespace {

using vswitch::Bridge;
using vswitch::Interface;
using vswitch::Port;

/// A port with one interface, both of that name.
Port insert_local_port(CtlContext& c, const std::string& name) {
  Interface interface = idl::insert<Interface>(c.transaction(), c.replica());
  interface.set_name(name);
  interface.set_type("internal");
  Port port = idl::insert<Port>(c.transaction(), c.replica());
  port.set_name(name);
  port.set_interfaces(std::vector{interface});
  return port;
}

/// Is the existing bridge what "add-br" asks for?
Result<void> check_existing(const BridgeModel& bridge, const std::string& parent, int64_t vlan) {
  const std::string& name = bridge.name;
  if (parent.empty()) {
    if (bridge.is_fake())
      return fail(fmt::format("\"--may-exist add-br {}\" but {} is a VLAN bridge for VLAN {}", name, name, bridge.vlan));
    return {};
  }
  std::string given = fmt::format("\"--may-exist add-br {} {} {}\" but {}", name, parent, vlan, name);
  if (!bridge.is_fake()) return fail(fmt::format("{} is not a VLAN bridge", given));
  if (bridge.parent->name != parent) return fail(fmt::format("{} has the wrong parent {}", given, bridge.parent->name));
  if (bridge.vlan != vlan) return fail(fmt::format("{} is a VLAN bridge for the wrong VLAN {}", given, bridge.vlan));
  return {};
}

void add_real_bridge(CtlContext& c, Model& model, const std::string& name) {
  Bridge row = idl::insert<Bridge>(c.transaction(), c.replica());
  row.set_name(name);
  row.set_ports(std::vector{insert_local_port(c, name)});
  model.ovs().add_bridges(row);
  model.add_bridge(name, row, nullptr, 0);
}

Result<void> add_fake_bridge(CtlContext& c, Model& model, const std::string& name, const std::string& parent_name, int64_t vlan) {
  BridgeModel* parent = model.find_bridge(parent_name);
  if (parent && parent->is_fake()) return fail("cannot create bridge with fake bridge as parent");
  if (!parent) return fail(fmt::format("parent bridge {} does not exist", parent_name));
  for (const BridgeModel* child : parent->children)
    if (child->vlan == vlan)
      return fail(fmt::format("bridge {} already has a child VLAN bridge {} on VLAN {}", parent_name, child->name, vlan));
  Port port = insert_local_port(c, name);
  port.set_fake_bridge(true);
  port.set_tag(vlan);
  parent->row.add_ports(port);
  model.add_bridge(name, parent->row, parent, vlan);
  // Ports of that VLAN belong to the new bridge from now on.
  model.forget();
  return {};
}

Result<void> add_br(CtlContext& c) {
  const std::string& name = c.arg(0);
  if (name.empty()) return fail("bridge name must not be empty string");
  std::string parent;
  int64_t vlan = 0;
  if (c.call.args.size() == 3) {
    parent = c.arg(1);
    vlan = std::atoi(c.arg(2).c_str());
    if (vlan < 0 || vlan > 4095) return fail("add-br: vlan must be between 0 and 4095");
  } else if (c.call.args.size() == 2) {
    return fail("'add-br' command takes exactly 1 or 3 arguments");
  }
  Model& model = model_of(c);
  if (c.has("--may-exist"))
    if (const BridgeModel* bridge = model.find_bridge(name)) return check_existing(*bridge, parent, vlan);
  TRY(model.check_free(name, fmt::format("cannot create a bridge named {}", name)));
  model.new_interfaces.push_back(name);
  if (!parent.empty()) return add_fake_bridge(c, model, name, parent, vlan);
  add_real_bridge(c, model, name);
  return {};
}

Result<void> prepare_del_br(CtlContext& c) {
  need_model(c);
  c.interest().column("Flow_Sample_Collector_Set", "bridge", idl::kReadWrite);
  return {};
}

Result<void> del_br(CtlContext& c) {
  Model& model = model_of(c);
  if (!model.find_bridge(c.arg(0)) && c.has("--if-exists")) return {};
  BridgeModel* bridge = TRY(model.bridge(c.arg(0)));
  model.remove_bridge(*bridge);
  return {};
}

Result<void> list_br(CtlContext& c) {
  bool real = c.has("--real"), fake = c.has("--fake");
  if (!real && !fake) real = fake = true;
  for (const auto& [name, bridge] : model_of(c).bridges())
    if (bridge->is_fake() ? fake : real) c.print_line(name);
  return {};
}

Result<void> br_exists(CtlContext& c) {
  if (model_of(c).find_bridge(c.arg(0))) return {};
  std::exit(2);  // nothing was written: the transaction dies with us
}

Result<void> br_to_vlan(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  c.print_line(fmt::format("{}", bridge->vlan));
  return {};
}

Result<void> br_to_parent(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  c.print_line(bridge->parent ? bridge->parent->name : bridge->name);
  return {};
}

// External ids of a fake bridge are kept in its port, with a prefix.

Result<void> prepare_external_id(CtlContext& c) {
  need_model(c);
  c.interest().column("Bridge", "external_ids", idl::kReadWrite);
  c.interest().column("Port", "external_ids", idl::kReadWrite);
  return {};
}

Port port_of_fake(const BridgeModel& bridge) {
  for (Port port : bridge.row.ports())
    if (port.name() == bridge.name) return port;
  return {};
}

Result<void> br_set_external_id(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  bool set = c.call.args.size() == 3;
  if (bridge->is_fake()) {
    Port port = port_of_fake(*bridge);
    std::string key = "fake-bridge-" + c.arg(1);
    if (set) port.put_external_ids(key, c.arg(2));
    else port.erase_external_ids(key);
  } else {
    if (set) bridge->row.put_external_ids(c.arg(1), c.arg(2));
    else bridge->row.erase_external_ids(c.arg(1));
  }
  return {};
}

Result<void> br_get_external_id(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  std::string_view prefix = bridge->is_fake() ? "fake-bridge-" : "";
  idl::StringMap ids = bridge->is_fake() ? port_of_fake(*bridge).external_ids() : bridge->row.external_ids();
  for (auto [key, value] : ids) {
    if (!key.starts_with(prefix)) continue;
    key.remove_prefix(prefix.size());
    if (c.call.args.size() == 1) c.print_line(fmt::format("{}={}", key, value));
    else if (key == c.arg(1)) c.print_line(value);
  }
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"add-br", 1, 3, "!NEW-BRIDGE ?PARENT ?NEW-VLAN", "--may-exist", true, prepare_model, add_br},
    {"del-br", 1, 1, "!BRIDGE", "--if-exists", true, prepare_del_br, del_br},
    {"list-br", 0, 0, "", "--real,--fake", false, prepare_model, list_br},
    {"br-exists", 1, 1, "!BRIDGE", "", false, prepare_model, br_exists},
    {"br-to-vlan", 1, 1, "!BRIDGE", "", false, prepare_model, br_to_vlan},
    {"br-to-parent", 1, 1, "!BRIDGE", "", false, prepare_model, br_to_parent},
    {"br-set-external-id", 2, 3, "!BRIDGE !KEY ?VALUE", "", true, prepare_external_id, br_set_external_id},
    {"br-get-external-id", 1, 2, "!BRIDGE ?KEY", "", false, prepare_external_id, br_get_external_id},
};

}  // namespace

std::span<const CtlCommand> bridge_commands() { return kCommands; }

}  // namespace ovs::tools
