// Printing of datapath actions. Spec: reference sheet "datapath" 1.5, 3; Ref: observed, dpctl/dump-flows 3.1.
#include <fmt/format.h>

#include "dp/cookie.h"
#include "dp/format.h"
#include "dp/key_table.h"
#include "packet/build.h"

namespace ovs::dp {
namespace {

std::string hex(uint64_t v) { return v ? fmt::format("0x{:x}", v) : "0"; }

std::string label_text(const std::array<uint8_t, 16>& b) {
  std::string text = packet::hex_text(b);
  size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? "0" : "0x" + text.substr(first);
}

std::string mpls_text(be32 lse) {
  uint32_t v = lse.host();
  return fmt::format("label={},tc={},ttl={},bos={}", v >> 12, v >> 9 & 7, v & 0xff, v >> 8 & 1);
}

std::string_view set_name(SetGroup g) {
  static constexpr std::string_view kNames[] = {"skb_priority", "skb_mark", "eth",  "ipv4",   "ipv6", "arp", "nd",    "nd_ext",
                                                "tcp",          "udp",      "sctp", "icmp", "icmpv6", "mpls", "nsh", "tunnel"};
  return kNames[static_cast<size_t>(g)];
}

class ActionPrinter {
 public:
  ActionPrinter(std::string& out, const PortNames* names) : out_(out), names_(names) {}

  void list(const Actions& actions) {
    if (actions.empty()) { out_ += "drop"; return; }
    for (size_t i = 0; i < actions.size(); ++i) {
      if (i) out_ += ',';
      std::visit([this](const auto& a) { one(a); }, static_cast<const ActionVariant&>(actions[i]));
    }
  }

 private:
  void nested(const std::shared_ptr<const Actions>& actions) {
    static const Actions kNone;
    list(actions ? *actions : kNone);
  }
  std::string port(DpPort p) const {
    if (names_) {
      auto it = names_->by_number.find(p.value);
      if (it != names_->by_number.end()) return it->second;
    }
    return std::to_string(p.value);
  }
  template <class... A>
  void add(fmt::format_string<A...> format, A&&... args) { fmt::format_to(std::back_inserter(out_), format, std::forward<A>(args)...); }

