// See eviction.h.
#include "ofproto/eviction.h"

#include <algorithm>

namespace ovs::ofproto {

std::vector<uint8_t> EvictionIndex::group_of(const Rule& rule) const {
  std::vector<uint8_t> key;
  if (fields_.empty()) return key;
  flow::Match match = rule.full_match();
  for (const flow::Subfield& field : fields_) {
    flow::FieldValue value = flow::get_subfield_value(field, match.key);
    key.insert(key.end(), value.bytes.begin(), value.bytes.begin() + 16);
  }
  return key;
}

uint64_t EvictionIndex::expiry_of(const Rule& rule) {
  TimePoint at = TimePoint::max();
  if (uint16_t hard = rule.hard_timeout) at = std::min(at, rule.modified + Seconds(hard));
  if (uint16_t idle = rule.idle_timeout) at = std::min(at, rule.used() + Seconds(idle));
  return static_cast<uint64_t>(std::chrono::duration_cast<Millis>(at.time_since_epoch()).count()) / 1024;
}

void EvictionIndex::put(Rule& rule, const std::vector<uint8_t>& group, const Position& position) {
  Group& members = groups_[group];
  if (size_t size = members.size()) {
    auto it = by_size_.find(size);
    it->second.erase(group);
    if (it->second.empty()) by_size_.erase(it);
  }
  members[position] = &rule;
  by_size_[members.size()].insert(group);
}

void EvictionIndex::take(const Place& place) {
  auto group = groups_.find(place.group);
  auto size = by_size_.find(group->second.size());
  size->second.erase(place.group);
  if (size->second.empty()) by_size_.erase(size);
  group->second.erase(place.position);
  if (group->second.empty()) groups_.erase(group);
  else by_size_[group->second.size()].insert(place.group);
}

void EvictionIndex::update(Rule& rule) {
  erase(rule);
  if (rule.hidden() || (!rule.idle_timeout && !rule.hard_timeout)) return;
  Place place{group_of(rule), {rule.importance, expiry_of(rule), next_number_++}};
  put(rule, place.group, place.position);
  places_[&rule] = std::move(place);
}

void EvictionIndex::erase(const Rule& rule) {
  auto it = places_.find(&rule);
  if (it == places_.end()) return;
  take(it->second);
  places_.erase(it);
}

// Use postpones the end of flows with idle timeouts.
void EvictionIndex::refresh() {
  for (auto& [key, place] : places_) {
    Position now{key->importance, expiry_of(*key), place.position.number};
    if (now == place.position) continue;
    Group& group = groups_[place.group];
    auto node = group.extract(place.position);
    node.key() = place.position = now;
    group.insert(std::move(node));
  }
}

Rule* EvictionIndex::victim(TimePoint now) {
  if (groups_.empty()) return nullptr;
  if (now >= refreshed_ + Seconds(1)) {
    refresh();
    refreshed_ = now;
  }
  return groups_.at(*by_size_.rbegin()->second.begin()).begin()->second;
}

}  // namespace ovs::ofproto
