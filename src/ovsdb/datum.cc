// Sets and maps as sorted vectors. Spec: RFC 7047 5.1; reference sheet "ovsdb" 10.3.
#include "ovsdb/datum.h"

#include "base/check.h"
#include "base/prng.h"

namespace ovs::ovsdb {

struct Datum::Rep {
  std::atomic<uint32_t> users{1};
  std::vector<Atom> keys, values;
};

Datum::Datum(Atom key, Atom value) : rep_(new Rep) {
  rep_->keys.push_back(std::move(key));
  rep_->values.push_back(std::move(value));
}
Datum::Datum(const Datum& o) : one_(o.one_), rep_(o.rep_) {
  if (rep_) rep_->users.fetch_add(1, std::memory_order_relaxed);
}
Datum::Datum(Datum&& o) noexcept : one_(std::move(o.one_)), rep_(std::exchange(o.rep_, nullptr)) {}
Datum& Datum::operator=(const Datum& o) { return *this = Datum(o); }
Datum& Datum::operator=(Datum&& o) noexcept {
  std::swap(one_, o.one_);
  std::swap(rep_, o.rep_);
  return *this;
}
Datum::~Datum() {
  if (rep_ && rep_->users.fetch_sub(1, std::memory_order_acq_rel) == 1) delete rep_;
}

Datum Datum::default_of(const Type& type) {
  if (type.min == 0) return {};
  Atom key = Atom::default_of(type.key.type);
  return type.is_map() ? Datum(std::move(key), Atom::default_of(type.value.type)) : Datum(std::move(key));
}

Datum Datum::from_unsorted(std::vector<Atom> keys, std::vector<Atom> values, bool* had_duplicates) {
  if (had_duplicates) *had_duplicates = false;
  bool sorted = std::ranges::adjacent_find(keys, [](const Atom& a, const Atom& b) { return !(a < b); }) == keys.end();
  if (!sorted) {
    std::vector<size_t> order(keys.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&keys](size_t a, size_t b) {
      auto c = keys[a] <=> keys[b];
      return c == 0 ? a < b : c < 0;
    });
    std::vector<Atom> k, v;
    k.reserve(keys.size());
    v.reserve(values.size());
    for (size_t i : order) {
      if (!k.empty() && k.back() == keys[i]) {
        if (had_duplicates) *had_duplicates = true;
        continue;
      }
      k.push_back(std::move(keys[i]));
      if (!values.empty()) v.push_back(std::move(values[i]));
    }
    keys = std::move(k);
    values = std::move(v);
  }
  Datum d;
  d.assign_sorted(std::move(keys), std::move(values));
  return d;
}

void Datum::assign_sorted(std::vector<Atom> keys, std::vector<Atom> values) {
  *this = Datum();
  if (keys.empty()) return;
  if (keys.size() == 1 && values.empty()) {
    one_ = std::move(keys[0]);
    return;
  }
  rep_ = new Rep;
  rep_->keys = std::move(keys);
  rep_->values = std::move(values);
}

size_t Datum::size() const { return rep_ ? rep_->keys.size() : one_.type() != AtomType::none; }
std::span<const Atom> Datum::keys() const {
  if (rep_) return rep_->keys;
  return {&one_, one_.type() != AtomType::none ? size_t{1} : size_t{0}};
}
std::span<const Atom> Datum::values() const {
  if (rep_) return rep_->values;
  return {};
}

std::optional<size_t> Datum::find(const Atom& key) const {
  auto k = keys();
  auto it = std::ranges::lower_bound(k, key);
  if (it == k.end() || !(*it == key)) return std::nullopt;
  return static_cast<size_t>(it - k.begin());
}

const Atom* Datum::value_of(const Atom& key) const {
  auto at = find(key);
  return at && *at < values().size() ? &values()[*at] : nullptr;
}

bool Datum::is_default(const Type& type) const {
  if (size() != type.min) return false;
  if (empty()) return true;
  return key(0).is_default() && (!type.is_map() || value(0).is_default());
}

bool Datum::operator==(const Datum& o) const {
  if (!rep_ && !o.rep_) return one_ == o.one_;
  if (rep_ == o.rep_) return true;
  return std::ranges::equal(keys(), o.keys()) && std::ranges::equal(values(), o.values());
}

std::strong_ordering Datum::operator<=>(const Datum& o) const {
  if (rep_ && rep_ == o.rep_) return std::strong_ordering::equal;
  if (auto c = size() <=> o.size(); c != 0) return c;
  auto a = keys(), b = o.keys();
  if (auto c = std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end()); c != 0) return c;
  a = values(), b = o.values();
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

