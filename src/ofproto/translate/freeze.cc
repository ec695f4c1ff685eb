// Recirculation: leaving the pipeline with its rest remembered, and coming back. Spec: sheet "ofproto" 2.8.
#include "ofproto/translate/translator.h"

#include "ofproto/backer.h"

namespace ovs::ofproto {
namespace {

/// Only what the pipeline knows and a packet does not.
flow::FlowKey metadata_of(const flow::FlowKey& flow) {
  flow::FlowKey kept = flow::zero_key();
  kept.tunnel = flow.tunnel;
  kept.metadata = flow.metadata;
  std::memcpy(kept.regs, flow.regs, sizeof kept.regs);
  kept.in_port = flow.in_port;
  return kept;
}

}  // namespace

bool needs_l3(const ofp::Action& action) {
  if (action.as<ofp::Output>() || action.as<ofp::GroupAction>() || action.as<ofp::OutputTrunc>() || action.as<ofp::Enqueue>() ||
      action.as<ofp::StripVlan>() || action.as<ofp::PushVlan>() || action.as<ofp::SetQueue>() || action.as<ofp::PopQueue>() ||
      action.as<ofp::Controller>() || action.as<ofp::Note>() || action.as<ofp::Exit>() || action.as<ofp::ClearActions>() ||
      action.as<ofp::WriteActions>() || action.as<ofp::WriteMetadata>() || action.as<ofp::OutputReg>() || action.as<ofp::StackPush>() ||
      action.as<ofp::StackPop>())
    return false;
  if (auto* set = action.as<ofp::SetField>()) {
    if (set->any_l4()) return true;
    flow::Needs needs = flow::field(set->field).needs;
    return needs != flow::Needs::nothing && needs != flow::Needs::eth && needs != flow::Needs::vlan;
  }
  return true;
}

// Stops here. `with_current`: the action that is executing runs again after recirculation.
void Translator::freeze_here(bool with_current) {
  Frame& frame = frames_.back();
  if (with_current && frame.kind == FrameKind::list) --frame.next;
  freezing_ = true;
  frozen_look_up_ = false;
  exit_ = true;
}

// A table lookup that must wait for recirculation: resumed as a lookup in `table`.
void Translator::freeze_lookup(uint8_t table) {
  freezing_ = true;
  frozen_look_up_ = true;
  frozen_table_ = table;
  exit_ = true;
}

// The rest of the pipeline goes to the controller, which may resume it.
void Translator::pause(const ofp::Controller& controller, PacketInReason reason) {
  paused_ = Pause{controller, reason, cookie_, table_};
  freeze_here(false);
}

FrozenState Translator::freeze_state() const {
  FrozenState state;
  state.bridge = bridge_->uuid();
  state.metadata = metadata_of(flow_);
  state.stack = stack_;
  state.conntracked = conntracked_;
  return state;
}

void Translator::finish_freezing() {
  freezing_ = false;
  exit_ = false;
  auto paused = std::exchange(paused_, std::nullopt);
  if (error_ != TranslateError::ok) {
    frozen_.clear();
    return;
  }
  FrozenState state = freeze_state();
  state.table = frozen_table_;
  state.look_up = frozen_look_up_;
  state.frames.assign(frozen_.rbegin(), frozen_.rend());
  frozen_.clear();
  state.action_set = std::move(action_set_);
  action_set_.clear();
  if (paused) {
    state.table = paused->table;
    cookie_ = paused->cookie;
    commit();
    return emit_packet_in(paused->controller, paused->reason, std::move(state));
  }
  uint32_t id = bridge_->owner().recirc_ids().acquire(std::move(state));
  if (!id) {
    fail(TranslateError::no_recirculation_context, "Failed to allocate recirculation id");
    return;
  }
  out_.recirc_ids.push_back(id);
  commit();
  emit(dp::Recirc{id});
}

void Translator::thaw() {
  const FrozenState& state = *in_.frozen;
  TraceList* told = tracing() ? &add_trace(*trace_, TraceType::thaw, "thaw") : nullptr;
  auto tell = [&](std::string text) {
    if (told) add_trace(*told, TraceType::thaw, std::move(text));
  };
  flow_.tunnel = state.metadata.tunnel;
  flow_.metadata = state.metadata.metadata;
  std::memcpy(flow_.regs, state.metadata.regs, sizeof flow_.regs);
  flow_.in_port = state.metadata.in_port;
  in_port_ = bridge_->port(OfPort(static_cast<uint16_t>(flow_.in_port.host())));
  base_ = flow_;
  stack_ = state.stack;
  conntracked_ = state.conntracked;
  if (!conntracked_) {
    clear_conntrack(flow_);
    base_ = flow_;
  }
  action_set_ = state.action_set;
  if (told && !action_set_.empty()) tell("Restoring action set: " + ofp::actions_text(action_set_, in_.names));
  if (!state.frames.empty() && told) {
    std::string text;
    for (const FrozenFrame& f : state.frames) {
      if (!text.empty()) text += ",";
      text += ofp::actions_text(std::span(*f.actions).subspan(f.next), in_.names);
    }
    tell("Restoring actions: " + text);
  }
  for (const FrozenFrame& f : state.frames) {
    push_list(f.actions, f.table, nullptr, f.cookie);
    frames_.back().next = f.next;
  }
  if (state.look_up) {
    tell(fmt::format("Resuming from table {}", state.table));
    flow_.recirc_id = {};
    table_action(state.table, {.honor_miss = true});
  }
}

}  // namespace ovs::ofproto
