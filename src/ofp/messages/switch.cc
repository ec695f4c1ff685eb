// Spec: see switch.h. Capability print order: observed, tests/diff/ofp_print_switch.t.
#include "ofp/messages/switch.h"

#include "base/strings.h"

namespace ovs::ofp {
namespace {

struct Capability {
  uint32_t bit;
  uint8_t first, last;     ///< versions
  uint32_t wire;
  std::string_view name;
};
constexpr Capability kCapabilities[] = {
    {kCapFlowStats, 1, 6, 1 << 0, "FLOW_STATS"},
    {kCapTableStats, 1, 6, 1 << 1, "TABLE_STATS"},
    {kCapPortStats, 1, 6, 1 << 2, "PORT_STATS"},
    {kCapStp, 1, 1, 1 << 3, "STP"},
    {kCapGroupStats, 2, 6, 1 << 3, "GROUP_STATS"},
    {kCapIpReasm, 1, 6, 1 << 5, "IP_REASM"},
    {kCapQueueStats, 1, 6, 1 << 6, "QUEUE_STATS"},
    {kCapArpMatchIp, 1, 2, 1 << 7, "ARP_MATCH_IP"},
    {kCapPortBlocked, 3, 6, 1 << 8, "PORT_BLOCKED"},
    {kCapBundles, 5, 6, 1 << 9, "BUNDLES"},
    {kCapFlowMonitoring, 5, 6, 1 << 10, "FLOW_MONITORING"},
};
constexpr BitName kOf10Actions[] = {
    {1 << 0, "output"},      {1 << 11, "enqueue"},     {1 << 1, "set_vlan_vid"}, {1 << 2, "set_vlan_pcp"},
    {1 << 3, "strip_vlan"},  {1 << 4, "mod_dl_src"},   {1 << 5, "mod_dl_dst"},   {1 << 6, "mod_nw_src"},
    {1 << 7, "mod_nw_dst"},  {1 << 8, "mod_nw_tos"},   {1 << 9, "mod_tp_src"},   {1 << 10, "mod_tp_dst"},
};
constexpr std::string_view kFragNames[] = {"normal", "drop", "reassemble", "nx-match"};

bool has(const Capability& c, Version v) { return static_cast<uint8_t>(v) >= c.first && static_cast<uint8_t>(v) <= c.last; }

std::string fixed_text(ByteView field) {
  std::string_view text = as_text(field);
  return std::string(text.substr(0, text.find('\0')));
}

void put_fixed(ByteWriter& w, std::string_view text, size_t size) {
  text = text.substr(0, size - 1);
  w.text(text);
  w.zeros(size - text.size());
}

}  // namespace

uint32_t of10_action_bits() {
  uint32_t bits = 0;
  for (const auto& row : kOf10Actions) bits |= static_cast<uint32_t>(row.bit);
  return bits;
}

OfpResult<SwitchFeatures> SwitchFeatures::decode(const Message& m) {
  ByteReader r = m.reader();
  SwitchFeatures f;
  f.datapath_id = TRY(r.be64());
  f.n_buffers = TRY(r.be32());
  f.n_tables = TRY(r.u8());
  f.auxiliary_id = TRY(r.u8());
  if (m.version < Version::of13) f.auxiliary_id = 0;
  TRY(r.skip(2));
  uint32_t wire = TRY(r.be32());
  for (const auto& c : kCapabilities)
    if (has(c, m.version) && (wire & c.wire)) f.capabilities |= c.bit;
  f.actions = TRY(r.be32());
  if (m.version != Version::of10) f.actions = 0;
  if (m.version >= Version::of13) return f;
  size_t port_size = PortDesc::wire_size(m.version);
  f.ports_complete = m.whole.size() + port_size <= kMaxMessage;
  if (!f.ports_complete) return f;
  while (!r.empty()) f.ports.push_back(TRY(PortDesc::decode(r, m.version)));
  return f;
}

Bytes SwitchFeatures::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::features_reply, version, xid);
  ByteWriter& w = b.body();
  w.be64(datapath_id);
  w.be32(n_buffers);
  w.u8(n_tables);
  w.u8(version >= Version::of13 ? auxiliary_id : 0);
  w.zeros(2);
  uint32_t wire = 0;
  for (const auto& c : kCapabilities)
    if (has(c, version) && (capabilities & c.bit)) wire |= c.wire;
  w.be32(wire);
  w.be32(version == Version::of10 ? actions : 0);
  if (version < Version::of13) {
    for (const PortDesc& port : ports) {
      if (b.size() + PortDesc::wire_size(version) > kMaxMessage) break;
      port.encode(w, version);
    }
  }
  return b.finish();
}

