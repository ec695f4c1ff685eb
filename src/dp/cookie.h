// The cookie of a UserspaceAction: why the datapath hands the packet up. 48 bytes; text form inside
// userspace(...). Spec: reference sheet "datapath" 3.2.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "base/bytes.h"
#include "base/uuid.h"

namespace ovs::dp {

inline constexpr size_t kCookieBytes = 48;

// Reasons for the slow path, as bits.
inline constexpr uint32_t kSlowCfm = 1, kSlowBfd = 2, kSlowLacp = 4, kSlowStp = 8, kSlowLldp = 16, kSlowAction = 32, kSlowMatch = 64;
struct SlowReason { uint32_t bit; const char* name; const char* explanation; };
inline constexpr SlowReason kSlowReasons[] = {
  {kSlowCfm,    "cfm",    "Consists of CFM packets"},
  {kSlowBfd,    "bfd",    "Consists of BFD packets"},
  {kSlowLacp,   "lacp",   "Consists of LACP packets"},
  {kSlowStp,    "stp",    "Consists of STP packets"},
  {kSlowLldp,   "lldp",   "Consists of LLDP packets"},
  {kSlowAction, "action", "Uses action(s) not supported by datapath"},
  {kSlowMatch,  "match",  "Datapath can't match specifically enough"},
};

enum class CookieKind : uint16_t { none = 0, sflow = 1, slow_path = 2, flow_sample = 3, ipfix = 4, controller = 5 };

/// Host order throughout; which members count depends on `kind`.
struct UserCookie {
  CookieKind kind = CookieKind::none;
  uint32_t ofp_in_port = 0;
  Uuid ofproto;
  uint16_t vlan_tci = 0;           // sflow
  uint32_t output = 0;             // sflow, ipfix, flow_sample: a datapath port
  uint32_t slow_reasons = 0;       // slow_path
  uint16_t probability = 0;        // flow_sample
  uint32_t collector_set_id = 0, obs_domain_id = 0, obs_point_id = 0;
  uint32_t direction = 0;          // flow_sample: 0 default, 1 ingress, 2 egress
  bool dont_send = false, continuation = false;  // controller
  uint16_t reason = 0;
  uint32_t recirc_id = 0;
  uint64_t rule_cookie = 0;
  uint16_t controller_id = 0, max_len = 0;

  Bytes encode() const;                                     ///< kCookieBytes bytes
  static std::optional<UserCookie> decode(ByteView bytes);  ///< none: wrong size or kind
};

}  // namespace ovs::dp
