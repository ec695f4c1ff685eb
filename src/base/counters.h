// Event counters ("coverage"): one macro line where the event is counted, no list anywhere.
//   OVS_COUNTER(rev_reconfigure);  ...  COUNT(rev_reconfigure);
// They enumerate themselves through a linker section. Thread-safe; relaxed.
#pragma once
#include <atomic>
#include <cstdint>
#include <span>

namespace ovs {

struct Counter {
  const char* name;
  std::atomic<uint64_t> total{0};
  void add(uint64_t n = 1) { total.fetch_add(n, std::memory_order_relaxed); }
};

/// Every counter that is linked into the program.
std::span<Counter* const> all_counters();

}  // namespace ovs

#define OVS_COUNTER(NAME)                                                                        \
  namespace {                                                                                    \
  constinit ::ovs::Counter counter_##NAME{#NAME};                                                \
  [[gnu::section("ovs_counters"), gnu::used]] ::ovs::Counter* counter_entry_##NAME = &counter_##NAME; \
  }                                                                                              \
  static_assert(true)
#define COUNT(NAME) counter_##NAME.add()
#define COUNT_N(NAME, N) counter_##NAME.add(N)
