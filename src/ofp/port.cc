// Text of ports, tables, groups, meters and queues. Ref: observed, ovs-ofctl parse-flow, tests/diff/ofp_ports.t.
#include "ofp/port.h"

#include "base/strings.h"

namespace ovs::ofp {
namespace {

struct ReservedPort {
  OfPort port;
  std::string_view name;
};
constexpr ReservedPort kReserved[] = {
    {kPortInPort, "IN_PORT"}, {kPortTable, "TABLE"},           {kPortNormal, "NORMAL"}, {kPortFlood, "FLOOD"}, {kPortAll, "ALL"},
    {kPortController, "CONTROLLER"}, {kPortLocal, "LOCAL"},    {kPortAny, "ANY"},       {kPortUnset, "UNSET"}, {kPortNone, "NONE"},
};

}  // namespace

OfpResult<OfPort> port_from_of11(uint32_t wire) {
  auto port = flow::port_from_of11(wire);
  if (!port) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
  return *port;
}

std::string_view reserved_port_name(OfPort port) {
  for (const auto& row : kReserved)
    if (row.port == port) return row.name;
  return {};
}

void print_port(std::string& out, OfPort port, const NameMap* names) { out += port_text(port, names); }

bool table_is_named(uint8_t table, const NameMap* names) { return names && names->name(table); }

void print_table(std::string& out, uint8_t table, const NameMap* names) { out += flow::table_text(table, names); }

std::optional<uint32_t> parse_group(std::string_view text) {
  if (iequals(text, "any")) return kGroupAny;
  if (iequals(text, "all")) return kGroupAll;
  return parse_u32(text);
}

void print_group(std::string& out, uint32_t group) {
  if (group == kGroupAny) out += "ANY";
  else if (group == kGroupAll) out += "ALL";
  else out += std::to_string(group);
}

void print_meter(std::string& out, uint32_t meter, char separator) {
  out += "meter";
  out += separator;
  if (meter <= kMeterMax) out += std::to_string(meter);
  else if (meter == kMeterSlowpath) out += "slowpath";
  else if (meter == kMeterController) out += "controller";
  else if (meter == kMeterAll) out += "all";
  else out += "unknown";
}

std::optional<uint32_t> parse_queue(std::string_view text) {
  if (iequals(text, "all")) return kQueueAll;
  return parse_u32(text);
}

}  // namespace ovs::ofp
