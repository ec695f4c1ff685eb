// Any bytes as a file of a recording.
#include "stream/replay.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::stream;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (auto events = parse_events(bytes))
    for (const Replay::Event& e : *events)
      if (e.error < 0 || e.data.size() > size) std::abort();
  (void)replay_name(bytes);
  return 0;
}
