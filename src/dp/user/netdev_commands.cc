// dpif-netdev/* and dpif-dummy/*. Threads here are shown as the reference's main thread: it polls what is no
// poll-mode device. Spec: reference sheet "datapath-userspace" 6.3 to 6.5.
#include <fmt/format.h>

#include "base/strings.h"
#include "dp/dpctl_call.h"
#include "dp/user/user_datapath.h"

namespace ovs::dp {
namespace {

using user::ThreadStats;
using user::UserDatapath;

/// The last argument that is not an option, else the only datapath.
Result<UserDatapath*> choose(Registry& registry, unixctl::Args args) {
  std::vector<UserDatapath*> all;
  for (Datapath* dp : registry.all())
    if (auto* u = dynamic_cast<UserDatapath*>(dp)) all.push_back(u);
  for (size_t i = 0; i < args.size(); ++i) {
    if (args[i].starts_with('-')) {
      i += args[i] == "-pmd" || args[i] == "-secs" || args[i] == "-it" || args[i] == "-ms";
      continue;
    }
    for (UserDatapath* u : all)
      if (u->name() == args[i] || full_name(*u) == args[i]) return u;
  }
  if (all.size() == 1) return all[0];
  return fail("please specify an existing datapath");
}

double ratio(uint64_t a, uint64_t b) { return b ? static_cast<double>(a) / static_cast<double>(b) : 0; }

std::string stats_show(const ThreadStats& t) {
  return fmt::format(
      "{}\n"
      "  packets received: {}\n"
      "  packet recirculations: {}\n"
      "  avg. datapath passes per packet: {:.2f}\n"
      "  phwol hits: 0\n"
      "  mfex opt hits: 0\n"
      "  simple match hits: 0\n"
      "  emc hits: {}\n"
      "  smc hits: 0\n"
      "  megaflow hits: {}\n"
      "  avg. subtable lookups per megaflow hit: {:.2f}\n"
      "  miss with success upcall: {}\n"
      "  miss with failed upcall: {}\n"
      "  avg. packets per output batch: {:.2f}\n",
      t.title, t.received, t.recirculated, ratio(t.received + t.recirculated, t.received), t.cache_hits, t.masked_hits,
      ratio(t.masks_walked, t.masked_hits), t.misses, t.lost, ratio(t.sent_packets, t.sent_batches));
}

std::string perf_show(const ThreadStats& t) {
  auto percent = [&](uint64_t n) { return 100.0 * ratio(n, t.received + t.recirculated); };
  std::string out = "\n" + t.title + "\n\n";
  if (!t.received) {
    out += fmt::format("  Rx packets:         {:12}\n", 0);
  } else {
    out += fmt::format("  Rx packets:         {:12}\n", t.received);
    out += fmt::format("  Datapath passes:    {:12}  ({:.2f} passes/pkt)\n", t.received + t.recirculated, ratio(t.received + t.recirculated, t.received));
    out += fmt::format("  - PHWOL hits:       {:12}  ({:5.1f} %)\n", 0, 0.0);
    out += fmt::format("  - Simple Match hits:{:12}  ({:5.1f} %)\n", 0, 0.0);
    out += fmt::format("  - EMC hits:         {:12}  ({:5.1f} %)\n", t.cache_hits, percent(t.cache_hits));
    out += fmt::format("  - SMC hits:         {:12}  ({:5.1f} %)\n", 0, 0.0);
    out += fmt::format("  - Megaflow hits:    {:12}  ({:5.1f} %, {:.2f} subtbl lookups/hit)\n", t.masked_hits, percent(t.masked_hits),
                       ratio(t.masks_walked, t.masked_hits));
    out += fmt::format("  - Upcalls:          {:12}  ({:5.1f} %)\n", t.misses, percent(t.misses));
    out += fmt::format("  - Lost upcalls:     {:12}  ({:5.1f} %)\n", t.lost, percent(t.lost));
  }
  if (!t.sent_packets) return out + fmt::format("  Tx packets:         {:12}\n\n", 0);
  out += fmt::format("  Tx packets:         {:12}\n", t.sent_packets);
  return out + fmt::format("  Tx batches:         {:12}  ({:.2f} pkts/batch)\n", t.sent_batches, ratio(t.sent_packets, t.sent_batches));
}

/// Queues of poll-mode devices, of which there are none yet: only the first line is left.
std::string rxq_show(unixctl::Args args) {
  uint64_t seconds = 60;
  for (size_t i = 0; i + 1 < args.size(); ++i)
    if (args[i] == "-secs")
      if (auto n = parse_u64(args[i + 1]); n && *n > 0 && *n <= 60) seconds = (*n + 4) / 5 * 5;
  return fmt::format("Displaying last {} seconds pmd usage %\n", seconds);
}

Result<std::string> change_port_number(Registry& registry, unixctl::Args args) {
  Datapath* dp = nullptr;
  for (Datapath* d : registry.all())
    if (d->name() == args[0] || full_name(*d) == args[0]) dp = d;
  if (!dp) return fail("unknown datapath or not a dummy");
  auto port = dp->port_by_name(args[1]);
  if (!port) return fail("unknown port");
  auto number = parse_u32(args[2]);
  if (!number || !*number) return fail("bad port number");
  TRY(dp->port_renumber(port->number, DpPort(*number)));
  return std::string();
}

}  // namespace

void register_netdev_commands(unixctl::Commands& commands, Registry& registry) {
  using unixctl::Args;
  auto add = [&](std::string_view name, std::string_view usage, int min, int most, std::function<Result<std::string>(UserDatapath&, Args)> run) {
    commands.add({.name = "dpif-netdev/" + std::string(name), .usage = std::string(usage), .min_args = min, .max_args = most,
                  .run = [&registry, run = std::move(run)](Args args) -> Result<std::string> {
                    UserDatapath* dp = TRY(choose(registry, args));
                    return run(*dp, args);
                  }});
  };
  add("pmd-stats-show", "[-pmd core] [dp]", 0, 3, [](UserDatapath& dp, Args) -> Result<std::string> {
    std::string out;
    for (const ThreadStats& t : dp.thread_stats()) out += stats_show(t);
    return out;
  });
  add("pmd-perf-show", "[-nh] [-it iter-history-len] [-ms ms-history-len] [-pmd core] [dp]", 0, 8, [](UserDatapath& dp, Args) -> Result<std::string> {
    std::string out;
    for (const ThreadStats& t : dp.thread_stats()) out += perf_show(t);
    return out;
  });
  add("pmd-stats-clear", "[-pmd core] [dp]", 0, 3, [](UserDatapath& dp, Args) -> Result<std::string> {
    dp.clear_thread_stats();
    return std::string();
  });
  add("pmd-rxq-show", "[-pmd core] [-secs secs] [dp]", 0, 5, [](UserDatapath&, Args args) -> Result<std::string> { return rxq_show(args); });
  add("pmd-sleep-show", "[-pmd core] [dp]", 0, 3, [](UserDatapath&, Args) -> Result<std::string> { return fmt::format("Default max sleep: {:4} us\n", 0); });
  add("pmd-rxq-rebalance", "[dp]", 0, 1, [](UserDatapath&, Args) -> Result<std::string> { return std::string("pmd rxq rebalance requested.\n"); });
  add("bond-show", "[dp]", 0, 1, [](UserDatapath&, Args) -> Result<std::string> { return std::string(); });
  commands.add({.name = "dpif-dummy/change-port-number", .usage = "dp port new-number", .min_args = 3, .max_args = 3,
                .run = [&registry](Args args) { return change_port_number(registry, args); }});
}

}  // namespace ovs::dp
