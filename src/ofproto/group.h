// Groups of a bridge. A modified group is a new object: translation caches keep the old one alive.
// Control thread changes under Write; statistics are relaxed atomics. Spec: OpenFlow 1.5.1 5.10; sheet "ofproto" 3.
#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "flow/fields.h"
#include "flow/match.h"
#include "ofp/actions/all.h"
#include "ofp/messages/group.h"
#include "ofp/port.h"

namespace ovs::ofproto {

enum class GroupType : uint8_t { all = 0, select = 1, indirect = 2, fast_failover = 3 };
enum class SelectMethod : uint8_t { by_score, dp_hash, hash };   ///< by_score: the "default" of the sheet

struct Counts { std::atomic<uint64_t> packets{0}, bytes{0}; };

struct Bucket {
  uint32_t id = 0;
  uint16_t weight = 0;
  ofp::OfPort watch_port = ofp::kPortAny;
  uint32_t watch_group = ofp::kGroupAny;
  std::shared_ptr<const ofp::Actions> actions;   ///< executed as an action set
  std::shared_ptr<Counts> counts = std::make_shared<Counts>();
};

/// What select groups may be told (NTR selection method).
struct SelectionProperties {
  std::string method;                            ///< "": none given
  uint64_t param = 0;
  flow::Match fields;                            ///< hash: mask and values of the listed fields
  bool operator==(const SelectionProperties&) const = default;
};

struct Group {
  uint32_t id = 0;
  GroupType type = GroupType::all;
  std::vector<Bucket> buckets;
  SelectionProperties selection;
  ofp::GroupProperties properties;               ///< as given, for descriptions
  TimePoint created{};
  Counts counts;
  size_t ref_count = 0;                          ///< rules that use it

  // chosen when the group is made
  SelectMethod method = SelectMethod::by_score;
  uint32_t hash_algorithm = 1, hash_basis = 0;
  std::vector<uint32_t> hash_map;                ///< dp_hash slot -> bucket index; size is a power of 2
};

/// The order in which an action set executes; empty if nothing in it forwards the packet.
ofp::Actions action_set_list(const ofp::Actions& written);

/// Decides method, algorithm and hash_map of a select group; `max_algorithm` is the datapath's.
void choose_select_method(Group& group, unsigned max_algorithm);

class Groups {
 public:
  std::shared_ptr<Group> find(uint32_t id) const {
    auto it = groups_.find(id);
    return it == groups_.end() ? nullptr : it->second;
  }
  void set(std::shared_ptr<Group> group) { groups_[group->id] = std::move(group); }
  void erase(uint32_t id) { groups_.erase(id); }
  const std::map<uint32_t, std::shared_ptr<Group>>& all() const { return groups_; }
  void clear() { groups_.clear(); }

 private:
  std::map<uint32_t, std::shared_ptr<Group>> groups_;
};

}  // namespace ovs::ofproto
