// Any actions over any packet: the first line of the input is the actions, the rest the frame.
#include "base/clock.h"
#include "dp/format.h"
#include "dp/user/pipeline.h"

namespace {
using namespace ovs;

struct Sink final : netdev::TxQueue {
  explicit Sink(bool takes) : takes_(takes) {}
  void send(packet::Batch& batch) override { batch.clear(); }
  bool takes_offload() const override { return takes_; }
  bool takes_;
};
struct NoUpcalls final : dp::user::UpcallSink {
  void miss(dp::user::Pipeline&, packet::Packet, const flow::FlowKey&, uint64_t) override {}
  void action(dp::user::Pipeline&, dp::Upcall) override {}
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::dp;
  std::string_view all(reinterpret_cast<const char*>(data), size);
  size_t newline = all.find('\n');
  if (newline == std::string_view::npos || size > 9000) return 0;
  auto actions = parse_actions(all.substr(0, newline));
  if (!actions || !user::validate_actions(*actions)) return 0;
  ManualClock clock;
  user::FlowTable table;
  NoUpcalls upcalls;
  user::Pipeline pipeline({.table = table, .upcalls = upcalls, .clock = clock});
  pipeline.add_port(DpPort(1), std::make_unique<Sink>(false));
  pipeline.add_port(DpPort(2), std::make_unique<Sink>(true));

  FlowPut put{.ufid = {}, .key = flow::zero_key(), .mask = flow::zero_mask(), .actions = std::make_shared<Actions>(std::move(*actions))};
  put.key.in_port = be32(1);
  put.mask.in_port = be32(UINT32_MAX);
  table.insert(std::make_shared<user::DpFlow>(put, std::make_shared<user::Shape>(put.mask), 1));
  std::string_view frame = all.substr(newline + 1);
  packet::Batch batch;
  for (int i = 0; i < 2; ++i) {
    packet::Packet p = packet::Packet::from_bytes(as_bytes(frame));
    if (i == 1 && frame.size() > 4) {   // a frame with work left for the device, true or not
      auto byte = [&](size_t at) { return static_cast<uint8_t>(frame[frame.size() - 1 - at]); };
      p.offload = {.needs_csum = true, .gso = packet::Offload::Gso{static_cast<uint8_t>(byte(0) % 4)}, .csum_start = byte(1), .csum_offset = byte(2),
                   .gso_size = static_cast<uint16_t>(byte(3) + 1)};
    }
    batch.add(std::move(p));
  }
  pipeline.receive(DpPort(1), batch);
  pipeline.flush();
  return 0;
}
