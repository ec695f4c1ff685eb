// Spec: reference sheet "netdev" 2.
#include "netdev/dummy.h"

#include "base/log.h"
#include "base/strings.h"
#include "netdev/drivers.h"
#include "netdev/dummy_link.h"
#include "netdev/dummy_state.h"
#include "packet/checksum.h"

OVS_LOG_MODULE(netdev_dummy);

namespace ovs::netdev {
namespace {

using packet::Batch;
using packet::Offload;
using packet::Packet;

constexpr uint32_t kMinMtu = 68, kMaxMtu = 65535;

/// Flags that dpctl/show repeats when they are true.
constexpr std::string_view kOffloadOptions[] = {
    "ol_ip_rx_csum_set_good",  "ol_ip_rx_csum_set_bad",     "ol_ip_rx_csum_set_partial", "ol_ip_tx_csum",
    "ol_ip_tx_csum_disabled",  "ol_l4_rx_csum_set_good",    "ol_l4_rx_csum_set_bad",     "ol_l4_rx_csum_set_partial",
    "ol_l4_tx_csum",           "ol_l4_tx_csum_disabled",    "ol_out_ip_tx_csum",         "ol_out_ip_tx_csum_disabled",
    "ol_out_udp_tx_csum",      "ol_out_udp_tx_csum_disabled"};

std::string_view option(const Options& options, std::string_view key) {
  auto found = options.find(key);
  return found == options.end() ? std::string_view() : found->second;
}
bool is_true(const Options& options, std::string_view key) { return iequals(option(options, key), "true"); }

class DummyRx final : public RxQueue {
 public:
  DummyRx(std::shared_ptr<DummyState> state, unsigned queue) : state_(std::move(state)), queue_(queue) {}
  void receive(Batch& batch) override { state_->pop(queue_, batch); }
  int poll_fd() const override { return state_->event_fd(queue_); }

 private:
  std::shared_ptr<DummyState> state_;
  unsigned queue_;
};

class DummyTx final : public TxQueue {
 public:
  DummyTx(std::shared_ptr<DummyState> state, unsigned queue) : state_(std::move(state)), queue_(queue) {}
  bool takes_offload() const override { return true; }
  void send(Batch& batch) override {
    for (Packet& p : batch) {
      if (p.offload.gso == Offload::Gso::none) {
        state_->transmit(p, queue_);
        continue;
      }
      for (Packet& part : packet::segment(std::move(p))) state_->transmit(part, queue_);
    }
    batch.clear();
  }

