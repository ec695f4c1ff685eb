// Datapath actions: what a DpFlow does to a packet, after the OpenFlow pipeline was translated away.
// Text form (dpctl/dump-flows, ofproto/trace): dp/format.h. Spec: reference sheet "datapath" (actions).
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/ids.h"
#include "flow/flow_key.h"

namespace ovs::dp {

using DpPort = Id<struct DpPortTag, uint32_t>;
inline constexpr DpPort kNoDpPort{UINT32_MAX};
using MeterId = Id<struct MeterIdTag, uint32_t>;

/// Which part of the headers a Set writes, as the kernel's OVS_KEY_ATTR_* groups.
enum class SetGroup : uint8_t { priority, mark, ethernet, ipv4, ipv6, arp, nd, nd_extensions, tcp, udp, sctp, icmp, icmpv6, mpls, nsh, tunnel };

struct Action;
using Actions = std::vector<Action>;

struct Output { DpPort port; };
struct Drop { uint32_t reason = 0; };                          ///< XlateError value
struct Set { SetGroup group; std::shared_ptr<const flow::FlowKey> value; std::shared_ptr<const flow::FlowMask> mask; };  ///< only the bits of mask within the group are written; all ones: "set", else masked set. Value bits outside the mask are ignored
struct PushVlan { be16 tpid, tci; };
struct PopVlan {};
struct PushMpls { be32 lse; be16 ethertype; };
struct AddMpls { be32 lse; be16 ethertype; bool mac_len = true; };
struct PopMpls { be16 ethertype; };
struct PushEth { packet::Mac dst, src; be16 ethertype; };
struct PopEth {};
struct PushNsh { std::shared_ptr<const flow::FlowKey> value; Bytes metadata; };
struct PopNsh {};
struct Trunc { uint32_t max_bytes; };
struct Hash { uint32_t algorithm = 0; uint32_t basis = 0; };   ///< 0 = L4, 1 = symmetric L4
struct Recirc { uint32_t id; };
struct UserspaceAction { Bytes cookie; uint32_t pid = 0; bool include_actions = false; DpPort tunnel_out_port = kNoDpPort; };  ///< cookie: ofproto's
struct Sample { uint32_t probability = 0; std::shared_ptr<const Actions> actions; };  ///< of 2^32-1
struct Clone { std::shared_ptr<const Actions> actions; };
struct CheckPktLen { uint16_t bytes = 0; std::shared_ptr<const Actions> if_greater, if_less_equal; };
struct MeterAction { MeterId meter; };
struct DecTtl { std::shared_ptr<const Actions> if_expired; };
/// Addresses lie in IPv6 form, IPv4 in the last four bytes (rest zero); max == min or zero: no range; proto_max <= proto_min: one port.
struct CtNat { bool src = false, dst = false, persistent = false, hash = false, random = false; packet::Ipv6 min{}, max{}; bool has_addr = false, is_ipv6 = false; uint16_t proto_min = 0, proto_max = 0; };
struct Ct {
  bool commit = false, force = false;
  uint16_t zone = 0;
  uint32_t mark_value = 0, mark_mask = 0;
  std::array<uint8_t, 16> label_value{}, label_mask{};
  std::string helper, timeout;
  std::shared_ptr<const CtNat> nat;
};
struct CtClear {};
struct TunnelPush { DpPort tunnel_port, out_port; Bytes header; uint32_t type = 0; };
struct TunnelPop { DpPort port; };
struct LbOutput { uint32_t bond_id; };
struct Psample { uint32_t group = 0; Bytes cookie; };

using ActionVariant = std::variant<Output, Drop, Set, PushVlan, PopVlan, PushMpls, AddMpls, PopMpls, PushEth, PopEth, PushNsh, PopNsh, Trunc,
                                   Hash, Recirc, UserspaceAction, Sample, Clone, CheckPktLen, MeterAction, DecTtl, Ct, CtClear, TunnelPush,
                                   TunnelPop, LbOutput, Psample>;
struct Action : ActionVariant { using ActionVariant::ActionVariant; };

}  // namespace ovs::dp
