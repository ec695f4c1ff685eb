// Every OpenFlow request that concerns a bridge. Connections answer what concerns only themselves (echo, roles,
// masks, formats) and hand the rest to handle_request().
// Spec: OpenFlow 1.0.1 to 1.5.1; sheet "openflow-connections" 6, 7.
#pragma once
#include "ofp/error.h"
#include "ofp/message.h"
#include "ofproto/bridge.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

/// Carries out one request; replies go through `connection`. An error becomes an OFPT_ERROR that quotes the
/// request; nothing has changed then. Control thread.
ofp::OfpResult<void> handle_request(Bridge& bridge, Connection& connection, const ofp::Message& message);

}  // namespace ovs::ofproto
