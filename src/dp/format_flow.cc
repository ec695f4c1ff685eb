// Whole lines of flow dumps. Spec: reference sheet "datapath" 5.4.
#include <fmt/format.h>

#include "dp/format.h"

namespace ovs::dp {
namespace {

// The letters of flags in a dump, in their fixed order.
struct Letter { uint16_t bit; const char* text; };
constexpr Letter kLetters[] = {{0x02, "S"}, {0x01, "F"}, {0x08, "P"}, {0x04, "R"}, {0x20, "U"}, {0x10, "."},
                               {0x40, "E"}, {0x80, "C"}, {0x100, "N"}, {0x200, "[200]"}, {0x400, "[400]"}, {0x800, "[800]"}};

/// How many 64-bit words of the mask are matched, in the two maps that the reference counts: up to layer 2, and above.
/// Members that share a word there are one group here; in_port is not counted.
std::pair<unsigned, unsigned> matched_words(const flow::FlowMask& m) {
  auto any = [](auto... v) { return ((v ? 1u : 0u) | ...); };
  unsigned lower = any(m.recirc_id, m.ct_state, m.ct_zone) + any(m.packet_type, m.ct_nw_proto) + any(m.skb_priority, m.pkt_mark) +
                   any(m.dp_hash) + any(m.ct_mark) + any(m.metadata) + any(m.mpls[0], m.mpls[1]) + any(m.mpls[2]) + any(m.tunnel.src, m.tunnel.dst) +
                   any(m.tunnel.id) + any(m.tunnel.flags, m.tunnel.tos, m.tunnel.ttl) + any(m.tunnel.tp_src, m.tunnel.tp_dst);
  uint64_t label[2];
  std::memcpy(label, m.ct_label.data(), 16);
  lower += any(label[0]) + any(label[1]);
  auto eth = flow::words(m).subspan(offsetof(flow::FlowKey, dl_dst) / 8, 2);
  lower += any(eth[0]) + any(eth[1]) + any(m.vlans[0].tpid, m.vlans[0].tci, m.vlans[1].tpid, m.vlans[1].tci);
  unsigned upper = any(m.nw_src, m.nw_dst) + any(m.nw_frag, m.nw_tos, m.nw_ttl, m.nw_proto, m.ipv6_label) + any(m.tcp_flags) + any(m.tp_src, m.tp_dst);
  for (const packet::Ipv6* a : {&m.ipv6_src, &m.ipv6_dst, &m.nd_target}) {
    uint64_t w[2];
    std::memcpy(w, a->bytes.data(), 16);
    upper += any(w[0]) + any(w[1]);
  }
  uint64_t arp[2] = {};
  std::memcpy(arp, m.arp_sha.bytes.data(), 6);
  std::memcpy(reinterpret_cast<uint8_t*>(arp) + 6, m.arp_tha.bytes.data(), 6);
  return {lower, upper + any(arp[0]) + any(arp[1])};
}

}  // namespace

void format_stats(std::string& out, const FlowStats& stats, TimePoint now) {
  fmt::format_to(std::back_inserter(out), "packets:{}, bytes:{}, used:", stats.packets, stats.bytes);
  if (stats.used == TimePoint{}) out += "never";
  else fmt::format_to(std::back_inserter(out), "{:.3f}s", static_cast<double>(to_ms(now) - to_ms(stats.used)) / 1000.0);
  if (!stats.tcp_flags) return;
  out += ", flags:";
  for (const Letter& l : kLetters)
    if (stats.tcp_flags & l.bit) out += l.text;
}

void format_flow(std::string& out, const FlowEntry& flow, const FlowFormat& how) {
  if (how.verbose) out += "ufid:" + flow.ufid.text() + ", ";
  format_key(out, flow.key, &flow.mask, {.verbose = how.verbose, .names = how.names});
  out += ", ";
  format_stats(out, flow.stats, how.now);
  if (how.verbose) out += ", dp:ovs";
  out += ", actions:";
  if (flow.actions) format_actions(out, *flow.actions, how.names);
  else out += "drop";
  if (how.verbose) {
    auto [lower, upper] = matched_words(flow.mask);
    fmt::format_to(std::back_inserter(out), ", dp-extra-info:miniflow_bits({},{})", lower, upper);
  }
}

void PortNames::add(DpPort number, std::string_view name) {
  by_number.insert_or_assign(number.value, std::string(name));
  by_name.insert_or_assign(std::string(name), number.value);
}

PortNames PortNames::of(const Datapath& datapath) {
  PortNames names;
  for (const PortInfo& p : datapath.ports()) names.add(p.number, p.name);
  return names;
}

}  // namespace ovs::dp
