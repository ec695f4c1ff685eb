// The tracker as packets see it, in virtual time.
#include "dp/user/conntrack/tracker.h"

#include "dp/format.h"
#include "dp/user/conntrack/helpers.h"
#include "flow/extract.h"
#include "packet/build.h"
#include "packet/checksum.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::conntrack;
using namespace ovs::packet;

namespace {

constexpr uint32_t kNew = flow::kCtNew, kEst = flow::kCtEst, kRel = flow::kCtRel, kRpl = flow::kCtRpl, kInv = flow::kCtInv, kTrk = flow::kCtTrk,
                   kSnat = flow::kCtSnat, kDnat = flow::kCtDnat;
const be32 kA(0x0a000001), kB(0x0a000002), kC(0x0a000003);

Packet frame(const std::function<void(PacketBuilder&)>& l4, be32 src, be32 dst, uint8_t proto) {
  PacketBuilder b;
  b.eth(Mac{{2, 0, 0, 0, 0, 2}}, Mac{{2, 0, 0, 0, 0, 1}}, kEthIpv4).ipv4({.src = src, .dst = dst, .proto = proto});
  l4(b);
  return b.finish();
}
Packet udp(be32 src, uint16_t sport, be32 dst, uint16_t dport) {
  return frame([&](PacketBuilder& b) { b.udp(sport, dport).counting(10); }, src, dst, kIpUdp);
}
Packet tcp(be32 src, be32 dst, TcpOptions o, std::string_view text = "") {
  if (!o.window) o.window = 5000;
  return frame([&](PacketBuilder& b) { b.tcp(o).text(text); }, src, dst, kIpTcp);
}
Packet ping(be32 src, be32 dst, uint16_t id, bool reply = false) {
  return frame([&](PacketBuilder& b) { b.icmp(reply ? kIcmpEchoReply : kIcmpEcho, 0, uint32_t{id} << 16 | 1).counting(8); }, src, dst, kIpIcmp);
}
/// "Port unreachable" from `from` about `about`.
Packet unreachable(be32 from, const Packet& about) {
  auto ip = load<Ipv4Header>(about.data() + 14);
  return frame([&](PacketBuilder& b) { b.icmp(3, 3).bytes(about.view().subspan(14, 28)); }, from, ip.src, kIpIcmp);
}

struct Bed {
  ManualClock clock;
  ConnTracker tracker{clock, 42};

  Packet send(Packet p, std::string_view action) {
    auto actions = parse_actions(action);
    REQUIRE(actions);
    flow::FlowKey key;
    flow::extract(p, key);
    Packet* one = &p;
    tracker.track({&one, 1}, std::get<Ct>(static_cast<const ActionVariant&>((*actions)[0])), released);
    return p;
  }
  uint32_t state(Packet p, std::string_view action) { return send(std::move(p), action).meta.ct_state; }
  std::vector<std::string> lines() {
    std::vector<std::string> all;
    for (const CtEntry& e : tracker.dump({})) all.push_back(ct_entry_text(e, {}));
    return all;
  }
  void flush(std::initializer_list<std::string_view> words, bool found = true) {
    std::vector<std::string_view> w(words);
    auto filter = flow::parse_ct_filter(w);
    REQUIRE(filter);
    CHECK(tracker.flush(*filter).has_value() == found);
  }
  std::vector<Packet> released;
};

std::string ends(Packet& p) {
  flow::FlowKey k;
  flow::extract(p, k);
  return fmt::format("{}:{}>{}:{}", ipv4_text(k.nw_src), k.tp_src.host(), ipv4_text(k.nw_dst), k.tp_dst.host());
}

/// All checksums of an IPv4 packet are right.
bool sums_are_good(Packet& p) {
  flow::FlowKey k;
  flow::extract(p, k);
  p.offload = {};
  Seen seen;
  return inspect(p, 0, seen);
}

}  // namespace

TEST_CASE("UDP is new until committed and answered") {
  Bed bed;
  CHECK(bed.state(udp(kA, 1, kB, 2), "ct") == (kTrk | kNew));
  CHECK(bed.tracker.count() == 0);
  CHECK(bed.state(udp(kA, 1, kB, 2), "ct(commit)") == (kTrk | kNew));
  CHECK(bed.state(udp(kA, 1, kB, 2), "ct") == (kTrk | kNew));
  CHECK(bed.state(udp(kB, 2, kA, 1), "ct") == (kTrk | kEst | kRpl));
  CHECK(bed.state(udp(kA, 1, kB, 2), "ct") == (kTrk | kEst));
  CHECK(bed.lines() == std::vector<std::string>{"udp,orig=(src=10.0.0.1,dst=10.0.0.2,sport=1,dport=2),reply=(src=10.0.0.2,dst=10.0.0.1,sport=2,dport=1)"});
  CHECK(bed.state(udp(kA, 1, kB, 2), "ct(zone=1)") == (kTrk | kNew));   // another zone knows nothing
  CHECK(bed.state(udp(kA, 1, kB, 3), "ct") == (kTrk | kNew));
}

