// Spec: see meter.h; texts: observed, tests/diff/ofp_print_meter.t.
#include "ofp/messages/meter.h"

#include "base/strings.h"
#include "flow/match.h"
#include "ofp/actions/context.h"
#include "ofp/messages/elements.h"

namespace ovs::ofp {
namespace {

constexpr BitName kFlags[] = {{kMeterKbps, "kbps"}, {kMeterPktps, "pktps"}, {kMeterBurst, "burst"}, {kMeterStats, "stats"}};

constexpr BitName kBandTypes[] = {{1 << 1, "drop"}, {1 << 2, "dscp_remark"}};

OfpResult<MeterBand> read_band(ByteReader& r, uint16_t flags) {
  ByteReader look = r;
  uint16_t type = TRY(look.be16());
  uint16_t length = TRY(look.be16());
  if (length != 16 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(4));
  MeterBand b;
  b.rate = TRY(body.be32());
  uint32_t burst = TRY(body.be32());
  if (flags & kMeterBurst) b.burst_size = burst;
  if (type != 1 && type != 2) return ofp_fail(Ofperr::OFPMMFC_BAD_BAND);
  b.type = static_cast<MeterBandType>(type);
  if (b.type == MeterBandType::dscp_remark) b.prec_level = TRY(body.u8());
  return b;
}

OfpResult<std::vector<MeterBand>> read_bands(ByteReader& r, uint16_t flags) {
  std::vector<MeterBand> bands;
  while (!r.empty()) bands.push_back(TRY(read_band(r, flags)));
  return bands;
}

void put_bands(ByteWriter& w, const std::vector<MeterBand>& bands) {
  for (const MeterBand& b : bands) {
    w.be16(static_cast<uint16_t>(b.type));
    w.be16(16);
    w.be32(b.rate);
    w.be32(b.burst_size);
    w.u8(b.type == MeterBandType::dscp_remark ? b.prec_level : 0);
    w.zeros(3);
  }
}

void print_flags(std::string& out, uint16_t flags) {
  for (const BitName& f : kFlags) {
    if (!(flags & f.bit)) continue;
    out += f.name;
    out += ' ';
    flags = static_cast<uint16_t>(flags & ~f.bit);
  }
  if (flags) out += fmt::format("flags:0x{:x} ", flags);
}

}  // namespace

std::span<const BitName> meter_flag_names() { return kFlags; }
std::span<const BitName> meter_band_names() { return kBandTypes; }

OfpResult<MeterConfig> MeterConfig::decode(ByteReader& r) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  if (length < 8 || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  MeterConfig c;
  c.flags = TRY(body.be16());
  c.meter_id = TRY(body.be32());
  c.bands = TRY(read_bands(body, c.flags));
  return c;
}

OfpResult<MeterStats> MeterStats::decode(ByteReader& r) {
  MeterStats s;
  ByteReader look = r;
  TRY(look.skip(4));
  uint16_t length = TRY(look.be16());
  if (length < 40 || length > r.remaining() || (length - 40) % 16) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  s.meter_id = TRY(body.be32());
  TRY(body.skip(8));
  s.flow_count = TRY(body.be32());
  s.packets = TRY(body.be64());
  s.bytes = TRY(body.be64());
  s.duration_sec = TRY(body.be32());
  s.duration_nsec = TRY(body.be32());
  while (!body.empty()) {
    uint64_t packets = TRY(body.be64());
    s.bands.emplace_back(packets, TRY(body.be64()));
  }
  return s;
}

void MeterConfig::print(std::string& out) const {
  print_meter(out, meter_id, '=');
  out += ' ';
  print_flags(out, flags);
  out += "bands=";
  for (const MeterBand& b : bands) {
    out += "\ntype=";
    if (b.type == MeterBandType::drop) out += "drop";
    else if (b.type == MeterBandType::dscp_remark) out += "dscp_remark";
    else out += std::to_string(static_cast<unsigned>(b.type));
    out += fmt::format(" rate={}", b.rate);
    if (flags & kMeterBurst) out += fmt::format(" burst_size={}", b.burst_size);
    if (b.type == MeterBandType::dscp_remark) out += fmt::format(" prec_level={}", b.prec_level);
  }
  out += '\n';
}

OfpResult<MeterMod> MeterMod::decode(const Message& m) {
  ByteReader r = m.reader();
  MeterMod mod;
  uint16_t command = TRY(r.be16());
  mod.meter.flags = TRY(r.be16());
  mod.meter.meter_id = TRY(r.be32());
  if (command > 2) return ofp_fail(Ofperr::OFPMMFC_BAD_COMMAND);
  mod.command = static_cast<MeterCommand>(command);
  if (mod.command == MeterCommand::remove) {
    mod.meter.flags = 0;
    return mod;
  }
  if ((mod.meter.flags & kMeterKbps) && (mod.meter.flags & kMeterPktps)) return ofp_fail(Ofperr::OFPMMFC_BAD_FLAGS);
  mod.meter.bands = TRY(read_bands(r, mod.meter.flags));
  return mod;
}

Bytes MeterMod::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::meter_mod, version, xid);
  b.body().be16(static_cast<uint16_t>(command));
  b.body().be16(meter.flags);
  b.body().be32(meter.meter_id);
  put_bands(b.body(), meter.bands);
  return b.finish();
}

