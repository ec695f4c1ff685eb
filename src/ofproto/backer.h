// Backer: the datapath of one type, "ovs-TYPE", shared by all bridges of that type; who owns which datapath
// port; the upcall handlers and revalidators. Control thread changes it under StateLock::Write.
// Spec: sheet "ofproto" 1, 9.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dp/datapath.h"
#include "ofproto/port.h"
#include "ofproto/timeout_policies.h"

namespace ovs::ofproto {

class Switch;
class Upcalls;

/// What the datapath can do, as dpif/show-dp-features prints it. One row each in features.cc.
struct Features {
  bool masked_set_action = true, tnl_push_pop = true, ufid = true, trunc = true, clone = true;
  unsigned sample_nesting = 10;
  bool ct_eventmask = true, ct_clear = true;
  unsigned max_hash_alg = 1;
  bool check_pkt_len = true, ct_timeout = true, explicit_drop_action = true, lb_output_action = true, ct_zero_snat = true, add_mpls = true;
  bool psample = false;
  unsigned max_vlan_headers = 1, max_mpls_depth = 3;
  bool recirc = true, ct_state = true, ct_zone = true, ct_mark = true, ct_label = true, ct_state_nat = true, ct_orig_tuple = true,
       ct_orig_tuple6 = true, nd_ext = true;
};

class Backer {
 public:
  Backer(Switch& owner, std::string_view type, std::unique_ptr<dp::Datapath> datapath);
  ~Backer();

  Switch& owner() const { return owner_; }
  dp::Datapath& datapath() const { return *datapath_; }
  const std::string& type() const { return type_; }
  std::string title() const;                        ///< "dummy@ovs-dummy"
  bool is_inline() const { return inline_; }
  const Features& features() const { return features_; }
  Features& boot_features() { return features_; }
  Upcalls& upcalls() const { return *upcalls_; }
  TimeoutPolicies& timeout_policies() { return timeout_policies_; }

  /// Into the datapath and the map. Not for patch ports. Outside of any lock.
  Result<dp::DpPort> add_port(OfPortEntry& port);
  void remove_port(OfPortEntry& port);
  /// Thread-safe under Read.
  OfPortEntry* port(dp::DpPort number) const {
    auto it = by_dp_port_.find(number.value);
    return it == by_dp_port_.end() ? nullptr : it->second;
  }
  size_t bridge_count = 0;
  /// Numbers of the datapath's meters, lowest free first; none: all in use, or no meters.
  std::optional<dp::MeterId> take_meter_id();
  void free_meter_id(dp::MeterId id) { meter_ids_.erase(id.value); }

 private:
  Switch& owner_;
  std::string type_;
  bool inline_;
  std::unique_ptr<dp::Datapath> datapath_;
  Features features_;
  TimeoutPolicies timeout_policies_;
  std::set<uint32_t> meter_ids_;
  std::unordered_map<uint32_t, OfPortEntry*> by_dp_port_;
  std::unique_ptr<Upcalls> upcalls_;
};

}  // namespace ovs::ofproto
