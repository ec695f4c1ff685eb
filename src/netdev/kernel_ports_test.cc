// With real devices: skipped unless asked for. tests/e2e/05_netdev_kernel.sh runs them as root in a namespace
// of their own: unshare -n netdev_test --no-skip -tc='kernel:*'
#include <net/if.h>
#include <poll.h>

#include <cstdlib>

#include "base/loop.h"
#include "netdev/port.h"
#include "netdev/receive_buffers.h"
#include "netlink/monitor.h"
#include "packet/build.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netdev;
using packet::Batch;
using packet::Offload;
using packet::Packet;

namespace {

void run(const std::string& command) { REQUIRE(std::system((command + " 2>/dev/null").c_str()) == 0); }
bool device_exists(const char* name) { return if_nametoindex(name) != 0; }

struct Kernel {
  SystemClock clock;
  Loop loop{clock};
  std::unique_ptr<netlink::LinkMonitor> links;
  PortEnv env{.loop = loop, .clock = clock};

  Kernel() {
    auto opened = netlink::LinkMonitor::open(loop);
    REQUIRE(opened);
    links = std::move(*opened);
    env.links = links.get();
  }
  std::unique_ptr<Port> open(std::string_view name, std::string_view type = "system") {
    auto port = open_port(name, type, env);
    if (!port) MESSAGE(port.error().text);
    REQUIRE(port);
    return std::move(*port);
  }
  bool wait_for(const std::function<bool()>& condition) {
    TimePoint end = clock.now() + Seconds(2);
    while (!condition()) {
      if (clock.now() > end) return false;
      loop.turn(Millis(20));
    }
    return true;
  }
};

/// The first packet for which `wanted`, within a second.
Packet await(RxQueue& rx, const std::function<bool(Packet&)>& wanted) {
  for (int i = 0; i < 100; ++i) {
    pollfd fd{rx.poll_fd(), POLLIN, 0};
    poll(&fd, 1, 10);
    Batch batch;
    rx.receive(batch);
    for (Packet& p : batch)
      if (wanted(p)) return std::move(p);
  }
  return {};
}

bool has_type(const Packet& p, uint16_t type) { return packet::peek<be16>(p.view(), 12) == be16(type); }
constexpr uint16_t kExperimental = 0x88b5;   // IEEE: for experiments; no stack answers it

void send(TxQueue& tx, Packet p) {
  Batch batch;
  batch.add(std::move(p));
  tx.send(batch);
}

Packet experiment(size_t size, uint16_t vlan_tci = 0) {
  packet::PacketBuilder b;
  b.eth(packet::Mac{{2, 0, 0, 0, 0, 2}}, packet::Mac{{2, 0, 0, 0, 0, 1}}, kExperimental);
  if (vlan_tci) b.vlan(vlan_tci, kExperimental);
  b.counting(size - 14 - (vlan_tci ? 4 : 0));
  return b.finish();
}

Packet super_frame(size_t payload) {
  packet::PacketBuilder b;
  b.eth(packet::Mac{{2, 0, 0, 0, 0, 2}}, packet::Mac{{2, 0, 0, 0, 0, 1}}, packet::kEthIpv4);
  b.ipv4({.src = *packet::parse_ipv4("10.3.0.1"), .dst = *packet::parse_ipv4("10.3.0.2"), .proto = packet::kIpTcp});
  b.tcp({.src = 1000, .dst = 2000});
  b.counting(payload);
  Packet p = b.finish();
  p.offload = {.needs_csum = true, .gso = Offload::Gso::tcpv4, .csum_start = 34, .csum_offset = 16, .gso_size = 1448, .header_size = 54};
  return p;
}

}  // namespace

TEST_CASE("kernel: a tap is made, changed, used and removed" * doctest::skip()) {
  Kernel k;
  {
    auto tap = k.open("nt0", "tap");
    int changes = 0;
    tap->on_change = [&] { ++changes; };
    CHECK(tap->type() == "tap");
    CHECK(!tap->status().admin_up);
    packet::Mac mac{{2, 1, 2, 3, 4, 5}};
    REQUIRE(tap->set_mac(mac));
    REQUIRE(tap->set_mtu(1400));
    REQUIRE(tap->set_admin_up(true));
    PortStatus s = tap->status();
    CHECK(s.admin_up);
    CHECK(s.mac == mac);
    CHECK(s.mtu_bytes == 1400);
    CHECK(s.ifindex > 0);
    CHECK(s.status["driver_name"] == "tun");
    REQUIRE(s.features);
    CHECK(s.features->current_mbps == 10000);
    CHECK(s.features->current == ((1u << 6) | (1u << 11)));
    CHECK(k.wait_for([&] { return changes > 0; }));

    run("ip addr add 10.3.1.1/24 dev nt0");
    packet::Mac asker{{2, 0, 0, 0, 0, 9}};
    packet::PacketBuilder request;
    request.eth(packet::Mac{{255, 255, 255, 255, 255, 255}}, asker, packet::kEthArp);
    request.arp(1, asker, *packet::parse_ipv4("10.3.1.9"), {}, *packet::parse_ipv4("10.3.1.1"));
    auto rx = tap->open_rx(0);
    auto tx = tap->open_tx(0);
    send(*tx, request.finish());
    Packet reply = await(*rx, [](Packet& p) { return has_type(p, packet::kEthArp); });
    REQUIRE(reply);
    CHECK(packet::peek<packet::ArpPacket>(reply.view(), 14)->sha == mac);
    PortStats stats = tap->stats();
    CHECK(stats.tx_packets == 1u);
    CHECK(stats.rx_packets >= 1u);
    CHECK(stats.rx_crc_errors == 0u);
    CHECK(device_exists("nt0"));
  }
  CHECK(!device_exists("nt0"));
}

