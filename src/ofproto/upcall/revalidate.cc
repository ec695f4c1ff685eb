// Installed flows kept true: statistics, idleness, new translations after changes, the dynamic flow limit.
// Spec: sheet "ofproto" 7.4.
#include "base/counters.h"
#include "base/log.h"
#include "dp/format.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/switch.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/upcall/upcalls.h"

OVS_LOG_MODULE(ofproto_dpif_upcall);
OVS_COUNTER(dumped_new_flow);
OVS_COUNTER(revalidate_missed_dp_flow);
OVS_COUNTER(upcall_flow_limit_kill);
OVS_COUNTER(upcall_flow_limit_grew);
OVS_COUNTER(upcall_flow_limit_reduced);
OVS_COUNTER(upcall_flow_limit_scaled);
OVS_COUNTER(ukey_invalid_stat_reset);

namespace ovs::ofproto {
namespace {

constexpr size_t kBatch = 50;
constexpr unsigned kMaxMissedDumps = 4;
constexpr Millis kMaxPause{5};
/// A new flow may be on its way into the datapath for so long.
constexpr Millis kInstallTime{100};

/// Between two rounds: short rounds follow soon, so that barriers need not wait; long ones leave the processor alone for a while, when
/// changes never stop.
Duration pause_after(Duration round) { return std::min<Duration>(2 * round, kMaxPause); }

bool same_actions(const dp::Actions& a, const dp::Actions& b) { return &a == &b || dp::actions_text(a) == dp::actions_text(b); }

/// `wanted` looks at bits that `installed` does not match.
bool too_generic(const flow::FlowMask& installed, const flow::FlowMask& wanted) {
  auto have = flow::words(installed), need = flow::words(wanted);
  for (size_t w = 0; w < have.size(); ++w)
    if (need[w] & ~have[w]) return true;
  return false;
}

}  // namespace

Upcalls::Upcalls(Backer& backer) : backer_(backer), owner_(backer.owner()) {
  flow_limit_ = std::min<uint64_t>(owner_.limits().flow_limit, 10000);
  backer_.datapath().set_upcall_handler([this](std::span<dp::Upcall> upcalls, std::span<dp::UpcallReply> replies) { handle(upcalls, replies); });
}

Upcalls::~Upcalls() { stop(); }

void Upcalls::start() {
  const Limits& limits = owner_.limits();
  unsigned cpus = std::max(1u, std::thread::hardware_concurrency());
  revalidators_ = limits.revalidators ? limits.revalidators : cpus / 4 + 1;
  handlers_ = limits.handlers ? limits.handlers : std::max(1u, std::max(cpus, 2u) - std::min(revalidators_, std::max(cpus, 2u) - 1));
  backer_.datapath().set_handlers(limits.handlers);
  timer_ = owner_.loop().timer([this] { owner_.loop().wake(); });
  if (!backer_.is_inline()) {
    stopping_ = false;
    thread_ = std::thread([this] { thread_main(); });
  }
}

void Upcalls::stop() {
  if (!thread_.joinable()) return;
  {
    std::lock_guard guard(round_mutex_);
    stopping_ = true;
  }
  round_cv_.notify_all();
  thread_.join();
}

void Upcalls::limits_changed(bool rethread) {
  const Limits& limits = owner_.limits();
  flow_limit_ = std::clamp<uint64_t>(flow_limit_, 1000, std::max<uint64_t>(limits.flow_limit, 1000));
  if (limits.flow_limit < 1000) flow_limit_ = limits.flow_limit;
  if (rethread) {
    stop();
    purge();
    start();
  }
  round_cv_.notify_all();
}

void Upcalls::run() {
  if (backer_.is_inline()) {
    TimePoint now = owner_.clock().now();
    Duration interval = std::min(owner_.limits().max_idle, owner_.limits().max_revalidator);
    bool changed = owner_.revalidate_seq() != last_seq_;
    if ((changed || now >= last_start_ + interval) && !paused_) round();
    timer_.set(last_start_ + interval);
  } else {
    if (owner_.revalidate_seq() != last_seq_) round_cv_.notify_all();
  }
  if (expire_due_.exchange(false)) expire_rules();
  owner_.apply_learned();
}

void Upcalls::thread_main() {
  std::unique_lock lock(round_mutex_);
  while (!stopping_) {
    if (paused_) {
      round_cv_.wait(lock, [this] { return stopping_ || !paused_; });
      continue;
    }
    lock.unlock();
    auto began = std::chrono::steady_clock::now();
    round();
    owner_.loop().wake();
    auto ended = std::chrono::steady_clock::now();
    auto interval = std::min(owner_.limits().max_idle, owner_.limits().max_revalidator);
    lock.lock();
    if (stopping_) break;
    Duration pause = settled_seq_ == last_seq_ ? pause_after(ended - began) : kMaxPause;
    round_cv_.wait_until(lock, ended + pause, [this] { return stopping_; });
    round_cv_.wait_until(lock, began + interval,
                         [this] { return stopping_ || wanted_round_ > rounds_begun_ || owner_.revalidate_seq() != settled_seq_; });
  }
}

bool Upcalls::settled(uint64_t seq) const {
  return settled_seq_ >= seq || paused_ || owner_.flow_restore_wait() || !backer_.datapath().flow_count();
}

void Upcalls::wait_for_revalidation() {
  if (backer_.is_inline()) {
    round();
  } else {
    std::unique_lock lock(round_mutex_);
    uint64_t wanted = rounds_begun_ + 1;
    wanted_round_ = std::max(wanted_round_, wanted);
    round_cv_.notify_all();
    round_cv_.wait(lock, [&] { return stopping_ || rounds_done_ >= wanted; });
  }
  if (expire_due_.exchange(false)) expire_rules();
  owner_.apply_learned();
}

// One round: every flow of the datapath is looked at once.
void Upcalls::round() {
  std::lock_guard work(work_mutex_);
  {
    std::lock_guard guard(round_mutex_);
    ++rounds_begun_;
  }
  TimePoint start = owner_.clock().now();
  auto real_start = std::chrono::steady_clock::now();
  last_start_ = start;
  uint64_t seq = owner_.revalidate_seq();
  bool changed = last_seq_.exchange(seq) != seq;
  if (owner_.flow_restore_wait()) {
    settled_seq_ = seq;
    std::lock_guard guard(round_mutex_);
    ++rounds_done_;
    round_cv_.notify_all();
    return;
  }
  ++dump_number_;
  owner_.recirc_ids().expire(start);
  size_t flows = backer_.datapath().flow_count();
  n_flows_ = flows;
  max_flows_ = std::max(max_flows_.load(), flows);
  avg_flows_ = (avg_flows_ + flows) / 2;
  size_t limit = flow_limit_;
  bool kill_all = flows > 2 * limit;
  if (kill_all) {
    COUNT(upcall_flow_limit_kill);
    LOG_WARN_RL(1, 1,
                "Number of datapath flows ({}) twice as high as current dynamic flow limit ({}).  Starting to delete flows unconditionally as "
                "an emergency measure.",
                flows, 2 * limit);
  }
  idle_limit_ = flows > limit ? Duration(Millis(100)) : Duration(owner_.limits().max_idle);

  std::vector<dp::FlowEntry> batch;
  batch.reserve(kBatch);
  std::vector<Pending> pending;
  backer_.datapath().flow_dump([&](const dp::FlowEntry& entry) {
    batch.push_back(entry);
    if (batch.size() == kBatch) {
      check_batch(batch, kill_all, pending);
      batch.clear();
    }
  });
  check_batch(batch, kill_all, pending);
  for (Pending& p : pending) apply(p);
  if (sweep()) settled_seq_ = seq;

  Duration took = std::chrono::steady_clock::now() - real_start;
  if (changed) round_time_ = took;
  int64_t ms = std::chrono::duration_cast<Millis>(took).count();
  dump_ms_ = std::max<int64_t>(1, ms);
  adapt_limit(dump_ms_, flows);
  expire_due_ = true;
  {
    std::lock_guard guard(round_mutex_);
    ++rounds_done_;
  }
  round_cv_.notify_all();
}

void Upcalls::check_batch(std::span<const dp::FlowEntry> batch, bool kill_all, std::vector<Pending>& pending) {
  StateLock::Read read(owner_.lock());
  for (const dp::FlowEntry& entry : batch) {
    Shard& place = shard(entry.ufid);
    std::lock_guard guard(place.mutex);
    auto& slot = place.flows[entry.ufid];
    if (!slot) {   // somebody else's: taken over, unless it hangs on a recirculation that we know nothing of
      COUNT(dumped_new_flow);
      slot = std::make_unique<DpFlow>();
      slot->ufid = entry.ufid;
      slot->key = entry.key;
      slot->mask = entry.mask;
      slot->actions = entry.actions;
      slot->created = owner_.clock().now();
      if (entry.key.recirc_id) {
        pending.push_back({entry.ufid, Verdict::remove, nullptr});
        continue;
      }
    }
    if (slot->dump == dump_number_) continue;   // seen already (several datapath threads hold it)
    slot->dump = dump_number_;
    slot->missed_dumps = 0;
    Verdict verdict = check(*slot, entry.stats, kill_all);
    if (verdict != Verdict::keep) pending.push_back({entry.ufid, verdict, slot->actions});
  }
}

Upcalls::Verdict Upcalls::check(DpFlow& flow, const dp::FlowStats& stats, bool kill_all) {
  TimePoint now = owner_.clock().now();
  TimePoint used = stats.used == TimePoint{} ? flow.created : stats.used;
  bool changed = flow.seq != last_seq_;
  if (!flow.has_cache && stats.packets > flow.stats.packets) {
    Verdict first = translate_again(flow);
    push_stats(flow, stats);
    if (first != Verdict::keep) return first;
    changed = false;
  } else {
    push_stats(flow, stats);
  }
  if (kill_all || now - used > idle_limit_) return Verdict::remove;
  return changed ? translate_again(flow) : Verdict::keep;
}

// The bridges of today, asked what they would do with the flow's packets.
Upcalls::Verdict Upcalls::translate_again(DpFlow& flow) {
  uint64_t seq = owner_.revalidate_seq();
  auto entry = find_entry(backer_, flow.key);
  if (!entry) return Verdict::remove;
  TranslateInput input;
  input.bridge = entry->bridge;
  input.flow = entry->flow;
  input.frozen = entry->frozen;
  TranslateOutput result;
  translate(input, result);
  auto drop_new = [&](Verdict verdict) {
    for (uint32_t id : result.recirc_ids) owner_.recirc_ids().unref(id);
    return verdict;
  };
  if (result.error != TranslateError::ok || result.avoid_caching) return drop_new(Verdict::remove);
  if (too_generic(flow.mask, result.mask)) return drop_new(Verdict::remove);
  if (result.actions.empty() && backer_.features().explicit_drop_action) result.actions.push_back(dp::Drop{0});
  dp::Actions actions = result.slow ? slow_path_actions(*entry, result.slow) : std::move(result.actions);
  bool same = flow.actions && same_actions(actions, *flow.actions);
  if (uint32_t id = flow.key.recirc_id.host(); id && owner_.recirc_ids().ref(id)) result.recirc_ids.push_back(id);
  release_recirc(flow);
  flow.recirc_ids = std::move(result.recirc_ids);
  flow.cache = std::move(result.cache);
  flow.has_cache = true;
  flow.bridge = entry->bridge;
  flow.seq = seq;
  if (same) return Verdict::keep;
  flow.actions = std::make_shared<const dp::Actions>(std::move(actions));
  return Verdict::modify;
}

void Upcalls::push_stats(DpFlow& flow, const dp::FlowStats& stats) {
  dp::FlowStats delta = stats;
  if (stats.packets < flow.stats.packets) {
    COUNT(ukey_invalid_stat_reset);
  } else {
    delta.packets -= flow.stats.packets;
    delta.bytes -= std::min(stats.bytes, flow.stats.bytes);
  }
  flow.stats = stats;
  if (delta.packets && flow.has_cache) flow.cache.push(owner_, delta, false);
}

// Outside of StateLock: the datapath may wait for its threads.
void Upcalls::apply(const Pending& p) {
  if (p.verdict == Verdict::modify) {
    dp::FlowPut put;
    Shard& place = shard(p.ufid);
    {
      std::lock_guard guard(place.mutex);
      auto it = place.flows.find(p.ufid);
      if (it == place.flows.end()) return;
      put.ufid = p.ufid;
      put.key = it->second->key;
      put.mask = it->second->mask;
    }
    put.actions = p.actions;
    put.create = false;
    put.modify = true;
    if (backer_.datapath().flow_put(put)) return;
  }
  auto last = backer_.datapath().flow_del(p.ufid);
  std::unique_ptr<DpFlow> flow;
  {
    Shard& place = shard(p.ufid);
    std::lock_guard guard(place.mutex);
    auto it = place.flows.find(p.ufid);
    if (it == place.flows.end()) return;
    flow = std::move(it->second);
    place.flows.erase(it);
  }
  if (last) {
    StateLock::Read read(owner_.lock());
    push_stats(*flow, *last);
  }
  release_recirc(*flow);
}

// False: a flow that is older than the round is on its way into the datapath.
bool Upcalls::sweep() {
  bool all_new = true;
  TimePoint old = owner_.clock().now() - kInstallTime;
  for (Shard& place : shards_) {
    std::lock_guard guard(place.mutex);
    for (auto it = place.flows.begin(); it != place.flows.end();) {
      DpFlow& flow = *it->second;
      bool missed = flow.dump != dump_number_;
      if (missed && flow.seq < last_seq_) all_new = false;
      if (missed && ++flow.missed_dumps >= kMaxMissedDumps && flow.created < old) {
        COUNT(revalidate_missed_dp_flow);
        release_recirc(flow);
        it = place.flows.erase(it);
      } else {
        ++it;
      }
    }
  }
  return all_new;
}

void Upcalls::release_recirc(DpFlow& flow) {
  for (uint32_t id : flow.recirc_ids) owner_.recirc_ids().unref(id);
  flow.recirc_ids.clear();
}

void Upcalls::purge() {
  std::lock_guard work(work_mutex_);
  std::vector<Pending> all;
  for (Shard& place : shards_) {
    std::lock_guard guard(place.mutex);
    for (auto& [ufid, flow] : place.flows) all.push_back({ufid, Verdict::remove, nullptr});
  }
  for (Pending& p : all) apply(p);
  backer_.datapath().flow_flush();
}

void Upcalls::forget_bridge(Bridge&) { purge(); }

void Upcalls::set_megaflows(bool on) {
  megaflows_ = on;
  purge();
}

void Upcalls::adapt_limit(int64_t ms, size_t flows) {
  uint64_t limit = flow_limit_;
  if (ms > 2000) {
    limit /= static_cast<uint64_t>(ms / 1000);
    COUNT(upcall_flow_limit_scaled);
    LOG_INFO_RL(60, 5, "Spent an unreasonably long {}ms dumping flows", ms);
  } else if (ms > 1300) {
    limit = limit * 3 / 4;
    COUNT(upcall_flow_limit_reduced);
  } else if (ms < 1000 && limit < flows * 1000 / static_cast<uint64_t>(ms)) {
    limit += 1000;
    COUNT(upcall_flow_limit_grew);
  } else {
    return;
  }
  uint64_t top = owner_.limits().flow_limit;
  flow_limit_ = std::min(top, std::max<uint64_t>(limit, 1000));
}

void Upcalls::expire_rules() {
  for (Bridge* bridge : owner_.bridges())
    if (&bridge->backer() == &backer_) expire_timed_rules(*bridge);
}

Upcalls::Report Upcalls::report() const {
  Report r;
  r.current = backer_.datapath().flow_count();
  r.average = avg_flows_;
  r.maximum = std::max(max_flows_.load(), r.current);
  r.limit = flow_limit_;
  r.dump_ms = std::max<int64_t>(1, dump_ms_);
  r.ufid_enabled = ufids_;
  for (unsigned i = 0; i < revalidators_; ++i) r.threads.push_back({i + 1, i == 0 ? key_count() : 0});
  return r;
}

size_t Upcalls::key_count() const {
  size_t n = 0;
  for (Shard& place : shards_) {
    std::lock_guard guard(place.mutex);
    n += place.flows.size();
  }
  return n;
}

Bridge* Upcalls::bridge_of(const dp::FlowEntry& entry) const {
  Shard& place = shard(entry.ufid);
  {
    std::lock_guard guard(place.mutex);
    auto it = place.flows.find(entry.ufid);
    if (it != place.flows.end() && it->second->bridge) return it->second->bridge;
  }
  auto found = find_entry(backer_, entry.key);
  return found ? found->bridge : nullptr;
}

}  // namespace ovs::ofproto
