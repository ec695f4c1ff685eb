// The whole datapath between fake ports, in both modes.
#include "dp/user/datapath.h"

#include "dp/cookie.h"
#include "dp/format.h"
#include "dp/user/drop.h"
#include "dp/user/fake_port.h"
#include "flow/extract.h"
#include "packet/build.h"
#include "packet/checksum.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::user;
using namespace ovs::packet;

namespace {

Packet tcp_packet(uint16_t src_port, uint16_t dst_port = 80, size_t payload = 20) {
  PacketBuilder b;
  b.eth(Mac{{6, 7, 8, 9, 10, 11}}, Mac{{0, 1, 2, 3, 4, 5}}, kEthIpv4);
  b.ipv4({.src = be32(0x0a000001), .dst = be32(0x0a000002), .proto = kIpTcp}).tcp({.src = src_port, .dst = dst_port}).counting(payload);
  return b.finish();
}

std::shared_ptr<const Actions> actions(std::string_view text) {
  auto a = parse_actions(text);
  REQUIRE(a);
  return std::make_shared<Actions>(std::move(*a));
}

/// A datapath with ports p1..p4 and a handler that forwards by script.
struct Bed {
  explicit Bed(bool threaded) {
    dp = make_user_datapath({.name = "ovs-test", .type = threaded ? "netdev" : "dummy", .threaded = threaded, .workers = 2}, clock);
    dp->set_upcall_handler([this](std::span<Upcall> ups, std::span<UpcallReply> replies) {
      for (size_t i = 0; i < ups.size(); ++i) {
        ++(ups[i].miss ? misses : user_actions);
        if (ups[i].miss && on_miss) replies[i] = on_miss(ups[i]);
        if (!ups[i].miss) {
          std::lock_guard lock(mutex);
          seen.push_back(std::move(ups[i]));
        }
      }
    });
    for (int i = 1; i <= 4; ++i) {
      ports.push_back(std::make_unique<FakePort>("p" + std::to_string(i), i == 4));
      auto n = dp->port_add(*ports.back(), {});
      REQUIRE(n);
      CHECK(n->value == static_cast<uint32_t>(i));
    }
  }
  FakePort& port(int i) { return *ports[static_cast<size_t>(i - 1)]; }
  void put(std::string_view key, std::string_view acts) {
    auto k = parse_key(key);
    REQUIRE(k);
    REQUIRE(k->fitness == Fitness::ok);
    auto r = dp->flow_put({.ufid = Uuid{{++next_ufid, 0, 0, 0}}, .key = k->key, .mask = k->mask, .actions = actions(acts)});
    CAPTURE(acts);
    CHECK(r);
  }
  std::vector<Packet> sent(int i) {
    dp->synchronize();
    return port(i).take_sent();
  }

  ManualClock clock;
  std::mutex mutex;
  std::vector<Upcall> seen;
  std::atomic<int> misses{0}, user_actions{0};
  std::function<UpcallReply(const Upcall&)> on_miss;
  std::vector<std::unique_ptr<FakePort>> ports;
  std::unique_ptr<Datapath> dp;   // goes first
  uint32_t next_ufid = 0;
};

constexpr std::string_view kFromP1 = "in_port(1),eth(),eth_type(0x0800),ipv4(frag=no)";

UpcallReply forward(const Upcall& up, std::string_view text) {
  UpcallReply r;
  r.install = true;
  r.mask = flow::zero_mask();
  r.mask.in_port = be32(UINT32_MAX);
  r.mask.dl_type = be16(0xffff);
  r.mask.tp_src = be16(0xffff);
  r.install_actions = r.packet_actions = actions(text);
  (void)up;
  return r;
}

}  // namespace

