// See continuation.h.
#include "ofproto/translate/continuation.h"

namespace ovs::ofproto {
namespace {

constexpr size_t kStackEntry = 16;

/// Messages that these cause tell the table and the cookie, or they depend on the table.
bool needs_place(const ofp::Action& action) {
  if (auto* resubmit = action.as<ofp::Resubmit>()) return resubmit->table == ofp::kAllTables;
  return action.as<ofp::Output>() || action.as<ofp::OutputReg>() || action.as<ofp::OutputTrunc>() || action.as<ofp::GroupAction>() ||
         action.as<ofp::Controller>() || action.as<ofp::DecTtl>() || action.as<ofp::DecMplsTtl>() || action.as<ofp::DecNshTtl>();
}

std::vector<Bytes> entries_of(const Bytes& stack) {
  std::vector<Bytes> entries;
  for (size_t at = 0; at + kStackEntry <= stack.size(); at += kStackEntry) {
    size_t first = at;
    while (first + 1 < at + kStackEntry && stack[first] == 0) ++first;
    entries.emplace_back(stack.begin() + static_cast<ptrdiff_t>(first), stack.begin() + static_cast<ptrdiff_t>(at + kStackEntry));
  }
  return entries;
}

Bytes stack_of(const std::vector<Bytes>& entries) {
  Bytes stack;
  for (const Bytes& entry : entries) {
    size_t used = std::min(entry.size(), kStackEntry);
    stack.insert(stack.end(), kStackEntry - used, 0);
    stack.insert(stack.end(), entry.end() - static_cast<ptrdiff_t>(used), entry.end());
  }
  return stack;
}

}  // namespace

ofp::Continuation continuation_of(const FrozenState& state) {
  ofp::Continuation c;
  c.bridge = state.bridge;
  c.stack = entries_of(state.stack);
  c.mirrors = state.mirrors;
  c.conntracked = state.conntracked;
  c.action_set = state.action_set;
  ofp::UnrollXlate place;
  for (auto frame = state.frames.rbegin(); frame != state.frames.rend(); ++frame) {   // the innermost runs first
    for (const ofp::Action& action : std::span(*frame->actions).subspan(frame->next)) {
      if (needs_place(action) && (place.table != frame->table || place.cookie != frame->cookie)) {
        place = {frame->table, frame->cookie};
        c.actions.push_back(place);
      }
      c.actions.push_back(action);
    }
  }
  return c;
}

FrozenState state_of(const ofp::Continuation& c, const flow::Match& metadata) {
  FrozenState state;
  state.bridge = c.bridge;
  state.stack = stack_of(c.stack);
  state.mirrors = c.mirrors;
  state.conntracked = c.conntracked;
  state.action_set = c.action_set;
  state.metadata.tunnel = metadata.key.tunnel;
  state.metadata.metadata = metadata.key.metadata;
  std::memcpy(state.metadata.regs, metadata.key.regs, sizeof state.metadata.regs);
  state.metadata.in_port = metadata.key.in_port;
  std::vector<FrozenFrame> sections;
  ofp::UnrollXlate place;
  ofp::Actions list;
  auto end_section = [&] {
    if (list.empty()) return;
    sections.push_back({std::make_shared<const ofp::Actions>(std::move(list)), 0, place.table, place.cookie});
    list = {};
  };
  for (const ofp::Action& action : c.actions) {
    if (auto* next = action.as<ofp::UnrollXlate>()) {
      end_section();
      place = *next;
    } else {
      list.push_back(action);
    }
  }
  end_section();
  state.frames.assign(sections.rbegin(), sections.rend());
  return state;
}

}  // namespace ovs::ofproto
