// Sequences of packets through the connection tracker: nothing breaks, and what it says fits together.
// Input: records of {action, bytes of length, frame}; a record of length 0 lets time pass.
#include "base/check.h"
#include "dp/format.h"
#include "dp/user/conntrack/tracker.h"
#include "flow/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  using namespace ovs::dp;
  constexpr std::string_view kActions[] = {"ct", "ct(commit)", "ct(force_commit)", "ct(commit,nat(src=10.0.0.9-10.0.0.12:5-9))",
                                           "ct(commit,nat(dst=10.0.0.3:80))", "ct(nat)", "ct(commit,helper=ftp,nat(src=10.0.0.240))",
                                           "ct(commit,helper=tftp,mark=1/1)", "ct(commit,zone=1,label=1/1)"};
  static const auto kParsed = [&] {
    std::vector<Actions> all;
    for (std::string_view text : kActions) all.push_back(*parse_actions(text));
    return all;
  }();
  ManualClock clock;
  conntrack::ConnTracker tracker(clock, 1);
  (void)tracker.set_min_fragment(false, 400);
  std::vector<packet::Packet> released;
  size_t at = 0;
  while (at + 2 < size) {
    uint8_t choice = data[at];
    size_t n = std::min<size_t>(data[at + 1], size - at - 2);
    at += 2;
    if (n < packet::kMinFrame) {
      clock.advance(Seconds(choice));
      tracker.sweep();
      at += n;
      continue;
    }
    packet::Packet p = packet::Packet::from_bytes({data + at, n});
    at += n;
    flow::FlowKey key;
    flow::extract(p, key);
    const auto& action = std::get<Ct>(static_cast<const ActionVariant&>(kParsed[choice % std::size(kActions)][0]));
    packet::Packet* one = &p;
    tracker.track({&one, 1}, action, released);
    if (!p) continue;
    uint32_t state = p.meta.ct_state;
    CHECK(state & flow::kCtTrk);
    CHECK(!((state & flow::kCtNew) && (state & flow::kCtEst)), state);
    CHECK(!((state & flow::kCtInv) && (state & (flow::kCtNew | flow::kCtEst))), state);
    flow::extract(p, key);
  }
  for (const CtEntry& e : tracker.dump({})) (void)ct_entry_text(e, {.verbose = true, .timeouts = true});
  (void)tracker.flush({});
  CHECK(tracker.count() == 0, tracker.count());
  return 0;
}
