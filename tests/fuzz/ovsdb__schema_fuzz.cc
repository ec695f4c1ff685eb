// Schemas: what is accepted must print to the same schema.
#include "base/check.h"
#include "ovsdb/schema.h"

using namespace ovs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto json = json::parse(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!json) return 0;
  auto schema = ovsdb::DatabaseSchema::from_json(*json);
  if (!schema) {
    (void)schema.error().text();
    return 0;
  }
  auto again = ovsdb::DatabaseSchema::from_json((*schema)->to_json());
  CHECK(again.has_value(), again ? "" : again.error().text());
  CHECK((*again)->equals(**schema));
  return 0;
}
