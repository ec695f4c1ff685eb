// Any schema for a database that is in use: either an error, or everything that the new schema demands holds.
#include "all_types.h"
#include "base/check.h"
#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/file_storage.h"

using namespace ovs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto schema = *ovsdb::DatabaseSchema::from_json(*json::parse(fuzz::kAllTypes));
  static const json::Value rows = *json::parse(fuzz::kSomeRows);
  auto json = json::parse(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!json) return 0;
  auto wanted = ovsdb::DatabaseSchema::from_json(*json);
  if (!wanted) return 0;
  auto again = ovsdb::DatabaseSchema::from_json((*wanted)->to_json());
  CHECK(again.has_value());
  CHECK((*again)->equals(**wanted));
  Prng prng(1);
  ManualClock clock;
  ovsdb::Database db(schema, prng, clock);
  CHECK(!ovsdb::execute(db, rows.array(), {}).failed);
  std::string before = fuzz::content(db);
  auto converted = ovsdb::convert(db, *wanted);
  CHECK(fuzz::content(db) == before);
  if (!converted) return 0;
  for (const auto& table : (*converted)->tables())
    for (const auto& [uuid, row] : table.rows())
      for (const auto& column : table.schema().columns) CHECK(ovsdb::check(row->columns[column.index], column.type).has_value());
  std::string counted = fuzz::content(**converted);
  (*converted)->rebuild();
  CHECK(fuzz::content(**converted) == counted);
  return 0;
}
