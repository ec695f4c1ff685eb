#include "base/loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "base/check.h"
#include "base/turn_watch.h"

namespace ovs {

struct FdWatch::Entry {
  int fd;
  FdEvents wanted;
  std::function<void(FdEvents)> on_ready;
  bool live = true;
};
struct Timer::Entry {
  std::function<void()> on_expiry;
  std::optional<std::multimap<TimePoint, std::shared_ptr<Entry>>::iterator> place;
};
struct TurnHook::Entry {
  std::function<void()> run;
  bool live = true;
};

struct Loop::Impl {
  int epoll_fd = -1;
  int event_fd = -1;
  std::map<int, std::shared_ptr<FdWatch::Entry>> watches;
  std::multimap<TimePoint, std::shared_ptr<Timer::Entry>> timers;
  std::vector<std::shared_ptr<TurnHook::Entry>> hooks;
  std::mutex mutex;  // guards posted
  std::vector<std::move_only_function<void()>> posted;
  std::atomic<std::thread::id> owner;     // who turns the loop
  std::atomic<bool> signalled{false};     // event_fd was written and not read since
  bool again = false;                     // the owner wants another turn at once

  void dispatch_fds(std::span<const epoll_event> events);
  void dispatch_timers(TimePoint now);
  void dispatch_posted();
  void run_hooks();
  int wait_ms(const Clock& clock, Duration longest) const;
};

namespace {
uint32_t epoll_bits(FdEvents wanted) {
  uint32_t bits = 0;
  if (std::to_underlying(wanted) & std::to_underlying(FdEvents::read)) bits |= EPOLLIN;
  if (std::to_underlying(wanted) & std::to_underlying(FdEvents::write)) bits |= EPOLLOUT;
  return bits;
}
}  // namespace

FdWatch::FdWatch(FdWatch&& o) noexcept : loop_(o.loop_), entry_(std::move(o.entry_)) { o.entry_ = nullptr; }
FdWatch& FdWatch::operator=(FdWatch&& o) noexcept {
  if (this != &o) {
    reset();
    loop_ = o.loop_;
    entry_ = std::move(o.entry_);
    o.entry_ = nullptr;
  }
  return *this;
}
FdWatch::~FdWatch() { reset(); }
void FdWatch::reset() {
  if (!entry_) return;
  entry_->live = false;
  auto it = loop_->impl_->watches.find(entry_->fd);
  if (it != loop_->impl_->watches.end() && it->second == entry_) {
    epoll_ctl(loop_->impl_->epoll_fd, EPOLL_CTL_DEL, entry_->fd, nullptr);
    loop_->impl_->watches.erase(it);
  }
  entry_ = nullptr;
}
void FdWatch::set(FdEvents wanted) {
  if (!entry_ || entry_->wanted == wanted) return;
  entry_->wanted = wanted;
  epoll_event event{.events = epoll_bits(wanted), .data = {.fd = entry_->fd}};
  epoll_ctl(loop_->impl_->epoll_fd, EPOLL_CTL_MOD, entry_->fd, &event);
}

Timer::Timer(Timer&& o) noexcept : loop_(o.loop_), entry_(std::move(o.entry_)) { o.entry_ = nullptr; }
Timer& Timer::operator=(Timer&& o) noexcept {
  if (this != &o) {
    cancel();
    loop_ = o.loop_;
    entry_ = std::move(o.entry_);
    o.entry_ = nullptr;
  }
  return *this;
}
Timer::~Timer() { cancel(); }
void Timer::cancel() {
  if (!entry_ || !entry_->place) return;
  loop_->impl_->timers.erase(*entry_->place);
  entry_->place.reset();
}
void Timer::set(TimePoint when) {
  CHECK(entry_ != nullptr);
  cancel();
  entry_->place = loop_->impl_->timers.emplace(when, entry_);
}
bool Timer::armed() const { return entry_ && entry_->place; }

TurnHook::TurnHook(TurnHook&& o) noexcept : loop_(o.loop_), entry_(std::move(o.entry_)) { o.entry_ = nullptr; }
TurnHook& TurnHook::operator=(TurnHook&& o) noexcept {
  if (this != &o) {
    this->~TurnHook();
    loop_ = o.loop_;
    entry_ = std::move(o.entry_);
    o.entry_ = nullptr;
  }
  return *this;
}
TurnHook::~TurnHook() {
  if (!entry_) return;
  entry_->live = false;
  std::erase(loop_->impl_->hooks, entry_);
  entry_ = nullptr;
}

Loop::Loop(Clock& clock) : clock_(clock), impl_(std::make_unique<Impl>()) {
  impl_->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  impl_->event_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  CHECK(impl_->epoll_fd >= 0 && impl_->event_fd >= 0, errno);
  epoll_event event{.events = EPOLLIN, .data = {.fd = impl_->event_fd}};
  epoll_ctl(impl_->epoll_fd, EPOLL_CTL_ADD, impl_->event_fd, &event);
}

Loop::~Loop() {
  close(impl_->epoll_fd);
  close(impl_->event_fd);
}

FdWatch Loop::watch(int fd, FdEvents wanted, std::function<void(FdEvents)> on_ready) {
  auto entry = std::make_shared<FdWatch::Entry>(fd, wanted, std::move(on_ready));
  epoll_event event{.events = epoll_bits(wanted), .data = {.fd = fd}};
  if (epoll_ctl(impl_->epoll_fd, EPOLL_CTL_ADD, fd, &event) != 0)
    CHECK(errno == EEXIST && epoll_ctl(impl_->epoll_fd, EPOLL_CTL_MOD, fd, &event) == 0, fd, errno);
  impl_->watches[fd] = entry;
  return FdWatch(this, std::move(entry));
}

Timer Loop::timer(std::function<void()> on_expiry) {
  return Timer(this, std::make_shared<Timer::Entry>(std::move(on_expiry), std::nullopt));
}

TurnHook Loop::on_turn(std::function<void()> run) {
  auto entry = std::make_shared<TurnHook::Entry>(std::move(run));
  impl_->hooks.push_back(entry);
  return TurnHook(this, std::move(entry));
}

void Loop::post(std::move_only_function<void()> work) {
  {
    std::lock_guard lock(impl_->mutex);
    impl_->posted.push_back(std::move(work));
  }
  wake();
}

void Loop::wake() {
  if (impl_->owner.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
    impl_->again = true;
    return;
  }
  if (impl_->signalled.exchange(true, std::memory_order_acq_rel)) return;   // it is awake or about to be
  uint64_t one = 1;
  [[maybe_unused]] ssize_t n = write(impl_->event_fd, &one, sizeof one);
}

int Loop::Impl::wait_ms(const Clock& clock, Duration longest) const {
  Duration wait = longest;
  if (again) return 0;
  if (!timers.empty()) {
    Duration until = timers.begin()->first - clock.now();
    if (until <= Duration::zero()) return 0;
    if (!clock.stopped()) wait = std::min(wait, until);
  }
  if (wait >= std::chrono::hours(24)) return -1;
  if (wait <= Duration::zero()) return 0;
  return static_cast<int>(std::chrono::ceil<Millis>(wait).count());
}

void Loop::Impl::dispatch_fds(std::span<const epoll_event> events) {
  for (const epoll_event& event : events) {
    if (event.data.fd == event_fd) {
      uint64_t count;
      [[maybe_unused]] ssize_t n = read(event_fd, &count, sizeof count);
      signalled.exchange(false, std::memory_order_acq_rel);   // before dispatch_posted() looks
      continue;
    }
    auto it = watches.find(event.data.fd);
    if (it == watches.end()) continue;
    std::shared_ptr<FdWatch::Entry> entry = it->second;  // keeps it alive through its own callback
    uint32_t ready = 0;
    if (event.events & (EPOLLIN | EPOLLERR | EPOLLHUP)) ready |= 1;
    if (event.events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) ready |= 4;
    entry->on_ready(static_cast<FdEvents>(ready));
  }
}

void Loop::Impl::dispatch_timers(TimePoint now) {
  // Only timers that were due when we started: one that sets itself again waits for the next turn.
  std::vector<std::shared_ptr<Timer::Entry>> due;
  for (auto it = timers.begin(); it != timers.end() && it->first <= now; ++it) due.push_back(it->second);
  for (auto& entry : due) {
    if (!entry->place || (*entry->place)->first > now) continue;
    timers.erase(*entry->place);
    entry->place.reset();
    entry->on_expiry();
  }
}

void Loop::Impl::dispatch_posted() {
  std::vector<std::move_only_function<void()>> work;
  {
    std::lock_guard lock(mutex);
    work.swap(posted);
  }
  for (auto& f : work) f();
}

void Loop::Impl::run_hooks() {
  auto copy = hooks;  // a hook may add or remove hooks
  for (auto& hook : copy)
    if (hook->live) hook->run();
}

void Loop::turn(Duration longest) {
  constexpr int kMostEvents = 256;
  epoll_event events[kMostEvents];
  std::thread::id self = std::this_thread::get_id();
  if (impl_->owner.load(std::memory_order_relaxed) != self) impl_->owner.store(self, std::memory_order_relaxed);
  int wait_ms = impl_->wait_ms(clock_, longest);
  impl_->again = false;
  int count = epoll_wait(impl_->epoll_fd, events, kMostEvents, wait_ms);
  TurnWatch watch;
  if (count > 0) impl_->dispatch_fds({events, static_cast<size_t>(count)});
  impl_->dispatch_timers(clock_.now());
  impl_->dispatch_posted();
  impl_->run_hooks();
}

void Loop::run() {
  stopping_ = false;
  while (!stopping_) turn();
}

void Loop::stop() {
  stopping_ = true;
  wake();
}

}  // namespace ovs
