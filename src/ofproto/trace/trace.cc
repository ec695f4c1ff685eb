// Running and printing a trace. Spec: sheet "ofproto" 8.2.
#include "ofproto/trace/trace.h"

#include "dp/format.h"
#include "flow/match.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/translate/translate.h"

namespace ovs::ofproto {
namespace {

/// Everything but sending and going round: what a trace with a packet really does.
dp::Actions only_side_effects(const dp::Actions& actions) {
  dp::Actions kept;
  for (const dp::Action& action : actions) {
    if (std::holds_alternative<dp::Output>(action) || std::holds_alternative<dp::Recirc>(action) || std::holds_alternative<dp::Drop>(action)) continue;
    if (auto* clone = std::get_if<dp::Clone>(&action)) kept.push_back(dp::Clone{std::make_shared<const dp::Actions>(only_side_effects(*clone->actions))});
    else kept.push_back(action);
  }
  return kept;
}

std::string megaflow_text(const flow::FlowKey& key, const flow::FlowMask& mask, const flow::NameMap* names) {
  flow::Match match;
  match.key = key;
  match.mask = mask;
  for (size_t i = 0; i < flow::kMaxVlans; ++i)   // the Ethertype says already that a header is not there
    if (!(key.vlans[i].tci.host() & flow::kVlanCfi)) match.mask.vlans[i] = {};
    else if (match.mask.vlans[i].tci.host() == flow::kVlanCfi) match.mask.vlans[i] = {};
  match.zero_unmasked();
  return flow::match_text(match, {.ports = names, .show_packet_type = true});
}

}  // namespace

std::string run_trace(Switch& owner, TraceRequest request) {
  flow::NameMap names;
  for (const OfPortEntry* port : request.bridge->ports()) names.add(port->number.value, port->name);
  const flow::NameMap* shown = request.names ? &names : nullptr;
  TraceList tree;
  TranslateInput input;
  input.bridge = request.bridge;
  input.flow = request.flow;
  input.packet = request.packet ? &request.packet : nullptr;
  input.trace = &tree;
  input.names.ports = shown;
  if (uint32_t id = request.flow.recirc_id.host()) input.frozen = owner.recirc_ids().find(id);
  if (request.actions) {
    input.actions = &*request.actions;
    input.is_packet_out = true;
  }
  std::string out = "Flow: " + flow::flow_text(request.flow, shown) + "\n";
  TranslateOutput result;
  translate(input, result);
  print_trace(out, tree);

  out += "\nFinal flow: ";
  result.final_flow.actset_output = request.flow.actset_output;
  result.final_flow.recirc_id = request.flow.recirc_id;
  out += result.final_flow == request.flow ? "unchanged" : flow::flow_text(result.final_flow, shown);
  out += "\nMegaflow: " + megaflow_text(request.flow, result.mask, shown);
  out += "\nDatapath actions: ";
  dp::PortNames dp_names = dp::PortNames::of(request.backer->datapath());
  std::string actions = dp::actions_text(result.actions, request.names ? &dp_names : nullptr);
  out += actions.empty() ? "drop" : actions;
  if (result.error != TranslateError::ok)
    out += fmt::format("\nTranslation failed ({}), packet is dropped.\n", error_text(result.error));
  else if (result.slow) {
    out += "\nThis flow is handled by the userspace slow path because it:";
    for (const dp::SlowReason& reason : dp::kSlowReasons)
      if (result.slow & reason.bit) out += fmt::format("\n  - {}.", reason.explanation);
  }
  if (request.packet) {
    result.cache.push(owner, {}, true);
    owner.apply_learned();
    dp::Actions rest = only_side_effects(result.actions);
    if (!rest.empty())
      if (auto done = request.backer->datapath().execute(std::move(request.packet), rest); !done)
        out += fmt::format("\nAction execution failed ({})\n.", done.error().text);
  }
  for (uint32_t id : result.recirc_ids) owner.recirc_ids().unref(id);
  return out;
}

void register_trace_commands(unixctl::Commands& commands, Switch& owner) {
  constexpr int kMaxArgs = unixctl::kManyArgs;
  commands.add({.name = "ofproto/trace", .usage = "{[dp_name] odp_flow | bridge br_flow} [OPTIONS...] [-generate|packet]", .min_args = 1,
                .max_args = kMaxArgs, .run = [&owner](unixctl::Args args) -> Result<std::string> {
                  return run_trace(owner, TRY(parse_trace(owner, args, false)));
                }});
  commands.add({.name = "ofproto/trace-packet-out",
                .usage = "[-consistent] {[dp_name] odp_flow | bridge br_flow} [OPTIONS...] [-generate|packet] actions", .min_args = 2,
                .max_args = kMaxArgs, .run = [&owner](unixctl::Args args) -> Result<std::string> {
                  return run_trace(owner, TRY(parse_trace(owner, args, true)));
                }});
}

}  // namespace ovs::ofproto
