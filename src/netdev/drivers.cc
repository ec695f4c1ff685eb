// The list of port types. To add one: a file with its open function, and a row here.
// Spec: reference sheet "netdev" 1.
#include "netdev/drivers.h"

#include "base/log.h"
#include "netdev/dummy.h"

OVS_LOG_MODULE(netdev);

namespace ovs::netdev {
namespace {

/// Types whose driver is not written: known, so that the error says what is missing.
Result<std::unique_ptr<Port>> open_missing(std::string_view, std::string_view type, PortEnv&) {
  return fail(fmt::format("type {} is not supported yet", type), EOPNOTSUPP);
}

struct PortDriver { std::string_view type; OpenPort open; bool dummy = false; };
constexpr PortDriver kPortDrivers[] = {
    {"system", open_system},
    {"tap", open_tap},
    {"internal", open_tap},
    {"patch", open_patch},
    {"dummy", open_dummy, true},
    {"dummy-internal", open_dummy, true},
    {"dummy-pmd", open_dummy, true},
    {"afxdp", open_missing},
    {"afxdp-nonpmd", open_missing},
    {"bareudp", open_missing},
    {"dpdk", open_missing},
    {"dpdkvhostuser", open_missing},
    {"dpdkvhostuserclient", open_missing},
    {"erspan", open_missing},
    {"geneve", open_missing},
    {"gre", open_missing},
    {"gtpu", open_missing},
    {"ip6erspan", open_missing},
    {"ip6gre", open_missing},
    {"srv6", open_missing},
    {"vxlan", open_missing},
};

const PortDriver* find_driver(std::string_view type, const PortEnv& env) {
  for (const PortDriver& driver : kPortDrivers)
    if (driver.type == type && (!driver.dummy || env.dummies)) return &driver;
  return nullptr;
}

std::string_view real_type(std::string_view type) { return type.empty() ? "system" : type; }

}  // namespace

void warn_of_options(std::string_view name, const Options& options) {
  if (!options.empty()) LOG_WARN("{}: arguments provided to device that is not configurable", name);
}

bool is_known_type(std::string_view type, const PortEnv& env) { return find_driver(real_type(type), env); }

Result<std::unique_ptr<Port>> open_port(std::string_view name, std::string_view type, PortEnv& env) {
  type = real_type(type);
  const PortDriver* driver = find_driver(type, env);
  if (!driver) {
    LOG_WARN("could not create netdev {} of unknown type {}", name, type);
    return fail(fmt::format("could not open network device {} ({})", name, errno_text(EAFNOSUPPORT)), EAFNOSUPPORT);
  }
  OpenPort open = env.dummies && env.dummies->replaces(type) ? open_dummy : driver->open;
  auto port = open(name, driver->type, env);
  if (!port) return fail(fmt::format("could not open network device {} ({})", name, port.error().text), port.error().code);
  return port;
}

}  // namespace ovs::netdev
