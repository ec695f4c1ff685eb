// Extraction: every layer, and every header cut or lying (CVE-2016-2074, 2016-10377, 2020-35498, 2023-1668).
#include "base/prng.h"
#include "flow/compose.h"
#include "flow/extract.h"
#include "flow/match.h"
#include "packet/build.h"
#include "packet/headers.h"
#include "base/test.h"

namespace ovs::flow {
namespace {

using namespace packet;
const Mac kA = Mac::from_u64(0x50540000000a), kB = Mac::from_u64(0x505400000001);

std::string text_of(Bytes frame) { return flow_text(extract_frame(frame)); }
Bytes tcp_frame() {
  return PacketBuilder().eth(kB, kA, kEthIpv4).ipv4({.src = be32(0x0a000001), .dst = be32(0x0a000002), .proto = kIpTcp, .tos = 0x11})
      .tcp({.src = 1, .dst = 80, .flags = kTcpSyn}).finish_bytes();
}
std::vector<Bytes> samples() {
  std::vector<Bytes> s{tcp_frame()};
  s.push_back(PacketBuilder().eth(kB, kA, 0).vlan(5, kEthIpv4).ipv4({.proto = kIpUdp}).udp(5, 6).counting(20).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, 0).vlan(5, 0, kEthQinQ).vlan(7, kEthIpv6).ipv6({.next = kIpIcmp6}).icmp(kNdSolicit, 0).bytes(Bytes(16, 1))
                  .bytes(Bytes{1, 1, 1, 2, 3, 4, 5, 6}).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, kEthMpls).mpls(1, 0, false, 3).mpls(2, 0, false, 3).mpls(3, 0, false, 3).mpls(4, 0, true, 3).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, kEthArp).arp(1, kA, be32(1), kB, be32(2)).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, kEthIpv6).ipv6({.next = kIpHopOpts}).bytes(Bytes{kIpFragment, 0, 0, 0, 0, 0, 0, 0})
                  .bytes(Bytes{kIpUdp, 0, 0, 1, 0, 0, 0, 0}).udp(1, 2).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, kEthNsh).bytes(parse_hex("0fc6 0103 00123405 00000001 00000002 00000003 00000004").value()).finish_bytes());
  s.push_back(PacketBuilder().eth(kB, kA, kEthIpv4).ipv4({.proto = kIpIgmp}).bytes(Bytes{0x16, 0, 0, 0, 224, 0, 0, 5}).finish_bytes());
  return s;
}

}  // namespace

TEST_CASE("a TCP packet") {
  CHECK(text_of(tcp_frame()) ==
        "tcp,vlan_tci=0x0000,dl_src=50:54:00:00:00:0a,dl_dst=50:54:00:00:00:01,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_tos=16,nw_ecn=1,"
        "nw_ttl=64,nw_frag=no,tp_src=1,tp_dst=80,tcp_flags=syn");
}

TEST_CASE("layers land in their members and offsets") {
  Packet p = Packet::from_bytes(samples()[2]);
  FlowKey k;
  extract(p, k);
  CHECK(k.vlans[0].tpid.host() == kEthQinQ);
  CHECK(k.vlans[0].tci.host() == 0x1005);
  CHECK(k.vlans[1].tci.host() == 0x1007);
  CHECK(k.dl_type.host() == kEthIpv6);
  CHECK(p.l3 == 22);
  CHECK(p.l4 == 62);
  CHECK(k.tp_src.host() == kNdSolicit);
  CHECK(k.nd_target.bytes[0] == 1);
  CHECK(k.arp_sha.as_u64() == 0x010203040506);
  k = extract_frame(samples()[3]);
  CHECK((k.mpls[0].host() >> 12) == 1);
  CHECK((k.mpls[2].host() >> 12) == 3);
  k = extract_frame(samples()[5]);
  CHECK(k.nw_frag == kFragAny);
  CHECK(k.nw_proto == kIpUdp);
  CHECK(k.tp_dst.host() == 2);
  k = extract_frame(samples()[6]);
  CHECK(k.nsh.mdtype == 1);
  CHECK(k.nsh.path.host() == 0x123405);
  k = extract_frame(samples()[7]);
  CHECK(k.tp_src.host() == 0x16);
  CHECK(k.igmp_group_ip4.host() == 0xe0000005);
}

TEST_CASE("a limit of VLANs") {
  set_vlan_limit(1);
  FlowKey k = extract_frame(samples()[2]);
  set_vlan_limit(2);
  CHECK(k.vlans[1].tci.host() == 0);
  CHECK(k.dl_type.host() == kEthVlan);
}

TEST_CASE("802.3 frames: LLC and SNAP") {
  FlowKey k = extract_frame(parse_hex("0180c2000000 505400000001 0026 424203 0000").value());
  CHECK(k.dl_type.host() == kDlTypeNone);
  k = extract_frame(parse_hex("ffffffffffff 505400000001 0026 aaaa03000000 0800").value());
  CHECK(k.dl_type.host() == kEthIpv4);
}

TEST_CASE("frames cut at every byte are harmless and keep what was whole") {
  for (const Bytes& whole : samples())
    for (size_t n = 0; n <= whole.size(); ++n) {
      Bytes exact(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(n));   // exact allocation: ASan sees one byte too many
      FlowKey k = extract_frame(exact);
      (void)flow_text(k);
      if (n >= 14 && whole[12] == 8 && whole[13] == 0) CHECK(k.dl_type.host() == kEthIpv4);
    }
}

