// The conversation with a server, message by message.
#include "idl/sync.h"

#include "idl/vswitch.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::idl;

namespace {
const char kSchema[] = R"({"name":"Open_vSwitch","version":"1.0.0","tables":{"Port":{"columns":{"name":{"type":"string"},"tag":{"type":{"key":"integer","min":0}}}}}})";
const char kU[] = "00000000-0000-0000-0000-000000000007";

Interest ports() {
  Interest interest(vswitch::schema());
  interest.column("Port", "name", kReadWrite).column("Port", "tag", kReadWrite);
  return interest;
}

struct Talk {
  explicit Talk(SyncOptions options = {}) : replica(ports()), sync(replica, options) {}
  Replica replica;
  Sync sync;
  int64_t last = -1;

  /// The one message that is waiting, as "method params".
  std::string next() {
    auto out = sync.take_outgoing();
    if (out.empty()) return "";
    last = out.back().id;
    std::string text;
    for (const auto& r : out) text += (text.empty() ? "" : "\n") + r.method + " " + json::to_text(r.params);
    return text;
  }
  void reply(std::string_view result) { sync.received_reply(last, *json::parse_any(result)); }
  void error(std::string_view error) { sync.received_error(last, *json::parse_any(error)); }
  void notify(std::string method, std::string_view params) { sync.received_notification(method, *json::parse(params)); }
  std::string server_row(const char* model = "standalone", bool connected = true, bool leader = true) {
    return json::to_text(json::Object{{"Database", json::Object{{kU, json::Object{{"initial", json::Object{
        {"name", "Open_vSwitch"}, {"model", model}, {"connected", connected}, {"leader", leader}, {"schema", kSchema}}}}}}}});
  }
  void up_to_server_monitor() {
    sync.connected("unix:x");
    CHECK(next() == R"(get_schema ["_Server"])");
    reply(R"({"name":"_Server","tables":{"Database":{"columns":{"name":{},"model":{},"connected":{},"leader":{},"schema":{}}}}})");
    CHECK(next() == R"(monitor_cond ["_Server",["monid","_Server"],{"Database":[{"columns":["name","model","connected","leader","schema"]}]}])");
  }
  void up_to_data(bool aware = true) {
    up_to_server_monitor();
    reply(server_row());
    std::string text = next();
    std::string since = R"(monitor_cond_since ["Open_vSwitch",["monid","Open_vSwitch"],{"Port":[{"columns":["name","tag"]}]},"00000000-0000-0000-0000-000000000000"])";
    CHECK(text == (aware ? "set_db_change_aware [true]\n" : "") + since);
  }
  void up_to_monitoring() {
    up_to_data();
    reply(R"([false,"00000000-0000-0000-0000-000000000000",{"Port":{"00000000-0000-0000-0000-000000000001":{"initial":{"name":"p"}}}}])");
    CHECK(sync.state() == Sync::State::monitoring);
  }
};
}  // namespace

TEST_CASE("newest server") {
  Talk t;
  t.up_to_monitoring();
  CHECK(t.replica.seqno() == 1);
  CHECK(t.replica.has_ever_connected());
  t.notify("update3", R"([["monid","Open_vSwitch"],"00000000-0000-0000-0000-000000000009",{"Port":{"00000000-0000-0000-0000-000000000001":{"modify":{"tag":3}}}}])");
  CHECK(t.replica.seqno() == 2);
  CHECK(first<vswitch::Port>(t.replica).tag() == 3);
  // After a reconnect it asks for what came after the last transaction it knows.
  t.sync.disconnected();
  CHECK(t.sync.readiness() == TxnStatus::try_again);
  t.sync.connected("unix:x");
  t.next();
  t.reply(R"({"tables":{}})");
  t.next();
  t.reply(t.server_row());
  CHECK(t.next().ends_with(R"("00000000-0000-0000-0000-000000000009"])"));
  t.reply(R"([true,"00000000-0000-0000-0000-000000000009",{}])");
  CHECK(first<vswitch::Port>(t.replica).tag() == 3);
}

