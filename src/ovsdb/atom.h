// One value of an OVSDB atomic type, 24 bytes. Strings of up to 22 bytes lie inside; longer ones are immutable and
// shared between copies. A view of a string is good as long as the atom stays where it is.
// Spec: RFC 7047 3.1, 5.1.
#pragma once
#include <atomic>
#include <compare>
#include <cstdint>
#include <cstring>
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
  Atom() noexcept = default;
  explicit Atom(int64_t v) : type_(AtomType::integer) { store(v); }
  explicit Atom(double v) : type_(AtomType::real) { store(v == 0 ? 0.0 : v); }   // no negative zero
  explicit Atom(bool v) : type_(AtomType::boolean) { bytes_[0] = v; }
  explicit Atom(std::string_view v) : type_(AtomType::string) {
    if (v.size() <= kInside) {
      if (!v.empty()) std::memcpy(bytes_, v.data(), v.size());
      length_ = static_cast<uint8_t>(v.size());
    } else {
      take(v);
    }
  }
  explicit Atom(const char* v) : Atom(std::string_view(v)) {}
  explicit Atom(const std::string& v) : Atom(std::string_view(v)) {}
  explicit Atom(const Uuid& v) : type_(AtomType::uuid) { store(v.parts); }
  Atom(const Atom& o) noexcept {
    copy_bits(o);
    if (length_ == kShared) text()->users.fetch_add(1, std::memory_order_relaxed);
  }
  Atom(Atom&& o) noexcept {
    copy_bits(o);
    std::memset(static_cast<void*>(&o), 0, sizeof(Atom));
  }
  Atom& operator=(const Atom& o) noexcept { return *this = Atom(o); }
  Atom& operator=(Atom&& o) noexcept {
    alignas(8) char other[sizeof(Atom)];
    std::memcpy(other, static_cast<void*>(&o), sizeof(Atom));
    std::memcpy(static_cast<void*>(&o), static_cast<void*>(this), sizeof(Atom));
    std::memcpy(static_cast<void*>(this), other, sizeof(Atom));
    return *this;
  }
  ~Atom() {
    if (length_ == kShared) drop();
  }
  /// 0, 0.0, false, "", zero UUID.
  static Atom default_of(AtomType type);

  AtomType type() const { return type_; }
  // The type must be the one asked for.
  int64_t integer() const { return load<int64_t>(); }
  double real() const { return load<double>(); }
  bool boolean() const { return bytes_[0]; }
  /// Short strings lie in the atom itself: the view dies with it, and there is none of a passing one.
  std::string_view string() const&& = delete;
  std::string_view string() const& {
    if (length_ != kShared) return {bytes_, length_};
    return {text()->bytes(), text()->size};
  }
  Uuid uuid() const { return Uuid{load<std::array<uint32_t, 4>>()}; }
  double number() const { return type_ == AtomType::integer ? static_cast<double>(integer()) : real(); }
  bool is_default() const;

  /// Atoms of one type order as OVSDB sorts: numerically, false < true, strings bytewise, UUIDs as their hex.
  std::strong_ordering operator<=>(const Atom& o) const;
  bool operator==(const Atom& o) const {
    if (surely_equals(o)) return true;
    return length_ == kShared && o.length_ == kShared && string() == o.string();
  }
  /// Equal without looking at the bytes of long strings: false may be wrong.
  bool surely_equals(const Atom& o) const { return std::memcmp(this, &o, sizeof(Atom)) == 0; }
  size_t hash() const;

 private:
  friend class Datum;
  static constexpr size_t kInside = 22;
  static constexpr uint8_t kShared = 0xff;
  struct Text {
    std::atomic<uint32_t> users;
    uint32_t size;
    const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }
    char* bytes() { return reinterpret_cast<char*>(this + 1); }
  };
  template <class T>
  void store(const T& v) {
    std::memcpy(bytes_, &v, sizeof v);
  }
  template <class T>
  T load() const {
    T v;
    std::memcpy(&v, bytes_, sizeof v);
    return v;
  }
  void copy_bits(const Atom& o) { std::memcpy(static_cast<void*>(this), static_cast<const void*>(&o), sizeof(Atom)); }
  Text* text() const { return load<Text*>(); }
  void take(std::string_view v);
  void drop();

  alignas(8) char bytes_[kInside] = {};   // unused ones are zero
  uint8_t length_ = 0;                    // of a string; kShared: bytes_ holds a Text*
  AtomType type_ = AtomType::none;
};
static_assert(sizeof(Atom) == 24);

}  // namespace ovs::ovsdb

template <>
struct std::hash<ovs::ovsdb::Atom> {
  size_t operator()(const ovs::ovsdb::Atom& a) const noexcept { return a.hash(); }
};
