// Generators of messages about roles, asynchronous messages and bundles, and the small messages of Nicira's.
#include "ofp/message_generators_test.h"

namespace ovs::ofp::generate {
namespace {

Bytes role(const Gen& g) {
  if (g.nicira()) return g.by_hand([&](ByteWriter& w) { w.be32(g.r.below(3)); });
  return g.by_hand([&](ByteWriter& w) {
    w.be32(1 + g.r.below(3));
    w.zeros(4);
    w.be64(g.r.chance(3) ? UINT64_MAX : g.r.u64());
  });
}

Bytes role_status(const Gen& g) {
  RoleStatus s{static_cast<Role>(1 + g.r.below(3)), static_cast<RoleReason>(g.r.below(3)), g.r.u64()};
  return *s.encode(g.version);
}

Bytes async(const Gen& g) {
  if (g.row.min_body == 24)
    return g.by_hand([&](ByteWriter& w) {
      for (uint32_t known : {7u, 7u, 7u, 7u, 15u, 15u}) w.be32(g.r.u32() & (known >> 1));
    });
  return g.by_hand([&](ByteWriter& w) {
    for (uint16_t type = 0; type < (g.version >= Version::of14 ? 12 : 6); ++type) {
      constexpr uint32_t kKnown[] = {3, 7, 15, 3, 24, 3};
      put_property_u32(w, type, g.r.u32() & kKnown[type / 2]);
    }
  });
}

Bytes bundle_control(const Gen& g) {
  BundleControl c{g.r.u32(), static_cast<BundleControlType>(g.r.below(8)), static_cast<uint16_t>(g.r.below(4))};
  return c.encode(g.version, g.xid);
}

Bytes inner_message(const Gen& g, Kind kind, Bytes (*make)(const Gen&)) {
  Gen inner{*find_row(kind, g.version), g.version, g.r, g.xid};
  return make(inner);
}

Bytes bundle_add(const Gen& g) {
  Bytes inner = g.r.chance(2) ? inner_message(g, Kind::flow_mod, flow_mod) : inner_message(g, Kind::group_mod, group_mod);
  return BundleAdd::encode(g.version, g.r.u32(), static_cast<uint16_t>(g.r.below(4)), inner);
}

Bytes requestforward(const Gen& g) {
  bool meter = g.version >= Version::of13 && g.r.chance(2);
  Bytes inner = meter ? inner_message(g, Kind::meter_mod, meter_mod) : inner_message(g, Kind::group_mod, group_mod);
  return *encode_requestforward(g.version, inner);
}

Bytes set_flow_format(const Gen& g) { return encode_set_flow_format(g.xid, g.r.chance(2) ? Protocol::of10_nxm : Protocol::of10_std); }
Bytes set_packet_in_format(const Gen& g) { return encode_set_packet_in_format(g.version, g.xid, static_cast<PacketInFormat>(g.r.below(3))); }
Bytes on_off(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.u8(static_cast<uint8_t>(g.r.below(2)));
    w.zeros(7);
  });
}
Bytes number16(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.zeros(6);
    w.be16(g.r.u16());
  });
}
Bytes number32(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) { w.be32(g.r.u32()); });
}

std::vector<flow::TlvMapping> tlv_mappings(const Gen& g) {
  std::vector<flow::TlvMapping> all(g.r.below(4));
  for (size_t i = 0; i < all.size(); ++i) all[i] = {g.r.u16(), g.r.u8(), static_cast<uint8_t>(4 * (1 + g.r.below(31))), static_cast<uint8_t>(i)};
  return all;
}

Bytes tlv_mod(const Gen& g) {
  TlvTableMod m{static_cast<TlvCommand>(g.r.below(3)), tlv_mappings(g)};
  if (m.command == TlvCommand::clear) m.mappings.clear();
  return m.encode(g.version, g.xid);
}
Bytes tlv_reply(const Gen& g) { return encode_tlv_table_reply(g.request(Kind::tlv_table_request), tlv_mappings(g)); }

Bytes ct_flush(const Gen& g) {
  return g.by_hand([&](ByteWriter& w) {
    w.zeros(8);
    if (g.r.chance(2)) put_property_u16(w, 2, g.r.u16());   // zone
    if (g.r.chance(2)) return;
    uint32_t mask = g.r.chance(2) ? UINT32_MAX : g.r.u32() & ~uint32_t{1};
    put_property_u32(w, 3, g.r.u32() & mask);                // mark and its mask, which is not said when it is full
    if (mask != UINT32_MAX) put_property_u32(w, 4, mask);
  });
}

Bytes ipfix(const Gen& g) {
  bool bridge = g.row.kind == Kind::ipfix_bridge_stats_reply;
  std::vector<IpfixStats> all(bridge ? 1 : g.r.below(3));
  for (IpfixStats& s : all) s = {g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u64(), g.r.u32()};
  return encode_ipfix_stats(g.request(bridge ? Kind::ipfix_bridge_stats_request : Kind::ipfix_flow_stats_request), all).front();
}

constexpr GeneratorRow kRows[] = {
    {Kind::role_request, role},
    {Kind::role_reply, role},
    {Kind::get_async_reply, async},
    {Kind::set_async, async},
    {Kind::role_status, role_status},
    {Kind::requestforward, requestforward},
    {Kind::bundle_control, bundle_control},
    {Kind::bundle_add_message, bundle_add},
    {Kind::set_flow_format, set_flow_format},
    {Kind::flow_mod_table_id, on_off},
    {Kind::set_packet_in_format, set_packet_in_format},
    {Kind::set_controller_id, number16},
    {Kind::flow_monitor_cancel, number32},
    {Kind::tlv_table_mod, tlv_mod},
    {Kind::tlv_table_reply, tlv_reply},
    {Kind::ct_flush_zone, number16},
    {Kind::ct_flush, ct_flush},
    {Kind::ipfix_bridge_stats_reply, ipfix},
    {Kind::ipfix_flow_stats_reply, ipfix},
};

}  // namespace

std::span<const GeneratorRow> controller_generators() { return kRows; }

}  // namespace ovs::ofp::generate
