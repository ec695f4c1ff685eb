// Reading of flow keys. Spec: reference sheet "datapath" 2.2 and 2.4; Ref: observed, dpctl/add-flow 3.1.
#include "dp/parse_key.h"

#include <fmt/format.h>

#include "dp/key_table.h"

namespace ovs::dp {

using flow::FlowKey;
using flow::FlowMask;

namespace {

/// "value[/mask]"; without mask: `limit`.
bool scan_number(Scanner& s, uint64_t limit, uint64_t& value, uint64_t& mask, bool maskable = true) {
  auto v = s.number(limit);
  if (!v) return false;
  value = *v;
  mask = limit;
  if (maskable && s.eat("/")) {
    auto m = s.number();
    if (!m) return false;
    mask = *m & limit;
  }
  return true;
}

template <class T, class F>
bool scan_address(F&& next, Scanner& s, uint8_t* value, uint8_t* mask) {
  auto v = next();
  if (!v) return false;
  std::memcpy(value, &*v, sizeof(T));
  std::memset(mask, 0xff, sizeof(T));
  if (s.eat("/")) {
    auto m = next();
    if (!m) return false;
    std::memcpy(mask, &*m, sizeof(T));
  }
  return true;
}

bool scan_frag(Scanner& s, FlowKey& key, FlowMask& mask) {
  if (s.eat("no")) key.nw_frag = 0;
  else if (s.eat("first")) key.nw_frag = flow::kFragAny;
  else if (s.eat("later")) key.nw_frag = flow::kFragAny | flow::kFragLater;
  else return false;
  mask.nw_frag = flow::kFragAny | flow::kFragLater;
  return true;
}

bool scan_member(Scanner& s, const KeyRow& row, const KeyMember& m, FlowKey& key, FlowMask& mask) {
  uint8_t *k = member_bytes(key, m), *w = member_bytes(mask, m);
  switch (m.show) {
    case Show::mac: return scan_address<packet::Mac>([&] { return s.mac(); }, s, k, w);
    case Show::ipv4: return scan_address<be32>([&] { return s.ipv4(); }, s, k, w);
    case Show::ipv6: return scan_address<packet::Ipv6>([&] { return s.ipv6(); }, s, k, w);
    case Show::frag: return scan_frag(s, key, mask);
    default: {
      uint64_t value, bits;
      // A 16-bit ARP opcode: what does not fit is found later, as too large an opcode.
      if (!scan_number(s, m.limit, value, bits, row.maskable)) return false;
      store_member(key, m, value);
      store_member(mask, m, bits);
      return true;
    }
  }
}

/// Behind `name(`: the members in any order, up to and with ')'.
bool scan_members(Scanner& s, const KeyRow& row, FlowKey& key, FlowMask& mask) {
  if (row.members.size() == 1 && row.members[0].name.empty()) return scan_member(s, row, row.members[0], key, mask) && s.eat(")");
  while (!s.eat(")")) {
    s.skip_delimiters();
    const KeyMember* found = nullptr;
    std::string_view word = s.rest();
    for (const KeyMember& m : row.members)
      if (word.starts_with(m.name) && word.size() > m.name.size() && word[m.name.size()] == '=' && !(row.attr == KeyAttr::nsh && m.name == "ttl")) found = &m;
    if (!found) return false;
    s.eat(found->name);
    s.eat("=");
    if (!scan_member(s, row, *found, key, mask)) return false;
    if (!s.eat(",") && s.peek() != ')') return false;
  }
  return true;
}

/// `a|b`, `+a-b`, number[/mask]; up to but without ')'.
bool scan_flags(Scanner& s, std::span<const FlagName> names, uint32_t all, uint32_t& value, uint32_t& mask) {
  value = mask = 0;
  auto name = [&]() -> uint32_t {
    const FlagName* best = nullptr;
    for (const FlagName& f : names)
      if (s.rest().starts_with(f.name) && (!best || f.name.size() > best->name.size())) best = &f;
    if (!best) return 0;
    s.eat(best->name);
    return best->bit;
  };
  char c = s.peek();
  if (c == ')') {
    mask = all;
    return true;
  }
  if (c >= '0' && c <= '9') {
    uint64_t v, m;
    if (!scan_number(s, UINT32_MAX, v, m)) return false;
    value = static_cast<uint32_t>(v);
    mask = static_cast<uint32_t>(m) == UINT32_MAX ? all : static_cast<uint32_t>(m);
    return !(value & ~all) && !(mask & ~all);
  }
  if (c == '+' || c == '-') {
    while (s.peek() == '+' || s.peek() == '-') {
      bool on = s.take() == '+';
      uint32_t b = name();
      if (!b || (mask & b)) return false;
      mask |= b;
      if (on) value |= b;
    }
    return true;
  }
  do {
    uint32_t b = name();
    if (!b || (value & b)) return false;
    value |= b;
  } while (s.eat("|"));
  mask = all;
  return true;
}

bool scan_ct_state(Scanner& s, FlowKey& key, FlowMask& mask) {
  uint32_t v, m;
  if (!scan_flags(s, kCtStateNames, flow::kCtAll, v, m) || !s.eat(")")) return false;
  key.ct_state = be32(v);
  mask.ct_state = be32(m);
  return true;
}

bool scan_tcp_flags(Scanner& s, FlowKey& key, FlowMask& mask) {
  uint32_t v, m;
  if (!scan_flags(s, kTcpFlagNames, 0xfff, v, m) || !s.eat(")")) return false;
  key.tcp_flags = be16(static_cast<uint16_t>(v));
  mask.tcp_flags = be16(static_cast<uint16_t>(m));
  return true;
}

bool scan_ct_label(Scanner& s, FlowKey& key, FlowMask& mask) {
  if (!s.hex_right(key.ct_label.data(), 16)) return false;
  mask.ct_label.fill(0xff);
  if (s.eat("/") && !s.hex_right(mask.ct_label.data(), 16)) return false;
  return s.eat(")");
}

bool scan_in_port(Scanner& s, FlowKey& key, FlowMask& mask, const PortNames* names) {
  uint64_t v, m;
  size_t start = s.position();
  if (scan_number(s, UINT32_MAX, v, m) && s.eat(")")) {
    key.in_port = be32(static_cast<uint32_t>(v));
    mask.in_port = be32(static_cast<uint32_t>(m));
    return true;
  }
  s.seek(start);
  if (!names) return false;
  auto it = names->by_name.find(s.until(")"));
  if (it == names->by_name.end()) return false;
  key.in_port = be32(it->second);
  mask.in_port = be32(UINT32_MAX);
  return s.eat(")");
}

bool scan_eth_type(Scanner& s, FlowKey& key, FlowMask& mask) {
  uint64_t v, m;
  if (!scan_number(s, 0xffff, v, m) || !s.eat(")")) return false;
  key.dl_type = be16(static_cast<uint16_t>(v));
  mask.dl_type = be16(static_cast<uint16_t>(m));
  return true;
}

/// Into `vlan`/`bits`; the caller knows the depth.
bool scan_vlan(Scanner& s, be16& tci_out, be16& mask_out) {
  uint32_t tci = flow::kVlanCfi, bits = flow::kVlanCfi;
  while (!s.eat(")")) {
    s.skip_delimiters();
    uint64_t v, m;
    if (s.eat("vid=")) {
      if (!scan_number(s, 0xfff, v, m)) return false;
      tci |= static_cast<uint32_t>(v);
      bits |= static_cast<uint32_t>(m);
    } else if (s.eat("pcp=")) {
      if (!scan_number(s, 7, v, m)) return false;
      tci |= static_cast<uint32_t>(v) << 13;
      bits |= static_cast<uint32_t>(m) << 13;
    } else if (s.eat("cfi=")) {
      if (!scan_number(s, 1, v, m)) return false;
      tci = (tci & ~uint32_t{flow::kVlanCfi}) | static_cast<uint32_t>(v) << 12;
      bits = (bits & ~uint32_t{flow::kVlanCfi}) | static_cast<uint32_t>(m) << 12;
    } else {
      return false;
    }
    if (!s.eat(",") && s.peek() != ')') return false;
  }
  tci_out = be16(static_cast<uint16_t>(tci));
  mask_out = be16(static_cast<uint16_t>(bits));
  return true;
}

bool scan_mpls(Scanner& s, FlowKey& key, FlowMask& mask) {
  struct Part { std::string_view name; unsigned shift; uint64_t limit; };
  static constexpr Part kParts[] = {{"label=", 12, 0xfffff}, {"tc=", 9, 7}, {"ttl=", 0, 0xff}, {"bos=", 8, 1}};
  size_t index = 0;
  unsigned seen = 0;
  uint32_t lse[flow::kMaxMpls] = {}, bits[flow::kMaxMpls] = {};
  while (!s.eat(")")) {
    s.skip_delimiters();
    bool found = false;
    for (unsigned i = 0; i < 4 && !found; ++i) {
      if (!s.eat(kParts[i].name)) continue;
      found = true;
      uint64_t v, m;
      if (!scan_number(s, kParts[i].limit, v, m)) return false;
      if (seen & 1u << i) { ++index; seen = 0; }
      if (index >= flow::kMaxMpls) return false;
      seen |= 1u << i;
      lse[index] |= static_cast<uint32_t>(v << kParts[i].shift);
      bits[index] |= static_cast<uint32_t>(m << kParts[i].shift);
    }
    if (!found || (!s.eat(",") && s.peek() != ')')) return false;
  }
  for (size_t i = 0; i <= index; ++i) {
    key.mpls[i] = be32(lse[i]);
    mask.mpls[i] = be32(bits[i]);
  }
  return true;
}

/// `{class=..,type=..,len=..,0x..[/0x..]}`, one option.
bool scan_geneve_option(Scanner& s, FlowKey& key, FlowMask& mask, size_t& size) {
  uint64_t cls = 0, cls_m = 0, type = 0, type_m = 0, len = 0, len_m = 0;
  while (true) {
    s.skip_delimiters();
    if (s.eat("class=")) { if (!scan_number(s, 0xffff, cls, cls_m)) return false; }
    else if (s.eat("type=")) { if (!scan_number(s, 0xff, type, type_m)) return false; }
    else if (s.eat("len=")) { if (!scan_number(s, 0xff, len, len_m)) return false; }
    else break;
  }
  if (len % 4 || len > 124 || size + 4 + len > 252) return false;
  uint8_t *p = key.tun_metadata.data() + size, *m = mask.tun_metadata.data() + size;
  p[0] = static_cast<uint8_t>(cls >> 8), p[1] = static_cast<uint8_t>(cls), p[2] = static_cast<uint8_t>(type), p[3] = static_cast<uint8_t>(len / 4);
  m[0] = static_cast<uint8_t>(cls_m >> 8), m[1] = static_cast<uint8_t>(cls_m), m[2] = static_cast<uint8_t>(type_m);
  m[3] = len_m == 0xff ? 0x1f : static_cast<uint8_t>(len_m / 4);
  if (s.peek() != '}') {
    if (!len || !s.hex_right(p + 4, len)) return false;
    std::memset(m + 4, 0xff, len);
    if (s.eat("/") && !s.hex_right(m + 4, len)) return false;
  }
  size += 4 + len;
  return s.eat("}");
}

bool scan_geneve(Scanner& s, FlowKey& key, FlowMask& mask) {
  size_t size = 0;
  while (s.eat("{"))
    if (!scan_geneve_option(s, key, mask, size)) return false;
  key.tun_metadata_present = be64(size);
  mask.tun_metadata_present = be64(UINT64_MAX);
  key.tunnel.flags = key.tunnel.flags | be16(flow::kTunnelRawOptions);
  mask.tunnel.flags = mask.tunnel.flags | be16(flow::kTunnelRawOptions);
  return s.eat(")");
}

template <class T>
bool scan_into(Scanner& s, T& value, T& mask) {
  uint64_t v, m;
  if (!scan_number(s, std::numeric_limits<T>::max(), v, m)) return false;
  value = static_cast<T>(v);
  mask = static_cast<T>(m);
  return true;
}
template <class T>
bool scan_into(Scanner& s, BigEndian<T>& value, BigEndian<T>& mask) {
  T v, m;
  if (!scan_into(s, v, m)) return false;
  value = BigEndian<T>(v);
  mask = BigEndian<T>(m);
  return true;
}

bool scan_tunnel_flags(Scanner& s, FlowKey& key, FlowMask& mask) {
  uint32_t v, m;
  if (!scan_flags(s, kTunnelFlagNames, 0xf, v, m) || !s.eat(")")) return false;
  key.tunnel.flags = key.tunnel.flags | be16(static_cast<uint16_t>(v));
  mask.tunnel.flags = mask.tunnel.flags | be16(static_cast<uint16_t>(m));
  return true;
}

bool scan_erspan(Scanner& s, flow::TunnelKey& k, flow::TunnelKey& m) {
  while (!s.eat(")")) {
    s.skip_delimiters();
    bool good = s.eat("ver=")    ? scan_into(s, k.erspan_ver, m.erspan_ver)
                : s.eat("idx=")  ? scan_into(s, k.erspan_idx, m.erspan_idx)
                : s.eat("dir=")  ? scan_into(s, k.erspan_dir, m.erspan_dir)
                : s.eat("hwid=") ? scan_into(s, k.erspan_hwid, m.erspan_hwid)
                                 : false;
    if (!good) return false;
  }
  return true;
}

bool scan_gtpu(Scanner& s, flow::TunnelKey& k, flow::TunnelKey& m) {
  while (!s.eat(")")) {
    s.skip_delimiters();
    bool good = s.eat("flags=")     ? scan_into(s, k.gtpu_flags, m.gtpu_flags)
                : s.eat("msgtype=") ? scan_into(s, k.gtpu_msgtype, m.gtpu_msgtype)
                                    : false;
    if (!good) return false;
  }
  return true;
}

bool scan_vxlan(Scanner& s, flow::TunnelKey& k, flow::TunnelKey& m) {
  if (!s.eat("gbp(")) return false;
  while (!s.eat(")")) {
    s.skip_delimiters();
    bool good = s.eat("id=") ? scan_into(s, k.gbp_id, m.gbp_id) : s.eat("flags=") ? scan_into(s, k.gbp_flags, m.gbp_flags) : false;
    if (!good) return false;
  }
  return s.eat(")");
}

template <class T>
bool address_into(Scanner& s, T& value, T& mask) {
  auto next = [&] {
    if constexpr (std::is_same_v<T, be32>) return s.ipv4();
    else return s.ipv6();
  };
  return scan_address<T>(next, s, reinterpret_cast<uint8_t*>(&value), reinterpret_cast<uint8_t*>(&mask));
}

bool scan_tunnel(Scanner& s, FlowKey& key, FlowMask& mask) {
  flow::TunnelKey &k = key.tunnel, &m = mask.tunnel;
  while (!s.eat(")")) {
    s.skip_delimiters();
    bool good = false;
    if (s.eat("tun_id=")) {
      good = scan_into(s, k.id, m.id);
      k.flags = k.flags | be16(flow::kTunnelHasKey);
      m.flags = m.flags | be16(flow::kTunnelHasKey);
    } else if (s.eat("src=")) good = address_into(s, k.src, m.src);
    else if (s.eat("dst=")) good = address_into(s, k.dst, m.dst);
    else if (s.eat("ipv6_src=")) good = address_into(s, k.ipv6_src, m.ipv6_src);
    else if (s.eat("ipv6_dst=")) good = address_into(s, k.ipv6_dst, m.ipv6_dst);
    else if (s.eat("tos=")) good = scan_into(s, k.tos, m.tos);
    else if (s.eat("ttl=")) good = scan_into(s, k.ttl, m.ttl);
    else if (s.eat("tp_src=")) good = scan_into(s, k.tp_src, m.tp_src);
    else if (s.eat("tp_dst=")) good = scan_into(s, k.tp_dst, m.tp_dst);
    else if (s.eat("erspan(")) good = scan_erspan(s, k, m);
    else if (s.eat("vxlan(")) good = scan_vxlan(s, k, m);
    else if (s.eat("geneve(")) good = scan_geneve(s, key, mask);
    else if (s.eat("gtpu(")) good = scan_gtpu(s, k, m);
    else if (s.eat("flags(")) good = scan_tunnel_flags(s, key, mask);
    if (!good || (!s.eat(",") && s.peek() != ')')) return false;
  }
  return true;
}

}  // namespace

bool scan_attribute(Scanner& s, FlowKey& key, FlowMask& mask, const PortNames* names, KeyAttrs& present) {
  auto with = [&](KeyAttr a, bool good) {
    if (good) present |= bit(a);
    return good;
  };
  size_t start = s.position();
  std::string_view name = s.until("(");
  if (!s.eat("(")) {
    s.seek(start);
    return false;
  }
  for (const KeyRow& row : kKeyRows)
    if (row.name == name) return with(row.attr, scan_members(s, row, key, mask));
  if (name == "tunnel") return with(KeyAttr::tunnel, scan_tunnel(s, key, mask));
  if (name == "ct_state") return with(KeyAttr::ct_state, scan_ct_state(s, key, mask));
  if (name == "ct_label") return with(KeyAttr::ct_label, scan_ct_label(s, key, mask));
  if (name == "in_port") return with(KeyAttr::in_port, scan_in_port(s, key, mask, names));
  if (name == "eth_type") return with(KeyAttr::eth_type, scan_eth_type(s, key, mask));
  if (name == "mpls") return with(KeyAttr::mpls, scan_mpls(s, key, mask));
  if (name == "tcp_flags") return with(KeyAttr::tcp_flags, scan_tcp_flags(s, key, mask));
  if (name == "vlan") return with(KeyAttr::vlan, scan_vlan(s, key.vlans[0].tci, mask.vlans[0].tci));
  return false;
}

namespace {

/// What one level of encap(...) said about layer 2.
struct Level { bool eth_type = false, vlan = false, encap = false; be16 type, type_mask, tci, tci_mask; };

class KeyParser {
 public:
  KeyParser(std::string_view text, const PortNames* names) : s_(text), names_(names) { out_.key.in_port = be32(UINT32_MAX); }

