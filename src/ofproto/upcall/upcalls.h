// Upcalls: misses and userspace actions of one datapath, the flows that were installed for them, their statistics
// and their revalidation. Handler calls come on datapath threads (or the control thread in inline mode).
// Spec: sheet "ofproto" 7.
#pragma once
#include <array>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "base/loop.h"

#include "dp/datapath.h"
#include "ofproto/translate/translate.h"

namespace ovs::ofproto {

class Backer;
class Bridge;
class Switch;

/// What we know of one installed flow. Spec: sheet "ofproto" 7.3.
struct DpFlow {
  dp::Ufid ufid;
  flow::FlowKey key;                             ///< in_port is a DpPort
  flow::FlowMask mask;
  std::shared_ptr<const dp::Actions> actions;
  XlateCache cache;
  bool has_cache = false;
  std::vector<uint32_t> recirc_ids;              ///< references held (in actions; and the key's own)
  dp::FlowStats stats;                           ///< what was pushed already
  TimePoint created{};
  uint64_t seq = 0;                              ///< Switch::revalidate_seq() of the translation
  uint64_t dump = 0;                             ///< last dump that saw it
  unsigned missed_dumps = 0;
  Bridge* bridge = nullptr;                      ///< for dpif/dump-flows; compared, never followed
};

class Upcalls {
 public:
  explicit Upcalls(Backer& backer);
  ~Upcalls();
  void start();
  void stop();
  /// Once a turn, on the control thread: inline revalidation, rule timeouts, learned flows.
  void run();
  void limits_changed(bool rethread);

  /// Whether the datapath's flows obey every change up to `seq` (Switch::revalidate_seq()); also true while nobody works on it (paused).
  bool settled(uint64_t seq) const;
  /// What the last round after a change took.
  Duration round_time() const { return round_time_.load(); }
  /// Blocks until a complete round ran that began after the call.
  void wait_for_revalidation();
  /// Statistics are pushed, every flow goes.
  void purge();
  void forget_bridge(Bridge& bridge);            ///< before it is destroyed
  void set_megaflows(bool on);
  void set_ufids(bool on) { ufids_ = on; }
  void set_flow_limit(uint64_t limit) { flow_limit_ = limit; }
  void pause(bool on) { paused_ = on; }

  struct Report {
    size_t current = 0, average = 0, maximum = 0, limit = 0;
    int64_t dump_ms = 0;
    bool ufid_enabled = true;
    std::vector<std::pair<unsigned, size_t>> threads;   ///< id, keys
  };
  Report report() const;
  size_t key_count() const;
  unsigned handler_count() const { return handlers_; }
  unsigned revalidator_count() const { return revalidators_; }
  /// dpif/dump-flows: whose flow it is; nullptr: nobody's any more.
  Bridge* bridge_of(const dp::FlowEntry& flow) const;

 private:
  static constexpr size_t kShards = 16;
  struct Shard {
    mutable std::mutex mutex;
    std::unordered_map<dp::Ufid, std::unique_ptr<DpFlow>> flows;
  };
  Shard& shard(const dp::Ufid& ufid) const { return shards_[std::hash<dp::Ufid>{}(ufid) % kShards]; }

  // upcall.cc
  void handle(std::span<dp::Upcall> upcalls, std::span<dp::UpcallReply> replies);
  void handle_miss(dp::Upcall& upcall, dp::UpcallReply& reply);
  void handle_userspace(dp::Upcall& upcall, dp::UpcallReply& reply);
  void slow_path(dp::Upcall& upcall, dp::UpcallReply& reply);
  void send_packet_in(const dp::Upcall& upcall, const dp::UserCookie& cookie);
  bool remember(const dp::Upcall& upcall, const Entry& entry, TranslateOutput& result, const dp::UpcallReply& reply);

  // revalidate.cc
  enum class Verdict : uint8_t { keep, remove, modify };
  struct Pending { dp::Ufid ufid; Verdict verdict; std::shared_ptr<const dp::Actions> actions; };
  void round();
  void thread_main();
  void check_batch(std::span<const dp::FlowEntry> batch, bool kill_all, std::vector<Pending>& pending);
  Verdict check(DpFlow& flow, const dp::FlowStats& stats, bool kill_all);
  Verdict translate_again(DpFlow& flow);
  void push_stats(DpFlow& flow, const dp::FlowStats& stats);
  void apply(const Pending& pending);
  bool sweep();
  void adapt_limit(int64_t duration_ms, size_t flows);
  void expire_rules();
  void release_recirc(DpFlow& flow);

  Backer& backer_;
  Switch& owner_;
  mutable std::array<Shard, kShards> shards_;
  std::atomic<bool> megaflows_{true}, ufids_{true}, paused_{false};
  std::atomic<uint64_t> flow_limit_{10000};
  std::atomic<size_t> n_flows_{0}, avg_flows_{0}, max_flows_{0};
  std::atomic<int64_t> dump_ms_{0};
  unsigned handlers_ = 0, revalidators_ = 0, thread_id_ = 0;

  // rounds
  std::mutex round_mutex_;
  std::condition_variable round_cv_;
  uint64_t rounds_begun_ = 0, rounds_done_ = 0;
  uint64_t wanted_round_ = 0;
  bool stopping_ = false;
  std::atomic<bool> expire_due_{false};
  std::mutex work_mutex_;                        ///< one round or purge at a time
  uint64_t dump_number_ = 0;
  std::atomic<uint64_t> last_seq_{0};            ///< of the last round that began
  std::atomic<uint64_t> settled_seq_{0};         ///< of the last round after which no flow was older
  std::atomic<Duration> round_time_{Duration::zero()};
  Duration idle_limit_{};
  TimePoint last_start_{};
  std::thread thread_;
  Timer timer_;
};

}  // namespace ovs::ofproto
