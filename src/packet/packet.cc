// Buffers come from free lists of the thread: one of about 2 kB and one of 64 kB and more, so that a
// thread in steady state never calls malloc for a packet. Odd sizes go to malloc.
// Ref: design of our own.
#include "packet/packet.h"

#include <cstdlib>

#include "base/check.h"
#include "packet/tunnel.h"

namespace ovs::packet {
namespace {

constexpr size_t kSmall = 2048 + 2 * kHeadroom;
constexpr size_t kLarge = 65536 + 4096;
constexpr size_t kKeepSmall = 8192, kKeepLarge = 64;  ///< buffers that a thread holds back at most

/// Buffers are linked through their first bytes.
struct FreeList {
  uint8_t* first = nullptr;
  size_t count = 0;
  ~FreeList() {
    while (first) std::free(take());
  }
  uint8_t* take() {
    uint8_t* b = first;
    std::memcpy(&first, b, sizeof first);
    --count;
    return b;
  }
  void give(uint8_t* b) {
    std::memcpy(b, &first, sizeof first);
    first = b;
    ++count;
  }
};
thread_local FreeList small_buffers, large_buffers;

uint8_t* allocate(size_t wanted, uint32_t& capacity) {
  capacity = static_cast<uint32_t>(wanted <= kSmall ? kSmall : wanted <= kLarge ? kLarge : wanted);
  if (capacity == kSmall && small_buffers.first) return small_buffers.take();
  if (capacity == kLarge && large_buffers.first) return large_buffers.take();
  void* p = std::malloc(capacity);
  CHECK(p, capacity);
  return static_cast<uint8_t*>(p);
}

void release(uint8_t* buffer, size_t capacity) {
  if (capacity == kSmall && small_buffers.count < kKeepSmall) small_buffers.give(buffer);
  else if (capacity == kLarge && large_buffers.count < kKeepLarge) large_buffers.give(buffer);
  else std::free(buffer);
}

void shift(uint16_t& offset, ptrdiff_t by) {
  if (offset == kNoOffset) return;
  ptrdiff_t moved = offset + by;
  offset = moved < 0 || moved >= kNoOffset ? kNoOffset : static_cast<uint16_t>(moved);
}

}  // namespace

Packet::Packet(size_t capacity, size_t headroom) : buffer_(allocate(capacity + headroom, capacity_)), data_(buffer_ + headroom) {}

Packet Packet::from_bytes(ByteView frame, size_t headroom) {
  Packet p(frame.size(), headroom);
  if (!frame.empty()) std::memcpy(p.data_, frame.data(), frame.size());
  p.size_ = static_cast<uint32_t>(frame.size());
  return p;
}

Packet::Packet(Packet&& o) noexcept
    : l2_5(o.l2_5), l3(o.l3), l4(o.l4), l2_pad(o.l2_pad), offload(o.offload), meta(std::move(o.meta)),
      buffer_(std::exchange(o.buffer_, nullptr)), data_(std::exchange(o.data_, nullptr)), size_(std::exchange(o.size_, 0)),
      capacity_(std::exchange(o.capacity_, 0)) {}

Packet& Packet::operator=(Packet&& o) noexcept {
  if (this == &o) return *this;
  if (buffer_) release(buffer_, capacity_);
  l2_5 = o.l2_5, l3 = o.l3, l4 = o.l4, l2_pad = o.l2_pad;
  offload = o.offload;
  meta = std::move(o.meta);
  buffer_ = std::exchange(o.buffer_, nullptr);
  data_ = std::exchange(o.data_, nullptr);
  size_ = std::exchange(o.size_, 0);
  capacity_ = std::exchange(o.capacity_, 0);
  return *this;
}

Packet::~Packet() {
  if (buffer_) release(buffer_, capacity_);
}

Packet Packet::clone() const {
  Packet p;
  if (buffer_) p = from_bytes(view(), std::max(headroom(), kHeadroom));
  p.l2_5 = l2_5, p.l3 = l3, p.l4 = l4, p.l2_pad = l2_pad;
  p.offload = offload;
  p.meta = meta;
  return p;
}

void Packet::set_size(uint32_t size) {
  CHECK(size <= capacity_ - headroom(), size, capacity_);
  size_ = size;
}

uint8_t* Packet::push_front(size_t size) {
  if (!buffer_ || headroom() < size) {
    Packet bigger(size_ + kHeadroom, kHeadroom + size);
    if (size_) std::memcpy(bigger.data_, data_, size_);
    std::swap(bigger.buffer_, buffer_);
    std::swap(bigger.capacity_, capacity_);
    data_ = bigger.data_;
  }
  data_ -= size;
  size_ += static_cast<uint32_t>(size);
  auto by = static_cast<ptrdiff_t>(size);
  shift(l2_5, by), shift(l3, by), shift(l4, by);
  offload.csum_start = static_cast<uint16_t>(offload.csum_start + size);
  if (offload.header_size) offload.header_size = static_cast<uint16_t>(offload.header_size + size);
  return data_;
}

void Packet::pull_front(size_t size) {
  CHECK(size <= size_, size, size_);
  data_ += size;
  size_ -= static_cast<uint32_t>(size);
  auto by = -static_cast<ptrdiff_t>(size);
  shift(l2_5, by), shift(l3, by), shift(l4, by);
  if (offload.csum_start < size) offload.needs_csum = false;
  offload.csum_start = static_cast<uint16_t>(offload.csum_start - std::min<size_t>(size, offload.csum_start));
  offload.header_size = static_cast<uint16_t>(offload.header_size - std::min<size_t>(size, offload.header_size));
}

uint8_t* Packet::push_back(size_t size) {
  if (!buffer_ || tailroom() < size) {
    size_t front = buffer_ ? headroom() : kHeadroom;
    Packet bigger(size_ + size, front);
    if (size_) std::memcpy(bigger.data_, data_, size_);
    std::swap(bigger.buffer_, buffer_);
    std::swap(bigger.capacity_, capacity_);
    data_ = bigger.data_;
  }
  uint8_t* at = data_ + size_;
  size_ += static_cast<uint32_t>(size);
  return at;
}

void Packet::truncate(uint32_t size) { size_ = std::min(size_, size); }

}  // namespace ovs::packet
