// Ref: reference sheet "netdev" 2.1; wire form checked against the reference as peer.
#include "netdev/frame_stream.h"

#include "packet/packet.h"

namespace ovs::netdev {

bool append_frame(Bytes& out, ByteView frame) {
  if (frame.size() > 0xffff) return false;
  ByteWriter writer(out);
  writer.be16(static_cast<uint16_t>(frame.size()));
  writer.bytes(frame);
  return true;
}

Result<std::optional<ByteView>> FrameReader::next() {
  buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<ptrdiff_t>(taken_));
  taken_ = 0;
  ByteReader reader(buffer_);
  auto size = reader.be16();
  if (!size) return std::optional<ByteView>();
  if (*size < packet::kMinFrame) return fail(fmt::format("frame of {} bytes is too short", *size), EPROTO);
  auto frame = reader.bytes(*size);
  if (!frame) return std::optional<ByteView>();
  taken_ = reader.position();
  return std::optional<ByteView>(*frame);
}

}  // namespace ovs::netdev
