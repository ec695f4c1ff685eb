// Connections that a control connection (FTP, TFTP) has announced. Their source port is not known yet.
// Spec: reference sheet "datapath-conntrack" 6.
#pragma once
#include <map>
#include <vector>

#include "dp/user/conntrack/connection.h"

namespace ovs::dp::conntrack {

struct Expectation {
  Key key;                         ///< source port 0: any
  std::weak_ptr<Connection> parent;
  Key parent_key;                  ///< its original direction
  uint32_t mark = 0;               ///< of the parent, when it announced
  CtLabels labels{};
  NatKind nat = NatKind::none;     ///< what the child needs, as its parent was translated
  Address nat_address;
};

/// Thread-safe; costs nothing while nothing is expected.
class Expectations {
 public:
  /// What is expected already stays as it is.
  void add(Expectation expectation);
  std::optional<Expectation> match(const Key& key) const;
  /// Forgets what dead connections announced.
  void purge();
  std::vector<Expectation> all() const;

 private:
  struct Less { bool operator()(const Key& a, const Key& b) const { return std::memcmp(&a, &b, sizeof a) < 0; } };
  static Key without_port(Key key) { key.src.port = {}; return key; }
  static bool lives(const Expectation& e) {
    auto parent = e.parent.lock();
    return parent && !parent->dead.load(std::memory_order_acquire);
  }
  std::atomic<bool> any_{false};
  mutable Mutex mutex_;
  std::map<Key, Expectation, Less> expected_ OVS_GUARDED_BY(mutex_);
};

}  // namespace ovs::dp::conntrack
