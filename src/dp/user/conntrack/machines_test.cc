// Protocol machines, without packets. Spec: see machines.h.
#include "dp/user/conntrack/machines.h"

#include "base/test.h"

using namespace ovs::dp::conntrack;
using namespace ovs::packet;

namespace {

constexpr uint16_t kSyn = kTcpSyn, kAck = kTcpAck, kFin = kTcpFin | kTcpAck, kSynAck = kTcpSyn | kTcpAck, kRst = kTcpRst | kTcpAck;
constexpr uint32_t kClient = 1000, kServer = 90000;    // initial sequence numbers

struct Segment { bool reply; uint16_t flags; uint32_t seq, ack, bytes; };
TcpFacts facts(const Segment& s) {
  TcpFacts f;
  f.seq = s.seq, f.ack = s.ack, f.payload_bytes = s.bytes, f.window = 5000, f.flags = s.flags;
  return f;
}

struct Expected { Segment segment; Verdict verdict; std::optional<Timer> timer; };
void play(TcpMachine& machine, std::span<const Expected> steps, bool lenient = false) {
  for (size_t i = 0; i < steps.size(); ++i) {
    CAPTURE(i);
    Step step = machine.step(facts(steps[i].segment), steps[i].segment.reply, lenient);
    CHECK(step.verdict == steps[i].verdict);
    CHECK(step.timer == steps[i].timer);
  }
}

TcpMachine opened() {
  TcpMachine m;
  m.open(facts({false, kSyn, kClient, 0, 0}));
  return m;
}

constexpr Expected kHandshake[] = {
  {{true, kSynAck, kServer, kClient + 1, 0}, Verdict::established, Timer::tcp_opening},
  {{false, kAck, kClient + 1, kServer + 1, 0}, Verdict::established, Timer::tcp_established},
};

}  // namespace

TEST_CASE("TCP from handshake to the end") {
  TcpMachine m = opened();
  play(m, kHandshake);
  play(m, std::array<Expected, 6>{{
      {{false, kAck, kClient + 1, kServer + 1, 100}, Verdict::established, Timer::tcp_established},
      {{true, kAck, kServer + 1, kClient + 101, 50}, Verdict::established, Timer::tcp_established},
      {{false, kFin, kClient + 101, kServer + 51, 0}, Verdict::established, Timer::tcp_closing},
      {{true, kAck, kServer + 51, kClient + 102, 0}, Verdict::established, Timer::tcp_closing},
      {{true, kFin, kServer + 51, kClient + 102, 0}, Verdict::established, Timer::tcp_fin_wait},
      {{false, kAck, kClient + 102, kServer + 52, 0}, Verdict::established, Timer::tcp_closed},
  }});
  Step again = m.step(facts({false, kSyn, kClient + 70000, 0, 0}), false, false);
  CHECK(again.verdict == Verdict::reopened);
}

TEST_CASE("a SYN that is sent again is still new") {
  TcpMachine m = opened();
  play(m, std::array<Expected, 1>{{{{false, kSyn, kClient, 0, 0}, Verdict::starting, Timer::tcp_first_packet}}});
}

TEST_CASE("what lies outside of the window is invalid, unless sequence numbers are not looked at") {
  const Expected kWild[] = {{{true, kAck, kServer + 4000000, kClient + 1, 10}, Verdict::invalid, {}}};
  TcpMachine m = opened();
  play(m, kHandshake);
  play(m, kWild);
  const Expected kLenient[] = {{{true, kAck, kServer + 4000000, kClient + 1, 10}, Verdict::established, Timer::tcp_established}};
  play(m, kLenient, true);
}

TEST_CASE("a reset has to know the sequence number") {
  TcpMachine m = opened();
  play(m, kHandshake);
  play(m, std::array<Expected, 2>{{
      {{true, kRst, kServer + 300, kClient + 1, 0}, Verdict::invalid, {}},
      {{true, kRst, kServer + 1, kClient + 1, 0}, Verdict::established, Timer::tcp_closed},
  }});
}

TEST_CASE("a connection met in its middle") {
  TcpMachine m;
  CHECK(TcpMachine::may_open(facts({false, kAck, kClient, kServer, 10})));
  CHECK_FALSE(TcpMachine::may_open(facts({false, kSynAck, kClient, kServer, 0})));
  m.open(facts({false, kAck, kClient, kServer, 10}));
  CHECK(m.peer(false).scale == TcpPeer::kScaleUnknown);
  play(m, std::array<Expected, 2>{{
      {{true, kAck, kServer, kClient + 10, 1000}, Verdict::established, Timer::tcp_opening},
      {{false, kAck, kClient + 10, kServer + 1000, 10}, Verdict::established, Timer::tcp_established},
  }});
}

TEST_CASE("datagrams are new until the first answer") {
  OtherMachine m;
  CHECK(m.step(false).verdict == Verdict::starting);
  CHECK(m.step(false).timer == Timer::other_multiple);
  CHECK(m.step(true).verdict == Verdict::established);
  CHECK(m.step(false).timer == Timer::other_bidir);
  IcmpMachine icmp;
  CHECK(icmp.step(false).timer == Timer::icmp_first);
  CHECK(icmp.step(true).verdict == Verdict::established);
  CHECK(icmp.step(false).timer == Timer::icmp_reply);
}
