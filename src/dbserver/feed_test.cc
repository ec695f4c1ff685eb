#include "dbserver/feed.h"

#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/record.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::dbserver;

namespace {

struct Fixture {
  SystemClock clock;
  Prng prng{1};
  ovsdb::Database db{schema(), prng, clock};

  static std::shared_ptr<const ovsdb::DatabaseSchema> schema() {
    auto json = json::parse(R"({"name":"d","tables":{
      "A":{"columns":{"s":{"type":"string"},"set":{"type":{"key":"integer","min":0,"max":"unlimited"}}},"isRoot":true},
      "B":{"columns":{"s":{"type":"string"}},"isRoot":true}}})");
    return *ovsdb::DatabaseSchema::from_json(*json);
  }
  ovsdb::Result<void> apply(std::string_view text, idl::UpdateVersion version, bool replace = false, const std::set<std::string>& excluded = {}) {
    auto json = json::parse(text);
    REQUIRE(json.has_value());
    return apply_updates(db, {*json, version, replace}, excluded);
  }
  /// "s=set" of each row of a table, sorted.
  std::string rows(std::string_view table) {
    std::set<std::string> out;
    for (const auto& [uuid, row] : db.table(table)->rows()) {
      std::string line(row->columns[row->table->schema().find("s")->index].key(0).string());
      if (const auto* c = row->table->schema().find("set")) line += "=" + json::to_text(to_json(row->columns[c->index], c->type));
      out.insert(line);
    }
    std::string all;
    for (const auto& line : out) all += line + ";";
    return all;
  }
};

constexpr auto v1 = idl::UpdateVersion::v1, v2 = idl::UpdateVersion::v2;
#define U1 "00000000-0000-0000-0000-000000000001"
#define U2 "00000000-0000-0000-0000-000000000002"

}  // namespace

TEST_CASE("updates of version 1") {
  Fixture f;
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"new":{"s":"x","set":["set",[1,2]]}}},"B":{")" U2 R"(":{"new":{"s":"b"}}}})", v1));
  CHECK(f.rows("A") == R"(x=["set",[1,2]];)");
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"old":{"s":"x"},"new":{"s":"y","set":["set",[1,2]]}}}})", v1));
  CHECK(f.rows("A") == R"(y=["set",[1,2]];)");
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"old":{"s":"y"}}}})", v1));
  CHECK(f.rows("A").empty());
}

TEST_CASE("updates of version 2") {
  Fixture f;
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"initial":{"s":"x","set":["set",[1,2]]}},")" U2 R"(":{"insert":{}}}})", v2));
  CHECK(f.rows("A") == R"(=["set",[]];x=["set",[1,2]];)");
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"modify":{"set":["set",[2,3]]}},")" U2 R"(":{"delete":null}}})", v2));
  CHECK(f.rows("A") == R"(x=["set",[1,3]];)");
}

TEST_CASE("a whole content replaces what is there, but for excluded tables") {
  Fixture f;
  REQUIRE(f.apply(R"({"A":{")" U1 R"(":{"insert":{"s":"x","set":7}},")" U2 R"(":{"insert":{"s":"gone"}}},"B":{")" U1 R"(":{"insert":{"s":"own"}}}})", v2));
  CHECK(f.apply(R"({"A":{")" U1 R"(":{"initial":{"s":"z"}}}})", v2, true, {"B"}));
  CHECK(f.rows("A") == R"(z=["set",[]];)");
  CHECK(f.rows("B") == "own;");
  CHECK(f.apply("{}", v1, true));
  CHECK((f.rows("A") + f.rows("B")).empty());
}

TEST_CASE("updates that do not fit change nothing") {
  Fixture f;
  REQUIRE(f.apply(R"({"A":{")" U1 R"(":{"insert":{"s":"x"}}}})", v2));
  std::string before = f.rows("A");
  for (std::string_view text : {
           R"([])", R"({"C":{}})", R"({"A":[]})", R"({"A":{"x":{"delete":null}}})",
           R"({"A":{")" U1 R"(":{"insert":{}}}})",
           R"({"A":{")" U2 R"(":{"modify":{"s":"y"}}}})",
           R"({"A":{")" U2 R"(":{"delete":null}}})",
           R"({"A":{")" U2 R"(":{"insert":{"q":1}}}})",
           R"({"A":{")" U2 R"(":{"insert":{"s":1}}}})",
           R"({"A":{")" U2 R"(":{"insert":{"s":"first"}},")" U1 R"(":{"modify":{"_uuid":1}}}})",
           R"({"A":{")" U2 R"(":{"insert":[]}}})", R"({"A":{")" U2 R"(":{"bad":{}}}})", R"({"A":{")" U2 R"(":{}}})"}) {
    CAPTURE(text);
    CHECK_FALSE(f.apply(text, v2));
    CHECK(f.rows("A") == before);
  }
}
