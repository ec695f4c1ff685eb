// Values as people write them on command lines and read them: `foo`, `"a b"`, `[1, 2]`, `{k=v}`.
// Spec: reference sheet "ovsdb" 6; ovs-vsctl(8) "Database Values".
#pragma once
#include <string>
#include <string_view>

#include "ovsdb/datum.h"

namespace ovs::ovsdb {

void append_text(std::string& out, const Atom& atom);
void append_text(std::string& out, const Datum& datum, const Type& type);
std::string to_text(const Atom& atom);
std::string to_text(const Datum& datum, const Type& type);
/// Without quotes and brackets, elements separated by a blank.
std::string to_bare(const Atom& atom);
std::string to_bare(const Datum& datum, const Type& type);

// Errors are texts ready for the user (Error::text of base). `symbols`: where `@name` is looked up (null: not
// allowed; the symbols then gain strong_ref/weak_ref marks).

/// The whole text as one atom, constraints checked ("constraint violation: ..."). No ranges.
ovs::Result<Atom> atom_from_text(const BaseType& type, std::string_view text, SymbolTable* symbols = nullptr);
/// The whole text as an atom that may be a range `a-b` of integers, put into [first,last]; `last` has type
/// none for a single value.
struct AtomRange {
  Atom first, last;
};
ovs::Result<AtomRange> atom_or_range_from_text(const BaseType& type, std::string_view text, SymbolTable* symbols = nullptr);
/// The whole text as a set or map, number of elements checked.
ovs::Result<Datum> datum_from_text(const Type& type, std::string_view text, SymbolTable* symbols = nullptr);

/// Takes one token (quotes kept) off the front of `rest`: up to an unquoted delimiter out of `:=, []{}!<>`.
/// The token has backslash escapes outside of quotes resolved.
ovs::Result<std::string> take_token(std::string_view& rest);

}  // namespace ovs::ovsdb
