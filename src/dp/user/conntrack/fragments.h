// IP fragments in front of connection tracking: they are held until all are there, the datagram that they make is
// tracked, and they go on as they were, with its verdict. Thread-safe.
// Spec: reference sheet "datapath-conntrack" 9; RFC 791, 8200 4.5, 5722.
#pragma once
#include <atomic>
#include <deque>
#include <map>
#include <vector>

#include "base/clock.h"
#include "base/mutex.h"
#include "dp/conntrack.h"
#include "dp/user/conntrack/key.h"
#include "packet/packet.h"

namespace ovs::dp::conntrack {

class Fragments {
 public:
  enum class Verdict : uint8_t { whole, held, refused, complete };
  /// All fragments of a datagram, in order, and the datagram itself.
  struct Datagram { packet::Packet whole; std::vector<packet::Packet> parts; };

  static bool is_fragment(const packet::Packet& packet);
  /// `held`: the packet is empty now (it waits, or it was a duplicate). `refused`: it cannot be collected. `complete`: so is `out`.
  Verdict offer(packet::Packet& packet, uint16_t zone, TimePoint now, Datagram& out);
  /// Gives the parts what tracking did to the whole: metadata, addresses, payload.
  static void spread(Datagram& datagram);
  /// Forgets lists that nobody comes to ask for any more; at most once a minute.
  void purge(TimePoint now);

  FragmentStatus status(bool with_lists) const;
  void enable(bool v6, bool on);
  Result<void> set_min(bool v6, uint32_t bytes);
  Result<void> set_max(uint32_t count);

 private:
  static constexpr Seconds kListLife{15}, kPurgeAfter{10}, kPurgeEvery{60};
  static constexpr uint32_t kMostAllowed = 5000, kLeastMin = 400;

  struct ListKey {
    Address src, dst;
    uint32_t id, recirc_id;
    uint16_t zone;
    uint8_t proto, v6;
    auto operator<=>(const ListKey&) const = default;
  };
  struct Piece { uint32_t start, end; bool last; packet::Packet packet; };
  struct List {
    std::vector<Piece> pieces;     ///< ascending, not overlapping
    TimePoint expires;
    bool has_last() const { return !pieces.empty() && pieces.back().last; }
    bool has_first() const { return !pieces.empty() && pieces.front().start == 0; }
    bool is_complete() const;
  };
  struct Header { ListKey key; uint32_t start = 0, end = 0; bool last = false; };
  static bool parse(const packet::Packet& packet, uint16_t zone, Header& header);
  static bool join(List& list, packet::Packet& whole);
  void expire_one(TimePoint now) OVS_REQUIRES(mutex_);
  void forget(std::map<ListKey, List>::iterator list) OVS_REQUIRES(mutex_);

  mutable Mutex mutex_;
  std::map<ListKey, List> lists_ OVS_GUARDED_BY(mutex_);
  std::deque<std::pair<TimePoint, ListKey>> by_age_ OVS_GUARDED_BY(mutex_);   ///< completed lists included
  FragmentStatus::Family family_[2] OVS_GUARDED_BY(mutex_) = {{.min_bytes = 1200}, {.min_bytes = 1280}};
  uint32_t held_ OVS_GUARDED_BY(mutex_) = 0, max_ OVS_GUARDED_BY(mutex_) = 1000;
  TimePoint next_purge_ OVS_GUARDED_BY(mutex_){};
};

}  // namespace ovs::dp::conntrack
