#include "base/exit_files.h"

#include <unistd.h>

#include <cstdlib>

#include "base/log.h"
#include "base/mutex.h"

OVS_LOG_MODULE(fatal_signal);

namespace ovs {

namespace {
struct ExitFiles {
  Mutex mutex;
  std::set<std::string> paths OVS_GUARDED_BY(mutex);
};
/// Never destroyed: atexit() functions use it.
ExitFiles& files() {
  static ExitFiles& f = *[] {
    std::atexit(remove_exit_files);
    return new ExitFiles;
  }();
  return f;
}
}  // namespace

void remove_at_exit(const std::string& path) {
  MutexLock lock(files().mutex);
  files().paths.insert(path);
}

void forget_exit_file(const std::string& path) {
  MutexLock lock(files().mutex);
  files().paths.erase(path);
}

int remove_exit_file(const std::string& path) {
  forget_exit_file(path);
  if (unlink(path.c_str()) == 0) return 0;
  int code = errno;
  LOG_WARN("could not unlink \"{}\" ({})", path, errno_text(code));
  return code;
}

void remove_exit_files() {
  MutexLock lock(files().mutex);
  for (const std::string& path : files().paths) unlink(path.c_str());
  files().paths.clear();
}

void forget_all_exit_files() {
  MutexLock lock(files().mutex);
  files().paths.clear();
}

}  // namespace ovs
