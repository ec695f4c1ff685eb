// --monitor: a process that starts the worker again when it crashed. Also the fork with its start-up handshake.
// Spec: reference sheet "daemons-common" 3.1, 3.2.
#pragma once
#include <string>

namespace ovs {

struct ForkedChild {
  int pid = -1;       ///< in the parent: the child, once it has signalled; 0 in the child; -1: the child died (logged)
  int ready_fd = -1;  ///< in the child: writing a byte here tells the parent that it has started
  int crash_fd = -1;  ///< in the parent: backtraces come out here
};

ForkedChild fork_child();
/// Forks and waits until the child signals. A child that exits with a nonzero status before takes this process along,
/// with the same status and without a word.
ForkedChild fork_and_wait();
/// Watches `worker`; returns only in a restarted worker (pid 0). Otherwise ends the process with status 0 when the
/// worker ended for good.
ForkedChild supervise(int argc, char** argv, ForkedChild worker);

/// "exit status 3", "killed (Segmentation fault), core dumped", ... from a status of waitpid().
std::string wait_status_text(int status);

}  // namespace ovs
