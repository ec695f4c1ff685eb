// Reading of datapath actions: what the reference's dpctl reads, no more.
// Spec: reference sheet "datapath" 3.1, 3.2; Ref: observed, dpctl/add-flow and parse-actions 3.1.
#include <charconv>
#include <cmath>

#include "dp/cookie.h"
#include "dp/format.h"
#include "dp/key_table.h"
#include "dp/parse_key.h"
#include "dp/scanner.h"

namespace ovs::dp {
namespace {

constexpr unsigned kMaxNesting = 32;

class ActionParser {
 public:
  ActionParser(std::string_view text, const PortNames* names) : s_(text), names_(names) {}

  Result<Actions> run() {
    s_.skip_delimiters();
    if (s_.rest().size() == 4 && equals_drop(s_.rest())) return Actions{Drop{}};
    Actions actions;
    while (true) {
      s_.skip_delimiters();
      if (s_.done()) return actions;
      if (!one(actions)) return fail_errno(EINVAL);
      if (!s_.done() && !Scanner::is_delimiter(s_.peek())) return fail_errno(kEof);
    }
  }

 private:
  static bool equals_drop(std::string_view t) {
    return t.size() >= 4 && (t[0] | 32) == 'd' && (t[1] | 32) == 'r' && (t[2] | 32) == 'o' && (t[3] | 32) == 'p';
  }

  /// A list up to and with ')'.
  bool list(std::shared_ptr<const Actions>& out, bool drop_word = false) {
    if (++depth_ > kMaxNesting) return false;
    auto actions = std::make_shared<Actions>();
    while (true) {
      s_.skip_delimiters();
      if (s_.eat(")")) break;
      if (drop_word && actions->empty() && equals_drop(s_.rest())) {
        s_.seek(s_.position() + 4);
        actions->push_back(Drop{});
        if (!s_.eat(")")) return false;
        break;
      }
      if (s_.done() || !one(*actions)) return false;
    }
    --depth_;
    out = std::move(actions);
    return true;
  }

  bool one(Actions& out) {
    char c = s_.peek();
    if (c >= '0' && c <= '9') {
      auto port = s_.number(UINT32_MAX);
      if (!port) return false;
      out.push_back(Output{DpPort(static_cast<uint32_t>(*port))});
      return true;
    }
    if (names_ && named_port(out)) return true;
    struct Row { std::string_view word; bool (ActionParser::*parse)(Actions&); };
    static constexpr Row kRows[] = {
        {"trunc(", &ActionParser::trunc},         {"recirc(", &ActionParser::recirc},
        {"userspace(", &ActionParser::userspace}, {"set(", &ActionParser::set},
        {"push_vlan(", &ActionParser::push_vlan}, {"pop_vlan", &ActionParser::pop_vlan},
        {"pop_nsh()", &ActionParser::pop_nsh},    {"push_nsh(", &ActionParser::push_nsh},
        {"sample(", &ActionParser::sample},       {"clone(", &ActionParser::clone},
        {"check_pkt_len(", &ActionParser::check_pkt_len},
        {"ct_clear", &ActionParser::ct_clear},    {"ct(", &ActionParser::ct},
        {"ct", &ActionParser::ct_plain},          {"meter(", &ActionParser::meter},
        {"tnl_pop(", &ActionParser::tnl_pop},     {"lb_output(", &ActionParser::lb_output},
        {"add_mpls(", &ActionParser::add_mpls},   {"psample(", &ActionParser::psample},
    };
    for (const Row& row : kRows)
      if (s_.eat(row.word)) return (this->*row.parse)(out);
    return false;
  }

  bool named_port(Actions& out) {
    size_t start = s_.position();
    std::string_view word = s_.until(", \t\r\n)");
    auto it = names_->by_name.find(word);
    if (it == names_->by_name.end()) {
      s_.seek(start);
      return false;
    }
    out.push_back(Output{DpPort(it->second)});
    return true;
  }

