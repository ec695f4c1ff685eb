// The replica under updates, and transactions as operations.
#include "idl/replica.h"

#include "idl/transaction.h"
#include "idl/vswitch.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::idl;

namespace {
const char kU1[] = "00000000-0000-0000-0000-000000000001";
const char kU2[] = "00000000-0000-0000-0000-000000000002";
const char kU3[] = "00000000-0000-0000-0000-000000000003";

struct FakeSink final : TransactionSink {
  TxnStatus ready = TxnStatus::incomplete;
  std::string sent;
  Transaction* transaction = nullptr;
  bool forgotten = false;
  TxnStatus readiness() const override { return ready; }
  void send(Transaction& t, json::Array operations) override {
    transaction = &t;
    sent = json::to_text(operations);
  }
  void forget(Transaction&) override { forgotten = true; }
};

Interest everything(uint8_t mode = kReadWrite) {
  Interest interest(vswitch::schema());
  interest.all(mode);
  return interest;
}
json::Value parse(std::string text) {
  for (auto [name, uuid] : {std::pair{"$1", kU1}, {"$2", kU2}, {"$3", kU3}})
    for (size_t at; (at = text.find(name)) != std::string::npos;) text.replace(at, 2, uuid);
  return *json::parse(text);
}
const char kTwoBridges[] = R"({"Bridge":{"$1":{"initial":{"name":"br0","ports":["uuid","$2"],"other_config":["map",[["a","1"],["b","2"]]]}}},
                              "Port":{"$2":{"initial":{"name":"p0","trunks":["set",[1,2]]}}}})";
struct Filled {
  explicit Filled(uint8_t mode = kReadWrite, const char* content = kTwoBridges) : replica(everything(mode)) {
    CHECK(replica.apply(parse(content), UpdateVersion::v2, true).has_value());
    replica.set_has_content();
  }
  Replica replica;
  FakeSink sink;
  Prng prng{1};
  vswitch::Bridge bridge() { return first<vswitch::Bridge>(replica); }
  vswitch::Port port() { return first<vswitch::Port>(replica); }
};
}  // namespace

TEST_CASE("generated columns agree with the schema") {
  auto schema = vswitch::schema();
  CHECK(schema->tables[vswitch::Bridge::kTable].name == "Bridge");
  CHECK(schema->tables[vswitch::Bridge::kTable].columns[vswitch::Bridge::kStpEnable].name == "stp_enable");
  CHECK(schema->tables[vswitch::SFlow::kTable].columns[vswitch::SFlow::kTargets].name == "targets");
  CHECK(schema->version == vswitch::kSchemaVersion);
}

TEST_CASE("typed values of an initial update") {
  Filled f;
  CHECK(f.bridge().name() == "br0");
  CHECK(f.bridge().ports() == std::vector{f.port()});
  CHECK(f.bridge().other_config().get_int("b", 7) == 2);
  CHECK(f.bridge().other_config().get_int("c", 7) == 7);
  CHECK_FALSE(f.bridge().fail_mode());
  CHECK_FALSE(f.bridge().netflow());
  CHECK(f.port().trunks().contains(2));
  CHECK(f.replica.seqno() == 1);
}

TEST_CASE("references to rows that are not there are left out") {
  Filled f(kReadWrite, R"({"Bridge":{"$1":{"initial":{"name":"br0","ports":["set",[["uuid","$2"],["uuid","$3"]]]}}}})");
  CHECK(f.bridge().ports().empty());
  CHECK(f.replica.apply(parse(R"({"Port":{"$3":{"insert":{"name":"p"}}}})"), UpdateVersion::v2, false).has_value());
  CHECK(f.bridge().ports().size() == 1);
}

