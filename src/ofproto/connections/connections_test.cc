// Controllers on real sockets and virtual time: nobody can stall the switch or make it remember without bound.
#include <cstdlib>
#include <filesystem>

#include "ofp/channel.h"
#include "ofp/messages/flow.h"
#include "ofp/messages/monitor.h"
#include "ofproto/connections/connections.h"
#include "ofproto/testing.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;
using ofp::Kind;

namespace {

struct TempDir {
  std::string path;
  TempDir() {
    char name[] = "/tmp/ovs_connections_XXXXXX";
    path = mkdtemp(name);
  }
  ~TempDir() { std::filesystem::remove_all(path); }
};

/// A switch with its management socket.
struct Rig {
  TempDir dir;
  std::unique_ptr<stream::Env> streams;
  testing::TestSwitch s;
  Connections* peer = nullptr;

  Rig()
      : s(2, 1, [this](Loop& loop, Prng& prng) {
          streams = std::make_unique<stream::Env>(stream::Env{loop, dir.path, nullptr});
          return make_connections(*streams, prng);
        }) {
    s.bridge->set_connections({.fail_mode = FailMode::secure});
    peer = static_cast<Connections*>(s.bridge->peer());
  }
  void turns(int n) {
    for (int i = 0; i < n; ++i) s.loop.turn(Duration::zero());
  }
};

/// A controller that speaks one version.
struct Client {
  std::unique_ptr<ofp::Channel> channel;
  Client(Rig& rig, ofp::Version version) {
    auto stream = stream::open(*rig.streams, "unix:" + rig.dir.path + "/br0.mgmt", {});
    REQUIRE(stream.has_value());
    channel = std::make_unique<ofp::Channel>(std::move(*stream), ofp::Channel::Options{.versions = ofp::VersionSet::of(version)});
    for (int i = 0; i < 20 && !channel->connected(); ++i) rig.turns(1);
    REQUIRE(channel->connected());
  }
  std::vector<Bytes> take() {
    std::vector<Bytes> all;
    while (auto message = channel->try_receive()) all.push_back(std::move(*message));
    return all;
  }
};

ofp::FlowMod port_flow(uint16_t n) {
  ofp::FlowMod mod;
  mod.match.set_u64(flow::FieldId::in_port, n);
  mod.priority = 5;
  mod.table_id = 0;
  mod.new_cookie = n;
  ofp::Output output;
  output.port = ofp::OfPort(1);
  mod.actions.push_back(output);
  return mod;
}

Kind kind_of(const Bytes& message) { return ofp::decode_message(message)->kind(); }

}  // namespace

TEST_CASE("an echo is answered while another controller loads flows") {
  Rig rig;
  Client loader(rig, ofp::Version::of13), other(rig, ofp::Version::of13);
  constexpr uint16_t kFlows = 20000;   // many times what a socket holds: it takes many turns on any machine
  for (uint16_t n = 1; n <= kFlows; ++n) loader.channel->send(port_flow(n).encode(ofp::Protocol::of13, n));
  rig.turns(1);
  other.channel->send(ofp::encode_echo(Kind::echo_request, ofp::Version::of13, 7, {}));
  int turns = 0;
  std::vector<Bytes> got;
  for (; got.empty() && turns < 100; ++turns) {
    rig.turns(1);
    got = other.take();
  }
  REQUIRE(got.size() == 1);
  CHECK(kind_of(got[0]) == Kind::echo_reply);
  CHECK(turns <= 3);
  CHECK(rig.s.bridge->tables().visible_rule_count() < kFlows);   // the load is still under way
  for (int i = 0; i < 100000 && rig.s.bridge->tables().visible_rule_count() < kFlows; ++i) rig.turns(1);
  CHECK(rig.s.bridge->tables().visible_rule_count() == kFlows);
}

