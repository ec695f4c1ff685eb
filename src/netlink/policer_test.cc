#include "netlink/policer.h"

#include "base/test.h"

using namespace ovs::netlink;

TEST_CASE("policer: ticks of the kernel's scheduler") {
  struct Row { uint64_t bytes, rate; double scale; uint32_t ticks; };
  const Row rows[] = {
      {1024, 125000, 15.625, 128000},          // 1 kB at 1 Mbit/s: 8.192 ms
      {1024000, 125000, 15.625, 128000000},    // burst of 8000 kbit
      {256, 125000000, 15.625, 32},
      {0, 1, 15.625, 0},
      {UINT64_MAX, 1, 15.625, UINT32_MAX},
  };
  for (const Row& row : rows) CHECK(transmit_ticks(row.bytes, row.rate, row.scale) == row.ticks);
}
