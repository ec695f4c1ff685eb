// Every datapath of the program by TYPE@NAME. main() adds one row per kind of datapath; the switch opens its
// backers here and dpctl/* finds them here. Control thread.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dp/datapath.h"
#include "netdev/port.h"

namespace ovs::dp {

class Registry {
 public:
  /// A kind of datapath. `local_type` is the port type of its internal ports ("tap", "dummy-internal").
  struct Kind {
    std::string type;
    std::string local_type;
    /// `closed` is to be called when the datapath is destroyed.
    std::function<std::unique_ptr<Datapath>(std::string_view name, std::function<void(Datapath&)> closed)> make;
  };

  explicit Registry(netdev::PortEnv& env) : env_(env) {}

  void add_kind(Kind kind) { kinds_.push_back(std::move(kind)); }
  const std::vector<Kind>& kinds() const { return kinds_; }
  /// A new datapath with its local port (number 0, named as the datapath). EEXIST, EAFNOSUPPORT, or why the
  /// local port cannot be made. The caller owns it; it must not outlive the registry.
  Result<std::unique_ptr<Datapath>> open(std::string_view type, std::string_view name);
  /// The same, owned by the registry (dpctl/add-dp).
  Result<Datapath*> create(std::string_view type, std::string_view name);
  /// EBUSY-free deletion of what create() made; what others opened is only hidden from dpctl. ENODEV.
  Result<void> destroy(std::string_view type, std::string_view name);

  /// "TYPE@NAME", or NAME alone (type "system").
  Datapath* find(std::string_view full_name) const;
  std::vector<Datapath*> all() const { return all_; }
  netdev::PortEnv& env() const { return env_; }

 private:
  netdev::PortEnv& env_;
  std::vector<Kind> kinds_;
  std::vector<Datapath*> all_;
  std::vector<std::unique_ptr<Datapath>> owned_;
};

std::string full_name(const Datapath& datapath);

}  // namespace ovs::dp