TEST_CASE("a dump to a slow reader is made as it reads; an echo overtakes it") {
  Rig rig;
  constexpr uint16_t kFlows = 12000;
  for (uint16_t n = 1; n <= kFlows; ++n) REQUIRE(rig.s.mod(port_flow(n)));
  Client slow(rig, ofp::Version::of13);
  slow.channel->set_receiving(false);
  ofp::FlowStatsRequest request;
  slow.channel->send(request.encode(ofp::Protocol::of13, 9));
  slow.channel->send(ofp::encode_empty(Kind::barrier_request, ofp::Version::of13, 10));
  slow.channel->send(ofp::encode_echo(Kind::echo_request, ofp::Version::of13, 11, {}));
  rig.turns(20);
  CHECK(rig.peer->waiting_bytes() < 512 * 1024);
  slow.channel->set_receiving(true);
  size_t flows = 0;
  std::vector<uint32_t> order;
  for (int i = 0; i < 1000 && order.size() < 3; ++i) {
    rig.turns(1);
    for (const Bytes& bytes : slow.take()) {
      auto message = ofp::decode_message(bytes);
      REQUIRE(message.has_value());
      if (message->kind() != Kind::flow_stats_reply) {
        order.push_back(message->xid);
        continue;
      }
      flows += ofp::decode_flow_stats(*message)->size();
      if (!(message->stats_flags & ofp::kStatsMore)) order.push_back(message->xid);
    }
  }
  CHECK(flows == kFlows);
  CHECK(order == std::vector<uint32_t>{11, 9, 10});
}

TEST_CASE("a flow monitor that does not read is paused, and knows everything in the end") {
  Rig rig;
  Client watcher(rig, ofp::Version::of14);
  ofp::FlowMonitorRequest request;
  request.flags = ofp::kMonitorInitial | ofp::kMonitorAdd | ofp::kMonitorDelete | ofp::kMonitorModify | ofp::kMonitorActions;
  watcher.channel->send(request.encode(ofp::Protocol::of14, 5));
  rig.turns(5);
  watcher.take();
  watcher.channel->set_receiving(false);
  Prng prng(3);
  std::map<uint64_t, uint64_t> model;   // in_port -> cookie, as flows are; then as the watcher knows them
  size_t most = 0;
  for (int i = 0; i < 6000; ++i) {
    auto n = static_cast<uint16_t>(1 + prng.next32() % 3000);
    ofp::FlowMod mod = port_flow(n);
    mod.new_cookie = prng.next32();
    if (prng.next32() % 3 == 0) mod.command = ofp::FlowCommand::remove_strict;
    REQUIRE(rig.s.mod(mod));
    if (i % 50 == 0) rig.turns(1);
    most = std::max(most, rig.peer->waiting_bytes());
  }
  CHECK(most < 600 * 1024);   // 128 kB and the deletions of flows that the watcher knew
  rig.s.bridge->tables().for_each(0, [&](Rule& rule) {
    model[rule.full_match().key.in_port.host()] = rule.cookie;
    return true;
  });
  watcher.channel->set_receiving(true);
  std::map<uint64_t, uint64_t> known;
  int paused = 0, resumed = 0;
  for (int i = 0; i < 400; ++i) {
    rig.turns(1);
    for (const Bytes& bytes : watcher.take()) {
      auto message = ofp::decode_message(bytes);
      REQUIRE(message->kind() == Kind::flow_monitor_stats_reply);
      for (ByteReader r = message->reader(); !r.empty();) {
        auto update = ofp::FlowUpdate::decode(r, *message);
        if (!update) FAIL(ofp::error_name(update.error().code) << " " << ofp::print_message(bytes, {.verbosity = 3}));
        using Event = ofp::FlowUpdate::Event;
        uint64_t port = update->match.key.in_port.host();
        switch (update->event) {
          case Event::added:
          case Event::initial: known[port] = update->cookie; break;
          case Event::modified:
            CHECK(known.contains(port));
            known[port] = update->cookie;
            break;
          case Event::removed: known.erase(port); break;
          case Event::paused: ++paused; break;
          case Event::resumed: ++resumed; break;
          case Event::abbrev: break;
        }
      }
    }
  }
  CHECK(paused >= 1);
  CHECK(paused == resumed);
  CHECK(known == model);
}

TEST_CASE("packet-ins beyond the queue of a controller are dropped") {
  Rig rig;
  Client slow(rig, ofp::Version::of13);
  slow.channel->send(port_flow(1).encode(ofp::Protocol::of13, 1));
  Bytes config = ofp::SwitchConfig{.miss_send_len = 128}.encode(Kind::set_config, ofp::Version::of13, 2);
  slow.channel->send(std::move(config));
  rig.turns(5);
  slow.channel->set_receiving(false);
  for (int i = 0; i < 5000; ++i) {
    PacketInEvent event;
    event.packet = Bytes(1000);
    event.metadata = flow::zero_key();
    rig.s.bridge->queue_packet_in(std::move(event));
    if (i % 100 == 0) rig.turns(1);
  }
  rig.turns(2);
  CHECK(rig.peer->waiting_bytes() < 101 * 1100);
}