TEST_CASE("older servers: fewer methods") {
  Talk t({.announce_change_aware = false});
  t.up_to_data(false);
  t.error(R"({"error":"unknown method"})");
  CHECK(t.next() == R"(monitor_cond ["Open_vSwitch",["monid","Open_vSwitch"],{"Port":[{"columns":["name","tag"]}]}])");
  t.error(R"("unknown method")");
  CHECK(t.next() == R"(monitor ["Open_vSwitch",["monid","Open_vSwitch"],{"Port":[{"columns":["name","tag"]}]}])");
  t.reply(R"({"Port":{"00000000-0000-0000-0000-000000000001":{"new":{"name":"p","tag":["set",[]]}}}})");
  CHECK(first<vswitch::Port>(t.replica).name() == "p");
  t.notify("update", R"([["monid","Open_vSwitch"],{"Port":{"00000000-0000-0000-0000-000000000001":{"old":{"tag":["set",[]]},"new":{"name":"p","tag":4}}}}])");
  CHECK(first<vswitch::Port>(t.replica).tag() == 4);
}

TEST_CASE("no _Server at all") {
  Talk t;
  t.sync.connected("unix:x");
  t.next();
  t.error(R"({"error":"unknown database"})");
  CHECK(t.next() == R"(get_schema ["Open_vSwitch"])");
  t.reply(kSchema);
  CHECK(t.next().starts_with("monitor ["));
  t.reply("{}");
  CHECK(t.sync.state() == Sync::State::monitoring);
}

TEST_CASE("servers that will not do") {
  struct Case { const char* model; bool connected, leader, leader_only, good; };
  for (Case c : {Case{"standalone", true, true, true, true}, {"clustered", true, true, true, true}, {"clustered", true, false, true, false},
                 {"clustered", true, false, false, true}, {"clustered", false, false, false, false}, {"relay", true, true, true, false},
                 {"relay", true, true, false, true}, {"relay", false, true, false, false}}) {
    CAPTURE(c.model);
    Talk t({.leader_only = c.leader_only});
    t.up_to_server_monitor();
    t.reply(t.server_row(c.model, c.connected, c.leader));
    CHECK(t.sync.take_reconnect().wanted == !c.good);
    CHECK((t.sync.state() == Sync::State::data_monitor_since) == c.good);
  }
  Talk t;
  t.up_to_server_monitor();
  t.reply("{}");
  CHECK(t.sync.take_reconnect().wanted);
}

TEST_CASE("losing the leader fails over at once") {
  Talk t;
  t.up_to_monitoring();
  t.notify("update2", json::to_text(json::array({json::array({"monid", "_Server"}),
      json::Object{{"Database", json::Object{{kU, json::Object{{"modify", json::Object{{"model", "clustered"}, {"leader", false}}}}}}}}})));
  auto reconnect = t.sync.take_reconnect();
  CHECK(reconnect.wanted);
  CHECK(reconnect.reset_backoff);
}

TEST_CASE("a changed schema is met by asking again") {
  Talk t;
  t.up_to_monitoring();
  t.notify("monitor_canceled", R"([["monid","Open_vSwitch"]])");
  CHECK(t.next().starts_with("monitor_cond_since"));
}

TEST_CASE("a schema that changes between our question and the answer") {
  Talk t;
  t.up_to_data();
  std::string other = t.server_row();
  other.replace(other.find("1.0.0"), 5, "1.0.1");
  t.notify("update2", json::to_text(json::array({json::array({"monid", "_Server"}), *json::parse(other)})));
  auto reconnect = t.sync.take_reconnect();
  CHECK(reconnect.wanted);
  CHECK(reconnect.reset_backoff);
}

TEST_CASE("stale members of a cluster, and members of other clusters") {
  auto row = [](int64_t index, const char* cluster) {
    return json::to_text(json::Object{{"Database", json::Object{{kU, json::Object{{"initial", json::Object{
        {"name", "Open_vSwitch"}, {"model", "clustered"}, {"connected", true}, {"leader", true}, {"schema", kSchema},
        {"index", index}, {"cid", json::array({"uuid", cluster})}}}}}}}});
  };
  const char* one = "00000000-0000-0000-0000-0000000000c1";
  const char* two = "00000000-0000-0000-0000-0000000000c2";
  struct Case { int64_t index; const char* cluster; bool good; };
  for (Case c : {Case{9, one, false}, {10, one, true}, {11, one, true}, {11, two, false}}) {
    CAPTURE(c.index);
    Talk t;
    t.up_to_server_monitor();
    t.reply(row(10, one));
    CHECK_FALSE(t.sync.take_reconnect().wanted);
    t.sync.disconnected();
    t.up_to_server_monitor();
    t.reply(row(c.index, c.cluster));
    CHECK(t.sync.take_reconnect().wanted == !c.good);
  }
}

