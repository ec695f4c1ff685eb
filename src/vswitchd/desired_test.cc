#include "vswitchd/desired.h"

#include "vswitchd/daemon.h"
#include "vswitchd/engine.h"
#include "json/json.h"
#include "json/parse.h"
#include "base/test.h"

namespace ovs::vswitchd {

namespace {

constexpr std::string_view kU = "00000000-0000-4000-8000-00000000000";

/// A replica filled by one <table-updates> of the old form. `$N` stands for the Nth UUID.
struct Fixture {
  idl::Replica replica{interest()};
  explicit Fixture(std::string text) {
    for (size_t at; (at = text.find('$')) != std::string::npos;) text.replace(at, 1, kU);
    auto updates = json::parse(text);
    REQUIRE(updates);
    REQUIRE(replica.apply(*updates, idl::UpdateVersion::v1, true));
  }
  SystemConfig config(DesiredEnv env = {}) {
    if (env.run_dir.empty()) env.run_dir = "/run/ovs";
    return desired(replica, env);
  }
};

std::string root(std::string columns) {
  return R"("Open_vSwitch":{"$0":{"new":{"bridges":["set",[["uuid","$1"]]])" + (columns.empty() ? "" : "," + columns) + "}}}";
}
std::string one_bridge(std::string bridge, std::string port, std::string interface, std::string more = "") {
  auto row = [](std::string uuid, std::string columns, std::string extra) {
    return "\"" + uuid + "\":{\"new\":{" + columns + (extra.empty() ? "" : "," + extra) + "}}";
  };
  return "{" + root("") + R"(,"Bridge":{)" + row("$1", R"("name":"br0","ports":["uuid","$2"])", bridge) + R"(},"Port":{)" +
         row("$2", R"("name":"p1","interfaces":["uuid","$3"])", port) + R"(},"Interface":{)" + row("$3", R"("name":"p1")", interface) + "}" +
         more + "}";
}

}  // namespace

TEST_CASE("desired: an empty database wants nothing") {
  Fixture f("{}");
  CHECK(f.config().bridges.empty());
}

TEST_CASE("desired: names, types, numbers and options of an interface") {
  Fixture f(one_bridge("", "", R"("type":"","ofport_request":7,"options":["map",[["peer","x"]]],"mtu_request":1400)"));
  auto bridges = f.config().bridges;
  REQUIRE(bridges.size() == 1);
  CHECK(bridges[0].type == "system");
  const InterfaceConfig& interface = bridges[0].ports.at(0).interfaces.at(0);
  CHECK(interface.type == "system");
  CHECK(interface.ofport_request == 7);
  CHECK(interface.options.at("peer") == "x");
  CHECK(interface.mtu_request == 1400);
}

TEST_CASE("desired: VLAN modes") {
  using ofproto::VlanMode;
  struct Row { const char* columns; VlanMode mode; int tag; };
  const Row rows[] = {{"", VlanMode::trunk, -1},
                      {R"("tag":5)", VlanMode::access, 5},
                      {R"("tag":5,"vlan_mode":"native-untagged")", VlanMode::native_untagged, 5},
                      {R"("vlan_mode":"dot1q-tunnel","tag":9)", VlanMode::dot1q_tunnel, 9},
                      {R"("trunks":["set",[1,2]])", VlanMode::trunk, -1}};
  for (const Row& row : rows) {
    Fixture f(one_bridge("", row.columns, ""));
    auto bundle = f.config().bridges.at(0).ports.at(0).bundle;
    CAPTURE(row.columns);
    CHECK(bundle.mode == row.mode);
    CHECK(bundle.tag == row.tag);
  }
  Fixture f(one_bridge("", R"("trunks":["set",[1,2]])", ""));
  auto trunks = f.config().bridges.at(0).ports.at(0).bundle.trunks;
  REQUIRE(trunks);
  CHECK((*trunks)[1]);
  CHECK(!(*trunks)[3]);
}

TEST_CASE("desired: numbers out of range are clamped or ignored as users of the reference know") {
  Fixture f(one_bridge(R"("other_config":["map",[["mac-aging-time","1"],["mac-table-size","5"],["datapath-id","0x1f"],["hwaddr","01:00:00:00:00:01"]]])", "", ""));
  auto bridge = f.config().bridges.at(0);
  CHECK(bridge.mac_aging == Seconds(15));
  CHECK(bridge.mac_table_size == 10);
  CHECK(bridge.datapath_id == 0x1f);
  CHECK(!bridge.hwaddr);  // multicast
}

TEST_CASE("desired: controllers outside the run directory are refused, a missing local port is made up") {
  std::string more = R"(,"Controller":{"$4":{"new":{"target":"unix:/etc/passwd"}},"$5":{"new":{"target":"tcp:127.0.0.1"}}})";
  Fixture f(one_bridge(R"("controller":["set",[["uuid","$4"],["uuid","$5"]]])", "", "", more));
  auto bridge = f.config().bridges.at(0);
  REQUIRE(bridge.connections.controllers.size() == 1);
  CHECK(bridge.connections.controllers[0].target == "tcp:127.0.0.1");
  CHECK(bridge.connections.controllers[0].primary);
  REQUIRE(bridge.ports.size() == 2);
  CHECK(bridge.ports[0].name == "br0");
  CHECK(bridge.ports[0].interfaces[0].row.is_zero());
}

TEST_CASE("datapath ids: 16 digits, or 0x and up to 16; zero is none") {
  CHECK(parse_datapath_id("0123456789abcdef") == 0x0123456789abcdef);
  CHECK(parse_datapath_id("0x12") == 0x12);
  CHECK(!parse_datapath_id("12"));
  CHECK(!parse_datapath_id("0000000000000000"));
  CHECK(!parse_datapath_id("0x00112233445566778"));
}

TEST_CASE("bridge MAC made from the UUID of its row") {
  CHECK(mac_from_uuid(*Uuid::parse("7d57024f-b6e8-4edc-8000-000000000000")).text() == "4e:02:57:7d:dc:4e");
}

TEST_CASE("names of the datapaths' own devices are reserved") {
  CHECK(is_reserved_name("vxlan_sys_4789"));
  CHECK(is_reserved_name("ovs-netdev"));
  CHECK(!is_reserved_name("vxlan0"));
}

}  // namespace ovs::vswitchd
