// Walks see the content of the moment they began, whatever transactions do meanwhile; large records are read like small ones.
#include "ovsdb/walk.h"

#include "base/prng.h"
#include "ovsdb/execute.h"
#include "ovsdb/record.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::ovsdb;

namespace {
constexpr const char* kSchema = R"({"name":"d","version":"1.0.0","tables":{
 "a":{"isRoot":true,"columns":{"n":{"type":"integer"},"s":{"type":{"key":"string","min":0,"max":"unlimited"}}},"indexes":[["n"]]},
 "b":{"isRoot":true,"columns":{"n":{"type":"integer"},"m":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}}}}})";

struct Fixture {
  Prng prng{7};
  ManualClock clock;
  Database db{*DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};
  void run(const std::string& ops) { (void)execute(db, json::parse("[" + ops + "]")->array(), Caller{}); }
  void random_change() {
    uint64_t n = prng.below(60);
    const char* table = prng.below(2) ? "a" : "b";
    switch (prng.below(4)) {
      case 0: case 1: run(fmt::format(R"({{"op":"insert","table":"{}","row":{{"n":{}}}}})", table, n)); break;
      case 2: run(fmt::format(R"({{"op":"delete","table":"{}","where":[["n","==",{}]]}})", table, n)); break;
      default:
        run(fmt::format(R"({{"op":"mutate","table":"a","where":[["n","==",{0}]],"mutations":[["s","insert","x{1} \" \\ {{"]]}},
                            {{"op":"mutate","table":"b","where":[["n","==",{0}]],"mutations":[["m","insert",["map",[["k{1}","}}v"]]]]]}})", n, prng.below(9)));
    }
  }
  std::map<std::string, std::string> content() const {
    std::map<std::string, std::string> out;
    for (const Table& t : db.tables())
      for (const auto& [uuid, row] : t.rows()) out[t.schema().name + uuid.text()] = text(t.schema(), row->columns);
    return out;
  }
  static std::string text(const TableSchema& table, std::span<const Datum> columns) {
    std::string out;
    for (const ColumnSchema& c : table.columns) append_json(out, columns[c.index], c.type);
    return out;
  }
};
}  // namespace

TEST_CASE("a walk sees each row once, as it was when the walk began") {
  Fixture f;
  for (int i = 0; i < 200; ++i) f.random_change();
  for (int round = 0; round < 40; ++round) {
    auto expected = f.content();
    std::map<std::string, std::string> seen;
    size_t visits = 0;
    {
      Walk walk(f.db, {&f.db.schema().tables[0], &f.db.schema().tables[1]}, [&](const TableSchema& t, const Uuid& uuid, std::span<const Datum> columns) {
        seen[t.name + uuid.text()] = Fixture::text(t, columns);
        ++visits;
      });
      while (!walk.step(f.prng.below(5)))
        for (size_t n = f.prng.below(6); n > 0; --n) f.random_change();
      CHECK(!walk.broken());
    }
    CHECK(seen == expected);
    CHECK(visits == expected.size());
    CHECK(!f.db.walking);
  }
}

TEST_CASE("records are read row by row as they are read whole") {
  Fixture f;
  for (int i = 0; i < 300; ++i) f.random_change();
  for (int i = 0; i < 80; ++i) f.run(fmt::format(R"({{"op":"insert","table":"b","row":{{"n":{},"m":["map",[["long","{}"]]]}}}})", 100 + i, std::string(1500, 'y')));
  std::string text = snapshot_text(f.db, "a comment with \"quotes\" and {brackets}");
  REQUIRE(text.size() > 100'000);
  Fixture whole, by_row;
  REQUIRE(apply_record(whole.db, *json::parse(text)).has_value());
  REQUIRE(apply_record_text(by_row.db, text).has_value());
  auto without_versions = [](Fixture& x) {
    std::map<std::string, std::string> out;
    for (const Table& t : x.db.tables())
      for (const auto& [uuid, row] : t.rows()) {
        row->columns[kVersionColumn] = Datum(Atom(Uuid()));
        out[uuid.text()] = Fixture::text(t.schema(), row->columns);
      }
    return out;
  };
  CHECK(without_versions(whole) == without_versions(f));
  CHECK(without_versions(by_row) == without_versions(f));
  text.insert(text.size() - 1, ",\"nonsense\":{}");
  CHECK(!apply_record_text(whole.db, text).has_value());
}
