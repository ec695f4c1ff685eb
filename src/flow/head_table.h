// The hash table of a subtable: from a hash to the first rule of each distinct match. Open addressing; the hashes lie
// apart from the pointers, so that a search for what is not there, growth and removal do not touch rules.
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
    for (size_t i = hash & last_; hashes_[i]; i = (i + 1) & last_)
      if (hashes_[i] == hash && same(*rules_[i])) return rules_[i];
    return nullptr;
  }
  void insert(uint32_t hash, ClassifierRule& rule) {
    if ((count_ + 1) * 16 > (last_ + 1) * 13) grow();
    ++count_;
    put(hash, rule);
  }
  void replace(uint32_t hash, const ClassifierRule& old, ClassifierRule& with) { rules_[slot_of(hash, old)] = &with; }
  void erase(uint32_t hash, const ClassifierRule& rule) {
    size_t hole = slot_of(hash, rule);
    for (size_t i = (hole + 1) & last_; hashes_[i]; i = (i + 1) & last_) {
      bool may_move = ((i - hashes_[i]) & last_) >= ((i - hole) & last_);   // its home is not behind the hole
      if (!may_move) continue;
      hashes_[hole] = hashes_[i];
      rules_[hole] = rules_[i];
      hole = i;
    }
    hashes_[hole] = 0;
    --count_;
  }
  /// f(first rule of each match), in no order. f does not change the table.
  template <class F>
  void for_each(F&& f) const {
    constexpr size_t kAhead = 8;
    for (size_t i = 0; i <= last_; ++i) {
      if (i + kAhead <= last_ && hashes_[i + kAhead]) __builtin_prefetch(rules_[i + kAhead]);
      if (hashes_[i]) f(*rules_[i]);
    }
  }

 private:
  size_t slot_of(uint32_t hash, const ClassifierRule& rule) const {
    size_t i = hash & last_;
    while (rules_[i] != &rule || !hashes_[i]) i = (i + 1) & last_;
    return i;
  }
  void put(uint32_t hash, ClassifierRule& rule) {
    size_t i = hash & last_;
    while (hashes_[i]) i = (i + 1) & last_;
    hashes_[i] = hash;
    rules_[i] = &rule;
  }
  void grow() {
    std::vector<uint32_t> hashes(hashes_.size() * 2);
    std::vector<ClassifierRule*> rules(rules_.size() * 2);
    hashes.swap(hashes_);
    rules.swap(rules_);
    last_ = hashes_.size() - 1;
    for (size_t i = 0; i < hashes.size(); ++i)
      if (hashes[i]) put(hashes[i], *rules[i]);
  }

  static constexpr size_t kFirst = 4;
  std::vector<uint32_t> hashes_ = std::vector<uint32_t>(kFirst);   ///< 0: free
  std::vector<ClassifierRule*> rules_ = std::vector<ClassifierRule*>(kFirst);
  size_t last_ = kFirst - 1;                                       ///< capacity - 1
  size_t count_ = 0;
};

}  // namespace ovs::flow
