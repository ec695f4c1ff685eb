// Walks over the members of a JSON object that has a fixed shape. The first thing wrong is kept; done() tells
// it, or that members are there which nobody asked for.
// Spec: reference sheet "ovsdb" 5.1, 8.1 (texts).
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "ovsdb/error.h"

namespace ovs::ovsdb {

/// Sets of JSON types, to be or-ed. `id` is a string of the form [A-Za-z_][A-Za-z0-9_]*.
enum Want : uint32_t {
  want_null = 1, want_bool = 2, want_integer = 4, want_real = 8, want_string = 16, want_array = 32,
  want_object = 64, want_id = 128, want_optional = 256,
  want_number = want_integer | want_real, want_any = 127,
};

bool is_id(std::string_view text);

class Members {
 public:
  /// `what` is named in errors: "Parsing WHAT failed: ...". `object` must outlive this.
  Members(const json::Value& object, std::string what);
  /// "ovsdb operation NUMBER of COUNT", made into text only when needed.
  Members(const json::Value& object, size_t number, size_t count);

  /// The member, or nullptr when it is absent or of another type (an error unless optional and absent).
  const json::Value* get(std::string_view name, uint32_t want);
  /// Records an error "Parsing WHAT failed: DETAILS" unless there is one already.
  void fail(std::string details);
  bool failed() const { return !details_.empty(); }
  /// The first error; else an error when members are left that nobody asked for.
  Result<void> done();
  const json::Value& object() const { return object_; }

 private:
  const json::Value& object_;
  std::string what_;
  size_t number_ = 0, count_ = 0;
  std::string details_;
  static constexpr size_t kMost = 16;       // members that a caller may ask for
  std::array<std::string_view, kMost> used_;
  size_t used_count_ = 0;
};

}  // namespace ovs::ovsdb
