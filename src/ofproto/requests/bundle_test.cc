// Bundles against a model: a bundle that fails at any place leaves flows, groups and their counts as they were.
#include "ofproto/requests/bundle.h"

#include "ofp/messages/group.h"
#include "ofproto/requests/all.h"
#include "ofproto/testing.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;
using ofp::Kind;
using ofp::Version;

namespace {

struct FakeConnection final : Connection {
  Version version() const override { return Version::of14; }
  ofp::Protocol protocol() const override { return ofp::Protocol::of14; }
  void send(Bytes message) override { sent.push_back(std::move(message)); }
  uint16_t miss_send_len() const override { return 128; }
  bool is_primary_kind() const override { return false; }
  std::vector<Bytes> sent;
};

/// All that OpenFlow can see of flows and groups.
std::string snapshot(Bridge& bridge) {
  std::vector<std::string> lines;
  bridge.tables().for_each(ofp::kAllTables, [&](Rule& rule) {
    if (rule.hidden()) return true;
    lines.push_back(fmt::format("{} {} {} c={} i={} h={} imp={} f={} n={} b={} cr={} mod={} {}", rule.table_id, rule.priority,
                                flow::match_text(rule.full_match()), rule.cookie, rule.idle_timeout.load(), rule.hard_timeout.load(),
                                rule.importance, rule.flags, rule.packets.load(), rule.bytes.load(), rule.created.time_since_epoch().count(),
                                rule.modified.time_since_epoch().count(), ofp::actions_text(*rule.actions, {})));
    return true;
  });
  std::sort(lines.begin(), lines.end());
  for (auto& [id, group] : bridge.groups().all()) lines.push_back(fmt::format("group {} refs={} buckets={}", id, group->ref_count, group->buckets.size()));
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

struct Rig {
  testing::TestSwitch s{3};
  FakeConnection connection;
  uint32_t xid = 100;

  ofp::OfpResult<void> request(const Bytes& bytes) {
    auto message = ofp::decode_message(bytes);
    REQUIRE(message.has_value());
    return handle_request(*s.bridge, connection, *message);
  }
  ofp::OfpResult<void> control(ofp::BundleControlType type, uint16_t flags = 3) {
    return request(ofp::BundleControl{1, type, flags}.encode(Version::of14, ++xid));
  }
  ofp::OfpResult<void> add(const Bytes& inner, uint16_t flags = 3) { return request(ofp::BundleAdd::encode(Version::of14, 1, flags, inner)); }

  Bytes random_flow_mod(Prng& prng) {
    ofp::FlowMod mod;
    mod.table_id = static_cast<uint8_t>(prng.next32() % 2);
    mod.priority = static_cast<int>(prng.next32() % 3);
    if (prng.next32() % 4) mod.match.set_u64(flow::FieldId::in_port, prng.next32() % 4);
    if (prng.next32() % 2) mod.match.set_u64(flow::FieldId::eth_src, prng.next32() % 3);
    mod.new_cookie = prng.next32() % 5;
    mod.importance = static_cast<uint16_t>(prng.next32() % 3);
    mod.idle_timeout = static_cast<uint16_t>(prng.next32() % 2 * 10);
    mod.flags = prng.next32() % 2 ? ofp::kFlowResetCounts : uint16_t{0};
    ofp::Output output;
    output.port = ofp::OfPort(static_cast<uint16_t>(1 + prng.next32() % 3));
    mod.actions.push_back(output);
    if (prng.next32() % 3 == 0) mod.actions.push_back(ofp::GroupAction{1 + prng.next32() % 2});
    constexpr ofp::FlowCommand kCommands[] = {ofp::FlowCommand::add, ofp::FlowCommand::add, ofp::FlowCommand::add, ofp::FlowCommand::modify,
                                              ofp::FlowCommand::modify_strict, ofp::FlowCommand::remove, ofp::FlowCommand::remove_strict};
    mod.command = kCommands[prng.next32() % std::size(kCommands)];
    return mod.encode(ofp::Protocol::of14, ++xid);
  }
  Bytes group_mod(ofp::GroupCommand command, uint32_t id, size_t buckets) {
    ofp::GroupMod mod;
    mod.command = command;
    mod.group_id = id;
    for (size_t i = 0; i < buckets; ++i) {
      ofp::Bucket bucket;
      ofp::Output output;
      output.port = ofp::OfPort(1);
      bucket.actions.push_back(output);
      mod.buckets.push_back(std::move(bucket));
    }
    return *mod.encode(Version::of14, ++xid);
  }
  Bytes random_message(Prng& prng) {
    if (prng.next32() % 4) return random_flow_mod(prng);
    constexpr ofp::GroupCommand kCommands[] = {ofp::GroupCommand::modify, ofp::GroupCommand::remove, ofp::GroupCommand::add};
    return group_mod(kCommands[prng.next32() % 3], 1 + prng.next32() % 2, 1 + prng.next32() % 3);
  }
  /// A flow that names a group that nobody made: fails at commit only.
  Bytes failing_message() {
    ofp::FlowMod mod;
    mod.table_id = 0;
    mod.actions.push_back(ofp::GroupAction{77});
    return mod.encode(ofp::Protocol::of14, ++xid);
  }
};

using Type = ofp::BundleControlType;

}  // namespace

TEST_CASE("a bundle whose n-th message fails changes nothing; without it, it does what its messages do alone") {
  for (uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Rig bundled, single;
    Prng prng(seed);
    for (Rig* rig : {&bundled, &single})
      for (uint32_t id : {1u, 2u}) REQUIRE(rig->request(rig->group_mod(ofp::GroupCommand::add, id, 2)));
    for (int i = 0; i < 15; ++i) {
      Bytes message = bundled.random_flow_mod(prng);
      CHECK(bundled.request(message).has_value() == single.request(message).has_value());
    }
    bundled.s.clock.advance(Seconds(3)), single.s.clock.advance(Seconds(3));
    std::string before = snapshot(*bundled.s.bridge);
    CHECK(before == snapshot(*single.s.bridge));

    std::vector<Bytes> messages;
    for (int i = 0; i < 10; ++i) messages.push_back(bundled.random_message(prng));
    size_t fails_at = prng.next32() % (messages.size() + 1);
    REQUIRE(bundled.control(Type::open_request));
    for (size_t i = 0; i <= messages.size(); ++i) {
      if (i == fails_at) REQUIRE(bundled.add(bundled.failing_message()));
      if (i < messages.size()) REQUIRE(bundled.add(messages[i]));
    }
    bundled.connection.sent.clear();
    auto done = bundled.control(Type::commit_request);
    REQUIRE(!done);
    CHECK(done.error().code == ofp::Ofperr::OFPBFC_MSG_FAILED);
    CHECK(bundled.connection.sent.size() == 1);       // why: the error of the message itself
    CHECK(snapshot(*bundled.s.bridge) == before);

    // The same messages without the bad one, as far as each works alone.
    std::vector<Bytes> good;
    for (const Bytes& message : messages)
      if (single.request(message)) good.push_back(message);
    REQUIRE(bundled.control(Type::open_request));
    for (const Bytes& message : good) REQUIRE(bundled.add(message));
    REQUIRE(bundled.control(Type::commit_request));
    CHECK(snapshot(*bundled.s.bridge) == snapshot(*single.s.bridge));
  }
}

TEST_CASE("bundle control: errors") {
  Rig rig;
  auto code = [](const ofp::OfpResult<void>& r) { return r ? ofp::Ofperr{} : r.error().code; };
  CHECK(code(rig.control(Type::close_request)) == ofp::Ofperr::OFPBFC_BAD_ID);
  CHECK(code(rig.control(Type::commit_request)) == ofp::Ofperr::OFPBFC_BAD_ID);
  CHECK(code(rig.control(Type::discard_request)) == ofp::Ofperr::OFPBFC_BAD_ID);
  REQUIRE(rig.control(Type::open_request));
  CHECK(code(rig.control(Type::open_request)) == ofp::Ofperr::OFPBFC_BAD_ID);       // and the bundle is gone
  CHECK(code(rig.control(Type::close_request)) == ofp::Ofperr::OFPBFC_BAD_ID);
  REQUIRE(rig.control(Type::open_request));
  CHECK(code(rig.control(Type::close_request, 1)) == ofp::Ofperr::OFPBFC_BAD_FLAGS);
  REQUIRE(rig.control(Type::open_request));
  REQUIRE(rig.control(Type::close_request));
  CHECK(code(rig.control(Type::close_request)) == ofp::Ofperr::OFPBFC_BUNDLE_CLOSED);
  REQUIRE(rig.control(Type::open_request));
  REQUIRE(rig.control(Type::close_request));
  CHECK(code(rig.add(rig.failing_message())) == ofp::Ofperr::OFPBFC_BUNDLE_CLOSED);
  CHECK(rig.s.bridge->bundle_store().empty());
}

TEST_CASE("a bundle that nobody touches is discarded") {
  Rig rig;
  REQUIRE(rig.control(Type::open_request));
  rig.connection.sent.clear();
  Bundles& store = rig.s.bridge->bundle_store();
  store.expire(rig.s.clock.now() + Seconds(9), Seconds(10));
  CHECK(rig.connection.sent.empty());
  store.expire(rig.s.clock.now() + Seconds(10), Seconds(10));
  REQUIRE(rig.connection.sent.size() == 1);
  auto message = ofp::decode_message(rig.connection.sent[0]);
  CHECK(message->kind() == Kind::error);
  CHECK(store.empty());
}
