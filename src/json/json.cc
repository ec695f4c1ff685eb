// The value tree: objects as sorted vectors.
#include "json/json.h"

namespace ovs::json {
namespace {
void sort_members(std::vector<Member>& members) {
  auto less = [](const Member& a, const Member& b) { return a.key < b.key; };
  if (!std::is_sorted(members.begin(), members.end(), less)) {
    std::vector<size_t> order(members.size());   // stable: of equal keys the later one comes later
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&members](size_t a, size_t b) {
      int c = members[a].key.compare(members[b].key);
      return c ? c < 0 : a < b;
    });
    std::vector<Member> sorted;
    sorted.reserve(members.size());
    for (size_t i : order) sorted.push_back(std::move(members[i]));
    members = std::move(sorted);
  }
  size_t kept = 0;
  for (size_t i = 0; i < members.size(); ++i) {
    if (i + 1 < members.size() && members[i].key == members[i + 1].key) continue;
    if (kept != i) members[kept] = std::move(members[i]);
    ++kept;
  }
  members.resize(kept);
}
}  // namespace

Object::Object() = default;
Object::Object(const Object&) = default;
Object::Object(Object&&) noexcept = default;
Object& Object::operator=(const Object&) = default;
Object& Object::operator=(Object&&) noexcept = default;
Object::~Object() = default;
Object::Object(std::initializer_list<Member> members) : members_(members) { sort_members(members_); }

Object Object::from_members(std::vector<Member> members) {
  Object o;
  o.members_ = std::move(members);
  sort_members(o.members_);
  return o;
}

Object Object::from_sorted(std::vector<Member> members) {
  Object o;
  o.members_ = std::move(members);
  return o;
}

size_t Object::size() const { return members_.size(); }
const Member* Object::begin() const { return members_.data(); }
const Member* Object::end() const { return members_.data() + members_.size(); }
Member* Object::begin() { return members_.data(); }
Member* Object::end() { return members_.data() + members_.size(); }
void Object::reserve(size_t count) { members_.reserve(count); }
bool Object::operator==(const Object& other) const { return members_ == other.members_; }

size_t Object::lower_bound(std::string_view key) const {
  auto it = std::lower_bound(members_.begin(), members_.end(), key,
                             [](const Member& m, std::string_view k) { return m.key < k; });
  return static_cast<size_t>(it - members_.begin());
}

const Value* Object::find(std::string_view key) const {
  size_t at = lower_bound(key);
  return at < members_.size() && members_[at].key == key ? &members_[at].value : nullptr;
}

Value* Object::find(std::string_view key) {
  return const_cast<Value*>(static_cast<const Object*>(this)->find(key));
}

void Object::set(std::string_view key, Value value) {
  if (members_.empty() || members_.back().key < key) {
    members_.push_back({std::string(key), std::move(value)});
    return;
  }
  size_t at = lower_bound(key);
  if (members_[at].key == key) {
    members_[at].value = std::move(value);
  } else {
    members_.insert(members_.begin() + static_cast<ptrdiff_t>(at), {std::string(key), std::move(value)});
  }
}

bool Object::erase(std::string_view key) {
  size_t at = lower_bound(key);
  if (at >= members_.size() || members_[at].key != key) return false;
  members_.erase(members_.begin() + static_cast<ptrdiff_t>(at));
  return true;
}

std::string_view type_name(Type type) {
  constexpr std::string_view names[] = {"null", "boolean", "integer", "real", "string", "array", "object", "raw"};
  return names[static_cast<size_t>(type)];
}

}  // namespace ovs::json
