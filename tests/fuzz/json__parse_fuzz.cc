// The JSON parser: what parses must print to something that parses and, a second time, prints the same (reals are printed with 15
// digits, as the reference does, and a large one may then read as an integer); a stream cut in two must give the same values
// as one in one piece, and a whole text the same value as a stream.
#include "base/check.h"
#include "json/json.h"

using namespace ovs;

namespace {
/// What a stream of these pieces yields as text, up to the first error.
std::vector<std::string> values_of(std::initializer_list<std::string_view> pieces) {
  json::StreamParser stream;
  std::vector<std::string> out;
  for (std::string_view piece : pieces) {
    stream.feed(piece);
    for (bool has = true; has;) {
      auto next = stream.next(&has);
      if (!next) return out;
      if (has) out.push_back(json::to_text(*next));
    }
  }
  return out;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  auto value = json::parse(text);
  if (value) {
    std::string printed = json::to_text(*value);
    auto again = json::parse(printed);
    CHECK(again.has_value());
    std::string settled = json::to_text(*again);
    auto third = json::parse(settled);
    CHECK(third.has_value() && json::to_text(*third) == settled);
    CHECK(json::parse(json::to_pretty(*value)).has_value());
  }
  auto whole = values_of({text});
  CHECK(values_of({text.substr(0, size / 2), text.substr(size / 2)}) == whole);
  if (value) CHECK(whole.size() == 1 && whole[0] == json::to_text(*value));
  (void)json::unescape(text);
  return 0;
}
