// The class behind user/datapath.h. Control thread, except what dp/datapath.h calls thread-safe.
// Lock order: main_mutex_ (packets of callers) before flows_mutex_ (the table of all flows). Workers and handlers
// never hold a lock while the control plane runs.
#pragma once
#include <map>
#include <mutex>
#include <shared_mutex>
#include <thread>

#include "dp/user/conntrack/tracker.h"
#include "dp/user/datapath.h"
#include "dp/user/handlers.h"
#include "dp/user/worker.h"

namespace ovs::dp::user {

struct ThreadStats {
  std::string title;             ///< "main thread:" or "pmd thread numa_id 0 core_id N:"
  uint64_t received, recirculated, cache_hits, masked_hits, masks_walked, misses, lost, sent_packets, sent_batches;
};

class UserDatapath final : public Datapath, private UpcallSink, private FlowStore {
 public:
  UserDatapath(UserOptions options, Clock& clock);
  ~UserDatapath() override;

  std::string_view name() const override { return options_.name; }
  std::string_view type() const override { return options_.type; }

  Result<DpPort> port_add(netdev::Port& port, std::optional<DpPort> wanted) override;
  Result<DpPort> port_adopt(std::unique_ptr<netdev::Port> port, std::optional<DpPort> wanted) override;
  Result<void> port_del(DpPort port) override;
  std::vector<PortInfo> ports() const override;
  Result<PortInfo> port_by_name(std::string_view name) const override;
  Result<PortInfo> port_by_number(DpPort port) const override;
  netdev::Port* device(DpPort port) const override;
  Result<void> port_renumber(DpPort port, DpPort to) override;

  Result<void> flow_put(const FlowPut& put) override;
  Result<FlowStats> flow_del(const Ufid& ufid) override;
  Result<FlowEntry> flow_get(const Ufid& ufid) const override;
  void flow_flush() override;
  void flow_dump(const std::function<void(const FlowEntry&)>& each) const override;
  size_t flow_count() const override;

  Result<void> execute(packet::Packet packet, const Actions& actions) override;
  void set_upcall_handler(UpcallHandler handler) override;
  void set_flow_limit(size_t flows) override { flow_limit_.store(flows); }
  DatapathStats stats() const override;
  void set_handlers(unsigned threads) override;
  void configure(const netdev::Options& other_config) override;
  MeterLimits meter_limits() const override { return {kMaxMeters, kMaxMeterBands}; }
  Result<void> meter_set(MeterId meter, const MeterConfig& config) override;
  Result<MeterStats> meter_get(MeterId meter) const override { return meters_.get(meter); }
  Result<void> meter_del(MeterId meter) override { return meters_.erase(meter); }
  ConnectionTracking* conntrack() override { return &tracker_; }
  void run() override;
  void synchronize() override;

  // For dpif-netdev/* commands.
  std::vector<ThreadStats> thread_stats() const;
  void clear_thread_stats();
  const std::vector<std::unique_ptr<Worker>>& workers() const { return workers_; }

 private:
  struct Place {
    netdev::Port* port;
    std::unique_ptr<netdev::Port> owned;
    std::vector<std::unique_ptr<netdev::RxQueue>> rx;   ///< inline mode
  };
  // UpcallSink, called by workers, handlers and (inline) whoever runs packets.
  void miss(Pipeline& from, packet::Packet packet, const flow::FlowKey& key, uint64_t hash) override;
  void action(Pipeline& from, Upcall upcall) override;
  void dispatch(Upcall upcall, uint64_t hash);
  void handle_inline(Pipeline& from, Upcall upcall);
  // FlowStore.
  bool ask(std::span<Upcall> upcalls, std::span<UpcallReply> replies) override;
  std::shared_ptr<const DpFlow> find(const flow::FlowKey& key) override;
  void install(const Upcall& upcall, const UpcallReply& reply) override;
  Ufid ufid_of(const flow::FlowKey& key) const override;
  void lost(uint64_t packets) override { lost_.fetch_add(packets, std::memory_order_relaxed); }

  Result<DpPort> choose_number(std::string_view name, std::optional<DpPort> wanted) const;
  Result<void> check_new(netdev::Port& port) const;
  void open_queues(DpPort number, netdev::Port& port);
  std::vector<Handler*> handler_list() const;
  void start_handlers(unsigned count);
  std::shared_ptr<const Shape> shape_of(const flow::FlowMask& mask);
  size_t stat_slots() const { return workers_.size() + 1; }
  Worker& least_loaded() const;
  void sweep(std::stop_token stop);

  UserOptions options_;
  Clock& clock_;
  std::shared_mutex handler_mutex_;    ///< shared while a handler thread asks; threaded mode only
  UpcallHandler handler_;
  std::atomic<size_t> flow_limit_{200'000};
  MeterTable meters_;
  conntrack::ConnTracker tracker_;
  std::atomic<uint64_t> lost_{0}, lost_base_{0};

  mutable Mutex flows_mutex_;
  FlowTable table_ OVS_GUARDED_BY(flows_mutex_);                               ///< all flows: for handlers and callers of execute()
  std::unordered_map<Ufid, std::shared_ptr<DpFlow>> by_ufid_ OVS_GUARDED_BY(flows_mutex_);
  std::vector<std::weak_ptr<const Shape>> shapes_ OVS_GUARDED_BY(flows_mutex_);

  mutable Mutex ports_mutex_;
  std::map<uint32_t, Place> ports_ OVS_GUARDED_BY(ports_mutex_);

  std::recursive_mutex main_mutex_;    ///< recursive: inline, an upcall may execute packets itself
  std::unique_ptr<Pipeline> main_;     ///< for execute(), and for everything in inline mode
  unsigned main_depth_ = 0;
  std::vector<std::unique_ptr<Worker>> workers_;
  mutable Mutex handlers_mutex_;       ///< of the list; workers hold it while they push
  std::vector<std::unique_ptr<Handler>> handlers_ OVS_GUARDED_BY(handlers_mutex_);
  std::jthread sweeper_;               ///< threaded mode
};

}  // namespace ovs::dp::user
