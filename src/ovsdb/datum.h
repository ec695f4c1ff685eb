// The value of a column: a sorted set of atoms, or a map as two parallel vectors sorted by key. Copies share
// their contents until one is changed, so a row can be copied without copying its large sets.
// Spec: RFC 7047 5.1 <value>; reference sheet "ovsdb" 5.2, 10.3 (diffs).
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ovsdb/atom.h"
#include "ovsdb/types.h"

namespace ovs::ovsdb {

class Datum {
 public:
  Datum() = default;
  explicit Datum(Atom atom) : one_(std::move(atom)) {}  ///< a set of one
  Datum(Atom key, Atom value);                          ///< a map of one pair
  Datum(const Datum& o);
  Datum(Datum&& o) noexcept;
  Datum& operator=(const Datum& o);
  Datum& operator=(Datum&& o) noexcept;
  ~Datum();
  /// min copies (0 or 1) of the default atom.
  static Datum default_of(const Type& type);
  /// From any order; duplicate keys are dropped, the first one stays. `values` empty: a set.
  static Datum from_unsorted(std::vector<Atom> keys, std::vector<Atom> values = {}, bool* had_duplicates = nullptr);

  size_t size() const;
  bool empty() const { return size() == 0; }
  std::span<const Atom> keys() const;
  std::span<const Atom> values() const;  ///< as many as keys() in a map, else none
  const Atom& key(size_t i) const { return keys()[i]; }
  const Atom& value(size_t i) const { return values()[i]; }
  size_t atom_count() const { return keys().size() + values().size(); }
  /// Index of the key, or nullopt.
  std::optional<size_t> find(const Atom& key) const;
  bool contains(const Atom& key) const { return find(key).has_value(); }
  /// Value of map key, nullptr if absent.
  const Atom* value_of(const Atom& key) const;
  const Atom* value_of(std::string_view key) const { return value_of(Atom(key)); }
  bool is_default(const Type& type) const;

  bool operator==(const Datum& o) const;
  /// Total order as the reference sorts rows: by number of elements, then keys, then values.
  std::strong_ordering operator<=>(const Datum& o) const;
  size_t hash() const;

  /// Adds or replaces. `value` of type none for sets.
  void insert(Atom key, Atom value = {});
  bool erase(const Atom& key);
  void clear() { *this = Datum(); }
  /// Replaces all contents; keys must be sorted and distinct.
  void assign_sorted(std::vector<Atom> keys, std::vector<Atom> values);

  // Set algebra; maps look at keys only unless said otherwise.
  bool includes_all(const Datum& of) const;    ///< all of `of` (maps: pairs) are in here
  bool excludes_all(const Datum& of) const;    ///< none of `of` (maps: pairs) is in here
  void unite(const Datum& more);               ///< maps: only absent keys are added
  void subtract(const Datum& less);            ///< `less` a set: by keys; a map: exact pairs

 private:
  struct Rep;
  Rep* own();  ///< a Rep that only this Datum uses
  void settle();
  Atom one_;   // the only key of a set of one while rep_ is null
  Rep* rep_ = nullptr;
};

/// What turns `from` into `to`: symmetric difference of sets; maps: added and removed pairs, new value of
/// changed ones. For columns of at most one element: `to` itself. Empty result with from != to cannot happen
/// except for at-most-one-element columns.
Datum diff(const Datum& from, const Datum& to, const Type& type);
/// Inverse use of diff(). Error: the result breaks the type's number of elements.
Result<Datum> apply_diff(const Datum& from, const Datum& change, const Type& type);
/// Elements only in `from` / only in `to` (maps: pairs differ when key or value differ). Sorted.
struct AddedRemoved {
  Datum added, removed;
};
AddedRemoved added_removed(const Datum& from, const Datum& to);

/// Names of rows that a transaction is about to insert.
struct Symbol {
  Uuid uuid;
  bool created = false;      ///< an insert has taken the name
  bool strong_ref = false;   ///< referred to by a strong reference
  bool weak_ref = false;
};
using Symbols = std::map<std::string, Symbol, std::less<>>;
struct SymbolTable {
  Symbols symbols;
  Prng& prng;
  Symbol& get(std::string_view name);  ///< made with a random UUID at first mention
};

/// Wire form. `symbols` null: named-uuid is not allowed. Checks the constraints of `type`.
Result<Atom> atom_from_json(const BaseType& type, const json::Value& json, SymbolTable* symbols = nullptr);
Result<Datum> datum_from_json(const Type& type, const json::Value& json, SymbolTable* symbols = nullptr);
/// As datum_from_json() for diffs in database files: neither number of elements nor defaults are checked.
Result<Datum> diff_from_json(const Type& type, const json::Value& json);
json::Value to_json(const Atom& atom);
json::Value to_json(const Datum& datum, const Type& type);
void append_json(std::string& out, const Atom& atom);
void append_json(std::string& out, const Datum& datum, const Type& type);  ///< straight to text
/// Number of elements and all constraints of `type`.
Result<void> check(const Datum& datum, const Type& type);

}  // namespace ovs::ovsdb
