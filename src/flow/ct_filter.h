// Which tracked connections are meant: tuples, zone, mark and labels, as text. Shared by the OpenFlow messages and by
// the commands that flush connections. Spec: reference sheet "datapath" 5.5, "openflow-messages" 6.9.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "packet/addresses.h"

namespace ovs::flow {

using CtLabels = std::array<uint8_t, 16>;      ///< as in packets: most significant byte first

/// One direction of a connection. Ports in host order.
struct CtTuple {
  bool v6 = false;
  packet::Ipv6 src, dst;                       ///< IPv4 in the last four bytes
  uint8_t proto = 0;
  uint16_t src_port = 0, dst_port = 0;
  uint16_t icmp_id = 0;
  uint8_t icmp_type = 0, icmp_code = 0;
  bool is_icmp() const { return proto == 1 || proto == 58; }
  /// No address, port or ICMP member is told.
  bool is_any() const { return src.is_zero() && dst.is_zero() && !src_port && !dst_port && !icmp_id && !icmp_type && !icmp_code; }
};

/// A member that is zero (or none) means any.
struct CtFilter {
  std::optional<uint16_t> zone;
  uint32_t mark = 0, mark_mask = 0;
  CtLabels labels{}, labels_mask{};
  CtTuple original, reply;
  uint8_t family = 0;                          ///< 4, 6 or 0: any
  bool has_tuple() const { return family || original.proto || !original.is_any() || !reply.is_any(); }
  /// A whole 5-tuple and nothing else: means one connection.
  bool is_exact() const;
};

/// `[zone=N] [mark=..] [labels=..] [ORIG [REPLY]]`. Error: the reference's text.
Result<CtFilter> parse_ct_filter(std::span<const std::string_view> words);

/// `zone=N [mark=..] [labels=..] 'ORIG' 'REPLY'`.
std::string ct_filter_text(const CtFilter& filter);

}  // namespace ovs::flow
