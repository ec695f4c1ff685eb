// Netlink messages: a builder over one fixed buffer and a reader that never leaves the bytes it was given.
// Values of rtnetlink attributes are in host order.
// Spec: netlink(7), rtnetlink(7); libmnl does the alignment arithmetic.
#pragma once
#include <libmnl/libmnl.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace ovs::netlink {

/// `size` rounded up to the boundary on which messages, headers and attributes start.
constexpr size_t aligned(size_t size) { return (size + 3) & ~size_t{3}; }

/// One attribute of a received message. Views into the message.
class Attr {
 public:
  Attr(uint16_t type, ByteView payload) : type_(type), payload_(payload) {}
  uint16_t type() const { return type_; }  ///< without the "nested" and "network order" flags
  ByteView payload() const { return payload_; }
  /// The integer if the payload has exactly its size.
  template <class T>
  std::optional<T> as() const {
    if (payload_.size() != sizeof(T)) return std::nullopt;
    T value;
    std::memcpy(&value, payload_.data(), sizeof value);
    return value;
  }
  /// A struct that the kernel may have made longer or shorter than ours: missing members are zero.
  template <class T>
  T prefix_of() const {
    static_assert(std::is_trivially_copyable_v<T>);
    T value{};
    std::memcpy(&value, payload_.data(), std::min(sizeof value, payload_.size()));
    return value;
  }
  std::string_view text() const;  ///< up to the first NUL or the end

 private:
  uint16_t type_;
  ByteView payload_;
};

/// Walks over attributes; stops at the first one that does not fit.
class AttrReader {
 public:
  explicit AttrReader(ByteView data) : rest_(data) {}
  std::optional<Attr> next();
  /// False if something was left over that is no attribute: the message is damaged.
  bool clean() const { return rest_.empty(); }

 private:
  ByteView rest_;
};

/// One received message: header facts and payload.
struct MessageView {
  uint16_t type = 0;
  uint16_t flags = 0;
  uint32_t sequence = 0;
  ByteView payload;
};

/// Splits a datagram into its messages; stops at the first that does not fit.
class MessageReader {
 public:
  explicit MessageReader(ByteView datagram) : rest_(datagram) {}
  std::optional<MessageView> next();
  bool clean() const { return rest_.empty(); }

 private:
  ByteView rest_;
};

/// Builds one request. `Family header` (ifinfomsg, genlmsghdr, ...) first, then attributes.
class Request {
 public:
  Request(uint16_t type, uint16_t flags);

  /// The family header, zeroed; to be filled in by the caller.
  template <class T>
  T& header() {
    return *static_cast<T*>(mnl_nlmsg_put_extra_header(message(), sizeof(T)));
  }
  void put(uint16_t type, ByteView value);
  void put_text(uint16_t type, std::string_view value);  ///< with its NUL
  template <class T>
  void put_value(uint16_t type, const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    put(type, {reinterpret_cast<const uint8_t*>(&value), sizeof value});
  }
  nlattr* begin_nested(uint16_t type);
  void end_nested(nlattr* start);
  nlmsghdr* message() { return reinterpret_cast<nlmsghdr*>(buffer_.data()); }
  /// False if an attribute did not fit; such a request must not be sent.
  bool complete() const { return complete_; }

 private:
  static constexpr size_t kCapacity = 8192;
  alignas(nlmsghdr) std::array<char, kCapacity> buffer_;
  bool complete_ = true;
};

}  // namespace ovs::netlink