TEST_CASE("lying lengths end the walk: IP total length, header length, version") {
  Bytes f = tcp_frame();
  auto with = [&](size_t at, uint8_t v) { Bytes b = f; b[at] = v; return extract_frame(b); };
  CHECK(with(14, 0x44).nw_proto == 0);       // header shorter than a header
  CHECK(with(16, 0xff).nw_proto == 0);       // longer than the frame
  CHECK(with(17, 19).nw_proto == 0);         // shorter than the header (CVE-2016-10377)
  CHECK(with(14, 0x4f).nw_proto == 0);       // header longer than the datagram
  CHECK(with(17, 30).tp_dst.host() == 0);    // TCP header cut by the total length
  CHECK(with(17, 30).nw_proto == kIpTcp);
}

TEST_CASE("padding of any size does not hide L3 and L4 (CVE-2020-35498)") {
  Bytes f = tcp_frame();
  FlowKey plain = extract_frame(f);
  for (size_t pad : {1u, 6u, 255u, 256u, 1000u}) {
    Bytes b = f;
    b.resize(f.size() + pad);
    Packet p = Packet::from_bytes(b);
    FlowKey k;
    extract(p, k);
    CHECK(k == plain);
    CHECK(p.l2_pad == pad);
  }
}

TEST_CASE("protocol 0 is a protocol (CVE-2023-1668)") {
  FlowKey k = extract_frame(PacketBuilder().eth(kB, kA, kEthIpv4).ipv4({.proto = 0}).counting(8).finish_bytes());
  CHECK(k.nw_ttl == 64);
  CHECK(k.dl_type.host() == kEthIpv4);
}

TEST_CASE("neighbour discovery options: bad lengths end them, doubles void them") {
  auto nd = [](Bytes options) {
    return extract_frame(PacketBuilder().eth(kB, kA, kEthIpv6).ipv6({.next = kIpIcmp6}).icmp(kNdSolicit, 0).bytes(Bytes(16, 9)).bytes(options).finish_bytes());
  };
  CHECK(nd({1, 1, 1, 2, 3, 4, 5, 6}).nd_target.bytes[0] == 9);
  CHECK(nd({1, 0, 1, 2, 3, 4, 5, 6}).arp_sha.is_zero());                                       // length 0 would loop
  CHECK(nd({1, 2, 1, 2, 3, 4, 5, 6}).arp_sha.is_zero());                                       // longer than the packet
  CHECK(nd({1, 1, 1, 2, 3, 4, 5, 6, 1, 1, 1, 2, 3, 4, 5, 6}).nd_target.is_zero());             // twice
}

TEST_CASE("composition gives packets that extract to the same key") {
  for (const char* t : {"tcp,nw_src=1.2.3.4,nw_dst=5.6.7.8,tp_src=1,tp_dst=2,nw_ttl=3,nw_tos=4", "udp6,ipv6_src=::1,tp_dst=53,ipv6_label=5", "icmp,icmp_type=8",
                        "icmp6,icmpv6_type=135,nd_target=fe80::1,nd_sll=00:11:22:33:44:55,nd_options_type=1", "arp,arp_op=1,arp_spa=1.2.3.4", "dl_type=0x1234",
                        "dl_vlan=5,dl_vlan_pcp=3,sctp,tp_src=7", "ip,nw_frag=later,nw_proto=6", "udp,nw_frag=first,tp_dst=9", "udp6,nw_frag=first,tp_dst=9",
                        "mpls,mpls_label=5,mpls_bos=1,mpls_ttl=9", "dl_type=0x894f,nsh_mdtype=1,nsh_np=3,nsh_spi=0x1234,nsh_si=9,nsh_c2=5", "tcp,tcp_flags=syn"}) {
    CAPTURE(t);
    FlowKey k = parse_match(t).value().key;
    if (k.vlans[0].tci) k.vlans[0].tpid = be16(kEthVlan);
    if (k.dl_type.host() == kEthMpls) k.mpls[1] = k.mpls[2] = {};
    Packet p = compose(k);
    FlowKey back;
    extract(p, back);
    CHECK(flow_text(back) == flow_text(k));
    if (k.nd_options_type) continue;         // zeros are no options
    compose_pad(p, k, p.size() + 33);
    FlowKey padded;
    extract(p, padded);
    CHECK(padded == back);
  }
}

TEST_CASE("composition is byte for byte the reference's") {
  struct Row { const char* text; const char* hex; };
  // Ref: observed, ovs-ofctl compose-packet 3.1.
  for (Row r : {Row{"icmp6,icmpv6_type=136,nd_target=fe80::1",
                    "00000000000000000000000086dd6000000000183a00" "0000000000000000000000000000000000000000000000000000000000000000"
                    "8800792b00000000fe800000000000000000000000000001"},
                Row{"tcp,tcp_flags=syn,nw_tos=4,nw_ttl=3",
                    "000000000000000000000000080045040028000000000306b7cd0000000000000000" "00000000000000000000000050020000afe30000"},
                Row{"dl_type=0x5ff", "000000000000000000000000000e"}, Row{"ip,nw_frag=later", "0000000000000000000000000800450000140000206400009a870000000000000000"},
                Row{"mpls,mpls_label=5,mpls_bos=1", "000000000000000000000000884700005100"}}) {
    CAPTURE(r.text);
    CHECK(hex_text(compose(parse_match(r.text).value().key).view()) == r.hex);
  }
}

TEST_CASE("random frames never break extraction") {
  Prng prng(9);
  auto base = samples();
  for (int i = 0; i < 4000; ++i) {
    Bytes b = base[prng.below(base.size())];
    for (uint64_t n = prng.below(4); n-- > 0;) b[12 + prng.below(b.size() - 12)] = static_cast<uint8_t>(prng.next());
    b.resize(b.size() - prng.below(b.size()));
    FlowKey k = extract_frame(b);
    Packet p = compose(k);
    (void)flow_text(k);
  }
}

}  // namespace ovs::flow