size_t Datum::hash() const {
  size_t h = size();
  for (const Atom& a : keys()) h = h * 0x9e3779b97f4a7c15 + a.hash();
  for (const Atom& a : values()) h = h * 0x9e3779b97f4a7c15 + a.hash();
  return h;
}

Datum::Rep* Datum::own() {
  if (!rep_) {
    rep_ = new Rep;
    if (one_.type() != AtomType::none) rep_->keys.push_back(std::move(one_));
    one_ = Atom();
  } else if (rep_->users.load(std::memory_order_acquire) != 1) {
    auto copy = std::make_unique<Rep>();
    copy->keys.reserve(rep_->keys.size() + 8);
    copy->keys = rep_->keys;
    copy->values = rep_->values;
    Datum old;
    std::swap(old.rep_, rep_);
    rep_ = copy.release();
  }
  return rep_;
}

/// Small results go back to the form without a Rep.
void Datum::settle() {
  if (!rep_ || rep_->keys.size() > 1 || !rep_->values.empty()) return;
  Atom only = rep_->keys.empty() ? Atom() : std::move(rep_->keys[0]);
  delete std::exchange(rep_, nullptr);
  one_ = std::move(only);
}

void Datum::insert(Atom key, Atom value) {
  bool map = value.type() != AtomType::none;
  if (!rep_ && one_.type() == AtomType::none && !map) {
    one_ = std::move(key);
    return;
  }
  Rep* r = own();
  auto it = std::ranges::lower_bound(r->keys, key);
  auto at = it - r->keys.begin();
  if (it != r->keys.end() && *it == key) {
    if (map) r->values[static_cast<size_t>(at)] = std::move(value);
  } else {
    r->keys.insert(it, std::move(key));
    if (map) r->values.insert(r->values.begin() + at, std::move(value));
  }
  settle();
}

bool Datum::erase(const Atom& key) {
  auto at = find(key);
  if (!at) return false;
  Rep* r = own();
  auto i = static_cast<ptrdiff_t>(*at);
  r->keys.erase(r->keys.begin() + i);
  if (!r->values.empty()) r->values.erase(r->values.begin() + i);
  settle();
  return true;
}

bool Datum::includes_all(const Datum& of) const {
  for (size_t i = 0; i < of.size(); ++i) {
    auto at = find(of.key(i));
    if (!at || (!of.values().empty() && !(value(*at) == of.value(i)))) return false;
  }
  return true;
}

bool Datum::excludes_all(const Datum& of) const {
  for (size_t i = 0; i < of.size(); ++i) {
    auto at = find(of.key(i));
    if (at && (of.values().empty() || value(*at) == of.value(i))) return false;
  }
  return true;
}

namespace {
/// Few changes to a large vector are cheaper one by one, many by one merge.
bool few(size_t changes, size_t size) { return changes <= 4 || changes * 16 < size; }
}  // namespace

void Datum::unite(const Datum& more) {
  auto k = more.keys();
  auto v = more.values();
  if (few(k.size(), size())) {
    for (size_t i = 0; i < k.size(); ++i)
      if (!contains(k[i])) insert(k[i], v.empty() ? Atom() : v[i]);
    return;
  }
  std::vector<Atom> keys_out, values_out;
  keys_out.reserve(size() + k.size());
  auto mine = keys();
  auto my_values = values();
  for (size_t i = 0, j = 0; i < mine.size() || j < k.size();) {
    bool take_mine = j == k.size() || (i < mine.size() && mine[i] <= k[j]);
    if (take_mine && j < k.size() && mine[i] == k[j]) ++j;
    size_t from = take_mine ? i++ : j++;
    keys_out.push_back(take_mine ? mine[from] : k[from]);
    if (take_mine ? !my_values.empty() : !v.empty()) values_out.push_back(take_mine ? my_values[from] : v[from]);
  }
  assign_sorted(std::move(keys_out), std::move(values_out));
}

void Datum::subtract(const Datum& less) {
  if (few(less.size(), size())) {
    for (size_t i = 0; i < less.size(); ++i) {
      auto at = find(less.key(i));
      if (at && (less.values().empty() || value(*at) == less.value(i))) erase(Atom(less.key(i)));
    }
    return;
  }
  std::vector<Atom> keys_out, values_out;
  for (size_t i = 0; i < size(); ++i) {
    auto at = less.find(key(i));
    if (at && (less.values().empty() || value(i) == less.value(*at))) continue;
    keys_out.push_back(key(i));
    if (!values().empty()) values_out.push_back(value(i));
  }
  assign_sorted(std::move(keys_out), std::move(values_out));
}