TEST_CASE("connections end when their time is over") {
  Bed bed;
  bed.send(udp(kA, 1, kB, 2), "ct(commit)");
  bed.clock.advance(Seconds(59));
  CHECK(bed.lines().size() == 1);
  bed.clock.advance(Seconds(2));
  CHECK(bed.lines().empty());
  CHECK(bed.tracker.count() == 1);             // until the sweeper comes
  for (int i = 0; i < 100 && bed.tracker.count(); ++i) {
    bed.tracker.sweep();
    bed.clock.advance(Seconds(1));
  }
  CHECK(bed.tracker.count() == 0);
  CHECK(bed.state(udp(kB, 2, kA, 1), "ct") == (kTrk | kNew));
}

TEST_CASE("a timeout policy shortens a life") {
  Bed bed;
  bed.tracker.set_timeout_policy({3, {{"udp_first", 5}}});
  bed.send(udp(kA, 1, kB, 2), "ct(commit,timeout=3)");
  bed.clock.advance(Seconds(6));
  CHECK(bed.lines().empty());
}

TEST_CASE("marks and labels") {
  Bed bed;
  Packet p = bed.send(udp(kA, 1, kB, 2), "ct(commit,mark=0xf0/0xf0,label=0x5/0xf)");
  CHECK(p.meta.ct_mark == 0xf0);
  p = bed.send(udp(kA, 1, kB, 2), "ct(commit,mark=0x1/0x1)");
  CHECK(p.meta.ct_mark == 0xf1);
  p = bed.send(udp(kB, 2, kA, 1), "ct");
  CHECK(p.meta.ct_mark == 0xf1);
  CHECK(p.meta.ct_label[15] == 5);
  CHECK(p.meta.ct_orig_src4 == kA);            // the tuple of the direction that began
  CHECK(bed.lines()[0].ends_with(",mark=241,labels=0x5"));
}

TEST_CASE("TCP") {
  Bed bed;
  TcpOptions syn{.src = 100, .dst = 80, .flags = kTcpSyn, .seq = 1000};
  CHECK(bed.state(tcp(kA, kB, syn), "ct(commit,zone=7)") == (kTrk | kNew));
  CHECK(bed.state(tcp(kA, kB, syn), "ct(zone=7)") == (kTrk | kNew));
  CHECK(bed.state(tcp(kB, kA, {.src = 80, .dst = 100, .flags = kTcpSyn | kTcpAck, .seq = 5000, .ack = 1001}), "ct(zone=7)") == (kTrk | kEst | kRpl));
  CHECK(bed.state(tcp(kA, kB, {.src = 100, .dst = 80, .flags = kTcpAck, .seq = 1001, .ack = 5001}), "ct(zone=7)") == (kTrk | kEst));
  CHECK(bed.lines()[0].ends_with(",zone=7,protoinfo=(state=ESTABLISHED)"));
  CHECK(bed.state(tcp(kB, kA, {.src = 80, .dst = 100, .flags = kTcpAck, .seq = 900000, .ack = 1001}, "far away"), "ct(zone=7)") == (kTrk | kInv));
  CHECK(bed.state(tcp(kA, kB, {.src = 1, .dst = 2, .flags = kTcpSyn | kTcpAck}), "ct(commit)") == (kTrk | kInv));
  CHECK(bed.state(tcp(kA, kB, {.src = 1, .dst = 2, .flags = 0}), "ct(commit)") == (kTrk | kInv));
}

TEST_CASE("ICMP: queries, and errors that belong to other connections") {
  Bed bed;
  CHECK(bed.state(ping(kA, kB, 9), "ct(commit)") == (kTrk | kNew));
  CHECK(bed.state(ping(kB, kA, 9, true), "ct") == (kTrk | kEst | kRpl));
  CHECK(bed.state(ping(kB, kA, 8, true), "ct") == (kTrk | kInv));
  CHECK(bed.state(unreachable(kC, udp(kA, 1, kB, 2)), "ct") == (kTrk | kInv));
  bed.send(udp(kA, 1, kB, 2), "ct(commit)");
  CHECK(bed.state(unreachable(kC, udp(kA, 1, kB, 2)), "ct") == (kTrk | kRel | kRpl));
}

