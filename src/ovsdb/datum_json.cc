// Values to and from their wire form. Spec: RFC 7047 5.1; texts: reference sheet "ovsdb" 5.2.
#include <charconv>

#include "ovsdb/datum.h"

namespace ovs::ovsdb {
namespace {

/// The second element of ["TAG", x], or nullptr.
const json::Value* tagged(const json::Value& json, std::string_view tag) {
  if (!json.is_array() || json.array().size() != 2 || !json.array()[0].is(tag)) return nullptr;
  return &json.array()[1];
}

Result<Uuid> uuid_from_json(const BaseType& type, const json::Value& json, SymbolTable* symbols) {
  if (auto v = tagged(json, "uuid"); v && v->is_string()) {
    auto uuid = Uuid::parse(v->string());
    if (!uuid) return syntax_error(json, fmt::format("\"{}\" is not a valid UUID", v->string()));
    return *uuid;
  }
  auto name = tagged(json, "named-uuid");
  if (!symbols || !name || !name->is_string()) return syntax_error(json, "expected [\"uuid\", <string>]");
  if (!is_id(name->string())) return syntax_error(json, "named-uuid string is not a valid <id>");
  Symbol& symbol = symbols->get(name->string());
  if (type.is_strong_ref()) symbol.strong_ref = true;
  if (type.is_weak_ref()) symbol.weak_ref = true;
  return symbol.uuid;
}

Result<Atom> unchecked_atom(const BaseType& type, const json::Value& json, SymbolTable* symbols) {
  switch (type.type) {
    case AtomType::integer:
      if (json.is_integer()) return Atom(json.integer());
      break;
    case AtomType::real:
      if (json.is_number()) return Atom(json.number());
      break;
    case AtomType::boolean:
      if (json.is_bool()) return Atom(json.boolean());
      break;
    case AtomType::string:
      if (json.is_string()) return Atom(std::string_view(json.string()));
      break;
    case AtomType::uuid: return Atom(TRY(uuid_from_json(type, json, symbols)));
    case AtomType::none: break;
  }
  return syntax_error(json, fmt::format("expected {}", atom_type_name(type.type)));
}

Result<const json::Array*> elements(const Type& type, const json::Value& json, bool check_count) {
  std::string_view kind = type.is_map() ? "map" : "set";
  auto inner = tagged(json, kind);
  if (!inner || !inner->is_array()) return syntax_error(json, fmt::format("expected [\"{}\", <array>]", kind));
  size_t n = inner->array().size();
  if (check_count && (n < type.min || n > type.max)) {
    if (type.min == 1 && type.max == 1)
      return syntax_error(json, fmt::format("{} must have exactly one member but {} are present", kind, n));
    return syntax_error(json, fmt::format("{} must have {} to {} members but {} are present", kind, type.min, type.max, n));
  }
  return &inner->array();
}

Result<Datum> parse_datum(const Type& type, const json::Value& json, SymbolTable* symbols, bool check_count) {
  bool is_tagged_set = json.is_array() && !json.array().empty() && json.array()[0].is("set");
  if (!type.is_map() && !is_tagged_set) return Datum(TRY(atom_from_json(type.key, json, symbols)));
  const json::Array& items = *TRY(elements(type, json, check_count));
  std::vector<Atom> keys, values;
  keys.reserve(items.size());
  for (const json::Value& item : items) {
    if (type.is_map()) {
      if (!item.is_array() || item.array().size() != 2) return syntax_error(item, "expected 2-element array");
      keys.push_back(TRY(atom_from_json(type.key, item.array()[0], symbols)));
      values.push_back(TRY(atom_from_json(type.value, item.array()[1], symbols)));
    } else {
      keys.push_back(TRY(atom_from_json(type.key, item, symbols)));
    }
  }
  bool duplicates = false;
  Datum d = Datum::from_unsorted(std::move(keys), std::move(values), &duplicates);
  if (duplicates) return plain_error(type.is_map() ? "map contains duplicate key" : "set contains duplicate");
  return d;
}

}  // namespace

Result<Atom> atom_from_json(const BaseType& type, const json::Value& json, SymbolTable* symbols) {
  Atom atom = TRY(unchecked_atom(type, json, symbols));
  TRY(type.check(atom));
  return atom;
}

Result<Datum> datum_from_json(const Type& type, const json::Value& json, SymbolTable* symbols) {
  return parse_datum(type, json, symbols, true);
}

Result<Datum> diff_from_json(const Type& type, const json::Value& json) {
  return parse_datum(type, json, nullptr, type.max == 1);
}

json::Value to_json(const Atom& atom) {
  switch (atom.type()) {
    case AtomType::integer: return atom.integer();
    case AtomType::real: return atom.real();
    case AtomType::boolean: return atom.boolean();
    case AtomType::string: return atom.string();
    case AtomType::uuid: {
      json::Array reference;
      reference.reserve(2);
      reference.emplace_back("uuid");
      reference.emplace_back(atom.uuid().text());
      return reference;
    }
    case AtomType::none: break;
  }
  return nullptr;
}

json::Value to_json(const Datum& datum, const Type& type) {
  json::Array items;
  if (type.is_map()) {
    for (size_t i = 0; i < datum.size(); ++i)
      items.push_back(json::array({to_json(datum.key(i)), to_json(datum.value(i))}));
    return json::array({"map", std::move(items)});
  }
  if (datum.size() == 1) return to_json(datum.key(0));
  for (const Atom& a : datum.keys()) items.push_back(to_json(a));
  return json::array({"set", std::move(items)});
}

namespace {
void append_reference(std::string& out, const Uuid& uuid) {
  char text[] = "[\"uuid\",\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\"]";
  uuid.write(text + 9);
  out.append(text, sizeof text - 1);
}
}  // namespace

void append_json(std::string& out, const Atom& atom) {
  switch (atom.type()) {
    case AtomType::integer: {
      char digits[24];
      out.append(digits, std::to_chars(digits, digits + sizeof digits, atom.integer()).ptr);
      break;
    }
    case AtomType::real: out += json::real_text(atom.real()); break;
    case AtomType::boolean: out += atom.boolean() ? "true" : "false"; break;
    case AtomType::string: json::append_quoted(out, atom.string()); break;
    case AtomType::uuid:
      append_reference(out, atom.uuid());
      break;
    case AtomType::none: out += "null"; break;
  }
}

void append_json(std::string& out, const Datum& datum, const Type& type) {
  if (!type.is_map() && datum.size() == 1) return append_json(out, datum.key(0));
  out += type.is_map() ? "[\"map\",[" : "[\"set\",[";
  Atoms keys = datum.keys(), values = datum.values();
  auto value = values.begin();
  bool first = true;
  for (const Atom& key : keys) {
    if (!first) out += ',';
    first = false;
    if (type.is_map()) out += '[';
    append_json(out, key);
    if (!type.is_map()) continue;
    out += ',';
    append_json(out, *value++);
    out += ']';
  }
  out += "]]";
}

Result<void> check(const Datum& datum, const Type& type) {
  if (datum.size() < type.min || datum.size() > type.max)
    return constraint(fmt::format("Attempted to store {} elements in {}.", datum.size(), type.english()));
  for (const Atom& a : datum.keys()) TRY(type.key.check(a));
  for (const Atom& a : datum.values()) TRY(type.value.check(a));
  return {};
}

}  // namespace ovs::ovsdb
