// Any JSON as updates of another server, in both versions: all of it is applied or nothing.
#include "base/clock.h"
#include "base/prng.h"
#include "dbserver/feed.h"
#include "ovsdb/record.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  static const auto schema = *ovsdb::DatabaseSchema::from_json(*json::parse(
      R"({"name":"d","tables":{"A":{"columns":{"s":{"type":"string"},"set":{"type":{"key":"integer","min":0,"max":"unlimited"}},
      "map":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}},"ref":{"type":{"key":{"type":"uuid","refTable":"A"},"min":0}}},
      "isRoot":true,"indexes":[["s"]]}}})"));
  if (size < 1) return 0;
  SystemClock clock;
  Prng prng(1);
  ovsdb::Database db(schema, prng, clock);
  std::string_view text(reinterpret_cast<const char*>(data), size);
  for (int round = 0; !text.empty() && round < 8; ++round) {
    size_t end = std::min(text.find('\n'), text.size());
    auto json = json::parse(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!json) continue;
    auto version = round & 1 ? idl::UpdateVersion::v1 : idl::UpdateVersion::v2;
    uint64_t before = db.generation();
    size_t rows = db.table("A")->size();
    bool done = dbserver::apply_updates(db, {*json, version, (round & 2) != 0}).has_value();
    if (!done && (db.generation() != before || db.table("A")->size() != rows)) std::abort();
  }
  return 0;
}