  Result<KeyText> run() {
    while (true) {
      s_.skip_delimiters();
      if (s_.done()) break;
      size_t start = s_.position();
      if (s_.rest().starts_with("ufid:")) {
        std::string_view rest = s_.rest();
        auto ufid = parse_ufid(rest);
        if (!ufid || !*ufid) return syntax_error(start);
        out_.ufid = **ufid;
        s_.seek(s_.position() + (s_.rest().size() - rest.size()));
        continue;
      }
      if (!one(0)) return syntax_error(start);
    }
    conclude();
    return std::move(out_);
  }

 private:
  std::unexpected<Error> syntax_error(size_t at) {
    s_.seek(at);
    return fail("syntax error at " + std::string(s_.rest()), EINVAL);
  }

  bool one(size_t depth) {
    if (depth >= kMaxNesting) return false;
    if (levels_.size() <= depth) levels_.resize(depth + 1);
    if (s_.eat("encap(")) {
      levels_[depth].encap = true;
      if (levels_.size() <= depth + 1) levels_.resize(depth + 2);
      while (!s_.eat(")")) {
        s_.skip_delimiters();
        if (s_.eat(")")) break;
        if (s_.done() || !one(depth + 1)) return false;
      }
      return true;
    }
    KeyAttrs got = 0;
    if (s_.rest().starts_with("eth_type(")) {
      if (!scan_attribute(s_, scratch_, scratch_mask_, names_, got)) return false;
      levels_[depth].eth_type = true;
      levels_[depth].type = scratch_.dl_type;
      levels_[depth].type_mask = scratch_mask_.dl_type;
      return true;
    }
    if (s_.rest().starts_with("vlan(")) {
      if (!scan_attribute(s_, scratch_, scratch_mask_, names_, got)) return false;
      levels_[depth].vlan = true;
      levels_[depth].tci = scratch_.vlans[0].tci;
      levels_[depth].tci_mask = scratch_mask_.vlans[0].tci;
      return true;
    }
    return scan_attribute(s_, out_.key, out_.mask, names_, out_.present);
  }

