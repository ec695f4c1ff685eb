// OFPT_FLOW_MOD. Spec: OpenFlow 1.5.1 7.3.4.2; sheet "openflow-connections" 7.1 to 7.4.
#include "ofproto/requests/flow_mod_reader.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

ofp::OfpResult<ofp::FlowMod> decode_flow_mod(Bridge& bridge, const Connection& connection, const ofp::Message& m) {
  ofp::FlowMod::Limits limits;
  limits.table_id_extension = ofp::has_table_id(connection.protocol());
  limits.max_ports = PortNumbers::kMaxPorts;
  limits.n_tables = kTables;
  limits.tlv = bridge.tlv_table();
  ofp::FlowMod mod = TRY(ofp::FlowMod::decode(m, limits));
  bool deletes = mod.command == ofp::FlowCommand::remove || mod.command == ofp::FlowCommand::remove_strict;
  if (mod.buffer_id != ofp::kNoBuffer && !deletes) return ofp::ofp_fail(ofp::Ofperr::OFPBRC_BUFFER_UNKNOWN);
  return mod;
}

ofp::OfpResult<void> on_flow_mod(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  AnyFlowMod mod = TRY(read_flow_mod(bridge, connection, m));
  Transaction transaction(bridge, &connection, m.xid);
  TRY(carry_out(transaction, mod));
  transaction.commit();
  return {};
}

}  // namespace ovs::ofproto