  bool port(DpPort& out) {
    if (auto n = s_.number(UINT32_MAX)) {
      out = DpPort(static_cast<uint32_t>(*n));
      return true;
    }
    if (!names_) return false;
    auto it = names_->by_name.find(s_.until(",)"));
    if (it == names_->by_name.end()) return false;
    out = DpPort(it->second);
    return true;
  }

  template <class T>
  bool decimal(T& out) {
    auto v = s_.decimal(std::numeric_limits<T>::max());
    if (v) out = static_cast<T>(*v);
    return v.has_value();
  }
  template <class T>
  bool number(T& out, uint64_t limit = std::numeric_limits<T>::max()) {
    auto v = s_.number(limit);
    if (v) out = static_cast<T>(*v);
    return v.has_value();
  }
  template <class A>
  bool push(Actions& out, A&& action, bool good) {
    if (good) out.push_back(std::forward<A>(action));
    return good;
  }

  bool trunc(Actions& out) {
    Trunc a{};
    bool good = decimal(a.max_bytes) && s_.eat(")");
    return push(out, a, good);
  }
  bool recirc(Actions& out) {
    Recirc a{};
    bool good = decimal(a.id) && s_.eat(")");
    return push(out, a, good);
  }
  bool meter(Actions& out) {
    uint32_t id = 0;
    bool good = number(id) && s_.eat(")");
    return push(out, MeterAction{MeterId(id)}, good);
  }
  bool tnl_pop(Actions& out) {
    TunnelPop a{};
    bool good = port(a.port) && s_.eat(")");
    return push(out, a, good);
  }
  bool lb_output(Actions& out) {
    LbOutput a{};
    bool good = decimal(a.bond_id) && s_.eat(")");
    return push(out, a, good);
  }
  bool pop_vlan(Actions& out) { return push(out, PopVlan{}, true); }
  bool pop_nsh(Actions& out) { return push(out, PopNsh{}, true); }
  bool ct_clear(Actions& out) { return push(out, CtClear{}, true); }
  bool ct_plain(Actions& out) { return push(out, Ct{}, true); }
  bool clone(Actions& out) {
    Clone a;
    bool good = list(a.actions);
    return push(out, std::move(a), good);
  }

  bool push_vlan(Actions& out) {
    uint32_t tpid = 0x8100, vid = 0, pcp = 0, cfi = 1;
    if (s_.eat("tpid=") && !(number(tpid, 0xffff) && s_.eat(","))) return false;
    if (!s_.eat("vid=") || !number(vid, 0xfff) || !s_.eat(",pcp=") || !number(pcp, 7)) return false;
    if (s_.eat(",cfi=") && !number(cfi, 1)) return false;
    uint32_t tci = vid | pcp << 13 | (cfi ? uint32_t{flow::kVlanCfi} : 0);
    bool good = s_.eat(")");
    return push(out, PushVlan{be16(static_cast<uint16_t>(tpid)), be16(static_cast<uint16_t>(tci))}, good);
  }

  bool set(Actions& out) {
    static constexpr std::pair<KeyAttr, SetGroup> kGroups[] = {
        {KeyAttr::skb_priority, SetGroup::priority}, {KeyAttr::skb_mark, SetGroup::mark}, {KeyAttr::eth, SetGroup::ethernet},
        {KeyAttr::ipv4, SetGroup::ipv4},             {KeyAttr::ipv6, SetGroup::ipv6},     {KeyAttr::arp, SetGroup::arp},
        {KeyAttr::nd, SetGroup::nd},                 {KeyAttr::nd_ext, SetGroup::nd_extensions},
        {KeyAttr::tcp, SetGroup::tcp},               {KeyAttr::udp, SetGroup::udp},       {KeyAttr::sctp, SetGroup::sctp},
        {KeyAttr::icmp, SetGroup::icmp},             {KeyAttr::icmpv6, SetGroup::icmpv6}, {KeyAttr::mpls, SetGroup::mpls},
        {KeyAttr::nsh, SetGroup::nsh},               {KeyAttr::tunnel, SetGroup::tunnel}};
    auto value = std::make_shared<flow::FlowKey>(flow::zero_key());
    auto mask = std::make_shared<flow::FlowMask>(flow::zero_mask());
    KeyAttrs present = 0;
    if (!scan_attribute(s_, *value, *mask, names_, present) || !s_.eat(")")) return false;
    for (auto [attr, group] : kGroups)
      if (present == bit(attr)) {
        if (attr == KeyAttr::mpls && mask->mpls[1]) return false;
        return push(out, Set{group, std::move(value), std::move(mask)}, true);
      }
    return false;
  }

