// Frames on a stream between dummy devices: the first byte says how the input is cut.
#include "netdev/frame_stream.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  size_t step = size_t{data[0]} + 1;
  ovs::ByteView rest(data + 1, size - 1);
  ovs::netdev::FrameReader reader;
  while (!rest.empty()) {
    reader.feed(rest.first(std::min(step, rest.size())));
    rest = rest.subspan(std::min(step, rest.size()));
    for (;;) {
      auto frame = reader.next();
      if (!frame) return 0;
      if (!*frame) break;
      if ((*frame)->size() < 14) __builtin_trap();
    }
  }
  return 0;
}
