// Controllers, fail mode, managers, TLS keys, auto attach, emer-reset, init.
// Spec: ovs-vsctl(8); reference sheet "ovsdb-tools" 6.4, 6.6. Ref: observed, ovs-vsctl 3.1.
#include <cerrno>
#include <cstdlib>

#include "base/log.h"
#include "stream/stream.h"
#include "tools/vsctl/commands.h"
#include "tools/vsctl/model.h"

OVS_LOG_MODULE(vsctl);

namespace ovs::tools {

namespace {

using vswitch::Bridge;
using vswitch::Controller;
using vswitch::Manager;
using vswitch::OpenVSwitch;

void need(CtlContext& c, std::string_view table, std::initializer_list<std::string_view> columns) {
  for (std::string_view column : columns) c.interest().column(table, column, idl::kReadWrite);
}

template <class R>
void print_targets(CtlContext& c, const std::vector<R>& rows) {
  std::set<std::string> targets;
  for (const R& row : rows) targets.emplace(row.target());
  for (const std::string& target : targets) c.print_line(target);
}

void warn_about_target(const std::string& target) {
  if (stream::is_passive_name(target) || stream::is_active_name(target)) return;
  LOG_WARN("target type \"{}\" is possibly erroneous", target);
}

/// New rows for `targets`, with --inactivity-probe.
template <class R>
std::vector<R> insert_targets(CtlContext& c, std::span<const std::string> targets) {
  std::vector<R> rows;
  const GivenOption* probe = c.call.find("--inactivity-probe");
  for (const std::string& target : targets) {
    warn_about_target(target);
    R row = idl::insert<R>(c.transaction(), c.replica());
    row.set_target(target);
    if (probe) row.set_inactivity_probe(std::strtoll(probe->value->c_str(), nullptr, 10));
    rows.push_back(row);
  }
  return rows;
}

// Controllers

Result<void> prepare_controller(CtlContext& c) {
  need_model(c);
  need(c, "Controller", {"target", "inactivity_probe"});
  return {};
}

Result<void> get_controller(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  print_targets(c, bridge->row.controller());
  return {};
}

Result<void> del_controller(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).real_bridge(c.arg(0)));
  for (Controller row : bridge->row.controller()) row.destroy();
  bridge->row.set_controller(std::vector<Controller>{});
  return {};
}

Result<void> set_controller(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).real_bridge(c.arg(0)));
  for (Controller row : bridge->row.controller()) row.destroy();
  bridge->row.set_controller(insert_targets<Controller>(c, c.args_from(1)));
  return {};
}

Result<void> get_fail_mode(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  if (auto mode = bridge->row.fail_mode()) c.print_line(*mode);
  return {};
}

Result<void> del_fail_mode(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).real_bridge(c.arg(0)));
  bridge->row.set_fail_mode(std::nullopt);
  return {};
}

Result<void> set_fail_mode(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).real_bridge(c.arg(0)));
  if (c.arg(1) != "standalone" && c.arg(1) != "secure") return fail("fail-mode must be \"standalone\" or \"secure\"");
  bridge->row.set_fail_mode(std::string_view(c.arg(1)));
  return {};
}

// Managers

Result<void> prepare_manager(CtlContext& c) {
  need(c, "Open_vSwitch", {"manager_options"});
  need(c, "Manager", {"target", "inactivity_probe"});
  return {};
}

OpenVSwitch ovs(CtlContext& c) { return idl::first<OpenVSwitch>(c.replica()); }

Result<void> get_manager(CtlContext& c) {
  print_targets(c, ovs(c).manager_options());
  return {};
}

Result<void> del_manager(CtlContext& c) {
  ovs(c).verify_manager_options();
  for (Manager row : ovs(c).manager_options()) row.destroy();
  ovs(c).set_manager_options(std::vector<Manager>{});
  return {};
}

Result<void> set_manager(CtlContext& c) {
  TRY(del_manager(c));
  ovs(c).set_manager_options(insert_targets<Manager>(c, c.args_from(0)));
  return {};
}

