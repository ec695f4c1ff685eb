// Running a list of actions over the packets of a flow. A list that is the last to see the packets consumes
// them; any other works on copies where it would change or send them.
// Spec: reference sheet "datapath" 4, "datapath-userspace" 3.1.
#include "base/log.h"
#include "dp/cookie.h"
#include "dp/user/conntrack/tracker.h"
#include "dp/user/edit.h"
#include "dp/user/pipeline_frame.h"
#include "flow/extract.h"
#include "flow/hash.h"
#include "packet/checksum.h"

OVS_LOG_MODULE(dpif_netdev);

namespace ovs::dp::user {

using packet::Packet;

namespace {

template <class A>
const A* as(const Action& a) { return std::get_if<A>(static_cast<const ActionVariant*>(&a)); }

/// Size that a trunc leaves.
uint32_t cut_size(const Packet& p, uint32_t cut) { return std::min(p.size(), cut); }

void truncate(Packet& p, uint32_t cut) {
  if (cut >= p.size()) return;
  p.offload.gso = packet::Offload::Gso::none;
  packet::finish_checksum(p);
  p.truncate(cut);
}

void hash_packet(Packet& p, const Hash& how) {
  flow::FlowKey key;
  flow::extract(p, key);
  uint32_t h = how.algorithm == 1  ? flow::hash_symmetric_l3l4(key, how.basis, false)
               : p.meta.rss_hash ? flow::hash_int(p.meta.rss_hash, how.basis)
                                 : flow::hash_5tuple(key, how.basis);
  p.meta.dp_hash = h ? h : 1;   // 0 means "not computed"
}

}  // namespace

void Pipeline::drop(Packets packets, DropReason reason) {
  count_drop(reason, packets.size());
  for (Packet* p : packets) *p = Packet();
}

void Pipeline::run(Packets packets, std::span<const Action> actions, Run& state) {
  if (actions.empty()) {
    drop(packets, DropReason::action_of_pipeline);
    return;
  }
  Packet* kept[packet::kBatchSize];
  for (size_t i = 0; i < actions.size() && !packets.empty(); ++i) {
    const Action& a = actions[i];
    bool last = state.last && i + 1 == actions.size();
    if (auto* out = as<Output>(a)) output(packets, out->port, state, last);
    else if (auto* set = as<Set>(a)) { for (Packet* p : packets) apply_set(*p, *set); }
    else if (auto* push = as<PushVlan>(a)) { for (Packet* p : packets) push_vlan(*p, push->tpid, push->tci); }
    else if (as<PopVlan>(a)) { for (Packet* p : packets) pop_vlan(*p); }
    else if (auto* push_m = as<PushMpls>(a)) { for (Packet* p : packets) push_mpls(*p, push_m->lse, push_m->ethertype); }
    else if (auto* add_m = as<AddMpls>(a)) {
      for (Packet* p : packets) add_m->mac_len ? push_mpls(*p, add_m->lse, add_m->ethertype) : add_mpls(*p, *add_m);
    } else if (auto* nsh = as<PushNsh>(a)) { for (Packet* p : packets) push_nsh(*p, *nsh); }
    else if (as<PopNsh>(a)) {
      std::copy(packets.begin(), packets.end(), kept);
      packets = Packets(kept, packets.size());
      packets = packets.first(decap_nsh(packets));
    }
    else if (auto* pop_m = as<PopMpls>(a)) { for (Packet* p : packets) pop_mpls(*p, pop_m->ethertype); }
    else if (auto* eth = as<PushEth>(a)) { for (Packet* p : packets) push_eth(*p, *eth); }
    else if (as<PopEth>(a)) { for (Packet* p : packets) pop_eth(*p); }
    else if (auto* trunc = as<Trunc>(a)) state.cut = trunc->max_bytes;
    else if (auto* recirc = as<Recirc>(a)) recirculate(packets, recirc->id, last);
    else if (auto* user = as<UserspaceAction>(a)) userspace(packets, *user, state, last);
    else if (auto* clone = as<Clone>(a)) run_nested(packets, clone->actions.get(), state, last);
    else if (auto* smp = as<Sample>(a)) sample(packets, *smp, state, last);
    else if (auto* len = as<CheckPktLen>(a)) check_pkt_len(packets, *len, state, last);
    else if (auto* d = as<Drop>(a)) {
      drop(packets, reason_of_action(d->reason));
      return;
    } else if (auto* ttl = as<DecTtl>(a)) {
      std::copy(packets.begin(), packets.end(), kept);
      packets = Packets(kept, packets.size());
      packets = packets.first(dec_ttl(packets, *ttl, state));
    } else if (auto* metered = as<MeterAction>(a)) {
      std::copy(packets.begin(), packets.end(), kept);
      packets = Packets(kept, packets.size());
      packets = packets.first(meter(packets, metered->meter));
    } else if (auto* hash = as<Hash>(a)) {
      for (Packet* p : packets) hash_packet(*p, *hash);
    } else if (auto* ct = as<Ct>(a)) {
      std::copy(packets.begin(), packets.end(), kept);
      packets = Packets(kept, packets.size());
      packets = packets.first(track(packets, *ct, actions.subspan(i + 1), state));
    } else if (as<CtClear>(a)) {
      for (Packet* p : packets) conntrack::ConnTracker::clear(*p);
    } else {
      drop(packets, DropReason::action_error);   // validate_actions() lets no such action in
      return;
    }
  }
}

void Pipeline::run_copies(Packets packets, const Actions& actions, const Run& outer) {
  std::vector<Packet> copies;
  copies.reserve(packets.size());
  Packet* pointers[packet::kBatchSize];
  for (size_t i = 0; i < packets.size(); ++i) {
    copies.push_back(packets[i]->clone());
    pointers[i] = &copies[i];
  }
  Run state = outer;
  state.last = true;
  run({pointers, packets.size()}, actions, state);
}

void Pipeline::run_nested(Packets packets, const Actions* actions, const Run& outer, bool last) {
  if (packets.empty()) return;
  if (!actions || actions->empty()) {
    if (last) drop(packets, DropReason::action_of_pipeline);
    return;
  }
  if (!last) return run_copies(packets, *actions, outer);
  Run state = outer;
  run(packets, *actions, state);
}

// --- output

void Pipeline::output(Packets packets, DpPort port, Run& state, bool last) {
  TxSlot* slot = tx(port);
  uint32_t cut = std::exchange(state.cut, UINT32_MAX);
  if (!slot) {
    if (last) drop(packets, DropReason::invalid_port);
    else count_drop(DropReason::invalid_port, packets.size());
    return;
  }
  for (Packet* p : packets) {
    if (last) {
      truncate(*p, cut);
      transmit(*slot, std::move(*p));
    } else {
      Packet copy = p->clone();
      truncate(copy, cut);
      transmit(*slot, std::move(copy));
    }
  }
}

void Pipeline::transmit(TxSlot& slot, Packet&& p) {
  if (slot.offload || (!p.offload.needs_csum && p.offload.gso == packet::Offload::Gso::none)) return queue(slot, std::move(p));
  if (p.offload.gso == packet::Offload::Gso::none) {
    packet::finish_checksum(p);
    return queue(slot, std::move(p));
  }
  for (Packet& piece : packet::segment(std::move(p))) queue(slot, std::move(piece));
}

void Pipeline::queue(TxSlot& slot, Packet&& p) {
  if (slot.pending.full()) {
    PipelineStats::bump(stats_.sent_batches, 1);
    slot.queue->send(slot.pending);
    slot.pending.clear();
  }
  slot.pending.add(std::move(p));
  PipelineStats::bump(stats_.sent_packets, 1);
  if (slot.dirty) return;
  slot.dirty = true;
  dirty_.push_back(&slot);
}

// --- actions that leave the list

void Pipeline::recirculate(Packets packets, uint32_t id, bool last) {
  if (recirculations_ >= kMaxRecirculations) {
    LOG_WARN_RL(60, 5, "Packet dropped. Max recirculation depth exceeded.");
    if (last) drop(packets, DropReason::recirc_error);
    else count_drop(DropReason::recirc_error, packets.size());
    return;
  }
  ++recirculations_;
  PipelineStats::bump(stats_.recirculated, packets.size());
  if (last) {
    for (Packet* p : packets) p->meta.recirc_id = id;
    process(packets);
  } else {
    std::vector<Packet> copies;
    copies.reserve(packets.size());
    Packet* pointers[packet::kBatchSize];
    for (size_t i = 0; i < packets.size(); ++i) {
      copies.push_back(packets[i]->clone());
      copies.back().meta.recirc_id = id;
      pointers[i] = &copies[i];
    }
    process({pointers, packets.size()});
  }
  --recirculations_;
}

void Pipeline::userspace(Packets packets, const UserspaceAction& action, Run& state, bool last) {
  uint32_t cut = std::exchange(state.cut, UINT32_MAX);
  for (Packet* p : packets) {
    for (Packet& piece : packet::segment(last ? std::move(*p) : p->clone())) {
      Upcall up;
      flow::extract(piece, up.key);   // of the whole packet: a cut would hide its headers' lengths
      truncate(piece, cut);
      up.packet = std::move(piece);
      up.miss = false;
      up.cookie = action.cookie;
      if (action.include_actions && state.flow_actions) up.actions = *state.flow_actions;
      up.tunnel_out_port = action.tunnel_out_port;
      upcalls_.action(*this, std::move(up));
    }
  }
}

void Pipeline::sample(Packets packets, const Sample& action, const Run& state, bool last) {
  Packet* taken[packet::kBatchSize];
  size_t n = 0;
  for (Packet* p : packets) {
    if (action.probability == UINT32_MAX || prng_.next32() < action.probability) taken[n++] = p;
    else if (last) *p = Packet();
  }
  run_nested({taken, n}, action.actions.get(), state, last);
}

void Pipeline::check_pkt_len(Packets packets, const CheckPktLen& action, const Run& state, bool last) {
  Packet *longer[packet::kBatchSize], *others[packet::kBatchSize];
  size_t n_longer = 0, n_others = 0;
  for (Packet* p : packets) {
    uint32_t size = cut_size(*p, state.cut);
    size -= std::min<uint32_t>(size, p->l2_pad);
    const packet::Offload& o = p->offload;
    if (o.gso != packet::Offload::Gso::none && o.header_size) size = std::min<uint32_t>(size, uint32_t{o.header_size} + o.gso_size);
    if (size > action.bytes) longer[n_longer++] = p;
    else others[n_others++] = p;
  }
  run_nested({longer, n_longer}, action.if_greater.get(), state, last);
  run_nested({others, n_others}, action.if_less_equal.get(), state, last);
}

/// Moves the packets whose time has not come to the front and returns their number; runs the list on the rest.
size_t Pipeline::dec_ttl(Packets packets, const DecTtl& action, const Run& state) {
  Packet* expired[packet::kBatchSize];
  size_t live = 0, n = 0;
  for (Packet* p : packets) {
    if (user::dec_ttl(*p)) packets[live++] = p;
    else expired[n++] = p;
  }
  run_nested({expired, n}, action.if_expired.get(), state, true);
  return live;
}

/// Returns the number of packets at the front that go on at once. Fragments that a datagram is waiting for stay in the tracker;
/// those of datagrams that became whole do the rest by themselves.
size_t Pipeline::track(Packets packets, const Ct& action, std::span<const Action> rest, const Run& state) {
  if (!tracker_) {
    drop(packets, DropReason::action_error);
    return 0;
  }
  std::vector<Packet> released;
  tracker_->track(packets, action, released);
  size_t left = 0;
  for (Packet* p : packets)
    if (*p) packets[left++] = p;
  for (size_t begin = 0; begin < released.size() && !rest.empty(); begin += packet::kBatchSize) {
    Packet* pointers[packet::kBatchSize];
    size_t n = std::min(packet::kBatchSize, released.size() - begin);
    for (size_t i = 0; i < n; ++i) pointers[i] = &released[begin + i];
    Run own = state;
    own.last = true;
    run(Packets(pointers, n), rest, own);
  }
  return left;
}

/// Moves the packets that the meter lets through to the front and returns their number; the rest is dropped.
size_t Pipeline::decap_nsh(Packets packets) {
  size_t good = 0;
  for (Packet* p : packets) {
    if (pop_nsh(*p)) {
      packets[good++] = p;
    } else {
      *p = Packet();
      count_drop(DropReason::nsh_decap_error);
    }
  }
  return good;
}

size_t Pipeline::meter(Packets packets, MeterId id) {
  auto found = meters_ ? meters_->find(id) : nullptr;
  if (!found) return packets.size();
  size_t passed = found->offer(packets, now_);
  if (passed < packets.size()) count_drop(DropReason::meter, packets.size() - passed);
  return passed;
}

// --- what may be put into a flow

namespace {

Result<void> validate(const Actions* actions, unsigned depth) {
  if (!actions) return {};
  if (depth > 32) return fail_errno(EINVAL);
  for (const Action& a : *actions) {
    if (as<TunnelPush>(a) || as<TunnelPop>(a) || as<LbOutput>(a) ||
        as<Psample>(a))
      return fail_errno(EOPNOTSUPP);
    if (auto* set = as<Set>(a)) {
      if (!set->value || !set->mask) return fail_errno(EINVAL);
    }
    if (auto* t = as<Trunc>(a); t && t->max_bytes < packet::kMinFrame) return fail_errno(EINVAL);
    if (auto* ct = as<Ct>(a); ct && ct->commit && ct->force) return fail_errno(EINVAL);
    if (auto* c = as<Clone>(a)) TRY(validate(c->actions.get(), depth + 1));
    if (auto* s = as<Sample>(a)) TRY(validate(s->actions.get(), depth + 1));
    if (auto* d = as<DecTtl>(a)) TRY(validate(d->if_expired.get(), depth + 1));
    if (auto* l = as<CheckPktLen>(a)) {
      TRY(validate(l->if_greater.get(), depth + 1));
      TRY(validate(l->if_less_equal.get(), depth + 1));
    }
  }
  return {};
}

}  // namespace

Result<void> validate_actions(const Actions& actions) { return validate(&actions, 0); }

}  // namespace ovs::dp::user
