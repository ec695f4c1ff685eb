// What a bridge says about itself, and what it says it cannot. Spec: sheet "openflow-connections" 6.
#include "ofp/messages/switch.h"
#include "ofproto/port_desc.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

ofp::OfpResult<void> on_features(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  ofp::SwitchFeatures features;
  features.datapath_id = bridge.datapath_id();
  features.n_tables = kInternalTable;
  features.capabilities = ofp::kCapFlowStats | ofp::kCapTableStats | ofp::kCapPortStats | ofp::kCapQueueStats | ofp::kCapGroupStats |
                          ofp::kCapArpMatchIp | ofp::kCapBundles;
  features.actions = ofp::of10_action_bits();
  if (m.version < ofp::Version::of13)
    for (const OfPortEntry* port : bridge.ports()) features.ports.push_back(port_description(*port));
  connection.send(features.encode(m.version, m.xid));
  return {};
}

ofp::OfpResult<void> on_desc(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  ofp::SwitchDesc desc;
  desc.manufacturer = "Nicira, Inc.";
  desc.hardware = "Open vSwitch";
  desc.software = OVS_VERSION;
  desc.serial = bridge.serial();
  desc.datapath = bridge.dp_desc();
  connection.send(desc.encode(m));
  return {};
}

}  // namespace ovs::ofproto
