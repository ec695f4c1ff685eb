// The switch over a datapath that only remembers: learning, counters, timeouts, revalidation, transactions.
#include "ofproto/testing.h"

#include "flow/compose.h"
#include "ofproto/translate/recirc.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;
using flow::FieldId;

namespace {

/// An Ethernet frame without a known protocol.
Bytes frame(uint64_t dst, uint64_t src) {
  Bytes f(60);
  for (size_t i = 0; i < 6; ++i) {
    f[i] = static_cast<uint8_t>(dst >> (40 - 8 * i));
    f[6 + i] = static_cast<uint8_t>(src >> (40 - 8 * i));
  }
  f[12] = 0x88, f[13] = 0xb5;
  return f;
}

ofp::Output to(uint16_t port) { return {ofp::OfPort(port), 0}; }
flow::Match in_port(uint64_t port) {
  flow::Match m;
  m.set_u64(FieldId::in_port, port);
  return m;
}
Rule* find_rule(Bridge& bridge, const flow::Match& match, int priority, uint8_t table = 0) {
  return static_cast<Rule*>(bridge.tables()[table].classifier.find_exact(match, priority));
}
std::vector<uint32_t> sorted(std::vector<uint32_t> v) {
  std::sort(v.begin(), v.end());
  return v;
}

}  // namespace

TEST_CASE("NORMAL floods, learns, forwards; a moved address revalidates") {
  testing::TestSwitch s(3);
  REQUIRE(s.add({}, 0, {ofp::Output{ofp::kPortNormal, 0}}));
  s.datapath->receive(frame(2, 4), 1);
  CHECK(sorted(s.datapath->take_outputs()) == std::vector<uint32_t>{2, 3});
  s.datapath->receive(frame(4, 2), 2);
  CHECK(s.datapath->take_outputs() == std::vector<uint32_t>{1});
  s.owner->settle();                       // the first flow flooded to an address that is known now
  s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->take_outputs() == std::vector<uint32_t>{2});
  s.datapath->receive(frame(4, 2), 3);     // moves
  s.datapath->take_outputs();
  s.owner->settle();
  s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->take_outputs() == std::vector<uint32_t>{3});
}

TEST_CASE("statistics of datapath flows reach rules, tables and idle timeouts") {
  testing::TestSwitch s(2);
  ofp::FlowMod mod;
  mod.match = in_port(1);
  mod.table_id = 0;
  mod.idle_timeout = 20;
  mod.actions = {to(2)};
  REQUIRE(s.mod(mod));
  for (int i = 0; i < 3; ++i) s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->misses == 1);
  s.owner->settle();
  Rule* rule = find_rule(*s.bridge, in_port(1), flow::kDefaultPriority);
  REQUIRE(rule);
  CHECK(rule->packets == 3);
  CHECK(rule->bytes == 180);
  CHECK(s.bridge->tables().counters(0).matched == 3);
  s.clock.advance(Seconds(15));
  s.datapath->receive(frame(2, 4), 1);
  s.clock.advance(Seconds(15));
  s.owner->settle();
  CHECK(find_rule(*s.bridge, in_port(1), flow::kDefaultPriority) != nullptr);
  CHECK(s.datapath->flows.empty());        // idle for more than 10 s
  s.clock.advance(Seconds(6));
  s.owner->settle();
  CHECK(find_rule(*s.bridge, in_port(1), flow::kDefaultPriority) == nullptr);
}

TEST_CASE("a changed rule changes the installed flow") {
  testing::TestSwitch s(3);
  REQUIRE(s.add(in_port(1), 5, {to(2)}));
  s.datapath->receive(frame(2, 4), 1);
  s.datapath->take_outputs();
  REQUIRE(s.add(in_port(1), 5, {to(3)}));
  s.owner->settle();
  REQUIRE(s.datapath->flows.size() == 1);  // modified in place
  s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->take_outputs() == std::vector<uint32_t>{3});
  // A rule that looks at more bits than the flow matches: the flow must go.
  flow::Match narrow = in_port(1);
  narrow.set_u64(FieldId::eth_src, 8);
  REQUIRE(s.add(narrow, 6, {to(2)}));
  s.owner->settle();
  CHECK(s.datapath->flows.empty());
}

