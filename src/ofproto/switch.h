// Switch: all OpenFlow switches of the process. vswitchd makes one, creates bridges in it and calls run()
// once per turn of the loop. Control thread, except where a member says otherwise.
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/loop.h"
#include "base/prng.h"
#include "base/uuid.h"
#include "dp/datapath.h"
#include "ofproto/peer.h"
#include "ofproto/rule_ptr.h"
#include "ofproto/state_lock.h"

namespace ovs::unixctl {
class Commands;
}
namespace ovs::ofp {
struct FlowMod;
}
namespace ovs::ofproto {

class Backer;
class Bridge;
class RecircIds;
class Rule;
struct LearnedFlow;

/// What a Switch needs from outside.
struct SwitchEnv {
  Loop& loop;
  Clock& clock;
  Prng& prng;
  /// Makes the datapath "ovs-TYPE". Errors: EAFNOSUPPORT for unknown types.
  std::function<Result<std::unique_ptr<dp::Datapath>>(std::string_view type)> open_datapath;
  /// True: the datapath runs its upcalls on the control thread (dummy); revalidation then runs in run().
  std::function<bool(std::string_view type)> is_inline = [](std::string_view type) { return type == "dummy"; };
  MakePeer make_peer;              ///< empty (unit tests): bridges without connections
  bool threads = true;             ///< false (unit tests): everything in run()
};

/// Open_vSwitch.other_config of this layer, with the reference's defaults.
struct Limits {
  uint64_t flow_limit = 200000;
  Millis max_idle{10000};
  Millis max_revalidator{500};
  uint32_t min_revalidate_pps = 5;
  uint32_t vlan_limit = 1;         ///< 0: as many as the datapath can (2)
  unsigned handlers = 0, revalidators = 0;  ///< 0: chosen
  Seconds bundle_idle_timeout{10};
  bool operator==(const Limits&) const = default;
};

/// Why flows must be translated again; each is a coverage counter rev_*.
enum class Revalidate : uint8_t { reconfigure, stp, rstp, bond, port_toggled, flow_table, mac_learning, mcast_snooping };

/// Adds, changes or refreshes the flow that learn() made.
void apply_learned_flow(Bridge& bridge, const ofp::FlowMod& mod);

class Switch {
 public:
  explicit Switch(SwitchEnv env);
  ~Switch();
  Switch(const Switch&) = delete;
  Switch& operator=(const Switch&) = delete;

  const SwitchEnv& env() const { return env_; }
  Loop& loop() const { return env_.loop; }
  Clock& clock() const { return env_.clock; }  ///< Thread-safe
  StateLock& lock() { return lock_; }          ///< Thread-safe

  // --- what vswitchd calls
  /// Makes the bridge and, if it is the first of its type, the datapath. `type` is normalised ("" is not accepted).
  /// Errors: EEXIST, and those of open_datapath. Its LOCAL port is added like any other port (named as the bridge).
  Result<Bridge*> create_bridge(std::string_view name, std::string_view type);
  /// All its ports leave the datapath. The last bridge of a type takes the datapath along.
  void destroy_bridge(Bridge& bridge);
  Bridge* find(std::string_view name) const;
  Bridge* find(const Uuid& uuid) const;        ///< Thread-safe under Read
  std::vector<Bridge*> bridges() const;        ///< by name
  std::vector<Backer*> backers() const;        ///< by type
  Backer* backer(std::string_view type) const; ///< nullptr: no bridge of that type
  void set_limits(const Limits& limits);
  const Limits& limits() const { return limits_; }
  /// other_config for every datapath, present and future.
  void set_datapath_config(const netdev::Options& other_config);
  /// flow-restore-wait: while true nothing is installed or deleted and no controllers are used.
  void set_flow_restore_wait(bool wait);
  bool flow_restore_wait() const { return flow_restore_wait_; }
  /// Registers fdb/*, ofproto/*, upcall/*, revalidator/*, dpif/*, bridge/dump-flows. Once.
  void register_commands(unixctl::Commands& commands);
  /// One turn: inline datapaths, timeouts, MAC aging, packet-ins and other events to connections, port status.
  /// Also wakes the loop by itself when there is something to do.
  void run();
  /// Everything that run() would need several turns for (revalidation included) is done when this returns.
  void settle();

  // --- for the rest of this layer
  void revalidate(Revalidate reason);          ///< Thread-safe
  /// Whether packets in the datapaths meet what revalidate() announced up to `seq`. Control thread.
  bool settled(uint64_t seq) const;
  /// About how long that takes after a change. Control thread.
  Duration settle_time() const;
  uint64_t revalidate_seq() const { return revalidate_seq_.load(std::memory_order_acquire); }  ///< Thread-safe
  RecircIds& recirc_ids() { return *recirc_; } ///< Thread-safe
  /// Flows that learn() made: applied by the control thread, soon. Thread-safe.
  void queue_learned(std::shared_ptr<const LearnedFlow> flow);
  void apply_learned();
  /// fin_timeout lowered the timeouts of a rule. Thread-safe.
  void timeouts_lowered(const RulePtr& rule);
  /// Rules that left their tables, to be freed bit by bit. Control thread.
  void bury(std::vector<RulePtr> rules);
  /// Moves whenever something that status columns show may have changed. Control thread.
  uint64_t connectivity_seq() const { return connectivity_seq_; }
  void connectivity_changed() { ++connectivity_seq_; }

  void update_patch_peers(Backer& backer);

 private:
  void free_buried();
  friend class Bridge;
  SwitchEnv env_;
  StateLock lock_;
  Limits limits_;
  netdev::Options datapath_config_;
  bool flow_restore_wait_ = false;
  std::atomic<uint64_t> revalidate_seq_{1};
  uint64_t connectivity_seq_ = 1;
  std::unique_ptr<RecircIds> recirc_;
  std::map<std::string, std::unique_ptr<Backer>, std::less<>> backers_;
  std::map<std::string, std::unique_ptr<Bridge>, std::less<>> bridges_;
  std::mutex queue_mutex_;
  std::vector<std::shared_ptr<const LearnedFlow>> learned_;
  std::vector<RulePtr> lowered_;
  std::vector<RulePtr> graves_;                ///< see bury()
  TurnHook turn_;
};

}  // namespace ovs::ofproto
