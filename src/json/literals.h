// Inside of the folder: what stands in a number or a string.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ovs::json {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
inline bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Appends the inside of a string literal to `out`, escapes resolved. An error's text or "".
std::string resolve_escapes(std::string_view text, std::string& out);

/// Grammar check of a number token; nullptr if it is one.
const char* check_number(std::string_view token, bool& exponent_too_big);

/// The value of a sound number token if it is exactly an int64.
std::optional<int64_t> exact_integer(std::string_view token);

}  // namespace ovs::json
