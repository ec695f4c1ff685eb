// The event loop of a thread: descriptors, timers on a Clock, work posted from other threads, and a
// list of "turn" functions that run once per turn before the loop sleeps (where batched work is flushed).
// Callbacks run on the loop's thread. Nothing here blocks but the wait itself.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace ovs {

class Loop;

enum class FdEvents : uint32_t { none = 0, read = 1, write = 4, both = 5 };

/// A registration with a loop; ends when it is destroyed. Movable, not copyable. May be destroyed from
/// inside its own callback.
class FdWatch {
 public:
  FdWatch() = default;
  FdWatch(FdWatch&&) noexcept;
  FdWatch& operator=(FdWatch&&) noexcept;
  ~FdWatch();
  void set(FdEvents wanted);  ///< what to wait for from now on
  void reset();
  explicit operator bool() const { return entry_ != nullptr; }

 private:
  friend class Loop;
  struct Entry;
  FdWatch(Loop* loop, std::shared_ptr<Entry> entry) : loop_(loop), entry_(std::move(entry)) {}
  Loop* loop_ = nullptr;
  std::shared_ptr<Entry> entry_;
};

/// One-shot timer that can be set again. Same lifetime rules as FdWatch.
class Timer {
 public:
  Timer() = default;
  Timer(Timer&&) noexcept;
  Timer& operator=(Timer&&) noexcept;
  ~Timer();
  void set(TimePoint when);
  void cancel();
  bool armed() const;

 private:
  friend class Loop;
  struct Entry;
  Timer(Loop* loop, std::shared_ptr<Entry> entry) : loop_(loop), entry_(std::move(entry)) {}
  Loop* loop_ = nullptr;
  std::shared_ptr<Entry> entry_;
};

/// A function called once per turn, in order of registration, until destroyed.
class TurnHook {
 public:
  TurnHook() = default;
  TurnHook(TurnHook&&) noexcept;
  TurnHook& operator=(TurnHook&&) noexcept;
  ~TurnHook();

 private:
  friend class Loop;
  struct Entry;
  TurnHook(Loop* loop, std::shared_ptr<Entry> entry) : loop_(loop), entry_(std::move(entry)) {}
  Loop* loop_ = nullptr;
  std::shared_ptr<Entry> entry_;
};

/// Used by one thread, except post() and wake().
class Loop {
 public:
  explicit Loop(Clock& clock);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  Clock& clock() const { return clock_; }
  TimePoint now() const { return clock_.now(); }

  FdWatch watch(int fd, FdEvents wanted, std::function<void(FdEvents ready)> on_ready);
  Timer timer(std::function<void()> on_expiry);
  TurnHook on_turn(std::function<void()> run);
  /// Runs `work` on the loop's thread in a later turn. Thread-safe; wakes the loop.
  void post(std::move_only_function<void()> work);
  /// Another turn happens at once even if nothing is ready. Thread-safe.
  void wake();

  /// One turn: waits for events (not longer than `longest`; never for timers while the clock is stopped),
  /// dispatches ready descriptors, due timers and posted work, then runs the turn hooks.
  void turn(Duration longest = Duration::max());
  void run();   ///< turns until stop()
  void stop();  ///< ends run() after the current turn
  bool stopping() const { return stopping_; }

 private:
  friend class FdWatch;
  friend class Timer;
  friend class TurnHook;
  struct Impl;
  Clock& clock_;
  std::unique_ptr<Impl> impl_;
  bool stopping_ = false;
};

}  // namespace ovs
