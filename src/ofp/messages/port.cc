// Port descriptions, status and modification. Spec: see port.h.
#include "ofp/messages/port.h"
#include "ofp/messages/elements.h"

namespace ovs::ofp {
namespace {

constexpr BitName kConfigNames[] = {
    {kPortDown, "PORT_DOWN"}, {kPortNoStp, "NO_STP"}, {kPortNoRecv, "NO_RECV"},           {kPortNoRecvStp, "NO_RECV_STP"},
    {kPortNoFlood, "NO_FLOOD"}, {kPortNoFwd, "NO_FWD"}, {kPortNoPacketIn, "NO_PACKET_IN"},
};
constexpr BitName kStateNames[] = {{kPortLinkDown, "LINK_DOWN"}, {kPortBlocked, "BLOCKED"}, {kPortLive, "LIVE"}};
constexpr BitName kFeatureNames[] = {
    {kFeature10MbHd, "10MB-HD"},    {kFeature10MbFd, "10MB-FD"},   {kFeature100MbHd, "100MB-HD"}, {kFeature100MbFd, "100MB-FD"},
    {kFeature1GbHd, "1GB-HD"},      {kFeature1GbFd, "1GB-FD"},     {kFeature10GbFd, "10GB-FD"},   {kFeature40GbFd, "40GB-FD"},
    {kFeature100GbFd, "100GB-FD"},  {kFeature1TbFd, "1TB-FD"},     {kFeatureOther, "OTHER"},      {kFeatureCopper, "COPPER"},
    {kFeatureFiber, "FIBER"},       {kFeatureAutoneg, "AUTO_NEG"}, {kFeaturePause, "AUTO_PAUSE"}, {kFeaturePauseAsym, "AUTO_PAUSE_ASYM"},
};
constexpr uint32_t kOf10Config = 0x7f, kOf11Config = kPortDown | kPortNoRecv | kPortNoFwd | kPortNoPacketIn;
constexpr uint32_t kOf10State = kPortLinkDown | kPortStpMask, kOf11State = 7;

// 1.0 has no bits 7 to 10 of ours: copper and what follows are four places lower.
uint32_t features_from_of10(uint32_t f) { return (f & 0x7f) | (f & 0xf80) << 4; }
uint32_t features_to_of10(uint32_t f) { return (f & 0x7f) | (f & 0xf800) >> 4; }
uint32_t config_mask(Version v) { return v == Version::of10 ? kOf10Config : kOf11Config; }

OfpResult<std::string> read_name(ByteReader& r) {
  std::string_view text = as_text(TRY(r.bytes(16)));
  return std::string(text.substr(0, std::min(text.find('\0'), size_t{15})));
}

void put_name(ByteWriter& w, std::string_view name) {
  name = name.substr(0, 15);
  w.text(name);
  w.zeros(16 - name.size());
}

OfpResult<Mac> read_mac(ByteReader& r) {
  ByteView b = TRY(r.bytes(6));
  Mac m;
  std::copy(b.begin(), b.end(), m.bytes.begin());
  return m;
}

OfpResult<PortDesc> decode_of10(ByteReader& r) {
  PortDesc p;
  p.port = OfPort(TRY(r.be16()));
  p.address = TRY(read_mac(r));
  p.name = TRY(read_name(r));
  uint32_t config = TRY(r.be32());
  p.config = config & kOf10Config;
  uint32_t state = TRY(r.be32());
  p.state = state & kOf10State;
  for (uint32_t* f : {&p.current, &p.advertised, &p.supported, &p.peer}) *f = features_from_of10(TRY(r.be32()));
  p.current_speed_kbps = static_cast<uint32_t>(features_to_bps(p.current, 0) / 1000);
  p.max_speed_kbps = static_cast<uint32_t>(features_to_bps(p.supported, 0) / 1000);
  return p;
}

OfpResult<void> read_features(ByteReader& r, PortDesc& p) {
  for (uint32_t* f : {&p.current, &p.advertised, &p.supported, &p.peer}) *f = TRY(r.be32()) & 0xffff;
  p.current_speed_kbps = TRY(r.be32());
  p.max_speed_kbps = TRY(r.be32());
  return {};
}

OfpResult<PortDesc> decode_of11(ByteReader& r) {
  PortDesc p;
  p.port = TRY(port_from_of11(TRY(r.be32())));
  TRY(r.skip(4));
  p.address = TRY(read_mac(r));
  TRY(r.skip(2));
  p.name = TRY(read_name(r));
  uint32_t config = TRY(r.be32());
  p.config = config & kOf11Config;
  uint32_t state = TRY(r.be32());
  p.state = state & kOf11State;
  TRY(read_features(r, p));
  return p;
}

OfpResult<PortDesc> decode_of14(ByteReader& r) {
  ByteReader start = r;
  PortDesc p;
  uint32_t number = TRY(r.be32());
  uint16_t length = TRY(r.be16());
  if (length < 40 || length > start.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(start.sub(length));
  TRY(body.skip(8));
  p.port = TRY(port_from_of11(number));
  r = start;
  p.address = TRY(read_mac(body));
  TRY(body.skip(2));
  p.name = TRY(read_name(body));
  uint32_t config = TRY(body.be32());
  p.config = config & kOf11Config;
  uint32_t state = TRY(body.be32());
  p.state = state & kOf11State;
  while (!body.empty()) {
    Property property = TRY(read_property(body));
    if (property.vendor || property.type != 0) {
      TRY(unknown_property(property, "port", true));
      continue;
    }
    if (property.whole.size() != 32) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
    ByteReader ethernet(property.data);
    TRY(ethernet.skip(4));
    TRY(read_features(ethernet, p));
  }
  return p;
}

void put_features(ByteWriter& w, const PortDesc& p) {
  for (uint32_t f : {p.current, p.advertised, p.supported, p.peer}) w.be32(f);
  w.be32(p.current_speed_kbps);
  w.be32(p.max_speed_kbps);
}

void print_feature_line(std::string& out, std::string_view label, uint32_t features) {
  if (!features) return;
  out += label;
  print_bits(out, features, kFeatureNames, ' ');
  out += '\n';
}

std::string printable_name(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c < 0x20 || c > 0x7e) break;
    out += c;
  }
  return out;
}

void print_state(std::string& out, uint32_t state) {
  switch (state & kPortStpMask) {
    case kPortStpLearn: out += "STP_LEARN"; break;
    case kPortStpForward: out += "STP_FORWARD"; break;
    case kPortStpBlock: out += "STP_BLOCK"; break;
  }
  if ((state & kPortStpMask) && !(state & ~kPortStpMask)) return;
  print_bits(out, state & ~kPortStpMask, kStateNames, ' ');
}

}  // namespace

