// Spec: sheet "vswitchd" 2, 3, 6.
#include "vswitchd/daemon.h"

#include <unistd.h>

#include "base/counters.h"
#include "base/log.h"
#include "base/program.h"
#include "vswitchd/status.h"

OVS_LOG_MODULE(bridge);
OVS_COUNTER(bridge_reconfigure);

namespace ovs::vswitchd {

namespace {

struct Columns { std::string_view table; std::vector<std::string_view> columns; };

const Columns kNotMonitored[] = {
    {"Open_vSwitch", {"external_ids", "ovs_version", "db_version", "system_type", "system_version"}},
    {"Bridge", {"external_ids"}}, {"Port", {"external_ids"}}, {"Interface", {"external_ids"}}, {"Controller", {"external_ids"}},
    {"QoS", {"external_ids"}}, {"Queue", {"external_ids"}}, {"Mirror", {"external_ids"}}, {"NetFlow", {"external_ids"}},
    {"sFlow", {"external_ids"}}, {"IPFIX", {"external_ids"}}, {"Flow_Sample_Collector_Set", {"external_ids"}},
    {"Manager", {"external_ids", "inactivity_probe", "is_connected", "max_backoff", "status"}}, {"SSL", {"external_ids"}}};

const Columns kNoNews[] = {
    {"Open_vSwitch", {"cur_cfg", "statistics", "datapath_types", "iface_types", "dpdk_version", "dpdk_initialized"}},
    {"Bridge", {"datapath_id", "datapath_version", "status", "rstp_status", "stp_enable", "rstp_enable"}},
    {"Port", {"status", "rstp_status", "rstp_statistics", "statistics", "bond_active_slave", "trunks", "vlan_mode"}},
    {"Interface", {"admin_state", "duplex", "link_speed", "link_state", "link_resets", "mac_in_use", "ifindex", "mtu", "ofport",
                   "statistics", "status", "cfm_fault", "cfm_fault_status", "cfm_remote_mpids", "cfm_flap_count", "cfm_health",
                   "cfm_remote_opstate", "bfd_status", "lacp_current", "error"}},
    {"Controller", {"is_connected", "role", "status"}},
    {"Mirror", {"statistics"}}};

}  // namespace

idl::Interest interest() {
  idl::Interest interest(vswitch::schema());
  interest.all(idl::kReadWrite);
  for (const Columns& group : kNotMonitored)
    for (std::string_view column : group.columns) interest.column(group.table, column, idl::kNotReplicated);
  for (const Columns& group : kNoNews)
    for (std::string_view column : group.columns) interest.column(group.table, column, idl::kWriteOnly);
  return interest;
}

Daemon::Daemon(DaemonEnv env) : env_(std::move(env)), tracking_(env_.ofproto) {
  env_.client.set_lock("ovs_vswitchd");
  env_.ofproto.set_flow_restore_wait(true);
  statistics_timer_ = env_.loop.timer([this] { publish_statistics(); });
  retry_timer_ = env_.loop.timer([this] { status_wanted_ = true; });
  turn_ = env_.loop.on_turn([this] { run(); });
}

Daemon::~Daemon() = default;

void Daemon::run() {
  check_first_transaction();
  check_pending();
  if (!may_configure()) return;
  update_flow_restore_wait();
  uint64_t links = env_.links ? env_.links->changes() : 0;
  if (seen_seqno_ != env_.replica.seqno() || seen_links_ != links) {
    seen_seqno_ = env_.replica.seqno();
    seen_links_ = links;
    reconfigure();
  }
  if (configured_ && seen_connectivity_ != env_.ofproto.connectivity_seq()) status_wanted_ = true;
  if (status_wanted_ && !first_ && !status_) publish_status();
}

/// Nothing is configured, and nothing is written, by a process that does not hold the lock.
bool Daemon::may_configure() {
  if (env_.client.sync().lock_contended()) {
    LOG_ERR_RL(1, 1, "another ovs-vswitchd process is running, disabling this process (pid {}) until it goes away", getpid());
    if (configured_) {
      env_.engine.clear();
      configured_ = false;
      statistics_timer_.cancel();
    }
    seen_seqno_ = 0;  // once we are alone again everything is configured anew
    return false;
  }
  return env_.replica.has_ever_connected() && env_.client.sync().has_lock();
}

void Daemon::update_flow_restore_wait() {
  if (!flow_restore_wait_) return;
  vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(env_.replica);
  flow_restore_wait_ = root && root.other_config().get_bool("flow-restore-wait", false);
  if (!flow_restore_wait_) env_.ofproto.set_flow_restore_wait(false);
}

void Daemon::reconfigure() {
  COUNT(bridge_reconfigure);
  SystemConfig config = desired(env_.replica, env_.desired);
  config.flow_restore_wait = flow_restore_wait_;
  env_.engine.apply(config);
  tracking_.apply(desired_tracking(env_.replica));
  env_.ofproto.run();  // what was just configured is visible before cur_cfg says so
  auto transaction = std::make_unique<idl::Transaction>(env_.replica, env_.client.sync(), env_.prng);
  write_results(env_.replica, env_.engine);
  tracking_.write_capabilities(env_.replica);
  if (vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(env_.replica)) {
    root.set_cur_cfg(root.next_cfg());
    root.set_datapath_types(env_.datapath_types);
    root.set_iface_types(env_.iface_types);
  }
  commit(std::move(transaction));
  if (!configured_ || config.stats_interval != stats_interval_) {
    stats_interval_ = config.stats_interval;
    statistics_timer_.set(env_.loop.now());
  }
  configured_ = true;
  status_wanted_ = true;
}

void Daemon::commit(std::unique_ptr<idl::Transaction> transaction) {
  bool first = !announced_ && !first_;
  bool waits = transaction->commit() == idl::TxnStatus::incomplete;
  if (first) {
    first_ = std::move(transaction);
    check_first_transaction();
  } else if (waits) {
    pending_.push_back(std::move(transaction));
  }
}

void Daemon::check_first_transaction() {
  if (!first_ || first_->commit() == idl::TxnStatus::incomplete) return;
  first_.reset();
  announced_ = true;
  env_.on_first_configuration();   // before the line: the starter's terminal does not show it
  LOG_INFO("{}", version_line());
}

void Daemon::check_pending() {
  std::erase_if(pending_, [](auto& t) { return t->commit() != idl::TxnStatus::incomplete; });
  if (statistics_ && statistics_->commit() != idl::TxnStatus::incomplete) statistics_.reset();
  if (status_) {
    idl::TxnStatus status = status_->commit();
    if (status == idl::TxnStatus::incomplete) return;
    bool failed = status != idl::TxnStatus::success && status != idl::TxnStatus::unchanged;
    status_.reset();
    if (failed) retry_timer_.set(env_.loop.now() + Millis(100));
  }
}

void Daemon::publish_status() {
  status_wanted_ = false;
  seen_connectivity_ = env_.ofproto.connectivity_seq();
  auto transaction = std::make_unique<idl::Transaction>(env_.replica, env_.client.sync(), env_.prng);
  write_status(env_.replica, env_.engine);
  if (transaction->commit() == idl::TxnStatus::incomplete) status_ = std::move(transaction);
}

void Daemon::publish_statistics() {
  statistics_timer_.set(env_.loop.now() + stats_interval_);
  if (!configured_ || statistics_ || !env_.client.sync().has_lock() || env_.replica.transaction()) return;
  auto transaction = std::make_unique<idl::Transaction>(env_.replica, env_.client.sync(), env_.prng);
  write_statistics(env_.replica, env_.engine);
  if (transaction->commit() == idl::TxnStatus::incomplete) statistics_ = std::move(transaction);
}

}  // namespace ovs::vswitchd
