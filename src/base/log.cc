// Destinations and state of logging. One mutex guards what operators change; the fast path (is this level wanted
// at all?) is one relaxed load in LogModule. Nothing here throws, and nothing waits for a slow reader for long.
#include "base/log.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <ranges>

#include "base/log_control.h"
#include "base/log_names.h"
#include "base/log_pattern.h"
#include "base/log_spec.h"
#include "base/log_syslog.h"
#include "base/mutex.h"
#include "base/program.h"
#include "base/strings.h"

OVS_LOG_MODULE(vlog);

extern "C" {
extern ovs::LogModule* __start_ovs_log_modules[];
extern ovs::LogModule* __stop_ovs_log_modules[];
}

namespace ovs {

namespace {
constexpr std::string_view kDefaultPatterns[kLogDestinations] = {
    "ovs|%05N|%c%T|%p|%m", "%D{%Y-%m-%dT%H:%M:%SZ}|%05N|%c%T|%p|%m", "%D{%Y-%m-%dT%H:%M:%S.###Z}|%05N|%c%T|%p|%m"};
constexpr std::string_view kTargetPattern = "<%B>1 %D{%Y-%m-%dT%H:%M:%S.###Z} %E %A %P %c - \xef\xbb\xbf%m";

/// A linker may leave gaps between the entries of different files: those read as null.
auto all_modules() {
  std::span<LogModule* const> all{__start_ovs_log_modules,
                                  static_cast<size_t>(__stop_ovs_log_modules - __start_ovs_log_modules)};
  return all | std::views::filter([](LogModule* m) { return m != nullptr; });
}

int64_t now_ms() {
  timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return int64_t{ts.tv_sec} * 1000 + ts.tv_nsec / 1'000'000;
}

struct LogState {
  Mutex mutex;
  std::string patterns[kLogDestinations] OVS_GUARDED_BY(mutex);
  int facility OVS_GUARDED_BY(mutex) = 0;
  std::string file_name OVS_GUARDED_BY(mutex);
  std::atomic<int> file_fd{-1};  // also read by a crash handler
  SyslogSender syslog OVS_GUARDED_BY(mutex);
  SyslogTarget target OVS_GUARDED_BY(mutex);
  std::string host;
  int64_t start_ms = now_ms();

