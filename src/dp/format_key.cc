// Printing of flow keys. The order of attributes is the one that the reference's dumps show.
// Spec: reference sheet "datapath" 2.1, 2.3; Ref: observed, ovs-appctl dpctl/dump-flows and -m, 3.1.
#include <fmt/format.h>

#include "dp/format.h"
#include "dp/key_table.h"

namespace ovs::dp {

using flow::FlowKey;
using flow::FlowMask;

namespace {

// `%#x`: zero has no prefix.
std::string hex(uint64_t v) { return v ? fmt::format("0x{:x}", v) : "0"; }

bool all(const uint8_t* p, size_t size, uint8_t value) {
  for (size_t i = 0; i < size; ++i)
    if (p[i] != value) return false;
  return true;
}

bool member_wild(const FlowMask& mask, const KeyMember& m) { return all(member_bytes(mask, m), m.bytes, 0); }

template <class T>
T copy_out(const uint8_t* p) {
  T v;
  std::memcpy(static_cast<void*>(&v), p, sizeof v);
  return v;
}

std::string address_text(Show show, const uint8_t* p) {
  if (show == Show::mac) return copy_out<packet::Mac>(p).text();
  if (show == Show::ipv4) return packet::ipv4_text(copy_out<be32>(p));
  return copy_out<packet::Ipv6>(p).text();
}

void format_frag(std::string& out, uint64_t frag, const KeyMember& m, uint64_t mask) {
  if (!mask) return;
  out += m.name;
  out += frag == 0 ? "=no," : frag == flow::kFragAny ? "=first," : frag == (flow::kFragAny | flow::kFragLater) ? "=later," : "=<error>,";
}

void format_member(std::string& out, const KeyMember& m, const FlowKey& key, const FlowMask* mask, bool verbose) {
  if (mask && !verbose && member_wild(*mask, m)) return;
  if (m.show == Show::frag) return format_frag(out, load_member(key, m), m, mask ? load_member(*mask, m) : m.limit);
  if (!m.name.empty()) out.append(m.name) += '=';
  if (m.show == Show::mac || m.show == Show::ipv4 || m.show == Show::ipv6) {
    out += address_text(m.show, member_bytes(key, m));
    if (mask && !all(member_bytes(*mask, m), m.bytes, 0xff)) out += '/' + address_text(m.show, member_bytes(*mask, m));
  } else {
    format_number_masked(out, m.show, load_member(key, m), mask ? load_member(*mask, m) : m.limit, m.limit);
  }
  out += ',';
}

void chomp(std::string& out, char c = ',') {
  if (!out.empty() && out.back() == c) out.pop_back();
}

/// Flags by name: `a|b` when all bits of `all_bits` are matched, else `+a-b`.
void format_flags(std::string& out, std::span<const FlagName> names, uint32_t flags, uint32_t mask, uint32_t all_bits) {
  if ((mask & all_bits) == all_bits) {
    size_t before = out.size();
    for (const FlagName& f : names)
      if (flags & f.bit) out.append(f.name) += '|';
    if (out.size() == before) out += '0';
    else out.pop_back();
    return;
  }
  if (!mask) { out += "0/0"; return; }
  for (const FlagName& f : names)
    if (mask & f.bit) (out += flags & f.bit ? '+' : '-') += f.name;
}

std::string label_text(const std::array<uint8_t, 16>& bytes) {
  std::string text;
  for (uint8_t b : bytes) fmt::format_to(std::back_inserter(text), "{:02x}", b);
  size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? "0" : "0x" + text.substr(first);
}

void format_vlan(std::string& out, uint16_t tci, uint16_t mask, bool verbose) {
  unsigned vid = tci & flow::kVlanVidMask, pcp = tci >> 13, vid_mask = mask & flow::kVlanVidMask, pcp_mask = mask >> 13;
  if (verbose || vid || vid_mask) {
    fmt::format_to(std::back_inserter(out), "vid={}", vid);
    if (vid_mask != flow::kVlanVidMask) fmt::format_to(std::back_inserter(out), "/0x{:x}", vid_mask);
    out += ',';
  }
  if (verbose || pcp || pcp_mask) {
    fmt::format_to(std::back_inserter(out), "pcp={}", pcp);
    if (pcp_mask != 7) fmt::format_to(std::back_inserter(out), "/0x{:x}", pcp_mask);
    out += ',';
  }
  if (!(tci & flow::kVlanCfi)) out += "cfi=0,";
  chomp(out);
}

/// One run over a key: knows what to leave out.
class KeyPrinter {
 public:
  KeyPrinter(std::string& out, const FlowKey& key, const FlowMask* mask, const KeyFormat& how)
      : out_(out), key_(key), mask_(mask), how_(how), present_(key_attributes(key, mask) & how.only) {}

