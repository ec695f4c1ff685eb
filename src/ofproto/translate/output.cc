// Sending: ports, reserved ports, patch ports, controllers. Spec: sheet "ofproto" 2.7, 2.12.
#include "ofproto/backer.h"
#include "ofproto/meter.h"
#include "ofproto/translate/translator.h"

namespace ovs::ofproto {

namespace {

/// What goes to the control plane, behind the meter that limits it.
dp::Action metered(dp::UserspaceAction action, const Meter* meter) {
  if (!meter) return action;
  return dp::Sample{UINT32_MAX, std::make_shared<const dp::Actions>(dp::Actions{dp::MeterAction{meter->provider}, std::move(action)})};
}

}  // namespace

PacketInReason Translator::output_reason() const {
  if (in_group_) return PacketInReason::group;
  if (in_action_set_) return PacketInReason::action_set;
  if (rule_ && rule_->table_id == kInternalTable) return PacketInReason::implicit_miss;
  if (rule_ && rule_->priority == 0 && rule_->match().mask().size() == 0) return PacketInReason::explicit_miss;
  if (in_.is_packet_out) return PacketInReason::packet_out;
  return PacketInReason::action;
}

void Translator::output(OfPort port, uint16_t controller_max_len, uint32_t trunc_bytes, bool may_go_to_in_port) {
  OfPort in_port(static_cast<uint16_t>(flow_.in_port.host()));
  if (port == ofp::kPortInPort) {
    port = in_port;
    may_go_to_in_port = true;
    if (port == ofp::kPortController || port == ofp::kPortNone) return;
  }
  if (port == ofp::kPortTable) {
    table_action(0, {});
  } else if (port == ofp::kPortNormal) {
    normal();
  } else if (port == ofp::kPortFlood || port == ofp::kPortAll) {
    flood(port == ofp::kPortAll);
  } else if (port == ofp::kPortController) {
    ofp::Controller controller;
    controller.max_len = controller_max_len;
    to_controller(controller, output_reason());
  } else if (port == ofp::kPortNone) {
    return;
  } else if (port == in_port && !may_go_to_in_port) {
    warn("skipping output to input port");
  } else if (OfPortEntry* entry = bridge_->port(port)) {
    output_port(*entry, trunc_bytes);
  } else {
    warn("Nonexistent output port");
  }
}

void Translator::output_port(OfPortEntry& port, uint32_t trunc_bytes) {
  if (port.has(kPortNoFwd)) {
    detail("OFPPC_NO_FWD set, skipping output");
    return;
  }
  if (in_port_ && in_port_->bundle && port.bundle && in_port_->bundle != port.bundle && in_port_->bundle->config.is_protected &&
      port.bundle->config.is_protected) {
    detail("Flow is between protected ports, skipping output.");
    return;
  }
  if (flow_.packet_type) {
    warn("Trying to send non-Ethernet packet through legacy L2 port. Dropping packet.");
    return;
  }
  if (port.is_patch) {
    if (trunc_bytes) report_error("Cannot truncate output to patch port");
    else enter_patch(port);
    return;
  }
  if (!port.odp) return;
  commit();
  if (trunc_bytes) emit(dp::Trunc{trunc_bytes});
  emit(dp::Output{*port.odp});
}

// The peer bridge works on the packet as if it had come in there; what it does is undone on return.
void Translator::enter_patch(OfPortEntry& port) {
  OfPortEntry* peer = port.peer;
  if (!peer || !peer->bridge) return;
  if (depth_ >= kMaxDepth) {
    fail(TranslateError::recursion_too_deep, fmt::format("over max translation depth {}", kMaxDepth));
    return;
  }
  out_.cache.add(CachePatch{bridge_->shared_port(port.number), peer->bridge->shared_port(peer->number)});
  push_isolated(FrameKind::patch);
  in_group_ = in_action_set_ = false;
  conntracked_ = false;
  ++depth_;
  bridge_ = peer->bridge;
  in_port_ = peer;
  flow_.in_port = be32(peer->number.value);
  flow_.metadata = {};
  for (auto& reg : flow_.regs) reg = {};
  flow_.tunnel = {};
  flow_.actset_output = be32(ofp::kPortUnset.value);
  clear_conntrack(flow_);
  if (tracing()) trace_ = &add_trace(*trace_, TraceType::bridge, fmt::format("bridge(\"{}\")", bridge_->name()));
  if (in_port_->has(kPortNoRecv)) return;
  if (was_mpls_) {                       // the peer's tables see what lies under the label
    freeze_lookup(0);
    return;
  }
  uint8_t table = 0;
  if (!resources_ok()) return;
  table_ = 0;
  auto rule = lookup(table, {});
  run_rule(std::move(rule), table, false);
  frames_.back().trace = trace_;
}

// FLOOD leaves out ports that said no-flood.
void Translator::flood(bool all) {
  OfPort in_port(static_cast<uint16_t>(flow_.in_port.host()));
  std::vector<OfPortEntry*> patches;
  for (OfPortEntry* port : bridge_->ports()) {
    if (port->number == in_port || (!all && port->has(kPortNoFlood))) continue;
    if (port->is_patch) patches.push_back(port);
    else output_port(*port, 0);
  }
  enter_patches(std::move(patches));
}

// Patch ports are scopes: they run after this action returns, first one on top.
void Translator::enter_patches(std::vector<OfPortEntry*> ports) {
  if (ports.empty()) return;
  auto rest = std::make_shared<ofp::Actions>();
  for (OfPortEntry* port : ports) rest->push_back(ofp::Output{port->number, 0});
  TraceList* outer = trace_;
  push_list(rest, table_, rule_, cookie_);
  frames_.back().silent = true;
  trace_ = outer;
}

// In-band control: what a DHCP server says to this machine arrives, whatever the flows say.
void Translator::dhcp_to_local() {
  const flow::FlowKey& packet = in_.flow;
  unmask(flow::FieldId::eth_type);
  if (packet.dl_type.host() != 0x0800) return;
  unmask(flow::FieldId::nw_proto);
  if (packet.nw_proto != 17) return;
  unmask(flow::FieldId::udp_src);
  unmask(flow::FieldId::udp_dst);
  if (packet.tp_src.host() != 67 || packet.tp_dst.host() != 68) return;
  OfPortEntry* local = bridge_->port(ofp::kPortLocal);
  if (!local || !local->odp) return;
  for (const dp::Action& action : out_.actions)
    if (auto* output = std::get_if<dp::Output>(&action); output && output->port == *local->odp) return;
  detail(" -> outputting DHCP packet to local port for in-band control");
  output_port(*local, 0);
}

void Translator::to_controller(const ofp::Controller& controller, PacketInReason reason) {
  commit();
  FrozenState state = freeze_state();
  state.table = table_;
  emit_packet_in(controller, reason, std::move(state));
}

void Translator::emit_packet_in(const ofp::Controller& controller, PacketInReason reason, FrozenState state) {
  state.userdata = controller.userdata;
  state.packet_in_reason = static_cast<uint8_t>(reason);
  state.for_controller = true;
  uint32_t id = bridge_->owner().recirc_ids().acquire(std::move(state));
  if (!id) {
    fail(TranslateError::no_recirculation_context, "Failed to allocate recirculation id");
    return;
  }
  out_.recirc_ids.push_back(id);
  dp::UserCookie cookie;
  cookie.kind = dp::CookieKind::controller;
  cookie.ofp_in_port = flow_.in_port.host();
  cookie.ofproto = bridge_->uuid();
  cookie.continuation = controller.pause;
  cookie.dont_send = in_.trace && !in_.packet;
  cookie.reason = static_cast<uint16_t>(reason);
  cookie.recirc_id = id;
  cookie.rule_cookie = cookie_;
  cookie.controller_id = controller.controller_id;
  cookie.max_len = controller.max_len;
  const Meter* meter = bridge_->meters().find(controller.meter_id ? controller.meter_id : kMeterController);
  emit(metered({cookie.encode(), 0, false, dp::kNoDpPort}, meter));
}

dp::Actions slow_path_actions(const Entry& entry, uint32_t slow) {
  dp::UserCookie cookie;
  cookie.kind = dp::CookieKind::slow_path;
  cookie.ofp_in_port = entry.in_port.value;
  cookie.ofproto = entry.bridge->uuid();
  cookie.slow_reasons = slow;
  dp::Actions actions;
  actions.push_back(metered({cookie.encode(), 0, false, dp::kNoDpPort}, entry.bridge->meters().find(kMeterSlowPath)));
  return actions;
}

}  // namespace ovs::ofproto
