// Pieces of the wire that flow messages share: NXM matches with their length apart, statistics in OXS.
// Spec: reference sheet "openflow-messages" 3.
#pragma once
#include <memory>

#include "flow/nx_match.h"
#include "ofp/messages/flow.h"

namespace ovs::ofp {

inline flow::OfpVersion wire_version(Version v) { return static_cast<flow::OfpVersion>(std::to_underlying(v)); }

/// `match_len` bytes of entries and their padding to 8.
OfpResult<Match> take_nx_match(ByteReader& r, uint16_t match_len, std::shared_ptr<const flow::TunMetadataTable> tlv, flow::CookieMatch* cookie);

struct FlowCounters {
  uint64_t packets = UINT64_MAX, bytes = UINT64_MAX;
  uint32_t duration_sec = 0, duration_nsec = 0;
  uint32_t flows = 0;
};
OfpResult<FlowCounters> take_oxs(ByteReader& r);
void put_oxs(ByteWriter& w, const FlowCounters& counters, bool with_flow_count = false);

}  // namespace ovs::ofp
