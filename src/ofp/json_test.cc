// JSON of flows: members, segments, and matches that read back.
#include "ofp/json.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofp;

namespace {

Bytes flow_dump(std::initializer_list<std::string_view> flows) {
  FlowStatsRequest request;
  Bytes asked = request.encode(Protocol::of13, 5);
  auto m = decode_message(asked);
  REQUIRE(m.has_value());
  StatsReply reply(*m, Kind::flow_stats_reply);
  for (std::string_view text : flows) {
    auto flow = parse_flow_text(text, static_cast<int>(FlowCommand::add));
    REQUIRE_MESSAGE(flow.has_value(), flow.error().text);
    FlowStats s{{.priority = flow->mod.priority, .cookie = flow->mod.new_cookie, .duration_sec = 1, .duration_nsec = 500'000'000, .packets = 3},
                flow->mod.match, flow->mod.actions};
    reply.element([&](ByteWriter& w) { s.encode(w, *m); });
  }
  return reply.finish().at(0);
}

}  // namespace

TEST_CASE("a flow dump as JSON") {
  Bytes bytes = flow_dump({"cookie=7,priority=10,tcp,in_port=LOCAL,nw_src=10.0.0.0/8,actions=resubmit(,2),output:3", "actions=drop"});
  auto m = decode_message(bytes);
  REQUIRE(m.has_value());
  auto o = message_json(*m, {});
  REQUIRE(o.has_value());
  CHECK(json::to_text(*o) ==
        R"({"flows":[{"actions":[{"action":"resubmit","table":2},{"action":"output","port":3}],"cookie":"0x7","duration":1.500,)"
        R"("match":{"dl_type":"0x0800","in_port":"LOCAL","nw_proto":"6","nw_src":"10.0.0.0/8"},"packets":3,"priority":10,"table":0},)"
        R"({"actions":[],"cookie":"0x0","duration":1.500,"match":{},"packets":3,"priority":32768,"table":0}]})");
  PrintOptions terse;
  terse.show_stats = false;
  CHECK_FALSE(json::Value(message_json(*m, terse)->find("flows")->array()[0]).find("duration"));
}

TEST_CASE("segments merge into one object") {
  json::Object total;
  for (int i = 0; i < 3; ++i) merge_json(total, json::Object{{"flows", json::Array{i}}, {"n", i}});
  CHECK(json::to_text(total) == R"({"flows":[0,1,2],"n":0})");
}

TEST_CASE("the members of a match are a match") {
  for (std::string_view text : {"tcp6,ipv6_src=fe80::/10,tp_dst=80", "arp,arp_op=1,arp_sha=00:01:02:03:04:05", "dl_vlan=5,dl_vlan_pcp=3,reg3=0x5/0xf",
                                "ct_state=+trk-new,ct_mark=5,ip", "vlan_tci=0x1005/0x1fff,metadata=7", "mpls,mpls_label=5,mpls_bos=1",
                                "tun_id=5,tun_src=1.2.3.4,tun_flags=+oam,in_port=7", "icmp6,icmp_type=135,nd_target=fe80::1"}) {
    auto match = flow::parse_match(text);
    REQUIRE(match.has_value());
    std::string again;
    // dl_type first: what it stands for decides how others read.
    json::Object members = match_json(*match);
    for (std::string_view key : {"dl_type", "nw_proto"})
      if (const json::Value* v = members.find(key)) again += fmt::format("{}={},", key, v->string());
    for (const json::Member& member : members) again += fmt::format("{}={},", member.key, member.value.string());
    auto back = flow::parse_match(again);
    REQUIRE_MESSAGE(back.has_value(), again);
    CHECK(flow::match_text(*back) == flow::match_text(*match));
  }
}

TEST_CASE("numbers of 64 bits stay numbers") {
  CHECK(json::to_text(number_value(UINT64_MAX - 1)) == "18446744073709551614");
  CHECK(json::to_text(number_value(5)) == "5");
}

TEST_CASE("what cannot be decoded says so") {
  Bytes bad = {4, 200, 0, 8, 0, 0, 0, 1};
  CHECK(json::to_text(whole_message_json(bad, {})) == R"({"data":"04c8000800000001","error":"OFPBRC_BAD_TYPE"})");
}
