// Offload, caches, connection tracking and fragments. The datapaths here track no connections: their tables are
// empty, and settings are refused. Spec: reference sheet "datapath" 5.2, 5.6.
#include <fmt/format.h>

#include "dp/dpctl_call.h"

namespace ovs::dp {
namespace {

/// For commands whose only argument may be the datapath.
Datapath* any_datapath(DpctlCall& call) { return call.optional_datapath(1); }

void offload_stats(DpctlCall& call) {
  if (any_datapath(call)) call.out += "HW Offload stats:\n";
}
void dump_conntrack(DpctlCall& call) {
  std::erase_if(call.args, [](std::string_view a) { return a.starts_with("zone="); });
  any_datapath(call);
}
void flush_conntrack(DpctlCall& call) {
  while (!call.args.empty() && !call.registry.find(call.args[0])) call.args.pop_back();
  call.optional_datapath(SIZE_MAX);
}
void cache_get_size(DpctlCall& call) {
  if (Datapath* dp = any_datapath(call)) call.out += full_name(*dp) + ":\n";
}
void cache_set_size(DpctlCall& call) {
  if (call.datapath()) call.error("Setting caches not supported", EOPNOTSUPP);
}
void ct_stats(DpctlCall& call) {
  std::erase_if(call.args, [](std::string_view a) { return a.starts_with("zone=") || a == "verbose"; });
  if (any_datapath(call)) call.out += "Connections Stats:\n    Total: 0\n";
}
void ct_nconns(DpctlCall& call) {
  if (any_datapath(call)) call.out += "0\n";
}

/// One refusal for each setting that needs a connection tracker.
template <size_t N>
struct Text {
  constexpr Text(const char (&t)[N]) { std::copy_n(t, N, text); }
  char text[N];
};
template <Text kWords>
void refuse(DpctlCall& call) {
  call.error(kWords.text, EOPNOTSUPP);
}

constexpr DpctlRow kRows[] = {
    {"offload-stats-show", "[dp]", 0, 2, offload_stats},
    {"dump-conntrack", "[-m] [-s] [dp] [zone=N]", 0, 4, dump_conntrack},
    {"flush-conntrack", "[dp] [zone=N] [mark=X[/M]] [labels=Y[/N]] [ct-orig-tuple [ct-reply-tuple]]", 0, 6, flush_conntrack},
    {"cache-get-size", "[dp]", 0, 1, cache_get_size},
    {"cache-set-size", "dp cache <size>", 3, 3, cache_set_size},
    {"ct-stats-show", "[dp] [zone=N]", 0, 3, ct_stats},
    {"ct-bkts", "[dp] [gt=N]", 0, 2, refuse<"could not retrieve buckets">},
    {"ct-set-maxconns", "[dp] maxconns", 1, 2, refuse<"ct set maxconns failed">},
    {"ct-get-maxconns", "[dp]", 0, 1, refuse<"maxconns could not be retrieved">},
    {"ct-get-nconns", "[dp]", 0, 1, ct_nconns},
    {"ct-enable-tcp-seq-chk", "[dp]", 0, 1, refuse<"enabling TCP sequence checking failed">},
    {"ct-disable-tcp-seq-chk", "[dp]", 0, 1, refuse<"disabling TCP sequence checking failed">},
    {"ct-get-tcp-seq-chk", "[dp]", 0, 1, refuse<"TCP sequence checking query failed">},
    {"ct-set-limits", "[dp] [default=L] [zone=N,limit=L]...", 1, unixctl::kManyArgs, refuse<"failed to set conntrack limit">},
    {"ct-del-limits", "[dp] [default] [zone=N1[,N2]...]", 1, 3, refuse<"failed to delete conntrack limit">},
    {"ct-get-limits", "[dp] [zone=N1[,N2]...]", 0, 2, refuse<"failed to get conntrack limit">},
    {"ipf-set-enabled", "[dp] v4|v6", 1, 2, refuse<"enabling fragmentation reassembly failed">},
    {"ipf-set-disabled", "[dp] v4|v6", 1, 2, refuse<"disabling fragmentation reassembly failed">},
    {"ipf-set-min-frag", "[dp] v4|v6 minfragment", 2, 3, refuse<"setting minimum fragment size failed">},
    {"ipf-set-max-nfrags", "[dp] maxfrags", 1, 2, refuse<"setting maximum fragments failed">},
    {"ipf-get-status", "[dp]", 0, 1, refuse<"ipf status could not be retrieved">},
};

}  // namespace

std::span<const DpctlRow> dpctl_tracking_commands() { return kRows; }

}  // namespace ovs::dp
