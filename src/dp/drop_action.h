// The counters of Drop actions, by the reason that they carry: whoever runs or stands in for one counts here.
// Thread-safe. Spec: reference sheets "ofproto" 2.1, "datapath" 1.5.
#pragma once
#include <cstdint>

#include "base/counters.h"

namespace ovs::dp {

inline constexpr uint32_t kDropActionReasons = 16;
/// `reason` < kDropActionReasons: the value of a translation error; 0: the pipeline drops.
Counter& drop_action_counter(uint32_t reason);

}  // namespace ovs::dp
