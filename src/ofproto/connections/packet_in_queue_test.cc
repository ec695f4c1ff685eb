#include "ofproto/connections/packet_in_queue.h"

#include "base/test.h"

namespace ovs::ofproto {

namespace {
struct Sink {
  std::vector<uint8_t> sent;
  std::function<void(Bytes)> send = [this](Bytes b) { sent.push_back(b.at(0)); };
};
}  // namespace

TEST_CASE("packet-in queue: without a limit everything goes out at once") {
  PacketInQueue queue;
  Sink sink;
  for (uint8_t i = 0; i < 100; ++i) queue.add(1, Bytes{i}, TimePoint(Seconds(1)), sink.send);
  CHECK(sink.sent.size() == 100);
  CHECK(queue.backlog() == 0);
}

TEST_CASE("packet-in queue: a burst passes, then the rate; ports take turns") {
  PacketInQueue queue;
  Sink sink;
  TimePoint now{Seconds(100)};
  queue.configure(100, 4, now);
  for (uint8_t i = 0; i < 4; ++i) queue.add(1, Bytes{i}, now, sink.send);
  CHECK(sink.sent.size() == 4);
  queue.add(1, Bytes{10}, now, sink.send);
  queue.add(1, Bytes{11}, now, sink.send);
  queue.add(2, Bytes{20}, now, sink.send);
  CHECK(sink.sent.size() == 4);
  CHECK(queue.backlog() == 3);
  REQUIRE(queue.wakeup(now));
  queue.run(now + Millis(20), sink.send);  // two tokens at 100 a second
  CHECK(std::vector<uint8_t>(sink.sent.begin() + 4, sink.sent.end()) == std::vector<uint8_t>{10, 20});
  queue.run(now + Seconds(1), sink.send);
  CHECK(queue.backlog() == 0);
}

TEST_CASE("packet-in queue: overflow costs the longest queue") {
  PacketInQueue queue;
  Sink sink;
  TimePoint now{Seconds(100)};
  queue.configure(4, 2, now);
  for (int i = 0; i < 2; ++i) queue.add(9, Bytes{9}, now, sink.send);
  queue.add(1, Bytes{1}, now, sink.send);
  queue.add(1, Bytes{2}, now, sink.send);
  queue.add(2, Bytes{3}, now, sink.send);  // port 1 loses its oldest
  CHECK(queue.dropped == 1);
  sink.sent.clear();
  queue.run(now + Seconds(10), sink.send);
  CHECK(sink.sent == std::vector<uint8_t>{2, 3});
}

}  // namespace ovs::ofproto
