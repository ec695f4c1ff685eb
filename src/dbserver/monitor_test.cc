// Monitors against a naive oracle: applying the updates in order gives what a new monitor would show.
#include "dbserver/monitor.h"

#include "base/prng.h"
#include "ovsdb/execute.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dbserver;

namespace {

constexpr const char* kSchema = R"({"name":"d","version":"1.0.0","tables":{"t":{"columns":{"i":{"type":"integer"},
  "s":{"type":{"key":"integer","min":0,"max":"unlimited"}},"m":{"type":{"key":"string","value":"integer","min":0,"max":"unlimited"}}}},
  "u":{"columns":{"x":{"type":"string"}}}}})";

struct Fixture {
  Prng prng{3};
  ManualClock clock;
  Database db{*ovsdb::DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};
  MonitorHub hub{db};

  json::Array run(const std::string& ops) {
    auto v = json::parse("[" + ops + "]");
    return ovsdb::execute(db, v->array(), {}).results;
  }
  std::unique_ptr<MonitorClient> monitor(const std::string& requests, Version version) {
    auto parsed = parse_requests(db.schema(), *json::parse(requests), version != Version::v1);
    REQUIRE(parsed.has_value());
    return std::make_unique<MonitorClient>(hub.get(std::move(parsed->spec)), version, std::move(parsed->conditions));
  }
};

std::string random_ops(Prng& prng) {
  std::string ops;
  for (size_t n = 1 + prng.below(3); n > 0; --n) {
    if (!ops.empty()) ops += ',';
    uint64_t i = prng.below(6), k = prng.below(5);
    switch (prng.below(5)) {
      case 0: ops += fmt::format(R"({{"op":"insert","table":"t","row":{{"i":{},"s":["set",[{}]]}}}})", i, k); break;
      case 1: ops += fmt::format(R"({{"op":"delete","table":"t","where":[["i","==",{}]]}})", i); break;
      case 2: ops += fmt::format(R"({{"op":"update","table":"t","where":[["i","==",{}]],"row":{{"i":{}}}}})", i, k); break;
      case 3: ops += fmt::format(R"({{"op":"mutate","table":"t","where":[["i","<",{}]],"mutations":[["s","insert",{}],["s","delete",{}]]}})", i, k, i); break;
      default: ops += fmt::format(R"({{"op":"mutate","table":"t","where":[["i",">",{}]],"mutations":[["m","delete",["set",["k{}"]]],["m","insert",["map",[["k{}",{}]]]]]}})", i, k, k, i);
    }
  }
  return ops;
}

/// A client's copy kept by v2 updates.
struct Replica {
  const ovsdb::TableSchema& table;
  std::map<std::string, std::map<std::string, ovsdb::Datum>> rows;

  void apply(const json::Value& updates) {
    const json::Value* t = updates.find("t");
    if (!t) return;
    for (const auto& [uuid, update] : t->object()) {
      for (const char* kind : {"initial", "insert"}) {
        const json::Value* row = update.find(kind);
        if (!row) continue;
        REQUIRE(!rows.contains(uuid));
        auto& to = rows[uuid];
        for (const char* c : {"i", "s", "m"}) to[c] = table.find(c)->default_value;
        for (const auto& [c, v] : row->object()) to[c] = *ovsdb::datum_from_json(table.find(c)->type, v);
      }
      if (update.find("delete")) REQUIRE(rows.erase(uuid) == 1);
      if (const json::Value* row = update.find("modify"); row) {
        REQUIRE(rows.contains(uuid));
        REQUIRE(!row->object().empty());
        for (const auto& [c, v] : row->object()) {
          const ovsdb::Type& type = table.find(c)->type;
          auto& to = rows[uuid][c];
          to = *ovsdb::apply_diff(to, *ovsdb::diff_from_json(type, v), type);
        }
      }
    }
  }
  bool operator==(const Replica& o) const { return rows == o.rows; }
};

}  // namespace

