#include "ovsdb/rbac.h"

#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/execute.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ovsdb;

namespace {

constexpr std::string_view kSchema = R"({"name":"d","tables":{
  "T":{"columns":{"name":{"type":"string"},"n":{"type":"integer"},"owner":{"type":"string"},
                  "ids":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}},"isRoot":true},
  "RBAC_Role":{"columns":{"name":{"type":"string"},"permissions":{"type":{"key":"string","value":{"type":"uuid","refTable":"RBAC_Permission"},"min":0,"max":"unlimited"}}},"isRoot":true},
  "RBAC_Permission":{"columns":{"table":{"type":"string"},"authorization":{"type":{"key":"string","min":0,"max":"unlimited"}},
     "insert_delete":{"type":"boolean"},"update":{"type":{"key":"string","min":0,"max":"unlimited"}}},"isRoot":true}}})";

struct Fixture {
  SystemClock clock;
  Prng prng{1};
  Database db{*DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};

  json::Array run(std::string_view operations, const Rbac& rbac = {}) {
    auto json = json::parse(operations);
    REQUIRE(json.has_value());
    Caller caller;
    caller.rbac = rbac;
    return execute(db, json->array(), caller).results;
  }
  /// "" or the error's details.
  std::string refused(std::string_view operations, const Rbac& rbac) {
    for (const json::Value& r : run(operations, rbac))
      if (const json::Value* error = r.find("error")) return fmt::format("{}: {}", error->string(), r.find("details")->string());
    return "";
  }
  void set_up(std::string_view authorization) {
    run(fmt::format(R"([{{"op":"insert","table":"RBAC_Role","row":{{"name":"r","permissions":["map",[["T",["named-uuid","p"]]]]}}}},
      {{"op":"insert","table":"RBAC_Permission","uuid-name":"p","row":{{"table":"T","authorization":"{}","insert_delete":true,"update":["set",["n","ids"]]}}}},
      {{"op":"insert","table":"T","row":{{"name":"x","owner":"alice","ids":["map",[["key","bob"]]]}}}}])", authorization));
  }
};

constexpr std::string_view kUpdate = R"([{"op":"update","table":"T","where":[],"row":{"n":1}}])";
constexpr std::string_view kRename = R"([{"op":"update","table":"T","where":[],"row":{"name":"y"}}])";
constexpr std::string_view kMutate = R"([{"op":"mutate","table":"T","where":[],"mutations":[["n","+=",1]]}])";
constexpr std::string_view kDelete = R"([{"op":"delete","table":"T","where":[]}])";
constexpr std::string_view kInsert = R"([{"op":"insert","table":"T","row":{"name":"new","owner":"alice"}}])";
constexpr std::string_view kOther = R"([{"op":"insert","table":"RBAC_Role","row":{"name":"mine"}}])";
constexpr std::string_view kSelect = R"([{"op":"select","table":"T","where":[]}])";

}  // namespace

TEST_CASE("who is authorized") {
  struct {
    std::string_view authorization, client;
    bool allowed;
  } rows[] = {{"", "anyone", true},        {"owner", "alice", true},   {"owner", "bob", false},     {"ids:key", "bob", true},
              {"ids:key", "alice", false}, {"ids:none", "bob", false}, {"nothing", "alice", false}, {"", "", false}};
  for (auto& row : rows) {
    CAPTURE(row.authorization);
    CAPTURE(row.client);
    Fixture f;
    f.set_up(row.authorization);
    Rbac who{"r", std::string(row.client)};
    CHECK(f.refused(kUpdate, who).empty() == row.allowed);
    CHECK(f.refused(kMutate, who).empty() == row.allowed);
    CHECK(f.refused(kDelete, who).empty() == row.allowed);
    CHECK(f.refused(kSelect, who).empty());
  }
}

TEST_CASE("what is refused, in which words") {
  Fixture f;
  f.set_up("owner");
  Rbac alice{"r", "alice"}, bob{"r", "bob"}, nobody{"r", ""};
  CHECK(f.refused(kInsert, alice).empty());
  CHECK(f.refused(kRename, alice) == R"(permission error: RBAC rules for client "alice" role "r" prohibit modification of table "T".)");
  CHECK(f.refused(kInsert, bob) == R"(permission error: RBAC rules for client "bob" role "r" prohibit row insertion into table "T".)");
  CHECK(f.refused(kMutate, bob) == R"(permission error: RBAC rules for client "bob" role "r" prohibit mutate operation on table "T".)");
  CHECK(f.refused(kDelete, nobody) == R"x(permission error: RBAC rules for client "(null)" role "r" prohibit row deletion from table "T".)x");
  CHECK(f.refused(kOther, alice) == R"(permission error: RBAC rules for client "alice" role "r" prohibit row insertion into table "RBAC_Role".)");
  CHECK_FALSE(f.refused(kUpdate, {"unknown", "alice"}).empty());
  CHECK(f.refused(kRename, {"", "bob"}).empty());     // no role: no rules
  CHECK(alice.check_convert(f.db).error().details ==
        R"(RBAC rules for client "alice" role "r" prohibit "convert" of database d (only the root role may convert databases))");
}