std::string capabilities_text(uint32_t capabilities, Version version) {
  std::vector<BitName> names;
  for (const auto& c : kCapabilities)
    if (has(c, version)) names.push_back({c.bit, c.name});
  std::string out;
  print_bits(out, capabilities, names, ' ');
  return out;
}

void SwitchFeatures::print(std::string& out, const PrintOptions&, Version version) const {
  out += fmt::format(" dpid:{:016x}\nn_tables:{}, n_buffers:{}", datapath_id, n_tables, n_buffers);
  if (auxiliary_id) out += fmt::format(", auxiliary_id:{}", auxiliary_id);
  out += "\ncapabilities: ";
  out += capabilities_text(capabilities, version) + "\n";
  if (version == Version::of10 && actions) {
    out += "actions: ";
    std::string list;
    for (const auto& row : kOf10Actions)
      if (actions & row.bit) list += std::string(list.empty() ? "" : " ") + std::string(row.name);
    out += list.empty() ? "<none>" : list;
    out += '\n';
  }
  std::vector<PortDesc> sorted = ports;
  std::ranges::stable_sort(sorted, {}, &PortDesc::port);
  for (const PortDesc& port : sorted) port.print(out);
}

std::string_view frag_mode_name(FragMode mode) { return kFragNames[static_cast<size_t>(mode)]; }

std::optional<FragMode> frag_mode_from_name(std::string_view name) {
  for (size_t i = 0; i < std::size(kFragNames); ++i)
    if (iequals(kFragNames[i], name)) return static_cast<FragMode>(i);
  return {};
}

OfpResult<SwitchConfig> SwitchConfig::decode(const Message& m) {
  ByteReader r = m.reader();
  uint16_t flags = TRY(r.be16());
  SwitchConfig c;
  c.miss_send_len = TRY(r.be16());
  uint16_t known = m.version < Version::of13 ? 7 : 3;
  if (m.kind() == Kind::set_config && (flags & ~known)) return ofp_fail(Ofperr::OFPSCFC_BAD_FLAGS);
  c.frag = static_cast<FragMode>(flags & 3);
  if (m.version < Version::of13) c.invalid_ttl_to_controller = (flags & 4) != 0;
  return c;
}

Bytes SwitchConfig::encode(Kind kind, Version version, uint32_t xid) const {
  MessageBuilder b(kind, version, xid);
  uint16_t flags = static_cast<uint16_t>(frag);
  if (version < Version::of13 && invalid_ttl_to_controller.value_or(false)) flags |= 4;
  b.body().be16(flags);
  b.body().be16(miss_send_len);
  return b.finish();
}

void SwitchConfig::print(std::string& out, const PrintOptions&) const {
  out += fmt::format(" frags={}", frag_mode_name(frag));
  if (invalid_ttl_to_controller.value_or(false)) out += " invalid_ttl_to_controller";
  out += fmt::format(" miss_send_len={}\n", miss_send_len);
}

OfpResult<SwitchDesc> SwitchDesc::decode(const Message& m) {
  ByteReader r = m.reader();
  SwitchDesc d;
  d.manufacturer = fixed_text(TRY(r.bytes(256)));
  d.hardware = fixed_text(TRY(r.bytes(256)));
  d.software = fixed_text(TRY(r.bytes(256)));
  d.serial = fixed_text(TRY(r.bytes(32)));
  d.datapath = fixed_text(TRY(r.bytes(256)));
  return d;
}

Bytes SwitchDesc::encode(const Message& request) const {
  MessageBuilder b(Kind::desc_stats_reply, request.version, request.xid);
  ByteWriter& w = b.body();
  put_fixed(w, manufacturer, 256);
  put_fixed(w, hardware, 256);
  put_fixed(w, software, 256);
  put_fixed(w, serial, 32);
  put_fixed(w, datapath, 256);
  return b.finish();
}

void SwitchDesc::print(std::string& out, const PrintOptions&) const {
  out += fmt::format("\nManufacturer: {}\nHardware: {}\nSoftware: {}\nSerial Num: {}\nDP Description: {}\n", manufacturer, hardware,
                     software, serial, datapath);
}

}  // namespace ovs::ofp
