#include "netdev/dummy.h"

#include <poll.h>

#include "base/loop.h"
#include "packet/build.h"
#include "unixctl/commands.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netdev;
using packet::Batch;
using packet::Packet;

namespace {

struct Fixture {
  ManualClock clock;
  Loop loop{clock};
  DummyRegistry dummies;
  PortEnv env{.loop = loop, .clock = clock, .dummies = &dummies};
  unixctl::Commands commands;

  Fixture() { register_dummy_commands(commands, dummies); }
  std::unique_ptr<Port> open(std::string_view name, std::string_view type = "dummy") {
    auto port = open_port(name, type, env);
    REQUIRE(port);
    return std::move(*port);
  }
  std::string run(const std::string& command, std::vector<std::string> args) {
    auto answer = commands.find(command)->run(args);
    return answer ? *answer : "error: " + answer.error().text;
  }
};

constexpr const char* kFrame = "0102030405060708090a0b0c0800";

}  // namespace

TEST_CASE("dummy: MAC addresses count up, status and empty statistics") {
  Fixture f;
  auto a = f.open("a"), b = f.open("b", "dummy-internal");
  CHECK(a->status().mac.text() == "aa:55:aa:55:00:00");
  CHECK(b->status().mac.text() == "aa:55:aa:55:00:01");
  CHECK(b->type() == "dummy-internal");
  CHECK(a->status().mtu_bytes == 1500);
  CHECK(a->status().admin_up);
  CHECK(a->status().carrier);
  CHECK(!a->stats().rx_errors);
  CHECK(a->stats().rx_packets == 0u);
  std::string custom;
  for (auto& [name, value] : a->stats().custom) custom += name + " ";
  CHECK(custom == "rx_custom_packets_1 rx_custom_packets_2 rx_q0_bytes rx_q0_packets tx_q0_bytes tx_q0_packets ");
}

TEST_CASE("dummy: without a registry the type is unknown; known types without a driver say so") {
  ManualClock clock;
  Loop loop(clock);
  PortEnv env{.loop = loop, .clock = clock};
  struct Row { const char *type, *error; };
  const Row rows[] = {
      {"dummy", "could not open network device x (Address family not supported by protocol)"},
      {"foo", "could not open network device x (Address family not supported by protocol)"},
      {"vxlan", "could not open network device x (type vxlan is not supported yet)"},
  };
  for (const Row& row : rows) {
    auto port = open_port("x", row.type, env);
    REQUIRE(!port);
    CHECK(port.error().text == row.error);
  }
  CHECK(is_known_type("", env));
  CHECK(is_known_type("vxlan", env));
  CHECK(!is_known_type("dummy", env));
  auto forbidden = open_port("default", "", env);
  REQUIRE(!forbidden);
  CHECK(forbidden.error().text == "could not open network device default (Invalid argument)");
}

TEST_CASE("dummy: override replaces everything but patch") {
  Fixture f;
  f.dummies = DummyRegistry(DummyRegistry::Replace::everything);
  CHECK(f.dummies.replaces("vxlan"));
  CHECK(!f.dummies.replaces("patch"));
  auto p = f.open("p", "vxlan");
  CHECK(p->type() == "vxlan");
  CHECK(f.dummies.find("p"));
  f.dummies = DummyRegistry(DummyRegistry::Replace::system);
  CHECK(f.dummies.replaces("system"));
  CHECK(!f.dummies.replaces("tap"));
}

TEST_CASE("netdev-dummy/receive: packets arrive one by one, the descriptor tells") {
  Fixture f;
  auto port = f.open("p1");
  auto rx = port->open_rx(0);
  pollfd ready{rx->poll_fd(), POLLIN, 0};
  CHECK(poll(&ready, 1, 0) == 0);
  CHECK(f.run("netdev-dummy/receive", {"p1", kFrame, "0102030405060708 090a0b0c0800 ff"}) == "");
  for (size_t size : {14u, 15u}) {
    CHECK(poll(&ready, 1, 0) == 1);
    Batch batch;
    rx->receive(batch);
    REQUIRE(batch.size() == 1);
    CHECK(batch[0].size() == size);
  }
  CHECK(poll(&ready, 1, 0) == 0);
  CHECK(port->stats().rx_packets == 2u);
  CHECK(port->stats().rx_bytes == 29u);
}

