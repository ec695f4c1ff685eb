// A frozen pipeline as a controller holds it: what controller(pause) sends and NXT_RESUME brings back.
// Spec: nicira-ext (NXT_PACKET_IN2, NXT_RESUME); sheet "ofproto" 2.12.
#pragma once
#include "ofp/messages/packet.h"
#include "ofproto/translate/recirc.h"

namespace ovs::ofproto {

ofp::Continuation continuation_of(const FrozenState& state);
/// The state to thaw; its metadata is what the controller sent.
FrozenState state_of(const ofp::Continuation& continuation, const flow::Match& metadata);

}  // namespace ovs::ofproto
