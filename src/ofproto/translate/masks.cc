// Which bits of the packet decided: start, bookkeeping under pushed and popped headers, final fix-ups.
// Spec: sheet "ofproto" 2.5.
#include "ofproto/translate/translator.h"

namespace ovs::ofproto {
namespace {

bool is_ip(uint16_t dl_type) { return dl_type == 0x0800 || dl_type == 0x86dd; }
bool is_mpls(uint16_t dl_type) { return dl_type == 0x8847 || dl_type == 0x8848; }
constexpr uint32_t kBos = 0x100;   // bottom of stack
bool present(const flow::Vlan& vlan) { return (vlan.tci.host() & flow::kVlanCfi) != 0; }

}  // namespace

void Translator::init_masks() {
  mask_ = flow::zero_mask();
  mask_.packet_type = be32(UINT32_MAX);
  mask_.in_port = be32(UINT32_MAX);
  mask_.recirc_id = be32(UINT32_MAX);
  mask_.dl_type = be16(0xffff);
  if (is_ip(in_.flow.dl_type.host())) mask_.nw_frag = flow::kFragAny | flow::kFragLater;
  // Datapath keys always say whether there is a VLAN header.
  for (size_t i = 0; i < flow::kMaxVlans; ++i) {
    mask_.vlans[i].tci = be16(flow::kVlanCfi);
    if (!present(in_.flow.vlans[i])) break;
  }
  if (!is_zero_tunnel(in_.flow.tunnel)) {
    mask_.tunnel.id = be64(UINT64_MAX);
    mask_.tunnel.src = mask_.tunnel.dst = be32(in_.flow.tunnel.dst ? UINT32_MAX : 0);
    if (!in_.flow.tunnel.dst) mask_.tunnel.ipv6_src.bytes.fill(0xff), mask_.tunnel.ipv6_dst.bytes.fill(0xff);
    mask_.tunnel.flags = be16(0xffff);
    mask_.tunnel.tos = 0xff;
  }
}

// `current` has the headers as they are now; those that came in the packet go to their place in the original.
void Translator::fold(const flow::FlowMask& current) {
  flow::FlowMask moved = current;
  for (auto& vlan : moved.vlans) vlan = {};
  for (auto& lse : moved.mpls) lse = {};
  for (size_t i = pushed_vlans_; i < flow::kMaxVlans; ++i) {
    size_t original = i - pushed_vlans_ + popped_vlans_;
    if (original < flow::kMaxVlans) moved.vlans[original] = current.vlans[i];
  }
  for (size_t i = pushed_mpls_; i < flow::kMaxMpls; ++i) {
    size_t original = i - pushed_mpls_ + popped_mpls_;
    if (original < flow::kMaxMpls) moved.mpls[original] = current.mpls[i];
  }
  auto to = flow::words(mask_);
  auto from = flow::words(moved);
  for (size_t w = 0; w < to.size(); ++w) to[w] |= from[w];
}

void Translator::unmask(flow::FieldId id) {
  with_mask([&](flow::FlowMask& m) { flow::mask_field(id, m); });
}
void Translator::unmask(flow::FieldId id, const flow::FieldValue& bits) {
  with_mask([&](flow::FlowMask& m) { flow::mask_field(id, bits, m); });
}
void Translator::unmask(const flow::Subfield& field) {
  with_mask([&](flow::FlowMask& m) { flow::mask_subfield(field, m); });
}
void Translator::unmask_needs(flow::Needs needs) {
  with_mask([&](flow::FlowMask& m) { (void)flow::needs_met(needs, flow_, &m); });
}

void Translator::push_vlan_header(be16 tpid, be16 tci) {
  if (present(flow_.vlans[flow::kMaxVlans - 1])) vlan_spill_.insert(vlan_spill_.begin(), flow_.vlans[flow::kMaxVlans - 1]);
  for (size_t i = flow::kMaxVlans - 1; i > 0; --i) flow_.vlans[i] = flow_.vlans[i - 1];
  flow_.vlans[0] = {tpid, be16(static_cast<uint16_t>(tci.host() | flow::kVlanCfi))};
  ++pushed_vlans_;
}

void Translator::pop_vlan_header() {
  if (!present(flow_.vlans[0])) return;
  if (pushed_vlans_ > 0) {
    --pushed_vlans_;
  } else {
    if (popped_vlans_ < flow::kMaxVlans) mask_.vlans[popped_vlans_] = {be16(0xffff), be16(0xffff)};
    ++popped_vlans_;
  }
  for (size_t i = 0; i + 1 < flow::kMaxVlans; ++i) flow_.vlans[i] = flow_.vlans[i + 1];
  flow_.vlans[flow::kMaxVlans - 1] = {};
  if (!vlan_spill_.empty()) {
    flow_.vlans[flow::kMaxVlans - 1] = vlan_spill_.front();
    vlan_spill_.erase(vlan_spill_.begin());
  }
}

// Labels that the packet has now; kMaxMpls + 1: more than a key holds. The bottom-of-stack bits decided that.
size_t Translator::mpls_depth() {
  if (!is_mpls(flow_.dl_type.host())) return 0;
  for (size_t i = 0; i < flow::kMaxMpls; ++i) {
    with_mask([&](flow::FlowMask& m) { m.mpls[i] = m.mpls[i] | be32(kBos); });
    if (flow_.mpls[i].host() & kBos) return i + 1;
  }
  return flow::kMaxMpls + 1;
}

bool Translator::push_mpls_header(be16 ethertype) {
  if (is_mpls(flow_.dl_type.host())) {
    if (mpls_depth() >= flow::kMaxMpls) return false;
    for (size_t i = 0; i < std::min<size_t>(popped_mpls_, flow::kMaxMpls); ++i) mask_.mpls[i] = be32(UINT32_MAX);
    unmask(flow::FieldId::mpls_label), unmask(flow::FieldId::mpls_tc), unmask(flow::FieldId::mpls_ttl), unmask(flow::FieldId::mpls_bos);
    for (size_t i = flow::kMaxMpls - 1; i > 0; --i) flow_.mpls[i] = flow_.mpls[i - 1];
    flow_.mpls[0] = be32(flow_.mpls[1].host() & ~kBos);
  } else {
    uint32_t label = flow_.dl_type.host() == 0x86dd ? 2 : 0, tc = 0, ttl = 64;
    if (is_ip(flow_.dl_type.host())) {
      unmask(flow::FieldId::ip_dscp);
      unmask(flow::FieldId::nw_ttl);
      tc = static_cast<uint32_t>(flow_.nw_tos & 0xfc) >> 2 & 7;
      if (flow_.nw_ttl) ttl = flow_.nw_ttl;
    }
    for (auto& lse : flow_.mpls) lse = {};
    flow_.mpls[0] = be32(label << 12 | tc << 9 | kBos | ttl);
  }
  ++pushed_mpls_;
  flow_.dl_type = ethertype;
  return true;
}

bool Translator::pop_mpls_header(be16 ethertype) {
  if (mpls_depth() > flow::kMaxMpls) return false;
  if (pushed_mpls_ > 0) {
    --pushed_mpls_;
  } else {
    ++popped_mpls_;   // its bits do not matter, unless a label takes its place
  }
  for (size_t i = 0; i + 1 < flow::kMaxMpls; ++i) flow_.mpls[i] = flow_.mpls[i + 1];
  flow_.mpls[flow::kMaxMpls - 1] = {};
  flow_.dl_type = ethertype;
  return true;
}

void Translator::finish_masks() {
  const flow::FlowKey& key = in_.flow;
  mask_.metadata = {};
  for (auto& reg : mask_.regs) reg = {};
  mask_.conj_id = mask_.actset_output = {};
  if (key.packet_type) {
    mask_.dl_src = mask_.dl_dst = {};
    for (auto& vlan : mask_.vlans) vlan = {};
  }
  uint16_t type = key.dl_type.host();
  bool icmp = (type == 0x0800 && key.nw_proto == 1) || (type == 0x86dd && key.nw_proto == 58);
  if (icmp) {
    mask_.tp_src = mask_.tp_src & be16(0x00ff);
    mask_.tp_dst = mask_.tp_dst & be16(0x00ff);
  }
  for (auto& vlan : mask_.vlans)
    if (vlan.tci) vlan.tci = vlan.tci | be16(flow::kVlanCfi);
  if (is_ip(type) && (key.nw_frag & flow::kFragLater)) mask_.tp_src = mask_.tp_dst = mask_.tcp_flags = {};
  if (!is_mpls(type))
    for (auto& lse : mask_.mpls) lse = {};
  if (type != 0x894f) mask_.nsh = {};
  if (is_zero_tunnel(key.tunnel)) mask_.tunnel = {};
  // Beyond the first header that is not there, nothing can be there.
  bool absent = false;
  for (size_t i = 0; i < flow::kMaxVlans && !key.packet_type; ++i) {
    if (absent) mask_.vlans[i] = {};
    else if (!present(key.vlans[i])) mask_.vlans[i] = {{}, be16(flow::kVlanCfi)}, absent = true;
  }
  mask_.in_port = be32(UINT32_MAX);
}

}  // namespace ovs::ofproto
