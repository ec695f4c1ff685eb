// Printing and parsing of values as people write them. Spec: reference sheet "ovsdb" 6.
// Ref: errors observed, ovs-vsctl 3.1.
#include "ovsdb/text.h"

#include <charconv>
#include <cmath>

#include "base/strings.h"

namespace ovs::ovsdb {
namespace {

bool is_bare_string(std::string_view s) {
  auto head = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (s.empty() || !head(s[0]) || s == "true" || s == "false") return false;
  bool plain = std::ranges::all_of(s, [&](char c) { return head(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
  return plain && !Uuid::parse(s);
}

void append_bare(std::string& out, const Atom& atom) {
  if (atom.type() == AtomType::string) out += atom.string();
  else append_text(out, atom);
}

template <class Append>
void append_elements(std::string& out, const Datum& d, const Type& type, std::string_view separator, Append append) {
  for (size_t i = 0; i < d.size(); ++i) {
    if (i) out += separator;
    append(out, d.key(i));
    if (!type.is_map()) continue;
    out += '=';
    append(out, d.value(i));
  }
}

bool is_delimiter(char c) { return std::string_view(":=, []{}!<>").contains(c); }

std::unexpected<ovs::Error> bad(std::string text) { return ovs::fail(std::move(text)); }

ovs::Result<void> check_atom(const BaseType& type, const Atom& atom) {
  if (auto ok = type.check(atom); !ok) return bad(ok.error().text());
  return {};
}

std::optional<int64_t> decimal(std::string_view text) {
  int64_t v = 0;
  auto r = std::from_chars(text.data(), text.data() + text.size(), v);
  if (r.ec != std::errc() || r.ptr != text.data() + text.size()) return std::nullopt;
  return v;
}

ovs::Result<AtomRange> integer_from_text(std::string_view text) {
  if (auto v = decimal(text)) return AtomRange{Atom(*v), Atom()};
  size_t dash = text.find('-', 1);
  auto first = dash < text.size() ? decimal(text.substr(0, dash)) : std::nullopt;
  auto last = dash < text.size() ? decimal(text.substr(dash + 1)) : std::nullopt;
  if (!first || !last) return bad(fmt::format("\"{}\" is not a valid integer or range", text));
  if (*last < *first) return bad(fmt::format("\"{}\" is not a valid range. Range end cannot be before start.", text));
  return AtomRange{Atom(*first), *last == *first ? Atom() : Atom(*last)};
}

ovs::Result<Atom> string_from_text(std::string_view text) {
  if (text.empty()) return bad("An empty string is not valid as input; use \"\" to represent the empty string");
  if (text[0] != '"') return Atom(text);
  if (text.size() < 2 || text.back() != '"') return bad(fmt::format("{}: missing quote at end of quoted string", text));
  auto plain = json::unescape(text.substr(1, text.size() - 2));
  if (!plain) return bad(fmt::format("{}: {}", text, plain.error().text));
  return Atom(std::string_view(*plain));
}

ovs::Result<Atom> uuid_from_text(const BaseType& type, std::string_view text, SymbolTable* symbols) {
  if (symbols && text.starts_with('@')) {
    Symbol& symbol = symbols->get(text);
    if (type.is_strong_ref()) symbol.strong_ref = true;
    if (type.is_weak_ref()) symbol.weak_ref = true;
    return Atom(symbol.uuid);
  }
  auto uuid = Uuid::parse(text);
  if (!uuid) return bad(fmt::format("\"{}\" is not a valid UUID", text));
  return Atom(*uuid);
}

ovs::Result<AtomRange> parse_atom(const BaseType& type, std::string_view text, SymbolTable* symbols) {
  switch (type.type) {
    case AtomType::integer: return integer_from_text(text);
    case AtomType::real: {
      std::string copy(text);
      char* end = nullptr;
      double v = std::strtod(copy.c_str(), &end);
      if (copy.empty() || *end || !std::isfinite(v)) return bad(fmt::format("\"{}\" is not a valid real number", text));
      return AtomRange{Atom(v == 0 ? 0.0 : v), Atom()};
    }
    case AtomType::boolean: {
      for (std::string_view yes : {"true", "yes", "on", "1"})
        if (text == yes) return AtomRange{Atom(true), Atom()};
      for (std::string_view no : {"false", "no", "off", "0"})
        if (text == no) return AtomRange{Atom(false), Atom()};
      return bad(fmt::format("\"{}\" is not a valid boolean (use \"true\" or \"false\")", text));
    }
    case AtomType::string: {
      Atom a = TRY(string_from_text(text));
      return AtomRange{std::move(a), Atom()};
    }
    case AtomType::uuid: {
      Atom a = TRY(uuid_from_text(type, text, symbols));
      return AtomRange{std::move(a), Atom()};
    }
    case AtomType::none: break;
  }
  return bad("value expected");
}

/// The state of one walk over a set or map.
struct Walk {
  const Type& type;
  std::string_view all;       // the whole input, for errors
  SymbolTable* symbols;
  std::string_view rest;
  std::vector<Atom> keys, values;

  void skip_space() {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
  }

  ovs::Result<AtomRange> token_atom(const BaseType& base) {
    if (!rest.empty() && is_delimiter(rest[0]))
      return bad(fmt::format("{}: unexpected \"{}\" parsing {}", all, rest[0], type.english()));
    std::string_view before = rest;
    auto token = take_token(rest);
    if (!token) return bad(fmt::format("{}: {}", before, token.error().text));
    return atom_or_range_from_text(base, *token, symbols);
  }

  ovs::Result<void> element() {
    std::string_view start = rest;
    AtomRange key = TRY(token_atom(type.key));
    if (type.is_map()) {
      if (key.last.type() != AtomType::none)
        return bad(fmt::format("{}: ranges are not allowed in maps", all));
      if (!rest.starts_with('=')) {
        if (rest.empty()) return bad(fmt::format("{}: syntax error at \"", start));
        return bad(fmt::format("{}: syntax error at \"{}\" expecting \"=\"", start, rest[0]));
      }
      rest.remove_prefix(1);
      AtomRange value = TRY(token_atom(type.value));
      keys.push_back(std::move(key.first));
      values.push_back(std::move(value.first));
      return {};
    }
    if (key.last.type() == AtomType::none) {
      keys.push_back(std::move(key.first));
      return {};
    }
    for (int64_t i = key.first.integer();; ++i) {
      keys.push_back(Atom(i));
      if (i == key.last.integer()) break;
    }
    return {};
  }

  ovs::Result<void> elements(char end) {
    skip_space();
    while (!rest.empty() && rest[0] != end) {
      TRY(element());
      skip_space();
      if (rest.starts_with(',')) rest.remove_prefix(1);
      skip_space();
    }
    return {};
  }

  ovs::Result<void> check_count() const {
    std::string_view noun = type.is_map() ? "pair(s)" : "value(s)";
    if (keys.size() < type.min)
      return bad(fmt::format("{}: {} {} specified but the minimum number is {}", all, keys.size(), noun, type.min));
    if (keys.size() > type.max)
      return bad(fmt::format("{}: {} {} specified but the maximum number is {}", all, keys.size(), noun, type.max));
    return {};
  }
};

}  // namespace

void append_text(std::string& out, const Atom& atom) {
  switch (atom.type()) {
    case AtomType::integer: out += std::to_string(atom.integer()); break;
    case AtomType::real: out += json::real_text(atom.real()); break;
    case AtomType::boolean: out += atom.boolean() ? "true" : "false"; break;
    case AtomType::string:
      if (is_bare_string(atom.string())) out += atom.string();
      else json::append_quoted(out, atom.string());
      break;
    case AtomType::uuid: out += atom.uuid().text(); break;
    case AtomType::none: break;
  }
}

void append_text(std::string& out, const Datum& datum, const Type& type) {
  bool brackets = type.max > 1 || datum.empty();
  if (brackets) out += type.is_map() ? '{' : '[';
  append_elements(out, datum, type, ", ", [](std::string& o, const Atom& a) { append_text(o, a); });
  if (brackets) out += type.is_map() ? '}' : ']';
}

std::string to_text(const Atom& atom) {
  std::string out;
  append_text(out, atom);
  return out;
}
std::string to_text(const Datum& datum, const Type& type) {
  std::string out;
  append_text(out, datum, type);
  return out;
}
std::string to_bare(const Atom& atom) {
  std::string out;
  append_bare(out, atom);
  return out;
}
std::string to_bare(const Datum& datum, const Type& type) {
  std::string out;
  append_elements(out, datum, type, " ", [](std::string& o, const Atom& a) { append_bare(o, a); });
  return out;
}

ovs::Result<std::string> take_token(std::string_view& rest) {
  std::string out;
  bool quoted = false;
  size_t i = 0;
  for (; i < rest.size(); ++i) {
    char c = rest[i];
    if (c == '\\') {
      if (i + 1 == rest.size()) return bad("backslash at end of argument");
      if (quoted) out += c;
      out += rest[++i];
    } else {
      if (!quoted && is_delimiter(c)) break;
      if (c == '"') quoted = !quoted;
      out += c;
    }
  }
  if (quoted) return bad("quoted string extends past end of argument");
  rest.remove_prefix(i);
  return out;
}

ovs::Result<AtomRange> atom_or_range_from_text(const BaseType& type, std::string_view text, SymbolTable* symbols) {
  AtomRange r = TRY(parse_atom(type, text, symbols));
  TRY(check_atom(type, r.first));
  if (r.last.type() == AtomType::none) return r;
  TRY(check_atom(type, r.last));
  auto span = static_cast<uint64_t>(r.last.integer()) - static_cast<uint64_t>(r.first.integer());
  if (span >= 4096)
    return bad(fmt::format("constraint violation: Range \"{}\" is too big. Maximum allowed size is 4096.", text));
  return r;
}

ovs::Result<Atom> atom_from_text(const BaseType& type, std::string_view text, SymbolTable* symbols) {
  AtomRange r = TRY(atom_or_range_from_text(type, text, symbols));
  if (r.last.type() != AtomType::none) return bad(fmt::format("\"{}\" is not a valid integer", text));
  return std::move(r.first);
}

ovs::Result<Datum> datum_from_text(const Type& type, std::string_view text, SymbolTable* symbols) {
  Walk walk{type, text, symbols, text, {}, {}};
  char begin = type.is_map() ? '{' : '[', end = type.is_map() ? '}' : ']';
  walk.skip_space();
  bool bracketed = walk.rest.starts_with(begin);
  if (bracketed) walk.rest.remove_prefix(1);
  TRY(walk.elements(bracketed ? end : '\0'));
  if (bracketed) {
    if (walk.rest.empty()) return bad(fmt::format("{}: missing \"{}\" at end of data", text, end));
    walk.rest.remove_prefix(1);
    walk.skip_space();
    if (!walk.rest.empty()) return bad(fmt::format("{}: trailing garbage after \"{}\"", text, end));
  } else if (walk.keys.empty()) {
    return bad(type.is_map() ? "use \"{}\" to specify the empty map" : "use \"[]\" to specify the empty set");
  }
  TRY(walk.check_count());
  bool duplicates = false;
  Datum d = Datum::from_unsorted(std::move(walk.keys), std::move(walk.values), &duplicates);
  if (duplicates)
    return bad(fmt::format("{}: {}", text, type.is_map() ? "map contains duplicate key" : "set contains duplicate value"));
  return d;
}

}  // namespace ovs::ovsdb
