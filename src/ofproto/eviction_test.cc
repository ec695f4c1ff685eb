// Choice of the flow that goes. Spec: see eviction.h.
#include "ofproto/eviction.h"
#include "ofproto/testing.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;

namespace {

RulePtr rule(uint16_t in_port, uint16_t idle, uint16_t importance = 0) {
  flow::Match match;
  match.set_u64(flow::FieldId::in_port, in_port);
  auto r = Rule::make(nullptr, uint8_t{0}, match, 1, TimePoint(Seconds(100)));
  r->idle_timeout = idle;
  r->importance = importance;
  return r;
}

}  // namespace

TEST_CASE("the largest group loses the least important flow, then the one that ends first") {
  EvictionIndex index({{flow::FieldId::in_port, 0, 16}});
  auto a = rule(1, 10), b = rule(2, 50), c = rule(2, 40, 5), d = rule(2, 60), forever = rule(1, 0);
  for (auto& r : {a, b, c, d, forever}) index.update(*r);
  CHECK(index.victim(TimePoint(Seconds(100))) == b.get());
  index.erase(*b);
  CHECK(index.victim(TimePoint(Seconds(100))) == d.get());
  index.erase(*d);
  index.erase(*c);
  CHECK(index.victim(TimePoint(Seconds(100))) == a.get());
  index.erase(*a);
  CHECK(index.victim(TimePoint(Seconds(100))) == nullptr);
}

TEST_CASE("use postpones") {
  EvictionIndex index({});
  auto a = rule(1, 10), b = rule(2, 20);
  index.update(*a);
  index.update(*b);
  CHECK(index.victim(TimePoint(Seconds(101))) == a.get());
  a->credit(1, 1, TimePoint(Seconds(150)));
  CHECK(index.victim(TimePoint(Seconds(151))) == b.get());
}
