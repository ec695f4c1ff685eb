// Commands that every daemon has: list-commands, version, vlog/*, coverage/*, and by choice memory/show, exit and
// time/*. Spec: reference sheet "daemons-common" 4.6, 5, 6.
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "base/clock.h"
#include "base/coverage.h"
#include "base/loop.h"
#include "unixctl/commands.h"

namespace ovs::unixctl {

/// list-commands, version, vlog/*, coverage/*. `commands` and `coverage` must outlive the registry's use.
void register_common_commands(Commands& commands, Coverage& coverage);

using MemoryUsage = std::map<std::string, uint64_t>;

/// memory/show and the lines about growing memory. Control thread.
class MemoryReporter {
 public:
  /// `usage` counts what the daemon holds, by name.
  MemoryReporter(Loop& loop, Commands& commands, std::function<MemoryUsage()> usage);

 private:
  void check();
  Loop& loop_;
  std::function<MemoryUsage()> usage_;
  TimePoint start_, last_report_;
  uint64_t last_kb_ = 0;
  Timer timer_;
};

/// time/stop and time/warp for test suites: act on `clock`, turning nothing themselves: each step of a warp happens in
/// a turn of `loop` of its own.
class TimeCommands {
 public:
  TimeCommands(Loop& loop, SystemClock& clock, Commands& commands);

 private:
  void step();
  Loop& loop_;
  SystemClock& clock_;
  Duration remaining_{}, step_{};
  std::optional<Request> request_;
  TurnHook hook_;
};

}  // namespace ovs::unixctl
