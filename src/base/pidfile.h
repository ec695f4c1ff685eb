// Pid files of daemons. A file whose lock nobody holds is stale whatever it says.
// Spec: reference sheet "daemons-common" 3.3.
#pragma once
#include <string>

#include "base/result.h"

namespace ovs {

/// Pid of the process that holds the lock on `path`. Errors: the errno (logged as WARN by module daemon_unix);
/// ESRCH if nobody holds it.
Result<int> read_pidfile(const std::string& path);
/// Ends the process if another one holds the lock.
void check_not_running(const std::string& path);
/// Creates, locks and fills the file; it is removed at exit. Returns the descriptor, which must stay open: it is the
/// lock. Errors end the process. Never open that file again in the same process: closing it would drop the lock.
int write_pidfile(const std::string& path, bool overwrite);

}  // namespace ovs
