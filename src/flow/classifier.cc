// Subtables by mask in descending order of their highest priority. A subtable is matched stage by
// stage: filters of partial hashes prove a miss early, so that later stages stay wildcarded.
// Spec: reference sheet "ofproto" 2.6; "openflow-fields-actions" 16 (conjunctions).
#include "flow/classifier.h"

#include <algorithm>
#include <map>

#include <boost/container/flat_map.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "base/check.h"
#include "flow/head_table.h"
#include "flow/trie.h"

namespace ovs::flow {
namespace {

constexpr size_t kStages = 4;
constexpr size_t kMaxTries = 4;
constexpr size_t kPortsWord = offsetof(FlowKey, tp_src) / 8;
constexpr size_t kPortsByte = offsetof(FlowKey, tp_src) % 8;
static_assert(offsetof(FlowKey, tp_dst) == offsetof(FlowKey, tp_src) + 2);
static_assert(kPortsByte + 4 <= 8);

uint64_t mix(uint64_t h, uint64_t v) {
  unsigned __int128 p = static_cast<unsigned __int128>(h ^ v ^ 0x2d358dccaa6c78a5) * 0x9e3779b97f4a7c15;
  return static_cast<uint64_t>(p) ^ static_cast<uint64_t>(p >> 64);
}
/// Never 0.
uint32_t fold(uint64_t h) {
  auto folded = static_cast<uint32_t>(h ^ h >> 32);
  return folded ? folded : 1;
}

std::span<const uint8_t> bytes_of(const FlowKey& k, size_t offset, size_t size) { return {reinterpret_cast<const uint8_t*>(&k) + offset, size}; }
std::span<uint8_t> bytes_of(FlowKey& k, size_t offset, size_t size) { return {reinterpret_cast<uint8_t*>(&k) + offset, size}; }

/// Length of the CIDR prefix that the mask is, 0 if it is none (or empty).
size_t prefix_length(std::span<const uint8_t> mask) {
  size_t n = 0, total = mask.size() * 8;
  while (n < total && (mask[n / 8] >> (7 - n % 8) & 1)) ++n;
  for (size_t i = n; i < total; ++i)
    if (mask[i / 8] >> (7 - i % 8) & 1) return 0;
  return n;
}

void set_leading_bits(std::span<uint8_t> mask, size_t n) {
  for (size_t i = 0; i < n && i < mask.size() * 8; ++i) mask[i / 8] |= static_cast<uint8_t>(0x80 >> (i % 8));
}

/// Bytes of a field in the values of a rule (its mask covers the words).
void copy_rule_bytes(const MatchView& m, size_t offset, std::span<uint8_t> out) {
  for (size_t at = offset, end = offset + out.size(); at < end;) {
    uint64_t word = m.value_word(at / 8);
    size_t n = std::min(end - at, 8 - at % 8);
    std::memcpy(out.data() + (at - offset), reinterpret_cast<const uint8_t*>(&word) + at % 8, n);
    at += n;
  }
}

using CountMap = boost::unordered_flat_map<uint32_t, uint32_t>;

}  // namespace

/// Rules that share a mask.
struct Subtable {
  SharedMask mask;
  std::vector<uint16_t> word;                       ///< word index of each position in mask->bits
  std::array<size_t, kStages> stage_end{};          ///< positions [previous end, end) belong to the stage
  size_t last_stage = 0;                            ///< of which the full table is the filter
  std::array<CountMap, kStages - 1> filters;        ///< partial hash -> number of matches, for used stages before the last
  HeadTable heads;                                  ///< first rule of each distinct match, by the hash of its values
  boost::container::flat_map<int32_t, uint32_t, std::greater<>> priorities;   ///< how many rules have it
  std::array<uint8_t, kMaxTries> prefix{};          ///< prefix length of each trie field, 0: none
  std::array<uint8_t, kMaxTries> prefix_stage{};
  PrefixTrie ports;                                 ///< of tp_src || tp_dst, if the mask has any of them
  uint8_t ports_length = 0;                         ///< leading bits that the ports mask covers, up to its last one bit
  uint32_t ports_mask = 0;                          ///< network order in memory

