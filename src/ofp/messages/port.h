// Ports: description, status, modification, statistics.
// Spec: OpenFlow 1.0.1 5.2.1, 5.3.3, 5.3.5; 1.5.1 7.2.1, 7.3.4.3, 7.3.5.6, 7.4.3; Intel port-stats property.
#pragma once
#include "ofp/print.h"
#include "packet/addresses.h"

namespace ovs::ofp {

using packet::Mac;

// Configuration bits; the same numbers in every version, fewer of them from 1.1 on.
inline constexpr uint32_t kPortDown = 1 << 0, kPortNoStp = 1 << 1, kPortNoRecv = 1 << 2, kPortNoRecvStp = 1 << 3,
                          kPortNoFlood = 1 << 4, kPortNoFwd = 1 << 5, kPortNoPacketIn = 1 << 6;
// State bits: 1.1's, and the STP state of 1.0 where 1.0 has it.
inline constexpr uint32_t kPortLinkDown = 1 << 0, kPortBlocked = 1 << 1, kPortLive = 1 << 2, kPortStpListen = 0, kPortStpLearn = 1 << 8,
                          kPortStpForward = 2 << 8, kPortStpBlock = 3 << 8, kPortStpMask = 3 << 8;
// Feature bits, numbered as in 1.1+.
inline constexpr uint32_t kFeature10MbHd = 1 << 0, kFeature10MbFd = 1 << 1, kFeature100MbHd = 1 << 2, kFeature100MbFd = 1 << 3,
                          kFeature1GbHd = 1 << 4, kFeature1GbFd = 1 << 5, kFeature10GbFd = 1 << 6, kFeature40GbFd = 1 << 7,
                          kFeature100GbFd = 1 << 8, kFeature1TbFd = 1 << 9, kFeatureOther = 1 << 10, kFeatureCopper = 1 << 11,
                          kFeatureFiber = 1 << 12, kFeatureAutoneg = 1 << 13, kFeaturePause = 1 << 14, kFeaturePauseAsym = 1 << 15;
std::span<const BitName> port_config_names();
std::span<const BitName> port_state_names();     ///< without the STP state of 1.0
std::span<const BitName> port_feature_names();
/// Speed in bits per second of the fastest feature, `otherwise` if there is none.
uint64_t features_to_bps(uint32_t features, uint64_t otherwise);

struct PortDesc {
  OfPort port;
  Mac address;
  std::string name;              ///< at most 15 bytes on the wire
  uint32_t config = 0, state = 0;
  uint32_t current = 0, advertised = 0, supported = 0, peer = 0;
  uint32_t current_speed_kbps = 0, max_speed_kbps = 0;

  static size_t wire_size(Version version);   ///< of what encode() writes
  static OfpResult<PortDesc> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
  void print(std::string& out) const;
};

enum class PortReason : uint8_t { add, remove, modify };
struct PortStatus {
  PortReason reason = PortReason::add;
  PortDesc desc;
  static OfpResult<PortStatus> decode(const Message& m);
  Bytes encode(Version version) const;        ///< xid 0
  void print(std::string& out, const PrintOptions& options) const;
};

struct PortMod {
  OfPort port;
  Mac address;
  uint32_t config = 0, mask = 0;
  uint32_t advertise = 0;        ///< 0: unchanged
  static OfpResult<PortMod> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
  void print(std::string& out, const PrintOptions& options) const;
};

/// OFPST_PORT_DESC and OFPST_PORT requests ask for one port or kPortAny.
struct PortRequest {
  OfPort port = kPortAny;
  static OfpResult<PortRequest> decode(const Message& m);
  static Bytes encode(Kind kind, Version version, uint32_t xid, OfPort port);   ///< before 1.5 port-desc always asks for all
};
OfpResult<std::vector<PortDesc>> decode_port_descs(const Message& m);
/// Answers an OFPST_PORT_DESC request.
std::vector<Bytes> encode_port_descs(const Message& request, std::span<const PortDesc> ports);

inline constexpr uint64_t kUnknownCounter = UINT64_MAX;
struct Counter64 { std::string name; uint64_t value; };
struct PortStats {
  OfPort port;
  uint64_t rx_packets = kUnknownCounter, tx_packets = kUnknownCounter, rx_bytes = kUnknownCounter, tx_bytes = kUnknownCounter;
  uint64_t rx_dropped = kUnknownCounter, tx_dropped = kUnknownCounter, rx_errors = kUnknownCounter, tx_errors = kUnknownCounter;
  uint64_t rx_frame_errors = kUnknownCounter, rx_over_errors = kUnknownCounter, rx_crc_errors = kUnknownCounter;
  uint64_t collisions = kUnknownCounter;
  uint32_t duration_sec = UINT32_MAX, duration_nsec = UINT32_MAX;   ///< all ones: not known
  /// RFC 2819 counters in the order of the wire (kRfc2819); empty: none known.
  std::array<uint64_t, 21> rfc2819 = filled();
  std::vector<Counter64> custom;

  static OfpResult<PortStats> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
  void print(std::string& out, const PrintOptions& options) const;

 private:
  static constexpr std::array<uint64_t, 21> filled() { std::array<uint64_t, 21> a{}; a.fill(kUnknownCounter); return a; }
};
/// Index into PortStats::rfc2819; the order of Intel's property.
enum Rfc2819 : size_t { rx_1_64, rx_65_127, rx_128_255, rx_256_511, rx_512_1023, rx_1024_1522, rx_1523_max,
                        tx_1_64, tx_65_127, tx_128_255, tx_256_511, tx_512_1023, tx_1024_1522, tx_1523_max,
                        tx_multicast, rx_broadcast, tx_broadcast, rx_undersized, rx_oversize, rx_fragmented, rx_jabber };
std::vector<Bytes> encode_port_stats(const Message& request, std::span<const PortStats> ports);

OfpResult<void> print_port_status(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_port_descs(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_port_desc_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_port_stats_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_port_stats(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