TEST_CASE("updates applied in order give the content, with and without conditions, however they merge") {
  for (const char* where : {"", R"(,"where":[["i","<",3]])", R"(,"where":[["i","==",1],["s","includes",2]])", R"(,"where":[false])"}) {
    Fixture f;
    Prng prng(17);
    std::string request = fmt::format(R"({{"t":{{"columns":["i","s","m"]{}}}}})", where);
    auto client = f.monitor(request, Version::v2);
    Replica replica{*f.db.schema().find("t"), {}};
    replica.apply(*json::parse(*client->initial()));
    for (int i = 0; i < 400; ++i) {
      f.run(random_ops(prng));
      if (prng.below(3)) continue;
      if (Text text = client->take_updates()) {
        REQUIRE(*text != "{}");
        replica.apply(*json::parse(*text));
      }
      Replica fresh{replica.table, {}};
      auto other = f.monitor(request, Version::v2);
      fresh.apply(*json::parse(*other->initial()));
      REQUIRE(replica == fresh);
    }
  }
}

TEST_CASE("a change of conditions brings rows in and takes rows away") {
  Fixture f;
  for (int i = 0; i < 6; ++i) f.run(fmt::format(R"({{"op":"insert","table":"t","row":{{"i":{}}}}})", i));
  auto client = f.monitor(R"({"t":{"columns":["i","s","m"],"where":[["i","<",2]]}})", Version::v2);
  Replica replica{*f.db.schema().find("t"), {}};
  replica.apply(*json::parse(*client->initial()));
  CHECK(replica.rows.size() == 2);
  auto change = parse_condition_change(f.db.schema(), client->spec(), *json::parse(R"({"t":[{"where":[["i",">",0]]}]})"));
  REQUIRE(change.has_value());
  replica.apply(*json::parse(*client->change_conditions(*change)));
  CHECK(replica.rows.size() == 5);
  CHECK(!client->change_conditions(*change));
}

TEST_CASE("merging: what comes and goes between two looks is not told") {
  Fixture f;
  auto client = f.monitor(R"({"t":{"columns":["i"]}})", Version::v1);
  f.run(R"({"op":"insert","table":"t","row":{"i":7}})");
  f.run(R"({"op":"delete","table":"t","where":[]})");
  CHECK(!client->take_updates());
  f.run(R"({"op":"insert","table":"t","row":{"i":7}})");
  f.run(R"({"op":"update","table":"t","where":[],"row":{"i":8}})");
  Text text = client->take_updates();
  REQUIRE(text);
  CHECK(text->ends_with(R"(:{"new":{"i":8}}}})"));
  f.run(R"({"op":"update","table":"t","where":[],"row":{"i":9}})");
  f.run(R"({"op":"update","table":"t","where":[],"row":{"i":8}})");
  CHECK(!client->take_updates());
  f.run(R"({"op":"insert","table":"u","row":{"x":"not monitored"}})");
  CHECK(!client->pending());
}

TEST_CASE("select masks leave kinds out") {
  Fixture f;
  f.run(R"({"op":"insert","table":"t","row":{"i":1}})");
  auto client = f.monitor(R"({"t":{"columns":["i"],"select":{"initial":false,"modify":false}}})", Version::v1);
  CHECK(*client->initial() == "{}");
  f.run(R"({"op":"update","table":"t","where":[],"row":{"i":2}})");
  CHECK(!client->take_updates());
  f.run(R"({"op":"delete","table":"t","where":[]})");
  CHECK(client->take_updates());
}

TEST_CASE("like monitors share one text") {
  Fixture f;
  auto a = f.monitor(R"({"t":{}})", Version::v2), b = f.monitor(R"({"t":{}})", Version::v2);
  CHECK(f.hub.count() == 1);
  f.run(R"({"op":"insert","table":"t","row":{"i":1}})");
  Text one = a->take_updates(), two = b->take_updates();
  REQUIRE(one);
  CHECK(one.get() == two.get());
  CHECK(a->initial().get() == b->initial().get());
}

