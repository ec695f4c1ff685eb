// Table numbers in text. Ref: observed, ovs-ofctl 3.1 (parse-flow); reference sheet "openflow-fields-actions" 2.
#include "base/log.h"
#include "base/strings.h"
#include "flow/ports.h"

OVS_LOG_MODULE(ofp_table);

namespace ovs::flow {

std::optional<uint8_t> parse_table(std::string_view text, const NameMap* names) {
  if (text.starts_with('-')) {
    LOG_WARN("Negative value {} is not a valid table number.", text);
    return std::nullopt;
  }
  if (auto number = parse_u32(text, 10)) {
    if (*number <= 255) return static_cast<uint8_t>(*number);
    LOG_WARN("table {} is outside the supported range 0 through 255", *number);
    return std::nullopt;
  }
  if (auto number = names ? names->quoted_number(text) : std::nullopt; number && *number <= 255) return static_cast<uint8_t>(*number);
  return std::nullopt;
}

std::string table_text(uint8_t table, const NameMap* names) {
  if (names)
    if (const std::string* name = names->name(table)) return quoted_name(*name);
  return std::to_string(table);
}

}  // namespace ovs::flow
