// links: netdev base
// Two ports joined by one thread: what the drivers alone cost, without a switch between them.
//   netdev_forward bridge PORT_A PORT_B SECONDS [busy]     ("tap:NAME" makes a tap device)
//   netdev_forward send DEVICE FRAME_BYTES SECONDS         a source of small frames: 32 a system call
// dev/netdev_bench.sh builds the namespaces and runs both, and iperf3.
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "base/clock.h"
#include "base/loop.h"
#include "netdev/port.h"

using namespace ovs;

namespace {

struct End {
  std::unique_ptr<netdev::Port> port;
  std::unique_ptr<netdev::RxQueue> rx;
  std::unique_ptr<netdev::TxQueue> tx;
  uint64_t packets = 0, bytes = 0, calls = 0;
};

Result<End> open_end(std::string_view name, netdev::PortEnv& env) {
  End end;
  bool tap = name.starts_with("tap:");
  end.port = TRY(netdev::open_port(tap ? name.substr(4) : name, tap ? "tap" : "system", env));
  TRY(end.port->set_admin_up(true));
  end.rx = end.port->open_rx(0);
  end.tx = end.port->open_tx(0);
  if (!end.rx || !end.tx) return fail("no queues");
  return end;
}

size_t forward(End& from, End& to, packet::Batch& batch) {
  from.rx->receive(batch);
  size_t count = batch.size();
  if (!count) return 0;
  ++from.calls;
  from.packets += count;
  for (auto& p : batch) from.bytes += p.size();
  to.tx->send(batch);
  return count;
}

void print(std::string_view name, const End& e, double seconds) {
  netdev::PortStats stats = e.port->stats();
  fmt::print("{}: {:.3f} Mpps, {:.2f} Gbit/s, {:.1f} packets a batch, dropped rx {} tx {}\n", name, static_cast<double>(e.packets) / seconds / 1e6,
             static_cast<double>(e.bytes) * 8 / seconds / 1e9, e.calls ? static_cast<double>(e.packets) / static_cast<double>(e.calls) : 0.0,
             stats.rx_dropped.value_or(0), stats.tx_dropped.value_or(0));
}

Result<void> bridge(std::string_view a_name, std::string_view b_name, int seconds, bool busy) {
  SystemClock clock;
  Loop loop(clock);
  netdev::PortEnv env{loop, clock};
  End a = TRY(open_end(a_name, env));
  End b = TRY(open_end(b_name, env));
  auto batch = std::make_unique<packet::Batch>();
  TimePoint end = clock.now() + Seconds(seconds);
  pollfd fds[2] = {{a.rx->poll_fd(), POLLIN, 0}, {b.rx->poll_fd(), POLLIN, 0}};
  for (unsigned turn = 0;; ++turn) {
    size_t moved = forward(a, b, *batch) + forward(b, a, *batch);
    if (!moved && !busy) poll(fds, 2, 100);
    if ((turn & 63) == 0 || !moved)
      if (clock.now() >= end) break;
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  print(a_name, a, seconds);
  print(b_name, b, seconds);
  double cpu = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  auto total = static_cast<double>(a.packets + b.packets);
  fmt::print("CPU {:.2f} s, {:.0f} ns a packet\n", cpu, total > 0 ? cpu * 1e9 / total : 0.0);
  return {};
}

Result<void> send(const char* device, size_t size, int seconds) {
  int fd = socket(AF_PACKET, SOCK_RAW, 0);
  if (fd < 0) return fail_errno(errno);
  sockaddr_ll to{};
  to.sll_family = AF_PACKET;
  to.sll_ifindex = static_cast<int>(if_nametoindex(device));
  if (::bind(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) < 0) return fail_errno(errno);
  int on = 1;
  setsockopt(fd, SOL_PACKET, PACKET_QDISC_BYPASS, &on, sizeof on);
  Bytes frame{2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0};
  frame.resize(size);
  iovec part{frame.data(), frame.size()};
  std::array<mmsghdr, 32> messages{};
  for (auto& m : messages) m.msg_hdr.msg_iov = &part, m.msg_hdr.msg_iovlen = 1;
  SystemClock clock;
  TimePoint end = clock.now() + Seconds(seconds);
  uint64_t sent = 0;
  while (clock.now() < end)
    for (int i = 0; i < 32; ++i)
      if (int n = sendmmsg(fd, messages.data(), messages.size(), 0); n > 0) sent += static_cast<uint64_t>(n);
  fmt::print("sent {:.3f} Mpps\n", static_cast<double>(sent) / seconds / 1e6);
  close(fd);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  std::string_view what = argc > 4 ? argv[1] : "";
  Result<void> done = fail("usage: netdev_forward bridge A B SECONDS [busy] | send DEVICE BYTES SECONDS");
  if (what == "bridge") done = bridge(argv[2], argv[3], std::atoi(argv[4]), argc > 5);
  if (what == "send") done = send(argv[2], static_cast<size_t>(std::atoi(argv[3])), std::atoi(argv[4]));
  if (done) return 0;
  fmt::print(stderr, "netdev_forward: {}\n", done.error().text);
  return 1;
}
