// Spec: OpenFlow 1.5.1 7.4.1; which fields: observed, ovs-ofctl monitor 3.1.
#include "ofproto/connections/pipeline_match.h"

#include "flow/fields.h"

namespace ovs::ofproto {

namespace {

template <class T>
void take(flow::Match& match, const flow::FlowKey& key, T flow::FlowKey::*member) {
  static const flow::FlowKey kNothing = flow::zero_key();
  if (std::memcmp(&(key.*member), &(kNothing.*member), sizeof(T)) == 0) return;
  match.key.*member = key.*member;
  std::memset(static_cast<void*>(&(match.mask.*member)), 0xff, sizeof(T));
}

void take_tunnel(flow::Match& match, const flow::FlowKey& key) {
  using flow::FieldId;
  for (FieldId id : {FieldId::tun_id, FieldId::tun_src, FieldId::tun_dst, FieldId::tun_ipv6_src, FieldId::tun_ipv6_dst, FieldId::tun_gbp_id,
                     FieldId::tun_gbp_flags}) {
    flow::FieldValue value = flow::get_field(id, key);
    if (!value.is_zero(flow::field(id))) match.set(id, value);
  }
}

/// Of the connection; it has a meaning for one Ethertype only.
void take_original_tuple(flow::Match& match, const flow::FlowKey& key) {
  take(match, key, &flow::FlowKey::dl_type);
  if (!key.ct_nw_proto) return;
  take(match, key, &flow::FlowKey::ct_nw_proto);
  take(match, key, &flow::FlowKey::ct_nw_src);
  take(match, key, &flow::FlowKey::ct_nw_dst);
  take(match, key, &flow::FlowKey::ct_ipv6_src);
  take(match, key, &flow::FlowKey::ct_ipv6_dst);
  take(match, key, &flow::FlowKey::ct_tp_src);
  take(match, key, &flow::FlowKey::ct_tp_dst);
}

}  // namespace

flow::Match pipeline_match(const flow::FlowKey& key) {
  flow::Match match;
  match.set_in_port(flow::OfPort(static_cast<uint16_t>(key.in_port.host())));
  take_tunnel(match, key);
  take(match, key, &flow::FlowKey::metadata);
  for (size_t i = 0; i < flow::kRegs; ++i) {
    if (!key.regs[i]) continue;
    match.key.regs[i] = key.regs[i];
    match.mask.regs[i] = be32(UINT32_MAX);
  }
  take(match, key, &flow::FlowKey::pkt_mark);
  take(match, key, &flow::FlowKey::ct_state);
  take(match, key, &flow::FlowKey::ct_zone);
  take(match, key, &flow::FlowKey::ct_mark);
  take(match, key, &flow::FlowKey::ct_label);
  uint16_t type = key.dl_type.host();
  if (key.ct_state && (type == 0x0800 || type == 0x86dd)) take_original_tuple(match, key);
  return match;
}

}  // namespace ovs::ofproto
