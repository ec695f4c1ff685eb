// A packet-out in steps: understood, translated against the tables of that moment, sent later.
#pragma once
#include "ofp/messages/packet.h"
#include "ofproto/bridge.h"
#include "ofproto/translate/translate.h"
#include "packet/packet.h"

namespace ovs::ofproto {

struct PacketOutWork {
  packet::Packet packet;
  TranslateOutput result;
  uint16_t tcp_flags = 0;
};

ofp::OfpResult<ofp::PacketOut> decode_packet_out(Bridge& bridge, const ofp::Message& m);
ofp::OfpResult<PacketOutWork> translate_packet_out(Bridge& bridge, const ofp::PacketOut& request);
/// Outside of StateLock::Write.
void send_packet_out(Bridge& bridge, PacketOutWork& work);
void drop_packet_out(Bridge& bridge, PacketOutWork& work);

}  // namespace ovs::ofproto
