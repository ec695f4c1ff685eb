#include <unistd.h>

#include "base/loop.h"
#include "netdev/dummy.h"
#include "stream/stream.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netdev;
using packet::Batch;
using packet::Packet;

namespace {

struct Fixture {
  SystemClock clock;
  Loop loop{clock};
  stream::Env streams{.loop = loop, .run_dir = "/tmp"};
  DummyRegistry dummies;
  PortEnv env{.loop = loop, .clock = clock, .dummies = &dummies, .streams = &streams};
  std::string path = fmt::format("/tmp/ovs-dummy-{}.sock", getpid());

  std::unique_ptr<Port> open(std::string_view name, const Options& options) {
    auto port = open_port(name, "dummy", env);
    REQUIRE(port);
    REQUIRE((*port)->configure(options));
    return std::move(*port);
  }
  bool wait_for(const std::function<bool()>& condition) {
    TimePoint end = clock.now() + Seconds(2);
    while (!condition()) {
      if (clock.now() > end) return false;
      loop.turn(Millis(5));
    }
    return true;
  }
};

void send(Port& port, size_t size) {
  Batch batch;
  batch.add(Packet::from_bytes(Bytes(size, 7)));
  port.open_tx(0)->send(batch);
}

size_t received(Port& port) {
  auto rx = port.open_rx(0);
  Batch batch;
  rx->receive(batch);
  return batch.empty() ? 0 : batch[0].size();
}

}  // namespace

TEST_CASE("dummy link: frames between an active device and two others of one passive device") {
  Fixture f;
  auto hub = f.open("hub", {{"pstream", "punix:" + f.path}});
  auto a = f.open("a", {{"stream", "unix:" + f.path}}), b = f.open("b", {{"stream", "unix:" + f.path}});
  REQUIRE(f.wait_for([&] { return f.dummies.find("a")->connection_state() == "connected" && f.dummies.find("b")->connection_state() == "connected"; }));
  CHECK(f.dummies.find("hub")->connection_state() == "unknown");
  CHECK(a->config() == Options{{"stream", "unix:" + f.path}});

  send(*a, 60);
  size_t size = 0;
  CHECK(f.wait_for([&] { return (size = received(*hub)) != 0; }));
  CHECK(size == 60);
  CHECK(received(*b) == 0);

  send(*hub, 1514);
  CHECK(f.wait_for([&] { return (size = received(*a)) != 0; }));
  CHECK(size == 1514);
  CHECK(f.wait_for([&] { return (size = received(*b)) != 0; }));

  hub.reset();
  CHECK(f.wait_for([&] { return f.dummies.find("a")->connection_state() == "disconnected"; }));
  send(*a, 60);  // to nobody
  unlink(f.path.c_str());
}

TEST_CASE("dummy link: both options are refused, the device works on") {
  Fixture f;
  auto p = f.open("p", {{"pstream", "punix:" + f.path}, {"stream", "unix:" + f.path}});
  CHECK(p->config().empty());
  CHECK(f.dummies.find("p")->connection_state() == "unknown");
  send(*p, 60);
  CHECK(p->stats().tx_packets == 1u);
}
