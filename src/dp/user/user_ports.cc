// Ports of the userspace datapath. Spec: reference sheet "datapath-userspace" 1.1.
#include <sched.h>

#include <fstream>

#include "base/strings.h"
#include "dp/log.h"
#include "dp/user/user_datapath.h"

namespace ovs::dp::user {
namespace {

constexpr uint32_t kMostPorts = 65535;

/// The first decimal number in a name; "br5" asks for 105.
std::optional<uint32_t> number_in_name(std::string_view name) {
  size_t at = name.find_first_of("0123456789");
  if (at == std::string_view::npos) return std::nullopt;
  size_t end = at;
  while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
  auto n = parse_u32(name.substr(at, end - at), 10);
  if (!n) return std::nullopt;
  return name.starts_with("br") ? *n + 100 : *n;
}

/// CPUs that the cgroup's quota pays for; 0: no quota.
unsigned quota_cpus() {
  std::ifstream v2("/sys/fs/cgroup/cpu.max");
  std::string quota;
  double period = 0;
  if (!(v2 >> quota >> period) || quota == "max" || period <= 0) return 0;
  auto q = parse_u64(quota, 10);
  return q ? std::max(1u, static_cast<unsigned>(static_cast<double>(*q) / period + 0.5)) : 0;
}

}  // namespace

unsigned usable_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  unsigned n = sched_getaffinity(0, sizeof set, &set) == 0 ? static_cast<unsigned>(CPU_COUNT(&set)) : 1;
  unsigned quota = quota_cpus();
  return std::max(1u, quota ? std::min(n, quota) : n);
}

Result<DpPort> UserDatapath::choose_number(std::string_view name, std::optional<DpPort> wanted) const {
  if (wanted) {
    if (wanted->value >= 65536) return fail_errno(EINVAL);
    if (ports_.contains(wanted->value)) return fail_errno(EBUSY);
    return *wanted;
  }
  if (options_.dummy_numbers || options_.type == "dummy")
    if (auto n = number_in_name(name); n && *n > 0 && *n < kMostPorts && !ports_.contains(*n)) return DpPort(*n);
  for (uint32_t n = 1; n < kMostPorts; ++n)
    if (!ports_.contains(n)) return DpPort(n);
  return fail_errno(EFBIG);
}

Result<void> UserDatapath::check_new(netdev::Port& port) const {
  for (const auto& [number, place] : ports_)
    if (place.port->name() == port.name()) return fail_errno(EEXIST);
  if (port.status().loopback) {
    log_port_error(std::string(port.name()) + ": cannot add a loopback device");
    return fail_errno(EINVAL);
  }
  return {};
}

Result<DpPort> UserDatapath::port_add(netdev::Port& port, std::optional<DpPort> wanted) {
  auto add = [&]() -> Result<DpPort> {
    MutexLock lock(ports_mutex_);
    TRY(check_new(port));
    DpPort number = TRY(choose_number(port.name(), wanted));
    if (auto on = port.set_promisc(true); !on) {
      log_port_error(std::string(port.name()) + ": cannot set promisc flag");
      return std::unexpected(on.error());
    }
    ports_[number.value].port = &port;
    return number;
  };
  auto number = add();
  if (number) open_queues(*number, port);
  log_port_add(*this, port.name(), number);
  return number;
}

Result<DpPort> UserDatapath::port_adopt(std::unique_ptr<netdev::Port> port, std::optional<DpPort> wanted) {
  DpPort number = TRY(port_add(*port, wanted));
  MutexLock lock(ports_mutex_);
  ports_[number.value].owned = std::move(port);
  return number;
}

Worker& UserDatapath::least_loaded() const {
  return **std::ranges::min_element(workers_, {}, [](const auto& w) { return w->rx_count(); });
}

void UserDatapath::open_queues(DpPort number, netdev::Port& port) {
  unsigned tx = 0;
  {
    std::lock_guard lock(main_mutex_);
    main_->add_port(number, port.open_tx(tx++));
  }
  for (Handler* h : handler_list()) h->add_tx(number, port.open_tx(tx++));
  for (auto& w : workers_) w->add_tx(number, port.open_tx(tx++));
  for (unsigned q = 0; q < port.rx_queues(); ++q) {
    auto rx = port.open_rx(q);
    if (!rx) continue;
    if (workers_.empty()) {
      MutexLock lock(ports_mutex_);
      ports_[number.value].rx.push_back(std::move(rx));
    } else {
      least_loaded().add_rx(number, std::move(rx), std::string(port.name()));
    }
  }
}

Result<void> UserDatapath::port_del(DpPort port) {
  log_port_del(*this, port);
  if (port.value == 0) return fail_errno(EINVAL);
  Place gone;
  {
    MutexLock lock(ports_mutex_);
    auto it = ports_.find(port.value);
    if (it == ports_.end()) return fail_errno(ENODEV);
    gone = std::move(it->second);
    ports_.erase(it);
  }
  for (auto& w : workers_) w->remove_port(port);
  for (auto& w : workers_) w->barrier(false);
  for (Handler* h : handler_list()) h->remove_port(port);
  std::lock_guard lock(main_mutex_);
  main_->remove_port(port);
  return {};
}

std::vector<PortInfo> UserDatapath::ports() const {
  MutexLock lock(ports_mutex_);
  std::vector<PortInfo> all;
  for (const auto& [number, place] : ports_) all.push_back({DpPort(number), std::string(place.port->name()), std::string(place.port->type())});
  return all;
}

Result<PortInfo> UserDatapath::port_by_name(std::string_view name) const {
  for (PortInfo& p : ports())
    if (p.name == name) return std::move(p);
  return fail_errno(ENODEV);
}

Result<PortInfo> UserDatapath::port_by_number(DpPort port) const {
  MutexLock lock(ports_mutex_);
  auto it = ports_.find(port.value);
  if (it == ports_.end()) return fail_errno(ENODEV);
  return PortInfo{port, std::string(it->second.port->name()), std::string(it->second.port->type())};
}

netdev::Port* UserDatapath::device(DpPort port) const {
  MutexLock lock(ports_mutex_);
  auto it = ports_.find(port.value);
  return it == ports_.end() ? nullptr : it->second.port;
}

Result<void> UserDatapath::port_renumber(DpPort port, DpPort to) {
  if (!options_.dummy_numbers && options_.type != "dummy") return fail("unknown datapath or not a dummy", EINVAL);
  MutexLock lock(ports_mutex_);
  auto it = ports_.find(port.value);
  if (it == ports_.end() || port.value == 0) return fail("unknown port", ENODEV);
  if (to.value == 0 || to.value >= kMostPorts) return fail("bad port number", EINVAL);
  if (ports_.contains(to.value)) return fail("port number already in use", EBUSY);
  if (!workers_.empty()) return fail_errno(EOPNOTSUPP);
  auto node = ports_.extract(it);
  node.key() = to.value;
  ports_.insert(std::move(node));
  std::lock_guard main_lock(main_mutex_);
  main_->renumber_port(port, to);
  return {};
}

}  // namespace ovs::dp::user
