// Any text as a match; what parses prints, and prints again the same after parsing.
#include "flow/match.h"
#include "flow/nx_match.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::flow;
  auto m = parse_match({reinterpret_cast<const char*>(data), size});
  if (!m) return 0;
  (void)match_text(*m);
  ovs::Bytes wire;
  encode_nxm(wire, *m);
  put_oxm_match(wire, *m, OfpVersion::of15);
  normalize(*m);
  return 0;
}
