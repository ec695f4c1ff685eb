// One value of an OVSDB atomic type, 24 bytes; strings are immutable and shared between copies.
// Spec: RFC 7047 3.1, 5.1.
#pragma once
#include <atomic>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/uuid.h"
#include "ovsdb/error.h"

namespace ovs::ovsdb {

enum class AtomType : uint8_t { none, integer, real, boolean, string, uuid };
std::string_view atom_type_name(AtomType type);  ///< "integer", ...; none is "void"
/// AtomType::none if there is no such type.
AtomType atom_type_from_name(std::string_view name);

class Atom {
 public:
  Atom() noexcept : type_(AtomType::none) {}
  explicit Atom(int64_t v) : type_(AtomType::integer) { v_.integer = v; }
  explicit Atom(double v) : type_(AtomType::real) { v_.real = v == 0 ? 0.0 : v; }   // no negative zero
  explicit Atom(bool v) : type_(AtomType::boolean) { v_.boolean = v; }
  explicit Atom(std::string_view v);
  explicit Atom(const char* v) : Atom(std::string_view(v)) {}
  explicit Atom(const std::string& v) : Atom(std::string_view(v)) {}
  explicit Atom(const Uuid& v) : type_(AtomType::uuid) { v_.uuid = v.parts; }
  Atom(const Atom& o) noexcept : v_(o.v_), type_(o.type_) {
    if (type_ == AtomType::string) v_.text->users.fetch_add(1, std::memory_order_relaxed);
  }
  Atom(Atom&& o) noexcept : v_(o.v_), type_(o.type_) { o.type_ = AtomType::none; }
  Atom& operator=(const Atom& o) noexcept { return *this = Atom(o); }
  Atom& operator=(Atom&& o) noexcept {
    std::swap(v_, o.v_);
    std::swap(type_, o.type_);
    return *this;
  }
  ~Atom() {
    if (type_ == AtomType::string) drop();
  }
  /// 0, 0.0, false, "", zero UUID.
  static Atom default_of(AtomType type);

  AtomType type() const { return type_; }
  // The type must be the one asked for.
  int64_t integer() const { return v_.integer; }
  double real() const { return v_.real; }
  bool boolean() const { return v_.boolean; }
  std::string_view string() const { return {v_.text->bytes(), v_.text->size}; }
  Uuid uuid() const { return Uuid{v_.uuid}; }
  double number() const { return type_ == AtomType::integer ? static_cast<double>(v_.integer) : v_.real; }
  bool is_default() const;

  /// Atoms of one type order as OVSDB sorts: numerically, false < true, strings bytewise, UUIDs as their hex.
  std::strong_ordering operator<=>(const Atom& o) const;
  bool operator==(const Atom& o) const {
    if (type_ != o.type_) return false;
    return type_ == AtomType::string ? string() == o.string() : v_.bits == o.v_.bits;
  }
  /// Equal without looking at the bytes of strings: false may be wrong.
  bool surely_equals(const Atom& o) const { return type_ == o.type_ && v_.bits == o.v_.bits; }
  size_t hash() const;

 private:
  struct Text {
    std::atomic<uint32_t> users;
    uint32_t size;
    const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }
    char* bytes() { return reinterpret_cast<char*>(this + 1); }
  };
  void drop();
  union Payload {
    std::array<uint64_t, 2> bits{};   // unused ones are zero
    int64_t integer;
    double real;
    bool boolean;
    Text* text;
    std::array<uint32_t, 4> uuid;
  } v_;
  AtomType type_;
};
static_assert(sizeof(Atom) == 24);

}  // namespace ovs::ovsdb

template <>
struct std::hash<ovs::ovsdb::Atom> {
  size_t operator()(const ovs::ovsdb::Atom& a) const noexcept { return a.hash(); }
};
