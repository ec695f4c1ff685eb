// Spec: see expectations.h.
#include "dp/user/conntrack/expectations.h"

namespace ovs::dp::conntrack {

void Expectations::add(Expectation e) {
  MutexLock lock(mutex_);
  e.key = without_port(e.key);
  auto& place = expected_[e.key];
  if (!lives(place)) place = std::move(e);
  any_ = true;
}

std::optional<Expectation> Expectations::match(const Key& key) const {
  if (!any_.load(std::memory_order_relaxed)) return std::nullopt;
  MutexLock lock(mutex_);
  auto it = expected_.find(without_port(key));
  if (it == expected_.end() || !lives(it->second)) return std::nullopt;
  return it->second;
}

void Expectations::purge() {
  if (!any_.load(std::memory_order_relaxed)) return;
  MutexLock lock(mutex_);
  std::erase_if(expected_, [](const auto& e) { return !lives(e.second); });
  any_ = !expected_.empty();
}

std::vector<Expectation> Expectations::all() const {
  MutexLock lock(mutex_);
  std::vector<Expectation> list;
  for (const auto& [key, e] : expected_)
    if (lives(e)) list.push_back(e);
  return list;
}

}  // namespace ovs::dp::conntrack
