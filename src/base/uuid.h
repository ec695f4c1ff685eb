// RFC 4122 UUIDs as OVSDB writes them. Also the 128-bit ids of datapath flows (ufid).
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ovs {

class Prng;

struct Uuid {
  std::array<uint32_t, 4> parts{};  ///< host order; parts[0] prints first
  bool operator==(const Uuid&) const = default;
  auto operator<=>(const Uuid&) const = default;
  bool is_zero() const { return !(parts[0] | parts[1] | parts[2] | parts[3]); }

  static Uuid random(Prng& prng);                      ///< version 4
  static std::optional<Uuid> parse(std::string_view text);  ///< whole text, 36 characters
  static constexpr size_t kTextSize = 36;
  void write(char* to) const;                               ///< kTextSize characters
  std::string text() const;                            ///< "8-4-4-4-12", lower case
};

}  // namespace ovs

template <>
struct std::hash<ovs::Uuid> {
  size_t operator()(const ovs::Uuid& u) const noexcept {
    return (uint64_t{u.parts[0]} << 32 | u.parts[1]) ^ (uint64_t{u.parts[2]} << 32 | u.parts[3]) * 0x9e3779b97f4a7c15;
  }
};