  void run() {
    size_t before = out_.size();
    for (KeyAttr a : {KeyAttr::skb_priority, KeyAttr::tunnel, KeyAttr::skb_mark, KeyAttr::ct_state, KeyAttr::ct_zone, KeyAttr::ct_mark,
                      KeyAttr::ct_label, KeyAttr::ct_tuple4, KeyAttr::ct_tuple6, KeyAttr::recirc_id, KeyAttr::dp_hash, KeyAttr::in_port,
                      KeyAttr::packet_type, KeyAttr::eth})
      attribute(a);
    l2(0);
    chomp(out_);
    if (out_.size() == before) out_ += "<empty>";
  }

 private:
  void l2(size_t depth) {
    if (depth < flow::kMaxVlans && (present_ & bit(KeyAttr::vlan)) && (key_.vlans[depth].tci.host() || key_.vlans[depth].tpid)) {
      fmt::format_to(std::back_inserter(out_), "eth_type(0x{:04x}),", key_.vlans[depth].tpid.host());
      uint16_t tci = key_.vlans[depth].tci.host(), m = mask_ ? mask_->vlans[depth].tci.host() : uint16_t{0xffff};
      if (m || how_.verbose) {
        out_ += "vlan(";
        format_vlan(out_, tci, m, how_.verbose);
        out_ += "),";
      }
      out_ += "encap(";
      l2(depth + 1);
      chomp(out_);
      out_ += "),";
      return;
    }
    for (KeyAttr a : {KeyAttr::eth_type, KeyAttr::mpls, KeyAttr::ipv4, KeyAttr::ipv6, KeyAttr::arp, KeyAttr::nsh, KeyAttr::tcp, KeyAttr::udp,
                      KeyAttr::sctp, KeyAttr::tcp_flags, KeyAttr::icmp, KeyAttr::icmpv6, KeyAttr::nd, KeyAttr::nd_ext})
      attribute(a);
    if (key_.dl_type.host() < 0x600 && mask_ && mask_->dl_type && (how_.only & bit(KeyAttr::eth_type)))
      fmt::format_to(std::back_inserter(out_), "eth_type(0/0x{:04x}),", mask_->dl_type.host());
  }

  void attribute(KeyAttr a) {
    if (!(present_ & bit(a))) return;
    if (const KeyRow* row = find_row(a)) return table_row(*row);
    switch (a) {
      case KeyAttr::tunnel:
        out_ += "tunnel(";
        format_tunnel(out_, key_, mask_, how_.verbose);
        out_ += "),";
        break;
      case KeyAttr::ct_state: ct_state(); break;
      case KeyAttr::ct_label: ct_label(); break;
      case KeyAttr::in_port: in_port(); break;
      case KeyAttr::eth_type: eth_type(); break;
      case KeyAttr::mpls: mpls(); break;
      case KeyAttr::tcp_flags: tcp_flags(); break;
      default: break;
    }
  }

  void table_row(const KeyRow& row) {
    if (mask_ && !how_.verbose && row.attr != KeyAttr::nsh && row_wild(row)) {
      if (row.attr == KeyAttr::eth && !(mask_->packet_type && (how_.only & bit(KeyAttr::packet_type)))) out_ += "eth(),";
      return;
    }
    out_.append(row.name) += '(';
    format_members(out_, row, key_, mask_, how_.verbose);
    out_ += "),";
  }

