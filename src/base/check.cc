#include "base/check.h"

#include <execinfo.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace ovs {

void check_failed(const char* file, int line, const char* function, const char* condition,
                  const std::string& values) {
  std::fprintf(stderr, "%s:%d: assertion %s failed in %s()%s%s\n", file, line, condition, function,
               values.empty() ? "" : ": ", values.c_str());
  void* frames[64];
  int count = backtrace(frames, 64);
  backtrace_symbols_fd(frames, count, STDERR_FILENO);
  std::abort();
}

}  // namespace ovs
