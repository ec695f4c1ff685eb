// The hash table of a subtable: from a hash to the first rule of each distinct match. The rules stand in the order in which their
// matches came, so a walk reads memory forwards and lists flows in an order that people expect; open addressing finds their places.
// Hashes lie with the places, so that a search for what is not there, growth and removal do not touch rules.
// Readers share, a writer is alone.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ovs::flow {

class ClassifierRule;

class HeadTable {
 public:
  size_t size() const { return count_; }

  /// `hash` is never 0. same(rule): it has the values that are looked for.
  template <class Same>
  ClassifierRule* find(uint32_t hash, Same&& same) const {
    for (size_t i = hash & last_; slots_[i].hash; i = (i + 1) & last_)
      if (slots_[i].hash == hash && same(*rules_[slots_[i].place])) return rules_[slots_[i].place];
    return nullptr;
  }
  void insert(uint32_t hash, ClassifierRule& rule) {
    if ((count_ + 1) * 16 > (last_ + 1) * 13) resize(slots_.size() * 2);
    ++count_;
    put({hash, static_cast<uint32_t>(rules_.size())});
    rules_.push_back(&rule);
  }
  void replace(uint32_t hash, const ClassifierRule& old, ClassifierRule& with) { rules_[slots_[slot_of(hash, old)].place] = &with; }
  void erase(uint32_t hash, const ClassifierRule& rule) {
    size_t hole = slot_of(hash, rule);
    rules_[slots_[hole].place] = nullptr;
    for (size_t i = (hole + 1) & last_; slots_[i].hash; i = (i + 1) & last_) {
      bool may_move = ((i - slots_[i].hash) & last_) >= ((i - hole) & last_);   // its home is not behind the hole
      if (!may_move) continue;
      slots_[hole] = slots_[i];
      hole = i;
    }
    slots_[hole] = {};
    --count_;
    while (!rules_.empty() && !rules_.back()) rules_.pop_back();
    if (rules_.size() > 2 * count_ + kFirst) close_gaps();
  }
  /// f(first rule of each match), in the order in which the matches came. f does not change the table.
  template <class F>
  void for_each(F&& f) const {
    constexpr size_t kAhead = 8;
    for (size_t i = 0; i < rules_.size(); ++i) {
      if (i + kAhead < rules_.size()) __builtin_prefetch(rules_[i + kAhead]);
      if (rules_[i]) f(*rules_[i]);
    }
  }

 private:
  struct Slot {
    uint32_t hash = 0;    ///< 0: free
    uint32_t place = 0;   ///< in rules_
  };

  size_t slot_of(uint32_t hash, const ClassifierRule& rule) const {
    size_t i = hash & last_;
    while (!slots_[i].hash || rules_[slots_[i].place] != &rule) i = (i + 1) & last_;
    return i;
  }
  void put(Slot slot) {
    size_t i = slot.hash & last_;
    while (slots_[i].hash) i = (i + 1) & last_;
    slots_[i] = slot;
  }
  void resize(size_t slots) {
    std::vector<Slot> old(slots);
    old.swap(slots_);
    last_ = slots - 1;
    for (const Slot& slot : old)
      if (slot.hash) put(slot);
  }
  /// Most places are empty: the rules move together, in their order.
  void close_gaps() {
    std::vector<uint32_t> moved(rules_.size());
    std::vector<ClassifierRule*> rules;
    rules.reserve(count_);
    for (size_t i = 0; i < rules_.size(); ++i) {
      moved[i] = static_cast<uint32_t>(rules.size());
      if (rules_[i]) rules.push_back(rules_[i]);
    }
    rules_.swap(rules);
    for (Slot& slot : slots_)
      if (slot.hash) slot.place = moved[slot.place];
  }

  static constexpr size_t kFirst = 4;
  std::vector<Slot> slots_ = std::vector<Slot>(kFirst);
  std::vector<ClassifierRule*> rules_;   ///< null: its match went
  size_t last_ = kFirst - 1;             ///< capacity - 1
  size_t count_ = 0;
};

}  // namespace ovs::flow
