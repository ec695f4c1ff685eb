// Whole transactions against small databases: results, rules at commit, and that a failure leaves no trace.
#include "ovsdb/execute.h"

#include "base/prng.h"
#include "ovsdb/record.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::ovsdb;

namespace {

constexpr const char* kSchema = R"({"name":"d","version":"1.0.0","tables":{
 "root":{"isRoot":true,"maxRows":3,"columns":{"n":{"type":"string"},
   "kids":{"type":{"key":{"type":"uuid","refTable":"kid"},"min":0,"max":"unlimited"}},
   "weak":{"type":{"key":{"type":"uuid","refTable":"kid","refType":"weak"},"min":0,"max":"unlimited"}}},
   "indexes":[["n"]]},
 "kid":{"columns":{"x":{"type":{"key":{"type":"integer","minInteger":0,"maxInteger":100}}},
   "set":{"type":{"key":"integer","min":0,"max":5}},"map":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}},
   "sub":{"type":{"key":{"type":"uuid","refTable":"kid"},"min":0}}}}}})";

struct Fixture {
  Prng prng{42};
  ManualClock clock;
  Database db{*DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};
  Caller caller;

  Execution run(const std::string& ops) {
    auto v = json::parse("[" + ops + "]");
    REQUIRE_MESSAGE(v.has_value(), ops);
    return execute(db, v->array(), caller);
  }
  std::string text(const std::string& ops) {
    auto e = run(ops);
    return json::to_text(json::Value(e.results));
  }
  std::string dump() { return content(db); }
  static std::string content(const Database& d) {
    std::map<std::string, std::string> rows;
    for (const Table& t : d.tables())
      for (const auto& [uuid, row] : t.rows()) {
        std::string s;
        for (const ColumnSchema& c : t.schema().columns)
          if (c.index != kVersionColumn) append_json(s, row->columns[c.index], c.type);
        s += fmt::format("|{}|{}", row->strong_refs, row->weak_sources ? row->weak_sources->size() : 0);
        rows[uuid.text()] = s;
      }
    std::string out;
    for (auto& [k, v] : rows) out += v + "\n";
    return out;
  }
};

bool has(const std::string& text, std::string_view part) { return text.contains(part); }

}  // namespace

TEST_CASE("rows are inserted, selected, updated, deleted") {
  Fixture f;
  CHECK(has(f.text(R"({"op":"insert","table":"root","row":{"n":"a"}})"), "\"uuid\""));
  CHECK(f.text(R"({"op":"select","table":"root","where":[["n","==","a"]],"columns":["n"]})") == R"([{"rows":[{"n":"a"}]}])");
  CHECK(f.text(R"({"op":"update","table":"root","where":[],"row":{"n":"b"}},{"op":"select","table":"root","where":[["n","==","b"]],"columns":["n"]})") ==
        R"([{"count":1},{"rows":[{"n":"b"}]}])");
  CHECK(f.text(R"({"op":"delete","table":"root","where":[["n","==","b"]]})") == R"([{"count":1}])");
  CHECK(f.dump().empty());
}

TEST_CASE("unreferenced rows are collected, also cycles of one") {
  Fixture f;
  f.text(R"({"op":"insert","table":"kid","row":{"x":1}})");
  f.text(R"({"op":"insert","table":"kid","uuid-name":"k","row":{"sub":["named-uuid","k"]}})");
  CHECK(f.dump().empty());
  f.text(R"({"op":"insert","table":"root","row":{"n":"a","kids":["named-uuid","k"]}},
            {"op":"insert","table":"kid","uuid-name":"k","row":{"sub":["named-uuid","l"]}},{"op":"insert","table":"kid","uuid-name":"l","row":{}})");
  CHECK(f.db.table("kid")->size() == 2);
  f.text(R"({"op":"update","table":"root","where":[],"row":{"kids":["set",[]]}})");
  CHECK(f.db.table("kid")->size() == 0);
}

