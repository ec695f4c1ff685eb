// Ref: observed, ovs-ofctl dump-flows --color=always 3.1.
#include "tools/ofctl/color.h"

#include "base/test.h"

namespace ovs::ofctl {
namespace {

/// Escapes as "{p|text}".
std::string marked(std::string text) {
  static constexpr std::pair<std::string_view, char> kLetters[] = {{"1;31", 'A'}, {"34", 'd'}, {"31", 'L'}, {"36", 'p'},
                                                                   {"35", 'r'},   {"33", 's'}, {"32", 'v'}};
  auto replace = [&text](const std::string& from, const std::string& to) {
    for (size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
  };
  for (auto [sgr, letter] : kLetters) replace("\033[" + std::string(sgr) + "m\033[K", std::string("{") + letter + "|");
  replace("\033[m\033[K", "}");
  return text;
}
std::string plain(std::string text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') i += 2;
    else if (text[i] != '}') out += text[i];
  }
  return out;
}

TEST_CASE("actions") {
  static constexpr std::string_view kRows[] = {
      "{s|output:}5",
      "{s|output:}NXM_NX_REG0[0..15]",
      "{s|output}(port=1,max_len=100)",
      "CONTROLLER:65535",
      "CONTROLLER:9",
      "{r|controller(}{p|reason=}no_match,{p|max_len=}7,{p|id=}9,{p|userdata=}01.02,{v|pause},{p|meter_id=}5{r|)}",
      "{r|controller(}{p|reason=}invalid_ttl{r|)}",
      "{p|set_queue:}2,{s|output:}1,{v|pop_queue}",
      "{r|bundle(}eth_src,0,hrw,ofport,{p|members:}4,8{r|)}",
      "{r|bundle_load(}eth_src,0,hrw,ofport,NXM_NX_REG0[],{p|members:}4,8{r|)}",
      "{s|group:}5",
      "{v|pop_vlan}",
      "{p|push_vlan:}0x8100",
      "{p|push_mpls:}0x8847",
      "{p|pop_mpls:}0x0800",
      "{r|encap(}nsh{r|(}md_type=2,tlv(0x1000,10,0x12345678){r|)}{r|)}",
      "{r|encap(}ethernet{r|)}",
      "{r|decap(}{r|)}",
      "{r|decap(}packet_type(ns=0,type=0){r|)}",
      "{s|set_field:}0x5{s|->}reg0",
      "{s|set_field:}0x5/0xf{s|->}reg0",
      "{s|set_field:}0x5/0xff{s|->}reg0",
      "{s|move:}NXM_NX_REG0[]{s|->}NXM_NX_REG1[]",
      "{s|set_field:}00:11:22:33:44:55{s|->}eth_src",
      "{s|set_field:}00:11:22:33:44:55{s|->}eth_dst",
      "{s|set_field:}1.2.3.4{s|->}ip_src",
      "{s|set_field:}1.2.3.4{s|->}ip_dst",
      "{s|set_field:}1{s|->}ip_dscp",
      "{s|set_field:}1{s|->}nw_ecn",
      "{s|set_field:}5{s|->}tcp_src",
      "{s|set_field:}5{s|->}tcp_dst",
      "{p|push_vlan:}0x8100,{s|set_field:}4101{s|->}vlan_vid",
      "{p|push_vlan:}0x8100,{s|set_field:}5{s|->}vlan_pcp",
      "{p|mod_nw_ttl:}5",
      "{r|dec_ttl}",
      "{r|dec_ttl}{r|(}1,2{r|)}",
      "{s|set_field:}5{s|->}mpls_label",
      "{s|set_field:}5{s|->}mpls_tc",
      "{r|set_mpls_ttl(}5{r|)}",
      "{v|dec_mpls_ttl}",
      "{s|dec_nsh_ttl}",
      "{p|check_pkt_larger(}100)->NXM_NX_REG0[0]",
      "{s|set_field:}0x5{s|->}tun_id",
      "{p|set_queue:}5",
      "{v|pop_queue}",
      "{r|ct(}{r|)}",
      "{r|ct(}{v|commit},{v|force},{s|table=}4,{p|zone=}5,{r|exec(}{s|set_field:}0x5{s|->}ct_mark,{s|set_field:}0x6{s|->}ct_label{r|),}{p|alg=}ftp{r|)}",
      "{r|ct(}{p|zone=}NXM_NX_REG0[0..15],{r|nat}{r|)}",
      "{r|ct(}{r|nat}{r|)}",
      "{r|ct(}{v|commit},{r|nat}{r|(}{p|src}{r|)}{r|)}",
      "{v|ct_clear}",
      "{L|learn(}{s|table=}5,{p|idle_timeout=}4,{p|hard_timeout=}6,{p|fin_idle_timeout=}2{p|,fin_hard_timeout=}3{s|,priority=}7,{v|send_flow_rem},{v|delete_learned},{p|cookie=}0x5,{p|limit=}5,{p|result_dst=}NXM_NX_REG5[0],{p|eth_type=}0x800,{p|NXM_OF_ETH_DST[]}{p|=}NXM_OF_ETH_SRC[],{p|nw_proto=}6,{s|load:}NXM_OF_IN_PORT[]{s|->}NXM_NX_REG0[0..15],{s|load:}0x5{s|->}NXM_NX_REG1[],{s|output:}NXM_OF_IN_PORT[]{L|)}",
      "{L|learn(}{s|table=}5,{p|in_port=}99,{p|NXM_OF_VLAN_TCI[0..11]}{L|)}",
      "{r|fin_timeout(}{p|idle_timeout=}5,{p|hard_timeout=}6{r|)}",
      "{r|resubmit(},5{r|)}",
      "{s|resubmit:}1",
      "{r|clone(}{s|output:}5,{r|resubmit(},3{r|)}{r|)}",
      "{r|conjunction(}1,2/3{r|)}",
      "{r|multipath(}eth_src,50,modulo_n,1,0,NXM_NX_REG0[]{r|)}",
      "{p|note:}11.22.00.00.00.00",
      "{s|exit}",
      "{r|sample(}{p|probability=}5,{p|collector_set_id=}6,{p|obs_domain_id=}7,{p|obs_point_id=}8,{p|sampling_port=}1,{p|egress}{r|)}",
      "{p|push:}NXM_NX_REG0[]",
      "{p|pop:}NXM_NX_REG0[]",
      "{p|write_metadata:}0x5",
      "{p|write_metadata:}0x5/0xf",
      "{p|meter:}5",
      "{p|goto_table:}9",
      "{r|write_actions(}{s|output:}5,{s|group:}5,{s|set_field:}0x6{s|->}reg0{r|)}",
      "{v|clear_actions}",
      "NORMAL",
      "FLOOD",
      "IN_PORT",
      "LOCAL",
      "ALL",
      "{d|drop}",
      "{s|set_field:}1.2.3.4{s|->}tun_src",
      "{r|ct(}{s|table=}5{r|)}",
      "{r|controller(}{v|pause}{r|)}",
      "{s|group:}5,{s|output:}3",
      "{p|enqueue:}1:2",
      "{v|strip_vlan}",
      "{s|load:}0x5{s|->}NXM_NX_REG0[]",
      "{s|load:}0x5{s|->}NXM_NX_REG0[0..3]",
      "{s|load:}0x5{s|->}NXM_NX_REG0[0..7]",
      "{p|mod_dl_src:}00:11:22:33:44:55",
      "{p|mod_dl_dst:}00:11:22:33:44:55",
      "{p|mod_nw_src:}1.2.3.4",
      "{p|mod_nw_dst:}1.2.3.4",
      "{p|mod_nw_tos:}4",
      "{s|load:}0x1{s|->}NXM_NX_IP_ECN[]",
      "{p|mod_tp_src:}5",
      "{p|mod_tp_dst:}5",
      "{p|mod_vlan_vid:}5",
      "{p|mod_vlan_pcp:}5",
      "{s|load:}0x5{s|->}NXM_NX_IP_TTL[]",
      "{r|set_mpls_label(}5{r|)}",
      "{r|set_mpls_tc(}5{r|)}",
      "{p|set_tunnel:}0x5",
      "{p|set_tunnel64:}0x5",
      "{r|ct(}{v|commit},{v|force},{s|table=}4,{p|zone=}5,{r|exec(}{s|load:}0x5{s|->}NXM_NX_CT_MARK[],{s|load:}0x6{s|->}NXM_NX_CT_LABEL[0..63],{s|load:}0{s|->}NXM_NX_CT_LABEL[64..127]{r|),}{p|alg=}ftp{r|)}",
      "{r|resubmit(},9{r|)}",
      "{s|load:}0x1020304{s|->}NXM_NX_TUN_IPV4_SRC[]",
  };
  for (std::string_view row : kRows) {
    std::string wanted = "{A|actions=}" + std::string(row);
    CHECK(marked(colored_flow(plain(wanted), Palette())) == wanted);
  }
}

TEST_CASE("statistics and matches") {
  static constexpr std::string_view kRows[] = {
      "{p|cookie=}0x5, {p|duration=}0.195s, {s|table=}0, {p|n_packets=}0, {p|n_bytes=}0, reset_counts {p|importance=}4, {p|idle_age=}0, "
      "{v|ipv6},{p|ipv6_src=}fe80::/64,{p|nw_proto=}1 {A|actions=}NORMAL",
      "{v|mpls},{p|vlan_tci=}0x1000/0x1000",
      "{v|mpls}",
      "{v|ip}",
      "{v|tcp}",
      "{p|dl_type=}0x894f",
      "{s|priority=}7,{p|in_port=}1",
      "{s|priority=}7,{p|in_port=}LOCAL",
      "{s|priority=}7,{v|tcp},{p|tcp_flags=}+syn-ack",
      "{s|priority=}7,{v|tcp},{p|tcp_flags=}syn",
      "{s|priority=}7,{p|ct_state=}+new+trk",
      "{s|priority=}7,{p|ct_state=}-trk",
      "{s|priority=}7,{p|ct_zone=}5,{p|ct_mark=}0x4/0x6,{p|ct_label=}0x7/0xf",
      "{s|priority=}7,{p|reg0=}0x5,{p|reg2=}0,{p|reg3=}0x6",
      "{s|priority=}7,{p|reg4=}0,{p|reg5=}0,{p|reg6=}0,{p|reg7=}0x7",
      "{s|priority=}7,{p|tun_id=}0x5,{p|tun_src=}1.2.3.4,{p|tun_flags=}+oam",
      "{s|priority=}7,{p|dl_vlan=}5,{p|dl_vlan_pcp=}3",
      "{s|priority=}7,{p|vlan_tci=}0x0000/0x1fff",
      "{s|priority=}7,{p|dl_vlan=}5",
      "{s|priority=}7,{p|dl_src=}00:00:00:00:00:00/01:00:00:00:00:00",
      "{s|priority=}7,{p|dl_type=}0x1234",
      "{s|priority=}7,{v|rarp}",
      "{s|priority=}7,{v|arp},{p|arp_spa=}1.2.3.4,{p|arp_op=}1,{p|arp_sha=}00:00:00:00:00:01",
      "{s|priority=}7,{v|mpls},{p|mpls_label=}5,{p|mpls_tc=}3,{p|mpls_ttl=}5,{p|mpls_bos=}1",
      "{s|priority=}7,{v|ip},{p|nw_frag=}no",
      "{s|priority=}7,{v|ip},{p|nw_frag=}later",
      "{s|priority=}7,{v|ip},{p|nw_proto=}5,{p|nw_tos=}4,{p|nw_ecn=}1,{p|nw_ttl=}64",
      "{s|priority=}7,{v|icmp},{p|icmp_type=}8,{p|icmp_code=}0",
      "{s|priority=}7,{v|sctp},{p|tp_src=}5,{p|tp_dst=}6",
      "{s|priority=}7,{v|icmp6},{p|icmp_type=}135,{p|nd_target=}fe80::1,{p|nd_sll=}00:00:00:00:00:01",
      "{s|priority=}7,{v|udp6},{p|ipv6_label=}0x00005,{p|tp_dst=}0x4/0x4",
      "{s|priority=}7,{p|metadata=}0x4/0x6",
      "{s|priority=}7,{p|actset_output=}5",
      "{s|priority=}7,packet_type=(1,0x800)",
      "{s|priority=}7",
      "{s|priority=}7,{p|conj_id}=5",
      "{s|priority=}7,{p|dl_type=}0x894f,{p|nsh_mdtype=}1,{p|nsh_spi=}0x5,{p|nsh_c1=}0x4",
      "{s|priority=}7,{p|tun_gbp_id=}5,tun_gbp_flags=0x4",
      "{s|priority=}7,{p|ct_state=}+est+trk,{p|ct_nw_src=}1.2.3.4,{p|ct_nw_proto=}6,{p|ct_tp_src=}5,{v|ip}",
      "{s|priority=}7,tun_erspan_ver=1,tun_erspan_idx=0x5",
  };
  for (std::string_view row : kRows) {
    std::string wanted(row);
    if (wanted.find("actions=") == wanted.npos) wanted += " {A|actions=}{d|drop}";
    CHECK(marked(colored_flow(plain(wanted), Palette())) == wanted);
  }
}

TEST_CASE("groups and whole dumps") {
  std::string group = " group_id=5,type=select,bucket=bucket_id:0,weight:5,actions={s|output:}1,bucket=bucket_id:1,actions={s|output:}2";
  CHECK(marked(colored_group(plain(group), Palette())) == group);
  std::string dump = "NXST_FLOW reply (xid=0x4):\n {s|table=}0 {A|actions=}{d|drop}\n";
  CHECK(marked(colored_dump(plain(dump), false, Palette())) == dump);
}

TEST_CASE("OVS_COLORS") {
  Palette p("ac=01;32:pm=38;5;4:xx=3:sp:dr=abc");
  CHECK(p.sgr(Hue::actions) == "01;32");
  CHECK(p.sgr(Hue::parameter) == "38;5;4");
  CHECK(p.sgr(Hue::special) == "33");
  CHECK(p.sgr(Hue::drop) == "34");
}

}  // namespace
}  // namespace ovs::ofctl
