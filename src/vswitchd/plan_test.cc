#include "vswitchd/plan.h"

#include "base/test.h"

namespace ovs::vswitchd {

namespace {
InterfaceConfig interface(std::string name, std::optional<uint16_t> request = {}, std::string type = "system") {
  InterfaceConfig config;
  config.name = std::move(name);
  config.type = std::move(type);
  config.ofport_request = request;
  return config;
}
BridgeConfig bridge(std::string name, std::vector<InterfaceConfig> interfaces, std::string type = "netdev") {
  BridgeConfig config;
  config.name = std::move(name);
  config.type = std::move(type);
  for (auto& i : interfaces) {
    PortConfig port;
    port.name = i.name;
    port.interfaces = {i};
    config.ports.push_back(std::move(port));
  }
  return config;
}
SystemConfig system(std::vector<BridgeConfig> bridges) {
  SystemConfig config;
  config.bridges = std::move(bridges);
  return config;
}
ActualInterface present(uint16_t number, std::optional<uint16_t> requested = {}) { return {"system", {}, number, requested, false}; }

std::string text(const std::vector<Step>& steps) {
  std::string out;
  for (const Step& step : steps) {
    if (auto* s = std::get_if<DestroyBridge>(&step)) out += "-" + s->bridge + " ";
    if (auto* s = std::get_if<CreateBridge>(&step)) out += "+" + s->bridge + " ";
    if (auto* s = std::get_if<RemoveInterface>(&step)) out += "-" + s->bridge + "." + s->interface + " ";
    if (auto* s = std::get_if<AddInterface>(&step)) out += "+" + s->bridge + "." + s->config->name + " ";
    if (auto* s = std::get_if<ReconfigureInterface>(&step)) out += "~" + s->bridge + "." + s->config->name + " ";
  }
  return out;
}
}  // namespace

TEST_CASE("plan: what is there and wanted needs no step") {
  Actual actual{{"br0", {"netdev", {{"p1", present(1)}}}}};
  CHECK(text(plan(actual, system({bridge("br0", {interface("p1")})}))) == "");
}

TEST_CASE("plan: removals come before additions, requested numbers before others") {
  Actual actual{{"br0", {"netdev", {{"old", present(1)}}}}, {"gone", {"netdev", {}}}};
  auto desired = system({bridge("br0", {interface("a"), interface("z", 7)}), bridge("br1", {interface("b")})});
  CHECK(text(plan(actual, desired)) == "-gone -br0.old +br1 +br0.z +br0.a +br1.b ");
}

TEST_CASE("plan: a bridge whose datapath type changed is made anew with all its ports") {
  Actual actual{{"br0", {"netdev", {{"p1", present(1)}}}}};
  CHECK(text(plan(actual, system({bridge("br0", {interface("p1")}, "dummy")}))) == "-br0 +br0 +br0.p1 ");
}

TEST_CASE("plan: a changed type or a vanished device means remove and add, changed options mean reconfigure") {
  Actual actual{{"br0", {"netdev", {{"p1", present(1)}, {"p2", present(2)}, {"p3", present(3)}}}}};
  actual["br0"].interfaces["p3"].gone = true;
  auto p2 = interface("p2");
  p2.options["peer"] = "x";
  auto desired = system({bridge("br0", {interface("p1", {}, "patch"), p2, interface("p3")})});
  CHECK(text(plan(actual, desired)) == "-br0.p1 -br0.p3 ~br0.p2 +br0.p1 +br0.p3 ");
}

TEST_CASE("plan: a new number request moves a port, and its holder unless that one asked for it") {
  Actual actual{{"br0", {"netdev", {{"p1", present(1)}, {"p2", present(2)}, {"p3", present(3, 3)}}}}};
  CHECK(text(plan(actual, system({bridge("br0", {interface("p1", 9), interface("p2"), interface("p3", 3)})}))) == "-br0.p1 +br0.p1 ");
  CHECK(text(plan(actual, system({bridge("br0", {interface("p1", 2), interface("p2"), interface("p3", 3)})}))) ==
        "-br0.p1 -br0.p2 +br0.p1 +br0.p2 ");
  CHECK(text(plan(actual, system({bridge("br0", {interface("p1", 3), interface("p2"), interface("p3", 3)})}))) == "");
}

}  // namespace ovs::vswitchd