TEST_CASE("v2 modify is a difference, v1 new is the whole row") {
  Filled f;
  CHECK(f.replica.apply(parse(R"({"Port":{"$2":{"modify":{"trunks":["set",[2,3]],"tag":7}}},
                                 "Bridge":{"$1":{"modify":{"other_config":["map",[["a","9"],["b","2"],["c","3"]]]}}}})"),
                       UpdateVersion::v2, false).has_value());
  CHECK(ovsdb::to_json(f.port().trunks().datum(), f.replica.table("Port").schema().find("trunks")->type) == parse(R"(["set",[1,3]])"));
  CHECK(f.port().tag() == 7);
  CHECK(f.bridge().other_config().get("a") == "9");
  CHECK_FALSE(f.bridge().other_config().contains("b"));
  CHECK(f.replica.apply(parse(R"({"Port":{"$2":{"old":{"tag":7},"new":{"tag":["set",[]],"trunks":5}}}})"), UpdateVersion::v1, false).has_value());
  CHECK_FALSE(f.port().tag());
  CHECK(f.port().trunks().size() == 1);
  CHECK(f.replica.apply(parse(R"({"Port":{"$2":{"old":{}}}})"), UpdateVersion::v1, false).has_value());
  CHECK_FALSE(f.port());
}

TEST_CASE("updates that contradict the replica are refused") {
  for (const char* text : {R"({"Port":{"$3":{"delete":null}}})", R"({"Port":{"$3":{"modify":{}}}})", R"({"Port":{"$2":{"insert":{}}}})",
                           R"({"Port":{"$2":{"modify":{"nope":1}}}})", R"({"Port":{"$2":{"modify":{"tag":"x"}}}})", R"({"Nope":{}})",
                           R"({"Port":{"xyz":{"delete":null}}})", R"({"Port":[]})", R"({"Port":{"$2":{}}})", R"({"Port":{"$2":7}})"}) {
    Filled f;
    CAPTURE(text);
    CHECK_FALSE(f.replica.apply(parse(text), UpdateVersion::v2, false).has_value());
  }
}

TEST_CASE("only alert columns raise the seqno; rows coming and going always do") {
  Interest interest = everything(kWriteOnly);
  interest.column("Port", "tag", kReadWrite);
  Replica replica(std::move(interest));
  CHECK(replica.apply(parse(kTwoBridges), UpdateVersion::v2, true).has_value());
  replica.set_has_content();
  struct Step { const char* update; bool news; };
  for (Step step : {Step{R"({"Port":{"$2":{"modify":{"mac":"x"}}}})", false}, {R"({"Port":{"$2":{"modify":{"tag":1}}}})", true},
                    {R"({"Port":{"$3":{"insert":{}}}})", true}, {R"({"Port":{"$3":{"delete":null}}})", true}, {"{}", false}}) {
    CAPTURE(step.update);
    uint64_t before = replica.seqno();
    CHECK(replica.apply(parse(step.update), UpdateVersion::v2, false).has_value());
    CHECK((replica.seqno() > before) == step.news);
  }
}

TEST_CASE("a replacing update keeps rows that stay and drops the others") {
  Filled f;
  Row* bridge = f.bridge().pointer();
  CHECK(f.replica.apply(parse(R"({"Bridge":{"$1":{"initial":{"name":"br0"}}}})"), UpdateVersion::v2, true).has_value());
  CHECK(f.bridge().pointer() == bridge);
  CHECK(f.bridge().other_config().empty());
  CHECK_FALSE(f.port());
}

TEST_CASE("change lists: rows, their referrers, deleted rows until cleared") {
  Filled f(kReadWrite | kTrack);
  CHECK(changes<vswitch::Port>(f.replica).size() == 1);
  CHECK(f.port().change() == RowChange::inserted);
  f.replica.clear_changes();
  CHECK(f.replica.apply(parse(R"({"Port":{"$2":{"modify":{"tag":1}}}})"), UpdateVersion::v2, false).has_value());
  CHECK(f.port().change() == RowChange::modified);
  CHECK(f.bridge().change() == RowChange::modified);  // refers to the port
  f.replica.clear_changes();
  CHECK(f.replica.apply(parse(R"({"Port":{"$2":{"delete":null},"$3":{"insert":{}}}})"), UpdateVersion::v2, false).has_value());
  CHECK(f.replica.apply(parse(R"({"Port":{"$3":{"delete":null}}})"), UpdateVersion::v2, false).has_value());
  auto list = changes<vswitch::Port>(f.replica);
  REQUIRE(list.size() == 1);
  CHECK(list[0].change() == RowChange::deleted);
  CHECK(list[0].name() == "p0");
  f.replica.clear_changes();
  CHECK(changes<vswitch::Port>(f.replica).empty());
}

