// The JSON parser: what parses must print to something that parses to the same; a stream cut in two must agree.
#include "base/check.h"
#include "json/json.h"

using namespace ovs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  auto value = json::parse(text);
  if (value) {
    std::string printed = json::to_text(*value);
    auto again = json::parse(printed);
    CHECK(again.has_value());
    CHECK(json::to_text(*again) == printed);
    CHECK(json::parse(json::to_pretty(*value)).has_value());
  }
  json::StreamParser stream;
  stream.feed(text.substr(0, size / 2));
  stream.feed(text.substr(size / 2));
  for (bool has = true; has;) {
    auto next = stream.next(&has);
    if (!next) break;
  }
  (void)json::unescape(text);
  return 0;
}
