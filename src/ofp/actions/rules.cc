// What a list of actions must obey: order and nesting by itself (verify), ports and prerequisites with the flow's
// match (check). Spec: reference sheet "openflow-fields-actions" 13, 14; texts: tests/diff/ofp_action_errors.t.
#include "base/log.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {
namespace {

constexpr std::string_view kInstructionNames[] = {"meter", "apply_actions", "clear_actions", "write_actions", "write_metadata", "goto_table"};

/// Rank in the canonical order; 1 for plain actions. A meter is an instruction only at the start.
size_t rank_of(const Action& a, size_t so_far, bool seen_any, Version version) {
  if (a.as<MeterAction>()) return version < Version::of15 || (!seen_any && so_far == 0) ? 0 : 1;
  if (a.as<ClearActions>()) return 2;
  if (a.as<WriteActions>()) return 3;
  if (a.as<WriteMetadata>()) return 4;
  return a.as<GotoTable>() ? 5 : 1;
}

bool sets_ct_field(const Action& a) {
  FieldId id{};
  if (auto* s = a.as<SetField>()) id = s->field;
  else if (auto* m = a.as<Move>()) id = m->destination.field;
  else return false;
  return id == FieldId::ct_mark || id == FieldId::ct_label;
}

bool allowed_in_set(const Action& a) {
  return std::visit(overloaded{
                        [](const Output&) { return true; }, [](const GroupAction&) { return true; }, [](const Ct&) { return true; },
                        [](const CtClear&) { return true; }, [](const Resubmit&) { return true; }, [](const StripVlan&) { return true; },
                        [](const PushVlan&) { return true; }, [](const PushMpls&) { return true; }, [](const PopMpls&) { return true; },
                        [](const Encap&) { return true; }, [](const Decap&) { return true; }, [](const DecTtl&) { return true; },
                        [](const DecMplsTtl&) { return true; }, [](const DecNshTtl&) { return true; }, [](const SetField&) { return true; },
                        [](const Move&) { return true; }, [](const SetQueue&) { return true; }, [](const auto&) { return false; },
                    },
                    a.any);
}

struct Complaint {
  std::string* text;
  std::unexpected<OfpError> operator()(Ofperr code, std::string sentence) const {
    if (text) *text = std::move(sentence);
    else LOG_WARN_RL(60, 20, "{}", sentence);
    return ofp_fail(code);
  }
};

OfpResult<void> verify_nesting(const Action& a, ActionsIn in, const Complaint& complain) {
  bool in_ct = in == ActionsIn::ct;
  if (sets_ct_field(a)) {
    if (!in_ct) return complain(Ofperr::OFPBAC_BAD_SET_ARGUMENT, "cannot set CT fields outside of ct action");
    return {};
  }
  if (a.as<Nat>()) {
    if (!in_ct) return complain(Ofperr::OFPBAC_BAD_SET_ARGUMENT, "Cannot have NAT action outside of \"ct\" action");
    return {};
  }
  if (in_ct) {
    if (auto* s = a.as<SetField>())
      return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("ct action doesn't support nested modification of {}", std::string_view(flow::field(s->field).name)));
    if (auto* m = a.as<Move>())
      return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("ct action doesn't support nested modification of {}", std::string_view(flow::field(m->destination.field).name)));
    return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("ct action doesn't support nested action {}", action_name(a)));
  }
  // A command line may write what the switch then refuses.
  if (in == ActionsIn::write_actions && !complain.text && !allowed_in_set(a))
    return complain(Ofperr::OFPBAC_BAD_TYPE, "disallowed action in action set");
  return {};
}

OfpResult<void> verify_conjunction(std::span<const Action> actions, const Complaint& complain) {
  bool any = std::ranges::any_of(actions, [](const Action& a) { return a.as<Conjunction>() != nullptr; });
  if (!any) return {};
  for (const Action& a : actions) {
    if (a.as<Conjunction>() || a.as<Note>()) continue;
    return complain(Ofperr::NXBAC_BAD_CONJUNCTION,
                    fmt::format("\"conjunction\" actions may be used along with \"note\" but not any other kind of action (such as the \"{}\" action used here)",
                                action_name(a)));
  }
  return {};
}

}  // namespace

