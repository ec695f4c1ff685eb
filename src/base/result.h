// Errors as values. Result<T> is std::expected made nodiscard (libstdc++ 12's own is not); TRY hands
// an error up or yields the value.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace ovs {

/// What went wrong, in the exact words that the user sees. `code` is an errno value where one fits, else 0.
struct Error {
  std::string text;
  int code = 0;
  bool operator==(const Error&) const = default;
};

template <class T, class E = Error>
struct [[nodiscard]] Result : std::expected<T, E> {
  using std::expected<T, E>::expected;
};

/// `return fail("no such bond");` converts to any Result<T, Error>.
inline std::unexpected<Error> fail(std::string text, int code = 0) {
  return std::unexpected<Error>(Error{std::move(text), code});
}

/// strerror() without its races; EOF_CODE (-1) is "End of file" as the reference prints it.
inline constexpr int kEof = -1;
std::string errno_text(int code);

/// An error that is just an errno: text is strerror(code).
std::unexpected<Error> fail_errno(int code);
/// "CONTEXT: strerror(code)"
std::unexpected<Error> fail_errno(std::string_view context, int code);

namespace detail {
template <class T, class E>
T take(std::expected<T, E>& r) {
  if constexpr (!std::is_void_v<T>) return std::move(*r);
}
}  // namespace detail
}  // namespace ovs

// Use only as a whole initializer, `return` or statement: inside `{...}` GCC 12.2 leaks the elements
// that were already built.
#define TRY(expr)                                                                        \
  ({                                                                                     \
    auto try_result_ = (expr);                                                           \
    if (!try_result_) [[unlikely]] return std::unexpected(std::move(try_result_).error()); \
    ::ovs::detail::take(try_result_);                                                    \
  })
