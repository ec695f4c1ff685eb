// What generated row classes are made of: a handle to a row, and views of sets and maps with C++ types.
// A handle is a pointer to a Row: cheap to copy, null if there is no such row, valid as long as the row. Views keep
// their contents alive by themselves.
#pragma once
#include <concepts>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "idl/replica.h"
#include "idl/transaction.h"

namespace ovs::idl {

// C++ type of an atom: int64_t, double, bool, std::string_view, Uuid.
template <class T>
T atom_as(const Atom& atom) {
  if constexpr (std::same_as<T, int64_t>) return atom.integer();
  else if constexpr (std::same_as<T, double>) return atom.real();
  else if constexpr (std::same_as<T, bool>) return atom.boolean();
  else if constexpr (std::same_as<T, std::string_view>) return atom.string();
  else return atom.uuid();
}
template <class T>
Atom atom_of(const T& value) {
  if constexpr (std::same_as<T, bool>) return Atom(value);
  else if constexpr (std::integral<T>) return Atom(static_cast<int64_t>(value));
  else if constexpr (std::floating_point<T>) return Atom(static_cast<double>(value));
  else if constexpr (std::convertible_to<const T&, std::string_view>) return Atom(std::string_view(value));
  else if constexpr (std::same_as<T, Uuid>) return Atom(value);
  else return Atom(value.uuid());  // a handle
}

/// An ordered set of values, as it was when asked for.
template <class T>
class Set {
 public:
  explicit Set(Datum datum) : datum_(std::move(datum)) {}
  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    explicit Iterator(ovsdb::Atoms::iterator at = {}) : at_(at) {}
    T operator*() const { return atom_as<T>(*at_); }
    Iterator& operator++() { ++at_; return *this; }
    Iterator operator++(int) { return Iterator(at_++); }
    bool operator==(const Iterator&) const = default;

   private:
    ovsdb::Atoms::iterator at_;
  };
  Iterator begin() const { return Iterator(datum_.keys().begin()); }
  Iterator end() const { return Iterator(datum_.keys().end()); }
  size_t size() const { return datum_.size(); }
  bool empty() const { return datum_.empty(); }
  T operator[](size_t i) const { return atom_as<T>(datum_.key(i)); }
  bool contains(const T& value) const { return datum_.contains(atom_of(value)); }
  const Datum& datum() const { return datum_; }
  bool operator==(const Set&) const = default;

 private:
  Datum datum_;
};

/// A map sorted by key, as it was when asked for. Iterates over std::pair<K, V>.
template <class K, class V>
class Map {
 public:
  explicit Map(Datum datum) : datum_(std::move(datum)) {}
  class Iterator {
   public:
    using value_type = std::pair<K, V>;
    using difference_type = std::ptrdiff_t;
    Iterator(ovsdb::Atoms::iterator key, ovsdb::Atoms::iterator value) : key_(key), value_(value) {}
    Iterator() = default;
    value_type operator*() const { return {atom_as<K>(*key_), atom_as<V>(*value_)}; }
    Iterator& operator++() { ++key_, ++value_; return *this; }
    Iterator operator++(int) { Iterator old = *this; ++*this; return old; }
    bool operator==(const Iterator& o) const { return key_ == o.key_; }

   private:
    ovsdb::Atoms::iterator key_, value_;
  };
  Iterator begin() const { return {datum_.keys().begin(), datum_.values().begin()}; }
  Iterator end() const { return {datum_.keys().end(), datum_.values().end()}; }
  size_t size() const { return datum_.size(); }
  bool empty() const { return datum_.empty(); }
  bool contains(const K& key) const { return datum_.contains(atom_of(key)); }
  std::optional<V> get(const K& key) const {
    const Atom* value = datum_.value_of(atom_of(key));
    return value ? std::optional<V>(atom_as<V>(*value)) : std::nullopt;
  }
  V get_or(const K& key, V fallback) const { return get(key).value_or(fallback); }

  // Values of string maps as the reference reads them: whatever does not parse is as if it were absent.
  // Spec: reference sheet "vswitchd-schema" 2.
  bool get_bool(const K& key, bool fallback) const
    requires std::same_as<V, std::string_view>
  {
    std::optional<V> text = get(key);
    if (!text) return fallback;
    return fallback ? !iequals(*text, "false") : iequals(*text, "true");
  }
  int get_int(const K& key, int fallback) const
    requires std::same_as<V, std::string_view>
  {
    return number<int>(key, fallback);
  }
  unsigned get_uint(const K& key, unsigned fallback) const
    requires std::same_as<V, std::string_view>
  {
    return number<unsigned>(key, fallback);
  }
  uint64_t get_u64(const K& key, uint64_t fallback) const
    requires std::same_as<V, std::string_view>
  {
    std::optional<V> text = get(key);
    return text ? parse_u64(unblank(*text), 10).value_or(fallback) : fallback;
  }
  const Datum& datum() const { return datum_; }
  bool operator==(const Map&) const = default;

