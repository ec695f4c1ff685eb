// OFPT_PACKET_OUT: a packet through a list of actions, once. Spec: OpenFlow 1.5.1 7.3.6; sheet "ofproto" 2.13.
#include "ofproto/requests/packet_out.h"

#include "base/counters.h"
#include "base/log.h"
#include "flow/extract.h"
#include "ofp/messages/packet.h"
#include "ofproto/backer.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/translate/translate.h"

OVS_LOG_MODULE(ofproto);
OVS_COUNTER(ofproto_packet_out);

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

/// The packet as a match, so that prerequisites of actions are those of the packet.
flow::Match packet_match(const ofp::PacketOut& request) {
  flow::Match match;
  match.key = flow::extract_frame(request.packet);
  match.key.in_port = be32(request.in_port.value);
  std::memset(static_cast<void*>(&match.mask), 0xff, sizeof match.mask);
  return match;
}

}  // namespace

ofp::OfpResult<ofp::PacketOut> decode_packet_out(Bridge& bridge, const ofp::Message& m) {
  auto request = TRY(ofp::PacketOut::decode(m, bridge.tlv_table()));
  if (request.buffer_id != ofp::kNoBuffer) return ofp_fail(Ofperr::OFPBRC_BUFFER_UNKNOWN);
  OfPort in_port = request.in_port;
  if (in_port >= ofp::kPortMax && in_port != ofp::kPortLocal && in_port != ofp::kPortController && in_port != ofp::kPortNone)
    return ofp_fail(Ofperr::OFPBRC_BAD_PORT);
  flow::Match any;
  ofp::CheckContext context{.max_ports = PortNumbers::kMaxPorts};
  TRY(ofp::check_actions(request.actions, packet_match(request), context));
  TRY(check_supported(bridge, any, request.actions));
  return request;
}

ofp::OfpResult<PacketOutWork> translate_packet_out(Bridge& bridge, const ofp::PacketOut& request) {
  bool groups_known = true;
  for_each_action(request.actions, [&](const ofp::Action& action) {
    if (auto* group = action.as<ofp::GroupAction>()) groups_known &= bridge.groups().find(group->group_id) != nullptr;
  });
  if (!groups_known) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_GROUP);

  PacketOutWork work;
  work.packet = packet::Packet::from_bytes(request.packet);
  OfPortEntry* port = bridge.port(request.in_port);
  work.packet.meta.in_port = port && port->odp ? port->odp->value : UINT32_MAX;
  work.packet.meta.orig_in_port = work.packet.meta.in_port;
  TranslateInput input;
  flow::extract(work.packet, input.flow);
  auto key = flow::words(input.flow);
  auto given = flow::words(request.metadata.key), mask = flow::words(request.metadata.mask);
  for (size_t w = 0; w < key.size(); ++w) key[w] = (key[w] & ~mask[w]) | (given[w] & mask[w]);
  input.flow.in_port = be32(request.in_port.value);
  input.bridge = &bridge;
  input.packet = &work.packet;
  input.actions = &request.actions;
  input.is_packet_out = true;
  translate(input, work.result);
  work.tcp_flags = flow::tcp_flags_of(input.flow);
  if (work.result.error != TranslateError::ok) {
    drop_packet_out(bridge, work);
    return ofp_fail(Ofperr::OFPFMFC_UNKNOWN);
  }
  return work;
}

void send_packet_out(Bridge& bridge, PacketOutWork& work) {
  work.result.cache.push(bridge.owner(), {1, work.packet.size(), bridge.owner().clock().now(), work.tcp_flags}, true);
  bridge.owner().apply_learned();
  if (!work.result.actions.empty())
    if (auto done = bridge.backer().datapath().execute(std::move(work.packet), work.result.actions); !done)
      LOG_WARN_RL(60, 5, "{}: packet-out failed ({})", bridge.name(), done.error().text);
  drop_packet_out(bridge, work);
}

void drop_packet_out(Bridge& bridge, PacketOutWork& work) {
  for (uint32_t id : work.result.recirc_ids) bridge.owner().recirc_ids().unref(id);
  work.result.recirc_ids.clear();
}

ofp::OfpResult<void> on_packet_out(Bridge& bridge, Connection&, const ofp::Message& m) {
  COUNT(ofproto_packet_out);
  auto request = TRY(decode_packet_out(bridge, m));
  auto work = TRY(translate_packet_out(bridge, request));
  send_packet_out(bridge, work);
  return {};
}

}  // namespace ovs::ofproto
