#include "base/check.h"

#include <execinfo.h>
#include <unistd.h>

#include <cstdlib>

#include "base/log.h"
#include "base/log_control.h"
#include "base/program.h"

OVS_LOG_MODULE(util);

namespace ovs {

void check_failed(const char* file, int line, const char* function, const char* condition,
                  const std::string& values) {
  std::string text = fmt::format("{}:{}: assertion {} failed in {}(){}{}", file, line, condition, function,
                                 values.empty() ? "" : ": ", values);
  log_message_quiet(log_module_, LogLevel::emer, text);
  print_error(text);
  void* frames[64];
  int count = backtrace(frames, 64);
  backtrace_symbols_fd(frames, count, STDERR_FILENO);
  std::abort();
}

}  // namespace ovs
