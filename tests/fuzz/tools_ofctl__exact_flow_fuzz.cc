// The argument of compose-packet and lines of add-flows files.
#include "flow/compose.h"
#include "tools/ofctl/exact_flow.h"
#include "tools/ofctl/flow_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  std::string text(reinterpret_cast<const char*>(data), size);
  if (auto flow = ofctl::parse_exact_flow(text)) flow::compose(*flow);
  ofctl::FlowFile file("file", text, -1, ofp::ProtocolSet::all());
  if (file.parse({}) && !file.usable().empty()) static_cast<void>(file.encoded(file.usable().first()));
  return 0;
}
