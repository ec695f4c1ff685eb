// Life of a daemon: parse options, start() (forks: supervisor, detaching), build the program, ready().
// What runs before ready() may still print to the terminal and fail with an exit status that the starter sees.
// start() must come before any thread, Loop or descriptor that the program wants to keep.
// Spec: reference sheet "daemons-common" 3.
#pragma once
#include <optional>
#include <string>

#include "base/dirs.h"
#include "base/options.h"
#include "base/pidfile.h"
#include "base/privileges.h"

namespace ovs {

class Daemon {
 public:
  explicit Daemon(const Dirs& dirs) : dirs_(dirs) {}
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  void add_options(Options& options);
  /// Block "Daemon options:" with leading empty line.
  static std::string help(const Dirs& dirs);

  bool detach_requested() const { return detach_; }
  bool self_confinement() const { return self_confinement_; }
  void set_detach() { detach_ = true; }
  void keep_stderr() { keep_stderr_ = true; }  ///< ready() leaves it open: what the program prints is its product
  void set_pidfile(const char* name);  ///< as --pidfile=name; nullptr: the default name

  /// Drops privileges (--user), forks as asked. Returns in the process that shall do the work, with the pid file
  /// written. Errors end the process with the reference's texts. `argv` is overwritten by the supervisor's title.
  void start(int argc, char** argv, KeptRights rights = {});
  /// Start-up is complete: lets the starting process exit, chdir("/"), stdin/out/err to /dev/null.
  void ready();

 private:
  const Dirs& dirs_;
  bool detach_ = false, monitor_ = false, chdir_ = true, overwrite_pidfile_ = false, self_confinement_ = true, keep_stderr_ = false;
  std::string pidfile_;
  std::optional<UserGroup> user_;
  int ready_fd_ = -1;    ///< writing a byte lets the waiting parent go on
  int pidfile_fd_ = -1;  ///< kept open: the lock
};

}  // namespace ovs
