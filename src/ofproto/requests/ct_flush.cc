// NXT_CT_FLUSH_ZONE, NXT_CT_FLUSH: forgetting tracked connections. Spec: nicira-ext; sheet "openflow-messages" 3.
#include "dp/conntrack.h"
#include "ofp/messages/nicira.h"
#include "ofproto/backer.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {
namespace {

ofp::OfpResult<void> flush(Bridge& bridge, const flow::CtFilter& filter) {
  if (auto* tracking = bridge.backer().datapath().conntrack()) (void)dp::flush_connections(*tracking, bridge.backer().title(), filter);
  return {};
}

}  // namespace

ofp::OfpResult<void> on_ct_flush_zone(Bridge& bridge, Connection&, const ofp::Message& m) {
  flow::CtFilter filter;
  filter.zone = TRY(ofp::decode_ct_flush_zone(m));
  return flush(bridge, filter);
}

ofp::OfpResult<void> on_ct_flush(Bridge& bridge, Connection&, const ofp::Message& m) {
  return flush(bridge, TRY(ofp::CtFlush::decode(m)).filter);
}

}  // namespace ovs::ofproto
