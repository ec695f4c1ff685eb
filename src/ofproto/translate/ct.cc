// Connection tracking: ct() sends a copy of the packet through the tracker, from where it comes back into a table
// with what is known of its connection; the rest of the pipeline goes on with the packet as it was, untracked.
// Spec: sheet "ofproto" 2.7; ovs-actions(7).
#include "ofproto/backer.h"
#include "ofproto/translate/translator.h"

namespace ovs::ofproto {
namespace {

std::shared_ptr<const dp::CtNat> dp_nat(const ofp::Nat& nat) {
  auto out = std::make_shared<dp::CtNat>();
  out->src = nat.source, out->dst = nat.destination;
  out->persistent = nat.persistent, out->hash = nat.hash, out->random = nat.random;
  out->has_addr = nat.family != 0;
  out->is_ipv6 = nat.family == 6;
  if (nat.family) out->min = out->max = nat.address_min;
  if (nat.family && nat.address_max > nat.address_min) out->max = nat.address_max;
  out->proto_min = nat.port_min;
  if (nat.port_max > nat.port_min) out->proto_max = nat.port_max;
  return out;
}

std::string_view helper_name(uint16_t alg) {
  switch (alg) {
    case ofp::kAlgFtp: return "ftp";
    case ofp::kAlgTftp: return "tftp";
    default: return "";
  }
}

}  // namespace

void clear_conntrack(flow::FlowKey& flow) {
  flow.ct_state = flow.ct_mark = {};
  flow.ct_zone = {};
  flow.ct_label = {};
  flow.ct_nw_proto = 0;
  flow.ct_nw_src = flow.ct_nw_dst = {};
  flow.ct_ipv6_src = flow.ct_ipv6_dst = {};
  flow.ct_tp_src = flow.ct_tp_dst = {};
}

void copy_conntrack(const flow::FlowKey& from, flow::FlowKey& to) {
  to.ct_state = from.ct_state, to.ct_mark = from.ct_mark;
  to.ct_zone = from.ct_zone;
  to.ct_label = from.ct_label;
  to.ct_nw_proto = from.ct_nw_proto;
  to.ct_nw_src = from.ct_nw_src, to.ct_nw_dst = from.ct_nw_dst;
  to.ct_ipv6_src = from.ct_ipv6_src, to.ct_ipv6_dst = from.ct_ipv6_dst;
  to.ct_tp_src = from.ct_tp_src, to.ct_tp_dst = from.ct_tp_dst;
}

void Translator::forget_conntrack() {
  detail("Sets the packet to an untracked state, and clears all the conntrack fields.");
  clear_conntrack(flow_);
  conntracked_ = false;
}

void Translator::ct_clear() {
  if (!conntracked_) return;
  forget_conntrack();
  if (bridge_->backer().features().ct_clear) emit(dp::CtClear{});
}

// What the nested actions write are arguments of the datapath's action, not matches.
void Translator::ct_arguments(const ofp::Ct& action, dp::Ct& out) {
  be32 mark_mask = std::exchange(mask_.ct_mark, {});
  auto label_mask = std::exchange(mask_.ct_label, {});
  ct_nat_ = nullptr;
  if (action.actions.empty() && tracing()) add_trace(*trace_, TraceType::action, "drop");
  for (const ofp::Action& nested : action.actions) {
    if (tracing()) add_trace(*trace_, TraceType::action, ofp::actions_text({&nested, 1}, in_.names));
    execute(nested);
  }
  if (action.commit) {
    out.mark_mask = mask_.ct_mark.host();
    out.mark_value = flow_.ct_mark.host() & out.mark_mask;
    out.label_mask = mask_.ct_label;
    for (size_t i = 0; i < out.label_mask.size(); ++i) out.label_value[i] = flow_.ct_label[i] & out.label_mask[i];
  }
  mask_.ct_mark = mark_mask;
  mask_.ct_label = label_mask;
}

uint16_t Translator::ct_zone(const ofp::Ct& action) {
  if (!action.zone_from.n_bits) return action.zone;
  unmask(action.zone_from);
  return static_cast<uint16_t>(flow::get_subfield(action.zone_from, flow_));
}

void Translator::ct(const ofp::Ct& action) {
  commit();
  dp::Ct out;
  ct_arguments(action, out);
  out.zone = ct_zone(action);
  out.force = action.force;
  out.commit = action.commit && !action.force;
  if (action.commit)
    if (auto policy = bridge_->backer().timeout_policies().of_zone(out.zone)) out.timeout = std::to_string(*policy);
  out.helper = helper_name(action.alg);
  if (action.alg && out.helper.empty()) report_error(fmt::format("cannot serialize ct_helper {}", action.alg));
  if (ct_nat_) out.nat = dp_nat(*ct_nat_);
  auto nat = out.nat;
  uint16_t zone = out.zone;
  emit(std::move(out));
  if (action.recirc_table != ofp::kAllTables) fork_tracked(action.recirc_table, zone, std::move(nat));
  forget_conntrack();
}

// Not the end of this pipeline: the copy carries on where the tracker leaves it.
void Translator::fork_tracked(uint8_t table, uint16_t zone, std::shared_ptr<const dp::CtNat> nat) {
  detail("A clone of the packet is forked to recirculate. The forked pipeline will be resumed at table {}.", table);
  FrozenState state = freeze_state();
  state.table = table;
  state.look_up = true;
  state.conntracked = true;
  state.action_set = action_set_;
  uint32_t id = bridge_->owner().recirc_ids().acquire(std::move(state));
  if (!id) {
    fail(TranslateError::no_recirculation_context, "Failed to allocate recirculation id");
    return;
  }
  out_.recirc_ids.push_back(id);
  if (in_.trace) {
    flow::FlowKey tracked = flow_;
    tracked.recirc_id = be32(id);
    tracked.ct_zone = be16(zone);
    out_.forks.push_back({id, tracked, std::move(nat)});
  }
  emit(dp::Recirc{id});
}

// resubmit(,T,ct): the look-up sees the original tuple of the connection in place of the packet's.
void Translator::swap_tuples(flow::FlowKey& key) {
  std::swap(key.nw_src, key.ct_nw_src);
  std::swap(key.nw_dst, key.ct_nw_dst);
  std::swap(key.ipv6_src, key.ct_ipv6_src);
  std::swap(key.ipv6_dst, key.ct_ipv6_dst);
  std::swap(key.nw_proto, key.ct_nw_proto);
  std::swap(key.tp_src, key.ct_tp_src);
  std::swap(key.tp_dst, key.ct_tp_dst);
}

}  // namespace ovs::ofproto
