// The difference between what is and what shall be, as a list of steps. Pure: tests call it without a
// switch. Settings that a bridge takes idempotently (VLANs, controllers, ...) are not steps: Engine sets them
// after the steps; the setters act only on change. Spec: sheet "vswitchd" 4.
#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "vswitchd/config.h"

namespace ovs::vswitchd {

struct ActualInterface {
  std::string type;                        ///< effective, as in InterfaceConfig
  netdev::Options options;                 ///< as last accepted
  uint16_t number = 0;                     ///< OpenFlow port
  std::optional<uint16_t> requested;       ///< the ofport_request when it was added or last looked at
  bool gone = false;                       ///< the device behind it vanished
};
struct ActualBridge {
  std::string type;
  std::map<std::string, ActualInterface, std::less<>> interfaces;
};
using Actual = std::map<std::string, ActualBridge, std::less<>>;

struct DestroyBridge { std::string bridge; bool operator==(const DestroyBridge&) const = default; };
struct RemoveInterface { std::string bridge, interface; bool operator==(const RemoveInterface&) const = default; };
struct CreateBridge { std::string bridge, type; bool operator==(const CreateBridge&) const = default; };
/// Options differ: apply them; if the device refuses, the interface is removed and added anew.
struct ReconfigureInterface { std::string bridge; const InterfaceConfig* config; bool operator==(const ReconfigureInterface&) const = default; };
struct AddInterface { std::string bridge; const InterfaceConfig* config; bool operator==(const AddInterface&) const = default; };
using Step = std::variant<DestroyBridge, RemoveInterface, CreateBridge, ReconfigureInterface, AddInterface>;

/// Order: bridges that go, interfaces that go, bridges that come, changed options, interfaces that come (those that
/// ask for a number first). Points into `desired`.
std::vector<Step> plan(const Actual& actual, const SystemConfig& desired);

}  // namespace ovs::vswitchd
