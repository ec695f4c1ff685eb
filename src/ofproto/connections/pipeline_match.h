// The metadata of a packet-in: which pipeline fields a packet carries, as a match that holds just those that
// say something. Spec: OpenFlow 1.5.1 7.4.1.
#pragma once
#include "flow/match.h"

namespace ovs::ofproto {

flow::Match pipeline_match(const flow::FlowKey& key);

}  // namespace ovs::ofproto
