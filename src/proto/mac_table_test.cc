// Behaviour of MAC learning. Ref: sheet "ofproto" 4.2.
#include "proto/mac_table.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::proto;

namespace {
packet::Mac mac(uint64_t n) { return packet::Mac::from_u64(n); }
const int a = 0, b = 0, c = 0;
}  // namespace

TEST_CASE("learn, refresh, move, expire") {
  MacTable table;
  TimePoint t0{Seconds(1000)};
  CHECK(table.learn({mac(2), 10, &a}, t0) == MacTable::Change::added);
  CHECK_FALSE(table.needs_update({mac(2), 10, &a}, t0 + Millis(999)));
  CHECK(table.needs_update({mac(2), 10, &a}, t0 + Seconds(1)));
  CHECK(table.learn({mac(2), 10, &a}, t0 + Seconds(1)) == MacTable::Change::refreshed);
  CHECK(table.learn({mac(2), 10, &b}, t0 + Seconds(2)) == MacTable::Change::moved);
  CHECK(table.find(mac(2), 10)->port == &b);
  CHECK(table.find(mac(2), 11) == nullptr);
  CHECK_FALSE(table.expire(t0 + Seconds(301)));
  CHECK(table.wakeup() == t0 + Seconds(302));
  CHECK(table.expire(t0 + Seconds(302)));
  CHECK(table.size() == 0);
  CHECK(table.stats().moved == 1);
  CHECK(table.stats().expired == 1);
}

TEST_CASE("multicast sources and flood VLANs are not learned") {
  MacTable table;
  std::bitset<4096> flood;
  flood[7] = true;
  table.set_flood_vlans(flood);
  CHECK(table.learn({mac(0x010000000001), 0, &a}, {}) == MacTable::Change::none);
  CHECK(table.learn({mac(2), 7, &a}, {}) == MacTable::Change::none);
}

TEST_CASE("a full table evicts from the port with the most entries, oldest first") {
  MacTable table;
  table.set_max_entries(10);
  TimePoint t{Seconds(1)};
  for (uint64_t i = 0; i < 8; ++i) table.learn({mac(0x20 + i * 4), 0, &a}, t += Seconds(1));
  table.learn({mac(0x1000), 0, &b}, t += Seconds(1));
  table.learn({mac(0x1004), 0, &b}, t += Seconds(1));
  table.learn({mac(0x2000), 0, &c}, t += Seconds(1));
  CHECK(table.size() == 10);
  CHECK(table.find(mac(0x20), 0) == nullptr);
  CHECK(table.find(mac(0x1000), 0) != nullptr);
  CHECK(table.stats().evicted == 1);
}

TEST_CASE("static entries neither move nor age nor flush") {
  MacTable table;
  TimePoint t{Seconds(1)};
  table.learn({mac(2), 0, &a}, t);
  auto result = table.add_static(mac(2), 0, &b, t);
  CHECK(result.ok);
  CHECK(result.old_port == &a);
  CHECK(table.learn({mac(2), 0, &a}, t) == MacTable::Change::none);
  CHECK(table.stats().static_none_move == 1);
  table.flush();
  CHECK_FALSE(table.expire(t + Seconds(100000)));
  CHECK(table.find(mac(2), 0)->port == &b);
  CHECK(table.remove_static(mac(2), 0));
  CHECK_FALSE(table.remove_static(mac(2), 0));
}

TEST_CASE("gratuitous ARP from a bond cannot move an entry for 5 s") {
  MacTable table;
  TimePoint t{Seconds(10)};
  table.learn({mac(2), 0, &a, true, false}, t);
  CHECK(table.learn({mac(2), 0, &b, true, true}, t + Seconds(4)) == MacTable::Change::none);
  CHECK(table.learn({mac(2), 0, &b, true, true}, t + Seconds(5)) == MacTable::Change::moved);
}
