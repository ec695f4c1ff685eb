// Any bytes as NXM/OXM entries, strict and loose, and as the structs of 1.0 and 1.1.
#include "flow/nx_match.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  using namespace ovs::flow;
  ByteView view(data, size);
  for (bool strict : {true, false}) {
    auto m = decode_nxm(view, {.strict = strict});
    if (!m) continue;
    (void)match_text(*m);
    Bytes wire;
    encode_nxm(wire, *m);
  }
  ByteReader in11(view), in10(view);
  if (auto m = decode_ofp11_match(in11)) (void)match_text(*m);
  if (auto m = decode_ofp10_match(in10)) (void)match_text(*m);
  (void)nx_match_text(view);
  (void)oxm_match_text(view);
  return 0;
}
