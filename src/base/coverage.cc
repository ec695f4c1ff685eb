#include "base/coverage.h"

#include "base/counters.h"

namespace ovs {

namespace {
constexpr Duration kSample = Seconds(5);

uint32_t sum(std::span<const uint32_t> values) {
  uint32_t total = 0;
  for (uint32_t v : values) total += v;
  return total;
}
}  // namespace

Coverage::Coverage(TimePoint start) : samples_(all_counters().size()), next_(start + kSample) {}

void Coverage::run(TimePoint now) {
  constexpr int64_t kMost = static_cast<int64_t>(kPerMinute * kPerHour);
  if (now < next_) return;
  if ((now - next_) / kSample > kMost) next_ = now - kMost * kSample;  // older ones would be shifted out anyway
  for (; now >= next_; next_ += kSample) close_sample();
}

void Coverage::close_sample() {
  auto counters = all_counters();
  for (size_t i = 0; i < counters.size(); ++i) {
    Samples& s = samples_[i];
    uint64_t total = counters[i]->total.load(std::memory_order_relaxed);
    s.minute[at_ % kPerMinute] = static_cast<uint32_t>(total - s.seen);
    s.seen = total;
    if (at_ % kPerMinute == kPerMinute - 1) s.hour[at_ / kPerMinute % kPerHour] = sum(s.minute);
  }
  ++at_;
}

std::string Coverage::show() const {
  uint32_t hash = 2166136261u;
  size_t never = 0;
  std::string lines;
  auto counters = all_counters();
  for (size_t i = 0; i < counters.size(); ++i) {
    uint64_t total = counters[i]->total.load(std::memory_order_relaxed);
    if (!total) {
      ++never;
      continue;
    }
    for (const char* p = counters[i]->name; *p; ++p) hash = (hash ^ static_cast<uint8_t>(*p)) * 16777619u;
    const Samples& s = samples_[i];
    lines += fmt::format("{:<24} {:5.1f}/sec {:9.3f}/sec {:13.4f}/sec   total: {}\n", counters[i]->name,
                         s.minute[(at_ + kPerMinute - 1) % kPerMinute] / 5.0, sum(s.minute) / 60.0, sum(s.hour) / 3600.0,
                         total);
  }
  return fmt::format("Event coverage, avg rate over last: 5 seconds, last minute, last hour,  hash={:08x}:\n{}{} events "
                     "never hit\n", hash, lines, never);
}

std::optional<uint64_t> Coverage::read(std::string_view name) {
  std::optional<uint64_t> total;
  for (const Counter* c : all_counters())
    if (c->name == name) total = total.value_or(0) + c->total.load(std::memory_order_relaxed);
  return total;
}

}  // namespace ovs
