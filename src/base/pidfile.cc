// Pid files: liveness is the fcntl lock, not the content. Spec: reference sheet "daemons-common" 3.3.
#include "base/pidfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/exit_files.h"
#include "base/log.h"
#include "base/program.h"
#include "base/strings.h"

OVS_LOG_MODULE(daemon_unix);

namespace ovs {

namespace {
struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

/// Pid of the lock's holder, 0 if nobody holds it. Errors are logged; a missing file only if it `must_exist`.
Result<int> holder(const std::string& path, bool must_exist) {
  int fd = open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (fd < 0 && (errno == EACCES || errno == EROFS || errno == EPERM)) fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    int code = errno;
    if (must_exist || code != ENOENT) LOG_WARN("{}: open: {}", path, errno_text(code));
    return fail_errno(code);
  }
  struct flock lock = whole_file();
  int code = fcntl(fd, F_GETLK, &lock) < 0 ? errno : 0;
  char text[32];
  ssize_t n = code ? 0 : read(fd, text, sizeof text);
  close(fd);
  if (code) {
    LOG_WARN("{}: fcntl: {}", path, errno_text(code));
    return fail_errno(code);
  }
  if (lock.l_type == F_UNLCK) return 0;
  if (lock.l_pid > 0) return lock.l_pid;
  // The holder lives in another pid namespace: only the file can tell.
  std::string_view content = trim(std::string_view(text, n > 0 ? static_cast<size_t>(n) : 0));
  if (auto pid = parse_u32(content, 10); pid && *pid) return static_cast<int>(*pid);
  LOG_WARN("{}: read: unexpected end of file", path);
  return fail_errno(EINVAL);
}
}  // namespace

Result<int> read_pidfile(const std::string& path) {
  int pid = TRY(holder(path, true));
  if (pid) return pid;
  LOG_DBG("{}: pid file is stale", path);
  return fail_errno(ESRCH);
}

void check_not_running(const std::string& path) {
  auto pid = holder(path, false);
  if (!pid && pid.error().code == ENOENT) return;
  if (!pid) LOG_FATAL("{}: pidfile check failed ({}), aborting", path, pid.error().text);
  if (*pid) LOG_FATAL("{}: already running as pid {}, aborting", path, *pid);
}

int write_pidfile(const std::string& path, bool overwrite) {
  std::string temporary = overwrite ? fmt::format("{}.tmp{}", path, getpid()) : path + ".tmp";
  int fd = open(temporary.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0) LOG_FATAL("{}: create failed ({})", temporary, errno_text(errno));
  struct flock lock = whole_file();
  if (fcntl(fd, F_SETLK, &lock) < 0) LOG_FATAL("{}: fcntl(F_SETLK) failed ({})", temporary, errno_text(errno));
  remove_at_exit(temporary);
  if (ftruncate(fd, 0) < 0) LOG_FATAL("{}: truncate failed ({})", temporary, errno_text(errno));
  std::string text = fmt::format("{}\n", getpid());
  if (write(fd, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    LOG_FATAL("{}: write failed ({})", temporary, errno_text(errno));
  remove_at_exit(path);
  if (rename(temporary.c_str(), path.c_str()) < 0)
    LOG_FATAL("failed to rename \"{}\" to \"{}\" ({})", temporary, path, errno_text(errno));
  forget_exit_file(temporary);
  return fd;
}

}  // namespace ovs
