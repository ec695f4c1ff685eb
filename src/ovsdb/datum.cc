// Sets and maps as sorted blocks. Spec: RFC 7047 5.1; reference sheet "ovsdb" 10.3.
#include "ovsdb/datum.h"

#include <bit>
#include <numeric>

#include "base/check.h"
#include "base/prng.h"
#include "ovsdb/datum_blocks.h"

namespace ovs::ovsdb {

void Atoms::iterator::next_leaf() {
  auto* tree = static_cast<const Datum::Tree*>(tree_);
  if (++slot_ == tree->count) {
    at_ = end_ = nullptr;
    return;
  }
  const Datum::Leaf* leaf = tree->slots[slot_].leaf;
  at_ = values_ ? leaf->values() : leaf->keys();
  end_ = at_ + leaf->count;
}
Atoms::iterator Atoms::begin() const {
  iterator it;
  it.at_ = flat_;
  it.end_ = flat_ + size_;
  if (!tree_) return it;
  it.tree_ = tree_;
  it.values_ = values_;
  it.slot_ = UINT32_MAX;
  it.next_leaf();
  return it;
}
Atoms::iterator Atoms::end() const {
  iterator it;
  it.at_ = tree_ ? nullptr : flat_ + size_;
  return it;
}
const Atom& Atoms::in_tree(size_t i) const {
  auto* tree = static_cast<const Datum::Tree*>(tree_);
  const Datum::Slot* slot = std::upper_bound(tree->slots, tree->slots + tree->count, i, [](size_t n, const Datum::Slot& s) { return n < s.start; }) - 1;
  return (values_ ? slot->leaf->values() : slot->leaf->keys())[i - slot->start];
}

Datum::Datum(Atom key, Atom value) {
  Leaf* l = Leaf::make(1, true);
  l->append(std::move(key), std::move(value));
  hold(l, kLeaf);
}

Datum Datum::default_of(const Type& type) {
  if (type.min == 0) return {};
  Atom key = Atom::default_of(type.key.type);
  return type.is_map() ? Datum(std::move(key), Atom::default_of(type.value.type)) : Datum(std::move(key));
}

namespace {

bool in_order(const std::vector<Atom>& keys) {
  return std::ranges::adjacent_find(keys, [](const Atom& a, const Atom& b) { return !(a < b); }) == keys.end();
}

/// Few elements: each goes down to its place, its value with it.
void sort_few(std::vector<Atom>& keys, std::vector<Atom>& values) {
  for (size_t i = 1; i < keys.size(); ++i)
    for (size_t k = i; k > 0 && keys[k] < keys[k - 1]; --k) {
      std::swap(keys[k], keys[k - 1]);
      if (!values.empty()) std::swap(values[k], values[k - 1]);
    }
}

/// UUIDs are random for the most part: their first bits bring each near its place.
void sort_uuids(std::vector<Atom>& keys) {
  auto bits = std::min<size_t>(static_cast<size_t>(std::bit_width(keys.size())), 20);
  auto bucket = [bits](const Atom& a) { return a.uuid().parts[0] >> (32 - bits); };
  std::vector<uint32_t> ends((size_t{1} << bits) + 1);
  for (const Atom& a : keys) ++ends[bucket(a) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Atom> sorted(keys.size());
  for (Atom& a : keys) sorted[ends[bucket(a)]++] = std::move(a);   // now ends[b] is the end of bucket b
  uint32_t from = 0;
  for (uint32_t end : ends) {
    if (end > from + 1) std::sort(sorted.begin() + from, sorted.begin() + end);
    from = std::max(from, end);
  }
  keys = std::move(sorted);
}

void sort_pairs(std::vector<Atom>& keys, std::vector<Atom>& values) {
  std::vector<uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, [&keys](uint32_t a, uint32_t b) {
    auto c = keys[a] <=> keys[b];
    return c == 0 ? a < b : c < 0;
  });
  std::vector<Atom> k, v;
  k.reserve(keys.size());
  v.reserve(values.size());
  for (uint32_t i : order) {
    k.push_back(std::move(keys[i]));
    if (!values.empty()) v.push_back(std::move(values[i]));
  }
  keys = std::move(k);
  values = std::move(v);
}

/// Of equal neighbours the first one stays. True if there were any.
bool drop_duplicates(std::vector<Atom>& keys, std::vector<Atom>& values) {
  size_t kept = 0;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (kept && keys[kept - 1] == keys[i]) continue;
    if (kept != i) {
      keys[kept] = std::move(keys[i]);
      if (!values.empty()) values[kept] = std::move(values[i]);
    }
    ++kept;
  }
  bool any = kept < keys.size();
  keys.resize(kept);
  if (!values.empty()) values.resize(kept);
  return any;
}

}  // namespace

