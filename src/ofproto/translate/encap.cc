// encap, decap and dec_nsh_ttl: what lies around a packet. What encap pushes is made known to the datapath with the
// next commit, so that later actions can still fill it in. Spec: sheet "ofproto" 2.7, 2.9; RFC 8300;
// Ref: observed, ofproto/trace 3.1.
#include "ofproto/translate/translator.h"

#include <cstring>

namespace ovs::ofproto {
namespace {

constexpr uint16_t kNsh = 0x894f, kTransEther = 0x6558;
bool is_mpls(uint16_t type) { return type == 0x8847 || type == 0x8848; }
uint32_t type_in(uint32_t packet_type) { return packet_type & 0xffff; }

}  // namespace

void Translator::unsupported_packet(std::string text) {
  if (error_ == TranslateError::ok) error_ = TranslateError::unsupported_packet_type;
  if (tracing()) add_trace(*trace_, TraceType::action, std::move(text));
}

// Told only where there is a packet.
void Translator::too_many_labels(std::string text) {
  if (in_.packet) fail(TranslateError::too_many_mpls_labels, std::move(text));
  else if (error_ == TranslateError::ok) error_ = TranslateError::too_many_mpls_labels;
}

// Ethernet and VLAN headers that came with the packet lie inside from now on: nothing of them can be asked.
void Translator::bury_l2() {
  flow_.dl_src = flow_.dl_dst = {};
  for (auto& vlan : flow_.vlans) vlan = {};
  vlan_spill_.clear();
  pushed_vlans_ += flow::kMaxVlans;
}

void Translator::bury_l3() {
  flow_.nw_src = flow_.nw_dst = {};
  flow_.ipv6_src = flow_.ipv6_dst = flow_.nd_target = {};
  flow_.ipv6_label = {};
  flow_.nw_frag = flow_.nw_tos = flow_.nw_ttl = flow_.nw_proto = 0;
  flow_.arp_sha = flow_.arp_tha = {};
  flow_.tcp_flags = flow_.tp_src = flow_.tp_dst = {};
  flow_.nd_reserved = flow_.igmp_group_ip4 = {};
  flow_.nd_options_type = 0;
  flow_.nsh = {};
}

void Translator::encap(const ofp::Encap& action) {
  switch (action.new_packet_type) {
    case ofp::kPtEthernet: encap_ethernet(); return;
    case ofp::kPtNsh: encap_nsh(action); return;
    case ofp::kPtMpls:
    case ofp::kPtMplsMulticast: encap_mpls(static_cast<uint16_t>(type_in(action.new_packet_type))); return;
    default: unsupported_packet(fmt::format("Dropping packet as encap to packet type ({},{:#x}) is not supported",
                                            action.new_packet_type >> 16, type_in(action.new_packet_type)));
  }
}

void Translator::encap_ethernet() {
  if (!flow_.packet_type) return unsupported_packet("Dropping packet as encap(ethernet) is not supported for packet type ethernet.");
  commit();
  flow_.packet_type = {};
  flow_.dl_src = flow_.dl_dst = {};
  pending_ = {PendingEncap::What::push_eth, {}};
}

void Translator::encap_nsh(const ofp::Encap& action) {
  uint32_t type = flow_.packet_type.host();
  uint8_t next;
  switch (type) {
    case ofp::kPtEthernet: next = 3; break;
    case ofp::kPtIpv4: next = 1; break;
    case ofp::kPtIpv6: next = 2; break;
    case ofp::kPtNsh: next = 4; break;
    default: return unsupported_packet(fmt::format("Dropping packet as encap(nsh) is not supported for packet type ({},{:#x})", type >> 16, type_in(type)));
  }
  commit();
  uint8_t md_type = 1;
  Bytes metadata;
  ByteWriter w(metadata);
  for (const ofp::EncapProperty& p : action.properties) {
    if (p.property_class != 4) continue;
    if (p.type == 1) {
      md_type = p.md_type;
    } else if (p.type == 2) {
      w.be16(p.tlv_class);
      w.u8(p.tlv_type);
      w.u8(static_cast<uint8_t>(p.tlv_value.size()));
      w.bytes(p.tlv_value);
      w.zeros((4 - p.tlv_value.size() % 4) % 4);
    }
  }
  bury_l2();
  bury_l3();
  for (auto& lse : flow_.mpls) lse = {};
  pushed_mpls_ += flow::kMaxMpls;
  flow_.packet_type = be32(ofp::kPtNsh);
  flow_.dl_type = be16(kNsh);
  flow_.nsh.ttl = 63;
  flow_.nsh.mdtype = md_type;
  flow_.nsh.np = next;
  flow_.nsh.path = be32(255);
  pending_ = {PendingEncap::What::push_nsh, md_type == 1 ? Bytes{} : std::move(metadata)};
}

void Translator::encap_mpls(uint16_t ethertype) {
  commit();
  bool on_label = flow_.packet_type && is_mpls(flow_.dl_type.host());
  if (!on_label) {                       // a stack of its own, whatever lies inside
    if (!flow_.packet_type) {
      bury_l2();
      bury_l3();
    }
    for (auto& lse : flow_.mpls) lse = {};
    pushed_mpls_ += flow::kMaxMpls;
    flow_.mpls[0] = be32(0x100 | 64);
    flow_.dl_type = be16(ethertype);
  } else if (!push_mpls_header(be16(ethertype))) {
    return too_many_labels(fmt::format("dropping packet on which an encap MPLS action can't be performed as it would have more MPLS LSEs than the {} supported.", flow::kMaxMpls));
  }
  flow_.packet_type = be32(0x10000u | ethertype);
  pending_ = {PendingEncap::What::add_mpls, {}};
}

void Translator::decap(const ofp::Decap& action) {
  uint32_t type = flow_.packet_type.host();
  if (type == ofp::kPtEthernet) {
    if (flow_.vlans[0].tci.host() & flow::kVlanCfi) return unsupported_packet("Dropping packet, cannot decap Ethernet if VLAN is present.");
    commit();
    flow_.packet_type = be32(0x10000u | flow_.dl_type.host());
    bury_l2();
    pending_ = {PendingEncap::What::pop_eth, {}};
    return;
  }
  if (type == ofp::kPtNsh) {
    commit();
    switch (flow_.nsh.np) {
      case 1: flow_.packet_type = be32(ofp::kPtIpv4); break;
      case 2: flow_.packet_type = be32(ofp::kPtIpv6); break;
      case 3: flow_.packet_type = {}; break;
      case 4: break;
      default: return unsupported_packet(fmt::format("Dropping packet as NSH next protocol {} is not supported", flow_.nsh.np));
    }
    unmask(flow::FieldId::nsh_np);
    emit(dp::PopNsh{});
  } else if (type == ofp::kPtMpls || type == ofp::kPtMplsMulticast) {
    commit();
    uint32_t wanted = action.new_packet_type;
    uint16_t ethertype = wanted == ofp::kPtEthernet ? kTransEther : static_cast<uint16_t>(type_in(wanted));
    bool last = (flow_.mpls[0].host() & 0x100) != 0;
    if (!pop_mpls_header(be16(last ? ethertype : flow_.dl_type.host()))) {
      return too_many_labels(fmt::format("dropping packet on which an MPLS decap can't be performed as it has more MPLS LSEs than the {} supported.", flow::kMaxMpls));
    }
    emit(dp::PopMpls{flow_.dl_type});
    std::memcpy(base_.mpls, flow_.mpls, sizeof base_.mpls);
    base_.dl_type = flow_.dl_type;
    if (!last) return;
    flow_.packet_type = be32(wanted);
  } else {
    return unsupported_packet(fmt::format("Dropping packet as the decap() does not support packet type ({},{:#x})", type >> 16, type_in(type)));
  }
  base_.packet_type = flow_.packet_type;
  freeze_here(false);                    // what lies inside must be parsed first
}

void Translator::dec_nsh_ttl() {
  if (flow_.dl_type.host() != kNsh) return;
  unmask(flow::FieldId::nsh_ttl);
  if (flow_.nsh.ttl > 1) {
    --flow_.nsh.ttl;
    return;
  }
  uint16_t nobody = 0;
  expired_ttl("NSH", {&nobody, 1});
}

// The datapath's packet becomes what flow_ says about the outermost header.
void Translator::commit_encap() {
  if (!pending_) return;
  PendingEncap pending = std::move(*pending_);
  pending_.reset();
  using What = PendingEncap::What;
  if (pending.what == What::push_eth) {
    emit(dp::PushEth{flow_.dl_dst, flow_.dl_src, flow_.dl_type});
    base_.packet_type = {};
    base_.dl_src = flow_.dl_src;
    base_.dl_dst = flow_.dl_dst;
    return;
  }
  auto priority = base_.skb_priority, mark = base_.pkt_mark;
  if (pending.what == What::pop_eth) {
    emit(dp::PopEth{});
    base_.packet_type = flow_.packet_type;
    base_.dl_src = base_.dl_dst = {};
    for (auto& vlan : base_.vlans) vlan = {};
  } else {
    if (pending.what == What::push_nsh) emit(dp::PushNsh{std::make_shared<const flow::FlowKey>(flow_), std::move(pending.nsh_metadata)});
    else emit(dp::AddMpls{flow_.mpls[0], flow_.dl_type, false});
    base_ = flow_;
    for (auto& vlan : base_.vlans) vlan = {};
  }
  base_.skb_priority = priority, base_.pkt_mark = mark;
  base_spill_.clear();
}

}  // namespace ovs::ofproto