  void one(const Output& a) { out_ += port(a.port); }
  void one(const Drop&) { out_ += "drop"; }
  void one(const Set& a) {
    std::string_view name = set_name(a.group);
    out_.append("set(").append(name) += '(';
    if (a.group == SetGroup::tunnel) {
      format_tunnel(out_, *a.value, nullptr, false);
    } else if (a.group == SetGroup::mpls) {
      format_mpls(out_, {a.value->mpls, 1}, a.mask ? std::span<const be32>(a.mask->mpls, 1) : std::span<const be32>());
    } else {
      for (const KeyRow& row : kKeyRows)
        if (row.name == name) format_members(out_, row, *a.value, a.mask.get(), false);
    }
    out_ += "))";
  }
  void one(const PushVlan& a) {
    out_ += "push_vlan(";
    if (a.tpid.host() != 0x8100) add("tpid=0x{:04x},", a.tpid.host());
    uint16_t tci = a.tci.host();
    add("vid={},pcp={}", tci & flow::kVlanVidMask, tci >> 13);
    if (!(tci & flow::kVlanCfi)) out_ += ",cfi=0";
    out_ += ')';
  }
  void one(const PopVlan&) { out_ += "pop_vlan"; }
  void one(const PushMpls& a) { add("push_mpls({},eth_type=0x{:x})", mpls_text(a.lse), a.ethertype.host()); }
  void one(const AddMpls& a) { add("add_mpls({},eth_type=0x{:x})", mpls_text(a.lse), a.ethertype.host()); }
  void one(const PopMpls& a) { add("pop_mpls(eth_type=0x{:x})", a.ethertype.host()); }
  void one(const PushEth& a) { add("push_eth(src={},dst={})", a.src.text(), a.dst.text()); }
  void one(const PopEth&) { out_ += "pop_eth"; }
  void one(const PushNsh& a) {
    const flow::NshKey& n = a.value->nsh;
    add("push_nsh(flags={},ttl={},mdtype={},np={},spi=0x{:x},si={}", n.flags, n.ttl, n.mdtype, n.np, n.path.host() >> 8, n.path.host() & 0xff);
    if (n.mdtype == 1) {
      for (size_t i = 0; i < 4; ++i) add(",c{}=0x{:x}", i + 1, n.context[i].host());
    } else if (n.mdtype == 2) {
      std::string md = packet::hex_text(a.metadata);
      size_t first = md.find_first_not_of('0');
      if (!a.metadata.empty()) out_ += ",md2=0x" + (first == std::string::npos ? "0" : md.substr(first));
    } else {
      out_ += ",<error: unknown mdtype>";
    }
    out_ += ')';
  }
  void one(const PopNsh&) { out_ += "pop_nsh()"; }
  void one(const Trunc& a) { add("trunc({})", a.max_bytes); }
  void one(const Hash& a) {
    if (a.algorithm == 0) add("hash(l4({}))", a.basis);
    else if (a.algorithm == 1) add("hash(sym_l4({}))", a.basis);
    else add("hash(Unknown hash algorithm({}))", a.algorithm);
  }
  void one(const Recirc& a) { out_ += "recirc(" + hex(a.id) + ')'; }
  void one(const UserspaceAction& a) {
    add("userspace(pid={}", a.pid);
    cookie(a.cookie);
    if (a.include_actions) out_ += ",actions";
    if (a.tunnel_out_port != kNoDpPort) out_ += ",tunnel_out_port=" + port(a.tunnel_out_port);
    out_ += ')';
  }
  void cookie(const Bytes& bytes) {
    if (bytes.empty()) return;
    auto c = UserCookie::decode(bytes);
    if (!c) { add(",userdata({})", packet::hex_text(bytes)); return; }
    switch (c->kind) {
      case CookieKind::none: break;
      case CookieKind::sflow: add(",sFlow(vid={},pcp={},output={})", c->vlan_tci & 0xfff, c->vlan_tci >> 13, c->output); break;
      case CookieKind::slow_path: slow_path(c->slow_reasons); break;
      case CookieKind::flow_sample:
        add(",flow_sample(probability={},collector_set_id={},obs_domain_id={},obs_point_id={},output_port={}{})", c->probability,
            c->collector_set_id, c->obs_domain_id, c->obs_point_id, port(DpPort(c->output)),
            c->direction == 1 ? ",ingress" : c->direction == 2 ? ",egress" : "");
        break;
      case CookieKind::ipfix: add(",ipfix(output_port={})", port(DpPort(c->output))); break;
      case CookieKind::controller:
        add(",controller(reason={},dont_send={},continuation={},recirc_id={},rule_cookie={},controller_id={},max_len={})", c->reason,
            int{c->dont_send}, int{c->continuation}, c->recirc_id, hex(c->rule_cookie), c->controller_id, c->max_len);
        break;
    }
  }
  void slow_path(uint32_t reasons) {
    out_ += ",slow_path(";
    bool first = true;
    for (const SlowReason& r : kSlowReasons) {
      if (!(reasons & r.bit)) continue;
      if (!first) out_ += ',';
      out_ += r.name;
      first = false;
    }
    out_ += first ? "0)" : ")";
  }
  void one(const Sample& a) {
    add("sample(sample={:.1f}%,actions(", 100.0 * a.probability / UINT32_MAX);
    nested(a.actions);
    out_ += "))";
  }
  void one(const Clone& a) {
    out_ += "clone(";
    nested(a.actions);
    out_ += ')';
  }
  void one(const CheckPktLen& a) {
    add("check_pkt_len(size={},gt(", a.bytes);
    nested(a.if_greater);
    out_ += "),le(";
    nested(a.if_less_equal);
    out_ += "))";
  }
  void one(const MeterAction& a) { add("meter({})", a.meter.value); }
  void one(const DecTtl& a) {
    out_ += "dec_ttl(le_1(";
    nested(a.if_expired);
    out_ += "))";
  }
  void one(const Ct& a) {
    std::string items;
    if (a.commit && !a.force) items += ",commit";
    if (a.force) items += ",force_commit";
    if (a.zone) items += fmt::format(",zone={}", a.zone);
    if (a.mark_mask) items += ",mark=" + hex(a.mark_value) + '/' + hex(a.mark_mask);
    if (a.label_mask != std::array<uint8_t, 16>{}) items += ",label=" + label_text(a.label_value) + '/' + label_text(a.label_mask);
    if (!a.helper.empty()) items += ",helper=" + a.helper;
    if (!a.timeout.empty()) items += ",timeout=" + a.timeout;
    if (a.nat) items += ',' + nat_text(*a.nat);
    out_ += items.empty() ? "ct" : "ct(" + items.substr(1) + ')';
  }
  static std::string address(const CtNat& n, const packet::Ipv6& a, bool bracket) {
    if (!n.is_ipv6) {
      be32 v4;
      std::memcpy(&v4, a.bytes.data() + 12, 4);
      return packet::ipv4_text(v4);
    }
    return bracket ? '[' + a.text() + ']' : a.text();
  }
  static std::string nat_text(const CtNat& n) {
    if (!n.src && !n.dst) return "nat";
    std::string t = n.src ? "nat(src" : "nat(dst";
    bool range = n.has_addr && !n.max.is_zero() && n.max != n.min;
    if (n.has_addr) {
      t += '=' + address(n, n.min, n.proto_min);
      if (range) t += '-' + address(n, n.max, n.proto_min);
      if (n.proto_min) t += fmt::format(":{}", n.proto_min);
      if (n.proto_min && n.proto_max > n.proto_min) t += fmt::format("-{}", n.proto_max);
    }
    if (n.persistent) t += ",persistent";
    if (n.hash) t += ",hash";
    if (n.random) t += ",random";
    return t + ')';
  }
  void one(const CtClear&) { out_ += "ct_clear"; }
  void one(const TunnelPush& a) {
    add("tnl_push(tnl_port({}),header(size={},type={},{}),out_port({}))", port(a.tunnel_port), a.header.size(), a.type, packet::hex_text(a.header),
        port(a.out_port));
  }
  void one(const TunnelPop& a) { out_ += "tnl_pop(" + port(a.port) + ')'; }
  void one(const LbOutput& a) { add("lb_output({})", a.bond_id); }
  void one(const Psample& a) {
    add("psample(group={}", a.group);
    if (!a.cookie.empty()) out_ += ",cookie=0x" + packet::hex_text(a.cookie);
    out_ += ')';
  }

  std::string& out_;
  const PortNames* names_;
};

}  // namespace

void format_actions(std::string& out, const Actions& actions, const PortNames* names) { ActionPrinter(out, names).list(actions); }

std::string actions_text(const Actions& actions, const PortNames* names) {
  std::string out;
  format_actions(out, actions, names);
  return out;
}

}  // namespace ovs::dp
