// Multipart replies that list elements of one kind, one after the other.
#pragma once
#include <vector>

#include "base/bytes.h"
#include "ofp/message.h"

namespace ovs::ofp {

/// All messages of `reply`: each of `items` as put(ByteWriter&, item) writes it. What is too long for a message is left out.
template <class Items, class Put>
std::vector<Bytes> encode_elements(StatsReply reply, const Items& items, Put&& put) {
  Bytes element;
  for (const auto& item : items) {
    element.clear();
    ByteWriter w(element);
    put(w, item);
    reply.append(element);
  }
  return reply.finish();
}

}  // namespace ovs::ofp
