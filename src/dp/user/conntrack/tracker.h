// Connection tracking of the userspace datapath: says of every packet which connection it belongs to and how,
// remembers connections that are committed, translates addresses. One tracker serves all threads and bridges.
// An established packet takes two short locks (a shard's, its connection's) and allocates nothing.
// Thread-safe. Spec: reference sheet "datapath-conntrack".
#pragma once
#include <atomic>
#include <memory>
#include <span>
#include <vector>

#include "base/mutex.h"
#include "base/prng.h"
#include "dp/actions.h"
#include "dp/conntrack.h"
#include "dp/user/conntrack/expectations.h"
#include "dp/user/conntrack/fragments.h"
#include "dp/user/conntrack/table.h"
#include "dp/user/conntrack/timeouts.h"
#include "dp/user/conntrack/zone_limits.h"
#include "packet/packet.h"

namespace ovs::dp::conntrack {

class ConnTracker final : public ConnectionTracking {
 public:
  ConnTracker(Clock& clock, uint64_t secret);

  /// Runs a ct action: sets the ct members of the packets' metadata, changes packets that are translated. Fragments are held
  /// back: their Packet is empty afterwards. Those that a packet of the batch completed come out in `released`.
  void track(std::span<packet::Packet*> packets, const Ct& action, std::vector<packet::Packet>& released);
  static void clear(packet::Packet& packet);   ///< ct_clear

  /// Takes out expired connections, if it is time; bounded work. Returns when it wants to be called again.
  TimePoint sweep();

  std::vector<CtEntry> dump(std::optional<uint16_t> zone) const override;
  std::vector<CtEntry> dump_expected(std::optional<uint16_t> zone) const override;
  Result<void> flush(const CtFilter& filter) override;
  uint32_t count() const override { return table_.size(); }
  uint32_t max_count() const override { return max_count_.load(std::memory_order_relaxed); }
  void set_max_count(uint32_t count) override { max_count_.store(count); }
  bool tcp_sequence_check() const override { return sequence_check_.load(std::memory_order_relaxed); }
  void set_tcp_sequence_check(bool on) override { sequence_check_.store(on); }
  uint32_t sweep_interval_ms() const override { return sweep_interval_ms_.load(); }
  void set_sweep_interval_ms(uint32_t ms) override;
  CtLimits limits(const std::vector<uint16_t>& zones) const override { return limits_.get(zones); }
  void set_default_limit(uint32_t limit) override { limits_.set_default(limit); }
  void set_limit(uint16_t zone, uint32_t limit) override { limits_.set(zone, limit); }
  void clear_limit(uint16_t zone) override { limits_.clear(zone); }
  bool limits_are_protected() const override { return limits_protected_.load(); }
  void protect_limits(bool on) override { limits_protected_.store(on); }
  void set_timeout_policy(const CtTimeoutPolicy& policy) override { policies_.set(policy); }
  Result<void> del_timeout_policy(uint32_t id) override { return policies_.erase(id); }
  FragmentStatus fragment_status(bool with_lists) const override { return fragments_.status(with_lists); }
  void enable_fragments(bool v6, bool on) override { fragments_.enable(v6, on); }
  Result<void> set_min_fragment(bool v6, uint32_t bytes) override { return fragments_.set_min(v6, bytes); }
  Result<void> set_max_fragments(uint32_t count) override { return fragments_.set_max(count); }

 private:
  static constexpr uint32_t kDefaultMax = 3'000'000;
  static constexpr Millis kSlicePause{200};

  struct Job { const Ct& action; TimePoint now; uint32_t policy; };
  using Found = ConnectionTable::Found;
  using Insert = ConnectionTable::Insert;

  void track_one(packet::Packet& p, const Job& job);
  bool refresh(packet::Packet& p, const Job& job);
  Found find(const packet::Packet& p, const Seen& seen, const Job& job, bool translated) const;
  /// False: the packet opens another connection; this one is gone.
  bool follow(packet::Packet& p, Seen& seen, const Found& found, const Job& job);
  void open(packet::Packet& p, Seen& seen, const Job& job);
  std::shared_ptr<Connection> commit(packet::Packet& p, const Seen& seen, const Expectation* expected, const Job& job);
  std::shared_ptr<Connection> make(const Seen& seen, const Expectation* expected, const Job& job);
  bool insert_translated(const std::shared_ptr<Connection>& c, const CtNat& nat, const Expectation* expected, TimePoint now);
  void apply_nat(packet::Packet& p, const Seen& seen, Connection& c, bool reply) OVS_REQUIRES(c.lock);
  void set_timer(Connection& c, Timer timer, TimePoint now, bool created);
  void set_mark_and_labels(packet::Packet& p, const Ct& action, Connection& c) OVS_REQUIRES(c.lock);
  CtEntry entry(Connection& c, TimePoint now) const;

  Clock& clock_;
  uint64_t secret_;
  ConnectionTable table_;
  Expectations expected_;
  ZoneLimits limits_;
  TimeoutPolicies policies_;
  Fragments fragments_;
  std::atomic<uint32_t> max_count_{kDefaultMax};
  std::atomic<bool> sequence_check_{true}, limits_protected_{false};
  std::atomic<uint32_t> sweep_interval_ms_{20'000};
  std::atomic<int64_t> next_sweep_ns_{0};
  std::atomic<uint64_t> made_{0};
  Mutex prng_mutex_;
  Prng prng_ OVS_GUARDED_BY(prng_mutex_);
};

}  // namespace ovs::dp::conntrack
