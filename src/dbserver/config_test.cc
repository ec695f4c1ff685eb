#include "dbserver/config.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::dbserver;

static std::optional<ServerConfig> config_of(std::string_view text) {
  auto json = json::parse(text);
  REQUIRE(json.has_value());
  return parse_config(*json);
}

TEST_CASE("a configuration file") {
  auto c = config_of(R"({"remotes":{"punix:a":null,"pssl:6640":{"inactivity-probe":300,"max-backoff":10,"dscp":7,"read-only":true,"role":"r"}},
    "databases":{"x.db":null,"y.db":{"service-model":"active-backup","backup":true,"exclude-tables":["A","B"],"source":{"tcp:1:2":{"inactivity-probe":0}}},
                 "Z":{"service-model":"relay","source":{"unix:z":null}}}})");
  REQUIRE(c);
  CHECK(c->remotes.at("punix:a") == RemoteOptions{});
  const RemoteOptions& tls = c->remotes.at("pssl:6640");
  CHECK(tls == RemoteOptions{Seconds(1), Seconds(1), 7, {true, "r"}});
  CHECK(c->databases.at("x.db") == DatabaseConfig{});
  const DatabaseConfig& backup = c->databases.at("y.db");
  CHECK(backup.backup);
  CHECK(backup.excluded_tables == std::set<std::string>{"A", "B"});
  CHECK(backup.source->remotes == "tcp:1:2");
  CHECK(backup.source->options.probe_interval == Duration::zero());
  CHECK(c->databases.at("Z").model == ServiceModel::relay);
}

TEST_CASE("configuration files that cannot be used") {
  for (std::string_view text : {
           R"([])", R"({})", R"({"remotes":{}})", R"({"databases":{}})", R"({"remotes":[],"databases":{}})",
           R"({"remotes":{"punix:a":1},"databases":{}})",
           R"({"remotes":{},"databases":{"a":[]}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"x"}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"relay"}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"relay","source":{}}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"relay","source":{"a":null,"b":null}}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"relay","source":{"a":1}}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"active-backup"}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"active-backup","backup":true}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"active-backup","backup":false,"exclude-tables":[1]}}})",
           R"({"remotes":{},"databases":{"a":{"service-model":"standalone","backup":true}}})"}) {
    CAPTURE(text);
    CHECK_FALSE(config_of(text));
  }
  // What is not known about a connection is only warned of.
  CHECK(config_of(R"({"remotes":{},"databases":{"a":{"service-model":"relay","source":{"a":{"role":"x"}}}}})"));
}

TEST_CASE("excluded tables") {
  struct {
    std::string_view text, canonical;
  } rows[] = {{"", ""}, {"d:t", "d:t"}, {"d:t,d:s", "d:s,d:t"}, {",b:x,a:y", "a:y,b:x"}, {"nonsense,d:,:t", ""}};
  for (auto& row : rows) CHECK(exclusions_text(parse_exclusions(row.text)) == row.canonical);
}

TEST_CASE("relays on the command line") {
  std::string name;
  auto relay = DatabaseConfig::from_relay_argument("relay:db:tcp:h:1,ssl:h:2", &name);
  REQUIRE(relay);
  CHECK(name == "db");
  CHECK(relay->source->remotes == "tcp:h:1,ssl:h:2");
  for (const char* bad : {"relay:", "relay:db", "relay:db:", "relay::x"})
    CHECK(DatabaseConfig::from_relay_argument(bad, &name).error().text() == std::string("ovsdb error: ") + bad + ": invalid syntax");
}
