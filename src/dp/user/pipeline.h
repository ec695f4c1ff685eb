// What one thread does with packets: find their flows, group them, run the actions, send. Everything here is
// owned by one thread (or used under one lock), works on batches and allocates nothing in steady state.
//   process(): extract -> signature cache -> wildcard look-up -> group by flow -> actions -> tx batches; flush()
// Spec: reference sheet "datapath-userspace" 3.
#pragma once
#include <memory>
#include <span>
#include <vector>

#include "base/clock.h"
#include "base/mutex.h"
#include "base/prng.h"
#include "dp/datapath.h"
#include "dp/user/drop.h"
#include "dp/user/flow_table.h"
#include "dp/user/meter.h"
#include "netdev/port.h"
#include "packet/packet.h"

namespace ovs::dp::conntrack { class ConnTracker; }

namespace ovs::dp::user {

class Pipeline;

/// Where packets go that need the control plane. Called by the pipeline's thread, outside of any look-up lock.
class UpcallSink {
 public:
  virtual ~UpcallSink() = default;
  /// No flow matched. `hash` spreads flows over handlers.
  virtual void miss(Pipeline& from, packet::Packet packet, const flow::FlowKey& key, uint64_t hash) = 0;
  /// A UserspaceAction ran; the upcall is complete.
  virtual void action(Pipeline& from, Upcall upcall) = 0;
};

/// Counters of one pipeline; written by its thread, read by anybody.
struct PipelineStats {
  std::atomic<uint64_t> received{0}, recirculated{0}, cache_hits{0}, masked_hits{0}, masks_walked{0}, misses{0}, sent_packets{0}, sent_batches{0};
  static void bump(std::atomic<uint64_t>& c, uint64_t n) { c.store(c.load(std::memory_order_relaxed) + n, std::memory_order_relaxed); }
};

class Pipeline {
 public:
  struct Setup {
    FlowTable& table;
    Mutex* table_lock = nullptr;   ///< null: the table belongs to this thread, and a SignatureCache helps
    UpcallSink& upcalls;
    Clock& clock;
    size_t stats_slot = 0;
    uint64_t seed = 1;
    MeterTable* meters = nullptr;  ///< null: meter actions do nothing
    conntrack::ConnTracker* tracker = nullptr;   ///< null: ct actions drop
  };
  explicit Pipeline(const Setup& setup);
  ~Pipeline();

  void add_port(DpPort number, std::unique_ptr<netdev::TxQueue> queue);
  void remove_port(DpPort number);                 ///< what is still queued for it goes out first
  void renumber_port(DpPort from, DpPort to);

  /// Fresh packets of one port; the batch is empty afterwards.
  void receive(DpPort in_port, packet::Batch& batch);
  /// Packets that carry their metadata; they are consumed.
  void process(std::span<packet::Packet*> packets);
  /// Runs actions on one packet; `key` is the upcall's, for the flow's actions of a nested UserspaceAction.
  void execute(packet::Packet packet, const Actions& actions);
  /// The same for a packet that hit `flow`: counts it there.
  void execute_flow(packet::Packet packet, const DpFlow& flow, uint16_t tcp_flags);
  /// Sends what the actions queued. Ends every turn of the thread.
  void flush();

  FlowTable& table() { return table_; }
  const PipelineStats& stats() const { return stats_; }
  Clock& clock() { return clock_; }
  void clear_stats();

 private:
  static constexpr unsigned kMaxRecirculations = 8;
  struct Frame;                                    // scratch of one level of process()
  struct TxSlot;
  struct Run {                                     // of one list of actions over packets
    const std::shared_ptr<const Actions>* flow_actions = nullptr;
    uint32_t cut = UINT32_MAX;                     // bytes that the next output keeps
    bool last = true;                              // nobody needs the packets afterwards
  };
  using Packets = std::span<packet::Packet*>;

  void look_up(Frame& frame, Packets packets);
  void look_up_cached(Frame& frame);
  void look_up_shared(Frame& frame);
  void group(Frame& frame, size_t packet, FlowTable::Index flow);
  void run_groups(Frame& frame);
  void count(const DpFlow& flow, uint64_t packets, uint64_t bytes, uint16_t tcp_flags);

  // execute.cc
  void run(Packets packets, const Actions& actions, Run& state) { run(packets, std::span(actions), state); }
  void run(Packets packets, std::span<const Action> actions, Run& state);
  void run_nested(Packets packets, const Actions* actions, const Run& outer, bool last);
  void run_copies(Packets packets, const Actions& actions, const Run& outer);
  void output(Packets packets, DpPort port, Run& state, bool last);
  void transmit(TxSlot& tx, packet::Packet&& packet);
  void queue(TxSlot& tx, packet::Packet&& packet);
  void recirculate(Packets packets, uint32_t id, bool last);
  void userspace(Packets packets, const UserspaceAction& action, Run& state, bool last);
  void sample(Packets packets, const Sample& action, const Run& state, bool last);
  void check_pkt_len(Packets packets, const CheckPktLen& action, const Run& state, bool last);
  size_t dec_ttl(Packets packets, const DecTtl& action, const Run& state);
  static size_t decap_nsh(Packets packets);
  size_t track(Packets packets, const Ct& action, std::span<const Action> rest, const Run& state);
  size_t meter(Packets packets, MeterId id);
  static void drop(Packets packets, DropReason reason);
  TxSlot* tx(DpPort port) const { return port.value < tx_.size() ? tx_[port.value].get() : nullptr; }

  FlowTable& table_;
  Mutex* table_lock_;
  UpcallSink& upcalls_;
  Clock& clock_;
  size_t stats_slot_;
  MeterTable* meters_;
  conntrack::ConnTracker* tracker_;
  Prng prng_;
  std::unique_ptr<SignatureCache> cache_;
  std::vector<std::unique_ptr<TxSlot>> tx_;        // by port number
  std::vector<TxSlot*> dirty_;
  std::vector<std::unique_ptr<Frame>> frames_;     // by depth
  size_t depth_ = 0;
  unsigned recirculations_ = 0;
  TimePoint now_{};
  PipelineStats stats_;
};

/// What the executor cannot do yet or never: EOPNOTSUPP; what makes no sense: EINVAL.
Result<void> validate_actions(const Actions& actions);

}  // namespace ovs::dp::user
