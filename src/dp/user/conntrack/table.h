// All connections: found by key, swept when their time is over. Divided by hash into shards, each with a lock of its
// own that is held for one look-up or change only; nobody ever holds two. A connection whose reply key is not the
// mirror of its original key (NAT) stands in the index twice, perhaps in two shards. Thread-safe.
#pragma once
#include <array>
#include <vector>

#include "dp/user/conntrack/connection.h"

namespace ovs::dp::conntrack {

class ConnectionTable {
 public:
  explicit ConnectionTable(uint64_t secret) : secret_(secret) {}
  ~ConnectionTable();
  ConnectionTable(const ConnectionTable&) = delete;

  struct Found {
    std::shared_ptr<Connection> connection;
    bool reply = false;
    explicit operator bool() const { return connection != nullptr; }
  };
  uint64_t hash(const Key& key) const { return hash_key(key, secret_); }
  Found find(const Key& key, TimePoint now) const;

  enum class Insert : uint8_t { done, key_taken, reply_key_taken };
  Insert insert(std::shared_ptr<Connection> connection, TimePoint now);
  /// False: it was taken out already.
  bool remove(Connection& connection);

  /// The connection lives until `expires` from now on.
  void prolong(Connection& connection, TimePoint expires);
  /// Takes out what expired, looking at about `budget` connections; true: nothing that is due is left.
  bool sweep(TimePoint now, size_t budget);

  /// Copies of the references of all connections that live at `now`, shard by shard.
  std::vector<std::shared_ptr<Connection>> all(TimePoint now) const;
  uint32_t size() const { return size_.load(std::memory_order_relaxed); }   ///< expired ones included

 private:
  static constexpr size_t kShards = 64, kFirstBuckets = 16;
  static constexpr int64_t kWheelSlots = 256;      // of one second

  struct alignas(64) Shard {
    mutable Mutex mutex;
    std::vector<IndexNode*> buckets OVS_GUARDED_BY(mutex);
    size_t nodes OVS_GUARDED_BY(mutex) = 0;
    std::array<Connection*, kWheelSlots> wheel OVS_GUARDED_BY(mutex){};
    int64_t swept_to_s OVS_GUARDED_BY(mutex) = -1;   ///< slots up to this second were looked at
  };

  Shard& shard(uint64_t hash) { return shards_[hash >> 58]; }
  const Shard& shard(uint64_t hash) const { return shards_[hash >> 58]; }
  static IndexNode* find_node(const Shard& s, const Key& key, uint64_t hash, bool& reply) OVS_REQUIRES(s.mutex);
  static void link(Shard& s, IndexNode& node) OVS_REQUIRES(s.mutex);
  static void unlink(Shard& s, IndexNode& node) OVS_REQUIRES(s.mutex);
  static void wheel_in(Shard& s, Connection& c) OVS_REQUIRES(s.mutex);
  static void wheel_out(Shard& s, Connection& c) OVS_REQUIRES(s.mutex);
  bool insert_node(Connection& c, IndexNode& node, const Key& key, TimePoint now);
  void remove_node(Connection& c, IndexNode& node);
  /// Moves what expired in one shard to `dead`; looks at no more than `budget`.
  bool collect(Shard& s, int64_t now_s, TimePoint now, size_t& budget, std::vector<std::shared_ptr<Connection>>& dead);

  uint64_t secret_;
  std::array<Shard, kShards> shards_;
  std::atomic<uint32_t> size_{0};
  std::atomic<size_t> sweep_cursor_{0};
};

}  // namespace ovs::dp::conntrack
