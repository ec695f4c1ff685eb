// One OpenFlow table's lookup: rules sorted into subtables by mask; each a hash table with staged
// filters; prefix tries and a ports trie keep look-ups (and megaflow masks) small.
// Lookups are const and thread-safe among themselves; whoever changes it holds the owner's lock alone.
// Spec: reference sheet "ofproto" 2.6, "openflow-fields-actions" 16; tuple space search (Srinivasan et al. 1999).
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "flow/fields.h"
#include "flow/match.h"

namespace ovs::flow {

/// One clause of a conjunction that a rule is part of. `clause` counts from 0.
struct Conjunction { uint32_t id; uint8_t clause, n_clauses; bool operator==(const Conjunction&) const = default; };

class Classifier;
struct Subtable;

/// What the classifier needs of a rule; ofproto's Rule derives from it. Owned by others, linked while inserted.
/// The values of its match lie behind the object (of the derived class), in the same piece of memory: there may be millions.
class ClassifierRule {
 public:
  static std::unique_ptr<ClassifierRule> make(const Match& match, int priority);
  ClassifierRule(const ClassifierRule&) = delete;
  ClassifierRule& operator=(const ClassifierRule&) = delete;

  /// new (Room(match)) Derived(...): memory for an object and its values.
  struct Room {
    explicit Room(const MatchView& match) : bytes(match.values().size_bytes()) {}
    size_t bytes;
  };
  static void* operator new(size_t size, Room room) { return ::operator new(size + room.bytes); }
  static void operator delete(void* memory) { ::operator delete(memory); }
  static void operator delete(void* memory, Room) { ::operator delete(memory); }

  MatchView match() const { return {mask_.get(), reinterpret_cast<const uint64_t*>(reinterpret_cast<const std::byte*>(this) + values_at_)}; }
  bool in_classifier() const { return subtable_ != nullptr; }

  std::unique_ptr<std::vector<Conjunction>> conjunctions;   ///< non-null: matches only through conj_id
  int32_t priority;

 protected:
  /// `own_size`: of the derived object.
  ClassifierRule(const MatchView& match, int priority, size_t own_size);

 private:
  friend class Classifier;
  friend struct Subtable;
  SharedMask mask_;
  ClassifierRule* next_same_ = nullptr;        ///< same match, lower or equal priority
  Subtable* subtable_ = nullptr;
  uint16_t values_at_;                         ///< bytes from the start of the object
};

class Classifier {
 public:
  Classifier();
  ~Classifier();
  Classifier(const Classifier&) = delete;
  Classifier& operator=(const Classifier&) = delete;

  /// Fields with prefix tries, at most 4, each 32 or 128 bits wide; rebuilds. Returns false if nothing changed.
  bool set_prefix_fields(std::span<const FieldId> fields);
  std::vector<FieldId> prefix_fields() const;

  /// Where a match is or would be. Good until the classifier changes.
  struct Spot {
    Subtable* subtable = nullptr;
    std::array<uint32_t, 4> hashes{};          ///< of the values, up to each stage
    ClassifierRule* head = nullptr;            ///< of the rules with this match
  };
  Spot spot(const MatchView& match) const;
  void insert(ClassifierRule& rule) { insert(rule, spot(rule.match())); }
  void insert(ClassifierRule& rule, const Spot& spot);
  void remove(ClassifierRule& rule);          ///< now, physically. Must be in this classifier
  /// Takes out every rule, and is done before f gets the first of them.
  void clear(const std::function<void(ClassifierRule&)>& f);
  size_t size() const { return count_; }
  size_t subtable_count() const;

  /// The rule of highest priority that matches; conjunctions resolved. With `mask`, un-wildcards what decided.
  /// `key` is not changed except key.conj_id while conjunctions are tried (restored). `used_conj_ids`: ids tried with success.
  const ClassifierRule* lookup(const FlowKey& key, FlowMask* mask = nullptr, std::vector<uint32_t>* used_conj_ids = nullptr) const;

  /// Same mask, values and priority.
  static ClassifierRule* find_exact(const Spot& spot, int priority);
  ClassifierRule* find_exact(const MatchView& match, int priority) const { return find_exact(spot(match), priority); }
  ClassifierRule* find_exact(const Match& match, int priority) const;
  /// A packet could match both, at the same priority (OFPFF_CHECK_OVERLAP).
  bool overlaps(const Match& match, int priority) const;
  /// Calls f for rules at least as specific as `match` (loose flow-mod criteria), until it returns false. Safe against removal of the rule that it gets.
  void for_each_matching(const Match& match, const std::function<bool(ClassifierRule&)>& f) const;
  void for_each(const std::function<bool(ClassifierRule&)>& f) const;   ///< unspecified order; f may remove what it gets

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  size_t count_ = 0;
};

}  // namespace ovs::flow
