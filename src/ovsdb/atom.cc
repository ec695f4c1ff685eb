// Spec: RFC 7047 3.1.
#include "ovsdb/atom.h"

#include <xxhash.h>

#include <cstdlib>
#include <new>

namespace ovs::ovsdb {

constexpr std::string_view kNames[] = {"void", "integer", "real", "boolean", "string", "uuid"};

std::string_view atom_type_name(AtomType type) { return kNames[static_cast<size_t>(type)]; }

AtomType atom_type_from_name(std::string_view name) {
  for (size_t i = 1; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<AtomType>(i);
  return AtomType::none;
}

Atom::Atom(std::string_view v) : type_(AtomType::string) {
  void* memory = ::operator new(sizeof(Text) + v.size());
  v_.text = new (memory) Text{{1}, static_cast<uint32_t>(v.size())};
  if (!v.empty()) std::memcpy(v_.text->bytes(), v.data(), v.size());
}

void Atom::drop() {
  if (v_.text->users.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  v_.text->~Text();
  ::operator delete(v_.text);
}

Atom Atom::default_of(AtomType type) {
  switch (type) {
    case AtomType::integer: return Atom(int64_t{0});
    case AtomType::real: return Atom(0.0);
    case AtomType::boolean: return Atom(false);
    case AtomType::string: return Atom(std::string_view());
    case AtomType::uuid: return Atom(Uuid());
    case AtomType::none: break;
  }
  return Atom();
}

bool Atom::is_default() const {
  switch (type_) {
    case AtomType::integer: return v_.integer == 0;
    case AtomType::real: return v_.real == 0;
    case AtomType::boolean: return !v_.boolean;
    case AtomType::string: return v_.text->size == 0;
    case AtomType::uuid: return uuid().is_zero();
    case AtomType::none: break;
  }
  return true;
}

std::strong_ordering Atom::operator<=>(const Atom& o) const {
  if (type_ != o.type_) return type_ <=> o.type_;
  switch (type_) {
    case AtomType::integer: return v_.integer <=> o.v_.integer;
    case AtomType::real:
      return v_.real < o.v_.real ? std::strong_ordering::less
             : v_.real > o.v_.real ? std::strong_ordering::greater : std::strong_ordering::equal;
    case AtomType::boolean: return v_.boolean <=> o.v_.boolean;
    case AtomType::string:
      return v_.text == o.v_.text ? std::strong_ordering::equal : string().compare(o.string()) <=> 0;
    case AtomType::uuid: return v_.uuid <=> o.v_.uuid;
    case AtomType::none: break;
  }
  return std::strong_ordering::equal;
}

size_t Atom::hash() const {
  switch (type_) {
    case AtomType::integer: return XXH3_64bits(&v_.integer, 8);
    case AtomType::real: {
      double d = v_.real == 0 ? 0.0 : v_.real;
      return XXH3_64bits(&d, 8);
    }
    case AtomType::boolean: return v_.boolean;
    case AtomType::string: return XXH3_64bits(v_.text->bytes(), v_.text->size);
    case AtomType::uuid: return std::hash<Uuid>{}(uuid());
    case AtomType::none: break;
  }
  return 0;
}

}  // namespace ovs::ovsdb
