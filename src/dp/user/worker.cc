// Ref: see worker.h.
#include "dp/user/worker.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <future>

#include "base/check.h"

namespace ovs::dp::user {
namespace {

constexpr unsigned kIdlePolls = 8;            ///< empty polls after which a queue goes back to epoll
constexpr unsigned kPollsBetweenLooks = 16;   ///< rounds over busy queues between looks for newly busy ones
constexpr int kPolledSleepMs = 1;             ///< nap while a queue without descriptor is idle
constexpr auto kRankEvery = Seconds(1);

}  // namespace

Worker::Worker(const Setup& s)
    : number_(s.number), pipeline_({.table = table_, .upcalls = s.upcalls, .clock = s.clock, .stats_slot = s.number + 1, .seed = s.seed, .meters = s.meters, .tracker = s.tracker}),
      epoll_(epoll_create1(EPOLL_CLOEXEC)), event_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  CHECK(epoll_ >= 0 && event_ >= 0, errno);
  epoll_event e{.events = EPOLLIN, .data = {.ptr = nullptr}};
  CHECK(epoll_ctl(epoll_, EPOLL_CTL_ADD, event_, &e) == 0, errno);
  thread_ = std::thread([this] { loop(); });
  pthread_setname_np(thread_.native_handle(), ("dp-worker" + std::to_string(number_)).substr(0, 15).c_str());
}

Worker::~Worker() {
  stop_.store(true);
  wake();
  thread_.join();
  close(event_);
  close(epoll_);
}

// --- other threads

void Worker::post(Message message) {
  {
    MutexLock lock(mutex_);
    messages_.push_back(std::move(message));
  }
  pending_.store(true, std::memory_order_seq_cst);
  if (asleep_.load(std::memory_order_seq_cst)) wake();
}

void Worker::wake() {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t n = write(event_, &one, sizeof one);   // full: it is awake already
}

void Worker::flow_insert(std::shared_ptr<DpFlow> flow) {
  post([this, f = std::move(flow)]() mutable { table_.insert(std::move(f)); });
}
void Worker::flow_replace(std::shared_ptr<DpFlow> flow) {
  post([this, f = std::move(flow)]() mutable { table_.replace(std::move(f)); });
}
void Worker::flow_erase(std::shared_ptr<DpFlow> flow) {
  post([this, f = std::move(flow)] { table_.erase(*f); });
}
void Worker::flow_clear() {
  post([this] { table_.clear(); });
}
void Worker::add_tx(DpPort port, std::unique_ptr<netdev::TxQueue> queue) {
  post([this, port, q = std::move(queue)]() mutable { pipeline_.add_port(port, std::move(q)); });
}

void Worker::add_rx(DpPort port, std::unique_ptr<netdev::RxQueue> queue, std::string port_name) {
  ++rx_count_;
  {
    MutexLock lock(mutex_);
    unsigned index = 0;
    for (const RxInfo& i : rx_info_) index += i.port == port_name;
    rx_info_.push_back({std::move(port_name), index});
  }
  post([this, port, q = std::move(queue)]() mutable {
    auto rx = std::make_unique<Rx>(port, std::move(q), -1);
    rx->fd = rx->queue->poll_fd();
    rx->active = true;
    if (rx->fd >= 0) {
      epoll_event e{.events = EPOLLIN, .data = {.ptr = rx.get()}};
      if (epoll_ctl(epoll_, EPOLL_CTL_ADD, rx->fd, &e) != 0) rx->fd = -1;
    }
    rx_.push_back(std::move(rx));
  });
}

void Worker::remove_port(DpPort port) {
  post([this, port] {
    std::erase_if(rx_, [&](const std::unique_ptr<Rx>& rx) {
      if (rx->port != port) return false;
      if (rx->fd >= 0) epoll_ctl(epoll_, EPOLL_CTL_DEL, rx->fd, nullptr);
      --rx_count_;
      return true;
    });
    pipeline_.remove_port(port);
  });
}

void Worker::clear_stats() {
  post([this] { pipeline_.clear_stats(); });
}

void Worker::barrier(bool packets) {
  std::promise<void> reached;
  auto wait_for = reached.get_future();
  post([this, packets, &reached] {
    if (packets) process_all();
    reached.set_value();
  });
  wait_for.wait();
}

std::vector<Worker::RxInfo> Worker::rx_queues() const {
  MutexLock lock(mutex_);
  return rx_info_;
}

// --- the thread

void Worker::loop() {
  unsigned rounds = 0;
  while (!stop_.load(std::memory_order_relaxed)) {
    if (pending_.load(std::memory_order_acquire)) drain();
    size_t busy = poll_active();
    if (busy == 0) {
      wait(true);
      rounds = 0;
    } else if (++rounds % kPollsBetweenLooks == 0) {
      wait(false);
    }
  }
}

void Worker::drain() {
  std::vector<Message> messages;
  {
    MutexLock lock(mutex_);
    pending_.store(false, std::memory_order_relaxed);
    messages.swap(messages_);
  }
  for (Message& m : messages) m();
  TimePoint now = pipeline_.clock().now();
  if (now - ranked_ >= kRankEvery) {
    ranked_ = now;
    table_.rank();
  }
}

/// Polls the busy queues once; returns how many are busy still.
size_t Worker::poll_active() {
  size_t busy = 0;
  for (auto& rx : rx_) {
    if (!rx->active) continue;
    if (poll_one(*rx)) rx->idle = 0;
    else if (++rx->idle >= kIdlePolls) rx->active = false;
    busy += rx->active;
  }
  return busy;
}

size_t Worker::poll_one(Rx& rx) {
  rx.queue->receive(batch_);
  size_t n = batch_.size();
  if (!n) return 0;
  pipeline_.receive(rx.port, batch_);
  pipeline_.flush();
  return n;
}

/// Looks for queues that have become busy; sleeps for it if `block`.
void Worker::wait(bool block) {
  bool polled = false;
  for (auto& rx : rx_)
    if (rx->fd < 0) polled = rx->active = true;
  int timeout = block ? (polled ? kPolledSleepMs : -1) : 0;
  if (block) {
    asleep_.store(true, std::memory_order_seq_cst);
    if (pending_.load(std::memory_order_seq_cst) || stop_.load()) timeout = 0;
  }
  epoll_event events[64];
  int n = epoll_wait(epoll_, events, 64, timeout);
  if (block) asleep_.store(false, std::memory_order_relaxed);
  for (int i = 0; i < n; ++i) {
    auto* rx = static_cast<Rx*>(events[i].data.ptr);
    if (!rx) {
      uint64_t count;
      [[maybe_unused]] ssize_t got = read(event_, &count, sizeof count);
      continue;
    }
    rx->active = true;
    rx->idle = 0;
  }
}

void Worker::process_all() {
  constexpr int kMostRounds = 1000;   // a port that never runs dry must not hold the caller
  for (int round = 0; round < kMostRounds; ++round) {
    size_t got = 0;
    for (auto& rx : rx_) got += poll_one(*rx);
    if (!got) return;
  }
}

}  // namespace ovs::dp::user
