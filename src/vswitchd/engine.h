// Carries out a configuration: compares it with what is, runs the steps, sets what bridges take idempotently, and
// keeps for each interface what came of it. Owns the devices. Control thread. Spec: sheet "vswitchd" 4.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "netdev/port.h"
#include "ofproto/switch.h"
#include "vswitchd/config.h"
#include "vswitchd/plan.h"

namespace ovs::vswitchd {

struct EngineEnv {
  ofproto::Switch& ofproto;
  netdev::PortEnv ports;
  /// What "internal" is opened as in a datapath of this type: "tap", "dummy-internal".
  std::function<std::string(std::string_view datapath_type)> internal_type;
};

/// One interface that is part of a switch.
struct Interface {
  InterfaceConfig config;
  std::unique_ptr<netdev::Port> device;
  OfPort number{};
  int ifindex = 0;               ///< when it was added
};

struct BridgeState {
  ofproto::Bridge* bridge = nullptr;
  Uuid row;
  std::string type;
  packet::Mac mac;
  std::map<std::string, Interface, std::less<>> interfaces;
  std::set<std::string, std::less<>> bundles;  ///< names of the bundles that we set
};

/// What came of an interface that the database names.
struct InterfaceResult {
  int ofport = -1;
  std::string error;             ///< empty: none
  const Interface* interface = nullptr;  ///< valid until the next apply()
};

class Engine {
 public:
  explicit Engine(EngineEnv env) : env_(std::move(env)) {}
  ~Engine();

  void apply(const SystemConfig& desired);
  /// Everything goes away: another process took over, or we end.
  void clear() { apply(SystemConfig{}); }

  const std::map<Uuid, InterfaceResult>& results() const { return results_; }  ///< by Interface row
  const std::map<std::string, BridgeState, std::less<>>& bridges() const { return bridges_; }

 private:
  Actual actual() const;
  void run(const Step& step);
  void destroy_bridge(const std::string& name);
  void create_bridge(const CreateBridge& step);
  void remove_interface(const std::string& bridge, const std::string& name);
  void add_interface(BridgeState& state, const InterfaceConfig& config);
  Result<Interface> make_interface(BridgeState& state, const InterfaceConfig& config);
  void reconfigure_interface(BridgeState& state, const InterfaceConfig& config);
  void settle_bridge(BridgeState& state, const BridgeConfig& config, bool flow_restore_wait);
  void set_bundles(BridgeState& state, const BridgeConfig& config);
  void set_addresses(BridgeState& state, const BridgeConfig& config);
  void set_mtus(BridgeState& state);
  void collect_results(const BridgeConfig& config);

  EngineEnv env_;
  std::map<std::string, BridgeState, std::less<>> bridges_;
  std::map<std::pair<std::string, std::string>, std::string> errors_;  ///< (bridge, interface) -> why it is not there
  std::map<Uuid, InterfaceResult> results_;
};

/// Spec: sheet "vswitchd" 4.5. The address that a bridge takes when none is configured: the lowest of its ports, else
/// one made from the UUID of its row.
packet::Mac choose_bridge_mac(const BridgeState& state, const BridgeConfig& config);
packet::Mac mac_from_uuid(const Uuid& row);

}  // namespace ovs::vswitchd