TEST_CASE("packets go where flows send them, and are counted") {
  for (bool threaded : {false, true}) {
    CAPTURE(threaded);
    Bed bed(threaded);
    bed.put(kFromP1, "2,3");
    bed.dp->synchronize();  // the flow is in force, so that no packet can miss it
    for (int i = 0; i < 40; ++i) bed.port(1).push(tcp_packet(static_cast<uint16_t>(i)));
    bed.dp->synchronize();
    if (!threaded) bed.dp->run();
    CHECK(bed.sent(2).size() == 40);
    CHECK(bed.sent(3).size() == 40);
    CHECK(bed.sent(1).empty());
    FlowEntry e;
    bed.dp->flow_dump([&](const FlowEntry& f) { e = f; });
    CHECK(e.stats.packets == 40);
    CHECK(e.stats.bytes == 40 * 74);
    CHECK(e.stats.tcp_flags == 0x10);
    CHECK(e.stats.used == bed.clock.now());
    CHECK(bed.dp->stats().hits == 40);
    CHECK(bed.dp->stats().misses == 0);
    CHECK(bed.dp->stats().flows == 1);
  }
}

TEST_CASE("a miss asks once for a flow, and the packets behind it follow in order") {
  for (bool threaded : {false, true}) {
    CAPTURE(threaded);
    Bed bed(threaded);
    bed.on_miss = [](const Upcall& up) { return forward(up, "2"); };
    for (uint16_t i = 0; i < 30; ++i) bed.port(1).push(tcp_packet(1, 80, 20u + i));
    auto out = bed.sent(2);
    REQUIRE(out.size() == 30);
    if (!threaded)
      for (size_t i = 0; i < out.size(); ++i) CHECK(out[i].size() == 74 + i);
    CHECK(bed.misses == 1);
    CHECK(bed.dp->flow_count() == 1);
    bed.port(1).push(tcp_packet(2));
    CHECK(bed.sent(2).size() == 1);
    CHECK(bed.misses == 2);
    CHECK(bed.dp->flow_count() == 2);
    CHECK(bed.dp->stats().lost == 0);
  }
}

TEST_CASE("flow put, get, modify, delete, limits") {
  for (bool threaded : {false, true}) {
    Bed bed(threaded);
    bed.put(kFromP1, "2");
    auto k = parse_key(kFromP1);
    FlowPut put{.ufid = Uuid{{1, 0, 0, 0}}, .key = k->key, .mask = k->mask, .actions = actions("3")};
    CHECK(bed.dp->flow_put(put).error().code == EEXIST);
    put.ufid = Uuid{{99, 0, 0, 0}};
    CHECK(bed.dp->flow_put(put).error().code == EEXIST);   // the same match under another name
    put.create = false, put.modify = true;
    CHECK(bed.dp->flow_put(put).error().code == ENOENT);
    put.ufid = Uuid{{1, 0, 0, 0}};
    bed.port(1).push(tcp_packet(1));
    CHECK(bed.sent(2).size() == 1);
    CHECK(bed.dp->flow_put(put));
    bed.port(1).push(tcp_packet(1));
    CHECK(bed.sent(3).size() == 1);
    CHECK(bed.dp->flow_get(put.ufid)->stats.packets == 2);
    CHECK(actions_text(*bed.dp->flow_get(put.ufid)->actions) == "3");
    CHECK(bed.dp->flow_del(put.ufid)->packets == 2);
    CHECK(bed.dp->flow_del(put.ufid).error().code == ENOENT);
    CHECK(bed.dp->flow_get(put.ufid).error().code == ENOENT);
    bed.dp->set_flow_limit(0);
    put.create = true;
    CHECK(bed.dp->flow_put(put).error().code == ENOSPC);
    bed.dp->set_flow_limit(10);
    put.actions = actions("lb_output(1)");
    CHECK(bed.dp->flow_put(put).error().code == EOPNOTSUPP);
    put.actions = actions("clone(lb_output(1),1)");
    CHECK(bed.dp->flow_put(put).error().code == EOPNOTSUPP);
    put.actions = actions("1");
    put.mask.in_port = {};
    CHECK(bed.dp->flow_put(put).error().code == EINVAL);
  }
}

