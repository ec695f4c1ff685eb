// Match to text, in the order and with the legacy names that dumps use.
// Ref: observed, ovs-ofctl 3.1; reference sheet "openflow-fields-actions" 6.
#include "base/append.h"
#include "flow/match.h"
#include "packet/headers.h"

namespace ovs::flow {
namespace {

using namespace packet;
using F = FieldId;

/// "%#x": 0 has no prefix.
std::string hex0(uint64_t v) { return v ? fmt::format("{:#x}", v) : "0"; }

template <class T>
bool all_zero(const T& member) {
  static constexpr unsigned char kZeros[sizeof(T)] = {};
  return std::memcmp(&member, kZeros, sizeof member) == 0;
}

class Printer {
 public:
  /// Appends to `out`.
  Printer(const Match& m, const PrintOptions& o, std::string& out) : m_(m), k_(m.key), w_(m.mask), o_(o), out_(out), start_(out.size()) {}

  void run() {
    if (o_.priority != kDefaultPriority) decimal("priority", o_.priority);
    hex("pkt_mark", k_.pkt_mark.host(), w_.pkt_mark.host());
    if (w_.recirc_id) item("recirc_id", hex0(k_.recirc_id.host()));
    hex("dp_hash", k_.dp_hash.host(), w_.dp_hash.host());
    if (w_.conj_id) item("conj_id", std::to_string(k_.conj_id.host()));
    if (w_.skb_priority) item("skb_priority", hex0(k_.skb_priority.host()));
    if (w_.actset_output) item("actset_output", port_text(OfPort{static_cast<uint16_t>(k_.actset_output.host())}, o_.ports));
    conntrack();
    packet_type();
    keyword();
    registers();
    tunnel();
    hex("metadata", k_.metadata.host(), w_.metadata.host());
    if (w_.in_port) item("in_port", port_text(OfPort{static_cast<uint16_t>(k_.in_port.host())}, o_.ports));
    for (size_t i = 0; i < kMaxVlans; ++i) vlan(i);
    mac("dl_src", F::eth_src, k_.dl_src, w_.dl_src);
    mac("dl_dst", F::eth_dst, k_.dl_dst, w_.dl_dst);
    if (show_type_) item("dl_type", fmt::format("0x{:04x}", k_.dl_type.host()));
    layer3();
    layer4();
  }

 private:
  /// Everything up to the value.
  void begin(std::string_view name) {
    word(name);
    out_ += '=';
  }
  void item(std::string_view name, std::string_view value) {
    begin(name);
    out_ += value;
  }
  void decimal(std::string_view name, int64_t value) {
    begin(name);
    append_decimal(out_, value);
  }
  void word(std::string_view w) {
    if (out_.size() > start_) out_ += ',';
    out_ += w;
  }
  void hex_under(std::string_view name, uint64_t v, uint64_t mask, bool exact) {
    begin(name);
    append_hex(out_, v);
    if (exact) return;
    out_ += '/';
    append_hex(out_, mask);
  }
  void hex(std::string_view name, uint64_t v, uint64_t mask, unsigned bits = 0) {
    if (!mask) return;
    bool exact = bits ? mask == (uint64_t{1} << bits) - 1 : mask == UINT32_MAX || mask == UINT64_MAX;
    if (!bits && name == "metadata") exact = mask == UINT64_MAX;
    hex_under(name, v, mask, exact);
  }
  void hex64(std::string_view name, uint64_t v, uint64_t mask) {
    if (mask) hex_under(name, v, mask, mask == UINT64_MAX);
  }
  /// Decimal if exact, else hex/hex.
  void number(std::string_view name, uint64_t v, uint64_t mask, uint64_t all) {
    if (!mask) return;
    begin(name);
    if (mask == all) return append_decimal(out_, v);
    append_0x(out_, v);
    out_ += '/';
    append_0x(out_, mask);
  }
  /// As the field's own form, under another name.
  void field(std::string_view name, F id) {
    const FieldInfo& f = flow::field(id);
    const auto* member = reinterpret_cast<const uint8_t*>(&w_) + f.offset;
    if (std::none_of(member, member + f.container, [](uint8_t byte) { return byte; })) return;
    FieldValue v, m;
    m_.get(id, v, m);
    if (m.is_zero(f)) return;
    begin(name);
    print_field(f, v, &m, out_, o_.ports);
  }
  // The commonest fields, without the way through FieldValue.
  void mac(std::string_view name, F id, const Mac& v, const Mac& mask) {
    if (!mask.is_broadcast()) return field(name, id);
    begin(name);
    for (size_t i = 0; i < v.bytes.size(); ++i) {
      if (i) out_ += ':';
      append_padded_hex(out_, v.bytes[i], 2);
    }
  }
  void ipv4(std::string_view name, F id, be32 v, be32 mask) {
    uint32_t ignored = ~mask.host();
    if (!mask || (ignored & (ignored + 1))) return field(name, id);   // not a prefix
    begin(name);
    for (unsigned shift = 24;; shift -= 8) {
      append_decimal(out_, v.host() >> shift & 0xff);
      if (!shift) break;
      out_ += '.';
    }
    if (!ignored) return;
    out_ += '/';
    append_decimal(out_, std::popcount(mask.host()));
  }