Datum Datum::from_unsorted(std::vector<Atom> keys, std::vector<Atom> values, bool* had_duplicates) {
  constexpr size_t kFew = 16;
  bool duplicates = false;
  if (!in_order(keys)) {
    if (keys.size() <= kFew) sort_few(keys, values);
    else if (values.empty() && keys[0].type() == AtomType::uuid) sort_uuids(keys);
    else sort_pairs(keys, values);
    duplicates = drop_duplicates(keys, values);
  }
  if (had_duplicates) *had_duplicates = duplicates;
  Datum d;
  d.assign_sorted(std::move(keys), std::move(values));
  return d;
}

void Datum::assign_sorted(std::vector<Atom> keys, std::vector<Atom> values) {
  *this = Datum();
  if (keys.empty()) return;
  bool map = !values.empty();
  if (keys.size() == 1 && !map) {
    one_ = std::move(keys[0]);
    return;
  }
  auto fill = [&](size_t from, size_t n) {
    Leaf* l = Leaf::make(n, map);
    for (size_t i = from; i < from + n; ++i) l->append(std::move(keys[i]), map ? std::move(values[i]) : Atom());
    return l;
  };
  if (keys.size() <= kLeafMax) return hold(fill(0, keys.size()), kLeaf);
  constexpr size_t kFill = kLeafMax * 5 / 6;
  size_t leaves = (keys.size() + kFill - 1) / kFill;
  Tree* t = Tree::make(leaves, map);
  for (size_t i = 0, from = 0; i < leaves; ++i) {
    size_t n = keys.size() / leaves + (i < keys.size() % leaves);
    t->slots[i] = {fill(from, n), static_cast<uint32_t>(from)};
    from += n;
  }
  t->count = static_cast<uint32_t>(leaves);
  t->total = static_cast<uint32_t>(keys.size());
  hold(t, kTree);
}

size_t Datum::size() const {
  if (one_.type_ == kLeaf) return leaf()->count;
  if (one_.type_ == kTree) return tree()->total;
  return one_.type_ != AtomType::none;
}
bool Datum::is_map() const { return one_.type_ == kLeaf ? leaf()->map : one_.type_ == kTree && tree()->map; }
Atoms Datum::keys() const& {
  if (one_.type_ == kLeaf) return {leaf()->keys(), leaf()->count};
  if (one_.type_ == kTree) return {static_cast<const void*>(tree()), tree()->total, false};
  return {&one_, one_.type_ != AtomType::none ? size_t{1} : size_t{0}};
}
Atoms Datum::values() const& {
  if (!is_map()) return {};
  if (one_.type_ == kLeaf) return {leaf()->values(), leaf()->count};
  return {static_cast<const void*>(tree()), tree()->total, true};
}

Datum::Place Datum::place_of(const Atom& key) const {
  Place p{nullptr, 0, 0, 0, false};
  size_t start = 0;
  if (one_.type_ == kLeaf) {
    p.leaf = leaf();
  } else {
    const Tree* t = tree();
    const Slot* end = t->slots + t->count;
    const Slot* s = std::upper_bound(t->slots, end, key, [](const Atom& k, const Slot& slot) { return k < slot.leaf->keys()[0]; });
    if (s != t->slots) --s;
    p.slot = static_cast<size_t>(s - t->slots);
    p.leaf = s->leaf;
    start = s->start;
  }
  const Atom* first = p.leaf->keys();
  const Atom* last = first + p.leaf->count;
  const Atom* at = std::lower_bound(first, last, key);
  p.at = static_cast<size_t>(at - first);
  p.index = start + p.at;
  p.found = at != last && *at == key;
  return p;
}

std::optional<size_t> Datum::find(const Atom& key) const {
  if (!is_block()) return one_.type_ != AtomType::none && one_ == key ? std::optional<size_t>(0) : std::nullopt;
  Place p = place_of(key);
  return p.found ? std::optional(p.index) : std::nullopt;
}
bool Datum::contains(const Atom& key) const {
  if (!is_block()) return one_.type_ != AtomType::none && one_ == key;
  return place_of(key).found;
}