OfpResult<MeterFeatures> MeterFeatures::decode(const Message& m) {
  ByteReader r = m.reader();
  MeterFeatures f;
  f.max_meters = TRY(r.be32());
  f.band_types = TRY(r.be32());
  f.capabilities = TRY(r.be32());
  f.max_bands = TRY(r.u8());
  f.max_color = TRY(r.u8());
  return f;
}

Bytes MeterFeatures::encode(const Message& request) const {
  MessageBuilder b(Kind::meter_features_stats_reply, request.version, request.xid);
  b.body().be32(max_meters);
  b.body().be32(band_types);
  b.body().be32(capabilities);
  b.body().u8(max_bands);
  b.body().u8(max_color);
  b.body().zeros(2);
  return b.finish();
}

OfpResult<uint32_t> decode_meter_request(const Message& m) {
  ByteReader r = m.reader();
  uint32_t id = TRY(r.be32());
  return id;
}

Bytes encode_meter_request(Kind kind, Version version, uint32_t xid, uint32_t meter_id) {
  MessageBuilder b(kind, version, xid);
  if (kind != Kind::meter_features_stats_request) {
    b.body().be32(meter_id);
    b.body().zeros(4);
  }
  return b.finish();
}

std::vector<Bytes> encode_meter_configs(const Message& request, std::span<const MeterConfig> meters) {
  return encode_elements(StatsReply(request, Kind::meter_config_stats_reply), meters, [](ByteWriter& w, const MeterConfig& m) {
    w.be16(static_cast<uint16_t>(8 + m.bands.size() * 16));
    w.be16(m.flags);
    w.be32(m.meter_id);
    put_bands(w, m.bands);
  });
}

std::vector<Bytes> encode_meter_stats(const Message& request, std::span<const MeterStats> meters) {
  return encode_elements(StatsReply(request, Kind::meter_stats_reply), meters, [](ByteWriter& w, const MeterStats& m) {
    w.be32(m.meter_id);
    w.be16(static_cast<uint16_t>(40 + m.bands.size() * 16));
    w.zeros(6);
    w.be32(m.flow_count);
    w.be64(m.packets);
    w.be64(m.bytes);
    w.be32(m.duration_sec);
    w.be32(m.duration_nsec);
    for (const auto& [packets, bytes] : m.bands) {
      w.be64(packets);
      w.be64(bytes);
    }
  });
}

namespace {

class MeterParser {
 public:
  explicit MeterParser(std::optional<MeterCommand> command) : needs_bands_(command && *command != MeterCommand::remove) {
    if (command) mod_.command = *command;
  }

  Result<MeterMod> parse(std::string_view text) {
    std::string_view bands;
    if (needs_bands_) {
      size_t at = text.find("band");
      size_t equals = at == text.npos ? at : text.find('=', at);
      if (equals == text.npos) return fail("must specify bands");
      bands = text.substr(equals + 1);
      text = text.substr(0, at);
    }
    TRY(head(text));
    if (needs_bands_) TRY(parse_bands(bands));
    return std::move(mod_);
  }

 private:
  Result<void> head(std::string_view text) {
    bool had_meter = false;
    for (std::string_view word : split_any(text, ", \t\r\n")) {
      size_t equals = word.find('=');
      std::string_view key = word.substr(0, equals);
      auto flag = std::ranges::find_if(kFlags, [&](const BitName& f) { return f.name == key; });
      if (needs_bands_ && flag != std::end(kFlags)) {
        mod_.meter.flags |= static_cast<uint16_t>(flag->bit);
        continue;
      }
      if (equals == word.npos) return fail(fmt::format("field {} missing value", key));
      std::string_view value = word.substr(equals + 1);
      if (key != "meter") return fail(fmt::format("unknown keyword {}", key));
      had_meter = true;
      if (value == "all") mod_.meter.meter_id = kMeterAll;
      else if (value == "controller") mod_.meter.meter_id = kMeterController;
      else if (value == "slowpath") mod_.meter.meter_id = kMeterSlowpath;
      else {
        mod_.meter.meter_id = TRY(text_u32(value));
        if (mod_.meter.meter_id == 0 || mod_.meter.meter_id > kMeterMax) return fail("invalid value for meter");
      }
    }
    if (needs_bands_ && !had_meter) return fail("must specify 'meter'");
    if (!needs_bands_ && !had_meter) return fail("must specify 'meter'");
    if (needs_bands_ && !(mod_.meter.flags & (kMeterKbps | kMeterPktps))) return fail("meter must specify either 'kbps' or 'pktps'");
    return {};
  }