TEST_CASE("content after a reconnect: what is missing, or all of it in one step") {
  for (bool found : {true, false}) {
    CAPTURE(found);
    Talk t;
    t.up_to_monitoring();
    t.notify("update3", R"([["monid","Open_vSwitch"],"00000000-0000-0000-0000-000000000009",{"Port":{"00000000-0000-0000-0000-000000000002":{"insert":{"name":"q"}}}}])");
    t.sync.disconnected();
    CHECK(t.replica.table("Port").rows().size() == 2);   // the old content stands meanwhile
    t.up_to_server_monitor();
    t.reply(t.server_row());
    t.next();
    uint64_t seqno = t.replica.seqno();
    t.reply(std::string(found ? "[true" : "[false") + R"(,"00000000-0000-0000-0000-00000000000a",{"Port":{"00000000-0000-0000-0000-000000000003":{")" +
            (found ? "insert" : "initial") + R"(":{"name":"r"}}}}])");
    CHECK(t.replica.table("Port").rows().size() == (found ? 3 : 1));
    CHECK(t.replica.seqno() == seqno + 1);
  }
}

TEST_CASE("contradictions lead to a fresh start") {
  Talk t;
  t.up_to_monitoring();
  t.notify("update3", R"([["monid","Open_vSwitch"],"00000000-0000-0000-0000-000000000009",{"Port":{"00000000-0000-0000-0000-000000000002":{"delete":null}}}])");
  CHECK(t.sync.take_reconnect().wanted);
  CHECK(t.sync.readiness() == TxnStatus::try_again);
}

TEST_CASE("transactions and locks") {
  Talk t;
  Prng prng{1};
  t.sync.set_lock("mine");
  t.sync.connected("unix:x");
  CHECK(t.next() == "get_schema [\"_Server\"]\nlock [\"mine\"]");
  t.reply(R"({"locked":false})");
  CHECK(t.sync.lock_contended());
  --t.last;
  t.reply(R"({"tables":{}})");
  t.next();
  t.reply(t.server_row());
  t.next();
  t.reply(R"([false,"00000000-0000-0000-0000-000000000000",{"Port":{"00000000-0000-0000-0000-000000000001":{"initial":{"name":"p"}}}}])");
  CHECK(t.sync.readiness() == TxnStatus::not_locked);
  t.notify("locked", R"(["mine"])");
  CHECK(t.sync.has_lock());
  {
    Transaction txn(t.replica, t.sync, prng);
    first<vswitch::Port>(t.replica).set_tag(3);
    CHECK(txn.commit() == TxnStatus::incomplete);
    CHECK(t.next().ends_with(R"({"lock":"mine","op":"assert"}])"));
    t.reply(R"([{"count":1},{}])");
    CHECK(txn.commit() == TxnStatus::success);
  }
  Transaction txn(t.replica, t.sync, prng);
  first<vswitch::Port>(t.replica).set_tag(3);
  CHECK(txn.commit() == TxnStatus::incomplete);
  t.sync.disconnected();
  CHECK(txn.commit() == TxnStatus::try_again);
  CHECK_FALSE(t.sync.has_lock());
}

TEST_CASE("conditions") {
  Talk t;
  Table& port = t.replica.table("Port");
  json::Array clause = json::array({json::array({"name", "==", "p"})});
  t.sync.set_condition(port, clause);
  t.up_to_server_monitor();
  t.reply(t.server_row());
  CHECK(t.next().contains(R"("where":[["name","==","p"]])"));
  t.reply(R"([false,"00000000-0000-0000-0000-000000000000",{}])");
  CHECK(t.next() == "");
  uint64_t now = t.sync.condition_seqno();
  CHECK(t.sync.set_condition(port, clause) == now);
  CHECK(t.sync.set_condition(port, {}) == now + 1);
  CHECK(t.next() == R"(monitor_cond_change [["monid","Open_vSwitch"],["monid","Open_vSwitch"],{"Port":[{"where":[false]}]}])");
  CHECK(t.sync.set_condition(port, clause) == now + 2);
  CHECK(t.next() == "");
  --t.last, ++t.last;
  t.reply("{}");
  CHECK(t.sync.condition_seqno() == now + 1);
  CHECK(t.next().starts_with("monitor_cond_change"));
}

