// Handler threads: they take misses and UserspaceActions to the control plane, put the flows that come back and
// send the packets on. The packets of one flow go through one handler, in order. Queues are bounded; what does
// not fit is dropped and counted as lost. Ref: design of our own; reference sheet "datapath-userspace" 3.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "dp/user/pipeline.h"

namespace ovs::dp::user {

/// What handlers (and the inline datapath) need from the datapath. Thread-safe.
class FlowStore {
 public:
  virtual ~FlowStore() = default;
  /// Asks the control plane; false: nobody is there.
  virtual bool ask(std::span<Upcall> upcalls, std::span<UpcallReply> replies) = 0;
  virtual std::shared_ptr<const DpFlow> find(const flow::FlowKey& key) = 0;
  /// Puts what an upcall decided; refusals are counted, not told.
  virtual void install(const Upcall& upcall, const UpcallReply& reply) = 0;
  virtual Ufid ufid_of(const flow::FlowKey& key) const = 0;
  virtual void lost(uint64_t packets) = 0;
};

class Handler {
 public:
  static constexpr size_t kQueueLimit = 1024;
  Handler(FlowStore& store, const Pipeline::Setup& pipeline, unsigned number);
  ~Handler();                                    ///< stops the thread; what is queued is lost

  /// False: the queue is full. Thread-safe.
  bool push(Upcall upcall);
  void add_tx(DpPort port, std::unique_ptr<netdev::TxQueue> queue);   ///< Thread-safe
  void remove_port(DpPort port);                 ///< Thread-safe; the queue is gone on return
  void barrier();                                ///< everything pushed before was handled
  const PipelineStats& stats() const { return pipeline_.stats(); }

 private:
  void loop();
  void handle(std::vector<Upcall>& batch);
  void handle_round(std::vector<Upcall>& round);

  FlowStore& store_;
  std::mutex queue_mutex_;
  std::condition_variable filled_, emptied_;
  std::deque<Upcall> queue_;
  uint64_t pushed_ = 0, handled_ = 0;
  bool stop_ = false;
  std::mutex pipeline_mutex_;                    ///< held while packets move, never while the control plane thinks
  Pipeline pipeline_;
  std::vector<UpcallReply> replies_;
  std::thread thread_;
};

}  // namespace ovs::dp::user
