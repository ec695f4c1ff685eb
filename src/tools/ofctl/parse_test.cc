// Files of flows, exact flows, messages out of captured TCP segments.
#include "flow/extract.h"
#include "flow/match.h"
#include "ofp/messages/all.h"
#include "packet/build.h"
#include "packet/headers.h"
#include "tools/ofctl/exact_flow.h"
#include "tools/ofctl/flow_file.h"
#include "tools/ofctl/tcp_streams.h"
#include "base/test.h"

namespace ovs::ofctl {
namespace {

std::vector<std::string> texts(FlowFile& file, ofp::Protocol protocol) {
  std::vector<std::string> out;
  auto messages = file.encoded(protocol);
  REQUIRE(messages);
  for (std::span<uint8_t> message : *messages) out.push_back(ofp::print_message(message, {.verbosity = 0}));
  return out;
}

TEST_CASE("a file of flows is encoded as its flows can be carried") {
  FlowFile file("f", "# comment\nin_port=1,actions=2\n\ndel table=3\n  modify_strict ip actions=drop # more\n", -1, ofp::ProtocolSet::of10_any());
  REQUIRE(file.parse({}));
  CHECK(file.size() == 3);
  CHECK(file.usable() == ofp::ProtocolSet::with_table_ids());
  auto lines = texts(file, ofp::Protocol::of10_std_tid);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "OFPT_FLOW_MOD (xid=0x0): ADD table:255 in_port=1 actions=output:2\n");
  CHECK(lines[1] == "OFPT_FLOW_MOD (xid=0x0): DEL table:3 actions=drop\n");
  CHECK(lines[2] == "OFPT_FLOW_MOD (xid=0x0): MOD_STRICT table:255 ip actions=drop\n");
  SUBCASE("and again for another protocol") {
    CHECK(texts(file, ofp::Protocol::of13)[0] == "OFPT_FLOW_MOD (OF1.3) (xid=0x0): ADD in_port=1 actions=output:2\n");
  }
  SUBCASE("it can be moved") {
    FlowFile moved = std::move(file);
    CHECK(texts(moved, ofp::Protocol::of13).size() == 3);
  }
}

TEST_CASE("errors name file and line") {
  FlowFile file("f.txt", "in_port=1,actions=2\n\nbogus=1,actions=drop\n", -1, ofp::ProtocolSet::all());
  auto parsed = file.parse({});
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().text == "f.txt:3: unknown keyword bogus");
  CHECK(FlowFile::read("/nonexistent", -1, {}).error().text == "/nonexistent: open failed (No such file or directory)");
}

TEST_CASE("exact flows") {
  auto flow = parse_exact_flow("tcp,nw_src=1.2.3.4,tp_dst=80,dl_vlan=5");
  REQUIRE(flow);
  CHECK(flow::flow_text(*flow).starts_with("tcp,in_port=ANY,dl_vlan=5,dl_vlan_pcp=0,"));
  static constexpr std::pair<std::string_view, std::string_view> kBad[] = {
      {"bogus", "bogus: unknown field bogus"},
      {"nw_src=5", "nw_src=5: prerequisites not met for setting nw_src"},
      {"tcp,tp_src=5/6", "tcp,tp_src=5/6: bad value for tp_src (5/6: wildcards not allowed here)"},
      {"ct_state=+trk", "ct_state=+trk: bad value for ct_state (+trk: wildcards not allowed here)"},
      {"tcp,nw_proto=6", "tcp,nw_proto=6: field nw_proto set multiple times"},
      {"ip,nw_src=xx", "ip,nw_src=xx: bad value for nw_src (xx: invalid IP address)"},
  };
  for (auto [text, error] : kBad) CHECK(parse_exact_flow(text).error().text == error);
}

/// The segment of a connection that carries `data` at `sequence`.
std::vector<Bytes> feed(TcpStreams& streams, uint32_t sequence, ByteView data, uint16_t flags = packet::kTcpAck) {
  packet::PacketBuilder b;
  b.eth({}, {}, packet::kEthIpv4);
  b.ipv4({.src = be32(1), .dst = be32(2), .proto = packet::kIpTcp});
  b.tcp({.src = 6653, .dst = 1000, .flags = flags, .seq = sequence});
  b.bytes(data);
  packet::Packet packet = b.finish();
  flow::FlowKey key;
  flow::extract(packet, key);
  return streams.add(key, packet);
}

TEST_CASE("messages out of TCP segments") {
  Bytes two = ofp::encode_empty(ofp::Kind::echo_request, ofp::Version::of10, 1);
  Bytes second = ofp::encode_echo(ofp::Kind::echo_request, ofp::Version::of10, 2, Bytes{1, 2, 3});
  two.insert(two.end(), second.begin(), second.end());
  ByteView view = two;
  TcpStreams streams;
  CHECK(feed(streams, 99, {}, packet::kTcpSyn).empty());
  SUBCASE("in order, cut anywhere") {
    CHECK(feed(streams, 100, view.first(3)).empty());
    CHECK(feed(streams, 103, view.subspan(3, 7)).size() == 1);
    CHECK(feed(streams, 103, view.subspan(3, 7)).empty());     // once more
    auto last = feed(streams, 110, view.subspan(10));
    REQUIRE(last.size() == 1);
    CHECK(last[0] == second);
  }
  SUBCASE("out of order, with an overlap") {
    CHECK(feed(streams, 105, view.subspan(5)).empty());
    CHECK(feed(streams, 100, view.first(8)).size() == 2);
  }
  SUBCASE("a length that cannot be ends nothing but the bytes at hand") {
    CHECK(feed(streams, 100, Bytes{1, 2, 0, 4, 0, 0, 0, 0}).empty());
    CHECK(feed(streams, 108, view).size() == 2);
  }
}

}  // namespace
}  // namespace ovs::ofctl