  int32_t max_priority() const { return priorities.empty() ? INT32_MIN : priorities.begin()->first; }

  explicit Subtable(SharedMask m) : mask(std::move(m)) {
    mask->for_each([&](size_t, size_t w) { word.push_back(static_cast<uint16_t>(w)); });
    size_t p = 0;
    for (size_t s = 0; s < kStages; ++s) {
      size_t begin = p, end_word = kStageBegin[s + 1] / 8;
      while (p < word.size() && word[p] < end_word) ++p;
      stage_end[s] = p;
      if (p > begin) last_stage = s;
    }
    for (size_t i = 0; i < word.size(); ++i)
      if (word[i] == kPortsWord) {
        std::memcpy(&ports_mask, reinterpret_cast<const uint8_t*>(&mask->bits[i]) + kPortsByte, 4);
        if (uint32_t host = be32::from_raw(ports_mask).host()) ports_length = static_cast<uint8_t>(32 - __builtin_ctz(host));
      }
  }

  bool stage_used(size_t s) const { return stage_end[s] > (s ? stage_end[s - 1] : 0); }

  /// Continues a hash over the words of one stage.
  template <class Word>
  uint64_t hash_stage(size_t s, uint64_t h, Word&& value) const {
    for (size_t i = s ? stage_end[s - 1] : 0; i < stage_end[s]; ++i) h = mix(h, value(i));
    return h;
  }
  std::array<uint32_t, kStages> hashes(const MatchView& m) const {
    std::array<uint32_t, kStages> out{};
    uint64_t h = 0;
    const uint64_t* values = m.values().data();
    for (size_t s = 0; s <= last_stage; ++s) {
      h = hash_stage(s, h, [&](size_t i) { return values[i]; });
      out[s] = fold(h);
    }
    return out;
  }

  ClassifierRule* find_head(const MatchView& m, uint32_t hash) const {
    const uint64_t* values = m.values().data();
    size_t bytes = word.size() * sizeof(uint64_t);
    return heads.find(hash, [&](const ClassifierRule& r) { return std::memcmp(r.match().values().data(), values, bytes) == 0; });
  }
  /// Calls f for all rules; f may unlink them.
  template <class F>
  void for_each(F&& f) const {
    heads.for_each([&](ClassifierRule& head) {
      for (ClassifierRule *r = &head, *next; r; r = next) {
        next = r->next_same_;
        f(*r);
      }
    });
  }

  void unwildcard(FlowMask& m, size_t end_position) const {
    auto w = words(m);
    for (size_t i = 0; i < end_position; ++i) w[word[i]] |= mask->bits[i];
  }
};

struct Classifier::Impl {
  struct MaskHash {
    using is_avalanching = void;
    size_t operator()(const CompactMask* m) const { return m->hash(); }
  };
  struct MaskEqual { bool operator()(const CompactMask* a, const CompactMask* b) const { return a == b || *a == *b; } };
  struct Trie { FieldId id; uint16_t offset; uint8_t size; Needs needs; PrefixTrie trie; };

  boost::unordered_flat_map<const CompactMask*, std::unique_ptr<Subtable>, MaskHash, MaskEqual> by_mask;
  std::vector<std::pair<int32_t, Subtable*>> ordered;   ///< descending max priority
  std::vector<Trie> tries;

  /// What the tries say about one packet, found when first asked.
  struct TrieState {
    bool known = false;
    PrefixTrie::Result result;
    size_t unwildcard_bits = 0;
  };
  struct Lookup {
    const FlowKey& key;
    FlowMask* mask;
    std::array<TrieState, kMaxTries> tries{};
  };

  void place(Subtable* s) {                          // keeps `ordered` sorted after s's max priority changed
    int32_t now = s->max_priority();
    auto old = std::find_if(ordered.begin(), ordered.end(), [&](auto& e) { return e.second == s; });
    if (old != ordered.end()) {
      if (old->first == now) return;
      ordered.erase(old);
    }
    auto at = std::lower_bound(ordered.begin(), ordered.end(), now, [](auto& e, int32_t p) { return e.first > p; });
    while (at != ordered.end() && at->first == now) ++at;
    ordered.insert(at, {now, s});
  }