const Atom* Datum::value_of(const Atom& key) const {
  if (!is_map()) return nullptr;
  Place p = place_of(key);
  return p.found ? p.leaf->values() + p.at : nullptr;
}

bool Datum::is_default(const Type& type) const {
  if (one_.type_ == AtomType::none) return type.min == 0;
  if (size() != type.min) return false;
  return key(0).is_default() && (!type.is_map() || value(0).is_default());
}

bool Datum::operator==(const Datum& o) const {
  if (!is_block() && !o.is_block()) return one_ == o.one_;
  if (one_.surely_equals(o.one_)) return true;   // the same block
  if (size() != o.size() || is_map() != o.is_map()) return false;
  Cursor a(*this), b(o);
  for (; !a.done(); a.next(), b.next()) {
    if (Cursor::skip_shared(a, b)) {
      if (a.done()) break;
    }
    if (!(a.key() == b.key()) || (a.value() && !(*a.value() == *b.value()))) return false;
  }
  return true;
}

std::strong_ordering Datum::operator<=>(const Datum& o) const {
  if (is_block() && one_.surely_equals(o.one_)) return std::strong_ordering::equal;
  if (auto c = size() <=> o.size(); c != 0) return c;
  auto compare = [](const Atoms& a, const Atoms& b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  };
  if (auto c = compare(keys(), o.keys()); c != 0) return c;
  return compare(values(), o.values());
}

size_t Datum::hash() const {
  size_t h = size();
  for (const Atom& a : keys()) h = h * 0x9e3779b97f4a7c15 + a.hash();
  for (const Atom& a : values()) h = h * 0x9e3779b97f4a7c15 + a.hash();
  return h;
}

void Datum::share(const Datum& o) {
  one_.copy_bits(o.one_);
  (one_.type_ == kLeaf ? leaf()->users : tree()->users).fetch_add(1, std::memory_order_relaxed);
}
void Datum::release() {
  if (one_.type_ == kLeaf) Leaf::unuse(leaf());
  else Tree::unuse(tree());
  one_.type_ = AtomType::none;
}

Datum::Leaf* Datum::own_leaf(size_t room) {
  Leaf* l = Leaf::own(leaf(), room);
  one_.store(l);
  return l;
}
Datum::Tree* Datum::own_tree(size_t room) {
  Tree* t = Tree::own(tree(), room);
  one_.store(t);
  return t;
}
Datum::Leaf* Datum::own_leaf_of(Tree& t, size_t slot, size_t room) {
  return t.slots[slot].leaf = Leaf::own(t.slots[slot].leaf, room);
}

/// Makes two blocks of a full one; the tree must be owned.
void Datum::split(size_t slot) {
  Tree* t = own_tree(1);
  Leaf* full = own_leaf_of(*t, slot, 0);
  size_t keep = full->count / 2;
  Leaf* upper = full->cut(keep);
  std::move_backward(t->slots + slot + 1, t->slots + t->count, t->slots + t->count + 1);
  t->slots[slot + 1] = {upper, t->slots[slot].start + static_cast<uint32_t>(keep)};
  ++t->count;
}

void Datum::put(Atom key, Atom value, bool replace) {
  bool map = value.type() != AtomType::none;
  if (one_.type_ == AtomType::none) {
    if (map) *this = Datum(std::move(key), std::move(value));
    else one_ = std::move(key);
    return;
  }
  if (!is_block()) {
    if (one_ == key) return;
    Leaf* l = Leaf::make(2, false);
    bool before = key < one_;
    l->append(std::move(before ? key : one_), Atom());
    l->append(std::move(before ? one_ : key), Atom());
    one_ = Atom();
    return hold(l, kLeaf);
  }
  Place p = place_of(key);
  if (p.found && (!map || !replace)) return;
  if (one_.type_ == kLeaf && !p.found && p.leaf->count == kLeafMax) {
    Tree* t = Tree::make(2, p.leaf->map);
    t->slots[0] = {leaf(), 0};
    t->count = 1;
    t->total = leaf()->count;
    hold(t, kTree);
  }
  if (one_.type_ == kLeaf) {
    Leaf* l = own_leaf(p.found ? 0 : 1);
    if (p.found) l->values()[p.at] = std::move(value);
    else l->insert(p.at, std::move(key), std::move(value));
    return;
  }
  if (!p.found && p.leaf->count == kLeafMax) {
    split(p.slot);
    size_t lower = tree()->slots[p.slot].leaf->count;
    if (p.at > lower) ++p.slot, p.at -= lower;
  }
  Tree* t = own_tree(0);
  Leaf* l = own_leaf_of(*t, p.slot, p.found ? 0 : 1);
  if (p.found) {
    l->values()[p.at] = std::move(value);
    return;
  }
  l->insert(p.at, std::move(key), std::move(value));
  ++t->total;
  for (size_t i = p.slot + 1; i < t->count; ++i) ++t->slots[i].start;
}