TEST_CASE("what no honest host sends is invalid") {
  Bed bed;
  Packet p = udp(kA, 1, kB, 2);
  p.data()[p.size() - 1] ^= 1;                 // checksum
  CHECK(bed.state(std::move(p), "ct(commit)") == (kTrk | kInv));
  CHECK(bed.state(udp(kA, 0, kB, 2), "ct(commit)") == (kTrk | kInv));
  p = udp(kA, 1, kB, 2);
  p.data()[14 + 20 + 5] = 200;                 // length
  CHECK(bed.state(std::move(p), "ct(commit)") == (kTrk | kInv));
  CHECK(bed.tracker.count() == 0);
}

TEST_CASE("flushing") {
  Bed bed;
  bed.send(udp(kA, 1, kB, 2), "ct(commit,zone=1)");
  bed.send(udp(kA, 1, kB, 2), "ct(commit,zone=2,mark=3/0xff)");
  bed.send(udp(kA, 1, kB, 3), "ct(commit,zone=2)");
  bed.flush({"zone=1"});
  CHECK(bed.lines().size() == 2);
  bed.flush({"mark=3"});
  CHECK(bed.lines().size() == 1);
  bed.flush({"zone=2", "ct_nw_src=10.0.0.1,ct_nw_dst=10.0.0.2,ct_nw_proto=17,ct_tp_src=1,ct_tp_dst=2"}, false);
  bed.flush({"zone=2", "ct_nw_src=10.0.0.1,ct_nw_dst=10.0.0.2,ct_nw_proto=17,ct_tp_src=1,ct_tp_dst=3"});
  CHECK(bed.lines().empty());
  CHECK(bed.tracker.count() == 0);
}

TEST_CASE("limits of zones and of the table") {
  Bed bed;
  bed.tracker.set_limit(5, 1);
  bed.send(udp(kA, 1, kB, 2), "ct(commit,zone=5)");
  CHECK(bed.state(udp(kA, 2, kB, 2), "ct(commit,zone=5)") == (kTrk | kNew));
  CHECK(bed.tracker.count() == 1);
  CHECK(bed.tracker.limits({5}).zones[0].count == 1);
  bed.flush({"zone=5"});
  CHECK(bed.tracker.limits({5}).zones[0].count == 0);
  bed.tracker.set_max_count(1);
  bed.send(udp(kA, 1, kB, 2), "ct(commit)");
  bed.send(udp(kA, 2, kB, 2), "ct(commit)");
  CHECK(bed.tracker.count() == 1);
}

TEST_CASE("source translation and back") {
  Bed bed;
  Packet out = bed.send(udp(kA, 1000, kB, 53), "ct(commit,nat(src=10.0.0.9))");
  CHECK(out.meta.ct_state == (kTrk | kNew | kSnat));
  CHECK(ends(out) == "10.0.0.9:1000>10.0.0.2:53");
  CHECK(sums_are_good(out));
  Packet back = bed.send(udp(kB, 53, be32(0x0a000009), 1000), "ct(nat)");
  CHECK(back.meta.ct_state == (kTrk | kEst | kRpl | kDnat));
  CHECK(ends(back) == "10.0.0.2:53>10.0.0.1:1000");
  CHECK(sums_are_good(back));
  Packet again = bed.send(udp(kA, 1000, kB, 53), "ct(nat)");
  CHECK(again.meta.ct_state == (kTrk | kEst | kSnat));
  CHECK(ends(again) == "10.0.0.9:1000>10.0.0.2:53");
  Packet twice = bed.send(std::move(again), "ct(nat)");    // it is found as what it has become
  CHECK(ends(twice) == "10.0.0.9:1000>10.0.0.2:53");
  CHECK(twice.meta.ct_state == (kTrk | kEst | kSnat));
}

