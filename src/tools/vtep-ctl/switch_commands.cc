// Physical switches, their ports and the binding of VLANs to logical switches; managers.
// Spec: vtep-ctl(8); reference sheet "ovsdb-tools" 7. Ref: observed, vtep-ctl 3.1.
#include <cstdlib>

#include "base/log.h"
#include "stream/stream.h"
#include "tools/vtep-ctl/commands.h"

OVS_LOG_MODULE(vtep_ctl);

namespace ovs::tools {

using vtep::Global;
using vtep::LogicalSwitch;
using vtep::Manager;
using vtep::PhysicalPort;
using vtep::PhysicalSwitch;

void need_columns(CtlContext& c, std::string_view table, std::initializer_list<std::string_view> columns) {
  for (std::string_view column : columns) c.interest().column(table, column, idl::kReadWrite);
}

namespace {

Global global(CtlContext& c) { return idl::first<Global>(c.replica()); }

Result<void> prepare_switches(CtlContext& c) {
  need_columns(c, "Global", {"switches"});
  need_columns(c, "Physical_Switch", {"name", "ports"});
  need_columns(c, "Physical_Port", {"name", "vlan_bindings"});
  need_columns(c, "Logical_Switch", {"name"});
  return {};
}

Result<PhysicalSwitch> physical_switch(CtlContext& c, const std::string& name) {
  PhysicalSwitch found = find_named<PhysicalSwitch>(c, name);
  if (!found) return fail(fmt::format("no physical switch named {}", name));
  return found;
}

Result<void> add_ps(CtlContext& c) {
  const std::string& name = c.arg(0);
  if (find_named<PhysicalSwitch>(c, name)) {
    if (c.has("--may-exist")) return {};
    return fail(fmt::format("cannot create physical switch {} because it already exists", name));
  }
  auto row = idl::insert<PhysicalSwitch>(c.transaction(), c.replica());
  row.set_name(name);
  global(c).add_switches(row);
  return {};
}

Result<void> del_ps(CtlContext& c) {
  if (c.has("--if-exists") && !find_named<PhysicalSwitch>(c, c.arg(0))) return {};
  PhysicalSwitch row = TRY(physical_switch(c, c.arg(0)));
  for (PhysicalPort port : row.ports()) port.destroy();
  global(c).remove_switches(row);
  row.destroy();
  return {};
}

Result<void> list_ps(CtlContext& c) {
  print_names(c, idl::all<PhysicalSwitch>(c.replica()));
  return {};
}

Result<void> ps_exists(CtlContext& c) {
  if (!find_named<PhysicalSwitch>(c, c.arg(0))) std::exit(2);
  return {};
}

// Ports

PhysicalPort port_of(const PhysicalSwitch& ps, const std::string& name) {
  for (PhysicalPort port : ps.ports())
    if (port.name() == name) return port;
  return {};
}

/// A switch that is not there is not said to be missing: its port is.
Result<PhysicalPort> find_port(CtlContext& c, const std::string& ps_name, const std::string& name) {
  if (PhysicalSwitch ps = find_named<PhysicalSwitch>(c, ps_name))
    if (PhysicalPort port = port_of(ps, name)) return port;
  return fail(fmt::format("no port named {}", name));
}

Result<void> list_ports(CtlContext& c) {
  PhysicalSwitch ps = TRY(physical_switch(c, c.arg(0)));
  print_names(c, ps.ports());
  return {};
}

Result<void> add_port(CtlContext& c) {
  PhysicalSwitch ps = TRY(physical_switch(c, c.arg(0)));
  if (port_of(ps, c.arg(1))) {
    if (c.has("--may-exist")) return {};
    return fail(fmt::format("cannot create a port named {} on {} because a port with that name already exists", c.arg(1), c.arg(0)));
  }
  auto port = idl::insert<PhysicalPort>(c.transaction(), c.replica());
  port.set_name(c.arg(1));
  ps.add_ports(port);
  return {};
}

Result<void> del_port(CtlContext& c) {
  auto port = find_port(c, c.arg(0), c.arg(1));
  if (!port && c.has("--if-exists")) return {};
  PhysicalPort found = TRY(std::move(port));
  find_named<PhysicalSwitch>(c, c.arg(0)).remove_ports(found);
  found.destroy();
  return {};
}

// Bindings

int64_t vlan_argument(const std::string& text) { return static_cast<int64_t>(std::strtoull(text.c_str(), nullptr, 10)); }

bool is_bound(const PhysicalPort& port, int64_t vlan) {
  for (auto [key, ls] : port.vlan_bindings())
    if (key == vlan) return true;
  return false;
}

Result<void> list_bindings(CtlContext& c) {
  PhysicalPort port = TRY(find_port(c, c.arg(0), c.arg(1)));
  std::set<std::string> lines;
  for (auto [vlan, ls] : port.vlan_bindings()) lines.insert(fmt::format("{:04} {}", vlan, ls.name()));
  for (const std::string& line : lines) c.print_line(line);
  return {};
}

Result<void> bind_ls(CtlContext& c) {
  PhysicalPort port = TRY(find_port(c, c.arg(0), c.arg(1)));
  int64_t vlan = vlan_argument(c.arg(2));
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(3)));
  if (is_bound(port, vlan)) return fail(fmt::format("multiple bindings for vlan {}", vlan));
  port.put_vlan_bindings(vlan, ls);
  return {};
}

