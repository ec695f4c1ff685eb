// Queues: configuration and statistics. Spec: OpenFlow 1.0.1 5.3.4, 5.3.5; 1.5.1 7.3.5.7, 7.3.5.8.
#pragma once
#include "ofp/messages/port.h"

namespace ovs::ofp {

struct QueueStatsRequest {
  OfPort port = kPortAny;
  uint32_t queue = kQueueAll;
  static OfpResult<QueueStatsRequest> decode(const Message& m);      ///< also of OFPT_QUEUE_GET_CONFIG_REQUEST and QUEUE_DESC
  Bytes encode(Kind kind, Version version, uint32_t xid) const;
};
struct QueueStats {
  OfPort port;
  uint32_t queue = 0;
  uint64_t tx_bytes = UINT64_MAX, tx_packets = UINT64_MAX, tx_errors = UINT64_MAX;
  uint32_t duration_sec = UINT32_MAX, duration_nsec = UINT32_MAX;
  static OfpResult<QueueStats> decode(ByteReader& r, Version version);
  void encode(ByteWriter& w, Version version) const;
};
std::vector<Bytes> encode_queue_stats(const Message& request, std::span<const QueueStats> queues);
struct QueueConfig {
  OfPort port;
  uint32_t queue = 0;
  uint16_t min_rate = UINT16_MAX, max_rate = UINT16_MAX;             ///< tenths of a percent; 65535: not told
};
/// Answers OFPT_QUEUE_GET_CONFIG_REQUEST or an OFPST_QUEUE_DESC request for `port`.
std::vector<Bytes> encode_queue_configs(const Message& request, OfPort port, std::span<const QueueConfig> queues);
OfpResult<std::vector<QueueConfig>> decode_queue_configs(const Message& m, OfPort& port);
OfpResult<void> print_queue_stats_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_queue_stats(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_queue_config_request(std::string& out, const Message& m, const PrintOptions& options);
OfpResult<void> print_queue_configs(std::string& out, const Message& m, const PrintOptions& options);

}  // namespace ovs::ofp
