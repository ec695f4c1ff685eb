// Text of connections, and which of them a filter means. Spec: reference sheet "datapath-conntrack" 8, "datapath" 5.5.
#include "dp/conntrack.h"

#include <fmt/format.h>

#include "base/log.h"
#include "packet/build.h"

OVS_LOG_MODULE(ct_dpif);

namespace ovs::dp {
namespace {

constexpr std::string_view kTcpStates[] = {"CLOSED", "LISTEN", "SYN_SENT", "SYN_RECV", "ESTABLISHED", "CLOSE_WAIT",
                                           "FIN_WAIT_1", "CLOSING", "LAST_ACK", "FIN_WAIT_2", "TIME_WAIT"};
constexpr uint8_t kSynRecv = 3, kEstablished = 4, kFinWait2 = 9, kTimeWait = 10;

struct Protocol { uint8_t number; std::string_view name; };
constexpr Protocol kProtocols[] = {{1, "icmp"},   {58, "icmpv6"},   {6, "tcp"},  {17, "udp"},
                                   {132, "sctp"}, {136, "udplite"}, {33, "dccp"}, {2, "igmp"}};

uint8_t coalesced(uint8_t state) { return state == kFinWait2 ? kTimeWait : state == kSynRecv ? kEstablished : state; }

std::string state_text(uint8_t state) {
  std::string_view name = tcp_state_text(state);
  return name.empty() ? fmt::format("[{}]", state) : std::string(name);
}

std::string tcp_flags_text(uint8_t flags) {
  static constexpr std::string_view kNames[] = {"WINDOW_SCALE", "SACK_PERM", "CLOSE_INIT", "BE_LIBERAL", "DATA_UNACKNOWLEDGED", "MAXACK_SET"};
  std::string text;
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (!(flags >> i & 1)) continue;
    if (!text.empty()) text += '|';
    text += kNames[i];
  }
  return text.empty() ? "0" : text;
}

std::string labels_text(const CtLabels& labels) {
  std::string hex = packet::hex_text(labels);
  size_t first = hex.find_first_not_of('0');
  return "0x" + (first == hex.npos ? "0" : hex.substr(first));
}

void add_protoinfo(std::string& out, const CtTcpInfo& tcp, bool verbose) {
  if (!verbose) {
    out += ",protoinfo=(state=" + state_text(joint_tcp_state(tcp)) + ")";
    return;
  }
  out += ",protoinfo=(state_orig=" + state_text(tcp.state[0]) + ",state_reply=" + state_text(tcp.state[1]);
  if (tcp.scale[0] || tcp.scale[1]) out += fmt::format(",wscale_orig={},wscale_reply={}", tcp.scale[0], tcp.scale[1]);
  out += ",flags_orig=" + tcp_flags_text(tcp.flags[0]) + ",flags_reply=" + tcp_flags_text(tcp.flags[1]) + ")";
}

std::string address_text(const CtTuple& t, const packet::Ipv6& a) { return ct_address_text(a, t.v6); }

bool tuple_matches(const CtTuple& want, const CtTuple& have, bool icmp) {
  if (!want.src.is_zero() && want.src != have.src) return false;
  if (!want.dst.is_zero() && want.dst != have.dst) return false;
  if (icmp) return want.icmp_id == have.icmp_id && want.icmp_type == have.icmp_type && want.icmp_code == have.icmp_code;
  return (!want.src_port || want.src_port == have.src_port) && (!want.dst_port || want.dst_port == have.dst_port);
}

bool labels_match(const CtLabels& have, const CtLabels& want, const CtLabels& mask) {
  for (size_t i = 0; i < have.size(); ++i)
    if ((have[i] ^ want[i]) & mask[i]) return false;
  return true;
}

}  // namespace

std::string_view tcp_state_text(uint8_t state) { return state < std::size(kTcpStates) ? kTcpStates[state] : std::string_view(); }

uint8_t joint_tcp_state(const CtTcpInfo& tcp) { return std::max(coalesced(tcp.state[0]), coalesced(tcp.state[1])); }

std::string ct_proto_text(const CtTuple& tuple) {
  for (const Protocol& p : kProtocols)
    if (p.number == tuple.proto) return std::string(p.name);
  return std::to_string(tuple.proto);
}

std::string ct_tuple_text(const CtTuple& t) {
  std::string text = "src=" + address_text(t, t.src) + ",dst=" + address_text(t, t.dst);
  if (t.proto == 1 || t.proto == 58) return text + fmt::format(",id={},type={},code={}", t.icmp_id, t.icmp_type, t.icmp_code);
  return text + fmt::format(",sport={},dport={}", t.src_port, t.dst_port);
}

std::string ct_entry_text(const CtEntry& e, const CtText& how) {
  std::string out = ct_proto_text(e.original) + ",orig=(" + ct_tuple_text(e.original) + "),reply=(" + ct_tuple_text(e.reply) + ")";
  if (how.verbose) out += ",id=0";
  if (e.zone) out += fmt::format(",zone={}", e.zone);
  if (how.verbose) out += ",status=0";
  if (how.timeouts) out += fmt::format(",timeout={}", e.timeout_s);
  if (e.mark) out += fmt::format(",mark={}", e.mark);
  if (e.labels != CtLabels{}) out += ",labels=" + labels_text(e.labels);
  if (e.tcp) add_protoinfo(out, *e.tcp, how.verbose);
  if (!e.helper.empty()) out += ",helper=" + e.helper;
  if (how.verbose && e.parent) out += ",parent=(" + ct_tuple_text(*e.parent) + ")";
  return out;
}

std::string ct_address_text(const packet::Ipv6& a, bool v6) {
  if (v6) return a.text();
  be32 v4;
  std::memcpy(&v4, a.bytes.data() + 12, 4);
  return packet::ipv4_text(v4);
}

std::string ct_expectation_text(const CtEntry& e) {
  std::string out = ct_proto_text(e.original) + ",orig=(" + ct_tuple_text(e.original) + ")";
  if (e.zone) out += fmt::format(",zone={}", e.zone);
  if (e.mark) out += fmt::format(",mark={}", e.mark);
  if (e.labels != CtLabels{}) out += ",labels=" + labels_text(e.labels);
  if (e.parent) out += ",parent=(" + ct_tuple_text(*e.parent) + ")";
  return out;
}

Result<void> flush_connections(ConnectionTracking& tracking, std::string_view name, const CtFilter& f) {
  if (!f.has_tuple() && !f.mark_mask && f.labels_mask == CtLabels{}) {
    if (f.zone) LOG_DBG("{}: ct_flush: zone {}", name, *f.zone);
    else LOG_DBG("{}: ct_flush: <all>", name);
  } else {
    LOG_DBG("{}: ct_flush: {}", name, flow::ct_filter_text(f));
  }
  return tracking.flush(f);
}

bool matches(const CtFilter& f, const CtEntry& e) {
  if (f.zone && *f.zone != e.zone) return false;
  if ((e.mark ^ f.mark) & f.mark_mask) return false;
  if (!labels_match(e.labels, f.labels, f.labels_mask)) return false;
  if (!f.has_tuple()) return true;
  if (f.family && (f.family == 6) != e.original.v6) return false;
  if (f.original.proto && f.original.proto != e.original.proto) return false;
  bool icmp = f.original.is_icmp();
  return (f.original.is_any() || tuple_matches(f.original, e.original, icmp)) && (f.reply.is_any() || tuple_matches(f.reply, e.reply, icmp));
}

}  // namespace ovs::dp
