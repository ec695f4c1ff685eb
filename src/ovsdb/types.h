// Column types: a base type with its constraints, and how many of them a column holds.
// Spec: RFC 7047 3.2; reference sheet "ovsdb" 5.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ovsdb/atom.h"
#include "ovsdb/members.h"

namespace ovs::ovsdb {

inline constexpr uint32_t kUnlimited = UINT32_MAX;

struct BaseType {
  AtomType type = AtomType::none;
  std::shared_ptr<const std::vector<Atom>> enumeration;  ///< sorted; null: any value
  int64_t min_integer = INT64_MIN, max_integer = INT64_MAX;
  double min_real = -1.7976931348623157e308, max_real = 1.7976931348623157e308;
  uint32_t min_length = 0, max_length = kUnlimited;      ///< in code points
  std::string ref_table;                                 ///< "" for plain UUIDs
  bool ref_strong = true;

  static BaseType of(AtomType type) {
    BaseType b;
    b.type = type;
    return b;
  }
  static Result<BaseType> from_json(const json::Value& json);
  json::Value to_json() const;
  bool has_constraints() const;
  bool is_ref() const { return type == AtomType::uuid && !ref_table.empty(); }
  bool is_strong_ref() const { return is_ref() && ref_strong; }
  bool is_weak_ref() const { return is_ref() && !ref_strong; }
  /// The error has tag "constraint violation" and the reference's words.
  Result<void> check(const Atom& atom) const;
  bool operator==(const BaseType& other) const;
};

struct Type {
  BaseType key;
  BaseType value;  ///< type none: not a map
  uint32_t min = 1, max = 1;

  static Type scalar(AtomType type) {
    Type t;
    t.key = BaseType::of(type);
    return t;
  }
  static Result<Type> from_json(const json::Value& json);
  json::Value to_json() const;
  bool is_map() const { return value.type != AtomType::none; }
  bool is_scalar() const { return min == 1 && max == 1 && !is_map(); }
  bool is_optional() const { return min == 0 && max == 1; }
  bool is_optional_scalar() const { return is_optional() && !is_map(); }
  bool is_set() const { return !is_map() && (min != 1 || max != 1); }
  bool is_composite() const { return max > 1; }
  bool is_valid() const;
  /// "integer", "set of up to 3 integers", "map of (string, string) pairs".
  std::string english() const;
  bool operator==(const Type&) const = default;
};

}  // namespace ovs::ovsdb
