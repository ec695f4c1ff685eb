// Multipart replies that list elements of one kind, one after the other.
#pragma once
#include <vector>

#include "base/bytes.h"
#include "ofp/message.h"

namespace ovs::ofp {

/// All messages of `reply`: each of `items` as put(ByteWriter&, item) writes it.
template <class Items, class Put>
std::vector<Bytes> encode_elements(StatsReply reply, const Items& items, Put&& put) {
  for (const auto& item : items) reply.element([&](ByteWriter& w) { put(w, item); });
  return reply.finish();
}

}  // namespace ovs::ofp
