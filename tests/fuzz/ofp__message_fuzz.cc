// Any bytes as an OpenFlow message: printing and JSON must survive at every verbosity; what decodes to a value encodes in its own
// version to something that decodes again.
#include "ofp/json.h"

namespace {

using namespace ovs;
using namespace ovs::ofp;

void again(ByteView bytes) {
  auto m = decode_message(bytes);
  if (!m) return;
  PrintOptions options;
  (void)print_message(bytes, options);
}

void flow_mod(const Message& m) {
  auto flow = FlowMod::decode(m, {});
  if (!flow) return;
  for (Protocol p : kDumpPreference)
    if (version_of(p) == m.version) again(flow->encode(p, m.xid));
}

void packet_in(const Message& m) {
  auto p = PacketIn::decode(m);
  if (!p) return;
  for (PacketInFormat f : {PacketInFormat::standard, PacketInFormat::nxt_packet_in, PacketInFormat::nxt_packet_in2})
    again(p->encode(default_protocol(m.version), f));
}

template <class T>
void each_element(const Message& m, auto&& decode, auto&& encode) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    OfpResult<T> value = decode(r);
    if (!value) return;
    Bytes out;
    ByteWriter w(out);
    encode(*value, w);
  }
}

void elements(const Message& m) {
  Version v = m.version;
  switch (m.kind()) {
    case Kind::group_desc_stats_reply:
      return each_element<GroupDesc>(m, [v](ByteReader& r) { return GroupDesc::decode(r, v); }, [v](const GroupDesc& g, ByteWriter& w) { g.encode(w, v); });
    case Kind::port_desc_stats_reply:
      return each_element<PortDesc>(m, [v](ByteReader& r) { return PortDesc::decode(r, v); }, [v](const PortDesc& p, ByteWriter& w) { p.encode(w, v); });
    case Kind::table_features_stats_reply:
      return each_element<TableFeatures>(m, [v](ByteReader& r) { return TableFeatures::decode(r, v, true); },
                                         [v](const TableFeatures& f, ByteWriter& w) { f.encode(w, v); });
    case Kind::flow_monitor_stats_reply:
      return each_element<FlowUpdate>(m, [&](ByteReader& r) { return FlowUpdate::decode(r, m); },
                                      [v](const FlowUpdate& u, ByteWriter& w) { u.encode(w, v); });
    default: return;
  }
}

void round_trip(const Message& m) {
  switch (m.kind()) {
    case Kind::flow_mod: return flow_mod(m);
    case Kind::packet_in: return packet_in(m);
    case Kind::packet_out:
      if (auto p = PacketOut::decode(m)) again(p->encode(m.version, m.xid));
      return;
    case Kind::flow_removed:
      if (auto f = FlowRemoved::decode(m)) again(f->encode(default_protocol(m.version)));
      return;
    case Kind::group_mod:
      if (auto g = GroupMod::decode(m))
        if (auto bytes = g->encode(m.version, m.xid)) again(*bytes);
      return;
    case Kind::meter_mod:
      if (auto mod = MeterMod::decode(m)) again(mod->encode(m.version, m.xid));
      return;
    case Kind::resume:
      if (auto p = decode_resume(m)) again(p->encode_resume(m.version, m.xid));
      return;
    default: return elements(m);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > kMaxMessage) return 0;
  Bytes bytes(data, data + size);
  if (size >= 4) {
    bytes[2] = static_cast<uint8_t>(size >> 8);
    bytes[3] = static_cast<uint8_t>(size);
  }
  PrintOptions options;
  options.verbosity = 3;
  (void)print_message(bytes, options);
  (void)whole_message_json(bytes, options);
  auto m = decode_message(bytes);
  if (m && version_from_wire(bytes[0])) round_trip(*m);
  return 0;
}
