// See meter.h. A batch is first charged as a whole; only when a band cannot pay for all of it, packet by packet.
// Spec: reference sheet "datapath-userspace" 4.
#include "dp/user/meter.h"

namespace ovs::dp::user {

Meter::Meter(const MeterConfig& config) : kbps_(config.kbps) {
  for (const MeterBand& b : config.bands) {
    uint64_t capacity = uint64_t{b.burst ? b.burst : b.rate} * 1000;
    bands_.push_back({b.rate, capacity, capacity});
    if (b.rate) longest_fill_ms_ = std::max(longest_fill_ms_, capacity / b.rate);
  }
}

void Meter::refill(TimePoint now) {
  int64_t ms = std::chrono::duration_cast<Millis>(now.time_since_epoch()).count();
  if (last_ms_ >= 0 && ms > last_ms_) {
    uint64_t elapsed = std::min(static_cast<uint64_t>(ms - last_ms_), longest_fill_ms_);
    for (Band& b : bands_) b.tokens = std::min(b.capacity, b.tokens + elapsed * b.rate);
  }
  last_ms_ = std::max(last_ms_, ms);
}

size_t Meter::offer(std::span<packet::Packet*> packets, TimePoint now) {
  auto cost = [this](const packet::Packet& p) { return kbps_ ? uint64_t{p.size()} * 8 : uint64_t{1000}; };
  std::lock_guard guard(mutex_);
  refill(now);
  uint64_t volume = 0;
  packets_ += packets.size();
  for (const packet::Packet* p : packets) {
    volume += cost(*p);
    bytes_ += p->size();
  }
  Band* exceeded[packet::kBatchSize] = {};
  bool any = false;
  for (Band& band : bands_) {
    if (band.tokens >= volume) {
      band.tokens -= volume;
      continue;
    }
    for (size_t i = 0; i < packets.size(); ++i) {
      uint64_t price = cost(*packets[i]);
      if (band.tokens >= price) {
        band.tokens -= price;
        continue;
      }
      any = true;
      if (!exceeded[i] || band.rate > exceeded[i]->rate) exceeded[i] = &band;
    }
  }
  if (!any) return packets.size();
  size_t kept = 0;
  for (size_t i = 0; i < packets.size(); ++i) {
    if (Band* band = exceeded[i]) {
      ++band->packets;
      band->bytes += packets[i]->size();
      *packets[i] = packet::Packet();
    } else {
      packets[kept++] = packets[i];
    }
  }
  return kept;
}

MeterStats Meter::stats() const {
  std::lock_guard guard(mutex_);
  MeterStats stats{packets_, bytes_, {}};
  for (const Band& b : bands_) stats.bands.emplace_back(b.packets, b.bytes);
  return stats;
}

MeterTable::~MeterTable() {
  for (auto& chunk : chunks_) delete chunk.load();
}

std::shared_ptr<Meter> MeterTable::find(MeterId id) const {
  if (id.value >= kMaxMeters) return nullptr;
  const Chunk* chunk = chunks_[id.value / kChunk].load(std::memory_order_acquire);
  return chunk ? (*chunk)[id.value % kChunk].load() : nullptr;
}

Result<void> MeterTable::set(MeterId id, const MeterConfig& config) {
  if (id.value >= kMaxMeters) return fail_errno(EFBIG);
  if (config.bands.size() > kMaxMeterBands) return fail_errno(EINVAL);
  auto& place = chunks_[id.value / kChunk];
  if (!place.load()) place.store(new Chunk, std::memory_order_release);
  (*place.load())[id.value % kChunk].store(std::make_shared<Meter>(config));
  return {};
}

Result<MeterStats> MeterTable::get(MeterId id) const {
  auto meter = find(id);
  if (!meter) return fail_errno(ENOENT);
  return meter->stats();
}

Result<void> MeterTable::erase(MeterId id) {
  if (!find(id)) return fail_errno(ENOENT);
  (*chunks_[id.value / kChunk].load())[id.value % kChunk].store(nullptr);
  return {};
}

}  // namespace ovs::dp::user
