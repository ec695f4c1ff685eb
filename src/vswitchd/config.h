// What the database wants, as plain values: made by desired(), compared by plan(), carried out by Engine.
// Spec: sheet "vswitchd-schema" 3 to 7, 10.
#pragma once
#include <bitset>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/uuid.h"
#include "netdev/ipv4_address.h"
#include "netdev/port.h"
#include "ofproto/bridge.h"
#include "packet/addresses.h"

namespace ovs::vswitchd {

using ofproto::OfPort;

struct InterfaceConfig {
  Uuid row;                                 ///< zero: synthesized local port, not in the database
  std::string name;
  std::string type;                         ///< effective: "internal" for internal and local ports, "system" for ""
  netdev::Options options;
  std::optional<uint16_t> ofport_request;   ///< 1..65279, user's wish
  std::optional<uint16_t> ofport_hint;      ///< number of an earlier run
  std::optional<uint32_t> mtu_request;
  std::optional<packet::Mac> mac;           ///< Interface.mac, as written
  uint32_t policing_rate_kbit = 0, policing_burst_kbit = 0;

  std::optional<uint16_t> preferred() const { return ofport_request ? ofport_request : ofport_hint; }
};

struct PortConfig {
  Uuid row;
  std::string name;
  std::vector<InterfaceConfig> interfaces;  ///< by name
  ofproto::BundleConfig bundle;             ///< members are filled in when the interfaces are there
  std::optional<packet::Mac> mac;
  bool fake_bridge = false;
};

struct LocalAddress {                       ///< of the local port
  netdev::Ipv4Config ip;
  std::optional<packet::Ipv4> gateway;
  bool operator==(const LocalAddress&) const = default;
};

struct BridgeConfig {
  Uuid row;
  std::string name;
  std::string type;                         ///< datapath type, "" became "system"
  std::vector<PortConfig> ports;
  std::optional<packet::Mac> hwaddr;
  std::optional<uint64_t> datapath_id;
  std::string dp_desc, dp_sn;
  ofproto::ConnectionsConfig connections;
  std::vector<LocalAddress> local_addresses; ///< that controllers ask for
  Seconds mac_aging{300};
  size_t mac_table_size = 8192;
  std::bitset<4096> flood_vlans;
  bool forward_bpdu = false;
  std::map<uint8_t, ofproto::FlowTableConfig> flow_tables;
};

struct SystemConfig {
  std::vector<BridgeConfig> bridges;        ///< by name
  ofproto::Limits limits;
  netdev::Options datapath_config;          ///< other_config, for datapaths
  bool flow_restore_wait = false;
  Millis stats_interval{5000};
};

}  // namespace ovs::vswitchd
