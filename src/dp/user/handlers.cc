// Ref: see handlers.h.
#include "dp/user/handlers.h"

#include <pthread.h>

namespace ovs::dp::user {

namespace {
constexpr size_t kBatch = 32;
}

Handler::Handler(FlowStore& store, const Pipeline::Setup& pipeline, unsigned number) : store_(store), pipeline_(pipeline) {
  thread_ = std::thread([this] { loop(); });
  pthread_setname_np(thread_.native_handle(), ("handler" + std::to_string(number)).substr(0, 15).c_str());
}

Handler::~Handler() {
  {
    std::lock_guard lock(queue_mutex_);
    stop_ = true;
  }
  filled_.notify_all();
  thread_.join();
  store_.lost(queue_.size());
}

bool Handler::push(Upcall upcall) {
  {
    std::lock_guard lock(queue_mutex_);
    if (queue_.size() >= kQueueLimit) return false;
    queue_.push_back(std::move(upcall));
    ++pushed_;
    if (queue_.size() > 1) return true;          // it is awake already
  }
  filled_.notify_one();
  return true;
}

void Handler::add_tx(DpPort port, std::unique_ptr<netdev::TxQueue> queue) {
  std::lock_guard lock(pipeline_mutex_);
  pipeline_.add_port(port, std::move(queue));
}

void Handler::remove_port(DpPort port) {
  std::lock_guard lock(pipeline_mutex_);
  pipeline_.remove_port(port);
}

void Handler::barrier() {
  std::unique_lock lock(queue_mutex_);
  uint64_t target = pushed_;
  emptied_.wait(lock, [&] { return handled_ >= target || stop_; });
}

void Handler::loop() {
  std::vector<Upcall> batch;
  while (true) {
    batch.clear();
    {
      std::unique_lock lock(queue_mutex_);
      filled_.wait(lock, [&] { return stop_ || !queue_.empty(); });
      if (stop_) return;
      while (!queue_.empty() && batch.size() < kBatch) {
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
    }
    size_t n = batch.size();
    handle(batch);
    {
      std::lock_guard lock(queue_mutex_);
      handled_ += n;
    }
    emptied_.notify_all();
  }
}

/// In rounds: a round holds at most one miss of each flow, so that the packets behind it find its flow installed.
void Handler::handle(std::vector<Upcall>& batch) {
  while (!batch.empty()) {
    std::vector<Upcall> round, later;
    for (Upcall& up : batch) {
      if (up.miss) {
        bool behind = std::ranges::any_of(round, [&](const Upcall& r) { return r.miss && r.key == up.key; }) ||
                      std::ranges::any_of(later, [&](const Upcall& r) { return r.miss && r.key == up.key; });
        if (behind) {
          later.push_back(std::move(up));
          continue;
        }
        if (auto flow = store_.find(up.key)) {
          std::lock_guard lock(pipeline_mutex_);
          pipeline_.execute_flow(std::move(up.packet), *flow, up.key.tcp_flags.host());
          pipeline_.flush();
          continue;
        }
        up.ufid = store_.ufid_of(up.key);
      }
      round.push_back(std::move(up));
    }
    handle_round(round);
    batch = std::move(later);
  }
}

void Handler::handle_round(std::vector<Upcall>& round) {
  if (round.empty()) return;
  replies_.assign(round.size(), UpcallReply());
  if (!store_.ask(round, replies_)) {
    count_drop(DropReason::no_handler, round.size());
    store_.lost(round.size());
    return;
  }
  for (size_t i = 0; i < round.size(); ++i)
    if (replies_[i].install && round[i].miss) store_.install(round[i], replies_[i]);
  std::lock_guard lock(pipeline_mutex_);
  for (size_t i = 0; i < round.size(); ++i)
    if (replies_[i].packet_actions) pipeline_.execute(std::move(round[i].packet), *replies_[i].packet_actions);
  pipeline_.flush();
}

}  // namespace ovs::dp::user
