// Looking up and grouping. Spec: see pipeline.h.
#include "dp/user/pipeline.h"

#include "base/check.h"
#include "dp/user/pipeline_frame.h"
#include "flow/extract.h"
#include "packet/headers.h"

namespace ovs::dp::user {

using packet::Batch;
using packet::kBatchSize;
using packet::Packet;

Pipeline::Pipeline(const Setup& s)
    : table_(s.table), table_lock_(s.table_lock), upcalls_(s.upcalls), clock_(s.clock), stats_slot_(s.stats_slot), meters_(s.meters), tracker_(s.tracker), prng_(s.seed),
      cache_(s.table_lock ? nullptr : std::make_unique<SignatureCache>()) {}

Pipeline::~Pipeline() = default;

void Pipeline::receive(DpPort in_port, Batch& batch) {
  Packet* packets[kBatchSize];
  size_t n = 0;
  for (Packet& p : batch) {
    p.meta.in_port = p.meta.orig_in_port = in_port.value;
    packets[n++] = &p;
  }
  PipelineStats::bump(stats_.received, n);
  process({packets, n});
  batch.clear();
}

void Pipeline::process(Packets packets) {
  if (packets.empty()) return;
  if (frames_.size() == depth_) frames_.push_back(std::make_unique<Frame>());
  Frame& frame = *frames_[depth_];
  ++depth_;
  now_ = clock_.now();
  for (size_t begin = 0; begin < packets.size(); begin += kBatchSize) {
    look_up(frame, packets.subspan(begin, std::min(kBatchSize, packets.size() - begin)));
    run_groups(frame);
    for (size_t i = 0; i < frame.missed; ++i) {
      size_t at = frame.misses[i];
      PipelineStats::bump(stats_.misses, 1);
      upcalls_.miss(*this, std::move(*frame.packets[at]), frame.keys[at], frame.hashes[at]);
    }
    frame.pins.clear();
  }
  --depth_;
}

void Pipeline::look_up(Frame& f, Packets packets) {
  f.groups_used = f.missed = f.count = 0;
  for (Packet* p : packets) {
    if (p->size() < packet::kMinFrame && p->meta.packet_type == packet::kPacketEthernet) {
      count_drop(DropReason::rx_invalid_packet);
      *p = Packet();
      continue;
    }
    flow::FlowKey& key = f.keys[f.count];
    flow::extract(*p, key);
    f.packets[f.count] = p;
    f.hashes[f.count] = packet_hash(key);
    if (cache_) cache_->prefetch(f.hashes[f.count]);
    ++f.count;
  }
  if (table_lock_) look_up_shared(f);
  else look_up_cached(f);
}

void Pipeline::look_up_shared(Frame& f) {
  MutexLock lock(*table_lock_);
  for (size_t i = 0; i < f.count; ++i) {
    FlowTable::Index flow = table_.lookup(f.keys[i]);
    if (flow == FlowTable::kNone) {
      f.misses[f.missed++] = static_cast<uint8_t>(i);
      continue;
    }
    f.pins.push_back(table_.shared(flow));
    PipelineStats::bump(stats_.masked_hits, 1);
    PipelineStats::bump(stats_.masks_walked, table_.last_walk());
    group(f, i, flow);
  }
}

/// In stages over the whole batch, each of which asks for the memory that the next one needs.
void Pipeline::look_up_cached(Frame& f) {
  FlowTable::Index guess[kBatchSize];
  for (size_t i = 0; i < f.count; ++i) {
    guess[i] = cache_->guess(f.hashes[i]);
    table_.prefetch_entry(guess[i]);
  }
  for (size_t i = 0; i < f.count; ++i) table_.prefetch_flow(guess[i]);
  uint64_t cached = 0;
  for (size_t i = 0; i < f.count; ++i) {
    FlowTable::Index flow = guess[i];
    if (table_.matches(flow, f.keys[i])) {
      ++cached;
    } else if (flow = table_.lookup(f.keys[i]); flow != FlowTable::kNone) {
      cache_->insert(f.hashes[i], flow);
      PipelineStats::bump(stats_.masked_hits, 1);
      PipelineStats::bump(stats_.masks_walked, table_.last_walk());
    } else {
      f.misses[f.missed++] = static_cast<uint8_t>(i);
      continue;
    }
    group(f, i, flow);
  }
  PipelineStats::bump(stats_.cache_hits, cached);
}

void Pipeline::group(Frame& f, size_t packet, FlowTable::Index index) {
  Group* g = nullptr;
  for (size_t i = f.groups_used; i-- > 0 && !g;)
    if (f.groups[i].index == index) g = &f.groups[i];
  if (!g) {
    g = &f.groups[f.groups_used++];
    g->index = index;
    g->flow = table_.at(index);
    g->count = 0;
    g->bytes = 0;
    g->tcp_flags = 0;
    __builtin_prefetch(g->flow->slots.get() + stats_slot_, 1);
  }
  Packet* p = f.packets[packet];
  g->packets[g->count++] = p;
  g->bytes += p->size();
  g->tcp_flags = static_cast<uint16_t>(g->tcp_flags | f.keys[packet].tcp_flags.host());
}

void Pipeline::run_groups(Frame& f) {
  for (size_t i = 0; i < f.groups_used; ++i) {
    Group& g = f.groups[i];
    count(*g.flow, g.count, g.bytes, g.tcp_flags);
    Run state{.flow_actions = &g.flow->actions};
    run({g.packets, g.count}, *g.flow->actions, state);
  }
}

void Pipeline::count(const DpFlow& flow, uint64_t packets, uint64_t bytes, uint16_t tcp_flags) {
  flow.slots.get()[stats_slot_].add(packets, bytes, tcp_flags & 0xfff, now_);
}

void Pipeline::execute(Packet packet, const Actions& actions) {
  now_ = clock_.now();
  Packet* one = &packet;
  Run state;
  run({&one, 1}, actions, state);
}

void Pipeline::execute_flow(Packet packet, const DpFlow& flow, uint16_t tcp_flags) {
  now_ = clock_.now();
  count(flow, 1, packet.size(), tcp_flags);
  Packet* one = &packet;
  Run state{.flow_actions = &flow.actions};
  run({&one, 1}, *flow.actions, state);
}

void Pipeline::add_port(DpPort number, std::unique_ptr<netdev::TxQueue> queue) {
  if (!queue) return;
  CHECK(number.value < 65536, number.value);
  if (tx_.size() <= number.value) tx_.resize(number.value + 1);
  tx_[number.value] = std::make_unique<TxSlot>(std::move(queue));
}

void Pipeline::remove_port(DpPort number) {
  flush();
  if (number.value < tx_.size()) tx_[number.value].reset();
}

void Pipeline::renumber_port(DpPort from, DpPort to) {
  flush();
  if (from.value >= tx_.size() || !tx_[from.value]) return;
  auto slot = std::move(tx_[from.value]);
  if (tx_.size() <= to.value) tx_.resize(to.value + 1);
  tx_[to.value] = std::move(slot);
}

void Pipeline::flush() {
  for (TxSlot* tx : dirty_) {
    tx->dirty = false;
    if (tx->pending.empty()) continue;
    PipelineStats::bump(stats_.sent_batches, 1);
    tx->queue->send(tx->pending);
    tx->pending.clear();
  }
  dirty_.clear();
}

void Pipeline::clear_stats() {
  for (auto* c : {&stats_.received, &stats_.recirculated, &stats_.cache_hits, &stats_.masked_hits, &stats_.masks_walked, &stats_.misses,
                  &stats_.sent_packets, &stats_.sent_batches})
    c->store(0, std::memory_order_relaxed);
}

}  // namespace ovs::dp::user