TEST_CASE("initial content made in steps, and what happens meanwhile, give the content; late conditions hold") {
  Fixture f;
  Prng prng(23);
  const std::string request = R"({"t":{"columns":["i","s","m"]}})";
  const std::string conditional = R"({"t":{"columns":["i","s","m"],"where":[["i","<",3]]}})";
  for (int round = 0; round < 60; ++round) {
    for (int i = 0; i < 30; ++i) f.run(random_ops(prng));
    auto monitor = f.hub.get(parse_requests(f.db.schema(), *json::parse(request), true)->spec);
    std::vector<std::unique_ptr<MonitorClient>> clients;
    std::vector<Replica> replicas(2, Replica{*f.db.schema().find("t"), {}});
    size_t served = 0;
    for (size_t n = 0; n < 2; ++n) {
      clients.push_back(std::make_unique<MonitorClient>(monitor, Version::v2));
      CHECK(clients[n]->waiting());
      f.hub.dump(monitor, Version::v2, [&, n](Text text, std::shared_ptr<ChangeSet> since) {
        REQUIRE(text);
        replicas[n].apply(*json::parse(*text));
        clients[n]->begin(std::move(since));
        if (Text more = clients[n]->take_updates()) replicas[n].apply(*json::parse(*more));
        if (Text more = clients[n]->late_conditions()) replicas[n].apply(*json::parse(*more));
        ++served;
      });
    }
    while (f.hub.step(1 + prng.below(4))) {
      f.run(random_ops(prng));
      if (clients[0]->waiting()) CHECK(!clients[0]->take_updates());
    }
    if (round % 2) {   // asked for while it waits
      auto change = parse_condition_change(f.db.schema(), monitor->spec(), *json::parse(R"({"t":[{"where":[["i","<",3]]}]})"));
      auto late = std::make_unique<MonitorClient>(monitor, Version::v2);
      CHECK(!late->change_conditions(*change));
      Replica replica{replicas[0].table, {}};
      f.hub.dump(monitor, Version::v2, [&](Text text, std::shared_ptr<ChangeSet> since) {
        replica.apply(*json::parse(*text));
        late->begin(std::move(since));
        if (Text more = late->take_updates()) replica.apply(*json::parse(*more));
        if (Text more = late->late_conditions()) replica.apply(*json::parse(*more));
      });
      while (f.hub.step(3)) f.run(random_ops(prng));
      f.run(random_ops(prng));
      if (Text more = late->take_updates()) replica.apply(*json::parse(*more));
      Replica fresh{replica.table, {}};
      fresh.apply(*json::parse(*f.monitor(conditional, Version::v2)->initial()));
      CHECK(replica == fresh);
    }
    CHECK(served == 2);
    f.run(random_ops(prng));
    Replica fresh{replicas[0].table, {}};
    fresh.apply(*json::parse(*f.monitor(request, Version::v2)->initial()));
    for (size_t n = 0; n < 2; ++n) {
      if (Text more = clients[n]->take_updates()) replicas[n].apply(*json::parse(*more));
      CHECK(replicas[n] == fresh);
    }
  }
}

TEST_CASE("who comes back with the name of a state gets what a new monitor has, in changes alone") {
  for (const char* where : {"", R"(,"where":[["i","<",3]])", R"(,"where":[["i","==",1],["s","includes",2]])", R"(,"where":[false])"}) {
    Fixture f;
    Prng prng(29);
    ovsdb::History history(f.db);
    std::string request = fmt::format(R"({{"t":{{"columns":["i","s","m"]{}}}}})", where);
    auto content = [&] {
      Replica r{*f.db.schema().find("t"), {}};
      r.apply(*json::parse(*f.monitor(request, Version::v3)->initial()));
      return r;
    };
    std::vector<std::pair<Uuid, Replica>> left;   // clients that went away, with what they had
    for (int i = 0; i < 60; ++i) {
      f.run(random_ops(prng));
      history.name(Uuid::random(prng));
      left.emplace_back(history.last_id(), content());
      auto client = f.monitor(request, Version::v3);
      Replica now = content();
      for (auto& [id, replica] : left) {
        if (prng.below(5) || !history.knows(id)) continue;
        Replica mine = replica;
        if (Text text = client->since(history, id)) {
          CHECK(!text->contains("\"initial\""));
          mine.apply(*json::parse(*text));
        }
        REQUIRE(mine == now);
      }
    }
  }
}

