// Inside of the folder: the 16 bytes that a string or any other value is, the memory of parsed trees, and the sequences
// that arrays and objects are made of.
//
// A parsed tree lies in one Arena and is never changed there ("frozen"): nothing in it is destroyed one by one. Whoever
// holds a frozen sequence from outside holds a use of its arena, so copies are cheap and parts may outlive the whole;
// the first change makes an own copy of that one level.
#pragma once
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ovs::json::detail {

/// Memory that is given back all at once, when its last use ends. One thread fills it, any may end a use.
class Arena {
 public:
  static Arena* make(size_t first_bytes);   ///< with one use, the caller's
  void* take(size_t bytes) {                ///< aligned to 8
    bytes = (bytes + 7) & ~size_t{7};
    if (static_cast<size_t>(end_ - at_) < bytes) [[unlikely]] grow(bytes);
    char* memory = at_;
    at_ += bytes;
    return memory;
  }
  void use() { users_.fetch_add(1, std::memory_order_relaxed); }
  void drop() {
    if (users_.load(std::memory_order_acquire) == 1 || users_.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy();
  }

 private:
  struct Chunk {
    Chunk* next;
  };
  void grow(size_t bytes);
  void destroy();
  std::atomic<uint32_t> users_{1};
  char* at_ = nullptr;
  char* end_ = nullptr;
  Chunk* more_ = nullptr;
  size_t grown_ = 0;   // size of the newest chunk
};

enum class Kind : uint8_t {
  null, boolean, integer, real,
  inside,     // a string of up to Cell::kInside bytes
  frozen,     // a string in an arena; only there
  owned,      // a string of its own; this and what follows must be destroyed
  array, object, raw,
};

struct Cell {
  static constexpr size_t kInside = 14;
  alignas(8) char bytes[kInside] = {};   // those that a string inside does not use are zero
  uint8_t length = 0;                 // of a string inside
  Kind kind = Kind::null;

  template <class T>
  void store(const T& v, size_t at = 0) {
    std::memcpy(bytes + at, &v, sizeof v);
  }
  template <class T>
  T load(size_t at = 0) const {
    T v;
    std::memcpy(&v, bytes + at, sizeof v);
    return v;
  }
  bool is_text() const { return kind >= Kind::inside && kind <= Kind::owned; }
  std::string_view text() const {
    if (kind == Kind::inside) return {bytes, length};
    return {load<const char*>(), load<uint32_t>(sizeof(char*))};
  }
  /// Bytewise order of strings. Those inside compare as two numbers: their bytes, then their lengths.
  bool text_less(const Cell& o) const {
    if (kind != Kind::inside || o.kind != Kind::inside) return text() < o.text();
    uint64_t a = big_endian(0), b = o.big_endian(0);
    return a != b ? a < b : big_endian(8) < o.big_endian(8);
  }
  bool text_equals(const Cell& o) const {
    if (kind != Kind::inside || o.kind != Kind::inside) return text() == o.text();
    return std::memcmp(this, &o, sizeof(Cell)) == 0;
  }
  uint64_t big_endian(size_t at) const {
    uint64_t v;
    std::memcpy(&v, reinterpret_cast<const char*>(this) + at, sizeof v);
    return std::endian::native == std::endian::little ? std::byteswap(v) : v;
  }
  /// Makes a string of it; a long one elsewhere, in memory of the kind told.
  void point_to(const char* text, size_t size, Kind where) {
    store(text);
    store(static_cast<uint32_t>(size), sizeof(char*));
    kind = where;
  }
  void set_text(std::string_view text);   ///< a copy that this cell owns
  void free_text();                       ///< of kind `owned`
};
static_assert(sizeof(Cell) == 16 && std::is_trivially_copyable_v<Cell>);

/// What of std::vector is needed, in 8 bytes, and shared while it is frozen. Access to something changeable makes it an own copy.
template <class T>
class Sequence {
 public:
  using value_type = T;
  using size_type = size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = T*;
  using const_iterator = const T*;

  /// Followed by the elements. `arena`: it lies there, null: it is owned.
  struct Block {
    uint32_t size, capacity;
    Arena* arena;
  };

  Sequence() noexcept = default;
  Sequence(std::initializer_list<T> items) : Sequence(items.begin(), items.end()) {}
  template <std::input_iterator It>
  Sequence(It first, It last) {
    if constexpr (std::random_access_iterator<It>) reserve(static_cast<size_t>(last - first));
    for (; first != last; ++first) emplace_back(*first);
  }
  /// Takes over one use of the block's arena.
  static Sequence frozen(Block* block) {
    Sequence s;
    s.block_ = block;
    return s;
  }
  Sequence(const Sequence& o) {
    if (o.is_frozen()) {
      block_ = o.block_;
      block_->arena->use();
    } else if (o.block_) {
      block_ = copy_of(*o.block_);
    }
  }
  Sequence(Sequence&& o) noexcept : block_(std::exchange(o.block_, nullptr)) {}
  Sequence& operator=(Sequence o) noexcept {
    std::swap(block_, o.block_);
    return *this;
  }
  ~Sequence() {
    if (block_) release(block_);
  }

  size_t size() const { return block_ ? block_->size : 0; }
  bool empty() const { return size() == 0; }
  const T* data() const { return block_ ? items(block_) : nullptr; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  const T& operator[](size_t i) const { return items(block_)[i]; }
  const T& front() const { return *begin(); }
  const T& back() const { return end()[-1]; }

  T* data() {
    own();
    return block_ ? items(block_) : nullptr;
  }
  T* begin() { return data(); }
  T* end() { return data() + size(); }
  T& operator[](size_t i) { return data()[i]; }
  T& front() { return *begin(); }
  T& back() { return end()[-1]; }

  void reserve(size_t count) {
    own();
    if (count > (block_ ? block_->capacity : 0)) move_to(count);
  }
  template <class... Args>
  T& emplace_back(Args&&... args) {
    T item(std::forward<Args>(args)...);   // may refer to an element
    return *new (room_at(size())) T(std::move(item));
  }
  void push_back(T item) { emplace_back(std::move(item)); }
  void pop_back() { erase(end() - 1); }
  void clear() { *this = Sequence(); }
  void resize(size_t count) {
    while (size() > count) pop_back();
    reserve(count);
    while (size() < count) emplace_back();
  }
  T* insert(const T* at, T item) {
    auto index = static_cast<size_t>(at - std::as_const(*this).data());
    return new (room_at(index)) T(std::move(item));
  }
  template <std::input_iterator It>
  void insert(const T* at, It first, It last) {
    auto index = static_cast<size_t>(at - std::as_const(*this).data());
    for (; first != last; ++first) insert(std::as_const(*this).data() + index++, T(*first));
  }
  T* erase(T* at) { return erase(at, at + 1); }
  T* erase(T* first, T* last) {
    T* kept = std::move(last, end(), first);
    std::destroy(kept, end());
    if (block_) block_->size = static_cast<uint32_t>(kept - items(block_));
    return first;
  }
  bool operator==(const Sequence& o) const {
    if (block_ == o.block_) return true;
    if (size() != o.size()) return false;
    for (size_t i = 0; i < size(); ++i)
      if (!((*this)[i] == o[i])) return false;
    return true;
  }

 private:
  static T* items(Block* block) { return reinterpret_cast<T*>(block + 1); }
  bool is_frozen() const { return block_ && block_->arena; }
  static Block* make(size_t capacity) {
    void* memory = ::operator new(sizeof(Block) + capacity * sizeof(T));
    return new (memory) Block{0, static_cast<uint32_t>(capacity), nullptr};
  }
  static Block* copy_of(Block& from) {
    Block* block = make(from.size);
    std::uninitialized_copy_n(items(&from), from.size, items(block));
    block->size = from.size;
    return block;
  }
  static void release(Block* block) {
    if (block->arena) return block->arena->drop();
    std::destroy_n(items(block), block->size);
    ::operator delete(block);
  }
  void own() {
    if (!is_frozen()) return;
    Block* mine = copy_of(*block_);
    release(std::exchange(block_, mine));
  }
  /// Elements may be moved by copying their bytes.
  void move_to(size_t capacity) {
    Block* larger = make(capacity);
    if (block_) {
      std::memcpy(static_cast<void*>(items(larger)), static_cast<void*>(items(block_)), block_->size * sizeof(T));
      larger->size = block_->size;
      ::operator delete(block_);
    }
    block_ = larger;
  }
  /// A hole for one more element, which must be constructed at once.
  T* room_at(size_t index) {
    own();
    if (size() == (block_ ? block_->capacity : 0)) move_to(size() < 4 ? size() + (size() ? 2 : 1) : 2 * size());
    T* hole = items(block_) + index;
    if (index != block_->size) std::memmove(static_cast<void*>(hole + 1), static_cast<void*>(hole), (block_->size - index) * sizeof(T));
    ++block_->size;
    return hole;
  }
  Block* block_ = nullptr;
};

}  // namespace ovs::json::detail
