// Which actions may stand where, and which make sense for a flow's match.
// Spec: reference sheet "openflow-fields-actions" 13, 14; OpenFlow 1.5.1 7.2.6.
#include "base/log.h"
#include "flow/fields.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {

namespace {

/// Position in the canonical order of instructions; plain actions are apply_actions.
enum class Stage : uint8_t { meter, apply, clear, write, metadata, next };
constexpr std::string_view kStageNames[] = {"meter", "apply_actions", "clear_actions", "write_actions", "write_metadata", "goto_table"};

Stage stage_of(const Action& action) {
  if (action.as<MeterAction>()) return Stage::meter;
  if (action.as<ClearActions>()) return Stage::clear;
  if (action.as<WriteActions>()) return Stage::write;
  if (action.as<WriteMetadata>()) return Stage::metadata;
  if (action.as<GotoTable>()) return Stage::next;
  return Stage::apply;
}

OfpResult<void> complain(Ofperr error, std::string message, std::string* text) {
  if (text) *text = std::move(message);
  else LOG_WARN_RL(1, 5, "{}", message);
  return ofp_fail(error);
}

bool is_ct_field(FieldId field) { return field == FieldId::ct_mark || field == FieldId::ct_label; }

std::optional<FieldId> written_field(const Action& action) {
  if (auto* set = action.as<SetField>()) return set->field;
  if (auto* move = action.as<Move>()) return move->destination.field;
  return std::nullopt;
}

/// What an action set may hold.
bool allowed_in_action_set(const Action& a) {
  return a.as<Output>() || a.as<GroupAction>() || a.as<Ct>() || a.as<CtClear>() || a.as<Resubmit>() || a.as<StripVlan>() || a.as<PushVlan>() ||
         a.as<PopMpls>() || a.as<PushMpls>() || a.as<Encap>() || a.as<Decap>() || a.as<DecTtl>() || a.as<DecMplsTtl>() || a.as<DecNshTtl>() ||
         a.as<SetField>() || a.as<Move>() || a.as<SetQueue>();
}

OfpResult<void> verify_nesting(const Action& action, ActionsIn in, std::string* text) {
  auto field = written_field(action);
  if (field && is_ct_field(*field) && in != ActionsIn::ct)
    return complain(Ofperr::OFPBAC_BAD_SET_ARGUMENT, "cannot set CT fields outside of ct action", text);
  if (action.as<Nat>() && in != ActionsIn::ct)
    return complain(Ofperr::OFPBAC_BAD_SET_ARGUMENT, "Cannot have NAT action outside of \"ct\" action", text);
  if (in == ActionsIn::ct && !action.as<Nat>()) {
    if (!field) return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("ct action doesn't support nested action {}", action_name(action)), text);
    if (!is_ct_field(*field))
      return complain(Ofperr::OFPBAC_BAD_ARGUMENT, fmt::format("ct action doesn't support nested modification of {}", flow::field(*field).name.view()), text);
  }
  if (action.as<MeterAction>() && (in == ActionsIn::write_actions || in == ActionsIn::ct || in == ActionsIn::clone))
    return complain(Ofperr::OFPBAC_BAD_ARGUMENT, "meter action not allowed here", text);
  if (in == ActionsIn::write_actions && !allowed_in_action_set(action))
    return complain(Ofperr::OFPBAC_BAD_TYPE, fmt::format("disallowed action in action set"), text);
  return {};
}

OfpResult<void> verify_order(std::span<const Action> actions, std::string* text) {
  Stage last = Stage::meter;
  bool any = false;
  for (const Action& action : actions) {
    Stage stage = stage_of(action);
    if (any && stage < last)
      return complain(Ofperr::OFPBAC_UNSUPPORTED_ORDER,
                      fmt::format("invalid instruction ordering: {} must appear before {}, for OpenFlow 1.1+ compatibility",
                                  kStageNames[std::to_underlying(stage)], kStageNames[std::to_underlying(last)]), text);
    if (any && stage == last && stage != Stage::apply)
      return complain(Ofperr::OFPBAC_UNSUPPORTED_ORDER,
                      fmt::format("duplicate {} instruction not allowed, for OpenFlow 1.1+ compatibility", kStageNames[std::to_underlying(stage)]), text);
    last = stage;
    any = true;
  }
  return {};
}

}  // namespace