namespace {

/// Where two values differ: elements before `first`, and the last `tail` ones of both, are the same. Large sets mostly
/// change in few places, and the comparison of neighbours is far cheaper than the merge of what is left.
struct Span {
  size_t first = 0, tail = 0;
};

Span differing_span(const Datum& a, const Datum& b) {
  auto ak = a.keys(), bk = b.keys();
  auto av = a.values(), bv = b.values();
  bool map = !av.empty() && !bv.empty();
  auto same = [&](size_t i, size_t j) { return ak[i].surely_equals(bk[j]) && (!map || av[i].surely_equals(bv[j])); };
  if (av.empty() != bv.empty()) return {};
  size_t n = std::min(ak.size(), bk.size());
  Span s;
  while (s.first < n && same(s.first, s.first)) ++s.first;
  while (s.tail < n - s.first && same(ak.size() - 1 - s.tail, bk.size() - 1 - s.tail)) ++s.tail;
  return s;
}

std::span<const Atom> middle(std::span<const Atom> all, const Span& s) {
  return all.empty() ? all : all.subspan(s.first, all.size() - s.first - s.tail);
}

}  // namespace

Datum diff(const Datum& from, const Datum& to, const Type& type) {
  if (type.max == 1) return to;
  std::vector<Atom> keys, values;
  Span span = differing_span(from, to);
  auto a = middle(from.keys(), span), b = middle(to.keys(), span);
  auto av = middle(from.values(), span), bv = middle(to.values(), span);
  auto take = [&](std::span<const Atom> k, std::span<const Atom> v, size_t i) {
    keys.push_back(k[i]);
    if (!v.empty()) values.push_back(v[i]);
  };
  for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    auto c = i == a.size() ? std::strong_ordering::greater : j == b.size() ? std::strong_ordering::less : a[i] <=> b[j];
    if (c < 0) take(a, av, i++);
    else if (c > 0) take(b, bv, j++);
    else {
      if (type.is_map() && !(av[i] == bv[j])) take(b, bv, j);
      ++i, ++j;
    }
  }
  Datum out;
  out.assign_sorted(std::move(keys), std::move(values));
  return out;
}

Result<Datum> apply_diff(const Datum& from, const Datum& change, const Type& type) {
  if (type.max == 1) return change;
  Datum out = from;
  if (few(change.size(), from.size())) {
    for (size_t i = 0; i < change.size(); ++i) {
      const Atom& key = change.key(i);
      auto at = out.find(key);
      bool same = at && (!type.is_map() || out.value(*at) == change.value(i));
      if (same) out.erase(key);
      else out.insert(key, type.is_map() ? change.value(i) : Atom());
    }
  } else {
    std::vector<Atom> keys, values;
    auto a = from.keys(), b = change.keys();
    auto av = from.values(), bv = change.values();
    auto take = [&](std::span<const Atom> k, std::span<const Atom> v, size_t i) {
      keys.push_back(k[i]);
      if (!v.empty()) values.push_back(v[i]);
    };
    for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
      auto c = i == a.size() ? std::strong_ordering::greater : j == b.size() ? std::strong_ordering::less : a[i] <=> b[j];
      if (c < 0) take(a, av, i++);
      else if (c > 0) take(b, bv, j++);
      else {
        if (type.is_map() && !(av[i] == bv[j])) take(b, bv, j);
        ++i, ++j;
      }
    }
    out.assign_sorted(std::move(keys), std::move(values));
  }
  if (out.size() < type.min || out.size() > type.max)
    return error("constraint violation", fmt::format("{} must have {} to {} members but {} are present",
                                                     type.is_map() ? "map" : "set", type.min, type.max, out.size()));
  return out;
}

AddedRemoved added_removed(const Datum& from, const Datum& to) {
  std::vector<Atom> ak, av, rk, rv;
  Span span = differing_span(from, to);
  auto a = middle(from.keys(), span), b = middle(to.keys(), span);
  auto fv = middle(from.values(), span), tv = middle(to.values(), span);
  for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    auto c = i == a.size() ? std::strong_ordering::greater : j == b.size() ? std::strong_ordering::less : a[i] <=> b[j];
    bool changed = c == 0 && !fv.empty() && !tv.empty() && !(fv[i] == tv[j]);
    if (c < 0 || changed) {
      rk.push_back(a[i]);
      if (!fv.empty()) rv.push_back(fv[i]);
    }
    if (c > 0 || changed) {
      ak.push_back(b[j]);
      if (!tv.empty()) av.push_back(tv[j]);
    }
    if (c <= 0) ++i;
    if (c >= 0) ++j;
  }
  AddedRemoved out;
  out.added.assign_sorted(std::move(ak), std::move(av));
  out.removed.assign_sorted(std::move(rk), std::move(rv));
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
