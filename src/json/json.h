// JSON values, parsing and printing as OVSDB and its tools need them. Objects keep their members sorted by
// key, so everything prints in one order. Integers are kept apart from reals: a number that is exactly an
// int64 (also 1.0 or 1e3) is an integer.
// Spec: RFC 8259; reference sheet "ovsdb" 3.
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "json/cell.h"

namespace ovs::json {

class Value;
struct Member;
using Array = detail::Sequence<Value>;   ///< as std::vector<Value>

/// A view that becomes a std::string where one is wanted. Good as long as what it views stays where it is.
class Text : public std::string_view {
 public:
  using std::string_view::string_view;
  constexpr Text(std::string_view text) : std::string_view(text) {}
  operator std::string() const { return std::string(data(), size()); }
};

inline std::string operator+(Text a, std::string_view b) { return std::string(a).append(b); }
inline std::string operator+(std::string a, Text b) { return std::move(a.append(b)); }

/// A key: 16 bytes, short ones inside.
class String {
 public:
  String() noexcept { cell_.kind = detail::Kind::inside; }
  String(std::string_view text) { cell_.set_text(text); }
  String(const std::string& text) { cell_.set_text(text); }
  String(const char* text) { cell_.set_text(text); }
  String(const String& o) { cell_.set_text(o.view()); }
  String(String&& o) noexcept : cell_(std::exchange(o.cell_, String::empty_cell())) {}
  String& operator=(String o) noexcept {
    std::swap(cell_, o.cell_);
    return *this;
  }
  ~String() {
    if (cell_.kind == detail::Kind::owned) cell_.free_text();
  }
  Text view() const { return cell_.text(); }
  operator std::string_view() const { return cell_.text(); }
  operator std::string() const { return view(); }
  size_t size() const { return view().size(); }
  bool empty() const { return size() == 0; }
  bool starts_with(std::string_view prefix) const { return view().starts_with(prefix); }
  bool operator==(const String& o) const { return cell_.text_equals(o.cell_); }
  bool operator==(std::string_view o) const { return cell_.text() == o; }
  bool operator==(const std::string& o) const { return cell_.text() == o; }
  bool operator==(const char* o) const { return cell_.text() == o; }
  bool operator<(const String& o) const { return cell_.text_less(o.cell_); }

 private:
  static detail::Cell empty_cell() {
    detail::Cell c;
    c.kind = detail::Kind::inside;
    return c;
  }
  detail::Cell cell_;
};

/// Members sorted bytewise by key, keys distinct. Appending in key order is O(1).
class Object {
 public:
  Object() noexcept = default;
  Object(std::initializer_list<Member> members);   ///< any order; of equal keys the last one wins

  size_t size() const;
  bool empty() const { return size() == 0; }
  const Value* find(std::string_view key) const;
  Value* find(std::string_view key);
  bool contains(std::string_view key) const { return find(key) != nullptr; }
  void set(std::string_view key, Value value);  ///< adds or replaces
  bool erase(std::string_view key);
  const Member* begin() const;
  const Member* end() const;
  Member* begin();
  Member* end();
  void reserve(size_t count);
  bool operator==(const Object&) const;

 private:
  size_t lower_bound(std::string_view key) const;
  detail::Sequence<Member> members_;
};

/// JSON text made elsewhere and shared, written as it is: how one serialised update serves many peers.
/// Never produced by parsing; compares by text.
struct Raw {
  std::shared_ptr<const std::string> text;
  bool operator==(const Raw& other) const { return *text == *other.text; }
};

enum class Type : uint8_t { null, boolean, integer, real, string, array, object, raw };
std::string_view type_name(Type type);

/// 16 bytes. What was parsed is shared between copies until one of them is changed: copies are cheap, and what only reads
/// should do so through const (std::as_const), because access to something changeable makes a copy of that level.
class Value {
  using Kind = detail::Kind;

 public:
  Value() noexcept = default;
  Value(std::nullptr_t) noexcept {}
  Value(bool v) noexcept { set(v, Kind::boolean); }
  template <class I>
    requires(std::is_integral_v<I> && !std::is_same_v<I, bool>)
  Value(I v) noexcept {
    set(static_cast<int64_t>(v), Kind::integer);
  }
  Value(double v) noexcept { set(v, Kind::real); }
  Value(const char* v) { cell_.set_text(v); }
  Value(std::string_view v) { cell_.set_text(v); }
  Value(const std::string& v) { cell_.set_text(v); }
  Value(const String& v) { cell_.set_text(v.view()); }
  Value(Array v) noexcept { hold(std::move(v), Kind::array); }
  Value(Object v) noexcept { hold(std::move(v), Kind::object); }
  Value(Raw v) { set(new Raw(std::move(v)), Kind::raw); }
  Value(const Value& o) {
    if (o.cell_.kind <= Kind::inside) cell_ = o.cell_;
    else copy(o);
  }
  Value(Value&& o) noexcept : cell_(std::exchange(o.cell_, detail::Cell())) {}
  Value& operator=(Value o) noexcept {
    std::swap(cell_, o.cell_);
    return *this;
  }
  ~Value() {
    if (cell_.kind >= Kind::owned) destroy();
  }

