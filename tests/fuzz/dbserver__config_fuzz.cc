// Any text as a configuration file: taken or refused, never worse.
#include "base/log_control.h"
#include "dbserver/config.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (auto json = json::parse(text)) (void)dbserver::parse_config(*json);
  auto exclusions = dbserver::parse_exclusions(text);
  if (dbserver::parse_exclusions(dbserver::exclusions_text(exclusions)) != exclusions) std::abort();
  std::string name;
  (void)dbserver::DatabaseConfig::from_relay_argument("relay:" + std::string(text), &name);
  return 0;
}
