// Inside of the folder: makes a frozen tree. Values are put on a stack; a container that ends takes those that came since it
// began, as one block of the arena.
#pragma once
#include <algorithm>

#include "json/json.h"
#include "json/scan.h"

namespace ovs::json {

class Builder {
  using Cell = detail::Cell;
  using Kind = detail::Kind;

 public:
  /// `size_hint`: of the text.
  explicit Builder(size_t size_hint) : first_bytes_(std::clamp<size_t>(2 * size_hint, 512, 64 * 1024)) {}
  ~Builder() {
    if (arena_) arena_->drop();
    if (first_ != inline_) delete[] first_;
  }
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  void null() { push(); }
  void boolean(bool v) { scalar(v, Kind::boolean); }
  void integer(int64_t v) { scalar(v, Kind::integer); }
  void real(double v) { scalar(v, Kind::real); }
  /// `readable`: bytes that may be read from text.data() on, at least its size.
  void string(std::string_view text, size_t readable) {
    Cell& cell = push();
    if (text.size() <= Cell::kInside) {
      copy_short(cell.bytes, text, readable);
      cell.length = static_cast<uint8_t>(text.size());
      cell.kind = Kind::inside;
      return;
    }
    auto* copy = static_cast<char*>(arena().take(text.size()));
    std::memcpy(copy, text.data(), text.size());
    cell.point_to(copy, text.size(), Kind::frozen);
  }

  /// Where the stack is now, to be given to end_array() or end_object().
  size_t mark() const { return static_cast<size_t>(top_ - first_); }
  void end_array(size_t mark) { end<Array>(mark, Kind::array, 1); }
  /// Since `mark` came keys and values in turn.
  void end_object(size_t mark) {
    sort(mark);
    end<detail::Sequence<Member>>(mark, Kind::object, 2);
  }
  /// The only value that is left.
  Value finish() {
    Value out;
    Cell& cell = *first_;
    if (cell.kind == Kind::frozen) return Value(cell.text());
    if ((cell.kind == Kind::array || cell.kind == Kind::object) && cell.load<void*>()) arena_ = nullptr;   // goes with it
    out.cell_ = cell;
    return out;
  }

 private:
  /// Copies bytes to zeroed ones.
  static void copy_short(char* to, std::string_view text, size_t readable) {
    uint64_t low = 0, high = 0;
    size_t n = text.size();
    if (readable < sizeof low + sizeof high || std::endian::native != std::endian::little) {
      std::copy_n(text.data(), n, to);
      return;
    }
    std::memcpy(&low, text.data(), sizeof low);
    std::memcpy(&high, text.data() + sizeof low, sizeof high);
    auto first_bytes = [](uint64_t word, size_t count) { return count >= 8 ? word : word & ((uint64_t{1} << 8 * count) - 1); };
    low = first_bytes(low, n);
    high = n > 8 ? first_bytes(high, n - 8) : 0;
    std::memcpy(to, &low, sizeof low);
    std::memcpy(to + sizeof low, &high, Cell::kInside - sizeof low);
  }
  struct Pair {
    Cell key, value;
  };
  static_assert(sizeof(Pair) == sizeof(Member));

  Cell& push() {
    if (top_ == last_) [[unlikely]] grow();
    return *top_++ = Cell();
  }
  template <class T>
  void scalar(T v, Kind kind) {
    Cell& cell = push();
    cell.store(v);
    cell.kind = kind;
  }
  detail::Arena& arena() {
    if (!arena_) arena_ = detail::Arena::make(first_bytes_);
    return *arena_;
  }
  void grow() {
    size_t size = mark();
    auto* larger = new Cell[2 * size];
    std::copy(first_, top_, larger);
    if (first_ != inline_) delete[] first_;
    first_ = larger;
    top_ = first_ + size;
    last_ = first_ + 2 * size;
  }
  /// Takes what stands above `mark` down into a block, `cells` of them an element.
  template <class S>
  void end(size_t mark, Kind kind, size_t cells) {
    size_t count = static_cast<size_t>(top_ - first_) - mark;
    typename S::Block* block = nullptr;
    if (count) {
      void* memory = arena().take(sizeof(*block) + count * sizeof(Cell));
      auto size = static_cast<uint32_t>(count / cells);
      block = new (memory) typename S::Block{size, size, arena_};
      std::memcpy(static_cast<void*>(block + 1), first_ + mark, count * sizeof(Cell));
    }
    top_ = first_ + mark;
    Cell& cell = push();
    cell.store(block);
    cell.kind = kind;
  }
  /// By key; of equal keys the last one stays.
  void sort(size_t mark) {
    auto* first = reinterpret_cast<Pair*>(first_ + mark);
    auto* last = reinterpret_cast<Pair*>(top_);
    auto less = [](const Pair& a, const Pair& b) { return a.key.text_less(b.key); };
    if (std::adjacent_find(first, last, [&](const Pair& a, const Pair& b) { return !less(a, b); }) == last) return;
    constexpr std::ptrdiff_t kFew = 16;
    if (last - first > kFew) {
      std::stable_sort(first, last, less);
    } else {
      for (Pair* p = first + 1; p < last; ++p)
        for (Pair* q = p; q > first && less(*q, q[-1]); --q) std::swap(*q, q[-1]);
    }
    Pair* kept = first;
    for (Pair* p = first; p != last; ++p) {
      if (p + 1 != last && p->key.text_equals(p[1].key)) continue;
      *kept++ = *p;
    }
    top_ = reinterpret_cast<Cell*>(kept);
  }

  size_t first_bytes_;
  detail::Arena* arena_ = nullptr;
  Cell inline_[48];
  Cell* first_ = inline_;
  Cell* top_ = inline_;
  Cell* last_ = inline_ + std::size(inline_);
};

}  // namespace ovs::json
