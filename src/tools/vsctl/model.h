// Bridges, ports and interfaces as ovs-vsctl's commands see them: fake (VLAN) bridges are bridges, and own the ports
// of their VLAN. Built once per attempt from the replica; the commands keep it true as they write.
// Spec: ovs-vsctl(8) "Bridge Commands"; reference sheet "ovsdb-tools" 6.3.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "idl/vswitch.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {

struct PortModel;
struct InterfaceModel;

struct BridgeModel {
  std::string name;
  vswitch::Bridge row;             ///< of the parent, for a fake bridge
  BridgeModel* parent = nullptr;   ///< null: a real bridge
  int64_t vlan = 0;                ///< of a fake bridge
  std::vector<BridgeModel*> children;
  std::vector<PortModel*> ports;   ///< without the local port
  bool is_fake() const { return parent != nullptr; }
};
struct PortModel {
  std::string name;
  vswitch::Port row;
  BridgeModel* bridge = nullptr;
  std::vector<InterfaceModel*> interfaces;
};
struct InterfaceModel {
  std::string name;
  vswitch::Interface row;
  PortModel* port = nullptr;
};

class Model {
 public:
  using Bridges = std::map<std::string, std::unique_ptr<BridgeModel>, std::less<>>;
  explicit Model(idl::Replica& replica);
  /// Looks at the replica anew before the next use.
  void forget() { stale_ = true; }
  void refresh() {
    if (stale_) rebuild();
  }

  idl::Replica& replica() { return replica_; }
  vswitch::OpenVSwitch ovs() const { return ovs_; }
  const Bridges& bridges() const { return bridges_; }
  BridgeModel* find_bridge(std::string_view name) const;
  PortModel* find_port(std::string_view name) const;          ///< not local ports
  InterfaceModel* find_interface(std::string_view name) const;  ///< not those of local ports

  // Error: no bridge named X, ...
  Result<BridgeModel*> bridge(std::string_view name) const;
  /// Error too if it is a fake bridge.
  Result<BridgeModel*> real_bridge(std::string_view name) const;
  Result<PortModel*> port(std::string_view name) const;
  Result<InterfaceModel*> interface(std::string_view name) const;
  /// Error if `name` is taken by a bridge, port or interface. `what` is "cannot create a port named X".
  Result<void> check_free(std::string_view name, std::string_view what) const;

  BridgeModel& add_bridge(std::string name, vswitch::Bridge row, BridgeModel* parent, int64_t vlan);
  PortModel& add_port(BridgeModel& bridge, vswitch::Port row);
  InterfaceModel& add_interface(PortModel& port, vswitch::Interface row);
  void remove_port(PortModel& port);           ///< with its interfaces, from the database too
  void remove_interface(InterfaceModel& interface);
  void remove_bridge(BridgeModel& bridge);     ///< with its ports and children

  /// Interfaces made in this run: what came of them is told at the end.
  std::vector<std::string> new_interfaces;

 private:
  void rebuild();
  void fill_bridge(vswitch::Bridge row);
  void fill_port(BridgeModel& real, vswitch::Port port);

  idl::Replica& replica_;
  bool stale_ = true;
  vswitch::OpenVSwitch ovs_;
  Bridges bridges_;
  std::map<std::string, std::unique_ptr<PortModel>, std::less<>> ports_;
  std::map<std::string, std::unique_ptr<InterfaceModel>, std::less<>> interfaces_;
};

/// Of the attempt that the context belongs to.
Model& model_of(CtlContext& context);
/// Can this generic command have changed which bridges, ports and interfaces there are and how they hang together?
bool may_change_model(const ovsdb::DatabaseSchema& schema, const CtlCall& call);
/// Columns that every command on the model reads.
void need_model(CtlContext& context);
Result<void> prepare_model(CtlContext& context);

}  // namespace ovs::tools
