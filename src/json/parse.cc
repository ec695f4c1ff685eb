// One-pass parser over a complete text. Our own rather than a library's: the texts and positions of errors,
// the integer rule and the depth limit are part of the interface that tools and tests see.
// Spec: RFC 8259; Ref: reference sheet "ovsdb" 3.1 (texts), positions observed, ovsdb-tool 3.1.
#include "json/parse.h"
#include "json/scan.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace ovs::json {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void append_utf8(std::string& out, uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

/// Four hex digits at text[at]; `text` ends where the string does.
const char* read_hex4(std::string_view text, size_t at, uint32_t& out) {
  if (text.size() - at < 4) return "quoted string ends within \\u escape";
  out = 0;
  for (size_t i = at; i < at + 4; ++i) {
    int digit = hex_digit(text[i]);
    if (digit < 0) return "malformed \\u escape";
    out = out << 4 | static_cast<uint32_t>(digit);
  }
  return out == 0 ? "null bytes not supported in quoted strings" : nullptr;
}

const char* read_unicode(std::string_view text, size_t& at, std::string& out) {
  uint32_t c = 0, low = 0;
  if (auto error = read_hex4(text, at, c)) return error;
  at += 4;
  if (c >= 0xd800 && c <= 0xdbff) {
    if (text.size() - at < 2 || text[at] != '\\' || text[at + 1] != 'u') return "malformed escaped surrogate pair";
    if (auto error = read_hex4(text, at + 2, low)) return error;
    if (low < 0xdc00 || low > 0xdfff) return "second half of escaped surrogate pair is not trailing surrogate";
    at += 6;
    c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
  }
  append_utf8(out, c);
  return nullptr;
}

/// Resolves the escapes of `text` into `out`; an error's text or "".
std::string resolve(std::string_view text, std::string& out) {
  for (size_t i = 0; i < text.size();) {
    size_t slash = text.find('\\', i);
    if (slash == text.npos) slash = text.size();
    out.append(text, i, slash - i);
    if (slash == text.size()) break;
    if (slash + 1 == text.size()) return "quoted string may not end with backslash";
    char c = text[slash + 1];
    i = slash + 2;
    switch (c) {
      case '"': case '\\': case '/': out += c; break;
      case 'b': out += '\b'; break;
      case 'f': out += '\f'; break;
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case 'u':
        if (auto error = read_unicode(text, i, out)) return error;
        break;
      default: return std::string("bad escape \\") + c;
    }
  }
  return {};
}

/// Grammar check of a number token; nullptr if it is one.
const char* check_number(std::string_view t, bool& exponent_too_big) {
  size_t i = 0;
  auto digit_at = [&t](size_t at) { return at < t.size() && is_digit(t[at]); };
  if (t[i] == '-') ++i;
  if (!digit_at(i)) return "'-' must be followed by digit";
  if (t[i] == '0') {
    if (digit_at(++i)) return "leading zeros not allowed";
  } else {
    while (digit_at(i)) ++i;
  }
  if (i < t.size() && t[i] == '.') {
    if (!digit_at(++i)) return "decimal point must be followed by digit";
    while (digit_at(i)) ++i;
  }
  if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
    ++i;
    if (i < t.size() && (t[i] == '+' || t[i] == '-')) ++i;
    if (!digit_at(i)) return "exponent must contain at least one digit";
    int64_t exponent = 0;
    for (; digit_at(i); ++i) exponent = std::min<int64_t>(exponent * 10 + (t[i] - '0'), 1 << 30);
    exponent_too_big = exponent >= 1 << 30;
  }
  return i == t.size() ? nullptr : "syntax error in number";
}

