// One row for each kind of message, as in print.cc. Spec: see reencode.h.
#include "ofp/reencode.h"

#include "base/check.h"

namespace ovs::ofp {
namespace {

using Again = OfpResult<Bytes> (*)(const Message&);

OfpResult<Bytes> same_body(const Message& m) {
  MessageBuilder b(*m.row, m.version, m.xid);
  b.body().bytes(m.body);
  return b.finish();
}

Protocol protocol_of(const Message& m) {
  return m.version == Version::of10 && m.space() != Space::plain && m.space() != Space::stats_request ? Protocol::of10_nxm : default_protocol(m.version);
}

/// The first message, with the xid of `m`: encoders of asynchronous messages write 0.
Bytes with_xid(Bytes bytes, const Message& m) {
  std::ranges::copy(m.whole.subspan(4, 4), bytes.begin() + 4);
  return bytes;
}

/// The request that `m` answers; only its header counts.
Message request_of(const Message& m, Kind kind) {
  Message request;
  request.row = find_row(kind, m.version, static_cast<Space>(static_cast<uint8_t>(m.space()) - 1), m.row->number);
  CHECK(request.row, m.row->name);
  request.version = m.version;
  request.xid = m.xid;
  return request;
}

/// Multipart messages of elements: decode(reader) and encode(writer, element).
template <class Decode, class Encode>
OfpResult<Bytes> elements(const Message& m, Decode&& decode, Encode&& encode) {
  StatsReply reply(*m.row, m.version, m.xid);
  ByteReader r = m.reader();
  while (!r.empty()) {
    auto value = TRY(decode(r));
    Bytes element;
    ByteWriter w(element);
    encode(w, value);
    reply.append(element);
  }
  Bytes first = std::move(reply.finish().front());
  size_t at = 10;
  for (unsigned shift : {8u, 0u}) first[at++] = static_cast<uint8_t>(m.stats_flags >> shift);
  return first;
}

template <class T>
OfpResult<Bytes> versioned_elements(const Message& m) {
  return elements(m, [&](ByteReader& r) { return T::decode(r, m.version); }, [&](ByteWriter& w, const T& v) { v.encode(w, m.version); });
}

template <class T>
OfpResult<Bytes> value(const Message& m) {
  T v = TRY(T::decode(m));
  return v.encode(m.version, m.xid);
}

template <class T, Kind request>
OfpResult<Bytes> answer(const Message& m) {
  T v = TRY(T::decode(m));
  return v.encode(request_of(m, request));
}

OfpResult<Bytes> hello(const Message& m) {
  Hello h = Hello::decode(m.whole);
  return h.versions.empty() ? same_body(m) : Hello::encode(h.versions, m.xid);
}

OfpResult<Bytes> error(const Message& m) {
  ErrorMessage e = TRY(decode_error(m.version, m.body));
  if (error_name(e.code).starts_with("OFPHFC_"))
    return encode_hello_error(e.code, static_cast<uint8_t>(m.version), m.xid,
                              {reinterpret_cast<const char*>(e.payload.data()), e.payload.size()});
  return with_xid(encode_error(e.code, m.version, e.payload), m);
}

OfpResult<Bytes> switch_config(const Message& m) {
  SwitchConfig c = TRY(SwitchConfig::decode(m));
  return c.encode(m.kind(), m.version, m.xid);
}

OfpResult<Bytes> packet_in(const Message& m) {
  PacketIn p = TRY(PacketIn::decode(m));
  PacketInFormat format = m.space() != Space::nicira ? PacketInFormat::standard
                          : m.row->number == 17      ? PacketInFormat::nxt_packet_in
                                                     : PacketInFormat::nxt_packet_in2;
  if (!p.continuation_bytes.empty()) return same_body(m);   // opaque to a controller
  return with_xid(p.encode(default_protocol(m.version), format), m);
}

OfpResult<Bytes> resume(const Message& m) {
  PacketIn p = TRY(decode_resume(m));
  return p.encode_resume(m.version, m.xid);
}

OfpResult<Bytes> flow_removed(const Message& m) {
  FlowRemoved f = TRY(FlowRemoved::decode(m));
  return with_xid(f.encode(protocol_of(m)), m);
}

OfpResult<Bytes> port_status(const Message& m) {
  PortStatus s = TRY(PortStatus::decode(m));
  return with_xid(s.encode(m.version), m);
}

OfpResult<Bytes> table_status(const Message& m) {
  TableStatus s = TRY(TableStatus::decode(m));
  return with_xid(s.encode(m.version), m);
}

OfpResult<Bytes> role_status(const Message& m) {
  RoleStatus s = TRY(RoleStatus::decode(m));
  return with_xid(*s.encode(m.version), m);
}

OfpResult<Bytes> flow_mod(const Message& m) {
  FlowMod f = TRY(FlowMod::decode(m, {}));
  return f.encode(protocol_of(m), m.xid);
}

OfpResult<Bytes> group_mod(const Message& m) {
  GroupMod g = TRY(GroupMod::decode(m));
  auto bytes = g.encode(m.version, m.xid);
  CHECK(bytes.has_value(), bytes.error().text);
  return std::move(*bytes);
}

OfpResult<Bytes> role_reply(const Message& m) {
  RoleRequest q = TRY(RoleRequest::decode(m));
  Message request;
  request.row = find_row(Kind::role_request, m.version, m.space(), static_cast<uint16_t>(m.row->number - 1));
  request.version = m.version;
  request.xid = m.xid;
  return q.encode_reply(request);
}

OfpResult<Bytes> async(const Message& m) {
  AsyncConfig c = TRY(AsyncConfig::decode(m, {}, m.kind() != Kind::set_async));
  return c.encode(m.kind(), m.version, m.xid);
}

OfpResult<Bytes> bundle_add(const Message& m) {
  BundleAdd a = TRY(BundleAdd::decode(m));
  return BundleAdd::encode(m.version, a.bundle_id, a.flags, a.inner);
}

OfpResult<Bytes> requestforward(const Message& m) {
  if (m.body.size() < 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  size_t length = static_cast<size_t>(m.body[2]) << 8 | m.body[3];
  if (length > m.body.size()) return ofp_fail(Ofperr::OFPBFC_MSG_BAD_LEN);
  Message inner = TRY(decode_message(m.body.first(length)));
  return with_xid(*encode_requestforward(m.version, TRY(reencode(inner))), m);
}

OfpResult<Bytes> set_flow_format(const Message& m) { return encode_set_flow_format(m.xid, TRY(decode_set_flow_format(m))); }
OfpResult<Bytes> set_packet_in_format(const Message& m) {
  return encode_set_packet_in_format(m.version, m.xid, TRY(decode_set_packet_in_format(m)));
}
OfpResult<Bytes> ct_flush_zone(const Message& m) { return encode_ct_flush_zone(m.version, m.xid, TRY(decode_ct_flush_zone(m))); }

OfpResult<Bytes> tlv_table_reply(const Message& m) {
  auto mappings = TRY(decode_tlv_table_reply(m));
  Message request;
  request.version = m.version;
  request.xid = m.xid;
  return encode_tlv_table_reply(request, mappings);
}

OfpResult<Bytes> flow_stats_request(const Message& m) {
  FlowStatsRequest q = TRY(FlowStatsRequest::decode(m));
  return q.encode(protocol_of(m), m.xid);
}

OfpResult<Bytes> flow_stats(const Message& m) {
  Message request = request_of(m, Kind::flow_stats_request);
  return elements(m, [&](ByteReader& r) { return FlowStats::decode(r, m); }, [&](ByteWriter& w, const FlowStats& f) { f.encode(w, request); });
}

OfpResult<Bytes> table_stats(const Message& m) {
  struct Row { TableStats stats; TableFeatures features; };
  auto decode = [&](ByteReader& r) -> OfpResult<Row> {
    Row row;
    TRY(decode_table_stats(r, m.version, row.stats, row.features));
    return row;
  };
  Message request = request_of(m, Kind::table_stats_request);
  return elements(m, decode, [&](ByteWriter& w, const Row& row) {
    Bytes whole = encode_table_stats(request, {&row.stats, 1}, {&row.features, 1}).front();
    w.bytes(ByteView(whole).subspan(header_size(m.space(), m.version)));
  });
}

OfpResult<Bytes> table_features(const Message& m) {
  return elements(m, [&](ByteReader& r) { return TableFeatures::decode(r, m.version, m.kind() == Kind::table_features_stats_reply); },
                  [&](ByteWriter& w, const TableFeatures& f) { f.encode(w, m.version); });
}

OfpResult<Bytes> port_request(const Message& m) {
  PortRequest q = TRY(PortRequest::decode(m));
  return PortRequest::encode(m.kind(), m.version, m.xid, q.port);
}

OfpResult<Bytes> queue_request(const Message& m) {
  QueueStatsRequest q = TRY(QueueStatsRequest::decode(m));
  return q.encode(m.kind(), m.version, m.xid);
}

OfpResult<Bytes> queue_configs(const Message& m) {
  OfPort port;
  auto queues = TRY(decode_queue_configs(m, port));
  Message request;
  request.version = m.version;
  request.xid = m.xid;
  bool stats = m.kind() == Kind::queue_desc_stats_reply;
  request.row = find_row(stats ? Kind::queue_desc_stats_request : Kind::queue_get_config_request, m.version);
  return encode_queue_configs(request, port, queues).front();
}

OfpResult<Bytes> group_request(const Message& m) {
  return encode_group_request(m.kind(), m.version, m.xid, TRY(decode_group_request(m)));
}
OfpResult<Bytes> meter_request(const Message& m) {
  return encode_meter_request(m.kind(), m.version, m.xid, TRY(decode_meter_request(m)));
}

/// Elements whose encoder writes whole replies.
template <class T, Kind request, auto encode>
OfpResult<Bytes> replies(const Message& m) {
  std::vector<T> all;
  ByteReader r = m.reader();
  while (!r.empty()) all.push_back(TRY(T::decode(r)));
  Bytes first = encode(request_of(m, request), all).front();
  std::ranges::copy(m.whole.subspan(10, 2), first.begin() + 10);
  return first;
}

OfpResult<Bytes> flow_monitor_request(const Message& m) {
  Protocol protocol = m.version == Version::of10 ? Protocol::of10_nxm : default_protocol(m.version);
  StatsReply joined(*m.row, m.version, m.xid);
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowMonitorRequest q = TRY(FlowMonitorRequest::decode(r, m));
    joined.append(ByteView(q.encode(protocol, m.xid)).subspan(header_size(m.space(), m.version)));
  }
  return std::move(joined.finish().front());
}

OfpResult<Bytes> flow_updates(const Message& m) {
  return elements(m, [&](ByteReader& r) { return FlowUpdate::decode(r, m); }, [&](ByteWriter& w, const FlowUpdate& u) { u.encode(w, m.version); });
}

struct AgainRow {
  Kind kind;
  Again again;
};
constexpr AgainRow kAgain[] = {
    {Kind::hello, hello},
    {Kind::error, error},
    {Kind::features_reply, value<SwitchFeatures>},
    {Kind::get_config_reply, switch_config},
    {Kind::set_config, switch_config},
    {Kind::packet_in, packet_in},
    {Kind::resume, resume},
    {Kind::flow_removed, flow_removed},
    {Kind::port_status, port_status},
    {Kind::packet_out, value<PacketOut>},
    {Kind::flow_mod, flow_mod},
    {Kind::port_mod, value<PortMod>},
    {Kind::group_mod, group_mod},
    {Kind::table_mod, value<TableMod>},
    {Kind::queue_get_config_request, queue_request},
    {Kind::queue_get_config_reply, queue_configs},
    {Kind::queue_desc_stats_request, queue_request},
    {Kind::queue_desc_stats_reply, queue_configs},
    {Kind::role_request, value<RoleRequest>},
    {Kind::role_reply, role_reply},
    {Kind::role_status, role_status},
    {Kind::get_async_reply, async},
    {Kind::set_async, async},
    {Kind::meter_mod, value<MeterMod>},
    {Kind::table_status, table_status},
    {Kind::requestforward, requestforward},
    {Kind::bundle_control, value<BundleControl>},
    {Kind::bundle_add_message, bundle_add},
    {Kind::set_flow_format, set_flow_format},
    {Kind::set_packet_in_format, set_packet_in_format},
    {Kind::tlv_table_mod, value<TlvTableMod>},
    {Kind::tlv_table_reply, tlv_table_reply},
    {Kind::ct_flush_zone, ct_flush_zone},
    {Kind::ct_flush, value<CtFlush>},
    {Kind::ipfix_bridge_stats_reply, replies<IpfixStats, Kind::ipfix_bridge_stats_request, encode_ipfix_stats>},
    {Kind::ipfix_flow_stats_reply, replies<IpfixStats, Kind::ipfix_flow_stats_request, encode_ipfix_stats>},
    {Kind::flow_monitor_stats_request, flow_monitor_request},
    {Kind::flow_monitor_stats_reply, flow_updates},
    {Kind::desc_stats_reply, answer<SwitchDesc, Kind::desc_stats_request>},
    {Kind::flow_stats_request, flow_stats_request},
    {Kind::aggregate_stats_request, flow_stats_request},
    {Kind::flow_stats_reply, flow_stats},
    {Kind::aggregate_stats_reply, answer<AggregateStats, Kind::aggregate_stats_request>},
    {Kind::table_stats_reply, table_stats},
    {Kind::table_features_stats_request, table_features},
    {Kind::table_features_stats_reply, table_features},
    {Kind::table_desc_stats_reply, versioned_elements<TableDesc>},
    {Kind::port_stats_request, port_request},
    {Kind::port_stats_reply, versioned_elements<PortStats>},
    {Kind::port_desc_stats_request, port_request},
    {Kind::port_desc_stats_reply, versioned_elements<PortDesc>},
    {Kind::queue_stats_request, queue_request},
    {Kind::queue_stats_reply, versioned_elements<QueueStats>},
    {Kind::group_stats_request, group_request},
    {Kind::group_desc_stats_request, group_request},
    {Kind::group_stats_reply, versioned_elements<GroupStats>},
    {Kind::group_desc_stats_reply, versioned_elements<GroupDesc>},
    {Kind::group_features_stats_reply, answer<GroupFeatures, Kind::group_features_stats_request>},
    {Kind::meter_stats_request, meter_request},
    {Kind::meter_config_stats_request, meter_request},
    {Kind::meter_stats_reply, replies<MeterStats, Kind::meter_stats_request, encode_meter_stats>},
    {Kind::meter_config_stats_reply, replies<MeterConfig, Kind::meter_config_stats_request, encode_meter_configs>},
    {Kind::meter_features_stats_reply, answer<MeterFeatures, Kind::meter_features_stats_request>},
};

}  // namespace

OfpResult<Bytes> reencode(const Message& m) {
  auto row = std::ranges::find_if(kAgain, [&](const AgainRow& r) { return r.kind == m.kind(); });
  auto again = (row == std::end(kAgain) ? same_body : row->again)(m);
  if (!again) return std::unexpected(or_bad_len(again.error(), Ofperr::OFPBRC_BAD_LEN));
  return again;
}

}  // namespace ovs::ofp
