// Spec: see oxs.h.
#include "ofp/messages/oxs.h"

namespace ovs::ofp {

OfpResult<Oxs> read_oxs(ByteReader& r) {
  Oxs s;
  ByteReader look = r;
  TRY(look.skip(2));
  uint16_t length = TRY(look.be16());
  size_t padded = (length + 7u) / 8 * 8;
  if (length < 4 || padded > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body(r.rest().first(length));
  TRY(r.skip(padded));
  TRY(body.skip(4));
  while (!body.empty()) {
    uint16_t oxs_class = TRY(body.be16());
    uint8_t field = TRY(body.u8());
    uint8_t size = TRY(body.u8());
    ByteReader v = TRY(body.sub(size));
    if (oxs_class != kOxsClass) continue;
    switch (field >> 1) {
      case oxs_duration:
        s.duration_sec = TRY(v.be32());
        s.duration_nsec = TRY(v.be32());
        break;
      case oxs_idle_time: s.idle_age = static_cast<int>(TRY(v.be32())); break;
      case oxs_flow_count: s.flows = TRY(v.be32()); break;
      case oxs_packet_count: s.packets = TRY(v.be64()); break;
      case oxs_byte_count: s.bytes = TRY(v.be64()); break;
      default: break;
    }
  }
  return s;
}

OfpResult<Match> read_nxm(ByteReader& r, uint16_t length, std::shared_ptr<const flow::TunMetadataTable> tlv, flow::CookieMatch* cookie) {
  ByteView entries = TRY(nxm_entries(r, length));
  Match m = TRY(flow::decode_nxm(entries.first(length), {.tlv = std::move(tlv), .cookie = cookie}));
  return m;
}

bool is_nx(const Message& m) { return m.space() == Space::nicira_stats_request || m.space() == Space::nicira_stats_reply; }

}  // namespace ovs::ofp
