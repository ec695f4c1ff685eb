// The commands over a real datapath with fake ports. Ref: observed, ovs-appctl dpctl/*, 3.1.
#include "dp/dpctl.h"

#include "base/program.h"
#include "dp/user/datapath.h"
#include "dp/user/fake_port.h"
#include "base/loop.h"
#include "netdev/dummy.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;

namespace {

struct Bed {
  Bed() {
    set_program_name("ovs-vswitchd");
    register_dpctl_commands(commands, registry, clock);
    registry.add_kind({.type = "dummy", .local_type = "dummy-internal", .make = [this](std::string_view name, std::function<void(Datapath&)> closed) {
                         return user::make_user_datapath({.name = std::string(name), .type = "dummy", .threaded = false, .closed = std::move(closed)}, clock);
                       }});
    auto opened = registry.open("dummy", "ovs-dummy");
    REQUIRE(opened);
    dp = std::move(*opened);
    for (auto* p : {&p1, &p2}) REQUIRE(dp->port_add(*p, {}));
  }
  std::string run(std::string_view name, std::vector<std::string> args = {}) {
    const unixctl::Command* c = commands.find(std::string(name));
    REQUIRE(c);
    auto r = c->run(args);
    return r ? *r : "E:" + r.error().text;
  }

  ManualClock clock;
  Loop loop{clock};
  netdev::DummyRegistry dummies{netdev::DummyRegistry::Replace::nothing};
  netdev::PortEnv env{.loop = loop, .clock = clock, .dummies = &dummies};
  Registry registry{env};
  unixctl::Commands commands;
  user::FakePort p1{"p1"}, p2{"p2"};
  std::unique_ptr<Datapath> dp;
};

constexpr const char* kFlow = "in_port(1),eth(),eth_type(0x1234)";

}  // namespace

TEST_CASE("show, ports and datapaths") {
  Bed b;
  CHECK(b.run("dpctl/dump-dps") == "dummy@ovs-dummy\n");
  CHECK(b.run("dpctl/show") ==
        "dummy@ovs-dummy:\n  lookups: hit:0 missed:0 lost:0\n  flows: 0\n  port 0: ovs-dummy (dummy-internal)\n  port 1: p1 (fake)\n  port 2: p2 (fake)\n");
  CHECK(b.run("dpctl/show", {"dummy@x"}) == "E:ovs-vswitchd: opening datapath dummy@x failed (No such device)\n");
  CHECK(b.run("dpctl/del-if", {"dummy@ovs-dummy", "p9", "55"}) ==
        "E:ovs-vswitchd: no port named p9\novs-vswitchd: deleting port 55 from dummy@ovs-dummy failed (No such device)\n");
  CHECK(b.run("dpctl/add-dp", {"dummy@ovs-dummy"}) == "E:ovs-vswitchd: add_dp (File exists)\n");
  CHECK(b.run("dpctl/add-dp", {"dummy@foo"}) == "");
  CHECK(b.run("dpctl/dump-flows") == "E:ovs-vswitchd: multiple datapaths, specify one\novs-vswitchd: datapath not found (Invalid argument)\n");
  CHECK(b.run("dpctl/del-dp", {"dummy@foo"}) == "");
  CHECK(b.run("dpctl/del-dp", {"dummy@foo"}) == "E:ovs-vswitchd: opening datapath (No such device)\n");
  CHECK(b.run("dpctl/set-if", {"dummy@ovs-dummy", "p99"}) == "E:ovs-vswitchd: p99: failed to query port in dummy@ovs-dummy (No such device)\n");
}

