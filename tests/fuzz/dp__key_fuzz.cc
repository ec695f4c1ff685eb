// Text of flow keys: read, and what was read prints and reads again as the same.
#include "base/check.h"
#include "dp/format.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::dp;
  if (size > 4096) return 0;
  PortNames names;
  names.add(DpPort(1), "p1");
  auto parsed = parse_key({reinterpret_cast<const char*>(data), size}, &names);
  if (!parsed) return 0;
  std::string text = key_text(parsed->key, &parsed->mask, {.names = &names});
  (void)key_text(parsed->key, &parsed->mask, {.verbose = true, .names = &names});
  (void)key_text(parsed->key);
  if (parsed->fitness != Fitness::ok) return 0;
  auto again = parse_key(text, &names);
  CHECK(again, text);
  return 0;
}
