// One-pass parser. Our own rather than a library's: the texts and positions of errors, the integer rule and the depth
// limit are part of the interface that tools and tests see.
// Spec: RFC 8259; Ref: reference sheet "ovsdb" 3.1 (texts), positions observed, ovsdb-tool 3.1.
#include "json/parse.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

#include "json/builder.h"
#include "json/literals.h"
#include "json/scan.h"

namespace ovs::json {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : begin_(text.data()), at_(begin_), end_(begin_ + text.size()), build_(text.size()) {}

  Outcome run(Extent extent, Value& out) {
    if (read(extent)) out = build_.finish();
    return finish();
  }

 private:
  bool read(Extent extent) {
    skip_space();
    if (at_end()) return bad_here("empty input stream");
    if (extent != Extent::any && *at_ != '[' && *at_ != '{') {
      if (next_is_punctuation()) token_ = at_;
      else if (!scalar()) return false;
      error_ = "syntax error at beginning of input";
      return false;
    }
    if (!value(0)) return false;
    if (extent == Extent::prefix) return true;
    skip_space();
    return at_end() || unexpected("trailing garbage at end of input");
  }

  bool at_end() const { return at_ == end_; }
  bool next_is_punctuation() const { return std::string_view("[]{},:").contains(*at_); }
  void skip_space() {
    while (at_ != end_ && is_space(*at_)) ++at_;
  }

  bool bad_here(std::string what) {
    token_ = at_;
    error_ = std::move(what);
    return false;
  }

  bool end_of_input() {
    incomplete_ = true;
    past_end_ = number_at_end_;
    return bad_here("unexpected end of input");
  }

  Outcome finish() const {
    if (error_.empty()) return {.used = static_cast<size_t>(at_ - begin_)};
    size_t line = 0, column = 0;
    for (const char* p = begin_; p != token_; ++p) {
      ++column;
      if (*p == '\n') ++line, column = 0;
    }
    return {.error = fmt::format("line {}, column {}, byte {}: {}", line, column + past_end_, token_ - begin_ + past_end_, error_),
            .incomplete = incomplete_};
  }

  /// The next token does not fit: `what`, unless the token is itself bad.
  bool unexpected(const char* what) {
    if (at_end()) return end_of_input();
    if (next_is_punctuation()) token_ = at_;
    else if (!scalar()) return false;
    error_ = what;
    return false;
  }

  bool value(size_t depth) {
    if (at_end()) return end_of_input();
    switch (*at_) {
      case '"': return string();
      case '[': return depth >= kMaxDepth ? too_deep() : array(depth + 1);
      case '{': return depth >= kMaxDepth ? too_deep() : object(depth + 1);
      case ']': case '}': case ',': case ':': return unexpected("syntax error expecting value");
      default: return scalar();
    }
  }

  bool too_deep() { return bad_here(fmt::format("input exceeds maximum nesting depth {}", kMaxDepth)); }

  /// Behind an element: a comma, or `close`, which makes `ended` true.
  bool separator(char close, const char* what, bool& ended) {
    skip_space();
    if (at_end()) return end_of_input();
    ended = *at_ == close;
    if (!ended && *at_ != ',') return unexpected(what);
    ++at_;
    return true;
  }

  bool array(size_t depth) {
    size_t mark = build_.mark();
    ++at_;
    skip_space();
    bool ended = !at_end() && *at_ == ']';
    at_ += ended;
    while (!ended) {
      skip_space();
      if (!value(depth) || !separator(']', "syntax error expecting ']' or ','", ended)) return false;
    }
    build_.end_array(mark);
    return true;
  }

  bool object(size_t depth) {
    size_t mark = build_.mark();
    ++at_;
    skip_space();
    bool ended = !at_end() && *at_ == '}';
    at_ += ended;
    while (!ended) {
      skip_space();
      if (!key()) return false;
      skip_space();
      if (!value(depth) || !separator('}', "syntax error expecting '}' or ','", ended)) return false;
    }
    build_.end_object(mark);
    return true;
  }

  bool key() {
    if (at_end()) return end_of_input();
    if (*at_ != '"') return unexpected("syntax error parsing object expecting string");
    if (!string()) return false;
    skip_space();
    if (at_end()) return end_of_input();
    if (*at_ != ':') return unexpected("syntax error parsing object expecting ':'");
    ++at_;
    return true;
  }

  bool scalar() {
    char c = *at_;
    if (c == '"') return string();
    if (c == '-' || is_digit(c)) return small_integer() || number();
    if (is_alpha(c)) return keyword();
    auto u = static_cast<unsigned char>(c);
    return bad_here(u >= 0x20 && u < 0x7f ? fmt::format("invalid character '{}'", c) : fmt::format("invalid character U+{:04x}", u));
  }

