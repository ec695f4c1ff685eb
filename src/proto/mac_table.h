// The MAC learning table of one bridge: (MAC, VLAN) -> port, least recently used order, aging, static
// entries, fair eviction. A pure machine: time and ports come in as values.
// Spec: IEEE 802.1Q 8.7 (learning), 8.8 (filtering database). Ref: sheet "ofproto" 4.2, 10.1.
#pragma once
#include <bitset>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "packet/addresses.h"

namespace ovs::proto {

/// Whatever the owner uses to tell ports apart; never looked into.
using MacPort = const void*;

struct MacEntry {
  packet::Mac mac;
  uint16_t vlan = 0;
  MacPort port = nullptr;
  TimePoint learned{};                 ///< last refresh; age counts from here
  TimePoint lock_until{};              ///< no move by gratuitous ARP from bonds before this
  bool is_static = false;
};

struct MacStats { uint64_t learned = 0, expired = 0, evicted = 0, moved = 0; uint64_t static_none_move = 0; };

/// Not thread-safe: the owner has a lock.
class MacTable {
 public:
  static constexpr Seconds kDefaultAging{300};
  static constexpr size_t kDefaultSize = 8192;

  void set_aging(Seconds aging);       ///< clamped to 15..3600 s
  void set_max_entries(size_t count);  ///< clamped to 10..1000000; surplus goes at once
  void set_flood_vlans(const std::bitset<4096>& vlans);  ///< never learned, never found
  Seconds aging() const { return aging_; }
  size_t max_entries() const { return max_entries_; }
  size_t size() const { return index_.size(); }
  size_t static_count() const { return statics_; }
  const MacStats& stats() const { return stats_; }
  void clear_stats() { stats_ = {}; }

  const MacEntry* find(packet::Mac mac, uint16_t vlan) const;
  bool may_learn(packet::Mac source, uint16_t vlan) const;
  struct Learn { packet::Mac mac; uint16_t vlan; MacPort port; bool gratuitous_arp = false; bool from_bond = false; };
  /// True when learn() would change the table (entry absent, on another port, or older than a second).
  bool needs_update(const Learn& learn, TimePoint now) const;
  enum class Change : uint8_t { none, refreshed, added, moved };
  Change learn(const Learn& learn, TimePoint now);

  struct StaticResult { bool ok = true; bool overrode = false; bool overrode_static = false; MacPort old_port = nullptr; };
  /// Adds or replaces a static entry. False if the VLAN or MAC cannot be learned.
  StaticResult add_static(packet::Mac mac, uint16_t vlan, MacPort port, TimePoint now);
  bool remove_static(packet::Mac mac, uint16_t vlan);

  void flush();                        ///< static entries stay
  void flush_port(MacPort port);       ///< all entries of the port, static ones too: the port is gone or changed
  void flush_mac(packet::Mac mac, uint16_t vlan);
  /// Drops what is too old; true if anything went.
  bool expire(TimePoint now);
  TimePoint wakeup() const;            ///< when expire() has work; kNever if nothing ages

  /// Least recently used first.
  std::vector<const MacEntry*> entries() const;
  std::vector<MacEntry> entries_of(MacPort port) const;

 private:
  struct Key {
    packet::Mac mac;
    uint16_t vlan;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    size_t operator()(const Key& k) const { return (k.mac.as_u64() << 12 | k.vlan) * 0x9e3779b97f4a7c15; }
  };
  struct Node { MacEntry entry; std::list<Node*>::iterator in_port; };
  using Lru = std::list<Node>;         ///< front: least recently used

  void erase(Lru::iterator node);
  Lru::iterator insert(const MacEntry& entry);
  void touch(Lru::iterator node);
  void evict_one();

  Lru lru_;
  std::unordered_map<Key, Lru::iterator, KeyHash> index_;
  std::unordered_map<MacPort, std::list<Node*>> ports_;  ///< each in LRU order too
  std::bitset<4096> flood_vlans_;
  Seconds aging_ = kDefaultAging;
  size_t max_entries_ = kDefaultSize;
  size_t statics_ = 0;
  MacStats stats_;
};

}  // namespace ovs::proto