std::span<const BitName> port_config_names() { return kConfigNames; }
std::span<const BitName> port_state_names() { return kStateNames; }
std::span<const BitName> port_feature_names() { return kFeatureNames; }

uint64_t features_to_bps(uint32_t f, uint64_t otherwise) {
  constexpr uint64_t kMega = 1'000'000, kGiga = 1'000'000'000;
  if (f & kFeature1TbFd) return 1000 * kGiga;
  if (f & kFeature100GbFd) return 100 * kGiga;
  if (f & kFeature40GbFd) return 40 * kGiga;
  if (f & kFeature10GbFd) return 10 * kGiga;
  if (f & (kFeature1GbHd | kFeature1GbFd)) return kGiga;
  if (f & (kFeature100MbHd | kFeature100MbFd)) return 100 * kMega;
  if (f & (kFeature10MbHd | kFeature10MbFd)) return 10 * kMega;
  return otherwise;
}

size_t PortDesc::wire_size(Version version) {
  if (version == Version::of10) return 48;
  return version < Version::of14 ? 64 : 72;
}

OfpResult<PortDesc> PortDesc::decode(ByteReader& r, Version version) {
  if (version == Version::of10) return decode_of10(r);
  return version < Version::of14 ? decode_of11(r) : decode_of14(r);
}

