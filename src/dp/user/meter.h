// Meters: token buckets shared by all threads of a datapath. offer() tells which packets of a batch a meter lets
// through. Look-up takes no lock; each meter has its own. Spec: reference sheet "datapath-userspace" 4.
#pragma once
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "dp/datapath.h"
#include "packet/packet.h"

namespace ovs::dp::user {

inline constexpr uint32_t kMaxMeters = 1u << 18;
inline constexpr size_t kMaxMeterBands = 8;

/// Thread-safe.
class Meter {
 public:
  explicit Meter(const MeterConfig& config);
  /// Charges the packets; those that pass move to the front, in order. Returns their number.
  size_t offer(std::span<packet::Packet*> packets, TimePoint now);
  MeterStats stats() const;

 private:
  struct Band {
    uint64_t rate, capacity, tokens;               // per ms; thousandths of packets, or bits
    uint64_t packets = 0, bytes = 0;               // dropped
  };
  void refill(TimePoint now);

  bool kbps_;
  mutable std::mutex mutex_;
  std::vector<Band> bands_;
  uint64_t packets_ = 0, bytes_ = 0;
  uint64_t longest_fill_ms_ = 0;
  int64_t last_ms_ = -1;                           // -1: never used, buckets are full
};

/// Changed by the control thread, read by any.
class MeterTable {
 public:
  ~MeterTable();
  Result<void> set(MeterId id, const MeterConfig& config);   ///< EFBIG, EINVAL
  Result<MeterStats> get(MeterId id) const;                  ///< ENOENT
  Result<void> erase(MeterId id);                            ///< ENOENT
  std::shared_ptr<Meter> find(MeterId id) const;

 private:
  static constexpr size_t kChunk = 512;
  using Slot = std::atomic<std::shared_ptr<Meter>>;
  using Chunk = std::array<Slot, kChunk>;
  std::array<std::atomic<Chunk*>, kMaxMeters / kChunk> chunks_{};
};

}  // namespace ovs::dp::user