  void conntrack() {
    if (!w_.ct_state && !w_.ct_zone && !w_.ct_mark && all_zero(w_.ct_label) && all_zero(w_.ct_nw_src) && all_zero(w_.ct_nw_dst) &&
        all_zero(w_.ct_ipv6_src) && all_zero(w_.ct_ipv6_dst) && !w_.ct_nw_proto)
      return;
    if (uint32_t mask = w_.ct_state.host()) {
      std::string text;
      if (mask == UINT32_MAX) mask = kCtAll;
      print_masked_flags(text, ct_state_name, k_.ct_state.host(), mask, kCtAll);
      item("ct_state", text);
    }
    number("ct_zone", k_.ct_zone.host(), w_.ct_zone.host(), 0xffff);
    hex("ct_mark", k_.ct_mark.host(), w_.ct_mark.host());
    field("ct_label", F::ct_label);
    field("ct_nw_src", F::ct_nw_src);
    field("ct_ipv6_src", F::ct_ipv6_src);
    field("ct_nw_dst", F::ct_nw_dst);
    field("ct_ipv6_dst", F::ct_ipv6_dst);
    if (w_.ct_nw_proto) {
      item("ct_nw_proto", std::to_string(k_.ct_nw_proto));
      number("ct_tp_src", k_.ct_tp_src.host(), w_.ct_tp_src.host(), 0xffff);
      number("ct_tp_dst", k_.ct_tp_dst.host(), w_.ct_tp_dst.host(), 0xffff);
    }
  }

  void packet_type() {
    if (!w_.packet_type) return;
    if (k_.packet_type) {
      field("packet_type", F::packet_type);
      non_ethernet_ = true;
    } else if (o_.show_packet_type || w_.recirc_id) {
      word("eth");
    }
  }

  void keyword() {
    dl_type_ = m_.dl_type();
    bool exact_type = w_.dl_type.raw == 0xffff;
    show_type_ = exact_type && !non_ethernet_;
    if (!show_type_) {
      if (w_.dl_type && !exact_type) show_type_ = true;
      return;
    }
    bool proto = w_.nw_proto != 0;
    static constexpr struct { uint8_t proto; std::string_view v4, v6; } kProtos[] = {
        {kIpTcp, "tcp", "tcp6"}, {kIpUdp, "udp", "udp6"}, {kIpSctp, "sctp", "sctp6"}};
    show_type_ = false;
    if (dl_type_ == kEthIpv4 || dl_type_ == kEthIpv6) {
      bool v6 = dl_type_ == kEthIpv6;
      if (proto) {
        implied_proto_ = true;
        for (const auto& p : kProtos)
          if (k_.nw_proto == p.proto) return word(v6 ? p.v6 : p.v4);
        if (k_.nw_proto == (v6 ? kIpIcmp6 : kIpIcmp)) return word(v6 ? "icmp6" : "icmp");
        implied_proto_ = false;
      }
      return word(v6 ? "ipv6" : "ip");
    }
    if (dl_type_ == kEthArp) return word("arp");
    if (dl_type_ == kEthRarp) return word("rarp");
    if (dl_type_ == kEthMpls) return word("mpls");
    if (dl_type_ == kEthMplsMulticast) return word("mplsm");
    show_type_ = true;
  }

  void registers() {
    for (size_t i = 0; i < kRegs; ++i)
      if (uint32_t mask = w_.regs[i].host()) {
        word("reg");
        append_decimal(out_, i);
        out_ += '=';
        append_hex(out_, k_.regs[i].host());
        if (mask == UINT32_MAX) continue;
        out_ += '/';
        append_hex(out_, mask);
      }
  }

