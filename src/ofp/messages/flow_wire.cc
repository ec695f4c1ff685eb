// Spec: OpenFlow 1.5.1 7.2.4 (OXS); reference sheet "openflow-messages" 3.
#include "ofp/messages/flow_wire.h"

namespace ovs::ofp {

namespace {
constexpr uint16_t kOxsClass = 0x8002;
enum OxsField : uint8_t { oxs_duration = 0, oxs_idle_time = 1, oxs_flow_count = 3, oxs_packet_count = 4, oxs_byte_count = 5 };
}  // namespace

OfpResult<Match> take_nx_match(ByteReader& r, uint16_t match_len, std::shared_ptr<const flow::TunMetadataTable> tlv, flow::CookieMatch* cookie) {
  size_t padded = (match_len + 7u) / 8 * 8;
  ByteReader entries = TRY(r.sub(padded));
  return TRY(flow::decode_nxm(entries.rest().first(match_len), {.tlv = std::move(tlv), .cookie = cookie}));
}

OfpResult<FlowCounters> take_oxs(ByteReader& r) {
  FlowCounters counters;
  TRY(r.skip(2));
  uint16_t length = TRY(r.be16());
  if (length < 4) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length - 4u));
  TRY(r.skip(std::min<size_t>((8u - length % 8u) % 8u, r.remaining())));
  while (!body.empty()) {
    uint16_t oxs_class = TRY(body.be16());
    uint8_t field = static_cast<uint8_t>(TRY(body.u8()) >> 1);
    uint8_t size = TRY(body.u8());
    ByteReader value = TRY(body.sub(size));
    if (oxs_class != kOxsClass) continue;
    switch (field) {
      case oxs_duration:
        counters.duration_sec = TRY(value.be32());
        counters.duration_nsec = TRY(value.be32());
        break;
      case oxs_flow_count: counters.flows = TRY(value.be32()); break;
      case oxs_packet_count: counters.packets = TRY(value.be64()); break;
      case oxs_byte_count: counters.bytes = TRY(value.be64()); break;
      default: break;
    }
  }
  return counters;
}

void put_oxs(ByteWriter& w, const FlowCounters& counters, bool with_flow_count) {
  size_t start = w.size();
  w.be16(0);
  w.be16(0);
  auto header = [&w](OxsField field, uint8_t size) {
    w.be16(kOxsClass);
    w.u8(static_cast<uint8_t>(field << 1));
    w.u8(size);
  };
  if (with_flow_count) {
    header(oxs_flow_count, 4);
    w.be32(counters.flows);
  } else {
    header(oxs_duration, 8);
    w.be32(counters.duration_sec);
    w.be32(counters.duration_nsec);
  }
  if (counters.packets != UINT64_MAX) {
    header(oxs_packet_count, 8);
    w.be64(counters.packets);
  }
  if (counters.bytes != UINT64_MAX) {
    header(oxs_byte_count, 8);
    w.be64(counters.bytes);
  }
  w.patch_be16(start + 2, static_cast<uint16_t>(w.size() - start));
  w.pad_to(8, start);
}

}  // namespace ovs::ofp
