// One OpenFlow table's lookup: rules sorted into subtables by mask; each a hash table with staged
// filters; prefix tries and a ports trie keep look-ups (and megaflow masks) small.
// Lookups are const and thread-safe among themselves; whoever changes it holds the owner's lock alone.
// Spec: reference sheet "ofproto" 2.6, "openflow-fields-actions" 16; tuple space search (Srinivasan et al. 1999).
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "flow/fields.h"
#include "flow/match.h"

namespace ovs::flow {

using Version = uint64_t;
inline constexpr Version kVersionMax = UINT64_MAX;

/// One clause of a conjunction that a rule is part of. `clause` counts from 0.
struct Conjunction { uint32_t id; uint8_t clause, n_clauses; bool operator==(const Conjunction&) const = default; };

class Classifier;
struct Subtable;

/// What the classifier needs of a rule; ofproto's Rule derives from it. Owned by others, linked while inserted.
class ClassifierRule {
 public:
  ClassifierRule(const Match& match, int priority) : match(match), priority(priority) {}
  ClassifierRule(const ClassifierRule&) = delete;
  ClassifierRule& operator=(const ClassifierRule&) = delete;

  CompactMatch match;
  int32_t priority;
  uint32_t hash_ = 0;                       ///< classifier's
  Version add_version = 0;                  ///< visible from here ...
  Version remove_version = kVersionMax;     ///< ... to before here
  std::unique_ptr<std::vector<Conjunction>> conjunctions;   ///< non-null: matches only through conj_id
  bool visible_in(Version v) const { return add_version <= v && v < remove_version; }
  bool in_classifier() const { return subtable_ != nullptr; }

 private:
  friend class Classifier;
  friend struct Subtable;
  ClassifierRule* next_in_bucket_ = nullptr;   ///< other matches with the same bucket (heads only)
  ClassifierRule* next_same_ = nullptr;        ///< same match, lower or equal priority
  Subtable* subtable_ = nullptr;
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

  void insert(ClassifierRule& rule, Version version = 0);
  void remove(ClassifierRule& rule);          ///< now, physically. Must be in this classifier
  size_t size() const { return count_; }
  size_t subtable_count() const;

  /// The rule of highest priority that matches; conjunctions resolved. With `mask`, un-wildcards what decided.
  /// `key` is not changed except key.conj_id while conjunctions are tried (restored). `used_conj_ids`: ids tried with success.
  const ClassifierRule* lookup(const FlowKey& key, Version version, FlowMask* mask = nullptr, std::vector<uint32_t>* used_conj_ids = nullptr) const;

  /// Same mask, values and priority.
  ClassifierRule* find_exact(const CompactMatch& match, int priority, Version version) const;
  ClassifierRule* find_exact(const Match& match, int priority, Version version) const;
  /// A packet could match both, at the same priority (OFPFF_CHECK_OVERLAP).
  bool overlaps(const Match& match, int priority, Version version) const;
  /// Calls f for rules at least as specific as `match` (loose flow-mod criteria), until it returns false. Safe against removal of the rule that it gets.
  void for_each_matching(const Match& match, Version version, const std::function<bool(ClassifierRule&)>& f) const;
  void for_each(const std::function<bool(ClassifierRule&)>& f) const;   ///< all versions; unspecified order

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  size_t count_ = 0;
};

}  // namespace ovs::flow