  void tunnel() {
    const TunnelKey& t = k_.tunnel;
    const TunnelKey& m = w_.tunnel;
    if (all_zero(m)) return tun_metadata();
    hex64("tun_id", t.id.host(), m.id.host());
    field("tun_src", F::tun_src);
    field("tun_dst", F::tun_dst);
    field("tun_ipv6_src", F::tun_ipv6_src);
    field("tun_ipv6_dst", F::tun_ipv6_dst);
    number("tun_gbp_id", t.gbp_id.host(), m.gbp_id.host(), 0xffff);
    if (m.gbp_flags) item("tun_gbp_flags", hex0(t.gbp_flags));
    if (m.tos) item("tun_tos", fmt::format("{:x}", t.tos));
    if (m.ttl) item("tun_ttl", std::to_string(t.ttl));
    if (m.erspan_ver) item("tun_erspan_ver", std::to_string(t.erspan_ver));
    if (m.erspan_idx && t.erspan_ver == 1) item("tun_erspan_idx", hex0(t.erspan_idx.host()));
    if (m.erspan_dir && t.erspan_ver == 2) item("tun_erspan_dir", std::to_string(t.erspan_dir));
    if (m.erspan_hwid && t.erspan_ver == 2) item("tun_erspan_hwid", hex0(t.erspan_hwid));
    if (m.gtpu_flags && t.gtpu_flags) item("gtpu_flags", hex0(t.gtpu_flags));
    if (m.gtpu_msgtype && t.gtpu_msgtype) item("gtpu_msgtype", std::to_string(t.gtpu_msgtype));
    if (uint32_t mask = m.flags.host() & 0xfu) {
      std::string text;
      print_masked_flags(text, tunnel_flag_name, t.flags.host(), mask, 0xf);
      item("tun_flags", text);
    }
    tun_metadata();
  }

  void tun_metadata() {
    for (uint64_t left = w_.tun_metadata_present.host(); left; left &= left - 1) {
      auto i = static_cast<uint8_t>(__builtin_ctzll(left));
      F id = F::tun_metadata0 + i;
      std::string name(flow::field(id).name);
      if (!(k_.tun_metadata_present.host() >> i & 1)) {
        item(name, "NP");
        continue;
      }
      FieldValue v, mask;
      m_.get(id, v, mask);
      const FieldInfo& f = flow::field(id);
      if (mask.is_zero(f)) { word(name); continue; }
      std::string text;
      bool exact = flow::is_exact(id, w_, m_.tlv.get());
      print_field(f, v, exact ? nullptr : &mask, text);
      item(name, text);
    }
  }

  void vlan(size_t i) {
    uint16_t mask = w_.vlans[i].tci.host(), tci = k_.vlans[i].tci.host();
    if (!mask) return;
    std::string suffix = i ? "1" : "";
    uint16_t vid = mask & kVlanVidMask, pcp = mask & kVlanPcpMask;
    bool tagged = mask & tci & kVlanCfi;
    if (tagged && (vid == 0 || vid == kVlanVidMask) && (pcp == 0 || pcp == kVlanPcpMask) && (vid || pcp)) {
      if (vid) item("dl_vlan" + suffix, std::to_string(tci & kVlanVidMask));
      if (pcp) item("dl_vlan_pcp" + suffix, std::to_string(tci >> 13));
    } else if (mask == 0xffff) {
      item("vlan_tci" + suffix, fmt::format("0x{:04x}", tci));
    } else {
      item("vlan_tci" + suffix, fmt::format("0x{:04x}/0x{:04x}", tci, mask));
    }
  }

  bool is_arp() const { return dl_type_ == kEthArp || dl_type_ == kEthRarp; }

  void layer3() {
    if (dl_type_ == kEthIpv6) {
      field("ipv6_src", F::ipv6_src);
      field("ipv6_dst", F::ipv6_dst);
      if (uint32_t mask = w_.ipv6_label.host())
        item("ipv6_label", (mask & 0xfffff) == 0xfffff ? fmt::format("0x{:05x}", k_.ipv6_label.host())
                                                       : fmt::format("0x{:05x}/0x{:05x}", k_.ipv6_label.host(), mask));
    } else if (is_arp()) {
      field("arp_spa", F::arp_spa);
      field("arp_tpa", F::arp_tpa);
    } else if (dl_type_ == kEthNsh) {
      nsh();
    } else {
      ipv4("nw_src", F::ip_src, k_.nw_src, w_.nw_src);
      ipv4("nw_dst", F::ip_dst, k_.nw_dst, w_.nw_dst);
    }
    if (w_.nw_proto && !implied_proto_) item(is_arp() ? "arp_op" : "nw_proto", std::to_string(k_.nw_proto));
    if (is_arp()) {
      field("arp_sha", F::arp_sha);
      field("arp_tha", F::arp_tha);
    }
    if (w_.nw_tos & 0xfc) item("nw_tos", std::to_string(k_.nw_tos & 0xfc));
    if (w_.nw_tos & 3) item("nw_ecn", std::to_string(k_.nw_tos & 3));
    if (w_.nw_ttl) item("nw_ttl", std::to_string(k_.nw_ttl));
    if (!all_zero(w_.mpls)) mpls();
    if (w_.nw_frag & 3) field("nw_frag", F::ip_frag);
  }

