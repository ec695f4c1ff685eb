#include "unixctl/common_commands.h"

#include <sys/resource.h>

#include "base/log.h"
#include "base/log_control.h"
#include "base/program.h"
#include "base/strings.h"

OVS_LOG_MODULE(memory);

namespace ovs::unixctl {

namespace vlog {
OVS_LOG_MODULE(vlog);
static void user_message(const std::string& text) { LOG_INFO("user-message: {}", text); }
}  // namespace vlog

namespace {
Result<std::string> done(Result<void> result) {
  if (!result) return std::unexpected(result.error());
  return "";
}

void register_log_commands(Commands& commands) {
  commands.add({.name = "vlog/set", .usage = "{spec | PATTERN:destination:pattern}", .max_args = kManyArgs,
                .run = [](Args args) -> Result<std::string> {
                  if (args.empty()) log_set_all(LogLevel::dbg);
                  for (const std::string& spec : args) TRY(log_set(spec));
                  return "";
                }});
  commands.add({.name = "vlog/list", .run = [](Args) -> Result<std::string> { return log_list_levels(); }});
  commands.add({.name = "vlog/list-pattern", .run = [](Args) -> Result<std::string> { return log_list_patterns(); }});
  commands.add({.name = "vlog/reopen", .run = [](Args) { return done(log_reopen_file()); }});
  commands.add({.name = "vlog/close", .run = [](Args) -> Result<std::string> {
                  log_close_file();
                  return "";
                }});
  for (bool honor : {true, false})
    commands.add({.name = honor ? "vlog/enable-rate-limit" : "vlog/disable-rate-limit", .usage = "[module]...",
                  .max_args = kManyArgs, .run = [honor](Args args) { return done(log_honor_rate_limits(args, honor)); }});
  commands.add({.name = "vlog/message", .usage = "TEXT", .min_args = 1, .max_args = 1,
                .run = [](Args args) -> Result<std::string> {
                  vlog::user_message(args[0]);
                  return "";
                },
                .hidden = true});
}

void register_coverage_commands(Commands& commands, Coverage& coverage) {
  commands.add({.name = "coverage/show", .run = [&coverage](Args) -> Result<std::string> { return coverage.show(); }});
  commands.add({.name = "coverage/read-counter", .usage = "COUNTER", .min_args = 1, .max_args = 1,
                .run = [](Args args) -> Result<std::string> {
                  auto total = Coverage::read(args[0]);
                  if (!total) return fail("No such counter");
                  return fmt::format("{}\n", *total);
                }});
}
}  // namespace

void register_common_commands(Commands& commands, Coverage& coverage) {
  commands.add({.name = "list-commands", .run = [&commands](Args) -> Result<std::string> { return commands.list(); },
                .run_json = [&commands](Args) -> Result<json::Value> { return commands.list_json(); }});
  commands.add({.name = "version", .run = [](Args) -> Result<std::string> { return version_line(); }});
  // Answered by the connection itself; the row is for list-commands.
  commands.add({.name = "set-options", .usage = "[--format text|json]", .max_args = 2,
                .run = [](Args) -> Result<std::string> { return ""; }});
  register_log_commands(commands);
  register_coverage_commands(commands, coverage);
}

namespace {
constexpr Duration kFirstReport = Seconds(10), kCheckEvery = Seconds(10);

uint64_t peak_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<uint64_t>(usage.ru_maxrss);
}

std::string usage_text(const MemoryUsage& usage) {
  std::string out;
  for (const auto& [name, count] : usage) out += fmt::format("{}{}:{}", out.empty() ? "" : " ", name, count);
  return out;
}
double seconds(Duration d) { return std::chrono::duration<double>(d).count(); }
}  // namespace

MemoryReporter::MemoryReporter(Loop& loop, Commands& commands, std::function<MemoryUsage()> usage)
    : loop_(loop), usage_(std::move(usage)), start_(loop.now()), last_report_(loop.now()),
      timer_(loop.timer([this] { check(); })) {
  timer_.set(loop.now() + kFirstReport);
  commands.add({.name = "memory/show", .run = [this](Args) -> Result<std::string> { return usage_text(usage_()) + "\n"; }});
}

void MemoryReporter::check() {
  TimePoint now = loop_.now();
  uint64_t kb = peak_kb();
  if (!last_kb_)
    LOG_INFO("{} kB peak resident set size after {:.1f} seconds", kb, seconds(now - start_));
  else if (kb * 2 >= last_kb_ * 3)
    LOG_INFO("peak resident set size grew {:.0f}% in last {:.1f} seconds, from {} kB to {} kB",
             (static_cast<double>(kb) / static_cast<double>(last_kb_) - 1) * 100, seconds(now - last_report_), last_kb_, kb);
  else
    kb = 0;
  if (kb) {
    std::string text = usage_text(usage_());
    if (!text.empty()) LOG_INFO("{}", text);
    last_kb_ = kb;
    last_report_ = now;
  }
  timer_.set(now + kCheckEvery);
}

TimeCommands::TimeCommands(Loop& loop, SystemClock& clock, Commands& commands) : loop_(loop), clock_(clock) {
  commands.add({.name = "time/stop", .run = [this](Args) -> Result<std::string> {
                  clock_.stop();
                  return "";
                }});
  commands.add({.name = "time/warp", .usage = "[LARGE] MSECS", .min_args = 1, .max_args = 2,
                .start = [this](Args args, Request request) {
                  if (request_) return request.reply_error("A previous warp in progress");
                  auto step = parse_i64(args.back(), 10), total = parse_i64(args.front(), 10);
                  if (!step || !total || *step <= 0 || *total <= 0) return request.reply_error("invalid MSECS");
                  clock_.stop();
                  remaining_ = Millis(*total);
                  step_ = Millis(*step);
                  request_.emplace(std::move(request));
                  hook_ = loop_.on_turn([this] { this->step(); });
                  loop_.wake();
                }});
}

/// One step of a warp in each turn: what became due runs in the next one.
void TimeCommands::step() {
  if (!request_) return;
  loop_.wake();
  if (remaining_ <= Duration::zero()) {
    Request request = *std::exchange(request_, std::nullopt);
    hook_ = {};
    request.reply("warped");
    return;
  }
  Duration now = std::min(step_, remaining_);
  remaining_ -= now;
  clock_.warp(now);
}

}  // namespace ovs::unixctl
