// Groups in the pipeline: which buckets run, and how they are chosen. Spec: sheet "ofproto" 3.
#include "flow/hash.h"
#include "ofproto/backer.h"
#include "ofproto/translate/translator.h"

namespace ovs::ofproto {
namespace {

constexpr unsigned kMaxWatchDepth = 128;

}  // namespace

bool Translator::port_is_live(OfPort number) const {
  if (number == ofp::kPortController) return bridge_->peer() && bridge_->peer()->primary_controller_admitted();
  const OfPortEntry* port = bridge_->port(number);
  return port && port->may_enable;
}

bool Translator::bucket_is_live(const Group& group, const Bucket& bucket, unsigned depth, bool for_select) {
  if (depth >= kMaxWatchDepth) {
    report_error(fmt::format("bucket chaining exceeded {} links", kMaxWatchDepth));
    return false;
  }
  if (for_select && group.type == GroupType::select && bucket.weight == 0) return false;
  bool no_port = bucket.watch_port == ofp::kPortAny, no_group = bucket.watch_group == ofp::kGroupAny;
  if (no_port && no_group) return true;
  if (!no_port && port_is_live(bucket.watch_port)) return true;
  if (!no_group) {
    auto watched = bridge_->groups().find(bucket.watch_group);
    if (watched && first_live_bucket(*watched, depth + 1)) return true;
  }
  if (tracing() && depth == 0) {
    std::string why;
    if (!no_port) why = fmt::format("port {}", ofp::port_text(bucket.watch_port));
    if (!no_group) why += fmt::format("{}port {}", why.empty() ? "" : " and ", bucket.watch_group);
    detail("bucket {}: not live due to {}", bucket.id, why);
  }
  return false;
}

std::optional<size_t> Translator::first_live_bucket(const Group& group, unsigned depth) {
  for (size_t i = 0; i < group.buckets.size(); ++i)
    if (bucket_is_live(group, group.buckets[i], depth, true)) return i;
  return {};
}

std::optional<size_t> Translator::select_bucket(const Group& group, bool& recirculating) {
  recirculating = false;
  if (group.method == SelectMethod::dp_hash) {
    if (!flow_.dp_hash) {
      detail("selection method in use: dp_hash, recirculating");
      commit();
      emit(dp::Hash{group.hash_algorithm, group.hash_basis});
      recirculating = true;
      return {};
    }
    uint32_t slots = static_cast<uint32_t>(group.hash_map.size());
    mask_.dp_hash = mask_.dp_hash | be32(slots - 1);
    uint32_t first = flow_.dp_hash.host() & (slots - 1);
    for (uint32_t i = 0; i < slots; ++i) {
      size_t bucket = group.hash_map[(first + i) & (slots - 1)];
      if (bucket_is_live(group, group.buckets[bucket], 0, true)) return bucket;
    }
    return {};
  }
  uint32_t basis;
  if (group.method == SelectMethod::hash) {
    uint64_t param = group.selection.param;
    basis = flow::hash_2words(static_cast<uint32_t>(param >> 32), static_cast<uint32_t>(param));
    for (const flow::FieldInfo& f : flow::all_fields()) {
      if (group.selection.fields.is_wild(f.id)) continue;
      if (!flow::needs_met(f.needs, flow_)) {
        unmask_needs(f.needs);
        continue;
      }
      unmask_needs(f.needs);
      flow::FieldValue value, bits, now = flow::get_field(f.id, flow_);
      group.selection.fields.get(f.id, value, bits);
      for (size_t i = 0; i < f.n_bytes; ++i) now.bytes[i] &= bits.bytes[i];
      basis = flow::hash_bytes(now.span(f), basis);
      unmask(f.id, bits);
    }
  } else {
    basis = flow::hash_fields(flow_, flow::HashFields::symmetric_l4, 0);
    with_mask([&](flow::FlowMask& m) { flow::mask_hash_fields(flow_, m, flow::HashFields::symmetric_l4); });
    basis = flow::hash_symmetric_l4(flow_, 0);
  }
  std::optional<size_t> best;
  uint32_t best_score = 0;
  for (size_t i = 0; i < group.buckets.size(); ++i) {
    const Bucket& bucket = group.buckets[i];
    if (!bucket_is_live(group, bucket, 0, true)) continue;
    uint32_t score = (flow::hash_int(bucket.id, basis) & 0xffff) * bucket.weight;
    detail("bucket {}: score {}", bucket.id, score);
    if (!best || score >= best_score) best = i, best_score = score;
  }
  return best;
}

void Translator::group_action(uint32_t id) {
  if (!resources_ok()) return;
  auto group = bridge_->groups().find(id);
  if (!group) {
    report_error(fmt::format("output to nonexistent group {}", id));
    frames_.back().next = frames_.back().actions->size();   // the rest of this list is skipped
    return;
  }
  std::vector<size_t> chosen;
  bool recirculating = false;
  switch (group->type) {
    case GroupType::all:
    case GroupType::indirect:
      for (size_t i = 0; i < group->buckets.size(); ++i) chosen.push_back(i);
      break;
    case GroupType::fast_failover:
      if (auto live = first_live_bucket(*group, 0)) chosen.push_back(*live);
      break;
    case GroupType::select:
      if (was_mpls_ && group->method != SelectMethod::dp_hash) {   // the hash needs what lies under the label
        freeze_here(true);
        return;
      }
      if (auto one = select_bucket(*group, recirculating)) chosen.push_back(*one);
      break;
  }
  if (recirculating) {
    freeze_here(true);
    return;
  }
  if (chosen.empty() && group->type != GroupType::all && group->type != GroupType::indirect) {
    detail("no live bucket");
    out_.cache.add(CacheGroup{group, SIZE_MAX});
    return;
  }
  out_.cache.add(CacheGroup{group, SIZE_MAX});
  bool says = group->type == GroupType::select || group->type == GroupType::fast_failover;
  if (says) detail("using bucket {}", group->buckets[chosen[0]].id);
  Frame& frame = push_scope(FrameKind::group);
  frame.group = std::move(group);
  frame.buckets = std::move(chosen);
  in_group_ = true;
}

// One bucket after the other, each on the packet as it was when the group began.
void Translator::step_group(Frame& frame) {
  if (frame.bucket == frame.buckets.size()) {
    pop();
    return;
  }
  size_t index = frame.buckets[frame.bucket++];
  auto group = frame.group;
  out_.cache.add(CacheGroup{group, index});
  TraceList* outer = trace_;
  Frame& bucket = push_scope(FrameKind::bucket);
  bucket.trace = outer;
  if (tracing()) trace_ = &add_trace(*trace_, TraceType::bucket, fmt::format("bucket {}", group->buckets[index].id));
  ++depth_;
  auto actions = std::make_shared<ofp::Actions>(action_set_list(*group->buckets[index].actions));
  push_list(std::move(actions), table_, rule_, cookie_);
}

void Translator::step_bucket(Frame& frame) {
  Saved& saved = *frame.saved;
  exit_ = false;
  if (error_ == TranslateError::too_many_mpls_labels || error_ == TranslateError::unsupported_packet_type) error_ = saved.error;
  restore_packet(saved);
  if (base_.packet_type != flow_.packet_type && !pending_ && !is_last()) wrap(saved);   // what was put around the packet must not stay
  pop();
}

}  // namespace ovs::ofproto
