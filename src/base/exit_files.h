// Files that must not outlive the process: pid files, sockets. They are removed at exit() and when a fatal signal
// ends the process (see signals.h). One list for the process, as atexit() is. Thread-safe.
#pragma once
#include <string>

namespace ovs {

void remove_at_exit(const std::string& path);
void forget_exit_file(const std::string& path);  ///< the file stays
/// Removes the file now and forgets it. Returns 0 or errno; logs what is worth it.
int remove_exit_file(const std::string& path);
void remove_exit_files();  ///< all of them, now
/// After fork(): the files belong to the other process.
void forget_all_exit_files();

}  // namespace ovs
