// Inside of datum.cc: the blocks that hold sets and maps of more than one element. Atoms may be moved by copying
// their bytes, which is what these do.
#pragma once
#include <new>

#include "ovsdb/datum.h"

namespace ovs::ovsdb {

struct Datum::Slot {
  Leaf* leaf;
  uint32_t start;       // index of its first element
};

struct Datum::Leaf {
  std::atomic<uint32_t> users{1};
  uint8_t count = 0, capacity = 0;
  bool map = false;

  Atom* keys() { return reinterpret_cast<Atom*>(this + 1); }
  Atom* values() { return keys() + capacity; }
  const Atom* keys() const { return reinterpret_cast<const Atom*>(this + 1); }
  const Atom* values() const { return keys() + capacity; }

  static Leaf* make(size_t capacity, bool map) {
    void* memory = ::operator new(sizeof(Leaf) + capacity * sizeof(Atom) * (map ? 2 : 1));
    auto* l = new (memory) Leaf;
    l->capacity = static_cast<uint8_t>(capacity);
    l->map = map;
    return l;
  }
  static void move(Atom* to, const Atom* from, size_t n) {
    if (n) std::memmove(static_cast<void*>(to), static_cast<const void*>(from), n * sizeof(Atom));
  }
  void append(Atom key, Atom value) {
    new (keys() + count) Atom(std::move(key));
    if (map) new (values() + count) Atom(std::move(value));
    ++count;
  }
  void insert(size_t at, Atom key, Atom value) {
    move(keys() + at + 1, keys() + at, count - at);
    new (keys() + at) Atom(std::move(key));
    if (map) {
      move(values() + at + 1, values() + at, count - at);
      new (values() + at) Atom(std::move(value));
    }
    ++count;
  }
  void erase(size_t at) {
    keys()[at].~Atom();
    move(keys() + at, keys() + at + 1, count - at - 1);
    if (map) {
      values()[at].~Atom();
      move(values() + at, values() + at + 1, count - at - 1);
    }
    --count;
  }
  /// Elements from `at` on, as a new block.
  Leaf* cut(size_t at) {
    Leaf* rest = make(kLeafMax, map);
    rest->count = static_cast<uint8_t>(count - at);
    move(rest->keys(), keys() + at, rest->count);
    if (map) move(rest->values(), values() + at, rest->count);
    count = static_cast<uint8_t>(at);
    return rest;
  }
  /// A block with the same contents that only the caller uses, with room for `room` more. Takes over the caller's use of `l`.
  static Leaf* own(Leaf* l, size_t room) {
    bool alone = l->users.load(std::memory_order_acquire) == 1;
    size_t need = l->count + room;
    if (alone && need <= l->capacity) return l;
    size_t capacity = room == 0 ? need : std::min(kLeafMax, need + need / 4 + 1);
    Leaf* fresh = make(capacity, l->map);
    fresh->count = l->count;
    move(fresh->keys(), l->keys(), l->count);
    if (l->map) move(fresh->values(), l->values(), l->count);
    if (alone) {
      l->~Leaf();
      ::operator delete(l);
      return fresh;
    }
    auto use = [](Atom* a, size_t n) {
      for (size_t i = 0; i < n; ++i)
        if (a[i].length_ == Atom::kShared) a[i].text()->users.fetch_add(1, std::memory_order_relaxed);
    };
    use(fresh->keys(), fresh->count);
    if (fresh->map) use(fresh->values(), fresh->count);
    unuse(l);
    return fresh;
  }
  static void unuse(Leaf* l) {
    if (l->users.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    std::destroy_n(l->keys(), l->count);
    if (l->map) std::destroy_n(l->values(), l->count);
    l->~Leaf();
    ::operator delete(l);
  }
};
static_assert(sizeof(Atom) * 3 == 72 && Datum::kLeafMax < 250);

struct Datum::Tree {
  std::atomic<uint32_t> users{1};
  uint32_t total = 0, count = 0, capacity = 0;
  bool map = false;
  Slot slots[1];        // as many as `capacity`

  static Tree* make(size_t capacity, bool map) {
    void* memory = ::operator new(sizeof(Tree) + capacity * sizeof(Slot));
    auto* t = new (memory) Tree;
    t->capacity = static_cast<uint32_t>(capacity);
    t->map = map;
    return t;
  }
  static Tree* own(Tree* t, size_t room) {
    bool alone = t->users.load(std::memory_order_acquire) == 1;
    size_t need = t->count + room;
    if (alone && need <= t->capacity) return t;
    Tree* fresh = make(need + need / 8 + 1, t->map);
    fresh->total = t->total;
    fresh->count = t->count;
    std::copy_n(t->slots, t->count, fresh->slots);
    if (alone) {
      t->~Tree();
      ::operator delete(t);
      return fresh;
    }
    for (size_t i = 0; i < t->count; ++i) t->slots[i].leaf->users.fetch_add(1, std::memory_order_relaxed);
    unuse(t);
    return fresh;
  }
  static void unuse(Tree* t) {
    if (t->users.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    for (size_t i = 0; i < t->count; ++i) Leaf::unuse(t->slots[i].leaf);
    t->~Tree();
    ::operator delete(t);
  }
};

/// Walks over the elements.
struct Datum::Cursor {
  explicit Cursor(const Datum& d) {
    if (d.one_.type_ == kTree) {
      tree_ = d.tree();
      enter(tree_->slots[0].leaf);
    } else if (d.one_.type_ == kLeaf) {
      enter(d.leaf());
    } else {
      keys_ = &d.one_;
      count_ = d.one_.type_ != AtomType::none;
    }
  }
  bool done() const { return at_ == count_; }
  const Atom& key() const { return keys_[at_]; }
  const Atom* value() const { return values_ ? values_ + at_ : nullptr; }
  void next() {
    if (++at_ == count_ && tree_) next_leaf();
  }
  /// At the begin of the same block in both: steps over it and all that follow.
  static bool skip_shared(Cursor& a, Cursor& b) {
    bool skipped = false;
    while (a.leaf_ && a.leaf_ == b.leaf_ && a.at_ == 0 && b.at_ == 0 && !a.done()) {
      a.next_leaf();
      b.next_leaf();
      skipped = true;
    }
    return skipped;
  }

 private:
  void enter(const Leaf* l) {
    leaf_ = l;
    keys_ = l->keys();
    values_ = l->map ? l->values() : nullptr;
    count_ = l->count;
    at_ = 0;
  }
  void next_leaf() {
    if (tree_ && ++slot_ < tree_->count) return enter(tree_->slots[slot_].leaf);
    at_ = count_;
  }
  const Atom* keys_ = nullptr;
  const Atom* values_ = nullptr;
  const Leaf* leaf_ = nullptr;
  const Tree* tree_ = nullptr;
  size_t at_ = 0, count_ = 0, slot_ = 0;
};

}  // namespace ovs::ovsdb