TEST_CASE("netdev-dummy/receive: more than a queue holds is lost") {
  Fixture f;
  auto port = f.open("p1");
  auto rx = port->open_rx(0);
  for (int i = 0; i < 150; ++i) f.run("netdev-dummy/receive", {"p1", kFrame});
  size_t count = 0;
  for (;; ++count) {
    Batch batch;
    rx->receive(batch);
    if (batch.empty()) break;
  }
  CHECK(count == 100);
}

TEST_CASE("netdev-dummy commands: answers of the reference") {
  Fixture f;
  f.dummies.parse_flow = [](std::string_view flow, size_t size) -> Result<Packet> {
    if (!flow.starts_with("eth(")) return fail(fmt::format("syntax error at {}", flow));
    return Packet::from_bytes(Bytes(size ? size : 106));
  };
  auto p1 = f.open("p1"), pmd = f.open("p4", "dummy-pmd");
  REQUIRE(pmd->configure({{"n_rxq", "2"}}));
  struct Row { const char* command; std::vector<std::string> args; const char* answer; };
  const Row rows[] = {
      {"netdev-dummy/receive", {"p1", "eth()"}, ""},
      {"netdev-dummy/receive", {"p1", "eth()", "--len", "100"}, ""},
      {"netdev-dummy/receive", {"p1", "eth()", "--len", "10"}, "error: too small packet len"},
      {"netdev-dummy/receive", {"p1", "eth()", "--len", "abc"}, "error: too small packet len"},
      {"netdev-dummy/receive", {"p1", "eth()", "--len"}, "error: too small packet len"},
      {"netdev-dummy/receive", {"p1", "--len", "eth()"}, "error: syntax error at --len"},
      {"netdev-dummy/receive", {"p1", "0102"}, "error: syntax error at 0102"},
      {"netdev-dummy/receive", {"p1", kFrame, "--len", "30"}, "error: syntax error at --len"},
      {"netdev-dummy/receive", {"p1", "--qid"}, "error: syntax error at --qid"},
      {"netdev-dummy/receive", {"p1", "--qid", "5", kFrame}, "error: bad rx queue id."},
      {"netdev-dummy/receive", {"p4", "--qid", "1", kFrame}, ""},
      {"netdev-dummy/receive", {"no", kFrame}, "error: no such dummy netdev"},
      {"netdev-dummy/set-admin-state", {"p1", "foo"}, "error: Invalid Admin State"},
      {"netdev-dummy/set-admin-state", {"foo", "up"}, "error: Unknown Dummy Interface"},
      {"netdev-dummy/set-admin-state", {"foo"}, "error: Invalid Admin State"},
      {"netdev-dummy/set-admin-state", {"p1", "down"}, "OK"},
      {"netdev-dummy/set-admin-state", {"up"}, "OK"},
      {"netdev-dummy/conn-state", {}, ""},
      {"netdev-dummy/conn-state", {"p1"}, "p1: unknown\n"},
      {"netdev-dummy/conn-state", {"foo"}, "foo: unknown\n"},
      {"netdev-dummy/ip4addr", {"p1", "1.2.3.4/24"}, "OK"},
      {"netdev-dummy/ip4addr", {"p1", "1.2.3.4"}, "OK"},
      {"netdev-dummy/ip4addr", {"p1", "1.2.3/24"}, "error: 1.2.3/24: invalid IP address"},
      {"netdev-dummy/ip4addr", {"foo", "1.2.3.4/24"}, "error: Unknown Dummy Interface"},
      {"netdev-dummy/ip6addr", {"p1", "fe80::1/64"}, "OK"},
      {"netdev-dummy/ip6addr", {"p1", "fe80::zz/64"}, "error: fe80::zz/64: invalid IPv6 address"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.command);
    CAPTURE(row.args.empty() ? std::string() : row.args.back());
    CHECK(f.run(row.command, row.args) == row.answer);
  }
}

