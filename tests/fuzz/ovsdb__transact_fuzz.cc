// Operations on a small database. Whatever comes in: no crash, a failure leaves the content as it was, and the
// records written replay to the same content.
#include "base/check.h"
#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/execute.h"
#include "ovsdb/record.h"

using namespace ovs;

namespace {
constexpr const char* kSchema = R"({"name":"d","version":"1.0.0","tables":{
 "r":{"isRoot":true,"maxRows":4,"columns":{"n":{"type":"string"},"im":{"type":"integer","mutable":false},
   "k":{"type":{"key":{"type":"uuid","refTable":"c"},"min":0,"max":"unlimited"}},
   "w":{"type":{"key":{"type":"uuid","refTable":"c","refType":"weak"},"min":0,"max":3}}},"indexes":[["n"]]},
 "c":{"columns":{"i":{"type":{"key":{"type":"integer","minInteger":0,"maxInteger":9}}},"f":{"type":{"key":"real","min":0,"max":3}},
   "s":{"type":{"key":"integer","min":0,"max":3}},"m":{"type":{"key":"string","value":"string","min":0,"max":2}},
   "b":{"type":"boolean"},"e":{"type":"integer","ephemeral":true},
   "c":{"type":{"key":{"type":"uuid","refTable":"c"},"min":0}}}}}})";

std::string content(const ovsdb::Database& db) {
  std::map<std::string, std::string> rows;
  for (const auto& t : db.tables())
    for (const auto& [uuid, row] : t.rows()) {
      std::string s;
      for (const auto& c : t.schema().columns)
        if (c.persistent) ovsdb::append_json(s, row->columns[c.index], c.type);
      rows[t.schema().name + uuid.text()] = s + std::to_string(row->strong_refs);
    }
  std::string out;
  for (auto& [k, v] : rows) out += v + "\n";
  return out;
}

struct Recorder : ovsdb::CommitListener {
  ovsdb::Database& db;
  std::vector<std::string> records;
  explicit Recorder(ovsdb::Database& d) : db(d) {}
  void on_commit(const ovsdb::Delta& d) override { records.push_back(ovsdb::record_text(db, d.changes, "", false)); }
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Prng prng(1);
  ManualClock clock;
  ovsdb::Database db(*ovsdb::DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock);
  Recorder recorder(db);
  db.add_listener(&recorder);
  json::StreamParser stream;   // one array of operations after another
  stream.feed(std::string_view(reinterpret_cast<const char*>(data), size));
  for (bool has = true; has;) {
    auto request = stream.next(&has);
    if (!request || !has || !request->is_array()) break;
    std::string before = content(db);
    auto e = ovsdb::execute(db, request->array(), ovsdb::Caller{.may_wait = false});
    if (e.failed || e.blocked) CHECK(content(db) == before);
    (void)json::to_text(json::Value(e.results));
  }
  ovsdb::Database copy(db.shared_schema(), prng, clock);
  for (const auto& r : recorder.records)
    if (!r.empty()) CHECK(ovsdb::apply_record(copy, *json::parse(r)).has_value());
  copy.rebuild();
  CHECK(content(copy) == content(db));
  return 0;
}