 private:
  std::shared_ptr<DummyState> state_;
  unsigned queue_;
};

std::shared_ptr<PcapWriter> open_capture(const std::string& port, std::string_view path) {
  if (path.empty()) return nullptr;
  auto writer = PcapWriter::append_to(std::string(path));
  if (writer) return std::move(*writer);
  LOG_WARN("{}: open of {} failed ({})", port, path, writer.error().text);
  return nullptr;
}

}  // namespace

bool DummyRegistry::replaces(std::string_view type) const {
  if (replace_ == Replace::system) return type == "system";
  return replace_ == Replace::everything && type != "patch";
}

packet::Mac DummyRegistry::next_mac() { return packet::Mac::from_u64(uint64_t{0xaa55} << 32 | (0xaa550000u + macs_given_++)); }

DummyPort* DummyRegistry::find(std::string_view name) const {
  auto found = ports_.find(name);
  return found == ports_.end() ? nullptr : found->second;
}

DummyPort::DummyPort(std::string_view name, std::string_view type, PortEnv& env)
    : name_(name), type_(type), env_(env), state_(std::make_shared<DummyState>(env.clock)), mac_(env.dummies->next_mac()) {
  state_->mac = mac_;
  env_.dummies->ports_[name_] = this;
}

DummyPort::~DummyPort() {
  auto entry = env_.dummies->ports_.find(name_);
  if (entry != env_.dummies->ports_.end() && entry->second == this) env_.dummies->ports_.erase(entry);
  std::lock_guard lock(state_->mutex);
  state_->to_link = nullptr;
}

Result<void> DummyPort::configure(const Options& options) {
  configure_links(options);
  configure_captures(options);
  if (is_pmd()) configure_queues(options);
  auto ifindex = parse_i64(option(options, "ifindex"));
  ifindex_ = ifindex ? static_cast<int>(*ifindex) : -1;
  std::lock_guard lock(state_->mutex);
  state_->rx_csum_good = is_true(options, "ol_l4_rx_csum_set_good");
  state_->leave_partial_csum = is_true(options, "ol_l4_tx_csum") && is_true(options, "ol_l4_tx_csum_disabled");
  options_ = options;
  return {};
}

void DummyPort::configure_links(const Options& options) {
  std::string_view active = option(options, "stream"), passive = option(options, "pstream");
  if (active == option(options_, "stream") && passive == option(options_, "pstream") && (link_ || (active.empty() && passive.empty()))) return;
  {
    std::lock_guard lock(state_->mutex);
    state_->to_link = nullptr;
  }
  link_.reset();
  if (!active.empty() && !passive.empty()) {
    LOG_WARN("Open failed: both {} and {} are configured", passive, active);
    return;
  }
  if (active.empty() && passive.empty()) return;
  link_ = active.empty() ? DummyLink::listen(name_, passive, env_, state_) : DummyLink::connect(name_, active, env_, state_);
  if (!link_) return;
  std::lock_guard lock(state_->mutex);
  state_->to_link = link_->sender();
}

void DummyPort::configure_captures(const Options& options) {
  constexpr std::string_view kKeys[] = {"pcap", "rxq_pcap", "tx_pcap"};
  bool same = std::ranges::all_of(kKeys, [&](auto key) { return option(options, key) == option(options_, key); });
  if (same) return;
  auto both = open_capture(name_, option(options, "pcap"));
  auto rx = both ? both : open_capture(name_, option(options, "rxq_pcap"));
  auto tx = both ? both : open_capture(name_, option(options, "tx_pcap"));
  std::lock_guard lock(state_->mutex);
  state_->rx_capture = std::move(rx);
  state_->tx_capture = std::move(tx);
}

void DummyPort::configure_queues(const Options& options) {
  auto count = [&](std::string_view key) { return std::max(1u, parse_u32(option(options, key)).value_or(1)); };
  unsigned rx = count("n_rxq"), tx = count("n_txq");
  if (rx > kMaxQueues || tx > kMaxQueues)
    LOG_WARN("The one or both of interface {} queues(rxq: {}, txq: {}) exceed {}. Sets it {}.\n", name_, rx, tx, kMaxQueues, kMaxQueues);
  n_rxq_ = std::min(rx, kMaxQueues);
  n_txq_ = std::min(tx, kMaxQueues);
  numa_id_ = static_cast<int>(parse_u32(option(options, "numa_id")).value_or(0));
  state_->resize(n_rxq_, n_txq_);
}

Options DummyPort::config() const {
  Options out;
  if (ifindex_ >= 0) out["ifindex"] = std::to_string(ifindex_);
  if (link_)
    for (std::string_view key : {"stream", "pstream"})
      if (auto value = option(options_, key); !value.empty()) out.emplace(key, value);
  for (std::string_view key : kOffloadOptions)
    if (is_true(options_, key)) out.emplace(key, "true");
  if (auto segment = parse_u32(option(options_, "ol_tso_segsz")); segment && *segment) out["ol_tso_segsz"] = std::to_string(*segment);
  if (is_pmd()) {
    out["n_rxq"] = std::to_string(n_rxq_);
    out["n_txq"] = std::to_string(n_txq_);
    out["numa_id"] = std::to_string(numa_id_);
  }
  return out;
}

PortStatus DummyPort::status() const {
  std::lock_guard lock(state_->mutex);
  PortStatus s;
  s.admin_up = state_->admin_up;
  s.carrier = true;
  s.mac = mac_;
  s.ifindex = std::max(ifindex_, 0);
  s.mtu_bytes = state_->mtu_bytes;
  return s;
}

PortStats DummyPort::stats() const {
  std::lock_guard lock(state_->mutex);
  DummyCount rx, tx;
  for (const DummyQueue& q : state_->rx) rx.packets += q.count.packets, rx.bytes += q.count.bytes;
  for (const DummyCount& c : state_->tx) tx.packets += c.packets, tx.bytes += c.bytes;
  PortStats s;
  s.rx_packets = rx.packets, s.rx_bytes = rx.bytes;
  s.tx_packets = tx.packets, s.tx_bytes = tx.bytes;
  s.custom = {{"rx_custom_packets_1", rx.packets}, {"rx_custom_packets_2", rx.packets}};
  auto add = [&](std::string_view direction, size_t i, const DummyCount& c) {
    s.custom.emplace_back(fmt::format("{}_q{}_bytes", direction, i), c.bytes);
    s.custom.emplace_back(fmt::format("{}_q{}_packets", direction, i), c.packets);
  };
  for (size_t i = 0; i < state_->rx.size(); ++i) add("rx", i, state_->rx[i].count);
  for (size_t i = 0; i < state_->tx.size(); ++i) add("tx", i, state_->tx[i]);
  return s;
}

Result<void> DummyPort::set_admin_up(bool up) {
  {
    std::lock_guard lock(state_->mutex);
    if (std::exchange(state_->admin_up, up) == up) return {};
  }
  if (on_change) on_change();
  return {};
}

Result<void> DummyPort::set_mac(packet::Mac mac) {
  {
    std::lock_guard lock(state_->mutex);
    if (std::exchange(mac_, mac) == mac) return {};
    state_->mac = mac;
  }
  if (on_change) on_change();
  return {};
}

Result<void> DummyPort::set_mtu(uint32_t mtu_bytes) {
  if (mtu_bytes < kMinMtu || mtu_bytes > kMaxMtu) return fail_errno(EINVAL);
  {
    std::lock_guard lock(state_->mutex);
    if (std::exchange(state_->mtu_bytes, mtu_bytes) == mtu_bytes) return {};
  }
  if (on_change) on_change();
  return {};
}

std::unique_ptr<RxQueue> DummyPort::open_rx(unsigned queue) {
  return queue < n_rxq_ ? std::make_unique<DummyRx>(state_, queue) : nullptr;
}

std::unique_ptr<TxQueue> DummyPort::open_tx(unsigned queue) { return std::make_unique<DummyTx>(state_, queue); }

bool DummyPort::inject(Packet packet, unsigned queue) { return state_->push(std::move(packet), queue); }

void DummyPort::add_address(packet::Ipv4 address) {
  std::lock_guard lock(state_->mutex);
  state_->addresses.insert(address);
}

std::string_view DummyPort::connection_state() const { return link_ ? link_->state() : "unknown"; }

Result<std::unique_ptr<Port>> open_dummy(std::string_view name, std::string_view type, PortEnv& env) {
  return std::make_unique<DummyPort>(name, type, env);
}

}  // namespace ovs::netdev