TEST_CASE("conditions that change again and again: each client has what its conditions let through") {
  Fixture f;
  Prng prng(23);
  auto where = [&] {
    std::string out;
    for (uint64_t n = prng.below(5); n > 0; --n) {
      uint64_t k = prng.below(6);
      std::string clauses[] = {fmt::format(R"(["i","==",{}])", k), fmt::format(R"(["s","includes",{}])", k), fmt::format(R"(["s","==",["set",[{}]]])", k),
                               fmt::format(R"(["i",">",{}])", k), fmt::format(R"(["s","excludes",{}])", k), "false"};
      out += (out.empty() ? "" : ",") + clauses[prng.below(6)];
    }
    return out;
  };
  struct Client {
    std::unique_ptr<MonitorClient> monitor;
    Replica replica;
  };
  std::vector<Client> clients;
  for (int i = 0; i < 8; ++i) {
    clients.push_back({f.monitor(fmt::format(R"({{"t":{{"columns":["i","s","m"],"where":[{}]}}}})", where()), Version::v2), {*f.db.schema().find("t"), {}}});
    clients.back().replica.apply(*json::parse(*clients.back().monitor->initial()));
  }
  auto apply = [](Client& c, const Text& text) {
    if (text) c.replica.apply(*json::parse(*text));
  };
  for (int i = 0; i < 300; ++i) {
    f.run(random_ops(prng));
    Client& c = clients[prng.below(clients.size())];
    apply(c, c.monitor->take_updates());
    if (prng.below(3) == 0) {
      auto change = parse_condition_change(f.db.schema(), c.monitor->spec(), *json::parse(fmt::format(R"({{"t":[{{"where":[{}]}}]}})", where())));
      REQUIRE(change.has_value());
      apply(c, c.monitor->change_conditions(*change));
    }
    CHECK(!c.monitor->pending());
    Replica fresh{c.replica.table, {}};
    fresh.apply(*json::parse(*c.monitor->initial()));
    REQUIRE(c.replica == fresh);
  }
}

TEST_CASE("a change is only kept for those whose conditions may match") {
  Fixture f;
  auto one = f.monitor(R"({"t":{"columns":["i"],"where":[["i","==",1]]}})", Version::v2);
  auto two = f.monitor(R"({"t":{"columns":["i"],"where":[["i","==",2],["s","includes",5]]}})", Version::v2);
  auto all = f.monitor(R"({"t":{"columns":["i"]}})", Version::v2);
  f.run(R"({"op":"insert","table":"t","row":{"i":1}})");
  CHECK(one->pending());
  CHECK(!two->pending());
  CHECK(all->pending());
  f.run(R"({"op":"insert","table":"t","row":{"i":3,"s":["set",[4,5,6]]}})");
  CHECK(two->pending());
  CHECK(two->take_updates()->find(R"({"insert":{"i":3}})") != std::string::npos);
  CHECK(one->take_updates()->find(R"({"insert":{"i":1}})") != std::string::npos);
  f.run(R"({"op":"update","table":"t","where":[["i","==",1]],"row":{"i":2}})");   // leaves the one, comes to the other
  CHECK(one->take_updates()->find(R"({"delete":null})") != std::string::npos);
  CHECK(two->take_updates()->find(R"({"insert":{"i":2}})") != std::string::npos);
}

TEST_CASE("a client with conditions hears of every table, however often each changed") {
  Fixture f;
  auto client = f.monitor(R"({"t":{"columns":["i"],"where":[["i",">",0]]},"u":{"columns":["x"],"where":[["x","!=","no"]]}})", Version::v2);
  for (int i = 1; i < 5; ++i) {
    f.run(fmt::format(R"({{"op":"insert","table":"t","row":{{"i":{}}}}})", i));
    Text one = client->take_updates();
    REQUIRE(one);
    CHECK(one->contains("\"t\""));
    f.run(R"({"op":"insert","table":"u","row":{"x":"yes"}})");
    Text other = client->take_updates();
    REQUIRE(other);
    CHECK(other->contains("\"u\""));
  }
}
