// How a select group picks buckets, decided when it is made. Spec: sheet "ofproto" 3.2; Webster's method
// (Sainte-Lague) for the distribution of hash values over buckets.
#include "ofproto/group.h"

#include <bit>

#include "base/log.h"

OVS_LOG_MODULE(ofproto_dpif);

namespace ovs::ofproto {
namespace {

constexpr uint32_t kMaxHashValues = 256;

// False: the weights cannot be told apart with kMaxHashValues.
bool build_hash_map(Group& group) {
  if (group.buckets.empty()) {
    LOG_DBG("  Don't apply dp_hash method without buckets.");
    return false;
  }
  uint32_t total = 0, least = UINT32_MAX;
  for (const Bucket& b : group.buckets) {
    if (b.weight > 0 && b.weight < least) least = b.weight;
    total += b.weight;
  }
  LOG_DBG("  Minimum weight: {}, total weight: {}", least == UINT32_MAX ? 0 : least, total);
  if (total == 0) {
    LOG_DBG("  Total weight is zero. No active buckets.");
    return false;
  }
  uint64_t by_weight = (total + least - 1) / least;
  uint64_t by_count = std::min<uint64_t>(group.buckets.size() * 4, kMaxHashValues);
  uint64_t wanted = std::max<uint64_t>(16, std::bit_ceil(std::max(by_weight, by_count)));
  if (wanted > kMaxHashValues) {
    LOG_DBG("  Too many hash values required: {}", wanted);
    return false;
  }
  LOG_DBG("  Using {} hash values:", wanted);
  struct Share { double value; unsigned divisor = 1, hits = 0; };
  std::vector<Share> shares;
  for (const Bucket& b : group.buckets) shares.push_back({static_cast<double>(b.weight)});
  group.hash_map.resize(wanted);
  for (auto& slot : group.hash_map) {
    size_t best = 0;
    for (size_t i = 1; i < shares.size(); ++i)
      if (shares[i].value > shares[best].value) best = i;
    slot = static_cast<uint32_t>(best);
    Share& winner = shares[best];
    winner.divisor += 2;
    ++winner.hits;
    winner.value = static_cast<double>(group.buckets[best].weight) / winner.divisor;
  }
  for (size_t i = 0; i < shares.size(); ++i) {
    double target = static_cast<double>(wanted) * group.buckets[i].weight / total;
    LOG_DBG("  Bucket {}: weight={}, target={:.2f} hits={}", group.buckets[i].id, group.buckets[i].weight, target, shares[i].hits);
  }
  return true;
}

}  // namespace

void choose_select_method(Group& group, unsigned max_algorithm) {
  if (group.type != GroupType::select) return;
  LOG_DBG("Constructing select group {}", group.id);
  const SelectionProperties& selection = group.selection;
  if (selection.method == "hash") {
    LOG_DBG("Selection method specified: hash.");
    bool any = !group.selection.fields.is_catch_all();
    if (!any) LOG_DBG("No hash fields. Falling back to default hash method.");
    group.method = any ? SelectMethod::hash : SelectMethod::by_score;
    return;
  }
  if (selection.method.empty()) {
    LOG_DBG("No selection method specified. Trying dp_hash.");
    group.hash_algorithm = 1;
    group.hash_basis = 0;
  } else {
    LOG_DBG("Selection method specified: dp_hash.");
    uint64_t algorithm = selection.param >> 32;
    if (algorithm > 1) {
      LOG_DBG("Invalid dp_hash algorithm {}. Defaulting to OVS_HASH_ALG_L4", algorithm);
      algorithm = 0;
    }
    group.hash_algorithm = static_cast<uint32_t>(algorithm);
    group.hash_basis = static_cast<uint32_t>(selection.param);
  }
  if (group.hash_algorithm > max_algorithm) group.hash_algorithm = 0;
  if (build_hash_map(group)) {
    LOG_DBG("Use dp_hash with {} hash values using algorithm {}.", group.hash_map.size(), group.hash_algorithm);
    group.method = SelectMethod::dp_hash;
  } else {
    LOG_DBG("Falling back to default hash method.");
    group.method = SelectMethod::by_score;
    group.hash_map.clear();
  }
}

}  // namespace ovs::ofproto
