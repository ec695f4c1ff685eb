// Text of datapath actions: read, printed, read again (where the reference reads what it prints).
#include "base/check.h"
#include "dp/format.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::dp;
  if (size > 4096) return 0;
  auto actions = parse_actions({reinterpret_cast<const char*>(data), size});
  if (!actions) return 0;
  std::string text = actions_text(*actions);
  if (auto again = parse_actions(text)) CHECK(actions_text(*again) == text, text);
  return 0;
}