TEST_CASE("ports change where a tuple is taken") {
  Bed bed;
  Packet first = bed.send(udp(kA, 1000, kB, 53), "ct(commit,nat(src=10.0.0.9))");
  Packet second = bed.send(udp(kC, 1000, kB, 53), "ct(commit,nat(src=10.0.0.9))");
  CHECK(ends(first) == "10.0.0.9:1000>10.0.0.2:53");
  CHECK(ends(second) == "10.0.0.9:1001>10.0.0.2:53");
  bed.send(udp(kA, 5, kB, 9), "ct(commit,nat(src=10.0.0.9:7))");
  Packet third = bed.send(udp(kC, 5, kB, 9), "ct(commit,nat(src=10.0.0.9:7))");
  CHECK(third.meta.ct_state == (kTrk | kNew));   // there is no other
  CHECK(ends(third) == "10.0.0.3:5>10.0.0.2:9");
}

TEST_CASE("destination translation") {
  Bed bed;
  Packet out = bed.send(tcp(kA, kB, {.src = 1000, .dst = 80, .flags = kTcpSyn, .seq = 1}), "ct(commit,nat(dst=10.0.0.3:8080))");
  CHECK(out.meta.ct_state == (kTrk | kNew | kDnat));
  CHECK(ends(out) == "10.0.0.1:1000>10.0.0.3:8080");
  CHECK(sums_are_good(out));
  Packet back = bed.send(tcp(kC, kA, {.src = 8080, .dst = 1000, .flags = kTcpSyn | kTcpAck, .seq = 9, .ack = 2}), "ct(nat)");
  CHECK(back.meta.ct_state == (kTrk | kEst | kRpl | kSnat));
  CHECK(ends(back) == "10.0.0.2:80>10.0.0.1:1000");
  CHECK(sums_are_good(back));
}

TEST_CASE("ICMP errors are translated inside and outside") {
  Bed bed;
  Packet out = bed.send(udp(kA, 1000, kB, 53), "ct(commit,nat(src=10.0.0.9))");
  Packet error = bed.send(unreachable(kB, out), "ct(nat)");
  CHECK(error.meta.ct_state == (kTrk | kRel | kRpl | kDnat));
  auto outer = load<Ipv4Header>(error.data() + 14);
  auto inner = load<Ipv4Header>(error.data() + 14 + 28);
  CHECK(outer.dst == kA);
  CHECK(inner.src == kA);
  CHECK(inner.dst == kB);
  CHECK(checksum(error.view().subspan(14 + 28, 20)).raw == 0);
  CHECK(checksum(error.view().subspan(14 + 20)).raw == 0);
}

TEST_CASE("FTP announces data connections, with translated addresses") {
  Bed bed;
  TcpOptions client{.src = 2000, .dst = 21, .flags = kTcpSyn, .seq = 100};
  bed.send(tcp(kA, kB, client), "ct(commit,helper=ftp,nat(src=10.0.0.240))");
  const be32 kNatted(0x0a0000f0);
  bed.send(tcp(kB, kNatted, {.src = 21, .dst = 2000, .flags = kTcpSyn | kTcpAck, .seq = 500, .ack = 101}), "ct(nat)");
  Packet port = bed.send(tcp(kA, kB, {.src = 2000, .dst = 21, .flags = kTcpAck | kTcpPsh, .seq = 101, .ack = 501}, "PORT 10,0,0,1,4,5\r\n"), "ct(nat)");
  std::string text(reinterpret_cast<const char*>(port.data()) + 54, port.size() - 54);
  CHECK(text == "PORT 10,0,0,240,4,5\r\n");
  CHECK(sums_are_good(port));
  // What follows is two bytes further on.
  Packet next = bed.send(tcp(kA, kB, {.src = 2000, .dst = 21, .flags = kTcpAck | kTcpPsh, .seq = 120, .ack = 501}, "NOOP\r\n"), "ct(nat)");
  CHECK(load<TcpHeader>(next.data() + 34).seq.host() == 122);
  CHECK(sums_are_good(next));
  Packet ack = bed.send(tcp(kB, kNatted, {.src = 21, .dst = 2000, .flags = kTcpAck, .seq = 501, .ack = 122}), "ct(nat)");
  CHECK(load<TcpHeader>(ack.data() + 34).ack.host() == 120);
  CHECK(bed.tracker.dump_expected({}).size() == 1);
  Packet data = bed.send(tcp(kB, kNatted, {.src = 20, .dst = 1029, .flags = kTcpSyn, .seq = 7}), "ct(commit,nat)");
  CHECK(data.meta.ct_state == (kTrk | kNew | kRel | kDnat));
  CHECK(ends(data) == "10.0.0.2:20>10.0.0.1:1029");
  bed.flush({});
  CHECK(bed.tracker.dump_expected({}).empty());
}

