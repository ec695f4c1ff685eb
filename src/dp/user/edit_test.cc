// Every edit against a naive one: set the field in the facts, and the edited packet must extract to them, with
// every checksum right.
#include "dp/user/edit.h"

#include "base/prng.h"
#include "flow/extract.h"
#include "packet/build.h"
#include "packet/checksum.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::user;
using namespace ovs::packet;

namespace {

const Mac kA{{0, 1, 2, 3, 4, 5}}, kB{{6, 7, 8, 9, 10, 11}};
Ipv6 v6(uint8_t last) { Ipv6 a; a.bytes[0] = 0xfe, a.bytes[1] = 0x80, a.bytes[15] = last; return a; }

struct Kind { const char* name; bool ipv6; uint8_t proto; };
constexpr Kind kKinds[] = {{"tcp4", false, 6}, {"udp4", false, 17}, {"sctp4", false, 132}, {"icmp4", false, 1},
                           {"tcp6", true, 6},  {"udp6", true, 17},  {"sctp6", true, 132},  {"icmp6", true, 58}};

Packet build(const Kind& k, bool vlan) {
  PacketBuilder b;
  uint16_t type = k.ipv6 ? kEthIpv6 : kEthIpv4;
  b.eth(kB, kA, type);
  if (vlan) b.vlan(7, type);
  if (k.ipv6) b.ipv6({.src = v6(1), .dst = v6(2), .next = k.proto});
  else b.ipv4({.src = be32(0x0a000001), .dst = be32(0x0a000002), .proto = k.proto});
  switch (k.proto) {
    case 6: b.tcp({.src = 1000, .dst = 2000}); break;
    case 17: b.udp(1000, 2000); break;
    case 132: b.sctp(1000, 2000); break;
    default: b.icmp(k.ipv6 ? kIcmp6Echo : kIcmpEcho, 0); break;
  }
  b.counting(21);
  Packet p = b.finish();
  flow::FlowKey key;
  flow::extract(p, key);
  return p;
}

/// All checksums of the packet are right.
bool sound(Packet& p) {
  flow::FlowKey key;
  flow::extract(p, key);
  ByteView v = p.view();
  if (key.dl_type.host() == kEthIpv4 && checksum(v.subspan(p.l3, 20)).raw != 0) return false;
  if (p.l4 == kNoOffset) return true;
  auto length = static_cast<uint32_t>(v.size() - p.l4);
  ByteView l4 = v.subspan(p.l4);
  switch (key.nw_proto) {
    case 6:
    case 17:
    case 58: return csum_finish(csum_add(csum_pseudo(v, p.l3, key.nw_proto, length), l4)).raw == 0;
    case 1: return checksum(l4).raw == 0;
    case 132: {
      Packet copy = p.clone();
      uint32_t carried = load<uint32_t>(copy.data() + p.l4 + 8);
      poke(copy.data() + p.l4 + 8, uint32_t{0});
      uint32_t now = crc32c(copy.view().subspan(p.l4));
      return carried == now || carried == __builtin_bswap32(now);
    }
    default: return true;
  }
}

struct Edit { SetGroup group; std::function<void(flow::FlowKey&)> change; };

Set make_set(SetGroup group, const std::function<void(flow::FlowKey&)>& change) {
  auto value = std::make_shared<flow::FlowKey>(flow::zero_key());
  auto mask = std::make_shared<flow::FlowMask>(flow::zero_mask());
  change(*value);
  flow::FlowKey ones = flow::zero_key();
  change(ones);
  // bits that differ between two values tell which members `change` writes: whole bytes
  auto* v = reinterpret_cast<uint8_t*>(value.get());
  auto* m = reinterpret_cast<uint8_t*>(static_cast<flow::FlowKey*>(mask.get()));
  for (size_t i = 0; i < sizeof(flow::FlowKey); ++i) m[i] = v[i] ? 0xff : 0;
  return {group, value, mask};
}

}  // namespace

