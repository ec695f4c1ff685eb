// Logging in the reference's formats. A .cc file says OVS_LOG_MODULE(bridge); once, then LOG_WARN("...").
// Modules enumerate themselves: each file's module is linked into one section; files may share a name.
// Spec: reference sheet "daemons-common" 4. Formatting, destinations and rate limits: log.cc.
#pragma once
#include <fmt/core.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace ovs {

enum class LogLevel : uint8_t { off, emer, err, warn, info, dbg };
enum class LogDestination : uint8_t { syslog, console, file };
inline constexpr size_t kLogDestinations = 3;

struct LogModule {
  const char* name;                                  ///< as users write it, e.g. "ofproto_dpif"
  std::atomic<uint8_t> most{static_cast<uint8_t>(LogLevel::info)};  ///< max over destinations: the only check on the fast path
  std::atomic<uint8_t> levels[kLogDestinations]{static_cast<uint8_t>(LogLevel::info), static_cast<uint8_t>(LogLevel::info),
                                                static_cast<uint8_t>(LogLevel::info)};
  std::atomic<bool> honor_rate_limits{true};
  bool enabled(LogLevel level) const { return static_cast<uint8_t>(level) <= most.load(std::memory_order_relaxed); }
};

/// Token bucket of one call site, full at start. `per_minute` messages a minute, bursts of `burst`. Thread-safe.
class LogRateLimit {
 public:
  constexpr LogRateLimit(unsigned per_minute, unsigned burst) : per_minute_(per_minute), burst_(burst) {}
  /// True if a message may go out now; logs the "Dropped %u log messages" line before it when due.
  bool admit(const LogModule& module, LogLevel level);

 private:
  unsigned per_minute_, burst_;
  std::atomic<uint32_t> lock_{0};
  int64_t tokens_ = -1, last_fill_ms_ = 0, first_dropped_ms_ = 0, last_dropped_ms_ = 0;
  unsigned dropped_ = 0;
};

/// Formats and sends one message to the destinations that want it. Thread-safe.
void log_message(const LogModule& module, LogLevel level, std::string_view text);

}  // namespace ovs

#define OVS_LOG_MODULE(NAME)                                                                         \
  namespace {                                                                                        \
  [[maybe_unused]] constinit ::ovs::LogModule log_module_{#NAME};                                    \
  [[gnu::section("ovs_log_modules"), gnu::used]] ::ovs::LogModule* log_module_entry_ = &log_module_; \
  }                                                                                                  \
  static_assert(true)

#define LOG_AT(LEVEL, ...)                                                        \
  do {                                                                            \
    if (log_module_.enabled(LEVEL)) [[unlikely]]                                  \
      ::ovs::log_message(log_module_, LEVEL, ::fmt::format(__VA_ARGS__));         \
  } while (false)
#define LOG_AT_RL(PER_MINUTE, BURST, LEVEL, ...)                                  \
  do {                                                                            \
    static constinit ::ovs::LogRateLimit log_limit_{PER_MINUTE, BURST};           \
    if (log_module_.enabled(LEVEL) && log_limit_.admit(log_module_, LEVEL))       \
      ::ovs::log_message(log_module_, LEVEL, ::fmt::format(__VA_ARGS__));         \
  } while (false)
#define LOG_EMER(...) LOG_AT(::ovs::LogLevel::emer, __VA_ARGS__)
#define LOG_ERR(...) LOG_AT(::ovs::LogLevel::err, __VA_ARGS__)
#define LOG_WARN(...) LOG_AT(::ovs::LogLevel::warn, __VA_ARGS__)
#define LOG_INFO(...) LOG_AT(::ovs::LogLevel::info, __VA_ARGS__)
#define LOG_DBG(...) LOG_AT(::ovs::LogLevel::dbg, __VA_ARGS__)
#define LOG_ERR_RL(PER_MINUTE, BURST, ...) LOG_AT_RL(PER_MINUTE, BURST, ::ovs::LogLevel::err, __VA_ARGS__)
#define LOG_WARN_RL(PER_MINUTE, BURST, ...) LOG_AT_RL(PER_MINUTE, BURST, ::ovs::LogLevel::warn, __VA_ARGS__)
#define LOG_INFO_RL(PER_MINUTE, BURST, ...) LOG_AT_RL(PER_MINUTE, BURST, ::ovs::LogLevel::info, __VA_ARGS__)
#define LOG_DBG_RL(PER_MINUTE, BURST, ...) LOG_AT_RL(PER_MINUTE, BURST, ::ovs::LogLevel::dbg, __VA_ARGS__)
