// The classifier against a list that is searched from the top, and the soundness of the masks it makes.
#include "base/prng.h"
#include "flow/classifier.h"
#include "base/test.h"

namespace ovs::flow {
namespace {

using Rules = std::vector<std::unique_ptr<ClassifierRule>>;

const ClassifierRule* naive(const Rules& rules, const FlowKey& key) {
  const ClassifierRule* best = nullptr;
  for (auto& r : rules)
    if (r->in_classifier() && !r->conjunctions && r->match().contains(key) && (!best || r->priority > best->priority)) best = r.get();
  return best;
}

/// Few distinct values, so that rules overlap and packets hit.
FlowKey random_key(Prng& p) {
  FlowKey k = zero_key();
  k.in_port = be32(static_cast<uint32_t>(p.below(3)));
  k.regs[0] = be32(static_cast<uint32_t>(p.below(3)));
  k.dl_src = packet::Mac::from_u64(p.below(4));
  k.dl_type = be16(p.below(4) ? 0x800 : 0x86dd);
  k.vlans[0].tci = be16(p.below(3) ? uint16_t{0} : static_cast<uint16_t>(0x1000 | p.below(3)));
  k.nw_src = be32(0x0a000000 | static_cast<uint32_t>(p.below(4) << 22 | p.below(4) << 6 | p.below(4)));
  k.nw_dst = be32(0x0b000000 | static_cast<uint32_t>(p.below(4) << 20 | p.below(4)));
  k.nw_proto = p.below(4) ? uint8_t{6} : static_cast<uint8_t>(p.below(2) * 17);
  k.nw_frag = p.below(5) ? uint8_t{0} : uint8_t{3};
  k.ipv6_src.bytes[15] = static_cast<uint8_t>(p.below(4));
  k.nd_target.bytes[15] = static_cast<uint8_t>(p.below(3));
  k.tp_src = be16(static_cast<uint16_t>(p.below(4)));
  k.tp_dst = be16(static_cast<uint16_t>(p.below(4) << 6));
  return k;
}

Match random_match(Prng& p) {
  Match m;
  FlowKey k = random_key(p);
  auto maybe = [&] { return p.below(4) == 0; };
  if (maybe()) m.mask.in_port = be32(UINT32_MAX);
  if (maybe()) m.mask.regs[0] = be32(static_cast<uint32_t>(p.below(4)));
  if (maybe()) m.mask.dl_src.bytes.fill(0xff);
  if (maybe()) m.mask.vlans[0].tci = be16(p.below(2) ? 0x1fff : 0x1000);
  if (p.below(4)) {
    m.mask.dl_type = be16(0xffff);
    if (maybe()) m.mask.nw_src = be32(UINT32_MAX << p.below(31));
    if (maybe()) m.mask.nw_dst = be32(p.below(5) ? UINT32_MAX << p.below(31) : 0xff00ff00);
    if (maybe()) m.mask.ipv6_src.bytes.fill(0xff);
    if (maybe()) m.mask.nd_target.bytes.fill(0xff);
    if (p.below(2)) {
      m.mask.nw_proto = 0xff;
      if (p.below(2)) m.mask.tp_dst = be16(static_cast<uint16_t>(0xffff << p.below(12)));
      if (maybe()) m.mask.tp_src = be16(0xffff);
    }
  }
  m.key = k;
  m.zero_unmasked();
  return m;
}

void fill(Classifier& c, Rules& rules, Prng& p, size_t n) {
  for (size_t i = 0; i < n; ++i) {
    Match m = random_match(p);
    auto priority = static_cast<int>(p.below(40) * 100 + i);   // distinct: the winner is unique
    rules.push_back(ClassifierRule::make(m, priority));
    c.insert(*rules.back());
  }
}

struct Scene { Classifier c; Rules rules; };

}  // namespace

TEST_CASE("lookup finds what a linear search finds, through insertions and removals") {
  for (uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Prng p(seed);
    Scene s;
    if (seed % 2) {
      FieldId tries[] = {FieldId::ip_dst, FieldId::ip_src, FieldId::ipv6_dst, FieldId::ipv6_src};
      s.c.set_prefix_fields(tries);
    }
    fill(s.c, s.rules, p, 60);
    for (int round = 0; round < 6; ++round) {
      for (int i = 0; i < 60; ++i) {
        FlowKey k = random_key(p);
        CHECK(s.c.lookup(k) == naive(s.rules, k));
      }
      for (size_t i = 0; i < 8; ++i) {
        ClassifierRule& r = *s.rules[p.below(s.rules.size())];
        if (r.in_classifier()) s.c.remove(r);
        else s.c.insert(r);
      }
    }
    for (auto& r : s.rules) if (r->in_classifier()) s.c.remove(*r);
    CHECK(s.c.size() == 0);
    CHECK(s.c.subtable_count() == 0);
  }
}

TEST_CASE("soundness: what agrees with a packet under its mask finds the same rule") {
  for (uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Prng p(seed * 77);
    Scene s;
    if (seed % 3) {
      FieldId tries[] = {FieldId::ip_dst, FieldId::ip_src, FieldId::ipv6_src};
      s.c.set_prefix_fields(tries);
    }
    fill(s.c, s.rules, p, 1 + p.below(40));
    for (int i = 0; i < 30; ++i) {
      FlowKey k = random_key(p);
      FlowMask mask = zero_mask();
      const ClassifierRule* found = s.c.lookup(k, &mask);
      for (int j = 0; j < 30; ++j) {
        FlowKey q = random_key(p);
        auto qw = words(q);
        auto kw = words(std::as_const(k));
        auto mw = words(std::as_const(mask));
        for (size_t w = 0; w < kFlowWords; ++w) qw[w] = (qw[w] & ~mw[w]) | (kw[w] & mw[w]);
        CHECK(s.c.lookup(q) == found);
      }
    }
  }
}

TEST_CASE("masks are as small as stages and tries allow") {
  Scene s;
  FieldId tries[] = {FieldId::ip_dst};
  s.c.set_prefix_fields(tries);
  auto add = [&](const char* text, int priority) {
    s.rules.push_back(ClassifierRule::make(parse_match(text).value(), priority));
    s.c.insert(*s.rules.back());
  };
  add("ip,nw_dst=10.0.0.0/8", 10);
  FlowKey k = zero_key();
  k.dl_type = be16(0x800);
  k.nw_dst = be32(0xc0000000);
  FlowMask m = zero_mask();
  CHECK(!s.c.lookup(k, &m));
  CHECK(m.nw_dst.host() == 0x80000000);            // the first bit already tells
  add("tcp,tp_dst=80", 5);
  k.nw_proto = 6;
  k.tp_dst = be16(0x8000);
  m = zero_mask();
  CHECK(!s.c.lookup(k, &m));
  CHECK(m.tp_dst.host() == 0x8000);
  CHECK(m.tp_src.host() == 0);
  k.in_port = be32(1);
  add("in_port=2,tcp,nw_src=1.2.3.4", 20);
  m = zero_mask();
  s.c.lookup(k, &m);
  CHECK(m.nw_src.host() == 0);                     // decided by in_port, in the first stage
}

TEST_CASE("a lower priority subtable is not visited") {
  Scene s;
  for (auto [text, priority] : {std::pair{"in_port=1", 100}, std::pair{"dl_src=00:00:00:00:00:01", 50}}) {
    s.rules.push_back(ClassifierRule::make(parse_match(text).value(), priority));
    s.c.insert(*s.rules.back());
  }
  FlowKey k = zero_key();
  k.in_port = be32(1);
  FlowMask m = zero_mask();
  CHECK(s.c.lookup(k, &m) == s.rules[0].get());
  CHECK(m.dl_src.is_zero());
}

TEST_CASE("rules of one match stand by priority") {
  Scene s;
  for (int priority : {10, 30, 20}) {
    s.rules.push_back(ClassifierRule::make(parse_match("ip").value(), priority));
    s.c.insert(*s.rules.back());
  }
  FlowKey k = zero_key();
  k.dl_type = be16(0x800);
  for (size_t best : {1u, 2u, 0u}) {
    CHECK(s.c.lookup(k) == s.rules[best].get());
    CHECK(s.c.find_exact(parse_match("ip").value(), s.rules[best]->priority) == s.rules[best].get());
    s.c.remove(*s.rules[best]);
    CHECK(!s.c.find_exact(parse_match("ip").value(), s.rules[best]->priority));
  }
  CHECK(!s.c.lookup(k));
}

TEST_CASE("a cleared classifier is as a new one") {
  Prng p(3);
  Scene s;
  FieldId tries[] = {FieldId::ip_dst, FieldId::ip_src};
  s.c.set_prefix_fields(tries);
  fill(s.c, s.rules, p, 200);
  size_t gone = 0;
  s.c.clear([&](ClassifierRule& rule) { gone += !rule.in_classifier(); });
  CHECK(gone == 200);
  CHECK(s.c.size() == 0);
  CHECK(s.c.subtable_count() == 0);
  for (auto& r : s.rules) s.c.insert(*r);
  for (int i = 0; i < 60; ++i) {
    FlowKey k = random_key(p);
    CHECK(s.c.lookup(k) == naive(s.rules, k));
  }
  for (auto& r : s.rules) s.c.remove(*r);
}

TEST_CASE("many matches of one mask come and go") {
  Prng p(9);
  Scene s;
  for (uint32_t i = 0; i < 3000; ++i) {
    Match m;
    m.set_u64(FieldId::reg0, i);
    s.rules.push_back(ClassifierRule::make(m, 1));
  }
  for (int round = 0; round < 20000; ++round) {
    ClassifierRule& r = *s.rules[p.below(s.rules.size())];
    if (r.in_classifier()) s.c.remove(r);
    else s.c.insert(r);
  }
  for (auto& r : s.rules) CHECK((s.c.find_exact(r->match(), 1) == r.get()) == r->in_classifier());
}

TEST_CASE("conjunctions need every clause") {
  Scene s;
  auto add = [&](const char* text, int priority, std::vector<Conjunction> c) {
    s.rules.push_back(ClassifierRule::make(parse_match(text).value(), priority));
    if (!c.empty()) s.rules.back()->conjunctions = std::make_unique<std::vector<Conjunction>>(c);
    s.c.insert(*s.rules.back());
    return s.rules.back().get();
  };
  add("ip,nw_src=1.1.1.1", 100, {{1, 0, 2}});
  add("ip,nw_src=1.1.1.2", 100, {{1, 0, 2}});
  add("ip,nw_dst=2.2.2.2", 100, {{1, 1, 2}});
  auto* hit = add("conj_id=1,ip", 100, {});
  auto* low = add("ip", 1, {});
  FlowKey k = zero_key();
  k.dl_type = be16(0x800);
  k.nw_src = be32(0x01010102);
  CHECK(s.c.lookup(k) == low);
  k.nw_dst = be32(0x02020202);
  std::vector<uint32_t> ids;
  FlowMask m = zero_mask();
  CHECK(s.c.lookup(k, &m, &ids) == hit);
  CHECK(ids == std::vector<uint32_t>{1});
  CHECK(!m.conj_id);
  CHECK(m.nw_src.raw == UINT32_MAX);
}

TEST_CASE("overlap and loose selection") {
  Scene s;
  for (const char* t : {"tcp,tp_dst=80", "ip,nw_src=1.2.3.4", "arp", "tcp,nw_src=1.2.3.0/24"}) {
    s.rules.push_back(ClassifierRule::make(parse_match(t).value(), 10));
    s.c.insert(*s.rules.back());
  }
  CHECK(s.c.overlaps(parse_match("tcp,tp_src=5").value(), 10));
  CHECK(!s.c.overlaps(parse_match("tcp,tp_src=5").value(), 11));
  CHECK(!s.c.overlaps(parse_match("ipv6").value(), 10));
  size_t n = 0;
  s.c.for_each_matching(parse_match("ip").value(), [&](ClassifierRule&) { ++n; return true; });
  CHECK(n == 3);
  n = 0;
  s.c.for_each_matching(parse_match("ip,nw_src=1.2.3.0/24").value(), [&](ClassifierRule& r) { ++n; s.c.remove(r); return true; });
  CHECK(n == 2);
  CHECK(s.c.size() == 2);
}

}  // namespace ovs::flow