TEST_CASE("sets change the facts that they name, nothing else, and leave every checksum right") {
  for (const Kind& k : kKinds)
    for (bool vlan : {false, true}) {
      CAPTURE(k.name);
      bool icmp = k.proto == 1 || k.proto == 58;
      SetGroup l4 = k.proto == 6 ? SetGroup::tcp : k.proto == 17 ? SetGroup::udp : k.proto == 132 ? SetGroup::sctp : k.ipv6 ? SetGroup::icmpv6 : SetGroup::icmp;
      std::vector<Edit> edits = {
          {SetGroup::ethernet, [](auto& f) { f.dl_src = Mac{{0x50, 0x54, 1, 1, 1, 1}}; }},
          {SetGroup::ethernet, [](auto& f) { f.dl_dst = Mac{{0x50, 0x54, 1, 1, 1, 2}}; }},
          {SetGroup::priority, [](auto& f) { f.skb_priority = be32(0x01010101); }},
          {SetGroup::mark, [](auto& f) { f.pkt_mark = be32(0x01010101); }},
      };
      if (k.ipv6) {
        edits.push_back({SetGroup::ipv6, [](auto& f) { f.ipv6_src = Ipv6{{0x20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}; }});
        edits.push_back({SetGroup::ipv6, [](auto& f) { f.ipv6_dst = Ipv6{{0x20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9}}; }});
        edits.push_back({SetGroup::ipv6, [](auto& f) { f.nw_tos = 0x2c; f.nw_ttl = 9; }});
        edits.push_back({SetGroup::ipv6, [](auto& f) { f.ipv6_label = be32(0x00012345); }});
      } else {
        edits.push_back({SetGroup::ipv4, [](auto& f) { f.nw_src = be32(0xc0a80101); }});
        edits.push_back({SetGroup::ipv4, [](auto& f) { f.nw_dst = be32(0xc0a80102); f.nw_tos = 0x2c; }});
        edits.push_back({SetGroup::ipv4, [](auto& f) { f.nw_ttl = 9; }});
      }
      if (icmp) edits.push_back({l4, [](auto& f) { f.tp_src = be16(3); f.tp_dst = be16(4); }});
      else edits.push_back({l4, [](auto& f) { f.tp_src = be16(0x1234); f.tp_dst = be16(0x5678); }});
      for (size_t i = 0; i < edits.size(); ++i) {
        CAPTURE(i);
        Packet p = build(k, vlan);
        flow::FlowKey expected, after;
        flow::extract(p, expected);
        edits[i].change(expected);
        apply_set(p, make_set(edits[i].group, edits[i].change));
        CHECK(sound(p));
        flow::extract(p, after);
        CHECK(after == expected);
      }
    }
}

TEST_CASE("a checksum that the device still has to fill in is right once it is filled in") {
  for (const Kind& k : {kKinds[0], kKinds[1], kKinds[4], kKinds[5]}) {
    CAPTURE(k.name);
    Packet p = build(k, false);
    size_t offset = k.proto == 6 ? 16 : 6;
    auto length = static_cast<uint32_t>(p.size() - p.l4);
    poke(p.data() + p.l4 + offset, ~csum_finish(csum_pseudo(p.view(), p.l3, k.proto, length)));
    p.offload = {.needs_csum = true, .csum_start = p.l4, .csum_offset = static_cast<uint16_t>(offset)};
    if (k.ipv6) apply_set(p, make_set(SetGroup::ipv6, [](auto& f) { f.ipv6_src = Ipv6{{0x20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}; }));
    else apply_set(p, make_set(SetGroup::ipv4, [](auto& f) { f.nw_src = be32(0xc0a80101); f.nw_dst = be32(0x7f7f7f7f); }));
    apply_set(p, make_set(k.proto == 6 ? SetGroup::tcp : SetGroup::udp, [](auto& f) { f.tp_src = be16(0x1234); }));
    push_vlan(p, be16(0x8100), be16(0x1005));
    finish_checksum(p);
    CHECK(sound(p));
  }
}

TEST_CASE("masked sets write only the bits of the mask") {
  Packet p = build(kKinds[0], false);
  Set s = make_set(SetGroup::ethernet, [](auto& f) { f.dl_src = Mac{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff}}; });
  auto mask = std::make_shared<flow::FlowMask>(flow::zero_mask());
  mask->dl_src = Mac{{0x01, 0, 0, 0, 0, 0xf0}};
  s.mask = mask;
  apply_set(p, s);
  CHECK(load<Mac>(p.data() + 6) == Mac{{0x01, 1, 2, 3, 4, 0xf5}});
}

TEST_CASE("push and pop undo each other") {
  for (const Kind& k : kKinds) {
    CAPTURE(k.name);
    Packet p = build(k, false);
    Bytes before(p.view().begin(), p.view().end());
    flow::FlowKey key;
    push_vlan(p, be16(0x88a8), be16(0x3005));
    flow::extract(p, key);
    CHECK(key.vlans[0].tpid.host() == 0x88a8);
    CHECK(key.vlans[0].tci.host() == 0x3005);
    pop_vlan(p);
    push_mpls(p, be32(0x00064140), be16(0x8847));
    flow::extract(p, key);
    CHECK(key.dl_type.host() == 0x8847);
    CHECK(key.mpls[0].host() == 0x00064140);
    push_vlan(p, be16(0x8100), be16(0x1001));
    pop_mpls(p, be16(k.ipv6 ? kEthIpv6 : kEthIpv4));
    pop_vlan(p);
    pop_eth(p);
    CHECK(p.meta.packet_type == packet_type(1, k.ipv6 ? kEthIpv6 : kEthIpv4));
    push_eth(p, {kB, kA, {}});
    CHECK(Bytes(p.view().begin(), p.view().end()) == before);
    flow::FlowKey again;
    Packet q = build(k, false);
    flow::extract(p, again);
    flow::extract(q, key);
    CHECK(again == key);
    CHECK(p.l3 == q.l3);
    CHECK(p.l4 == q.l4);
  }
}

TEST_CASE("ttl") {
  Packet p = build(kKinds[0], false);
  CHECK(dec_ttl(p));
  CHECK(sound(p));
  CHECK(p.data()[p.l3 + 8] == 63);
  apply_set(p, make_set(SetGroup::ipv4, [](auto& f) { f.nw_ttl = 1; }));
  CHECK_FALSE(dec_ttl(p));
  CHECK(p.data()[p.l3 + 8] == 1);
}

TEST_CASE("neighbour discovery and ARP") {
  PacketBuilder b;
  Bytes rest;
  for (int i = 0; i < 16; ++i) rest.push_back(static_cast<uint8_t>(i));
  for (int v : {1, 1, 0, 1, 2, 3, 4, 5}) rest.push_back(static_cast<uint8_t>(v));
  b.eth(kB, kA, kEthIpv6).ipv6({.src = v6(1), .dst = v6(2), .next = 58, .hop_limit = 255}).icmp(kNdSolicit, 0).bytes(rest);
  Packet p = b.finish();
  flow::FlowKey expected, after;
  flow::extract(p, expected);
  CHECK(sound(p));
  auto change = [](flow::FlowKey& f) {
    f.nd_target = Ipv6{{9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 8}};
    f.arp_sha = Mac{{0x50, 0x54, 1, 1, 1, 1}};
  };
  apply_set(p, make_set(SetGroup::nd, change));
  change(expected);
  CHECK(sound(p));
  flow::extract(p, after);
  CHECK(after == expected);

  PacketBuilder a;
  a.eth(kB, kA, kEthArp).arp(1, kA, be32(0x0a000001), kB, be32(0x0a000002));
  Packet q = a.finish();
  flow::extract(q, expected);
  auto arp_change = [](flow::FlowKey& f) { f.nw_proto = 2; f.nw_src = be32(0x01020304); f.arp_tha = Mac{{1, 1, 1, 1, 1, 1}}; };
  apply_set(q, make_set(SetGroup::arp, arp_change));
  arp_change(expected);
  flow::extract(q, after);
  CHECK(after == expected);
}

TEST_CASE("packets that lack the header are left alone, however short") {
  Prng prng(5);
  for (const Kind& k : kKinds)
    for (size_t size = 0; size < 70; ++size) {
      Packet p = build(k, true);
      p.truncate(static_cast<uint32_t>(size));
      flow::FlowKey key;
      flow::extract(p, key);
      for (int g = 0; g <= static_cast<int>(SetGroup::tunnel); ++g) {
        Set s = make_set(SetGroup{static_cast<uint8_t>(g)}, [&](auto& f) { for (auto& w : flow::words(f)) w = prng.next(); });
        if (g == static_cast<int>(SetGroup::tunnel) || g == static_cast<int>(SetGroup::nsh)) continue;
        apply_set(p, s);
      }
      dec_ttl(p);
      pop_mpls(p, be16(0x0800));
      pop_vlan(p);
      pop_eth(p);
      CHECK(p.size() <= size);
    }
}
