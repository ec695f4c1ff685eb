#include "dp/user/flow_table.h"

#include "base/prng.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::user;

namespace {

flow::FlowKey random_key(Prng& prng) {
  flow::FlowKey k = flow::zero_key();
  k.in_port = be32(1 + static_cast<uint32_t>(prng.below(2)));
  k.dl_type = be16(0x0800);
  k.nw_src = be32(static_cast<uint32_t>(prng.below(4)));
  k.nw_dst = be32(static_cast<uint32_t>(prng.below(4)));
  k.nw_proto = static_cast<uint8_t>(prng.below(2));
  k.tp_src = be16(static_cast<uint16_t>(prng.below(3)));
  k.tp_dst = be16(static_cast<uint16_t>(prng.below(3)));
  return k;
}

flow::FlowMask random_mask(Prng& prng) {
  flow::FlowMask m = flow::zero_mask();
  m.in_port = be32(UINT32_MAX);
  if (prng.below(2)) m.nw_src = be32(UINT32_MAX);
  if (prng.below(2)) m.nw_dst = be32(0xfffffffe);
  if (prng.below(2)) m.nw_proto = 0xff;
  if (prng.below(2)) m.tp_src = be16(0xffff);
  if (prng.below(2)) m.tp_dst = be16(1);
  return m;
}

std::shared_ptr<DpFlow> make_flow(const flow::FlowKey& key, const flow::FlowMask& mask, uint32_t id) {
  FlowPut put{.ufid = Uuid{{id, 0, 0, 0}}, .key = key, .mask = mask, .actions = std::make_shared<Actions>()};
  return std::make_shared<DpFlow>(put, std::make_shared<Shape>(mask), 1);
}

}  // namespace

TEST_CASE("packed keys and shapes come back as they were") {
  Prng prng(7);
  for (int i = 0; i < 50; ++i) {
    flow::FlowKey k = random_key(prng);
    CHECK(PackedKey(k).expand() == k);
    flow::FlowMask m = random_mask(prng);
    CHECK(Shape(m).expand() == m);
  }
}

// Oracle: all flows one after the other. Flows may overlap here, so any flow that matches is right.
TEST_CASE("the table finds what a naive search finds, through inserts and erasures") {
  for (uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    Prng prng(seed);
    FlowTable table;
    std::vector<std::shared_ptr<DpFlow>> naive;
    for (uint32_t step = 0; step < 300; ++step) {
      if (naive.empty() || prng.below(3)) {
        auto f = make_flow(random_key(prng), random_mask(prng), step);
        bool known = std::ranges::any_of(naive, [&](auto& o) { return o->same_match(*f); });
        CHECK((table.find_same(*f) != FlowTable::kNone) == known);
        if (!known) {
          table.insert(f);
          naive.push_back(f);
        }
      } else {
        size_t at = prng.below(naive.size());
        CHECK(table.erase(*naive[at]) == naive[at]);
        naive.erase(naive.begin() + static_cast<std::ptrdiff_t>(at));
      }
      CHECK(table.size() == naive.size());
      flow::FlowKey k = random_key(prng);
      FlowTable::Index i = table.lookup(k);
      bool any = std::ranges::any_of(naive, [&](auto& o) { return o->matches(k); });
      CHECK((i != FlowTable::kNone) == any);
      if (i != FlowTable::kNone) CHECK(table.at(i)->matches(k));
      if (step % 50 == 0) table.rank();
    }
    std::set<std::pair<uint32_t, std::vector<uint64_t>>> masks;
    for (auto& f : naive) {
      flow::FlowKey k = f->key->expand();
      auto full = f->shape->bits;
      for (auto v : f->shape->index) full.push_back(v);
      masks.emplace(k.in_port.host(), full);
    }
    CHECK(table.masks() == masks.size());
  }
}

TEST_CASE("a cache whose flow has gone or changed answers only what matches") {
  FlowTable table;
  SignatureCache cache(4);
  Prng prng(3);
  flow::FlowMask m = flow::zero_mask();
  m.in_port = be32(UINT32_MAX);
  m.nw_src = be32(UINT32_MAX);
  flow::FlowKey a = random_key(prng), b = a;
  a.nw_src = be32(100), b.nw_src = be32(200);
  auto fa = make_flow(a, m, 1), fb = make_flow(b, m, 2);
  FlowTable::Index ia = table.insert(fa);
  cache.insert(packet_hash(a), ia);
  CHECK(cache.guess(packet_hash(a)) == ia);
  CHECK(table.matches(ia, a));
  CHECK_FALSE(table.matches(FlowTable::kNone, a));
  table.erase(*fa);
  CHECK_FALSE(table.matches(cache.guess(packet_hash(a)), a));
  CHECK(table.insert(fb) == ia);                                     // the place is used again
  CHECK_FALSE(table.matches(cache.guess(packet_hash(a)), a));        // and belongs to another flow now
  CHECK(table.matches(ia, b));
  table.clear();
  CHECK_FALSE(table.matches(ia, b));
}

TEST_CASE("a replaced flow keeps its counts") {
  Prng prng(1);
  auto f = make_flow(random_key(prng), random_mask(prng), 1);
  f->slots.get()[0].add(3, 180, 0x12, TimePoint(Seconds(5)));
  DpFlow g(*f, std::make_shared<Actions>(Actions{Output{DpPort(1)}}));
  CHECK(g.stats().packets == 3);
  CHECK(g.stats().tcp_flags == 0x12);
  CHECK(g.same_match(*f));
}
