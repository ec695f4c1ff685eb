// links: dp netdev flow packet base
// The cost of a packet in the userspace datapath alone: frames from memory, sent into nothing, one thread.
//   dp_pipeline [SECONDS per row]
// "source+sink" is the same loop without the datapath: making a frame and dropping it.
#include <cstdlib>
#include <ctime>

#include "dp/user/pipeline.h"
#include "flow/extract.h"
#include "packet/build.h"

using namespace ovs;
using namespace ovs::dp;
using namespace ovs::dp::user;

namespace {

struct Sink final : netdev::TxQueue {
  void send(packet::Batch& batch) override {
    sent += batch.size();
    batch.clear();
  }
  bool takes_offload() const override { return true; }
  uint64_t sent = 0;
};

struct NoUpcalls final : UpcallSink {
  void miss(Pipeline&, packet::Packet, const flow::FlowKey&, uint64_t) override { ++count; }
  void action(Pipeline&, Upcall) override { ++count; }
  uint64_t count = 0;
};

Bytes frame(uint32_t flow) {
  packet::PacketBuilder b;
  b.eth(packet::Mac{{2, 0, 0, 0, 0, 1}}, packet::Mac{{2, 0, 0, 0, 0, 2}}, packet::kEthIpv4);
  b.ipv4({.src = be32(0x0a000000 + (flow >> 8)), .dst = be32(0x0a800001), .proto = packet::kIpUdp});
  return b.udp(static_cast<uint16_t>(1000 + (flow & 0xff)), 53).counting(18).finish_bytes();
}

/// Masks that differ in which bits of the destination port they look at, so that no two share a table.
flow::FlowMask mask_of(uint32_t mask) {
  flow::FlowMask m = flow::zero_mask();
  m.in_port = m.recirc_id = m.packet_type = be32(UINT32_MAX);
  m.dl_type = be16(0xffff);
  m.vlans[0].tci = be16(0x1fff);
  m.nw_frag = 3;
  m.nw_src = be32(UINT32_MAX);
  m.tp_src = be16(0xffff);
  m.tp_dst = be16(static_cast<uint16_t>(mask));
  return m;
}

struct Row { uint32_t flows, masks; const char* what; };

/// CPU time of this thread: what other programs on the machine do does not count.
double cpu_seconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

double run_row(const Row& row, double seconds, bool datapath) {
  SystemClock clock;
  FlowTable table;
  NoUpcalls upcalls;
  Pipeline pipeline({.table = table, .upcalls = upcalls, .clock = clock});
  pipeline.add_port(DpPort(2), std::make_unique<Sink>());
  auto actions = std::make_shared<Actions>(Actions{Output{DpPort(2)}});
  std::vector<Bytes> frames;
  std::vector<std::shared_ptr<const Shape>> shapes;
  for (uint32_t m = 0; m < row.masks; ++m) shapes.push_back(std::make_shared<Shape>(mask_of(m)));
  for (uint32_t i = 0; i < row.flows; ++i) {
    frames.push_back(frame(i));
    packet::Packet p = packet::Packet::from_bytes(frames.back());
    p.meta.in_port = 1;
    FlowPut put{.ufid = Uuid{{i, 0, 0, 1}}, .key = flow::zero_key(), .mask = mask_of(i % row.masks), .actions = actions};
    flow::extract(p, put.key);
    table.insert(std::make_shared<DpFlow>(put, shapes[i % row.masks], 1));
  }
  packet::Batch batch;
  uint64_t packets = 0;
  size_t next = 0;
  double start = cpu_seconds();
  bool warm = false;                               // one round over all flows comes first
  while (!warm || packets % 65536 || cpu_seconds() - start < seconds) {
    if (!warm && packets >= frames.size()) {
      warm = true;
      packets = 0;
      start = cpu_seconds();
    }
    for (size_t i = 0; i < packet::kBatchSize; ++i) {
      batch.add(packet::Packet::from_bytes(frames[next]));
      next = next + 1 == frames.size() ? 0 : next + 1;
    }
    if (datapath) {
      pipeline.receive(DpPort(1), batch);
      pipeline.flush();
    } else {
      batch.clear();
    }
    packets += packet::kBatchSize;
  }
  if (upcalls.count) fmt::print(stderr, "{} misses: the row is not what it says\n", upcalls.count);
  return (cpu_seconds() - start) * 1e9 / static_cast<double>(packets);
}

}  // namespace

int main(int argc, char** argv) {
  double seconds = argc > 1 ? std::atof(argv[1]) : 1.0;
  constexpr Row kRows[] = {{1, 1, "1 flow"},           {1000, 1, "1k flows"},        {100000, 1, "100k flows"},
                           {1000, 10, "1k, 10 masks"}, {1000, 100, "1k, 100 masks"}, {100000, 100, "100k, 100 masks"}};
  fmt::print("{:<18} {:>12} {:>12} {:>10}\n", "case", "source+sink", "all ns/pkt", "Mpps");
  for (const Row& row : kRows) {
    double base = run_row(row, seconds / 4, false), all = run_row(row, seconds, true);
    fmt::print("{:<18} {:>12.1f} {:>12.1f} {:>10.2f}\n", row.what, base, all, 1000.0 / all);
  }
  return 0;
}