bool Datum::erase(const Atom& key) {
  if (!is_block()) {
    if (one_.type_ == AtomType::none || !(one_ == key)) return false;
    one_ = Atom();
    return true;
  }
  Place p = place_of(key);
  if (!p.found) return false;
  if (one_.type_ == kLeaf) {
    own_leaf(0)->erase(p.at);
    settle();
    return true;
  }
  Tree* t = own_tree(0);
  Leaf* l = own_leaf_of(*t, p.slot, 0);
  l->erase(p.at);
  --t->total;
  for (size_t i = p.slot + 1; i < t->count; ++i) --t->slots[i].start;
  if (l->count == 0) {
    Leaf::unuse(l);
    std::move(t->slots + p.slot + 1, t->slots + t->count, t->slots + p.slot);
    --t->count;
  }
  if (t->total <= kLeafMax / 2) settle();
  return true;
}

/// Small contents go back to the smaller form.
void Datum::settle() {
  if (one_.type_ == kTree) {
    Leaf* l = Leaf::make(tree()->total, tree()->map);
    for (Cursor c(*this); !c.done(); c.next()) l->append(Atom(c.key()), c.value() ? Atom(*c.value()) : Atom());
    release();
    hold(l, kLeaf);
  }
  Leaf* l = leaf();
  if (l->count > 1 || (l->count == 1 && l->map)) return;
  Atom only = l->count ? Atom(l->keys()[0]) : Atom();
  release();
  one_ = Atom();
  one_ = std::move(only);
}

bool Datum::includes_all(const Datum& of) const {
  for (Cursor c(of); !c.done(); c.next()) {
    if (!is_map() || !c.value()) {
      if (!contains(c.key())) return false;
      continue;
    }
    const Atom* mine = value_of(c.key());
    if (!mine || !(*mine == *c.value())) return false;
  }
  return true;
}

bool Datum::excludes_all(const Datum& of) const {
  for (Cursor c(of); !c.done(); c.next()) {
    if (!is_map() || !c.value()) {
      if (contains(c.key())) return false;
      continue;
    }
    const Atom* mine = value_of(c.key());
    if (mine && *mine == *c.value()) return false;
  }
  return true;
}

namespace {
/// Few changes to a large set are cheaper one by one, many by one merge.
bool few(size_t changes, size_t size) { return changes <= 4 || changes * 16 < size; }

struct Collected {
  std::vector<Atom> keys, values;
  void take(const Atom* key, const Atom* value) {
    keys.push_back(*key);
    if (value) values.push_back(*value);
  }
  Datum finish() {
    Datum d;
    d.assign_sorted(std::move(keys), std::move(values));
    return d;
  }
};
}  // namespace

template <class Visit>
void Datum::merge(const Datum& a, const Datum& b, Visit visit) {
  Cursor i(a), j(b);
  while (!i.done() || !j.done()) {
    if (Cursor::skip_shared(i, j)) continue;
    auto c = i.done() ? std::strong_ordering::greater : j.done() ? std::strong_ordering::less : i.key() <=> j.key();
    const Atom* none = nullptr;
    if (c < 0) {
      visit(&i.key(), i.value(), none, none);
      i.next();
    } else if (c > 0) {
      visit(none, none, &j.key(), j.value());
      j.next();
    } else {
      visit(&i.key(), i.value(), &j.key(), j.value());
      i.next();
      j.next();
    }
  }
}

