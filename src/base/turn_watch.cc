#include "base/turn_watch.h"

#include <sys/resource.h>

#include <ctime>

#include "base/coverage.h"
#include "base/log.h"

OVS_LOG_MODULE(timeval);

namespace ovs {

namespace {
constexpr int64_t kUnreasonableMs = 1000;

int64_t now_ms() {
  timespec ts;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &ts);
  return int64_t{ts.tv_sec} * 1000 + ts.tv_nsec / 1'000'000;
}
int64_t to_ms(const timeval& t) { return int64_t{t.tv_sec} * 1000 + t.tv_usec / 1000; }

/// What the thread has used so far; the difference to the last complaint is what the new one tells.
rusage usage_since_last() {
  thread_local rusage last{};
  rusage now{};
  getrusage(RUSAGE_THREAD, &now);
  rusage d{};
  d.ru_utime.tv_sec = 0;
  int64_t user = to_ms(now.ru_utime) - to_ms(last.ru_utime), system = to_ms(now.ru_stime) - to_ms(last.ru_stime);
  d.ru_utime = {user / 1000, user % 1000 * 1000};
  d.ru_stime = {system / 1000, system % 1000 * 1000};
  d.ru_minflt = now.ru_minflt - last.ru_minflt, d.ru_majflt = now.ru_majflt - last.ru_majflt;
  d.ru_inblock = now.ru_inblock - last.ru_inblock, d.ru_oublock = now.ru_oublock - last.ru_oublock;
  d.ru_nvcsw = now.ru_nvcsw - last.ru_nvcsw, d.ru_nivcsw = now.ru_nivcsw - last.ru_nivcsw;
  last = now;
  return d;
}

void complain(int64_t elapsed_ms) {
  rusage u = usage_since_last();
  count_long_poll();
  LOG_WARN("Unreasonably long {}ms poll interval ({}ms user, {}ms system)", elapsed_ms, to_ms(u.ru_utime),
           to_ms(u.ru_stime));
  if (u.ru_minflt || u.ru_majflt) LOG_WARN("faults: {} minor, {} major", u.ru_minflt, u.ru_majflt);
  if (u.ru_inblock || u.ru_oublock) LOG_WARN("disk: {} reads, {} writes", u.ru_inblock, u.ru_oublock);
  if (u.ru_nvcsw || u.ru_nivcsw) LOG_WARN("context switches: {} voluntary, {} involuntary", u.ru_nvcsw, u.ru_nivcsw);
}
}  // namespace

TurnWatch::TurnWatch() : start_ms_(now_ms()) {}

TurnWatch::~TurnWatch() {
  int64_t elapsed = now_ms() - start_ms_;
  if (elapsed >= kUnreasonableMs) complain(elapsed);
}

}  // namespace ovs
