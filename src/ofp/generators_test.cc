#include "ofp/generators_test.h"

#include "base/test.h"

namespace ovs::ofp::generate {

packet::Mac Random::mac() {
  packet::Mac m;
  Bytes b = bytes(6);
  std::ranges::copy(b, m.bytes.begin());
  return m;
}

// --- fields

FieldSample field_sample(const flow::FieldInfo& f, Random& random, bool masked) {
  FieldSample s;
  for (int tries = 0; tries < 1000; ++tries) {
    FieldValue ones = FieldValue::ones(f);
    for (size_t i = 0; i < f.n_bytes; ++i) {
      s.mask.bytes[i] = masked ? static_cast<uint8_t>(random.u8() & ones.bytes[i]) : ones.bytes[i];
      s.value.bytes[i] = static_cast<uint8_t>(random.u8() & s.mask.bytes[i]);
    }
    if (f.show == flow::Show::port10 || f.show == flow::Show::port11) {
      s.mask = ones;
      s.value = FieldValue::from_u64(f, 1 + random.below(0xfe00));
    }
    if (flow::matches_ones_only(f)) s.mask = s.value;
    if (f.show == flow::Show::frag) {   // any fragment, first, later
      s.mask = ones;
      s.value = FieldValue::from_u64(f, 1 + 2 * random.below(2));
    }
    if (f.id == FieldId::vlan_tci) {   // a tag says that it is there
      s.value.bytes[0] |= 0x10;
      s.mask.bytes[0] |= 0x10;
    }
    if (flow::is_valid_value(f.id, s.value) && !s.mask.is_zero(f)) return s;
  }
  return s;
}

void add_needs(flow::Needs needs, flow::Match& m) {
  using enum flow::Needs;
  auto ip_protocol = [&](uint16_t type, uint8_t protocol) {
    m.set_u64(FieldId::eth_type, type);
    m.set_u64(FieldId::nw_proto, protocol);
  };
  switch (needs) {
    case nothing: return;
    case eth: return m.set_default_packet_type();
    case arp: return m.set_u64(FieldId::eth_type, 0x806);
    case ip4:
    case ip:
    case ct: return m.set_u64(FieldId::eth_type, 0x800);
    case ip6: return m.set_u64(FieldId::eth_type, 0x86dd);
    case vlan: return m.set_u64(FieldId::vlan_tci, 0x1005);
    case mpls: return m.set_u64(FieldId::eth_type, 0x8847);
    case tcp: return ip_protocol(0x800, 6);
    case udp: return ip_protocol(0x86dd, 17);
    case sctp: return ip_protocol(0x800, 132);
    case icmp4: return ip_protocol(0x800, 1);
    case icmp6: return ip_protocol(0x86dd, 58);
    case nd:
    case nd_solicit:
    case nd_advert:
      ip_protocol(0x86dd, 58);
      m.set_u64(FieldId::icmpv6_type, needs == nd_advert ? 136 : 135);
      return m.set_u64(FieldId::icmpv6_code, 0);
    case nsh: return m.set_u64(FieldId::eth_type, 0x894f);
  }
}

namespace {
/// What a field needs beyond its row: the connection's protocol for its ports.
void add_more_needs(FieldId id, flow::Match& m) {
  if (id == FieldId::ct_tp_src || id == FieldId::ct_tp_dst) m.set_u64(FieldId::ct_nw_proto, 6);
  if (id >= FieldId::ct_nw_proto && id <= FieldId::ct_tp_dst) m.set_u64(FieldId::ct_state, 0x22, 0x22);   // tracked, established
  if (id == FieldId::tun_erspan_idx) m.set_u64(FieldId::tun_erspan_ver, 1);
  if (id == FieldId::tun_erspan_dir || id == FieldId::tun_erspan_hwid) m.set_u64(FieldId::tun_erspan_ver, 2);
  if (id == FieldId::ct_ipv6_src || id == FieldId::ct_ipv6_dst) m.set_u64(FieldId::eth_type, 0x86dd);
}
}  // namespace

flow::Match field_match(const flow::FieldInfo& f, Random& random, bool masked) {
  flow::Match m;
  add_needs(f.needs, m);
  add_more_needs(f.id, m);
  FieldSample s = field_sample(f, random, masked);
  if (flow::is_tun_metadata(f.id)) {
    size_t size = 4 * (1 + random.below(4));
    (void)m.add_tun_metadata(f.id, size);
    for (size_t i = 0; i < flow::kTunMetadataMaxSize - size; ++i) s.value.bytes[i] = s.mask.bytes[i] = 0;
  }
  m.set(f.id, s.value, s.mask);
  return m;
}

flow::Match any_match(Random& random, flow::Formats formats) {
  struct Kind { uint16_t type; uint8_t protocol; };
  constexpr Kind kKinds[] = {{0, 0}, {0x800, 0}, {0x800, 6}, {0x800, 17}, {0x806, 0}, {0x86dd, 6}, {0x86dd, 58}};
  flow::Match m;
  if (formats & flow::kFormatX ? random.chance(2) : random.chance(6)) m.set_u64(FieldId::in_port, 1 + random.below(0xfe00));
  Kind kind = random.pick<Kind>(kKinds);
  if (kind.type == 0x86dd && !(formats & flow::kFormatX)) kind = kKinds[0];
  if (kind.type) m.set_u64(FieldId::eth_type, kind.type);
  if (kind.protocol) m.set_u64(FieldId::nw_proto, kind.protocol);
  if (random.chance(2)) m.set_u64(FieldId::eth_src, random.u64() & 0xffffffffffff);
  if (random.chance(3)) m.set_u64(FieldId::vlan_tci, 0x1000 | random.below(4096), 0x1fff);
  if (kind.type == 0x800 && random.chance(2)) m.set_u64(FieldId::ip_dst, random.u32(), 0xffffffffu << random.below(32));
  if (kind.protocol == 6 && random.chance(2)) m.set_u64(FieldId::tcp_dst, random.u16());
  if (kind.protocol == 17 && random.chance(2)) m.set_u64(FieldId::udp_src, random.u16());
  if (formats & flow::kFormatX)
    for (size_t i = random.below(4); i-- > 0;) m.set_u64(FieldId::reg0 + random.below(16), random.u32(), random.u32());
  return m;
}

// --- actions

namespace {

// {word} is replaced: see fill().
constexpr std::string_view kActionTemplates[] = {
    "output:{port}", "{reserved}", "CONTROLLER:{u16}", "enqueue:{port}:{u16}", "output:{reg16}", "output:nsh_spi[0..15]", "output(port={port},max_len={len})", "group:{u16}",
    "controller(reason={reason},max_len={u16},id={u16},userdata={dotted},pause,meter_id={id16})", "controller(max_len={u16},id={id16})",
    "controller(userdata={dotted})",
    "bundle({hash},{u16},{bundle_algorithm},ofport,members:{port},{port})", "bundle_load({hash},{u16},hrw,ofport,{reg16},members:{port})",
    "push_vlan:0x8100", "push_vlan:0x88a8", "strip_vlan", "pop_vlan", "push_mpls:0x8847", "pop_mpls:0x0800", "dec_ttl", "dec_ttl({u16},{u16})",
    "dec_mpls_ttl", "dec_nsh_ttl",
    "mod_vlan_vid:{bits12}", "mod_vlan_pcp:{bits3}", "set_vlan_vid:{bits12}", "set_vlan_pcp:{bits3}", "mod_dl_src:{mac}", "mod_dl_dst:{mac}",
    "mod_nw_src:{ip}", "mod_nw_dst:{ip}", "mod_nw_tos:{tos}", "mod_nw_ecn:{bits2}", "mod_nw_ttl:{u8}", "mod_tp_src:{u16}", "mod_tp_dst:{u16}",
    "set_mpls_label:{bits20}", "set_mpls_tc:{bits3}", "set_mpls_ttl:{u8}", "set_tunnel:{hex32}", "set_tunnel64:{hex64}",
    "load:{hex16}->{reg16}", "load:{hex16}->NXM_OF_ETH_DST[16..31]", "set_field:{hex32}/{hex32}->reg{bits4}", "set_field:{mac}->eth_src",
    "set_field:{mac}/{mac}->eth_dst", "set_field:{hex16}->tun_metadata3", "set_field:{hex64}->metadata", "set_field:{ip}->tun_src",
    "set_field:{hex64}/{hex64}->xreg{bits3}",
    "move:{reg16}->{reg16}", "move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[]", "push:{reg16}", "pop:{reg16}", "check_pkt_larger({u16})->{bit}",
    "multipath({hash},{u16},{multipath_algorithm},{id16},{u16},{reg16})", "conjunction({hex32},1/{clauses})",
    "set_queue:{u16}", "pop_queue", "fin_timeout(idle_timeout={u16},hard_timeout={id16})", "resubmit:{port}", "resubmit(,{table})",
    "resubmit({port},{table})", "resubmit(,{table},ct)", "exit", "note:{dotted6}",
    "sample(probability={id16},collector_set_id={u16},obs_domain_id={u16},obs_point_id={u16})",
    "sample(probability={id16},collector_set_id={u16},obs_domain_id={u16},obs_point_id={u16},sampling_port={port})",
    "sample(probability={id16},collector_set_id={u16},obs_domain_id={u16},obs_point_id={u16},sampling_port={port},ingress)",
    "sample(probability={id16},collector_set_id={u16},obs_domain_id=NXM_NX_REG1[],obs_point_id={u16})",
    "ct_clear", "ct(commit)", "ct(commit,zone={u16},table={table},alg=ftp,exec(set_field:{hex32}->ct_mark,set_field:{hex64}->ct_label))",
    "ct(zone={reg16},table={table})", "ct(commit,force,nat(src={ip},persistent))", "ct(nat)", "ct(commit,nat(dst=10.0.0.1-10.0.0.9:{id16},random))",
    "ct(commit,nat(src=fe80::1-fe80::{hexdigit}f,hash))",
    "clone(output:{port},{reserved})", "delete_field:tun_metadata{bits3}", "encap(nsh(md_type=1))", "encap(ethernet)",
    "encap(nsh(md_type=2,tlv({hex16},{u8},0x12345678)))", "encap(mpls)", "decap", "decap(packet_type(ns=0,type=0))",
    "learn(table={table},idle_timeout={u16},hard_timeout={u16},priority={u16},send_flow_rem,cookie={hex64},NXM_OF_VLAN_TCI[0..11],"
    "NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],load:{hex16}->{reg16},output:NXM_OF_IN_PORT[])",
    "learn(table={table},fin_idle_timeout={u16},delete_learned,limit={id16},result_dst={bit},eth_type=0x800,load:NXM_OF_IN_PORT[]->{reg16})",
    "meter:{id16}", "clear_actions", "write_actions(output:{port},group:{u16})", "write_metadata:{hex64}/{hex64}", "goto_table:{id7}"};

/// One word of a template.
std::string fill(std::string_view word, Random& r) {
  auto one_of = [&](std::initializer_list<std::string_view> list) { return std::string(*(list.begin() + r.below(static_cast<uint32_t>(list.size())))); };
  auto dotted = [&](size_t n) { return dotted_hex(r.bytes(n)); };
  if (word == "port") return std::to_string(1 + r.below(0xfeff));
  if (word == "reserved") return one_of({"LOCAL", "ALL", "FLOOD", "IN_PORT", "NORMAL"});
  if (word == "u8") return std::to_string(r.u8());
  if (word == "u16") return std::to_string(r.u16());
  if (word == "id16") return std::to_string(1 + r.below(0xfffe));
  if (word == "id7") return std::to_string(100 + r.below(100));
  if (word == "len") return std::to_string(14 + r.below(60000));
  if (word == "table") return std::to_string(r.below(255));
  if (word == "tos") return std::to_string(4 * r.below(64));
  if (word == "clauses") return std::to_string(2 + r.below(60));
  if (word.starts_with("bits")) return std::to_string(r.below(1u << text_atoi(word.substr(4))));
  if (word == "hex16") return fmt::format("0x{:x}", 1 + r.below(0xffff));
  if (word == "hex32") return fmt::format("0x{:x}", 1 + r.below(0xfffffffe));
  if (word == "hex64") return fmt::format("0x{:x}", r.u64() | 1);
  if (word == "hexdigit") return fmt::format("{:x}", 1 + r.below(15));
  if (word == "mac") return fmt::format("02:{:02x}:{:02x}:00:{:02x}:01", r.u8(), r.u8(), r.u8());
  if (word == "ip") return fmt::format("{}.{}.{}.{}", 1 + r.below(200), r.u8(), r.u8(), 1 + r.below(250));
  if (word == "dotted") return dotted(1 + r.below(20));
  if (word == "dotted6") return dotted(6 + 8 * r.below(3));
  if (word == "reason") return one_of({"no_match", "invalid_ttl"});
  if (word == "hash") return one_of({"eth_src", "symmetric_l4", "symmetric_l3l4", "symmetric_l3l4+udp", "nw_src", "nw_dst", "symmetric_l3"});
  if (word == "bundle_algorithm") return one_of({"active_backup", "hrw"});
  if (word == "multipath_algorithm") return one_of({"modulo_n", "hash_threshold", "hrw", "iter_hash"});
  if (word == "reg16") {
    unsigned low = 8 * r.below(3);
    return fmt::format("NXM_NX_REG{}[{}..{}]", r.below(16), low, low + 15);
  }
  if (word == "bit") return fmt::format("NXM_NX_REG{}[{}]", r.below(16), r.below(32));
  CHECK_MESSAGE(false, word);
  return {};
}

/// What must stand last or alone, or wants something of the match.
bool is_particular(std::string_view text) {
  if (text.starts_with("ct(") || text.starts_with("fin_timeout") || text.ends_with(",ct)")) return true;
  for (std::string_view word : {"goto_table", "write_metadata", "write_actions", "clear_actions", "meter", "exit", "decap", "encap", "conjunction", "pop_vlan",
                                "push_", "output:nsh", "strip_vlan", "pop_mpls", "dec_", "set_mpls", "mod_", "set_vlan", "delete_field", "set_field", "load", "move", "learn"})
    if (text.starts_with(word)) return true;
  return false;
}

}  // namespace

size_t action_templates() { return std::size(kActionTemplates); }

std::string action_text(size_t index, Random& random) {
  std::string out;
  std::string_view rest = kActionTemplates[index];
  while (!rest.empty()) {
    size_t open = rest.find('{');
    out += rest.substr(0, open);
    if (open == rest.npos) break;
    size_t close = rest.find('}', open);
    out += fill(rest.substr(open + 1, close - open - 1), random);
    rest.remove_prefix(close + 1);
  }
  return out;
}

Actions any_actions(Random& random, Protocol protocol, ActionsIn in) {
  Actions all;
  for (size_t n = random.below(4); n > 0;) {
    std::string text = action_text(random.below(static_cast<uint32_t>(action_templates())), random);
    if (is_particular(text)) continue;
    ActionParse context;
    auto parsed = parse_actions(text, context, in);
    if (!parsed || !context.usable.has(protocol)) continue;
    all.insert(all.end(), std::make_move_iterator(parsed->begin()), std::make_move_iterator(parsed->end()));
    --n;
  }
  return all;
}

}  // namespace ovs::ofp::generate
