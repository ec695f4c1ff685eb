// Which flow goes when a table is full. Flows that can time out are kept in groups (equal values of the configured
// fields); the largest group loses its least important flow, then the one that would time out first.
// Control thread. Spec: sheet "openflow-connections" 7.6.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "flow/fields.h"
#include "ofproto/rule.h"

namespace ovs::ofproto {

class EvictionIndex {
 public:
  explicit EvictionIndex(std::vector<flow::Subfield> fields) : fields_(std::move(fields)) {}
  const std::vector<flow::Subfield>& fields() const { return fields_; }

  /// The rule was added or its timeouts changed; rules that never time out are left out.
  void update(Rule& rule);
  void erase(const Rule& rule);
  /// nullptr: no flow can be evicted. Positions of flows are at most a second old.
  Rule* victim(TimePoint now);

 private:
  struct Position {
    uint16_t importance;
    uint64_t expiry;                             ///< in 1024 ms
    uint64_t number;                             ///< age in the index: makes positions unique
    auto operator<=>(const Position&) const = default;
  };
  using Group = std::map<Position, Rule*>;
  struct Place { std::vector<uint8_t> group; Position position; };

  std::vector<uint8_t> group_of(const Rule& rule) const;
  static uint64_t expiry_of(const Rule& rule);
  void refresh();
  void put(Rule& rule, const std::vector<uint8_t>& group, const Position& position);
  void take(const Place& place);

  std::vector<flow::Subfield> fields_;
  std::map<std::vector<uint8_t>, Group> groups_;
  std::map<size_t, std::set<std::vector<uint8_t>>> by_size_;
  std::unordered_map<const Rule*, Place> places_;
  uint64_t next_number_ = 0;
  TimePoint refreshed_{};
};

}  // namespace ovs::ofproto
