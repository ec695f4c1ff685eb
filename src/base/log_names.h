// Names that users may give to -v and vlog/set although no file of ours logs under some of them: scripts and test
// suites name the reference's modules. Part of the interface. Ref: vlog/list of the reference's daemons.
#pragma once
#include "base/log.h"

#define OVS_REFERENCE_LOG_MODULES(X) \
    X(appctl) X(backtrace) X(bfd) X(bond) X(bridge) X(bundle) X(bundles) X(cfm) X(collectors) X(command_line) \
    X(connmgr) X(conntrack) X(conntrack_tp) X(coverage) X(ct_dpif) X(daemon) X(daemon_unix) X(db_ctl_base) \
    X(dns_resolve) X(dpctl) X(dpdk) X(dpif) X(dpif_lookup_autovalidator) X(dpif_lookup_generic) \
    X(dpif_mfex_extract_study) X(dpif_netdev) X(dpif_netdev_extract) X(dpif_netdev_impl) X(dpif_netdev_lookup) \
    X(dpif_netlink) X(dpif_netlink_rtnl) X(entropy) X(fail_open) X(fatal_signal) X(flow) X(hmap) X(in_band) \
    X(ipf) X(ipfix) X(jsonrpc) X(lacp) X(lldp) X(lldpd) X(lldpd_structs) X(lockfile) X(memory) X(meta_flow) \
    X(native_tnl) X(netdev) X(netdev_afxdp) X(netdev_dummy) X(netdev_linux) X(netdev_offload) \
    X(netdev_offload_tc) X(netdev_vport) X(netflow) X(netlink) X(netlink_conntrack) X(netlink_notifier) \
    X(netlink_socket) X(nx_match) X(odp_execute) X(odp_execute_impl) X(odp_util) X(ofctl) X(ofp_actions) \
    X(ofp_bundle) X(ofp_connection) X(ofp_errors) X(ofp_flow) X(ofp_group) X(ofp_match) X(ofp_meter) \
    X(ofp_monitor) X(ofp_msgs) X(ofp_packet) X(ofp_port) X(ofp_protocol) X(ofp_queue) X(ofp_table) X(ofp_util) \
    X(ofproto) X(ofproto_dpif) X(ofproto_dpif_mirror) X(ofproto_dpif_monitor) X(ofproto_dpif_rid) \
    X(ofproto_dpif_upcall) X(ofproto_dpif_xlate) X(ofproto_xlate_cache) X(ovs_lldp) X(ovs_numa) X(ovs_rcu) \
    X(ovs_replay) X(ovs_router) X(ovs_thread) X(ovsdb) X(ovsdb_cs) X(ovsdb_error) X(ovsdb_file) X(ovsdb_idl) \
    X(ovsdb_jsonrpc_server) X(ovsdb_log) X(ovsdb_monitor) X(ovsdb_rbac) X(ovsdb_server) X(ovsdb_util) \
    X(ox_stat) X(pcap) X(pmd_perf) X(poll_loop) X(process) X(raft) X(raft_rpc) X(rconn) X(reconnect) X(relay) \
    X(replication) X(route_table) X(rstp) X(rstp_sm) X(sflow) X(sha1) X(signals) X(socket_util) \
    X(socket_util_unix) X(storage) X(stp) X(stream) X(stream_fd) X(stream_replay) X(stream_ssl) X(stream_tcp) \
    X(stream_unix) X(svec) X(system_stats) X(tc) X(timeval) X(transaction) X(transaction_forward) X(trigger) \
    X(tunnel) X(unixctl) X(userspace_tso) X(util) X(uuid) X(vconn) X(vconn_stream) X(vlog) X(vsctl) \
    X(vswitchd)

namespace ovs {
#define OVS_ONE_MODULE(NAME) {#NAME},
#define OVS_ONE_ENTRY(NAME) &reference_modules[static_cast<size_t>(ReferenceModule::NAME)],
#define OVS_ONE_ID(NAME) NAME,
enum class ReferenceModule : size_t { OVS_REFERENCE_LOG_MODULES(OVS_ONE_ID) };
inline constinit LogModule reference_modules[] = {OVS_REFERENCE_LOG_MODULES(OVS_ONE_MODULE)};
namespace {
// Not aligned further than one entry: a gap in the section would be read as an entry.
[[gnu::section("ovs_log_modules"), gnu::used]] alignas(LogModule*) LogModule* reference_module_entries[] = {
    OVS_REFERENCE_LOG_MODULES(OVS_ONE_ENTRY)};
}
#undef OVS_ONE_MODULE
#undef OVS_ONE_ENTRY
#undef OVS_ONE_ID
}  // namespace ovs
