// The one lock between the control thread, which changes tables, ports and configuration, and the
// threads that translate (handlers, revalidators). Control thread: Write around each batch of changes;
// it may read without a lock, because nobody else writes. Other threads: Read around each translation.
// Hidden behind this small class so that published snapshots can replace it.
//
// Never call into a datapath while holding Write: a datapath call may wait for a handler that wants Read.
#pragma once
#include <pthread.h>

#include <thread>

namespace ovs::ofproto {

class StateLock {
 public:
  StateLock() {
    pthread_rwlockattr_t attributes;
    pthread_rwlockattr_init(&attributes);
    pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    pthread_rwlock_init(&lock_, &attributes);
    pthread_rwlockattr_destroy(&attributes);
  }
  ~StateLock() { pthread_rwlock_destroy(&lock_); }
  StateLock(const StateLock&) = delete;
  StateLock& operator=(const StateLock&) = delete;

  bool on_control_thread() const { return std::this_thread::get_id() == control_; }
  /// The thread that calls this is the control thread from now on (the one that made the lock at first):
  /// daemons fork and start threads after they build their objects.
  void adopt_control_thread() { control_ = std::this_thread::get_id(); }

  /// Control thread. Nests.
  class Write {
   public:
    explicit Write(StateLock& lock) : lock_(lock) { if (lock_.depth_++ == 0) pthread_rwlock_wrlock(&lock_.lock_); }
    ~Write() { if (--lock_.depth_ == 0) pthread_rwlock_unlock(&lock_.lock_); }
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;
   private:
    StateLock& lock_;
  };
  /// Any thread; costs nothing on the control thread. Does not nest on other threads.
  class Read {
   public:
    explicit Read(StateLock& lock) : lock_(lock), taken_(!lock.on_control_thread()) { if (taken_) pthread_rwlock_rdlock(&lock_.lock_); }
    ~Read() { if (taken_) pthread_rwlock_unlock(&lock_.lock_); }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;
   private:
    StateLock& lock_;
    bool taken_;
  };

 private:
  pthread_rwlock_t lock_;
  std::thread::id control_ = std::this_thread::get_id();
  unsigned depth_ = 0;         ///< control thread only
};

}  // namespace ovs::ofproto
