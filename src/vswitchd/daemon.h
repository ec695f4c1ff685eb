// Vswitchd: the life of ovs-vswitchd between the database and the switch. Follows the replica, reconfigures when
// something that matters changed, commits what came of it, publishes status and statistics. Control thread.
// Spec: sheet "vswitchd" 2, 3, 6.
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "base/loop.h"
#include "base/prng.h"
#include "idl/client.h"
#include "idl/vswitch.h"
#include "netlink/monitor.h"
#include "vswitchd/desired.h"
#include "vswitchd/engine.h"
#include "vswitchd/tracking.h"

namespace ovs::vswitchd {

/// What ovs-vswitchd wants from the database, and which changes count as news.
idl::Interest interest();

struct DaemonEnv {
  Loop& loop;
  Prng& prng;
  idl::Replica& replica;
  idl::Client& client;
  ofproto::Switch& ofproto;
  Engine& engine;
  netlink::LinkMonitor* links = nullptr;
  DesiredEnv desired;
  std::vector<std::string> datapath_types, iface_types;  ///< sorted
  std::function<void()> on_first_configuration;          ///< releases the detached parent
};

class Daemon {
 public:
  explicit Daemon(DaemonEnv env);
  ~Daemon();

  /// Once per turn of the loop.
  void run();
  const Engine& engine() const { return env_.engine; }

 private:
  bool may_configure();
  void reconfigure();
  void update_flow_restore_wait();
  void publish_status();
  void publish_statistics();
  void commit(std::unique_ptr<idl::Transaction> transaction);
  void check_first_transaction();
  void check_pending();

  DaemonEnv env_;
  uint64_t seen_seqno_ = 0;
  uint64_t seen_links_ = 0;
  uint64_t seen_connectivity_ = 0;
  bool flow_restore_wait_ = true;
  bool configured_ = false;                              ///< reconfigure() ran at least once
  bool announced_ = false;                               ///< the first configuration is in the database
  bool status_wanted_ = false;
  Millis stats_interval_{5000};
  std::unique_ptr<idl::Transaction> first_;
  std::unique_ptr<idl::Transaction> status_, statistics_;
  std::vector<std::unique_ptr<idl::Transaction>> pending_;
  Tracking tracking_;
  Timer statistics_timer_, retry_timer_;
  TurnHook turn_;
};

}  // namespace ovs::vswitchd
