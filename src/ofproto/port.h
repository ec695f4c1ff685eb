// Ports and bundles of a bridge. A Bundle is one Port record of the database: the members (one, or more
// for a bond) and the VLAN rules of NORMAL. Spec: sheet "ofproto" 1, 4.1; IEEE 802.1Q.
#pragma once
#include <atomic>
#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "dp/actions.h"
#include "netdev/port.h"
#include "ofp/messages/port.h"
#include "ofp/port.h"

namespace ovs::ofproto {

using ofp::OfPort;
class Bridge;
struct Bundle;

enum class VlanMode : uint8_t { access, trunk, native_tagged, native_untagged, dot1q_tunnel };
enum class PriorityTags : uint8_t { never, if_nonzero, always };

/// What vswitchd says about a Port record.
struct BundleConfig {
  std::string name;
  std::vector<OfPort> members;
  VlanMode mode = VlanMode::trunk;
  int tag = -1;                                      ///< 0..4095; -1: none
  std::optional<std::bitset<4096>> trunks, cvlans;   ///< none: all
  uint16_t qinq_ethertype = 0x88a8;
  PriorityTags priority_tags = PriorityTags::never;
  bool is_protected = false;
  bool operator==(const BundleConfig&) const = default;
};

// Configuration and state bits of ports: ofp/messages/port.h.
using ofp::kPortDown, ofp::kPortNoStp, ofp::kPortNoRecv, ofp::kPortNoRecvStp, ofp::kPortNoFlood, ofp::kPortNoFwd, ofp::kPortNoPacketIn;
using ofp::kPortLinkDown, ofp::kPortBlocked, ofp::kPortLive;

struct PortCounters { std::atomic<uint64_t> rx_packets{0}, rx_bytes{0}, tx_packets{0}, tx_bytes{0}; };

/// One OpenFlow port. Control thread changes it under Write.
struct OfPortEntry {
  Bridge* bridge = nullptr;
  OfPort number{};
  std::string name;
  netdev::Port* device = nullptr;       ///< vswitchd's; outlives this
  std::string type;                     ///< of the device as opened: "patch", "system", ...
  std::optional<dp::DpPort> odp;        ///< none: patch
  Bundle* bundle = nullptr;
  OfPortEntry* peer = nullptr;          ///< of a patch port, when both name each other
  bool is_patch = false;
  packet::Mac mac;
  uint32_t config = 0;                  ///< ofp::kPort* configuration bits
  uint32_t state = 0;                   ///< ofp::kPort* state bits
  bool may_enable = false;              ///< up in every respect: groups and bonds may use it
  netdev::PortFeatures features;
  uint64_t carrier_resets = 0;
  TimePoint created{};
  std::function<void()> chained_on_change;  ///< the device's own, put back when the port goes
  PortCounters counters;                ///< patch ports: all traffic; LOCAL: what the switch itself made or ate

  bool is_local() const { return number == ofp::kPortLocal; }
  bool has(uint32_t bit) const { return config & bit; }
};

/// Control thread changes it under Write.
struct Bundle {
  Bridge* bridge = nullptr;
  BundleConfig config;
  std::vector<OfPortEntry*> ports;
  bool floodable = true;
  uint64_t order = 0;                   ///< of registration: the order of floods

  bool is_bond() const { return ports.size() > 1; }
  bool trunks_vlan(uint16_t vid) const { return !config.trunks || (*config.trunks)[vid & 0xfff]; }
  bool carries_cvlan(uint16_t vid) const { return !config.cvlans || (*config.cvlans)[vid & 0xfff]; }
};

}  // namespace ovs::ofproto