// TLS

Result<void> prepare_ssl(CtlContext& c) {
  need(c, "Open_vSwitch", {"ssl"});
  need(c, "SSL", {"private_key", "certificate", "ca_cert", "bootstrap_ca_cert"});
  return {};
}

Result<void> get_ssl(CtlContext& c) {
  vswitch::SSL ssl = ovs(c).ssl();
  if (!ssl) return {};
  c.output += fmt::format("Private key: {}\nCertificate: {}\nCA Certificate: {}\nBootstrap: {}\n", ssl.private_key(), ssl.certificate(),
                          ssl.ca_cert(), ssl.bootstrap_ca_cert());
  return {};
}

Result<void> del_ssl(CtlContext& c) {
  vswitch::SSL ssl = ovs(c).ssl();
  if (!ssl) return {};
  ovs(c).verify_ssl();
  ssl.destroy();
  ovs(c).set_ssl({});
  return {};
}

Result<void> set_ssl(CtlContext& c) {
  ovs(c).verify_ssl();
  TRY(del_ssl(c));
  auto ssl = idl::insert<vswitch::SSL>(c.transaction(), c.replica());
  ssl.set_private_key(c.arg(0));
  ssl.set_certificate(c.arg(1));
  ssl.set_ca_cert(c.arg(2));
  ssl.set_bootstrap_ca_cert(c.has("--bootstrap"));
  ovs(c).set_ssl(ssl);
  return {};
}

// Auto attach

Result<void> prepare_auto_attach(CtlContext& c) {
  need_model(c);
  need(c, "Bridge", {"auto_attach"});
  need(c, "AutoAttach", {"mappings"});
  return {};
}

/// Leading digits count, as strtoull() reads them.
Result<int64_t> leading_number(const std::string& text) {
  char* end = nullptr;
  errno = 0;
  unsigned long long value = std::strtoull(text.c_str(), &end, 10);
  if (end == text.c_str() || errno) return fail(fmt::format("Invalid argument {}", text));
  return static_cast<int64_t>(value);
}

Result<void> add_aa_mapping(CtlContext& c) {
  int64_t isid = TRY(leading_number(c.arg(1)));
  int64_t vlan = TRY(leading_number(c.arg(2)));
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  vswitch::AutoAttach row = bridge->row.auto_attach();
  if (!row) {
    row = idl::insert<vswitch::AutoAttach>(c.transaction(), c.replica());
    bridge->row.set_auto_attach(row);
  }
  row.put_mappings(isid, vlan);
  return {};
}

Result<void> del_aa_mapping(CtlContext& c) {
  int64_t isid = TRY(leading_number(c.arg(1)));
  int64_t vlan = TRY(leading_number(c.arg(2)));
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  vswitch::AutoAttach row = bridge->row.auto_attach();
  if (!row || row.mappings().get(isid) != vlan) return {};
  // Every pair that shares either number goes.
  for (auto [key, value] : row.mappings())
    if (key == isid || value == vlan) row.erase_mappings(key);
  return {};
}

Result<void> get_aa_mapping(CtlContext& c) {
  const BridgeModel* bridge = TRY(model_of(c).bridge(c.arg(0)));
  vswitch::AutoAttach row = bridge->row.auto_attach();
  if (!row) return {};
  for (auto [isid, vlan] : row.mappings()) c.print_line(fmt::format("{} {}", isid, vlan));
  return {};
}

// emer-reset

Result<void> prepare_emer_reset(CtlContext& c) {
  need_model(c);
  need(c, "Open_vSwitch", {"manager_options", "ssl"});
  need(c, "Bridge", {"mirrors", "netflow", "sflow", "ipfix", "flood_vlans", "other_config"});
  need(c, "Port", {"other_config"});
  need(c, "Interface", {"ingress_policing_rate", "ingress_policing_burst"});
  for (const char* table : {"Mirror", "Controller", "Manager", "NetFlow", "SSL", "sFlow", "IPFIX", "Flow_Sample_Collector_Set"})
    c.interest().table(*c.schema().find(table));
  return {};
}

