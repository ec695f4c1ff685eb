// Requests of flow and aggregate statistics, and the aggregate. Spec: see flow.h; texts: observed, tests/diff/ofp_print_flow.t.
#include "ofp/messages/flow.h"
#include "ofp/messages/oxs.h"

namespace ovs::ofp {

OfpResult<FlowStatsRequest> FlowStatsRequest::decode(const Message& m, std::shared_ptr<const flow::TunMetadataTable> tlv) {
  FlowStatsRequest q;
  q.aggregate = m.kind() == Kind::aggregate_stats_request;
  ByteReader r = m.reader();
  if (is_nx(m)) {
    q.out_port = OfPort(TRY(r.be16()));
    uint16_t length = TRY(r.be16());
    q.table_id = TRY(r.u8());
    TRY(r.skip(3));
    flow::CookieMatch cookie;
    q.match = TRY(read_nxm(r, length, tlv, &cookie));
    if (!r.empty()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
    q.cookie = cookie.cookie;
    q.cookie_mask = cookie.mask;
    return q;
  }
  if (m.version == Version::of10) {
    q.match = TRY(flow::decode_ofp10_match(r));
    q.table_id = TRY(r.u8());
    TRY(r.skip(1));
    q.out_port = OfPort(TRY(r.be16()));
    return q;
  }
  q.table_id = TRY(r.u8());
  TRY(r.skip(3));
  q.out_port = TRY(port_from_of11(TRY(r.be32())));
  q.out_group = TRY(r.be32());
  TRY(r.skip(4));
  q.cookie = TRY(r.be64());
  q.cookie_mask = TRY(r.be64());
  q.match = TRY(flow::decode_ofp11_match(r, {.tlv = tlv}));
  return q;
}

Bytes FlowStatsRequest::encode(Protocol protocol, uint32_t xid) const {
  Version v = version_of(protocol);
  Kind kind = aggregate ? Kind::aggregate_stats_request : Kind::flow_stats_request;
  if (is_nxm(protocol)) {
    MessageBuilder b(*find_row(kind, v, Space::nicira_stats_request, aggregate ? 1 : 0), v, xid);
    ByteWriter& w = b.body();
    w.be16(out_port.value);
    size_t length_at = w.size();
    w.be16(0);
    w.u8(table_id);
    w.zeros(3);
    w.patch_be16(length_at, static_cast<uint16_t>(flow::put_nxm_match(w.out(), match, {cookie, cookie_mask})));
    return b.finish();
  }
  MessageBuilder b(kind, v, xid);
  ByteWriter& w = b.body();
  if (v == Version::of10) {
    flow::put_ofp10_match(w.out(), match);
    w.u8(table_id);
    w.zeros(1);
    w.be16(out_port.value);
    return b.finish();
  }
  w.u8(table_id);
  w.zeros(3);
  w.be32(port_to_of11(out_port));
  w.be32(out_group);
  w.zeros(4);
  w.be64(cookie);
  w.be64(cookie_mask);
  flow::put_ofp11_match(w.out(), match, flow_version(v));
  return b.finish();
}

void FlowStatsRequest::print(std::string& out, const PrintOptions& options) const {
  if (table_id != kAllTables) {
    out += " table=";
    print_table(out, table_id, options.names.tables);
  }
  if (out_port != kPortAny) out += " out_port=" + port_text(out_port, options.names.ports);
  out += ' ' + flow::match_text(match, {options.names.ports, flow::kDefaultPriority});
}

OfpResult<AggregateStats> AggregateStats::decode(const Message& m) {
  ByteReader r = m.reader();
  AggregateStats a;
  if (m.version >= Version::of15) {
    auto read = read_oxs(r);
    if (!read) return ofp_fail(Ofperr::OFPBMC_BAD_LEN);
    const Oxs& oxs = *read;
    a.packets = oxs.packets;
    a.bytes = oxs.bytes;
    a.flows = oxs.flows;
    return a;
  }
  a.packets = TRY(r.be64());
  a.bytes = TRY(r.be64());
  a.flows = TRY(r.be32());
  return a;
}

Bytes AggregateStats::encode(const Message& request) const {
  auto space = static_cast<Space>(static_cast<uint8_t>(request.space()) + 1);
  MessageBuilder b(*find_row(Kind::aggregate_stats_reply, request.version, space, request.row->number), request.version, request.xid);
  ByteWriter& w = b.body();
  if (request.version >= Version::of15) {
    OxsWriter oxs(w);
    oxs.packets(packets);
    oxs.bytes(bytes);
    oxs.flows(flows);
  } else {
    w.be64(packets);
    w.be64(bytes);
    w.be32(flows);
    w.zeros(4);
  }
  return b.finish();
}

void AggregateStats::print(std::string& out, const PrintOptions&) const {
  out += fmt::format(" packet_count={} byte_count={} flow_count={}", packets, bytes, flows);
}

}  // namespace ovs::ofp