  Type type() const {
    constexpr Type types[] = {Type::null,   Type::boolean, Type::integer, Type::real,   Type::string,
                              Type::string, Type::string,  Type::array,   Type::object, Type::raw};
    return types[static_cast<size_t>(cell_.kind)];
  }
  bool is_null() const { return cell_.kind == Kind::null; }
  bool is_bool() const { return cell_.kind == Kind::boolean; }
  bool is_integer() const { return cell_.kind == Kind::integer; }
  bool is_real() const { return cell_.kind == Kind::real; }
  bool is_number() const { return is_integer() || is_real(); }
  bool is_string() const { return cell_.is_text(); }
  bool is_array() const { return cell_.kind == Kind::array; }
  bool is_object() const { return cell_.kind == Kind::object; }

  // The value must have the type asked for (else the process ends: a bug).
  bool boolean() const { return must(is_bool()), cell_.load<bool>(); }
  int64_t integer() const { return must(is_integer()), cell_.load<int64_t>(); }
  double number() const { return is_integer() ? static_cast<double>(integer()) : (must(is_real()), cell_.load<double>()); }
  Text string() const { return must(is_string()), cell_.text(); }
  const Array& array() const { return must(is_array()), *held<const Array>(); }
  Array& array() { return must(is_array()), *held<Array>(); }
  const Object& object() const { return must(is_object()), *held<const Object>(); }
  Object& object() { return must(is_object()), *held<Object>(); }
  const Raw& raw() const { return must(cell_.kind == Kind::raw), *cell_.load<Raw*>(); }

  /// Member `key` if this is an object that has it, else nullptr.
  const Value* find(std::string_view key) const { return is_object() ? object().find(key) : nullptr; }
  bool is(std::string_view text) const { return is_string() && cell_.text() == text; }
  bool operator==(const Value& o) const;

 private:
  friend class Builder;
  template <class T>
  void set(T v, Kind kind) {
    cell_.store(v);
    cell_.kind = kind;
  }
  template <class T>
  void hold(T v, Kind kind) {
    static_assert(sizeof(T) == sizeof(void*));
    new (cell_.bytes) T(std::move(v));
    cell_.kind = kind;
  }
  template <class T>
  T* held() const {
    return std::launder(reinterpret_cast<T*>(const_cast<char*>(cell_.bytes)));
  }
  static void must(bool right_type) {
    if (!right_type) [[unlikely]] wrong_type();
  }
  [[noreturn]] static void wrong_type();
  void copy(const Value& o);
  void destroy();
  detail::Cell cell_;
};
static_assert(sizeof(Value) == 16);

struct Member {
  String key;
  Value value;
  bool operator==(const Member&) const = default;
};

inline size_t Object::size() const { return members_.size(); }
inline const Member* Object::begin() const { return members_.data(); }
inline const Member* Object::end() const { return members_.data() + members_.size(); }

inline Array array(std::initializer_list<Value> values) { return Array(values); }

/// Compact, members sorted. `pretty`: 2 blanks per level as the tools' --pretty prints.
std::string to_text(const Value& value);
std::string to_pretty(const Value& value);
void append_text(std::string& out, const Value& value);
void append_pretty(std::string& out, const Value& value, size_t indent_levels);
/// A JSON string literal with its quotes.
void append_quoted(std::string& out, std::string_view text);
std::string quoted(std::string_view text);
/// "%.15g"
std::string real_text(double value);

inline constexpr size_t kMaxDepth = 1000;

/// A whole text holding one array or object. Error: "line L, column C, byte B: ..." (all from 0).
Result<Value> parse(std::string_view text);
/// As parse(), but any type of value may stand alone.
Result<Value> parse_any(std::string_view text);
/// A whole file. Error: the reason alone, without the file's name.
Result<Value> parse_file(const std::string& path);
/// The inside of a JSON string literal (without quotes), escapes resolved. Error as the parser gives it.
Result<std::string> unescape(std::string_view literal);

/// Incremental: bytes go in as they come, complete values come out. Values are arrays or objects, back to
/// back. After an error the parser is dead: the stream cannot be followed further.
class StreamParser {
 public:
  struct Limits {
    size_t max_value_bytes = size_t{1} << 32;  ///< a single value larger than this is an error
  };
  StreamParser() = default;
  explicit StreamParser(Limits limits) : limits_(limits) {}

  void feed(std::string_view bytes);
  /// The next complete value; nullopt when more bytes are needed.
  Result<std::unique_ptr<Value>> next_ptr();
  /// As next_ptr() with the value moved out. `*has` tells whether there was one.
  Result<Value> next(bool* has);
  size_t buffered() const { return buffer_.size() - start_; }

 private:
  bool find_end();
  Result<Value> take(std::string_view text, bool whole, bool* has);
  std::unexpected<Error> die(std::string why);
  Limits limits_;
  std::string buffer_;
  size_t start_ = 0;        // first byte of the value under way
  size_t scanned_ = 0;      // bytes before this one are framed
  size_t checked_ = 0;      // length of the prefix last tried for syntax; 0: not yet
  size_t depth_ = 0;
  bool in_string_ = false, escape_ = false;
  std::string failed_;
};

}  // namespace ovs::json