TEST_CASE("actions") {
  struct { const char* acts; size_t to2, to3, size2; } rows[] = {
      {"drop", 0, 0, 0},
      {"2,3", 1, 1, 74},
      {"push_vlan(vid=5,pcp=1),2,pop_vlan,3", 1, 1, 78},
      {"trunc(60),2,3", 1, 1, 60},
      {"clone(push_vlan(vid=5,pcp=1),2),3", 1, 1, 78},
      {"clone(),3", 0, 1, 0},
      {"sample(sample=100%,actions(2)),3", 1, 1, 74},
      {"sample(sample=0%,actions(2)),3", 0, 1, 0},
      {"check_pkt_len(size=74,gt(2),le(3))", 0, 1, 0},
      {"check_pkt_len(size=73,gt(2),le(3))", 1, 0, 74},
      {"check_pkt_len(size=73,gt(2),le(drop)),3", 1, 1, 74},
      {"ct_clear,2", 1, 0, 74},
      {"77,2", 1, 0, 74},
  };
  for (bool threaded : {false, true})
    for (auto& row : rows) {
      CAPTURE(row.acts);
      Bed bed(threaded);
      bed.put(kFromP1, row.acts);
      bed.port(1).push(tcp_packet(1));
      auto two = bed.sent(2);
      CHECK(two.size() == row.to2);
      if (!two.empty()) CHECK(two[0].size() == row.size2);
      CHECK(bed.sent(3).size() == row.to3);
    }
}

TEST_CASE("recirculation, its limit, and explicit drops") {
  for (bool threaded : {false, true}) {
    Bed bed(threaded);
    bed.put(kFromP1, "recirc(5),3");
    bed.put("recirc_id(5),in_port(1),eth(),eth_type(0x0800),ipv4(frag=no)", "set(ipv4(ttl=9)),2");
    bed.port(1).push(tcp_packet(1));
    auto two = bed.sent(2);
    REQUIRE(two.size() == 1);
    CHECK(two[0].data()[22] == 9);
    auto three = bed.sent(3);
    REQUIRE(three.size() == 1);
    CHECK(three[0].data()[22] == 64);

    uint64_t before = drops(DropReason::recirc_error);
    bed.put("in_port(2),eth(),eth_type(0x0800),ipv4(frag=no)", "recirc(7)");
    bed.put("recirc_id(7),in_port(2),eth(),eth_type(0x0800),ipv4(frag=no)", "recirc(7)");
    bed.port(2).push(tcp_packet(1));
    bed.dp->synchronize();
    CHECK(drops(DropReason::recirc_error) == before + 1);

    before = drops(DropReason::action_of_pipeline);
    bed.put("in_port(3),eth(),eth_type(0x0800),ipv4(frag=no)", "drop");
    bed.port(3).push(tcp_packet(1));
    bed.dp->synchronize();
    CHECK(drops(DropReason::action_of_pipeline) == before + 1);
  }
}

TEST_CASE("userspace actions bring packet, cookie and the flow's actions") {
  for (bool threaded : {false, true}) {
    Bed bed(threaded);
    bed.put(kFromP1, "trunc(60),userspace(pid=0,controller(reason=1,dont_send=0,continuation=0,recirc_id=0,rule_cookie=0x5,controller_id=0,max_len=65535),actions),2");
    bed.port(1).push(tcp_packet(9));
    CHECK(bed.sent(2).size() == 1);
    REQUIRE(bed.seen.size() == 1);
    const Upcall& up = bed.seen[0];
    CHECK(up.packet.size() == 60);
    CHECK(up.key.in_port.host() == 1);
    CHECK(up.key.tp_src.host() == 9);
    CHECK(UserCookie::decode(up.cookie)->rule_cookie == 5);
    CHECK(up.actions);
  }
}

TEST_CASE("frames with work left for a device are finished for ports that cannot do it") {
  for (bool threaded : {false, true}) {
    Bed bed(threaded);
    bed.put(kFromP1, "2,4");
    Packet p = tcp_packet(1, 80, 3000);
    p.offload = {.needs_csum = true, .gso = Offload::Gso::tcpv4, .csum_start = 34, .csum_offset = 16, .gso_size = 1000, .header_size = 54};
    bed.port(1).push(std::move(p));
    auto cut = bed.sent(2), whole = bed.sent(4);
    CHECK(cut.size() == 3);
    for (Packet& s : cut) {
      CHECK(s.size() == 1054);
      CHECK_FALSE(s.offload.needs_csum);
      CHECK(csum_finish(csum_add(csum_pseudo(s.view(), 14, 6, 1020), s.view().subspan(34))).raw == 0);
    }
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].size() == 3054);
    CHECK(whole[0].offload.gso == Offload::Gso::tcpv4);
  }
}