namespace {
const char kClauseP[] = R"([["name","==","p"]])";
const char kFresh[] = R"([false,"00000000-0000-0000-0000-000000000009",{}])";
json::Array clauses(const char* text) { return json::parse(text)->array(); }
}  // namespace

TEST_CASE("a condition on its way when the connection breaks") {
  for (bool answered : {true, false}) {
    CAPTURE(answered);
    Talk t;
    t.up_to_data();
    t.reply(kFresh);
    uint64_t due = t.sync.set_condition(t.replica.table("Port"), clauses(kClauseP));
    CHECK(t.next().starts_with("monitor_cond_change"));
    if (answered) t.reply("{}");
    CHECK((t.sync.condition_seqno() == due) == answered);
    t.sync.disconnected();
    t.up_to_server_monitor();
    t.reply(t.server_row());
    std::string request = t.next();
    CHECK(request.contains(R"("where":[["name","==","p"]])"));
    CHECK(request.ends_with(answered ? R"(000000000009"])" : R"(000000000000"])"));  // in doubt: everything anew
    t.reply(kFresh);
    CHECK(t.next() == "");
    CHECK(t.sync.condition_seqno() >= due);
  }
}

TEST_CASE("a condition that is set while there is no connection") {
  Talk t;
  t.up_to_data();
  t.reply(kFresh);
  t.sync.disconnected();
  uint64_t due = t.sync.set_condition(t.replica.table("Port"), clauses(kClauseP));
  t.up_to_server_monitor();
  t.reply(t.server_row());
  CHECK_FALSE(t.next().contains("where"));   // first what we missed, under the condition that we had
  t.reply(R"([true,"00000000-0000-0000-0000-00000000000a",{}])");
  CHECK(t.sync.condition_seqno() < due);
  CHECK(t.next().starts_with("monitor_cond_change"));
  t.reply("{}");
  CHECK(t.sync.condition_seqno() == due);
}

TEST_CASE("conditions go together in one request; true and false decide alone") {
  Talk t;
  t.up_to_data();
  t.reply(kFresh);
  Table& port = t.replica.table("Port");
  uint64_t now = t.sync.condition_seqno();
  CHECK(t.sync.set_condition(port, clauses("[true]")) == now);                       // as it was
  CHECK(t.sync.set_condition(port, clauses(R"([["name","==","p"],true])")) == now);  // no less
  CHECK(t.next() == "");
  t.sync.set_condition(port, clauses("[]"));
  CHECK(t.next().contains(R"("where":[false])"));
  t.sync.set_condition(port, clauses(kClauseP));
  t.sync.set_condition(port, clauses("[true]"));                                     // the last word counts
  CHECK(t.next() == "");
  t.reply("{}");
  CHECK(t.next().contains(R"("where":[true])"));
}

TEST_CASE("no conditions for servers that do not know them") {
  Talk t;
  t.sync.set_condition(t.replica.table("Port"), clauses(kClauseP));
  t.sync.connected("unix:x");
  t.next();
  t.error(R"({"error":"unknown database"})");
  t.next();
  t.reply(kSchema);
  CHECK_FALSE(t.next().contains("where"));
  t.reply("{}");
  CHECK(t.next() == "");
  CHECK(t.sync.set_condition(t.replica.table("Port"), clauses("[]")) == t.sync.condition_seqno());
  CHECK(t.next() == "");
}

TEST_CASE("a changed schema while a condition is on its way") {
  Talk t;
  t.up_to_data();
  t.reply(kFresh);
  t.sync.set_condition(t.replica.table("Port"), clauses(kClauseP));
  t.next();
  t.notify("monitor_canceled", R"([["monid","Open_vSwitch"]])");
  std::string request = t.next();
  CHECK(request.contains(R"("where":[["name","==","p"]])"));
  CHECK(request.ends_with(R"(000000000000"])"));
}
