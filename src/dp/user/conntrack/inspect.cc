// Spec: see inspect.h.
#include "dp/user/conntrack/inspect.h"

#include "base/counters.h"
#include "packet/checksum.h"

OVS_COUNTER(conntrack_l3csum_checked);
OVS_COUNTER(conntrack_l3csum_err);
OVS_COUNTER(conntrack_l4csum_checked);
OVS_COUNTER(conntrack_l4csum_err);
OVS_COUNTER(conntrack_invalid_tcp_flags);

namespace ovs::dp::conntrack {

using namespace packet;

namespace {

constexpr uint8_t kTimestamp = 13, kTimestampReply = 14, kInfo = 15, kInfoReply = 16;
constexpr uint8_t kUnreachable = 3, kQuench = 4, kRedirect = 5, kExceeded = 11, kParameter = 12;
constexpr uint8_t kUnreachable6 = 1, kTooBig6 = 2, kExceeded6 = 3, kParameter6 = 4;
constexpr size_t kInnerL4 = 8;     // what an ICMP error has to carry of the layer 4 header

/// An IP header that was found good: where layer 4 lies.
struct Layer3 { size_t l4 = 0, end = 0; uint8_t proto = 0; };

bool good_sum(ByteView bytes) { return csum_finish(csum_add(0, bytes)).raw == 0; }

class Inspector {
 public:
  Inspector(Packet& p, Seen& seen) : p_(p), view_(p.view()), seen_(seen), key_(seen.key) {}

  bool run() {
    if (p_.l3 == kNoOffset || p_.l3 >= p_.size()) return false;
    auto l3 = layer3(p_.l3, false);
    if (!l3) return false;
    key_.proto = l3->proto;
    seen_.end = static_cast<uint32_t>(l3->end);
    return layer4(*l3, false);
  }

 private:
  /// `inner`: inside an ICMP error, where the datagram may be cut short and its sum is not looked at.
  std::optional<Layer3> layer3(size_t at, bool inner) {
    unsigned version = view_[at] >> 4;
    if (inner && (version == 6) != key_.is_v6()) return std::nullopt;
    if (version == 4) return ipv4(at, inner);
    if (version == 6) return ipv6(at, inner);
    return std::nullopt;
  }

  std::optional<Layer3> ipv4(size_t at, bool inner) {
    auto ip = peek<Ipv4Header>(view_, at);
    if (!ip) return std::nullopt;
    size_t header = ip->header_size(), total = ip->total_len.host();
    if (header < sizeof(Ipv4Header) || at + header > view_.size() || (ip->frag_off.host() & kIpOffsetMask)) return std::nullopt;
    if (total < header || (!inner && at + total > view_.size())) return std::nullopt;
    if (!inner) {
      COUNT(conntrack_l3csum_checked);
      if (!good_sum(view_.subspan(at, header))) {
        COUNT(conntrack_l3csum_err);
        return std::nullopt;
      }
    }
    key_.eth_type = kEthIpv4;
    key_.src.addr = from_v4(ip->src), key_.dst.addr = from_v4(ip->dst);
    return Layer3{at + header, std::min(at + total, view_.size()), ip->proto};
  }

  std::optional<Layer3> ipv6(size_t at, bool inner) {
    auto ip = peek<Ipv6Header>(view_, at);
    if (!ip) return std::nullopt;
    size_t end = at + sizeof *ip + ip->payload_len.host();
    if (end > view_.size() && !inner) return std::nullopt;
    end = std::min(end, view_.size());
    size_t l4 = at + sizeof *ip;
    uint8_t next = ip->next;
    while (next == kIpHopOpts || next == kIpRouting || next == kIpDestOpts || next == kIpAh || next == kIpFragment) {
      if (next == kIpFragment || l4 + 8 > end) return std::nullopt;
      size_t size = next == kIpAh ? (size_t{view_[l4 + 1]} + 2) * 4 : (size_t{view_[l4 + 1]} + 1) * 8;
      next = view_[l4];
      l4 += size;
      if (l4 > end) return std::nullopt;
    }
    key_.eth_type = kEthIpv6;
    key_.src.addr = ip->src, key_.dst.addr = ip->dst;
    return Layer3{l4, end, next};
  }

