// What a packet does to the state of a connection of its protocol. Pure machines: no packets, no time, no locks.
// Spec: reference sheet "datapath-conntrack" 4; RFC 9293; G. van Rooij, "Real Stateful TCP Packet Filtering in IP Filter".
#pragma once
#include <cstdint>

#include "dp/user/conntrack/inspect.h"
#include "dp/user/conntrack/timeouts.h"

namespace ovs::dp::conntrack {

enum class Verdict : uint8_t {
  invalid,
  starting,        ///< belongs to it, but the other side has not been heard: `new`
  established,
  reopened,        ///< not part of this connection any more, but the first packet of another one
};

/// `timer`: what the connection waits for now; none: its end does not move.
struct Step { Verdict verdict; std::optional<Timer> timer; };

enum class TcpState : uint8_t {
  closed, listen, syn_sent, syn_recv, established, close_wait, fin_wait_1, closing, last_ack, fin_wait_2, time_wait
};

struct TcpPeer {
  TcpState state = TcpState::closed;
  static constexpr uint8_t kScaleKnown = 0x80, kScaleUnknown = 0x40, kScaleMask = 0x0f;
  uint8_t scale = 0;               ///< shift, or'ed with how it is known
  uint16_t max_window = 0;
  uint32_t seq_low = 0;            ///< highest sequence number sent
  uint32_t seq_high = 0;           ///< highest one that the other side allows
};

class TcpMachine {
 public:
  /// May this packet be the first of a connection?
  static bool may_open(const TcpFacts& tcp) { return (tcp.flags & (packet::kTcpSyn | packet::kTcpAck)) != (packet::kTcpSyn | packet::kTcpAck); }
  void open(const TcpFacts& tcp);
  /// `lenient`: any sequence number will do.
  Step step(const TcpFacts& tcp, bool reply, bool lenient);
  const TcpPeer& peer(bool reply) const { return peers_[reply]; }

 private:
  std::optional<Step> pure_syn(TcpPeer& src, TcpPeer& dst);
  Timer timer() const;
  TcpPeer peers_[2];
};

/// UDP, SCTP and whatever else has no state of its own.
class OtherMachine {
 public:
  enum class State : uint8_t { first, multiple, both_ways };
  Step step(bool reply) {
    if (reply) state_ = State::both_ways;
    else if (state_ == State::first) state_ = State::multiple;
    if (state_ == State::both_ways) return {Verdict::established, Timer::other_bidir};
    return {Verdict::starting, Timer::other_multiple};
  }
  State state() const { return state_; }

 private:
  State state_ = State::first;
};

class IcmpMachine {
 public:
  Step step(bool reply) {
    answered_ |= reply;
    return answered_ ? Step{Verdict::established, Timer::icmp_reply} : Step{Verdict::starting, Timer::icmp_first};
  }
  bool answered() const { return answered_; }

 private:
  bool answered_ = false;
};

}  // namespace ovs::dp::conntrack
