// Spec: reference sheet "ovsdb" 11.
#include "dbserver/locks.h"

#include <algorithm>

namespace ovs::dbserver {

bool Locks::lock(Session& session, const std::string& name, bool steal) {
  Lock& lock = locks_[name];
  if (!steal) {
    lock.queue.push_back({&session, false});
    return lock.queue.size() == 1;
  }
  Session* victim = nullptr;
  if (!lock.queue.empty()) {
    victim = lock.queue.front().session;
    if (lock.queue.front().by_theft) {
      lock.robbed.push_back(victim);
      lock.queue.pop_front();
    }
  }
  lock.queue.push_front({&session, true});
  if (victim) notify_(*victim, Notice::stolen, name);
  return true;
}

bool Locks::remove(Lock& lock, const Session& session, const std::string& name) {
  lock.robbed.remove(const_cast<Session*>(&session));
  bool held = !lock.queue.empty() && lock.queue.front().session == &session;
  lock.queue.remove_if([&](const Waiter& w) { return w.session == &session; });
  if (held && !lock.queue.empty()) notify_(*lock.queue.front().session, Notice::locked, name);
  return lock.queue.empty() && lock.robbed.empty();
}

void Locks::unlock(Session& session, const std::string& name) {
  auto it = locks_.find(name);
  if (it != locks_.end() && remove(it->second, session, name)) locks_.erase(it);
}

void Locks::drop(Session& session) {
  for (auto it = locks_.begin(); it != locks_.end();) {
    auto here = it++;
    if (remove(here->second, session, here->first)) locks_.erase(here);
  }
}

bool Locks::knows(const Session& session, const std::string& name) const {
  auto it = locks_.find(name);
  if (it == locks_.end()) return false;
  return std::ranges::any_of(it->second.queue, [&](const Waiter& w) { return w.session == &session; }) ||
         std::ranges::find(it->second.robbed, &session) != it->second.robbed.end();
}

bool Locks::holds(const Session& session, std::string_view name) const {
  auto it = locks_.find(name);
  return it != locks_.end() && !it->second.queue.empty() && it->second.queue.front().session == &session;
}

Locks::Names Locks::names_of(const Session& session) const {
  Names names;
  auto add = [](std::string& to, const std::string& name) {
    if (!to.empty()) to += ' ';
    to += name;
  };
  for (const auto& [name, lock] : locks_) {
    if (holds(session, name)) add(names.held, name);
    else if (std::ranges::find(lock.robbed, &session) != lock.robbed.end()) add(names.lost, name);
    else if (knows(session, name)) add(names.waiting, name);
  }
  return names;
}

}  // namespace ovs::dbserver