  bool row_wild(const KeyRow& row) const {
    for (const KeyMember& m : row.members)
      if (!member_wild(*mask_, m)) return false;
    return true;
  }

  /// A mask of ct_state has eight bits at most, so it never counts as exact.
  void ct_state() {
    uint32_t value = key_.ct_state.host(), mask = mask_ ? mask_->ct_state.host() & flow::kCtAll : UINT32_MAX;
    if (!mask && !how_.verbose) return;
    out_ += "ct_state(";
    if (how_.verbose || !mask_) {
      out_ += hex(value);
      if (mask_) out_ += '/' + hex(mask);
    } else {
      format_flags(out_, kCtStateNames, value, mask, UINT32_MAX);
    }
    out_ += "),";
  }

  void ct_label() {
    if (mask_ && !how_.verbose && all(mask_->ct_label.data(), 16, 0)) return;
    out_ += "ct_label(" + label_text(key_.ct_label);
    if (mask_ && !all(mask_->ct_label.data(), 16, 0xff)) out_ += '/' + label_text(mask_->ct_label);
    out_ += "),";
  }

  void in_port() {
    uint32_t port = key_.in_port.host(), mask = mask_ ? mask_->in_port.host() : UINT32_MAX;
    if (!mask && !how_.verbose) return;
    out_ += "in_port(";
    const std::string* name = nullptr;
    if (how_.names && mask == UINT32_MAX) {
      auto it = how_.names->by_number.find(port);
      if (it != how_.names->by_number.end()) name = &it->second;
    }
    if (name) out_ += *name;
    else if (mask == UINT32_MAX) out_ += std::to_string(port);
    else out_ += std::to_string(port) + '/' + hex(mask);
    out_ += "),";
  }

  void eth_type() {
    uint16_t mask = mask_ ? mask_->dl_type.host() : uint16_t{0xffff};
    if (!mask && !how_.verbose) return;
    fmt::format_to(std::back_inserter(out_), "eth_type(0x{:04x}", key_.dl_type.host());
    if (mask != 0xffff) fmt::format_to(std::back_inserter(out_), "/0x{:04x}", mask);
    out_ += "),";
  }

  void mpls() {
    size_t count = 0;
    while (count < flow::kMaxMpls && (count == 0 || !(key_.mpls[count - 1].host() & 0x100))) ++count;
    bool wild = mask_ && all(reinterpret_cast<const uint8_t*>(mask_->mpls), 4 * count, 0);
    if (wild && !how_.verbose) return;
    out_ += "mpls(";
    format_mpls(out_, {key_.mpls, count}, mask_ ? std::span<const be32>(mask_->mpls, count) : std::span<const be32>());
    out_ += "),";
  }

  void tcp_flags() {
    uint16_t flags = key_.tcp_flags.host(), mask = mask_ ? mask_->tcp_flags.host() : uint16_t{0xfff};
    if (mask_ && !how_.verbose && !mask) return;
    out_ += "tcp_flags(";
    format_tcp_flags(out_, flags, mask);
    out_ += "),";
  }

