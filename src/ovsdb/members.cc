// Spec: reference sheet "ovsdb" 5.1, 8.1.
#include "ovsdb/members.h"

#include "base/check.h"

namespace ovs::ovsdb {

bool is_id(std::string_view text) {
  auto head = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  if (text.empty() || !head(text[0])) return false;
  return std::ranges::all_of(text, [&](char c) { return head(c) || (c >= '0' && c <= '9'); });
}

Members::Members(const json::Value& object, std::string what) : object_(object), what_(std::move(what)) {
  if (!object.is_object()) fail("Object expected.");
}

Members::Members(const json::Value& object, size_t number, size_t count) : object_(object), number_(number), count_(count) {
  if (!object.is_object()) fail("Object expected.");
}

void Members::fail(std::string details) {
  if (details_.empty()) details_ = std::move(details);
}

const json::Value* Members::get(std::string_view name, uint32_t want) {
  if (!object_.is_object()) return nullptr;
  const json::Value* v = object_.find(name);
  if (!v) {
    if (!(want & want_optional)) fail(fmt::format("Required '{}' member is missing.", name));
    return nullptr;
  }
  bool fits = v->type() != json::Type::raw && want >> static_cast<unsigned>(v->type()) & 1;
  if (!fits && want & want_id && v->is_string() && is_id(v->string())) fits = true;
  CHECK(used_count_ < kMost);
  used_[used_count_++] = name;
  if (fits) return v;
  fail(fmt::format("Type mismatch for member '{}'.", name));
  return nullptr;
}

Result<void> Members::done() {
  if (details_.empty() && object_.is_object() && used_count_ < object_.object().size()) {
    size_t left = object_.object().size() - used_count_;
    for (const json::Member& m : object_.object()) {
      if (std::find(used_.begin(), used_.begin() + used_count_, m.key) != used_.begin() + used_count_) continue;
      if (left > 1)
        fail(fmt::format("Member '{}' and {} other member{} are present but not allowed here.", m.key, left - 1,
                         left > 2 ? "s" : ""));
      else
        fail(fmt::format("Member '{}' is present but not allowed here.", m.key));
      break;
    }
  }
  if (details_.empty()) return {};
  if (count_) what_ = fmt::format("ovsdb operation {} of {}", number_, count_);
  std::string text = fmt::format("Parsing {} failed: {}", what_, details_);
  if (!object_.is_object()) return error("syntax error", std::move(text));
  return syntax_error(object_, std::move(text));
}

}  // namespace ovs::ovsdb
