// Spec: see nicira.h; texts: observed, tests/diff/ofp_print_nicira.t.
#include "ofp/messages/nicira.h"

#include "base/log.h"
#include "base/strings.h"

OVS_LOG_MODULE(ofp_protocol);

namespace ovs::ofp {
namespace {

constexpr uint32_t kFlowFormatStd = 0, kFlowFormatNxm = 2;

void log_bad_format(uint32_t format) { LOG_WARN_RL(1, 5, "NXT_SET_FLOW_FORMAT message specified invalid flow format {}", format); }

std::string ipfix_line(const IpfixStats& s, size_t indent) {
  auto t = [](uint64_t v) { return counter_text(v); };
  return fmt::format("flows={}, current flows={}, sampled pkts={}, ipv4 ok={}, ipv6 ok={}, tx pkts={}\n{}pkts errs={}, ipv4 errs={}, ipv6 errs={}, tx errs={}\n",
                     t(s.flows), t(s.current_flows), t(s.packets), t(s.ipv4_packets), t(s.ipv6_packets), t(s.tx_packets), std::string(indent, ' '),
                     t(s.error_packets), t(s.ipv4_errors), t(s.ipv6_errors), t(s.tx_errors));
}

OfpResult<void> print_ipfix(std::string& out, const Message& m) {
  ByteReader r = m.reader();
  if (m.kind() == Kind::ipfix_bridge_stats_reply) {
    IpfixStats s = TRY(IpfixStats::decode(r));
    out += "\n  bridge ipfix: " + ipfix_line(s, 16);
    return {};
  }
  out += fmt::format(" {} ids\n", m.body.size() / 88);
  while (!r.empty()) {
    IpfixStats s = TRY(IpfixStats::decode(r));
    out += fmt::format("  id {:>3}: ", s.collector_set_id) + ipfix_line(s, 10);
  }
  return {};
}

}  // namespace

OfpResult<IpfixStats> IpfixStats::decode(ByteReader& r) {
  IpfixStats s;
  for (uint64_t* v : {&s.flows, &s.current_flows, &s.packets, &s.ipv4_packets, &s.ipv6_packets, &s.error_packets, &s.ipv4_errors,
                      &s.ipv6_errors, &s.tx_packets, &s.tx_errors})
    *v = TRY(r.be64());
  s.collector_set_id = TRY(r.be32());
  TRY(r.skip(4));
  return s;
}

OfpResult<Protocol> decode_set_flow_format(const Message& m) {
  ByteReader r = m.reader();
  uint32_t format = TRY(r.be32());
  if (format == kFlowFormatStd) return Protocol::of10_std;
  if (format == kFlowFormatNxm) return Protocol::of10_nxm;
  log_bad_format(format);
  return ofp_fail(Ofperr::OFPBRC_EPERM);
}

Bytes encode_set_flow_format(uint32_t xid, Protocol protocol) {
  MessageBuilder b(Kind::set_flow_format, Version::of10, xid);
  b.body().be32(is_nxm(protocol) ? kFlowFormatNxm : kFlowFormatStd);
  return b.finish();
}

OfpResult<bool> decode_flow_mod_table_id(const Message& m) {
  ByteReader r = m.reader();
  uint8_t on = TRY(r.u8());
  return on != 0;
}

Bytes encode_flow_mod_table_id(uint32_t xid, bool on) {
  MessageBuilder b(Kind::flow_mod_table_id, Version::of10, xid);
  b.body().u8(on);
  b.body().zeros(7);
  return b.finish();
}

OfpResult<uint16_t> decode_set_controller_id(const Message& m) {
  ByteReader r = m.reader();
  ByteView zeros = TRY(r.bytes(6));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  uint16_t id = TRY(r.be16());
  return id;
}

OfpResult<uint16_t> decode_ct_flush_zone(const Message& m) { return decode_set_controller_id(m); }

Bytes encode_ct_flush_zone(Version version, uint32_t xid, uint16_t zone) {
  MessageBuilder b(Kind::ct_flush_zone, version, xid);
  b.body().zeros(6);
  b.body().be16(zone);
  return b.finish();
}

std::vector<Bytes> encode_ipfix_stats(const Message& request, std::span<const IpfixStats> stats) {
  bool bridge = request.kind() == Kind::ipfix_bridge_stats_request;
  StatsReply reply(request, bridge ? Kind::ipfix_bridge_stats_reply : Kind::ipfix_flow_stats_reply);
  for (const IpfixStats& s : stats) {
    reply.element([&](ByteWriter& w) {
      for (uint64_t v : {s.flows, s.current_flows, s.packets, s.ipv4_packets, s.ipv6_packets, s.error_packets, s.ipv4_errors, s.ipv6_errors,
                         s.tx_packets, s.tx_errors})
        w.be64(v);
      w.be32(s.collector_set_id);
      w.zeros(4);
    });
  }
  return reply.finish();
}

OfpResult<void> print_nicira(std::string& out, const Message& m, const PrintOptions&) {
  switch (m.kind()) {
    case Kind::set_flow_format: {
      ByteReader r = m.reader();
      uint32_t format = TRY(r.be32());
      out += " format=";
      out += format == kFlowFormatStd ? "openflow10" : format == kFlowFormatNxm ? "nxm" : "(unknown)";
      if (format != kFlowFormatStd && format != kFlowFormatNxm) log_bad_format(format);
      return {};
    }
    case Kind::flow_mod_table_id: out += TRY(decode_flow_mod_table_id(m)) ? " enable" : " disable"; return {};
    case Kind::set_packet_in_format: {
      PacketInFormat format = TRY(decode_set_packet_in_format(m));
      out += " format=";
      out += packet_in_format_name(format);
      return {};
    }
    case Kind::set_controller_id:
    case Kind::ct_flush_zone: {
      ByteReader r = m.reader();
      TRY(r.skip(6));   // must be zero, which only the receiver minds
      out += fmt::format(" {}={}", m.kind() == Kind::ct_flush_zone ? "zone_id" : "id", TRY(r.be16()));
      return {};
    }
    default: return print_ipfix(out, m);
  }
}

}  // namespace ovs::ofp
