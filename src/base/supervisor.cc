#include "base/supervisor.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>

#include "base/exit_files.h"
#include "base/log.h"
#include "base/log_control.h"
#include "base/program.h"
#include "base/signals.h"

OVS_LOG_MODULE(daemon_unix);

extern char** environ;

namespace ovs {

namespace backtrace_log {
OVS_LOG_MODULE(backtrace);
static void show(const std::string& text) { LOG_WARN("SIGSEGV detected, backtrace:\n{}", text); }
}  // namespace backtrace_log

namespace {
constexpr time_t kShortestRun = 10;  // seconds between two restarts

bool is_crash(int status) {
  constexpr int kCrashes[] = {SIGABRT, SIGALRM, SIGBUS, SIGFPE, SIGILL, SIGPIPE, SIGSEGV, SIGXCPU, SIGXFSZ};
  return WIFSIGNALED(status) && std::ranges::find(kCrashes, WTERMSIG(status)) != std::end(kCrashes);
}

int wait_for(int pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
  return status;
}

/// What ps shows. The words of main() and the environment lie in one piece of memory: that is the room we have.
class ProcessTitle {
 public:
  ProcessTitle(int argc, char** argv) {
    if (argc < 1) return;
    start_ = argv[0];
    end_ = argv[0];
    auto extend = [this](char* s) {
      if (s == end_) end_ = s + strlen(s) + 1;
    };
    for (int i = 0; i < argc; ++i) extend(argv[i]);
    for (char** e = environ; *e; ++e) extend(*e);
    original_.assign(start_, end_);
    keep_environment();
  }
  /// For a restarted worker: the words of the command line again.
  void restore() {
    if (start_) std::copy(original_.begin(), original_.end(), start_);
  }
  void set(const std::string& title) {
    if (!start_) return;
    size_t room = static_cast<size_t>(end_ - start_);
    size_t used = std::min(room - 1, title.size());
    std::copy_n(title.data(), used, start_);
    std::fill(start_ + used, end_, '\0');
  }

 private:
  /// The old place is overwritten.
  void keep_environment() {
    size_t count = 0;
    while (environ[count]) ++count;
    char** copy = new char*[count + 1];  // lives as long as the process
    for (size_t i = 0; i < count; ++i) copy[i] = strdup(environ[i]);
    copy[count] = nullptr;
    environ = copy;
  }
  char* start_ = nullptr;
  char* end_ = nullptr;
  std::string original_;
};

void no_more_core_dumps() {
  rlimit limit{0, 0};
  if (setrlimit(RLIMIT_CORE, &limit) < 0) LOG_WARN("failed to disable core dumps: {}", errno_text(errno));
}

void log_backtrace(int fd) {
  std::string text;
  char chunk[4096];
  for (ssize_t n; (n = read(fd, chunk, sizeof chunk)) > 0;) text.append(chunk, static_cast<size_t>(n));
  if (!text.empty()) backtrace_log::show(text);
}

time_t now() {
  timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return ts.tv_sec;
}

/// Not more often than every 10 seconds.
void throttle(const std::string& status, std::optional<time_t>& last_restart) {
  if (last_restart && now() < *last_restart + kShortestRun) {
    LOG_WARN("{}, waiting until {} seconds since last restart", status, kShortestRun);
    while (now() < *last_restart + kShortestRun) sleep(static_cast<unsigned>(*last_restart + kShortestRun - now()));
  }
  last_restart = now();
}
}  // namespace

std::string wait_status_text(int status) {
  std::string text;
  if (WIFEXITED(status)) text = fmt::format("exit status {}", WEXITSTATUS(status));
  else if (WIFSIGNALED(status)) text = fmt::format("killed ({})", signal_text(WTERMSIG(status)));
  else if (WIFSTOPPED(status)) text = fmt::format("stopped ({})", signal_text(WSTOPSIG(status)));
  else text = fmt::format("terminated abnormally ({:x})", status);
  if (WIFSIGNALED(status) && WCOREDUMP(status)) text += ", core dumped";
  return text;
}

ForkedChild fork_child() {
  int ready[2], crash[2];
  if (pipe2(ready, O_CLOEXEC) < 0 || pipe2(crash, O_CLOEXEC | O_NONBLOCK) < 0)
    LOG_FATAL("failed to create pipe ({})", errno_text(errno));
  std::fflush(nullptr);
  int pid = fork();
  if (pid < 0) LOG_FATAL("fork failed ({})", errno_text(errno));
  if (pid == 0) {
    close(ready[0]);
    close(crash[0]);
    forget_all_exit_files();
    set_crash_fd(crash[1]);
    return {.pid = 0, .ready_fd = ready[1]};
  }
  close(ready[1]);
  close(crash[1]);
  return {.pid = pid, .ready_fd = ready[0], .crash_fd = crash[0]};
}

ForkedChild fork_and_wait() {
  ForkedChild child = fork_child();
  if (child.pid == 0) return child;
  char byte;
  ssize_t n;
  while ((n = read(child.ready_fd, &byte, 1)) < 0 && errno == EINTR) {}
  close(std::exchange(child.ready_fd, -1));
  if (n == 1) return child;
  int status = wait_for(child.pid);
  close(child.crash_fd);
  if (WIFEXITED(status) && WEXITSTATUS(status)) _exit(WEXITSTATUS(status));
  LOG_ERR("fork child died before signaling startup ({})", wait_status_text(status));
  return {};
}

ForkedChild supervise(int argc, char** argv, ForkedChild worker) {
  set_thread_name("monitor");
  ProcessTitle title(argc, argv);
  std::string status_text = "healthy";
  std::optional<time_t> last_restart;
  for (int crashes = 0;;) {
    title.set(fmt::format("{}: monitoring pid {} ({})", program_name(), worker.pid, status_text));
    log_close_file();
    int status = wait_for(worker.pid);
    [[maybe_unused]] auto reopened = log_reopen_file();  // without a log file there is nothing to open
    log_backtrace(worker.crash_fd);
    close(worker.crash_fd);
    if (!is_crash(status)) {
      LOG_INFO("pid {} died, {}, exiting", worker.pid, wait_status_text(status));
      _exit(0);
    }
    status_text = fmt::format("{} crashes: pid {} died, {}", ++crashes, worker.pid, wait_status_text(status));
    if (WCOREDUMP(status)) no_more_core_dumps();
    throttle(status_text, last_restart);
    LOG_ERR("{}, restarting", status_text);
    worker = fork_child();
    if (worker.pid == 0) {
      title.restore();
      set_thread_name(program_name());
      return worker;
    }
    close(worker.ready_fd);  // nobody waits for a restarted worker: if it cannot start, it just died again
  }
}

}  // namespace ovs
