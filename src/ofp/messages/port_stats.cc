// Port statistics: fixed structs up to 1.3, properties from 1.4, Intel's RFC 2819 and custom counters.
// Spec: see port.h; text: observed, tests/diff/ofp_print_port.t.
#include "ofp/messages/port.h"
#include "ofp/messages/elements.h"

namespace ovs::ofp {
namespace {

constexpr uint32_t kIntel = 0xaa01;
constexpr std::string_view kRxNames[] = {"1_to_64_packets", "65_to_127_packets", "128_to_255_packets", "256_to_511_packets",
                                         "512_to_1023_packets", "1024_to_1522_packets", "1523_to_max_packets"};
struct Named {
  size_t index;
  std::string_view name;
};
constexpr Named kRxMore[] = {{rx_broadcast, "broadcast_packets"}, {rx_undersized, "undersized_errors"}, {rx_oversize, "oversize_errors"},
                             {rx_fragmented, "rx_fragmented_errors"}, {rx_jabber, "rx_jabber_errors"}};
constexpr Named kTxMore[] = {{tx_multicast, "multicast_packets"}, {tx_broadcast, "broadcast_packets"}};

// The twelve counters in the order of 1.0 to 1.3.
std::array<uint64_t PortStats::*, 12> counters() {
  return {&PortStats::rx_packets, &PortStats::tx_packets, &PortStats::rx_bytes, &PortStats::tx_bytes, &PortStats::rx_dropped,
          &PortStats::tx_dropped, &PortStats::rx_errors, &PortStats::tx_errors, &PortStats::rx_frame_errors,
          &PortStats::rx_over_errors, &PortStats::rx_crc_errors, &PortStats::collisions};
}

OfpResult<void> read_ethernet(const Property& p, PortStats& s) {
  ByteReader r(p.data);
  if (p.whole.size() != 40) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  TRY(r.skip(4));
  s.rx_frame_errors = TRY(r.be64());
  s.rx_over_errors = TRY(r.be64());
  s.rx_crc_errors = TRY(r.be64());
  s.collisions = TRY(r.be64());
  return {};
}

OfpResult<void> read_rfc2819(const Property& p, PortStats& s) {
  if (p.whole.size() != 184) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  ByteReader r(p.data);
  TRY(r.skip(4));
  for (uint64_t& v : s.rfc2819) v = TRY(r.be64());
  return {};
}

OfpResult<void> read_custom(const Property& p, PortStats& s) {
  ByteReader r(p.data);
  if (!r.skip(2)) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  auto count = r.be16();
  if (!count) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  s.custom.clear();
  for (uint16_t i = 0; i < *count; ++i) {
    auto length = r.u8();
    if (!length) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
    auto name = r.bytes(*length);
    auto value = r.be64();
    if (!name || !value) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
    s.custom.push_back({std::string(as_text(*name)), *value});
  }
  return {};
}

OfpResult<PortStats> decode_of14(ByteReader& r) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < 80 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(4));
  PortStats s;
  s.port = TRY(port_from_of11(TRY(body.be32())));
  s.duration_sec = TRY(body.be32());
  s.duration_nsec = TRY(body.be32());
  auto order = counters();
  for (size_t i = 0; i < 8; ++i) s.*order[i] = TRY(body.be64());
  while (!body.empty()) {
    Property p = TRY(read_property(body));
    if (!p.vendor && p.type == 0) TRY(read_ethernet(p, s));
    else if (p.vendor == kIntel && p.type == 1) TRY(read_rfc2819(p, s));
    else if (p.vendor == kIntel && p.type == 2) TRY(read_custom(p, s));
    else TRY(unknown_property(p, "port stats", true));
  }
  return s;
}

bool any_known(const std::array<uint64_t, 21>& v, size_t first, size_t count, std::span<const Named> more) {
  for (size_t i = first; i < first + count; ++i)
    if (v[i] != kUnknownCounter) return true;
  return std::ranges::any_of(more, [&](const Named& n) { return v[n.index] != kUnknownCounter; });
}

void print_rfc2819(std::string& out, const std::array<uint64_t, 21>& v, size_t first, std::string_view label, std::span<const Named> more) {
  if (!any_known(v, first, 7, more)) return;
  out += label;
  auto one = [&](std::string_view name, uint64_t value) {
    if (value != kUnknownCounter) out += fmt::format("{}={}, ", name, value);
  };
  for (size_t i = 0; i < 7; ++i) one(kRxNames[i], v[first + i]);
  for (const Named& n : more) one(n.name, v[n.index]);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += " \n";
}

