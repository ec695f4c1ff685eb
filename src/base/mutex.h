// A mutex that clang's -Wthread-safety understands; with other compilers std::mutex and nothing more.
#pragma once
#include <mutex>

#if defined(__clang__)
#define OVS_TSA(x) __attribute__((x))
#else
#define OVS_TSA(x)
#endif
#define OVS_GUARDED_BY(m) OVS_TSA(guarded_by(m))
#define OVS_REQUIRES(...) OVS_TSA(requires_capability(__VA_ARGS__))
#define OVS_EXCLUDES(...) OVS_TSA(locks_excluded(__VA_ARGS__))

namespace ovs {

class OVS_TSA(capability("mutex")) Mutex {
 public:
  Mutex() = default;
  Mutex(const Mutex&) = delete;
  Mutex& operator=(const Mutex&) = delete;
  void lock() OVS_TSA(acquire_capability()) { mutex_.lock(); }
  void unlock() OVS_TSA(release_capability()) { mutex_.unlock(); }
  bool try_lock() OVS_TSA(try_acquire_capability(true)) { return mutex_.try_lock(); }

 private:
  std::mutex mutex_;
};

class OVS_TSA(scoped_lockable) MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) OVS_TSA(acquire_capability(mutex)) : mutex_(mutex) { mutex_.lock(); }
  ~MutexLock() OVS_TSA(release_capability()) { mutex_.unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

}  // namespace ovs
