// Arguments of ofproto/trace, one a line, against a bridge with a few rules: parsed and run.
#include "base/strings.h"
#include "ofproto/testing.h"
#include "ofproto/trace/trace.h"

using namespace ovs;
using namespace ovs::ofproto;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static testing::TestSwitch* s = [] {
    auto* made = new testing::TestSwitch(2);
    ofp::Resubmit resubmit;
    resubmit.table = 1;
    (void)made->add({}, 0, {resubmit, ofp::DecTtl{}, ofp::PushVlan{}, ofp::Output{ofp::OfPort(2), 0}});
    (void)made->add({}, 0, {ofp::Output{ofp::kPortNormal, 0}}, 1);
    return made;
  }();
  std::vector<std::string> args;
  for (std::string_view line : split(std::string_view(reinterpret_cast<const char*>(data), size), '\n')) args.emplace_back(line);
  for (bool packet_out : {false, true})
    if (auto request = parse_trace(*s->owner, args, packet_out)) (void)run_trace(*s->owner, std::move(*request));
  return 0;
}