TEST_CASE("nothing changed: nothing is sent") {
  Filled f;
  Transaction txn(f.replica, f.sink, f.prng);
  f.port().set_tag(std::nullopt);
  txn.add_comment("hello");
  CHECK(txn.commit() == TxnStatus::unchanged);
  CHECK(f.sink.sent.empty());
}

TEST_CASE("operations of a transaction") {
  Filled f;
  std::string u;
  {
    Transaction txn(f.replica, f.sink, f.prng);
    vswitch::Port port = f.port();
    port.verify_tag();
    port.set_tag(5);
    f.bridge().put_other_config("a", "9");
    f.bridge().put_other_config("z", "1");
    f.bridge().erase_other_config("b");
    CHECK(f.bridge().other_config().get("a") == "9");
    vswitch::Interface iface = insert<vswitch::Interface>(txn, f.replica);
    iface.set_name("eth0");
    port.set_interfaces(std::vector{iface});
    u = iface.uuid().text();
    std::ranges::replace(u, '-', '_');
    txn.add_comment("one");
    txn.add_comment("two");
    CHECK(txn.commit() == TxnStatus::incomplete);
    CHECK_FALSE(first<vswitch::Interface>(f.replica));
    std::string expected = json::to_text(parse(R"([
      {"columns":["tag"],"op":"wait","rows":[{"tag":["set",[]]}],"table":"Port","timeout":0,"until":"==","where":[["_uuid","==",["uuid","$2"]]]},
      {"mutations":[["other_config","delete",["set",["a","b"]]],["other_config","insert",["map",[["a","9"],["z","1"]]]]],"op":"mutate","table":"Bridge",
       "where":[["_uuid","==",["uuid","$1"]]]},
      {"op":"insert","row":{"name":"eth0"},"table":"Interface","uuid-name":"rowX"},
      {"op":"update","row":{"interfaces":["named-uuid","rowX"],"tag":5},"table":"Port","where":[["_uuid","==",["uuid","$2"]]]},
      {"comment":"one\ntwo","op":"comment"}])"));
    for (size_t at; (at = expected.find("rowX")) != std::string::npos;) expected.replace(at, 4, "row" + u);
    // One key to delete stands alone, so sets of several are written as sets.
    CHECK(f.sink.sent == expected);
    txn.finish_reply(parse(R"([{},{"count":1},{"uuid":["uuid","$3"]},{"count":1},{}])"));
    CHECK(txn.status() == TxnStatus::success);
    std::ranges::replace(u, '_', '-');
    CHECK(txn.inserted_uuid(*Uuid::parse(u)) == Uuid::parse(kU3));
  }
}

TEST_CASE("increment counts only together with a change") {
  Filled f(kReadWrite, R"({"Open_vSwitch":{"$1":{"initial":{"next_cfg":3}}}})");
  for (bool change : {false, true}) {
    Transaction txn(f.replica, f.sink, f.prng);
    auto ovs = first<vswitch::OpenVSwitch>(f.replica);
    if (change) ovs.put_external_ids("k", "v");
    txn.increment(ovs.row(), vswitch::OpenVSwitch::kNextCfg);
    CHECK(txn.commit() == (change ? TxnStatus::incomplete : TxnStatus::unchanged));
    if (!change) continue;
    txn.finish_reply(parse(R"([{"count":1},{"count":1},{"rows":[{"next_cfg":4}]}])"));
    CHECK(txn.status() == TxnStatus::success);
    CHECK(txn.increment_result() == 4);
  }
}

