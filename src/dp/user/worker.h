// Datapath thread: polls its RxQueues and runs their packets. Idle queues are watched by epoll; busy ones are
// polled without asking. Changes (flows, ports) arrive as messages, drained between batches, in order.
// Ref: design of our own; reference sheet "datapath-userspace" 2.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "base/mutex.h"
#include "dp/user/pipeline.h"

namespace ovs::dp::user {

class Worker {
 public:
  struct Setup { UpcallSink& upcalls; Clock& clock; unsigned number; uint64_t seed; MeterTable* meters = nullptr; conntrack::ConnTracker* tracker = nullptr; };
  explicit Worker(const Setup& setup);
  ~Worker();                                       ///< stops the thread

  // Thread-safe: what the thread shall do, in this order.
  void flow_insert(std::shared_ptr<DpFlow> flow);
  void flow_replace(std::shared_ptr<DpFlow> flow);
  void flow_erase(std::shared_ptr<DpFlow> flow);
  void flow_clear();
  void add_tx(DpPort port, std::unique_ptr<netdev::TxQueue> queue);
  void add_rx(DpPort port, std::unique_ptr<netdev::RxQueue> queue, std::string port_name);
  void remove_port(DpPort port);                   ///< its queues are gone when a later barrier() returns
  void clear_stats();
  /// Returns when every earlier change is in force. With `packets`, also everything that waits in the RxQueues was processed.
  void barrier(bool packets);

  const PipelineStats& stats() const { return pipeline_.stats(); }
  unsigned number() const { return number_; }
  size_t rx_count() const { return rx_count_.load(std::memory_order_relaxed); }
  struct RxInfo { std::string port; unsigned queue; };
  std::vector<RxInfo> rx_queues() const;           ///< Thread-safe

 private:
  struct Rx { DpPort port; std::unique_ptr<netdev::RxQueue> queue; int fd; unsigned idle = 0; bool active = false; };
  using Message = std::move_only_function<void()>;

  void post(Message message);
  void loop();
  void drain();
  size_t poll_active();
  size_t poll_one(Rx& rx);
  void wait(bool block);
  void process_all();
  void wake();

  unsigned number_;
  FlowTable table_;
  Pipeline pipeline_;
  packet::Batch batch_;
  std::vector<std::unique_ptr<Rx>> rx_;
  int epoll_ = -1, event_ = -1;
  TimePoint ranked_{};

  mutable Mutex mutex_;
  std::vector<Message> messages_ OVS_GUARDED_BY(mutex_);
  std::vector<RxInfo> rx_info_ OVS_GUARDED_BY(mutex_);
  std::atomic<bool> pending_{false}, stop_{false}, asleep_{false};
  std::atomic<size_t> rx_count_{0};
  std::thread thread_;
};

}  // namespace ovs::dp::user
