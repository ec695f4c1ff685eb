// See learn.h.
#include "ofproto/translate/learn.h"

#include "ofproto/translate/translator.h"

namespace ovs::ofproto {
namespace {

/// Value of a spec, right-aligned in 16 bytes.
flow::FieldValue spec_value(const ofp::LearnSpec& spec, const flow::FlowKey& flow) {
  flow::FieldValue value;
  if (!spec.immediate) return flow::get_subfield_value(spec.source, flow);
  size_t n = std::min<size_t>(spec.value.size(), 16);
  std::copy_n(spec.value.end() - static_cast<ptrdiff_t>(n), n, value.bytes.begin() + 16 - static_cast<ptrdiff_t>(n));
  return value;
}

/// `value` in the place of `to`, as value and mask of the whole field.
void place(const flow::Subfield& to, const flow::FieldValue& value, flow::FieldValue& field, flow::FieldValue& mask) {
  const flow::FieldInfo& info = flow::field(to.field);
  std::span<uint8_t> field_bytes(field.bytes.data(), info.n_bytes), mask_bytes(mask.bytes.data(), info.n_bytes);
  flow::copy_bits(std::span<const uint8_t>(value.bytes.data(), 16), 0, field_bytes, to.offset, to.n_bits);
  flow::fill_bits(true, mask_bytes, to.offset, to.n_bits);
}

}  // namespace

ofp::FlowMod learned_flow_mod(const ofp::Learn& learn, const flow::FlowKey& flow) {
  ofp::FlowMod mod;
  mod.command = ofp::FlowCommand::modify_strict;
  mod.priority = learn.priority;
  mod.new_cookie = learn.cookie;
  mod.modify_cookie = learn.cookie != UINT64_MAX;
  mod.table_id = learn.table;
  mod.idle_timeout = learn.idle_timeout;
  mod.hard_timeout = learn.hard_timeout;
  if (learn.send_flow_rem) mod.flags |= ofp::kFlowSendRemoved;
  if (learn.fin_idle_timeout || learn.fin_hard_timeout) mod.actions.push_back(ofp::FinTimeout{learn.fin_idle_timeout, learn.fin_hard_timeout});
  for (const ofp::LearnSpec& spec : learn.specs) {
    flow::FieldValue value = spec_value(spec, flow);
    switch (spec.to) {
      case ofp::LearnSpec::To::match: {
        flow::FieldValue now, now_mask;
        mod.match.get(spec.destination.field, now, now_mask);
        place(spec.destination, value, now, now_mask);
        mod.match.set(spec.destination.field, now, now_mask);
        break;
      }
      case ofp::LearnSpec::To::load: {
        flow::FieldValue to, mask;
        place(spec.destination, value, to, mask);
        mod.actions.push_back(ofp::SetField::make(spec.destination.field, to, mask, ofp::SetField::Form::load));
        break;
      }
      case ofp::LearnSpec::To::output: {
        uint64_t port = flow::get_bits(std::span<const uint8_t>(value.bytes.data(), 16), 0, spec.n_bits);
        ofp::OfPort number(static_cast<uint16_t>(port));
        bool ordinary = port < ofp::kPortMax.value;
        if (ordinary || number == ofp::kPortInPort || number == ofp::kPortFlood || number == ofp::kPortLocal || number == ofp::kPortAll)
          mod.actions.push_back(ofp::Output{number, 0});
        break;
      }
    }
  }
  return mod;
}

void Translator::learn(const ofp::Learn& action) {
  for (const ofp::LearnSpec& spec : action.specs)
    if (!spec.immediate) unmask(spec.source);
  auto learned = std::make_shared<LearnedFlow>();
  learned->bridge = bridge_->uuid();
  learned->mod = learned_flow_mod(action, flow_);
  learned->limit = action.limit;
  if (!in_.packet && in_.trace) {
    warn("suppressing side effects, so learn action ignored");
    return;
  }
  if (tracing()) {
    const ofp::FlowMod& mod = learned->mod;
    std::string text = fmt::format("table={}", mod.table_id);
    std::string match = flow::match_text(mod.match);
    if (!match.empty()) text += " " + match;
    text += fmt::format(" priority={}", mod.priority);
    if (mod.new_cookie) text += fmt::format(" cookie={:#x}", mod.new_cookie);
    if (mod.idle_timeout) text += fmt::format(" idle={}", mod.idle_timeout);
    if (mod.hard_timeout) text += fmt::format(" hard={}", mod.hard_timeout);
    if (mod.flags & ofp::kFlowSendRemoved) text += " send_flow_rem";
    text += " actions=" + ofp::actions_text(mod.actions, in_.names);
    detail("{}", text);
  }
  bool ok = true;
  if (learned->limit) {
    size_t same_cookie = 0;
    flow::Match any;
    bridge_->tables()[learned->mod.table_id].classifier.for_each_matching(any, [&](flow::ClassifierRule& r) {
      same_cookie += static_cast<Rule&>(r).cookie == learned->mod.new_cookie;
      return true;
    });
    bool exists = bridge_->tables()[learned->mod.table_id].classifier.find_exact(learned->mod.match, learned->mod.priority) != nullptr;
    ok = exists || same_cookie < learned->limit;
    if (!ok) detail("Limit exceeded, learn failed");
  }
  if (action.write_result) {
    unmask(action.result);
    flow::set_subfield(action.result, ok ? 1 : 0, flow_);
  }
  if (ok) out_.cache.add(CacheLearn{std::move(learned)});
}

}  // namespace ovs::ofproto
