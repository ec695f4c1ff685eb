// Any bytes as an OpenFlow message: printing must survive; a flow_mod that decodes must encode and decode again.
#include "ofp/messages/all.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::ofp;
  if (size > kMaxMessage) return 0;
  ovs::Bytes bytes(data, data + size);
  if (size >= 4) {
    bytes[2] = static_cast<uint8_t>(size >> 8);
    bytes[3] = static_cast<uint8_t>(size);
  }
  PrintOptions options;
  options.verbosity = 3;
  (void)print_message(bytes, options);
  auto m = decode_message(bytes);
  if (!m || m->kind() != Kind::flow_mod || !version_from_wire(bytes[0])) return 0;
  auto flow = FlowMod::decode(*m, {});
  if (!flow) return 0;
  ovs::Bytes again = flow->encode(default_protocol(m->version), m->xid);
  (void)print_message(again, options);
  return 0;
}
