// OpenFlow messages out of captured TCP segments: each direction of each connection is put in order and cut into messages.
// A gap that the capture leaves ends the stream until it starts again.
#pragma once
#include <map>
#include <tuple>
#include <vector>

#include "base/bytes.h"
#include "flow/flow_key.h"
#include "packet/packet.h"

namespace ovs::ofctl {

class TcpStreams {
 public:
  /// One segment, extracted into `key`; returns the messages that it completes.
  std::vector<Bytes> add(const flow::FlowKey& key, const packet::Packet& segment);

 private:
  using Id = std::tuple<uint32_t, uint32_t, uint16_t, uint16_t>;   ///< addresses and ports, host order
  struct Stream {
    uint32_t next = 0;               ///< sequence number expected
    Bytes bytes;                     ///< in order, not yet a whole message
    std::map<uint32_t, Bytes> early; ///< segments after a gap
  };
  std::map<Id, Stream> streams_;
};

}  // namespace ovs::ofctl
