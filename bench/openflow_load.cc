// links: base
// Loads a switch with OpenFlow 1.4 as fast as its socket takes it: all messages are encoded before the clock starts, pipelined, a
// barrier ends the run. Replies are counted, not decoded. One line: operations, seconds, operations/s, CPU us of the switch per operation.
//   openflow_load SOCKET add|add-bundle|modify|delete-strict|delete-all|dump|echo [--flows N] [--tables N] [--masks N] [--first N] [--pid PID]
// Ref: OpenFlow 1.4.1 7.1, 7.3.4, 7.3.5.2, 7.3.9; match TLVs 7.2.2.
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

using namespace ovs;

namespace {

constexpr uint8_t kVersion = 5;
constexpr uint32_t kLastXid = 0xfeedbeef, kBundle = 7;
enum Type : uint8_t { hello = 0, error = 1, echo_request = 2, echo_reply = 3, flow_mod = 14, multipart_request = 18, multipart_reply = 19,
                      barrier_request = 20, barrier_reply = 21, bundle_control = 33, bundle_add = 34 };
enum Command : uint8_t { add = 0, modify = 1, modify_strict = 2, remove_all = 3, remove_strict = 4 };

struct Plan {
  size_t flows = 50000, tables = 1, masks = 1, first = 0;
  int pid = 0;
};

[[noreturn]] void die(const char* what) {
  std::perror(what);
  std::exit(1);
}

size_t begin(ByteWriter& w, uint8_t type, uint32_t xid) {
  size_t at = w.size();
  w.u8(kVersion), w.u8(type), w.be16(0), w.be32(xid);
  return at;
}
void finish(ByteWriter& w, size_t at) { w.patch_be16(at + 2, static_cast<uint16_t>(w.size() - at)); }

void oxm(ByteWriter& w, uint8_t field, uint64_t value, size_t bytes, const uint64_t* mask = nullptr, uint16_t cls = 0x8000) {
  w.be16(cls), w.u8(static_cast<uint8_t>(field << 1 | (mask ? 1 : 0))), w.u8(static_cast<uint8_t>(mask ? bytes * 2 : bytes));
  for (size_t i = bytes; i-- > 0;) w.u8(static_cast<uint8_t>(value >> (i * 8)));
  if (mask)
    for (size_t i = bytes; i-- > 0;) w.u8(static_cast<uint8_t>(*mask >> (i * 8)));
}

/// Flow i: an IPv4 destination of its own; with several masks, other fields beside it by the bits of the mask's number.
void put_match(ByteWriter& w, size_t i, const Plan& plan) {
  size_t at = w.size(), shape = i % plan.masks;
  w.be16(1), w.be16(0);
  if (shape & 1) oxm(w, 0, 1 + i % 50, 4);                                      // in_port
  if (shape & 2) oxm(w, 2, i % 1000, 8);                                        // metadata
  oxm(w, 5, 0x0800, 2);                                                         // eth_type
  if (shape & 4) oxm(w, 10, 6, 1);                                              // ip_proto
  if (shape & 8) {
    uint64_t mask = 0xffffffffu << (8 + shape % 9) & 0xffffffffu;
    oxm(w, 11, (0x0b000000u + i % 97 * 65536u) & mask, 4, &mask);               // ipv4_src
  }
  oxm(w, 12, 0x0a000000u + i, 4);                                               // ipv4_dst
  if (shape & 4) oxm(w, 14, 1024 + i % 3000, 2);                                // tcp_dst
  if (shape & 16) oxm(w, 0, i % 4096, 4, nullptr, 1);                           // reg0
  w.patch_be16(at + 2, static_cast<uint16_t>(w.size() - at));
  w.pad_to(8, at);
}

void put_flow_mod(ByteWriter& w, Command command, size_t i, const Plan& plan, uint32_t xid) {
  size_t at = begin(w, flow_mod, xid), table = plan.tables > 1 ? i / plan.masks % plan.tables : 1;
  bool has_actions = command <= modify_strict;
  w.be64(has_actions ? i : 0), w.be64(0), w.u8(static_cast<uint8_t>(table)), w.u8(command), w.be16(0), w.be16(0);
  w.be16(static_cast<uint16_t>(100 + i % 50)), w.be32(UINT32_MAX), w.be32(UINT32_MAX), w.be32(UINT32_MAX), w.be16(0), w.be16(0);
  put_match(w, i, plan);
  if (has_actions) {
    size_t apply = w.size();
    w.be16(4), w.be16(0), w.be32(0);
    if (plan.masks > 1) {
      size_t set = w.size();
      w.be16(25), w.be16(16);
      oxm(w, 1, i % 8, 4, nullptr, 1);                                          // set_field reg1
      w.pad_to(8, set);
    }
    w.be16(0), w.be16(16), w.be32(static_cast<uint32_t>(1 + i % (plan.masks > 1 ? 20 : 2) + (command == modify_strict ? 100 : 0)));
    w.be16(0), w.zeros(6);
    w.patch_be16(apply + 2, static_cast<uint16_t>(w.size() - apply));
    if (plan.tables > 1 && table + 1 < plan.tables) w.be16(1), w.be16(8), w.u8(static_cast<uint8_t>(table + 1)), w.zeros(3);
  }
  finish(w, at);
}

void put_bundle_control(ByteWriter& w, uint16_t type, uint32_t xid) {
  size_t at = begin(w, bundle_control, xid);
  w.be32(kBundle), w.be16(type), w.be16(3);
  finish(w, at);
}

void put_delete_all(ByteWriter& w) {
  size_t at = begin(w, flow_mod, 1);
  w.be64(0), w.be64(0), w.u8(255), w.u8(remove_all), w.be16(0), w.be16(0), w.be16(0);
  w.be32(UINT32_MAX), w.be32(UINT32_MAX), w.be32(UINT32_MAX), w.be16(0), w.be16(0);
  w.be16(1), w.be16(4), w.zeros(4);
  finish(w, at);
}

void put_dump(ByteWriter& w) {
  size_t at = begin(w, multipart_request, kLastXid);
  w.be16(1), w.be16(0), w.zeros(4);                                             // OFPMP_FLOW
  w.u8(255), w.zeros(3), w.be32(UINT32_MAX), w.be32(UINT32_MAX), w.zeros(4), w.be64(0), w.be64(0);
  w.be16(1), w.be16(4), w.zeros(4);
  finish(w, at);
}

Bytes encode(std::string_view what, const Plan& plan) {
  Bytes out;
  ByteWriter w(out);
  bool bundle = what == "add-bundle";
  if (what == "delete-all") put_delete_all(w);
  else if (what == "dump") put_dump(w);
  else if (what == "echo") {
    for (uint32_t i = 0; i < plan.flows; ++i) finish(w, begin(w, echo_request, i + 1));
  } else {
    Command command = what == "delete-strict" ? remove_strict : what == "modify" ? modify_strict : add;
    out.reserve(plan.flows * 136);
    if (bundle) put_bundle_control(w, 0, 1);
    for (size_t i = plan.first; i < plan.first + plan.flows; ++i) {
      auto xid = static_cast<uint32_t>(i + 1);
      size_t at = 0;
      if (bundle) {
        at = begin(w, bundle_add, xid);
        w.be32(kBundle), w.zeros(2), w.be16(3);
      }
      put_flow_mod(w, command, i, plan, xid);
      if (bundle) finish(w, at);
    }
    if (bundle) put_bundle_control(w, 4, kLastXid - 1);
  }
  if (what != "dump") finish(w, begin(w, barrier_request, kLastXid));
  return out;
}

class Peer {
 public:
  explicit Peer(const char* path) {
    fd_ = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    if (connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address)) die(path);
    Bytes greeting;
    ByteWriter w(greeting);
    finish(w, begin(w, hello, 1));
    if (write(fd_, greeting.data(), greeting.size()) < 0) die("write");
    fcntl(fd_, F_SETFL, O_NONBLOCK);
    int size = 4 << 20;
    setsockopt(fd_, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
  }
  void exchange(const Bytes& out) {
    size_t at = 0;
    while (!done_) {
      pollfd p{fd_, static_cast<short>(POLLIN | (at < out.size() ? POLLOUT : 0)), 0};
      if (poll(&p, 1, -1) < 0) die("poll");
      if (p.revents & POLLOUT) {
        ssize_t n = write(fd_, out.data() + at, std::min<size_t>(out.size() - at, 1 << 20));
        if (n < 0 && errno != EAGAIN) die("write");
        if (n > 0) at += static_cast<size_t>(n);
      }
      if (p.revents & (POLLIN | POLLHUP)) receive();
    }
  }
  size_t errors = 0, flows = 0, bytes = 0;
  uint16_t first_error[2] = {};

