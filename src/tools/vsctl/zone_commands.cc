// Datapaths: capabilities, conntrack zones with their timeout policies and limits.
// Spec: ovs-vsctl(8) "Conntrack Zone Commands", "Datapath Capabilities Command"; reference sheet "ovsdb-tools" 6.4.
#include <cerrno>
#include <cstdlib>

#include "base/strings.h"
#include "tools/vsctl/commands.h"
#include "tools/vsctl/model.h"

namespace ovs::tools {

namespace {

using vswitch::CTTimeoutPolicy;
using vswitch::CTZone;
using vswitch::Datapath;
using vswitch::OpenVSwitch;
using Policy = std::map<std::string, int64_t>;

Result<void> prepare_zones(CtlContext& c) {
  c.interest().column("Open_vSwitch", "datapaths", idl::kReadWrite);
  for (const char* column : {"ct_zones", "ct_zone_default_limit"}) c.interest().column("Datapath", column, idl::kReadWrite);
  for (const char* column : {"timeout_policy", "limit"}) c.interest().column("CT_Zone", column, idl::kReadWrite);
  c.interest().column("CT_Timeout_Policy", "timeouts", idl::kReadWrite);
  return {};
}

Result<void> prepare_capabilities(CtlContext& c) {
  c.interest().column("Open_vSwitch", "datapaths", idl::kReadWrite);
  c.interest().column("Datapath", "capabilities", idl::kReadWrite);
  return {};
}

Datapath find_datapath(CtlContext& c, std::string_view type) {
  for (auto [key, datapath] : idl::first<OpenVSwitch>(c.replica()).datapaths())
    if (key == type) return datapath;
  return {};
}

Result<Datapath> datapath_of(CtlContext& c) {
  Datapath datapath = find_datapath(c, c.arg(0));
  if (!datapath) return fail(fmt::format("datapath {} does not exist", c.arg(0)));
  return datapath;
}

CTZone find_zone(const Datapath& datapath, int64_t id) {
  for (auto [key, zone] : datapath.ct_zones())
    if (key == id) return zone;
  return {};
}

/// "zone=ID"
Result<int64_t> zone_argument(const std::string& text) {
  auto id = text.starts_with("zone=") ? parse_u32(std::string_view(text).substr(5), 10) : std::nullopt;
  if (!id) return fail(fmt::format("invalid zone argument, {}", text));
  return static_cast<int64_t>(*id);
}

CTZone make_zone(CtlContext& c, const Datapath& datapath, int64_t id) {
  CTZone zone = find_zone(datapath, id);
  if (zone) return zone;
  zone = idl::insert<CTZone>(c.transaction(), c.replica());
  datapath.put_ct_zones(id, zone);
  return zone;
}

/// A zone that says nothing any more goes.
void drop_empty_zone(const Datapath& datapath, int64_t id, const CTZone& zone) {
  if (zone.timeout_policy() || zone.limit()) return;
  datapath.erase_ct_zones(id);
  zone.destroy();
}

// Timeout policies

Result<Policy> parse_policy(std::span<const std::string> words) {
  Policy policy;
  for (const std::string& word : words) {
    size_t equals = word.find('=');
    if (equals == std::string::npos) continue;
    policy[word.substr(0, equals)] = std::atoll(word.c_str() + equals + 1);
  }
  if (policy.empty()) return fail("No timeout policy");
  return policy;
}

CTTimeoutPolicy make_policy(CtlContext& c, const Policy& wanted) {
  for (CTTimeoutPolicy row : idl::all<CTTimeoutPolicy>(c.replica())) {
    Policy have;
    for (auto [key, seconds] : row.timeouts()) have[std::string(key)] = seconds;
    if (have == wanted) return row;
  }
  auto row = idl::insert<CTTimeoutPolicy>(c.transaction(), c.replica());
  row.set_timeouts(wanted);
  return row;
}

Result<void> add_zone_tp(CtlContext& c) {
  Datapath datapath = TRY(datapath_of(c));
  int64_t id = TRY(zone_argument(c.arg(1)));
  Policy policy = TRY(parse_policy(c.args_from(2)));
  CTZone zone = find_zone(datapath, id);
  if (zone && zone.timeout_policy() && !c.has("--may-exist")) return fail(fmt::format("zone id {} already has a policy", id));
  make_zone(c, datapath, id).set_timeout_policy(make_policy(c, policy));
  return {};
}

Result<void> del_zone_tp(CtlContext& c) {
  Datapath datapath = TRY(datapath_of(c));
  int64_t id = TRY(zone_argument(c.arg(1)));
  CTZone zone = find_zone(datapath, id);
  if (!zone || !zone.timeout_policy()) {
    if (c.has("--if-exists")) return {};
    return fail(fmt::format("zone id {} does not have a policy", id));
  }
  zone.set_timeout_policy({});
  drop_empty_zone(datapath, id, zone);
  return {};
}

Result<void> list_zone_tp(CtlContext& c) {
  Datapath datapath = find_datapath(c, c.arg(0));
  if (!datapath) return fail(fmt::format("datapath: {} record not found", c.arg(0)));
  for (auto [id, zone] : datapath.ct_zones()) {
    std::string line = fmt::format("Zone:{}, Timeout Policies:", id);
    if (CTTimeoutPolicy policy = zone.timeout_policy())
      for (auto [key, seconds] : policy.timeouts()) line += fmt::format(" {}={}", key, seconds);
    else
      line += " system default";
    c.print_line(line);
  }
  return {};
}

// Limits

/// Nothing: "default".
Result<std::optional<int64_t>> limit_zone_argument(const std::string& text) {
  if (text == "default") return std::optional<int64_t>();
  auto id = parse_i64(text, 10);
  if (!id) return fail(fmt::format("invalid zone id, {}", text));
  if (*id < 0 || *id > 65535) return fail(fmt::format("zone_id ({}) out of range", *id));
  return std::optional<int64_t>(*id);
}

Result<void> set_zone_limit(CtlContext& c) {
  auto id = TRY(limit_zone_argument(c.arg(1)));
  auto limit = parse_i64(c.arg(2), 10);
  if (!limit) return fail(fmt::format("invalid limit, {}", c.arg(2)));
  if (*limit < 0 || *limit > UINT32_MAX) return fail(fmt::format("limit ({}) out of range", *limit));
  Datapath datapath = TRY(datapath_of(c));
  if (id) make_zone(c, datapath, *id).set_limit(*limit);
  else datapath.set_ct_zone_default_limit(*limit);
  return {};
}

Result<void> del_zone_limit(CtlContext& c) {
  auto id = TRY(limit_zone_argument(c.arg(1)));
  Datapath datapath = TRY(datapath_of(c));
  if (!id) {
    if (!datapath.ct_zone_default_limit() && !c.has("--if-exists"))
      return fail(fmt::format("datapath {} does not have a limit", c.arg(0)));
    datapath.set_ct_zone_default_limit(std::nullopt);
    return {};
  }
  CTZone zone = find_zone(datapath, *id);
  if (!zone || !zone.limit()) {
    if (c.has("--if-exists")) return {};
    return fail(fmt::format("zone_id {} does not have a limit", *id));
  }
  zone.set_limit(std::nullopt);
  drop_empty_zone(datapath, *id, zone);
  return {};
}

Result<void> list_zone_limits(CtlContext& c) {
  Datapath datapath = TRY(datapath_of(c));
  if (auto limit = datapath.ct_zone_default_limit()) c.print_line(fmt::format("Default, Limit: {}", *limit));
  for (auto [id, zone] : datapath.ct_zones())
    if (auto limit = zone.limit()) c.print_line(fmt::format("Zone: {}, Limit: {}", id, *limit));
  return {};
}

Result<void> list_dp_cap(CtlContext& c) {
  Datapath datapath = find_datapath(c, c.arg(0));
  if (!datapath) return fail(fmt::format("datapath \"{}\" record not found", c.arg(0)));
  std::string line;
  for (auto [key, value] : datapath.capabilities()) line += fmt::format("{}{}={}", line.empty() ? "" : " ", key, value);
  c.print_line(line);
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"add-zone-tp", 3, kManyArgs, "", "--may-exist", true, prepare_zones, add_zone_tp},
    {"del-zone-tp", 2, 2, "", "--if-exists", true, prepare_zones, del_zone_tp},
    {"list-zone-tp", 1, 1, "", "", false, prepare_zones, list_zone_tp},
    {"list-dp-cap", 1, 1, "", "", false, prepare_capabilities, list_dp_cap},
    {"set-zone-limit", 3, 3, "", "", true, prepare_zones, set_zone_limit},
    {"del-zone-limit", 2, 2, "", "--if-exists", true, prepare_zones, del_zone_limit},
    {"list-zone-limits", 1, 1, "", "", false, prepare_zones, list_zone_limits},
};

}  // namespace

std::span<const CtlCommand> zone_commands() { return kCommands; }

}  // namespace ovs::tools
