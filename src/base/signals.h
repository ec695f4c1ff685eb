// Fatal signals end the process in order: the handler only records, the loop logs, removes files and raises the
// signal again so that the exit status tells. Spec: reference sheet "daemons-common" 3.5.
#pragma once
#include <string>

#include "base/loop.h"

namespace ovs {

/// "Terminated", "Segmentation fault", ...
std::string signal_text(int signal);

/// Control thread. From construction on, TERM, INT, HUP and ALRM (those at their default action) are handled in
/// the next turn of `loop`. At most one object exists.
class FatalSignals {
 public:
  explicit FatalSignals(Loop& loop);
  ~FatalSignals();
  FatalSignals(const FatalSignals&) = delete;
  FatalSignals& operator=(const FatalSignals&) = delete;
  /// If a signal is pending: ends the process. Called by the loop; long work may call it too.
  static void act();

 private:
  int fd_ = -1;
  FdWatch watch_;
};

void ignore_sigpipe();
/// SIGSEGV writes a backtrace to the supervisor (if any) or raw into the log file, then takes its default action.
void install_crash_handler();
/// For the supervisor of --monitor: crash handlers of later children write here; -1: none.
void set_crash_fd(int fd);

}  // namespace ovs
