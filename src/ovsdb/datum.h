// The value of a column: a sorted set of atoms, or a map sorted by key. Copies share their contents until one is
// changed, and then all blocks but the changed one.
// Spec: RFC 7047 5.1 <value>; reference sheet "ovsdb" 5.2, 10.3 (diffs).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ovsdb/atom.h"
#include "ovsdb/types.h"

namespace ovs::ovsdb {

/// The keys or the values of a Datum, in order. As good as long as the Datum is there and unchanged.
class Atoms {
 public:
  class iterator {
   public:
    using value_type = Atom;
    using difference_type = std::ptrdiff_t;
    using reference = const Atom&;
    using pointer = const Atom*;
    using iterator_category = std::forward_iterator_tag;
    iterator() = default;
    const Atom& operator*() const { return *at_; }
    const Atom* operator->() const { return at_; }
    iterator& operator++() {
      if (++at_ == end_ && tree_) next_leaf();
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      ++*this;
      return old;
    }
    bool operator==(const iterator& o) const { return at_ == o.at_; }

   private:
    friend class Atoms;
    void next_leaf();
    const Atom* at_ = nullptr;
    const Atom* end_ = nullptr;
    const void* tree_ = nullptr;
    uint32_t slot_ = 0;
    bool values_ = false;
  };
  Atoms() = default;
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Atom& operator[](size_t i) const { return tree_ ? in_tree(i) : flat_[i]; }
  iterator begin() const;
  iterator end() const;

 private:
  friend class Datum;
  Atoms(const Atom* flat, size_t size) : flat_(flat), size_(size) {}
  Atoms(const void* tree, size_t size, bool values) : tree_(tree), size_(size), values_(values) {}
  const Atom& in_tree(size_t i) const;
  const Atom* flat_ = nullptr;
  const void* tree_ = nullptr;
  size_t size_ = 0;
  bool values_ = false;
};

/// 24 bytes. A set of one lies inside; up to kLeafMax elements are one block, more are blocks under a list of them.
/// Blocks are shared between copies until one changes: a copy of a large set is cheap, a change of it copies one block,
/// and comparing it with its old self skips all blocks that are the same.
class Datum {
 public:
  Datum() = default;
  explicit Datum(Atom atom) : one_(std::move(atom)) {}  ///< a set of one
  Datum(Atom key, Atom value);                          ///< a map of one pair
  Datum(const Datum& o) {
    if (o.is_block()) share(o);
    else one_ = o.one_;
  }
  Datum(Datum&& o) noexcept : one_(std::move(o.one_)) {}
  Datum& operator=(const Datum& o) { return *this = Datum(o); }
  Datum& operator=(Datum&& o) noexcept {
    one_ = std::move(o.one_);   // swaps
    return *this;
  }
  ~Datum() {
    if (is_block()) release();
  }
  /// min copies (0 or 1) of the default atom.
  static Datum default_of(const Type& type);
  /// From any order; duplicate keys are dropped, the first one stays. `values` empty: a set.
  static Datum from_unsorted(std::vector<Atom> keys, std::vector<Atom> values = {}, bool* had_duplicates = nullptr);

  size_t size() const;
  bool empty() const { return one_.type_ == AtomType::none; }
  // Views into the datum: there are none of a passing one.
  Atoms keys() const&;
  Atoms values() const&;  ///< as many as keys() in a map, else none
  Atoms keys() const&& = delete;
  Atoms values() const&& = delete;
  const Atom& key(size_t i) const& { return is_block() ? keys()[i] : one_; }
  const Atom& value(size_t i) const& { return values()[i]; }
  const Atom& key(size_t) const&& = delete;
  const Atom& value(size_t) const&& = delete;
  size_t atom_count() const { return size() * (is_map() ? 2 : 1); }
  bool is_map() const;   ///< has values; an empty map does not
  /// Index of the key, or nullopt.
  std::optional<size_t> find(const Atom& key) const;
  bool contains(const Atom& key) const;
  /// Value of map key, nullptr if absent.
  const Atom* value_of(const Atom& key) const;
  const Atom* value_of(std::string_view key) const { return value_of(Atom(key)); }
  bool is_default(const Type& type) const;

  bool operator==(const Datum& o) const;
  /// Total order as the reference sorts rows: by number of elements, then keys, then values.
  std::strong_ordering operator<=>(const Datum& o) const;
  size_t hash() const;

  /// Adds or replaces. `value` of type none for sets.
  void insert(Atom key, Atom value = {}) { put(std::move(key), std::move(value), true); }
  bool erase(const Atom& key);
  void clear() { *this = Datum(); }
  /// Replaces all contents; keys must be sorted and distinct.
  void assign_sorted(std::vector<Atom> keys, std::vector<Atom> values);

  // Set algebra; maps look at keys only unless said otherwise.
  bool includes_all(const Datum& of) const;    ///< all of `of` (maps: pairs) are in here
  bool excludes_all(const Datum& of) const;    ///< none of `of` (maps: pairs) is in here
  void unite(const Datum& more);               ///< maps: only absent keys are added
  void subtract(const Datum& less);            ///< `less` a set: by keys; a map: exact pairs

  static constexpr size_t kLeafMax = 120;      ///< elements of one block

 private:
  friend class Atoms;
  friend class Atoms::iterator;
  friend Datum diff(const Datum& from, const Datum& to, const Type& type);
  friend struct AddedRemoved added_removed(const Datum& from, const Datum& to);
  struct Leaf;
  struct Slot;
  struct Tree;
  struct Cursor;
  struct Place {             // of a key
    const Leaf* leaf;
    size_t slot, at, index;
    bool found;
  };
  // Beside AtomType: what one_ is.
  static constexpr auto kLeaf = static_cast<AtomType>(6), kTree = static_cast<AtomType>(7);
  bool is_block() const { return one_.type_ >= kLeaf; }
  Leaf* leaf() const { return one_.load<Leaf*>(); }
  Tree* tree() const { return one_.load<Tree*>(); }
  template <class T>
  void hold(T* block, AtomType kind) {
    one_.store(block);
    one_.type_ = kind;
  }
  void share(const Datum& o);
  void release();
  void put(Atom key, Atom value, bool replace);
  Place place_of(const Atom& key) const;
  Leaf* own_leaf(size_t room);
  Tree* own_tree(size_t room);
  Leaf* own_leaf_of(Tree& tree, size_t slot, size_t room);
  void split(size_t slot);
  void settle();
  /// Calls visit(a_key, a_value, b_key, b_value) in order, null where absent; elements of blocks that both share are left out.
  template <class Visit>
  static void merge(const Datum& a, const Datum& b, Visit visit);
  Atom one_;
};
static_assert(sizeof(Datum) == 24);

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
