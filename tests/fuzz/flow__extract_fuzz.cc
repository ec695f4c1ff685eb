// Any bytes as a frame: extraction, its text, and composition of what was seen.
#include "flow/compose.h"
#include "flow/extract.h"
#include "flow/match.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::flow;
  FlowKey key = extract_frame({data, size});
  (void)flow_text(key);
  ovs::packet::Packet p = compose(key);
  extract(p, key);
  return 0;
}