void PortDesc::encode(ByteWriter& w, Version version) const {
  if (version == Version::of10) {
    w.be16(port.value);
    w.bytes(address.bytes);
    put_name(w, name);
    w.be32(config & kOf10Config);
    w.be32(state & kOf10State);
    for (uint32_t f : {current, advertised, supported, peer}) w.be32(features_to_of10(f));
    return;
  }
  w.be32(port_to_of11(port));
  if (version < Version::of14) {
    w.zeros(4);
  } else {
    w.be16(72);
    w.zeros(2);
  }
  w.bytes(address.bytes);
  w.zeros(2);
  put_name(w, name);
  w.be32(config & kOf11Config);
  w.be32(state & kOf11State);
  if (version < Version::of14) return put_features(w, *this);
  size_t at = begin_property(w, 0);
  w.zeros(4);
  put_features(w, *this);
  end_property(w, at);
}

void PortDesc::print(std::string& out) const {
  out += ' ';
  print_port(out, port);
  out += fmt::format("({}): addr:{}\n     config:     ", printable_name(name), address.text());
  print_bits(out, config, kConfigNames, ' ');
  out += "\n     state:      ";
  print_state(out, state);
  out += '\n';
  print_feature_line(out, "     current:    ", current);
  print_feature_line(out, "     advertised: ", advertised);
  print_feature_line(out, "     supported:  ", supported);
  print_feature_line(out, "     peer:       ", peer);
  out += fmt::format("     speed: {} Mbps now, {} Mbps max\n", current_speed_kbps / 1000, max_speed_kbps / 1000);
}

OfpResult<PortStatus> PortStatus::decode(const Message& m) {
  ByteReader r = m.reader();
  PortStatus s;
  uint8_t reason = TRY(r.u8());
  if (reason > 2) return ofp_fail(Ofperr::NXBRC_BAD_REASON);
  s.reason = static_cast<PortReason>(reason);
  TRY(r.skip(7));
  s.desc = TRY(PortDesc::decode(r, m.version));
  return s;
}

Bytes PortStatus::encode(Version version) const {
  MessageBuilder b(Kind::port_status, version, 0);
  b.body().u8(static_cast<uint8_t>(reason));
  b.body().zeros(7);
  desc.encode(b.body(), version);
  return b.finish();
}

void PortStatus::print(std::string& out, const PrintOptions&) const {
  constexpr std::string_view kReasons[] = {" ADD:", " DEL:", " MOD:"};
  out += kReasons[static_cast<size_t>(reason)];
  desc.print(out);
}

OfpResult<PortMod> PortMod::decode(const Message& m) {
  ByteReader r = m.reader();
  PortMod p;
  if (m.version == Version::of10) {
    p.port = OfPort(TRY(r.be16()));
    p.address = TRY(read_mac(r));
  } else {
    p.port = TRY(port_from_of11(TRY(r.be32())));
    TRY(r.skip(4));
    p.address = TRY(read_mac(r));
    TRY(r.skip(2));
  }
  uint32_t config = TRY(r.be32());
  uint32_t mask = TRY(r.be32());
  p.mask = mask & config_mask(m.version);
  p.config = config & config_mask(m.version);
  if (m.version >= Version::of14) {
    while (!r.empty()) {
      Property property = TRY(read_property(r));
      if (property.vendor || property.type != 0) {
        TRY(unknown_property(property, "port_mod", false));
        continue;
      }
      p.advertise = TRY(property_u32(property));
    }
  } else {
    p.advertise = TRY(r.be32());
    TRY(r.skip(4));
    if (m.version == Version::of10) p.advertise = features_from_of10(p.advertise);
  }
  p.advertise &= 0xffff;
  p.config &= p.mask;
  return p;
}