  LogState() {
    for (size_t i = 0; i < kLogDestinations; ++i) patterns[i] = kDefaultPatterns[i];
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    host = name;
  }
};

/// Never destroyed: messages may come after main().
LogState& state() {
  static LogState& s = *new LogState;
  return s;
}

std::string& thread_name_storage() {
  thread_local std::string name;
  return name;
}

/// Message number of the calling thread.
unsigned next_number() {
  thread_local unsigned number = 0;
  return ++number;
}

void update_most(LogModule& module) {
  uint8_t most = 0;
  for (size_t i = 0; i < kLogDestinations; ++i) {
    bool is_file = static_cast<LogDestination>(i) == LogDestination::file;
    if (!is_file || state().file_fd >= 0) most = std::max(most, module.levels[i].load());
  }
  module.most = most;
}

void update_all_most() {
  for (LogModule* module : all_modules()) update_most(*module);
}

/// A reader of our stderr that stopped reading costs us at most a second, then the message.
void write_console(std::string_view text) {
  pollfd p{.fd = STDERR_FILENO, .events = POLLOUT, .revents = 0};
  if (poll(&p, 1, 1000) == 1) [[maybe_unused]] ssize_t n = write(STDERR_FILENO, text.data(), text.size());
}

void apply(const LogLevelChange& change) {
  for (LogModule* module : all_modules()) {
    if (!change.module.empty() && !iequals(change.module, module->name)) continue;
    for (size_t i = 0; i < kLogDestinations; ++i)
      if (!change.destination || *change.destination == static_cast<LogDestination>(i))
        module->levels[i] = static_cast<uint8_t>(change.level);
    update_most(*module);
  }
}

void apply(const LogPatternChange& change) {
  MutexLock lock(state().mutex);
  for (size_t i = 0; i < kLogDestinations; ++i)
    if (!change.destination || *change.destination == static_cast<LogDestination>(i))
      state().patterns[i] = change.pattern;
}

void apply(const LogFacilityChange& change) {
  MutexLock lock(state().mutex);
  state().facility = change.facility;
}

thread_local int silences = 0;   // of this thread

void send(const LogModule& module, LogLevel level, std::string_view text, bool console_allowed) {
  if (silences > 0) return;
  LogState& s = state();
  auto wanted = [&](LogDestination d) {
    return static_cast<uint8_t>(level) <= module.levels[static_cast<size_t>(d)].load(std::memory_order_relaxed);
  };
  bool to_console = console_allowed && wanted(LogDestination::console);
  bool to_syslog = wanted(LogDestination::syslog);
  bool to_file = wanted(LogDestination::file) && s.file_fd >= 0;
  if (!to_console && !to_syslog && !to_file) return;

  int saved_errno = errno;
  LogRecord record{.level = level, .module = module.name, .text = text, .program = program_name(),
                   .thread = thread_name_storage(), .host = s.host,
                   .time = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()),
                   .since_start_ms = now_ms() - s.start_ms, .number = next_number(), .pid = getpid()};
  MutexLock lock(s.mutex);
  record.facility = s.facility;
  auto line = [&](LogDestination d) OVS_REQUIRES(s.mutex) {
    return format_log_record(s.patterns[static_cast<size_t>(d)], record);
  };
  if (to_console) write_console(line(LogDestination::console) + "\n");
  if (to_syslog) {
    std::string all = line(LogDestination::syslog);
    std::string prefix = s.syslog.has_own_header() ? "" : fmt::format("<{}>", format_log_record("%B", record));
    for (std::string_view piece : split_any(all, "\n")) s.syslog.send(level, s.facility, prefix, piece);
    if (s.target.active()) s.target.send(format_log_record(kTargetPattern, record));
  }
  if (to_file) {
    std::string all = line(LogDestination::file) + "\n";
    [[maybe_unused]] ssize_t n = write(s.file_fd, all.data(), all.size());
  }
  errno = saved_errno;
}

bool same_file(int fd, const std::string& path) {
  struct stat a, b;
  return fstat(fd, &a) == 0 && stat(path.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}
}  // namespace

void log_message(const LogModule& module, LogLevel level, std::string_view text) { send(module, level, text, true); }
void log_message_quiet(const LogModule& module, LogLevel level, std::string_view text) {
  send(module, level, text, false);
}

LogSilence::LogSilence() { ++silences; }
LogSilence::~LogSilence() { --silences; }

void log_write_raw(std::string_view text) {
  int fd = state().file_fd;
  if (fd >= 0) [[maybe_unused]] ssize_t n = write(fd, text.data(), text.size());
}

bool LogRateLimit::admit(const LogModule& module, LogLevel level) {
  if (!module.honor_rate_limits.load(std::memory_order_relaxed)) return true;
  constexpr int64_t kCost = 60'000;  // a token in units of (1/60000) message: `per_minute_` units come in each ms
  int64_t now = now_ms();
  unsigned dropped = 0;
  int64_t first = 0, last = 0;
  {
    for (uint32_t free = 0; !lock_.compare_exchange_weak(free, 1, std::memory_order_acquire); free = 0) {}
    int64_t full = kCost * std::max(burst_, 1u);
    if (tokens_ < 0) tokens_ = full;
    else tokens_ = std::min(full, tokens_ + (now - last_fill_ms_) * per_minute_);
    last_fill_ms_ = now;
    bool ok = tokens_ >= kCost;
    if (ok) {
      tokens_ -= kCost;
      dropped = std::exchange(dropped_, 0u);
      first = first_dropped_ms_, last = last_dropped_ms_;
    } else {
      if (dropped_++ == 0) first_dropped_ms_ = now;
      last_dropped_ms_ = now;
    }
    lock_.store(0, std::memory_order_release);
    if (!ok) return false;
  }
  if (dropped)
    log_message(module, level, fmt::format("Dropped {} log messages in last {} seconds (most recently, {} seconds ago) "
                                           "due to excessive rate", dropped, (now - first) / 1000, (now - last) / 1000));
  return true;
}

Result<void> log_set(std::string_view spec) {
  LogChange change = TRY(parse_log_spec(spec, log_module_exists));
  std::visit([](const auto& c) { apply(c); }, change);
  return {};
}

void log_set_all(LogLevel level) { apply(LogLevelChange{"", std::nullopt, level}); }

bool log_module_exists(std::string_view name) {
  return std::ranges::any_of(all_modules(), [&](const LogModule* m) { return iequals(name, m->name); });
}

Result<void> log_open_file(const std::string& path) {
  log_close_file();
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0660);
  if (fd < 0) {
    int code = errno;
    LOG_WARN("failed to open {} for logging: {}", path, errno_text(code));
    return fail_errno(code);
  }
  {
    MutexLock lock(state().mutex);
    state().file_name = path;
    state().file_fd = fd;
  }
  update_all_most();
  LOG_INFO("opened log file {}", path);
  return {};
}

