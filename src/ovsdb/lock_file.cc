// Spec: reference sheet "ovsdb" 12.4.
#include "ovsdb/lock_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"

OVS_LOG_MODULE(lockfile);

namespace ovs::ovsdb {

std::string follow_links(const std::string& path) {
  std::string at = path;
  for (int i = 0; i < 10; ++i) {
    char target[4096];
    ssize_t n = ::readlink(at.c_str(), target, sizeof target);
    if (n < 0) return at;
    std::string next(target, static_cast<size_t>(n));
    size_t slash = at.rfind('/');
    at = next.starts_with('/') || slash == at.npos ? next : at.substr(0, slash + 1) + next;
  }
  return path;
}

std::string LockFile::name_for(const std::string& path) {
  std::string real = follow_links(path);
  size_t slash = real.rfind('/');
  if (slash == real.npos) return "." + real + ".~lock~";
  return real.substr(0, slash + 1) + "." + real.substr(slash + 1) + ".~lock~";
}

ovs::Result<std::unique_ptr<LockFile>> LockFile::take(const std::string& path) {
  std::string name = name_for(path);
  auto failed = [&name](int code) {
    LOG_WARN("{}: failed to lock file: {}", name, errno_text(code));
    return fail_errno(code);
  };
  int fd = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) {
    int code = errno;
    LOG_WARN("{}: failed to open lock file: {}", name, errno_text(code));
    return failed(code);
  }
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  if (::fcntl(fd, F_SETLK, &lock) == 0) return std::unique_ptr<LockFile>(new LockFile(fd));
  int code = errno == EACCES ? EAGAIN : errno;
  struct flock holder {};
  holder.l_type = F_WRLCK;
  holder.l_whence = SEEK_SET;
  bool known = code == EAGAIN && ::fcntl(fd, F_GETLK, &holder) == 0 && holder.l_type != F_UNLCK;
  ::close(fd);
  if (!known) return failed(code);
  LOG_WARN("{}: cannot lock file because it is already locked by pid {}", name, holder.l_pid);
  return fail_errno(code);
}

LockFile::~LockFile() { ::close(fd_); }

}  // namespace ovs::ovsdb
