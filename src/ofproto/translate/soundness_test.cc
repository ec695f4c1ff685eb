// Megaflow soundness: whatever packet falls under the mask that translation of packet A un-wildcarded must be treated
// exactly like A. Random tables, random packets; the seed of a failure is printed. Spec: sheet "ofproto" 2.5.
#include "dp/format.h"
#include "ofproto/meter.h"
#include "ofproto/testing.h"
#include "ofproto/translate/recirc.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;
using flow::FieldId;

namespace {

struct Dice {
  Prng prng;
  uint64_t below(uint64_t n) { return prng.below(n); }
  bool one_in(uint64_t n) { return prng.below(n) == 0; }
  template <class T, size_t N>
  T pick(const T (&values)[N]) { return values[prng.below(N)]; }
};

constexpr uint16_t kTypes[] = {0x0800, 0x0800, 0x0800, 0x86dd, 0x0806, 0x8847, 0x88cc, 0x894f};
constexpr uint8_t kProtocols[] = {0, 1, 6, 6, 17, 58, 132, 2};
constexpr uint64_t kMacs[] = {0x000000000001, 0x000000000002, 0x500000000003, 0xffffffffffff, 0x0180c2000001, 0x01005e000001};
constexpr uint32_t kAddresses[] = {0x0a000001, 0x0a000002, 0x0a000101, 0xc0a80001, 0};
constexpr uint16_t kPorts[] = {0, 1, 80, 81, 443, 0xffff};

bool is_ip(const flow::FlowKey& k) { return k.dl_type.host() == 0x0800 || k.dl_type.host() == 0x86dd; }

/// Makes the key one that extraction could have produced: what a packet cannot have is zero.
void make_real(flow::FlowKey& k) {
  uint16_t type = k.dl_type.host();
  k.packet_type = k.recirc_id = k.conj_id = k.actset_output = {};
  if (!(k.vlans[0].tci.host() & flow::kVlanCfi)) k.vlans[0] = k.vlans[1] = {};
  else k.vlans[0].tpid = be16(0x8100);
  if (!(k.vlans[1].tci.host() & flow::kVlanCfi)) k.vlans[1] = {};
  else k.vlans[1].tpid = be16(0x8100);
  if (type != 0x8847) {
    for (auto& lse : k.mpls) lse = {};
  } else {
    bool end = false;
    for (auto& lse : k.mpls) {
      if (end) lse = {};
      else end = (lse.host() & 0x100) != 0;
    }
  }
  if (type != 0x894f) k.nsh = {};
  if (k.nsh.mdtype != 1)
    for (auto& c : k.nsh.context) c = {};
  if (type != 0x0800 && type != 0x0806) k.nw_src = k.nw_dst = {};
  if (type != 0x86dd) k.ipv6_src = k.ipv6_dst = {}, k.ipv6_label = {};
  if (!is_ip(k)) k.nw_frag = k.nw_tos = k.nw_ttl = 0;
  if (!is_ip(k) && type != 0x0806) k.nw_proto = 0;
  if (!(k.nw_frag & flow::kFragAny)) k.nw_frag = 0;
  k.nw_frag &= 3;
  bool v6 = type == 0x86dd, later = (k.nw_frag & flow::kFragLater) != 0;
  bool icmp = (k.nw_proto == 1 && !v6) || (k.nw_proto == 58 && v6);
  bool ports = k.nw_proto == 6 || k.nw_proto == 17 || k.nw_proto == 132;
  if (!is_ip(k) || later || !(icmp || ports)) k.tp_src = k.tp_dst = {};
  if (icmp) k.tp_src = k.tp_src & be16(0xff), k.tp_dst = k.tp_dst & be16(0xff);
  if (!is_ip(k) || later || k.nw_proto != 6) k.tcp_flags = {};
  k.tcp_flags = k.tcp_flags & be16(0xfff);
  bool nd = v6 && k.nw_proto == 58 && !later && (k.tp_src.host() == 135 || k.tp_src.host() == 136) && !k.tp_dst;
  if (!nd) k.nd_target = {};
  if (!nd && type != 0x0806) k.arp_sha = k.arp_tha = {};
  k.nd_reserved = {};
  k.nd_options_type = 0;
  k.igmp_group_ip4 = {};
}

flow::FlowKey random_packet(Dice& dice) {
  flow::FlowKey k = flow::zero_key();
  k.in_port = be32(static_cast<uint32_t>(1 + dice.below(3)));
  k.dl_src = packet::Mac::from_u64(dice.pick(kMacs) & 0xfeffffffffff);
  k.dl_dst = packet::Mac::from_u64(dice.pick(kMacs));
  k.dl_type = be16(dice.pick(kTypes));
  if (dice.one_in(2)) k.vlans[0].tci = be16(static_cast<uint16_t>(0x1000 | dice.below(3) | dice.below(8) << 13));
  if (dice.one_in(4)) k.vlans[1].tci = be16(static_cast<uint16_t>(0x1000 | dice.below(3) | dice.below(8) << 13));
  for (auto& lse : k.mpls) lse = be32(static_cast<uint32_t>(dice.below(3) << 12 | dice.below(2) << 8 | dice.below(8) << 9 | (1 + dice.below(3))));
  k.mpls[2] = k.mpls[2] | be32(0x100);
  k.nw_src = be32(dice.pick(kAddresses)), k.nw_dst = be32(dice.pick(kAddresses));
  k.ipv6_src.bytes[15] = static_cast<uint8_t>(dice.below(3)), k.ipv6_dst.bytes[0] = static_cast<uint8_t>(dice.below(3));
  k.nw_proto = dice.pick(kProtocols);
  if (k.dl_type.host() == 0x0806) k.nw_proto = static_cast<uint8_t>(1 + dice.below(2));
  k.nw_tos = static_cast<uint8_t>(dice.below(256));
  k.nw_ttl = static_cast<uint8_t>(dice.below(4));
  k.nw_frag = static_cast<uint8_t>(dice.one_in(4) ? dice.below(4) : 0);
  k.tp_src = be16(dice.one_in(3) ? dice.pick({uint16_t{135}, uint16_t{136}, uint16_t{8}}) : dice.pick(kPorts));
  k.tp_dst = be16(dice.pick(kPorts));
  k.tcp_flags = be16(static_cast<uint16_t>(dice.below(0x1000)));
  k.nd_target.bytes[15] = static_cast<uint8_t>(dice.below(3));
  k.arp_sha = packet::Mac::from_u64(dice.pick(kMacs)), k.arp_tha = packet::Mac::from_u64(dice.pick(kMacs));
  k.nsh.flags = static_cast<uint8_t>(dice.below(4));
  k.nsh.ttl = static_cast<uint8_t>(dice.below(4));
  k.nsh.mdtype = static_cast<uint8_t>(1 + dice.below(2));
  k.nsh.np = static_cast<uint8_t>(dice.below(6));
  k.nsh.path = be32(static_cast<uint32_t>(dice.below(3) << 8 | dice.below(3)));
  k.nsh.context[0] = be32(static_cast<uint32_t>(dice.below(3)));
  make_real(k);
  return k;
}

/// Some fields of some packet.
flow::Match random_match(Dice& dice, uint8_t table) {
  flow::Match match;
  flow::FlowKey k = random_packet(dice);
  auto exact = [&](FieldId id) { match.set(id, flow::get_field(id, k)); };
  if (dice.one_in(3)) exact(FieldId::in_port);
  if (dice.one_in(4)) exact(FieldId::eth_dst);
  if (dice.one_in(5)) exact(FieldId::eth_src);
  if (dice.one_in(4)) exact(FieldId::vlan_tci);
  if (table > 0 && dice.one_in(2)) match.set_u64(FieldId::reg0, dice.below(4));
  if (dice.one_in(2)) {
    exact(FieldId::eth_type);
    uint16_t type = k.dl_type.host();
    if (type == 0x8847 && dice.one_in(2)) exact(FieldId::mpls_label);
    if (type == 0x0800 && dice.one_in(2)) {
      uint32_t plen = static_cast<uint32_t>(8 + dice.below(25));
      match.set_u64(FieldId::ip_dst, k.nw_dst.host() & ~uint32_t{0} << (32 - plen), ~uint32_t{0} << (32 - plen) & 0xffffffff);
    }
    if (type == 0x0800 && dice.one_in(3)) exact(FieldId::ip_src);
    if (type == 0x86dd && dice.one_in(2)) exact(FieldId::ipv6_dst);
    if (is_ip(k) && dice.one_in(3)) exact(FieldId::ip_frag);
    if (is_ip(k) && dice.one_in(4)) exact(FieldId::nw_ttl);
    if (is_ip(k) && dice.one_in(4)) exact(FieldId::ip_dscp);
    if (is_ip(k) && dice.one_in(2)) {
      exact(FieldId::nw_proto);
      if (k.nw_proto == 6 && dice.one_in(2)) exact(FieldId::tcp_dst);
      if (k.nw_proto == 6 && dice.one_in(3)) match.set_u64(FieldId::tcp_src, k.tp_src.host() & 0xfff0, 0xfff0);
      if (k.nw_proto == 6 && dice.one_in(4)) match.set_u64(FieldId::tcp_flags, k.tcp_flags.host() & 2, 2);
      if (k.nw_proto == 17 && dice.one_in(2)) exact(FieldId::udp_dst);
      if (type == 0x86dd && k.nw_proto == 58 && dice.one_in(2)) {
        exact(FieldId::icmpv6_type);
        if ((k.tp_src.host() == 135 || k.tp_src.host() == 136) && !k.tp_dst && dice.one_in(2)) {
          exact(FieldId::icmpv6_code);
          exact(FieldId::nd_target);
        }
      }
    }
    if (type == 0x894f && dice.one_in(2)) exact(FieldId::nsh_spi);
    if (type == 0x894f && dice.one_in(3)) exact(FieldId::nsh_c1);
    if (type == 0x0806 && dice.one_in(2)) exact(FieldId::arp_op);
    if (type == 0x0806 && dice.one_in(3)) exact(FieldId::arp_spa);
  }
  return match;
}

ofp::SetField set(FieldId id, uint64_t value) { return ofp::SetField::make_u64(id, value, ofp::SetField::Form::set_field); }
flow::Subfield whole(FieldId id) { return {id, 0, flow::field(id).n_bits}; }

ofp::Actions random_actions(Dice& dice, uint8_t table, bool nested = false) {
  ofp::Actions actions;
  size_t n = dice.below(4) + 1;
  for (size_t i = 0; i < n; ++i) {
    switch (dice.below(nested ? 28 : 32)) {
      case 0: case 1: actions.push_back(ofp::Output{ofp::OfPort(static_cast<uint16_t>(1 + dice.below(4))), 0}); break;
      case 2: actions.push_back(ofp::Output{ofp::kPortInPort, 0}); break;
      case 3: actions.push_back(ofp::Output{ofp::kPortNormal, 0}); break;
      case 4: actions.push_back(ofp::Output{ofp::kPortFlood, 0}); break;
      case 5: actions.push_back(set(FieldId::eth_dst, dice.pick(kMacs))); break;
      case 6: actions.push_back(set(FieldId::reg0, dice.below(4))); break;
      case 7: actions.push_back(ofp::SetField::make_u64(FieldId::tcp_dst, dice.pick(kPorts), ofp::SetField::Form::mod_tp_dst)); break;
      case 8: actions.push_back(set(FieldId::ip_dst, dice.pick(kAddresses))); break;
      case 9: actions.push_back(ofp::DecTtl{}); break;
      case 10: actions.push_back(ofp::PushVlan{}); break;
      case 11: actions.push_back(ofp::StripVlan{}); break;
      case 12: actions.push_back(ofp::SetField::make_u64(FieldId::dl_vlan, dice.below(4), ofp::SetField::Form::mod_vlan_vid)); break;
      case 13: {
        static constexpr FieldId kFrom[] = {FieldId::eth_src, FieldId::eth_dst, FieldId::ip_src, FieldId::ip_dst, FieldId::vlan_tci, FieldId::tcp_src};
        FieldId from = dice.pick(kFrom);
        uint16_t bits = std::min<uint16_t>(flow::field(from).n_bits, 2);
        actions.push_back(ofp::Move{{from, 0, bits}, {FieldId::reg0, 0, bits}, false});
        break;
      }
      case 14: actions.push_back(ofp::Move{whole(FieldId::eth_src), whole(FieldId::eth_dst), false}); break;
      case 15: {
        ofp::Multipath m;
        m.fields = static_cast<ofp::HashFields>(dice.below(7));
        m.max_link = 1;
        m.destination = {FieldId::reg0, 0, 2};
        actions.push_back(m);
        break;
      }
      case 16: actions.push_back(set(FieldId::nw_ttl, dice.below(4))); break;
      case 17: actions.push_back(ofp::Encap{dice.pick({ofp::kPtNsh, ofp::kPtMpls, ofp::kPtEthernet}), 0, {}}); break;
      case 18: actions.push_back(ofp::Encap{ofp::kPtEthernet, 0, {}}); break;
      case 19: actions.push_back(ofp::Decap{}); break;
      case 20: actions.push_back(ofp::DecNshTtl{}); break;
      case 21: actions.push_back(set(dice.pick({FieldId::nsh_si, FieldId::nsh_ttl, FieldId::nsh_c1}), dice.below(4))); break;
      case 22: actions.push_back(ofp::PushMpls{0x8847}); break;
      case 23: actions.push_back(ofp::DecMplsTtl{}); break;
      case 24: actions.push_back(ofp::OutputTrunc{ofp::OfPort(static_cast<uint16_t>(1 + dice.below(4))), 64}); break;
      case 25: actions.push_back(ofp::SetQueue{static_cast<uint32_t>(dice.below(3))}); break;
      case 26: actions.push_back(ofp::PopQueue{}); break;
      case 27: actions.push_back(ofp::MeterAction{static_cast<uint32_t>(1 + dice.below(2))}); break;
      case 28: {
        ofp::Resubmit r;
        r.table = static_cast<uint8_t>(table + 1 < 4 ? table + 1 + dice.below(2) : dice.below(4));
        actions.push_back(r);
        break;
      }
      case 29: actions.push_back(ofp::Clone{random_actions(dice, table, true)}); break;
      case 30: actions.push_back(ofp::PopMpls{dice.pick({uint16_t{0x8847}, uint16_t{0x0800}})}); break;
      case 31: {
        ofp::CheckPktLarger check;
        check.size_bytes = 100;
        check.destination = {FieldId::reg0, 1, 1};
        actions.push_back(check);
        break;
      }
      default: break;
    }
  }
  return actions;
}

std::string result_text(testing::TestSwitch& s, const flow::FlowKey& key, TranslateOutput& out) {
  TranslateInput input;
  input.bridge = s.bridge;
  input.flow = key;
  translate(input, out);
  return fmt::format("{} slow={} error={}", dp::actions_text(out.actions), out.slow, static_cast<uint32_t>(out.error));
}

void forget(testing::TestSwitch& s, TranslateOutput& out) {
  for (uint32_t id : out.recirc_ids) s.owner->recirc_ids().unref(id);
}

void try_tables(uint64_t seed, unsigned packets, unsigned partners) {
  Dice dice{Prng(seed)};
  testing::TestSwitch s(3, seed);
  Bridge* peer = *s.owner->create_bridge("br1", "dummy");
  s.add_port(*s.bridge, "pa", "patch", "pb");
  s.add_port(*peer, "pb", "patch", "pa");
  s.add_port(*peer, "q1");
  for (Bridge* bridge : {s.bridge, peer})
    for (uint32_t id : {1u, 2u}) REQUIRE(bridge->meters().add({id, ofp::kMeterPktps, {{.type = ofp::MeterBandType::drop, .rate = 1000000}}}, s.clock.now()).has_value());
  for (unsigned i = 0; i < 10; ++i) {
    uint8_t table = static_cast<uint8_t>(dice.below(2));
    ofp::FlowMod mod;
    mod.match = random_match(dice, table);
    mod.priority = static_cast<int>(dice.below(3));
    mod.table_id = table;
    mod.actions = random_actions(dice, table);
    Transaction transaction(*peer, nullptr, 0);
    if (transaction.flow_mod(mod)) transaction.commit();
  }
  static constexpr VlanMode kModes[] = {VlanMode::trunk, VlanMode::access, VlanMode::native_tagged, VlanMode::native_untagged};
  for (unsigned p = 1; p <= 3; ++p)
    s.bridge->set_bundle({.name = fmt::format("p{}", p), .members = {ofp::OfPort(static_cast<uint16_t>(p))}, .mode = dice.pick(kModes),
                          .tag = static_cast<int>(dice.below(3))});
  for (unsigned i = 0; i < 25; ++i) {
    uint8_t table = static_cast<uint8_t>(dice.below(4));
    (void)s.add(random_match(dice, table), static_cast<int>(dice.below(5)), random_actions(dice, table), table);
  }
  {
    std::lock_guard guard(s.bridge->mac_mutex());
    for (uint64_t mac : kMacs)
      s.bridge->mac_table().learn({packet::Mac::from_u64(mac), static_cast<uint16_t>(dice.below(3)),
                                   s.bridge->bundle(fmt::format("p{}", 1 + dice.below(3)))}, s.clock.now());
  }
  for (unsigned i = 0; i < packets; ++i) {
    flow::FlowKey a = random_packet(dice);
    TranslateOutput of_a;
    std::string want = result_text(s, a, of_a);
    for (unsigned j = 0; j < partners; ++j) {
      flow::FlowKey b = random_packet(dice);
      auto to = flow::words(b);
      auto from = flow::words(a), mask = flow::words(of_a.mask);
      for (size_t w = 0; w < to.size(); ++w) to[w] = (from[w] & mask[w]) | (to[w] & ~mask[w]);
      make_real(b);
      bool agrees = true;
      for (size_t w = 0; w < to.size(); ++w) agrees &= ((from[w] ^ to[w]) & mask[w]) == 0;
      if (!agrees) continue;
      TranslateOutput of_b;
      std::string got = result_text(s, b, of_b);
      INFO("seed ", seed, " packet ", i, "\nA ", flow::flow_text(a), "\nB ", flow::flow_text(b));
      REQUIRE(got == want);
      forget(s, of_b);
    }
    forget(s, of_a);
  }
}

}  // namespace

TEST_CASE("a megaflow treats every packet that it covers like the packet that made it") {
  for (uint64_t seed = 1; seed <= 100; ++seed) try_tables(seed, 12, 12);
}