TEST_CASE("deleting: root tables by operation, others by leaving them alone") {
  Filled f(kReadWrite, R"({"QoS":{"$1":{"initial":{}}},"Port":{"$2":{"initial":{"name":"p"}}}})");
  Transaction txn(f.replica, f.sink, f.prng);
  first<vswitch::QoS>(f.replica).destroy();
  f.port().destroy();
  CHECK_FALSE(f.port());
  CHECK(txn.commit() == TxnStatus::incomplete);
  CHECK(f.sink.sent == json::to_text(parse(R"([{"op":"delete","table":"QoS","where":[["_uuid","==",["uuid","$1"]]]}])")));
  CHECK(f.port());
}

TEST_CASE("the first row of a table of one waits for the table to be empty") {
  Filled f(kReadWrite, "{}");
  Transaction txn(f.replica, f.sink, f.prng);
  insert<vswitch::OpenVSwitch>(txn, f.replica);
  CHECK(txn.commit() == TxnStatus::incomplete);
  CHECK(f.sink.sent.starts_with(R"([{"op":"wait","rows":[],"table":"Open_vSwitch","timeout":0,"until":"==","where":[]},{"op":"insert","row":{},)"));
}

TEST_CASE("replies") {
  struct Case { const char* reply; TxnStatus status; const char* error; };
  for (Case c : {Case{R"([{"count":1}])", TxnStatus::success, ""},
                 {R"([{"error":"timed out"},null])", TxnStatus::try_again, ""},
                 {R"([{"error":"not owner"}])", TxnStatus::not_locked, ""},
                 {R"([{"count":1},{"error":"aborted"}])", TxnStatus::success, ""},
                 {R"([{"count":1},{"error":"constraint violation","details":"x"}])", TxnStatus::error, R"({"details":"x","error":"constraint violation"})"},
                 {R"([])", TxnStatus::error, "reply to \"transact\" has 0 elements but should have 1"},
                 {R"({})", TxnStatus::error, ""}}) {
    CAPTURE(c.reply);
    Filled f;
    Transaction txn(f.replica, f.sink, f.prng);
    f.port().set_tag(9);
    CHECK(txn.commit() == TxnStatus::incomplete);
    txn.finish_reply(*json::parse(c.reply));
    CHECK(txn.status() == c.status);
    CHECK(txn.error() == c.error);
  }
}

TEST_CASE("not ready, aborted, forgotten, lost") {
  Filled f;
  f.sink.ready = TxnStatus::not_locked;
  {
    Transaction txn(f.replica, f.sink, f.prng);
    f.port().set_tag(9);
    CHECK(txn.commit() == TxnStatus::not_locked);
  }
  f.sink.ready = TxnStatus::incomplete;
  {
    Transaction txn(f.replica, f.sink, f.prng);
    f.port().set_tag(9);
    CHECK(f.port().tag() == 9);
    txn.abort();
    CHECK_FALSE(f.port().tag());
    CHECK(txn.commit() == TxnStatus::aborted);
  }
  {
    Transaction txn(f.replica, f.sink, f.prng);
    f.port().set_tag(9);
    CHECK(txn.commit() == TxnStatus::incomplete);
  }
  CHECK(f.sink.forgotten);
}

TEST_CASE("columns that the server lacks are defaults and never written") {
  Replica replica(everything());
  auto old = ovsdb::DatabaseSchema::from_json(*json::parse(R"({"name":"Open_vSwitch","version":"1.0.0","tables":{"Port":{"columns":{"name":{"type":"string"}}}}})"));
  replica.meet_server_schema(**old);
  CHECK(json::to_text(replica.monitor_requests()) == R"({"Port":[{"columns":["name"]}]})");
  CHECK(replica.apply(parse(R"({"Port":{"$2":{"initial":{"name":"p"}}}})"), UpdateVersion::v2, true).has_value());
  FakeSink sink;
  Prng prng{1};
  Transaction txn(replica, sink, prng);
  auto port = first<vswitch::Port>(replica);
  port.set_tag(3);
  CHECK_FALSE(port.tag());
  insert<vswitch::QoS>(txn, replica);
  CHECK(txn.commit() == TxnStatus::unchanged);
}