  bool layer4(const Layer3& l3, bool inner) {
    switch (l3.proto) {
      case kIpTcp: return inner ? inner_ports(l3) : tcp(l3);
      case kIpUdp: return inner ? inner_ports(l3) : udp(l3);
      case kIpSctp: return inner ? inner_ports(l3) : sctp(l3);
      case kIpIcmp: return key_.is_v6() || icmp(l3, inner);
      case kIpIcmp6: return !key_.is_v6() || icmp(l3, inner);
      default: return true;
    }
  }

  bool ports(size_t l4) {
    key_.src.port = load<be16>(view_.data() + l4), key_.dst.port = load<be16>(view_.data() + l4 + 2);
    return key_.src.port && key_.dst.port;
  }
  bool inner_ports(const Layer3& l3) { return l3.l4 + kInnerL4 <= l3.end && ports(l3.l4); }

  /// Of [l4, end), pseudo header included.
  bool l4_sum(const Layer3& l3) {
    if (p_.offload.needs_csum || p_.offload.csum_valid || p_.offload.gso != Offload::Gso::none) return true;
    COUNT(conntrack_l4csum_checked);
    uint64_t sum = l3.proto == kIpIcmp ? 0 : csum_pseudo(view_, p_.l3, l3.proto, static_cast<uint32_t>(l3.end - l3.l4));
    if (csum_finish(csum_add(sum, view_.subspan(l3.l4, l3.end - l3.l4))).raw != 0) {
      COUNT(conntrack_l4csum_err);
      return false;
    }
    p_.offload.csum_valid = true;
    return true;
  }

  bool tcp(const Layer3& l3) {
    auto t = peek<TcpHeader>(view_.first(l3.end), l3.l4);
    if (!t) return false;
    size_t header = t->header_size();
    if (header < sizeof(TcpHeader) || l3.l4 + header > l3.end || !l4_sum(l3) || !ports(l3.l4)) return false;
    TcpFacts& f = seen_.tcp;
    f.seq = t->seq.host(), f.ack = t->ack.host();
    f.window = t->window.host(), f.flags = t->offset_flags.host() & 0xfff;
    f.payload_bytes = static_cast<uint32_t>(l3.end - l3.l4 - header);
    seen_.payload = static_cast<uint32_t>(l3.l4 + header);
    if (f.flags & kTcpSyn) f.window_scale = window_scale(view_.subspan(l3.l4 + sizeof *t, header - sizeof *t));
    return true;
  }

  static uint8_t window_scale(ByteView options) {
    constexpr uint8_t kEnd = 0, kNop = 1, kScale = 3, kMost = 14;
    for (size_t at = 0; at < options.size();) {
      uint8_t kind = options[at];
      if (kind == kEnd) break;
      if (kind == kNop) { ++at; continue; }
      if (at + 1 >= options.size() || options[at + 1] < 2) break;
      if (kind == kScale && options[at + 1] == 3 && at + 2 < options.size()) return std::min(options[at + 2], kMost);
      at += options[at + 1];
    }
    return kNoWindowScale;
  }

  bool udp(const Layer3& l3) {
    auto u = peek<UdpHeader>(view_.first(l3.end), l3.l4);
    if (!u) return false;
    size_t size = u->len.host();
    if ((size < sizeof *u || l3.l4 + size > l3.end) && p_.offload.gso == Offload::Gso::none) return false;
    bool unsummed = !key_.is_v6() && u->csum.raw == 0;
    if (!unsummed && !l4_sum({l3.l4, p_.offload.gso == Offload::Gso::none ? l3.l4 + size : l3.end, l3.proto})) return false;
    seen_.payload = static_cast<uint32_t>(l3.l4 + sizeof *u);
    return ports(l3.l4);
  }

  bool sctp(const Layer3& l3) {
    if (!peek<SctpHeader>(view_.first(l3.end), l3.l4)) return false;
    size_t at = l3.l4 + sizeof(SctpHeader);
    while (at < l3.end) {                      // chunks, each padded to four bytes
      if (at + 4 > l3.end) return false;
      size_t size = size_t{view_[at + 2]} << 8 | view_[at + 3];
      if (size < 4) return false;
      at += (size + 3) & ~size_t{3};
    }
    return at == l3.end && sctp_sum(l3) && ports(l3.l4);
  }

