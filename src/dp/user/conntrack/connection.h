// One tracked connection. What never changes after creation is read without a lock; the rest is guarded by `lock`,
// or atomic. Links belong to the ConnectionTable.
#pragma once
#include <atomic>
#include <memory>
#include <string>
#include <variant>

#include "base/mutex.h"
#include "dp/user/conntrack/machines.h"
#include "dp/user/conntrack/zone_limits.h"

namespace ovs::dp::conntrack {

struct Connection;

enum class NatKind : uint8_t { none, source, destination };
enum class Helper : uint8_t { none, ftp, tftp };

/// Text of a control connection whose length was changed moves the sequence numbers behind it.
struct SequenceShift {
  int32_t before = 0, after = 0;   ///< to be added to numbers up to and beyond `at`
  uint32_t at = 0;
  int32_t of(uint32_t seq) const { return static_cast<int32_t>(seq - at) > 0 ? after : before; }
};

/// A connection's place in the index under one of its keys.
struct IndexNode {
  IndexNode* next = nullptr;
  Connection* connection = nullptr;
  uint64_t hash = 0;
};

struct Connection {
  // Set at creation.
  Key key[2];                      ///< original direction, reply direction
  uint64_t number = 0;             ///< in order of creation
  NatKind nat = NatKind::none;
  Helper helper = Helper::none;
  uint32_t policy = 0;             ///< timeout policy
  std::optional<Key> parent;       ///< original key of the control connection that announced this one
  std::shared_ptr<ZoneCount> counted;

  Mutex lock;
  std::variant<TcpMachine, OtherMachine, IcmpMachine> machine OVS_GUARDED_BY(lock);
  uint32_t mark OVS_GUARDED_BY(lock) = 0;
  CtLabels labels OVS_GUARDED_BY(lock){};
  SequenceShift shift[2] OVS_GUARDED_BY(lock);   ///< of packets of the original and of the reply direction
  bool shifted OVS_GUARDED_BY(lock) = false;

  std::atomic<int64_t> expires_ns{0};
  std::atomic<bool> dead{false};   ///< taken out, or about to be
  bool lives(TimePoint now) const {
    return !dead.load(std::memory_order_acquire) && now.time_since_epoch().count() < expires_ns.load(std::memory_order_relaxed);
  }

  // The table's.
  IndexNode node[2];               ///< [1] is used only if the reply key is not the mirror of key[0]
  uint64_t hash = 0;               ///< of key[0]
  std::shared_ptr<Connection> self;              ///< while in the table
  Connection *wheel_prev = nullptr, *wheel_next = nullptr;
  std::atomic<int64_t> checked_at_s{0};          ///< when the sweeper looks at it
  bool has_alias() const { return !(key[1] == key[0].reversed()); }
};

}  // namespace ovs::dp::conntrack