  void error(std::string why) {
    if (out_.fitness == Fitness::error) return;
    out_.fitness = Fitness::error;
    out_.why = std::move(why);
  }

  /// From attributes to a packet's key: layer 2 levels, packet type, defaults; then what is missing or too much.
  void conclude() {
    FlowKey& k = out_.key;
    FlowMask& m = out_.mask;
    if (!(out_.present & bit(KeyAttr::recirc_id))) m.recirc_id = be32(UINT32_MAX);
    size_t depth = 0;
    if (levels_.empty()) levels_.resize(1);
    while (levels_[depth].eth_type && is_vlan(levels_[depth].type) && (levels_[depth].vlan || levels_[depth].encap)) {
      const Level& l = levels_[depth];
      if (depth >= flow::kMaxVlans) return error("too many VLAN headers");
      if (l.tci && !(l.tci.host() & flow::kVlanCfi)) {
        return error(fmt::format("OVS_KEY_ATTR_VLAN 0x{:04x} is nonzero but CFI bit is not set", l.tci.host()));
      }
      k.vlans[depth] = {l.type, l.tci};
      m.vlans[depth] = {be16(0xffff), l.tci_mask};
      out_.present |= bit(KeyAttr::vlan);
      if (++depth >= levels_.size()) levels_.resize(depth + 1);
    }
    if (depth == 0) m.vlans[0].tci = be16(flow::kVlanVidMask | flow::kVlanCfi);
    ethertype(levels_[depth]);
    if (levels_[depth].vlan || levels_[depth].encap) too_much_ = true;
    if (out_.fitness != Fitness::error) judge();
  }

