// learn(): from a template and a packet to a flow_mod. Spec: nicira-ext NXAST_LEARN; sheet "ofproto" 2.10.
#pragma once
#include "base/uuid.h"
#include "ofp/messages/flow.h"

namespace ovs::ofproto {

struct LearnedFlow {
  Uuid bridge;
  ofp::FlowMod mod;
  uint32_t limit = 0;              ///< flows with this cookie in the table; 0: none
  bool delete_with_rule = false;
};

/// The flow that `learn` makes of the packet `flow`.
ofp::FlowMod learned_flow_mod(const ofp::Learn& learn, const flow::FlowKey& flow);

}  // namespace ovs::ofproto