OfpResult<void> verify_actions(std::span<const Action> actions, Version version, ActionsIn in, std::string* text) {
  Complaint complain{text};
  size_t last = 0;
  bool any = false;
  for (const Action& a : actions) {
    size_t rank = rank_of(a, last, any, version);
    bool instruction = rank > 1;
    if (a.as<MeterAction>() && (in == ActionsIn::write_actions || in == ActionsIn::clone))
      return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("{} action doesn't support nested action meter", in == ActionsIn::clone ? "clone" : "write_actions"));
    if (!instruction || in == ActionsIn::ct) TRY(verify_nesting(a, in, complain));
    if (auto* write = a.as<WriteActions>(); write && in == ActionsIn::flow) TRY(verify_actions(write->actions, version, ActionsIn::write_actions, text));
    if (in != ActionsIn::flow && rank != 1) {
      if (rank == 0 && in == ActionsIn::packet_out) continue;
      if (rank == 0 && in == ActionsIn::group_bucket) continue;
      if (rank == 0) return complain(Ofperr::OFPBAC_BAD_ARGUMENT, "meter action not allowed here");
      return complain(Ofperr::OFPBIC_UNSUP_INST, fmt::format("{} instruction not allowed here", kInstructionNames[rank]));
    }
    if (any && (rank > 1 || rank == 0 ? rank <= last : rank < last)) {
      if (rank == last)
        return complain(Ofperr::OFPBAC_UNSUPPORTED_ORDER,
                        fmt::format("duplicate {} instruction not allowed, for OpenFlow 1.1+ compatibility", kInstructionNames[rank]));
      return complain(Ofperr::OFPBAC_UNSUPPORTED_ORDER,
                      fmt::format("invalid instruction ordering: {} must appear before {}, for OpenFlow 1.1+ compatibility", kInstructionNames[rank],
                                  kInstructionNames[last]));
    }
    last = rank;
    any = true;
  }
  return verify_conjunction(actions, complain);
}

namespace {

std::unexpected<OfpError> unsupported_member() {
  LOG_WARN_RL(1, 5, "unsupported controller member");
  return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
}

/// Walks a list with the match as the actions so far have changed it.
class Checker {
 public:
  Checker(const flow::Match& match, CheckContext& context) : match_(match), context_(context) {}

  OfpResult<void> list(Actions& actions) {
    for (Action& a : actions) TRY(one(a));
    return {};
  }

 private:
  // Only 1.0 tolerates it: then the action does nothing.
  void soft() { context_.usable &= ProtocolSet::of10_any(); }

  uint16_t dl_type() const { return match_.dl_type(); }
  bool is_ip() const { return dl_type() == 0x800 || dl_type() == 0x86dd; }
  bool is_mpls() const { return dl_type() == 0x8847 || dl_type() == 0x8848; }
  bool has_vlan() const { return (match_.key.vlans[0].tci.host() & match_.mask.vlans[0].tci.host() & flow::kVlanCfi) != 0; }
  bool later_fragment() const { return match_.key.nw_frag & match_.mask.nw_frag & flow::kFragLater; }
  uint8_t l4() const {
    uint8_t p = match_.key.nw_proto;
    bool known = is_ip() && match_.mask.nw_proto == 0xff && !later_fragment() && (p == 6 || p == 17 || p == 132);
    return known ? p : 0;
  }

  void set_tci(uint16_t tci, uint16_t mask) {
    match_.key.vlans[0].tci = be16(tci);
    match_.mask.vlans[0].tci = be16(mask);
  }
  void push_tag() {
    match_.key.vlans[1] = match_.key.vlans[0];
    match_.mask.vlans[1] = match_.mask.vlans[0];
    set_tci(flow::kVlanCfi, 0xffff);
  }
  void set_type(uint16_t type) { match_.set_u64(FieldId::eth_type, type); }

