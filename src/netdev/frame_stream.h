// Frames on a byte stream, as two dummy devices exchange them: length (2 bytes, network order), frame.
// Ref: reference sheet "netdev" 2.1 (options stream, pstream).
#pragma once
#include <optional>

#include "base/bytes.h"
#include "base/result.h"

namespace ovs::netdev {

/// Appends one frame in wire form. Frames longer than 65535 bytes do not fit and are left out: false.
bool append_frame(Bytes& out, ByteView frame);

/// Collects received bytes and cuts frames out of them.
class FrameReader {
 public:
  void feed(ByteView bytes) { buffer_.insert(buffer_.end(), bytes.begin(), bytes.end()); }
  /// The next whole frame, valid until the next call; nullopt: more bytes are needed.
  /// EPROTO: a frame shorter than an Ethernet header; the stream is lost.
  Result<std::optional<ByteView>> next();

 private:
  Bytes buffer_;
  size_t taken_ = 0;   ///< bytes of buffer_ that are done with
};

}  // namespace ovs::netdev
