// Locks by name: first come first served, and theft. Server-wide. A pure machine: notifications come out as calls.
// Spec: RFC 7047 4.1.8; reference sheet "ovsdb" 11.
#pragma once
#include <functional>
#include <list>
#include <map>
#include <string>
#include <string_view>

namespace ovs::dbserver {

class Session;

class Locks {
 public:
  enum class Notice { locked, stolen };
  using Notify = std::function<void(Session&, Notice, const std::string& name)>;
  explicit Locks(Notify notify) : notify_(std::move(notify)) {}

  /// True if the session has the lock now. It must not have asked for it before (see knows()).
  bool lock(Session& session, const std::string& name, bool steal);
  void unlock(Session& session, const std::string& name);
  void drop(Session& session);                                    ///< the session is gone
  bool knows(const Session& session, const std::string& name) const;  ///< asked and not yet unlocked
  bool holds(const Session& session, std::string_view name) const;
  struct Names {
    std::string held, waiting, lost;      ///< separated by blanks
  };
  Names names_of(const Session& session) const;

 private:
  struct Waiter {
    Session* session;
    bool by_theft;
  };
  struct Lock {
    std::list<Waiter> queue;              ///< the front one holds it
    std::list<Session*> robbed;           ///< thieves that were robbed: not queued again
  };
  bool remove(Lock& lock, const Session& session, const std::string& name);
  std::map<std::string, Lock, std::less<>> locks_;
  Notify notify_;
};

}  // namespace ovs::dbserver
