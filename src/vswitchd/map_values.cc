// Spec: sheet "vswitchd-schema" 2.
#include "vswitchd/map_values.h"

#include "base/strings.h"

namespace ovs::vswitchd {

const std::string* get(const StringMap& map, std::string_view key) {
  auto it = map.find(key);
  return it == map.end() ? nullptr : &it->second;
}

std::string get_text(const StringMap& map, std::string_view key, std::string_view fallback) {
  const std::string* value = get(map, key);
  return value ? *value : std::string(fallback);
}

bool get_bool(const StringMap& map, std::string_view key, bool fallback) {
  const std::string* value = get(map, key);
  if (!value) return fallback;
  return fallback ? !iequals(*value, "false") : iequals(*value, "true");
}

namespace {
std::string_view without_leading_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\n\v\f\r"), text.size()));
}
}  // namespace

int get_int(const StringMap& map, std::string_view key, int fallback) {
  const std::string* value = get(map, key);
  if (!value) return fallback;
  auto parsed = parse_i64(without_leading_blanks(*value), 10);
  if (!parsed || *parsed < std::numeric_limits<int>::min() || *parsed > std::numeric_limits<int>::max()) return fallback;
  return static_cast<int>(*parsed);
}

uint32_t get_uint(const StringMap& map, std::string_view key, uint32_t fallback) {
  const std::string* value = get(map, key);
  return value ? parse_u32(without_leading_blanks(*value), 10).value_or(fallback) : fallback;
}

uint64_t get_ullong(const StringMap& map, std::string_view key, uint64_t fallback) {
  const std::string* value = get(map, key);
  return value ? parse_u64(without_leading_blanks(*value), 10).value_or(fallback) : fallback;
}

std::optional<packet::Mac> get_mac(const StringMap& map, std::string_view key) {
  const std::string* value = get(map, key);
  return value ? packet::Mac::parse(*value) : std::nullopt;
}

}  // namespace ovs::vswitchd
