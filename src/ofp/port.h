// OpenFlow port numbers. Inside the switch they are 16 bits wide with OpenFlow 1.0's reserved numbers; 1.1+
// writes 32 bits, where 0xffffff00 up maps to 0xff00 up. Tables and groups have their text here too.
// Spec: OpenFlow 1.5.1 7.2.1; text: reference sheet "openflow-fields-actions" 2, tests/diff/ofp_ports.t.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "flow/ports.h"
#include "ofp/error.h"

namespace ovs::ofp {

using flow::NameMap;
using flow::OfPort;
using flow::kPortAll, flow::kPortAny, flow::kPortController, flow::kPortFlood, flow::kPortInPort, flow::kPortLocal, flow::kPortMax,
    flow::kPortNone, flow::kPortNormal, flow::kPortTable, flow::kPortUnset;
using flow::parse_port, flow::parse_table, flow::port_text, flow::port_to_of11, flow::quoted_name;

/// Error OFPBAC_BAD_OUT_PORT (with a warning) for what does not map.
OfpResult<OfPort> port_from_of11(uint32_t wire);
inline bool port_maps_from_of11(uint32_t wire) { return wire < 0xff00 || wire >= 0xffffff00; }

inline constexpr uint8_t kAllTables = 255;
inline constexpr uint32_t kGroupMax = 0xffffff00, kGroupAll = 0xfffffffc, kGroupAny = 0xffffffff;
inline constexpr uint32_t kQueueAll = 0xffffffff;
inline constexpr uint32_t kMeterMax = 0xffff0000, kMeterSlowpath = 0xfffffffd, kMeterController = 0xfffffffe, kMeterAll = 0xffffffff;
inline constexpr uint32_t kNoBuffer = 0xffffffff;

/// "LOCAL", "ANY", the name, or the decimal number.
void print_port(std::string& out, OfPort port, const NameMap* names = nullptr);
/// The name of a reserved port, else empty.
std::string_view reserved_port_name(OfPort port);

void print_table(std::string& out, uint8_t table, const NameMap* names = nullptr);
/// A table is worth printing when its number is not 0 or it has a name.
bool table_is_named(uint8_t table, const NameMap* names);

std::optional<uint32_t> parse_group(std::string_view text);   ///< decimal, "all", "any"
void print_group(std::string& out, uint32_t group);
void print_meter(std::string& out, uint32_t meter, char separator);  ///< "meter=1", "meter:controller"
std::optional<uint32_t> parse_queue(std::string_view text);

/// Where text becomes numbers and back: what a command line, trace or log may name.
struct Names {
  const NameMap* ports = nullptr;
  const NameMap* tables = nullptr;
};

}  // namespace ovs::ofp
