// What the controller says to a switch. Ref: flows observed, ovs-testcontroller 3.1.
#include "tools/testcontroller/learning_switch.h"

#include "packet/build.h"
#include "base/test.h"

namespace ovs::testcontroller {
namespace {

using ofp::Kind, ofp::OfPort, ofp::Version;
const packet::Mac kA = *packet::Mac::parse("50:54:00:00:00:01"), kB = *packet::Mac::parse("50:54:00:00:00:02");

Bytes tcp_frame(packet::Mac from, packet::Mac to) {
  packet::PacketBuilder b;
  b.eth(to, from, packet::kEthIpv4);
  b.ipv4({.src = *packet::parse_ipv4("10.0.0.1"), .dst = *packet::parse_ipv4("10.0.0.2"), .proto = packet::kIpTcp});
  b.tcp({.src = 1, .dst = 2});
  return b.finish_bytes();
}

/// A switch that says hello and collects the answers as text.
struct Dialogue {
  SwitchOptions options;
  Version version;
  size_t queued = 0;
  std::vector<std::string> said;
  std::unique_ptr<LearningSwitch> controller;

  explicit Dialogue(SwitchOptions o = {}, Version v = Version::of10) : options(std::move(o)), version(v) {
    controller = std::make_unique<LearningSwitch>(options, "unix#0", version,
                                                  LearningSwitch::Wires{[this](Bytes m) { said.push_back(ofp::print_message(m, {})); },
                                                                        [this] { return queued; }});
    controller->greet();
  }
  void features() {
    ofp::SwitchFeatures f;
    f.datapath_id = 1;
    ofp::PortDesc port;
    port.port = OfPort(1);
    port.name = "eth0";
    f.ports = {port};
    controller->handle(f.encode(version, 2), {});
    said.clear();
  }
  std::vector<std::string> miss(packet::Mac from, packet::Mac to, uint16_t in_port, ofp::PacketInReason reason = ofp::PacketInReason::no_match) {
    said.clear();
    ofp::PacketIn in;
    in.packet = tcp_frame(from, to);
    in.total_len = static_cast<uint32_t>(in.packet.size());
    in.metadata.set_in_port(OfPort(in_port));
    in.reason = reason;
    controller->handle(in.encode(ofp::default_protocol(version), ofp::PacketInFormat::standard), {});
    return said;
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

TEST_CASE("the first words") {
  Dialogue of10;
  REQUIRE(of10.said.size() == 2);
  CHECK(has(of10.said[0], "OFPT_FEATURES_REQUEST (xid=0x2)"));
  CHECK(has(of10.said[1], "OFPT_SET_CONFIG (xid=0x3): frags=normal miss_send_len=128"));
  Dialogue of13({}, Version::of13);
  REQUIRE(of13.said.size() == 3);
  CHECK(has(of13.said[2], "OFPT_FLOW_MOD (OF1.3) (xid=0x4): ADD priority=0 actions=CONTROLLER:128"));
  CHECK(Dialogue({.mute = true}).said.empty());
}

TEST_CASE("nothing is learned before the switch told its features, but echoes are answered") {
  Dialogue d;
  CHECK(d.miss(kA, kB, 1).empty());
  d.controller->handle(ofp::encode_echo(Kind::echo_request, Version::of10, 7, {}), {});
  REQUIRE(d.said.size() == 1);
  CHECK(has(d.said[0], "OFPT_ECHO_REPLY (xid=0x7)"));
}

TEST_CASE("unknown destinations are flooded, known ones get a flow") {
  Dialogue d;
  d.features();
  auto first = d.miss(kA, kB, 1);
  REQUIRE(first.size() == 1);
  CHECK(has(first[0], "OFPT_PACKET_OUT"));
  CHECK(has(first[0], "in_port=1 actions=FLOOD data_len=54"));
  auto second = d.miss(kB, kA, 2);
  REQUIRE(second.size() == 2);
  CHECK(has(second[0], "ADD priority=65535,tcp,in_port=2,vlan_tci=0x0000,dl_src=50:54:00:00:00:02,dl_dst=50:54:00:00:00:01,nw_src=10.0.0.1,"
                       "nw_dst=10.0.0.2,nw_tos=0,tp_src=1,tp_dst=2 idle:60 actions=output:1"));
  CHECK(has(second[1], "in_port=2 actions=output:1"));
  SUBCASE("a packet that came from where it wants to go is dropped by a flow") {
    auto third = d.miss(kB, kA, 1);
    REQUIRE(third.size() == 1);
    CHECK(has(third[0], "actions=drop"));
  }
  SUBCASE("packets that a flow sent up are not for us") { CHECK(d.miss(kA, kB, 1, ofp::PacketInReason::action).empty()); }
  SUBCASE("a switch that does not read gets no more") {
    d.queued = 10;
    CHECK(d.miss(kA, kB, 1).empty());
  }
}

TEST_CASE("options") {
  SUBCASE("noflow") {
    Dialogue d({.add_flows = false});
    d.features();
    d.miss(kA, kB, 1);
    auto said = d.miss(kB, kA, 2);
    REQUIRE(said.size() == 1);
    CHECK(has(said[0], "actions=output:1"));
  }
  SUBCASE("hub") {
    Dialogue d({.forwarding = Forwarding::hub, .max_idle_seconds = 0});
    d.features();
    auto said = d.miss(kA, kB, 1);
    REQUIRE(said.size() == 2);
    CHECK(has(said[0], "tp_dst=2 actions=FLOOD"));
  }
  SUBCASE("queue of 1.0 and later") {
    for (Version v : {Version::of10, Version::of13}) {
      Dialogue d({.queue = 5}, v);
      d.features();
      d.miss(kA, kB, 1);
      auto said = d.miss(kB, kA, 2);
      REQUIRE(said.size() == 2);
      CHECK(has(said[0], v == Version::of10 ? "actions=enqueue:1:5" : "actions=set_queue:5,output:1,pop_queue"));
    }
  }
  SUBCASE("queue of a port") {
    Dialogue d({.port_queues = {{"eth0", 7}}});
    d.features();
    d.miss(kB, kA, 2);
    CHECK(has(d.miss(kA, kB, 1)[0], "actions=enqueue:2:7"));
    CHECK(has(d.miss(kB, kA, 2)[0], "actions=output:1"));
  }
  SUBCASE("flows of a file") {
    SwitchOptions o;
    o.flows.push_back(*ofp::parse_flow_text("table=1,reg0=1,actions=drop", 0));
    Dialogue d(o);
    REQUIRE(d.said.size() == 5);
    CHECK(has(d.said[2], "NXT_SET_FLOW_FORMAT"));
    CHECK(has(d.said[3], "NXT_FLOW_MOD_TABLE_ID"));
    CHECK(has(d.said[4], "table:1 reg0=0x1 actions=drop"));
  }
}

TEST_CASE("wildcards") {
  Bytes frame = tcp_frame(kA, kB);
  auto text = [&](uint32_t bits) { return flow::match_text(match_of_packet(frame, OfPort(1), {bits})); };
  CHECK(text(Wildcards::kLayer2Only) == "in_port=1,vlan_tci=0x0000,dl_src=50:54:00:00:00:01,dl_dst=50:54:00:00:00:02");
  CHECK(text(0x2000ec) == "ip,in_port=1,vlan_tci=0x0000,nw_src=10.0.0.1,nw_dst=10.0.0.2");
  CHECK(text(0x3fffff) == "");
}

}  // namespace
}  // namespace ovs::testcontroller
