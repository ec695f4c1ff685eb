// Any bytes as an OpenFlow message: printing and JSON must survive at every verbosity; what decodes to a value encodes in its own
// version to a message that decodes again and encodes to the same bytes.
#include "base/check.h"
#include "ofp/json.h"
#include "ofp/reencode.h"

namespace {

using namespace ovs;
using namespace ovs::ofp;

void print(ByteView bytes) {
  PrintOptions options;
  options.verbosity = 3;
  (void)print_message(bytes, options);
  (void)whole_message_json(bytes, options);
}

void round_trip(const Message& m) {
  auto once = reencode(m);
  if (!once) return;
  print(*once);
  auto decoded = decode_message(*once);
  if (!decoded) return;   // what its version writes but does not read, as in the reference
  auto twice = reencode(*decoded);
  if (twice) CHECK(*twice == *once, m.row->name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > kMaxMessage) return 0;
  Bytes bytes(data, data + size);
  if (size >= 4) {
    bytes[2] = static_cast<uint8_t>(size >> 8);
    bytes[3] = static_cast<uint8_t>(size);
  }
  print(bytes);
  auto m = decode_message(bytes);
  if (m && version_from_wire(bytes[0])) round_trip(*m);
  return 0;
}
