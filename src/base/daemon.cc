#include "base/daemon.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "base/log.h"
#include "base/log_control.h"
#include "base/program.h"
#include "base/signals.h"
#include "base/supervisor.h"

OVS_LOG_MODULE(daemon_unix);

namespace ovs {

namespace {
void standard_files_to_null(bool keep_stderr = false) {
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0) {
    LOG_ERR("could not open /dev/null: {}", errno_text(errno));
    return;
  }
  for (int fd = 0; fd <= (keep_stderr ? 1 : 2); ++fd) dup2(null, fd);
  if (null > 2) close(null);
}

void notify_parent(int fd) {
  if (fd < 0) return;
  char byte = 0;
  while (write(fd, &byte, 1) < 0 && errno == EINTR) {}
  close(fd);
}
}  // namespace

void Daemon::set_pidfile(const char* name) {
  pidfile_ = name ? in_dir(dirs_.run, name) : fmt::format("{}/{}.pid", dirs_.run, program_name());
}

void Daemon::add_options(Options& options) {
  using enum Option::Arg;
  auto flag = [&](const char* name, bool& target, bool value) {
    options.add({name, none, 0, [&target, value](const char*) { target = value; }});
  };
  flag("detach", detach_, true);
  flag("no-self-confinement", self_confinement_, false);
  flag("no-chdir", chdir_, false);
  options.add({"pidfile", optional, 0, [this](const char* name) { set_pidfile(name); }});
  flag("overwrite-pidfile", overwrite_pidfile_, true);
  flag("monitor", monitor_, true);
  options.add({"user", required, 0, [this](const char* spec) { user_ = resolve_user(spec, pidfile_); }});
}

std::string Daemon::help(const Dirs& dirs) {
  return fmt::format("\nDaemon options:\n"
                     "  --detach                run in background as daemon\n"
                     "  --monitor               creates a process to monitor this daemon\n"
                     "  --user=username[:group] changes the effective daemon user:group\n"
                     "  --no-chdir              do not chdir to '/'\n"
                     "  --pidfile[=FILE]        create pidfile (default: {}/{}.pid)\n"
                     "  --overwrite-pidfile     with --pidfile, start even if already running\n",
                     dirs.run, program_name());
}

void Daemon::start(int argc, char** argv, KeptRights rights) {
  ignore_sigpipe();
  if (user_) become_user(*user_, rights, pidfile_);
  if (!pidfile_.empty() && !overwrite_pidfile_) check_not_running(pidfile_);

  if (detach_) {
    ForkedChild child = fork_and_wait();
    if (child.pid > 0) _exit(0);
    if (child.pid < 0) LOG_FATAL("could not detach from foreground session");
    ready_fd_ = child.ready_fd;
    setsid();
  }
  if (monitor_) {
    int parent_fd = std::exchange(ready_fd_, -1);
    ForkedChild worker = fork_and_wait();
    if (worker.pid < 0) LOG_FATAL("could not initiate process monitoring");
    if (worker.pid > 0) {  // the supervisor
      notify_parent(parent_fd);
      if (detach_) standard_files_to_null();
      worker = supervise(argc, argv, worker);
    } else if (parent_fd >= 0) {
      close(parent_fd);
    }
    ready_fd_ = worker.ready_fd;
  }
  install_crash_handler();
  if (!pidfile_.empty()) pidfile_fd_ = write_pidfile(pidfile_, overwrite_pidfile_);
}

void Daemon::ready() {
  notify_parent(std::exchange(ready_fd_, -1));
  if (!detach_) return;
  if (chdir_) [[maybe_unused]] int r = chdir("/");
  standard_files_to_null(keep_stderr_);
}

}  // namespace ovs
