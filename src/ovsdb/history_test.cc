// Whoever had an earlier state and applies what happened since has the present one, wherever it starts.
#include "ovsdb/history.h"

#include "base/prng.h"
#include "ovsdb/execute.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::ovsdb;

namespace {
constexpr const char* kSchema = R"({"name":"d","version":"1.0.0","tables":{
 "a":{"isRoot":true,"columns":{"n":{"type":"integer"},"s":{"type":{"key":"integer","min":0,"max":"unlimited"}},
   "kid":{"type":{"key":{"type":"uuid","refTable":"b"},"min":0}}}},
 "b":{"columns":{"n":{"type":"integer"},"weak":{"type":{"key":{"type":"uuid","refTable":"a","refType":"weak"},"min":0,"max":"unlimited"}}}}}})";

using Content = std::map<std::string, std::vector<Datum>>;

struct Fixture {
  Prng prng{11};
  ManualClock clock;
  Database db{*DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};
  History history{db};
  uint32_t states = 0;

  void run(const std::string& ops) { (void)execute(db, json::parse("[" + ops + "]")->array(), Caller{}); }
  Uuid name() {
    Uuid id = Uuid::random(prng);
    history.name(id);
    return id;
  }
  void random_change() {
    uint64_t n = prng.below(20), m = prng.below(20);
    switch (prng.below(5)) {
      case 0: run(fmt::format(R"({{"op":"insert","table":"a","row":{{"n":{},"kid":["named-uuid","k"]}}}},
                                 {{"op":"insert","table":"b","row":{{"n":{}}},"uuid-name":"k"}})", n, m)); break;
      case 1: run(fmt::format(R"({{"op":"delete","table":"a","where":[["n","==",{}]]}})", n)); break;
      case 2: run(fmt::format(R"({{"op":"update","table":"b","where":[["n","<",{}]],"row":{{"n":{}}}}})", n, m)); break;
      case 3: run(fmt::format(R"({{"op":"insert","table":"a","row":{{"n":{},"kid":["named-uuid","k"]}},"uuid-name":"p"}},
                                 {{"op":"insert","table":"b","row":{{"n":{},"weak":["named-uuid","p"]}},"uuid-name":"k"}})", n, m)); break;
      default: run(fmt::format(R"({{"op":"mutate","table":"a","where":[["n",">",{}]],"mutations":[["s","insert",{}],["s","delete",{}]]}})", n, m, n));
    }
  }
  Content content() const {
    Content out;
    for (const Table& t : db.tables())
      for (const auto& [uuid, row] : t.rows()) out[t.schema().name + uuid.text()] = row->columns;
    return out;
  }
  bool leads_here(const Uuid& id, Content from) const {
    bool sound = true;
    history.since(id, [&](const TableSchema& table, const Uuid& uuid, const RowImages& images) {
      auto key = table.name + uuid.text();
      sound &= images.before ? from.contains(key) && from.at(key) == *images.before : !from.contains(key);
      if (images.after) from[key] = *images.after;
      else from.erase(key);
    });
    return sound && from == content();
  }
};
}  // namespace

TEST_CASE("every state that is known leads to the present one") {
  Fixture f;
  for (int i = 0; i < 60; ++i) f.random_change();
  std::vector<std::pair<Uuid, Content>> states{{f.name(), f.content()}};
  size_t known_total = 0;
  for (int i = 0; i < 150; ++i) {
    for (uint64_t n = f.prng.below(3); n > 0; --n) f.random_change();
    states.emplace_back(f.name(), f.content());
    CHECK(f.history.last_id() == states.back().first);
    CHECK(f.history.transactions() <= 100);
    CHECK(f.history.atoms() <= f.db.size().atoms);
    if (i % 10 != 9) continue;
    for (const auto& [id, content] : states) {
      if (!f.history.knows(id)) continue;
      ++known_total;
      CHECK(f.leads_here(id, content));
    }
  }
  CHECK(known_total > 100);
  CHECK(f.history.knows(states.back().first));
}

TEST_CASE("limits: number of transactions, size of the database") {
  Fixture f;
  for (int i = 0; i < 40; ++i) f.run(fmt::format(R"({{"op":"insert","table":"a","row":{{"n":{}}}}})", i));
  History few(f.db, 3);
  std::vector<Uuid> ids;
  for (int i = 0; i < 6; ++i) {
    f.run(fmt::format(R"({{"op":"update","table":"a","where":[["n","==",{}]],"row":{{"n":{}}}}})", i, 100 + i));
    ids.push_back(Uuid::random(f.prng));
    few.name(ids.back());
  }
  CHECK(few.transactions() == 3);
  CHECK_FALSE(few.knows(ids[1]));
  CHECK(few.knows(ids[2]));
  // A transaction of more than all leaves nothing of the past.
  f.run(R"({"op":"update","table":"a","where":[],"row":{"n":7}})");
  few.name(ids[0]);
  CHECK(few.transactions() == 0);
  CHECK(few.last_id() == ids[0]);
}

TEST_CASE("no name, no past") {
  Fixture f;
  CHECK(f.history.last_id().is_zero());
  CHECK_FALSE(f.history.knows(Uuid()));
  Uuid first = f.name();
  for (int i = 0; i < 9; ++i) f.run(R"({"op":"insert","table":"a","row":{"n":1}})");
  Uuid second = f.name();
  f.history.name(second);
  CHECK(f.history.transactions() <= 1);
  f.history.name(Uuid());
  CHECK_FALSE(f.history.knows(first));
  CHECK_FALSE(f.history.knows(second));
  CHECK(f.history.last_id().is_zero());
}

TEST_CASE("the newest of states with one name counts") {
  Fixture f;
  for (int i = 0; i < 9; ++i) f.run(R"({"op":"insert","table":"a","row":{"n":1}})");
  Uuid id = f.name();
  f.run(R"({"op":"insert","table":"a","row":{"n":2}})");
  f.name();
  f.run(R"({"op":"insert","table":"a","row":{"n":3}})");
  f.history.name(id);
  size_t changes = 0;
  f.history.since(id, [&](const auto&, const auto&, const auto&) { ++changes; });
  CHECK(changes == 0);
}