Bytes PortMod::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::port_mod, version, xid);
  ByteWriter& w = b.body();
  if (version == Version::of10) {
    w.be16(port.value);
    w.bytes(address.bytes);
  } else {
    w.be32(port_to_of11(port));
    w.zeros(4);
    w.bytes(address.bytes);
    w.zeros(2);
  }
  w.be32(config & config_mask(version));
  w.be32(mask & config_mask(version));
  if (version >= Version::of14) {
    if (advertise) put_property_u32(w, 0, advertise);
  } else {
    w.be32(version == Version::of10 ? features_to_of10(advertise) : advertise);
    w.zeros(4);
  }
  return b.finish();
}

void PortMod::print(std::string& out, const PrintOptions& options) const {
  out += " port: ";
  print_port(out, port, options.names.ports);
  out += fmt::format(": addr:{}\n     config: ", address.text());
  print_bits(out, config, kConfigNames, ' ');
  out += "\n     mask:   ";
  print_bits(out, mask, kConfigNames, ' ');
  out += "\n     advertise: ";
  if (advertise) print_bits(out, advertise, kFeatureNames, ' ');
  else out += "UNCHANGED";
  out += '\n';
}

OfpResult<PortRequest> PortRequest::decode(const Message& m) {
  PortRequest q;
  ByteReader r = m.reader();
  if (m.body.empty()) return q;
  if (m.version == Version::of10) q.port = OfPort(TRY(r.be16()));
  else q.port = TRY(port_from_of11(TRY(r.be32())));
  return q;
}

Bytes PortRequest::encode(Kind kind, Version version, uint32_t xid, OfPort port) {
  MessageBuilder b(kind, version, xid);
  if (kind == Kind::port_desc_stats_request && version < Version::of15) return b.finish();
  if (version == Version::of10) {
    b.body().be16(port.value);
    b.body().zeros(6);
  } else {
    b.body().be32(port_to_of11(port));
    b.body().zeros(4);
  }
  return b.finish();
}

OfpResult<std::vector<PortDesc>> decode_port_descs(const Message& m) {
  std::vector<PortDesc> ports;
  ByteReader r = m.reader();
  while (!r.empty()) ports.push_back(TRY(PortDesc::decode(r, m.version)));
  return ports;
}

std::vector<Bytes> encode_port_descs(const Message& request, std::span<const PortDesc> ports) {
  return encode_elements(StatsReply(request, Kind::port_desc_stats_reply), ports,
                         [&](ByteWriter& w, const PortDesc& p) { p.encode(w, request.version); });
}

OfpResult<void> print_port_status(std::string& out, const Message& m, const PrintOptions& options) {
  PortStatus s = TRY(PortStatus::decode(m));
  s.print(out, options);
  return {};
}

OfpResult<void> print_port_descs(std::string& out, const Message& m, const PrintOptions&) {
  out += '\n';
  std::vector<PortDesc> ports;
  ByteReader r = m.reader();
  OfpResult<void> result;
  while (!r.empty()) {
    auto p = PortDesc::decode(r, m.version);
    if (!p) {
      result = std::unexpected(p.error());
      break;
    }
    ports.push_back(std::move(*p));
  }
  std::ranges::stable_sort(ports, {}, &PortDesc::port);
  for (const PortDesc& p : ports) p.print(out);
  return result;
}

OfpResult<void> print_port_desc_request(std::string& out, const Message& m, const PrintOptions& options) {
  PortRequest q = TRY(PortRequest::decode(m));
  out += " port=";
  print_port(out, q.port, options.names.ports);
  return {};
}

OfpResult<void> print_port_stats_request(std::string& out, const Message& m, const PrintOptions& options) {
  PortRequest q = TRY(PortRequest::decode(m));
  out += " port_no=";
  print_port(out, q.port, options.names.ports);
  return {};
}

}  // namespace ovs::ofp
