// Spec: see timeouts.h.
#include "dp/user/conntrack/timeouts.h"

#include "base/log.h"

OVS_LOG_MODULE(conntrack_tp);

namespace ovs::dp::conntrack {
namespace {

struct Attribute { std::string_view name; std::optional<Timer> timer; };
/// The keys of a policy; those without a timer are accepted and have no use here.
constexpr Attribute kAttributes[] = {
  {"tcp_syn_sent", Timer::tcp_first_packet}, {"tcp_syn_recv", Timer::tcp_opening},   {"tcp_established", Timer::tcp_established},
  {"tcp_fin_wait", Timer::tcp_closing},      {"tcp_time_wait", Timer::tcp_fin_wait}, {"tcp_close", Timer::tcp_closed},
  {"udp_first", Timer::other_first},         {"udp_single", Timer::other_multiple},  {"udp_multiple", Timer::other_bidir},
  {"icmp_first", Timer::icmp_first},         {"icmp_reply", Timer::icmp_reply},      {"tcp_close_wait", {}},
  {"tcp_last_ack", {}},                      {"tcp_retransmit", {}},                 {"tcp_syn_sent2", {}},
  {"tcp_unack", {}},
};

constexpr std::string_view kNames[] = {"TCP_FIRST_PACKET", "TCP_OPENING", "TCP_ESTABLISHED", "TCP_CLOSING", "TCP_FIN_WAIT", "TCP_CLOSED",
                                       "OTHER_FIRST", "OTHER_MULTIPLE", "OTHER_BIDIR", "ICMP_FIRST", "ICMP_REPLY"};
static_assert(std::size(kNames) == kTimers);

TimerTable table_of(const CtTimeoutPolicy& policy) {
  TimerTable table = kDefaultTimers;
  for (const auto& [name, seconds] : policy.seconds)
    for (const Attribute& a : kAttributes)
      if (a.timer && a.name == name) table[static_cast<size_t>(*a.timer)] = seconds;
  return table;
}

}  // namespace

std::string_view timer_name(Timer timer) { return kNames[static_cast<size_t>(timer)]; }

void TimeoutPolicies::publish() {
  auto tables = std::make_shared<std::map<uint32_t, TimerTable>>();
  for (const auto& [id, policy] : policies_) tables->emplace(id, table_of(policy));
  any_.store(!tables->empty());
  tables_.store(std::move(tables));
}

void TimeoutPolicies::set(const CtTimeoutPolicy& policy) {
  MutexLock lock(mutex_);
  policies_[policy.id] = policy;
  publish();
}

Result<void> TimeoutPolicies::erase(uint32_t id) {
  MutexLock lock(mutex_);
  if (!policies_.erase(id)) {
    LOG_WARN_RL(60, 5, "Failed to delete a non-existent timeout policy: id={}", id);
    return fail_errno(ENOENT);
  }
  publish();
  return {};
}

Result<CtTimeoutPolicy> TimeoutPolicies::get(uint32_t id) const {
  MutexLock lock(mutex_);
  auto it = policies_.find(id);
  if (it == policies_.end()) return fail_errno(ENOENT);
  return it->second;
}

std::vector<CtTimeoutPolicy> TimeoutPolicies::all() const {
  MutexLock lock(mutex_);
  std::vector<CtTimeoutPolicy> list;
  for (const auto& [id, policy] : policies_) list.push_back(policy);
  return list;
}

Duration TimeoutPolicies::slow_time(uint32_t id, Timer timer) const {
  auto tables = tables_.load();
  const TimerTable* table = &kDefaultTimers;
  if (tables) {
    auto it = tables->find(id);
    if (it == tables->end()) it = tables->find(0);
    if (it != tables->end()) table = &it->second;
  }
  return Seconds((*table)[static_cast<size_t>(timer)]);
}

}  // namespace ovs::dp::conntrack
