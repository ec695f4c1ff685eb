// The list of all actions: decode, encode, parse and print come from it; a missing member function does not compile.
// To add one: its struct in a file of this folder, one line here. Order: that of feature lists in dumps.
#pragma once
#include <variant>

#include "ofp/actions/ct.h"
#include "ofp/actions/header.h"
#include "ofp/actions/instructions.h"
#include "ofp/actions/learn.h"
#include "ofp/actions/misc.h"
#include "ofp/actions/move.h"
#include "ofp/actions/output.h"
#include "ofp/actions/set_field.h"

namespace ovs::ofp {

using AnyAction = std::variant<Output, GroupAction, Controller, Enqueue, OutputReg, Bundle, SetField, StripVlan, PushVlan, Move, StackPush,
                               StackPop, DecTtl, DecMplsTtl, PushMpls, PopMpls, DecNshTtl, DeleteField, Encap, Decap, SetQueue, PopQueue,
                               FinTimeout, Resubmit, Learn, Conjunction, Multipath, Note, Exit, Sample, UnrollXlate, Ct, CtClear, Nat,
                               OutputTrunc, Clone, CheckPktLarger, DebugRecirc, DebugSlow, MeterAction, ClearActions, WriteActions,
                               WriteMetadata, GotoTable>;

/// `std::visit(overloaded{...}, action.any)`; `if (auto* o = action.as<Output>())`.
struct Action {
  AnyAction any;
  template <class A>
    requires(!std::is_same_v<std::remove_cvref_t<A>, Action>)
  Action(A&& a) : any(std::forward<A>(a)) {}  // NOLINT: an Output is an Action
  template <class A> const A* as() const { return std::get_if<A>(&any); }
  template <class A> A* as() { return std::get_if<A>(&any); }
};

template <class... F>
struct overloaded : F... {
  using F::operator()...;
};

/// What a list is for: decides which instructions and actions are allowed in it.
enum class ActionsIn : uint8_t { flow, packet_out, group_bucket, write_actions, ct, clone };

// --- wire. `bytes` holds exactly the list.
/// A plain action list (packet-out, bucket, 1.0 flow). Errors as in sheet 9; logs the bad action.
OfpResult<Actions> decode_actions(ByteView bytes, const ActionDecode& context, ActionsIn in = ActionsIn::flow);
/// The behaviour of a flow: instructions in 1.1+, actions in 1.0. Canonical order.
OfpResult<Actions> decode_instructions(ByteView bytes, const ActionDecode& context);
void encode_actions(ByteWriter& w, std::span<const Action> actions, const ActionEncode& context);
void encode_instructions(ByteWriter& w, std::span<const Action> actions, const ActionEncode& context);

// --- text
/// "output:1,NORMAL", "drop". Errors in the reference's words. `in`: flow allows instructions, others do not.
Result<Actions> parse_actions(std::string_view text, ActionParse& context, ActionsIn in = ActionsIn::flow);
void print_actions(std::string& out, std::span<const Action> actions, const ActionPrint& context = {});
std::string actions_text(std::span<const Action> actions, const Names& names = {});
/// "set_field", "output" ...: as in messages about an action.
std::string_view action_name(const Action& action);

// --- rules
/// Order and nesting (sheet 13). `text`: where the sentence for a command line goes; otherwise it is logged.
OfpResult<void> verify_actions(std::span<const Action> actions, Version version, ActionsIn in, std::string* text = nullptr);
struct CheckContext {
  uint32_t max_ports = 0xff00;     ///< ports below may be output to; others only reserved ones
  uint8_t table_id = 255, n_tables = 255;
  ProtocolSet usable = ProtocolSet::all();   ///< in and out: loses the protocols that "soft" inconsistencies exclude
};
/// Against the flow's match (sheet 14): ports, prerequisites, tables. Fills in what encoding needs to know of the match.
OfpResult<void> check_actions(Actions& actions, const flow::Match& match, CheckContext& context);
/// True if the list can send to group or meter `id`, at any depth.
bool outputs_to_port(std::span<const Action> actions, OfPort port);
bool outputs_to_group(std::span<const Action> actions, uint32_t group);
bool has_learn(std::span<const Action> actions);
/// Equal wire form, which is what "same actions" means for flow_mods and diffs.
bool same_actions(std::span<const Action> a, std::span<const Action> b);

}  // namespace ovs::ofp