void Datum::unite(const Datum& more) {
  if (empty()) {
    *this = more;
    return;
  }
  if (few(more.size(), size())) {
    for (Cursor c(more); !c.done(); c.next()) put(Atom(c.key()), c.value() ? Atom(*c.value()) : Atom(), false);
    return;
  }
  Collected out;
  Cursor i(*this), j(more);
  while (!i.done() || !j.done()) {
    auto c = i.done() ? std::strong_ordering::greater : j.done() ? std::strong_ordering::less : i.key() <=> j.key();
    if (c <= 0) out.take(&i.key(), i.value());
    else out.take(&j.key(), j.value());
    if (c <= 0) i.next();
    if (c >= 0) j.next();
  }
  *this = out.finish();
}

void Datum::subtract(const Datum& less) {
  auto same = [](const Atom* mine, const Atom* other) { return !mine || !other || *mine == *other; };
  if (few(less.size(), size())) {
    for (Cursor c(less); !c.done(); c.next())
      if (!is_map() || !c.value() || (value_of(c.key()) && *value_of(c.key()) == *c.value())) erase(Atom(c.key()));
    return;
  }
  Collected out;
  Cursor i(*this), j(less);
  while (!i.done()) {
    auto c = j.done() ? std::strong_ordering::less : i.key() <=> j.key();
    if (c < 0 || (c == 0 && !same(i.value(), j.value()))) out.take(&i.key(), i.value());
    if (c <= 0) i.next();
    if (c >= 0) j.next();
  }
  *this = out.finish();
}

Datum diff(const Datum& from, const Datum& to, const Type& type) {
  if (type.max == 1) return to;
  Collected out;
  Datum::merge(from, to, [&](const Atom* a, const Atom* av, const Atom* b, const Atom* bv) {
    if (!b) out.take(a, av);
    else if (!a || (av && bv && !(*av == *bv))) out.take(b, bv);
  });
  return out.finish();
}

Result<Datum> apply_diff(const Datum& from, const Datum& change, const Type& type) {
  if (type.max == 1) return change;
  Datum out = from;
  if (few(change.size(), from.size())) {
    auto keys = change.keys(), values = change.values();
    auto v = values.begin();
    for (const Atom& key : keys) {
      const Atom* there = type.is_map() ? out.value_of(key) : nullptr;
      bool same = type.is_map() ? there && *there == *v : out.contains(key);
      if (same) out.erase(key);
      else out.insert(key, type.is_map() ? *v : Atom());
      if (type.is_map()) ++v;
    }
  } else {
    Collected all;   // what diff() does is its own inverse
    auto a = from.keys(), b = change.keys(), av = from.values(), bv = change.values();
    auto i = a.begin(), j = b.begin(), iv = av.begin(), jv = bv.begin();
    auto next = [](auto& at, auto& value, const Atoms& values) {
      ++at;
      if (!values.empty()) ++value;
    };
    while (i != a.end() || j != b.end()) {
      auto c = i == a.end() ? std::strong_ordering::greater : j == b.end() ? std::strong_ordering::less : *i <=> *j;
      if (c < 0) all.take(&*i, av.empty() ? nullptr : &*iv);
      else if (c > 0) all.take(&*j, bv.empty() ? nullptr : &*jv);
      else if (type.is_map() && !(*iv == *jv)) all.take(&*j, &*jv);
      if (c <= 0) next(i, iv, av);
      if (c >= 0) next(j, jv, bv);
    }
    out = all.finish();
  }
  if (out.size() < type.min || out.size() > type.max)
    return error("constraint violation", fmt::format("{} must have {} to {} members but {} are present",
                                                     type.is_map() ? "map" : "set", type.min, type.max, out.size()));
  return out;
}

AddedRemoved added_removed(const Datum& from, const Datum& to) {
  Collected added, removed;
  Datum::merge(from, to, [&](const Atom* a, const Atom* av, const Atom* b, const Atom* bv) {
    bool changed = a && b && av && bv && !(*av == *bv);
    if (!b || changed) removed.take(a, av);
    if (!a || changed) added.take(b, bv);
  });
  AddedRemoved out;
  out.added = added.finish();
  out.removed = removed.finish();
  return out;
}

Symbol& SymbolTable::get(std::string_view name) {
  auto it = symbols.find(name);
  if (it == symbols.end()) {
    it = symbols.emplace(std::string(name), Symbol{}).first;
    it->second.uuid = Uuid::random(prng);
  }
  return it->second;
}

}  // namespace ovs::ovsdb