Result<void> log_reopen_file() {
  std::string path;
  {
    MutexLock lock(state().mutex);
    path = state().file_name;
  }
  if (path.empty()) return fail("Logging to file not configured");
  int fd = state().file_fd;
  if (fd >= 0 && same_file(fd, path)) return {};
  return log_open_file(path);
}

void log_close_file() {
  if (state().file_fd < 0) return;
  LOG_INFO("closing log file");
  {
    MutexLock lock(state().mutex);
    close(state().file_fd.exchange(-1));
  }
  update_all_most();
}

Result<void> log_chown_file(unsigned uid, unsigned gid) {
  int fd = state().file_fd;
  if (fd >= 0 && fchown(fd, uid, gid) != 0) return fail_errno(errno);
  return {};
}

Result<void> log_set_syslog_method(std::string_view method) {
  SyslogSender sender = TRY(SyslogSender::open(method));
  MutexLock lock(state().mutex);
  state().syslog = std::move(sender);
  return {};
}

Result<void> log_set_syslog_target(std::string_view target) {
  SyslogTarget opened = TRY(SyslogTarget::open(target));
  MutexLock lock(state().mutex);
  state().target = std::move(opened);
  return {};
}

std::string log_list_levels() {
  std::map<std::string_view, const LogModule*> sorted;
  for (const LogModule* module : all_modules()) sorted.emplace(module->name, module);
  std::string out = "                 console    syslog    file\n                 -------    ------    ------\n";
  auto level = [](const LogModule& m, LogDestination d) {
    return log_level_name(static_cast<LogLevel>(m.levels[static_cast<size_t>(d)].load()));
  };
  for (auto [name, m] : sorted)
    out += fmt::format("{:<16}  {:>4}       {:>4}       {:>4}{}\n", name, level(*m, LogDestination::console),
                       level(*m, LogDestination::syslog), level(*m, LogDestination::file),
                       m->honor_rate_limits ? "" : "    (rate limiting disabled)");
  return out;
}

std::string log_list_patterns() {
  MutexLock lock(state().mutex);
  constexpr std::string_view kNames[] = {"SYSLOG", "CONSOLE", "FILE"};
  std::string out = "         prefix                            format\n         ------                            ------\n";
  for (size_t i = 0; i < kLogDestinations; ++i)
    out += fmt::format("{:<7}  {:<32}  {}\n", kNames[i], i == 0 ? state().syslog.shown_prefix() : "none",
                       state().patterns[i]);
  return out;
}

Result<void> log_honor_rate_limits(std::span<const std::string> names, bool honor) {
  auto any = [](const std::string& n) { return iequals(n, "ANY"); };
  for (const std::string& name : names)
    if (!any(name) && !log_module_exists(name)) return fail("unknown module");
  bool all = names.empty() || std::ranges::any_of(names, any);
  for (LogModule* module : all_modules())
    if (all || std::ranges::any_of(names, [&](const std::string& n) { return iequals(n, module->name); }))
      module->honor_rate_limits = honor;
  return {};
}

void set_thread_name(std::string name) { thread_name_storage() = std::move(name); }
const std::string& thread_name() { return thread_name_storage(); }

}  // namespace ovs