TEST_CASE("errors at commit leave no trace") {
  Fixture f;
  f.text(R"({"op":"insert","table":"root","row":{"n":"a","kids":["named-uuid","k"],"weak":["named-uuid","k"]}},{"op":"insert","table":"kid","uuid-name":"k","row":{"x":5}})");
  f.text(R"({"op":"insert","table":"root","row":{"n":"b"}})");
  std::string before = f.dump();
  struct Row { const char *ops, *error; } rows[] = {
      {R"({"op":"delete","table":"kid","where":[]})", "because of 1 remaining reference(s)"},
      {R"({"op":"update","table":"root","where":[],"row":{"n":"c"}})", "identical values (c) for index on column"},
      {R"({"op":"insert","table":"root","row":{"n":"x"}},{"op":"insert","table":"root","row":{"n":"y"}})", "to contain 4 rows, greater than the schema-defined limit of 3 row(s)"},
      {R"({"op":"update","table":"root","where":[["n","==","b"]],"row":{"kids":["uuid","00000000-0000-0000-0000-000000000001"]}})", "references nonexistent row"},
      {R"({"op":"mutate","table":"kid","where":[],"mutations":[["x","+=",200]]})", "205 is not in the valid range 0 to 100 (inclusive)"},
      {R"({"op":"delete","table":"root","where":[]},{"op":"abort"})", "aborted by request"},
      {R"({"op":"update","table":"root","where":[["n","==","a"]],"row":{"kids":["set",[]]}},{"op":"insert","table":"root","row":{"n":"b"}})", "identical values (b)"},
  };
  for (auto& r : rows) {
    std::string result = f.text(r.ops);
    CHECK_MESSAGE(has(result, r.error), result);
    CHECK(f.dump() == before);
  }
}

TEST_CASE("weak references to deleted rows vanish and modify their rows") {
  Fixture f;
  f.text(R"({"op":"insert","table":"root","row":{"n":"a","kids":["named-uuid","k"]}},{"op":"insert","table":"root","row":{"n":"b","weak":["named-uuid","k"]}},{"op":"insert","table":"kid","uuid-name":"k","row":{}})");
  CHECK(has(f.text(R"({"op":"select","table":"root","where":[["n","==","b"]],"columns":["weak"]})"), "[\"uuid\""));
  struct Count : CommitListener {
    size_t modified = 0, erased = 0;
    void on_commit(const Delta& d) override {
      for (auto& c : d.changes) {
        modified += c->kind == RowChange::Kind::modify;
        erased += c->kind == RowChange::Kind::erase;
      }
    }
  } count;
  f.db.add_listener(&count);
  f.text(R"({"op":"delete","table":"root","where":[["n","==","a"]]})");
  CHECK(count.modified == 1);
  CHECK(count.erased == 2);
  CHECK(f.text(R"({"op":"select","table":"root","where":[],"columns":["weak"]})") == R"([{"rows":[{"weak":["set",[]]}]}])");
}

TEST_CASE("indexes may be swapped inside a transaction and are used for look-up") {
  Fixture f;
  f.text(R"({"op":"insert","table":"root","row":{"n":"a"}},{"op":"insert","table":"root","row":{"n":"b"}})");
  auto e = f.run(R"({"op":"update","table":"root","where":[["n","==","a"]],"row":{"n":"t"}},{"op":"update","table":"root","where":[["n","==","b"]],"row":{"n":"a"}},
     {"op":"update","table":"root","where":[["n","==","t"]],"row":{"n":"b"}},{"op":"select","table":"root","where":[["n","==","b"]],"columns":["n"]})");
  CHECK(!e.failed);
  CHECK(json::to_text(e.results[3]) == R"({"rows":[{"n":"b"}]})");
}

TEST_CASE("a change without effect is none") {
  Fixture f;
  f.text(R"({"op":"insert","table":"root","row":{"n":"a"}})");
  auto generation = f.db.generation();
  auto e = f.run(R"({"op":"update","table":"root","where":[],"row":{"n":"b"}},{"op":"update","table":"root","where":[],"row":{"n":"a"}})");
  CHECK(!e.changed);
  CHECK(f.db.generation() == generation);
}

TEST_CASE("wait blocks, times out and is satisfied") {
  Fixture f;
  std::string wait = R"({"op":"wait","table":"root","where":[],"columns":["n"],"until":"==","rows":[{"n":"a"}])";
  CHECK(f.run(wait + "}").blocked);
  auto e = f.run(wait + R"(,"timeout":100})");
  CHECK(e.blocked);
  CHECK(e.deadline == Millis(100));
  f.caller.waited = Millis(150);
  CHECK(has(f.text(wait + R"(,"timeout":100})"), "\\\"wait\\\" timed out after 150 ms"));
  f.text(R"({"op":"insert","table":"root","row":{"n":"a"}})");
  CHECK(f.text(wait + "}") == "[{}]");
}

