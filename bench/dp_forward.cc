// links: dp netdev flow base
// The datapath without OpenFlow: two ports, each forwarded to the other by one datapath flow.
//   dp_forward bridge PORT_A PORT_B SECONDS [exact]     exact: a flow for each 5-tuple, installed by upcalls
// Stands in for netdev_forward in bench/netdev_forward.sh: the difference is what the datapath costs.
#include <sys/resource.h>

#include <cstdlib>
#include <thread>

#include "base/loop.h"
#include "dp/user/datapath.h"
#include "netdev/port.h"

using namespace ovs;

namespace {

struct Bridge {
  SystemClock clock;
  Loop loop{clock};
  netdev::PortEnv env{loop, clock};
  std::unique_ptr<netdev::Port> ports[2];
  dp::DpPort numbers[2];
  std::unique_ptr<dp::Datapath> dp;
};

std::shared_ptr<const dp::Actions> output(dp::DpPort port) {
  auto actions = std::make_shared<dp::Actions>();
  actions->push_back({dp::Output{port}});
  return actions;
}

Result<void> setup(Bridge& b, const char* const* names, bool exact) {
  b.dp = dp::user::make_user_datapath({.name = "bench"}, b.clock);
  b.dp->set_upcall_handler([&b, exact](std::span<dp::Upcall> upcalls, std::span<dp::UpcallReply> replies) {
    for (size_t i = 0; i < upcalls.size(); ++i) {
      bool from_a = upcalls[i].key.in_port == be32(b.numbers[0].value);
      replies[i].install = true;
      replies[i].mask = flow::zero_mask();
      replies[i].mask.in_port = be32(UINT32_MAX);
      replies[i].mask.recirc_id = be32(UINT32_MAX);
      replies[i].mask.dl_type = be16(0xffff);
      if (exact) replies[i].mask.tp_src = replies[i].mask.tp_dst = be16(0xffff);
      replies[i].install_actions = replies[i].packet_actions = output(b.numbers[from_a ? 1 : 0]);
    }
  });
  b.dp->set_handlers(1);
  for (size_t i = 0; i < 2; ++i) {
    b.ports[i] = TRY(netdev::open_port(names[i], "system", b.env));
    TRY(b.ports[i]->set_admin_up(true));
    b.numbers[i] = TRY(b.dp->port_add(*b.ports[i], std::nullopt));
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr, "usage: dp_forward bridge A B SECONDS [exact]\n");
    return 1;
  }
  Bridge b;
  auto done = setup(b, argv + 2, argc > 5);
  if (!done) {
    fmt::print(stderr, "dp_forward: {}\n", done.error().text);
    return 1;
  }
  std::this_thread::sleep_for(std::chrono::seconds(std::atoi(argv[4])));
  auto stats = b.dp->stats();
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  double cpu = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  auto packets = static_cast<double>(stats.hits + stats.misses);
  fmt::print("hits {} misses {} lost {}; CPU {:.2f} s, {:.0f} ns a packet\n", stats.hits, stats.misses, stats.lost, cpu,
             packets > 0 ? cpu * 1e9 / packets : 0.0);
  for (dp::DpPort n : b.numbers) (void)b.dp->port_del(n);
  return 0;
}
