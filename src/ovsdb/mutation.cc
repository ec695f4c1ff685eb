// Spec: RFC 7047 5.1; reference sheet "ovsdb" 8.4.
#include "ovsdb/mutation.h"

#include <cmath>

namespace ovs::ovsdb {
namespace {

constexpr std::string_view kNames[] = {"+=", "-=", "*=", "/=", "%=", "insert", "delete"};

std::string_view name_of(Mutator m) { return kNames[static_cast<size_t>(m)]; }

std::optional<Mutator> mutator_from_name(std::string_view name) {
  for (size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Mutator>(i);
  return std::nullopt;
}

bool applicable(Mutator m, const Type& type) {
  if (m == Mutator::insert || m == Mutator::erase) return !type.is_scalar();
  if (type.is_map()) return false;
  if (type.key.type == AtomType::integer) return true;
  return type.key.type == AtomType::real && m != Mutator::mod;
}

BaseType unconstrained(const BaseType& base) {
  BaseType out = BaseType::of(base.type);
  out.ref_table = base.ref_table;
  out.ref_strong = base.ref_strong;
  return out;
}

Failure out_of_range(Mutator m) {
  return error("range error", fmt::format("Result of \"{}\" operation is out of range.", name_of(m)));
}

Result<Atom> compute(Mutator m, int64_t a, int64_t b) {
  int64_t r = 0;
  bool overflow = false;
  if ((m == Mutator::div || m == Mutator::mod) && b == 0) return error("domain error", "Division by zero.");
  switch (m) {
    case Mutator::add: overflow = __builtin_add_overflow(a, b, &r); break;
    case Mutator::sub: overflow = __builtin_sub_overflow(a, b, &r); break;
    case Mutator::mul: overflow = __builtin_mul_overflow(a, b, &r); break;
    case Mutator::div:
      overflow = a == INT64_MIN && b == -1;
      if (!overflow) r = a / b;
      break;
    default: r = b == -1 ? 0 : a % b;
  }
  if (overflow) return out_of_range(m);
  return Atom(r);
}

Result<Atom> compute(Mutator m, double a, double b) {
  if (m == Mutator::div && b == 0) return error("domain error", "Division by zero.");
  double r = m == Mutator::add ? a + b : m == Mutator::sub ? a - b : m == Mutator::mul ? a * b : a / b;
  if (!std::isfinite(r)) return out_of_range(m);
  return Atom(r == 0 ? 0.0 : r);
}

Result<void> arithmetic(const Mutation& mutation, Datum& value) {
  const Atom& arg = mutation.arg.key(0);
  std::vector<Atom> keys;
  keys.reserve(value.size());
  for (const Atom& a : value.keys()) {
    Atom r = TRY(a.type() == AtomType::integer ? compute(mutation.mutator, a.integer(), arg.integer())
                                               : compute(mutation.mutator, a.real(), arg.real()));
    TRY(mutation.column->type.key.check(r));
    keys.push_back(std::move(r));
  }
  bool duplicates = false;
  value = Datum::from_unsorted(std::move(keys), {}, &duplicates);
  if (duplicates)
    return constraint(fmt::format("Result of \"{}\" operation contains duplicates.", name_of(mutation.mutator)));
  return {};
}

Result<void> check_count(const Datum& value, const Type& type) {
  if (value.size() < type.min || value.size() > type.max)
    return constraint(fmt::format("Attempted to store {} elements in {}.", value.size(), type.english()));
  return {};
}

}  // namespace

Result<Mutation> Mutation::from_json(const TableSchema& table, const json::Value& json, SymbolTable* symbols) {
  if (!json.is_array() || json.array().size() != 3 || !json.array()[0].is_string() || !json.array()[1].is_string())
    return syntax_error(json, "Parse error in mutation.");
  const json::Array& a = json.array();
  Mutation m;
  m.column = table.find(a[0].string());
  if (!m.column)
    return syntax_error(json, fmt::format("No column {} in table {}.", a[0].string(), table.name), "unknown column");
  if (!m.column->mutable_)
    return syntax_error(json, fmt::format("Cannot mutate immutable column {} in table {}.", a[0].string(), table.name),
                        "constraint violation");
  auto mutator = mutator_from_name(a[1].string());
  if (!mutator) return error("unknown mutator", fmt::format("No mutator named {}.", a[1].string()));
  m.mutator = *mutator;
  Type type = m.column->type;
  if (!applicable(*mutator, type))
    return syntax_error(json, fmt::format("Type mismatch: \"{}\" operator may not be applied to column {} of type {}.",
                                          a[1].string(), m.column->name, type.english()));
  if (*mutator == Mutator::insert) {
    type.min = 0;
  } else if (*mutator == Mutator::erase) {
    type.min = 0;
    type.max = kUnlimited;
  } else {
    type.key = unconstrained(type.key);
    type.min = type.max = 1;
  }
  auto arg = datum_from_json(type, a[2], symbols);
  if (!arg && *mutator == Mutator::erase && type.is_map()) {   // not pairs: keys
    type.value = BaseType();
    arg = datum_from_json(type, a[2], symbols);
  }
  m.arg = TRY(std::move(arg));
  return m;
}

Result<void> Mutation::apply(Datum& value) const {
  switch (mutator) {
    case Mutator::insert: value.unite(arg); break;
    case Mutator::erase: value.subtract(arg); break;
    default: return arithmetic(*this, value);
  }
  return check_count(value, column->type);
}

}  // namespace ovs::ovsdb
