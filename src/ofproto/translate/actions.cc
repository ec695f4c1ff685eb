// What each OpenFlow action does to the packet in translation. Spec: sheet "ofproto" 2.10; OpenFlow 1.5.1 7.2.6.
#include "base/log.h"
#include "flow/hash.h"
#include "ofproto/backer.h"
#include "ofproto/meter.h"
#include "ofproto/translate/translator.h"

OVS_LOG_MODULE(ofproto_dpif_xlate);

namespace ovs::ofproto {

void Translator::execute(const ofp::Action& action) {
  std::visit(ofp::overloaded{
      [&](const ofp::Output& a) { output(a.port, a.max_len); },
      [&](const ofp::GroupAction& a) { group_action(a.group_id); },
      [&](const ofp::Controller& a) {
        PacketInReason reason = a.reason == PacketInReason::action ? output_reason() : a.reason;
        if (a.pause) pause(a, reason);
        else to_controller(a, reason);
      },
      [&](const ofp::Enqueue& a) {
        be32 priority = flow_.skb_priority;
        mask_.skb_priority = be32(UINT32_MAX);
        (void)queue_priority(a.queue, flow_.skb_priority);
        output(a.port, 0);
        flow_.skb_priority = priority;
      },
      [&](const ofp::OutputReg& a) {
        uint64_t port = flow::get_subfield(a.source, flow_);
        unmask(a.source);
        if (port > UINT16_MAX) {
          warn("output port {} is out of range", port);
          return;
        }
        detail("output port is {}", port);
        output(OfPort(static_cast<uint16_t>(port)), a.max_len);
      },
      [&](const ofp::OutputTrunc& a) {
        OfPort port = a.port == ofp::kPortInPort ? OfPort(static_cast<uint16_t>(flow_.in_port.host())) : a.port;
        bool odd = port == ofp::kPortTable || port == ofp::kPortNormal || port == ofp::kPortFlood || port == ofp::kPortAll ||
                   port == ofp::kPortController || port == ofp::kPortNone;
        const OfPortEntry* entry = bridge_->port(port);
        if (odd) warn("output_trunc does not support port: {}", ofp::port_text(port));
        else if (!entry || entry->is_patch) report_error(fmt::format("output_trunc does not support patch port {}", ofp::port_text(port)));
        else output(port, 0, a.max_len, a.port == ofp::kPortInPort);
      },
      [&](const ofp::Bundle& a) { bundle(a); },
      [&](const ofp::SetField& a) { set_field(a); },
      [&](const ofp::StripVlan&) { pop_vlan_header(); },
      [&](const ofp::PushVlan& a) {
        be16 tci = flow_.vlans[0].tci;
        if (tci.host() & flow::kVlanCfi) unmask(flow::FieldId::vlan_tci);
        push_vlan_header(be16(a.ethertype), {});
      },
      [&](const ofp::Move& a) { move(a); },
      [&](const ofp::StackPush& a) { stack_push(a.source); },
      [&](const ofp::StackPop& a) { stack_pop(a.destination); },
      [&](const ofp::DecTtl& a) { dec_ttl(a); },
      [&](const ofp::DecMplsTtl&) {
        if (!mpls_now()) return;
        unmask(flow::FieldId::mpls_ttl);
        uint64_t ttl = flow::get_u64(flow::FieldId::mpls_ttl, flow_);
        uint16_t nobody = 0;
        if (ttl > 1) flow::set_u64(flow::FieldId::mpls_ttl, ttl - 1, flow_);
        else expired_ttl("MPLS", {&nobody, 1});
      },
      [&](const ofp::PushMpls& a) {
        if (!mpls_now()) commit();
        if (!push_mpls_header(be16(a.ethertype)))
          too_many_labels(
               fmt::format("dropping packet on which an MPLS push action can't be performed as it would have more MPLS LSEs than the {} supported.", flow::kMaxMpls));
        else was_mpls_ = false;
      },
      [&](const ofp::PopMpls& a) {
        if (!mpls_now()) return;
        bool last = (flow_.mpls[0].host() & 0x100) != 0;
        if (!pop_mpls_header(be16(a.ethertype)))
          too_many_labels(
               fmt::format("dropping packet on which an MPLS pop action can't be performed as it has more MPLS LSEs than the {} supported.", flow::kMaxMpls));
        else if (last && !mpls_now()) was_mpls_ = true;
      },
      [&](const ofp::DecNshTtl&) { dec_nsh_ttl(); },
      [&](const ofp::DeleteField& a) {
        flow::set_field(a.field, flow::FieldValue{}, flow_);
        detail("delete {}", std::string_view(flow::field(a.field).name));
      },
      [&](const ofp::Encap& a) { encap(a); },
      [&](const ofp::Decap& a) { decap(a); },
      [&](const ofp::SetQueue& a) {
        mask_.skb_priority = be32(UINT32_MAX);
        be32 priority;
        if (queue_priority(a.queue, priority)) flow_.skb_priority = priority;
      },
      [&](const ofp::PopQueue&) {
        mask_.skb_priority = be32(UINT32_MAX);
        if (flow_.skb_priority == in_.flow.skb_priority) return;
        flow_.skb_priority = in_.flow.skb_priority;
        uint32_t priority = flow_.skb_priority.host();
        detail("queue = {}", priority ? fmt::format("{:#x}", priority) : "0");
      },
      [&](const ofp::FinTimeout& a) {
        unmask(flow::FieldId::nw_proto);
        if (rule_) out_.cache.add(CacheFinTimeout{rule_, a.idle_timeout, a.hard_timeout});
      },
      [&](const ofp::Resubmit& a) {
        LookupHow how{.honor_miss = rule_ && rule_->table_id == kInternalTable, .with_ct_tuple = a.with_ct};
        if (a.in_port != ofp::kPortInPort) how.in_port = a.in_port;
        table_action(a.table == ofp::kAllTables ? table_ : a.table, how);
      },
      [&](const ofp::Learn& a) { learn(a); },
      [&](const ofp::Conjunction&) { LOG_INFO_RL(60, 5, "executing no-op conjunction action"); },
      [&](const ofp::Multipath& a) { multipath(a); },
      [&](const ofp::Note&) {},
      [&](const ofp::Exit&) { exit_ = true; },
      [&](const ofp::Sample&) {},
      [&](const ofp::UnrollXlate&) {},
      [&](const ofp::Ct& a) { ct(a); },
      [&](const ofp::CtClear&) { ct_clear(); },
      [&](const ofp::Nat& a) { ct_nat_ = &a; },
      [&](const ofp::Clone& a) { clone(a); },
      [&](const ofp::CheckPktLarger& a) { check_pkt_larger(a); },
      [&](const ofp::DebugRecirc&) { freeze_here(false); },
      [&](const ofp::DebugSlow&) { slow_action(); },
      [&](const ofp::MeterAction& a) {
        if (const Meter* meter = bridge_->meters().find(a.meter_id)) emit(dp::MeterAction{meter->provider});
      },
      [&](const ofp::ClearActions&) {
        if (tracing())
          action_set_.empty() ? detail("action set was empty") : detail("action set was: {}", ofp::actions_text(action_set_, in_.names));
        action_set_.clear();
        has_group_ = false;
        flow_.actset_output = be32(ofp::kPortUnset.value);
      },
      [&](const ofp::WriteActions& a) { write_actions(a.actions); },
      [&](const ofp::WriteMetadata& a) {
        flow_.metadata = be64((flow_.metadata.host() & ~a.mask) | (a.metadata & a.mask));
      },
      [&](const ofp::GotoTable& a) { table_action(a.table, {}); }}, action.any);
}

bool Translator::mpls_now() const { return flow_.dl_type.host() == 0x8847 || flow_.dl_type.host() == 0x8848; }

// Linux numbers the class of queue N 1:(N+1).
bool Translator::queue_priority(uint32_t queue, be32& priority) const {
  if (queue > 0xfffe) return false;
  priority = be32(0x10000 | (queue + 1));
  if (bridge_->backer().is_inline() || bridge_->type() != "system") priority = be32(queue);
  return true;
}

void Translator::now_is(const flow::Subfield& field) {
  if (!tracing()) return;
  const flow::FieldInfo& info = flow::field(field.field);
  std::string value;
  if (field.offset == 0 && field.n_bits == info.n_bits) {
    flow::print_field(info, flow::get_field(field.field, flow_), nullptr, value);
  } else {
    uint64_t bits = flow::get_subfield(field, flow_);
    value = bits ? fmt::format("{:#x}", bits) : "0";
  }
  detail("{} is now {}", flow::subfield_text(field), value);
}

void Translator::set_field(const ofp::SetField& set) {
  flow::FieldId id = set.field;
  if (set.any_l4()) {   // the packet's protocol decides which ports these are
    uint16_t type = flow_.dl_type.host();
    unmask(flow::FieldId::nw_proto);
    bool ip = type == 0x0800 || type == 0x86dd;
    if (!ip || (flow_.nw_frag & flow::kFragLater)) return;
    bool src = set.form == ofp::SetField::Form::mod_tp_src;
    if (flow_.nw_proto == 6) id = src ? flow::FieldId::tcp_src : flow::FieldId::tcp_dst;
    else if (flow_.nw_proto == 17) id = src ? flow::FieldId::udp_src : flow::FieldId::udp_dst;
    else if (flow_.nw_proto == 132) id = src ? flow::FieldId::sctp_src : flow::FieldId::sctp_dst;
    else return;
    unmask(id);
    flow::set_u64(id, set.value_u64(), flow_);
    return;
  }
  bool vlan_field = id == flow::FieldId::vlan_vid || id == flow::FieldId::dl_vlan || id == flow::FieldId::vlan_pcp ||
                    id == flow::FieldId::dl_vlan_pcp || id == flow::FieldId::vlan_tci;
  bool has_vlan = (flow_.vlans[0].tci.host() & flow::kVlanCfi) != 0;
  if (vlan_field && !has_vlan) {
    unmask(id);
    bool makes_tag = set.pushes_vlan() || set.form == ofp::SetField::Form::load || set.form == ofp::SetField::Form::set_field;
    if (set.form == ofp::SetField::Form::set_field && flow::field(id).needs == flow::Needs::vlan) makes_tag = false;
    if (id == flow::FieldId::vlan_tci || id == flow::FieldId::vlan_vid) makes_tag = makes_tag && (set.pushes_vlan() || (set.value_u64() & flow::kVlanCfi));
    if (!makes_tag) return;
    push_vlan_header(be16(0x8100), {});
    flow::set_field_masked(id, set.value(), set.mask(), flow_);
    flow_.vlans[0].tci = flow_.vlans[0].tci | be16(flow::kVlanCfi);
    return;
  }
  if (id == flow::FieldId::vlan_tci && has_vlan && (set.mask_u64() & flow::kVlanCfi) && !(set.value_u64() & flow::kVlanCfi)) {
    pop_vlan_header();
    return;
  }
  if (!flow::needs_met(flow::field(id).needs, flow_)) {
    unmask_needs(flow::field(id).needs);
    warn("unmet prerequisites for {}, set_field ignored", std::string_view(flow::field(id).name));
    return;
  }
  unmask_needs(flow::field(id).needs);
  if (id < flow::FieldId::tun_id || id > flow::FieldId::tun_metadata63) unmask(id, set.mask());
  flow::set_field_masked(id, set.value(), set.mask(), flow_);
  if (vlan_field) flow_.vlans[0].tci = flow_.vlans[0].tci | be16(flow::kVlanCfi);
}

void Translator::move(const ofp::Move& move) {
  flow::Needs from = flow::field(move.source.field).needs, to = flow::field(move.destination.field).needs;
  bool ok = flow::needs_met(from, flow_) && flow::needs_met(to, flow_);
  unmask_needs(from);
  unmask_needs(to);
  if (!ok) return;
  unmask(move.source);
  unmask(move.destination);
  flow::FieldValue value = flow::get_subfield_value(move.source, flow_);
  const flow::FieldInfo& info = flow::field(move.destination.field);
  flow::FieldValue whole = flow::get_field(move.destination.field, flow_);
  flow::copy_bits(std::span<const uint8_t>(value.bytes.data(), 16), 0, std::span<uint8_t>(whole.bytes.data(), info.n_bytes),
                  move.destination.offset, move.destination.n_bits);
  flow::set_field(move.destination.field, whole, flow_);
  now_is(move.destination);
}

// Each element: the value right-aligned in 16 bytes.
void Translator::stack_push(const flow::Subfield& source) {
  unmask(source);
  flow::FieldValue value = flow::get_subfield_value(source, flow_);
  stack_.insert(stack_.end(), value.bytes.begin(), value.bytes.begin() + 16);
}

void Translator::stack_pop(const flow::Subfield& destination) {
  if (stack_.size() < 16) {
    report_error("stack underflow");
    return;
  }
  flow::FieldValue value;
  std::copy(stack_.end() - 16, stack_.end(), value.bytes.begin());
  stack_.resize(stack_.size() - 16);
  const flow::FieldInfo& info = flow::field(destination.field);
  unmask(destination);
  flow::FieldValue whole = flow::get_field(destination.field, flow_);
  flow::copy_bits(std::span<const uint8_t>(value.bytes.data(), 16), 0, std::span<uint8_t>(whole.bytes.data(), info.n_bytes),
                  destination.offset, destination.n_bits);
  flow::set_field(destination.field, whole, flow_);
  now_is(destination);
}

void Translator::expired_ttl(std::string_view what, std::span<const uint16_t> controller_ids) {
  for (uint16_t id : controller_ids) {
    ofp::Controller controller;
    controller.controller_id = id;
    controller.max_len = UINT16_MAX;
    to_controller(controller, PacketInReason::invalid_ttl);
  }
  warn("{} decrement TTL exception", what);
  // The rest of the current rule is skipped.
  frames_.back().next = frames_.back().actions->size();
}

void Translator::dec_ttl(const ofp::DecTtl& action) {
  uint16_t type = flow_.dl_type.host();
  if (type != 0x0800 && type != 0x86dd) return;
  unmask(flow::FieldId::nw_ttl);
  unmask(flow::FieldId::nw_proto);
  if (flow_.nw_ttl > 1) {
    --flow_.nw_ttl;
    return;
  }
  expired_ttl(type == 0x0800 ? "IPv4" : "IPv6", action.controller_ids);
}

namespace {

uint32_t next_power_of_2(uint32_t n) { return n <= 1 ? 1 : uint32_t{1} << (32 - std::countl_zero(n - 1)); }

uint16_t iter_hash(uint32_t hash, uint32_t n, uint32_t modulo) {
  if (modulo < n || modulo / 2 > n) modulo = next_power_of_2(n);
  for (uint32_t i = 0;; ++i) {
    uint32_t link = flow::hash_2words(hash, i) % modulo;
    if (link < n) return static_cast<uint16_t>(link);
  }
}

uint16_t choose_link(ofp::MultipathAlgorithm algorithm, uint32_t hash, uint32_t n, uint32_t argument) {
  switch (algorithm) {
    case ofp::MultipathAlgorithm::modulo_n: return static_cast<uint16_t>(hash % n);
    case ofp::MultipathAlgorithm::hash_threshold: return n == 1 ? uint16_t{0} : static_cast<uint16_t>(hash / (UINT32_MAX / n + 1));
    case ofp::MultipathAlgorithm::hrw: {
      if (n > 64) return iter_hash(hash, n, next_power_of_2(n));
      uint32_t best = 0, best_hash = flow::hash_2words(hash, 0);
      for (uint32_t i = 1; i < n; ++i)
        if (uint32_t h = flow::hash_2words(hash, i); h > best_hash) best = i, best_hash = h;
      return static_cast<uint16_t>(best);
    }
    case ofp::MultipathAlgorithm::iter_hash: return iter_hash(hash, n, argument);
  }
  return 0;
}

}  // namespace

void Translator::multipath(const ofp::Multipath& action) {
  auto fields = static_cast<flow::HashFields>(action.fields);
  uint32_t hash = flow::hash_fields(flow_, fields, action.basis);
  with_mask([&](flow::FlowMask& m) { flow::mask_hash_fields(flow_, m, fields); });
  unmask(action.destination);
  flow::set_subfield(action.destination, choose_link(action.algorithm, hash, action.max_link + 1u, action.argument), flow_);
  now_is(action.destination);
}

void Translator::bundle(const ofp::Bundle& action) {
  auto enabled = [&](OfPort port) {
    if (port >= ofp::kPortInPort && port != ofp::kPortController && port != ofp::kPortLocal) return true;
    const OfPortEntry* entry = bridge_->port(port);
    return entry && entry->may_enable;
  };
  OfPort chosen = ofp::kPortNone;
  if (action.algorithm == ofp::BundleAlgorithm::active_backup) {
    for (OfPort member : action.members)
      if (enabled(member)) {
        chosen = member;
        break;
      }
  } else {
    auto fields = static_cast<flow::HashFields>(action.fields);
    if (action.members.size() > 1) with_mask([&](flow::FlowMask& m) { flow::mask_hash_fields(flow_, m, fields); });
    uint32_t hash = flow::hash_fields(flow_, fields, action.basis), best = 0;
    bool any = false;
    for (uint32_t i = 0; i < action.members.size(); ++i) {
      if (!enabled(action.members[i])) continue;
      uint32_t h = flow::hash_2words(i, hash);
      if (!any || h > best) any = true, best = h, chosen = action.members[i];
    }
  }
  if (!action.destination) {
    output(chosen, 0);
    return;
  }
  unmask(action.destination);
  flow::set_subfield(action.destination, chosen.value, flow_);
  now_is(action.destination);
}

void Translator::write_actions(const ofp::Actions& actions) {
  for (const ofp::Action& action : actions) {
    action_set_.push_back(action);
    if (auto* out = action.as<ofp::Output>(); out && !has_group_) flow_.actset_output = be32(out->port.value);
    if (action.as<ofp::GroupAction>()) {
      has_group_ = true;
      flow_.actset_output = be32(ofp::kPortUnset.value);
    }
  }
  if (!tracing()) return;
  ofp::Actions list = action_set_list(action_set_);
  if (list.empty()) detail("action set is empty");
  else detail("action set is: {}", ofp::actions_text(list, in_.names));
}

void Translator::clone(const ofp::Clone& action) {
  if (!resources_ok()) return;
  push_isolated(FrameKind::clone);
  auto list = std::make_shared<const ofp::Actions>(action.actions);
  push_list(std::move(list), table_, rule_, cookie_);
}

void Translator::check_pkt_larger(const ofp::CheckPktLarger& action) {
  Frame& list = frames_.back();
  SharedActions actions = list.actions;
  size_t next = list.next;
  list.next = actions->size();         // the branches do it
  Frame& frame = push_scope(FrameKind::branch);
  frame.actions = actions;
  frame.next = next;
  frame.branch_bit = action.destination;
  frame.branch_bytes = action.size_bytes;
  commit();
  frame.saved->base = base_;
  frame.saved->base_spill = base_spill_;
  frame.saved->actions_at = out_.actions.size();
  frame.saved->stack = stack_;
  frame.saved->action_set = action_set_;
  unmask(action.destination);
  flow::set_subfield(action.destination, 1, flow_);
  push_rest(frame);
}

}  // namespace ovs::ofproto
