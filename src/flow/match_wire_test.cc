// The short ways between wire and tables against the general codec.
#include "base/prng.h"
#include "flow/match_wire.h"
#include "base/test.h"

namespace ovs::flow {
namespace {

/// A match of some kind; '#' becomes a random digit.
std::string random_text(Prng& p) {
  static constexpr const char* kStarts[] = {"", "in_port=#", "in_port=LOCAL", "metadata=0x#", "reg0=#,reg1=#", "xreg2=#", "metadata=0x#00/0xff00", "tun_id=#",
                                            "dl_src=00:00:00:00:00:0#/ff:ff:ff:ff:ff:f0", "dl_dst=00:00:00:00:11:22", "pkt_mark=#", "conj_id=#", "xxreg1=#",
                                            "dl_vlan=#", "vlan_tci=0x1000/0x1000", "ct_mark=#", "tun_src=1.2.3.#", "reg5=#/0xff", "actset_output=#"};
  static constexpr const char* kEnds[] = {"", "ip", "ip,nw_dst=1.2.3.#", "ip,nw_src=1.2.#.0/24,nw_dst=1.#.2.3", "tcp,tp_dst=#", "tcp,nw_dst=1.2.3.#,tp_src=#,tp_dst=#",
                                          "udp6,ipv6_dst=2001::#,tp_src=0x#/0xff0", "ipv6,ipv6_src=2001:#::/48", "arp,arp_tpa=1.2.3.#,arp_sha=00:00:00:00:00:#", "icmp,icmp_type=#",
                                          "icmp6,icmp_type=135,nd_target=fe80::#", "tcp,tcp_flags=+syn-ack", "sctp,tp_dst=#", "ip,nw_tos=4,nw_ttl=#", "mpls,mpls_label=#",
                                          "ip,ip_frag=yes", "ip,nw_src=#.0.0.0/255.0.0.255", "icmp6,icmp_type=136,nd_target=fe80::#,nd_tll=00:00:00:00:00:0#"};
  std::string_view start = kStarts[p.below(std::size(kStarts))], end = kEnds[p.below(std::size(kEnds))];
  std::string text = fmt::format("{}{}{}", start, start.empty() || end.empty() ? "" : ",", end);
  for (char& c : text)
    if (c == '#') c = static_cast<char>('0' + p.below(10));
  return text;
}

TEST_CASE("matches of a kind read like the first of it") {
  Prng prng(11);
  MatchReader reader;
  size_t known = 0;
  for (int i = 0; i < 6000; ++i) {
    auto match = parse_match(random_text(prng));
    if (!match) continue;
    Bytes wire;
    if (prng.below(2)) encode_nxm(wire, *match);
    else encode_oxm_entries(wire, *match, prng.below(2) ? OfpVersion::of13 : OfpVersion::of15);
    auto general = decode_nxm(wire);
    if (!general) continue;
    CompactMatch wanted(*general);
    if (auto found = reader.read(wire)) {
      CAPTURE(match_text(*general));
      CHECK(found->match == wanted);
      ++known;
    } else {
      reader.learn(wire, *general);
    }
  }
  CHECK(known > 2000);
}

TEST_CASE("broken matches have no shape") {
  MatchReader reader;
  auto match = parse_match("tcp,nw_src=1.2.0.0/16,in_port=5,tp_dst=80").value();
  Bytes wire;
  encode_oxm_entries(wire, match, OfpVersion::of14);
  reader.learn(wire, match);
  REQUIRE(reader.read(wire));
  Prng prng(5);
  for (int i = 0; i < 20000; ++i) {
    Bytes bad = wire;
    bad[prng.below(bad.size())] = static_cast<uint8_t>(prng.below(256));
    if (prng.below(4) == 0) bad.resize(prng.below(bad.size()));
    auto general = decode_nxm(bad);
    auto found = reader.read(bad);
    if (!found) continue;
    CHECK(general.has_value());
    CHECK(found->match == CompactMatch(*general));
  }
}

TEST_CASE("matches are written as the general encoder writes them") {
  Prng prng(12);
  for (auto form : {MatchWriter::Form::ofp11, MatchWriter::Form::nxm})
    for (auto version : {OfpVersion::of11, OfpVersion::of13, OfpVersion::of15}) {
      MatchWriter writer(form, form == MatchWriter::Form::nxm ? OfpVersion::none : version);
      std::map<std::string, SharedMask> masks;   // as the rules of a table share them
      for (int i = 0; i < 2000; ++i) {
        auto match = parse_match(random_text(prng));
        if (!match) continue;
        CompactMatch compact(*match);
        auto& shared = masks[std::string(reinterpret_cast<const char*>(&match->mask), sizeof match->mask)];
        if (shared) compact.share_mask(shared);
        else shared = compact.shared_mask();
        Bytes wanted{1, 2, 3, 4, 5, 6, 7, 8}, out = wanted;
        size_t size = form == MatchWriter::Form::nxm ? put_nxm_match(wanted, *match) : put_ofp11_match(wanted, *match, version);
        CAPTURE(match_text(*match));
        CHECK(writer.put(out, compact, nullptr) == size);
        CHECK(out == wanted);
      }
    }
}

}  // namespace
}  // namespace ovs::flow
