#include "base/signals.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>

#include "base/check.h"
#include "base/exit_files.h"
#include "base/log.h"
#include "base/log_control.h"

OVS_LOG_MODULE(fatal_signal);

namespace ovs {

namespace {
constexpr int kFatal[] = {SIGTERM, SIGINT, SIGHUP, SIGALRM};

// What a signal handler may touch has to be global.
volatile std::sig_atomic_t pending_signal = 0;
volatile int wake_fd = -1;
volatile int crash_fd = -1;

void on_fatal_signal(int signal) {
  int saved = errno;
  pending_signal = signal;
  uint64_t one = 1;
  if (wake_fd >= 0) [[maybe_unused]] ssize_t n = write(wake_fd, &one, sizeof one);
  errno = saved;
}

char* put(char* out, std::string_view text) { return std::copy(text.begin(), text.end(), out); }
char* put_hex(char* out, uintptr_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) *out++ = "0123456789abcdef"[value >> shift & 15];
  return out;
}

/// "0x%016x <FUNC+0xOFF>" lines, without allocation.
void describe_frame(void* frame, char* line, size_t& size) {
  auto address = reinterpret_cast<uintptr_t>(frame);
  char* out = put_hex(put(line, "0x"), address, 16);
  Dl_info info{};
  if (dladdr(frame, &info) && info.dli_sname) {
    out = put(put(out, " <"), std::string_view(info.dli_sname).substr(0, 120));
    out = put(put_hex(put(out, "+0x"), address - reinterpret_cast<uintptr_t>(info.dli_saddr), 4), ">");
  } else if (info.dli_fname) {
    out = put(put(out, " <"), std::string_view(info.dli_fname).substr(0, 120));
    out = put(put_hex(put(out, "+0x"), address - reinterpret_cast<uintptr_t>(info.dli_fbase), 8), ">");
  }
  *out++ = '\n';
  size = static_cast<size_t>(out - line);
}

void on_crash(int signal) {
  void* frames[64];
  int count = backtrace(frames, 64);
  auto emit = [](std::string_view text) {
    if (crash_fd >= 0) [[maybe_unused]] ssize_t n = write(crash_fd, text.data(), text.size());
    else log_write_raw(text);
  };
  if (crash_fd < 0) emit("SIGSEGV detected, backtrace:\n");
  for (int i = 0; i < count; ++i) {
    char line[320];
    size_t size;
    describe_frame(frames[i], line, size);
    emit({line, size});
  }
  std::signal(signal, SIG_DFL);
  raise(signal);
}
}  // namespace

std::string signal_text(int signal) {
  const char* text = sigdescr_np(signal);
  return text ? text : fmt::format("signal {}", signal);
}

FatalSignals::FatalSignals(Loop& loop) : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  CHECK(fd_ >= 0 && wake_fd < 0, fd_);
  wake_fd = fd_;
  watch_ = loop.watch(fd_, FdEvents::read, [](FdEvents) { act(); });
  for (int signal : kFatal) {
    struct sigaction old {};
    sigaction(signal, nullptr, &old);
    if (old.sa_handler != SIG_DFL) continue;
    struct sigaction action {};
    action.sa_handler = on_fatal_signal;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
  }
}

FatalSignals::~FatalSignals() {
  for (int signal : kFatal) {
    struct sigaction old {};
    sigaction(signal, nullptr, &old);
    if (old.sa_handler == on_fatal_signal) std::signal(signal, SIG_DFL);
  }
  wake_fd = -1;
  watch_.reset();
  close(fd_);
  if (pending_signal) act();
}

void FatalSignals::act() {
  int signal = pending_signal;
  if (!signal) return;
  LOG_WARN("terminating with signal {} ({})", signal, signal_text(signal));
  remove_exit_files();
  std::signal(signal, SIG_DFL);
  raise(signal);
}

void ignore_sigpipe() { std::signal(SIGPIPE, SIG_IGN); }

void install_crash_handler() {
  void* frame;
  backtrace(&frame, 1);  // loads libgcc now: not possible inside the handler
  struct sigaction action {};
  action.sa_handler = on_crash;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGSEGV, &action, nullptr);
}

void set_crash_fd(int fd) { crash_fd = fd; }

}  // namespace ovs
