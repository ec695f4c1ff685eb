// The userspace datapath. Threaded ("netdev"): workers poll the ports and run the cached flows, handlers take
// the misses to the control plane. Inline ("dummy"): the same packet code, run by whoever calls run() and
// execute(); misses are handled on the spot, so that tests see one order only.
// Spec: reference sheet "datapath-userspace".
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "dp/datapath.h"

namespace ovs::dp::user {

struct UserOptions {
  std::string name;              ///< "ovs-netdev"
  std::string type = "netdev";   ///< type "dummy" numbers its ports after their names
  bool threaded = true;
  bool dummy_numbers = false;    ///< port numbers from names, as every datapath of --enable-dummy does
  unsigned workers = 0;          ///< 0: from the affinity mask and the CPU quota
  uint64_t seed = 1;             ///< secret of hashes and ufids
  std::function<void(Datapath&)> closed;   ///< called first thing when the datapath is destroyed
};

std::unique_ptr<Datapath> make_user_datapath(UserOptions options, Clock& clock);

/// Threads that are worth running here: CPUs of the affinity mask, bounded by the cgroup's quota; at least 1.
unsigned usable_cpus();

}  // namespace ovs::dp::user