OfpResult<void> verify_actions(std::span<const Action> actions, Version version, ActionsIn in, std::string* text) {
  for (const Action& action : actions) {
    TRY(verify_nesting(action, in, text));
    if (auto* write = action.as<WriteActions>()) TRY(verify_actions(write->actions, version, ActionsIn::write_actions, text));
    if (in != ActionsIn::flow && stage_of(action) != Stage::apply && !(action.as<MeterAction>() && in == ActionsIn::group_bucket))
      return complain(Ofperr::OFPBIC_UNSUP_INST, fmt::format("{} instruction not allowed here", kStageNames[std::to_underlying(stage_of(action))]), text);
  }
  if (in == ActionsIn::flow) TRY(verify_order(actions, text));
  bool conjunction = std::ranges::any_of(actions, [](const Action& a) { return a.as<Conjunction>() != nullptr; });
  if (conjunction)
    for (const Action& action : actions)
      if (!action.as<Conjunction>() && !action.as<Note>())
        return complain(Ofperr::NXBAC_BAD_CONJUNCTION,
                        fmt::format("\"conjunction\" actions may be used along with \"note\" but not any other kind of action (such as the \"{}\" "
                                    "action used here)", action_name(action)), text);
  return {};
}

// ---- against the match ----

namespace {

constexpr uint16_t kIpv4 = 0x0800, kIpv6 = 0x86dd, kMplsUnicast = 0x8847, kMplsMulticast = 0x8848, kNsh = 0x894f;

/// The packet as the match and the actions so far leave it: a Match whose exact facts are known.
class Checker {
 public:
  Checker(const flow::Match& match, CheckContext& context) : match_(match), context_(context) {}

  OfpResult<void> check(Actions& actions);

 private:
  OfpResult<void> check(Action& action);
  OfpResult<void> check_set(SetField& set);
  void soft(bool consistent) {
    if (!consistent) context_.usable &= ProtocolSet::of10_any();
  }
  bool has_vlan() const { return (match_.mask.vlans[0].tci.host() & flow::kVlanCfi) && (match_.key.vlans[0].tci.host() & flow::kVlanCfi); }
  bool is_ip() const { return match_.dl_type() == kIpv4 || match_.dl_type() == kIpv6; }
  bool is_mpls() const { return match_.dl_type() == kMplsUnicast || match_.dl_type() == kMplsMulticast; }
  uint8_t l4_protocol() const {
    bool known = is_ip() && match_.mask.nw_proto == 0xff && !(match_.mask.nw_frag & match_.key.nw_frag & flow::kFragLater);
    return known && (match_.key.nw_proto == 6 || match_.key.nw_proto == 17 || match_.key.nw_proto == 132) ? match_.key.nw_proto : uint8_t{0};
  }
  void push_vlan(uint16_t ethertype) {
    match_.key.vlans[1] = match_.key.vlans[0];
    match_.mask.vlans[1] = match_.mask.vlans[0];
    match_.key.vlans[0] = {be16(ethertype), be16(flow::kVlanCfi)};
    match_.mask.vlans[0] = {be16(0xffff), be16(0xffff)};
  }
  void pop_vlan() {
    match_.key.vlans[0] = match_.key.vlans[1];
    match_.mask.vlans[0] = match_.mask.vlans[1];
    match_.key.vlans[1] = {};
    match_.mask.vlans[1] = {};
  }
  void set_dl_type(uint16_t ethertype) {
    match_.key.dl_type = be16(ethertype);
    match_.mask.dl_type = be16(0xffff);
    match_.mask.nw_proto = 0;
    match_.key.nw_proto = 0;
  }
  OfpResult<void> port(OfPort port) const;

