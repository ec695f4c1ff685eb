// Spec: RFC 7047 3.1.
#include "ovsdb/atom.h"

#include <xxhash.h>

#include <algorithm>
#include <new>

namespace ovs::ovsdb {

constexpr std::string_view kNames[] = {"void", "integer", "real", "boolean", "string", "uuid"};

std::string_view atom_type_name(AtomType type) { return kNames[static_cast<size_t>(type)]; }

AtomType atom_type_from_name(std::string_view name) {
  for (size_t i = 1; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<AtomType>(i);
  return AtomType::none;
}

void Atom::take(std::string_view v) {
  void* memory = ::operator new(sizeof(Text) + v.size());
  auto* text = new (memory) Text{{1}, static_cast<uint32_t>(v.size())};
  std::memcpy(text->bytes(), v.data(), v.size());
  store(text);
  length_ = kShared;
}

void Atom::drop() {
  Text* shared = text();
  if (shared->users.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  shared->~Text();
  ::operator delete(shared);
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
    case AtomType::string: return length_ == 0;
    case AtomType::integer: case AtomType::real: case AtomType::boolean: case AtomType::uuid:
      return std::all_of(bytes_, bytes_ + kInside, [](char c) { return c == 0; });
    case AtomType::none: break;
  }
  return true;
}

std::strong_ordering Atom::operator<=>(const Atom& o) const {
  if (type_ != o.type_) return type_ <=> o.type_;
  switch (type_) {
    case AtomType::integer: return integer() <=> o.integer();
    case AtomType::real:
      return real() < o.real() ? std::strong_ordering::less
             : real() > o.real() ? std::strong_ordering::greater : std::strong_ordering::equal;
    case AtomType::boolean: return boolean() <=> o.boolean();
    case AtomType::string:
      return surely_equals(o) ? std::strong_ordering::equal : string().compare(o.string()) <=> 0;
    case AtomType::uuid: {
      auto a = load<std::array<uint32_t, 4>>(), b = o.load<std::array<uint32_t, 4>>();
      return a <=> b;
    }
    case AtomType::none: break;
  }
  return std::strong_ordering::equal;
}

size_t Atom::hash() const {
  switch (type_) {
    case AtomType::integer: case AtomType::real: return XXH3_64bits(bytes_, 8);
    case AtomType::boolean: return boolean();
    case AtomType::string: {
      std::string_view s = string();
      return XXH3_64bits(s.data(), s.size());
    }
    case AtomType::uuid: return std::hash<Uuid>{}(uuid());
    case AtomType::none: break;
  }
  return 0;
}

}  // namespace ovs::ovsdb