  Result<void> parse_bands(std::string_view text) {
    auto& bands = mod_.meter.bands;
    for (std::string_view word : split_any(text, ", \t\r\n")) {
      size_t equals = word.find('=');
      std::string_view key = word.substr(0, equals);
      if (equals == word.npos) return fail(fmt::format("field {} missing value", key));
      std::string_view value = word.substr(equals + 1);
      if (key == "type") {
        MeterBand b;
        if (value == "drop") b.type = MeterBandType::drop;
        else if (value == "dscp_remark") b.type = MeterBandType::dscp_remark;
        else return fail(fmt::format("field type unknown value {}", value));
        bands.push_back(b);
        continue;
      }
      if (bands.empty()) return fail("band must start with the 'type' keyword");
      if (key == "rate") bands.back().rate = TRY(text_u32(value));
      else if (key == "burst_size") bands.back().burst_size = TRY(text_u32(value));
      else if (key == "prec_level") bands.back().prec_level = TRY(text_u8(value, key));
      else return fail(fmt::format("unknown keyword {}", key));
    }
    return check_bands();
  }

  Result<void> check_bands() const {
    if (mod_.meter.bands.empty()) return fail("meter must have bands");
    for (const MeterBand& b : mod_.meter.bands) {
      if (b.type == MeterBandType::dscp_remark && !b.prec_level) return fail("'dscp_remark' band must have 'prec_level'");
      if (b.type != MeterBandType::dscp_remark && b.prec_level) return fail("Only 'dscp_remark' band may have 'prec_level'");
      if (!b.rate) return fail("band must have 'rate'");
      bool burst = mod_.meter.flags & kMeterBurst;
      if (burst && !b.burst_size) return fail("band must have 'burst_size' when 'burst' flag is set");
      if (!burst && b.burst_size) return fail("band may have 'burst_size' only when 'burst' flag is set");
    }
    return {};
  }

  bool needs_bands_;
  MeterMod mod_;
};

}  // namespace

Result<MeterMod> parse_meter_text(std::string_view text, std::optional<MeterCommand> command, ProtocolSet& usable) {
  usable = ProtocolSet::of13_up();
  return MeterParser(command).parse(text);
}

OfpResult<void> print_meter_mod(std::string& out, const Message& m, const PrintOptions&) {
  MeterMod mod = TRY(MeterMod::decode(m));
  constexpr std::string_view kCommands[] = {" ADD ", " MOD ", " DEL "};
  out += kCommands[static_cast<size_t>(mod.command)];
  mod.meter.print(out);
  return {};
}

OfpResult<void> print_meter_request(std::string& out, const Message& m, const PrintOptions&) {
  uint32_t id = TRY(decode_meter_request(m));
  out += ' ';
  print_meter(out, id, '=');
  return {};
}

OfpResult<void> print_meter_configs(std::string& out, const Message& m, const PrintOptions&) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    MeterConfig c = TRY(MeterConfig::decode(r));
    out += '\n';
    c.print(out);
  }
  return {};
}

OfpResult<void> print_meter_stats(std::string& out, const Message& m, const PrintOptions&) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    MeterStats s = TRY(MeterStats::decode(r));
    out += '\n';
    print_meter(out, s.meter_id, ':');
    out += fmt::format(" flow_count:{} packet_in_count:{} byte_in_count:{} duration:", s.flow_count, s.packets, s.bytes);
    print_duration(out, s.duration_sec, s.duration_nsec);
    out += " bands:\n";
    for (size_t i = 0; i < s.bands.size(); ++i) out += fmt::format("{}: packet_count:{} byte_count:{}\n", i, s.bands[i].first, s.bands[i].second);
  }
  return {};
}

OfpResult<void> print_meter_features(std::string& out, const Message& m, const PrintOptions&) {
  MeterFeatures f = TRY(MeterFeatures::decode(m));
  out += fmt::format("\nmax_meter:{} max_bands:{} max_color:{}\nband_types: ", f.max_meters, f.max_bands, f.max_color);
  print_bits(out, f.band_types, kBandTypes, ' ');
  out += "\ncapabilities: ";
  print_bits(out, f.capabilities, kFlags, ' ');
  out += '\n';
  return {};
}

}  // namespace ovs::ofp
