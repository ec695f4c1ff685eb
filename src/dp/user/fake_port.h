// Ports of tests and benchmarks: what is pushed in comes out of the RxQueue; what is sent is kept.
#pragma once
#include <sys/eventfd.h>
#include <unistd.h>

#include <mutex>
#include <string>
#include <vector>

#include "netdev/port.h"

namespace ovs::dp::user {

class FakePort final : public netdev::Port {
 public:
  explicit FakePort(std::string name, bool takes_offload = false)
      : name_(std::move(name)), offload_(takes_offload), event_(eventfd(0, EFD_NONBLOCK | EFD_SEMAPHORE)) {}
  ~FakePort() override { close(event_); }

  void push(packet::Packet p) {
    std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(p));
    uint64_t one = 1;
    [[maybe_unused]] auto n = write(event_, &one, sizeof one);
  }
  std::vector<packet::Packet> take_sent() {
    std::lock_guard lock(mutex_);
    return std::exchange(sent_, {});
  }
  size_t sent_count() {
    std::lock_guard lock(mutex_);
    return sent_.size();
  }

  std::string_view name() const override { return name_; }
  std::string_view type() const override { return "fake"; }
  Result<void> configure(const netdev::Options&) override { return {}; }
  netdev::PortStatus status() const override { return status_; }
  netdev::PortStats stats() const override { return {}; }
  Result<void> set_admin_up(bool) override { return {}; }
  Result<void> set_mac(packet::Mac) override { return {}; }
  Result<void> set_mtu(uint32_t) override { return {}; }
  std::unique_ptr<netdev::RxQueue> open_rx(unsigned) override { return std::make_unique<Rx>(*this); }
  std::unique_ptr<netdev::TxQueue> open_tx(unsigned) override { return std::make_unique<Tx>(*this); }
  netdev::PortStatus status_;

 private:
  struct Rx final : netdev::RxQueue {
    explicit Rx(FakePort& p) : port(p) {}
    void receive(packet::Batch& batch) override {
      std::lock_guard lock(port.mutex_);
      size_t n = 0;
      for (; n < port.waiting_.size() && !batch.full(); ++n) {
        batch.add(std::move(port.waiting_[n]));
        uint64_t count;
        [[maybe_unused]] auto r = read(port.event_, &count, sizeof count);
      }
      port.waiting_.erase(port.waiting_.begin(), port.waiting_.begin() + static_cast<std::ptrdiff_t>(n));
    }
    int poll_fd() const override { return port.event_; }
    FakePort& port;
  };
  struct Tx final : netdev::TxQueue {
    explicit Tx(FakePort& p) : port(p) {}
    void send(packet::Batch& batch) override {
      std::lock_guard lock(port.mutex_);
      for (packet::Packet& p : batch) port.sent_.push_back(std::move(p));
      batch.clear();
    }
    bool takes_offload() const override { return port.offload_; }
    FakePort& port;
  };

  std::string name_;
  bool offload_;
  int event_;
  std::mutex mutex_;
  std::vector<packet::Packet> waiting_, sent_;
};

}  // namespace ovs::dp::user
