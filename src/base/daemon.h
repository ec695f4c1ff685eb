// Life of a daemon: parse options, start() (forks: supervisor, detaching), build the program, ready().
// What runs before ready() may still print to the terminal and fail with an exit status that the starter sees.
// start() must come before any thread, Loop or descriptor that the program wants to keep.
// Spec: reference sheet "daemons-common" 3.
#pragma once
#include <string>

#include "base/dirs.h"
#include "base/options.h"

namespace ovs {

/// Extra rights that --user keeps, besides IPC_LOCK and NET_BIND_SERVICE.
struct KeptRights {
  bool network = false;  ///< NET_ADMIN, NET_RAW, NET_BROADCAST: ovs-vswitchd
  bool raw_io = false;   ///< SYS_RAWIO
};

class Daemon {
 public:
  explicit Daemon(const Dirs& dirs);
  ~Daemon();

  void add_options(Options& options);
  /// Block "Daemon options:" with leading empty line.
  static std::string help(const Dirs& dirs);

  bool detach_requested() const { return detach_; }
  bool self_confinement() const { return self_confinement_; }
  void set_detach() { detach_ = true; }
  void set_pidfile(std::string name);  ///< as --pidfile=name; empty: the default name

  /// Drops privileges (--user), forks as asked. Returns in the process that shall do the work, with the pid file
  /// written. Errors end the process with the reference's texts. `argv` is overwritten by the supervisor's title.
  void start(int argc, char** argv, KeptRights rights = {});
  /// Start-up is complete: lets the starting process exit, chdir("/"), stdin/out/err to /dev/null.
  void ready();

 private:
  void write_pidfile();
  void become_user(const KeptRights& rights);
  int fork_and_wait();
  void supervise(int argc, char** argv, int worker);

  const Dirs& dirs_;
  bool detach_ = false, monitor_ = false, chdir_ = true, overwrite_pidfile_ = false, self_confinement_ = true;
  bool detached_ = false;
  std::string pidfile_, user_;
  unsigned uid_ = 0, gid_ = 0;
  bool switch_user_ = false;
  int ready_fd_ = -1;    ///< writing a byte lets the waiting parent go on
  int pidfile_fd_ = -1;  ///< kept open: the lock
};

/// Pid of the process that holds the lock on `path`. Errors (logged as WARN by module daemon_unix): the errno;
/// ESRCH if nobody holds it.
Result<int> read_pidfile(const std::string& path);

}  // namespace ovs
