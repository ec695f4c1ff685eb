// Values of string maps (other_config, options), with the reference's rules for what counts as true and
// what is silently the default. Spec: sheet "vswitchd-schema" 2.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "packet/addresses.h"

namespace ovs::vswitchd {

using StringMap = std::map<std::string, std::string, std::less<>>;

/// nullptr: the key is not there.
const std::string* get(const StringMap& map, std::string_view key);
std::string get_text(const StringMap& map, std::string_view key, std::string_view fallback = "");
/// Default true: only "false" is false. Default false: only "true" is true. Case-insensitive.
bool get_bool(const StringMap& map, std::string_view key, bool fallback);
/// Decimal, leading blanks allowed, must fit 32 bits signed; else the fallback.
int get_int(const StringMap& map, std::string_view key, int fallback);
uint32_t get_uint(const StringMap& map, std::string_view key, uint32_t fallback);
uint64_t get_ullong(const StringMap& map, std::string_view key, uint64_t fallback);
std::optional<packet::Mac> get_mac(const StringMap& map, std::string_view key);

}  // namespace ovs::vswitchd
