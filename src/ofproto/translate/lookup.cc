// Looking up tables: misses, fragments, limits, trace nodes. Spec: sheet "ofproto" 2.2, 2.3.
#include "base/log.h"
#include "ofproto/backer.h"
#include "ofproto/translate/translator.h"

OVS_LOG_MODULE(ofproto_dpif_xlate);

namespace ovs::ofproto {

bool Translator::resources_ok() {
  if (depth_ >= kMaxDepth) {
    fail(TranslateError::recursion_too_deep, fmt::format("over max translation depth {}", kMaxDepth));
  } else if (resubmits_ >= kMaxResubmits) {
    fail(TranslateError::too_many_resubmits, fmt::format("over {} resubmit actions", kMaxResubmits));
  } else if (action_bytes_ > kMaxActionBytes) {
    report_error("resubmits yielded over 64 kB of actions");
    exit_ = true;
  } else if (stack_.size() >= kMaxStackBytes) {
    fail(TranslateError::stack_too_deep, "resubmits yielded over 64 kB of stack");
  } else {
    return true;
  }
  return false;
}

void Translator::table_action(uint8_t table, const LookupHow& how) {
  if (was_mpls_) {
    freeze_lookup(table);
    return;
  }
  if (!resources_ok()) return;
  bool deeper = table <= table_;
  if (how.with_ct_tuple && (!flow_.ct_nw_proto || !ip_now())) {
    report_error("resubmit(ct) with non-tracked or non-IP packet!");
    return;
  }
  auto swap = [&] {
    if (how.with_ct_tuple) swap_tuples(flow_), swap_tuples(mask_);
  };
  swap();
  auto rule = lookup(table, how);
  swap();
  if (!rule) return;
  run_rule(std::move(rule), table, deeper);
}

// The rule for the packet as it is now; `table` becomes the table where it was found. nullptr: a plain resubmit missed.
RulePtr Translator::lookup(uint8_t& table, const LookupHow& how) {
  FragMode frags = bridge_->frag_mode();
  bool fragment = (flow_.nw_frag & flow::kFragAny) != 0;
  if (fragment && frags == FragMode::drop) {
    out_.cache.add(CacheTable{bridge_->tables().shared_counters(), table, true});
    return bridge_->drop_frags_rule();
  }
  flow::FlowKey saved_ports;
  be32 in_port = flow_.in_port;
  bool changed = how.in_port && *how.in_port != OfPort(static_cast<uint16_t>(in_port.host()));
  if (changed) flow_.in_port = be32(how.in_port->value);
  struct PutBack {   // the other port counts for the look-up only
    be32& place;
    be32 value;
    ~PutBack() { place = value; }
  } put_back{flow_.in_port, in_port};

  for (;;) {
    const flow::ClassifierRule* found = nullptr;
    with_mask([&](flow::FlowMask& m) { found = bridge_->tables()[table].classifier.lookup(flow_, &m); });
    out_.cache.add(CacheTable{bridge_->tables().shared_counters(), table, found != nullptr});
    if (found) return static_cast<const Rule*>(found)->self();
    if (!how.honor_miss) return bridge_->no_packet_in_rule();
    TableMiss miss = bridge_->tables()[table].miss;
    if (miss == TableMiss::next_table && table + 1 < kInternalTable) {
      ++table;
      continue;
    }
    bool to_controller = miss == TableMiss::controller ||
                         (miss != TableMiss::drop && bridge_->peer() && bridge_->peer()->wants_table_misses());
    if (!to_controller || !how.may_packet_in) return bridge_->no_packet_in_rule();
    if (!in_port_) {
      LOG_WARN_RL(60, 5, "packet-in on unknown OpenFlow port {}", flow_.in_port.host());
      return bridge_->no_packet_in_rule();
    }
    return in_port_->has(kPortNoPacketIn) ? bridge_->no_packet_in_rule() : bridge_->miss_rule();
  }
}

void Translator::run_rule(RulePtr rule, uint8_t table, bool deeper) {
  ++resubmits_;
  out_.cache.add(CacheRule{rule});
  TraceList* outer = trace_;
  if (tracing()) trace_rule(*rule, table);
  TraceList* inner = trace_;
  trace_ = outer;
  SharedActions actions = rule->actions;
  uint64_t cookie = rule->cookie;
  Frame& frame = push_scope(FrameKind::list);
  frame.actions = std::move(actions);
  trace_ = inner;
  if (deeper) ++depth_;
  table_ = table;
  rule_ = std::move(rule);
  cookie_ = cookie;
  bool internal_miss = rule_->table_id == kInternalTable && rule_->bridge == in_.bridge;
  if (frame.actions->empty() && tracing() && !(internal_miss && rule_ == bridge_->miss_rule())) add_trace(*trace_, TraceType::action, "drop");
}

void Translator::trace_rule(const Rule& rule, uint8_t table) {
  std::string text;
  bool home = bridge_ == in_.bridge;
  if (home && &rule == bridge_->no_packet_in_rule().get()) {
    text = fmt::format("{:2}. No match.", table);
  } else if (home && &rule == bridge_->miss_rule().get()) {
    text = fmt::format("{:2}. No match, and a \"packet-in\" is called for.", table);
  } else if (home && &rule == bridge_->drop_frags_rule().get()) {
    text = fmt::format("{:2}. Packets are IP fragments and the fragment handling mode is \"drop\".", table);
  } else {
    std::string match = flow::match_text(rule.full_match(), {.ports = in_.names.ports});
    text = fmt::format("{:2}. {}{}priority {}", table, match, match.empty() ? "" : ", ", rule.priority);
    if (rule.cookie) text += fmt::format(", cookie {:#x}", rule.cookie);
  }
  trace_ = &add_trace(*trace_, TraceType::table, std::move(text));
}

}  // namespace ovs::ofproto
