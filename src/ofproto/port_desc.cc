// Spec: OpenFlow 1.5.1 7.2.1.
#include "ofproto/port_desc.h"

namespace ovs::ofproto {

ofp::PortDesc port_description(const OfPortEntry& port) {
  ofp::PortDesc desc;
  desc.port = port.number;
  desc.address = port.mac;
  desc.name = port.name;
  desc.config = port.config;
  desc.state = port.state;
  desc.current = port.features.current;
  desc.advertised = port.features.advertised;
  desc.supported = port.features.supported;
  desc.peer = port.features.peer;
  desc.current_speed_kbps = port.features.current_mbps * 1000;
  desc.max_speed_kbps = port.features.max_mbps * 1000;
  return desc;
}

}  // namespace ovs::ofproto
