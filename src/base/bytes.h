// The one place where lengths are checked. ByteReader walks over received bytes, ByteWriter appends.
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/endian.h"
#include "base/result.h"

namespace ovs {

using Bytes = std::vector<uint8_t>;
using ByteView = std::span<const uint8_t>;

inline ByteView as_bytes(std::string_view s) { return {reinterpret_cast<const uint8_t*>(s.data()), s.size()}; }
inline std::string_view as_text(ByteView b) { return {reinterpret_cast<const char*>(b.data()), b.size()}; }

/// Reads network-order values from a view. A read past the end is an error and moves nothing.
class ByteReader {
 public:
  explicit ByteReader(ByteView data) : data_(data) {}

  size_t remaining() const { return data_.size() - at_; }
  size_t position() const { return at_; }
  bool empty() const { return at_ == data_.size(); }
  ByteView rest() const { return data_.subspan(at_); }
  ByteView all() const { return data_; }

  Result<uint8_t> u8() { return integer<uint8_t>(); }
  Result<uint16_t> be16() { return integer<uint16_t>(); }  ///< network order on the wire, host order returned
  Result<uint32_t> be32() { return integer<uint32_t>(); }
  Result<uint64_t> be64() { return integer<uint64_t>(); }

  Result<ByteView> bytes(size_t size) {
    if (size > remaining()) return truncated();
    ByteView view = data_.subspan(at_, size);
    at_ += size;
    return view;
  }
  Result<void> skip(size_t size) {
    if (size > remaining()) return truncated();
    at_ += size;
    return {};
  }
  /// A reader over the next `size` bytes, which this one skips.
  Result<ByteReader> sub(size_t size) {
    if (size > remaining()) return truncated();
    ByteReader r(data_.subspan(at_, size));
    at_ += size;
    return r;
  }
  /// A trivially copyable struct as it lies on the wire (its members are be16/be32/... and bytes).
  template <class T>
  Result<T> object() {
    static_assert(std::is_trivially_copyable_v<T>);
    if (sizeof(T) > remaining()) return truncated();
    T value;
    std::memcpy(&value, data_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
  }

 private:
  static std::unexpected<Error> truncated() { return fail("truncated", EMSGSIZE_); }
  static constexpr int EMSGSIZE_ = 90;

  template <class T>
  Result<T> integer() {
    if (sizeof(T) > remaining()) return truncated();
    T raw;
    std::memcpy(&raw, data_.data() + at_, sizeof raw);
    at_ += sizeof raw;
    if constexpr (sizeof(T) == 1) return raw;
    else return BigEndian<T>::from_raw(raw).host();
  }

  ByteView data_;
  size_t at_ = 0;
};

/// Appends network-order values to a byte vector that it does not own.
class ByteWriter {
 public:
  explicit ByteWriter(Bytes& out) : out_(out) {}

  size_t size() const { return out_.size(); }
  void u8(uint8_t v) { out_.push_back(v); }
  void be16(uint16_t v) { integer(v); }
  void be32(uint32_t v) { integer(v); }
  void be64(uint64_t v) { integer(v); }
  void bytes(ByteView v) { out_.insert(out_.end(), v.begin(), v.end()); }
  void text(std::string_view v) { bytes(as_bytes(v)); }
  void zeros(size_t count) { out_.insert(out_.end(), count, uint8_t{0}); }
  /// Zeros until size() - base is a multiple of `alignment`.
  void pad_to(size_t alignment, size_t base = 0) { zeros((alignment - (size() - base) % alignment) % alignment); }
  template <class T>
  void object(const T& v) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes({reinterpret_cast<const uint8_t*>(&v), sizeof v});
  }
  /// Overwrites two bytes written earlier: how length members are filled in.
  void patch_be16(size_t at, uint16_t v) {
    out_[at] = static_cast<uint8_t>(v >> 8);
    out_[at + 1] = static_cast<uint8_t>(v);
  }
  Bytes& out() { return out_; }

 private:
  template <class T>
  void integer(T v) {
    BigEndian<T> big(v);
    bytes({reinterpret_cast<const uint8_t*>(&big.raw), sizeof big.raw});
  }
  Bytes& out_;
};

}  // namespace ovs
