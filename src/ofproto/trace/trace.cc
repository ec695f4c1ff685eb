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

namespace {

constexpr size_t kMaxRecirculations = 4096;
const std::string kRule(79, '=');

std::string ct_state_text(uint32_t state) {
  std::string text;
  for (size_t i = 0; i < std::size(kCtStateFlags); ++i)
    if (state >> i & 1) text.append(text.empty() ? "" : "|").append(kCtStateFlags[i]);
  return text;
}

/// Addresses and ports of both ends.
std::string ends_text(const flow::FlowKey& f) {
  if (f.dl_type.host() == 0x86dd)
    return fmt::format("ipv6_src=[{}],tp_src={},ipv6_dst=[{}],tp_dst={}", f.ipv6_src.text(), f.tp_src.host(), f.ipv6_dst.text(), f.tp_dst.host());
  return fmt::format("nw_src={},tp_src={},nw_dst={},tp_dst={}", packet::ipv4_text(f.nw_src), f.tp_src.host(), packet::ipv4_text(f.nw_dst),
                     f.tp_dst.host());
}

/// As the tracker might translate: the first address and port of the range.
void simulate_nat(const dp::CtNat& nat, flow::FlowKey& flow, std::string& out) {
  out += "Replacing src/dst IP/ports to simulate NAT:\n";
  std::string before = ends_text(flow);
  if (nat.has_addr && nat.is_ipv6) (nat.src ? flow.ipv6_src : flow.ipv6_dst) = nat.min;
  else if (nat.has_addr) std::memcpy(nat.src ? &flow.nw_src : &flow.nw_dst, nat.min.bytes.data() + 12, 4);
  if (nat.proto_min) (nat.src ? flow.tp_src : flow.tp_dst) = be16(nat.proto_min);
  bool shown = nat.has_addr;
  out += " Initial flow: " + (shown ? before : std::string()) + "\n Modified flow: " + (shown ? ends_text(flow) : std::string()) + "\n";
}

/// One run, from the start or from where a packet comes back.
class Tracer {
 public:
  Tracer(Switch& owner, TraceRequest request) : owner_(owner), request_(std::move(request)) {
    for (const OfPortEntry* port : request_.bridge->ports()) names_.add(port->number.value, port->name);
  }

  std::string run() {
    run_from(request_.flow);
    for (size_t done = 0; done < waiting_.size(); ++done) {
      if (done >= kMaxRecirculations) {
        out_ += fmt::format("\n\n{}\nTrace reached the recirculation limit.  Sopping the trace here.\nQueued but not processed: {} recirculations.\n",
                            kRule, waiting_.size() - done);
        break;
      }
      resume(CtFork(waiting_[done]));
    }
    for (uint32_t id : recirc_ids_) owner_.recirc_ids().unref(id);
    return std::move(out_);
  }

 private:
  void resume(CtFork fork) {
    out_ += fmt::format("\n\n{}\nrecirc({:#x}) - resume conntrack with ", kRule, fork.recirc_id);
    uint32_t state = flow::kCtTrk | flow::kCtNew;
    if (next_state_ < request_.ct_states.size()) {
      state = request_.ct_states[next_state_++];
      out_ += "ct_state=" + ct_state_text(state) + "\n";
    } else {
      out_ += "default ct_state=trk|new (use --ct-next to customize)\n";
    }
    fork.flow.ct_state = be32(state);
    if (fork.nat) simulate_nat(*fork.nat, fork.flow, out_);
    out_ += kRule + "\n\n";
    run_from(fork.flow);
  }

  void run_from(const flow::FlowKey& flow) {
    const flow::NameMap* shown = request_.names ? &names_ : nullptr;
    bool first = &flow == &request_.flow;
    TraceList tree;
    TranslateInput input;
    input.bridge = request_.bridge;
    input.flow = flow;
    input.packet = first && request_.packet ? &request_.packet : nullptr;
    input.trace = &tree;
    input.names.ports = shown;
    if (uint32_t id = flow.recirc_id.host()) {
      input.frozen = owner_.recirc_ids().find(id);
      if (input.frozen)
        if (Bridge* bridge = owner_.find(input.frozen->bridge)) input.bridge = bridge;
    }
    if (first && request_.actions) {
      input.actions = &*request_.actions;
      input.is_packet_out = true;
    }
    out_ += "Flow: " + flow::flow_text(flow, shown) + "\n";
    TranslateOutput result;
    translate(input, result);
    print_trace(out_, tree);
    print_result(flow, result, shown);
    if (input.packet) side_effects(result);
    recirc_ids_.insert(recirc_ids_.end(), result.recirc_ids.begin(), result.recirc_ids.end());
    waiting_.insert(waiting_.end(), std::make_move_iterator(result.forks.begin()), std::make_move_iterator(result.forks.end()));
  }

  void print_result(const flow::FlowKey& flow, TranslateOutput& result, const flow::NameMap* shown) {
    out_ += "\nFinal flow: ";
    result.final_flow.actset_output = flow.actset_output;
    result.final_flow.recirc_id = flow.recirc_id;
    out_ += result.final_flow == flow ? "unchanged" : flow::flow_text(result.final_flow, shown);
    out_ += "\nMegaflow: " + megaflow_text(flow, result.mask, shown);
    out_ += "\nDatapath actions: ";
    dp::PortNames dp_names = dp::PortNames::of(request_.backer->datapath());
    std::string actions = dp::actions_text(result.actions, request_.names ? &dp_names : nullptr);
    out_ += actions.empty() ? "drop" : actions;
    if (result.error != TranslateError::ok) {
      out_ += fmt::format("\nTranslation failed ({}), packet is dropped.\n", error_text(result.error));
    } else if (result.slow) {
      out_ += "\nThis flow is handled by the userspace slow path because it:";
      for (const dp::SlowReason& reason : dp::kSlowReasons)
        if (result.slow & reason.bit) out_ += fmt::format("\n  - {}.", reason.explanation);
    }
  }

  void side_effects(TranslateOutput& result) {
    result.cache.push(owner_, {}, true);
    owner_.apply_learned();
    dp::Actions rest = only_side_effects(result.actions);
    if (rest.empty()) return;
    if (auto done = request_.backer->datapath().execute(std::move(request_.packet), rest); !done)
      out_ += fmt::format("\nAction execution failed ({})\n.", done.error().text);
  }

  Switch& owner_;
  TraceRequest request_;
  flow::NameMap names_;
  std::string out_;
  std::vector<CtFork> waiting_;
  std::vector<uint32_t> recirc_ids_;   ///< kept until the end: forks come back by them
  size_t next_state_ = 0;
};

}  // namespace

std::string run_trace(Switch& owner, TraceRequest request) { return Tracer(owner, std::move(request)).run(); }

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