  OfpResult<void> port(OfPort p) const {
    if (p < kPortMax) {
      if (p.value < context_.max_ports) return {};
      return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
    }
    if (p >= kPortInPort && p != kPortNone) return {};
    return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
  }

  OfpResult<void> source(const Subfield& s) const { return check_source(s, &match_); }
  OfpResult<void> destination(const Subfield& s) const { return check_destination(s, &match_); }

  OfpResult<void> set_field(SetField& s) {
    using Form = SetField::Form;
    s.flow_has_vlan = has_vlan();
    switch (s.form) {
      case Form::set_field:
      case Form::load: return general(s);
      case Form::mod_vlan_vid:
      case Form::mod_vlan_pcp:
        if (!has_vlan()) set_tci(flow::kVlanCfi, 0xffff);
        return {};
      case Form::set_vlan_vid:
      case Form::set_vlan_pcp:
        if (!has_vlan()) soft();
        return {};
      case Form::mod_nw_src:
      case Form::mod_nw_dst:
        if (dl_type() != 0x800) soft();
        return {};
      case Form::mod_nw_tos:
      case Form::mod_nw_ecn:
      case Form::mod_nw_ttl:
        if (!is_ip()) soft();
        return {};
      case Form::mod_tp_src:
      case Form::mod_tp_dst:
        s.l4_protocol = l4();
        if (!s.l4_protocol) soft();
        return {};
      case Form::set_mpls_label:
      case Form::set_mpls_tc:
      case Form::set_mpls_ttl:
        if (!is_mpls()) soft();
        return {};
      default: return {};
    }
  }

  OfpResult<void> general(const SetField& s) {
    const auto& f = flow::field(s.field);
    if (flow::is_tun_metadata(s.field) && match_.tlv && !match_.tlv->find(static_cast<uint8_t>(flow::index_of(s.field) - flow::index_of(FieldId::tun_metadata0))))
      return ofp_fail(Ofperr::NXFMFC_INVALID_TLV_FIELD);
    if (!flow::needs_met(f.needs, match_)) {
      LOG_WARN_RL(60, 20, "set_field {} lacks correct prerequisites", std::string_view(f.name));
      return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    }
    if (s.field == FieldId::vlan_tci) {
      uint64_t tci = s.value_u64(), mask = s.mask_u64();
      if (mask == 0xffff && !(tci & flow::kVlanCfi)) set_tci(0, 0xffff);
      else if (tci & flow::kVlanCfi) set_tci(flow::kVlanCfi, 0xffff);
    }
    if (s.field == FieldId::vlan_vid && !has_vlan()) {
      LOG_WARN_RL(60, 20, "set_field {} lacks correct prerequisites", std::string_view(f.name));
      return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    }
    if (s.field == FieldId::dl_vlan || s.field == FieldId::dl_vlan_pcp) set_tci(flow::kVlanCfi, 0xffff);
    return {};
  }

  OfpResult<void> push_mpls(const PushMpls& a) {
    if (match_.key.packet_type.raw && match_.mask.packet_type.raw) soft();
    set_type(a.ethertype);
    match_.mask.nw_proto = 0;
    match_.key.nw_proto = 0;
    return {};
  }

  OfpResult<void> push_vlan(const PushVlan&) {
    if (has_vlan() && (match_.key.vlans[1].tci.host() & match_.mask.vlans[1].tci.host() & flow::kVlanCfi)) return ofp_fail(Ofperr::OFPBAC_BAD_TAG);
    push_tag();
    return {};
  }