TEST_CASE("kernel: frames between two veth ends, unsegmented and tagged, and not back to the sender" * doctest::skip()) {
  Kernel k;
  run("ip link add nv0 type veth peer name nv1 && ip link set nv0 up && ip link set nv1 up");
  auto a = k.open("nv0"), b = k.open("nv1");
  auto rx_a = a->open_rx(0), rx_b = b->open_rx(0);
  auto tx_a = a->open_tx(0);
  auto experiments = [](Packet& p) { return has_type(p, kExperimental) || has_type(p, packet::kEthVlan) || has_type(p, packet::kEthIpv4); };

  send(*tx_a, experiment(60));
  Packet p = await(*rx_b, experiments);
  REQUIRE(p);
  CHECK(std::ranges::equal(p.view(), experiment(60).view()));

  send(*tx_a, experiment(64, 0x2064));
  p = await(*rx_b, experiments);
  REQUIRE(p);
  CHECK(std::ranges::equal(p.view(), experiment(64, 0x2064).view()));

  for (size_t payload : {size_t{3000}, size_t{65000}}) {
    send(*tx_a, super_frame(payload));
    p = await(*rx_b, experiments);
    REQUIRE(p);
    CHECK(p.size() == payload + 54);
    CHECK(p.offload.gso == Offload::Gso::tcpv4);
    CHECK(p.offload.gso_size == 1448);
    CHECK(p.offload.needs_csum);
    CHECK(p.offload.csum_start == 34);
  }
  Packet tagged = super_frame(20000);
  restore_vlan(tagged, packet::kEthVlan, 10);
  send(*tx_a, std::move(tagged));
  p = await(*rx_b, experiments);
  REQUIRE(p);
  CHECK(p.size() == 20000 + 58);
  CHECK(has_type(p, packet::kEthVlan));
  CHECK(p.offload.gso_size == 1448);
  CHECK(p.offload.csum_start == 38);
  CHECK(!await(*rx_a, experiments));
  CHECK(a->stats().tx_packets >= 4u);
  CHECK(a->status().status["driver_name"] == "veth");
  CHECK(a->status().status["peer_ifindex"] == std::to_string(b->status().ifindex));
  run("ip link del nv0");
}

TEST_CASE("kernel: a device goes and comes back; its queues follow" * doctest::skip()) {
  Kernel k;
  const std::string make = "ip link add nv2 type veth peer name nv3 && ip link set nv2 up && ip link set nv3 up";
  run(make);
  auto a = k.open("nv2");
  auto rx = a->open_rx(0);
  int changes = 0;
  a->on_change = [&] { ++changes; };
  int first = a->status().ifindex;
  run("ip link del nv2");
  REQUIRE(k.wait_for([&] { return a->status().ifindex == 0; }));
  CHECK(changes > 0);
  CHECK(!a->status().carrier);
  CHECK(!a->set_mtu(1400));
  run(make);
  REQUIRE(k.wait_for([&] { return a->status().ifindex > 0 && a->status().carrier; }));
  CHECK(a->status().ifindex != first);
  auto b = k.open("nv3");
  auto tx = b->open_tx(0);
  send(*tx, experiment(60));
  CHECK(await(*rx, [](Packet& p) { return has_type(p, kExperimental); }));
  run("ip link set nv3 down");
  REQUIRE(k.wait_for([&] { return !a->status().carrier; }));
  CHECK(a->status().carrier_resets >= 1);
  run("ip link del nv2");
}

TEST_CASE("kernel: ingress policing is what tc shows" * doctest::skip()) {
  Kernel k;
  run("ip link add nv4 type veth peer name nv5 && ip link set nv4 up");
  auto port = k.open("nv4");
  const std::string show = "tc filter show dev nv4 parent ffff: | grep -q 'police.*rate 1Mbit burst 100Kb mtu 65535b action drop'";
  auto policed = port->set_policing(1000, 800);
  if (!policed && policed.error().code == ENOENT) {
    MESSAGE("skipped: this kernel has no matchall classifier");
    REQUIRE(port->set_policing(0, 0));
    return;
  }
  REQUIRE(policed);
  run(show);
  REQUIRE(port->set_policing(1000, 800));
  run(show);
  REQUIRE(port->set_policing(0, 0));
  run("! tc qdisc show dev nv4 | grep -q ingress");
  REQUIRE(port->set_policing(0, 0));
  run("ip link del nv4");
}

TEST_CASE("kernel: errors and loopback" * doctest::skip()) {
  Kernel k;
  auto missing = open_port("nosuch", "", k.env);
  REQUIRE(!missing);
  CHECK(missing.error().text == "could not open network device nosuch (No such device)");
  CHECK(missing.error().code == ENODEV);
  auto lo = k.open("lo");
  CHECK(lo->status().loopback);
}