template <class R>
void destroy_all(CtlContext& c) {
  for (R row : idl::all<R>(c.replica())) row.destroy();
}

void reset_bridge(Bridge bridge) {
  bridge.set_controller(std::vector<Controller>{});
  bridge.set_fail_mode(std::nullopt);
  bridge.set_mirrors(std::vector<vswitch::Mirror>{});
  bridge.set_netflow({});
  bridge.set_sflow({});
  bridge.set_ipfix({});
  bridge.set_flood_vlans(std::vector<int64_t>{});
  std::map<std::string, std::string> kept;
  if (auto mac = bridge.other_config().get("hwaddr")) kept["hwaddr"] = *mac;
  bridge.set_other_config(kept);
}

Result<void> emer_reset(CtlContext& c) {
  ovs(c).set_manager_options(std::vector<Manager>{});
  ovs(c).set_ssl({});
  for (Bridge bridge : idl::all<Bridge>(c.replica())) reset_bridge(bridge);
  for (vswitch::Port port : idl::all<vswitch::Port>(c.replica())) port.set_other_config(std::map<std::string, std::string>{});
  for (vswitch::Interface interface : idl::all<vswitch::Interface>(c.replica())) {
    interface.set_ingress_policing_rate(0);
    interface.set_ingress_policing_burst(0);
  }
  destroy_all<vswitch::Mirror>(c);
  destroy_all<Controller>(c);
  destroy_all<Manager>(c);
  destroy_all<vswitch::NetFlow>(c);
  destroy_all<vswitch::SSL>(c);
  destroy_all<vswitch::SFlow>(c);
  destroy_all<vswitch::IPFIX>(c);
  destroy_all<vswitch::FlowSampleCollectorSet>(c);
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"init", 0, 0, "", "", true, nullptr, nullptr},  // the row of Open_vSwitch is made by every transaction
    {"get-controller", 1, 1, "!BRIDGE", "", false, prepare_controller, get_controller},
    {"del-controller", 1, 1, "!BRIDGE", "", true, prepare_controller, del_controller},
    {"set-controller", 1, kManyArgs, "!BRIDGE +TARGET", "--inactivity-probe=", true, prepare_controller, set_controller},
    {"get-fail-mode", 1, 1, "!BRIDGE", "", false, prepare_model, get_fail_mode},
    {"del-fail-mode", 1, 1, "!BRIDGE", "", true, prepare_model, del_fail_mode},
    {"set-fail-mode", 2, 2, "!BRIDGE !MODE", "", true, prepare_model, set_fail_mode},
    {"get-manager", 0, 0, "", "", false, prepare_manager, get_manager},
    {"del-manager", 0, 0, "", "", true, prepare_manager, del_manager},
    {"set-manager", 1, kManyArgs, "+TARGET", "--inactivity-probe=", true, prepare_manager, set_manager},
    {"get-ssl", 0, 0, "", "", false, prepare_ssl, get_ssl},
    {"del-ssl", 0, 0, "", "", true, prepare_ssl, del_ssl},
    {"set-ssl", 3, 3, "!PRIVATE-KEY !CERTIFICATE !CA-CERT", "--bootstrap", true, prepare_ssl, set_ssl},
    {"add-aa-mapping", 3, 3, "!BRIDGE !ARG !ARG", "", true, prepare_auto_attach, add_aa_mapping},
    {"del-aa-mapping", 3, 3, "!BRIDGE !ARG !ARG", "", true, prepare_auto_attach, del_aa_mapping},
    {"get-aa-mapping", 1, 1, "!BRIDGE", "", false, prepare_auto_attach, get_aa_mapping},
    {"emer-reset", 0, 0, "", "", true, prepare_emer_reset, emer_reset},
};

}  // namespace

std::span<const CtlCommand> controller_commands() { return kCommands; }

}  // namespace ovs::tools
