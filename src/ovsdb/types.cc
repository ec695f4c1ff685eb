// Spec: RFC 7047 3.2; reference sheet "ovsdb" 5.
#include "ovsdb/types.h"

#include "ovsdb/datum.h"
#include "ovsdb/text.h"

namespace ovs::ovsdb {
namespace {

Result<uint32_t> length_from_json(const json::Value* v, std::string_view name, uint32_t absent) {
  if (!v) return absent;
  if (v->integer() < 0 || v->integer() > UINT32_MAX)
    return syntax_error(*v, fmt::format("{} out of valid range 0 to {}", name, UINT32_MAX));
  return static_cast<uint32_t>(v->integer());
}

Result<AtomType> atom_type_from_json(const json::Value& json) {
  if (!json.is_string()) return syntax_error(json, "atomic-type expected");
  AtomType type = atom_type_from_name(json.string());
  if (type == AtomType::none) return syntax_error(json, fmt::format("\"{}\" is not an atomic-type", json.string()));
  return type;
}

Result<void> integer_limits(Members& m, BaseType& b) {
  if (auto v = m.get("minInteger", want_integer | want_optional)) b.min_integer = v->integer();
  if (auto v = m.get("maxInteger", want_integer | want_optional)) b.max_integer = v->integer();
  if (b.min_integer > b.max_integer) return syntax_error(m.object(), "minInteger exceeds maxInteger");
  return {};
}

Result<void> real_limits(Members& m, BaseType& b) {
  if (auto v = m.get("minReal", want_number | want_optional)) b.min_real = v->number();
  if (auto v = m.get("maxReal", want_number | want_optional)) b.max_real = v->number();
  if (b.min_real > b.max_real) return syntax_error(m.object(), "minReal exceeds maxReal");
  return {};
}

Result<void> length_limits(Members& m, BaseType& b) {
  auto low = m.get("minLength", want_integer | want_optional);
  auto high = m.get("maxLength", want_integer | want_optional);
  b.min_length = TRY(length_from_json(low, "minLength", 0));
  b.max_length = TRY(length_from_json(high, "maxLength", kUnlimited));
  if (b.min_length > b.max_length) return syntax_error(m.object(), "minLength exceeds maxLength");
  return {};
}

Result<void> reference(Members& m, BaseType& b) {
  auto table = m.get("refTable", want_id | want_optional);
  if (!table) return {};
  b.ref_table = table->string();
  auto kind = m.get("refType", want_id | want_optional);
  if (!kind) return {};
  if (!kind->is("strong") && !kind->is("weak"))
    return syntax_error(m.object(), fmt::format("refType must be \"strong\" or \"weak\" (not \"{}\")", kind->string()));
  b.ref_strong = kind->is("strong");
  return {};
}

size_t code_points(std::string_view s) {
  return static_cast<size_t>(std::ranges::count_if(s, [](char c) { return (c & 0xc0) != 0x80; }));
}

/// Offset of the first byte that is not part of well-formed UTF-8, or npos. Surrogates are malformed.
size_t bad_utf8(std::string_view s) {
  for (size_t i = 0; i < s.size();) {
    for (uint64_t word; i + sizeof word <= s.size(); i += sizeof word) {   // ASCII
      std::memcpy(&word, s.data() + i, sizeof word);
      if (word & 0x8080808080808080) break;
    }
    if (i == s.size()) break;
    auto c = static_cast<unsigned char>(s[i]);
    size_t more = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : 4;
    if (more == 4 || i + more >= s.size()) return i;
    for (size_t k = 1; k <= more; ++k) {
      auto next = static_cast<unsigned char>(s[i + k]);
      unsigned low = 0x80, high = 0xbf;
      if (k == 1 && c == 0xe0) low = 0xa0;
      if (k == 1 && c == 0xed) high = 0x9f;
      if (k == 1 && c == 0xf0) low = 0x90;
      if (k == 1 && c == 0xf4) high = 0x8f;
      if (next < low || next > high) return i;
    }
    i += more + 1;
  }
  return s.npos;
}

template <class T>
std::string range_text(T value, T low, T high, T none_low, T none_high) {
  auto show = [](T v) {
    if constexpr (std::is_same_v<T, double>) return json::real_text(v);
    else return std::to_string(v);
  };
  if (low != none_low && high != none_high)
    return fmt::format("{} is not in the valid range {} to {} (inclusive)", show(value), show(low), show(high));
  if (low != none_low) return fmt::format("{} is less than minimum allowed value {}", show(value), show(low));
  return fmt::format("{} is greater than maximum allowed value {}", show(value), show(high));
}

}  // namespace

Result<BaseType> BaseType::from_json(const json::Value& json) {
  if (json.is_string()) return of(TRY(atom_type_from_json(json)));
  Members m(json, "ovsdb type");
  auto type = m.get("type", want_string);
  if (m.failed()) {
    TRY(m.done());
  }
  BaseType b;
  b.type = TRY(atom_type_from_json(*type));
  if (auto e = m.get("enum", want_any | want_optional)) {
    Type set;
    set.key = of(b.type);
    set.max = kUnlimited;
    Datum values = TRY(datum_from_json(set, *e));
    b.enumeration = std::make_shared<std::vector<Atom>>(values.keys().begin(), values.keys().end());
  } else if (b.type == AtomType::integer) {
    TRY(integer_limits(m, b));
  } else if (b.type == AtomType::real) {
    TRY(real_limits(m, b));
  } else if (b.type == AtomType::string) {
    TRY(length_limits(m, b));
  } else if (b.type == AtomType::uuid) {
    TRY(reference(m, b));
  }
  TRY(m.done());
  return b;
}

bool BaseType::has_constraints() const {
  BaseType plain = of(type);
  return enumeration || min_integer != plain.min_integer || max_integer != plain.max_integer ||
         min_real != plain.min_real || max_real != plain.max_real || min_length || max_length != kUnlimited ||
         !ref_table.empty();
}

json::Value BaseType::to_json() const {
  if (!has_constraints()) return atom_type_name(type);
  BaseType plain = of(type);
  json::Object o{{"type", atom_type_name(type)}};
  if (enumeration) {
    Type set;
    set.key = of(type);
    set.max = kUnlimited;
    o.set("enum", ovsdb::to_json(Datum::from_unsorted(*enumeration), set));
  }
  if (min_integer != plain.min_integer) o.set("minInteger", min_integer);
  if (max_integer != plain.max_integer) o.set("maxInteger", max_integer);
  if (min_real != plain.min_real) o.set("minReal", min_real);
  if (max_real != plain.max_real) o.set("maxReal", max_real);
  if (min_length) o.set("minLength", min_length);
  if (max_length != kUnlimited) o.set("maxLength", max_length);
  if (!ref_table.empty()) {
    o.set("refTable", ref_table);
    if (!ref_strong) o.set("refType", "weak");
  }
  return o;
}

bool BaseType::operator==(const BaseType& o) const {
  bool same_enum = enumeration && o.enumeration ? *enumeration == *o.enumeration : enumeration == o.enumeration;
  return same_enum && type == o.type && min_integer == o.min_integer && max_integer == o.max_integer &&
         min_real == o.min_real && max_real == o.max_real && min_length == o.min_length &&
         max_length == o.max_length && ref_table == o.ref_table && ref_strong == o.ref_strong;
}

Result<void> BaseType::check(const Atom& atom) const {
  if (enumeration) {
    if (std::ranges::binary_search(*enumeration, atom)) return {};
    Type set;
    set.key = of(type);
    set.max = kUnlimited;
    return constraint(fmt::format("{} is not one of the allowed values ({})", to_text(atom),
                                  to_text(Datum::from_unsorted(*enumeration), set)));
  }
  if (type == AtomType::integer) {
    if (atom.integer() < min_integer || atom.integer() > max_integer)
      return constraint(range_text(atom.integer(), min_integer, max_integer, INT64_MIN, INT64_MAX));
  } else if (type == AtomType::real) {
    BaseType plain = of(type);
    if (atom.real() < min_real || atom.real() > max_real)
      return constraint(range_text(atom.real(), min_real, max_real, plain.min_real, plain.max_real));
  } else if (type == AtomType::string) {
    std::string_view s = atom.string();
    if (size_t bad = bad_utf8(s); bad != s.npos)
      return constraint(fmt::format("not a valid UTF-8 string: invalid UTF-8 sequence at byte {}", bad));
    if (!min_length && max_length == kUnlimited) return {};
    size_t n = code_points(s);
    if (n < min_length)
      return constraint(fmt::format("\"{}\" length {} is less than minimum allowed length {}", s, n, min_length));
    if (n > max_length)
      return constraint(fmt::format("\"{}\" length {} is greater than maximum allowed length {}", s, n, max_length));
  }
  return {};
}

namespace {
Result<uint32_t> read_count(const json::Value& json) {
  if (!json.is_integer() || json.integer() < 0 || json.integer() >= UINT32_MAX) return syntax_error(json, "bad min or max value");
  return static_cast<uint32_t>(json.integer());
}
}  // namespace

Result<Type> Type::from_json(const json::Value& json) {
  Type t;
  if (json.is_string()) {
    t.key = TRY(BaseType::from_json(json));
    return t;
  }
  if (!json.is_object()) return syntax_error(json, "ovsdb type expected");
  Members m(json, "ovsdb type");
  auto key = m.get("key", want_string | want_object);
  auto value = m.get("value", want_string | want_object | want_optional);
  auto min = m.get("min", want_integer | want_optional);
  auto max = m.get("max", want_integer | want_string | want_optional);
  TRY(m.done());
  t.key = TRY(BaseType::from_json(*key));
  if (value) t.value = TRY(BaseType::from_json(*value));
  if (min) t.min = TRY(read_count(*min));
  if (max) t.max = max->is("unlimited") ? kUnlimited : TRY(read_count(*max));
  if (!t.is_valid()) return syntax_error(json, "ovsdb type fails constraint checks");
  return t;
}

json::Value Type::to_json() const {
  if (is_scalar() && !key.has_constraints()) return key.to_json();
  json::Object o{{"key", key.to_json()}};
  if (is_map()) o.set("value", value.to_json());
  if (min != 1) o.set("min", min);
  if (max == kUnlimited) o.set("max", "unlimited");
  else if (max != 1) o.set("max", max);
  return o;
}

bool Type::is_valid() const { return key.type != AtomType::none && min <= 1 && max >= 1 && min <= max; }

std::string Type::english() const {
  if (is_scalar()) return std::string(atom_type_name(key.type));
  std::string out = is_map() ? "map" : "set";
  if (max == kUnlimited) {
    if (min) out += fmt::format(" of {} or more", min);
    else out += " of";
  } else if (min) {
    out += fmt::format(" of {} to {}", min, max);
  } else {
    out += fmt::format(" of up to {}", max);
  }
  if (is_map()) return out + fmt::format(" ({}, {}) pairs", atom_type_name(key.type), atom_type_name(value.type));
  return out + fmt::format(" {}s", atom_type_name(key.type));
}

}  // namespace ovs::ovsdb
