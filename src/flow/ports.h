// OpenFlow port numbers and the names that users write for ports and tables.
// Inside, a port is OpenFlow 1.0's 16-bit number; 1.1+ wire numbers are mapped at the edge.
// Spec: reference sheet "openflow-fields-actions" 2.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace ovs::flow {

using OfPort = Id<struct OfPortTag, uint16_t>;
inline constexpr OfPort kPortMax{0xff00}, kPortUnset{0xfff7}, kPortInPort{0xfff8}, kPortTable{0xfff9}, kPortNormal{0xfffa},
    kPortFlood{0xfffb}, kPortAll{0xfffc}, kPortController{0xfffd}, kPortLocal{0xfffe}, kPortNone{0xffff};
inline constexpr OfPort kPortAny = kPortNone;

/// Numbers <-> names of one switch. What occurs twice is unusable in that direction.
class NameMap {
 public:
  void add(uint32_t number, std::string_view name);
  std::optional<uint32_t> number(std::string_view name) const;
  std::optional<uint32_t> quoted_number(std::string_view text) const;   ///< `text` may be quoted as quoted_name() does
  const std::string* name(uint32_t number) const;   ///< nullptr: none, or ambiguous

 private:
  std::map<std::string, std::optional<uint32_t>, std::less<>> numbers_;
  std::map<uint32_t, std::optional<std::string>> names_;
};

/// 1.1+ number to ours; nothing (and a WARN) for numbers that have no 16-bit form: OFPBAC_BAD_OUT_PORT or OFPBMC_BAD_VALUE.
std::optional<OfPort> port_from_of11(uint32_t of11);
uint32_t port_to_of11(OfPort port);

/// "1", "LOCAL", "0xfffe", "\"eth0\"" ...; logs the reference's warnings for odd numbers.
std::optional<OfPort> parse_port(std::string_view text, const NameMap* names = nullptr);
std::string port_text(OfPort port, const NameMap* names = nullptr);
/// "table=..." values; 255 is accepted as a number.
std::optional<uint8_t> parse_table(std::string_view text, const NameMap* names = nullptr);
std::string table_text(uint8_t table, const NameMap* names = nullptr);
/// A name as dumps print it: plain if a letter followed by letters and digits, else a JSON string.
std::string quoted_name(std::string_view name);

}  // namespace ovs::flow