void print_custom(std::string& out, const std::vector<Counter64>& custom) {
  if (custom.empty()) return;
  out += "           CUSTOM Statistics";
  size_t printed = 0;
  for (const auto& c : custom) {
    if (c.name.empty()) continue;
    out += printed++ % 3 == 0 ? std::string("\n                      ") : std::string(" ");
    out += fmt::format("{}={},", c.name, c.value);
  }
  out += '\n';
}

}  // namespace

OfpResult<PortStats> PortStats::decode(ByteReader& r, Version version) {
  if (version >= Version::of14) return decode_of14(r);
  PortStats s;
  if (version == Version::of10) {
    s.port = OfPort(TRY(r.be16()));
    TRY(r.skip(6));
  } else {
    s.port = TRY(port_from_of11(TRY(r.be32())));
    TRY(r.skip(4));
  }
  for (auto counter : counters()) s.*counter = TRY(r.be64());
  if (version == Version::of13) {
    s.duration_sec = TRY(r.be32());
    s.duration_nsec = TRY(r.be32());
  }
  return s;
}

void PortStats::encode(ByteWriter& w, Version version) const {
  auto order = counters();
  if (version < Version::of14) {
    if (version == Version::of10) {
      w.be16(port.value);
      w.zeros(6);
    } else {
      w.be32(port_to_of11(port));
      w.zeros(4);
    }
    for (auto counter : order) w.be64(this->*counter);
    if (version == Version::of13) {
      w.be32(duration_sec);
      w.be32(duration_nsec);
    }
    return;
  }
  size_t start = w.size();
  w.zeros(4);
  w.be32(port_to_of11(port));
  w.be32(duration_sec);
  w.be32(duration_nsec);
  for (size_t i = 0; i < 8; ++i) w.be64(this->*order[i]);
  size_t at = begin_property(w, 0);
  w.zeros(4);
  for (size_t i = 8; i < 12; ++i) w.be64(this->*order[i]);
  end_property(w, at);
  at = begin_experimenter_property(w, kIntel, 1);
  w.zeros(4);
  for (uint64_t v : rfc2819) w.be64(v);
  end_property(w, at);
  if (!custom.empty()) {
    at = begin_experimenter_property(w, kIntel, 2);
    w.zeros(2);
    w.be16(static_cast<uint16_t>(custom.size()));
    for (const auto& c : custom) {
      auto name = std::string_view(c.name).substr(0, 255);
      w.u8(static_cast<uint8_t>(name.size()));
      w.text(name);
      w.be64(c.value);
    }
    end_property(w, at);
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

void PortStats::print(std::string& out, const PrintOptions& options) const {
  out += "  port ";
  if (port.value < 10) out += ' ';
  print_port(out, port, options.names.ports);
  auto t = [](uint64_t v) { return counter_text(v); };
  out += fmt::format(": rx pkts={}, bytes={}, drop={}, errs={}, frame={}, over={}, crc={}\n", t(rx_packets), t(rx_bytes), t(rx_dropped),
                     t(rx_errors), t(rx_frame_errors), t(rx_over_errors), t(rx_crc_errors));
  out += fmt::format("           tx pkts={}, bytes={}, drop={}, errs={}, coll={}\n", t(tx_packets), t(tx_bytes), t(tx_dropped),
                     t(tx_errors), t(collisions));
  if (duration_sec != UINT32_MAX) {
    out += "           duration=";
    print_duration(out, duration_sec, duration_nsec);
    out += '\n';
  }
  print_rfc2819(out, rfc2819, rx_1_64, "           rx rfc2819 ", kRxMore);
  print_rfc2819(out, rfc2819, tx_1_64, "           tx rfc2819 ", kTxMore);
  print_custom(out, custom);
}

std::vector<Bytes> encode_port_stats(const Message& request, std::span<const PortStats> ports) {
  return encode_elements(StatsReply(request, Kind::port_stats_reply), ports,
                         [&](ByteWriter& w, const PortStats& p) { p.encode(w, request.version); });
}

OfpResult<void> print_port_stats(std::string& out, const Message& m, const PrintOptions& options) {
  std::vector<PortStats> all;
  ByteReader r = m.reader();
  size_t count = 0;
  for (ByteReader counting = r; !counting.empty(); ++count)
    if (!PortStats::decode(counting, m.version)) break;
  out += fmt::format(" {} ports\n", count);
  if (options.verbosity < 1) return {};
  while (!r.empty()) {
    PortStats s = TRY(PortStats::decode(r, m.version));
    s.print(out, options);
  }
  return {};
}

}  // namespace ovs::ofp
