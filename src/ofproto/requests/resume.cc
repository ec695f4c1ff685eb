// NXT_RESUME: a controller sends a paused packet on, with the rest of its pipeline. Spec: nicira-ext; sheet
// "openflow-connections" 7.15.
#include "flow/extract.h"
#include "ofproto/backer.h"
#include "ofproto/requests/packet_out.h"
#include "ofproto/requests/parts.h"
#include "ofproto/translate/continuation.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

ofp::OfpResult<void> on_resume(Bridge& bridge, Connection&, const ofp::Message& m) {
  auto request = TRY(ofp::decode_resume(m, bridge.tlv_table()));
  if (!request.continuation || request.continuation->bridge.is_zero()) return ofp_fail(Ofperr::NXR_STALE);
  Bridge* target = bridge.owner().find(request.continuation->bridge);
  if (!target) return ofp_fail(Ofperr::NXR_STALE);

  PacketOutWork work;
  work.packet = packet::Packet::from_bytes(request.packet);
  const flow::FlowKey& metadata = request.metadata.key;
  OfPort in_port(static_cast<uint16_t>(metadata.in_port.host()));
  OfPortEntry* port = target->port(in_port);
  work.packet.meta.in_port = port && port->odp ? port->odp->value : request.continuation->odp_port;
  work.packet.meta.orig_in_port = work.packet.meta.in_port;
  if (request.metadata.mask.packet_type) work.packet.meta.packet_type = metadata.packet_type.host();
  TranslateInput input;
  flow::extract(work.packet, input.flow);
  input.flow.in_port = metadata.in_port;
  input.flow.tunnel = metadata.tunnel;
  input.flow.pkt_mark = metadata.pkt_mark;
  copy_conntrack(metadata, input.flow);
  input.bridge = target;
  input.packet = &work.packet;
  input.frozen = std::make_shared<const FrozenState>(state_of(*request.continuation, request.metadata));
  translate(input, work.result);
  work.tcp_flags = flow::tcp_flags_of(input.flow);
  if (work.result.error != TranslateError::ok) drop_packet_out(*target, work);
  else send_packet_out(*target, work);
  return {};
}

}  // namespace ovs::ofproto