  void index_prefixes(Subtable& s) {
    FlowMask m = zero_mask();
    s.unwildcard(m, s.word.size());
    for (size_t i = 0; i < kMaxTries; ++i) {
      s.prefix[i] = 0;
      if (i >= tries.size()) continue;
      s.prefix[i] = static_cast<uint8_t>(prefix_length(bytes_of(std::as_const(m), tries[i].offset, tries[i].size)));
      size_t stage = 0;
      while (tries[i].offset >= kStageBegin[stage + 1]) ++stage;
      s.prefix_stage[i] = static_cast<uint8_t>(stage);
    }
  }

  void edit_tries(const Subtable& s, const ClassifierRule& r, bool add) {
    for (size_t i = 0; i < tries.size(); ++i) {
      if (!s.prefix[i]) continue;
      std::array<uint8_t, 16> v{};
      std::span<uint8_t> value(v.data(), tries[i].size);
      copy_rule_bytes(r.match(), tries[i].offset, value);
      if (add) tries[i].trie.insert(value, s.prefix[i]);
      else tries[i].trie.remove(value, s.prefix[i]);
    }
  }

  static void edit_ports(Subtable& s, const ClassifierRule& r, bool add) {
    if (!s.ports_length) return;
    std::array<uint8_t, 4> v;
    copy_rule_bytes(r.match(), offsetof(FlowKey, tp_src), v);
    if (add) s.ports.insert(v, s.ports_length);
    else s.ports.remove(v, s.ports_length);
  }

  /// True if a trie proves that no rule of the subtable matches; looks only at fields of stage `stage`.
  bool tries_prove_miss(Lookup& l, const Subtable& s, size_t stage) const {
    for (size_t i = 0; i < tries.size(); ++i) {
      if (!s.prefix[i] || s.prefix_stage[i] != stage) continue;
      TrieState& state = l.tries[i];
      if (!state.known) {
        state.known = true;
        if (needs_met(tries[i].needs, l.key)) {
          state.result = tries[i].trie.lookup(bytes_of(l.key, tries[i].offset, tries[i].size));
        } else {
          state.result.lengths.set();                // says nothing
        }
      }
      if (!state.result.lengths[s.prefix[i]]) {
        if (l.mask) set_leading_bits(bytes_of(*l.mask, tries[i].offset, tries[i].size), state.result.checked_bits);
        return true;
      }
    }
    return false;
  }

  /// Rules with the packet's values under the subtable's mask: the head of their list.
  const ClassifierRule* find_in(Lookup& l, const Subtable& s) const {
    auto w = words(l.key);
    auto value = [&](size_t i) { return w[s.word[i]] & s.mask->bits[i]; };
    uint64_t h = 0;
    size_t seen = 0;                                 // positions that took part so far
    for (size_t stage = 0; stage <= s.last_stage; ++stage) {
      if (!s.stage_used(stage)) continue;
      if (tries_prove_miss(l, s, stage)) {
        if (l.mask) s.unwildcard(*l.mask, seen);
        return nullptr;
      }
      h = s.hash_stage(stage, h, value);
      if (stage == s.last_stage) break;
      seen = s.stage_end[stage];
      if (!s.filters[stage].contains(fold(h))) {
        if (l.mask) s.unwildcard(*l.mask, seen);
        return nullptr;
      }
    }
    uint32_t hash = fold(h);
    const ClassifierRule* found = s.heads.find(hash, [&](const ClassifierRule& r) {
      const uint64_t* values = r.match().values().data();
      uint64_t different = 0;
      for (size_t i = 0; i < s.word.size(); ++i) different |= value(i) ^ values[i];
      return !different;
    });
    if (l.mask && found) s.unwildcard(*l.mask, s.word.size());
    else if (l.mask) unwildcard_miss(l, s, seen);
    return found;
  }

