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
#include "ofp/error.h"

namespace ovs::ofp {

using OfPort = Id<struct OfPortTag, uint16_t>;

inline constexpr OfPort kPortMax{0xff00};         ///< ordinary ports are below
inline constexpr OfPort kFirstReserved{0xfff7};
inline constexpr OfPort kPortUnset{0xfff7};
inline constexpr OfPort kPortInPort{0xfff8};
inline constexpr OfPort kPortTable{0xfff9};
inline constexpr OfPort kPortNormal{0xfffa};
inline constexpr OfPort kPortFlood{0xfffb};
inline constexpr OfPort kPortAll{0xfffc};
inline constexpr OfPort kPortController{0xfffd};
inline constexpr OfPort kPortLocal{0xfffe};
inline constexpr OfPort kPortNone{0xffff};        ///< also called ANY
inline constexpr OfPort kPortAny = kPortNone;

/// 0xffff0000 + reserved number on 1.1+ wires.
inline uint32_t port_to_of11(OfPort p) { return p < kPortMax ? p.value : p.value + 0xffff0000u; }
/// Error OFPBAC_BAD_OUT_PORT (with a warning) for what does not map.
OfpResult<OfPort> port_from_of11(uint32_t wire);
inline bool port_maps_from_of11(uint32_t wire) { return wire < 0xff00 || wire >= 0xffffff00; }

inline constexpr uint8_t kAllTables = 255;
inline constexpr uint32_t kGroupMax = 0xffffff00, kGroupAll = 0xfffffffc, kGroupAny = 0xffffffff;
inline constexpr uint32_t kQueueAll = 0xffffffff;
inline constexpr uint32_t kMeterMax = 0xffff0000, kMeterSlowpath = 0xfffffffd, kMeterController = 0xfffffffe, kMeterAll = 0xffffffff;
inline constexpr uint32_t kNoBuffer = 0xffffffff;

/// Names of numbers, both ways. A name or number that comes twice is unusable in that direction.
class NameMap {
 public:
  void add(std::string_view name, uint32_t number);
  bool empty() const { return by_name_.empty(); }
  std::optional<uint32_t> number(std::string_view name) const;
  std::optional<std::string_view> name(uint32_t number) const;

 private:
  static constexpr uint32_t kAmbiguous = UINT32_MAX;
  std::map<std::string, uint32_t, std::less<>> by_name_;
  std::map<uint32_t, std::optional<std::string>> by_number_;
};

/// `name` as it is, or as a JSON string if it is not a letter followed by letters and digits.
std::string quoted_name(std::string_view name);

/// A number, reserved name (any case) or, with `names`, a port name, bare or quoted. Logs warnings for numbers
/// that are reserved or out of range.
std::optional<OfPort> parse_port(std::string_view text, const NameMap* names = nullptr);
/// "LOCAL", "ANY", the name, or the decimal number.
void print_port(std::string& out, OfPort port, const NameMap* names = nullptr);
std::string port_text(OfPort port, const NameMap* names = nullptr);
/// The name of a reserved port, else empty.
std::string_view reserved_port_name(OfPort port);

std::optional<uint8_t> parse_table(std::string_view text, const NameMap* names = nullptr);
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