  std::string& out_;
  const FlowKey& key_;
  const FlowMask* mask_;
  const KeyFormat& how_;
  KeyAttrs present_;
};

KeyAttrs l4_attributes(const FlowKey& key, const FlowMask* mask, bool v6) {
  if (key.nw_frag & flow::kFragLater) return 0;
  switch (key.nw_proto) {
    case 6: return bit(KeyAttr::tcp) | (key.tcp_flags || (mask && mask->tcp_flags) ? bit(KeyAttr::tcp_flags) : 0);
    case 17: return bit(KeyAttr::udp);
    case 132: return bit(KeyAttr::sctp);
    case 1: return v6 ? 0 : bit(KeyAttr::icmp);
    case 58: {
      if (!v6) return 0;
      KeyAttrs a = bit(KeyAttr::icmpv6);
      uint16_t type = key.tp_src.host();
      bool exact = !mask || ((mask->tp_src.host() & 0xff) == 0xff && (mask->tp_dst.host() & 0xff) == 0xff);
      if ((type == 135 || type == 136) && !key.tp_dst && exact) {
        a |= bit(KeyAttr::nd);
        if (key.nd_reserved || key.nd_options_type || (mask && (mask->nd_reserved || mask->nd_options_type))) a |= bit(KeyAttr::nd_ext);
      }
      return a;
    }
    default: return 0;
  }
}

}  // namespace

void format_number_masked(std::string& out, Show show, uint64_t value, uint64_t mask, uint64_t limit) {
  bool exact = (mask & limit) == limit;
  switch (show) {
    case Show::dec: out += std::to_string(value); break;
    case Show::nsh_dec: out += exact ? std::to_string(value) : fmt::format("0x{:02x}/0x{:02x}", value, mask); return;
    case Show::nsh_hex: out += exact ? fmt::format("0x{:x}", value) : fmt::format("0x{:x}/0x{:08x}", value, mask); return;
    default: out += hex(value); break;
  }
  if (!exact) out += '/' + hex(mask);
}

void format_members(std::string& out, const KeyRow& row, const FlowKey& key, const FlowMask* mask, bool verbose) {
  for (const KeyMember& m : row.members) {
    if (row.attr == KeyAttr::nsh && m.name[0] == 'c' && key.nsh.mdtype != 1) continue;
    format_member(out, m, key, mask, verbose);
  }
  chomp(out);
}

void format_mpls(std::string& out, std::span<const be32> key, std::span<const be32> mask) {
  bool exact = true;
  for (be32 m : mask) exact = exact && m.raw == UINT32_MAX;
  for (size_t i = 0; i < key.size(); ++i) {
    uint32_t k = key[i].host(), m = mask.empty() ? UINT32_MAX : mask[i].host();
    if (exact)
      fmt::format_to(std::back_inserter(out), "label={},tc={},ttl={},bos={},", k >> 12, k >> 9 & 7, k & 0xff, k >> 8 & 1);
    else
      fmt::format_to(std::back_inserter(out), "label={}/0x{:x},tc={}/{:x},ttl={}/0x{:x},bos={}/{:x},", k >> 12, m >> 12, k >> 9 & 7, m >> 9 & 7,
                     k & 0xff, m & 0xff, k >> 8 & 1, m >> 8 & 1);
  }
  chomp(out);
}

void format_tcp_flags(std::string& out, uint16_t flags, uint16_t mask) { format_flags(out, kTcpFlagNames, flags, mask, 0xfff); }

KeyAttrs key_attributes(const FlowKey& key, const FlowMask* mask) {
  KeyAttrs a = bit(KeyAttr::skb_priority) | bit(KeyAttr::skb_mark) | bit(KeyAttr::ct_state) | bit(KeyAttr::ct_zone) | bit(KeyAttr::ct_mark) |
               bit(KeyAttr::ct_label) | bit(KeyAttr::recirc_id) | bit(KeyAttr::dp_hash) | bit(KeyAttr::packet_type);
  const flow::TunnelKey& t = key.tunnel;
  if (t.src || t.dst || !t.ipv6_src.is_zero() || !t.ipv6_dst.is_zero()) a |= bit(KeyAttr::tunnel);
  if (key.in_port.host() != UINT32_MAX) a |= bit(KeyAttr::in_port);
  uint16_t type = key.dl_type.host();
  if (key.ct_nw_proto && type == 0x0800) a |= bit(KeyAttr::ct_tuple4);
  if (key.ct_nw_proto && type == 0x86dd) a |= bit(KeyAttr::ct_tuple6);
  if (!key.packet_type) a |= bit(KeyAttr::eth);
  if (key.vlans[0].tci || key.vlans[0].tpid) a |= bit(KeyAttr::vlan);
  if (type < 0x600) return a;
  a |= bit(KeyAttr::eth_type);
  switch (type) {
    case 0x0800: return a | bit(KeyAttr::ipv4) | l4_attributes(key, mask, false);
    case 0x86dd: return a | bit(KeyAttr::ipv6) | l4_attributes(key, mask, true);
    case 0x0806:
    case 0x8035: return a | bit(KeyAttr::arp);
    case 0x8847:
    case 0x8848: return a | bit(KeyAttr::mpls);
    case 0x894f: return a | bit(KeyAttr::nsh);
    default: return a;
  }
}

void format_key(std::string& out, const FlowKey& key, const FlowMask* mask, const KeyFormat& how) { KeyPrinter(out, key, mask, how).run(); }

std::string key_text(const FlowKey& key, const FlowMask* mask, const KeyFormat& how) {
  std::string out;
  format_key(out, key, mask, how);
  return out;
}

namespace {

template <class T>
void tunnel_number(std::string& out, std::string_view name, Show show, T value, T mask, bool verbose) {
  if (!verbose && !mask) return;
  out.append(name) += '=';
  format_number_masked(out, show, value, mask, std::numeric_limits<T>::max());
  out += ',';
}

template <class A>
void tunnel_address(std::string& out, std::string_view name, Show show, const A& value, const A* mask, bool verbose) {
  auto bytes = [](const A& a) { return reinterpret_cast<const uint8_t*>(&a); };
  if (mask && !verbose && all(bytes(*mask), sizeof(A), 0)) return;
  out.append(name) += '=' + address_text(show, bytes(value));
  if (mask && !all(bytes(*mask), sizeof(A), 0xff)) out += '/' + address_text(show, bytes(*mask));
  out += ',';
}

void hex_bytes(std::string& out, const uint8_t* p, size_t size) {
  std::string text;
  for (size_t i = 0; i < size; ++i) fmt::format_to(std::back_inserter(text), "{:02x}", p[i]);
  size_t first = text.find_first_not_of('0');
  out += "0x" + (first == std::string::npos ? "0" : text.substr(first));
}

void geneve_option(std::string& out, const uint8_t* p, const uint8_t* m, size_t data, bool verbose) {
  auto pair = [&](std::string_view name, uint32_t value, uint32_t mask, uint32_t limit) {
    if (!verbose && !mask) return;
    fmt::format_to(std::back_inserter(out), "{}={}", name, name == "len" ? std::to_string(value) : hex(value));
    if ((mask & limit) != limit) out += '/' + hex(mask);
    out += ',';
  };
  out += '{';
  pair("class", static_cast<uint32_t>(p[0] << 8 | p[1]), m ? static_cast<uint32_t>(m[0] << 8 | m[1]) : 0xffff, 0xffff);
  pair("type", p[2], m ? m[2] : 0xff, 0xff);
  pair("len", (p[3] & 0x1fu) * 4, m ? (m[3] & 0x1f) == 0x1f ? 0xff : (m[3] & 0x1fu) * 4 : 0xff, 0xff);
  if (data && (verbose || !m || !all(m + 4, data, 0))) {
    hex_bytes(out, p + 4, data);
    if (m && !all(m + 4, data, 0xff)) {
      out += '/';
      hex_bytes(out, m + 4, data);
    }
  } else {
    chomp(out);
  }
  out += '}';
}

void format_geneve(std::string& out, const FlowKey& key, const FlowMask* mask, bool verbose) {
  size_t size = std::min<size_t>(key.tun_metadata_present.host(), key.tun_metadata.size());
  out += "geneve(";
  for (size_t at = 0; at + 4 <= size;) {
    const uint8_t* p = key.tun_metadata.data() + at;
    size_t data = (p[3] & 0x1fu) * 4;
    if (at + 4 + data > size) {
      fmt::format_to(std::back_inserter(out), "opt len {} greater than remaining {}", data, size - at - 4);
      break;
    }
    geneve_option(out, p, mask ? mask->tun_metadata.data() + at : nullptr, data, verbose);
    at += 4 + data;
  }
  out += "),";
}

void format_erspan(std::string& out, const flow::TunnelKey& t, const flow::TunnelKey& m, bool verbose) {
  out += "erspan(";
  tunnel_number<uint8_t>(out, "ver", Show::dec, t.erspan_ver, m.erspan_ver, verbose);
  if (t.erspan_ver == 1) {
    tunnel_number<uint32_t>(out, "idx", Show::hex, t.erspan_idx.host(), m.erspan_idx.host(), verbose);
  } else {
    tunnel_number<uint8_t>(out, "dir", Show::dec, t.erspan_dir, m.erspan_dir, verbose);
    tunnel_number<uint8_t>(out, "hwid", Show::hex, t.erspan_hwid, m.erspan_hwid, verbose);
  }
  chomp(out);
  out += "),";
}

}  // namespace

void format_tunnel(std::string& out, const FlowKey& key, const FlowMask* mask, bool verbose) {
  static const flow::TunnelKey kExact = [] {
    flow::TunnelKey t;
    std::memset(static_cast<void*>(&t), 0xff, sizeof t);
    return t;
  }();
  const flow::TunnelKey& t = key.tunnel;
  const flow::TunnelKey& m = mask ? mask->tunnel : kExact;
  uint16_t flags = t.flags.host();
  if (t.id || (flags & flow::kTunnelHasKey))
    if (verbose || m.id) {
      fmt::format_to(std::back_inserter(out), "tun_id=0x{:x}", t.id.host());
      if (m.id.raw != UINT64_MAX) out += '/' + hex(m.id.host());
      out += ',';
    }
  if (t.src) tunnel_address(out, "src", Show::ipv4, t.src, &m.src, verbose);
  if (t.dst) tunnel_address(out, "dst", Show::ipv4, t.dst, &m.dst, verbose);
  if (!t.ipv6_src.is_zero()) tunnel_address(out, "ipv6_src", Show::ipv6, t.ipv6_src, &m.ipv6_src, verbose);
  if (!t.ipv6_dst.is_zero()) tunnel_address(out, "ipv6_dst", Show::ipv6, t.ipv6_dst, &m.ipv6_dst, verbose);
  if (t.tos) tunnel_number<uint8_t>(out, "tos", Show::hex, t.tos, m.tos, verbose);
  tunnel_number<uint8_t>(out, "ttl", Show::dec, t.ttl, m.ttl, verbose);
  if (t.tp_src) tunnel_number<uint16_t>(out, "tp_src", Show::dec, t.tp_src.host(), m.tp_src.host(), verbose);
  if (t.tp_dst) tunnel_number<uint16_t>(out, "tp_dst", Show::dec, t.tp_dst.host(), m.tp_dst.host(), verbose);
  if (t.gbp_id || t.gbp_flags) {
    out += "vxlan(gbp(";
    tunnel_number<uint16_t>(out, "id", Show::dec, t.gbp_id.host(), m.gbp_id.host(), verbose);
    tunnel_number<uint8_t>(out, "flags", Show::hex, t.gbp_flags, m.gbp_flags, verbose);
    chomp(out);
    out += ")),";
  }
  if ((flags & flow::kTunnelRawOptions) && key.tun_metadata_present) format_geneve(out, key, mask, verbose);
  if (t.erspan_ver == 1 || t.erspan_ver == 2) format_erspan(out, t, m, verbose);
  if (t.gtpu_flags && t.gtpu_msgtype) {
    out += "gtpu(";
    tunnel_number<uint8_t>(out, "flags", Show::hex, t.gtpu_flags, m.gtpu_flags, verbose);
    tunnel_number<uint8_t>(out, "msgtype", Show::dec, t.gtpu_msgtype, m.gtpu_msgtype, verbose);
    chomp(out);
    out += "),";
  }
  uint32_t flag_mask = m.flags.host() & 0xfu;
  if (flag_mask || verbose || !mask) {
    out += "flags(";
    format_flags(out, kTunnelFlagNames, flags & 0xfu, flag_mask, 0xf);
    out += ')';
  } else {
    chomp(out);
  }
}

}  // namespace ovs::dp