  void mpls() {
    if (w_.mpls[0].host() & 0xfffff000) field("mpls_label", F::mpls_label);
    field("mpls_tc", F::mpls_tc);
    field("mpls_ttl", F::mpls_ttl);
    field("mpls_bos", F::mpls_bos);
    for (size_t i = 1; i < kMaxMpls; ++i)
      if (uint32_t m = w_.mpls[i].host())
        item(fmt::format("mpls_lse{}", i), m == UINT32_MAX ? fmt::format("{}", k_.mpls[i].host()) : fmt::format("0x{:08x}/0x{:08x}", k_.mpls[i].host(), m));
  }

  void nsh() {
    auto byte = [&](std::string_view name, uint8_t v, uint8_t mask) {
      if (mask) item(name, mask == 0xff ? std::to_string(v) : fmt::format("0x{:02x}/0x{:02x}", v, mask));
    };
    byte("nsh_flags", k_.nsh.flags, w_.nsh.flags);
    byte("nsh_ttl", k_.nsh.ttl, w_.nsh.ttl);
    byte("nsh_mdtype", k_.nsh.mdtype, w_.nsh.mdtype);
    byte("nsh_np", k_.nsh.np, w_.nsh.np);
    uint32_t path = k_.nsh.path.host(), mask = w_.nsh.path.host();
    if (mask >> 8) item("nsh_spi", mask >> 8 == 0xffffff ? fmt::format("0x{:x}", path >> 8) : fmt::format("0x{:x}/0x{:x}", path >> 8, mask >> 8));
    byte("nsh_si", static_cast<uint8_t>(path), static_cast<uint8_t>(mask));
    if (w_.nsh.mdtype != 0xff || k_.nsh.mdtype != 1) return;
    for (size_t i = 0; i < 4; ++i)
      if (uint32_t m = w_.nsh.context[i].host())
        item(fmt::format("nsh_c{}", i + 1), m == UINT32_MAX ? fmt::format("0x{:x}", k_.nsh.context[i].host())
                                                            : fmt::format("0x{:x}/0x{:x}", k_.nsh.context[i].host(), m));
  }

  void layer4() {
    bool icmp = dl_type_ == kEthIpv4 && w_.nw_proto && k_.nw_proto == kIpIcmp;
    bool icmp6 = dl_type_ == kEthIpv6 && w_.nw_proto && k_.nw_proto == kIpIcmp6;
    auto tp = [&](std::string_view name, be16 v, be16 mask) { number(name, v.host(), mask.host(), 0xffff); };
    if (icmp || icmp6) {
      tp("icmp_type", k_.tp_src, w_.tp_src);
      tp("icmp_code", k_.tp_dst, w_.tp_dst);
      if (icmp6) {
        field("nd_target", F::nd_target);
        field("nd_sll", F::nd_sll);
        field("nd_tll", F::nd_tll);
        if (w_.nd_reserved) item("nd_reserved", std::to_string(k_.nd_reserved.host()));
        if (w_.nd_options_type) item("nd_options_type", std::to_string(k_.nd_options_type));
      }
      return;
    }
    tp("tp_src", k_.tp_src, w_.tp_src);
    tp("tp_dst", k_.tp_dst, w_.tp_dst);
    bool tcp = (dl_type_ == kEthIpv4 || dl_type_ == kEthIpv6) && w_.nw_proto && k_.nw_proto == kIpTcp;
    if (tcp && w_.tcp_flags) {
      std::string text;
      print_masked_flags(text, tcp_flag_name, k_.tcp_flags.host(), w_.tcp_flags.host(), 0xfff);
      item("tcp_flags", text);
    }
  }

  const Match& m_;
  const FlowKey& k_;
  const FlowMask& w_;
  const PrintOptions& o_;
  std::string& out_;
  size_t start_;
  uint16_t dl_type_ = 0;
  bool non_ethernet_ = false, show_type_ = false, implied_proto_ = false;
};

}  // namespace

void append_match(std::string& out, const Match& match, const PrintOptions& options) { Printer(match, options, out).run(); }

std::string match_text(const Match& match, const PrintOptions& options) {
  std::string text;
  append_match(text, match, options);
  return text;
}

}  // namespace ovs::flow
