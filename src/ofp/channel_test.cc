// Two channels over a local connection.
#include "ofp/channel.h"

#include "base/loop.h"
#include "ofp/message.h"
#include "stream/stream.h"
#include "base/test.h"

namespace ovs::ofp {
namespace {

struct Pair {
  SystemClock clock;
  Loop loop{clock};
  stream::Env env{loop, "/tmp", nullptr};
  std::unique_ptr<Channel> a, b;
  Pair() {
    auto [x, y] = stream::pair(env, "a", "b");
    a = std::make_unique<Channel>(std::move(x), Channel::Options{.passive = true});
    b = std::make_unique<Channel>(std::move(y), Channel::Options{.passive = true});
    for (int i = 0; i < 100 && !(a->connected() && b->connected()); ++i) loop.turn(Millis(1));
  }
};

TEST_CASE("messages held back go out in order and are counted") {
  Pair p;
  REQUIRE(p.a->connected());
  unsigned flushes = 0;
  p.a->set_on_sent([&] { ++flushes; });
  p.a->hold();
  Channel::Load load;
  size_t bytes = 0;
  for (uint32_t i = 0; i < 500; ++i) {
    Bytes message = encode_echo(Kind::echo_request, Version::of10, i, Bytes(i % 7 == 0 ? 20000 : i, 7));
    bytes += message.size();
    p.a->send(std::move(message), &load);
  }
  CHECK(p.a->queued_messages() == 500);
  CHECK(p.a->queued_bytes() == bytes);
  CHECK(load.messages == 500);
  p.a->release();
  for (uint32_t i = 0; i < 500; ++i) {
    auto message = p.b->receive(p.loop);
    REQUIRE(message);
    CHECK(decode_message(*message)->xid == i);
    CHECK(message->size() == 8 + (i % 7 == 0 ? 20000 : i));
  }
  CHECK(p.a->queued_messages() == 0);
  CHECK(p.a->queued_bytes() == 0);
  CHECK(flushes > 0);
  CHECK(flushes < 100);
  CHECK(load.messages == 0);
  CHECK(load.bytes == 0);
}

}  // namespace
}  // namespace ovs::ofp