  flow::Match match_;
  CheckContext& context_;
};

OfpResult<void> Checker::port(OfPort port) const {
  if (port == kPortAny) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
  if (port.value >= 0xfff7 || port.value < context_.max_ports) {
    if (port == kPortUnset) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
    return {};
  }
  return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
}

OfpResult<void> Checker::check_set(SetField& set) {
  using Form = SetField::Form;
  set.flow_has_vlan = has_vlan();
  set.l4_protocol = l4_protocol();
  switch (set.form) {
    case Form::set_field:
    case Form::load: {
      Subfield whole{set.field, 0, static_cast<uint16_t>(flow::field(set.field).n_bits)};
      if (set.field == FieldId::vlan_vid && !has_vlan()) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
      TRY(check_destination(whole, &match_));
      if (set.field == FieldId::vlan_tci) match_.set(FieldId::vlan_tci, set.value(), set.mask());
      return {};
    }
    case Form::mod_vlan_vid:
    case Form::mod_vlan_pcp:
      if (!has_vlan()) push_vlan(0x8100);
      return {};
    case Form::set_vlan_vid:
    case Form::set_vlan_pcp: soft(has_vlan()); return {};
    case Form::mod_nw_src:
    case Form::mod_nw_dst: soft(match_.dl_type() == kIpv4); return {};
    case Form::mod_nw_tos:
    case Form::mod_nw_ecn:
    case Form::mod_nw_ttl: soft(is_ip()); return {};
    case Form::mod_tp_src:
    case Form::mod_tp_dst: soft(set.l4_protocol != 0); return {};
    case Form::set_mpls_label:
    case Form::set_mpls_tc:
    case Form::set_mpls_ttl: soft(is_mpls()); return {};
    default: return {};
  }
}

OfpResult<void> Checker::check(Action& action) {
  return std::visit(
      overloaded{
          [&](Output& a) -> OfpResult<void> { return port(a.port); },
          [&](OutputTrunc& a) -> OfpResult<void> { return port(a.port); },
          [&](Enqueue& a) -> OfpResult<void> {
            if (a.port.value >= context_.max_ports && a.port != kPortInPort && a.port != kPortLocal) return ofp_fail(Ofperr::OFPBAC_BAD_OUT_PORT);
            return {};
          },
          [&](OutputReg& a) -> OfpResult<void> { return check_source(a.source, &match_); },
          [&](SetField& a) -> OfpResult<void> { return check_set(a); },
          [&](Move& a) -> OfpResult<void> {
            TRY(check_source(a.source, &match_));
            return check_destination(a.destination, &match_);
          },
          [&](StackPush& a) -> OfpResult<void> { return check_source(a.source, &match_); },
          [&](StackPop& a) -> OfpResult<void> { return check_destination(a.destination, &match_); },
          [&](Multipath& a) -> OfpResult<void> { return check_destination(a.destination, &match_); },
          [&](Bundle& a) -> OfpResult<void> {
            return a.destination.n_bits ? check_destination(a.destination, &match_) : OfpResult<void>{};
          },
          [&](CheckPktLarger& a) -> OfpResult<void> { return check_destination(a.destination, &match_); },
          [&](StripVlan&) -> OfpResult<void> {
            soft(has_vlan());
            pop_vlan();
            return {};
          },
          [&](PushVlan& a) -> OfpResult<void> {
            if (has_vlan() && (match_.mask.vlans[1].tci.host() & match_.key.vlans[1].tci.host() & flow::kVlanCfi)) return ofp_fail(Ofperr::OFPBAC_BAD_TAG);
            push_vlan(a.ethertype);
            return {};
          },
          [&](DecTtl&) -> OfpResult<void> { soft(is_ip()); return {}; },
          [&](DecMplsTtl&) -> OfpResult<void> { soft(is_mpls()); return {}; },
          [&](DecNshTtl&) -> OfpResult<void> { soft(match_.dl_type() == kNsh); return {}; },
          [&](PushMpls& a) -> OfpResult<void> { set_dl_type(a.ethertype); return {}; },
          [&](PopMpls& a) -> OfpResult<void> {
            soft(is_mpls());
            set_dl_type(a.ethertype);
            return {};
          },
          [&](FinTimeout&) -> OfpResult<void> { soft(l4_protocol() == 6); return {}; },
          [&](Resubmit& a) -> OfpResult<void> {
            if (a.with_ct && !flow::needs_met(flow::Needs::ct, match_)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
            return {};
          },
          [&](Ct& a) -> OfpResult<void> {
            if (!is_ip()) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
            if (a.alg == kAlgFtp && l4_protocol() != 6) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
            if (a.alg == kAlgTftp && l4_protocol() != 17) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
            if (a.zone_from.n_bits) return check_source(a.zone_from, &match_);
            for (const Action& nested : a.actions) {
              auto* nat = nested.as<Nat>();
              if (nat && nat->family && (nat->family == 4) != (match_.dl_type() == kIpv4)) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
            }
            return {};
          },
          [&](Clone& a) -> OfpResult<void> { return Checker(match_, context_).check(a.actions); },
          [&](WriteActions& a) -> OfpResult<void> {
            ProtocolSet usable = context_.usable;  // soft inconsistencies inside do not count
            auto done = Checker(match_, context_).check(a.actions);
            context_.usable = usable;
            return done;
          },
          [&](GotoTable& a) -> OfpResult<void> {
            if ((context_.table_id != kAllTables && a.table <= context_.table_id) || a.table >= context_.n_tables) return ofp_fail(Ofperr::OFPBIC_BAD_TABLE_ID);
            return {};
          },
          [&](Learn& a) -> OfpResult<void> {
            for (const LearnSpec& spec : a.specs)
              if (!spec.immediate && spec.source.n_bits) TRY(check_source(spec.source, &match_));
            return {};
          },
          [](auto&) -> OfpResult<void> { return {}; },
      },
      action.any);
}

OfpResult<void> Checker::check(Actions& actions) {
  for (Action& action : actions) TRY(check(action));
  return {};
}

/// Calls f for every action at any depth, until it returns true.
template <class F>
bool any_action(std::span<const Action> actions, const F& f) {
  for (const Action& action : actions) {
    if (f(action)) return true;
    if (auto* a = action.as<WriteActions>(); a && any_action(a->actions, f)) return true;
    if (auto* a = action.as<Clone>(); a && any_action(a->actions, f)) return true;
    if (auto* a = action.as<Ct>(); a && any_action(a->actions, f)) return true;
  }
  return false;
}

}  // namespace

OfpResult<void> check_actions(Actions& actions, const flow::Match& match, CheckContext& context) {
  TRY(Checker(match, context).check(actions));
  if (context.usable.empty()) return ofp_fail(Ofperr::OFPBAC_MATCH_INCONSISTENT);
  return {};
}

bool outputs_to_port(std::span<const Action> actions, OfPort port) {
  return any_action(actions, [port](const Action& a) {
    if (auto* o = a.as<Output>()) return o->port == port;
    if (auto* o = a.as<OutputTrunc>()) return o->port == port;
    if (auto* o = a.as<Enqueue>()) return o->port == port;
    if (a.as<Controller>()) return port == kPortController;
    if (auto* b = a.as<Bundle>()) return std::ranges::find(b->members, port) != b->members.end();
    return false;
  });
}

bool outputs_to_group(std::span<const Action> actions, uint32_t group) {
  return any_action(actions, [group](const Action& a) { auto* g = a.as<GroupAction>(); return g && g->group_id == group; });
}

bool has_learn(std::span<const Action> actions) {
  return any_action(actions, [](const Action& a) { return a.as<Learn>() != nullptr; });
}

}  // namespace ovs::ofp