  bool sctp_sum(const Layer3& l3) {
    if (p_.offload.needs_csum || p_.offload.csum_valid) return true;
    COUNT(conntrack_l4csum_checked);
    Bytes copy(view_.begin() + static_cast<ptrdiff_t>(l3.l4), view_.begin() + static_cast<ptrdiff_t>(l3.end));
    std::fill_n(copy.begin() + 8, 4, uint8_t{0});
    uint32_t sum = crc32c(copy);
    for (size_t i = 0; i < 4; ++i)
      if (view_[l3.l4 + 8 + i] != static_cast<uint8_t>(sum >> (8 * i))) {
        COUNT(conntrack_l4csum_err);
        return false;
      }
    p_.offload.csum_valid = true;
    return true;
  }

  bool icmp(const Layer3& l3, bool inner) {
    size_t size = l3.end - l3.l4;
    if (size < kInnerL4) return false;
    if (!inner && !l4_sum(l3)) return false;
    uint8_t type = view_[l3.l4], code = view_[l3.l4 + 1];
    bool v6 = key_.is_v6();
    if (reverse_icmp_type(type, v6) != type) {
      if (code != 0) return false;
      key_.src.port = key_.dst.port = load<be16>(view_.data() + l3.l4 + 4);
      key_.src.icmp_type = type, key_.dst.icmp_type = reverse_icmp_type(type, v6);
      return true;
    }
    if (inner || !is_error(type, v6)) return false;
    return icmp_error(l3.l4 + 8);
  }

  static bool is_error(uint8_t type, bool v6) {
    if (v6) return type == kUnreachable6 || type == kTooBig6 || type == kExceeded6 || type == kParameter6;
    return type == kUnreachable || type == kQuench || type == kRedirect || type == kExceeded || type == kParameter;
  }

  bool icmp_error(size_t at) {
    Address to = key_.dst.addr;
    if (at >= seen_.end) return false;
    auto l3 = layer3(at, true);
    if (!l3 || key_.src.addr != to) return false;   // errors go to whom the packet came from
    key_.proto = l3->proto;
    seen_.icmp_error = true;
    seen_.inner_l3 = static_cast<uint32_t>(at), seen_.inner_l4 = static_cast<uint32_t>(l3->l4);
    if (!layer4(*l3, true)) return false;
    key_ = key_.reversed();
    return true;
  }

  Packet& p_;
  ByteView view_;
  Seen& seen_;
  Key& key_;
};

bool bad_tcp_flags(uint16_t flags) {
  if ((flags & kTcpSyn) && (flags & (kTcpRst | kTcpFin))) return true;
  if (!(flags & kTcpSyn) && !(flags & (kTcpAck | kTcpRst))) return true;
  return !(flags & kTcpAck) && (flags & (kTcpFin | kTcpPsh | kTcpUrg));
}

}  // namespace

uint8_t reverse_icmp_type(uint8_t type, bool v6) {
  if (v6) return type == kIcmp6Echo ? kIcmp6EchoReply : type == kIcmp6EchoReply ? kIcmp6Echo : type;
  switch (type) {
    case kIcmpEcho: return kIcmpEchoReply;
    case kIcmpEchoReply: return kIcmpEcho;
    case kTimestamp: return kTimestampReply;
    case kTimestampReply: return kTimestamp;
    case kInfo: return kInfoReply;
    case kInfoReply: return kInfo;
    default: return type;
  }
}

bool opens_icmp(uint8_t type, bool v6) {
  if (v6) return type == kIcmp6Echo;
  return type == kIcmpEcho || type == kInfo || type == kTimestamp;
}

bool inspect(Packet& packet, uint16_t zone, Seen& seen) {
  seen.key.zone = zone;
  if (!Inspector(packet, seen).run()) return false;
  if (seen.key.proto == kIpTcp && !seen.icmp_error && bad_tcp_flags(seen.tcp.flags)) {
    COUNT(conntrack_invalid_tcp_flags);
    return false;
  }
  return true;
}

}  // namespace ovs::dp::conntrack