namespace {
/// Random operations that often break a rule.
std::string random_ops(Prng& prng) {
  std::string ops;
  auto name = [&] { return std::string(1, static_cast<char>('a' + prng.below(4))); };
  for (size_t n = 1 + prng.below(4); n > 0; --n) {
    if (!ops.empty()) ops += ",";
    switch (prng.below(8)) {
      case 0: ops += fmt::format(R"({{"op":"insert","table":"root","row":{{"n":"{}"}}}})", name()); break;
      case 1:
        ops += fmt::format(R"({{"op":"insert","table":"kid","uuid-name":"k{}","row":{{"x":{},"map":["map",[["{}","1"]]]}}}},
          {{"op":"mutate","table":"root","where":[["n","==","{}"]],"mutations":[["kids","insert",["named-uuid","k{}"]],["weak","insert",["named-uuid","k{}"]]]}})",
                           n, prng.below(4), name(), name(), n, n);
        break;
      case 2: ops += fmt::format(R"({{"op":"delete","table":"root","where":[["n","==","{}"]]}})", name()); break;
      case 3: ops += fmt::format(R"({{"op":"delete","table":"kid","where":[["x","==",{}]]}})", prng.below(6)); break;
      case 4: ops += fmt::format(R"({{"op":"update","table":"root","where":[["n","==","{}"]],"row":{{"n":"{}"}}}})", name(), name()); break;
      case 5: ops += fmt::format(R"({{"op":"mutate","table":"kid","where":[["x","<",3]],"mutations":[["x","+=",1],["set","insert",{}]]}})", prng.below(9)); break;
      case 6: ops += fmt::format(R"({{"op":"update","table":"root","where":[["n","==","{}"]],"row":{{"kids":["set",[]]}}}})", name()); break;
      default: ops += fmt::format(R"({{"op":"mutate","table":"kid","where":[["x",">",1]],"mutations":[["map","insert",["map",[["{}","2"]]]],["map","delete",["set",["{}"]]]]}})", name(), name());
    }
  }
  return ops;
}
}  // namespace

TEST_CASE("random transactions: failures change nothing, records replay to the same content, counts stay right") {
  Fixture f;
  Prng prng(99);
  struct Recorder : CommitListener {
    Database& db;
    std::vector<std::string> records;
    explicit Recorder(Database& d) : db(d) {}
    void on_commit(const Delta& d) override { records.push_back(record_text(db, d.changes, "c", true)); }
  } recorder(f.db);
  f.db.add_listener(&recorder);
  size_t failed = 0;
  for (int i = 0; i < 600; ++i) {
    std::string before = f.dump();
    auto e = f.run(random_ops(prng));
    failed += e.failed;
    if (e.failed) REQUIRE(f.dump() == before);
  }
  CHECK(failed > 50);
  CHECK(failed < 500);
  Database copy(f.db.shared_schema(), f.prng, f.clock);
  for (const std::string& r : recorder.records)
    if (!r.empty()) REQUIRE(apply_record(copy, *json::parse(r)).has_value());
  copy.rebuild();
  CHECK(Fixture::content(copy) == f.dump());
}

TEST_CASE("operands that no row can have") {
  Fixture f;
  f.run(R"({"op":"insert","table":"root","row":{"kids":["named-uuid","k"]}},{"op":"insert","table":"kid","row":{"map":["map",[["a","b"]]]},"uuid-name":"k"})");
  // Nothing is less than emptiness, though the column may be empty.
  CHECK(has(f.text(R"({"op":"select","table":"kid","where":[["x","<",["set",[]]]]})"), "set must have exactly one member but 0 are present"));
  // What is to be deleted obeys the constraints; what does not fit as pairs is judged as keys.
  CHECK(has(f.text(R"({"op":"mutate","table":"kid","where":[],"mutations":[["map","delete",["map",[["a",1]]]]]})"), "expected string"));
  CHECK(f.text(R"({"op":"mutate","table":"kid","where":[],"mutations":[["map","delete",["set",["a","c"]]]]},{"op":"select","table":"kid","where":[],"columns":["map"]})") ==
        R"([{"count":1},{"rows":[{"map":["map",[]]}]}])");
  // A wait looks at its condition before its time, which is a whole number.
  CHECK(has(f.text(R"({"op":"wait","table":"kid","where":[3],"until":"==","rows":[],"timeout":-1})"), "Parse error in condition."));
  CHECK(has(f.text(R"({"op":"wait","table":"kid","where":[],"until":"==","rows":[],"timeout":1.5})"), "Type mismatch for member 'timeout'."));
}
