// What arrives from the datapath: misses become flows, userspace actions become packet-ins or slow-path work.
// Spec: sheet "ofproto" 7.2, 2.11, 2.12.
#include "base/counters.h"
#include "base/log.h"
#include "dp/cookie.h"
#include "dp/format.h"
#include "flow/extract.h"
#include "flow/match.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/switch.h"
#include "ofproto/translate/continuation.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/upcall/upcalls.h"

OVS_LOG_MODULE(ofproto_dpif_upcall);
OVS_COUNTER(handler_duplicate_upcall);
OVS_COUNTER(upcall_flow_limit_hit);

namespace ovs::ofproto {

void Upcalls::handle(std::span<dp::Upcall> upcalls, std::span<dp::UpcallReply> replies) {
  for (size_t i = 0; i < upcalls.size(); ++i) {
    if (owner_.flow_restore_wait()) continue;
    if (upcalls[i].miss) handle_miss(upcalls[i], replies[i]);
    else handle_userspace(upcalls[i], replies[i]);
  }
  if (owner_.lock().on_control_thread()) owner_.apply_learned();
}

void Upcalls::handle_miss(dp::Upcall& upcall, dp::UpcallReply& reply) {
  StateLock::Read read(owner_.lock());
  uint64_t seq = owner_.revalidate_seq();
  auto entry = find_entry(backer_, upcall.key);
  if (!entry) {
    LOG_INFO_RL(60, 5, "received packet on unassociated datapath port {} ({})", upcall.key.in_port.host(), entry.error().text);
    auto drop = std::make_shared<dp::Actions>();
    if (backer_.features().explicit_drop_action) drop->push_back(dp::Drop{static_cast<uint32_t>(TranslateError::bridge_not_found)});
    std::memset(static_cast<void*>(&reply.mask), 0xff, sizeof reply.mask);
    reply.install_actions = reply.packet_actions = std::move(drop);
    reply.install = upcall.key.recirc_id == be32{};
    if (reply.packet_actions->empty()) count_drop(TranslateError::bridge_not_found);
    return;
  }
  TranslateOutput result;
  translate(entry->input(&upcall.packet), result);
  if (backer_.features().explicit_drop_action) {   // the datapath counts when it runs the Drop
    if (result.actions.empty()) result.actions.push_back(dp::Drop{0});
  } else if (result.error != TranslateError::ok || result.actions.empty()) {
    count_drop(result.error);
  }
  reply.packet_actions = std::make_shared<const dp::Actions>(std::move(result.actions));
  reply.install_actions = result.slow ? std::make_shared<const dp::Actions>(slow_path_actions(*entry, result.slow)) : reply.packet_actions;
  reply.mask = result.mask;
  if (!megaflows_) std::memset(static_cast<void*>(&reply.mask), 0xff, sizeof reply.mask);

  dp::FlowStats one{1, upcall.packet.size(), owner_.clock().now(), flow::tcp_flags_of(upcall.key)};
  result.cache.push(owner_, one, true);

  size_t limit = flow_limit_.load(std::memory_order_relaxed);
  if (backer_.datapath().flow_count() >= limit) {
    COUNT(upcall_flow_limit_hit);
    LOG_WARN_RL(1, 1, "upcall: datapath reached the dynamic limit of {} flows.", limit);
  } else if (!result.avoid_caching) {
    reply.install = remember(upcall, *entry, result, reply);
    if (reply.install) {
      std::lock_guard guard(shard(upcall.ufid).mutex);
      auto it = shard(upcall.ufid).flows.find(upcall.ufid);
      if (it != shard(upcall.ufid).flows.end()) it->second->seq = seq;
      return;   // the references belong to the flow now
    }
  }
  for (uint32_t id : result.recirc_ids) owner_.recirc_ids().unref(id);   // they linger long enough for this packet
}

// False: the flow must not be installed.
bool Upcalls::remember(const dp::Upcall& upcall, const Entry& entry, TranslateOutput& result, const dp::UpcallReply& reply) {
  if (uint32_t id = upcall.key.recirc_id.host()) {
    if (!owner_.recirc_ids().ref(id)) return false;
    result.recirc_ids.push_back(id);
  }
  auto flow = std::make_unique<DpFlow>();
  flow->ufid = upcall.ufid;
  flow->key = upcall.key;
  flow->mask = reply.mask;
  flow->actions = reply.install_actions;
  flow->cache = std::move(result.cache);
  flow->has_cache = true;
  flow->recirc_ids = std::move(result.recirc_ids);
  flow->created = owner_.clock().now();
  flow->bridge = entry.bridge;
  Shard& place = shard(upcall.ufid);
  std::lock_guard guard(place.mutex);
  auto& slot = place.flows[upcall.ufid];
  if (slot) {
    COUNT(handler_duplicate_upcall);
    release_recirc(*slot);
  }
  slot = std::move(flow);
  return true;
}

void Upcalls::handle_userspace(dp::Upcall& upcall, dp::UpcallReply& reply) {
  auto cookie = dp::UserCookie::decode(upcall.cookie);
  if (!cookie) {
    LOG_WARN_RL(60, 5, "action upcall cookie has unexpected size {}", upcall.cookie.size());
    return;
  }
  switch (cookie->kind) {
    case dp::CookieKind::controller:
      if (!cookie->dont_send) send_packet_in(upcall, *cookie);
      break;
    case dp::CookieKind::slow_path: slow_path(upcall, reply); break;
    default: break;
  }
}

// The flow in the datapath counts the packet; here only its actions are worked out once more.
void Upcalls::slow_path(dp::Upcall& upcall, dp::UpcallReply& reply) {
  StateLock::Read read(owner_.lock());
  auto entry = find_entry(backer_, upcall.key);
  if (!entry) return;
  TranslateOutput result;
  translate(entry->input(&upcall.packet), result);
  for (uint32_t id : result.recirc_ids) owner_.recirc_ids().unref(id);
  reply.packet_actions = std::make_shared<const dp::Actions>(std::move(result.actions));
}

void Upcalls::send_packet_in(const dp::Upcall& upcall, const dp::UserCookie& cookie) {
  auto state = owner_.recirc_ids().find(cookie.recirc_id);
  if (!state) return;
  StateLock::Read read(owner_.lock());
  Bridge* bridge = owner_.find(cookie.ofproto);
  if (!bridge) return;
  PacketInEvent event;
  event.packet.assign(upcall.packet.view().begin(), upcall.packet.view().end());
  event.metadata = state->metadata;
  if (state->conntracked) {   // else the datapath knows more than the pipeline does
    copy_conntrack(upcall.key, event.metadata);
    event.metadata.dl_type = upcall.key.dl_type;
  }
  event.metadata.packet_type = upcall.key.packet_type;
  event.metadata.pkt_mark = upcall.key.pkt_mark;
  event.reason = static_cast<PacketInReason>(cookie.reason);
  event.table_id = state->table;
  event.cookie = cookie.rule_cookie;
  event.controller_id = cookie.controller_id;
  event.max_len = cookie.max_len;
  event.userdata = state->userdata;
  if (cookie.continuation) {
    auto continuation = continuation_of(*state);
    continuation.odp_port = upcall.key.in_port.host();
    event.continuation = std::make_shared<const ofp::Continuation>(std::move(continuation));
  }
  bridge->queue_packet_in(std::move(event));
}

}  // namespace ovs::ofproto