  static bool is_vlan(be16 type) { return type.host() == 0x8100 || type.host() == 0x88a8; }

  void ethertype(const Level& l) {
    FlowKey& k = out_.key;
    FlowMask& m = out_.mask;
    bool ethernet = out_.present & bit(KeyAttr::eth);
    if (l.eth_type) {
      out_.present |= bit(KeyAttr::eth_type);
      k.dl_type = l.type;
      m.dl_type = l.type_mask;
      if (l.type.host() < 0x600) return error(fmt::format("invalid Ethertype {} in flow key", l.type.host()));
    } else {
      bool v4 = out_.present & bit(KeyAttr::ipv4), v6 = out_.present & bit(KeyAttr::ipv6), mpls = out_.present & bit(KeyAttr::mpls);
      k.dl_type = be16(v4 ? uint16_t{0x0800} : v6 ? uint16_t{0x86dd} : mpls ? uint16_t{0x8847} : flow::kDlTypeNone);
    }
    if (!k.packet_type && !ethernet && l.eth_type) k.packet_type = be32(0x10000u | l.type.host());
  }

  void judge() {
    FlowKey& k = out_.key;
    const FlowMask& m = out_.mask;
    constexpr KeyAttrs kLayers = bit(KeyAttr::eth) | bit(KeyAttr::eth_type) | bit(KeyAttr::ipv4) | bit(KeyAttr::ipv6) | bit(KeyAttr::arp) |
                                 bit(KeyAttr::mpls) | bit(KeyAttr::nsh) | bit(KeyAttr::tcp) | bit(KeyAttr::udp) | bit(KeyAttr::sctp) |
                                 bit(KeyAttr::tcp_flags) | bit(KeyAttr::icmp) | bit(KeyAttr::icmpv6) | bit(KeyAttr::nd) | bit(KeyAttr::nd_ext);
    KeyAttrs optional = bit(KeyAttr::tcp_flags) | bit(KeyAttr::nd_ext);
    if (!(m.tp_src.host() & 0xff)) optional |= bit(KeyAttr::nd);
    KeyAttrs expected = key_attributes(k, nullptr) & kLayers;
    if ((expected & bit(KeyAttr::nd))) optional |= bit(KeyAttr::nd_ext);
    if (expected & bit(KeyAttr::tcp)) expected |= bit(KeyAttr::tcp_flags);
    if (expected & bit(KeyAttr::nd)) expected |= bit(KeyAttr::nd_ext);
    KeyAttrs present = out_.present & kLayers;
    KeyAttrs extra = present & ~expected, missing = expected & ~present & ~optional;
    if (extra || too_much_) set_fitness(Fitness::too_much, "too much", extra);
    if (missing) set_fitness(Fitness::too_little, "expected but not present", missing);
  }

  void set_fitness(Fitness f, std::string_view what, KeyAttrs which) {
    out_.fitness = f;
    out_.why = std::string(what);
    for (const KeyRow& row : kKeyRows)
      if (which & bit(row.attr)) out_.why += ": " + std::string(row.name);
  }

  static constexpr size_t kMaxNesting = 32;
  Scanner s_;
  const PortNames* names_;
  KeyText out_;
  std::vector<Level> levels_;
  FlowKey scratch_ = flow::zero_key();
  FlowMask scratch_mask_ = flow::zero_mask();
  bool too_much_ = false;
};

}  // namespace

Result<std::optional<Ufid>> parse_ufid(std::string_view& text) {
  std::string_view t = text;
  while (!t.empty() && Scanner::is_delimiter(t[0])) t.remove_prefix(1);
  if (!t.starts_with("ufid:")) return std::optional<Ufid>();
  t.remove_prefix(5);
  auto ufid = Uuid::parse(t.substr(0, 36));
  if (!ufid) return fail_errno(EINVAL);
  text = t.substr(36);
  return std::optional<Ufid>(*ufid);
}

Result<KeyText> parse_key(std::string_view text, const PortNames* names) { return KeyParser(text, names).run(); }

}  // namespace ovs::dp
