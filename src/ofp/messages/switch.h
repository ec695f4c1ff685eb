// What a switch says about itself: features, configuration, description.
// Spec: OpenFlow 1.0.1 5.3.1, 5.3.2, 5.3.5; 1.5.1 7.3.1, 7.3.2, 7.3.5.2.
#pragma once
#include "ofp/messages/port.h"
#include "ofp/print.h"

namespace ovs::ofp {

// Capability bits of our own; the wire differs by version in bit 2 and the 1.4 bits.
inline constexpr uint32_t kCapFlowStats = 1 << 0, kCapTableStats = 1 << 1, kCapPortStats = 1 << 2, kCapIpReasm = 1 << 5,
                          kCapQueueStats = 1 << 6, kCapArpMatchIp = 1 << 7, kCapStp = 1 << 3, kCapGroupStats = 1 << 4,
                          kCapPortBlocked = 1 << 8, kCapBundles = 1 << 9, kCapFlowMonitoring = 1 << 10;

std::string capabilities_text(uint32_t capabilities, Version version);   ///< "FLOW_STATS TABLE_STATS"
struct SwitchFeatures {
  uint64_t datapath_id = 0;
  uint32_t n_buffers = 0;
  uint8_t n_tables = 0, auxiliary_id = 0;
  uint32_t capabilities = 0;       ///< kCap*; encoding drops what the version does not have
  uint32_t actions = 0;            ///< OpenFlow 1.0's action bits (1.0 only)
  std::vector<PortDesc> ports;     ///< 1.0 to 1.2; encoding appends as many as fit
  bool ports_complete = false;     ///< decode: there was room for one more, so the list is all

  static OfpResult<SwitchFeatures> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options, Version version) const;
};
/// OpenFlow 1.0's features.actions of a switch that can all of them but vendor ones.
uint32_t of10_action_bits();

enum class FragMode : uint8_t { normal, drop, reassemble, nx_match };
std::string_view frag_mode_name(FragMode mode);                       ///< "nx-match"
std::optional<FragMode> frag_mode_from_name(std::string_view name);   ///< any case
/// OFPT_GET_CONFIG_REPLY and OFPT_SET_CONFIG.
struct SwitchConfig {
  FragMode frag = FragMode::normal;
  std::optional<bool> invalid_ttl_to_controller;  ///< 1.0 to 1.2 only
  uint16_t miss_send_len = 0;                     ///< bytes

  static OfpResult<SwitchConfig> decode(const Message& m);   ///< of a set: unknown flags are OFPSCFC_BAD_FLAGS
  Bytes encode(Kind kind, Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};

struct SwitchDesc {
  std::string manufacturer, hardware, software, serial, datapath;
  static OfpResult<SwitchDesc> decode(const Message& m);
  Bytes encode(const Message& request) const;
  void print(std::string& out, const PrintOptions& options) const;
};

}  // namespace ovs::ofp