 private:
  static std::string_view unblank(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t\n\v\f\r"), text.size()));
  }
  template <class I>
  I number(const K& key, I fallback) const {
    std::optional<V> text = get(key);
    std::optional<int64_t> value = text ? parse_i64(unblank(*text), 10) : std::nullopt;
    return value && std::in_range<I>(*value) ? static_cast<I>(*value) : fallback;
  }
  Datum datum_;
};
using StringMap = Map<std::string_view, std::string_view>;

template <class R>
Datum datum_of_set(const R& values) {
  std::vector<Atom> keys;
  for (const auto& value : values) keys.push_back(atom_of(value));
  return Datum::from_unsorted(std::move(keys));
}
template <class R>
Datum datum_of_map(const R& pairs) {
  std::vector<Atom> keys, values;
  for (const auto& [key, value] : pairs) {
    keys.push_back(atom_of(key));
    values.push_back(atom_of(value));
  }
  return Datum::from_unsorted(std::move(keys), std::move(values));
}
template <class T>
Datum datum_of_optional(const std::optional<T>& value) {
  return value ? Datum(atom_of(*value)) : Datum();
}

/// Base of the generated classes.
class TypedRow {
 public:
  TypedRow() = default;
  explicit TypedRow(Row* row) : row_(row) {}
  explicit operator bool() const { return row_ != nullptr; }
  Row& row() const { return *row_; }
  Row* pointer() const { return row_; }
  const Uuid& uuid() const { return row_->uuid(); }
  Replica& replica() const { return row_->table().replica(); }
  RowChange change() const { return row_->change(); }
  bool is_deleted() const { return row_->is_deleted(); }
  void destroy() const { row_->destroy(); }
  bool operator==(const TypedRow&) const = default;
  auto operator<=>(const TypedRow& o) const { return std::compare_three_way()(row_, o.row_); }

 protected:
  const Datum& get(size_t column) const { return row_->get(column); }
  template <class T>
  T scalar(size_t column) const {
    return atom_as<T>(get(column).key(0));
  }
  template <class T>
  std::optional<T> optional(size_t column) const {
    const Datum& datum = get(column);
    return datum.empty() ? std::nullopt : std::optional<T>(atom_as<T>(datum.key(0)));
  }
  template <class R>
  R target(const Uuid& uuid) const {
    return R(replica().table(R::kTable).find(uuid));
  }
  template <class R>
  R reference(size_t column) const {  // null if empty, or if the row is not in the replica
    const Datum& datum = get(column);
    return datum.empty() ? R() : target<R>(datum.key(0).uuid());
  }
  template <class R>
  std::vector<R> references(size_t column) const {
    std::vector<R> rows;
    for (const Atom& key : get(column).keys())
      if (R row = target<R>(key.uuid())) rows.push_back(row);
    return rows;
  }
  template <class K, class R>
  std::vector<std::pair<K, R>> reference_map(size_t column) const {
    std::vector<std::pair<K, R>> pairs;
    const Datum& datum = get(column);
    for (size_t i = 0; i < datum.size(); ++i)
      if (R row = target<R>(datum.value(i).uuid())) pairs.emplace_back(atom_as<K>(datum.key(i)), row);
    return pairs;
  }
  Row* row_ = nullptr;
};

/// Rows of a generated class in a replica.
template <class R>
std::vector<R> all(Replica& replica) {
  std::vector<R> rows;
  for (Row* row : replica.table(R::kTable).rows()) rows.emplace_back(row);
  return rows;
}
template <class R>
R first(Replica& replica) {
  return R(replica.table(R::kTable).first());
}
template <class R>
R find(Replica& replica, const Uuid& uuid) {
  return R(replica.table(R::kTable).find(uuid));
}
template <class R>
R insert(Transaction& transaction, Replica& replica) {
  return R(&transaction.insert(replica.table(R::kTable)));
}
template <class R>
std::vector<R> changes(Replica& replica) {
  std::vector<R> rows;
  for (Row* row : replica.table(R::kTable).changes()) rows.emplace_back(row);
  return rows;
}

}  // namespace ovs::idl

template <std::derived_from<ovs::idl::TypedRow> R>
struct std::hash<R> {
  size_t operator()(const R& row) const noexcept { return std::hash<const void*>()(row.pointer()); }
};