  bool userspace(Actions& out) {
    UserspaceAction a;
    if (!s_.eat("pid=") || !decimal(a.pid)) return false;
    UserCookie c;
    bool has_cookie = false;
    if (s_.eat(",sFlow(vid=")) {
      uint32_t vid = 0, pcp = 0;
      c.kind = CookieKind::sflow;
      has_cookie = true;
      if (!number(vid, 0xfff) || !s_.eat(",pcp=") || !number(pcp, 7) || !s_.eat(",output=") || !number(c.output) || !s_.eat(")")) return false;
      c.vlan_tci = static_cast<uint16_t>(vid | pcp << 13 | uint32_t{flow::kVlanCfi});
    } else if (s_.eat(",slow_path(")) {
      c.kind = CookieKind::slow_path;
      has_cookie = true;
      if (!slow_path(c.slow_reasons)) return false;
    } else if (s_.eat(",flow_sample(probability=")) {
      c.kind = CookieKind::flow_sample;
      has_cookie = true;
      if (!flow_sample(c)) return false;
    } else if (s_.eat(",ipfix(output_port=")) {
      c.kind = CookieKind::ipfix;
      has_cookie = true;
      DpPort p{};
      if (!port(p) || !s_.eat(")")) return false;
      c.output = p.value;
    } else if (s_.eat(",controller(reason=")) {
      c.kind = CookieKind::controller;
      has_cookie = true;
      if (!controller(c)) return false;
    } else if (s_.eat(",userdata(")) {
      if (!hex_bytes(a.cookie, SIZE_MAX) || !s_.eat(")")) return false;
      if (a.cookie.size() < 8) a.cookie.resize(8);
    }
    if (has_cookie || a.cookie.empty()) a.cookie = c.encode();
    if (s_.eat(",actions")) a.include_actions = true;
    if (s_.eat(",tunnel_out_port=") && !port(a.tunnel_out_port)) return false;
    bool good = s_.eat(")");
    return push(out, std::move(a), good);
  }

  bool slow_path(uint32_t& reasons) {
    if (s_.eat("0)")) return true;
    do {
      bool found = false;
      for (const SlowReason& r : kSlowReasons)
        if (!found && s_.eat(r.name)) {
          reasons |= r.bit;
          found = true;
        }
      if (!found) return false;
    } while (s_.eat("|"));
    return s_.eat(")");
  }

  bool flow_sample(UserCookie& c) {
    DpPort p{};
    if (!number(c.probability) || !s_.eat(",collector_set_id=") || !number(c.collector_set_id) || !s_.eat(",obs_domain_id=") ||
        !number(c.obs_domain_id) || !s_.eat(",obs_point_id=") || !number(c.obs_point_id) || !s_.eat(",output_port=") || !port(p))
      return false;
    c.output = p.value;
    c.direction = s_.eat(",ingress") ? 1 : s_.eat(",egress") ? 2 : 0;
    return s_.eat(")");
  }

  bool controller(UserCookie& c) {
    return number(c.reason) && s_.eat(",dont_send=") && number(c.dont_send, 1) && s_.eat(",continuation=") && number(c.continuation, 1) &&
           s_.eat(",recirc_id=") && number(c.recirc_id) && s_.eat(",rule_cookie=") && number(c.rule_cookie) && s_.eat(",controller_id=") &&
           number(c.controller_id) && s_.eat(",max_len=") && number(c.max_len) && s_.eat(")");
  }