/// The value of a sound number token if it is exactly an int64.
std::optional<int64_t> exact_integer(std::string_view t) {
  bool negative = t[0] == '-';
  uint64_t mantissa = 0;
  int64_t power = 0, exponent = 0;
  bool fraction = false;
  for (size_t i = negative; i < t.size(); ++i) {
    if (t[i] == '.') {
      fraction = true;
    } else if (t[i] == 'e' || t[i] == 'E') {
      std::string_view e = t.substr(i + 1);
      if (e[0] == '+') e.remove_prefix(1);
      std::from_chars(e.data(), e.data() + e.size(), exponent);
      break;
    } else {
      auto digit = static_cast<unsigned>(t[i] - '0');
      if (mantissa > (UINT64_MAX - digit) / 10) return std::nullopt;
      mantissa = mantissa * 10 + digit;
      power -= fraction;
    }
  }
  power += exponent;
  if (mantissa == 0) return 0;
  for (; power < 0; ++power) {
    if (mantissa % 10) return std::nullopt;
    mantissa /= 10;
  }
  for (; power > 0; --power) {
    if (mantissa > UINT64_MAX / 10) return std::nullopt;
    mantissa *= 10;
  }
  if (negative) {
    if (mantissa > uint64_t{1} << 63) return std::nullopt;
    return static_cast<int64_t>(0 - mantissa);
  }
  if (mantissa > static_cast<uint64_t>(INT64_MAX)) return std::nullopt;
  return static_cast<int64_t>(mantissa);
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Outcome run(Value& out, bool any_type, bool& incomplete) {
    skip_space();
    if (at_end()) return ended("empty input stream");
    if (!any_type && peek() != '[' && peek() != '{') {
      Value ignored;
      if (next_is_punctuation()) token_at_ = at_;
      else if (!scalar(ignored)) return finish(incomplete);
      error_ = "syntax error at beginning of input";
      return finish(incomplete);
    }
    if (!value(out, 0)) return finish(incomplete);
    skip_space();
    if (!at_end()) unexpected("trailing garbage at end of input");
    return finish(incomplete);
  }

 private:
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return text_[at_]; }
  bool next_is_punctuation() const { return std::string_view("[]{},:").contains(peek()); }

  void skip_space() {
    while (at_ < text_.size() && (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r')) ++at_;
  }

  Outcome ended(const char* what) {
    error_ = what;
    token_at_ = at_;
    bool ignored;
    return finish(ignored);
  }

  bool end_of_input() {
    incomplete_ = true;
    error_ = "unexpected end of input";
    token_at_ = at_ + number_at_end_;
    return false;
  }

  Outcome finish(bool& incomplete) {
    incomplete = incomplete_;
    if (error_.empty()) return {};
    size_t line = 0, column = 0;
    for (size_t i = 0; i < std::min(token_at_, text_.size()); ++i) {
      ++column;
      if (text_[i] == '\n') ++line, column = 0;
    }
    if (token_at_ > text_.size()) ++column;
    return fmt::format("line {}, column {}, byte {}: {}", line, column, token_at_, error_);
  }

  /// The next token does not fit: `what`, unless the token is itself bad.
  bool unexpected(const char* what) {
    if (at_end()) return end_of_input();
    if (next_is_punctuation()) {
      token_at_ = at_;
    } else {
      Value ignored;
      if (!scalar(ignored)) return false;
    }
    error_ = what;
    return false;
  }

  bool value(Value& out, size_t depth) {
    if (at_end()) return end_of_input();
    switch (peek()) {
      case '[': return depth >= kMaxDepth ? too_deep() : array(out, depth + 1);
      case '{': return depth >= kMaxDepth ? too_deep() : object(out, depth + 1);
      case ']': case '}': case ',': case ':': return unexpected("syntax error expecting value");
      default: return scalar(out);
    }
  }

  bool too_deep() {
    token_at_ = at_;
    error_ = fmt::format("input exceeds maximum nesting depth {}", kMaxDepth);
    return false;
  }

  bool array(Value& out, size_t depth) {
    ++at_;
    Array& items = out.make_array();
    skip_space();
    if (!at_end() && peek() == ']') {
      ++at_;
      return true;
    }
    items.reserve(3);
    for (;;) {
      items.emplace_back();
      skip_space();
      if (!value(items.back(), depth)) return false;
      skip_space();
      if (at_end()) return end_of_input();
      if (peek() != ',' && peek() != ']') return unexpected("syntax error expecting ']' or ','");
      if (text_[at_++] == ']') break;
    }
    return true;
  }

  bool object(Value& out, size_t depth) {
    ++at_;
    std::vector<Member> members;
    members.reserve(4);
    skip_space();
    if (!at_end() && peek() == '}') {
      ++at_;
      out = Object();
      return true;
    }
    bool sorted = true;
    for (;;) {
      skip_space();
      if (at_end()) return end_of_input();
      if (peek() != '"') return unexpected("syntax error parsing object expecting string");
      Member& m = members.emplace_back();
      if (!string(m.key)) return false;
      if (members.size() > 1 && !((&m)[-1].key < m.key)) sorted = false;
      skip_space();
      if (at_end()) return end_of_input();
      if (peek() != ':') return unexpected("syntax error parsing object expecting ':'");
      ++at_;
      skip_space();
      if (!value(m.value, depth)) return false;
      skip_space();
      if (at_end()) return end_of_input();
      if (peek() != ',' && peek() != '}') return unexpected("syntax error expecting '}' or ','");
      if (text_[at_++] == '}') break;
    }
    out = sorted ? Object::from_sorted(std::move(members)) : Object::from_members(std::move(members));
    return true;
  }

  bool scalar(Value& out) {
    char c = peek();
    if (c == '"') return string(out.make_string());
    if (c == '-' || is_digit(c)) return number(out);
    if (is_alpha(c)) return keyword(out);
    token_at_ = at_;
    auto u = static_cast<unsigned char>(c);
    error_ = u >= 0x20 && u < 0x7f ? fmt::format("invalid character '{}'", c)
                                   : fmt::format("invalid character U+{:04x}", u);
    return false;
  }

  bool keyword(Value& out) {
    size_t begin = at_;
    while (!at_end() && is_alpha(peek())) ++at_;
    std::string_view word = text_.substr(begin, at_ - begin);
    token_at_ = at_;
    if (word == "true") out = true;
    else if (word == "false") out = false;
    else if (word == "null") out = nullptr;
    else {
      incomplete_ = at_end() && (std::string_view("true").starts_with(word) ||
                                 std::string_view("false").starts_with(word) ||
                                 std::string_view("null").starts_with(word));
      error_ = fmt::format("invalid keyword '{}'", word);
      return false;
    }
    return true;
  }

  bool number(Value& out) {
    size_t begin = at_;
    while (!at_end() && (is_digit(peek()) || std::string_view("+-.eE").contains(peek()))) ++at_;
    std::string_view token = text_.substr(begin, at_ - begin);
    token_at_ = at_;
    number_at_end_ = at_end();
    bool too_big = false;
    if (const char* error = check_number(token, too_big)) {
      incomplete_ = at_end();
      error_ = error;
      return false;
    }
    if (too_big) {
      error_ = "exponent outside valid range";
      return false;
    }
    if (auto integer = exact_integer(token)) {
      out = *integer;
      return true;
    }
    double real = 0;
    auto r = std::from_chars(token.data(), token.data() + token.size(), real);
    if (r.ec == std::errc::result_out_of_range) {   // from_chars does not say which side
      std::string copy(token);
      real = std::strtod(copy.c_str(), nullptr);
    }
    if (std::isinf(real)) {
      error_ = "number outside valid range";
      return false;
    }
    if (real == 0) out = 0;
    else out = real;
    return true;
  }

  bool string(std::string& out) {
    size_t begin = ++at_;
    bool escapes = false;
    for (;; ++at_) {
      at_ = static_cast<size_t>(find_special(text_.data() + at_, text_.data() + text_.size()) - text_.data());
      if (at_end()) {
        incomplete_ = true;
        token_at_ = at_;
        error_ = "unexpected end of input in quoted string";
        return false;
      }
      auto c = static_cast<unsigned char>(peek());
      if (c == '"') break;
      if (c < 0x20) {
        token_at_ = at_;
        error_ = fmt::format("U+{:04X} must be escaped in quoted string", c);
        return false;
      }
      if (c == '\\') {
        escapes = true;
        if (at_ + 1 < text_.size() && static_cast<unsigned char>(text_[at_ + 1]) >= 0x20) ++at_;
      }
    }
    std::string_view body = text_.substr(begin, at_ - begin);
    token_at_ = at_++;
    if (!escapes) {
      out = body;
      return true;
    }
    error_ = resolve(body, out);
    return error_.empty();
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t token_at_ = 0;  // where an error about the last token is reported
  bool number_at_end_ = false, incomplete_ = false;
  std::string error_;
};

}  // namespace

Outcome parse_text(std::string_view text, bool any_type, Value& out, bool& incomplete) {
  return Parser(text).run(out, any_type, incomplete);
}

Result<Value> parse(std::string_view text) {
  Value v;
  bool incomplete = false;
  if (auto error = parse_text(text, false, v, incomplete); !error.empty()) return fail(std::move(error));
  return v;
}

Result<Value> parse_any(std::string_view text) {
  Value v;
  bool incomplete = false;
  if (auto error = parse_text(text, true, v, incomplete); !error.empty()) return fail(std::move(error));
  return v;
}

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
  if (auto error = resolve(literal, out); !error.empty()) return fail(std::move(error));
  return out;
}

}  // namespace ovs::json
