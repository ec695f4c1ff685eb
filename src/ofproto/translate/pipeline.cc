// The walk: frames, scopes, start and end of a translation. Spec: sheet "ofproto" 2.1, 2.4.
#include "ofproto/translate/translator.h"

#include "base/counters.h"
#include "base/log.h"
#include "flow/extract.h"
#include "ofproto/backer.h"

OVS_LOG_MODULE(ofproto_dpif_xlate);
OVS_COUNTER(xlate_actions);
OVS_COUNTER(xlate_actions_oversize);

namespace ovs::ofproto {

void translate(const TranslateInput& input, TranslateOutput& output) {
  Translator(input, output).run();
}

Translator::Translator(const TranslateInput& input, TranslateOutput& output)
    : in_(input), out_(output), bridge_(input.bridge), flow_(input.flow), base_(input.flow), mask_(output.mask), trace_(input.trace) {
  in_port_ = bridge_->port(OfPort(static_cast<uint16_t>(flow_.in_port.host())));
}

void Translator::run() {
  COUNT(xlate_actions);
  init_masks();
  start();
  while (!frames_.empty()) step();
  finish();
}

void Translator::start() {
  push_scope(FrameKind::root);
  if (in_.trace) trace_ = &add_trace(*in_.trace, TraceType::bridge, fmt::format("bridge(\"{}\")", bridge_->name()));
  flow_.actset_output = be32(ofp::kPortUnset.value);
  base_.actset_output = flow_.actset_output;
  if (in_.frozen) {
    thaw();
    return;
  }
  flow_.recirc_id = {};
  if (in_.actions) {
    // A list from outside (packet-out): not part of any table.
    push_list(std::make_shared<const ofp::Actions>(*in_.actions), 0, nullptr, UINT64_MAX);
    return;
  }
  if (in_port_ && in_port_->has(kPortNoRecv)) {
    // The pipeline is still consulted, so that the miss is visible in the table's counters.
    uint8_t table = 0;
    (void)lookup(table, {});
    return;
  }
  if (bridge_->frag_mode() == FragMode::normal && (flow_.nw_frag & flow::kFragAny)) flow_.tp_src = flow_.tp_dst = base_.tp_src = base_.tp_dst = {};
  uint8_t table = 0;
  auto rule = lookup(table, {});
  run_rule(std::move(rule), table, false);
  Frame& first = frames_.back();
  first.trace = trace_;                  // the action set is told below the first table,
  first.table = table_, first.cookie = cookie_;   // and is its
}

void Translator::step() {
  Frame& frame = frames_.back();
  switch (frame.kind) {
    case FrameKind::list: step_list(frame); break;
    case FrameKind::root: step_root(frame); break;
    case FrameKind::patch: step_patch(frame); break;
    case FrameKind::clone: step_clone(frame); break;
    case FrameKind::group: step_group(frame); break;
    case FrameKind::bucket: step_bucket(frame); break;
    case FrameKind::branch: step_branch(frame); break;
    case FrameKind::flood: step_flood(frame); break;
  }
}

Translator::Frame& Translator::push_scope(FrameKind kind) {
  Frame& frame = frames_.emplace_back();
  frame.kind = kind;
  frame.table = table_;
  frame.rule = rule_;
  frame.cookie = cookie_;
  frame.depth = depth_;
  frame.in_group = in_group_;
  frame.in_action_set = in_action_set_;
  frame.trace = trace_;
  if (kind != FrameKind::list && kind != FrameKind::group && kind != FrameKind::root && kind != FrameKind::flood) {
    frame.saved = std::make_unique<Saved>();
    save(*frame.saved);
  }
  return frame;
}

Translator::Frame& Translator::push_isolated(FrameKind kind) {
  Frame& frame = push_scope(kind);
  Saved& saved = *frame.saved;
  saved.stack = std::move(stack_);
  saved.action_set = std::move(action_set_);
  saved.has_group = has_group_;
  stack_.clear();
  action_set_.clear();
  has_group_ = false;
  return frame;
}

// Executes `actions` as those of `rule` (or of nobody) in `table`.
void Translator::push_list(SharedActions actions, uint8_t table, RulePtr rule, uint64_t cookie) {
  Frame& frame = push_scope(FrameKind::list);
  frame.actions = std::move(actions);
  table_ = table;
  rule_ = std::move(rule);
  cookie_ = cookie;
  if (frame.actions->empty() && tracing()) add_trace(*trace_, TraceType::action, "drop");
}

void Translator::pop() {
  Frame& frame = frames_.back();
  table_ = frame.table;
  rule_ = std::move(frame.rule);
  cookie_ = frame.cookie;
  depth_ = frame.depth;
  in_group_ = frame.in_group;
  in_action_set_ = frame.in_action_set;
  trace_ = frame.trace;
  frames_.pop_back();
}

void Translator::step_list(Frame& frame) {
  if (exit_ || error_ != TranslateError::ok || frame.next >= frame.actions->size()) {
    if (freezing_ && frame.next < frame.actions->size() && error_ == TranslateError::ok)
      frozen_.push_back({frame.actions, frame.next, table_, cookie_});
    pop();
    return;
  }
  if (action_bytes_ > kMaxActionBytes) {
    COUNT(xlate_actions_oversize);
    report_error("resubmits yielded over 64 kB of actions");
    exit_ = true;
    return;
  }
  SharedActions actions = frame.actions;
  const ofp::Action& action = (*actions)[frame.next];
  if (was_mpls_ && needs_l3(action)) {   // what is under the popped label must be parsed first
    freeze_here(false);
    return;
  }
  ++frame.next;
  if (tracing() && !frame.silent) {
    std::string text;
    ofp::print_actions(text, {&action, 1}, {in_.names});
    add_trace(*trace_, TraceType::action, std::move(text));
  }
  execute(action);
}

// True if there was an action set, which now runs as a list on top of the scope.
bool Translator::run_action_set() {
  if (action_set_.empty()) return false;
  auto list = std::make_shared<const ofp::Actions>(action_set_list(action_set_));
  action_set_.clear();
  exit_ = false;
  bool was_in_set = in_action_set_;
  TraceList* outer = trace_;
  if (tracing()) trace_ = &add_trace(*trace_, TraceType::table, "--. Executing action set:");
  in_action_set_ = true;
  push_list(std::move(list), table_, nullptr, cookie_);
  frames_.back().in_action_set = was_in_set;
  frames_.back().trace = outer;
  return true;
}

void Translator::step_root(Frame& frame) {
  if (frame.phase == 0) {
    frame.phase = 1;
    if (error_ == TranslateError::ok && !freezing_ && run_action_set()) return;
  }
  if (bridge_->in_band() && error_ == TranslateError::ok && !freezing_ && !in_.frozen) dhcp_to_local();
  if (freezing_) finish_freezing();
  pop();
}

void Translator::save(Saved& saved) {
  saved.flow = flow_;
  saved.base = base_;
  saved.vlan_spill = vlan_spill_;
  saved.base_spill = base_spill_;
  saved.pushed_vlans = pushed_vlans_, saved.popped_vlans = popped_vlans_;
  saved.pushed_mpls = pushed_mpls_, saved.popped_mpls = popped_mpls_;
  saved.bridge = bridge_;
  saved.in_port = in_port_;
  saved.conntracked = conntracked_, saved.was_mpls = was_mpls_;
  saved.pending = pending_;
  saved.error = error_;
  saved.actions_at = out_.actions.size();
}

void Translator::restore_packet(const Saved& saved) {
  flow_ = saved.flow;
  vlan_spill_ = saved.vlan_spill;
  pushed_vlans_ = saved.pushed_vlans, popped_vlans_ = saved.popped_vlans;
  pushed_mpls_ = saved.pushed_mpls, popped_mpls_ = saved.popped_mpls;
  was_mpls_ = saved.was_mpls;
  pending_ = saved.pending;
}

bool Translator::is_last() const {
  for (const Frame& frame : frames_) {
    if (frame.kind == FrameKind::list && frame.next < frame.actions->size()) return false;
    if (frame.kind == FrameKind::group && frame.bucket < frame.buckets.size()) return false;
    if (frame.kind == FrameKind::flood && frame.bucket < frame.patches.size()) return false;
    if ((frame.kind == FrameKind::clone || frame.kind == FrameKind::patch) && &frame != &frames_.back() && !frame.saved->action_set.empty()) return false;
  }
  const Frame& top = frames_.back();
  return top.saved ? top.saved->action_set.empty() : action_set_.empty();
}

namespace {

bool reversible(const dp::Action& action) {
  return !(std::holds_alternative<dp::Hash>(action) || std::holds_alternative<dp::Ct>(action) || std::holds_alternative<dp::CtClear>(action) ||
           std::holds_alternative<dp::Trunc>(action) || std::holds_alternative<dp::PushEth>(action) || std::holds_alternative<dp::PopEth>(action) ||
           std::holds_alternative<dp::PushNsh>(action) || std::holds_alternative<dp::PopNsh>(action) || std::holds_alternative<dp::MeterAction>(action) ||
           std::holds_alternative<dp::AddMpls>(action) || std::holds_alternative<dp::DecTtl>(action) || std::holds_alternative<dp::Drop>(action) ||
           std::holds_alternative<dp::TunnelPush>(action) || std::holds_alternative<dp::TunnelPop>(action));
}

}  // namespace

// What ran inside a clone or behind a patch port must not be felt outside: fine if nothing follows or if later
// sets can undo it, else the datapath works on a copy.
void Translator::end_isolated(Saved& saved) {
  restore_packet(saved);
  conntracked_ = saved.conntracked;
  bool inline_ok = is_last();
  if (!inline_ok) {
    inline_ok = true;
    for (size_t i = saved.actions_at; i < out_.actions.size(); ++i) {
      const dp::Action& action = out_.actions[i];
      if (auto* check = std::get_if<dp::CheckPktLen>(&action)) {
        for (auto& branch : {check->if_greater, check->if_less_equal})
          if (branch) inline_ok &= std::all_of(branch->begin(), branch->end(), reversible);
      } else {
        inline_ok &= reversible(action);
      }
    }
  }
  if (inline_ok) return;
  wrap(saved);
}

// The actions since the scope began run on a copy.
void Translator::wrap(const Saved& saved) {
  auto inner = std::make_shared<dp::Actions>(std::make_move_iterator(out_.actions.begin() + static_cast<ptrdiff_t>(saved.actions_at)),
                                             std::make_move_iterator(out_.actions.end()));
  out_.actions.resize(saved.actions_at, dp::Action(dp::PopVlan{}));
  base_ = saved.base;
  base_spill_ = saved.base_spill;
  if (!inner->empty()) emit(dp::Clone{std::move(inner)});
}

bool Translator::leave_isolated(Frame& frame) {
  if (frame.phase == 0) {
    frame.phase = 1;
    if (error_ == TranslateError::ok && !freezing_ && run_action_set()) return false;
  }
  if (freezing_) finish_freezing();
  Saved& saved = *frame.saved;
  end_isolated(saved);
  stack_ = std::move(saved.stack);
  action_set_ = std::move(saved.action_set);
  has_group_ = saved.has_group;
  exit_ = false;
  return true;
}

void Translator::step_clone(Frame& frame) {
  if (leave_isolated(frame)) pop();
}

void Translator::step_patch(Frame& frame) {
  if (!leave_isolated(frame)) return;
  bridge_ = frame.saved->bridge;
  in_port_ = frame.saved->in_port;
  error_ = TranslateError::ok;
  pop();
}

// check_pkt_larger: the rest of the list and the action set run with bit 1, then with bit 0; both become branches.
void Translator::step_branch(Frame& frame) {
  Saved& saved = *frame.saved;
  if (frame.phase % 2 == 0) {
    uint8_t next = static_cast<uint8_t>(frame.phase + 1);
    if (error_ == TranslateError::ok && !freezing_ && run_action_set()) {
      frames_[frames_.size() - 2].phase = next;
      return;
    }
    frame.phase = next;
  }
  if (freezing_) finish_freezing();
  auto made = std::make_shared<dp::Actions>(std::make_move_iterator(out_.actions.begin() + static_cast<ptrdiff_t>(saved.actions_at)),
                                            std::make_move_iterator(out_.actions.end()));
  out_.actions.resize(saved.actions_at, dp::Action(dp::PopVlan{}));
  base_ = saved.base;
  base_spill_ = saved.base_spill;
  restore_packet(saved);
  exit_ = false;
  if (frame.phase == 1) {
    frame.phase = 2;
    frame.first_branch = std::move(made);
    stack_ = saved.stack;
    action_set_ = saved.action_set;
    flow::set_subfield(frame.branch_bit, 0, flow_);
    push_rest(frame);
    return;
  }
  emit(dp::CheckPktLen{frame.branch_bytes, frame.first_branch, std::move(made)});
  action_set_.clear();
  pop();
}

void Translator::push_rest(const Frame& frame) {
  SharedActions actions = frame.actions;
  size_t next = frame.next;
  push_list(std::move(actions), table_, rule_, cookie_);
  frames_.back().next = next;
}

void Translator::fail(TranslateError error, std::string text) {
  if (error_ == TranslateError::ok) error_ = error;
  report_error(std::move(text));
}

void Translator::report_error(std::string text) {
  if (trace_) {
    add_trace(*trace_, TraceType::error, std::move(text));
    return;
  }
  LOG_WARN_RL(60, 5, "{} on bridge {} while processing {}", text, bridge_->name(), flow::flow_text(flow_));
  out_.error_text = std::move(text);
}

void Translator::finish() {
  if (freezing_) finish_freezing();
  out_.final_flow = flow_;
  finish_masks();
  out_.error = error_;
  if (error_ != TranslateError::ok) {
    out_.actions.clear();
    out_.slow = 0;
    if (bridge_->backer().features().explicit_drop_action) out_.actions.push_back(dp::Drop{static_cast<uint32_t>(error_)});
    return;
  }
  while (out_.actions.size() > 0) {   // a copy is not needed when nobody uses the original
    auto* last = std::get_if<dp::Clone>(&out_.actions.back());
    if (!last) break;
    auto inner = last->actions;
    out_.actions.pop_back();
    out_.actions.insert(out_.actions.end(), inner->begin(), inner->end());
    break;
  }
}

}  // namespace ovs::ofproto