  /// An even number of digits; at most `most` bytes.
  bool hex_bytes(Bytes& out, size_t most) {
    std::string_view digits = s_.run("0123456789abcdefABCDEF");
    if (digits.size() % 2 || digits.size() / 2 > most) return false;
    auto value = [](char ch) { return static_cast<unsigned>(ch <= '9' ? ch - '0' : (ch | 32) - 'a' + 10); };
    for (size_t i = 0; i < digits.size(); i += 2) out.push_back(static_cast<uint8_t>(value(digits[i]) << 4 | value(digits[i + 1])));
    return true;
  }

  bool sample(Actions& out) {
    if (!s_.eat("sample=")) return false;
    std::string_view text = s_.run("0123456789.eE+-");
    double percent = -1;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (error != std::errc() || end != text.data() + text.size() || !(percent >= 0 && percent <= 100)) return false;
    Sample a;
    a.probability = static_cast<uint32_t>(std::floor(UINT32_MAX * (percent / 100) + 0.5));
    bool good = s_.eat("%,actions(") && list(a.actions) && s_.eat(")");
    return push(out, std::move(a), good);
  }

  bool check_pkt_len(Actions& out) {
    CheckPktLen a;
    bool good = s_.eat("size=") && number(a.bytes) && s_.eat(",gt(") && list(a.if_greater, true) && s_.eat(",le(") && list(a.if_less_equal, true) &&
                s_.eat(")");
    return push(out, std::move(a), good);
  }

  bool add_mpls(Actions& out) {
    uint32_t label = 0, tc = 0, ttl = 0, bos = 0, type = 0;
    bool good = s_.eat("label=") && number(label, 0xfffff) && s_.eat(",tc=") && number(tc, 7) && s_.eat(",ttl=") && number(ttl, 255) &&
                s_.eat(",bos=") && number(bos, 1) && s_.eat(",eth_type=") && number(type, 0xffff) && s_.eat(")");
    return push(out, AddMpls{be32(label << 12 | tc << 9 | bos << 8 | ttl), be16(static_cast<uint16_t>(type))}, good);
  }

  bool psample(Actions& out) {
    Psample a;
    bool group = false;
    while (!s_.eat(")")) {
      s_.skip_delimiters();
      if (s_.eat("group=")) {
        if (!number(a.group)) return false;
        group = true;
      } else if (!s_.eat("cookie=0x") || !hex_bytes(a.cookie, 16)) {
        return false;
      }
    }
    return push(out, std::move(a), group);
  }

  bool push_nsh(Actions& out) {
    auto value = std::make_shared<flow::FlowKey>(flow::zero_key());
    flow::NshKey& n = value->nsh;
    n.ttl = 63, n.mdtype = 1, n.np = 3;
    uint32_t spi = 0, si = 255, context = 0;
    Bytes metadata;
    while (!s_.eat(")")) {
      s_.skip_delimiters();
      bool good = s_.eat("flags=")    ? number(n.flags)
                  : s_.eat("ttl=")    ? number(n.ttl)
                  : s_.eat("mdtype=") ? number(n.mdtype)
                  : s_.eat("np=")     ? number(n.np)
                  : s_.eat("spi=")    ? number(spi, 0xffffff)
                  : s_.eat("si=")     ? number(si, 0xff)
                                      : false;
      for (size_t i = 0; i < 4 && !good; ++i)
        if (s_.eat("c" + std::to_string(i + 1) + "=")) {
          good = number(context);
          n.context[i] = be32(context);
        }
      if (!good && s_.eat("md2=0x")) good = hex_bytes(metadata, 248);
      if (!good) return false;
    }
    if (n.mdtype != 1 && n.mdtype != 2) return false;
    if (n.mdtype == 2) metadata.resize((metadata.size() + 3) / 4 * 4);
    n.path = be32(spi << 8 | si);
    return push(out, PushNsh{std::move(value), std::move(metadata)}, true);
  }