TEST_CASE("execute: packets of the control plane") {
  for (bool threaded : {false, true}) {
    Bed bed(threaded);
    Packet p = tcp_packet(1);
    p.meta.in_port = 1;
    CHECK(bed.dp->execute(std::move(p), *actions("2")));
    CHECK(bed.sent(2).size() == 1);
    CHECK(bed.dp->execute(Packet::from_bytes(Bytes(5)), *actions("2")).error().code == EINVAL);
    bed.put("recirc_id(5),in_port(1),eth(),eth_type(0x0800),ipv4(frag=no)", "3");
    Packet q = tcp_packet(1);
    q.meta.in_port = 1;
    CHECK(bed.dp->execute(std::move(q), *actions("recirc(5)")));
    CHECK(bed.sent(3).size() == 1);
  }
}

TEST_CASE("without a handler packets are lost, and counted so") {
  ManualClock clock;
  FakePort port("p1");
  auto dp = make_user_datapath({.name = "ovs-x", .threaded = true, .workers = 1}, clock);
  REQUIRE(dp->port_add(port, {}));
  port.push(tcp_packet(1));
  dp->synchronize();
  CHECK(dp->stats().lost == 1);
}

TEST_CASE("port numbers, names and errors") {
  ManualClock clock;
  FakePort local("ovs-dummy"), br0("br0"), p7("p7"), eth("ethx"), br("brx"), q7("q7"), lo("lo"), other("other");
  lo.status_.loopback = true;
  auto dp = make_user_datapath({.name = "ovs-dummy", .type = "dummy", .threaded = false}, clock);
  CHECK(dp->port_add(local, DpPort(0))->value == 0);
  CHECK(dp->port_add(br0, {})->value == 100);
  CHECK(dp->port_add(p7, {})->value == 7);
  CHECK(dp->port_add(q7, {})->value == 1);       // 7 is taken
  CHECK(dp->port_add(eth, {})->value == 2);
  CHECK(dp->port_add(br, {})->value == 3);
  CHECK(dp->port_add(br, {}).error().code == EEXIST);
  CHECK(dp->port_add(lo, {}).error().code == EINVAL);
  CHECK(dp->port_add(other, DpPort(7)).error().code == EBUSY);
  CHECK(dp->port_del(DpPort(0)).error().code == EINVAL);
  CHECK(dp->port_del(DpPort(50)).error().code == ENODEV);
  CHECK(dp->port_renumber(DpPort(7), DpPort(77)));
  CHECK(dp->port_by_name("p7")->number.value == 77);
  CHECK(dp->port_by_name("nope").error().code == ENODEV);
  CHECK(dp->port_del(DpPort(77)));
  CHECK(dp->ports().size() == 5);
  auto netdev = make_user_datapath({.name = "ovs-netdev", .threaded = false}, clock);
  CHECK(netdev->port_add(p7, {})->value == 1);
}

TEST_CASE("ports come and go under traffic") {
  Bed bed(true);
  bed.on_miss = [](const Upcall& up) { return forward(up, "2"); };
  for (int round = 0; round < 20; ++round) {
    FakePort extra("extra");
    auto n = bed.dp->port_add(extra, {});
    REQUIRE(n);
    for (uint16_t i = 0; i < 20; ++i) {
      extra.push(tcp_packet(i));
      bed.port(1).push(tcp_packet(i));
    }
    if (round % 2) bed.dp->flow_flush();
    REQUIRE(bed.dp->port_del(*n));
  }
  bed.dp->synchronize();
  CHECK(bed.sent(2).size() >= 400);
}
