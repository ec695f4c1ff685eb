// The value tree: objects as sorted sequences.
#include "json/json.h"

#include "base/check.h"

namespace ovs::json {

namespace detail {

Arena* Arena::make(size_t first_bytes) {
  auto* memory = static_cast<char*>(::operator new(sizeof(Arena) + first_bytes));
  auto* arena = new (memory) Arena;
  arena->at_ = memory + sizeof(Arena);
  arena->end_ = arena->at_ + first_bytes;
  arena->grown_ = first_bytes;
  return arena;
}

void Arena::grow(size_t bytes) {
  grown_ = std::max(2 * grown_, bytes);
  auto* memory = static_cast<char*>(::operator new(sizeof(Chunk) + grown_));
  more_ = new (memory) Chunk{more_};
  at_ = memory + sizeof(Chunk);
  end_ = at_ + grown_;
}

void Arena::destroy() {
  while (more_) ::operator delete(std::exchange(more_, more_->next));
  this->~Arena();
  ::operator delete(this);
}

void Cell::set_text(std::string_view text) {
  if (text.size() <= kInside) {
    std::copy_n(text.data(), text.size(), bytes);
    length = static_cast<uint8_t>(text.size());
    kind = Kind::inside;
    return;
  }
  CHECK(text.size() <= UINT32_MAX);
  auto* copy = static_cast<char*>(::operator new(text.size()));
  std::memcpy(copy, text.data(), text.size());
  point_to(copy, text.size(), Kind::owned);
}

void Cell::free_text() { ::operator delete(load<void*>()); }

}  // namespace detail

void Value::copy(const Value& o) {
  switch (o.cell_.kind) {
    case Kind::array: return hold(Array(o.array()), Kind::array);
    case Kind::object: return hold(Object(o.object()), Kind::object);
    case Kind::raw: return set(new Raw(o.raw()), Kind::raw);
    default: return cell_.set_text(o.cell_.text());
  }
}

void Value::destroy() {
  switch (cell_.kind) {
    case Kind::owned: return cell_.free_text();
    case Kind::array: return held<Array>()->~Array();
    case Kind::object: return held<Object>()->~Object();
    default: delete cell_.load<Raw*>();
  }
}

void Value::wrong_type() { CHECK(false, "JSON value of another type"); __builtin_unreachable(); }

bool Value::operator==(const Value& o) const {
  if (type() != o.type()) return false;
  switch (type()) {
    case Type::null: return true;
    case Type::boolean: return boolean() == o.boolean();
    case Type::integer: return integer() == o.integer();
    case Type::real: return number() == o.number();
    case Type::string: return cell_.text() == o.cell_.text();
    case Type::array: return array() == o.array();
    case Type::object: return object() == o.object();
    case Type::raw: break;
  }
  return raw() == o.raw();
}

Object::Object(std::initializer_list<Member> members) {
  members_.reserve(members.size());
  for (const Member& m : members) set(m.key, m.value);
}

Member* Object::begin() { return members_.data(); }
Member* Object::end() { return members_.data() + members_.size(); }
void Object::reserve(size_t count) { members_.reserve(count); }
bool Object::operator==(const Object& other) const { return members_ == other.members_; }

size_t Object::lower_bound(std::string_view key) const {
  auto it = std::lower_bound(begin(), end(), key, [](const Member& m, std::string_view k) { return m.key.view() < k; });
  return static_cast<size_t>(it - begin());
}

const Value* Object::find(std::string_view key) const {
  constexpr size_t kFew = 8;
  if (size() > kFew) {
    size_t at = lower_bound(key);
    return at < size() && members_[at].key == key ? &members_[at].value : nullptr;
  }
  if (key.size() > detail::Cell::kInside) {
    for (const Member& m : *this)
      if (m.key == key) return &m.value;
    return nullptr;
  }
  String probe(key);
  for (const Member& m : *this)
    if (m.key == probe) return &m.value;
  return nullptr;
}

Value* Object::find(std::string_view key) {
  (void)begin();   // makes it changeable
  return const_cast<Value*>(std::as_const(*this).find(key));
}

void Object::set(std::string_view key, Value value) {
  if (empty() || std::as_const(members_).back().key.view() < key) {
    members_.emplace_back(key, std::move(value));
    return;
  }
  size_t at = lower_bound(key);
  if (members_[at].key == key) {
    members_[at].value = std::move(value);
  } else {
    members_.insert(members_.begin() + at, {key, std::move(value)});
  }
}

bool Object::erase(std::string_view key) {
  size_t at = lower_bound(key);
  if (at >= size() || !(members_[at].key == key)) return false;
  members_.erase(members_.begin() + at);
  return true;
}

std::string_view type_name(Type type) {
  constexpr std::string_view names[] = {"null", "boolean", "integer", "real", "string", "array", "object", "raw"};
  return names[static_cast<size_t>(type)];
}

}  // namespace ovs::json