TEST_CASE("a miss without rules drops; ports that go take their flows along") {
  testing::TestSwitch s(2);
  s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->outputs.empty());
  CHECK(s.datapath->flows.size() == 1);
  CHECK(s.bridge->tables().counters(0).missed == 1);
  REQUIRE(s.bridge->remove_port(ofp::OfPort(1)));
  s.owner->settle();
  CHECK(s.datapath->flows.empty());
}

TEST_CASE("numbers of removed ports rest while others were never used") {
  testing::TestSwitch s(3);
  REQUIRE(s.bridge->remove_port(ofp::OfPort(2)));
  CHECK(s.add_port(*s.bridge, "p9") == ofp::OfPort(4));
  CHECK(s.add_port(*s.bridge, "br0") == ofp::kPortLocal);
  testing::FakePort wants("w");
  CHECK(s.bridge->add_port({&wants, uint16_t{2}}).value() == ofp::OfPort(2));
  REQUIRE(s.bridge->remove_port(ofp::OfPort(2)));
}

TEST_CASE("patch ports join bridges; packets behind them see no registers") {
  testing::TestSwitch s(2);
  Bridge* br1 = *s.owner->create_bridge("br1", "dummy");
  OfPort pa = s.add_port(*s.bridge, "pa", "patch", "pb"), pb = s.add_port(*br1, "pb", "patch", "pa"), q = s.add_port(*br1, "q");
  ofp::SetField reg = ofp::SetField::make_u64(FieldId::reg0, 5, ofp::SetField::Form::set_field);
  REQUIRE(s.add({}, 0, {reg, ofp::Output{pa, 0}, to(2)}));
  ofp::FlowMod mod;
  mod.match = in_port(pb.value);
  mod.match.set_u64(FieldId::reg0, 0);
  mod.table_id = 0;
  mod.actions = {ofp::SetField::make_u64(FieldId::eth_dst, 0x10, ofp::SetField::Form::set_field), ofp::Output{q, 0}};
  {
    Transaction t(*br1, nullptr, 0);
    REQUIRE(t.flow_mod(mod));
    t.commit();
  }
  s.datapath->receive(frame(2, 4), 1);
  CHECK(s.datapath->take_outputs().size() == 2);
  s.owner->settle();
  CHECK(s.bridge->port(pa)->counters.tx_packets == 1);
  CHECK(br1->port(pb)->counters.rx_packets == 1);
}

TEST_CASE("a transaction that fails leaves everything as it was") {
  testing::TestSwitch s(2);
  REQUIRE(s.add(in_port(1), 5, {to(2)}));
  size_t before = s.bridge->rule_count();
  {
    Transaction t(*s.bridge, nullptr, 0);
    ofp::FlowMod all;
    all.command = ofp::FlowCommand::remove;
    REQUIRE(t.flow_mod(all));
    ofp::FlowMod fresh;
    fresh.match = in_port(2);
    fresh.table_id = 3;
    REQUIRE(t.flow_mod(fresh));
    ofp::FlowMod bad = fresh;
    bad.actions = {ofp::GroupAction{77}};
    auto refused = t.flow_mod(bad);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ofp::Ofperr::OFPBAC_BAD_OUT_GROUP);
  }
  CHECK(s.bridge->rule_count() == before);
  CHECK(find_rule(*s.bridge, in_port(1), 5) != nullptr);
  CHECK(find_rule(*s.bridge, in_port(2), flow::kDefaultPriority, 3) == nullptr);
}

