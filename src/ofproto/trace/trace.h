// ofproto/trace and ofproto/trace-packet-out: the real translation, told step by step. Control thread.
// Spec: sheet "ofproto" 8.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "flow/flow_key.h"
#include "ofp/actions/all.h"
#include "packet/packet.h"
#include "unixctl/commands.h"

namespace ovs::ofproto {

class Backer;
class Bridge;
class Switch;

/// What the arguments of a trace mean.
struct TraceRequest {
  Backer* backer = nullptr;
  Bridge* bridge = nullptr;                    ///< where the packet enters
  flow::FlowKey flow;                          ///< in_port is an OfPort
  packet::Packet packet;                       ///< empty: no packet, no side effects
  std::optional<ofp::Actions> actions;         ///< trace-packet-out
  bool names = false;
  std::vector<uint32_t> ct_states;             ///< --ct-next: what the tracker shall say, in order
};

/// Names of the bits of ct_state, lowest first.
inline constexpr std::string_view kCtStateFlags[] = {"new", "est", "rel", "rpl", "inv", "trk", "snat", "dnat"};

/// Error: the reference's texts.
Result<TraceRequest> parse_trace(Switch& owner, unixctl::Args args, bool packet_out);
std::string run_trace(Switch& owner, TraceRequest request);
void register_trace_commands(unixctl::Commands& commands, Switch& owner);

}  // namespace ovs::ofproto
