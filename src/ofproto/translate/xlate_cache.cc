// See xlate_cache.h.
#include "ofproto/translate/xlate_cache.h"

#include "ofproto/bridge.h"
#include "ofproto/switch.h"
#include "ofproto/translate/learn.h"

namespace ovs::ofproto {
namespace {

constexpr uint16_t kTcpFin = 1, kTcpRst = 4;

void credit(Counts& counts, const dp::FlowStats& delta) {
  counts.packets.fetch_add(delta.packets, std::memory_order_relaxed);
  counts.bytes.fetch_add(delta.bytes, std::memory_order_relaxed);
}

void lower(std::atomic<uint16_t>& timeout, uint16_t to) {
  uint16_t now = timeout.load(std::memory_order_relaxed);
  if (to && (!now || to < now)) timeout.store(to, std::memory_order_relaxed);
}

}  // namespace

void learn_mac(const CacheNormal& normal, TimePoint now) {
  Bundle* bundle = normal.in_port->bundle;
  if (!bundle) return;
  Bridge& bridge = *bundle->bridge;
  proto::MacTable::Learn learn{normal.source, normal.vlan, bundle, normal.gratuitous_arp, bundle->is_bond()};
  std::lock_guard guard(bridge.mac_mutex());
  if (!bridge.mac_table().needs_update(learn, now)) return;
  auto change = bridge.mac_table().learn(learn, now);
  if (change == proto::MacTable::Change::added || change == proto::MacTable::Change::moved) bridge.mac_table_changed();
}

void XlateCache::push(Switch& owner, const dp::FlowStats& delta, bool side_effects) const {
  TimePoint now = owner.clock().now();
  TimePoint used = delta.used == TimePoint{} ? now : delta.used;
  bool any = delta.packets > 0 || side_effects;
  for (const CacheEntry& entry : entries_) {
    if (auto* table = std::get_if<CacheTable>(&entry)) {
      auto& counters = (*table->counters)[table->table];
      (table->matched ? counters.matched : counters.missed).fetch_add(delta.packets, std::memory_order_relaxed);
    } else if (auto* rule = std::get_if<CacheRule>(&entry)) {
      rule->rule->credit(delta.packets, delta.bytes, used);
    } else if (auto* patch = std::get_if<CachePatch>(&entry)) {
      patch->tx->counters.tx_packets += delta.packets, patch->tx->counters.tx_bytes += delta.bytes;
      patch->rx->counters.rx_packets += delta.packets, patch->rx->counters.rx_bytes += delta.bytes;
    } else if (auto* group = std::get_if<CacheGroup>(&entry)) {
      if (group->bucket == SIZE_MAX) credit(group->group->counts, delta);
      else credit(*group->group->buckets[group->bucket].counts, delta);
    } else if (auto* normal = std::get_if<CacheNormal>(&entry)) {
      if (any) learn_mac(*normal, used);
    } else if (auto* fin = std::get_if<CacheFinTimeout>(&entry)) {
      if (delta.tcp_flags & (kTcpFin | kTcpRst)) {
        lower(fin->rule->idle_timeout, fin->idle);
        lower(fin->rule->hard_timeout, fin->hard);
        owner.timeouts_lowered(fin->rule);
      }
    } else if (auto* learn = std::get_if<CacheLearn>(&entry)) {
      if (any) owner.queue_learned(learn->flow);
    }
  }
}

}  // namespace ovs::ofproto
