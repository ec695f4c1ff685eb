// CHECK: bugs end the process, always on, with the values that broke it. Never for bad input.
#pragma once
#include <fmt/core.h>
#include <string>

namespace ovs {
[[noreturn, gnu::cold]] void check_failed(const char* file, int line, const char* function,
                                          const char* condition, const std::string& values);
inline std::string check_values() { return {}; }
template <class T, class... More>
std::string check_values(const T& first, const More&... more) {
  std::string text = fmt::format("{}", first);
  ((text += fmt::format(", {}", more)), ...);
  return text;
}
}  // namespace ovs

#define CHECK(cond, ...)                                                             \
  do {                                                                               \
    if (!(cond)) [[unlikely]]                                                        \
      ::ovs::check_failed(__FILE__, __LINE__, __func__, #cond, ::ovs::check_values(__VA_ARGS__)); \
  } while (false)

#ifdef NDEBUG
#define DCHECK(cond, ...) do { if (false) CHECK(cond, ##__VA_ARGS__); } while (false)
#else
#define DCHECK(cond, ...) CHECK(cond, ##__VA_ARGS__)
#endif
