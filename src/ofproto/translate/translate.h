// The only way into translation: one packet's facts through the OpenFlow pipeline of its bridge, out come
// datapath actions, the mask of all bits that were looked at, and the cache of what statistics must credit.
// Any thread, under StateLock::Read. Spec: sheet "ofproto" 2.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dp/actions.h"
#include "dp/cookie.h"
#include "flow/flow_key.h"
#include "ofp/actions/all.h"
#include "ofproto/port.h"
#include "ofproto/translate/trace_node.h"
#include "ofproto/translate/xlate_cache.h"

namespace ovs::packet { class Packet; }

namespace ovs::ofproto {

class Backer;
class Bridge;
class Rule;
struct FrozenState;

/// Why translation gave up; the number is the datapath's drop reason. Spec: sheet "ofproto" 2.1.
enum class TranslateError : uint32_t {
  ok, bridge_not_found, recursion_too_deep, too_many_resubmits, stack_too_deep, no_recirculation_context, recirculation_conflict,
  too_many_mpls_labels, invalid_tunnel_metadata, unsupported_packet_type, congestion_drop, forwarding_disabled, tunnel_routing_failed,
  tunnel_output_no_ethernet, tunnel_neighbor_miss, tunnel_header_build_failed,
};
std::string_view error_text(TranslateError error);
/// Adds one to the drop_action_* counter of the error.
void count_drop(TranslateError error);

struct TranslateInput {
  Bridge* bridge = nullptr;
  flow::FlowKey flow;                          ///< in_port is an OfPort (low 16 bits)
  const packet::Packet* packet = nullptr;      ///< real packet, if any: controller and learn see it
  bool trace_has_packet = false;               ///< trace with side effects
  TraceList* trace = nullptr;
  bool want_mask = true;                       ///< also: want a cache entry list
  const ofp::Actions* actions = nullptr;       ///< instead of a table lookup: packet-out
  bool is_packet_out = false;
  std::shared_ptr<const FrozenState> frozen;   ///< of flow.recirc_id
  ofp::Names names;                            ///< for trace
};

/// A copy that a ct action sends through the connection tracker; for trace.
struct CtFork {
  uint32_t recirc_id = 0;
  flow::FlowKey flow;                          ///< as it will come back, except ct_state
  std::shared_ptr<const dp::CtNat> nat;
};

struct TranslateOutput {
  dp::Actions actions;
  flow::FlowMask mask;                         ///< in_port exact; like the key of a datapath flow
  flow::FlowKey final_flow;                    ///< what the packet looked like at the end, for trace
  uint32_t slow = 0;                           ///< dp::kSlow* bits
  TranslateError error = TranslateError::ok;
  std::string error_text;                      ///< for the log: what happened where
  bool avoid_caching = false;
  std::vector<uint32_t> recirc_ids;            ///< referenced by the actions: one reference each, taken over by the caller
  XlateCache cache;
  std::vector<CtFork> forks;                   ///< if traced
};

void translate(const TranslateInput& input, TranslateOutput& output);
/// The ct_* members of a key.
void copy_conntrack(const flow::FlowKey& from, flow::FlowKey& to);

/// Where a datapath key enters: bridge, OpenFlow port, frozen state. Error: text of sheet 2.1 step 1.
struct Entry {
  Bridge* bridge = nullptr;
  OfPort in_port;
  std::shared_ptr<const FrozenState> frozen;
  flow::FlowKey flow;
  /// `packet`: see TranslateInput.
  TranslateInput input(const packet::Packet* packet = nullptr) const;
};
Result<Entry> find_entry(Backer& backer, const flow::FlowKey& dp_key);

/// Turns the mask of a flow with OpenFlow in_port into what a datapath flow needs.
dp::Actions slow_path_actions(const Entry& entry, uint32_t slow);

}  // namespace ovs::ofproto