TEST_CASE("dummy: admin state, MTU and MAC changes are told once") {
  Fixture f;
  auto port = f.open("p");
  int changes = 0;
  port->on_change = [&] { ++changes; };
  REQUIRE(port->set_admin_up(false));
  REQUIRE(port->set_admin_up(false));
  CHECK(changes == 1);
  CHECK(!port->status().admin_up);
  REQUIRE(port->set_mtu(9000));
  CHECK(!port->set_mtu(67));
  CHECK(!port->set_mtu(65536));
  CHECK(port->status().mtu_bytes == 9000);
  CHECK(changes == 2);
}

TEST_CASE("dummy: an ARP request for one of its addresses is answered") {
  Fixture f;
  auto port = f.open("p");
  CHECK(f.run("netdev-dummy/ip4addr", {"p", "1.2.3.4/24"}) == "OK");
  packet::Mac asker{{2, 0, 0, 0, 0, 9}};
  packet::PacketBuilder request;
  request.eth(packet::Mac{{255, 255, 255, 255, 255, 255}}, asker, packet::kEthArp);
  request.arp(1, asker, *packet::parse_ipv4("1.2.3.9"), {}, *packet::parse_ipv4("1.2.3.4"));
  Batch batch;
  batch.add(request.finish());
  port->open_tx(0)->send(batch);
  CHECK(batch.empty());
  port->open_rx(0)->receive(batch);
  REQUIRE(batch.size() == 1);
  auto arp = packet::peek<packet::ArpPacket>(batch[0].view(), 14);
  REQUIRE(arp);
  CHECK(arp->op.host() == 2);
  CHECK(arp->sha == port->status().mac);
  CHECK(packet::as_be32(arp->spa) == *packet::parse_ipv4("1.2.3.4"));
  CHECK(packet::as_be32(arp->tpa) == *packet::parse_ipv4("1.2.3.9"));
}

TEST_CASE("dummy: frames that do not fit the MTU are dropped, a VLAN tag may be added to it") {
  Fixture f;
  auto port = f.open("p");
  auto tx = port->open_tx(0);
  auto send = [&](size_t size, bool vlan) {
    Bytes bytes(size);
    if (vlan) bytes[12] = 0x81;
    Batch batch;
    batch.add(Packet::from_bytes(bytes));
    tx->send(batch);
    return *port->stats().tx_packets;
  };
  CHECK(send(13, false) == 0);
  CHECK(send(1514, false) == 1);
  CHECK(send(1515, false) == 1);
  CHECK(send(1518, true) == 2);
  CHECK(send(1519, true) == 2);
}

TEST_CASE("dummy: options as dpctl/show repeats them") {
  Fixture f;
  auto port = f.open("p");
  CHECK(port->config().empty());
  REQUIRE(port->configure({{"ifindex", "17"}, {"foo", "bar"}, {"ol_ip_rx_csum_set_good", "true"}}));
  CHECK(port->config() == Options{{"ifindex", "17"}, {"ol_ip_rx_csum_set_good", "true"}});
  CHECK(port->status().ifindex == 17);
  auto pmd = f.open("q", "dummy-pmd");
  CHECK(pmd->is_pmd());
  REQUIRE(pmd->configure({{"n_rxq", "3"}}));
  CHECK(pmd->rx_queues() == 3);
  CHECK(pmd->config() == Options{{"n_rxq", "3"}, {"n_txq", "1"}, {"numa_id", "0"}});
}

TEST_CASE("patch: options") {
  Fixture f;
  auto port = f.open("pa", "patch");
  struct Row { Options options; const char* error; };
  const Row rows[] = {
      {{}, "pa: patch type requires valid 'peer' argument"},
      {{{"peer", "pb"}, {"x", "y"}}, "pa: patch type takes only a 'peer' argument"},
      {{{"peer", "pa"}}, "pa: patch peer must not be self"},
  };
  for (const Row& row : rows) {
    auto done = port->configure(row.options);
    REQUIRE(!done);
    CHECK(done.error().text == row.error);
  }
  REQUIRE(port->configure({{"peer", "pb"}}));
  CHECK(port->patch_peer() == "pb");
  CHECK(!port->open_rx(0));
  CHECK(port->rx_queues() == 0);
}
