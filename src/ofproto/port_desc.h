// What OpenFlow tells about a port. Spec: OpenFlow 1.5.1 7.2.1.
#pragma once
#include "ofp/messages/port.h"
#include "ofproto/port.h"

namespace ovs::ofproto {

ofp::PortDesc port_description(const OfPortEntry& port);

}  // namespace ovs::ofproto