Result<void> unbind_ls(CtlContext& c) {
  PhysicalPort port = TRY(find_port(c, c.arg(0), c.arg(1)));
  int64_t vlan = vlan_argument(c.arg(2));
  if (!is_bound(port, vlan)) return fail(fmt::format("no binding for vlan {}", vlan));
  port.erase_vlan_bindings(vlan);
  return {};
}

// Managers

Result<void> prepare_managers(CtlContext& c) {
  need_columns(c, "Global", {"managers"});
  need_columns(c, "Manager", {"target", "inactivity_probe"});
  return {};
}

Result<void> get_manager(CtlContext& c) {
  std::set<std::string> targets;
  for (Manager row : global(c).managers()) targets.emplace(row.target());
  for (const std::string& target : targets) c.print_line(target);
  return {};
}

Result<void> del_manager(CtlContext& c) {
  global(c).verify_managers();
  for (Manager row : global(c).managers()) row.destroy();
  global(c).set_managers(std::vector<Manager>{});
  return {};
}

Result<void> set_manager(CtlContext& c) {
  TRY(del_manager(c));
  std::vector<Manager> rows;
  const GivenOption* probe = c.call.find("--inactivity-probe");
  for (const std::string& target : c.args_from(0)) {
    if (!stream::is_passive_name(target) && !stream::is_active_name(target))
      LOG_WARN("target type \"{}\" is possibly erroneous", target);
    rows.push_back(idl::insert<Manager>(c.transaction(), c.replica()));
    rows.back().set_target(target);
    if (probe) rows.back().set_inactivity_probe(std::strtoll(probe->value->c_str(), nullptr, 10));
  }
  global(c).set_managers(rows);
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"add-ps", 1, 1, "!PS", "--may-exist", true, prepare_switches, add_ps},
    {"del-ps", 1, 1, "!PS", "--if-exists", true, prepare_switches, del_ps},
    {"list-ps", 0, 0, "", "", false, prepare_switches, list_ps},
    {"ps-exists", 1, 1, "!PS", "", false, prepare_switches, ps_exists},
    {"list-ports", 1, 1, "!PS", "", false, prepare_switches, list_ports},
    {"add-port", 2, 2, "!PS !PORT", "--may-exist", true, prepare_switches, add_port},
    {"del-port", 2, 2, "!PS !PORT", "--if-exists", true, prepare_switches, del_port},
    {"list-bindings", 2, 2, "!PS !PORT", "", false, prepare_switches, list_bindings},
    {"bind-ls", 4, 4, "!PS !PORT !VLAN !LS", "", false, prepare_switches, bind_ls},
    {"unbind-ls", 3, 3, "!PS !PORT !VLAN", "", false, prepare_switches, unbind_ls},
    {"get-manager", 0, 0, "", "", false, prepare_managers, get_manager},
    {"del-manager", 0, 0, "", "", true, prepare_managers, del_manager},
    {"set-manager", 1, kManyArgs, "+TARGET", "--inactivity-probe=", true, prepare_managers, set_manager},
};

}  // namespace

std::span<const CtlCommand> switch_commands() { return kCommands; }

}  // namespace ovs::tools
