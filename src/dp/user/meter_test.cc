// Token buckets of meters. Spec: see meter.h.
#include "dp/user/meter.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::user;

namespace {

/// How many of `n` frames of `size` bytes pass at `ms`.
size_t offer(Meter& meter, size_t n, size_t size, int64_t ms) {
  size_t passed = 0;
  for (; n > 0; n -= std::min<size_t>(n, packet::kBatchSize)) {
    std::vector<packet::Packet> packets;
    std::vector<packet::Packet*> pointers;
    for (size_t i = 0; i < std::min<size_t>(n, packet::kBatchSize); ++i) packets.push_back(packet::Packet::from_bytes(Bytes(size)));
    for (auto& p : packets) pointers.push_back(&p);
    passed += meter.offer(pointers, TimePoint(Millis(ms)));
  }
  return passed;
}

}  // namespace

TEST_CASE("a bucket of packets starts full and fills with time") {
  Meter meter({false, {{10, 5}}});
  CHECK(offer(meter, 8, 60, 1000) == 5);
  CHECK(offer(meter, 1, 60, 1099) == 0);
  CHECK(offer(meter, 1, 60, 1100) == 1);
  CHECK(offer(meter, 40, 60, 9000) == 5);
  MeterStats stats = meter.stats();
  CHECK(stats.packets == 50);
  CHECK(stats.bytes == 3000);
  CHECK(stats.bands[0].first == 39);
  CHECK(stats.bands[0].second == 39 * 60);
}

TEST_CASE("kbit/s count the frame's bits; no burst means one second's worth") {
  Meter meter({true, {{8, 0}}});
  CHECK(offer(meter, 12, 100, 0) == 10);
  CHECK(offer(meter, 1, 101, 100) == 0);
  CHECK(offer(meter, 1, 100, 100) == 1);
}

TEST_CASE("a drop counts on the band with the highest rate; every band pays") {
  Meter meter({false, {{1, 2}, {3, 3}}});
  CHECK(offer(meter, 5, 60, 0) == 2);
  MeterStats stats = meter.stats();
  CHECK(stats.bands[0].first == 1);
  CHECK(stats.bands[1].first == 2);
}

TEST_CASE("a table of meters") {
  MeterTable table;
  CHECK(table.get(MeterId(7)).error().code == ENOENT);
  CHECK(table.set(MeterId(kMaxMeters), {}).error().code == EFBIG);
  CHECK(table.set(MeterId(7), {false, std::vector<MeterBand>(9)}).error().code == EINVAL);
  REQUIRE(table.set(MeterId(7), {false, {{1, 1}}}).has_value());
  CHECK(table.get(MeterId(7))->bands.size() == 1);
  CHECK(table.erase(MeterId(7)).has_value());
  CHECK(table.find(MeterId(7)) == nullptr);
}