TEST_CASE("flow_mod rules: overlap, read-only table, cookies, loose and strict") {
  testing::TestSwitch s(2);
  flow::Match narrow = in_port(1);
  narrow.set_u64(FieldId::eth_dst, 5);
  REQUIRE(s.add(in_port(1), 5, {to(2)}));
  ofp::FlowMod overlap;
  overlap.match = narrow;
  overlap.priority = 5;
  overlap.flags = ofp::kFlowCheckOverlap;
  CHECK(s.mod(overlap).error().code == ofp::Ofperr::OFPFMFC_OVERLAP);
  overlap.flags = 0;
  overlap.new_cookie = 9;
  REQUIRE(s.mod(overlap));
  ofp::FlowMod internal;
  internal.table_id = kInternalTable;
  CHECK(s.mod(internal).error().code == ofp::Ofperr::OFPBRC_EPERM);
  ofp::FlowMod erase;
  erase.command = ofp::FlowCommand::remove_strict;
  erase.match = in_port(1);
  erase.priority = 4;
  REQUIRE(s.mod(erase));
  CHECK(find_rule(*s.bridge, in_port(1), 5) != nullptr);
  erase.command = ofp::FlowCommand::remove;
  erase.cookie = 9, erase.cookie_mask = UINT64_MAX;
  REQUIRE(s.mod(erase));
  CHECK(find_rule(*s.bridge, in_port(1), 5) != nullptr);
  CHECK(find_rule(*s.bridge, narrow, 5) == nullptr);
}

TEST_CASE("select groups recirculate for a hash and then always take the same bucket") {
  testing::TestSwitch s(3);
  ofp::GroupMod mod;
  mod.type = ofp::GroupType::select;
  mod.group_id = 1;
  for (uint16_t port : {uint16_t{2}, uint16_t{3}}) {
    ofp::Bucket bucket;
    bucket.weight = 1;
    bucket.actions = {to(port)};
    mod.buckets.push_back(bucket);
  }
  {
    Transaction t(*s.bridge, nullptr, 0);
    REQUIRE(t.group_mod(mod));
    t.commit();
  }
  REQUIRE(s.add({}, 0, {ofp::GroupAction{1}}));
  flow::FlowKey key = flow::zero_key();
  key.in_port = be32(1);
  TranslateInput input{.bridge = s.bridge, .flow = key};
  TranslateOutput first;
  translate(input, first);
  REQUIRE(first.actions.size() == 2);
  REQUIRE(std::holds_alternative<dp::Hash>(first.actions[0]));
  uint32_t id = std::get<dp::Recirc>(first.actions[1]).id;
  key.recirc_id = be32(id);
  key.dp_hash = be32(0x12345678);
  TranslateInput again{.bridge = s.bridge, .flow = key, .frozen = s.owner->recirc_ids().find(id)};
  REQUIRE(again.frozen);
  TranslateOutput second;
  translate(again, second);
  REQUIRE(second.actions.size() == 1);
  CHECK(std::holds_alternative<dp::Output>(second.actions[0]));
  CHECK(second.mask.dp_hash == be32(15));
  s.owner->recirc_ids().unref(id);
}

TEST_CASE("endless resubmits end with an error, not with a crash") {
  testing::TestSwitch s(1);
  ofp::Resubmit self;
  self.table = 0;
  REQUIRE(s.add({}, 0, {self}));
  TranslateInput input{.bridge = s.bridge, .flow = flow::zero_key()};
  TranslateOutput out;
  translate(input, out);
  CHECK(out.error == TranslateError::recursion_too_deep);
  ofp::Resubmit up, twice;
  up.table = 1;
  REQUIRE(s.add({}, 0, {up, up}));
  for (uint8_t t = 1; t < 30; ++t) {
    twice.table = static_cast<uint8_t>(t + 1);
    REQUIRE(s.add({}, 0, {twice, twice}, t));
  }
  TranslateOutput wide;
  translate(input, wide);
  CHECK(wide.error == TranslateError::too_many_resubmits);
}