TEST_CASE("one flow: add, dump, change, get, delete") {
  Bed b;
  CHECK(b.run("dpctl/mod-flow", {kFlow, "2"}) == "E:ovs-vswitchd: updating flow table (No such file or directory)\n");
  CHECK(b.run("dpctl/add-flow", {kFlow, "2"}) == "");
  CHECK(b.run("dpctl/add-flow", {kFlow, "2"}) == "E:ovs-vswitchd: updating flow table (File exists)\n");
  CHECK(b.run("dpctl/dump-flows") ==
        "flow-dump from the main thread:\nrecirc_id(0),in_port(1),eth(),eth_type(0x1234), packets:0, bytes:0, used:never, actions:2\n");
  CHECK(b.run("dpctl/dump-flows", {"--names", "filter=in_port=1"}).contains("in_port(p1)"));
  CHECK(b.run("dpctl/mod-flow", {"-s", kFlow, "1,2"}) == "packets:0, bytes:0, used:never\n");
  CHECK(b.run("dpctl/mod-flow", {"--clear", kFlow, "1,2"}) == "E:ovs-vswitchd: updating flow table (Operation not supported)\n");
  CHECK(b.run("dpctl/get-flow", {"ufid:foo"}) == "E:ovs-vswitchd: parsing flow ufid (Invalid argument)\n");
  CHECK(b.run("dpctl/get-flow", {"foo"}) == "ovs-vswitchd: parsing flow ufid\n");
  CHECK(b.run("dpctl/get-flow", {"ufid:ff0a53df-0a84-49d8-bde5-a876a86977ea"}) == "E:ovs-vswitchd: getting flow (No such file or directory)\n");
  CHECK(b.run("dpctl/del-flow", {"-s", kFlow}) == "packets:0, bytes:0, used:never\n");
  CHECK(b.run("dpctl/del-flow", {kFlow}) == "E:ovs-vswitchd: deleting flow (No such file or directory)\nPerhaps you need to specify a UFID?\n");
  CHECK(b.run("dpctl/del-flow", {"foo"}) == "E:ovs-vswitchd: syntax error at foo (Invalid argument)\n");
  CHECK(b.run("dpctl/add-flow", {"foo(1)", "1"}) == "E:ovs-vswitchd: parsing flow key (syntax error at foo(1)) (Invalid argument)\n");
  CHECK(b.run("dpctl/add-flow", {kFlow, "foo"}) == "E:ovs-vswitchd: parsing actions (Invalid argument)\n");
  CHECK(b.run("dpctl/add-flow", {"eth(),eth_type(0x1234)", "1"}) == "E:ovs-vswitchd: updating flow table (Invalid argument)\n");
  CHECK(b.run("dpctl/add-flow", {"-x", kFlow, "1"}) == "E:Unrecognized option -x");
  CHECK(b.run("dpctl/add-flow", {"dummy@foo", kFlow, "1"}) == "E:ovs-vswitchd: datapath not found (Invalid argument)\n");
  std::string id = "ufid:00000000-0000-4000-8000-000000000001";
  CHECK(b.run("dpctl/add-flow", {id + " " + kFlow, "2"}) == "");
  CHECK(b.run("dpctl/dump-flows", {"-m"}).contains(id + ", skb_priority(0/0)"));
  CHECK(b.run("dpctl/get-flow", {id}) == "recirc_id(0),in_port(1),eth(),eth_type(0x1234), packets:0, bytes:0, used:never, actions:2\n");
  CHECK(b.run("dpctl/del-flows") == "");
  CHECK(b.run("dpctl/dump-flows") == "");
}

TEST_CASE("texts of actions") {
  Bed b;
  CHECK(b.run("dpctl/parse-actions", {"2,3"}) == "2,3\n");
  CHECK(b.run("dpctl/parse-actions", {"foo"}) == "E:ovs-vswitchd: odp_actions_from_string (Invalid argument)\n");
  CHECK(b.run("dpctl/normalize-actions", {"in_port(1),eth_type(0x0800),ipv4(src=1.2.3.4)", "3,2,push_vlan(vid=3,pcp=1),4,1"}) ==
        "input flow: in_port(1),eth_type(0x0800),ipv4(src=1.2.3.4,dst=0.0.0.0,proto=0,tos=0,ttl=0,frag=no)\n"
        "no vlan: no mpls: 2,3vlan(vid=3,pcp=1): no mpls: 1,4\n");
}

TEST_CASE("threads and port numbers") {
  Bed b;
  CHECK(b.run("dpif-netdev/pmd-stats-show").starts_with("main thread:\n  packets received: 0\n"));
  CHECK(b.run("dpif-netdev/pmd-rxq-show") == "Displaying last 60 seconds pmd usage %\n");
  CHECK(b.run("dpif-dummy/change-port-number", {"ovs-dummy", "p1", "77"}) == "");
  CHECK(b.dp->port_by_name("p1")->number.value == 77);
  CHECK(b.run("dpif-dummy/change-port-number", {"ovs-dummy", "p1", "2"}) == "E:port number already in use");
  CHECK(b.run("dpif-dummy/change-port-number", {"x", "p1", "2"}) == "E:unknown datapath or not a dummy");
}
