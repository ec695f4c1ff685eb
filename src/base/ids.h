// Distinct integer types: an OfPort cannot be passed where a DpPort is meant.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace ovs {

template <class Tag, class T>
struct Id {
  T value{};
  constexpr Id() = default;
  constexpr explicit Id(T v) : value(v) {}
  constexpr bool operator==(const Id&) const = default;
  constexpr auto operator<=>(const Id&) const = default;
};

}  // namespace ovs

template <class Tag, class T>
struct std::hash<ovs::Id<Tag, T>> {
  size_t operator()(ovs::Id<Tag, T> id) const noexcept { return std::hash<T>{}(id.value); }
};