  OfpResult<void> ct(Ct& a) {
    if (!is_ip()) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    constexpr uint32_t kInvalid = 0x10;
    bool invalid = match_.key.ct_state.host() & match_.mask.ct_state.host() & kInvalid;
    if (a.commit && invalid) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    if ((a.alg == kAlgFtp && l4() != 6) || (a.alg == kAlgTftp && l4() != 17)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    if (a.zone_from) return source(a.zone_from);
    return list(a.actions);
  }

  OfpResult<void> nat(const Nat& a) const {
    uint16_t wanted = a.family == 4 ? 0x800 : a.family == 6 ? 0x86dd : 0;
    if (!is_ip() || (wanted && dl_type() != wanted)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    return {};
  }

  OfpResult<void> learn(const Learn& a) const {
    flow::Match made;
    for (const LearnSpec& s : a.specs) {
      if (!s.immediate) TRY(source(s.source));
      if (s.to == LearnSpec::To::load) TRY(check_destination(s.destination, &made));
      if (s.to != LearnSpec::To::match) continue;
      TRY(check_source(s.destination, &made));
      const auto& f = flow::field(s.destination.field);
      if (!s.immediate || f.n_bytes > 16) continue;
      FieldValue v, m;
      flow::copy_bits(s.value, 0, {v.bytes.data(), f.n_bytes}, s.destination.offset, s.n_bits);
      flow::fill_bits(true, {m.bytes.data(), f.n_bytes}, s.destination.offset, s.n_bits);
      made.set(s.destination.field, v, m);
    }
    return {};
  }

  OfpResult<void> resubmit(const Resubmit& a) const {
    if (a.with_ct && !flow::needs_met(flow::Needs::ct, match_)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
    return {};
  }

  OfpResult<void> encap(const Encap& a) {
    match_.clear(FieldId::vlan_tci);
    match_.set_u64(FieldId::packet_type, a.new_packet_type);
    if (a.new_packet_type == kPtEthernet) return {};
    set_type(static_cast<uint16_t>(a.new_packet_type));
    return {};
  }

  OfpResult<void> decap(const Decap& a) {
    match_.clear(FieldId::vlan_tci);
    if (a.new_packet_type == kPtUseNextProtocol && !(match_.key.packet_type.raw & match_.mask.packet_type.raw) && dl_type()) {   // under Ethernet lies what its type says
      uint16_t type = dl_type();
      match_.set_u64(FieldId::packet_type, 0x10000u | type);
      set_type(type);
    } else if (a.new_packet_type == kPtUseNextProtocol) {
      match_.clear(FieldId::packet_type);
      match_.clear(FieldId::eth_type);
    } else {
      match_.set_u64(FieldId::packet_type, a.new_packet_type);
      if (a.new_packet_type >> 16 == 1) set_type(static_cast<uint16_t>(a.new_packet_type));
    }
    return {};
  }

  OfpResult<void> go_to(const GotoTable& a) const {
    bool backwards = context_.table_id != 255 && a.table <= context_.table_id;
    if (backwards || (context_.n_tables != 255 && a.table >= context_.n_tables)) return ofp_fail(Ofperr::OFPBIC_BAD_TABLE_ID);
    return {};
  }

  OfpResult<void> write_actions(WriteActions& a) {
    ProtocolSet before = context_.usable;
    flow::Match saved = match_;
    auto result = list(a.actions);
    match_ = saved;
    context_.usable = before;
    return result;
  }

  OfpResult<void> clone(Clone& a) {
    flow::Match saved = match_;
    auto result = list(a.actions);
    match_ = saved;
    return result;
  }

  OfpResult<void> one(Action& action) {
    return std::visit(overloaded{
                          [&](Output& a) { return port(a.port); },
                          [&](Enqueue& a) -> OfpResult<void> {
                            if (a.port.value >= context_.max_ports && a.port != kPortInPort && a.port != kPortLocal) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
                            return {};
                          },
                          [&](OutputTrunc& a) { return port(a.port); },
                          [&](OutputReg& a) { return source(a.source); },
                          [&](Bundle& a) -> OfpResult<void> {
                            for (OfPort p : a.members) {
                              if (p == kPortController) return unsupported_member();
                              if (p != kPortNone && !port(p)) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
                            }
                            if (a.destination) return destination(a.destination);
                            return {};
                          },
                          [&](SetField& a) { return set_field(a); },
                          [&](StripVlan&) -> OfpResult<void> {
                            if (!has_vlan()) soft();
                            match_.key.vlans[0] = match_.key.vlans[1];
                            match_.mask.vlans[0] = match_.mask.vlans[1];
                            match_.key.vlans[1] = {};
                            match_.mask.vlans[1] = {};
                            return {};
                          },
                          [&](PushVlan& a) { return push_vlan(a); },
                          [&](PushMpls& a) { return push_mpls(a); },
                          [&](PopMpls& a) -> OfpResult<void> {
                            if (!is_mpls()) soft();
                            set_type(a.ethertype);
                            return {};
                          },
                          [&](DecMplsTtl&) -> OfpResult<void> { if (!is_mpls()) soft(); return {}; },
                          [&](DecTtl&) -> OfpResult<void> { if (!is_ip()) soft(); return {}; },
                          [&](DecNshTtl&) -> OfpResult<void> { if (dl_type() != 0x894f) soft(); return {}; },
                          [&](FinTimeout&) -> OfpResult<void> { if (l4() != 6) soft(); return {}; },
                          [&](Move& a) -> OfpResult<void> { TRY(source(a.source)); return destination(a.destination); },
                          [&](StackPush& a) { return source(a.source); },
                          [&](StackPop& a) { return destination(a.destination); },
                                                    [&](Multipath& a) { return destination(a.destination); },
                          [&](Learn& a) { return learn(a); },
                          [&](Resubmit& a) { return resubmit(a); },
                          [&](Ct& a) { return ct(a); },
                          [&](Nat& a) { return nat(a); },
                          [&](Clone& a) { return clone(a); },
                          [&](Encap& a) { return encap(a); },
                          [&](Decap& a) { return decap(a); },
                          [&](WriteActions& a) { return write_actions(a); },
                          [&](DeleteField& a) -> OfpResult<void> {
                            if (!flow::is_tun_metadata(a.field)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
                            return {};
                          },
                          [&](GotoTable& a) { return go_to(a); },
                          [&](MeterAction& a) -> OfpResult<void> {
                            if (a.meter_id == 0 || a.meter_id > kMeterMax) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
                            return {};
                          },
                          [](auto&) -> OfpResult<void> { return {}; },
                      },
                      action.any);
  }

  flow::Match match_;
  CheckContext& context_;
};

template <class F>
bool any_action(std::span<const Action> actions, F&& yes) {
  for (const Action& a : actions) {
    if (yes(a)) return true;
    if (auto* c = a.as<Clone>(); c && any_action(c->actions, yes)) return true;
    if (auto* w = a.as<WriteActions>(); w && any_action(w->actions, yes)) return true;
  }
  return false;
}

}  // namespace

OfpResult<void> check_actions(Actions& actions, const flow::Match& match, CheckContext& context) {
  return Checker(match, context).list(actions);
}

bool outputs_to_port(std::span<const Action> actions, OfPort port) {
  return any_action(actions, [&](const Action& a) {
    if (auto* o = a.as<Output>()) return o->port == port;
    if (auto* e = a.as<Enqueue>()) return e->port == port;
    if (auto* t = a.as<OutputTrunc>()) return t->port == port;
    if (a.as<Controller>()) return port == kPortController;
    return false;
  });
}

bool outputs_to_group(std::span<const Action> actions, uint32_t group) {
  return any_action(actions, [&](const Action& a) { return a.as<GroupAction>() && a.as<GroupAction>()->group_id == group; });
}

bool has_learn(std::span<const Action> actions) {
  return any_action(actions, [](const Action& a) { return a.as<Learn>() != nullptr; });
}

}  // namespace ovs::ofp