  /// A miss in the last stage: if no rule has these ports, the leading port bits that tell so are enough.
  void unwildcard_miss(Lookup& l, const Subtable& s, size_t seen) const {
    if (s.ports_length) {
      std::array<uint8_t, 4> v;
      uint32_t raw;
      std::memcpy(&raw, bytes_of(l.key, offsetof(FlowKey, tp_src), 4).data(), 4);
      raw &= s.ports_mask;
      std::memcpy(v.data(), &raw, 4);
      PrefixTrie::Result r = s.ports.lookup(v);
      if (!r.lengths[s.ports_length]) {
        std::array<uint8_t, 4> bits{};
        set_leading_bits(bits, r.checked_bits);
        auto to = bytes_of(*l.mask, offsetof(FlowKey, tp_src), 4);
        const auto* covered = reinterpret_cast<const uint8_t*>(&s.ports_mask);
        for (size_t i = 0; i < 4; ++i) to[i] = static_cast<uint8_t>(to[i] | (bits[i] & covered[i]));
        s.unwildcard(*l.mask, seen);
        return;
      }
    }
    s.unwildcard(*l.mask, s.word.size());
  }
};

Classifier::Classifier() : impl_(std::make_unique<Impl>()) {}
Classifier::~Classifier() = default;
size_t Classifier::subtable_count() const { return impl_->by_mask.size(); }

bool Classifier::set_prefix_fields(std::span<const FieldId> wanted) {
  std::vector<FieldId> fields;
  for (FieldId id : wanted) {
    const FieldInfo& f = field(id);
    bool fits = (f.n_bits == 32 || f.n_bits == 128) && f.lsb == 0 && f.container * 8 == f.n_bits;
    if (fits && fields.size() < kMaxTries && std::find(fields.begin(), fields.end(), id) == fields.end()) fields.push_back(id);
  }
  if (fields == prefix_fields()) return false;
  impl_->tries.clear();
  for (FieldId id : fields) {
    const FieldInfo& f = field(id);
    impl_->tries.push_back({id, f.offset, f.container, f.needs, {}});
  }
  for (auto& [mask, s] : impl_->by_mask) {
    impl_->index_prefixes(*s);
    s->heads.for_each([&](ClassifierRule& head) { impl_->edit_tries(*s, head, true); });
  }
  return true;
}

std::vector<FieldId> Classifier::prefix_fields() const {
  std::vector<FieldId> out;
  for (auto& t : impl_->tries) out.push_back(t.id);
  return out;
}

ClassifierRule::ClassifierRule(const MatchView& match, int priority, size_t own_size)
    : priority(priority), mask_(match.shared_mask()), values_at_(static_cast<uint16_t>(own_size)) {
  auto values = match.values();
  std::memcpy(reinterpret_cast<std::byte*>(this) + own_size, values.data(), values.size_bytes());
}

std::unique_ptr<ClassifierRule> ClassifierRule::make(const Match& match, int priority) {
  CompactMatch compact(match);
  return std::unique_ptr<ClassifierRule>(new (Room(compact)) ClassifierRule(compact, priority, sizeof(ClassifierRule)));
}

Classifier::Spot Classifier::spot(const MatchView& match) const {
  auto it = impl_->by_mask.find(&match.mask());
  if (it == impl_->by_mask.end()) return {};
  Subtable& s = *it->second;
  Spot spot{&s, s.hashes(match)};
  spot.head = s.find_head(match, spot.hashes[s.last_stage]);
  return spot;
}

void Classifier::insert(ClassifierRule& rule, const Spot& spot) {
  CHECK(!rule.subtable_);
  ClassifierRule* head = spot.head;
  auto hashes = spot.hashes;
  if (!spot.subtable) {
    auto fresh = std::make_unique<Subtable>(rule.mask_);
    impl_->index_prefixes(*fresh);
    hashes = fresh->hashes(rule.match());
    rule.subtable_ = fresh.get();
    impl_->by_mask.emplace(rule.mask_.get(), std::move(fresh));
  } else {
    rule.subtable_ = spot.subtable;
    if (rule.mask_ != spot.subtable->mask) rule.mask_ = spot.subtable->mask;
  }
  Subtable& s = *rule.subtable_;
  uint32_t hash = hashes[s.last_stage];
  rule.next_same_ = nullptr;
  if (!head) {
    s.heads.insert(hash, rule);
    for (size_t i = 0; i < s.last_stage; ++i)
      if (s.stage_used(i)) ++s.filters[i][hashes[i]];
    impl_->edit_tries(s, rule, true);
    Impl::edit_ports(s, rule, true);
  } else if (rule.priority >= head->priority) {
    s.heads.replace(hash, *head, rule);
    rule.next_same_ = head;
  } else {
    ClassifierRule* at = head;
    while (at->next_same_ && at->next_same_->priority > rule.priority) at = at->next_same_;
    rule.next_same_ = at->next_same_;
    at->next_same_ = &rule;
  }
  int32_t before = s.max_priority();
  ++s.priorities[rule.priority];
  if (s.max_priority() != before) impl_->place(&s);
  ++count_;
}

void Classifier::remove(ClassifierRule& rule) {
  CHECK(rule.subtable_);
  Subtable& s = *rule.subtable_;
  auto hashes = s.hashes(rule.match());
  uint32_t hash = hashes[s.last_stage];
  ClassifierRule* head = s.find_head(rule.match(), hash);
  CHECK(head);
  if (head != &rule) {
    while (head->next_same_ != &rule) head = head->next_same_;
    head->next_same_ = rule.next_same_;
  } else if (rule.next_same_) {
    s.heads.replace(hash, rule, *rule.next_same_);
  } else {
    s.heads.erase(hash, rule);
    for (size_t i = 0; i < s.last_stage; ++i)
      if (s.stage_used(i))
        if (auto it = s.filters[i].find(hashes[i]); it != s.filters[i].end() && --it->second == 0) s.filters[i].erase(it);
    impl_->edit_tries(s, rule, false);
    Impl::edit_ports(s, rule, false);
  }
  rule.next_same_ = nullptr;
  rule.subtable_ = nullptr;
  --count_;
  auto p = s.priorities.find(rule.priority);
  if (--p->second) return;
  s.priorities.erase(p);
  if (!s.priorities.empty()) return impl_->place(&s);
  auto& ordered = impl_->ordered;
  ordered.erase(std::find_if(ordered.begin(), ordered.end(), [&](auto& e) { return e.second == &s; }));
  impl_->by_mask.erase(s.mask.get());
}

void Classifier::clear(const std::function<void(ClassifierRule&)>& f) {
  auto gone = std::exchange(impl_->by_mask, {});
  impl_->ordered.clear();
  for (Impl::Trie& t : impl_->tries) t.trie = {};
  count_ = 0;
  for (auto& [mask, s] : gone)
    s->for_each([&](ClassifierRule& rule) {
      rule.next_same_ = nullptr;
      rule.subtable_ = nullptr;
      f(rule);
    });
}

namespace {

/// Ids of conjunctions of which `soft` covers every clause.
std::vector<uint32_t> complete_ids(std::span<const ClassifierRule* const> soft) {
  std::map<std::pair<uint32_t, uint8_t>, uint64_t> clauses;
  std::vector<uint32_t> out;
  for (const ClassifierRule* r : soft)
    for (const Conjunction& c : *r->conjunctions) {
      uint64_t& have = clauses[{c.id, c.n_clauses}];
      have |= uint64_t{1} << (c.clause & 63);
      uint64_t all = c.n_clauses >= 64 ? UINT64_MAX : (uint64_t{1} << c.n_clauses) - 1;
      if (have == all && std::find(out.begin(), out.end(), c.id) == out.end()) out.push_back(c.id);
    }
  return out;
}

}  // namespace

const ClassifierRule* Classifier::lookup(const FlowKey& key, FlowMask* mask, std::vector<uint32_t>* used_conj_ids) const {
  Impl::Lookup l{.key = key, .mask = mask};
  const ClassifierRule* hard = nullptr;
  std::vector<const ClassifierRule*> soft;
  for (auto& [max_priority, s] : impl_->ordered) {
    if (hard && max_priority <= hard->priority) break;
    const ClassifierRule* r = impl_->find_in(l, *s);
    for (; r; r = r->next_same_) {                   // a soft match hides nothing below it
      if (hard && r->priority <= hard->priority) break;
      if (!r->conjunctions) {
        hard = r;
        break;
      }
      soft.push_back(r);
    }
  }
  if (soft.empty()) return hard;

  std::sort(soft.begin(), soft.end(), [](auto* a, auto* b) { return a->priority > b->priority; });
  for (size_t i = 0; i < soft.size();) {
    int32_t priority = soft[i]->priority;
    if (hard && priority <= hard->priority) break;
    size_t end = i;
    while (end < soft.size() && soft[end]->priority == priority) ++end;
    for (uint32_t id : complete_ids({soft.data() + i, end - i})) {
      FlowKey with_id = key;
      with_id.conj_id = be32(id);
      Impl::Lookup again{.key = with_id, .mask = mask};
      const ClassifierRule* best = nullptr;
      for (auto& [max_priority, s] : impl_->ordered) {
        if (best && max_priority <= best->priority) break;
        const ClassifierRule* r = impl_->find_in(again, *s);
        while (r && r->conjunctions) r = r->next_same_;
        if (r && (!best || r->priority > best->priority)) best = r;
      }
      if (!best || (hard && best->priority <= hard->priority && best == hard)) continue;
      if (best->match().mask_word(offsetof(FlowKey, conj_id) / 8) == 0) continue;
      if (used_conj_ids) used_conj_ids->push_back(id);
      if (mask) mask->conj_id = {};
      return best;
    }
    i = end;
  }
  if (mask) mask->conj_id = {};
  return hard;
}

ClassifierRule* Classifier::find_exact(const Spot& spot, int priority) {
  ClassifierRule* r = spot.head;
  while (r && r->priority != priority) r = r->next_same_;
  return r;
}
ClassifierRule* Classifier::find_exact(const Match& match, int priority) const {
  return find_exact(CompactMatch(match), priority);
}

bool Classifier::overlaps(const Match& match, int priority) const {
  auto value = words(match.key), mask = words(static_cast<const FlowKey&>(match.mask));
  bool found = false;
  for (auto& [m, s] : impl_->by_mask) {
    if (!s->priorities.contains(priority)) continue;
    s->heads.for_each([&](const ClassifierRule& head) {
      if (found) return;
      const uint64_t* values = head.match().values().data();
      for (size_t i = 0; i < s->word.size(); ++i)
        if ((values[i] ^ value[s->word[i]]) & mask[s->word[i]] & s->mask->bits[i]) return;
      for (const ClassifierRule* r = &head; r; r = r->next_same_) found |= r->priority == priority;
    });
    if (found) return true;
  }
  return false;
}

void Classifier::for_each_matching(const Match& match, const std::function<bool(ClassifierRule&)>& f) const {
  auto value = words(match.key), mask = words(static_cast<const FlowKey&>(match.mask));
  std::vector<size_t> wanted;                        // words that the criteria name
  for (size_t i = 0; i < kFlowWords; ++i)
    if (mask[i]) wanted.push_back(i);
  std::vector<ClassifierRule*> found;                // f may remove rules, and with them subtables
  for (auto& [m, s] : impl_->by_mask) {
    std::vector<size_t> positions;                   // of those words among the values of the subtable
    for (size_t i : wanted)
      if (auto at = s->mask->position(i); at && (s->mask->bits[*at] & mask[i]) == mask[i]) positions.push_back(*at);
    if (positions.size() < wanted.size()) continue;
    s->heads.for_each([&](ClassifierRule& head) {
      const uint64_t* values = head.match().values().data();
      for (size_t i = 0; i < wanted.size(); ++i)
        if ((values[positions[i]] ^ value[wanted[i]]) & mask[wanted[i]]) return;
      for (ClassifierRule* r = &head; r; r = r->next_same_) found.push_back(r);
    });
  }
  for (ClassifierRule* r : found)
    if (!f(*r)) return;
}

void Classifier::for_each(const std::function<bool(ClassifierRule&)>& f) const {
  std::vector<ClassifierRule*> found;
  found.reserve(count_);
  for (auto& [m, s] : impl_->by_mask) s->for_each([&](ClassifierRule& r) { found.push_back(&r); });
  for (ClassifierRule* r : found)
    if (!f(*r)) return;
}

}  // namespace ovs::flow
