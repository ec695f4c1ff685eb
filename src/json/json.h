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
#include <variant>
#include <vector>

#include "base/result.h"

namespace ovs::json {

class Value;
struct Member;
using Array = std::vector<Value>;

/// Members sorted bytewise by key, keys distinct. Appending in key order is O(1).
class Object {
 public:
  Object();
  Object(std::initializer_list<Member> members);
  Object(const Object&);
  Object(Object&&) noexcept;
  Object& operator=(const Object&);
  Object& operator=(Object&&) noexcept;
  ~Object();
  /// Any order; of equal keys the last one wins.
  static Object from_members(std::vector<Member> members);
  static Object from_sorted(std::vector<Member> members);   ///< keys are in order and distinct

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
  std::vector<Member> members_;
};

/// JSON text made elsewhere and shared, written as it is: how one serialised update serves many peers.
/// Never produced by parsing; compares by text.
struct Raw {
  std::shared_ptr<const std::string> text;
  bool operator==(const Raw& other) const { return *text == *other.text; }
};

enum class Type : uint8_t { null, boolean, integer, real, string, array, object, raw };
std::string_view type_name(Type type);

class Value {
 public:
  Value() = default;
  Value(std::nullptr_t) {}
  Value(bool v) : v_(v) {}
  template <class I>
    requires(std::is_integral_v<I> && !std::is_same_v<I, bool>)
  Value(I v) : v_(static_cast<int64_t>(v)) {}
  Value(double v) : v_(v) {}
  Value(const char* v) : v_(std::string(v)) {}
  Value(std::string_view v) : v_(std::string(v)) {}
  Value(std::string v) : v_(std::move(v)) {}
  Value(Array v) : v_(std::move(v)) {}
  Value(Object v) : v_(std::move(v)) {}
  Value(Raw v) : v_(std::move(v)) {}

  Type type() const { return static_cast<Type>(v_.index()); }
  bool is_null() const { return type() == Type::null; }
  bool is_bool() const { return type() == Type::boolean; }
  bool is_integer() const { return type() == Type::integer; }
  bool is_real() const { return type() == Type::real; }
  bool is_number() const { return is_integer() || is_real(); }
  bool is_string() const { return type() == Type::string; }
  bool is_array() const { return type() == Type::array; }
  bool is_object() const { return type() == Type::object; }

  // The value must have the type asked for (else the process ends: a bug).
  bool boolean() const { return std::get<bool>(v_); }
  int64_t integer() const { return std::get<int64_t>(v_); }
  double number() const { return is_integer() ? static_cast<double>(integer()) : std::get<double>(v_); }
  const std::string& string() const { return std::get<std::string>(v_); }
  const Array& array() const { return std::get<Array>(v_); }
  Array& array() { return std::get<Array>(v_); }
  const Object& object() const { return std::get<Object>(v_); }
  Object& object() { return std::get<Object>(v_); }
  const Raw& raw() const { return std::get<Raw>(v_); }

  // The value becomes an empty one of that type: for building in place.
  std::string& make_string() { return v_.emplace<std::string>(); }
  Array& make_array() { return v_.emplace<Array>(); }

  /// Member `key` if this is an object that has it, else nullptr.
  const Value* find(std::string_view key) const { return is_object() ? object().find(key) : nullptr; }
  bool is(std::string_view text) const { return is_string() && string() == text; }
  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, bool, int64_t, double, std::string, Array, Object, Raw> v_;
};

struct Member {
  std::string key;
  Value value;
  bool operator==(const Member&) const = default;
};

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
  Result<bool> find_end();
  Limits limits_;
  std::string buffer_;
  size_t start_ = 0;        // first byte of the value under way
  size_t scanned_ = 0;      // bytes before this one are framed
  size_t checked_ = 0;      // length of the prefix last tried for syntax
  size_t depth_ = 0;
  bool in_string_ = false, escape_ = false, started_ = false;
  std::string failed_;
};

}  // namespace ovs::json
