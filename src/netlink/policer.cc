// Spec: reference sheet "netdev-linux" 5; linux/pkt_cls.h, linux/pkt_sched.h.
#include "netlink/policer.h"

#include <linux/if_ether.h>
#include <linux/pkt_cls.h>
#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>

#include <cstdio>

namespace ovs::netlink {
namespace {

constexpr uint32_t kIngressHandle = 0xffff0000;
constexpr uint32_t kPriority = 1;
constexpr uint32_t kMaxPacket = 65535;
constexpr uint8_t kCellLog = 8;      // 256 cells cover kMaxPacket

/// The scheduler's ticks per microsecond. /proc/net/psched: ns and ticks of a common period, clock resolution.
double ticks_per_us() {
  unsigned ns = 1000, ticks = 64, resolution = 1000000;
  if (std::FILE* f = std::fopen("/proc/net/psched", "re")) {
    if (std::fscanf(f, "%x %x %x", &ns, &ticks, &resolution) != 3 || !ticks) ns = 1000, ticks = 64, resolution = 1000000;
    std::fclose(f);
  }
  return double(ns) / ticks * (resolution / 1e6);
}

Request tc_request(uint16_t type, uint16_t flags, int ifindex, uint32_t handle, uint32_t parent, uint32_t info = 0) {
  Request request(type, flags);
  auto& head = request.header<tcmsg>();
  head.tcm_family = AF_UNSPEC;
  head.tcm_ifindex = ifindex;
  head.tcm_handle = handle;
  head.tcm_parent = parent;
  head.tcm_info = info;
  return request;
}

void put_police(Request& request, const PolicerSettings& settings) {
  uint64_t rate = uint64_t{settings.rate_kbit} * 1000 / 8;
  uint64_t burst = uint64_t{settings.burst_kbit} * 1024 / 8;
  double scale = ticks_per_us();
  tc_police police{};
  police.action = TC_POLICE_SHOT;
  police.mtu = kMaxPacket;
  police.rate.rate = static_cast<uint32_t>(std::min<uint64_t>(rate, UINT32_MAX));
  police.rate.cell_log = kCellLog;
  police.rate.linklayer = TC_LINKLAYER_ETHERNET;
  police.burst = transmit_ticks(burst, rate, scale);
  std::array<uint32_t, 256> cells{};
  for (size_t i = 0; i < cells.size(); ++i) cells[i] = transmit_ticks((i + 1) << kCellLog, rate, scale);
  nlattr* options = request.begin_nested(TCA_ACT_OPTIONS);
  request.put_value(TCA_POLICE_TBF, police);
  request.put_value(TCA_POLICE_RATE, cells);
  if (rate > UINT32_MAX) request.put_value(TCA_POLICE_RATE64, rate);
  request.put_value(TCA_POLICE_RESULT, uint32_t{static_cast<uint32_t>(TC_ACT_UNSPEC)});
  request.end_nested(options);
}

Result<void> add_filter(Socket& route, int ifindex, const PolicerSettings& settings) {
  uint32_t protocol = __builtin_bswap16(ETH_P_ALL);
  Request request = tc_request(RTM_NEWTFILTER, NLM_F_CREATE | NLM_F_EXCL, ifindex, 1, kIngressHandle, kPriority << 16 | protocol);
  request.put_text(TCA_KIND, "matchall");
  nlattr* options = request.begin_nested(TCA_OPTIONS);
  nlattr* actions = request.begin_nested(TCA_MATCHALL_ACT);
  nlattr* first = request.begin_nested(1);
  request.put_text(TCA_ACT_KIND, "police");
  put_police(request, settings);
  request.end_nested(first);
  request.end_nested(actions);
  request.end_nested(options);
  return route.transact(request);
}

}  // namespace

uint32_t transmit_ticks(uint64_t bytes, uint64_t bytes_per_second, double ticks_per_us) {
  double ticks = static_cast<double>(bytes) * 1e6 * ticks_per_us / static_cast<double>(bytes_per_second);
  return ticks >= UINT32_MAX ? UINT32_MAX : static_cast<uint32_t>(ticks);
}

Result<void> remove_policer(Socket& route, int ifindex) {
  Request request = tc_request(RTM_DELQDISC, 0, ifindex, kIngressHandle, TC_H_INGRESS);
  auto done = route.transact(request);
  if (done || done.error().code == ENOENT || done.error().code == EINVAL) return {};
  return fail_errno("removing policing failed", done.error().code);
}

Result<void> set_policer(Socket& route, int ifindex, const PolicerSettings& settings) {
  TRY(remove_policer(route, ifindex));
  if (settings.rate_kbit == 0) return {};
  Request request = tc_request(RTM_NEWQDISC, NLM_F_CREATE | NLM_F_EXCL, ifindex, kIngressHandle, TC_H_INGRESS);
  request.put_text(TCA_KIND, "ingress");
  request.put(TCA_OPTIONS, {});
  if (auto added = route.transact(request); !added) return fail_errno("adding policing qdisc failed", added.error().code);
  if (auto added = add_filter(route, ifindex, settings); !added) {
    (void)remove_policer(route, ifindex);
    return fail_errno("adding cls_matchall policing action failed", added.error().code);
  }
  return {};
}

}  // namespace ovs::netlink
