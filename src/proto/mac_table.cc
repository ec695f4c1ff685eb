// See mac_table.h. Ref: sheet "ofproto" 4.2.
#include "proto/mac_table.h"

#include <algorithm>

#include "base/counters.h"

OVS_COUNTER(mac_learning_learned);
OVS_COUNTER(mac_learning_expired);
OVS_COUNTER(mac_learning_evicted);
OVS_COUNTER(mac_learning_moved);
OVS_COUNTER(mac_learning_static_none_move);

namespace ovs::proto {
namespace {
constexpr Seconds kArpLock{5};
}

void MacTable::set_aging(Seconds aging) { aging_ = std::clamp(aging, Seconds(15), Seconds(3600)); }

void MacTable::set_max_entries(size_t count) {
  max_entries_ = std::clamp<size_t>(count, 10, 1000000);
  while (index_.size() > max_entries_) evict_one();
}

void MacTable::set_flood_vlans(const std::bitset<4096>& vlans) {
  if (vlans == flood_vlans_) return;
  flood_vlans_ = vlans;
  flush();
}

const MacEntry* MacTable::find(packet::Mac mac, uint16_t vlan) const {
  if (mac.is_multicast() || flood_vlans_[vlan & 0xfff]) return nullptr;
  auto it = index_.find({mac, vlan});
  return it == index_.end() ? nullptr : &it->second->entry;
}

bool MacTable::may_learn(packet::Mac source, uint16_t vlan) const {
  return !source.is_multicast() && !flood_vlans_[vlan & 0xfff];
}

bool MacTable::needs_update(const Learn& learn, TimePoint now) const {
  if (!may_learn(learn.mac, learn.vlan)) return false;
  const MacEntry* entry = find(learn.mac, learn.vlan);
  if (!entry) return true;
  if (entry->is_static) return false;
  if (entry->port != learn.port || learn.gratuitous_arp) return true;
  return now - entry->learned >= Seconds(1);
}

MacTable::Change MacTable::learn(const Learn& learn, TimePoint now) {
  if (!may_learn(learn.mac, learn.vlan)) return Change::none;
  auto it = index_.find({learn.mac, learn.vlan});
  bool locks = learn.gratuitous_arp && !learn.from_bond;
  if (it == index_.end()) {
    if (index_.size() >= max_entries_) evict_one();
    insert({.mac = learn.mac, .vlan = learn.vlan, .port = learn.port, .learned = now,
            .lock_until = locks ? now + kArpLock : TimePoint{}});
    ++stats_.learned;
    COUNT(mac_learning_learned);
    return Change::added;
  }
  MacEntry& entry = it->second->entry;
  if (entry.is_static) {
    if (entry.port != learn.port) {
      ++stats_.static_none_move;
      COUNT(mac_learning_static_none_move);
    }
    return Change::none;
  }
  if (learn.gratuitous_arp && learn.from_bond && now < entry.lock_until) return Change::none;
  if (locks) entry.lock_until = now + kArpLock;
  if (entry.port == learn.port) {
    entry.learned = now;
    touch(it->second);
    return Change::refreshed;
  }
  MacEntry moved = entry;
  moved.port = learn.port;
  moved.learned = now;
  erase(it->second);
  insert(moved);
  ++stats_.moved;
  COUNT(mac_learning_moved);
  return Change::moved;
}

MacTable::StaticResult MacTable::add_static(packet::Mac mac, uint16_t vlan, MacPort port, TimePoint now) {
  StaticResult result;
  if (!may_learn(mac, vlan)) return {.ok = false};
  if (auto it = index_.find({mac, vlan}); it != index_.end()) {
    result.overrode = true;
    result.overrode_static = it->second->entry.is_static;
    result.old_port = it->second->entry.port;
    erase(it->second);
  } else if (index_.size() >= max_entries_) {
    evict_one();
  }
  insert({.mac = mac, .vlan = vlan, .port = port, .learned = now, .is_static = true});
  return result;
}

bool MacTable::remove_static(packet::Mac mac, uint16_t vlan) {
  auto it = index_.find({mac, vlan});
  if (it == index_.end() || !it->second->entry.is_static) return false;
  erase(it->second);
  return true;
}

void MacTable::flush() {
  for (auto it = lru_.begin(); it != lru_.end();) {
    auto next = std::next(it);
    if (!it->entry.is_static) erase(it);
    it = next;
  }
}

void MacTable::flush_port(MacPort port) {
  for (auto it = lru_.begin(); it != lru_.end();) {
    auto next = std::next(it);
    if (it->entry.port == port) erase(it);
    it = next;
  }
}

void MacTable::flush_mac(packet::Mac mac, uint16_t vlan) {
  if (auto it = index_.find({mac, vlan}); it != index_.end()) erase(it->second);
}

bool MacTable::expire(TimePoint now) {
  bool any = false;
  for (auto it = lru_.begin(); it != lru_.end();) {
    auto next = std::next(it);
    if (!it->entry.is_static) {
      if (now < it->entry.learned + aging_) break;  // the rest is younger
      erase(it);
      ++stats_.expired;
      COUNT(mac_learning_expired);
      any = true;
    }
    it = next;
  }
  return any;
}

TimePoint MacTable::wakeup() const {
  for (const Node& node : lru_)
    if (!node.entry.is_static) return node.entry.learned + aging_;
  return kNever;
}

std::vector<const MacEntry*> MacTable::entries() const {
  std::vector<const MacEntry*> all;
  for (const Node& node : lru_) all.push_back(&node.entry);
  return all;
}

std::vector<MacEntry> MacTable::entries_of(MacPort port) const {
  std::vector<MacEntry> all;
  if (auto it = ports_.find(port); it != ports_.end())
    for (const Node* node : it->second) all.push_back(node->entry);
  return all;
}

void MacTable::erase(Lru::iterator node) {
  auto port = ports_.find(node->entry.port);
  port->second.erase(node->in_port);
  if (port->second.empty()) ports_.erase(port);
  if (node->entry.is_static) --statics_;
  index_.erase({node->entry.mac, node->entry.vlan});
  lru_.erase(node);
}

MacTable::Lru::iterator MacTable::insert(const MacEntry& entry) {
  lru_.push_back({entry, {}});
  auto node = std::prev(lru_.end());
  auto& of_port = ports_[entry.port];
  of_port.push_back(&*node);
  node->in_port = std::prev(of_port.end());
  index_[{entry.mac, entry.vlan}] = node;
  if (entry.is_static) ++statics_;
  return node;
}

void MacTable::touch(Lru::iterator node) {
  lru_.splice(lru_.end(), lru_, node);
  auto& of_port = ports_[node->entry.port];
  of_port.splice(of_port.end(), of_port, node->in_port);
}

// The port with the most entries pays, so one host cannot push out everybody else's addresses.
void MacTable::evict_one() {
  std::list<Node*>* most = nullptr;
  for (auto& [port, nodes] : ports_)
    if (!most || nodes.size() > most->size()) most = &nodes;
  if (!most) return;
  auto victim = std::find_if(most->begin(), most->end(), [](const Node* n) { return !n->entry.is_static; });
  if (victim == most->end()) {         // only static ones there: the oldest learned one of any port
    auto any = std::find_if(lru_.begin(), lru_.end(), [](const Node& n) { return !n.entry.is_static; });
    erase(any == lru_.end() ? lru_.begin() : any);
  } else {
    const MacEntry entry = (*victim)->entry;
    erase(index_.at({entry.mac, entry.vlan}));
  }
  ++stats_.evicted;
  COUNT(mac_learning_evicted);
}

}  // namespace ovs::proto
