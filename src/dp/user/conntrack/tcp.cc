// Each side has a window of sequence numbers that the other side has opened; what lies outside is not part of
// the connection. Spec: see machines.h.
#include "base/counters.h"
#include "dp/user/conntrack/machines.h"

OVS_COUNTER(conntrack_tcp_seq_chk_bypass);
OVS_COUNTER(conntrack_tcp_seq_chk_failed);

namespace ovs::dp::conntrack {

using namespace packet;

namespace {

constexpr uint32_t kSlack = 0xffff + 1500;     // how far an acknowledgement may be off
constexpr unsigned kMostScale = 14;

bool at_least(uint32_t a, uint32_t b) { return static_cast<int32_t>(a - b) >= 0; }
bool beyond(uint32_t a, uint32_t b) { return static_cast<int32_t>(a - b) > 0; }
unsigned shift(const TcpPeer& peer) { return peer.scale & TcpPeer::kScaleMask; }

/// A window of a SYN is not scaled; later ones are: what it is in units of later ones, rounded up.
uint16_t in_scaled_units(uint16_t window, unsigned scale) { return static_cast<uint16_t>((uint32_t{window} + (1u << scale) - 1) >> scale); }

uint8_t scale_of(const TcpFacts& tcp) {
  return tcp.window_scale == kNoWindowScale ? uint8_t{0} : static_cast<uint8_t>(tcp.window_scale | TcpPeer::kScaleKnown);
}

void raise(TcpState& state, TcpState to) { state = std::max(state, to); }

}  // namespace

void TcpMachine::open(const TcpFacts& tcp) {
  TcpPeer &src = peers_[0], &dst = peers_[1];
  src = dst = TcpPeer{};
  src.seq_low = tcp.seq;
  src.seq_high = tcp.seq + tcp.payload_bytes + 1;
  src.max_window = std::max<uint16_t>(tcp.window, 1);
  if (tcp.flags & kTcpSyn) {
    ++src.seq_high;
    src.scale = scale_of(tcp);
    src.max_window = in_scaled_units(src.max_window, shift(src));
  } else {                                     // met in its middle: nobody knows
    src.scale = dst.scale = TcpPeer::kScaleUnknown;
  }
  if (tcp.flags & kTcpFin) ++src.seq_high;
  dst.seq_high = 1;
  dst.max_window = 1;
  src.state = TcpState::syn_sent;
}

std::optional<Step> TcpMachine::pure_syn(TcpPeer& src, TcpPeer& dst) {
  if (src.state >= TcpState::fin_wait_2 && dst.state >= TcpState::fin_wait_2) {
    src.state = dst.state = TcpState::closed;
    return Step{Verdict::reopened, {}};
  }
  if (src.state > TcpState::syn_sent) return std::nullopt;
  src.state = TcpState::syn_sent;
  return Step{Verdict::starting, Timer::tcp_first_packet};
}

Timer TcpMachine::timer() const {
  TcpState low = std::min(peers_[0].state, peers_[1].state), high = std::max(peers_[0].state, peers_[1].state);
  if (low >= TcpState::fin_wait_2) return Timer::tcp_closed;
  if (low >= TcpState::closing) return Timer::tcp_fin_wait;
  if (low < TcpState::established) return Timer::tcp_opening;
  if (high >= TcpState::closing) return Timer::tcp_closing;
  return Timer::tcp_established;
}

Step TcpMachine::step(const TcpFacts& tcp, bool reply, bool lenient) {
  TcpPeer &src = peers_[reply], &dst = peers_[!reply];
  bool syn = tcp.flags & kTcpSyn, fin = tcp.flags & kTcpFin, rst = tcp.flags & kTcpRst, has_ack = tcp.flags & kTcpAck;
  if (syn && !has_ack)
    if (auto done = pure_syn(src, dst)) return *done;

  unsigned src_shift = 0, dst_shift = 0;
  if (!syn && (src.scale & dst.scale & TcpPeer::kScaleKnown)) src_shift = shift(src), dst_shift = shift(dst);
  else if (!syn && (src.scale & dst.scale & TcpPeer::kScaleUnknown)) src_shift = dst_shift = kMostScale;

  uint32_t seq = tcp.seq, ack = tcp.ack, end = seq + tcp.payload_bytes + (syn ? 1u : 0u) + (fin ? 1u : 0u);
  uint16_t window = tcp.window;
  bool check_ack = true;
  if (src.state < TcpState::syn_sent) {        // the first packet of this side
    if (syn && (dst.scale & TcpPeer::kScaleKnown)) {
      src.scale = scale_of(tcp);
      if (src.scale & TcpPeer::kScaleKnown) {
        src_shift = shift(src), dst_shift = shift(dst);
        window = in_scaled_units(window, src_shift);
      } else {                                 // it cannot scale, so nobody does
        dst.max_window = static_cast<uint16_t>(std::min<uint32_t>(uint32_t{dst.max_window} << shift(dst), UINT16_MAX));
        dst.scale = 0;
      }
    }
    src.seq_low = seq;
    src.state = TcpState::syn_sent;
    uint32_t limit = end + std::max<uint32_t>(1, uint32_t{dst.max_window} << dst_shift);
    if (src.seq_high == 1 || at_least(limit, src.seq_high)) {
      src.seq_high = limit;
      check_ack = false;
    }
    src.max_window = std::max(src.max_window, window);
  }
  if (!has_ack || (ack == 0 && rst)) ack = dst.seq_low;
  uint32_t first = seq;
  if (seq == end) seq = end = src.seq_low;     // without data any place will do

  auto take = [&] {
    src.max_window = std::max(src.max_window, window);
    if (beyond(end, src.seq_low)) src.seq_low = end;
    uint32_t opened = uint32_t{window} << src_shift;
    if (at_least(ack + opened, dst.seq_high)) dst.seq_high = ack + std::max<uint32_t>(opened, 1);
    if (fin) raise(src.state, TcpState::closing);
    if (rst) src.state = dst.state = TcpState::time_wait;
  };

  int64_t skew = check_ack ? static_cast<int32_t>(dst.seq_low - ack) : 0;
  bool in_window = at_least(src.seq_high, end) && at_least(seq, src.seq_low - (uint32_t{dst.max_window} << dst_shift)) && skew >= -int64_t{kSlack} &&
                   skew <= int64_t{kSlack} << src_shift && (!rst || first - src.seq_low + 1 <= 2);
  if (!in_window && lenient) COUNT(conntrack_tcp_seq_chk_bypass);
  if (in_window || lenient) {
    if (has_ack && !rst) {
      if (dst.state == TcpState::syn_sent) dst.state = TcpState::established;
      else if (dst.state == TcpState::closing) dst.state = TcpState::fin_wait_2;
    }
    if (syn) raise(src.state, TcpState::syn_sent);
    take();
    return {Verdict::established, timer()};
  }
  bool loose = (dst.state < TcpState::syn_sent || dst.state >= TcpState::fin_wait_2 || src.state >= TcpState::fin_wait_2) &&
               at_least(src.seq_high + kSlack, end) && at_least(seq, src.seq_low - kSlack);
  if (!loose) {
    COUNT(conntrack_tcp_seq_chk_failed);
    return {Verdict::invalid, {}};
  }
  take();
  return {Verdict::established, {}};
}

}  // namespace ovs::dp::conntrack
