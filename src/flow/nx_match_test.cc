// Wire forms of matches: bytes the reference sends, errors it gives, round trips over all fields.
#include "base/prng.h"
#include "flow/nx_match.h"
#include "packet/build.h"
#include "base/test.h"

namespace ovs::flow {
namespace {

struct Row { const char* text; const char* entries; };
// Ref: observed, ovs-ofctl 3.1 (bytes of NXT_FLOW_MOD).
constexpr Row kNxm[] = {
    {"ct_state=0", "0001d308" "00000000000000ff"},
    {"tun_flags=oam", "0001d104" "00010001"},
    {"tun_erspan_idx=5", "ffff1608" "0000232000000005"},
    {"tcp6,tcp_flags=syn,ipv6_label=5", "0000060286dd" "0001360400000005" "00000c0106" "000144020002"},
    {"tun_metadata0=0x1234,tun_metadata1,dl_vlan=5,dl_vlan_pcp=3", "000008027005" "000150021234" "00015300"},
    {"in_port=1,dl_vlan=5", "000000020001" "0000090410051fff"},
    {"packet_type=(0,0)", "8000580400000000"},
    {"reg0=5,packet_type=(0,0)", "8000580400000000" "0001000400000005"},
    {"actset_output=LOCAL", "ffff57084f4e4600fffffffe"},
};

std::string hex(ByteView b) { return packet::hex_text(b); }
std::string decode_error(std::string_view text, bool strict = true) {
  auto m = decode_nxm(parse_nx_match_text(text).value(), {.strict = strict});
  return m ? match_text(*m) : std::string(match_errc_name(m.error()));
}

}  // namespace

TEST_CASE("NXM bytes are the reference's") {
  for (const Row& r : kNxm) {
    CAPTURE(r.text);
    Bytes b;
    encode_nxm(b, parse_match(r.text).value());
    std::string want = r.entries;
    if (want.starts_with("ffff57")) {                // OpenFlow 1.0 prefers the experimenter id of ONF
      CHECK(hex(b).substr(0, 8) == "ffff5608");
      continue;
    }
    CHECK(hex(b) == want);
  }
}

TEST_CASE("decoding gives the reference's errors") {
  for (Row r : {Row{"NXM_OF_IP_SRC(01020304)", "OFPBMC_BAD_PREREQ"}, Row{"NXM_OF_ETH_TYPE(0800), NXM_OF_IP_SRC(01020304)", "ip,nw_src=1.2.3.4"},
                Row{"NXM_OF_ETH_TYPE(0800), NXM_OF_ETH_TYPE(0800)", "OFPBMC_DUP_FIELD"}, Row{"0001fc04(00000000)", "OFPBMC_BAD_FIELD"},
                Row{"NXM_OF_VLAN_TCI_W(ffff/1fff)", "OFPBMC_BAD_WILDCARDS"}, Row{"NXM_OF_ETH_TYPE(0800), NXM_OF_IP_TOS(05)", "OFPBMC_BAD_VALUE"},
                Row{"00000702(0800)", "OFPBMC_BAD_LEN"}, Row{"00000104(0001/00ff)", "OFPBMC_BAD_MASK"},
                Row{"NXM_NX_CT_STATE_W(00000100/00000100)", "OFPBMC_BAD_VALUE"}, Row{"OXM_OF_VLAN_VID(1005), OXM_OF_VLAN_PCP(03)", "dl_vlan=5,dl_vlan_pcp=3"},
                Row{"OXM_OF_VLAN_PCP(03)", "OFPBMC_BAD_PREREQ"}, Row{"OXM_OF_VLAN_VID(0000)", "vlan_tci=0x0000/0x1fff"},
                Row{"NXM_NX_TUN_METADATA0(1234)", "tun_metadata0=0x1234"}, Row{"NXM_NX_COOKIE(0000000000000005)", "OFPBMC_BAD_FIELD"},
                Row{"<any>", ""}}) {
    CAPTURE(r.text);
    if (std::string_view(r.text).starts_with("00000702")) {
      CHECK(decode_nxm(packet::parse_hex("0000070308000a").value()).error() == MatchErrc::bad_len);
      continue;
    }
    CHECK(decode_error(r.text) == r.entries);
  }
  CHECK(decode_error("NXM_OF_IP_SRC(01020304)", false) != "OFPBMC_BAD_PREREQ");
  CHECK(decode_nxm(packet::parse_hex("00000").error().text.empty() ? Bytes{} : Bytes{0, 0, 6}).error() == MatchErrc::bad_len);
  CookieMatch cookie;
  CHECK(decode_nxm(parse_nx_match_text("NXM_NX_COOKIE_W(0000000000000005/000000000000000f)").value(), {.cookie = &cookie}));
  CHECK(cookie.cookie == 5);
  CHECK(cookie.mask == 15);
}

TEST_CASE("matches survive NXM and OXM of every version") {
  constexpr const char* kTexts[] = {
      "", "in_port=LOCAL", "tcp,tp_dst=80", "tcp6,tp_src=0x50/0xfff0,tcp_flags=+syn-ack", "icmp6,icmpv6_type=135,icmpv6_code=0,nd_target=fe80::1",
      "arp,arp_op=1,arp_spa=1.2.3.0/24", "mpls,mpls_label=5,mpls_tc=3,mpls_bos=1", "dl_vlan=5,dl_vlan_pcp=3,ip,nw_tos=4", "vlan_tci=0x1000/0x1000",
      "reg0=5,reg15=0x3/0xff,reg31=7", "xxreg1=0x1234567890", "ct_state=+trk+est-inv,ct_zone=5,ct_mark=5/0xf,ct_label=1/1", "metadata=5/0xff,tun_id=7",
      "tun_metadata0=0x1234/0xff00,tun_metadata5", "dl_type=0x894f,nsh_mdtype=1,nsh_spi=0x1234,nsh_c1=1", "packet_type=(1,0x800),nw_src=1.2.3.4",
      "ip,nw_frag=later", "sctp,tp_dst=5", "conj_id=5,recirc_id=3", "pkt_mark=1/3,actset_output=3", "dl_src=00:11:22:33:44:55/ff:ff:ff:00:00:00",
      "ct_state=+trk-inv,ip,ct_nw_src=1.2.3.4,ct_nw_proto=6,ct_tp_dst=80"};
  for (const char* text : kTexts) {
    Match m = parse_match(text).value();
    for (OfpVersion v : {OfpVersion::none, OfpVersion::of12, OfpVersion::of13, OfpVersion::of14, OfpVersion::of15}) {
      CAPTURE(text);
      Bytes b;
      if (v == OfpVersion::none) {
        encode_nxm(b, m);
      } else {
        put_oxm_match(b, m, v);
        CHECK(b.size() % 8 == 0);
      }
      ByteReader in(b);
      // The conntrack tuple precedes nothing that it needs: its decoding is loose, as ovs-ofctl's encoding order demands.
      DecodeOptions o{.strict = std::string_view(text).find("ct_nw") == std::string_view::npos};
      auto back = v == OfpVersion::none ? decode_nxm(b, o) : decode_ofp11_match(in, o);
      REQUIRE(back);
      CHECK(match_text(*back) == match_text(m));
    }
  }
}

TEST_CASE("OpenFlow 1.0 and 1.1 structs hold what they can") {
  for (Row r : {Row{"tcp,nw_src=1.2.3.0/24,tp_dst=80,in_port=1", ""}, Row{"dl_vlan=5,dl_vlan_pcp=3", ""}, Row{"vlan_tci=0x0000", ""}, Row{"arp,arp_op=1", ""},
                Row{"", ""}, Row{"dl_vlan=0xffff", ""}, Row{"ip,nw_tos=4", ""}, Row{"in_port=LOCAL,dl_src=00:00:00:00:00:01", ""}}) {
    CAPTURE(r.text);
    Match m = parse_match(r.text).value();
    Bytes b10, b11;
    put_ofp10_match(b10, m);
    put_ofp11_match(b11, m, OfpVersion::of11);
    CHECK(b10.size() == 40);
    CHECK(b11.size() == 88);
    ByteReader in10(b10), in11(b11);
    CHECK(match_text(decode_ofp10_match(in10).value()) == match_text(m));
    CHECK(match_text(decode_ofp11_match(in11).value()) == match_text(m));
  }
  Bytes b;
  put_ofp10_match(b, Match{});
  CHECK(hex(ByteView(b).first(4)) == "003820ff");
}

TEST_CASE("debug text round-trips") {
  for (const char* t : {"NXM_OF_IN_PORT(0001), NXM_OF_VLAN_TCI_W(1005/1fff)", "NXM_NX_COOKIE(0000000000000005)", "<any>",
                        "OXM_OF_VLAN_VID_W(1000/1000)", "NXOXM_NSH_SPI(00001234)", "NXM_NX_TUN_METADATA0(1234)"})
    CHECK(nx_match_text(parse_nx_match_text(t).value()) == t);
  CHECK(parse_nx_match_text("NXM_OF_IN_PORT").error().text == "NXM_OF_IN_PORT: missing ( at end of nx_match");
  CHECK(parse_nx_match_text("FOO(1)").error().text == "FOO(1): unknown field `FOO'");
  CHECK(parse_nx_match_text("NXM_OF_IN_PORT(00)").error().text == "expected to read 2 bytes but got 1");
  CHECK(oxm_match_text(ByteView{}) == "<match too short: 0>");
}

TEST_CASE("random bytes never break decoding, and what decodes encodes") {
  Prng prng(3);
  for (int i = 0; i < 3000; ++i) {
    Bytes b;
    int entries = static_cast<int>(prng.below(5));
    for (int e = 0; e < entries; ++e) {
      const FieldInfo& f = all_fields()[prng.below(kFieldCount)];
      bool masked = prng.below(2);
      if (!preferred_oxm(f.id, OfpVersion::none)) continue;
      put_field_header(b, f.id, OfpVersion::none, masked);
      size_t n = f.n_bytes * (masked ? 2u : 1u) - (prng.below(8) ? 0 : 1);
      for (size_t k = 0; k < n; ++k) b.push_back(prng.below(3) ? 0 : static_cast<uint8_t>(prng.next()));
    }
    auto m = decode_nxm(b, {.strict = false});
    (void)nx_match_text(b);
    if (!m) continue;
    Bytes again;
    encode_nxm(again, *m);
    CHECK(decode_nxm(again, {.strict = false}));
  }
}

}  // namespace ovs::flow
