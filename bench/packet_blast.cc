// links: base
// Sends small UDP frames out of a device as fast as one thread can: packet_blast DEVICE DST_MAC SECONDS FLOWS.
// Prints how many frames the kernel took. The receiver's counters say how many arrived.
#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {
constexpr size_t kFrame = 60, kBurst = 64;

void write_frame(uint8_t* f, const uint8_t* dst, unsigned flow) {
  std::memset(f, 0, kFrame);
  std::memcpy(f, dst, 6);
  const uint8_t src[6] = {2, 0, 0, 0, 0, 1};
  std::memcpy(f + 6, src, 6);
  const uint8_t ip[] = {8, 0, 0x45, 0, 0, 46, 0, 0, 0, 0, 64, 17, 0, 0, 10, 77, 0, 1, 10, 77, 0, 2};
  std::memcpy(f + 12, ip, sizeof ip);
  uint32_t sum = 0;
  for (size_t i = 14; i < 34; i += 2) sum += static_cast<uint32_t>(f[i] << 8 | f[i + 1]);
  sum = (sum & 0xffff) + (sum >> 16);
  uint16_t csum = static_cast<uint16_t>(~((sum & 0xffff) + (sum >> 16)));
  f[24] = static_cast<uint8_t>(csum >> 8);
  f[25] = static_cast<uint8_t>(csum);
  f[34] = static_cast<uint8_t>(flow >> 8);
  f[35] = static_cast<uint8_t>(flow);
  f[37] = 9;
  f[39] = 26;
}

double now() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}
}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fprintf(stderr, "usage: packet_blast DEVICE DST_MAC SECONDS FLOWS\n"), 1;
  uint8_t dst[6];
  if (std::sscanf(argv[2], "%hhx:%hhx:%hhx:%hhx:%hhx:%hhx", dst, dst + 1, dst + 2, dst + 3, dst + 4, dst + 5) != 6) return 1;
  double seconds = std::atof(argv[3]);
  unsigned flows = static_cast<unsigned>(std::atoi(argv[4]));
  int fd = socket(AF_PACKET, SOCK_RAW, 0);
  sockaddr_ll address{};
  address.sll_family = AF_PACKET;
  address.sll_protocol = htons(ETH_P_IP);
  address.sll_ifindex = static_cast<int>(if_nametoindex(argv[1]));
  if (fd < 0 || bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return std::perror(argv[1]), 1;
  int bypass = 1;
  setsockopt(fd, SOL_PACKET, PACKET_QDISC_BYPASS, &bypass, sizeof bypass);

  static uint8_t frames[kBurst][kFrame];
  iovec iov[kBurst];
  mmsghdr messages[kBurst] = {};
  for (size_t i = 0; i < kBurst; ++i) {
    iov[i] = {frames[i], kFrame};
    messages[i].msg_hdr.msg_iov = &iov[i];
    messages[i].msg_hdr.msg_iovlen = 1;
  }
  unsigned long long sent = 0;
  unsigned flow = 0;
  double end = now() + seconds;
  while (now() < end) {
    for (auto& frame : frames) write_frame(frame, dst, 1000 + flow++ % flows);
    int n = sendmmsg(fd, messages, kBurst, 0);
    if (n > 0) sent += static_cast<unsigned>(n);
  }
  std::printf("%llu\n", sent);
  close(fd);
}
