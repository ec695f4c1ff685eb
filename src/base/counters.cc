#include "base/counters.h"

#include "base/coverage.h"

OVS_COUNTER(long_poll_interval);

extern "C" {
extern ovs::Counter* __start_ovs_counters[];
extern ovs::Counter* __stop_ovs_counters[];
}

namespace ovs {

std::span<Counter* const> all_counters() {
  return {__start_ovs_counters, static_cast<size_t>(__stop_ovs_counters - __start_ovs_counters)};
}

void count_long_poll() { COUNT(long_poll_interval); }

}  // namespace ovs