  bool keyword() {
    const char* begin = at_;
    while (!at_end() && is_alpha(*at_)) ++at_;
    std::string_view word(begin, at_);
    token_ = at_;
    if (word == "true" || word == "false") {
      build_.boolean(word == "true");
      return true;
    }
    if (word == "null") {
      build_.null();
      return true;
    }
    incomplete_ = at_end() && (std::string_view("true").starts_with(word) || std::string_view("false").starts_with(word) ||
                               std::string_view("null").starts_with(word));
    return bad_here(fmt::format("invalid keyword '{}'", word));
  }

  /// The usual kind of number. False: look closer.
  bool small_integer() {
    const char* p = at_ + (*at_ == '-');
    const char* digits = p;
    int64_t v = 0;
    for (; p != end_ && is_digit(*p) && p - digits < 18; ++p) v = v * 10 + (*p - '0');
    if (p == digits || p == end_ || (*digits == '0' && p - digits > 1) || is_number_character(*p)) return false;
    build_.integer(*at_ == '-' ? -v : v);
    token_ = at_ = p;
    return true;
  }

  static bool is_number_character(char c) { return is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; }

  bool number() {
    const char* begin = at_;
    while (!at_end() && is_number_character(*at_)) ++at_;
    std::string_view token(begin, at_);
    token_ = at_;
    number_at_end_ = at_end();
    bool too_big = false;
    if (const char* error = check_number(token, too_big)) {
      incomplete_ = at_end();
      return bad_here(error);
    }
    if (too_big) return bad_here("exponent outside valid range");
    if (auto integer = exact_integer(token)) {
      build_.integer(*integer);
      return true;
    }
    double real = 0;
    auto r = std::from_chars(token.data(), token.data() + token.size(), real);
    if (r.ec == std::errc::result_out_of_range) {   // from_chars does not say which side
      std::string copy(token);
      real = std::strtod(copy.c_str(), nullptr);
    }
    if (std::isinf(real)) return bad_here("number outside valid range");
    if (real == 0) build_.integer(0);
    else build_.real(real);
    return true;
  }

  bool string() {
    const char* begin = ++at_;
    bool escapes = false;
    for (;; ++at_) {
      at_ = find_special(at_, end_);
      if (at_end()) {
        incomplete_ = true;
        return bad_here("unexpected end of input in quoted string");
      }
      auto c = static_cast<unsigned char>(*at_);
      if (c == '"') break;
      if (c < 0x20) return bad_here(fmt::format("U+{:04X} must be escaped in quoted string", c));
      escapes = true;
      if (at_ + 1 != end_ && static_cast<unsigned char>(at_[1]) >= 0x20) ++at_;
    }
    std::string_view body(begin, at_);
    token_ = at_++;
    if (!escapes) {
      build_.string(body, static_cast<size_t>(end_ - begin));
      return true;
    }
    std::string resolved;
    error_ = resolve_escapes(body, resolved);
    build_.string(resolved, resolved.size());
    return error_.empty();
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  const char* token_ = begin_;  // where an error about the last token is reported
  bool number_at_end_ = false, past_end_ = false, incomplete_ = false;
  std::string error_;
  Builder build_;
};

}  // namespace

Outcome parse_text(std::string_view text, Extent extent, Value& out) { return Parser(text).run(extent, out); }

namespace {
Result<Value> parse_whole(std::string_view text, Extent extent) {
  Value v;
  if (auto outcome = parse_text(text, extent, v); !outcome.error.empty()) return fail(std::move(outcome.error));
  return v;
}
}  // namespace

Result<Value> parse(std::string_view text) { return parse_whole(text, Extent::array_or_object); }
Result<Value> parse_any(std::string_view text) { return parse_whole(text, Extent::any); }

Result<Value> parse_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    int code = errno;
    return fail(fmt::format("error opening \"{}\": {}", path, errno_text(code)), code);
  }
  std::ostringstream text;
  text << in.rdbuf();
  if (in.bad() || text.bad()) return fail(fmt::format("error reading \"{}\"", path), EIO);
  return parse(text.str());
}

Result<std::string> unescape(std::string_view literal) {
  for (size_t i = 0; i < literal.size(); ++i) {
    auto c = static_cast<unsigned char>(literal[i]);
    if (c < 0x20) return fail(fmt::format("U+{:04X} must be escaped in quoted string", c));
    if (c == '"') return fail("quoted string may not include unescaped \"");
    if (c == '\\') ++i;
  }
  std::string out;
  if (auto error = resolve_escapes(literal, out); !error.empty()) return fail(std::move(error));
  return out;
}

}  // namespace ovs::json
