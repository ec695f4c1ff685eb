#include "base/log_pattern.h"

#include <ctime>

namespace ovs {

namespace {
constexpr std::string_view kLevelNames[] = {"OFF", "EMER", "ERR", "WARN", "INFO", "DBG"};
constexpr int kSeverities[] = {1, 1, 3, 4, 5, 7};
constexpr int kFacilityLocal0 = 16 << 3;
constexpr std::string_view kDefaultTime = "%Y-%m-%d %H:%M:%S.###";
constexpr size_t kWidestField = 1024;

struct Directive {
  bool left = false, zero = false;
  size_t width = 0;
  char letter = 0;
  std::string_view braces;  // what stood between { and }
};

/// Takes "[-][0][width]letter[{...}]" off the front of `rest`.
Directive take_directive(std::string_view& rest) {
  Directive d;
  auto take = [&rest] {
    char c = rest.front();
    rest.remove_prefix(1);
    return c;
  };
  if (!rest.empty() && rest.front() == '-') d.left = true, take();
  if (!rest.empty() && rest.front() == '0') d.zero = true, take();
  while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9')
    d.width = std::min(d.width * 10 + static_cast<size_t>(take() - '0'), kWidestField);
  if (rest.empty()) return d;
  d.letter = take();
  bool with_braces = d.letter == 'c' || d.letter == 'd' || d.letter == 'D';
  if (with_braces && rest.starts_with('{')) {
    size_t end = rest.find('}');
    if (end != rest.npos) {
      d.braces = rest.substr(1, end - 1);
      rest.remove_prefix(end + 1);
    }
  }
  return d;
}

std::string value_of(const Directive& d, const LogRecord& r) {
  switch (d.letter) {
    case 'A': return std::string(r.program);
    case 'B': return std::to_string((r.facility ? r.facility : kFacilityLocal0) + kSeverities[static_cast<size_t>(r.level)]);
    case 'c': return std::string(r.module);
    case 'd': case 'D': return format_log_time(d.braces.empty() ? kDefaultTime : d.braces, r.time, d.letter == 'D');
    case 'E': return std::string(r.host);
    case 'm': return std::string(r.text.substr(0, r.text.find_last_not_of('\n') + 1));
    case 'N': return std::to_string(r.number);
    case 'n': return "\n";
    case 'p': return std::string(log_level_name(r.level));
    case 'P': return std::to_string(r.pid);
    case 'r': return std::to_string(r.since_start_ms);
    case 't': return std::string(r.thread.empty() ? "main" : r.thread);
    case 'T': return r.thread.empty() ? "" : fmt::format("({})", r.thread);
    default: return std::string(1, d.letter);
  }
}
}  // namespace

std::string_view log_level_name(LogLevel level) { return kLevelNames[static_cast<size_t>(level)]; }

std::string format_log_time(std::string_view format, WallTime time, bool utc) {
  int64_t ms = std::chrono::duration_cast<Millis>(time.time_since_epoch()).count();
  time_t seconds = static_cast<time_t>(ms / 1000);
  tm parts{};
  if (utc) gmtime_r(&seconds, &parts);
  else localtime_r(&seconds, &parts);
  char text[256];
  // The marker keeps an empty result distinguishable from one that did not fit.
  size_t n = strftime(text, sizeof text, (std::string(format) + " ").c_str(), &parts);
  std::string out(text, n ? n - 1 : 0);
  std::string fraction = fmt::format("{:03}", ms % 1000);
  size_t digit = 0;
  for (char& c : out) {
    if (c != '#') digit = 0;
    else c = digit < fraction.size() ? fraction[digit] : '0', ++digit;
  }
  return out;
}

std::string format_log_record(std::string_view rest, const LogRecord& record) {
  std::string out;
  while (!rest.empty()) {
    size_t percent = rest.find('%');
    out += rest.substr(0, percent);
    if (percent == rest.npos) break;
    rest.remove_prefix(percent + 1);
    Directive d = take_directive(rest);
    if (!d.letter) break;
    std::string value = value_of(d, record);
    size_t padding = d.width > value.size() ? d.width - value.size() : 0;
    if (!d.left) out.append(padding, d.zero ? '0' : ' ');
    out += value;
    if (d.left) out.append(padding, ' ');
  }
  return out;
}

}  // namespace ovs