TEST_CASE("what FTP says") {
  struct Row { std::string_view text; bool v6, relevant; uint16_t port; };
  constexpr Row kRows[] = {{"PORT 1,2,3,4,5,6\r\n", false, true, 1286},   {"port 1,2,3,4,0,0\r\n", false, true, 0},
                           {"227 Entering Passive Mode (1,2,3,4,5,6).", false, true, 1286}, {"229 Extended (|||6446|)", true, true, 6446},
                           {"EPRT |1|1.2.3.4|99|", false, true, 99},      {"EPRT |2|::1|99|", true, true, 99},
                           {"PORT 1,2,3,4,5,600\r\n", false, true, 0},    {"USER me", false, false, 0}};
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    FtpParse parsed = parse_ftp(row.text, row.v6);
    CHECK(parsed.relevant == row.relevant);
    CHECK((parsed.announcement ? parsed.announcement->port : 0) == row.port);
  }
}

TEST_CASE("fragments wait for each other") {
  Bed bed;
  CHECK(bed.tracker.set_min_fragment(false, 400).has_value());
  Packet whole = frame([](PacketBuilder& b) { b.udp(1, 2).counting(1200); }, kA, kB, kIpUdp);
  auto part = [&](size_t from, size_t to, bool more) {
    Packet p = Packet::from_bytes(whole.view().first(34));
    uint8_t* payload = p.push_back(to - from);
    std::memcpy(payload, whole.data() + 34 + from, to - from);
    poke(p.data() + 16, be16(static_cast<uint16_t>(20 + to - from)));
    poke(p.data() + 20, be16(static_cast<uint16_t>(from / 8 | (more ? kIpMoreFragments : 0))));
    p.l3 = 14;
    update_ipv4_checksum(p);
    return p;
  };
  CHECK_FALSE(bed.send(part(600, 1208, false), "ct(commit)"));
  CHECK(bed.tracker.fragment_status(true).lists[0].state == "last frag");
  CHECK_FALSE(bed.send(part(0, 600, true), "ct(commit,nat(src=10.0.0.9))"));
  REQUIRE(bed.released.size() == 2);
  for (Packet& p : bed.released) {
    CHECK(p.meta.ct_state == (kTrk | kNew | kSnat));
    CHECK(load<Ipv4Header>(p.data() + 14).src == be32(0x0a000009));
    CHECK(checksum(p.view().subspan(14, 20)).raw == 0);
  }
  CHECK(bed.tracker.count() == 1);
  CHECK(bed.tracker.fragment_status(false).family[0].completed == 2);
  CHECK(bed.tracker.fragment_status(false).fragments == 0);
  CHECK(bed.state(part(0, 300 / 8 * 8, true), "ct") == (kTrk | kInv));   // too small
  CHECK_FALSE(bed.send(part(0, 600, true), "ct"));
  bed.clock.advance(Seconds(16));
  CHECK_FALSE(bed.send(part(600, 1208, false), "ct"));
  CHECK(bed.tracker.fragment_status(false).family[0].expired == 1);
}

// The table against the simplest thing that could be right.
TEST_CASE("random datagrams: tracked as a list of connections would") {
  Bed bed;
  Prng prng(7);
  struct Known { uint32_t a, b; bool answered; TimePoint until; };
  std::vector<Known> known;
  for (int i = 0; i < 3000; ++i) {
    if (prng.below(20) == 0) bed.clock.advance(Seconds(prng.below(40)));
    if (prng.below(50) == 0) bed.tracker.sweep();
    auto a = static_cast<uint32_t>(prng.below(6)), b = static_cast<uint32_t>(prng.below(6));
    bool commit = prng.below(2);
    TimePoint now = bed.clock.now();
    std::erase_if(known, [&](const Known& k) { return now >= k.until; });
    uint32_t want = kTrk | kNew;
    auto found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return (k.a == a && k.b == b) || (k.a == b && k.b == a); });
    if (found != known.end()) {
      bool reply = found->a == b && found->b == a && a != b;
      found->answered |= reply;
      found->until = now + Seconds(found->answered ? 30 : 60);
      if (found->answered) want = kTrk | kEst | (reply ? kRpl : 0u);
    } else if (commit) {
      known.push_back({a, b, false, now + Seconds(60)});
    }
    uint32_t got = bed.state(udp(be32(0x0a000010 + a), 5, be32(0x0a000010 + b), 5), commit ? "ct(commit)" : "ct");
    CAPTURE(i);
    REQUIRE(got == want);
  }
  CHECK(bed.tracker.dump({}).size() == known.size());
}