  bool ct(Actions& out) {
    Ct a;
    std::string_view kStop = ",)";
    while (!s_.eat(")")) {
      s_.skip_delimiters();
      if (s_.eat("commit")) a.commit = true;
      else if (s_.eat("force_commit")) a.force = true;
      else if (s_.eat("zone=")) { if (!decimal(a.zone)) return false; }
      else if (s_.eat("mark=")) {
        if (!number(a.mark_value)) return false;
        a.mark_mask = UINT32_MAX;
        if (s_.eat("/") && !number(a.mark_mask)) return false;
      } else if (s_.eat("label=")) {
        if (!s_.hex_right(a.label_value.data(), 16)) return false;
        a.label_mask.fill(0xff);
        if (s_.eat("/") && !s_.hex_right(a.label_mask.data(), 16)) return false;
      } else if (s_.eat("helper=")) { a.helper = s_.until(kStop); if (a.helper.empty() || a.helper.size() > 15) return false; }
      else if (s_.eat("timeout=")) { a.timeout = s_.until(kStop); if (a.timeout.empty() || a.timeout.size() > 31) return false; }
      else if (s_.eat("nat")) { if (!nat(a)) return false; }
      else return false;
      if (!s_.eat(",") && s_.peek() != ')') return false;
    }
    if (a.commit && a.force) return false;
    return push(out, std::move(a), true);
  }

  bool nat_address(CtNat& n, packet::Ipv6& out, bool first) {
    bool bracket = s_.eat("[");
    size_t start = s_.position();
    if (!bracket && (first || !n.is_ipv6)) {
      if (auto v4 = s_.ipv4()) {
        if (s_.peek() != ':' || true) {
          std::memcpy(out.bytes.data() + 12, &*v4, 4);
          return true;
        }
      }
    }
    s_.seek(start);
    if (!first && !n.is_ipv6) return false;
    auto v6 = s_.ipv6();
    if (!v6) return false;
    n.is_ipv6 = true;
    out = *v6;
    return !bracket || s_.eat("]");
  }

  bool nat(Ct& ct) {
    CtNat n;
    if (s_.eat("(")) {
      while (!s_.eat(")")) {
        s_.skip_delimiters();
        if (s_.eat("src") && !n.src) { n.src = true; if (s_.eat("=") && !nat_range(n)) return false; }
        else if (s_.eat("dst") && !n.dst) { n.dst = true; if (s_.eat("=") && !nat_range(n)) return false; }
        else if (s_.eat("persistent")) n.persistent = true;
        else if (s_.eat("hash")) n.hash = true;
        else if (s_.eat("random")) n.random = true;
        else return false;
        if (!s_.eat(",") && s_.peek() != ')') return false;
      }
      if ((n.src && n.dst) || (n.hash && n.random)) return false;
      if (!n.src && !n.dst && (n.persistent || n.hash || n.random)) return false;
    }
    ct.nat = std::make_shared<CtNat>(n);
    return true;
  }

  bool nat_range(CtNat& n) {
    if (!nat_address(n, n.min, true)) return false;
    n.has_addr = true;
    n.max = n.min;
    if (s_.eat("-")) {
      n.max = {};
      if (!nat_address(n, n.max, false) || n.max < n.min) return false;
    }
    if (!s_.eat(":")) return true;
    if (!decimal(n.proto_min)) return false;
    if (s_.eat("-") && (!decimal(n.proto_max) || n.proto_max < n.proto_min)) return false;
    return true;
  }

  Scanner s_;
  const PortNames* names_;
  unsigned depth_ = 0;
};

}  // namespace

Result<Actions> parse_actions(std::string_view text, const PortNames* names) { return ActionParser(text, names).run(); }

}  // namespace ovs::dp
