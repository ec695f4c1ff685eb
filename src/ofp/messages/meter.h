// Meters (1.3+): modification, configuration, statistics, features. Spec: OpenFlow 1.5.1 7.3.4.5, 7.3.5.12-14.
#pragma once
#include "ofp/print.h"

namespace ovs::ofp {

enum class MeterCommand : uint16_t { add, modify, remove };
inline constexpr uint16_t kMeterKbps = 1, kMeterPktps = 2, kMeterBurst = 4, kMeterStats = 8;
enum class MeterBandType : uint16_t { drop = 1, dscp_remark = 2 };
struct MeterBand {
  MeterBandType type = MeterBandType::drop;
  uint32_t rate = 0, burst_size = 0;   ///< kb/s and kb, or packets
  uint8_t prec_level = 0;
};
struct MeterConfig {
  uint32_t meter_id = 0;
  uint16_t flags = 0;                  ///< kMeter*
  std::vector<MeterBand> bands;
  static OfpResult<MeterConfig> decode(ByteReader& r);
  void print(std::string& out) const;
};
struct MeterMod {
  MeterCommand command = MeterCommand::add;
  MeterConfig meter;
  static OfpResult<MeterMod> decode(const Message& m);
  Bytes encode(Version version, uint32_t xid) const;
};
struct MeterStats {
  uint32_t meter_id = 0, flow_count = 0;
  uint64_t packets = 0, bytes = 0;
  uint32_t duration_sec = 0, duration_nsec = 0;
  std::vector<std::pair<uint64_t, uint64_t>> bands;   ///< packets, bytes
  static OfpResult<MeterStats> decode(ByteReader& r);
};
struct MeterFeatures {
  uint32_t max_meters = 0, band_types = 0, capabilities = 0;
  uint8_t max_bands = 0, max_color = 0;
  static OfpResult<MeterFeatures> decode(const Message& m);
  Bytes encode(const Message& request) const;
};
std::span<const BitName> meter_flag_names();
std::span<const BitName> meter_band_names();      ///< bits of MeterFeatures::band_types
OfpResult<uint32_t> decode_meter_request(const Message& m);
Bytes encode_meter_request(Kind kind, Version version, uint32_t xid, uint32_t meter_id);
std::vector<Bytes> encode_meter_configs(const Message& request, std::span<const MeterConfig> meters);
std::vector<Bytes> encode_meter_stats(const Message& request, std::span<const MeterStats> meters);
/// `command`: add and modify need bands. `usable` becomes 1.3+.
Result<MeterMod> parse_meter_text(std::string_view text, std::optional<MeterCommand> command, ProtocolSet& usable);
OfpResult<void> print_meter_mod(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_meter_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_meter_configs(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_meter_stats(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_meter_features(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
