// Log specs and patterns as operators type them.
#include "base/log_pattern.h"
#include "base/log_spec.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(parse_log_spec(text, [](std::string_view name) { return name == "bridge"; }));
  LogRecord record{.module = "bridge", .text = "message\n", .program = "prog", .host = "host"};
  static_cast<void>(format_log_record(text, record));
  return 0;
}
