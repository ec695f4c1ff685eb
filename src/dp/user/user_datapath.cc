// Flows, packets of callers, upcalls. Ports: user_ports.cc. Spec: reference sheet "datapath-userspace" 1.2, 3, 6.
#include "dp/user/user_datapath.h"

#include <pthread.h>
#include <xxhash.h>

#include "base/check.h"
#include "dp/format.h"
#include "dp/log.h"
#include "packet/headers.h"

namespace ovs::dp::user {

std::unique_ptr<Datapath> make_user_datapath(UserOptions options, Clock& clock) {
  return std::make_unique<UserDatapath>(std::move(options), clock);
}

namespace {
constexpr unsigned kMostWorkers = 4, kMostHandlers = 4;
}

UserDatapath::UserDatapath(UserOptions options, Clock& clock) : options_(std::move(options)), clock_(clock), tracker_(clock, Prng::from_entropy().next()) {
  main_ = std::make_unique<Pipeline>(
      Pipeline::Setup{.table = table_, .table_lock = &flows_mutex_, .upcalls = *this, .clock = clock_, .stats_slot = 0, .seed = options_.seed,
                      .meters = &meters_, .tracker = &tracker_});
  if (!options_.threaded) return;
  unsigned n = options_.workers ? options_.workers : std::clamp(usable_cpus() / 2, 1u, kMostWorkers);
  for (unsigned i = 0; i < n; ++i)
    workers_.push_back(std::make_unique<Worker>(Worker::Setup{.upcalls = *this, .clock = clock_, .number = i, .seed = options_.seed + i + 1, .meters = &meters_, .tracker = &tracker_}));
  start_handlers(0);
  sweeper_ = std::jthread([this](std::stop_token stop) { sweep(stop); });
  pthread_setname_np(sweeper_.native_handle(), "ct_clean");
}

// Connections whose time is over go, now and then a slice of them.
void UserDatapath::sweep(std::stop_token stop) {
  constexpr Millis kTurn{200};
  std::mutex mutex;
  std::condition_variable_any bell;
  std::unique_lock lock(mutex);
  while (!stop.stop_requested()) {
    bell.wait_for(lock, stop, kTurn, [] { return false; });
    tracker_.sweep();
  }
}

UserDatapath::~UserDatapath() {
  if (options_.closed) options_.closed(*this);
  for (const PortInfo& p : ports())
    if (p.number.value) (void)port_del(p.number);
  sweeper_ = {};
  workers_.clear();                                // they push into the handlers
  handlers_.clear();
  main_.reset();
  ports_.clear();
}

void UserDatapath::start_handlers(unsigned count) {
  if (!count) count = std::clamp(usable_cpus() / 2, 1u, kMostHandlers);
  std::vector<std::unique_ptr<Handler>> fresh;
  for (unsigned i = 0; i < count; ++i) {
    Pipeline::Setup setup{.table = table_, .table_lock = &flows_mutex_, .upcalls = *this, .clock = clock_, .stats_slot = 0, .seed = options_.seed + 100 + i,
                          .meters = &meters_, .tracker = &tracker_};
    fresh.push_back(std::make_unique<Handler>(static_cast<FlowStore&>(*this), setup, i));
    MutexLock lock(ports_mutex_);
    for (auto& [number, place] : ports_) fresh.back()->add_tx(DpPort(number), place.port->open_tx(0));
  }
  {
    MutexLock lock(handlers_mutex_);
    handlers_.swap(fresh);
  }
}

/// For the control thread, which alone changes the list: what it does with handlers, it does without the lock.
std::vector<Handler*> UserDatapath::handler_list() const {
  MutexLock lock(handlers_mutex_);
  std::vector<Handler*> list;
  for (auto& h : handlers_) list.push_back(h.get());
  return list;
}

void UserDatapath::set_handlers(unsigned threads) {
  if (!options_.threaded) return;
  {
    MutexLock lock(handlers_mutex_);
    if (threads && handlers_.size() == threads) return;
  }
  start_handlers(threads);
}

/// Returns when no thread runs the old handler any more.
void UserDatapath::set_upcall_handler(UpcallHandler handler) {
  std::unique_lock lock(handler_mutex_, std::defer_lock);
  if (options_.threaded) lock.lock();
  handler_ = std::move(handler);
}

bool UserDatapath::ask(std::span<Upcall> upcalls, std::span<UpcallReply> replies) {
  std::shared_lock lock(handler_mutex_, std::defer_lock);
  if (options_.threaded) lock.lock();
  if (!handler_) return false;
  handler_(upcalls, replies);
  return true;
}

void UserDatapath::configure(const netdev::Options&) {}   // the keys that exist so far concern poll-mode ports only

// --- flows

std::shared_ptr<const Shape> UserDatapath::shape_of(const flow::FlowMask& mask) {
  auto shape = std::make_shared<const Shape>(mask);
  std::erase_if(shapes_, [](const auto& w) { return w.expired(); });
  for (const auto& weak : shapes_)
    if (auto known = weak.lock(); known && *known == *shape) return known;
  shapes_.push_back(shape);
  return shape;
}

Result<void> UserDatapath::flow_put(const FlowPut& put) {
  if (put.mask.in_port.raw != UINT32_MAX) {
    log_bad_in_port(put.create, put.modify);
    return fail_errno(EINVAL);
  }
  static const auto kNothing = std::make_shared<const Actions>();
  FlowPut p = put;
  if (!p.actions) p.actions = kNothing;
  TRY(validate_actions(*p.actions));
  if (!p.mask.vlans[0].tci) p.mask.vlans[0].tci = be16(flow::kVlanVidMask | flow::kVlanCfi);
  MutexLock lock(flows_mutex_);
  auto it = by_ufid_.find(p.ufid);
  if (p.create) {
    if (it != by_ufid_.end()) return fail_errno(EEXIST);
    if (by_ufid_.size() >= flow_limit_.load(std::memory_order_relaxed)) return fail_errno(ENOSPC);
    auto flow = std::make_shared<DpFlow>(p, shape_of(p.mask), stat_slots());
    if (table_.find_same(*flow) != FlowTable::kNone) return fail_errno(EEXIST);
    table_.insert(flow);
    by_ufid_.emplace(p.ufid, flow);
    for (auto& w : workers_) w->flow_insert(flow);
    log_flow_add(*flow);
    return {};
  }
  if (it == by_ufid_.end()) return fail_errno(ENOENT);
  auto flow = std::make_shared<DpFlow>(*it->second, p.actions);
  log_flow_mod(*it->second, *flow);
  it->second = flow;
  table_.replace(flow);
  for (auto& w : workers_) w->flow_replace(flow);
  return {};
}

Result<FlowStats> UserDatapath::flow_del(const Ufid& ufid) {
  MutexLock lock(flows_mutex_);
  auto it = by_ufid_.find(ufid);
  if (it == by_ufid_.end()) return fail_errno(ENOENT);
  std::shared_ptr<DpFlow> flow = std::move(it->second);
  by_ufid_.erase(it);
  table_.erase(*flow);
  for (auto& w : workers_) w->flow_erase(flow);
  return flow->stats();
}

Result<FlowEntry> UserDatapath::flow_get(const Ufid& ufid) const {
  MutexLock lock(flows_mutex_);
  auto it = by_ufid_.find(ufid);
  if (it == by_ufid_.end()) return fail_errno(ENOENT);
  return it->second->entry();
}

void UserDatapath::flow_flush() {
  MutexLock lock(flows_mutex_);
  by_ufid_.clear();
  table_.clear();
  for (auto& w : workers_) w->flow_clear();
}

void UserDatapath::flow_dump(const std::function<void(const FlowEntry&)>& each) const {
  std::vector<std::shared_ptr<DpFlow>> flows;
  {
    MutexLock lock(flows_mutex_);
    flows.reserve(by_ufid_.size());
    for (const auto& [ufid, flow] : by_ufid_) flows.push_back(flow);
  }
  for (const auto& flow : flows) each(flow->entry());
}

size_t UserDatapath::flow_count() const {
  MutexLock lock(flows_mutex_);
  return by_ufid_.size();
}

std::shared_ptr<const DpFlow> UserDatapath::find(const flow::FlowKey& key) {
  MutexLock lock(flows_mutex_);
  FlowTable::Index i = table_.lookup(key);
  return i == FlowTable::kNone ? nullptr : table_.shared(i);
}

void UserDatapath::install(const Upcall& upcall, const UpcallReply& reply) {
  FlowPut put{.ufid = upcall.ufid, .key = upcall.key, .mask = reply.mask, .actions = reply.install_actions};
  put.mask.in_port = be32(UINT32_MAX);
  put.mask.recirc_id = be32(UINT32_MAX);
  put.mask.vlans[0].tci = put.mask.vlans[0].tci | be16(flow::kVlanVidMask | flow::kVlanCfi);   // as the reference: VLANs never share a flow
  (void)flow_put(put);   // EEXIST: another packet was faster; ENOSPC: the limit; the packet goes on in any case
}

Ufid UserDatapath::ufid_of(const flow::FlowKey& key) const {
  XXH128_hash_t h = XXH3_128bits_withSeed(&key, sizeof key, options_.seed);
  Ufid u{{static_cast<uint32_t>(h.high64 >> 32), static_cast<uint32_t>(h.high64), static_cast<uint32_t>(h.low64 >> 32), static_cast<uint32_t>(h.low64)}};
  u.parts[1] = (u.parts[1] & 0xffff0fff) | 0x4000;        // as a random UUID looks
  u.parts[2] = (u.parts[2] & 0x3fffffff) | 0x80000000;
  return u;
}

// --- packets

Result<void> UserDatapath::meter_set(MeterId meter, const MeterConfig& config) {
  Result<void> done = meters_.set(meter, config);
  log_meter_set(meter, done);
  return done;
}

Result<void> UserDatapath::execute(packet::Packet packet, const Actions& actions) {
  if (packet.size() > 65535 || (packet.size() < packet::kMinFrame && !packet.meta.packet_type)) return fail_errno(EINVAL);
  TRY(validate_actions(actions));
  std::lock_guard lock(main_mutex_);
  ++main_depth_;
  main_->execute(std::move(packet), actions);
  if (--main_depth_ == 0) main_->flush();
  return {};
}

void UserDatapath::miss(Pipeline& from, packet::Packet packet, const flow::FlowKey& key, uint64_t hash) {
  Upcall up;
  up.packet = std::move(packet);
  up.key = key;
  if (options_.threaded) return dispatch(std::move(up), hash);
  if (auto flow = find(key)) {   // an earlier packet of the batch brought it
    from.execute_flow(std::move(up.packet), *flow, key.tcp_flags.host());
    return;
  }
  up.ufid = ufid_of(key);
  handle_inline(from, std::move(up));
}

void UserDatapath::action(Pipeline& from, Upcall up) {
  if (options_.threaded) return dispatch(std::move(up), packet_hash(up.key));
  handle_inline(from, std::move(up));
}

void UserDatapath::dispatch(Upcall up, uint64_t hash) {
  bool queued;
  {
    MutexLock lock(handlers_mutex_);
    queued = !handlers_.empty() && handlers_[(hash >> 16) % handlers_.size()]->push(std::move(up));
  }
  if (queued) return;
  count_drop(DropReason::upcall_overflow);
  lost(1);
}

void UserDatapath::handle_inline(Pipeline& from, Upcall up) {
  if (up.miss) log_miss(*this, up);
  UpcallReply reply;
  if (!ask({&up, 1}, {&reply, 1})) {
    count_drop(up.miss ? DropReason::upcall_error : DropReason::userspace_action_error);
    return lost(1);
  }
  if (reply.install && up.miss) install(up, reply);
  if (reply.packet_actions) from.execute(std::move(up.packet), *reply.packet_actions);
}

void UserDatapath::run() {
  if (options_.threaded) return;
  tracker_.sweep();
  std::lock_guard lock(main_mutex_);
  packet::Batch batch;
  std::vector<std::pair<DpPort, netdev::RxQueue*>> queues;
  {
    MutexLock ports_lock(ports_mutex_);
    for (auto& [number, place] : ports_)
      for (auto& rx : place.rx) queues.emplace_back(DpPort(number), rx.get());
  }
  ++main_depth_;
  for (auto [number, rx] : queues) {
    rx->receive(batch);
    if (!batch.empty()) main_->receive(number, batch);
    main_->flush();
  }
  --main_depth_;
}

void UserDatapath::synchronize() {
  if (!options_.threaded) return run();
  for (auto& w : workers_) w->barrier(true);
  for (Handler* h : handler_list()) h->barrier();
  for (auto& w : workers_) w->barrier(false);
}

// --- statistics

std::vector<ThreadStats> UserDatapath::thread_stats() const {
  auto get = [](const std::atomic<uint64_t>& c) { return c.load(std::memory_order_relaxed); };
  std::vector<ThreadStats> all;
  auto add = [&](std::string title, const PipelineStats& s) {
    all.push_back({std::move(title), get(s.received), get(s.recirculated), get(s.cache_hits), get(s.masked_hits), get(s.masks_walked),
                   get(s.misses), 0, get(s.sent_packets), get(s.sent_batches)});
  };
  add("main thread:", main_->stats());
  auto fold = [&](const PipelineStats& s) {
    ThreadStats& m = all.front();
    m.received += get(s.received), m.recirculated += get(s.recirculated), m.cache_hits += get(s.cache_hits), m.masked_hits += get(s.masked_hits);
    m.masks_walked += get(s.masks_walked), m.misses += get(s.misses), m.sent_packets += get(s.sent_packets), m.sent_batches += get(s.sent_batches);
  };
  for (const auto& w : workers_) fold(w->stats());
  {
    MutexLock lock(handlers_mutex_);
    for (const auto& h : handlers_) fold(h->stats());
  }
  ThreadStats& m = all.front();
  m.lost = get(lost_) - get(lost_base_);
  m.misses -= std::min(m.misses, m.lost);
  return all;
}

void UserDatapath::clear_thread_stats() {
  {
    std::lock_guard lock(main_mutex_);
    main_->clear_stats();
  }
  for (auto& w : workers_) w->clear_stats();
  for (auto& w : workers_) w->barrier(false);
  lost_base_.store(lost_.load());
}

DatapathStats UserDatapath::stats() const {
  DatapathStats s;
  for (const ThreadStats& t : thread_stats()) {
    s.hits += t.cache_hits + t.masked_hits;
    s.misses += t.misses;
    s.lost += t.lost;
    s.mask_hits += t.masks_walked;
    s.cache_hits += t.cache_hits;
  }
  MutexLock lock(flows_mutex_);
  s.flows = by_ufid_.size();
  s.masks = static_cast<uint32_t>(table_.masks());
  return s;
}

}  // namespace ovs::dp::user