 private:
  void receive() {
    size_t have = in_.size();
    in_.resize(have + (1 << 20));
    ssize_t n = read(fd_, in_.data() + have, 1 << 20);
    if (n == 0 || (n < 0 && errno != EAGAIN)) die("read");
    in_.resize(have + static_cast<size_t>(std::max<ssize_t>(n, 0)));
    size_t at = 0;
    auto u16 = [&](size_t i) { return static_cast<uint16_t>(in_[i] << 8 | in_[i + 1]); };
    auto u32 = [&](size_t i) { return static_cast<uint32_t>(u16(i)) << 16 | u16(i + 2); };
    while (in_.size() - at >= 8 && in_.size() - at >= u16(at + 2)) {
      size_t length = u16(at + 2);
      uint8_t type = in_[at + 1];
      bytes += length;
      if (type == error && errors++ == 0) first_error[0] = u16(at + 8), first_error[1] = u16(at + 10);
      if (type == multipart_reply) {
        for (size_t e = at + 16; e < at + length; e += u16(e)) ++flows;
        if (!(u16(at + 10) & 1)) done_ = true;
      }
      if (type == barrier_reply && u32(at + 4) == kLastXid) done_ = true;
      at += length;
    }
    in_.erase(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(at));
  }
  int fd_ = -1;
  Bytes in_;
  bool done_ = false;
};

/// ns that all threads of a process have run.
uint64_t cpu_ns(int pid) {
  uint64_t sum = 0;
  std::string base = "/proc/" + std::to_string(pid) + "/task/";
  DIR* tasks = opendir(base.c_str());
  if (!tasks) return 0;
  while (dirent* task = readdir(tasks)) {
    std::string path = base + task->d_name + "/schedstat";
    unsigned long ns = 0;
    if (FILE* f = std::fopen(path.c_str(), "r")) {
      if (std::fscanf(f, "%lu", &ns) == 1) sum += ns;
      std::fclose(f);
    }
  }
  closedir(tasks);
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: openflow_load SOCKET OPERATION [--flows N] [--tables N] [--masks N] [--first N] [--pid PID]\n"), 2;
  Plan plan;
  for (int i = 3; i + 1 < argc; i += 2) {
    std::string_view name = argv[i];
    size_t value = std::strtoul(argv[i + 1], nullptr, 0);
    if (name == "--flows") plan.flows = value;
    else if (name == "--tables") plan.tables = value;
    else if (name == "--masks") plan.masks = value;
    else if (name == "--first") plan.first = value;
    else if (name == "--pid") plan.pid = static_cast<int>(value);
  }
  std::string_view what = argv[2];
  Bytes out = encode(what, plan);
  Peer peer(argv[1]);
  uint64_t cpu = plan.pid ? cpu_ns(plan.pid) : 0;
  auto start = std::chrono::steady_clock::now();
  peer.exchange(out);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (plan.pid) cpu = cpu_ns(plan.pid) - cpu;
  size_t n = what == "dump" ? peer.flows : plan.flows;
  if (peer.errors) std::fprintf(stderr, "%zu errors, the first (%u, %u)\n", peer.errors, peer.first_error[0], peer.first_error[1]);
  std::printf("%zu %.4f %.0f %.3f\n", n, seconds, static_cast<double>(n) / seconds, static_cast<double>(cpu) / 1000 / static_cast<double>(n ? n : 1));
  return peer.errors ? 1 : 0;
}
